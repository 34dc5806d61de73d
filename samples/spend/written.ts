import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { BodySeed } from '../bodies.data.ts'
import type { TruthFile } from '../truth.ts'
import type { Field } from './cells.ts'
import { faceOf } from './render.ts'
import type { SpendRow } from './row.ts'
import type { SpendShape } from './shapes.data.ts'

/** A line that is IT, for the truth: where it stands and what it is. */
export interface ItLine {
  readonly file: string
  readonly sheet?: string
  readonly line: number
  readonly entity: string
  readonly ring: string
  readonly category: string
  readonly contract?: string
}

/** What the published payments of a contract come to. Whole pence on the face of the files. */
export interface Paid {
  count: number
  pence: number
  last: CalendarDay
}

/** What was written for one body. */
export interface WrittenSpend {
  readonly files: TruthFile[]
  readonly itLines: ItLine[]
  readonly paid: Map<string, Paid>
  /** The last published payment to each supplier, whatever for. */
  readonly lastPaid: Map<string, CalendarDay>
  rows: number
  itRows: number
}

/** The truth of a line at its place. */
export const itLine = (row: SpendRow, place: { file: string; sheet?: string; line: number }): ItLine => ({
  ...place,
  entity: row.entity.id,
  ring: row.ring,
  category: row.category,
  ...(row.contract && { contract: row.contract }),
})

const WORDS: readonly Field[] = ['expense', 'expense-coded', 'narrative']

/**
 * True for a line the truth lists: paid under a contract, or IT. A purchase at a shop is listed only where the file prints
 * what was bought: the shop's name says nothing.
 */
export const isTold = (row: SpendRow, shape: SpendShape): boolean => {
  if (row.contract !== undefined) return true
  const saysWhat = shape.columns.some(([, field]) => WORDS.includes(field))
  return row.ring !== 'not' && (saysWhat || row.entity.kind !== 'trade')
}

/** The quirks of a shape, in words. */
export const quirksOf = (shape: SpendShape): string[] =>
  [
    `days ${shape.dates}`,
    `amounts ${shape.amounts}`,
    shape.preamble && 'preamble',
    shape.secondHeader && 'two-line header',
    shape.commaRow && 'comma row',
    shape.footer,
    shape.headerAgainAfter && 'repeated header',
    shape.between && 'report commands',
    shape.brokenCells && 'line breaks in cells',
    shape.blankRowsAtEnd && 'blank rows at the end',
    shape.form === 'totals' && 'supplier totals',
  ].filter((quirk): quirk is string => typeof quirk === 'string')

/** Counts a period's rows once, whatever is published of it a second time. */
export function count(written: WrittenSpend, rows: readonly SpendRow[], body: BodySeed): void {
  const face = faceOf(body)
  for (const row of rows) {
    written.rows++
    const last = written.lastPaid.get(row.entity.id)
    if (last === undefined || row.day > last) written.lastPaid.set(row.entity.id, row.day)
    if (row.ring !== 'not') written.itRows++
    if (row.contract === undefined) continue
    const paid = written.paid.get(row.contract)
    if (!paid) written.paid.set(row.contract, { count: 1, pence: face(row), last: row.day })
    else
      Object.assign(paid, {
        count: paid.count + 1,
        pence: paid.pence + face(row),
        last: row.day > paid.last ? row.day : paid.last,
      })
  }
}
