import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeCorrections } from '../src/lake/corrections.ts'
import { type Lake, openLake } from '../src/lake/lake.ts'
import { loadFiles, restoreEdition } from '../src/lake/load.ts'
import type { Reading } from '../src/sources/source.ts'
import {
  each,
  monthOfRows,
  newFolder,
  removeFolders,
  registerFile,
  registerLine,
  spendFile,
} from './lake-readings.ts'

let folder: string
let lake: Lake

beforeEach(() => {
  folder = newFolder()
  lake = openLake(join(folder, 'lake'))
})
afterEach(() => lake.close())
afterAll(removeFolders)

const load = (...readings: Reading[]) => loadFiles(lake, each(...readings))
const payments = () =>
  lake.query<{ n: bigint; total: string }>(
    'SELECT count(*) AS n, sum(amount)::DECIMAL(18,2) AS total FROM payment',
  )
const filesUnder = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort()

describe('loading spend', () => {
  test('keeps line numbers, counts and pounds; sets aside with a reason; tells repairs', async () => {
    const reading = spendFile(
      folder,
      [
        { day: '01/10/2025', supplier: 'Acme Ltd', amount: '1,000.10' },
        { day: '02/10/2025', supplier: 'Bolt Ltd', amount: 'nil' },
        { day: '', supplier: '', amount: '' },
        { day: '03/10/2025', supplier: 'Crane, Sons & Co', amount: '-0.05' },
      ],
      { preamble: 'Payments over £500\r\n\r\n', body: 'Wexcombe Council' },
    )
    const report = await load(reading)
    expect(report.files[0]).toMatchObject({
      rows: 3, kept: 2, setAside: 1, rowsWithoutAmount: 1, repaired: 1, complaints: 2,
      amountIn: '1000.05', amountKept: '1000.05', amountSetAside: '0.00', body: 'Wexcombe Council', duplicateOf: null,
    }) // prettier-ignore
    expect(await lake.query('SELECT line, paid_on, supplier_name, amount, amount_basis, body FROM payment ORDER BY line')).toEqual([
      { line: 4n, paid_on: '2025-10-01', supplier_name: 'Acme Ltd', amount: '1000.10', amount_basis: 'net', body: 'Wexcombe Council' },
      { line: 7n, paid_on: '2025-10-03', supplier_name: 'Crane, Sons & Co', amount: '-0.05', amount_basis: 'net', body: 'Wexcombe Council' },
    ]) // prettier-ignore
    expect(await lake.query('SELECT line, column_name, value, problem, repair FROM complaint ORDER BY line')).toEqual([
      { line: 4n, column_name: null, value: null, problem: 'a cell was mended', repair: 'commas taken out' },
      { line: 5n, column_name: 'Amount', value: 'nil', problem: 'The amount cannot be read', repair: 'set aside' },
    ]) // prettier-ignore
  })

  test('a normalised copy keeps its own line numbers and line breaks inside cells', async () => {
    const rows = [{ day: '01/10/2025', supplier: 'Acme\nLtd', amount: '1.00' }, ...monthOfRows(3)]
    await load(spendFile(folder, rows, { form: 'normalised', body: 'A' }))
    expect(await lake.query('SELECT line, supplier_name FROM payment ORDER BY line LIMIT 2')).toEqual([
      { line: 2n, supplier_name: 'Acme\nLtd' },
      { line: 3n, supplier_name: 'Supplier 0 Ltd' },
    ])
  })

  test('the body of a row is its column; the file names one only when all rows agree', async () => {
    const rows = [
      { supplier: 'A Ltd', amount: '1.00', body: 'North Council' },
      { supplier: 'B Ltd', amount: '2.00', body: 'South Council' },
    ]
    const { files } = await load(spendFile(folder, rows, { bodyInColumn: true }))
    expect(files[0]).toMatchObject({ body: null, bodyFrom: 'column' })
    expect(await lake.query('SELECT body FROM payment ORDER BY line')).toEqual([
      { body: 'North Council' },
      { body: 'South Council' },
    ])
  })

  test('equal rows of one file are all kept', async () => {
    const row = { day: '01/10/2025', supplier: 'Twice Ltd', amount: '10.00' }
    await load(spendFile(folder, [row, row, row]))
    expect(await payments()).toEqual([{ n: 3n, total: '30.00' }])
  })

  test('a total printed in the file is checked against the rows', async () => {
    const rows = [{ day: '01/10/2025', supplier: 'A', amount: '10.00' }]
    const right = await load(spendFile(folder, rows, { name: 'right.csv', statedTotal: '10.00' }))
    expect(right.files[0]!.complaints).toBe(0)
    const wrong = await load(
      spendFile(folder, [...rows, ...rows], { name: 'wrong.csv', statedTotal: '10.00' }),
    )
    expect(wrong.files[0]!.complaints).toBe(1)
    expect(await lake.query("SELECT value, problem FROM complaint WHERE problem LIKE 'The total%'")).toEqual([
      { value: '10.00', problem: 'The total printed in the file is not the sum of its rows, which is 20.00' },
    ])
  })

  test('a file that is not one table is refused, and the others are loaded', async () => {
    const broken = spendFile(folder, monthOfRows(3), { name: 'broken.csv' })
    const narrow = { ...broken, parts: broken.parts.map((part) => ({ ...part, width: 2 })) }
    const report = await load(narrow, spendFile(folder, monthOfRows(2), { name: 'good.csv' }))
    expect(report.files.map((file) => file.outcome)).toEqual(['refused', 'loaded'])
    expect(report.files[0]!.notes[0]).toMatch(/Line: 2/)
    expect((await payments())[0]!.n).toBe(2n)
  })
})

describe('registers', () => {
  test('lines become rows with lists joined, pence as pounds and other cells as JSON', async () => {
    const { files } = await load(registerFile([registerLine(2, 'Payroll', '2027-03-31')]))
    expect(files[0]).toMatchObject({ rows: 1, kept: 1, amountIn: '1000.00', body: 'Wexcombe Council' })
    expect(await lake.query('SELECT title, end_on, value, cpv, other, body FROM register_line')).toEqual([
      { title: 'Payroll', end_on: '2027-03-31', value: '1000.00', cpv: '48000000, 72000000', other: '{"Remark":"as printed"}', body: 'Wexcombe Council' },
    ]) // prettier-ignore
  })

  test('a newer edition of a register takes the place of the older one', async () => {
    const lines = Array.from({ length: 10 }, (_, index) =>
      registerLine(index + 2, `Contract ${index}`, '2027-03-31'),
    )
    await load(registerFile(lines, { name: 'april.csv' }))
    const newer = [...lines.slice(1), registerLine(12, 'New contract', '2029-03-31')]
    const { files } = await load(registerFile(newer, { name: 'july.csv' }))
    expect(files[0]).toMatchObject({
      replaces: 'april.csv',
      difference: { rowsOnlyInNew: 1, rowsOnlyInOld: 1 },
    })
    expect(await lake.query('SELECT count(*) AS n FROM register_line')).toEqual([{ n: 10n }])
  })
})

describe('registers that share half their lines', () => {
  test('are both kept and asked about, with the value', async () => {
    const lines = Array.from({ length: 10 }, (_, index) =>
      registerLine(index + 2, `Contract ${index}`, '2027-03-31'),
    )
    const others = Array.from({ length: 5 }, (_, index) =>
      registerLine(index + 20, `Other ${index}`, '2028-03-31'),
    )
    await load(registerFile(lines, { name: 'april.csv' }))
    await load(registerFile([...lines.slice(0, 5), ...others], { name: 'part.csv' }))
    expect(await lake.query('SELECT why, rows, share, amount FROM overlap')).toEqual([
      { why: 'same-rows', rows: 5n, share: 0.5, amount: '5000.00' },
    ])
    expect(await lake.query('SELECT count(*) AS n FROM register_line')).toEqual([{ n: 20n }])
  })
})

describe('loading again', () => {
  test('changes nothing on disk', async () => {
    const readings = () => [
      spendFile(folder, monthOfRows(20)),
      registerFile([registerLine(2, 'Payroll', '2027-03-31')]),
    ]
    const first = await load(...readings())
    const before = filesUnder(lake.folder).map((path) => [path, statSync(path).mtimeMs, statSync(path).ino])
    const again = await load(...readings())
    expect(again).toMatchObject({ changed: false, generation: first.generation })
    expect(again.files.map((file) => [file.outcome, file.duplicateOf, file.rows])).toEqual([
      ['already-loaded', 'spend.csv', 20],
      ['already-loaded', 'register.csv', 1],
    ])
    expect(filesUnder(lake.folder).map((path) => [path, statSync(path).mtimeMs, statSync(path).ino])).toEqual(
      before,
    )
  })

  test('the same bytes, or the same cells in other bytes, under another name are counted once with both names', async () => {
    const rows = monthOfRows(5)
    await load(spendFile(folder, rows, { name: 'a.csv' }))
    const bytes = await load(spendFile(folder, rows, { name: 'b.csv' }))
    const cells = await load(
      spendFile(folder, rows, { name: 'c.csv', preamble: 'Published in November\r\n' }),
    )
    expect([...bytes.files, ...cells.files].map((file) => file.duplicateOf)).toEqual(['a.csv', 'a.csv'])
    expect(await lake.query('SELECT path, other_paths FROM file')).toEqual([
      { path: 'a.csv', other_paths: '["b.csv","c.csv"]' },
    ])
    expect((await payments())[0]!.n).toBe(5n)
  })

  test('two files of headings alone are two files', async () => {
    await load(spendFile(folder, [], { name: 'a.csv' }))
    const { files } = await load(spendFile(folder, [], { name: 'b.csv', preamble: 'other\r\n' }))
    expect(files[0]!.outcome).toBe('loaded')
  })

  test('another mapping of a file held reads it anew', async () => {
    await load(spendFile(folder, monthOfRows(5)))
    const { files } = await load(spendFile(folder, monthOfRows(5), { mappedAs: 'amount_net' }))
    expect(files[0]).toMatchObject({ outcome: 'read-anew', columns: { amount_net: 'Amount' } })
    expect(await payments()).toEqual([{ n: 5n, total: '16.25' }])
  })

  test('a dry run reports and leaves no trace', async () => {
    const report = await loadFiles(lake, each(spendFile(folder, monthOfRows(5))), { dryRun: true })
    expect(report.files[0]!.kept).toBe(5)
    expect(await payments()).toEqual([{ n: 0n, total: null }])
    expect(existsSync(join(lake.folder, 'current'))).toBe(false)
    expect(filesUnder(lake.folder)).toEqual([join(lake.folder, 'format')])
  })
})

describe('editions', () => {
  const rows = monthOfRows(100)
  const changed = [...rows.slice(0, 85), ...monthOfRows(15, '10', 500)]

  test('from four fifths of the rows on, the later file replaces; the difference is shown; undoing works', async () => {
    await load(spendFile(folder, rows, { name: 'first.csv', body: 'A' }))
    const { files } = await load(spendFile(folder, changed, { name: 'second.csv', body: 'A' }))
    expect(files[0]).toMatchObject({
      replaces: 'first.csv',
      difference: { rowsOnlyInNew: 15, rowsOnlyInOld: 15 },
    })
    expect((await payments())[0]!.n).toBe(100n)
    expect(await lake.query('SELECT path FROM file')).toEqual([{ path: 'second.csv' }])

    const again = await load(spendFile(folder, rows, { name: 'first.csv', body: 'A' }))
    expect(again).toMatchObject({ changed: false, files: [{ outcome: 'replaced-by-newer' }] })

    await restoreEdition(lake, 'first.csv')
    expect(await lake.query('SELECT path FROM file')).toEqual([{ path: 'first.csv' }])
    expect(await payments()).toEqual([{ n: 100n, total: '5075.00' }])
  })

  test('another body’s file is no edition', async () => {
    await load(spendFile(folder, rows, { name: 'first.csv', body: 'A' }))
    const { files } = await load(spendFile(folder, changed, { name: 'second.csv', body: 'B' }))
    expect(files[0]!.replaces).toBeNull()
    expect((await payments())[0]!.n).toBe(200n)
  })

  test('a twentieth to four fifths: both kept, possible double counting asked with the pounds', async () => {
    await load(spendFile(folder, rows, { name: 'first.csv', body: 'A' }))
    const half = [...rows.slice(0, 50), ...monthOfRows(50, '10', 500)]
    const { files } = await load(spendFile(folder, half, { name: 'second.csv', body: 'A' }))
    expect(files[0]).toMatchObject({ replaces: null, complaints: 1 })
    expect((await payments())[0]!.n).toBe(200n)
    expect(await lake.query('SELECT why, rows, share, amount FROM overlap')).toEqual([
      { why: 'same-rows', rows: 50n, share: 0.5, amount: '1287.50' },
    ])
    expect(await lake.query('SELECT value, problem FROM complaint')).toEqual([
      { value: '1287.50', problem: 'Possible double counting: 50 rows are also in first.csv' },
    ])
  })

  test('the same month in other headings is asked about', async () => {
    await load(spendFile(folder, rows, { name: 'first.csv', body: 'A' }))
    const other = rows.slice(0, 10).map((row) => ({ ...row, supplier: row.supplier.toUpperCase() }))
    await load(
      spendFile(folder, other, { name: 'second.csv', body: 'A', headings: ['Paid', 'Payee', 'Sum', 'Org'] }),
    )
    expect(await lake.query('SELECT why, rows, amount, first_day, last_day FROM overlap')).toEqual([
      { why: 'same-days', rows: 10n, amount: '57.50', first_day: '2025-10-01', last_day: '2025-10-10' },
    ])
  })

  test('other months are not compared; nothing is asked', async () => {
    await load(spendFile(folder, rows, { name: 'oct.csv', body: 'A' }))
    const { files } = await load(spendFile(folder, monthOfRows(100, '11'), { name: 'nov.csv', body: 'A' }))
    expect(files[0]!.complaints).toBe(0)
    expect(await lake.query('SELECT * FROM overlap')).toEqual([])
  })
})

describe('what lies on disk', () => {
  test('does not depend on threads, on the order of loading or on the folder', async () => {
    const write = async (threads: number, names: string[]) => {
      const [place, rows] = [newFolder(), monthOfRows(150_000)]
      const one = openLake(join(place, 'lake'), { threads })
      const halves: Record<string, Reading> = {
        a: spendFile(place, rows.slice(0, 90_000), { name: 'a', body: 'A' }),
        b: spendFile(place, rows.slice(90_000), { name: 'b', body: 'B', form: 'normalised' }),
      }
      for (const name of names) await loadFiles(one, each(halves[name]!))
      const told =
        await one.query(`SELECT path, md5(string_agg(concat_ws('|', line, paid_on, amount, supplier_name), ';')) AS rows
        FROM payment JOIN file USING (file_id) GROUP BY path ORDER BY path`)
      const files = await one.query('SELECT * EXCLUDE (load_number) FROM file ORDER BY path')
      one.close()
      return { told, files }
    }
    expect(await write(4, ['b', 'a'])).toEqual(await write(1, ['a', 'b']))
  })

  test.skipIf(process.platform === 'win32')('raw cells are for the owner alone', async () => {
    await load(spendFile(folder, monthOfRows(3)))
    expect(statSync(join(lake.folder, 'raw')).mode & 0o777).toBe(0o700)
    for (const path of filesUnder(join(lake.folder, 'raw')).filter((each) => each.endsWith('.parquet'))) {
      expect(statSync(path).mode & 0o077).toBe(0)
    }
  })

  test('files of earlier loads are shared by hard link and never written again', async () => {
    await load(spendFile(folder, monthOfRows(3), { name: 'a.csv', body: 'A' }))
    const first = await lake.generation()
    await load(spendFile(folder, monthOfRows(3, '11'), { name: 'b.csv', body: 'A' }))
    const second = await lake.generation()
    const one = readdirSync(join(first.folder, 'payment'))[0]!
    expect(statSync(join(first.folder, 'payment', one)).ino).toBe(
      statSync(join(second.folder, 'payment', one)).ino,
    )
    expect(await first.query('SELECT count(*) AS n FROM payment')).toEqual([{ n: 3n }])
    expect(await second.query('SELECT count(*) AS n FROM payment')).toEqual([{ n: 6n }])
    expect(readFileSync(join(lake.folder, 'current'), 'utf8')).toBe('2\n')
  })
})

describe('a lake of another version', () => {
  test('is not read and not written', async () => {
    await load(spendFile(folder, monthOfRows(3)))
    writeFileSync(join(lake.folder, 'format'), '0\n')
    const other = openLake(lake.folder)
    await expect(other.query('SELECT * FROM payment')).rejects.toThrow(/another version/)
    await expect(load(spendFile(folder, monthOfRows(4)))).rejects.toThrow(/another version/)
    other.close()
  })
})

describe('corrections and findings', () => {
  const row = { decision_id: 'd1', kind: 'category', subject: 's', field: 'ring', value: '"core"', decided_at: '2026-01-01T00:00:00Z', decided_by: 'x' } // prettier-ignore

  test('corrections become evidence; the same ones again change nothing', async () => {
    expect(await lake.change((draft) => writeCorrections(draft, [row]))).toBe(true)
    expect(await lake.query('SELECT * FROM correction')).toEqual([row])
    expect(await lake.change((draft) => writeCorrections(draft, [row]))).toBe(false)
    expect(await lake.change((draft) => writeCorrections(draft, []))).toBe(true)
    expect(await lake.query('SELECT * FROM correction')).toEqual([])
  })

  test('findings are made after the evidence, carried over, and removed', async () => {
    const findings = { findings: (draft: { writeFinding: (name: string, sql: string) => Promise<void> }) => draft.writeFinding('finding_total', 'SELECT sum(amount)::DECIMAL(18,2) AS total FROM payment') } // prettier-ignore
    await loadFiles(lake, each(spendFile(folder, monthOfRows(4))), findings)
    expect(await lake.query('SELECT * FROM finding_total')).toEqual([{ total: '11.00' }])
    await lake.change((draft) => writeCorrections(draft, [row]))
    expect((await lake.generation()).findings()).toEqual(['finding_total'])
    await lake.change((draft) => draft.removeFinding('finding_total'))
    expect((await lake.generation()).findings()).toEqual([])
  })

  test('an error in a finding leaves the lake as it was', async () => {
    const failing = loadFiles(lake, each(spendFile(folder, monthOfRows(4))), {
      findings: async () => {
        throw new Error('no such rule')
      },
    })
    await expect(failing).rejects.toThrow('no such rule')
    expect((await lake.generation()).number).toBe(0)
    expect((await load(spendFile(folder, monthOfRows(4)))).generation).toBe(1)
  })
})
