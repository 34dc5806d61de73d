import { type CalendarDay, daysBetween, formatDay } from '../../procurement/calendar-day.ts'
import type { ContractState } from '../../procurement/contract.ts'
import { periodWords } from '../../procurement/periods.ts'
import type { PlanMoney } from '../../procurement/plan.ts'
import type { Term, TermDates } from '../../procurement/term.ts'

type Rhythm = NonNullable<PlanMoney['runRate']>['rhythm']

/** What a contract's state rests on. */
export interface StateFacts {
  readonly on: CalendarDay
  readonly term: Term
  readonly dates: TermDates
  /** How often a term that renews itself must have renewed to be running still; 0 when it has not. */
  readonly renewals: number
  /** Day the earliest successor begins, when one is known. */
  readonly successorStarts?: CalendarDay | undefined
  /** The latest payment to the supplier dated after the stated end. */
  readonly paidAfterEnd?: CalendarDay | undefined
  /** True when the same supplier is paid under another contract: its payments prove nothing of this one. */
  readonly paymentsShared: boolean
  /** The register's own word on its status: `Live`, `Closed`. */
  readonly statedStatus?: string | undefined
  /** Payments are known up to this day. */
  readonly paymentsTo?: CalendarDay | undefined
  /** Months between the first payment and the last of which no payment of the body is loaded, as `yyyy-mm`. */
  readonly missingMonths: readonly string[]
  /** The rhythm on which this supplier was seen to be paid. */
  readonly rhythm?: Rhythm | undefined
  /** The last payment known to this supplier. */
  readonly lastPaid?: CalendarDay | undefined
}

/** Where a contract stands, and why: the reason reads on from "it". */
export interface Standing {
  readonly state: ContractState
  readonly because: string
}

/** A last invoice may come this many days after the end for service before it. */
const LAST_INVOICE_DAYS = 45

/** What files tell is said of today for half a year; after that it was so, once. */
const TELLS_OF_TODAY_DAYS = 184

/** Silence proves an end only when payments are known this long past it, */
const SILENCE_DAYS = 120

/** and for longer after the last payment than the next of its rhythm could take, in days, with its invoice late. */
const NEXT_PAYMENT_DAYS: Readonly<Record<Rhythm, number>> = {
  weekly: 9,
  monthly: 38,
  quarterly: 102,
  'half-yearly': 200,
  yearly: 395,
}

/**
 * Whether files that reach to a day still tell of the day asked: half a year later at most. A day not known tells nothing.
 *
 * @example
 * tellsOf(day('2026-11-23'), day('2026-10-31')) // true
 * tellsOf(day('2026-11-23'), day('2025-12-24')) // false
 */
export function tellsOf(on: CalendarDay, known: CalendarDay | undefined): boolean {
  return known !== undefined && daysBetween(known, on) <= TELLS_OF_TODAY_DAYS
}

/** Words by which a register says that a contract is over. "Expired" is none: systems set it by the end day alone. */
const CLOSED = /^\W*(?:closed|terminated|ended|finished|cancelled)\b/i

/**
 * Where a contract stands on the day asked, with the reason. What the evidence cannot show is `past-end-not-known` or
 * `unknown`: "ended" is said only where the register says closed, or of a contract that was paid on a rhythm and has not been paid since,
 * inside coverage;
 * "holding over" only while the payments known reach near the day asked; "rolled" names the renewal it supposes.
 *
 * @example
 * const term = { shape: 'fixed', options: [], notices: [], quoted: [] }
 * const facts = { on: day('2026-11-23'), term, dates: { start: day('2025-06-17'), currentEnd: day('2026-06-17') }, renewals: 0, paymentsShared: false, missingMonths: [] }
 * stateOf(facts).state // 'past-end-not-known'
 */
export function stateOf(facts: StateFacts): Standing {
  const { on, dates } = facts
  if (dates.start && dates.start > on) return { state: 'future', because: `begins ${formatDay(dates.start)}` }
  if (!dates.currentEnd) return withoutEnd(facts)
  if (dates.currentEnd < on) return pastEnd(facts, dates.currentEnd)
  const ends = formatDay(dates.currentEnd)
  const left = daysBetween(on, dates.currentEnd)
  if (facts.renewals > 0) return rolled(facts, `${ends}, in ${left} days`)
  if (dates.initialEnd && dates.initialEnd < on) {
    return {
      state: 'in-option',
      because: `the first term ended ${formatDay(dates.initialEnd)}; extended to ${ends}`,
    }
  }
  return { state: 'live', because: `ends ${ends}, in ${left} days` }
}

/** A renewal is supposed, never seen: the clause that brings it is quoted, and that nobody is known to have ended it. */
function rolled({ term, renewals, dates }: StateFacts, ends: string): Standing {
  const each = term.renewsFor ? `, for ${periodWords(term.renewsFor)} each` : ''
  const clause = term.quoted.length > 0 ? `, by its words “${term.quoted.join(' · ')}”` : ''
  const times = renewals === 1 ? 'once' : `${renewals} times`
  const first = dates.initialEnd ? `, since its first term ended ${formatDay(dates.initialEnd)}` : ''
  const supposed = `is taken to have renewed itself ${times}${each}${first}${clause}; nobody is known to have ended it; the present term would end ${ends}`
  // A licence bought outright does not roll: its support does.
  return term.shape === 'perpetual-with-support'
    ? { state: 'live', because: `is a licence bought outright; its support ${supposed}` }
    : { state: 'rolled', because: supposed }
}

const isClosed = ({ statedStatus }: StateFacts): boolean => CLOSED.test(statedStatus ?? '')

function withoutEnd(facts: StateFacts): Standing {
  const { on, term, dates } = facts
  if (isClosed(facts)) return { state: 'ended', because: `the register says “${facts.statedStatus}”; no end day is held` } // prettier-ignore
  const runsOn = ['rolling', 'open-ended', 'perpetual-with-support', 'consumption'].includes(term.shape)
  if (runsOn && dates.start) return { state: 'live', because: 'runs until someone ends it; no end is held' }
  if (dates.initialEnd && dates.initialEnd < on) {
    const because = `the first term ended ${formatDay(dates.initialEnd)}; whether an option to extend was used is not known`
    return { state: 'past-end-not-known', because }
  }
  return { state: 'unknown', because: 'no end day is held' }
}

function pastEnd(facts: StateFacts, end: CalendarDay): Standing {
  const since = `${formatDay(end)}, ${daysBetween(end, facts.on)} days ago`
  if (facts.successorStarts && facts.successorStarts <= facts.on) {
    return {
      state: 'superseded',
      because: `ended ${since}; its successor began ${formatDay(facts.successorStarts)}`,
    }
  }
  const { paidAfterEnd: paid, paymentsTo } = facts
  const known = paymentsTo ? `payments are known to ${formatDay(paymentsTo)} only` : 'no payments are loaded'
  if (paid && !facts.paymentsShared && daysBetween(end, paid) > LAST_INVOICE_DAYS) {
    if (tellsOf(facts.on, paymentsTo)) {
      return { state: 'holding-over', because: `ended ${since}, and was paid on ${formatDay(paid)}` }
    }
    const because = `the end held was ${since}; it was still paid on ${formatDay(paid)}, and ${known}`
    return { state: 'past-end-not-known', because }
  }
  if (isClosed(facts)) {
    return { state: 'ended', because: `ended ${since}; the register says “${facts.statedStatus}”` }
  }
  if (!paid && wasSilent(facts, end)) {
    return {
      state: 'ended',
      because: `ended ${since}; payments came on a rhythm before, and none came up to ${formatDay(paymentsTo!)}`,
    }
  }
  return { state: 'past-end-not-known', because: `the end held was ${since}; ${known}` }
}

/** Whether the payments known after an end, with no month missing among them, are long enough to show that they stopped. */
function wasSilent({ rhythm, lastPaid, paymentsTo, missingMonths }: StateFacts, end: CalendarDay): boolean {
  if (rhythm === undefined || lastPaid === undefined || paymentsTo === undefined) return false
  if (missingMonths.some((month) => month > lastPaid.slice(0, 7))) return false
  const due = NEXT_PAYMENT_DAYS[rhythm] + LAST_INVOICE_DAYS
  return daysBetween(end, paymentsTo) >= SILENCE_DAYS && daysBetween(lastPaid, paymentsTo) > due
}
