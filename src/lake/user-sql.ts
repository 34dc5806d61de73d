import { PortreeveError } from '../procurement/errors.ts'
import { viewSql } from './disk/views.ts'
import type { SqlValue } from './draft.ts'
import { openEngine } from './duckdb-engine.ts'
import type { Engine, ResultColumn } from './engine.ts'
import type { Generation } from './lake.ts'

/** How much a person's question may cost. */
export interface UserSqlLimits {
  readonly seconds?: number
  readonly memoryMegabytes?: number
  readonly threads?: number
  readonly signal?: AbortSignal
}

/** Table functions that only make rows from what they are given. All others could read, write or change settings. */
const HARMLESS = new Set([
  'generate_series',
  'range',
  'unnest',
  'repeat',
  'json_each',
  'json_tree',
  'summary',
  'duckdb_columns',
  'duckdb_tables',
  'duckdb_views',
  'duckdb_functions',
  'duckdb_types',
])

/**
 * Answers one SELECT of a person over the tables of a generation, in batches of rows.
 *
 * It runs in an engine of its own that can open the generation's files and nothing else, write nothing, load nothing and change
 * no setting. Only one statement, only a SELECT, and only table functions that cannot reach outside. A SELECT alone is not
 * harmless: `enable_logging` writes files where it may, so names of functions are checked too.
 *
 * @throws PortreeveError when the statement is refused, too long, too large or wrong.
 */
export async function* askSql(
  generation: Generation,
  sql: string,
  limits: UserSqlLimits = {},
): AsyncIterable<{ columns: readonly ResultColumn[]; rows: SqlValue[][] }> {
  const seconds = limits.seconds ?? 60
  const timeout = AbortSignal.timeout(seconds * 1000)
  const signal = limits.signal ? AbortSignal.any([timeout, limits.signal]) : timeout
  const engine = await openUserEngine(generation, { ...limits, signal })
  try {
    await assertHarmless(engine, sql)
    yield* engine.stream(sql)
  } catch (error) {
    if (timeout.aborted) throw tooLong(seconds)
    throw limits.signal?.aborted || error instanceof PortreeveError ? error : wrongSql(error)
  } finally {
    engine.close()
  }
}

function openUserEngine(generation: Generation, limits: UserSqlLimits): Promise<Engine> {
  const tables = generation.tables.filter((table) => table.columns || table.files.length > 0)
  return openEngine({
    folders: [],
    files: generation.tables.flatMap((table) => table.files),
    prepare: tables.map((table) => viewSql(table, 'files')),
    memoryMegabytes: limits.memoryMegabytes ?? 1000,
    ...(limits.threads !== undefined && { threads: limits.threads }),
    ...(limits.signal && { signal: limits.signal }),
  })
}

/** The statement as DuckDB's own parser understands it, looked through for anything but harmless reading. */
async function assertHarmless(engine: Engine, sql: string): Promise<void> {
  const [told] = await engine.query<{ tree: string }>(
    'SELECT json_serialize_sql(?::VARCHAR)::VARCHAR AS tree',
    [sql],
  )
  const tree = JSON.parse(told!.tree) as { error: boolean; error_message?: string; statements?: unknown[] }
  if (tree.error) {
    throw /Only SELECT/.test(tree.error_message ?? '')
      ? onlySelect()
      : wrongSql(new Error(tree.error_message))
  }
  if (tree.statements?.length !== 1) throw onlySelect()
  const refused = tableFunctionsIn(tree.statements).filter((name) => !HARMLESS.has(name))
  if (refused.length > 0) {
    throw new PortreeveError(`${refused[0]}(…) is not allowed here.`, {
      next: 'Ask the tables of the lake by name; portreeve lake tables lists them.',
    })
  }
}

/** The functions a statement uses as tables, at any depth. */
function tableFunctionsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(tableFunctionsIn)
  if (typeof node !== 'object' || node === null) return []
  const held = node as Readonly<Record<string, unknown>>
  const here =
    held['type'] === 'TABLE_FUNCTION'
      ? [String((held['function'] as { function_name?: string } | undefined)?.function_name)]
      : []
  return [...here, ...Object.values(held).flatMap(tableFunctionsIn)]
}

const onlySelect = (): PortreeveError =>
  new PortreeveError('Only one SELECT can be asked.', {
    next: 'Evidence cannot be changed with SQL. For PIVOT and other tools: portreeve lake path.',
  })

const tooLong = (seconds: number): PortreeveError =>
  new PortreeveError(`The answer took longer than ${seconds} seconds.`, {
    next: 'Ask for less, or give more time with --seconds.',
  })

function wrongSql(error: unknown): PortreeveError {
  const message = error instanceof Error ? error.message : String(error)
  return new PortreeveError(message.replace(/^(\w+ )+Error: /, '').trim(), {
    next: 'portreeve lake tables lists tables and columns.',
    cause: error,
  })
}
