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

/** Ends further apart than this cannot be made to meet by a small extension. */
const WINDOW_DAYS = 730

/**
 * Other bodies' contracts that could be bought together with ours: same supplier first, then same category, bodies of
 * the same reorganisation successor before others, then the nearest end. Each says the day both could meet and the
 * extension each would need; whether that extension is lawful is for each contract's own options.
 */
export function partnersOf(
  ours: ContractFacts,
  others: readonly ContractFacts[],
  sameSuccessor: ReadonlySet<string>,
  on: CalendarDay,
): Partner[] {
  return others
    .filter((other) => other.picture.body !== ours.picture.body && other.ring !== 'not')
    .flatMap((other) => candidate(ours, other, sameSuccessor, on))
    .sort((a, b) => rank(a, ours) - rank(b, ours) || (a.contract! < b.contract! ? -1 : 1))
    .filter(
      (each, index, all) =>
        all.findIndex((one) => one.body === each.body && one.shares === each.shares) === index,
    )
    .slice(0, MOST_PARTNERS)
}

function candidate(
  ours: ContractFacts,
  other: ContractFacts,
  sameSuccessor: ReadonlySet<string>,
  on: CalendarDay,
): Partner[] {
  const sameSupplier =
    ours.picture.supplier.id !== undefined && ours.picture.supplier.id === other.picture.supplier.id
  const sameCategory =
    ours.category === other.category && !['software', 'other', 'prof'].includes(ours.category)
  if (!sameSupplier && !sameCategory) return []
  const [mine, theirs] = [ours.dates.currentEnd, other.dates.currentEnd]
  if (theirs && theirs < on) return []
  if (mine && theirs && Math.abs(daysBetween(mine, theirs)) > WINDOW_DAYS) return []
  const shares = sameSupplier ? 'supplier' : 'category'
  const what = sameSupplier
    ? `buys from ${other.picture.supplier.name} too`
    : `buys ${other.categoryLabel.toLowerCase()} too`
  const when = theirs ? `; theirs ends ${formatDay(theirs)}` : '; the end of theirs is not held'
  return [
    {
      body: other.picture.body,
      contract: other.picture.id,
      shares,
      ...(theirs ? { ends: theirs } : {}),
      sameSuccessor: sameSuccessor.has(other.picture.body),
      ...meeting(ours, other),
      reason: `${other.picture.body} ${what}${when}`,
    },
  ]
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

function rank(partner: Partner, ours: ContractFacts): number {
  const apart =
    partner.ends && ours.dates.currentEnd
      ? Math.abs(daysBetween(partner.ends, ours.dates.currentEnd))
      : WINDOW_DAYS
  return (partner.sameSuccessor ? 0 : 10_000) + (partner.shares === 'supplier' ? 0 : 5_000) + apart
}
