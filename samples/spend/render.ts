import type { BodySeed } from '../bodies.data.ts'
import { csvRecord } from '../files/encode.ts'
import type { Cell, Sheet } from '../files/workbook.ts'
import type { Chance } from '../random.ts'
import { amountText, cellText, type CellContext } from './cells.ts'
import type { SpendRow } from './row.ts'
import type { SpendShape } from './shapes.data.ts'

/** A table of rows as text, with the physical line of each row. */
export interface Rendered {
  readonly text: string
  readonly headerLine: number
  /** The line of each row, in the order given. */
  readonly lines: readonly number[]
  /** Sum of the rows on the face of the file, whole pence. */
  readonly total: number
  readonly statedTotal?: number
}

/** What a table is rendered from besides its rows. */
export interface Rendering {
  readonly body: BodySeed
  readonly shape: SpendShape
  /** The period in words, such as `October 2026`. */
  readonly title: string
  readonly chance: Chance
}

/** A row's amount on the face of the body's files, whole pence. */
export function faceOf(body: BodySeed): (row: SpendRow) => number {
  return body.basis === 'gross' ? (row) => row.net + row.vat : (row) => row.net
}

/** Lines of text that know how many physical lines they are. */
function pageOf(eol: string) {
  const parts: string[] = []
  let next = 1
  const push = (text: string): number => {
    const line = next
    parts.push(text)
    next++
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) next++
    return line
  }
  return { push, text: () => parts.join(eol) + eol }
}

/** A row in the order of a shape's columns. */
function recordOf(
  row: SpendRow,
  shape: SpendShape,
  context: CellContext,
  broken: (text: string) => string,
): string {
  const cells = shape.columns.map(([, field]) => {
    const text = cellText(field, row, context)
    return field === 'narrative' ? broken(text) : text
  })
  return csvRecord(cells, shape.delimiter)
}

function footerOf(shape: SpendShape, total: number): string {
  if (shape.footer === 'comma-row') return shape.delimiter.repeat(Math.max(1, shape.columns.length - 3))
  const cells = shape.columns.map(([, field], at) =>
    field === 'amount' ? amountText(total, shape.amounts, 0) : at === 0 ? 'Grand Total' : '',
  )
  return csvRecord(cells, shape.delimiter)
}

/** The text of a spend file of a shape: preamble, header, rows with what stands between them, footer. */
export function renderCsv(rows: readonly SpendRow[], rendering: Rendering): Rendered {
  const { body, shape, title, chance } = rendering
  const face = faceOf(body)
  const page = pageOf(shape.eol)
  const comma = shape.delimiter.repeat(shape.columns.length - 1)
  const header = csvRecord(
    shape.columns.map(([heading]) => heading),
    shape.delimiter,
  )
  const broken = (text: string): string =>
    shape.brokenCells && chance.happens(shape.brokenCells) ? text.replace(' ', '\n') : text

  for (const line of shape.preamble ?? []) page.push(line.replaceAll('{title}', title))
  if (shape.commaRow === 'before-header') page.push(comma)
  const headerLine = page.push(header)
  if (shape.secondHeader) page.push(csvRecord(shape.secondHeader, shape.delimiter))
  if (shape.commaRow === 'after-header') page.push(comma)

  const lines: number[] = []
  let total = 0
  for (const [number, row] of rows.entries()) {
    if (shape.headerAgainAfter && number > 0 && number % shape.headerAgainAfter === 0) page.push(header)
    const context = { body, dates: shape.dates, amounts: shape.amounts, face, odd: chance.next, number }
    lines.push(page.push(recordOf(row, shape, context, broken)))
    total += face(row)
    if (shape.between && chance.happens(shape.between.share)) page.push(chance.pick(shape.between.lines))
  }
  // One stated total in sixteen is wrong: a line was left out of the sum.
  const stated =
    shape.footer === 'grand-total'
      ? total - (chance.happens(1 / 16) && rows[0] ? face(rows[0]) : 0)
      : undefined
  if (shape.footer) page.push(footerOf(shape, stated ?? 0))
  for (let blank = 0; blank < (shape.blankRowsAtEnd ?? 0); blank++) page.push(comma)
  return { text: page.text(), headerLine, lines, total, ...(stated !== undefined && { statedTotal: stated }) }
}

const pounds = (pence: number): string => (pence / 100).toFixed(2)

/** A sheet of spend rows: header in row 1, real dates and numbers. */
export function renderSheet(
  name: string,
  rows: readonly SpendRow[],
  rendering: Rendering,
): { sheet: Sheet; total: number } {
  const { body, shape } = rendering
  const face = faceOf(body)
  const context = { body, dates: shape.dates, amounts: shape.amounts, face, odd: () => 0, number: 0 }
  const header: Cell[] = shape.columns.map(([heading]) => ({ text: heading }))
  let total = 0
  const data = rows.map((row) => {
    total += face(row)
    return shape.columns.map(([, field]): Cell => {
      if (field === 'blank') return undefined
      if (field === 'date') return { day: row.day }
      if (field === 'amount') return { number: pounds(face(row)) }
      return { text: cellText(field, row, context) }
    })
  })
  return { sheet: { name, rows: [header, ...data] }, total }
}
