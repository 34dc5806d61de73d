import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { ContractState } from '../../src/procurement/contract.ts'
import {
  daysLater,
  lastDayForNotice,
  lastDayOf,
  monthsLater,
  safePostingDay,
  type Length,
} from '../arithmetic.ts'
import type { TruthDeadline } from '../truth.ts'
import type { NoticeTruth, Phrasing } from './phrasing.ts'

/** The days of a term, built forward from its start. */
export interface BuiltDates {
  readonly start: CalendarDay
  readonly initialEnd?: CalendarDay
  readonly currentEnd?: CalendarDay
  readonly hardStop?: CalendarDay
}

/** What a term is built from: start, words, the length put into the words, options used, and the length of what has no words. */
export interface TermFacts {
  readonly start: CalendarDay
  readonly phrasing: Phrasing
  readonly initialMonths?: number
  readonly optionsUsed: number
}

/** The end of the period of a renewing term that runs on a day. */
function endOfRunningPeriod(start: CalendarDay, first: number, renews: number, on: CalendarDay): CalendarDay {
  let months = first
  while (lastDayOf(start, months) < on) months += renews
  return lastDayOf(start, months)
}

/** The days of a term on the day asked; ends that the shape does not have are absent. */
export function buildDates(facts: TermFacts, on: CalendarDay): BuiltDates {
  const { start, phrasing, initialMonths, optionsUsed } = facts
  if (phrasing.shape === 'perpetual-with-support') {
    return { start, currentEnd: endOfRunningPeriod(start, 12, 12, on) }
  }
  if (initialMonths === undefined) return { start }
  const initialEnd = lastDayOf(start, initialMonths)
  if (phrasing.shape === 'rolling') {
    return {
      start,
      initialEnd,
      currentEnd: endOfRunningPeriod(start, initialMonths, phrasing.renews ?? 12, on),
    }
  }
  const each = phrasing.options?.months ?? 0
  const count = phrasing.options?.count ?? 0
  return {
    start,
    initialEnd,
    currentEnd: lastDayOf(start, initialMonths + optionsUsed * each),
    hardStop: lastDayOf(start, initialMonths + count * each),
  }
}

/** The state that days alone tell: what is past its end is `past-end-not-known` until something else is seen. */
export function stateByDays(dates: BuiltDates, phrasing: Phrasing, on: CalendarDay): ContractState {
  if (dates.start > on) return 'future'
  if (phrasing.shape === 'rolling') return dates.initialEnd! < on ? 'rolled' : 'live'
  if (dates.currentEnd === undefined) return phrasing.shape === 'unknown' ? 'unknown' : 'live'
  if (dates.currentEnd < on) return 'past-end-not-known'
  return dates.initialEnd !== undefined && dates.initialEnd < on ? 'in-option' : 'live'
}

const deadline = (
  notice: NoticeTruth,
  before: CalendarDay,
  kind: 'end' | 'renewal' | 'anniversary',
): Omit<TruthDeadline, 'passed' | 'known'> => {
  const { last, other } = lastDayForNotice(before, notice.period, kind, notice.clear)
  return {
    kind: notice.kind,
    before,
    lastLegalDay: last,
    ...(other && { otherReading: other }),
    sendBy: safePostingDay(last),
    ...(notice.notBefore && { opensOn: windowOpens(before, notice.notBefore) }),
  }
}

const windowOpens = (anchor: CalendarDay, far: Length): CalendarDay =>
  far.unit === 'months'
    ? monthsLater(anchor, -far.count)
    : daysLater(anchor, -far.count * (far.unit === 'weeks' ? 7 : 1))

/** Renewal days or anniversaries after a day, at most eight, none after the term's end. */
function recurring(facts: TermFacts, dates: BuiltDates, on: CalendarDay): CalendarDay[] {
  const { phrasing, start } = facts
  const step = phrasing.renews ?? 12
  const renews = phrasing.shape === 'rolling' || phrasing.shape === 'perpetual-with-support'
  const found: CalendarDay[] = []
  for (
    let months = renews && facts.initialMonths ? facts.initialMonths : step;
    found.length < 8;
    months += step
  ) {
    const next = monthsLater(start, months)
    if (!renews && dates.currentEnd !== undefined && next > dates.currentEnd) break
    if (next > on) found.push(next)
    if (months > 1200) break
  }
  return found
}

/**
 * The deadlines a term's words give on the day asked: for what recurs, the first that can still be met; for an
 * end, also when it is passed. Clauses that may be used at any time have no day and are left out.
 */
export function buildDeadlines(
  facts: TermFacts,
  dates: BuiltDates,
  on: CalendarDay,
): readonly Omit<TruthDeadline, 'known'>[] {
  const found: Omit<TruthDeadline, 'known'>[] = []
  const add = (made: Omit<TruthDeadline, 'passed' | 'known'>): void => {
    found.push({ ...made, passed: made.lastLegalDay < on })
  }
  for (const notice of facts.phrasing.notices ?? []) {
    if (notice.anchor === 'any-time') continue
    if (notice.anchor === 'end' && notice.kind !== 'end-non-renewal') {
      if (dates.currentEnd === undefined) continue
      if (notice.kind === 'take-option' && facts.optionsUsed >= (facts.phrasing.options?.count ?? 0)) continue
      add(deadline(notice, dates.currentEnd, 'end'))
      continue
    }
    const anchor = notice.anchor
    const next = recurring(facts, dates, on)
      .map((before) => deadline(notice, anchor === 'end' ? daysLater(before, -1) : before, anchor))
      .find((made) => made.lastLegalDay >= on)
    if (next) add(next)
  }
  return found
}
