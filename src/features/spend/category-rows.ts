import type { VatBasis } from '../../procurement/money.ts'
import type { AskLake } from '../../ui/visit.ts'

/** One category of a body’s IT spend, of one VAT basis. */
export interface CategorySum {
  readonly category: string
  readonly ring: string
  readonly payments: bigint
  readonly suppliers: bigint
  readonly amount: string | null
  /** Share of the one, and of the three, most-paid suppliers, 0 to 1; null where the sum is not positive. */
  readonly top_one: number | null
  readonly top_three: number | null
  /** Bodies, of all those loaded, that are known to use something of it. */
  readonly users: bigint
}

const OURS = `body = ? AND ring <> 'not' AND buyer = 'body'`

/** The VAT basis with most payments of a body’s IT, then the others; only one is shown at a time. */
export async function categoryBases(ask: AskLake, body: string): Promise<VatBasis[]> {
  const rows = await ask<{ amount_basis: VatBasis }>(
    `SELECT amount_basis FROM finding_spend_month WHERE ${OURS} GROUP BY 1 ORDER BY sum(payments) DESC, 1`,
    [body],
  )
  return rows.map((row) => row.amount_basis)
}

/** A body’s IT by category, the most spent first, with how much of each goes to few suppliers. */
export function categorySums(ask: AskLake, body: string, basis: VatBasis): Promise<CategorySum[]> {
  return ask<CategorySum>(
    `WITH paid AS (
       SELECT category, any_value(ring) AS ring, supplier_id, sum(payments) AS payments, sum(amount) AS amount,
         row_number() OVER (PARTITION BY category ORDER BY sum(amount) DESC NULLS LAST, supplier_id) AS place
       FROM finding_spend_month WHERE ${OURS} AND amount_basis = ? GROUP BY category, supplier_id),
     summed AS (
       SELECT category, min(ring) AS ring, sum(payments)::BIGINT AS payments, count(supplier_id) AS suppliers, sum(amount)::DECIMAL(18,2) AS amount,
         CASE WHEN sum(amount) > 0 THEN (sum(amount) FILTER (place = 1) / sum(amount))::DOUBLE END AS top_one,
         CASE WHEN sum(amount) > 0 THEN (sum(amount) FILTER (place <= 3) / sum(amount))::DOUBLE END AS top_three
       FROM paid GROUP BY category)
     SELECT s.*, coalesce(u.users, 0)::BIGINT AS users FROM summed s
     LEFT JOIN (SELECT category, count(DISTINCT body) AS users FROM finding_use GROUP BY 1) u USING (category)
     ORDER BY amount DESC NULLS LAST, category`,
    [body, basis],
  )
}

/** What a body paid one supplier in a category. */
export interface CategorySupplier {
  readonly supplier_id: string | null
  readonly name: string | null
  readonly payments: bigint
  readonly amount: string | null
  readonly share: number | null
  readonly last_month: string | null
}

/** The suppliers of a category, the most paid first. */
export function categorySuppliers(
  ask: AskLake,
  at: { readonly body: string; readonly basis: VatBasis; readonly category: string },
): Promise<CategorySupplier[]> {
  return ask<CategorySupplier>(
    `SELECT m.supplier_id, any_value(s.name) AS name, sum(m.payments)::BIGINT AS payments, sum(m.amount)::DECIMAL(18,2) AS amount,
       CASE WHEN sum(sum(m.amount)) OVER () > 0 THEN (sum(m.amount) / sum(sum(m.amount)) OVER ())::DOUBLE END AS share, max(m.month) AS last_month
     FROM (SELECT * FROM finding_spend_month WHERE ${OURS} AND amount_basis = ? AND category = ?) m
     LEFT JOIN finding_supplier s ON s.supplier_id = m.supplier_id
     GROUP BY m.supplier_id ORDER BY amount DESC NULLS LAST, m.supplier_id`,
    [at.body, at.basis, at.category],
  )
}

/** One body’s use of a product or supplier. */
export interface CategoryUse {
  readonly body: string
  readonly product: string | null
  readonly publisher: string | null
  readonly supplier_id: string | null
  readonly supplier_name: string | null
  readonly evidence: string
  readonly end_on: string | null
  readonly confidence: number
}

/** Who uses what of a category, of every loaded body. */
export function categoryUses(ask: AskLake, category: string): Promise<CategoryUse[]> {
  return ask<CategoryUse>(
    `SELECT body, product, publisher, supplier_id, supplier_name, evidence, end_on, max(confidence) AS confidence FROM finding_use
     WHERE category = ? GROUP BY ALL ORDER BY body, confidence DESC, product, supplier_name, evidence, end_on LIMIT 500`,
    [category],
  )
}
