import type { AskLake } from '../../ui/visit.ts'

/** What a group, or a supplier in no group, was paid. Sums of one VAT basis each. */
export interface GroupRow {
  readonly name: string
  readonly suppliers: string
  readonly payments: bigint
  readonly amount_net: string | null
  readonly amount_gross: string | null
  readonly amount_unknown: string | null
  readonly is_suggested: boolean
}

/** How suppliers are put together. */
export interface GroupView {
  /** Each payment with the group of its own day; otherwise all with the group of today. */
  readonly asItWas: boolean
  /** With suggestions that nobody confirmed. */
  readonly suggested: boolean
  readonly body?: string | undefined
}

const sum = (basis: string): string =>
  `sum(p.amount) FILTER (p.amount_basis = '${basis}')::DECIMAL(18,2) AS amount_${basis}`

/** Spend by group, the most paid first; a supplier in no family stands for itself. One scan of the payments. */
export function groupRows(ask: AskLake, { asItWas, suggested, body }: GroupView): Promise<GroupRow[]> {
  return ask<GroupRow>(
    `SELECT * FROM (SELECT coalesce(f.group_name, s.name) AS name, string_agg(DISTINCT s.name, ' · ' ORDER BY s.name) AS suppliers,
       count(*) AS payments, ${sum('net')}, ${sum('gross')}, ${sum('unknown')}, coalesce(bool_or(f.is_suggested), false) AS is_suggested
     FROM payment p JOIN finding_supplier_name n ON n.name = p.supplier_name JOIN finding_supplier s USING (supplier_id)
     LEFT JOIN finding_family f ON f.supplier_id = n.supplier_id AND f.reading = ? AND f.view = ?
       AND (f.since IS NULL OR coalesce(p.paid_on, p.period_from) >= f.since)
       AND (f.until IS NULL OR coalesce(p.paid_on, p.period_from) < f.until)
     WHERE coalesce(p.body, '') ILIKE ?
     GROUP BY coalesce(f.group_key, s.supplier_id), coalesce(f.group_name, s.name))
     ORDER BY greatest(coalesce(amount_net, 0), coalesce(amount_gross, 0), coalesce(amount_unknown, 0)) DESC, name, suppliers`,
    [suggested ? 'suggested' : 'confirmed', asItWas ? 'then' : 'now', `%${body ?? ''}%`],
  )
}
