/** What a payment is classed by: lines alike in all of these have one class. */
export interface ClassKey {
  readonly supplier_name: string
  readonly expense_type: string
  readonly publisher_category: string
  readonly service: string
  readonly directorate: string
}

const PARTS: readonly (readonly [column: keyof ClassKey, ofPayment: string])[] = [
  ['supplier_name', 'supplier_name'],
  ['expense_type', 'expense_type'],
  ['publisher_category', 'category'],
  ['service', 'service'],
  ['directorate', 'directorate'],
]

/** The SELECT list of a payment’s class key. */
export const CLASS_KEY = PARTS.map(([column, of]) => `coalesce(${of}, '') AS ${column}`).join(', ')

/** Whether the class `c` is that of the payment `p`, in SQL. */
export const IS_CLASS_OF = PARTS.map(([column, of]) => `c.${column} = coalesce(p.${of}, '')`).join(' AND ')

/** Joins a payment `p` with its class `c`, in SQL: each payment has exactly one. */
export const JOIN_CLASS = `JOIN finding_spend_class c ON ${IS_CLASS_OF}`
