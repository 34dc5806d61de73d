import type { Law } from '../law.ts'
import type { Rule } from '../rule-record.ts'

/** How one rule differs between two laws. */
export interface RuleChange {
  readonly id: string
  readonly change: 'added' | 'removed' | 'changed'
  /** What changed in a rule that both hold: the key, its old and its new value, as JSON. */
  readonly fields: readonly { readonly key: string; readonly before?: string; readonly after?: string }[]
  readonly says: string
  readonly source: string
}

/**
 * What changed between two laws, rule by rule, ordered by identifier; empty when nothing did.
 *
 * @example
 * diffLaws({ version: '2026-11-25', rules: [], thresholds: [], byId: () => undefined }, { version: '2027-01-04', rules: [], thresholds: [], byId: () => undefined }) // []
 */
export function diffLaws(before: Law, after: Law): readonly RuleChange[] {
  const ids = new Set([...before.rules, ...after.rules].map(({ id }) => id))
  return [...ids].toSorted().flatMap((id) => changeOf(id, before.byId(id), after.byId(id)))
}

function changeOf(id: string, before: Rule | undefined, after: Rule | undefined): readonly RuleChange[] {
  const { says, source } = (after ?? before)!
  if (!before || !after) return [{ id, change: before ? 'removed' : 'added', fields: [], says, source }]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Rule>
  const fields = [...keys].toSorted().flatMap((key) => {
    const [old, now] = [JSON.stringify(before[key]), JSON.stringify(after[key])]
    return old === now
      ? []
      : [{ key, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }]
  })
  return fields.length === 0 ? [] : [{ id, change: 'changed', fields, says, source }]
}
