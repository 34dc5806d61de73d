import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { decimal, money } from '../../src/procurement/money.ts'
import type { BodySeed } from '../bodies.data.ts'
import { encoded } from '../files/encode.ts'
import { workbookOf, type Sheet } from '../files/workbook.ts'
import { zipOf, type Member } from '../files/zip.ts'
import type { Chance } from '../random.ts'
import type { TruthFile } from '../truth.ts'
import { daysOfMonth } from './contract-payments.ts'
import { EVENTS, type PublishingEvent } from './events.data.ts'
import { fileName, monthName, periodOf, titleOf } from './periods.ts'
import { renderCsv, renderSheet } from './render.ts'
import type { SpendRow } from './row.ts'
import type { SpendShape } from './shapes.data.ts'
import { count, isTold, itLine, quirksOf, type WrittenSpend } from './written.ts'

/** What a body's spend files are written from. */
export interface SpendWriting {
  /** Folder of published files. */
  readonly folder: string
  readonly body: BodySeed
  readonly shapes: readonly SpendShape[]
  readonly months: readonly string[]
  readonly rowsOf: (month: string) => SpendRow[]
  readonly chance: Chance
  readonly cards?: boolean
}

interface Period {
  readonly shape: SpendShape
  readonly key: string
  readonly months: readonly string[]
}

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** The folder of a body's spend, under the published files. */
export function spendFolder(body: BodySeed): string {
  return `spend/${slugOf(body.name)}`
}

const periodsOf = (shapes: readonly SpendShape[], months: readonly string[]): readonly Period[] => {
  const periods = new Map<string, { shape: SpendShape; key: string; months: string[] }>()
  for (const month of months) {
    const shape = shapes.findLast((candidate) => candidate.from <= month)!
    const key = periodOf(month, shape.group)
    const id = `${shape.from}/${key}`
    const period = periods.get(id)
    if (period) period.months.push(month)
    else periods.set(id, { shape, key, months: [month] })
  }
  return [...periods.values()]
}

const eventFor = (writing: SpendWriting, period: Period): PublishingEvent['kind'] | undefined =>
  EVENTS.find((event) => {
    const month = writing.months[writing.months.length - 1 - event.back]
    return (
      event.body === writing.body.id &&
      (event.cards ?? false) === (writing.cards ?? false) &&
      month !== undefined &&
      period.months.includes(month)
    )
  })?.kind

const sorted = (rows: readonly SpendRow[], by: SpendShape['sort']): SpendRow[] => {
  const keyOf = by === 'supplier' ? (row: SpendRow) => row.name : (row: SpendRow) => row.day
  return by === 'none'
    ? [...rows]
    : rows.toSorted((a, b) =>
        keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.reference - b.reference,
      )
}

/** One row for each name printed: the sum of its rows; `reference` counts them. */
function totalled(rows: readonly SpendRow[]): SpendRow[] {
  const byName = new Map<string, SpendRow>()
  for (const row of rows) {
    const before = byName.get(row.name)
    if (!before) {
      byName.set(row.name, { ...row, reference: 1 })
      continue
    }
    const { contract, ...sum } = {
      ...before,
      net: before.net + row.net,
      vat: before.vat + row.vat,
      reference: before.reference + 1,
    }
    byName.set(row.name, contract !== undefined && contract === row.contract ? { ...sum, contract } : sum)
  }
  return [...byName.values()]
}

async function put(writing: SpendWriting, file: string, bytes: Buffer): Promise<void> {
  const path = join(writing.folder, ...file.split('/'))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

const fileTruth = (
  writing: SpendWriting,
  period: Period,
  detail: Pick<TruthFile, 'file' | 'encoding' | 'headerLine' | 'rows'> & {
    total: number
    statedTotal?: number
    quirks: readonly string[]
  },
): TruthFile => {
  const { body } = writing
  const { total, statedTotal, ...facts } = detail
  return {
    ...facts,
    kind: 'spend',
    body: body.name,
    amount: decimal(money(BigInt(total))),
    vatBasis: body.basis,
    vatBasisTold: period.shape.tellsVat,
    from: daysOfMonth(period.months[0]!)[0],
    to: daysOfMonth(period.months[period.months.length - 1]!)[1],
    ...(statedTotal !== undefined && { statedTotal: decimal(money(BigInt(statedTotal))) }),
  }
}

interface Publishing {
  readonly writing: SpendWriting
  readonly written: WrittenSpend
  readonly period: Period
}

/** Writes one CSV file of rows and notes its truth. */
async function writeCsv(
  publishing: Publishing,
  rows: readonly SpendRow[],
  file: string,
  detail: {
    readonly shape?: SpendShape
    readonly extra?: Partial<TruthFile>
    /** The file whose cells it repeats: what chance decides is then decided alike. */
    readonly writtenAs?: string
  } = {},
): Promise<void> {
  const { writing, written, period } = publishing
  const shape = detail.shape ?? period.shape
  const { body, chance } = writing
  const drawn = chance.named(detail.writtenAs ?? file)
  const made = renderCsv(rows, { body, shape, title: titleOf(period.months), chance: drawn })
  await put(writing, file, encoded(made.text, shape.encoding))
  const { headerLine, total, statedTotal } = made
  const facts = {
    file,
    encoding: shape.encoding,
    headerLine,
    rows: rows.length,
    total,
    quirks: quirksOf(shape),
    ...(statedTotal !== undefined && { statedTotal }),
  }
  written.files.push({ ...fileTruth(writing, period, facts), ...detail.extra })
  for (const [at, row] of rows.entries())
    if (isTold(row, period.shape)) written.itLines.push(itLine(row, { file, line: made.lines[at]! }))
}

async function writeWorkbook(
  publishing: Publishing,
  rowsByMonth: ReadonlyMap<string, readonly SpendRow[]>,
  file: string,
): Promise<void> {
  const { writing, written, period } = publishing
  const sheets: Sheet[] = []
  let total = 0
  let rowCount = 0
  for (const [month, rows] of rowsByMonth) {
    const short = `${monthName(month).slice(0, 3)} ${month.slice(2, 4)}`
    const name = writing.chance.named(month).happens(0.5) ? short.toUpperCase() : short
    const made = renderSheet(name, rows, {
      body: writing.body,
      shape: period.shape,
      title: '',
      chance: writing.chance,
    })
    sheets.push(made.sheet)
    total += made.total
    rowCount += rows.length
    for (const [at, row] of rows.entries())
      if (isTold(row, period.shape)) written.itLines.push(itLine(row, { file, sheet: name, line: at + 2 }))
  }
  await put(writing, file, workbookOf(sheets))
  written.files.push(
    fileTruth(writing, period, {
      file,
      encoding: 'xlsx',
      headerLine: 1,
      rows: rowCount,
      total,
      quirks: ['sheet a month', 'ghost column'],
    }),
  )
}

async function writeArchive(
  publishing: Publishing,
  rowsByMonth: ReadonlyMap<string, readonly SpendRow[]>,
  archive: string,
): Promise<void> {
  const { writing, written, period } = publishing
  const members: Member[] = []
  for (const [month, rows] of rowsByMonth) {
    const name = `${month}.csv`
    const file = `${archive}!/${name}`
    const made = renderCsv(rows, {
      body: writing.body,
      shape: period.shape,
      title: monthName(month),
      chance: writing.chance.named(file),
    })
    members.push({ name, bytes: encoded(made.text, period.shape.encoding) })
    const facts = {
      file,
      encoding: period.shape.encoding,
      headerLine: made.headerLine,
      rows: rows.length,
      total: made.total,
      quirks: quirksOf(period.shape),
      ...(made.statedTotal !== undefined && { statedTotal: made.statedTotal }),
    }
    written.files.push(fileTruth(writing, { ...period, months: [month] }, facts))
    for (const [at, row] of rows.entries())
      if (isTold(row, period.shape)) written.itLines.push(itLine(row, { file, line: made.lines[at]! }))
  }
  await put(writing, archive, zipOf(members))
}

const withSuffix = (file: string, suffix: string): string => file.replace(/(\.[a-z]+)$/, `_${suffix}$1`)

/** Some amounts of an edition put right: those of contracts stay, so that each payment has one true amount. */
const corrected = (rows: readonly SpendRow[], chance: Chance): SpendRow[] =>
  rows.map((row) =>
    row.contract === undefined && chance.happens(0.06)
      ? { ...row, net: Math.round(row.net * 0.9), vat: Math.round(row.vat * 0.9) }
      : row,
  )

/** Publishes a period a second time, as its event says; gives the rows that stand in the end. */
async function publishAgain(
  publishing: Publishing,
  rows: readonly SpendRow[],
  file: string,
  kind: PublishingEvent['kind'] | undefined,
): Promise<readonly SpendRow[]> {
  const { writing, period } = publishing
  if (kind === 'republished') {
    const shape: SpendShape = { ...period.shape, encoding: 'utf-8-bom', eol: '\r\n' }
    await writeCsv(publishing, rows, withSuffix(file, 'republished'), {
      shape,
      writtenAs: file,
      extra: { sameCellsAs: file },
    })
  }
  if (kind !== 'corrected') return rows
  const edition = corrected(rows, writing.chance.named('corrected'))
  await writeCsv(publishing, edition, withSuffix(file, 'revised'), {
    writtenAs: file,
    extra: { corrects: file },
  })
  return edition
}

async function publishPeriod(
  publishing: Publishing,
  kind: PublishingEvent['kind'] | undefined,
): Promise<void> {
  const { writing, written, period } = publishing
  const { shape, months } = period
  const file = `${spendFolder(writing.body)}/${fileName(shape.file, months[0]!)}`
  const byMonth = new Map(months.map((month) => [month, sorted(writing.rowsOf(month), shape.sort)] as const))
  const all = [...byMonth.values()].flat()
  if (shape.form === 'workbook') await writeWorkbook(publishing, byMonth, file)
  else if (shape.zipped) await writeArchive(publishing, byMonth, file)
  else {
    const rows =
      shape.form === 'totals'
        ? sorted(totalled(all), 'supplier')
        : months.length > 1
          ? sorted(all, shape.sort)
          : all
    const bytes = kind === 'doubled-bom' ? { shape: { ...shape, encoding: 'doubled-bom' as const } } : {}
    await writeCsv(publishing, rows, file, bytes)
    const standing = await publishAgain(publishing, rows, file, kind)
    count(written, shape.form === 'totals' ? totalsForCount(standing) : standing, writing.body)
    return
  }
  count(written, all, writing.body)
}

/** A sum of several payments says nothing of one contract's payments. */
const totalsForCount = (rows: readonly SpendRow[]): SpendRow[] =>
  rows.map(({ contract: _contract, ...row }) => row)

/** Publishes the period before again under this one's name; its own lines never come out. */
async function publishTwice(publishing: Publishing, before: Period): Promise<void> {
  const { writing, written, period } = publishing
  const folder = spendFolder(writing.body)
  const first = `${folder}/${fileName(before.shape.file, before.months[0]!)}`
  const second = `${folder}/${fileName(period.shape.file, period.months[0]!)}`
  await put(writing, second, await readFile(join(writing.folder, ...first.split('/'))))
  const truth = written.files.find((file) => file.file === first)!
  written.files.push({ ...truth, file: second, sameBytesAs: first })
}

/** Writes a body's spend files, one period after another, never more than a period in memory. */
export async function writeSpend(writing: SpendWriting, written: WrittenSpend): Promise<void> {
  let twice: Period | undefined
  for (const period of periodsOf(writing.shapes, writing.months)) {
    const kind = eventFor(writing, period)
    const publishing = { writing, written, period }
    if (twice) {
      await publishTwice(publishing, twice)
      twice = undefined
      continue
    }
    if (kind === 'missing') continue
    await publishPeriod(publishing, kind)
    if (kind === 'twice') twice = period
  }
}
