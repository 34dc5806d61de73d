import type { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { contractTimetable } from '../../insight/calendar/route-timetable.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { formatDay } from '../../procurement/calendar-day.ts'
import { defaultSettings, type Law, type LineMoved, moved, type Timetable } from '../../rulebook/index.ts'
import { heldLaw } from '../../rulebook/law.ts'
import { routeChosenFor } from '../../workbench/route-chosen.ts'
import { lawOfWorkspace } from '../../workbench/rule-packs/installed.ts'
import { timetableSentence } from '../../publish/timetable-columns.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { jsonOf as jsonText } from '../../ui/visit.ts'
import { OPTION_WORDS } from '../../ui/words.ts'
import { dayAsked, findContract, workspaceFolder } from '../../ui/workspace.ts'
import { COLUMNS, jsonOf } from './page.ts'
import { insteadWords, plainTimetable, readAsked, ROUTES, TENDERS } from './asked.ts'

interface TimetableOptions {
  readonly workspace?: string
  readonly body?: string
  readonly on?: string
  readonly route?: string
  readonly from?: string
  readonly needBy?: string
  readonly product?: string
  readonly tenders?: string
  readonly value?: string
  readonly category?: string
  readonly move?: string
  readonly to?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly out?: string
}

/** Adds `portreeve timetable`: a route on the calendar, of a contract or by itself. */
export function addTimetableCommand(program: Command, context: CommandContext): void {
  const ways = Object.keys(TENDERS).filter((each) => each !== '')
  program
    .command('timetable')
    .argument('[contract]', 'its id (C-…), its reference, or words of its title; left out, a route by itself')
    .description(
      'A route on the calendar, back from the day it is needed by or forward from a first day: every stage, notice and duty with its rule or the council’s own lead time.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve timetable C-ABCDEFGHIJ --route open-procedure\n  portreeve timetable --route open-procedure --need-by 2027-09-01\n  portreeve timetable C-ABCDEFGHIJ --from 2027-01-04 --out timetable.ics\n',
    ) // prettier-ignore
    .option(
      '--route <route>',
      'the route, such as open-procedure (default: the one recorded, else the one the plan recommends)',
    )
    .option('--need-by <yyyy-mm-dd>', 'the day it is needed by (default: the day after the contract ends)')
    .option('--from <yyyy-mm-dd>', 'count forward from this day')
    .option('--product <same|new>', 'stay with the product in use, or change it')
    .option(
      '--tenders <way>',
      `how tenders are asked for: ${ways.join(', ')} (default: electronic, all documents at the start)`,
    ) // prettier-ignore
    .option(
      '--value <pounds>',
      'without a contract: the estimate, VAT included (default: not known, and so regulated)',
    )
    .option(
      '--category <words>',
      'without a contract: what is bought, for its change-over (default: to the signature alone)',
    ) // prettier-ignore
    .option('--move <stage>', 'what slips when this stage begins on another day (with --to)')
    .option('--to <yyyy-mm-dd>', 'the day the moved stage begins')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'the public body')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .option('--out <file>', 'write a calendar (.ics) or a workbook (.xlsx)')
    .action(async (contract: string | undefined, options: TimetableOptions) =>
      run(contract, options, context),
    )
}

async function run(
  contract: string | undefined,
  options: TimetableOptions,
  context: CommandContext,
): Promise<void> {
  const asked = await made(contract, options, context)
  const { table, title, key } = asked
  if (options.move !== undefined) return printSlip(asked, options, context)
  if (options.out !== undefined) {
    await write(table, title, key, options.out)
    return context.err(`Wrote ${options.out}: ${timetableSentence(table)}\n`)
  }
  if (options.json) return context.out(jsonText(jsonOf(table)))
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(table.lines, COLUMNS, { form, width: context.width }))
  if (!options.csv) context.err(`${title}. ${timetableSentence(table)}\n`)
}

/** A timetable made, what it is called, and the law it was made by. */
interface Made {
  readonly table: Timetable
  readonly title: string
  readonly key: string
  readonly law: Law
}

/** What slips when a stage begins on another day: the lines that move, and whether the need-by day still holds. */
function printSlip({ table, law }: Made, options: TimetableOptions, context: CommandContext): void {
  if (options.to === undefined) {
    throw new PortreeveError('To move a stage a day is needed.', {
      next: 'Add --to with the day it would begin.',
      exitCode: EXIT.usage,
    })
  }
  const slip = moved(table, options.move!, dayAsked(options.to), law)
  if (options.json) return context.out(jsonText(jsonOf(table, slip)))
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(slip.moved, MOVED_COLUMNS, { form, width: context.width }))
  if (!options.csv) context.err(`${slip.stage} on ${formatDay(slip.to)}. ${timetableSentence(slip.after)}\n`)
}

const MOVED_COLUMNS: readonly TableColumn<LineMoved>[] = [
  { heading: 'Line', value: (row) => row.name },
  { heading: 'First day before', value: (row) => row.before.first },
  { heading: 'Last day before', value: (row) => row.before.last },
  { heading: 'First day after', value: (row) => row.after.first },
  { heading: 'Last day after', value: (row) => row.after.last },
  { heading: 'Days later', value: (row) => String(row.days), right: true },
]

async function made(
  contract: string | undefined,
  options: TimetableOptions,
  context: CommandContext,
): Promise<Made> {
  const on = dayAsked(options.on)
  if (contract === undefined) {
    const held = await context.settings?.(workspaceFolder(options, context.env), options.body)
    const { settings, law } = held ?? { settings: defaultSettings, law: heldLaw }
    const basis = { settings, law, on }
    const table = plainTimetable(options, basis)
    const title = OPTION_WORDS[table.question.route]
    return { table, title, key: 'route', law }
  }
  const workspace = workspaceFolder(options, context.env)
  const wanted = { on, ...(options.body !== undefined && { body: options.body }) }
  const { plan, settings } = await context.plan!(workspace, wanted)
  const found = findContract(plan, contract)
  const basis = { settings, law: lawOfWorkspace(workspace), on }
  const chosen = await routeChosenFor(workspace, context.env, [found.id, ...(found.formerIds ?? [])])
  const recorded = ROUTES.find((each) => each === chosen)
  const route = options.route ?? recorded
  const { table, route: shown, insteadOf } = contractTimetable(found, readAsked({ ...options, route }), basis)
  if (insteadOf) context.err(`${insteadWords(insteadOf, shown)}\n`)
  return { table, title: `${OPTION_WORDS[shown]}: ${found.title}`, key: found.id, law: basis.law }
}

async function write(table: Timetable, title: string, key: string, out: string): Promise<void> {
  if (out.endsWith('.ics')) {
    const { timetableCalendar } = await import('../../publish/calendar/timetable-calendar.ts')
    return writeFile(out, timetableCalendar(table, { title, key }))
  }
  if (out.endsWith('.xlsx')) {
    const { timetableWorkbook } = await import('../../publish/workbook/timetable-workbook.ts')
    return writeFile(out, await timetableWorkbook(table, title))
  }
  throw new PortreeveError(`"${out}" is neither a calendar nor a workbook.`, {
    next: 'End the name in .ics or .xlsx.',
    exitCode: EXIT.usage,
  })
}
