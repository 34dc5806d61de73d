import type { FamilyLink } from './family-links.ts'

/** The group a name stands under for a stretch of days, and the links that say so, from the name up. */
export interface Membership {
  readonly group: string
  readonly groupName: string
  /** First day; absent: as far back as anyone asks. */
  readonly since?: string
  /** The day from which it no longer holds; absent: it still does. */
  readonly until?: string
  readonly path: readonly FamilyLink[]
}

type Links = ReadonlyMap<string, readonly FamilyLink[]>

/**
 * The links of each member, by its key.
 *
 * @example
 * linksByMember([]).size // 0
 */
export function linksByMember(links: readonly FamilyLink[]): Links {
  return Map.groupBy(links, (link) => link.member)
}

/**
 * The topmost group of a name today: every link counts that has not ended, dated or not. Undefined for a name in no family.
 *
 * @example
 * const link = { member: 'A', memberName: 'A', group: 'B', groupName: 'B', kind: 'bought', since: '2020-01-01', isConfirmed: true, source: '' }
 * groupNow('A', linksByMember([link]))?.group // 'B'
 */
export function groupNow(key: string, links: Links): Membership | undefined {
  return climb(key, links, (link) => link.until === undefined)
}

/**
 * The groups of a name as it was then, one stretch of days after another: a link counts from its day on, and one without a day
 * never does.
 *
 * @example
 * const of = (member, group, since) => ({ member, memberName: member, group, groupName: group, kind: 'bought', since, isConfirmed: true, source: '' })
 * const links = linksByMember([of('A', 'B', '2015-01-01'), of('B', 'C', '2021-01-01')])
 * groupsThen('A', links).map((each) => [each.group, each.since, each.until]) // [['B', '2015-01-01', '2021-01-01'], ['C', '2021-01-01', undefined]]
 */
export function groupsThen(key: string, links: Links): Membership[] {
  const days = [...new Set(daysOf(key, links))].sort()
  const stretches = days.flatMap((since, at): Membership[] => {
    const holds = (link: FamilyLink) => link.since !== undefined && link.since <= since && (link.until === undefined || since < link.until) // prettier-ignore
    const found = climb(key, links, holds)
    const until = days[at + 1]
    return found ? [{ ...found, since, ...(until !== undefined && { until }) }] : []
  })
  // Two stretches in one group are one.
  return stretches.reduce<Membership[]>((joined, each) => {
    const last = joined.at(-1)
    if (last?.group !== each.group || last.until !== each.since) return [...joined, each]
    const { until: _, ...rest } = last
    return [...joined.slice(0, -1), { ...rest, ...(each.until !== undefined && { until: each.until }), path: each.path }] // prettier-ignore
  }, [])
}

/** Every day on which something changes for a name or a group above it. */
function daysOf(key: string, links: Links, seen: ReadonlySet<string> = new Set()): string[] {
  if (seen.has(key)) return []
  const beyond = new Set([...seen, key])
  return (links.get(key) ?? []).flatMap((link) => [
    ...[link.since, link.until].filter((day) => day !== undefined),
    ...daysOf(link.group, links, beyond),
  ])
}

/** Up from a name by the links that hold, the latest first where several do; a circle ends where it closes. */
function climb(key: string, links: Links, holds: (link: FamilyLink) => boolean): Membership | undefined {
  const path: FamilyLink[] = []
  const seen = new Set([key])
  for (let at = key; ;) {
    const next = (links.get(at) ?? []).filter(holds).sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1))[0] // prettier-ignore
    if (next === undefined || seen.has(next.group)) break
    path.push(next)
    seen.add(next.group)
    at = next.group
  }
  const top = path.at(-1)
  return top && { group: top.group, groupName: top.groupName, path }
}
