import type { FindingsDraft } from '../../lake/draft.ts'
import { FINDINGS } from '../findings.ts'
import { nameKey } from '../name-pairs/name-parts.ts'
import { type FamilyLink, familyLinks } from './family-links.ts'
import { groupNow, groupsThen, linksByMember, type Membership } from './group-of.ts'

/**
 * Writes `finding_family`: for every supplier whose name is in a family the group it stands under, now and as it was then, once by
 * what people confirmed and once with the suggestions too. Grows with the names in families, not with payments.
 */
export async function findFamilies(lake: FindingsDraft): Promise<void> {
  const links = await familyLinks(lake)
  const named = await lake.query<{ name: string; supplier_id: string }>(
    'SELECT name, supplier_id FROM finding_supplier_name ORDER BY name',
  )
  const suppliers = new Map<string, Set<string>>()
  const wanted = new Set(links.flatMap((link) => [link.member, link.group]))
  for (const { name, supplier_id: id } of named) {
    const key = nameKey(name)
    if (!wanted.has(key)) continue
    if (!suppliers.has(id)) suppliers.set(id, new Set())
    suppliers.get(id)!.add(key)
  }
  const rows = (['confirmed', 'suggested'] as const).flatMap((reading) => {
    const counted = reading === 'suggested' ? links : links.filter((link) => link.isConfirmed)
    return [...suppliers].flatMap(([id, keys]) => rowsOf(id, [...keys].sort(), { counted, reading }))
  })
  await lake.writeFindingRows('finding_family', FINDINGS.finding_family, rows)
}

function rowsOf(
  supplier: string,
  keys: readonly string[],
  { counted, reading }: { readonly counted: readonly FamilyLink[]; readonly reading: string },
) {
  const links = linksByMember(counted)
  const names = new Map(counted.map((link) => [link.group, link.groupName]))
  const of = (view: 'now' | 'then', found: Membership) => ({
    supplier_id: supplier,
    reading,
    view,
    group_key: found.group,
    group_name: found.groupName,
    since: found.since,
    until: found.until,
    why: found.path.map(inWords).join('; '),
    is_suggested: found.path.some((link) => !link.isConfirmed),
  })
  // Of several names of one supplier the first that is in a family speaks, so that no payment is counted twice.
  const member = keys.find((key) => groupNow(key, links) ?? groupsThen(key, links)[0])
  if (member !== undefined) {
    const now = groupNow(member, links)
    return [...(now ? [of('now', now)] : []), ...groupsThen(member, links).map((each) => of('then', each))]
  }
  const head = keys.find((key) => names.has(key))
  if (head === undefined) return []
  const itself: Membership = { group: head, groupName: names.get(head)!, path: [] }
  return [of('now', itself), of('then', itself)]
}

const KIND_WORDS = { renamed: 'renamed', bought: 'bought by', 'part-of': 'part of' } as const

function inWords({ memberName, groupName, kind, since, isConfirmed, source }: FamilyLink): string {
  const day = since === undefined ? 'day not known' : `by ${since}`
  return `${memberName} ${KIND_WORDS[kind]} ${groupName} (${day}; ${isConfirmed ? 'said by' : 'suggestion from'} ${source})` // prettier-ignore
}
