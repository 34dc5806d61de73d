// The peer: the same engine, threads and file, nothing kept but the table. Run in a process of its own.
import { DuckDBInstance } from '@duckdb/node-api'
import { asked } from '../measure.ts'

/** The file to read, the Parquet to write, and with how many threads. */
export interface DuckDbAsked {
  readonly csv: string
  readonly parquet: string
  readonly threads: number
}

const { csv, parquet, threads } = asked<DuckDbAsked>()
const busy = process.cpuUsage()
const from = performance.now()
const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
const connection = await instance.connect()
await connection.run(`COPY (SELECT * FROM read_csv('${csv}')) TO '${parquet}' (FORMAT parquet)`)
const seconds = (performance.now() - from) / 1000
const { user, system } = process.cpuUsage(busy)
const described = await connection.runAndReadAll(`DESCRIBE FROM '${parquet}'`)
const types = described.getRowObjects().map((column) => String(column['column_type']))
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, types }))
