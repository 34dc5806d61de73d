import { type CalendarDay, daysBetween } from '../../procurement/calendar-day.ts'
import type { PlanMoney } from '../../procurement/plan.ts'
import type { DayPaid } from './run-rate.ts'

/** How often a supplier is paid. */
export type Rhythm = NonNullable<PlanMoney['runRate']>['rhythm']

/** One payment of a rhythm: everything paid for one service month or period, on the day its first invoice was paid. */
export interface Occurrence extends DayPaid {
  /** How many periods it is for: 2 where an invoice was missed and came with the next. */
  readonly periods: number
}

/** A rhythm that was seen, and how well the payments keep it. */
export interface SeenRhythm {
  readonly rhythm: Rhythm
  /** Oldest first. */
  readonly occurrences: readonly Occurrence[]
  /** Part of the gaps between payments that are one period long, 0 to 1; a caught-up gap counts as well. */
  readonly regular: number
}

interface Rule {
  readonly rhythm: Rhythm
  readonly period: number
  readonly gap: readonly [low: number, high: number]
  /** Invoices this near to one another are one payment of the rhythm. */
  readonly together: number
  readonly atLeast: number
  /** How many periods one payment may catch up, the period itself among them. */
  readonly catchesUp: number
}

const RULES: readonly Rule[] = [
  { rhythm: 'weekly', period: 7, gap: [5, 9], together: 3, atLeast: 8, catchesUp: 2 },
  { rhythm: 'monthly', period: 30.44, gap: [20, 42], together: 13, atLeast: 3, catchesUp: 3 },
  { rhythm: 'quarterly', period: 91.3, gap: [75, 108], together: 32, atLeast: 3, catchesUp: 2 },
  { rhythm: 'half-yearly', period: 182.6, gap: [160, 205], together: 46, atLeast: 3, catchesUp: 2 },
  { rhythm: 'yearly', period: 365.25, gap: [330, 400], together: 62, atLeast: 2, catchesUp: 2 },
]

/** The least part of the gaps that must be a period long, and of the payments that must be of one size. */
const REGULAR = 0.75
const ALIKE = 0.75
/** One period without a payment, where the next is on time, speaks half as well as a payment. */
const SKIPPED = 0.5
/** The least part of the periods from the first payment to the last that must be paid for. */
const PAID_FOR = 0.7

/** How many payments of a year a rhythm makes. */
export const PER_YEAR: Readonly<Record<Rhythm, number>> = { weekly: 52, monthly: 12, quarterly: 4, 'half-yearly': 2, yearly: 1 } // prettier-ignore

/**
 * What was truly paid: a credit takes away the payment before it (or soon after it) of the same amount; a credit that answers to
 * none takes from nothing and tells no rhythm.
 *
 * @example
 * const paid = (paidOn, pence) => ({ paidOn: day(paidOn), pence, basis: 'net' })
 * withoutCredits([paid('2026-01-05', 500n), paid('2026-01-20', -500n), paid('2026-01-22', 450n)]).length // 1
 */
export function withoutCredits<Paid extends DayPaid>(days: readonly Paid[]): Paid[] {
  const kept = days.filter((each) => each.pence > 0n).sort(byDay)
  for (const credit of days.filter((each) => each.pence < 0n).sort(byDay)) {
    const answers = (each: Paid) => each.pence === -credit.pence && each.basis === credit.basis && daysBetween(each.paidOn, credit.paidOn) <= CREDITED_WITHIN // prettier-ignore
    const before = kept.findLastIndex((each) => each.paidOn <= credit.paidOn && answers(each))
    const at = before >= 0 ? before : kept.findIndex((each) => answers(each) && daysBetween(credit.paidOn, each.paidOn) <= 31) // prettier-ignore
    if (at >= 0) kept.splice(at, 1)
  }
  return kept
}

/** A credit this many days after a payment still answers to it. */
const CREDITED_WITHIN = 184

const byDay = (a: DayPaid, b: DayPaid): number => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0)

/**
 * The rhythm of dated payments, whatever the VAT basis of their files; undefined where none is seen. Several invoices near one
 * another are one payment; a payment of about twice (or three times) the usual after a gap of as many periods is caught up and counts
 * to each; a gap that falls into months of which no file is loaded breaks nothing. One payment is never a rhythm.
 *
 * @param missing months of which no payment of the body is loaded, `yyyy-mm`.
 * @example
 * const paid = (paidOn, pence) => ({ paidOn: day(paidOn), pence, basis: 'net' })
 * rhythmOf([paid('2025-05-12', 900n), paid('2026-05-19', 927n)])?.rhythm // 'yearly'
 * rhythmOf([paid('2025-01-10', 100n), paid('2025-02-11', 100n), paid('2025-04-09', 200n)])?.occurrences.at(-1)?.periods // 2
 * rhythmOf([paid('2025-05-12', 900n)]) // undefined
 */
export function rhythmOf(
  days: readonly DayPaid[],
  missing: ReadonlySet<string> = new Set(),
): SeenRhythm | undefined {
  const paid = withoutCredits(days)
  for (const rule of RULES) {
    const seen = seenBy(rule, paid, missing)
    if (seen) return seen
  }
  return undefined
}

/** How payments are put together to those of a rhythm, and how far apart two of them are, in days. */
interface Grouping {
  readonly grouped: readonly DayPaid[]
  readonly gap: (before: CalendarDay, after: CalendarDay) => number
}

function seenBy(rule: Rule, paid: readonly DayPaid[], missing: ReadonlySet<string>): SeenRhythm | undefined {
  const byDays = keptBy(rule, { grouped: together(paid, rule.together), gap: daysBetween }, missing)
  if (byDays || rule.rhythm !== 'monthly') return byDays
  // Bills of several lines or phones come on many days of a month: what they come to in each month tells.
  const byMonth = { grouped: monthly(paid), gap: (a: CalendarDay, b: CalendarDay) => (monthIndex(b) - monthIndex(a)) * rule.period } // prettier-ignore
  return byMonth.grouped.length < OFTEN ? undefined : keptBy(rule, byMonth, missing)
}

/** So many months must be paid in before their sums tell a rhythm that the days do not. */
const OFTEN = 8

const monthIndex = (day: CalendarDay): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

function keptBy(
  rule: Rule,
  { grouped, gap: gapOf }: Grouping,
  missing: ReadonlySet<string>,
): SeenRhythm | undefined {
  if (grouped.length < rule.atLeast) return undefined
  const level = middleOf(grouped)
  const timesLevel = (each: DayPaid) => Number(each.pence) / level(each)
  const occurrences: Occurrence[] = [{ ...grouped[0]!, periods: firstPeriods(timesLevel(grouped[0]!), rule, grouped.length) }] // prettier-ignore
  let good = 0
  let due = 1
  for (const [at, each] of grouped.entries()) {
    if (at === 0) continue
    const before = grouped[at - 1]!.paidOn
    const gap = gapOf(before, each.paidOn)
    const periods = Math.max(1, Math.round(gap / rule.period))
    const fits = Math.abs(gap - periods * rule.period) <= (rule.gap[1] - rule.gap[0]) / 2
    const caughtUp = periods > 1 && periods <= rule.catchesUp && Math.abs(timesLevel(each) - periods) <= periods * 0.2 // prettier-ignore
    const hole = periods > 1 && missingBetween(before, each.paidOn, missing) >= ((periods - 1) * rule.period) / 30.44 - 0.5 // prettier-ignore
    if (fits && (periods === 1 || caughtUp || hole)) good += 1
    else if (fits && periods === 2) good += SKIPPED
    due += hole ? 1 : periods
    occurrences.push({ ...each, periods: fits && caughtUp ? periods : 1 })
  }
  const paidFor = occurrences.reduce((sum, each) => sum + each.periods, 0)
  const regular = good / (grouped.length - 1)
  const alike = occurrences.filter((each) => {
    const times = timesLevel(each) / each.periods
    return times >= 0.5 && times <= 2
  }).length
  if (regular < REGULAR || paidFor < due * PAID_FOR || alike < occurrences.length * ALIKE) return undefined
  return { rhythm: rule.rhythm, occurrences, regular }
}

/** The first payment seen may catch up as well: a contract whose first invoice came late. */
function firstPeriods(times: number, rule: Rule, payments: number): number {
  const periods = Math.round(times)
  const isCaughtUp = periods > 1 && periods <= rule.catchesUp && payments > 3 && Math.abs(times - periods) <= periods * 0.1 // prettier-ignore
  return isCaughtUp ? periods : 1
}

/** What each month's payments come to, on the day of its first; of several VAT bases the first is told. */
function monthly(paid: readonly DayPaid[]): DayPaid[] {
  return [...Map.groupBy(paid, (each) => each.paidOn.slice(0, 7)).values()].map((of) => {
    const { paidOn, basis } = of[0]!
    return { paidOn, basis, pence: of.reduce((sum, each) => sum + (each.basis === basis ? each.pence : 0n), 0n) } // prettier-ignore
  })
}

/** Payments near the first of a group added to it. One payment published on two bases is one: other bases are not added. */
function together(paid: readonly DayPaid[], within: number): DayPaid[] {
  const groups: { -readonly [Key in keyof DayPaid]: DayPaid[Key] }[] = []
  for (const each of paid) {
    const last = groups.at(-1)
    if (!last || daysBetween(last.paidOn, each.paidOn) > within) groups.push({ ...each })
    else if (last.basis === each.basis) last.pence += each.pence
  }
  return groups
}

/** The middle amount among payments of the same VAT basis. */
function middleOf(paid: readonly DayPaid[]): (each: DayPaid) => number {
  const byBasis = Map.groupBy(paid, (each) => each.basis)
  const middle = new Map(
    [...byBasis].map(([basis, of]) => {
      const sorted = of.map((each) => Number(each.pence)).sort((a, b) => a - b)
      return [basis, sorted[Math.floor(sorted.length / 2)]!]
    }),
  )
  return (each) => middle.get(each.basis)!
}

function missingBetween(from: CalendarDay, to: CalendarDay, missing: ReadonlySet<string>): number {
  let count = 0
  for (const month of missing) if (month >= from.slice(0, 7) && month <= to.slice(0, 7)) count += 1
  return count
}
