import { type CalendarDay, daysBetween, formatDay } from '../../procurement/calendar-day.ts'
import type { ContractState } from '../../procurement/contract.ts'
import type { Term, TermDates } from '../../procurement/term.ts'

/** What a contract's state rests on. */
export interface StateFacts {
  readonly on: CalendarDay
  readonly term: Term
  readonly dates: TermDates
  /** True when a rolling term has passed its first end and renewed. */
  readonly hasRolled: boolean
  /** Day the earliest successor begins, when one is known. */
  readonly successorStarts?: CalendarDay | undefined
  /** The latest payment to the supplier dated after the stated end. */
  readonly paidAfterEnd?: CalendarDay | undefined
  /** True when the same supplier is paid under another contract: its payments prove nothing of this one. */
  readonly paymentsShared: boolean
  /** Payments are known up to this day. */
  readonly paymentsTo?: CalendarDay | undefined
  /** True when payments to this supplier were seen on a rhythm before the end. */
  readonly hadRhythm: boolean
}

/** A last invoice may come this many days after the end for service before it. */
const LAST_INVOICE_DAYS = 45

/** Silence proves an end only when payments are known this long past it. */
const SILENCE_DAYS = 120

/**
 * Where a contract stands on the day asked, with the reason. What the evidence cannot show is `past-end-not-known` or
 * `unknown`: "ended" is said only of a contract that was paid on a rhythm and has not been paid since, inside coverage.
 *
 * @example
 * const term = { shape: 'fixed', options: [], notices: [], quoted: [] }
 * const facts = { on: day('2026-11-23'), term, dates: { start: day('2025-06-17'), currentEnd: day('2026-06-17') }, hasRolled: false, paymentsShared: false, hadRhythm: false }
 * stateOf(facts).state // 'past-end-not-known'
 */
export function stateOf(facts: StateFacts): { state: ContractState; because: string } {
  const { on, dates } = facts
  if (dates.start && dates.start > on) return { state: 'future', because: `begins ${formatDay(dates.start)}` }
  if (!dates.currentEnd) return withoutEnd(facts)
  if (dates.currentEnd < on) return pastEnd(facts, dates.currentEnd)
  const ends = formatDay(dates.currentEnd)
  const left = daysBetween(on, dates.currentEnd)
  if (facts.hasRolled)
    return { state: 'rolled', because: `renewed itself; the present term ends ${ends}, in ${left} days` }
  if (dates.initialEnd && dates.initialEnd < on) {
    return {
      state: 'in-option',
      because: `the first term ended ${formatDay(dates.initialEnd)}; extended to ${ends}`,
    }
  }
  return { state: 'live', because: `ends ${ends}, in ${left} days` }
}

function withoutEnd(facts: StateFacts): { state: ContractState; because: string } {
  const runsOn = ['rolling', 'open-ended', 'perpetual-with-support', 'consumption'].includes(facts.term.shape)
  if (runsOn && facts.dates.start)
    return { state: 'live', because: 'runs until someone ends it; no end is held' }
  return { state: 'unknown', because: 'no end day is held' }
}

function pastEnd(facts: StateFacts, end: CalendarDay): { state: ContractState; because: string } {
  const since = `${formatDay(end)}, ${daysBetween(end, facts.on)} days ago`
  if (facts.successorStarts && facts.successorStarts <= facts.on) {
    return {
      state: 'superseded',
      because: `ended ${since}; its successor began ${formatDay(facts.successorStarts)}`,
    }
  }
  const paid = facts.paidAfterEnd
  if (paid && !facts.paymentsShared && daysBetween(end, paid) > LAST_INVOICE_DAYS) {
    return { state: 'holding-over', because: `ended ${since}, and was paid on ${formatDay(paid)}` }
  }
  const covered = facts.paymentsTo !== undefined && daysBetween(end, facts.paymentsTo) >= SILENCE_DAYS
  if (facts.hadRhythm && covered && !paid) {
    return {
      state: 'ended',
      because: `ended ${since}; payments came on a rhythm before, and none is known since`,
    }
  }
  const known = facts.paymentsTo
    ? `payments are known to ${formatDay(facts.paymentsTo)} only`
    : 'no payments are loaded'
  return { state: 'past-end-not-known', because: `the end held was ${since}; ${known}` }
}
