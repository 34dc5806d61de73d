import type { ScoredPair } from './score-pairs.ts'

/** Whether two names may stand in one group at all. */
export type MayJoin = (one: number, two: number) => boolean

/**
 * Names put together by their pairs, the surest pair first, down to pairs as sure as `least`; two groups stay apart when any name of
 * one may not stand with any name of the other. Gives for each name the first name of its group.
 *
 * @example
 * const pairs = [{ one: 0, two: 1, probability: 0.9 }, { one: 1, two: 2, probability: 0.4 }]
 * clusterNames(3, pairs, 0.5, () => true) // [0, 0, 2]
 * clusterNames(3, pairs, 0.3, (one, two) => one + two !== 2) // [0, 0, 2]
 */
export function clusterNames(
  count: number,
  pairs: readonly ScoredPair[],
  least: number,
  mayJoin: MayJoin,
): number[] {
  const groupOf = Array.from({ length: count }, (_, at) => at)
  const members = groupOf.map((at) => [at])
  for (const { one, two, probability } of pairs) {
    if (probability < least) break
    const [left, right] = [groupOf[one]!, groupOf[two]!].toSorted((a, b) => a - b) as [number, number]
    const joins = left !== right && members[left]!.every((a) => members[right]!.every((b) => mayJoin(a, b)))
    if (!joins) continue
    for (const name of members[right]!) groupOf[name] = left
    members[left]!.push(...members[right]!)
    members[right] = []
  }
  return groupOf
}
