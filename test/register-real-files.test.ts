import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readApplications, readApplicationsText } from '../src/sources/applications/read-applications.ts'
import { readRegister } from '../src/sources/contract-register/read-register.ts'
import { looksLikeNotices, readNotices } from '../src/sources/notices/read-notices.ts'
import type { ReadOptions } from '../src/sources/source.ts'
import { readCellTables } from '../src/sources/tabular/read-cell-tables.ts'
import { realFiles } from './real-files.ts'

const folder = realFiles()
const options: ReadOptions = { workFolder: '.' }
const facts = (file: string) => ({ file: basename(file), encoding: 'utf-8', bytesHash: 'hash' })

const fold = (text: string) => text.replace(/\s+/g, ' ').trim()
const iso = (cell: string) => cell.trim().replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1')
const listAt = (name: string) => join(folder!, 'data', 'applications', name)

/** How often each value occurs. */
const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

describe.runIf(folder)("Exeter City Council's register of April 2026", async () => {
  const path = join(folder ?? '', 'data', 'contracts', 'exeter-city-council-2026-04.csv')
  if (!folder) return
  const cells = (parse(readFileSync(path, 'utf8'), { bom: true }) as string[][]).slice(1)
  const { tables } = await readCellTables(path, {})
  const read = readRegister(tables, facts(path), options)
  const { lines } = read

  test('224 lines, each cell of the key columns where it belongs', () => {
    expect(read).toMatchObject({ rows: 224, body: 'Exeter City Council', bodyFrom: 'path', vatBasis: 'net' })
    expect(lines.map((line) => line.reference)).toEqual(cells.map((row) => row[4]!.trim()))
    expect(lines.map((line) => line.endText)).toEqual(cells.map((row) => row[9]!.trim()))
    expect(read.raw.map((row) => row.cells[4])).toEqual(cells.map((row) => row[4]))
    expect(read.complaints.filter((complaint) => complaint.repair === 'set aside')).toEqual([])
  })

  test('every cell that holds text is somewhere in its line', () => {
    const silent = /^(?:n\/?a|no|none|tbc)?$/i
    for (const [at, row] of cells.entries()) {
      const { cpv, companyNumber, ...line } = lines[at]!
      const told = JSON.stringify(line, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      )
      for (const [column, cell] of row.entries()) {
        if (column === 11 && silent.test(fold(cell))) continue
        if (column === 1 || column === 6 || column === 14 || fold(cell) === '') continue
        const printed = JSON.stringify(fold(cell)).slice(1, -1)
        const isSplit = column === 7 && /^VCSE \d/.test(cell)
        if (!isSplit) expect(told, `line ${at}, column ${column}`).toContain(printed)
      }
      for (const code of cpv ?? []) expect(row[1]).toContain(code)
      expect(companyNumber ?? '00000000').toHaveLength(8)
    }
  })

  test('days: 5 starts and 25 ends to be confirmed, 30 reviews not applicable, every other day read or complained of', () => {
    expect(lines.filter((line) => line.startText === 'TBC')).toHaveLength(5)
    expect(lines.filter((line) => line.endText === 'TBC')).toHaveLength(25)
    expect(lines.filter((line) => line.reviewText === 'N/A')).toHaveLength(30)
    for (const [at, row] of cells.entries()) {
      const columns = [
        [8, lines[at]!.startOn],
        [9, lines[at]!.endOn],
        [10, lines[at]!.reviewOn],
      ] as const
      for (const [column, on] of columns) if (on) expect(on).toBe(iso(row[column]!))
    }
    const unread = lines.filter((line) => line.reviewText && !line.reviewOn).map((line) => line.reviewText!)
    const printed = cells.map((row) => row[10]!.trim()).filter((cell) => cell !== '' && cell !== '31/06/2028')
    expect(tally(unread)).toEqual(
      tally([...printed.filter((cell) => !/^\d\d\/\d\d\/\d{4}$/.test(cell)), '31/06/2028']),
    )
    expect(
      read.complaints
        .filter((each) => each.column.includes('Review'))
        .map((each) => each.value)
        .toSorted(),
    ).toEqual(['01/06/206', '31/06/2028'])
  })

  test('values: the sum to the penny; blank, dash, TBC and rolling unknown', () => {
    let pence = 0n
    const unknown: string[] = []
    for (const row of cells) {
      const figure = row[12]!.replace(/[^\d.]/g, '')
      if (figure === '') unknown.push(row[12]!.trim())
      else pence += BigInt(Math.round(Number(figure) * 100))
    }
    expect(lines.reduce((sum, line) => sum + (line.valuePence ?? 0n), 0n)).toBe(pence)
    expect(lines.filter((line) => line.valuePence === undefined).map((line) => line.valueText)).toEqual(
      unknown,
    )
    expect(unknown).toHaveLength(4)
    for (const line of lines) {
      if (line.valuePence === undefined) expect(line.valueWord).toBeUndefined()
      else
        expect(line).toMatchObject({
          valueWord: 'ceiling',
          valueBasis: 'net',
          valueScope: 'term-with-options',
        })
    }
  })

  test('company numbers are padded, so one firm has one number', () => {
    const printed = cells.map((row) => row[6]!.trim())
    for (const [at, number] of printed.entries()) {
      if (/^\d{8}$/.test(number)) expect(lines[at]!.companyNumber).toBe(number)
      if (/^\d{7}$/.test(number) && lines[at]!.charityNumber === undefined) {
        expect(lines[at]!.companyNumber).toBe(`0${number}`)
      }
    }
    expect(lines.filter((line) => line.companyNumber === '05912608')).toHaveLength(10)
    expect(lines.filter((line) => line.charityNumber)).toHaveLength(4)
    const without = lines.filter((line) => !line.companyNumber && !line.charityNumber)
    expect(without).toHaveLength(printed.filter((number) => /^(?:N\/A|None|)$/.test(number)).length)
  })

  test('seven suppliers are withheld and have no name', () => {
    const withheld = lines.filter((line) => line.redacted)
    expect(withheld).toHaveLength(7)
    expect(withheld.every((line) => line.supplierName === undefined)).toBe(true)
  })

  test('51 spellings of the route, the law cited once', () => {
    expect(new Set(lines.map((line) => line.routeText ?? '')).size).toBe(
      new Set(cells.map((row) => row[13]!.trim())).size,
    )
    expect(new Set(cells.map((row) => row[13])).size).toBe(51)
    expect(lines.filter((line) => line.legalGround)).toHaveLength(1)
    expect(
      lines
        .filter((line) => !line.councilRule)
        .map((line) => line.routeText ?? '')
        .toSorted(),
    ).toEqual(['', 'None', 'None', 'None', 'Unknown'])
  })
})

describe.runIf(folder)("Royal Sutton Coldfield Town Council's register of 2017-18", async () => {
  if (!folder) return
  const path = join(folder, 'data', 'contracts', 'sutton-coldfield-town-council-2017-18.xlsx')
  const { tables } = await readCellTables(path, {})
  const read = readRegister(tables, facts(path), options)

  test('33 lines on each sheet, the same contracts twice', () => {
    expect(tally(read.lines.map((line) => line.sheet ?? ''))).toEqual({ 'Page 1': 33, Sheet1: 33 })
    const without = (sheet: string) =>
      read.lines.filter((line) => line.sheet === sheet).map(({ line: _line, sheet: _sheet, ...rest }) => rest)
    expect(without('Page 1')).toEqual(without('Sheet1'))
    expect(read.body).toBe('Royal Sutton Coldfield Town Council')
  })

  test('months are not days, "£-" is unknown, numbers are told apart', () => {
    const lines = read.lines.filter((line) => line.sheet === 'Sheet1')
    expect(lines.filter((line) => line.startOn ?? line.endOn)).toEqual([])
    expect(lines.filter((line) => /^ongoing$/i.test(line.endText ?? ''))).toHaveLength(13)
    const months = read.complaints.filter(
      (each) => each.sheet === 'Sheet1' && each.problem.startsWith('only a month'),
    )
    expect(months).toHaveLength(33 + 20)
    expect(lines.filter((line) => line.valuePence === undefined).map((line) => line.valueText)).toEqual([
      '£-',
      '£-',
      '£-',
      '£-',
    ])
    expect(lines.reduce((sum, line) => sum + (line.valuePence ?? 0n), 0n)).toBe(89_409_400n)
    expect(lines.find((line) => line.valuePence !== undefined)).toMatchObject({
      valueWord: 'estimate',
      valueBasis: 'unknown',
      valueScope: 'year',
    })
    expect(lines.filter((line) => line.companyNumber)).toHaveLength(8)
    expect(lines.filter((line) => line.charityNumber)).toHaveLength(1)
    expect(tally(lines.map((line) => line.councilRule ?? ''))).toEqual({ quotation: 18, '': 15 })
  })
})

describe.runIf(folder)('lists of systems in use', () => {
  test.each([
    ['council-software-facts-foi-and-decisions.csv', 21, 21, 14],
    ['uk-committee-systems-by-council-2026.csv', 435, 420, 370],
    ['uk-planning-portals-by-authority-2021.csv', 113, 113, 99],
  ])('%s', async (name, rows, kept, named) => {
    const { tables } = await readCellTables(listAt(name), {})
    const read = readApplications(tables, facts(name), options)
    const records = parse(readFileSync(listAt(name), 'utf8'), { bom: true }) as string[][]
    expect(read.rows).toBe(records.length - 1)
    expect([read.rows, read.lines.length, read.lines.filter((line) => line.system).length]).toEqual([
      rows,
      kept,
      named,
    ])
  })

  test.each([
    ['uk-library-management-systems-by-service-2026.json', 209, 209, 209],
    ['uk-planning-systems-by-authority-2025.md', 376, 373, 294],
  ])('%s', (name, rows, kept, named) => {
    const text = readFileSync(listAt(name), 'utf8')
    const read = readApplicationsText(text, facts(name), options)
    expect([read.rows, read.lines.length, read.lines.filter((line) => line.system).length]).toEqual([
      rows,
      kept,
      named,
    ])
    const independent = name.endsWith('.md')
      ? text.split('\n').filter((line) => line.startsWith('|')).length - 2
      : (JSON.parse(text) as { LibraryServices: unknown[] }).LibraryServices.length
    expect(rows).toBe(independent)
  })

  test('products told from an address name their rule', async () => {
    const name = 'uk-planning-portals-by-authority-2021.csv'
    const read = readApplications((await readCellTables(listAt(name), {})).tables, facts(name), options)
    const idox = read.lines.filter((line) => line.address?.includes('/online-applications'))
    expect(idox.length).toBeGreaterThan(70)
    for (const line of idox)
      expect(line).toMatchObject({
        system: 'Idox Public Access',
        rule: expect.stringContaining('/online-applications'),
      })
  })
})

/** Counts in a value every release with parts of its own, and their awards and contracts, knowing nothing of packages. */
function walk(value: unknown, counts: { releases: number; awards: number; contracts: number }): void {
  if (Array.isArray(value)) for (const each of value) walk(each, counts)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  const { ocid, tag, awards, contracts, tender, planning, parties, ...rest } = value as Record<
    string,
    unknown[]
  >
  if (ocid && tag && (awards ?? contracts ?? tender ?? planning ?? parties)) {
    counts.releases++
    counts.awards += awards?.length ?? 0
    counts.contracts += contracts?.length ?? 0
  } else for (const each of Object.values(rest)) walk(each, counts)
}

describe.runIf(folder)('notices of the United Kingdom', () => {
  const root = join(folder ?? '', 'data', 'ocds')
  const files = folder ? globSync(['uk/**/*.json', 'samples/**/*.json'], { cwd: root }).toSorted() : []
  const kept = files.filter((file) => !/native-notice|release-template|withversions/.test(file))

  test.each(kept)('%s: every release, award and contract', async (file) => {
    const text = readFileSync(join(root, file), 'utf8')
    expect(looksLikeNotices(text.slice(0, 65_536))).toBe(true)
    const read = await readNotices(join(root, file), facts(file), options)
    const counts = { releases: 0, awards: 0, contracts: 0 }
    walk(JSON.parse(text), counts)
    const distinct = (key: 'awardId' | 'contractId') =>
      new Set(read.lines.filter((line) => line[key]).map((line) => `${line.line} ${line[key]}`)).size
    expect(new Set(read.lines.map((line) => line.line)).size).toBe(counts.releases)
    expect(distinct('awardId')).toBeGreaterThanOrEqual(counts.awards)
    expect(distinct('contractId')).toBe(counts.contracts)
    for (const line of read.lines) expect(line.ocid).not.toBe('')
  })

  test("a service's own format is not taken for the standard", () => {
    const native = files.find((file) => file.includes('native-notice'))!
    expect(looksLikeNotices(readFileSync(join(root, native), 'utf8').slice(0, 65_536))).toBe(false)
  })

  test('a contract details notice: term, value, law, supplier', async () => {
    const read = await readNotices(
      join(root, 'uk', 'find-a-tender', 'UK7-028961-2025.json'),
      facts('a.json'),
      options,
    )
    expect(read.lines).toMatchObject([
      {
        noticeType: 'UK7', buyerName: 'Lancaster City Council', startOn: '2025-05-19', endOn: '2028-05-18', signedOn: '2025-04-04',
        valuePence: 5_439_360n, valueBasis: 'net', valueWord: 'awarded', legalBasis: 'UKPGA 2023/54', cpv: ['48000000'],
      },
    ]) // prettier-ignore
  })

  test('a record keeps the longest possible end and the words of renewal', async () => {
    const read = await readNotices(
      join(root, 'uk', 'find-a-tender', 'record-ocds-h6vhtk-0525b3.json'),
      facts('a.json'),
      options,
    )
    expect(read.lines).toMatchObject([
      {
        endOn: '2027-03-31',
        maxExtentOn: '2028-03-31',
        renewalText: '12 month defect period to be included from Contract end date',
        companyNumber: '09442333',
      },
    ])
  })
})
