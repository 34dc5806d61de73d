import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RawPart, SpendReading } from '../src/sources/source.ts'
import { readSpend } from '../src/sources/spend/read-spend.ts'
import { realFiles } from './real-files.ts'
import { countSpend, RULES } from './spend-counts.ts'

let db: DuckDBConnection
let work: string
let tables = 0

/** Loads a part as the lake does: all columns text, explicit, nothing detected. */
async function loadRaw(part: RawPart): Promise<string> {
  const table = `raw_${++tables}`
  const cells = Array.from({ length: part.width }, (_, at) => `c${at + 1}: 'VARCHAR'`)
  const columns = part.form === 'normalised' ? ["line: 'BIGINT'", ...cells] : cells
  const from = `read_csv('${part.path.replaceAll("'", "''")}', auto_detect=false, hive_partitioning=false, header=false, skip=${part.skip}, delim='${part.delimiter}', quote='"', escape='"', columns={${columns.join(', ')}})`
  const line = part.form === 'normalised' ? '*' : `row_number() OVER () - 1 + ${part.firstLine} AS line, *`
  await db.run(`CREATE TABLE ${table} AS SELECT ${line} FROM ${from}`)
  return table
}

async function rowsOf(sql: string): Promise<Record<string, unknown>[]> {
  return (await db.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[]
}

/** All parts of a reading typed and put together in one table. */
async function typed(reading: SpendReading): Promise<string> {
  const table = `typed_${++tables}`
  const selects: string[] = []
  for (const part of reading.parts) {
    const raw = await loadRaw(part)
    selects.push(
      `SELECT '${(part.sheet ?? '').replaceAll("'", "''")}' AS sheet, * FROM (${reading.typedSelect(raw, part)})`,
    )
  }
  await db.run(`CREATE TABLE ${table} AS ${selects.join(' UNION ALL BY NAME ')}`)
  return table
}

const folder = realFiles()

describe.runIf(folder)('every real spend file agrees with a count from its bytes', () => {
  const spend = join(folder ?? '', 'data', 'spend')
  const provenance = new Map(
    [
      ...(folder ? readFileSync(join(folder, 'data', 'PROVENANCE.md'), 'utf8') : '').matchAll(
        /^\| ([\w.-]+) \|[^|]*\|[^|]*\| (\d+) \|/gm,
      ),
    ].map((match) => [match[1]!, Number(match[2])]),
  )
  const read = (name: string): Promise<SpendReading> =>
    readSpend(join(spend, name), { workFolder: work }, { file: name })

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'portreeve-spend-'))
    db = await (await DuckDBInstance.create()).connect()
  })
  afterAll(() => rm(work, { recursive: true, force: true }))

  test.each(Object.keys(RULES))('%s', async (name) => {
    const rule = RULES[name]!
    const counted = countSpend(join(spend, name), name)
    const reading = await read(name)
    const table = await typed(reading)
    const [sums] =
      await rowsOf(`SELECT count(*) FILTER (NOT not_data)::INT AS n, count(*) FILTER (NOT not_data AND set_aside IS NULL)::INT AS kept,
      count(*) FILTER (set_aside IS NOT NULL)::INT AS aside, (100 * sum(amount_read))::BIGINT::VARCHAR AS pence FROM ${table}`)
    expect(sums).toEqual({
      n: counted.rows,
      kept: counted.rows - (rule.withoutAmount ?? 0),
      aside: rule.withoutAmount ?? 0,
      pence: String(counted.pence),
    })
    const lines = await rowsOf(
      `SELECT CASE WHEN sheet = '' THEN '' ELSE sheet || ':' END || line || ':' || (100 * amount_read)::BIGINT AS at FROM ${table} WHERE amount_read IS NOT NULL`,
    )
    expect(lines.map((row) => row['at']).toSorted()).toEqual([...counted.lines].toSorted())
    const told = rule.provenance?.rows ?? provenance.get(name)
    if (told !== undefined && rule.provenance === undefined) expect(counted.rows).toBe(told)
    if (rule.provenance) expect(counted.rows).toBe(told! - 1)
    await reading.dispose()
  })

  test('every file in the folder has its rule', async () => {
    const { readdirSync } = await import('node:fs')
    expect(readdirSync(spend).toSorted()).toEqual(Object.keys(RULES).toSorted())
  })

  test('Birmingham published June 2014 again as May: the same cells in other bytes', async () => {
    const [may, june] = [
      await read('birmingham-city-council-pcard-2014-05.xls'),
      await read('birmingham-city-council-pcard-2014-06.xls'),
    ]
    expect(may.bytesHash).not.toBe(june.bytesHash)
    const [a, b] = [await loadRaw(may.parts[0]!), await loadRaw(june.parts[0]!)]
    expect(await rowsOf(`SELECT count(*)::INT AS n FROM (FROM ${a} EXCEPT ALL FROM ${b})`)).toEqual([
      { n: 0 },
    ])
    const table = await typed(may)
    expect(
      await rowsOf(
        `SELECT bool_and(card) AS card, bool_and(amount_basis = 'gross') AS gross, count(*) FILTER (paid_on IS NULL)::INT AS undated FROM ${table}`,
      ),
    ).toEqual([{ card: true, gross: true, undated: 0 }])
  })

  test('one quarter of Devon cards was published under two names', async () => {
    const names = [
      'devon-county-council-pcard-2017-01-to-2017-04.csv',
      'devon-county-council-pcard-2017-04-to-2017-07.csv',
    ]
    const [first, second] = [await read(names[0]!), await read(names[1]!)]
    expect(first.bytesHash).toBe(second.bytesHash)
  })

  test('Devon 2022: 114 rows that equal another are all kept', async () => {
    const reading = await read('devon-county-council-pcard-2022-01-to-2022-05.csv')
    const raw = await loadRaw(reading.parts[0]!)
    expect(
      await rowsOf(
        `SELECT count(*)::INT - count(DISTINCT (c1, c2, c3, c4, c5, c6, c7))::INT AS repeats FROM ${raw}`,
      ),
    ).toEqual([{ repeats: 114 }])
  })

  test('Devon March 2026: the grand total is stated, equals the sum, and is no payment', async () => {
    const reading = await read('devon-county-council-2026-03.csv')
    expect(reading.statedTotals).toEqual([{ line: 3547, amount: '57492900.67' }])
    const table = await typed(reading)
    expect(await rowsOf(`SELECT sum(amount_read)::VARCHAR AS total FROM ${table}`)).toEqual([
      { total: '57492900.67' },
    ])
  })

  test('Devon June 2017: float noise is rounded to pence and named', async () => {
    const table = await typed(await read('devon-county-council-2017-06.csv'))
    const [row] = await rowsOf(
      `SELECT count(*)::INT AS n, bool_or(repairs = 'amount rounded to pence') AS named FROM ${table} WHERE repairs IS NOT NULL`,
    )
    expect(row!['named']).toBe(true)
    expect(row!['n']).toBeGreaterThan(50)
  })

  test('Epsom: US dates by evidence over the file', async () => {
    const table = await typed(await read('epsom-and-st-helier-nhs-trust-2020-04.csv'))
    expect(await rowsOf(`SELECT DISTINCT paid_on::VARCHAR AS day FROM ${table}`)).toEqual([
      { day: '2020-04-30' },
    ])
  })

  test('Hyndburn October 2025: 25 trailing minus signs and 19 cells with line breaks', async () => {
    const reading = await read('hyndburn-2025-10.csv')
    const table = await typed(reading)
    expect(
      await rowsOf(
        `SELECT count(*)::INT AS n, max(amount) < 0 AS negative FROM ${table} WHERE repairs LIKE '%minus behind the amount%'`,
      ),
    ).toEqual([{ n: 25, negative: true }])
    const raw = await loadRaw(reading.parts[0]!)
    const cells = Array.from(
      { length: reading.parts[0]!.width },
      (_, at) => `count(*) FILTER (contains(c${at + 1}, chr(10)))`,
    )
    const [breaks] = await rowsOf(`SELECT (${cells.join(' + ')})::INT AS n FROM ${raw}`)
    expect(breaks!['n']).toBe(19)
  })

  test('Warwickshire February 2013: 1233 exact repeats kept, and the payment in the footer line', async () => {
    const reading = await read('warwickshire-county-council-2013-02.csv')
    const raw = await loadRaw(reading.parts[0]!)
    const table = await typed(reading)
    const [row] = await rowsOf(
      `SELECT count(*)::INT - count(DISTINCT (c1, c2, c3, c4, c5, c6, c7, c8, c9))::INT AS repeats FROM ${raw} WHERE line IN (SELECT line FROM ${table} WHERE NOT not_data)`,
    )
    expect(row).toEqual({ repeats: 1233 })
    expect(
      await rowsOf(
        `SELECT t.amount::VARCHAR AS amount, t.card FROM ${table} t JOIN ${raw} r USING (line) WHERE r.c1 = 'footer'`,
      ),
    ).toEqual([{ amount: '1387.68', card: true }])
  })

  test('Sutton Coldfield: the table goes on over a sheet without a header and with a column less', async () => {
    const reading = await read('sutton-coldfield-town-council-2017-18-q3.xlsx')
    expect(reading.parts.map((part) => [part.sheet, part.width])).toEqual([
      ['Page 1', 8],
      ['Page 2', 7],
    ])
    expect(reading.vatBasis).toBe('net')
    const table = await typed(reading)
    expect(
      await rowsOf(
        `SELECT sheet, count(*)::INT AS n, count(DISTINCT category)::INT > 3 AS categories FROM ${table} WHERE NOT not_data GROUP BY ALL ORDER BY sheet`,
      ),
    ).toEqual([
      { sheet: 'Page 1', n: 35, categories: true },
      { sheet: 'Page 2', n: 16, categories: true },
    ])
  })

  test('keys glued to names are split off', async () => {
    const guys = await typed(await read('guys-and-st-thomas-nhs-ft-2020-04.csv'))
    expect(
      await rowsOf(
        `SELECT DISTINCT company_number FROM ${guys} WHERE supplier_name = 'KINGS COLLEGE LONDON' AND company_number IS NOT NULL`,
      ),
    ).toEqual([{ company_number: '03529700' }])
    expect(
      await rowsOf(
        `SELECT count(*)::INT AS n FROM ${guys} WHERE supplier_name LIKE '%:0%' OR transaction_ref LIKE 'id:%' OR service LIKE '(id:%'`,
      ),
    ).toEqual([{ n: 0 }])
    const kingston = await typed(await read('kingston-hospital-nhs-ft-2020-06.csv'))
    expect(
      await rowsOf(
        `SELECT DISTINCT vat_number, supplier_key FROM ${kingston} WHERE supplier_name LIKE 'Prime Care%'`,
      ),
    ).toEqual([{ vat_number: '479435601', supplier_key: 'UK0479435601' }])
    expect(
      await rowsOf(`SELECT count(*)::INT AS n FROM ${kingston} WHERE contains(supplier_name, ':')`),
    ).toEqual([{ n: 0 }])
  })

  test('withheld names and private persons leave no name in the typed rows', async () => {
    for (const name of [
      'devon-county-council-2011-01.csv',
      'manchester-2021-08.csv',
      'nhs-barking-and-dagenham-ccg-2020-04.csv',
    ]) {
      const table = await typed(await read(name))
      expect(
        await rowsOf(
          `SELECT count(*)::INT AS n FROM ${table} WHERE (redacted OR private_person) AND supplier_name IS NOT NULL`,
        ),
      ).toEqual([{ n: 0 }])
    }
    const manchester = await typed(await read('manchester-2021-08.csv'))
    expect(await rowsOf(`SELECT count(*)::INT AS n FROM ${manchester} WHERE redacted`)).toEqual([{ n: 192 }])
  })

  test('five bodies of Leeds stay apart, blanks cut', async () => {
    const table = await typed(await read('leeds-2010-12.csv'))
    const bodies = await rowsOf(`SELECT DISTINCT body FROM ${table} WHERE NOT not_data`)
    expect(bodies.length).toBeGreaterThanOrEqual(5)
    expect(bodies.every((row) => String(row['body']).trim() === row['body'])).toBe(true)
  })
})
