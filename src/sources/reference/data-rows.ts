import { headingKey } from './heading-map.ts'
import type { CellRow, CellTable } from '../source.ts'

const FOOTER = /^(?:grand |sub ?-?)?totals?\b|^end of (?:report|data|file)\b|^page \d+\b/i

function isHeader(cells: readonly string[], keys: readonly string[]): boolean {
  const filled = cells.map((cell, at) => [headingKey(cell), keys[at]]).filter(([cell]) => cell !== '')
  if (filled.length < 2) return false
  return filled.filter(([cell, key]) => cell === key).length * 2 > filled.length
}

function isFooter(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length <= 2 && FOOTER.test(filled[0]!.trim())
}

/**
 * The data rows of a table: blank rows, repeated headers and footers are left out.
 */
export function dataRows(table: CellTable): CellRow[] {
  const keys = table.headings.map(headingKey)
  return table.rows.filter(
    (row) =>
      row.cells.some((cell) => cell.trim() !== '') && !isHeader(row.cells, keys) && !isFooter(row.cells),
  )
}
