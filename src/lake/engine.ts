import type { SqlValue } from './draft.ts'
import type { LakeColumn } from './tables.ts'

/** Where an engine may read and write, and how much of the machine it may use. */
export interface EngineOptions {
  /** Folders it may read and write. Everything else on the machine is closed to it. */
  readonly folders: readonly string[]
  /** Single files it may also read. */
  readonly files?: readonly string[]
  /** Memory for tables and sorting, in megabytes; the process itself needs about a hundred more. */
  readonly memoryMegabytes?: number
  readonly threads?: number
  /** Where it may spill what does not fit; without it, a question too large fails with a sentence. */
  readonly spillFolder?: string
  /** Stops running statements, and every later one. */
  readonly signal?: AbortSignal
  /** How many statements may run side by side; temporary tables are seen by all of them only when it is 1, the default. */
  readonly connections?: number
  /** Statements to run before the doors are closed, such as views over the allowed files. */
  readonly prepare?: readonly string[]
}

/** The name and type of a column of a SELECT that has not been run. */
export interface ResultColumn {
  readonly name: string
  readonly type: string
}

/** Something that answers SQL over the lake's files. DuckDB is the one there is; another may read the same Parquet. */
export interface Engine {
  /** All rows of a statement; names without a schema are looked up in `schema`. */
  readonly query: <Row = Record<string, SqlValue>>(
    sql: string,
    params?: readonly SqlValue[],
    schema?: string,
  ) => Promise<Row[]>
  /** Runs a statement for its effect. */
  readonly execute: (sql: string, params?: readonly SqlValue[]) => Promise<void>
  /** Rows in batches, so that a long answer need not fit in memory. */
  readonly stream: (sql: string) => AsyncIterable<{ columns: readonly ResultColumn[]; rows: SqlValue[][] }>
  /** The columns a SELECT would give. */
  readonly describe: (sql: string) => Promise<ResultColumn[]>
  /** Writes rows to a new temporary table with these columns. Absent and undefined values become NULL. */
  readonly stage: (
    table: string,
    columns: readonly LakeColumn[],
    rows: Iterable<Readonly<Record<string, SqlValue | undefined>>>,
  ) => Promise<void>
  readonly close: () => void
}

/**
 * A text as a SQL literal.
 *
 * @example
 * sqlText("King's Lynn") // "'King''s Lynn'"
 */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * A name as a SQL identifier.
 *
 * @example
 * sqlName('net amount') // '"net amount"'
 */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/**
 * A path as DuckDB takes it on every system, as a SQL literal.
 *
 * @example
 * sqlPath('a\\b.parquet') // "'a/b.parquet'"
 */
export function sqlPath(path: string): string {
  return sqlText(path.replaceAll('\\', '/'))
}

/**
 * A path as DuckDB must be given it to read that file and no other: what it takes for a pattern (`spend [1].csv`) is made to
 * mean itself.
 *
 * @example
 * readablePath('/a [1]/spend*.csv') // '/a [[]1]/spend[*].csv'
 */
export function readablePath(path: string): string {
  return path.replaceAll('\\', '/').replace(/[*?[]/g, '[$&]')
}
