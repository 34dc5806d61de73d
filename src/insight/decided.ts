import type { SupplierId } from '../procurement/contract.ts'
import type { FindingsDraft } from '../lake/draft.ts'
import { OWNED_COMPANIES } from './owned-companies.data.ts'
import { normaliseName } from './suppliers/normalise-name.ts'

/**
 * What people said of supplier names, from the corrections in the lake: normalised name → supplier.
 */
export async function decidedSuppliers(lake: FindingsDraft): Promise<Map<string, SupplierId>> {
  const rows = await lake.query<{ subject: string; value: string }>(
    `SELECT subject, value FROM correction WHERE kind = 'supplier-match' ORDER BY decided_at, decision_id`,
  )
  const decided = new Map<string, SupplierId>()
  for (const row of rows) {
    const value = JSON.parse(row.value) as { supplierId?: string } | string
    const id = typeof value === 'string' ? value : value.supplierId
    if (id) decided.set(normaliseName(row.subject), id as SupplierId)
  }
  return decided
}

/**
 * Companies owned by public bodies: normalised name → the reason. Named in the workspace's settings (`ownedCompanies`, a list of
 * names), or known from public pages, in which case the reason says it is to be confirmed.
 */
export function ownedCompanies(lake: Pick<FindingsDraft, 'settings'>): Map<string, string> {
  const owned = new Map(
    OWNED_COMPANIES.map((each) => [each.key, `owned by ${each.owners} (${each.source}; confirm)`]),
  )
  const said = lake.settings['ownedCompanies']
  if (!Array.isArray(said)) return owned
  for (const each of said) {
    const name = typeof each === 'string' ? each : (each as { name?: unknown }).name
    if (typeof name === 'string')
      owned.set(normaliseName(name), 'the council’s settings say it is owned by public bodies')
  }
  return owned
}
