import type { Command } from 'commander'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { DecisionInput } from '../../workbench/kinds.ts'
import { recordDecisions, whoIs, workbenchAt } from '../../workbench/record.ts'
import { matchDecision } from './decide.ts'
import { withLake } from './lake-of-command.ts'
import { addFamilyCommand } from './family-command.ts'
import { addDecisionsCommand } from './decisions-file.ts'

interface ReviewOptions {
  readonly workspace?: string
  readonly same?: readonly string[]
  readonly apart?: readonly string[]
  readonly undo?: string
  readonly who?: string
  readonly because?: string
  readonly decided?: true
  readonly limit: string
  readonly json?: true
  readonly csv?: true
}

/** Adds `portreeve suppliers review` and `portreeve suppliers decisions` to `portreeve suppliers`. */
export function addReviewCommands(suppliers: Command, context: CommandContext): void {
  suppliers
    .command('review')
    .description(
      'Pairs of names that may be one supplier, the most pounds at stake first; decide one, or take a decision back.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve suppliers review\n  portreeve suppliers review --same "Acme Systems" "Acme Sytems Ltd" --because "same VAT number"\n',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--same <names...>', 'two names that are one supplier')
    .option('--apart <names...>', 'two names that are two suppliers')
    .option('--undo <decision>', 'take back the decision of this id')
    .option('--who <name>', 'who decides (default PORTREEVE_WHO, else you)')
    .option('--because <text>', 'why, for whoever reads the log later')
    .option('--decided', 'the pairs that people decided, instead of those to decide')
    .option('--limit <n>', 'how many to print (default 50)')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (_own: ReviewOptions, command: Command) => {
      const options = command.optsWithGlobals<ReviewOptions>()
      if (options.same ?? options.apart) await decide(options, context)
      else if (options.undo !== undefined) await takeBack(options, options.undo, context)
      else await list(options, context)
    })
  addDecisionsCommand(suppliers, context)
  addFamilyCommand(suppliers, context)
}

async function decide(options: ReviewOptions, context: CommandContext): Promise<void> {
  const names = options.same ?? options.apart!
  if (names.length !== 2 || (options.same && options.apart))
    throw new PortreeveError('A decision is about two names.', {
      next: 'Write --same "ONE NAME" "OTHER NAME", or --apart with two names.',
      exitCode: EXIT.usage,
    })
  const [one, other] = names as [string, string]
  const same = options.same !== undefined
  const said = await withLake(options, context, (ask) => matchDecision(ask, { one, other, same }))
  const who = options.who?.trim() || whoIs(context.env)
  const reason = options.because?.trim()
  const input = { ...said, who, ...(reason && { reason }) } as unknown as DecisionInput
  const workspace = workspaceFolder(options, context.env)
  const [decision] = await recordDecisions(workspace, [input], workbenchAt(context.env))
  await context.refresh?.(workspace)
  context.out(`Recorded as ${decision!.id}: ${one} and ${other} are ${same ? 'one supplier' : 'two suppliers'}.\n`) // prettier-ignore
}

async function takeBack(options: ReviewOptions, undoes: string, context: CommandContext): Promise<void> {
  const { withWorkbench } = await import('../../workbench/owner/owner.ts')
  const workspace = workspaceFolder(options, context.env)
  const who = options.who?.trim() || whoIs(context.env)
  const reason = options.because?.trim() || 'Taken back'
  await withWorkbench(workspace, 'undo', { undoes, who, reason }, workbenchAt(context.env))
  await context.refresh?.(workspace)
  context.out(`Undone: ${undoes}. What stood before it stands again.\n`)
}

interface PairRow {
  readonly state: string
  readonly one: string
  readonly other: string
  readonly one_id: string
  readonly other_id: string
  readonly probability: number
  readonly amount_net: string | null
  readonly amount_gross: string | null
  readonly amount_unknown: string | null
  readonly rule: string
  readonly decision_id: string | null
}

const PAIR_COLUMNS: readonly TableColumn<PairRow>[] = [
  { heading: 'Name', value: (row) => row.one },
  { heading: 'Other name', value: (row) => row.other },
  { heading: 'Sure', value: (row) => row.probability.toFixed(3), right: true },
  { heading: 'Net', value: (row) => row.amount_net ?? undefined, pounds: true },
  { heading: 'Gross', value: (row) => row.amount_gross ?? undefined, pounds: true },
  { heading: 'VAT not said', value: (row) => row.amount_unknown ?? undefined, pounds: true },
  { heading: 'State', value: (row) => row.state, spare: true },
  { heading: 'Supplier', value: (row) => row.one_id, spare: true },
  { heading: 'Other supplier', value: (row) => row.other_id, spare: true },
  { heading: 'Decision', value: (row) => row.decision_id ?? undefined, spare: true },
]

async function list(options: ReviewOptions, context: CommandContext): Promise<void> {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1)
    throw new PortreeveError(`"${options.limit}" is not a number of pairs.`, {
      next: 'Use --limit 20.',
      exitCode: EXIT.usage,
    })
  const rows = await withLake(options, context, (ask) =>
    ask<PairRow>(
      `SELECT * EXCLUDE (rank, why) FROM finding_supplier_pair WHERE (state = 'to-review') <> ? ORDER BY rank`,
      // The lake takes numbers and texts here; DuckDB reads 1 as true.
      [options.decided ? 1 : 0],
    ),
  )
  if (options.json) return context.out(`${JSON.stringify(rows.slice(0, limit), undefined, 2)}\n`)
  if (rows.length === 0) return context.err(options.decided ? 'Nobody has decided a pair.\n' : 'No pair waits for a decision.\n') // prettier-ignore
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(rows.slice(0, limit), PAIR_COLUMNS, { form, width: context.width }))
  if (rows.length > limit) context.err(`${limit} of ${rows.length} pairs; --limit for more\n`)
}
