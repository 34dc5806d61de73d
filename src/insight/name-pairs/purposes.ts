/** What suppliers of a ledger are paid for: how rare each purpose is, and which purposes go together. */
export interface Purposes {
  /** For each name the purposes it is paid for, by their numbers. */
  readonly ofName: readonly (readonly number[])[]
  /** Surprise of a purpose: the natural logarithm of names ÷ names that are paid for it. */
  readonly surprise: Float64Array
  /** How much likelier one name is paid for both than chance has it: a natural logarithm, 0 when they have nothing to do with each other. */
  readonly together: (a: number, b: number) => number
}

/** A name paid for more than this is paid for anything: only the commonest of its purposes are told apart. */
const MOST_PURPOSES = 8
/** Before a ledger tells, two purposes are taken to have met this often. */
const MET_BEFORE = 0.3

/**
 * The purposes of a ledger. Which of them go together is told by the ledger itself: purposes of one name, and of names that are equal.
 *
 * @param paidFor what each name is paid for, the commonest first.
 * @param nameOf what names are equal in, one for each.
 * @example
 * const { together } = purposesOf([['Gas', 'Power'], ['Gas', 'Power'], ['Books'], ['Meals']], ['A', 'B', 'C', 'D'])
 * together(0, 1) > together(0, 2) // true
 */
export function purposesOf(paidFor: readonly (readonly string[])[], nameOf: readonly string[]): Purposes {
  const purposes = numbered()
  const ofName = paidFor.map((each) => [...new Set(each.slice(0, MOST_PURPOSES).map(purposes.of))])
  return {
    ofName,
    surprise: surprise(ofName, purposes.all.length),
    together: goTogether(ofName, nameOf, purposes.all.length),
  }
}

function numbered(): { of: (text: string) => number; all: string[] } {
  const numbers = new Map<string, number>()
  const all: string[] = []
  const of = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, all.length)
    return all.push(text) - 1
  }
  return { of, all }
}

function surprise(ofName: readonly (readonly number[])[], count: number): Float64Array {
  const names = new Float64Array(count)
  for (const each of ofName) for (const one of each) names[one]!++
  return names.map((having) => Math.log(ofName.length / Math.max(1, having)))
}

function goTogether(
  ofName: readonly (readonly number[])[],
  nameOf: readonly string[],
  count: number,
): Purposes['together'] {
  const groups = [...Map.groupBy(ofName.keys(), (at) => nameOf[at]!).values()]
  const alone = new Float64Array(count)
  const met = new Map<number, number>()
  for (const group of groups) {
    const own = [...new Set(group.flatMap((at) => ofName[at]!))].slice(0, 2 * MOST_PURPOSES)
    for (const one of own) {
      alone[one]!++
      for (const two of own) if (one < two) met.set(one * count + two, (met.get(one * count + two) ?? 0) + 1) // prettier-ignore
    }
  }
  return (a, b) => {
    if (a === b) return Math.log(groups.length / Math.max(1, alone[a]!))
    const times = met.get(Math.min(a, b) * count + Math.max(a, b)) ?? 0
    const chance = (alone[a]! * alone[b]!) / groups.length
    return Math.log((times + MET_BEFORE) / (chance + MET_BEFORE))
  }
}
