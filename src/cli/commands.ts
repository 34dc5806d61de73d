import type { Command } from 'commander'
import type { CommandContext } from '../ui/terminal.ts'

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void

/** A command of the program: its name, the sentence `--help` prints, and how its code is loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<AddCommand>
}

/** Suppliers are listed by one feature and reviewed by another. */
async function suppliersCommand(): Promise<AddCommand> {
  const { addSuppliersCommand } = await import('../features/suppliers/command.ts')
  const { addReviewCommands } = await import('../features/review/command.ts')
  return (program, context) => addReviewCommands(addSuppliersCommand(program, context), context)
}

/** Frameworks are listed and checked by one feature; lists of them are taken in by another. */
async function frameworksCommand(): Promise<AddCommand> {
  const { addFrameworksCommand } = await import('../features/frameworks/command.ts')
  const { addImportCommand } = await import('../features/framework-lists/import-command.ts')
  return (program, context) => addImportCommand(addFrameworksCommand(program, context), context)
}

/**
 * Every command, in the order a newcomer meets them. The code of a command is imported only when it is run,
 * so that `--help` is instant.
 */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'demo',
    summary: 'Load the sample county, make its plan and open the site',
    load: async () => (await import('./demo.ts')).addDemoCommand,
  },
  {
    name: 'load',
    summary:
      'Load spend files, contracts registers, notices, application lists and the register of companies',
    load: async () => (await import('../features/setup/command.ts')).addLoadCommand,
  },
  {
    name: 'plan',
    summary: 'The dated plan for a body’s IT contracts',
    load: async () => (await import('../features/renewals/command.ts')).addPlanCommand,
  },
  {
    name: 'explain',
    summary: 'One contract’s card, with the rows behind each figure',
    load: async () => (await import('../features/renewals/command.ts')).addExplainCommand,
  },
  {
    name: 'routes',
    summary: 'Every lawful way to meet a need: open, open if, closed, or not known, with its rule',
    load: async () => (await import('../features/routes-to-market/command.ts')).addRoutesCommand,
  },
  {
    name: 'timetable',
    summary: 'A route on the calendar: every stage, notice and duty, and what it rests on',
    load: async () => (await import('../features/timetable/command.ts')).addTimetableCommand,
  },
  {
    name: 'notices',
    summary: 'The notices of a contract’s route: which are due and when, and drafts of them',
    load: async () => (await import('../features/notices/command.ts')).addNoticesCommand,
  },
  {
    name: 'duties',
    summary: 'Notices due through the life of the contracts, and limits crossed or near',
    load: async () => (await import('../features/duties/command.ts')).addDutiesCommand,
  },
  {
    name: 'serve',
    summary: 'Open the site on this machine',
    load: async () => (await import('../web/command.ts')).addServeCommand,
  },
  {
    name: 'complaints',
    summary: 'Cells repaired and rows set aside, with file, line and reason',
    load: async () => (await import('../features/setup/command.ts')).addComplaintsCommand,
  },
  {
    name: 'mapping',
    summary: 'How the headings of each file shape are read; correct one',
    load: async () => (await import('../features/setup/command.ts')).addMappingCommand,
  },
  {
    name: 'suppliers',
    summary: 'Suppliers, their names and what they were paid',
    load: suppliersCommand,
  },
  {
    name: 'categories',
    summary: 'What the money was spent on, by ring and category',
    load: async () => (await import('../features/spend/command.ts')).addCategoriesCommand,
  },
  {
    name: 'phantoms',
    summary: 'IT spend that no known contract covers, and when it likely renews',
    load: async () => (await import('../features/phantoms/command.ts')).addPhantomsCommand,
  },
  {
    name: 'rules',
    summary: 'The law held as dated data, with sources',
    load: async () => (await import('../features/rules/command.ts')).addRulesCommand,
  },
  {
    name: 'frameworks',
    summary: 'Frameworks and dynamic markets: which fit, who may call off, until when',
    load: frameworksCommand,
  },
  {
    name: 'council-rules',
    summary: 'The council’s own rules: bands, waivers, who decides; check them',
    load: async () => (await import('../features/council-rules/command.ts')).addCouncilRulesCommand,
  },
  {
    name: 'sql',
    summary: 'Ask the lake a question in SQL (read only)',
    load: async () => (await import('../features/setup/command.ts')).addSqlCommand,
  },
  {
    name: 'lake',
    summary: 'Where the evidence lies, for other tools',
    load: async () => (await import('../features/setup/command.ts')).addLakeCommand,
  },
  {
    name: 'log',
    summary: 'Every decision recorded, who, when and on what facts',
    load: async () => (await import('../features/log/command.ts')).addLogCommand,
  },
  {
    name: 'score',
    summary: 'Measure the findings against the sample county’s truth',
    load: async () => (await import('./score.ts')).addScoreCommand,
  },
]
