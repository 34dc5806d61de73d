import type { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { openWorkspaceLake } from '../../insight/workspace-lake.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { Plan } from '../../procurement/plan.ts'
import { lawOfWorkspace } from '../../workbench/rule-packs/installed.ts'
import { type CommandContext, tableOf } from '../../ui/terminal.ts'
import { jsonOf } from '../../ui/visit.ts'
import { dayAsked, workspaceFolder } from '../../ui/workspace.ts'
import { type DutiesFound, dutiesOf } from './duty-facts.ts'
import { asData, columnsOn, dutiesAsked, standingOf, STANDINGS } from './page.ts'
import { WATCH_COLUMNS, watchData } from './watch-page.ts'

interface DutiesOptions {
  readonly workspace?: string
  readonly body?: string
  readonly on?: string
  readonly state?: string
  readonly notice?: string
  readonly watch?: boolean
  readonly json?: boolean
  readonly csv?: boolean
  readonly out?: string
}

/** Adds `portreeve duties`: notices due through the life of the contracts, what is overdue first, and limits crossed or near. */
export function addDutiesCommand(program: Command, context: CommandContext): void {
  program
    .command('duties')
    .description(
      'Notices due through the life of the plan’s contracts and of the body (UK1, UK7 to UK11, UK17), what is overdue first; with --watch, limits crossed or near.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve duties\n  portreeve duties --state overdue --csv\n  portreeve duties --out duties.ics\n  portreeve duties --watch\n',
    ) // prettier-ignore
    .option(
      '--state <standing>',
      `only ${Object.keys(STANDINGS).join(', ')}, or all (default: what is still to be done or asked)`,
    ) // prettier-ignore
    .option('--notice <notice>', 'only this notice, such as UK11')
    .option(
      '--watch',
      'limits crossed or near instead: thresholds, values, indicators, payments, like purchases',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'the public body')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .option('--out <file>', 'write a calendar (.ics) of what is ahead')
    .action(async (options: DutiesOptions) => run(options, context))
}

async function run(options: DutiesOptions, context: CommandContext): Promise<void> {
  if (options.state !== undefined && options.state !== 'all' && !(options.state in STANDINGS)) {
    throw new PortreeveError(`"${options.state}" is no standing of a duty.`, {
      next: `Choose one of: ${Object.keys(STANDINGS).join(', ')}, all.`,
      exitCode: EXIT.usage,
    })
  }
  const workspace = workspaceFolder(options, context.env)
  const wanted = { on: dayAsked(options.on), ...(options.body !== undefined && { body: options.body }) }
  const { plan, settings } = await context.plan!(workspace, wanted)
  const lake = openWorkspaceLake(workspace)
  try {
    const { query } = await lake.generation()
    const found = await dutiesOf(query, plan, { settings, law: lawOfWorkspace(workspace) })
    if (options.watch) printWatch(found, options, context)
    else await printDuties(plan, found, options, context)
  } finally {
    await lake.close()
  }
}

async function printDuties(
  plan: Plan,
  { duties }: DutiesFound,
  options: DutiesOptions,
  context: CommandContext,
): Promise<void> {
  const rows = dutiesAsked(duties, { state: options.state, notice: options.notice }, plan.on)
  if (options.out !== undefined) {
    const { dutiesCalendar } = await import('../../publish/calendar/duties-calendar.ts')
    const { entriesOf } = await import('./entries.ts')
    await writeFile(options.out, dutiesCalendar(entriesOf(rows), plan))
    return context.err(`Wrote ${options.out}.\n`)
  }
  if (options.json) return context.out(jsonOf({ on: plan.on, body: plan.body, duties: rows.map((row) => asData(row, plan.on)) })) // prettier-ignore
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(rows, columnsOn(plan.on), { form, width: context.width }))
  const counts = Object.entries(STANDINGS).flatMap(([standing, { words }]) => {
    const count = duties.filter(({ duty }) => standingOf(duty.state, duty.due, plan.on) === standing).length
    return count === 0 ? [] : [`${words.toLowerCase()} ${count}`]
  })
  if (!options.csv) context.err(`${plan.body}: ${counts.join(', ') || 'no duty found'}.\n`)
}

function printWatch(
  { watches, notWatched }: DutiesFound,
  options: DutiesOptions,
  context: CommandContext,
): void {
  if (options.json) return context.out(jsonOf({ watches: watches.map(watchData), notWatched }))
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  if (watches.length > 0) context.out(tableOf(watches, WATCH_COLUMNS, { form, width: context.width }))
  else context.err('No limit is crossed or near on what is loaded.\n')
  if (notWatched > 0) context.err(`${notWatched} contracts share their payments with another and are held against no limit of payments.\n`) // prettier-ignore
}
