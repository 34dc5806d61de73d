import {
  addDays,
  type CalendarDay,
  daysBetween,
  laterOf,
  partsOf,
  weekdayOf,
} from '../../procurement/calendar-day.ts'
import type { ContractState, OptionKind } from '../../procurement/contract.ts'
import type { Money } from '../../procurement/money.ts'
import type { NoticeSettings } from '../../procurement/notice-dates.ts'
import type { Estimate, PlanBand } from '../../procurement/plan.ts'
import { isHeldYear, rollBackToWorkingDay } from '../../procurement/working-days.ts'
import type { RouteOption } from '../../rulebook/index.ts'
import type { ContractFacts } from '../renewal/facts.ts'
import type { Way } from '../renewal/ways.ts'

/** What is safe on the facts held, by when, and the one answer that would overturn it. */
export interface NextStep {
  readonly recommended: OptionKind
  readonly what: string
  readonly by: CalendarDay
  /** The day of the step itself, where a question comes before it: what other questions are measured by. */
  readonly stepBy?: CalendarDay
  readonly overturnedBy: string
  readonly band: PlanBand
  readonly because: readonly string[]
}

/** What a next step is chosen on. */
export interface StepFacts {
  readonly on: CalendarDay
  readonly facts: ContractFacts
  readonly state: ContractState
  /** Why the contract stands where it does: the reason of a step that rests on nothing else. */
  readonly stateBecause: string
  readonly estimate: Estimate
  readonly options: readonly RouteOption[]
  /** The options left when both start days are past, in the order to try them. */
  readonly ladder: readonly RouteOption[]
  readonly ways: readonly Way[]
  /** The ways counted back from the last possible end, where options are left. */
  readonly waysAtHardStop: readonly Way[]
  /** What a year of it costs, with VAT. */
  readonly yearGross?: Money
  readonly notice: NoticeSettings
  /** When the same need began or is gathered: titles of the others. */
  readonly oneCardWith: readonly string[]
  readonly keyDecision: 'yes' | 'no' | 'unknown'
}

/** Categories whose silence can hurt people: ask at once. */
const AT_ONCE = new Set(['telecare', 'radio'])

/** True when people may be hurt if the service stops: safety comes before pounds. */
export const isSafety = ({ category, critical }: ContractFacts): boolean => AT_ONCE.has(category) || critical

/** Within this many days of the day asked, a day is "now"; within a quarter it is "this quarter". */
const NOW_DAYS = 14
/** A step further off than this can wait for another quarter. */
export const QUARTER_DAYS = 92

/** A next contract worth less than this (with VAT) is never the first thing to do, unless safety hangs on it. */
const SMALL_GROSS = 5_000

/** The place on the first page of a step that must be begun by a day. */
export function bandOf({ on, facts, estimate }: StepFacts, by: CalendarDay): PlanBand {
  const days = daysBetween(on, by)
  if (days > QUARTER_DAYS) return 'nothing-before'
  const small = estimate.high !== undefined && Number(estimate.high) < SMALL_GROSS && !isSafety(facts)
  return days <= NOW_DAYS && !small ? 'do-now' : 'decide-this-quarter'
}

/**
 * The Friday of next week: what "this fortnight" means to a person who plans by weeks.
 *
 * @example
 * fridayOfNextWeek(day('2026-11-23')) // '2026-12-04'
 */
export function fridayOfNextWeek(on: CalendarDay): CalendarDay {
  const sinceMonday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekdayOf(on))
  return addDays(on, 11 - sinceMonday)
}

/**
 * The last working day not after a counted day: what a person can be told to do something by. Never before the day asked;
 * beyond the years whose bank holidays are held, only weekends are known.
 *
 * @example
 * workingDayBy(day('2026-12-27'), day('2026-11-23')) // '2026-12-24'
 */
export function workingDayBy(counted: CalendarDay, on: CalendarDay): CalendarDay {
  if (isHeldYear(partsOf(counted).year)) return laterOf(on, rollBackToWorkingDay(counted, 'england-wales'))
  const weekend = ['Sat', 'Sun'].indexOf(weekdayOf(counted)) + 1
  return laterOf(on, addDays(counted, -weekend))
}
