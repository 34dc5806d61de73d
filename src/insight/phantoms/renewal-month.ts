import { addDays, type CalendarDay, daysBetween, formatDay, partsOf } from '../../procurement/calendar-day.ts'
import type { Occurrence, SeenRhythm } from './occurrences.ts'

/** The month in which a contract that only payments show likely renews, between which months it may, and what says so. */
export interface RenewalGuess {
  /** 1 is January. */
  readonly month: number
  /** The interval, both ends included; `from` may be later in the year than `to`: December to February. */
  readonly from: number
  readonly to: number
  readonly because: string
  /** True where two things that do not depend on one another say the same. */
  readonly confirmed: boolean
}

/** What the payments of one contract show, and since when the body's payments are known. */
export interface RenewalFacts {
  readonly seen: SeenRhythm
  readonly coveredFrom: CalendarDay
}

/** A year's charge is invoiced as the year begins and paid within a month: the middle of that is half a month before. */
const PAID_LATER = 15
/** A charge by the month is invoiced in the month it is for and paid some days later. */
const PAID_SOON = 9

/** A step is an uplift of this much at most: a larger one is another quantity. */
const MOST_UPLIFT = 0.25
const LEAST_UPLIFT = 0.004
/** Payments of one price differ by less than this. */
const SAME_PRICE = 0.003

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] // prettier-ignore

/**
 * The name of a month.
 *
 * @example
 * monthName(4) // 'April'
 */
export const monthName = (month: number): string => MONTHS[(((month - 1) % 12) + 12) % 12]!

/**
 * An interval of months in words.
 *
 * @example
 * monthSpan({ from: 12, to: 2 }) // 'December to February'
 * monthSpan({ from: 4, to: 4 }) // 'April'
 */
export function monthSpan({ from, to }: Pick<RenewalGuess, 'from' | 'to'>): string {
  return from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`
}

/**
 * When a contract that only payments show likely renews, as a sentence with its reason; that it is not told where it is not.
 *
 * @example
 * renewsSentence({ month: 4, from: 3, to: 5, because: 'the price rose', confirmed: false }) // 'It likely renews in April (March to May): the price rose.'
 * renewsSentence(undefined) // 'The payments do not tell when it renews.'
 */
export function renewsSentence(guess: RenewalGuess | undefined): string {
  if (!guess) return 'The payments do not tell when it renews.'
  const span = guess.from === guess.to ? '' : ` (${monthSpan(guess)})`
  return `It likely renews in ${monthName(guess.month)}${span}: ${guess.because}.`
}

/**
 * The month a contract likely renews in: that of the yearly payment, of the uplift of its price, or of its first payment where
 * payments before it are known and it was not among them. Undefined where none of these is seen: unknown is no month.
 *
 * @example
 * const paid = (paidOn) => ({ paidOn: day(paidOn), pence: 900n, basis: 'net', periods: 1 })
 * const seen = { rhythm: 'yearly', occurrences: [paid('2024-05-20'), paid('2025-05-22')], regular: 1 }
 * renewalOf({ seen, coveredFrom: day('2024-01-01') })?.month // 5
 */
export function renewalOf(facts: RenewalFacts): RenewalGuess | undefined {
  const { seen } = facts
  if (seen.rhythm === 'yearly') return byYearlyPayment(seen.occurrences)
  const uplift = byUplift(seen)
  const start = byStart(facts)
  if (uplift && start) return both(uplift, start)
  return uplift ?? start
}

function byYearlyPayment(paid: readonly Occurrence[]): RenewalGuess {
  const last = paid.at(-1)!.paidOn
  // Each payment's place in the year, in days from the last one's, so that December and January are neighbours.
  const offs = paid.map((each) => awayFrom(last, each.paidOn)).sort((a, b) => a - b)
  const middle = offs[Math.floor((offs.length - 1) / 2)]!
  const days = paid.slice(-3).map((each) => formatDay(each.paidOn)).join(', ') // prettier-ignore
  return {
    month: monthAfter(last, middle - PAID_LATER),
    from: monthAfter(last, offs[0]! - 40),
    to: monthAfter(last, offs.at(-1)! + 15),
    because: `the yearly payment (${days}), as a rule made within weeks of the renewal`,
    confirmed: paid.length > 2,
  }
}

/** Days from a day's anniversary in the year nearest to another, −183 to 183. */
function awayFrom(day: CalendarDay, other: CalendarDay): number {
  const days = daysBetween(day, other)
  return Math.round(days - Math.round(days / 365.25) * 365.25)
}

const monthAfter = (day: CalendarDay, days: number): number => partsOf(addDays(day, Math.round(days))).month

const PERIOD_DAYS = { weekly: 7, monthly: 30, quarterly: 91, 'half-yearly': 182, yearly: 365 } as const

/** A step of the price that holds: all payments before it, back to the step before, of one price, and those after of one a little higher. */
function byUplift({ occurrences, rhythm }: SeenRhythm): RenewalGuess | undefined {
  const steps = upliftsOf(occurrences)
  const last = steps.at(-1)
  if (!last) return undefined
  const { paidOn } = occurrences[last.at]!
  const yearly = steps.slice(0, -1).filter((each) => Math.abs(awayFrom(paidOn, occurrences[each.at]!.paidOn)) <= 45) // prettier-ignore
  if (yearly.length < steps.length - 1) return undefined
  const late = rhythm === 'monthly' || rhythm === 'weekly' ? PAID_SOON : PAID_LATER
  const percent = (last.rise * 100).toFixed(1).replace(/\.0$/, '')
  const times = steps.length > 1 ? `, as in ${steps.length - 1 === 1 ? 'a year' : `${steps.length - 1} years`} before` : '' // prettier-ignore
  return {
    month: monthAfter(paidOn, -late),
    from: monthAfter(paidOn, -late - PERIOD_DAYS[rhythm === 'weekly' ? 'monthly' : rhythm] / 2 - 10),
    to: monthAfter(paidOn, 10),
    because: `the price rose by ${percent} % with the payment of ${formatDay(paidOn)}${times}`,
    confirmed: steps.length > 1,
  }
}

/** Each uplift: where, and by how much. */
export function upliftsOf(paid: readonly Occurrence[]): { at: number; rise: number }[] {
  const price = paid.map((each) => Number(each.pence) / each.periods)
  const isSame = (a: number, b: number) => Math.abs(price[a]! / price[b]! - 1) <= SAME_PRICE
  const comparable = (a: number, b: number) => paid[a]!.basis === paid[b]!.basis
  const steps: { at: number; rise: number }[] = []
  for (let at = 2; at < paid.length; at++) {
    if (!comparable(at, at - 1) || isSame(at, at - 1)) continue
    const rise = price[at]! / price[at - 1]! - 1
    const heldBefore = comparable(at - 1, at - 2) && isSame(at - 1, at - 2)
    const holds = at + 1 === paid.length || (comparable(at, at + 1) && isSame(at, at + 1))
    if (rise >= LEAST_UPLIFT && rise <= MOST_UPLIFT && heldBefore && holds) steps.push({ at, rise })
  }
  return steps
}

/** The first payment, where payments of the body are known for longer before it than the rhythm leaves between two. */
function byStart({ seen, coveredFrom }: RenewalFacts): RenewalGuess | undefined {
  const first = seen.occurrences[0]!
  const silent = daysBetween(coveredFrom, first.paidOn)
  const period = PERIOD_DAYS[seen.rhythm]
  if (silent < Math.max(92, period * 1.5)) return undefined
  const late = (seen.rhythm === 'monthly' || seen.rhythm === 'weekly' ? PAID_SOON : PAID_LATER) + (first.periods - 1) * period // prettier-ignore
  return {
    month: monthAfter(first.paidOn, -late),
    from: monthAfter(first.paidOn, -late - Math.max(30, period / 2)),
    to: monthAfter(first.paidOn, 10),
    because: `the first payment (${formatDay(first.paidOn)}; payments of the body are known from ${formatDay(coveredFrom)})`,
    confirmed: false,
  }
}

function both(uplift: RenewalGuess, start: RenewalGuess): RenewalGuess {
  const apart = Math.abs(((((uplift.month - start.month + 6) % 12) + 12) % 12) - 6)
  if (apart <= 1) return { ...uplift, because: `${uplift.because}; and ${start.because}`, confirmed: true }
  return { ...uplift, because: `${uplift.because}; ${start.because} would say ${monthName(start.month)}`, confirmed: false } // prettier-ignore
}
