/** Two names by their places, how sure it is that they are one supplier, and what says so. */
export interface Joining {
  readonly one: number
  readonly two: number
  readonly probability: number
  readonly by: 'company number' | 'same name' | 'branch' | 'cut name' | 'person' | 'VAT number' | 'model'
  readonly decisionId?: string
}

/** Whether two names may stand in one group at all, given what wants to join them. */
export type MayJoin = (one: number, two: number, by: Joining['by']) => boolean

/** Groups, and the pairs that made them: a chain of pairs through every group. */
export interface Clusters {
  /** For each name the first name of its group. */
  readonly groups: readonly number[]
  readonly joined: readonly Joining[]
}

/** Two groups are joined by the model only where their pairs on average are at least this share as sure as a single pair must be. */
const ON_AVERAGE = 0.4

/**
 * Names put together by their pairs, in the order given, down to pairs as sure as `least`; two groups stay apart when any name of
 * one may not stand with any name of the other, or when only a few of their pairs speak for it: one chance likeness welds no groups.
 *
 * @example
 * const pairs = [{ one: 0, two: 1, probability: 0.9, by: 'model' }, { one: 1, two: 2, probability: 0.4, by: 'model' }]
 * clusterNames(3, pairs, 0.5, () => true).groups // [0, 0, 2]
 * clusterNames(3, pairs, 0.3, (one, two) => one + two !== 2).groups // [0, 0, 2]
 * clusterNames(3, pairs, 0.3, () => true).groups // [0, 0, 0]
 */
export function clusterNames(
  count: number,
  pairs: Iterable<Joining>,
  least: number,
  mayJoin: MayJoin,
): Clusters {
  const groupOf = Array.from({ length: count }, (_, at) => at)
  const members = groupOf.map((at) => [at])
  const joined: Joining[] = []
  const all = [...pairs]
  const likely = probabilities(all)
  const onAverage = (left: readonly number[], right: readonly number[]): number => {
    let sum = 0
    for (const a of left) for (const b of right) sum += likely.get(Math.min(a, b))?.get(Math.max(a, b)) ?? 0
    return sum / (left.length * right.length)
  }
  for (const pair of all) {
    const { one, two, probability, by } = pair
    if (probability < least) continue
    const left = Math.min(groupOf[one]!, groupOf[two]!)
    const right = Math.max(groupOf[one]!, groupOf[two]!)
    const joins = left !== right && members[left]!.every((a) => members[right]!.every((b) => mayJoin(a, b, by))) // prettier-ignore
    if (!joins || (by === 'model' && onAverage(members[left]!, members[right]!) < ON_AVERAGE * least))
      continue
    for (const name of members[right]!) groupOf[name] = left
    members[left]!.push(...members[right]!)
    members[right] = []
    joined.push(pair)
  }
  return { groups: groupOf, joined }
}

/** How sure each pair is, by its earlier and then its later name. */
function probabilities(pairs: readonly Joining[]): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>()
  for (const { one, two, probability } of pairs) {
    const [earlier, later] = [Math.min(one, two), Math.max(one, two)]
    const known = found.get(earlier)
    if (known === undefined) found.set(earlier, new Map([[later, probability]]))
    else known.set(later, probability)
  }
  return found
}
