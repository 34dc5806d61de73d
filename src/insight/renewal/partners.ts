import {
  addDays,
  addMonths,
  type CalendarDay,
  daysBetween,
  formatDay,
} from '../../procurement/calendar-day.ts'
import type { Partner } from '../../procurement/plan.ts'
import type { ContractFacts } from './facts.ts'

/** Partners listed for one contract: more would not be read. */
const MOST_PARTNERS = 5

/**
 * True for a category narrow enough that two bodies that buy in it have one need: `software` alone says nothing.
 *
 * @example
 * tellsOneNeed('telephony') // true
 * tellsOneNeed('software') // false
 */
export function tellsOneNeed(category: string): boolean {
  return category !== 'software' && category !== 'other' && category !== 'prof'
}

/** Ends further apart than this cannot be made to meet by a small extension. */
const WINDOW_DAYS = 730

/**
 * Other bodies' contracts that could be bought together with ours: same supplier first, then same category, bodies of
 * the same reorganisation successor before others, then the nearest end. Each says the day both could meet and the
 * extension each would need; whether that extension is lawful is for each contract's own options. `others` are
 * groups of other bodies' IT contracts that have not ended; a contract may stand in more than one.
 */
export function partnersOf(
  ours: ContractFacts,
  others: readonly (readonly ContractFacts[])[],
  sameSuccessor: ReadonlySet<string>,
): Partner[] {
  const best = new Map<string, Candidate>()
  for (const group of others) {
    for (const other of group) {
      const found = candidate(ours, other, sameSuccessor)
      if (!found) continue
      const key = `${found.shares} ${other.picture.body}`
      const known = best.get(key)
      if (!known || byRank(found, known) < 0) best.set(key, found)
    }
  }
  const nearest = [...best.values()].sort(byRank).slice(0, MOST_PARTNERS)
  return nearest.map((each) => partner(ours, each))
}

const byRank = (a: Candidate, b: Candidate): number =>
  a.rank - b.rank || (a.other.picture.id < b.other.picture.id ? -1 : 1)

/** Another body's contract that may be bought together with ours; what is told of it is only worked out for the nearest. */
interface Candidate {
  readonly other: ContractFacts
  readonly shares: Partner['shares']
  readonly sameSuccessor: boolean
  readonly rank: number
}

function candidate(
  ours: ContractFacts,
  other: ContractFacts,
  sameSuccessor: ReadonlySet<string>,
): Candidate | undefined {
  const sameSupplier =
    ours.picture.supplier.id !== undefined && ours.picture.supplier.id === other.picture.supplier.id
  const sameCategory = ours.category === other.category && tellsOneNeed(ours.category)
  if (!sameSupplier && !sameCategory) return undefined
  const [mine, theirs] = [ours.dates.currentEnd, other.dates.currentEnd]
  const apart = mine && theirs ? Math.abs(daysBetween(mine, theirs)) : WINDOW_DAYS
  if (apart > WINDOW_DAYS) return undefined
  const isSame = sameSuccessor.has(other.picture.body)
  const rank = (isSame ? 0 : 10_000) + (sameSupplier ? 0 : 5_000) + apart
  return { other, shares: sameSupplier ? 'supplier' : 'category', sameSuccessor: isSame, rank }
}

function partner(ours: ContractFacts, { other, shares, sameSuccessor }: Candidate): Partner {
  const theirs = other.dates.currentEnd
  const what =
    shares === 'supplier'
      ? `buys from ${other.picture.supplier.name} too`
      : `buys ${other.categoryLabel.toLowerCase()} too`
  const when = theirs ? `; theirs ends ${formatDay(theirs)}` : '; the end of theirs is not held'
  return {
    body: other.picture.body,
    contract: other.picture.id,
    shares,
    ...(theirs ? { ends: theirs } : {}),
    sameSuccessor,
    ...meeting(ours, other),
    reason: `${other.picture.body} ${what}${when}`,
  }
}

/** The day after the later end, and what the other party must bridge to reach it. */
function meeting(
  ours: ContractFacts,
  other: ContractFacts,
): Pick<Partner, 'meetOn' | 'ourExtension' | 'theirExtension'> {
  const [mine, theirs] = [ours.dates.currentEnd, other.dates.currentEnd]
  if (!mine || !theirs) return {}
  const meetOn = addDays(mine > theirs ? mine : theirs, 1)
  return {
    meetOn,
    ourExtension: bridge(ours, mine, meetOn),
    theirExtension: bridge(other, theirs, meetOn),
  }
}

/** How long a contract must be stretched to reach a day, and whether its own options reach that far. */
function bridge(facts: ContractFacts, end: CalendarDay, meetOn: CalendarDay): string {
  if (addDays(end, 1) >= meetOn) return 'none'
  let months = 0
  while (addMonths(end, months) < addDays(meetOn, -1)) months++
  const reach = facts.dates.hardStop
  const words = `${months} month${months === 1 ? '' : 's'}`
  if (reach && reach >= addDays(meetOn, -1)) return `${words}, within its own options`
  return `${words}: its options are ${reach ? 'too short' : 'not known'}`
}
