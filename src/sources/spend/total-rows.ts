import { decimal, pounds } from '../../procurement/money.ts'
import type { CellRow } from '../source.ts'
import type { SpendColumns } from './columns.ts'

/** A grand total printed beneath a table: its line and the amount as a decimal string. */
export interface StatedTotal {
  readonly line: number
  readonly sheet?: string
  readonly amount: string
}

/** The words of a total, as a regular expression that JavaScript and DuckDB read alike; matched without regard to case. */
export const TOTAL_WORDS =
  '(?:(?:grand|sub|overall|report|page|final|net)[- ]*)?totals?(?:[- :]*(?:spend|amount|paid|payments?|expenditure|for .*|of .*|£.*))?[ :.]*|sum[ :]*'

const IS_TOTAL = new RegExp(`^(?:${TOTAL_WORDS})$`, 'i')

/**
 * The grand totals among the last rows of a table: no day, no payee, and either the words of a total or nothing but
 * the amount. A last line that names a payee or a day is a payment and stays.
 *
 * @example
 * const columns = { at: new Map([['supplier_name', 0], ['amount', 1]]), basis: 'net', lines: false, supplierTotals: false }
 * statedTotals([{ line: 9, cells: ['Acme', '5'] }, { line: 10, cells: ['', '57,492.67'] }], columns) // [{ line: 10, amount: '57492.67' }]
 */
export function statedTotals(tail: readonly CellRow[], columns: SpendColumns, sheet?: string): StatedTotal[] {
  const totals: StatedTotal[] = []
  for (let at = tail.length - 1; at >= 0; at--) {
    const row = tail[at]!
    const cell = (field: string): string => (row.cells[columns.at.get(field) ?? -1] ?? '').trim()
    const amount = plainAmount(cell('amount'))
    const filled = row.cells.map((text) => text.trim()).filter((text) => text !== '')
    if (amount === undefined) {
      if (cell('supplier_name') !== '' && cell('paid_on') !== '') break
      continue
    }
    const labelled = filled.some((text) => IS_TOTAL.test(text))
    const bare = filled.every((text) => plainAmount(text) !== undefined) && filled.length <= 3
    const named = cell('supplier_name') !== '' && !IS_TOTAL.test(cell('supplier_name'))
    const dated = cell('paid_on') !== '' && !IS_TOTAL.test(cell('paid_on'))
    if (named || dated || !(labelled || bare)) break
    totals.unshift({ line: row.line, ...(sheet === undefined ? {} : { sheet }), amount })
  }
  return totals
}

/** A printed amount as a decimal string: £ and comma groups taken off, brackets and trailing minus read. */
function plainAmount(text: string): string | undefined {
  const bare = text.replace(/[£$€œ\ufffd,\s]/g, '')
  const match = /^(-?)\(?(-?)(\d+(?:\.\d{1,2})?)\d*\)?(-?)$/.exec(bare)
  if (!match) return undefined
  const negative = match[1] || match[2] || match[4] || bare.startsWith('(')
  const read = pounds(`${negative ? '-' : ''}${match[3]}`)
  return read && decimal(read)
}
