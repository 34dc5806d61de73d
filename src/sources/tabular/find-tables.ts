import { PortreeveError } from '../../procurement/errors.ts'
import type { CellRow, CellTable } from '../source.ts'
import { alignHeadings } from './align-headings.ts'
import {
  comesAgain,
  filledCells,
  foldHeading,
  hasHeadingWord,
  headerScore,
  isSecondHeaderLine,
  joinHeadings,
  shapeOf,
} from './row-shape.ts'

/** The header found in the first rows: its position in them, how many rows it takes, and its headings. */
export interface FoundHeader {
  readonly index: number
  readonly span: number
  readonly headings: readonly string[]
}

const HEAD_ROWS = 100
const MOST_COLUMNS = 1000
/** Cells of one table in memory; every row takes as many as the widest. */
const MOST_TABLE_CELLS = 20_000_000
/** Tables of one file under headers of their own: more are data rows made to look like headers. */
const MOST_TABLES = 200

/**
 * Refuses a table that is wider than any ledger, or that would not fit into memory.
 *
 * @throws PortreeveError with the figures.
 */
export function assertFits(columns: number, rows: number): void {
  const count = (number: number): string => number.toLocaleString('en-GB')
  if (columns > MOST_COLUMNS)
    throw new PortreeveError(
      `The table has ${count(columns)} columns with something in them; at most ${count(MOST_COLUMNS)} are read.`,
      { next: 'Export only the columns that are needed.' },
    )
  if (columns * rows > MOST_TABLE_CELLS)
    throw new PortreeveError(
      `The table has ${count(rows)} rows of ${count(columns)} columns: more than is read.`,
      {
        next: 'Split it into several files, or export only the columns that are needed.',
      },
    )
}

/**
 * Refuses a file in which table follows table without end.
 *
 * @throws PortreeveError when there are more than 200.
 */
export function assertFewTables(tables: number): void {
  if (tables <= MOST_TABLES) return
  throw new PortreeveError(
    `The file has ${tables.toLocaleString('en-GB')} header rows with other columns: at most ${MOST_TABLES} are read.`,
    {
      next: 'Export each table as a file of its own.',
    },
  )
}
const BENEATH = 12

/**
 * The header among the first rows: the row that reads most like one for what lies beneath; undefined when none does.
 *
 * A row of report commands or a title above it does not count; two-line headers are joined.
 *
 * @example
 * findHeader([['Spend over £500'], ['Supplier', 'Amount'], ['Acme', '5']].map((cells, at) => ({ line: at + 1, cells })))?.index // 1
 */
export function findHeader(rows: readonly CellRow[]): FoundHeader | undefined {
  let best: { index: number; score: number } | undefined
  const head = rows.slice(0, HEAD_ROWS)
  for (const [index, row] of head.entries()) {
    const score = headerScore(row.cells, filledBeneath(rows, index))
    if (score >= 3 && (!best || score > best.score + 1)) best = { index, score }
  }
  if (!best) return undefined
  const first = rows[best.index]!.cells
  const second = rows[best.index + 1]?.cells
  const two = second !== undefined && isSecondHeaderLine(first, second, rows[best.index + 2]?.cells)
  const headings = joinHeadings(two ? [first, second] : [first])
  return { index: best.index, span: two ? 2 : 1, headings }
}

function filledBeneath(rows: readonly CellRow[], index: number): (readonly string[])[] {
  const beneath: (readonly string[])[] = []
  for (let at = index + 1; at < rows.length && beneath.length < BENEATH; at++)
    if (filledCells(rows[at]!.cells) > 1) beneath.push(rows[at]!.cells)
  return beneath
}

/** True when a row further down is itself a header: nearly every cell reads like a heading and none is a number or date. */
export function isLaterHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length < 3 || filled.some((cell) => shapeOf(cell) !== 'text' || cell.trim().length > 60))
    return false
  const words = filled.filter((cell) => hasHeadingWord(cell) && !/[,.;]$/.test(cell.trim())).length
  return words >= 3 && words / filled.length >= 0.75 && new Set(filled).size === filled.length
}

/** True when a row repeats the headings of its own table. */
export function repeatsHeader(cells: readonly string[], headings: readonly string[]): boolean {
  let filled = 0
  for (const [at, cell] of cells.entries()) {
    const folded = foldHeading(cell)
    if (folded !== (headings[at] ?? '')) return false
    if (folded !== '') filled++
  }
  return filled >= 2
}

/**
 * The tables of one sheet or file: under a preamble, with a two-line header, with a second header further down.
 *
 * A sheet without a header goes on with the columns of the table before it (`before`), matched by what the cells
 * look like. Blank rows and repeated headers are left out; nothing else is.
 */
export function findTables(rows: readonly CellRow[], sheet?: string, before?: CellTable): CellTable[] {
  const header = findHeader(rows)
  if (!header || (before && isContinuation(rows, header)))
    return before ? continuation(rows, sheet, before) : []
  const tables: CellTable[] = []
  let open = openTable(rows, header, 0, sheet)
  for (let at = header.index + header.span; at < rows.length; at++) {
    const row = rows[at]!
    if (filledCells(row.cells) === 0 || repeatsHeader(row.cells, open.headings)) continue
    if (isLaterHeader(row.cells) && !sharesACell(row, [rows[at - 1], rows[at + 1]])) {
      tables.push(open)
      const later = { index: at, span: 1, headings: joinHeadings([row.cells]) }
      open = openTable(rows, later, at, sheet)
    } else open.rows.push(row)
  }
  assertFewTables(tables.length + 1)
  return [...tables, open].map(withoutGhosts)
}

/** A header shares no cell with the rows around it; data rows of one body or year do. */
function sharesACell(row: CellRow, around: readonly (CellRow | undefined)[]): boolean {
  const rows = around.flatMap((each) => (each ? [each.cells] : []))
  return row.cells.some((cell, at) => comesAgain(cell, at, rows))
}

interface OpenTable extends CellTable {
  readonly rows: CellRow[]
}

function openTable(rows: readonly CellRow[], header: FoundHeader, from: number, sheet?: string): OpenTable {
  const above = rows
    .slice(from, header.index)
    .map((row) => row.cells.map(foldHeading).filter(Boolean).join(' '))
  return {
    ...(sheet === undefined ? {} : { sheet }),
    headerLine: rows[header.index]!.line,
    headings: header.headings,
    preamble: above.filter((text) => text !== ''),
    rows: [],
  }
}

/** A "header" with data rows of the same kind above it is a data row. */
function isContinuation(rows: readonly CellRow[], header: FoundHeader): boolean {
  const headed = header.headings.filter((heading) => heading !== '')
  return headed.filter(hasHeadingWord).length < 2 || rows.slice(0, header.index).some(looksLikeData)
}

const looksLikeData = (row: CellRow): boolean =>
  filledCells(row.cells) >= 3 &&
  row.cells.some((cell) => shapeOf(cell) === 'date' || shapeOf(cell) === 'number')

function continuation(rows: readonly CellRow[], sheet: string | undefined, before: CellTable): CellTable[] {
  const first = rows.findIndex(looksLikeData)
  if (first < 0) return []
  const data = rows.slice(first).filter((row) => filledCells(row.cells) > 0)
  const above = rows.slice(0, first).map((row) => row.cells.map(foldHeading).filter(Boolean).join(' '))
  return [
    {
      ...(sheet === undefined ? {} : { sheet }),
      headerLine: 0,
      headings: alignHeadings(before, data),
      preamble: above.filter((text) => text !== ''),
      rows: data,
    },
  ]
}

/** Drops columns at the end that have neither a heading nor a cell with something in it. */
function withoutGhosts(table: CellTable): CellTable {
  let width = table.headings.length
  for (const row of table.rows) width = Math.max(width, row.cells.length)
  const used = (at: number): boolean =>
    Boolean(table.headings[at]) || table.rows.some((row) => (row.cells[at] ?? '').trim() !== '')
  while (width > 0 && !used(width - 1)) width--
  assertFits(width, table.rows.length)
  const fit = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '')
  return {
    ...table,
    headings: fit(table.headings),
    rows: table.rows.map((row) => ({ ...row, cells: fit(row.cells) })),
  }
}
