import { type CommandContext, csvOf, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { Generation } from '../../lake/lake.ts'
import type { ListOptions } from './command.ts'
import { lakeOf } from './workspace-lake.ts'

interface Row {
  readonly file: string
  readonly sheet: string | null
  readonly line: bigint
  readonly column: string | null
  readonly value: string | null
  readonly problem: string
  readonly repair: string
}

const COLUMNS: readonly TableColumn<Row>[] = [
  { heading: 'file', value: (row) => row.file, path: true },
  { heading: 'sheet', value: (row) => row.sheet ?? undefined, spare: true },
  { heading: 'line', value: (row) => (row.line === 0n ? undefined : String(row.line)), right: true },
  { heading: 'column', value: (row) => row.column ?? undefined },
  { heading: 'value', value: (row) => row.value ?? undefined },
  { heading: 'problem', value: (row) => row.problem },
  { heading: 'repair', value: (row) => row.repair },
]
const PAGE = 20_000

/** Prints complaints, in order of file, sheet and line. */
export async function runComplaints(
  options: ListOptions & { readonly file?: string; readonly problem?: string },
  context: CommandContext,
): Promise<void> {
  const lake = lakeOf(workspaceFolder(options, context.env), context.env)
  try {
    const pages = complaintPages(await lake.generation(), options)
    if (options.json) await printJson(pages, context)
    else await printTable(pages, options, context)
  } finally {
    lake.close()
  }
}

async function* complaintPages(
  generation: Generation,
  { file = '', problem = '' }: { readonly file?: string; readonly problem?: string },
): AsyncIterable<Row[]> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await generation.query<Row>(
      `SELECT path AS file, sheet, line, column_name AS "column", value, problem, repair FROM complaint
       WHERE contains(path, ?) AND (contains(problem, ?) OR contains(repair, ?))
       ORDER BY path, sheet NULLS FIRST, line, column_name, problem, repair LIMIT ${PAGE} OFFSET ${offset}`,
      [file, problem, problem],
    )
    if (rows.length > 0 || offset === 0) yield rows
    if (rows.length < PAGE) return
  }
}

async function printTable(
  pages: AsyncIterable<Row[]>,
  options: ListOptions,
  context: CommandContext,
): Promise<void> {
  let isFirst = true
  for await (const rows of pages) {
    const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
    const text =
      form === 'csv' ? csvOf(rows, COLUMNS) : tableOf(rows, COLUMNS, { form, width: context.width })
    context.out(isFirst || form === 'table' ? text : text.slice(text.indexOf('\n') + 1))
    isFirst = false
  }
}

async function printJson(pages: AsyncIterable<Row[]>, context: CommandContext): Promise<void> {
  let isFirst = true
  context.out('{"complaints":[')
  for await (const rows of pages) {
    const lines = rows.map((row) => JSON.stringify({ ...row, line: Number(row.line) }))
    context.out(`${isFirst || lines.length === 0 ? '' : ','}\n${lines.join(',\n')}`)
    isFirst = false
  }
  context.out('\n]}\n')
}
