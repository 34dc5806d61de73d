import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CommandContext } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'

const WORKSPACE = ['--workspace <dir>', 'the workspace folder'] as const

/** Options of `portreeve load` as given. */
export interface LoadCommandOptions {
  readonly workspace?: string
  readonly body?: string
  readonly kind?: string
  readonly vat?: 'net' | 'gross' | 'unknown'
  readonly period?: { from: string; to: string }
  readonly dryRun?: true
  readonly again?: true
  readonly json?: true
  readonly strict?: true
}

/**
 * Adds `portreeve load PATH…`: reads files and folders into the workspace's lake and brings the findings up to date.
 *
 * Exit code 3 when there is anything to complain of (a file of unknown kind, a row set aside, a cell repaired); with `--strict`, 1.
 */
export function addLoadCommand(program: Command, context: CommandContext): void {
  program
    .command('load')
    .description(
      'Load spend files, contracts registers, notices, application lists and the register of companies',
    )
    .argument('<path...>', 'files, archives or folders')
    .option(...WORKSPACE)
    .option('--body <name>', 'the public body that published them, where the rows do not say')
    .addOption(
      new Option('--kind <kind>', 'what they are, where the content does not tell').choices([
        'spend',
        'contracts-register',
        'notices',
        'applications',
        'companies',
      ]),
    )
    .addOption(new Option('--vat <basis>', 'whether amounts hold VAT').choices(['net', 'gross', 'unknown']))
    .option(
      '--period <from..to>',
      'days the payments belong to, where rows have none: 2025-10..2025-12',
      period,
    )
    .option('--dry-run', 'report what would be loaded, and load nothing')
    .option('--again', 'read files anew that were loaded before')
    .option('--strict', 'end with exit code 1 when there are complaints')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  portreeve load spend-2025-10.csv --body "Exeter City Council"\n  portreeve load files/ --dry-run',
    )
    .action(async (paths: string[], options: LoadCommandOptions) => {
      const { runLoad } = await import('./load.ts')
      await runLoad(paths, options, context)
    })
}

/** First and last day of `2025-10..2025-12`, `2025-10` or `2025-10-01..2025-12-31`. */
function period(text: string): { from: string; to: string } {
  const match = /^(\d{4}-\d{2})(-\d{2})?(?:\.\.(\d{4}-\d{2})(-\d{2})?)?$/.exec(text)
  if (!match) throw new InvalidArgumentError('Write 2025-10..2025-12, or one month.')
  const [, month, day, lastMonth = month!, lastDay] = match
  const [year, number] = lastMonth.split('-').map(Number)
  const end = new Date(Date.UTC(year!, number!, 0)).getUTCDate()
  const last = lastDay ?? (lastMonth === month && day !== undefined ? day : `-${end}`)
  const [from, to] = [`${month}${day ?? '-01'}`, `${lastMonth}${last}`]
  if ([from, to].some((each) => Number.isNaN(Date.parse(each))) || to < from) {
    throw new InvalidArgumentError('There is no such period.')
  }
  return { from, to }
}

/** How a list is printed. */
export interface ListOptions {
  readonly workspace?: string
  readonly json?: true
  readonly csv?: true
}

/** Adds `portreeve complaints`: cells repaired and rows set aside, with file, line and reason. */
export function addComplaintsCommand(program: Command, context: CommandContext): void {
  program
    .command('complaints')
    .description('Cells repaired and rows set aside, with file, line and reason')
    .option(...WORKSPACE)
    .option('--file <path>', 'only this file, or files whose path holds this text')
    .option('--problem <text>', 'only problems and repairs that hold this text')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: ListOptions & { file?: string; problem?: string }) => {
      const { runComplaints } = await import('./complaints.ts')
      await runComplaints(options, context)
    })
}

/** Adds `portreeve mapping` (how each heading is read) and `portreeve mapping set SHAPE FIELD=HEADING…`. */
export function addMappingCommand(program: Command, context: CommandContext): void {
  const mapping = program
    .command('mapping')
    .description('How the headings of each file shape are read; correct one')
    .option(...WORKSPACE)
    .option('--shape <shape>', 'only this shape')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: ListOptions & { shape?: string }) => {
      const { runMapping } = await import('./show-mapping.ts')
      await runMapping(options, context)
    })
  mapping
    .command('set')
    .description('Say which heading a field is read from; a decision, kept in the log')
    .argument('<shape>', 'the shape, or its first letters')
    .argument('<field=heading...>', 'amount="Net Amount", file.body="Name of the council" or file.vat=net')
    .action(async (shape: string, fields: string[]) => {
      const { runMappingSet } = await import('./show-mapping.ts')
      await runMappingSet({ ...mapping.opts<ListOptions>(), shape, fields }, context)
    })
}

/** Adds `portreeve sql "SELECT …"`: one question to the lake, which can change nothing. */
export function addSqlCommand(program: Command, context: CommandContext): void {
  program
    .command('sql')
    .description('Ask the lake a question in SQL (read only)')
    .argument('<select>', 'one SELECT; portreeve lake tables lists what there is')
    .option(...WORKSPACE)
    .option('--seconds <n>', 'how long it may take', wholeNumber, 60)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .addHelpText(
      'after',
      '\nExample:\n  portreeve sql "SELECT body, sum(amount) FROM payment GROUP BY body ORDER BY 2 DESC"',
    )
    .action(async (select: string, options: ListOptions & { seconds: number }) => {
      const { runSql } = await import('./sql.ts')
      await runSql(select, options, context)
    })
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(text)
}

/** Adds `portreeve lake path [TABLE]`, `lake tables` and `lake restore FILE`. */
export function addLakeCommand(program: Command, context: CommandContext): void {
  const lake = program.command('lake').description('Where the evidence lies, for other tools')
  const load = () => import('./lake-info.ts')
  lake
    .command('path')
    .description('The folder of the newest tables, or the pattern of one table’s Parquet files')
    .argument('[table]', 'a table')
    .option(...WORKSPACE)
    .action(async (table: string | undefined, options: ListOptions) =>
      (await load()).runLakePath(table, workspaceFolder(options, context.env), context),
    )
  lake
    .command('tables')
    .description('The tables there are, with their rows and columns')
    .option(...WORKSPACE)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: ListOptions) => (await load()).runLakeTables(options, context))
  lake
    .command('restore')
    .description('Bring back a file whose newer edition took its place')
    .argument('<file>', 'the file, as portreeve load printed it')
    .option(...WORKSPACE)
    .action(async (file: string, options: ListOptions) =>
      (await load()).runLakeRestore(file, workspaceFolder(options, context.env), context),
    )
}
