import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysInMonth,
  earlierOf,
  formatDay,
  partsOf,
} from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { laterBy, monthsOf, periodWords, timesPeriod } from './periods.ts'
import type { Duration, Term, TermDates } from './term.ts'
import { isHeldYear } from './working-days.ts'

/** What is held about one contract's days. Absent is unknown. `on` is the day asked. */
export interface TermFacts {
  readonly start?: CalendarDay
  /** The end a register or notice states: the last day of the term. */
  readonly statedEnd?: CalendarDay
  readonly on: CalendarDay
}

/** The days of a term with how they were reached. */
export interface TermReading extends TermDates {
  /** Option steps used to reach the current end; absent when not known. */
  readonly stepsUsed?: number
  /** How often a rolling term has renewed by the day asked. */
  readonly renewals?: number
  /** The arithmetic, one step a line, in words. */
  readonly working: readonly string[]
  /** Why the stated end and the words of the term cannot both be right. */
  readonly disagreement?: string
}

const LAST_YEAR = 2199

/**
 * The last day of a term that begins on `start`: the day before the corresponding date. Where a shorter month has no
 * such date, the last day of that month, so that four years from 29 February 2024 end on 28 February 2028 and one
 * year from it on 28 February 2025.
 *
 * @throws RangeError when the term would pass the year 2199.
 * @example
 * endOfTerm(day('2024-04-01'), { count: 36, unit: 'months' }) // '2027-03-31'
 * endOfTerm(day('2024-02-29'), { count: 48, unit: 'months' }) // '2028-02-28'
 * endOfTerm(day('2026-01-01'), { count: 30, unit: 'days' }) // '2026-01-30'
 */
export function endOfTerm(start: CalendarDay, duration: Duration): CalendarDay {
  const { year, month, dayOfMonth } = partsOf(start)
  const months = monthsOf(duration)
  if (year + roughYears(duration) > LAST_YEAR) {
    throw new RangeError(`${periodWords(duration)} from ${start} pass the year ${LAST_YEAR}`)
  }
  if (months === undefined) return addDays(laterBy(start, duration), -1)
  const corresponding = addMonths(start, months)
  const index = year * 12 + month - 1 + months
  const short = daysInMonth(Math.floor(index / 12), (index % 12) + 1) < dayOfMonth
  return short ? corresponding : addDays(corresponding, -1)
}

function roughYears(duration: Duration): number {
  const perYear = { days: 365, 'working-days': 250, weeks: 52, months: 12, years: 1 }[duration.unit]
  return Math.ceil(duration.count / perYear)
}

/**
 * The last day after periods run one after another; undefined where it cannot be told: past the years that are told, or in
 * working days of years whose bank holidays are not held. Counted from the start when all are months, so that no day drifts.
 */
function endOfPeriods(start: CalendarDay, periods: readonly Duration[]): CalendarDay | undefined {
  const years = periods.reduce((sum, period) => sum + roughYears(period), partsOf(start).year)
  if (years > LAST_YEAR) return undefined
  const inWorkingDays = periods.some((period) => period.unit === 'working-days')
  if (inWorkingDays && !(isHeldYear(partsOf(start).year) && isHeldYear(years))) return undefined
  const months = periods.reduce((sum, period) => sum + (monthsOf(period) ?? NaN), 0)
  if (!Number.isNaN(months)) return endOfTerm(start, { count: months, unit: 'months' })
  return periods.reduce((end, period) => endOfTerm(addDays(end, 1), period), addDays(start, -1))
}

/** One option step, in the order in which options are taken. */
interface Step {
  readonly each: Duration
  readonly upTo: boolean
}

function stepsOf(term: Term): Step[] {
  return term.options.flatMap(({ count, each, upTo }) =>
    Array.from({ length: Math.min(count, 120) }, () => ({ each, upTo })),
  )
}

/** The ends with 0, 1, … n options used; stops where one is out of reach. Empty when the start or the initial term is unknown. */
function endsByStep(term: Term, start: CalendarDay | undefined): CalendarDay[] {
  if (!start || !term.initial) return []
  const steps = stepsOf(term).map((step) => step.each)
  const ends: CalendarDay[] = []
  for (let used = 0; used <= steps.length; used += 1) {
    const end = endOfPeriods(start, [term.initial, ...steps.slice(0, used)])
    if (!end) break
    ends.push(end)
  }
  return ends
}

/**
 * How many option steps a stated end says have been used: exact, a day late (registers often print the corresponding
 * date), or inside a step that may be shorter. Undefined when none fits.
 */
function stepsSaidBy(
  statedEnd: CalendarDay,
  ends: readonly CalendarDay[],
  steps: readonly Step[],
): number | undefined {
  const near = ends.findIndex((end) => end === statedEnd || addDays(end, 1) === statedEnd)
  if (near >= 0) return near
  const inside = ends.findIndex((end) => statedEnd < end)
  return inside > 0 && steps[inside - 1]!.upTo ? inside : undefined
}

/**
 * The four days of a term as far as the words and the stated facts allow, with the arithmetic. What is unknown stays
 * absent: a term with options whose use is unknown has no current end once its initial end has passed, unless one is
 * stated. A stated end is taken as the current end; where it fits the start, the initial term and k options, it tells
 * that k are used; where it fits none, `disagreement` says so. A rolling term's current end is the end after it has
 * rolled, never the initial one. An open-ended term's `initialEnd` is the last day of its minimum term.
 *
 * @example
 * const term = { shape: 'fixed', initial: { count: 36, unit: 'months' }, options: [], notices: [], quoted: [] }
 * termDates(term, { start: day('2024-04-01'), on: day('2026-11-23') }).currentEnd // '2027-03-31'
 */
export function termDates(term: Term, facts: TermFacts): TermReading {
  if (term.shape === 'rolling' || term.shape === 'perpetual-with-support') return rollingDates(term, facts)
  if (term.shape === 'open-ended') return openEndedDates(term, facts)
  return fixedDates(term, facts)
}

function fixedDates(term: Term, facts: TermFacts): TermReading {
  const { start, statedEnd, on } = facts
  const steps = stepsOf(term)
  const ends = endsByStep(term, start)
  const said = statedEnd && stepsSaidBy(statedEnd, ends, steps)
  const stepsUsed = said ?? term.optionsUsed
  const single = steps.length === 0 && term.shape !== 'unknown'
  const initialEnd = ends[0] ?? (single || stepsUsed === 0 ? statedEnd : undefined)
  const computed = stepsUsed === undefined ? undefined : ends[stepsUsed]
  const asked = steps.length === 0 || (initialEnd !== undefined && on <= initialEnd) ? initialEnd : undefined
  const currentEnd = capped(statedEnd ? undefined : (computed ?? asked), term) ?? statedEnd
  const hardStop = capped(hardStopOf({ term, steps, ends, currentEnd, stepsUsed }), term, currentEnd)
  return {
    ...known({
      start,
      initialEnd,
      currentEnd,
      hardStop,
      stepsUsed,
      disagreement: disagreementOf(term, facts, ends),
    }),
    working: fixedWorking(term, facts, { ...known({ initialEnd, currentEnd, hardStop }), stepsUsed }),
  }
}

/** A day held back to the cap of the parent agreement, but never before a current end already stated. */
function capped(day: CalendarDay | undefined, term: Term, atLeast?: CalendarDay): CalendarDay | undefined {
  if (!day || !term.cappedBy) return day
  const cut = earlierOf(day, term.cappedBy)
  return atLeast && cut < atLeast ? atLeast : cut
}

function hardStopOf(seen: {
  readonly term: Term
  readonly steps: readonly Step[]
  readonly ends: readonly CalendarDay[]
  readonly currentEnd: CalendarDay | undefined
  readonly stepsUsed: number | undefined
}): CalendarDay | undefined {
  const { term, steps, ends, currentEnd, stepsUsed } = seen
  if (steps.length === 0) return term.shape === 'unknown' ? undefined : currentEnd
  const last = ends[steps.length]
  if (last) return currentEnd && last < currentEnd ? undefined : last
  if (!currentEnd || stepsUsed === undefined) return undefined
  const left = steps.slice(stepsUsed).map((step) => step.each)
  return left.length === 0 ? currentEnd : endOfPeriods(addDays(currentEnd, 1), left)
}

function disagreementOf(term: Term, facts: TermFacts, ends: readonly CalendarDay[]): string | undefined {
  const { start, statedEnd } = facts
  if (!statedEnd) return undefined
  if (start && statedEnd < start) return `The stated end ${statedEnd} is before the start ${start}.`
  if (term.cappedBy && statedEnd > term.cappedBy) {
    return `The stated end ${statedEnd} passes ${term.cappedBy}, beyond which the parent agreement allows nothing.`
  }
  if (ends.length === 0) return undefined
  const said = stepsSaidBy(statedEnd, ends, stepsOf(term))
  const reachable = ends.join(', ')
  if (said === undefined)
    return `The stated end ${statedEnd} is none of the ends the term allows: ${reachable}.`
  if (term.optionsUsed !== undefined && term.optionsUsed !== said) {
    return `The stated end ${statedEnd} means ${said} options used; the words say ${term.optionsUsed}.`
  }
  if (daysBetween(ends[said]!, statedEnd) === 1) {
    return `The stated end ${statedEnd} is a day after the last day of the term, ${ends[said]}.`
  }
  return undefined
}

function fixedWorking(
  term: Term,
  facts: TermFacts,
  days: TermDates & { stepsUsed: number | undefined },
): string[] {
  const lines: string[] = []
  if (facts.start && term.initial && days.initialEnd) {
    lines.push(
      `${periodWords(term.initial)} from ${formatDay(facts.start)} end on ${formatDay(days.initialEnd)}.`,
    )
  }
  if (facts.statedEnd) lines.push(`The file states the end as ${formatDay(facts.statedEnd)}.`)
  const count = stepsOf(term).length
  if (count > 0) lines.push(`Options used: ${days.stepsUsed ?? 'not known'} of ${count}.`)
  if (count > 0 && days.hardStop) lines.push(`With every option used it ends on ${formatDay(days.hardStop)}.`)
  if (term.cappedBy) lines.push(`Nothing may pass ${formatDay(term.cappedBy)} (the parent agreement).`)
  return lines
}

function rollingDates(term: Term, facts: TermFacts): TermReading {
  const { start, statedEnd, on } = facts
  const first = term.initial ?? term.minimum
  const said = start && first ? endOfPeriods(start, [first]) : undefined
  const counted = start && term.renewsFor && endOfPeriods(start, [term.renewsFor])
  const reached = (from: CalendarDay | undefined) =>
    from && statedEnd && from <= statedEnd ? rollOn(from, term.renewsFor, statedEnd) : undefined
  // Without a first period in words, periods of renewal are counted from the start, unless a stated end falls on none.
  const fits = statedEnd === undefined || reached(counted)?.end === statedEnd
  const initialEnd = said ?? (fits && !first ? counted : undefined)
  // Support of a licence bought outright has no first term of its own.
  const firstTerm = said ?? (term.shape === 'rolling' ? initialEnd : undefined)
  const base = statedEnd ?? initialEnd
  const rolled = base && rollOn(base, term.renewsFor, on)
  const currentEnd = rolled && capped(rolled.end, term)
  const before = reached(initialEnd)
  const disagreement =
    said && statedEnd && before?.end !== statedEnd
      ? `The stated end ${statedEnd} is no end that the term reaches from ${start} by renewing.`
      : undefined
  const renewals = rolled && rolled.times + (before?.end === statedEnd ? (before?.times ?? 0) : 0)
  return {
    ...known({ start, initialEnd: firstTerm, currentEnd, hardStop: term.cappedBy }),
    ...known({ renewals, disagreement }),
    working: rollingWorking(term, facts, { initialEnd: said, base, rolled }),
  }
}

function rollingWorking(
  term: Term,
  { start, statedEnd }: TermFacts,
  seen: {
    readonly initialEnd: CalendarDay | undefined
    readonly base: CalendarDay | undefined
    readonly rolled: { readonly end: CalendarDay; readonly times: number } | undefined
  },
): string[] {
  const { initialEnd, base, rolled } = seen
  const each = term.renewsFor && periodWords(term.renewsFor)
  const lines: string[] = []
  if (start && initialEnd) {
    const first = periodWords((term.initial ?? term.minimum)!)
    lines.push(`${first} from ${formatDay(start)} end on ${formatDay(initialEnd)}.`)
  }
  if (statedEnd) lines.push(`The file states the end as ${formatDay(statedEnd)}.`)
  if (start && base && !initialEnd && !statedEnd) {
    lines.push(`No first period is stated: periods of ${each} are counted from ${formatDay(start)}.`)
  }
  if (rolled && rolled.times > 0) {
    const times = `renewed ${rolled.times} × ${each}, now to ${formatDay(rolled.end)}`
    lines.push(`Nobody is known to have ended it: ${times}.`)
  }
  if (base && !rolled) lines.push('It rolled on, but for how long each time is not known.')
  return lines
}

/** The first end on or after a day when a term that ends on `base` renews again and again; undefined when the length is unknown. */
function rollOn(
  base: CalendarDay,
  renewsFor: Duration | undefined,
  on: CalendarDay,
): { end: CalendarDay; times: number } | undefined {
  if (base >= on) return { end: base, times: 0 }
  if (!renewsFor || renewsFor.count < 1) return undefined
  const next = addDays(base, 1)
  for (let times = 1; ; times += 1) {
    const end = endOfPeriods(next, [timesPeriod(renewsFor, times)])
    if (!end) return undefined
    if (end >= on) return { end, times }
  }
}

function openEndedDates(term: Term, facts: TermFacts): TermReading {
  const { start, statedEnd } = facts
  const minimum = term.minimum ?? term.initial
  const initialEnd = start && minimum ? endOfPeriods(start, [minimum]) : undefined
  const working = initialEnd
    ? [
        `The minimum term of ${periodWords(minimum!)} ends on ${formatDay(initialEnd)}; after it, notice ends it.`,
      ]
    : ['It runs until somebody gives notice.']
  return { ...known({ start, initialEnd, currentEnd: statedEnd, hardStop: term.cappedBy }), working }
}

/**
 * The first day of the next period of a rolling term after the day asked: the day after the end it has rolled to by
 * then. A notice is counted from this one, never from the initial end. Undefined for terms that do not roll, when the
 * end is unknown, when the length of a renewal is needed and unknown, and where the cap leaves nothing to renew.
 *
 * @example
 * const term = { shape: 'rolling', renewsFor: { count: 12, unit: 'months' }, options: [], notices: [], quoted: [] }
 * nextRenewal(term, { currentEnd: day('2025-08-28') }, day('2026-02-11')) // '2026-08-29'
 */
export function nextRenewal(term: Term, dates: TermDates, on: CalendarDay): CalendarDay | undefined {
  if (term.shape !== 'rolling' && term.shape !== 'perpetual-with-support') return undefined
  const base = dates.currentEnd ?? dates.initialEnd
  const rolled = base && rollOn(base, term.renewsFor, on)
  if (!rolled || (term.cappedBy && rolled.end >= term.cappedBy)) return undefined
  return addDays(rolled.end, 1)
}

/**
 * The next anniversaries of a day, strictly after `on`. A term begun on 29 February has two readings in other years:
 * `day` is the earlier (28 February), `otherReading` 1 March.
 *
 * @example
 * anniversariesAfter(day('2024-02-29'), day('2026-11-23'), 1) // [{ day: '2027-02-28', otherReading: '2027-03-01' }]
 */
export function anniversariesAfter(
  start: CalendarDay,
  on: CalendarDay,
  count: number,
): readonly { readonly day: CalendarDay; readonly otherReading?: CalendarDay }[] {
  const found: { day: CalendarDay; otherReading?: CalendarDay }[] = []
  const leapDay = start.endsWith('-02-29')
  for (let years = 1; found.length < count && partsOf(start).year + years <= LAST_YEAR; years += 1) {
    const day = addMonths(start, years * 12)
    if (day <= on) continue
    const march = leapDay && day.endsWith('-02-28') ? dayOf(partsOf(day).year, 3, 1) : undefined
    found.push({ day, ...(march && { otherReading: march }) })
  }
  return found
}

/** The object without its undefined members, as exact optional properties ask. */
function known<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
