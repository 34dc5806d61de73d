import type { FindingsDraft } from '../lake/draft.ts'
import { OWNED_COMPANIES } from './owned-companies.data.ts'
import type { DecidedMatch } from './suppliers/decided-pairs.ts'
import { normaliseName } from './suppliers/normalise-name.ts'

/**
 * What people said of supplier names, from the corrections in the lake, in the order they said it. A decision names two names
 * (`field` is the other) or, with the field `supplier`, a name and the supplier it belongs to.
 */
export async function decidedMatches(lake: FindingsDraft): Promise<DecidedMatch[]> {
  const rows = await lake.query<{ decision_id: string; subject: string; field: string; value: string }>(
    `SELECT decision_id, subject, field, value FROM correction WHERE kind = 'supplier-match' ORDER BY decided_at, decision_id`,
  )
  return rows.map(({ decision_id: decisionId, subject: name, field, value }) => {
    const { supplierId, same } = JSON.parse(value) as { supplierId: string; same: boolean }
    return { decisionId, name, same, ...(field === 'supplier' ? { supplierId } : { other: field }) }
  })
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
