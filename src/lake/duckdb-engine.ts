import { availableParallelism } from 'node:os'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { PortreeveError } from '../procurement/errors.ts'
import type { SqlValue } from './draft.ts'
import {
  type Engine,
  type EngineOptions,
  readablePath,
  type ResultColumn,
  sqlName,
  sqlPath,
} from './engine.ts'
import type { LakeColumn } from './tables.ts'
import { fromDuckDb, toDuckDb } from './values.ts'

/**
 * DuckDB in this process, closed to all but the folders and files named: it can neither read nor write elsewhere, fetch an
 * extension, or change its own settings.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? Math.min(4, availableParallelism())),
    memory_limit: `${options.memoryMegabytes ?? 1000}MB`,
    temp_directory: options.spillFolder ?? '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  })
  const pool = new ConnectionPool(instance, options.connections ?? 1)
  await pool.use((connection) => closeDoors(connection, options))
  return engineOver(pool, options.signal)
}

async function closeDoors(connection: DuckDBConnection, options: EngineOptions): Promise<void> {
  for (const sql of options.prepare ?? []) await connection.run(sql)
  const spill = options.spillFolder === undefined ? [] : [options.spillFolder]
  const folders = [...options.folders, ...spill].map((folder) => `${folder}/`)
  // A door is looked for under the name a file is asked by, and again under the one it was found by.
  const list = (paths: readonly string[]) =>
    `[${[...new Set(paths.flatMap((path) => [path, readablePath(path)]))].map(sqlPath).join(', ')}]`
  await connection.run(`SET allowed_directories = ${list(folders)}`)
  await connection.run(`SET allowed_paths = ${list(options.files ?? [])}`)
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
}

/** A few connections to one instance; whoever finds none free waits for one. */
class ConnectionPool {
  readonly #instance: DuckDBInstance
  readonly #free: DuckDBConnection[] = []
  readonly #all: DuckDBConnection[] = []
  readonly #waiting: (() => void)[] = []
  #open = 0
  readonly #most: number

  constructor(instance: DuckDBInstance, most: number) {
    this.#instance = instance
    this.#most = most
  }

  async take(): Promise<DuckDBConnection> {
    while (this.#free.length === 0 && this.#open >= this.#most) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    const free = this.#free.pop()
    if (free) return free
    this.#open++
    const opened = await this.#instance.connect()
    this.#all.push(opened)
    return opened
  }

  giveBack(connection: DuckDBConnection): void {
    this.#free.push(connection)
    this.#waiting.shift()?.()
  }

  async use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.take()
    try {
      return await work(connection)
    } finally {
      this.giveBack(connection)
    }
  }

  close(): void {
    for (const connection of this.#all) connection.closeSync()
    this.#instance.closeSync()
  }
}

function engineOver(pool: ConnectionPool, signal: AbortSignal | undefined): Engine {
  const use = <T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> =>
    pool.use((connection) => stoppable(connection, signal, () => work(connection)))
  return {
    query: <Row>(sql: string, params: readonly SqlValue[] = [], schema?: string) =>
      use(async (connection) => {
        if (schema !== undefined) await connection.run(`USE ${sqlName(schema)}`)
        return (await (await run(connection, sql, params)).convertRowObjects(fromDuckDb)) as Row[]
      }),
    execute: (sql, params = []) => use(async (connection) => void (await run(connection, sql, params))),
    stream: (sql) => streamOf(pool, signal, sql),
    describe: (sql) => use((connection) => describeSelect(connection, sql)),
    stage: (table, columns, rows) => use((connection) => stageRows(connection, table, columns, rows)),
    close: () => pool.close(),
  }
}

function run(connection: DuckDBConnection, sql: string, params: readonly SqlValue[]) {
  if (params.length === 0) return connection.run(sql)
  const bound = params.map(toDuckDb)
  const values = bound.map((each) => each.value)
  return connection.run(
    sql,
    values,
    bound.map((each) => each.type),
  )
}

/** Runs work on a connection so that the signal interrupts it, even when it came between two steps of the work. */
async function stoppable<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!signal) return work()
  signal.throwIfAborted()
  let again: NodeJS.Timeout | undefined
  const interrupt = () => {
    connection.interrupt()
    again ??= setInterval(() => connection.interrupt(), 25)
  }
  signal.addEventListener('abort', interrupt, { once: true })
  try {
    return await work()
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', interrupt)
    clearInterval(again)
  }
}

async function describeSelect(connection: DuckDBConnection, sql: string): Promise<ResultColumn[]> {
  const prepared = await connection.prepare(sql)
  const columns = Array.from({ length: prepared.columnCount }, (_, index) => ({
    name: prepared.columnName(index),
    type: prepared.columnType(index).toString(),
  }))
  prepared.destroySync()
  return columns
}

async function* streamOf(pool: ConnectionPool, signal: AbortSignal | undefined, sql: string) {
  const connection = await pool.take()
  try {
    const result = await stoppable(connection, signal, () => connection.stream(sql))
    const names = result.deduplicatedColumnNames()
    const columns = names.map((name, index) => ({ name, type: result.columnType(index).toString() }))
    yield { columns, rows: [] }
    for (;;) {
      const chunk = await stoppable(connection, signal, () => result.fetchChunk())
      if (!chunk || chunk.rowCount === 0) break
      yield { columns, rows: chunk.getRows().map((row) => row.map(fromDuckDb)) }
    }
  } finally {
    pool.giveBack(connection)
  }
}

/** Values go in as text and are cast once, by DuckDB, so that every type is read by one set of rules. */
async function stageRows(
  connection: DuckDBConnection,
  table: string,
  columns: readonly LakeColumn[],
  rows: Iterable<Readonly<Record<string, SqlValue | undefined>>>,
): Promise<void> {
  const name = sqlName(table)
  const raw = sqlName(`${table} as text`)
  const list = columns.map((column) => `${sqlName(column.name)} VARCHAR`).join(', ')
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${raw} (${list})`)
  const appender = await connection.createAppender(`${table} as text`, 'main', 'temp')
  for (const row of rows) {
    for (const column of columns) appendText(appender, row[column.name], column)
    appender.endRow()
  }
  appender.closeSync()
  const casts = columns.map(
    (column) => `CAST(${sqlName(column.name)} AS ${column.type}) AS ${sqlName(column.name)}`,
  )
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} AS SELECT ${casts.join(', ')} FROM ${raw}`)
  await connection.run(`DROP TABLE ${raw}`)
}

function appendText(
  appender: { appendVarchar: (text: string) => void; appendNull: () => void },
  value: SqlValue | undefined,
  column: LakeColumn,
): void {
  if (value === null || value === undefined) return appender.appendNull()
  if (typeof value === 'object') {
    throw new PortreeveError(`The column ${column.name} was given a list or an object.`, {
      next: 'Write it as JSON text.',
    })
  }
  appender.appendVarchar(String(value))
}
