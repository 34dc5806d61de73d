import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realFiles } from './real-files.ts'
import { countSpend, RULES } from './spend-counts.ts'

/**
 * `portreeve load spend contracts applications --json` as a person types it, each file held against a count from its bytes.
 * The readers are tested cell by cell elsewhere; this is the command, its report and its reconciliation.
 */
const folder = realFiles()
const program = fileURLToPath(new URL('../bin/portreeve.mjs', import.meta.url))

interface FileReport {
  readonly file: string
  readonly kind: string
  readonly rows: number
  readonly kept: number
  readonly setAside: number
  readonly amountIn: string | null
  readonly amountKept: string | null
  readonly amountSetAside: string | null
  readonly rowsWithoutAmount: number
  readonly duplicateOf: string | null
}

interface Complaint {
  readonly file: string
  readonly problem: string
  readonly repair: string
}

const penceOf = (amount: string | null): bigint => BigInt((amount ?? '0.00').replace('.', ''))
const figure = (text: string): bigint => BigInt(Math.round(Number(text.replace(/[^\d.]/g, '') || '0') * 100))

describe.runIf(folder)('every real file loads in one command', () => {
  const data = join(folder ?? '', 'data')
  let work: string
  let files: FileReport[]
  let complaints: Complaint[]
  let [exitCode, lastExit]: (number | undefined)[] = []

  /** What the program prints when run on the workspace. */
  const run = (args: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      const child = execFile(process.execPath, [program, ...args, '--workspace', work], { maxBuffer: 64e6 }, (_, out) => resolve(out)) // prettier-ignore
      child.on('exit', (code) => (lastExit = code ?? undefined))
    })

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'portreeve-load-'))
    const folders = ['spend', 'contracts', 'applications'].map((each) => join(data, each))
    files = (JSON.parse(await run(['load', ...folders, '--json'])) as { files: FileReport[] }).files
    exitCode = lastExit
    complaints = (JSON.parse(await run(['complaints', '--json'])) as { complaints: Complaint[] }).complaints
  }, 300_000)
  afterAll(() => rm(work, { recursive: true, force: true }))

  const of = (name: string): FileReport => files.find((each) => basename(each.file) === name)!
  const named = (kind: string): string[] =>
    files.filter((each) => each.kind === kind).map((each) => basename(each.file))

  test('each file is read as what it is; exit code 3 says that there are complaints', () => {
    const inFolder = (each: string) => globSync('*', { cwd: join(data, each) }).toSorted()
    expect(exitCode).toBe(3)
    expect(named('spend').toSorted()).toEqual(inFolder('spend'))
    expect(named('contracts-register').toSorted()).toEqual(inFolder('contracts'))
    expect(named('applications').toSorted()).toEqual(inFolder('applications'))
    expect(files.filter((each) => each.duplicateOf !== null).map((each) => basename(each.file))).toEqual([
      'birmingham-city-council-pcard-2014-06.xls',
      'devon-county-council-pcard-2017-04-to-2017-07.csv',
    ])
  })

  test.each(Object.keys(RULES))('%s: rows and pounds', (name) => {
    const counted = countSpend(join(data, 'spend', name), name)
    const report = of(name)
    expect({ rows: report.rows, pence: penceOf(report.amountIn) }).toEqual({
      rows: counted.rows,
      pence: counted.pence,
    })
    expect(report.rowsWithoutAmount).toBe(counted.rows - counted.lines.length)
  })

  test('in every file rows = kept + set aside, pounds in = kept + set aside, and each row set aside has its reason', () => {
    for (const each of files) {
      expect(each.rows, each.file).toBe(each.kept + each.setAside)
      expect(penceOf(each.amountIn), each.file).toBe(penceOf(each.amountKept) + penceOf(each.amountSetAside))
      const aside = complaints.filter((one) => one.file === each.file && one.repair === 'set aside')
      if (each.duplicateOf === null) expect(aside.length, each.file).toBe(each.setAside)
    }
    expect(complaints.filter((each) => each.problem === '')).toEqual([])
  })

  test('registers: rows and values', async () => {
    const exeter = parse(readFileSync(join(data, 'contracts', 'exeter-city-council-2026-04.csv'), 'utf8'), { bom: true }) as string[][] // prettier-ignore
    const values = exeter.slice(1).map((row) => figure(row[12]!))
    const report = of('exeter-city-council-2026-04.csv')
    expect(report.rows).toBe(exeter.length - 1)
    expect(penceOf(report.amountIn)).toBe(values.reduce((sum, each) => sum + each, 0n))
    const sheets = await readExcelFile(join(data, 'contracts', 'sutton-coldfield-town-council-2017-18.xlsx'))
    const rows = sheets.flatMap(({ data: all }) =>
      all.filter((row) => row.some((cell) => cell !== null) && !row.includes('Title/Description')),
    )
    expect(rows).toHaveLength(2 * 33)
    expect(of('sutton-coldfield-town-council-2017-18.xlsx').rows).toBe(rows.length)
  })

  test('lists of systems: rows', () => {
    const path = (name: string) => readFileSync(join(data, 'applications', name), 'utf8')
    for (const name of named('applications')) {
      const rows = name.endsWith('.json')
        ? (Object.values(JSON.parse(path(name)) as object).find(Array.isArray) as unknown[]).length
        : name.endsWith('.md')
          ? path(name)
              .split('\n')
              .filter((line) => line.startsWith('|')).length - 2
          : (parse(path(name), { bom: true, relax_column_count: true }) as string[][]).length - 1
      expect(of(name).rows, name).toBe(rows)
    }
  })

  test('no two company numbers, nor an LLP and a LTD, are one supplier', async () => {
    const printed = `SELECT supplier_name AS name, company_number FROM payment UNION SELECT supplier_name, company_number FROM register_line`
    const sql = `WITH one_number AS (SELECT name, min(company_number) AS number FROM (${printed}) WHERE company_number <> '' GROUP BY name HAVING count(DISTINCT company_number) = 1)
      SELECT supplier_id, count(DISTINCT number) AS numbers, count(*) AS names,
        count(*) FILTER (regexp_matches(upper(name), '[ (]LLP[.)]*$')) AS partnerships,
        count(*) FILTER (regexp_matches(upper(name), '[ (](LTD|LIMITED|PLC)[.)]*$')) AS companies
      FROM finding_supplier_name LEFT JOIN one_number USING (name) GROUP BY supplier_id`
    const { rows } = JSON.parse(await run(['sql', sql, '--json'])) as {
      rows: Record<string, number | string>[]
    }
    expect(rows.some((row) => Number(row['names']) > 1 && Number(row['numbers']) === 1)).toBe(true)
    expect(rows.filter((row) => Number(row['numbers']) > 1)).toEqual([])
    expect(rows.filter((row) => Number(row['partnerships']) > 0 && Number(row['companies']) > 0)).toEqual([])
  })
})
