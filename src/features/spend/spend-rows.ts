import { JOIN_CLASS } from '../../insight/spend-classes/class-key.ts'
import type { VatBasis } from '../../procurement/money.ts'
import { paging, type ListPage, type Query } from '../../ui/list.ts'
import type { AskLake } from '../../ui/visit.ts'

/** The three ways to sum the spend. */
export type SpendBy = 'supplier' | 'category' | 'month'

/** What a spend page is asked for. Absent means all. */
export interface SpendFilter {
  readonly by: SpendBy
  /** `it` is both IT rings; `schools` is the IT of schools, which is in neither: each school is its own buyer. */
  readonly ring: (typeof RINGS)[number]
  readonly payer: string | undefined
  /** Sums are of one VAT basis: net and gross are never added together. */
  readonly basis: VatBasis | undefined
  readonly supplier: string | undefined
  readonly category: string | undefined
  /** `yyyy-mm`, or `none` for payments without a day. */
  readonly month: string | undefined
}

/** One sum: its key, its words, payments and amount. */
export interface SpendSum {
  readonly key: string | null
  readonly name: string | null
  readonly payments: bigint
  readonly amount: string | null
}

const RINGS = ['it', 'core', 'edge', 'schools', 'not', 'all'] as const
const BASES = ['net', 'gross', 'unknown'] as const
const BYS = ['supplier', 'category', 'month'] as const

/** Reads the filter from the address. What it does not know counts as absent. `payer` absent is `ours`; `all` is all bodies. */
export function spendFilter(query: Query, ours: string): SpendFilter {
  const of = (name: string): string | undefined => query[name] || undefined
  const payer = of('payer') ?? ours
  return {
    by: BYS.find((by) => by === query['by']) ?? 'supplier',
    ring: RINGS.find((ring) => ring === query['ring']) ?? 'it',
    payer: payer === 'all' || payer === '' ? undefined : payer,
    basis: BASES.find((basis) => basis === query['basis']),
    supplier: of('supplier'),
    category: of('category'),
    month: of('month'),
  }
}

/** A condition with the values for its question marks. */
interface Condition {
  readonly sql: string
  readonly values: readonly string[]
}

/** The filter as a condition on columns `body`, `ring`, `buyer`, `amount_basis`, `supplier_id`, `category` and `month`. */
function conditionOf(filter: SpendFilter): Condition {
  const parts: [string, string[]][] = []
  if (filter.payer !== undefined) parts.push(['body = ?', [filter.payer]])
  if (filter.ring === 'it') parts.push(["ring IN ('core', 'edge') AND buyer = 'body'", []])
  else if (filter.ring === 'schools') parts.push(["ring IN ('core', 'edge') AND buyer = 'school'", []])
  else if (filter.ring === 'not') parts.push(["ring = 'not'", []])
  else if (filter.ring !== 'all') parts.push(["ring = ? AND buyer = 'body'", [filter.ring]])
  if (filter.basis !== undefined) parts.push(['amount_basis = ?', [filter.basis]])
  if (filter.supplier !== undefined) parts.push(["coalesce(supplier_id, 'none') = ?", [filter.supplier]])
  if (filter.category !== undefined) parts.push(['category = ?', [filter.category]])
  if (filter.month !== undefined) parts.push(["coalesce(month, 'none') = ?", [filter.month]])
  return {
    sql: parts.map(([sql]) => sql).join(' AND ') || 'true',
    values: parts.flatMap(([, values]) => values),
  }
}

/** The VAT bases there are under a filter, the one with most payments first. */
export async function basesOf(ask: AskLake, filter: SpendFilter): Promise<VatBasis[]> {
  const { sql, values } = conditionOf({ ...filter, basis: undefined })
  const rows = await ask<{ amount_basis: VatBasis }>(
    `SELECT amount_basis FROM finding_spend_month WHERE ${sql} GROUP BY 1 ORDER BY sum(payments) DESC, 1`,
    values,
  )
  return rows.map((row) => row.amount_basis)
}

/** What schools spent on IT under a filter of the body’s own IT, kept apart from its sums; undefined when there is none. */
export async function schoolsApart(
  ask: AskLake,
  filter: SpendFilter,
): Promise<Pick<SpendSum, 'payments' | 'amount'> | undefined> {
  if (filter.ring !== 'it') return undefined
  const { sql, values } = conditionOf({ ...filter, ring: 'schools' })
  const [sum] = await ask<Pick<SpendSum, 'payments' | 'amount'>>(
    `SELECT coalesce(sum(payments), 0)::BIGINT AS payments, sum(amount)::DECIMAL(18,2) AS amount FROM finding_spend_month WHERE ${sql}`,
    values,
  )
  return sum!.payments > 0n ? sum : undefined
}

const KEYS: Readonly<Record<SpendBy, { key: string; name: string; order: string }>> = {
  supplier: {
    key: "coalesce(m.supplier_id, 'none')",
    name: 'min(s.name)',
    order: 'amount DESC NULLS LAST, key',
  },
  category: { key: 'm.category', name: 'min(m.category)', order: 'amount DESC NULLS LAST, key' },
  month: { key: "coalesce(m.month, 'none')", name: 'min(m.month)', order: 'key' },
}

/** The sums of spend under a filter, each of the one basis the filter names. Every key is in it, the largest first; months in order. */
export function spendSums(ask: AskLake, filter: SpendFilter): Promise<SpendSum[]> {
  const { sql, values } = conditionOf(filter)
  const { key, name, order } = KEYS[filter.by]
  return ask<SpendSum>(
    `SELECT ${key} AS key, ${name} AS name, sum(m.payments)::BIGINT AS payments, sum(m.amount)::DECIMAL(18,2) AS amount
     FROM (SELECT * FROM finding_spend_month WHERE ${sql}) m LEFT JOIN finding_supplier s ON s.supplier_id = m.supplier_id
     GROUP BY 1 ORDER BY ${order}`,
    values,
  )
}

/** One payment with where it lies and what it was read as. */
export interface PaymentRow {
  readonly file_id: string
  readonly path: string
  readonly sheet: string | null
  readonly line: bigint
  readonly body: string | null
  readonly paid_on: string | null
  readonly supplier_name: string | null
  readonly description: string | null
  readonly expense_type: string | null
  readonly directorate: string | null
  readonly amount: string | null
  readonly amount_basis: VatBasis
  readonly redacted: boolean | null
  readonly private_person: boolean | null
  readonly ring: string
  readonly category: string
}

const PAYMENTS = `SELECT p.file_id, f.path, p.sheet, p.line, p.body, p.paid_on, p.supplier_name, p.description, p.expense_type,
    p.directorate, p.amount, p.amount_basis, p.redacted, p.private_person, c.ring, c.category, c.buyer, n.supplier_id,
    strftime(coalesce(p.paid_on, p.period_from), '%Y-%m') AS month
  FROM payment p JOIN file f ON f.file_id = p.file_id
  ${JOIN_CLASS}
  LEFT JOIN finding_supplier_name n ON n.name = p.supplier_name`

/** The payments under a filter, newest first, `size` a page: the rows that its sums rest on. */
export async function paymentPage(
  ask: AskLake,
  filter: SpendFilter,
  at: { readonly query: Query; readonly size: number },
): Promise<ListPage<PaymentRow>> {
  const { sql, values } = conditionOf(filter)
  // The monthly sums count the same rows under the same conditions, without reading the payments.
  const [count] = await ask<{ total: bigint }>(
    `SELECT coalesce(sum(payments), 0)::BIGINT AS total FROM finding_spend_month WHERE ${sql}`,
    values,
  )
  const place = paging(Number(count!.total), { path: '/spend/rows', ...at })
  const rows = await ask<PaymentRow>(
    `SELECT * EXCLUDE (supplier_id, month, buyer) FROM (${PAYMENTS}) WHERE ${sql}
     ORDER BY paid_on DESC NULLS LAST, path, sheet, line LIMIT ${at.size} OFFSET ${(place.page - 1) * at.size}`,
    values,
  )
  return { ...place, rows, total: Number(count!.total) }
}
