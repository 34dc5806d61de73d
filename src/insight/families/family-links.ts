import type { FindingsDraft } from '../../lake/draft.ts'
import { daysInMonth } from '../../procurement/calendar-day.ts'
import { nameKey } from '../name-pairs/name-parts.ts'
import { FAMILY_SEEDS, FAMILY_SOURCE } from './families.data.ts'

/** What says that a name belongs to a group: a suggestion of the list, or a person. */
export interface FamilyLink {
  /** Key of the member's name. */
  readonly member: string
  readonly memberName: string
  /** Key of the group's name. */
  readonly group: string
  readonly groupName: string
  readonly kind: 'renamed' | 'bought' | 'part-of'
  /** The first day on which it surely holds; absent when no day is known. */
  readonly since?: string
  /** The day from which it no longer holds. */
  readonly until?: string
  readonly isConfirmed: boolean
  readonly source: string
}

/** What a decision or a line of `families.csv` says. */
export interface FamilyValue {
  readonly name: string
  readonly group: string
  readonly kind?: FamilyLink['kind']
  readonly from?: string
  readonly until?: string
  /** False: it is not a member, whatever a list suggests. */
  readonly member: boolean
}

/**
 * The first day on which something dated only by year or month surely holds: its last day. A payment before it stays as it was.
 *
 * @example
 * sureDay('2021-07-05') // '2021-07-05'
 * sureDay('2021-02') // '2021-02-28'
 * sureDay('2021') // '2021-12-31'
 */
export function sureDay(from: string): string {
  const [year, month, date] = from.split('-')
  if (date !== undefined) return from
  const last = month ?? '12'
  return `${year}-${last}-${daysInMonth(Number(year), Number(last))}`
}

/** The suggestions of the list, with what people said over them: a person's word on a name and a group is the last. */
export async function familyLinks(lake: Pick<FindingsDraft, 'query'>): Promise<FamilyLink[]> {
  const rows = await lake.query<{ subject: string; field: string; value: string; decided_by: string; decision_id: string }>(
    `SELECT subject, field, value, decided_by, decision_id FROM correction WHERE kind = 'family' ORDER BY decided_at, decision_id`,
  ) // prettier-ignore
  const links = new Map<string, FamilyLink>()
  for (const seed of FAMILY_SEEDS) {
    const link = linkOf({ ...seed, name: seed.member, member: true }, FAMILY_SOURCE, false)
    links.set(`${link.member}\n${link.group}`, link)
  }
  for (const row of rows) {
    const value = JSON.parse(row.value) as FamilyValue
    const link = linkOf(value, `${row.decided_by} (${row.decision_id})`, true)
    const place = `${link.member}\n${link.group}`
    if (!value.member) links.delete(place)
    else {
      // A person who confirms without a day confirms the day suggested.
      const suggested = links.get(place)?.since
      links.set(place, { ...(suggested && { since: suggested }), ...link })
    }
  }
  return [...links.values()].sort((a, b) => (`${a.member}\n${a.group}` < `${b.member}\n${b.group}` ? -1 : 1))
}

function linkOf(value: FamilyValue, source: string, isConfirmed: boolean): FamilyLink {
  return {
    member: nameKey(value.name),
    memberName: value.name,
    group: nameKey(value.group),
    groupName: value.group,
    kind: value.kind ?? 'part-of',
    ...(value.from && { since: sureDay(value.from) }),
    ...(value.until && { until: sureDay(value.until) }),
    isConfirmed,
    source,
  }
}
