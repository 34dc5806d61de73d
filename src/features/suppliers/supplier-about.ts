import type { VatBasis } from '../../procurement/money.ts'
import type { AskLake } from '../../ui/visit.ts'

/** What a body paid a supplier in all, of one VAT basis. */
export interface BodyPaid {
  readonly body: string | null
  readonly amount_basis: VatBasis
  readonly payments: bigint
  readonly amount: string | null
  readonly first_month: string | null
  readonly last_month: string | null
}

/** A group a supplier stands under. */
export interface FamilyOf {
  readonly group_name: string
  readonly since: string | null
  readonly is_suggested: boolean
  readonly why: string
}

/** A product a body uses of those this supplier is paid for, and who makes it. */
export interface ProductPaid {
  readonly body: string
  readonly product: string | null
  readonly publisher: string | null
  readonly evidence: string
  readonly because: string
}

/** What is known of a supplier besides its payments. */
export interface SupplierAbout {
  readonly bodies: readonly BodyPaid[]
  readonly families: readonly FamilyOf[]
  readonly products: readonly ProductPaid[]
  readonly trait: Trait | undefined
}

/** Its size, kind, place and role, each null where nothing says. */
export interface Trait {
  readonly role: string | null
  readonly is_sme: boolean | null
  readonly is_vcse: boolean | null
  readonly postcode: string | null
  readonly why: string
}

/** Who pays a supplier, its family, whose products it sells, and what it is. */
export async function supplierAbout(ask: AskLake, id: string): Promise<SupplierAbout> {
  const [bodies, families, products, traits] = await Promise.all([
    ask<BodyPaid>(
      `SELECT body, amount_basis, sum(payments)::BIGINT AS payments, sum(amount)::DECIMAL(18,2) AS amount, min(month) AS first_month, max(month) AS last_month
       FROM finding_spend_month WHERE supplier_id = ? GROUP BY ALL ORDER BY amount DESC NULLS LAST, body, amount_basis`,
      [id],
    ),
    ask<FamilyOf>(
      `SELECT n.group_name, t.since, n.is_suggested, n.why FROM finding_family n
       LEFT JOIN finding_family t ON t.supplier_id = n.supplier_id AND t.reading = n.reading AND t.view = 'then' AND t.group_key = n.group_key
       WHERE n.supplier_id = ? AND n.reading = 'suggested' AND n.view = 'now' AND n.why <> '' ORDER BY n.group_name`,
      [id],
    ),
    ask<ProductPaid>(
      `SELECT DISTINCT body, product, publisher, evidence, because FROM finding_use
       WHERE supplier_id = ? AND (product IS NOT NULL OR publisher IS NOT NULL) ORDER BY ALL LIMIT 200`,
      [id],
    ),
    ask<Trait>(
      'SELECT role, is_sme, is_vcse, postcode, why FROM finding_supplier_trait WHERE supplier_id = ?',
      [id],
    ),
  ])
  return { bodies, families, products, trait: traits[0] }
}

/** The supplier that an address from before names were put together means now, or undefined. */
export async function presentId(ask: AskLake, id: string): Promise<string | undefined> {
  const rows = await ask<{ supplier_id: string }>(
    'SELECT supplier_id FROM finding_supplier_name WHERE own_id = ? ORDER BY supplier_id LIMIT 1',
    [id],
  )
  return rows[0]?.supplier_id
}
