import { restoreEdition } from '../../lake/load.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { type CommandContext, csvOf, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { ListOptions } from './command.ts'
import { lakeOf, refreshOf } from './workspace-lake.ts'

/** Prints the folder of the newest generation, or the pattern of one table's files. */
export async function runLakePath(
  table: string | undefined,
  workspace: string,
  context: CommandContext,
): Promise<void> {
  const lake = lakeOf(workspace, context.env)
  try {
    const generation = await lake.generation()
    if (generation.number === 0) {
      throw new PortreeveError('Nothing is loaded yet.', { where: lake.folder, next: 'portreeve load PATH…' })
    }
    if (table !== undefined && !generation.hasTable(table)) {
      throw new PortreeveError(`There is no table "${table}".`, {
        next: 'portreeve lake tables lists them.',
        exitCode: EXIT.usage,
      })
    }
    context.out(`${table === undefined ? generation.folder : generation.tableGlob(table)}\n`)
  } finally {
    lake.close()
  }
}

interface TableRow {
  readonly table: string
  readonly rows: bigint
  readonly columns: string
}

const COLUMNS: readonly TableColumn<TableRow>[] = [
  { heading: 'table', value: (row) => row.table },
  { heading: 'rows', value: (row) => String(row.rows), right: true },
  { heading: 'columns', value: (row) => row.columns },
]

/** Prints every table, how many rows it has and its columns. */
export async function runLakeTables(options: ListOptions, context: CommandContext): Promise<void> {
  const lake = lakeOf(workspaceFolder(options, context.env), context.env)
  try {
    const generation = await lake.generation()
    const rows: TableRow[] = []
    for (const { name } of generation.tables) {
      const [told] = await generation.query<{ n: bigint }>(`SELECT count(*) AS n FROM "${name}"`)
      const columns = await generation.query<{ column_name: string }>(`DESCRIBE "${name}"`)
      rows.push({ table: name, rows: told!.n, columns: columns.map((each) => each.column_name).join(', ') })
    }
    if (options.json)
      context.out(`${JSON.stringify({ tables: rows.map((row) => ({ ...row, rows: Number(row.rows) })) }, undefined, 2)}\n`) // prettier-ignore
    else if (options.csv) context.out(csvOf(rows, COLUMNS))
    else
      context.out(
        tableOf(rows, COLUMNS, { form: context.isTerminal ? 'table' : 'tsv', width: context.width }),
      )
  } finally {
    lake.close()
  }
}

/** Brings back a replaced edition and says so. */
export async function runLakeRestore(
  file: string,
  workspace: string,
  context: CommandContext,
): Promise<void> {
  const lake = lakeOf(workspace, context.env)
  try {
    const refresh = await refreshOf(workspace, context.env)
    const restored = await restoreEdition(lake, file, { ...refresh, signal: context.signal })
    context.out(`${restored} is back in its place; the newer edition is kept aside.\n`)
  } finally {
    lake.close()
  }
}
