import type { Command } from 'commander'
import { readFile } from 'node:fs/promises'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatDay } from '../../procurement/calendar-day.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { decimal, type Money } from '../../procurement/money.ts'
import {
  checkCouncilRules,
  councilRulesJson,
  councilRulesOf,
  decisionFor,
  defaultSettings,
  heldLaw,
  readSettings,
  type BodySettings,
  type RuleProblem,
} from '../../rulebook/index.ts'
import { type CommandContext, type SettingsHeld, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { dayAsked, workspaceFolder } from '../../ui/workspace.ts'
import { RULE_COLUMNS, ruleRows } from './rule-rows.ts'
import { decisionLines } from './decision-words.ts'
import { layeredFor, typedPounds } from './layered-for.ts'

interface CouncilRulesOptions {
  readonly workspace?: string
  readonly body?: string
  readonly on?: string
  readonly check?: string
  readonly export?: true
  readonly value?: string
  readonly kind?: string
  readonly needBy?: string
  readonly json?: true
  readonly csv?: true
}

/** Adds `portreeve council-rules`: a council's own rules, their check, and what they and the law ask of a sum. */
export function addCouncilRulesCommand(program: Command, context: CommandContext): void {
  program
    .command('council-rules')
    .description(
      'The council’s own rules (quotation bands, waivers, who decides, budget), each with its source: its own where it gave them, else common practice.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve council-rules\n  portreeve council-rules --export > rules.json\n  portreeve council-rules --check rules.json\n  portreeve council-rules --value 45000 --kind services --need-by 2027-02-17\n',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'the body whose rules are asked')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--check <file>', 'check rules in a JSON file against the law; exit code 1 when they are refused')
    .option('--export', 'the rules as JSON to edit; “bodies” of portreeve.json takes them as “councilRules”')
    .option('--value <pounds>', 'what is asked of a sum including VAT: the law and the council’s rule side by side')
    .option('--kind <kind>', 'goods, services, works, light-touch or concession', 'services')
    .option('--need-by <yyyy-mm-dd>', 'with --value: the path of the decision to a signature on that day')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action((options: CouncilRulesOptions) => run(options, context))
} // prettier-ignore

async function run(options: CouncilRulesOptions, context: CommandContext): Promise<void> {
  const on = dayAsked(options.on)
  const held = await settingsOf(options, context)
  if (options.check !== undefined) return check(options.check, held, on, { options, context })
  if (options.export)
    return context.out(`${JSON.stringify(councilRulesJson(councilRulesOf(held.settings)), undefined, 2)}\n`)
  if (options.value !== undefined) return ask(options, held, on, context)
  if (options.needBy !== undefined)
    throw new PortreeveError('A need-by day is asked together with a sum.', { next: 'Add --value, such as --value 45000.', exitCode: EXIT.usage }) // prettier-ignore
  const rows = ruleRows(held.settings)
  const problems = checkCouncilRules(held.settings, on, held.law)
  if (options.json) return context.out(`${JSON.stringify({ on, body: held.body, rules: rows, problems })}\n`)
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(rows, RULE_COLUMNS, { form, width: context.width }))
  if (!rows.some((row) => row.own))
    context.err('These are common practice, not law and not your council’s own: export them, put your own in their place.\n') // prettier-ignore
  for (const { says } of problems) context.err(`${says}\n`)
}

async function settingsOf(
  { workspace, body }: CouncilRulesOptions,
  context: CommandContext,
): Promise<SettingsHeld> {
  const folder = workspaceFolder({ workspace }, context.env)
  return (await context.settings?.(folder, body)) ?? { settings: defaultSettings, law: heldLaw }
}

interface Around {
  readonly options: CouncilRulesOptions
  readonly context: CommandContext
}

/** A file of rules (or of a body's whole settings) held against the law of the day; nothing is kept. */
async function check(
  file: string,
  { settings, law }: SettingsHeld,
  on: CalendarDay,
  { options, context }: Around,
): Promise<void> {
  const problems = checkCouncilRules(await settingsInFile(file, settings), on, law)
  const refused = problems.filter((each) => each.refused).length
  if (options.json) context.out(`${JSON.stringify({ on, refused, problems })}\n`)
  else {
    const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
    if (problems.length > 0) context.out(tableOf(problems, PROBLEM_COLUMNS, { form, width: context.width }))
    context.err(
      refused === 0
        ? `Nothing stands against the law of ${formatDay(on)}.\n`
        : `${refused} refused: these rules would not be used.\n`,
    )
  }
  if (refused > 0) context.setExitCode(EXIT.failed)
}

const PROBLEM_COLUMNS: readonly TableColumn<RuleProblem>[] = [
  { heading: 'Refused', value: (row) => (row.refused ? 'refused' : 'to look at') },
  { heading: 'Part', value: (row) => row.part },
  { heading: 'Rule', value: (row) => row.id },
  { heading: 'Field', value: (row) => row.field },
  { heading: 'Why', value: (row) => row.says },
  {
    heading: 'Law',
    value: (row) =>
      row.rule && `${row.rule.source}${row.rule.verified ? '' : ' (not yet checked against its source)'}`,
  },
]

async function settingsInFile(file: string, base: BodySettings): Promise<BodySettings> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new PortreeveError('The file of rules cannot be read.', { where: `${file}: ${error.code ?? ''}`, next: 'Give the path of a JSON file, as --export writes it.' }) // prettier-ignore
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new PortreeveError('The file of rules is not JSON.', { where: `${file}: ${String(error)}`, next: 'Begin with what --export writes.' }) // prettier-ignore
  }
  const isWhole = typeof json === 'object' && json !== null && ('councilRules' in json || 'kind' in json)
  return readSettings(isWhole ? json : { councilRules: json }, base)
}

/** What the law and the council's rules ask of a sum, and with a need-by day the path of its decision. */
function ask(
  options: CouncilRulesOptions,
  { settings, law }: SettingsHeld,
  on: CalendarDay,
  context: CommandContext,
): void {
  const value = sumAsked(options.value!)
  const found = layeredFor({ settings, law, on }, value, options.kind ?? 'services')
  const needBy = options.needBy === undefined ? undefined : dayAsked(options.needBy)
  const decision = decisionFor(settings, { estimateGross: value, ...(needBy && { needBy }) }, on, law)
  if (options.json) {
    const { band, ...council } = found.council
    return context.out(`${JSON.stringify({ on, value: decimal(value), ...found, council: { ...council, band: band?.id }, decision: { ...decision, line: decision.line?.id } })}\n`) // prettier-ignore
  }
  const lead = { national: 'The law is stricter.', council: 'The council’s rule is followed.', unknown: 'Which is stricter is not known.' } // prettier-ignore
  context.out(`${[lead[found.stricter], ...found.says, '', ...decisionLines(decision)].join('\n')}\n`)
}

function sumAsked(text: string): Money {
  const value = typedPounds(text)
  if (value) return value
  throw new PortreeveError(`"${text}" is not a sum of pounds.`, {
    next: 'Write it as 45000 or 45000.00, VAT included.',
    exitCode: EXIT.usage,
  })
}
