import type { VatBasis } from '../../procurement/money.ts'
import { paging, type ListPage, type Query } from '../../ui/list.ts'
import type { AskLake } from '../../ui/visit.ts'

/** A supplier as the findings give it. Sums of one VAT basis each; null where there were no such rows. */
export interface SupplierRow {
  readonly supplier_id: string
  readonly name: string
  readonly company_number: string | null
  readonly names: string
  readonly payments: bigint
  readonly amount_net: string | null
  readonly amount_gross: string | null
  readonly amount_unknown: string | null
  readonly bodies: string | null
}

/** What one body paid a supplier in a month, of one VAT basis. */
export interface SupplierMonth {
  readonly body: string | null
  readonly month: string | null
  readonly amount_basis: VatBasis
  readonly payments: bigint
  readonly amount: string | null
}

const ORDERS: Readonly<Record<string, string>> = {
  name: 'lower(name)',
  payments: 'payments',
  paid: 'amount_net',
  gross: 'amount_gross',
  unknown: 'amount_unknown',
}

/** A page of suppliers, as the address asks: `text` in any of their names or their number, `sort`, `page`. `size` rows a page. */
export async function supplierPage(ask: AskLake, query: Query, size: number): Promise<ListPage<SupplierRow>> {
  const text = (query['text'] ?? '').trim().toLowerCase()
  const where = `WHERE ? = '' OR contains(lower(names), ?) OR contains(lower(coalesce(company_number, '')), ?)`
  const values = [text, text, text]
  const [count] = await ask<{ total: bigint }>(
    `SELECT count(*) AS total FROM finding_supplier ${where}`,
    values,
  )
  const place = paging(Number(count!.total), { path: '/suppliers', query, size })
  const sort = query['sort'] ?? '-paid'
  const order = ORDERS[sort.replace(/^-/, '')] ?? 'amount_net'
  const rows = await ask<SupplierRow>(
    `SELECT * FROM finding_supplier ${where}
     ORDER BY ${order} ${sort.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST, payments DESC, supplier_id
     LIMIT ${size} OFFSET ${(place.page - 1) * size}`,
    values,
  )
  return { ...place, rows, total: Number(count!.total) }
}

/** One supplier, or undefined. */
export async function supplierOf(ask: AskLake, id: string): Promise<SupplierRow | undefined> {
  return (await ask<SupplierRow>('SELECT * FROM finding_supplier WHERE supplier_id = ?', [id]))[0]
}

/** What each body paid a supplier, month by month, the newest first. */
export function supplierMonths(ask: AskLake, id: string): Promise<SupplierMonth[]> {
  return ask<SupplierMonth>(
    `SELECT body, month, amount_basis, sum(payments)::BIGINT AS payments, sum(amount)::DECIMAL(18,2) AS amount
     FROM finding_spend_month WHERE supplier_id = ? GROUP BY ALL ORDER BY month DESC NULLS LAST, body, amount_basis`,
    [id],
  )
}

/** The names taken for a supplier, each with the rule that says so. */
export function supplierNames(ask: AskLake, id: string): Promise<{ name: string; rule: string }[]> {
  return ask('SELECT name, rule FROM finding_supplier_name WHERE supplier_id = ? ORDER BY name', [id])
}
