import type { Cell, Row } from 'write-excel-file/node'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Published, PublishedColumn } from '../columns.ts'
import { plainWords } from '../plan-words.ts'

/**
 * One sheet of a workbook: a few lines of text at its head (most have none), then one table and nothing else. The table
 * has a header row, never a merged cell, and at least one row, as Excel asks of a table.
 */
export interface TableSheet {
  readonly name: string
  readonly rows: readonly Row[]
  readonly widths: readonly number[]
  readonly headings: readonly string[]
  /** Rows above the header row. */
  readonly lead: number
  /** Columns that stay in view when the sheet is moved sideways. */
  readonly pinned: number
}

/** What a sheet is made of. */
export interface SheetAsked<Item> {
  readonly name: string
  readonly columns: readonly PublishedColumn<Item>[]
  readonly items: readonly Item[]
  /** Said in the first cell when there is nothing to list, so that an empty table is not read as "none". */
  readonly whenEmpty: string
  readonly lead?: readonly string[]
  readonly pinned?: number
}

/** Excel keeps no more than 32,767 characters in a cell. */
const LONGEST_CELL = 32_000
const LINE_POINTS = 14.5
/** Excel draws no row higher than this. */
const HIGHEST_ROW = 409

const LOOK = { alignVertical: 'top', bottomBorderStyle: 'thin', bottomBorderColor: '#b1b4b6' } as const
/** A column's width is counted in digits; letters are narrower on the whole. */
const LETTERS_PER_DIGIT = 1.1
const HEADER = { ...LOOK, fontWeight: 'bold', backgroundColor: '#12436d', textColor: '#ffffff', wrap: true } as const // prettier-ignore

/** A sheet that holds one table of published columns. */
export function tableSheet<Item>(asked: SheetAsked<Item>): TableSheet {
  const { columns } = asked
  const widths = columns.map((column) => column.width)
  const body =
    asked.items.length === 0
      ? [asRow([{ kind: 'text', value: asked.whenEmpty }], [40])]
      : asked.items.map((item) => asRow(columns.map((column) => column.of(item)), widths)) // prettier-ignore
  const headings = columns.map((column) => column.heading)
  const height = heightOf(headings.map((each, index) => linesOf(each, widths[index]! - 3)))
  const header: Row = headings.map((value) => ({ value, height, ...HEADER }))
  const lead = (asked.lead ?? []).map((line, index): Row => [leadCell(line, index === 0)])
  return {
    name: asked.name,
    rows: [...lead, header, ...body],
    widths,
    headings,
    lead: lead.length,
    pinned: asked.pinned ?? 0,
  }
}

const leadCell = (value: string, isTitle: boolean): Cell => ({
  value,
  type: String,
  ...(isTitle ? { fontWeight: 'bold', fontSize: 15, height: 24 } : {}),
})

function asRow(values: readonly Published[], widths: readonly number[]): Row {
  const height = heightOf(
    values.map((each, index) => linesOf(shown(each), widths[index]! * LETTERS_PER_DIGIT)),
  )
  return values.map((each) => cellOf(each, height))
}

const heightOf = (lines: readonly number[]): number =>
  Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_POINTS + 3)

/** Lines that a text takes in a column, breaking between words. A little generous: a cut line is worse than a gap. */
function linesOf(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const next = used === 0 ? word.length : used + 1 + word.length
    if (next <= width || used === 0) used = next
    else {
      lines++
      used = word.length
    }
    while (used > width) {
      lines++
      used -= width
    }
  }
  return lines
}

function shown(published: Published): string {
  if (published.value === undefined) return ''
  if (published.kind === 'code') return plainWords(published.value)
  return published.kind === 'text' ? published.value.slice(0, LONGEST_CELL) : ''
}

function cellOf(published: Published, height: number): Cell {
  const look = { ...LOOK, height }
  if (published.value === undefined || published.value === '') return { ...look }
  switch (published.kind) {
    case 'day':
      return {
        value: excelDay(published.value),
        type: Date,
        format: 'ddd dd/mm/yyyy',
        align: 'left',
        ...look,
      }
    case 'pounds':
      return {
        value: Number(published.value),
        type: Number,
        format: '#,##0.00',
        align: 'right',
        indent: 1,
        ...look,
      }
    case 'count':
      return { value: published.value, type: Number, align: 'right', indent: 1, ...look }
    default:
      return { value: shown(published), type: String, wrap: true, ...look }
  }
}

const excelDay = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`)
