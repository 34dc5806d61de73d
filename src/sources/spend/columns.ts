import { headingKey, mapHeadings, type ColumnMap } from '../reference/heading-map.ts'
import type { CellRow } from '../source.ts'
import type { VatBasis } from '../../procurement/money.ts'
import { NOT_SPEND, SPEND_COLUMNS } from './columns.data.ts'

/** Where the fields of a spend table stand, with the one amount chosen and what its heading says of VAT. */
export interface SpendColumns {
  /** Field of the lake's payment table, or helper field → position from 0. `amount` is always among them. */
  readonly at: ReadonlyMap<string, number>
  readonly basis: VatBasis
  /** The heading of the amount says that a row is a line of an invoice. */
  readonly lines: boolean
  /** Each row is the sum paid to a supplier. */
  readonly supplierTotals: boolean
}

const AMOUNTS = ['amount_net', 'amount_any', 'amount_gross'] as const
const WEIGHTS: Readonly<Record<string, number>> = {
  supplier_name: 0.25, paid_on: 0.2, transaction_ref: 0.1, month: 0.05, directorate: 0.05, service: 0.05, expense_type: 0.05, description: 0.05,
  vat: 0.05, supplier_key: 0.05, body: 0.05, card_number: 0.1,
} // prettier-ignore

/**
 * How much headings look like a spend file's: 0 not at all, 1 surely. Without an amount nothing is spend.
 *
 * @example
 * spendScore(['Supplier Name', 'Payment Date', 'Net Amount']) > 0.8 // true
 * spendScore(['Contract Title', 'Supplier', 'Start Date', 'End Date', 'Value']) < 0.5 // true
 * spendScore(['Name', 'Phone']) // 0
 */
export function spendScore(headings: readonly string[]): number {
  const columns = mapHeadings(headings, SPEND_COLUMNS)
  if (!AMOUNTS.some((field) => columns.has(field))) return 0
  let score = 0.4
  for (const [field, weight] of Object.entries(WEIGHTS)) if (columns.has(field)) score += weight
  const against = headings.filter((heading) => NOT_SPEND.test(headingKey(heading))).length
  return Math.min(1, Number((score * 0.5 ** against).toFixed(3)))
}

/**
 * Which column holds which field of a payment; undefined when there is no amount or no payee, day or reference beside it.
 *
 * Net is preferred, then an amount that says nothing of VAT (net when gross or VAT stands beside gross), then gross.
 *
 * @example
 * spendColumns(['Supplier', 'Net', 'VAT', 'Gross'])?.basis // 'net'
 * spendColumns(['Supplier', 'Amount'])?.basis // 'unknown'
 */
export function spendColumns(
  headings: readonly string[],
  remembered: Readonly<Record<string, string>> = {},
  sample: readonly CellRow[] = [],
): SpendColumns | undefined {
  const { amount, ...others } = remembered
  const found = mapHeadings(headings, SPEND_COLUMNS, others)
  const said =
    amount === undefined ? -1 : headings.findIndex((heading) => headingKey(heading) === headingKey(amount))
  const field = AMOUNTS.find((name) => (said < 0 ? found.has(name) : found.get(name) === said))
  const position = said < 0 ? field && found.get(field) : said
  if (position === undefined) return undefined
  const at = new Map([...found].filter(([name]) => !name.startsWith('amount_')))
  at.set('amount', position)
  if (!namesBodies(sample, at.get('body'))) at.delete('body')
  if (!['supplier_name', 'paid_on', 'transaction_ref', 'month', 'supplier_key'].some((name) => at.has(name)))
    return undefined
  moveNames(at, sample)
  const key = headingKey(headings[position] ?? '')
  return {
    at,
    basis: basisOf(field, found),
    lines: /\bline\b/.test(key),
    supplierTotals: isSupplierTotals(key, at),
  }
}

function basisOf(field: (typeof AMOUNTS)[number] | undefined, found: ColumnMap): VatBasis {
  if (field === 'amount_net') return 'net'
  if (field === 'amount_gross') return 'gross'
  return found.has('amount_gross') ? 'net' : 'unknown'
}

function isSupplierTotals(amountKey: string, at: ReadonlyMap<string, number>): boolean {
  if (!/\b(?:total|sum)\b/.test(amountKey) || !at.has('supplier_name')) return false
  return !['paid_on', 'transaction_ref', 'description', 'expense_type'].some((field) => at.has(field))
}

/** A column of numbers, addresses or short codes does not name the paying body. */
function namesBodies(sample: readonly CellRow[], column: number | undefined): boolean {
  if (column === undefined) return false
  const cells = sample.map((row) => (row.cells[column] ?? '').trim()).filter((cell) => cell !== '')
  return cells.every((cell) => cell.length > 4 && !/^\d+$|:\/\//.test(cell))
}

/** A column headed as a code that holds words is the type of expense; a coarser one then becomes the category. */
function moveNames(at: Map<string, number>, sample: readonly CellRow[]): void {
  const column = at.get('cost_centre')
  if (column === undefined) return
  const cells = sample.map((row) => (row.cells[column] ?? '').trim()).filter((cell) => cell !== '')
  const words = cells.filter((cell) => /^[^\d]{4,}$/.test(cell) && /[a-z ]/.test(cell)).length
  if (cells.length === 0 || words < cells.length * 0.7) return
  const coarser = at.get('expense_type')
  if (coarser !== undefined && at.has('category')) return
  if (coarser !== undefined) at.set('category', coarser)
  at.set('expense_type', column)
  at.delete('cost_centre')
}
