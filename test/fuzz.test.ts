import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renewalPlan } from '../src/features/renewals/renewal-plan.ts'
import { heldLaw } from '../src/rulebook/index.ts'
import { FINDINGS } from '../src/insight/findings.ts'
import { runInsight } from '../src/insight/run.ts'
import type { FileReport } from '../src/lake/intake/report.ts'
import { type Lake, openLake } from '../src/lake/lake.ts'
import { loadFiles } from '../src/lake/load.ts'
import { addDays, day } from '../src/procurement/calendar-day.ts'
import { PortreeveError } from '../src/procurement/errors.ts'
import { decimal, money, pounds } from '../src/procurement/money.ts'
import { deadlinesOf } from '../src/procurement/notice-dates.ts'
import { termDates } from '../src/procurement/term-dates.ts'
import { readFile } from '../src/sources/read-file.ts'
import { readDayCell } from '../src/sources/reference/day-cells.ts'
import type { SourceKind } from '../src/sources/source.ts'
import { parseTerm } from '../src/sources/terms/parse-term.ts'

// Anything at all given to the readers: no crash, no hang; rows in = kept + set aside, pounds in = kept + set aside.
// `PORTREEVE_SEED=…` runs a printed seed again; `npm run prove` runs each for ten minutes instead of some seconds.

const SEED = Number(process.env['PORTREEVE_SEED'] ?? randomInt(2 ** 31))
const isLong = process.env['PORTREEVE_PROVE'] !== undefined
const MILLISECONDS = isLong ? 600_000 : 8_000
/** One file, however odd, takes no longer. */
const MOST_MILLISECONDS = 10_000

let folder: string
let lake: Lake
let files = 0

beforeAll(() => {
  process.stdout.write(`Fuzz seed: PORTREEVE_SEED=${SEED}\n`)
  folder = mkdtempSync(join(tmpdir(), 'portreeve-fuzz-'))
  lake = openLake(join(folder, 'lake'), { findings: FINDINGS })
})
afterAll(() => {
  lake.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Tries a property on ever more inputs while the time lasts. A failure prints the seed that shows it at once. */
async function holds<Ts>(property: fc.IRawProperty<Ts>, numRuns = 20): Promise<void> {
  const until = performance.now() + MILLISECONDS
  for (let round = 0; round === 0 || performance.now() < until; round++)
    await fc.assert(property, { seed: SEED + round, numRuns })
}
const timeout = MILLISECONDS * 3 + 120_000

const HARMLESS = { kind: undefined as SourceKind | undefined, name: 'fuzz.csv' }

/** Loads bytes as `load --dry-run` would and tells what became of them; a refusal in our own words is no crash. */
async function loaded(
  bytes: Buffer | string,
  how: Partial<typeof HARMLESS> = {},
): Promise<readonly FileReport[]> {
  const path = join(folder, `${++files}-${how.name ?? HARMLESS.name}`)
  writeFileSync(path, bytes)
  const from = performance.now()
  try {
    const readings = await readFile(path, {
      workFolder: join(folder, 'copies'),
      body: 'Fuzz Council',
      ...(how.kind && { kind: how.kind }),
    })
    const report = await loadFiles(lake, each(readings), { dryRun: true })
    for (const file of report.files) expectAddsUp(file)
    return report.files
  } catch (fault) {
    if (!(fault instanceof PortreeveError)) throw fault
    expect(fault.next, fault.message).toBeTruthy()
    expect(fault.message).not.toMatch(/does not add up/)
    return []
  } finally {
    expect(performance.now() - from).toBeLessThan(MOST_MILLISECONDS)
    rmSync(path)
  }
}

async function* each<Item>(items: readonly Item[]): AsyncIterable<Item> {
  yield* items
}

const pence = (amount: string | null): bigint => (amount === null ? 0n : pounds(amount)!.pence)

function expectAddsUp(file: FileReport): void {
  expect(file.kept + file.setAside, file.file).toBe(file.rows)
  expect(pence(file.amountKept) + pence(file.amountSetAside), file.file).toBe(pence(file.amountIn))
}

const HEADER = 'Supplier Name,Payment Date,Net Amount,Description'
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

describe('CSV', () => {
  test('any bytes at all', { timeout }, async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(HEADER, '\n', '\r\n', '\r', ',', '"', '""', ';', '\t', '\ufeff', 'Acme Ltd,01/04/2026,5.00,x\n', 'Total,,5.00,\n', '£', '\u00a0').map((text) => Buffer.from(text)),
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => Buffer.from(text)),
    ) // prettier-ignore
    const bytes = fc
      .tuple(fc.boolean(), fc.array(piece, { maxLength: 40 }))
      .map(([headed, pieces]) => Buffer.concat([Buffer.from(headed ? `${HEADER}\n` : ''), ...pieces]))
    await holds(fc.asyncProperty(bytes, async (all) => void (await loaded(all))))
  })

  test('a table whose sums are known, written in any of the ways of councils', { timeout }, async () => {
    const amount = fc
      .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.boolean(), fc.constantFrom('plain', 'pound', 'comma', 'brackets', 'behind', 'credit'))
      .map(([size, negative, style]) => ({ pence: negative ? -size : size, text: writtenAmount(size, negative, style) })) // prettier-ignore
    const name = fc
      .string({ unit: fc.constantFrom(...'abcXYZ &é£’-.,"\'\n;|\t0123456789'), minLength: 1, maxLength: 24 })
      .map((text) => `Firm ${text.trim()} Ltd`)
    const date = fc.integer({ min: 0, max: 900 }).map((count) => ukDay(addDays(day('2024-01-01'), count)))
    const table = fc.record({
      rows: fc.array(fc.record({ name, date, amount }), { minLength: 3, maxLength: 30 }),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      encoding: fc.constantFrom('utf8', 'utf8bom', 'win1252', 'utf16le'),
      preamble: fc.constantFrom('', 'Fuzz Council\n\n', 'Spend over £500\nApril 2026\n'),
    })
    await holds(
      fc.asyncProperty(table, async ({ rows, lineEnd, encoding, preamble }) => {
        const lines = rows.map((row) => [row.name, row.date, row.amount.text, 'x'].map(quoted).join(','))
        const text = [...preamble.split('\n').slice(0, -1), HEADER, ...lines, ''].join(lineEnd)
        const mark = encoding === 'utf8bom' || encoding === 'utf16le' ? '\ufeff' : ''
        const [file] = await loaded(iconv.encode(mark + text, encoding.replace('bom', ''), { addBOM: false }))
        const sum = rows.reduce((total, row) => total + BigInt(row.amount.pence), 0n)
        expect([file?.kept, file?.amountIn, file?.amountKept]).toEqual([rows.length, decimal(money(sum)), decimal(money(sum))]) // prettier-ignore
      }),
    )
  })

  test('any text where an amount or a day should be', { timeout }, async () => {
    const figures = fc.string({ unit: fc.constantFrom(...'0123456789.,-+()£ eECRDx/%\u00a0'), maxLength: 24 })
    const days = fc.string({ unit: fc.constantFrom(...'0123456789/-. :TZAprilMaySept,'), maxLength: 20 })
    const any = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', ''))
    const cell = (usual: fc.Arbitrary<string>) => fc.oneof({ weight: 4, arbitrary: usual }, any)
    const row = fc.tuple(cell(figures), cell(days), fc.constantFrom('Acme Ltd', 'Bolt plc', ''))
    const rows = fc.array(row, { minLength: 5, maxLength: 80 })
    await holds(
      fc.asyncProperty(rows, async (all) => {
        for (const [, date] of all) readDayCell(date)
        const plain = Array.from({ length: 4 }, (_, at) => `Cog LLP,0${at + 1}/04/2026,${at}.50,x`)
        const lines = all.map(([amount, date, name]) => [name, date, amount, 'x'].map(quoted).join(','))
        const report = await loaded(`${[HEADER, ...plain, ...lines].join('\n')}\n`)
        for (const file of report) expect(file.rows).toBeLessThanOrEqual(all.length + plain.length)
      }),
    )
  })
})

function writtenAmount(size: number, negative: boolean, style: string): string {
  const plain = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
  const grouped = plain.replace(/\B(?=(\d{3})+(?=\.))/g, ',')
  const text = style === 'comma' ? grouped : style === 'pound' ? `£${grouped}` : plain
  if (!negative) return text
  if (style === 'brackets') return `(${text})`
  return style === 'behind' ? `${text}-` : style === 'credit' ? `${text}CR` : `-${text}`
}

const ukDay = (value: string): string => value.split('-').toReversed().join('/')

const PROSE = ['3', '+', '1', ' x ', '12', 'months', 'years', 'working days', '(', ')', 'three', 'option to extend', 'up to', 'further', 'rolling', 'notice', 'not less than', 'before the anniversary', 'annual', 'renews', '31/03/2027', 'until', 'terminate at any time', 'expiring on a quarter day', 'unless', 'minimum', 'perpetual', '99', '0', '\n', '.', ';', '£'] as const // prettier-ignore
const prose = fc.array(fc.constantFrom(...PROSE), { maxLength: 20 }).map((words) => words.join(' '))
const anyDay = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays(day('1900-01-01'), count))

describe('terms', () => {
  test('any prose gives days and deadlines, or none, on any day', { timeout }, async () => {
    const text = fc.oneof(prose, prose, fc.string({ unit: 'binary', maxLength: 200 }))
    const maybe = fc.option(anyDay, { nil: undefined })
    await holds(
      fc.property(text, maybe, maybe, anyDay, (words, start, statedEnd, on) => {
        const term = parseTerm([{ field: 'term', text: words }])
        const dates = termDates(term, { ...(start && { start }), ...(statedEnd && { statedEnd }), on })
        for (const deadline of deadlinesOf(term, dates, on)) expect(deadline.sendBy <= deadline.lastLegalDay).toBe(true) // prettier-ignore
      }),
    )
  })
})

describe('registers and notices, up to the plan made of them', () => {
  const settings = { bodies: new Map(), raw: {} }
  const standing = { decisions: [], remembered: [], known: [] }

  /** Loads bytes for good, works out the findings and makes the plan of a day. */
  async function planned(bytes: string, name: string, on: ReturnType<typeof day>): Promise<void> {
    const path = join(folder, `${++files}-${name}`)
    const own = openLake(`${path}-lake`, { findings: FINDINGS })
    writeFileSync(path, bytes)
    try {
      const readings = await readFile(path, { workFolder: join(folder, 'copies'), body: 'Fuzz Council' })
      const report = await loadFiles(own, each(readings), { findings: runInsight })
      for (const file of report.files) expectAddsUp(file)
      const generation = await own.generation()
      await renewalPlan(generation, { body: 'Fuzz Council', on, rings: ['core', 'edge', 'not'], settings, standing, law: heldLaw, version: '0' }) // prettier-ignore
    } catch (fault) {
      if (!(fault instanceof PortreeveError)) throw fault
      expect(fault.next, fault.message).toBeTruthy()
    } finally {
      own.close()
      rmSync(path)
      rmSync(`${path}-lake`, { recursive: true, force: true })
    }
  }

  test('a register of odd cells', { timeout }, async () => {
    const odd = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', ''))
    const date = fc.oneof(anyDay.map(ukDay), fc.constantFrom('', 'TBC', '30/02/2027', 'rolling', '31/03/2027'), odd) // prettier-ignore
    const value = fc.oneof(fc.constantFrom('', '£-', '0', '50000', '£1.25m', '1e9', 'TBC', '99,999,999,999'), fc.double().map(String), odd) // prettier-ignore
    const title = fc.oneof(fc.constantFrom('Library management system', 'Telephony', 'Grounds maintenance', 'Software licences and support'), odd) // prettier-ignore
    const cells = fc.tuple(title, fc.oneof(fc.constantFrom('Acme Software Ltd', 'Exeter City Council', ''), odd), date, date, value, fc.oneof(prose, odd), fc.oneof(prose, odd)) // prettier-ignore
    const header =
      'Contract Title,Supplier,Start Date,End Date,Contract Value,Extension Options,Notice Period'
    await holds(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 40 }), anyDay, async (rows, on) => {
        const lines = rows.map((row) => row.map(quoted).join(','))
        await planned(`${[header, ...lines].join('\n')}\n`, 'register.csv', on)
      }),
    )
  })

  test('notices with any JSON in any place', { timeout }, async () => {
    const odd = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('2026-01-01T00:00:00Z', 'GBP', -1, 1e30, 'active')) // prettier-ignore
    const part = <Keys extends string>(...keys: Keys[]) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, odd])) as Record<Keys, typeof odd>, { requiredKeys: [] }) // prettier-ignore
    const either = (whole: fc.Arbitrary<unknown>) => fc.oneof({ weight: 5, arbitrary: whole }, odd)
    const value = either(part('amount', 'amountGross', 'currency'))
    const period = either(fc.record({ startDate: either(anyDay), endDate: either(anyDay), maxExtentDate: odd }, { requiredKeys: [] })) // prettier-ignore
    const award = fc.record({ id: either(fc.constantFrom('1', '2')), title: either(fc.string()), value, suppliers: either(fc.array(part('id', 'name'))), contractPeriod: period, relatedLots: odd }, { requiredKeys: [] }) // prettier-ignore
    const contract = fc.record({ id: odd, awardID: either(fc.constantFrom('1', '2')), value, period, dateSigned: odd }, { requiredKeys: [] }) // prettier-ignore
    const tender = fc.record({ title: odd, description: either(prose), lots: either(fc.array(part('id', 'description', 'renewal', 'options'))), items: odd, documents: odd, legalBasis: odd, techniques: odd }, { requiredKeys: [] }) // prettier-ignore
    const release = fc.record(
      { ocid: either(fc.constant('ocds-1')), id: odd, date: odd, tag: odd, buyer: either(part('id', 'name')), parties: either(fc.array(part('id', 'name', 'identifier', 'roles'))), awards: either(fc.array(award, { maxLength: 5 })), contracts: either(fc.array(contract, { maxLength: 5 })), tender: either(tender), relatedProcesses: odd },
      { requiredKeys: ['ocid', 'tag'] },
    ) // prettier-ignore
    await holds(
      fc.asyncProperty(fc.array(release, { minLength: 1, maxLength: 6 }), anyDay, async (releases, on) => {
        await planned(JSON.stringify({ publishedDate: '2026-01-01', releases }), 'notices.json', on)
      }),
    )
  })

  test('any JSON as a list of systems', { timeout }, async () => {
    const list = fc.oneof(
      fc.jsonValue({ maxDepth: 6 }),
      fc.array(
        fc.dictionary(
          fc.constantFrom('authority', 'product', 'supplier', 'url', '__proto__', 'x'),
          fc.jsonValue({ maxDepth: 2 }),
        ),
        { maxLength: 20 },
      ),
    )
    const cut = fc.option(fc.nat(400), { nil: undefined })
    await holds(
      fc.asyncProperty(list, cut, fc.constantFrom(undefined, 'applications' as const, 'notices' as const), async (json, at, kind) => {
        await loaded(JSON.stringify(json).slice(0, at), { name: 'list.json', kind })
      }),
    ) // prettier-ignore
  })
})
