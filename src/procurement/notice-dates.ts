import { addDays, dayOf, daysInMonth, formatDay, partsOf } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { earlierBy, latestReaching, laterBy, periodWords } from './periods.ts'
import type { Deadline, DeadlineKind, Duration, NoticeClause, Term, TermDates } from './term.ts'
import { anniversariesAfter, nextRenewal } from './term-dates.ts'
import { addWorkingDays, isHeldYear, rollBackToWorkingDay } from './working-days.ts'

/** The council's setting for how long a posted notice takes to count as served. */
export interface NoticeSettings {
  /** Working days of England and Wales. */
  readonly deemedServiceWorkingDays: number
}

/** Two working days: a council default, to be replaced by what the contract's own clause on service says. */
export const USUAL_NOTICE_SETTINGS: NoticeSettings = { deemedServiceWorkingDays: 2 }

/** Calendar days left for posting where the bank holidays of the year are not held: more than any two working days need. */
const DAYS_WHERE_NOT_HELD = 14

/**
 * A clause for "if n months' notice applies", when the contract's own words are not held. Its `quoted` is empty, and
 * an empty quotation makes `noticeDeadline` count the send day on clear days, since the words may ask for them.
 *
 * @example
 * assumedNotice('end-non-renewal', { count: 3, unit: 'months' }).quoted // ''
 */
export function assumedNotice(kind: DeadlineKind, period: Duration): NoticeClause {
  return { kind, period, anchor: 'end', clear: false, quoted: '' }
}

/**
 * The deadline a notice clause sets before a day.
 *
 * `before` is the day the clause's own anchor names. For `end` and `any-time` it is the END day, the last day of the
 * term, and it counts as a day of the notice: three months' notice before an end on 31 March can be given on
 * 31 December. For `renewal` and `anniversary` it is the first day of the next period: the notice must be over before
 * it begins, so "90 days' notice before the renewal date" of 1 April is safe on 31 December, and 1 January is
 * printed as the other reading. A `clear` clause ("not less than", "at least", "clear days") leaves out the day of
 * service and the anchor day whichever it is.
 *
 * `lastLegalDay` is the earlier of two readings, `otherReading` the later. `sendBy` is the earlier reading rolled back
 * to a working day of England and Wales, less the days of deemed service; where the clause's words are not held
 * (`quoted` is empty) it is counted from the clear-day reading. Where the bank holidays of the year are not held,
 * fourteen calendar days are left instead.
 *
 * @throws PortreeveError for a period in working days in a year whose bank holidays are not held.
 * @example
 * const clause = { kind: 'take-option', period: { count: 3, unit: 'months' }, anchor: 'end', clear: false, quoted: 'three months' }
 * noticeDeadline(clause, day('2027-03-31'), { deemedServiceWorkingDays: 2 }).sendBy // '2026-12-29'
 * noticeDeadline({ ...clause, clear: true }, day('2027-03-31'), { deemedServiceWorkingDays: 2 }).sendBy // '2026-12-24'
 */
export function noticeDeadline(
  clause: NoticeClause,
  before: CalendarDay,
  settings: NoticeSettings,
): Deadline {
  const corresponding = earlierBy(before, clause.period)
  const clearDay = addDays(corresponding, -1)
  const latest = latestReaching(before, clause.period)
  const lastLegalDay = clause.clear || isFirstDay(clause) ? clearDay : corresponding
  const safest = clause.quoted === '' ? clearDay : lastLegalDay
  const sending = sendDay(safest, settings)
  return {
    kind: clause.kind,
    lastLegalDay,
    ...(latest > lastLegalDay && { otherReading: latest }),
    sendBy: sending.day,
    before,
    ...(clause.notBefore && { opensOn: latestReaching(before, clause.notBefore) }),
    quoted: clause.quoted,
    working: [
      ...readings(clause, { before, corresponding, lastLegalDay, latest, safest }),
      ...sending.working,
    ],
  }
}

const isFirstDay = (clause: NoticeClause): boolean =>
  clause.anchor === 'renewal' || clause.anchor === 'anniversary'

function readings(
  clause: NoticeClause,
  days: Record<'before' | 'corresponding' | 'lastLegalDay' | 'latest' | 'safest', CalendarDay>,
): string[] {
  const stands = { end: 'the last day of the term', 'any-time': 'the end wanted' } as Record<string, string>
  const before = stands[clause.anchor] ?? `the ${clause.anchor} day`
  const lines = [
    `Counted back from ${before}, ${formatDay(days.before)}.`,
    `${periodWords(clause.period)} before it is ${formatDay(days.corresponding)}.`,
  ]
  if (days.lastLegalDay < days.corresponding) {
    const why = clause.clear
      ? 'The words ask for clear time'
      : 'The notice must be over before that day begins'
    lines.push(`${why}, so the last day is one day earlier: ${formatDay(days.lastLegalDay)}.`)
  }
  if (days.latest > days.lastLegalDay) lines.push(`Another reading allows ${formatDay(days.latest)}.`)
  if (days.safest < days.lastLegalDay) {
    lines.push(
      `The words of the clause are not held, so it is sent for clear time: ${formatDay(days.safest)}.`,
    )
  }
  return lines
}

/** The day to post so that the notice is served on a day, with the steps. */
function sendDay(served: CalendarDay, settings: NoticeSettings): { day: CalendarDay; working: string[] } {
  const { year } = partsOf(served)
  if (!isHeldYear(year) || !isHeldYear(year - 1)) {
    const day = addDays(served, -DAYS_WHERE_NOT_HELD)
    const gap = `The bank holidays of ${year} are not held: ${DAYS_WHERE_NOT_HELD} calendar days are left for posting`
    return { day, working: [`${gap}, ${formatDay(day)}.`] }
  }
  const working: string[] = []
  const rolled = rollBackToWorkingDay(served, 'england-wales')
  if (rolled !== served)
    working.push(`Rolled back to a working day in England and Wales: ${formatDay(rolled)}.`)
  const count = settings.deemedServiceWorkingDays
  const day = addWorkingDays(rolled, -count, 'england-wales')
  const deemed = `${count} working ${count === 1 ? 'day' : 'days'}`
  return { day, working: [...working, `Less ${deemed} for deemed service: send by ${formatDay(day)}.`] }
}

/** What `deadlinesOf` reads of a term's days: those of `termDates`. */
export type DaysOfTerm = TermDates & { readonly stepsUsed?: number }

/**
 * Every deadline that a term's clauses set, as seen on a day: those ahead and, for each clause, the last one passed
 * together with the next one where there is one. A rolling term's notices stand before the end it has rolled to. A
 * clause to end at any time gives the earliest end that a notice sent on `on` can still reach; one tied to the end of
 * a month, quarter or contract year gives the first such day. Nothing is given for a clause whose anchor day is
 * unknown, or for an option when all are used. In order of send day, then kind, then words.
 *
 * @example
 * const clause = { kind: 'end-non-renewal', period: { count: 2, unit: 'months' }, anchor: 'end', clear: false, quoted: '2 months' }
 * const term = { shape: 'rolling', renewsFor: { count: 12, unit: 'months' }, options: [], notices: [clause], quoted: [] }
 * deadlinesOf(term, { currentEnd: day('2025-08-28') }, day('2026-02-11')).map((each) => each.lastLegalDay) // ['2026-06-28']
 */
export function deadlinesOf(
  term: Term,
  dates: DaysOfTerm,
  on: CalendarDay,
  settings: NoticeSettings = USUAL_NOTICE_SETTINGS,
): readonly Deadline[] {
  const seen = { term, dates, on, settings }
  return term.notices
    .filter((clause) => clause.period.count > 0 && (clause.kind !== 'take-option' || hasOptionLeft(seen)))
    .flatMap((clause) => deadlinesOfClause(clause, seen))
    .toSorted(
      (a, b) =>
        compareText(a.sendBy, b.sendBy) || compareText(a.kind, b.kind) || compareText(a.quoted, b.quoted),
    )
}

interface Seen {
  readonly term: Term
  readonly dates: DaysOfTerm
  readonly on: CalendarDay
  readonly settings: NoticeSettings
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function hasOptionLeft({ term, dates }: Seen): boolean {
  const total = term.options.reduce((sum, option) => sum + option.count, 0)
  const used = dates.stepsUsed ?? term.optionsUsed ?? 0
  return term.options.length === 0 || used < total
}

function deadlinesOfClause(clause: NoticeClause, seen: Seen): Deadline[] {
  if (clause.anchor === 'any-time' || (clause.expiringAt && clause.kind === 'end-for-convenience')) {
    return convenience(clause, seen)
  }
  let passed: Deadline[] = []
  for (const before of anchorDays(clause, seen)) {
    if (!isCountable(clause, before)) break
    const deadline = noticeDeadline(clause, before, seen.settings)
    if (deadline.lastLegalDay >= seen.on) return [...passed, deadline]
    passed = [deadline]
  }
  return passed
}

/** Working days can be counted back only where the bank holidays are held. */
function isCountable(clause: NoticeClause, before: CalendarDay): boolean {
  const { year } = partsOf(before)
  return clause.period.unit !== 'working-days' || (isHeldYear(year) && isHeldYear(year - 1))
}

/** The anchor days of a clause in order: the one now ahead, then those after it. */
function anchorDays(clause: NoticeClause, { term, dates, on }: Seen): Iterable<CalendarDay> {
  if (clause.anchor === 'anniversary') return anniversaryDays(clause, { term, dates, on })
  const shift = clause.anchor === 'renewal' ? 0 : -1
  if (nextRenewal(term, dates, on)) return renewalDays(term, dates, on, shift)
  return dates.currentEnd ? [addDays(dates.currentEnd, shift + 1)] : []
}

/** The anniversaries in the term. A break, a price or a count of users on the day after the last one means nothing. */
function anniversaryDays(
  clause: NoticeClause,
  { term, dates, on }: Pick<Seen, 'term' | 'dates' | 'on'>,
): CalendarDay[] {
  if (!dates.start) return []
  const endsIt = clause.kind === 'end-non-renewal'
  const last = term.shape === 'rolling' || !dates.currentEnd ? undefined : addDays(dates.currentEnd, 1)
  return anniversariesAfter(dates.start, on, 3)
    .map((each) => each.day)
    .filter((day) => !last || day < last || (endsIt && day === last))
}

function* renewalDays(term: Term, dates: TermDates, on: CalendarDay, shift: number): Iterable<CalendarDay> {
  let renewal = nextRenewal(term, dates, on)
  while (renewal) {
    yield addDays(renewal, shift)
    renewal = term.renewsFor && nextRenewal(term, dates, renewal)
  }
}

/** The earliest end that a notice sent on the day asked can still reach. */
function convenience(clause: NoticeClause, { term, dates, on, settings }: Seen): Deadline[] {
  // No count of working days takes more than twice as many days, and the days between two years.
  const far = addDays(on, clause.period.count * 2 + 14)
  if (!isCountable(clause, on) || !isCountable(clause, far)) return []
  const minimumEnd = term.shape === 'open-ended' ? dates.initialEnd : undefined
  const soonest = laterBy(on, clause.period)
  let end = endPoint(clause, minimumEnd && minimumEnd > soonest ? minimumEnd : soonest, dates)
  while (end && isCountable(clause, end)) {
    const deadline = noticeDeadline({ ...clause, anchor: 'any-time' }, end, settings)
    if (deadline.sendBy >= on) {
      const ends = term.shape !== 'rolling' && dates.currentEnd !== undefined && end > dates.currentEnd
      const reach = `Sent by ${formatDay(deadline.sendBy)}, it can end on ${formatDay(end)} at the earliest.`
      return ends ? [] : [{ ...deadline, working: [...deadline.working, reach] }]
    }
    end = endPoint(clause, addDays(end, 1), dates)
  }
  return []
}

/** The first day on or after a day at which a notice of the clause may expire; undefined when the contract year is unknown. */
function endPoint(clause: NoticeClause, from: CalendarDay, dates: TermDates): CalendarDay | undefined {
  const { year, month } = partsOf(from)
  if (clause.expiringAt === 'month-end') return monthEnd(year, month)
  if (clause.expiringAt === 'quarter-end') return monthEnd(year, Math.ceil(month / 3) * 3)
  if (clause.expiringAt !== 'anniversary') return from
  if (!dates.start) return undefined
  return (
    anniversariesAfter(dates.start, from, 1)[0] &&
    addDays(anniversariesAfter(dates.start, from, 1)[0]!.day, -1)
  )
}

const monthEnd = (year: number, month: number): CalendarDay | undefined =>
  dayOf(year, month, daysInMonth(year, month))

/**
 * The deadlines whose last legal day is before a day. A deadline whose send-by has gone but whose last legal day has
 * not is not among them: it can still be delivered by hand.
 *
 * @example
 * passedDeadlines([], day('2026-11-23')) // []
 */
export function passedDeadlines(deadlines: readonly Deadline[], on: CalendarDay): readonly Deadline[] {
  return deadlines.filter((deadline) => deadline.lastLegalDay < on)
}
