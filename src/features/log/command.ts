import { type Command, InvalidArgumentError } from 'commander'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { type CommandContext, csvOf, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { LOG_COLUMNS, type LogRow, logRows } from './log-rows.ts'

interface LogOptions {
  readonly workspace?: string
  readonly contract?: string
  readonly limit?: number
  readonly verify?: true
  readonly json?: true
  readonly csv?: true
}

/**
 * Adds `portreeve log` (the decisions recorded, oldest first) and `portreeve log undo ID`.
 *
 * With `--verify` it checks that the log is as it was written, and ends with exit code 1 when it is not.
 */
export function addLogCommand(program: Command, context: CommandContext): void {
  const log = program
    .command('log')
    .description('Every decision recorded: who, when, why and on what facts')
    .option('--workspace <dir>', 'the workspace folder')
    .option('--contract <id>', 'only decisions on this contract (an old id answers too) or other subject')
    .option('--limit <n>', 'only the last n', wholeNumber)
    .option('--verify', 'check that no decision was changed or removed since it was recorded')
    .option('--json', 'as JSON, with the facts seen, the rules and the hashes')
    .option('--csv', 'as CSV')
    .action((options: LogOptions) => (options.verify ? verify(options, context) : list(options, context)))
  log
    .command('undo <id>')
    .description('Undo a decision: what stood before it stands again; both stay in the log')
    .requiredOption('--reason <text>', 'why, for whoever reads the log later')
    .action((id: string, options: { reason: string }) =>
      undo({ ...log.opts<LogOptions>(), ...options, id }, context),
    )
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(text)
}

async function list(options: LogOptions, context: CommandContext): Promise<void> {
  const { withWorkbench } = await import('../../workbench/owner/owner.ts')
  const { workbenchAt } = await import('../../workbench/record.ts')
  const workspace = workspaceFolder(options, context.env)
  const all = await withWorkbench(
    workspace,
    'list',
    options.contract === undefined ? {} : { subject: options.contract },
    workbenchAt(context.env),
  )
  const rows = logRows(all).slice(options.limit === undefined ? 0 : -options.limit)
  context.out(printed(rows, options, context))
  if (rows.length === 0 && context.isTerminal) context.err('No decision has been recorded.\n')
}

function printed(rows: readonly LogRow[], options: LogOptions, context: CommandContext): string {
  if (options.json) return `${JSON.stringify({ decisions: rows }, undefined, 2)}\n`
  if (options.csv) return csvOf(rows, LOG_COLUMNS)
  return tableOf(rows, LOG_COLUMNS, { form: context.isTerminal ? 'table' : 'tsv', width: context.width })
}

async function verify(options: LogOptions, context: CommandContext): Promise<void> {
  const { withWorkbench } = await import('../../workbench/owner/owner.ts')
  const { workbenchAt } = await import('../../workbench/record.ts')
  const workspace = workspaceFolder(options, context.env)
  const check = await withWorkbench(workspace, 'verify', {}, workbenchAt(context.env))
  if (!check.ok) context.setExitCode(EXIT.failed)
  if (options.json) context.out(`${JSON.stringify(check, undefined, 2)}\n`)
  else if (check.ok) {
    const count = check.decisions === 1 ? '1 decision' : `${check.decisions} decisions`
    context.out(`The log is whole: ${count}, ending in ${check.head.hash}.\n`)
  } else {
    context.out(`The log is not as it was written: at decision ${check.brokenAt}, ${check.because}.\n`)
    context.err('What to do: put back a copy of the workbench from before, and find out who changed it.\n')
  }
}

async function undo(
  options: LogOptions & { readonly id: string; readonly reason: string },
  context: CommandContext,
): Promise<void> {
  if (options.reason.trim() === '') {
    throw new PortreeveError('The reason is empty.', {
      next: 'Say why, in a few words: --reason "Read from the wrong contract".',
      exitCode: EXIT.usage,
    })
  }
  const { withWorkbench } = await import('../../workbench/owner/owner.ts')
  const { whoIs, workbenchAt } = await import('../../workbench/record.ts')
  const workspace = workspaceFolder(options, context.env)
  const undone = await withWorkbench(
    workspace,
    'undo',
    { undoes: options.id, who: whoIs(context.env), reason: options.reason },
    workbenchAt(context.env),
  )
  await context.refresh?.(workspace)
  if (options.json) context.out(`${JSON.stringify(undone, undefined, 2)}\n`)
  else context.out(`Undone: ${options.id}, by decision ${undone.seq} (${undone.id}).\n`)
}
