import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SqlValue } from '../src/lake/draft.ts'
import { type Lake, openLake } from '../src/lake/lake.ts'
import { loadFiles } from '../src/lake/load.ts'
import { askSql, type UserSqlLimits } from '../src/lake/user-sql.ts'
import { each, monthOfRows, newFolder, removeFolders, spendFile } from './lake-readings.ts'

let folder: string
let lake: Lake

beforeAll(async () => {
  folder = newFolder()
  lake = openLake(join(folder, 'lake'))
  await loadFiles(lake, each(spendFile(folder, monthOfRows(10), { body: 'A' })))
  writeFileSync(join(folder, 'outside.csv'), 'a,b\n1,2\n')
})
afterAll(() => {
  lake.close()
  removeFolders()
})

async function ask(sql: string, limits: UserSqlLimits = {}): Promise<SqlValue[][]> {
  const rows: SqlValue[][] = []
  for await (const batch of askSql(await lake.generation(), sql, limits)) rows.push(...batch.rows)
  return rows
}

const everyFile = () => readdirSync(folder, { recursive: true }).map(String).toSorted()

describe('a person’s SQL', () => {
  test.each([
    ['SELECT count(*), sum(amount) FROM payment', [[10n, '57.50']]],
    ['FROM payment SELECT max(paid_on)', [['2025-10-10']]],
    ['WITH big AS (SELECT * FROM payment WHERE amount > 9) SELECT count(*) OVER () FROM big LIMIT 1', [[2n]]],
    ['SELECT count(*) FROM register_line, range(3)', [[0n]]],
    ['VALUES (1)', [[1]]],
  ])('%s', async (sql, rows) => expect(await ask(sql)).toEqual(rows))

  test('the raw cells are not among the tables', async () => {
    await expect(
      ask(`SELECT * FROM read_parquet('${lake.folder.replaceAll('\\', '/')}/raw/1/*/*.parquet')`),
    ).rejects.toThrow(/not allowed|Cannot access/)
    await expect(ask(`SELECT * FROM '${lake.folder.replaceAll('\\', '/')}/raw/1/x.parquet'`)).rejects.toThrow(
      /Cannot access|disabled/,
    )
  })

  const reaching = (): string[] => {
    const path = (name: string) => join(folder, name).replaceAll('\\', '/')
    return [
      `COPY (SELECT 1) TO '${path('out.csv')}'`,
      `COPY payment TO '${path('lake/generations/1/payment/forged.parquet')}' (FORMAT parquet)`,
      `EXPLAIN ANALYZE COPY (SELECT 1) TO '${path('out.csv')}'`,
      `EXPORT DATABASE '${path('out')}'`,
      `ATTACH '${path('out.db')}'`,
      'DETACH memory',
      'PRAGMA version',
      'PRAGMA database_list',
      "SET memory_limit = '99GB'",
      'RESET lock_configuration',
      'CREATE TABLE t AS SELECT 1',
      'CREATE OR REPLACE VIEW payment AS SELECT 1',
      'DROP VIEW payment',
      'INSERT INTO payment SELECT * FROM payment',
      'INSTALL httpfs',
      'LOAD httpfs',
      'CALL pragma_version()',
      'SELECT 1; SELECT 2',
      `SELECT 1; COPY (SELECT 1) TO '${path('out.csv')}'`,
      `SELECT * FROM read_csv('${path('outside.csv')}')`,
      `SELECT * FROM '${path('outside.csv')}'`,
      "SELECT * FROM read_csv('/etc/passwd')",
      "SELECT * FROM read_text('/etc/passwd')",
      "SELECT * FROM '/etc/passwd'",
      `SELECT * FROM glob('${path('*')}')`,
      `SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')`,
      `SELECT * FROM enable_logging('QueryLog', storage = 'file', storage_config = {'path': '${path('log')}'})`,
      `SELECT count(*) FROM payment WHERE amount > (SELECT count(*) FROM enable_logging('QueryLog', storage = 'file', storage_config = {'path': '${path('lake/generations/1/log')}'}))`,
      'SELECT * FROM duckdb_settings()',
      'SELECT * FROM duckdb_secrets()',
      "SELECT * FROM read_blob('http://127.0.0.1:1/x')",
    ]
  }

  test('cannot write, read outside, attach, configure, or be two statements', async () => {
    const before = everyFile()
    for (const sql of reaching()) {
      const refusal = await ask(sql).then(
        () => 'answered',
        (error: Error & { next?: string }) => error.name,
      )
      expect([sql, refusal]).toEqual([sql, 'PortreeveError'])
    }
    expect(everyFile()).toEqual(before)
    expect(existsSync(join(folder, 'out.csv'))).toBe(false)
    expect(await lake.query('SELECT count(*) AS n FROM payment')).toEqual([{ n: 10n }])
  })

  test('is stopped when it takes too long or too much memory', async () => {
    const long = 'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range + b.range = 3'
    const from = Date.now()
    await expect(ask(long, { seconds: 1 })).rejects.toThrow(/longer than 1 seconds/)
    expect(Date.now() - from).toBeLessThan(10_000)
    await expect(ask('SELECT list(range) FROM range(100000000)', { memoryMegabytes: 100 })).rejects.toThrow(
      /memory/i,
    )
  })

  test('can be interrupted', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 200)
    await expect(
      ask('SELECT count(*) FROM range(10000000) a, range(10000000) b', { signal: stop.signal }),
    ).rejects.toThrow(/abort/i)
  })

  test('gives each type in one form', async () => {
    const sql = `SELECT 1::BIGINT, 1::INTEGER, 1.5::DECIMAL(18,2), DATE '2026-03-31', TIMESTAMP '2026-03-31 10:00:00', sum(1), [DATE '2026-01-01'],
      {'a': 2::BIGINT}, 0.5::DOUBLE, true, NULL, TIMESTAMP '1969-12-31 23:59:59.5'`
    expect(await ask(sql)).toEqual([
      [1n, 1, '1.50', '2026-03-31', '2026-03-31T10:00:00Z', 1n, ['2026-01-01'], { a: 2n }, 0.5, true, null, '1969-12-31T23:59:59.5Z'],
    ]) // prettier-ignore
  })
})
