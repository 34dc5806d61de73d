import { addDays, addMonths } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import type { Duration } from './term.ts'
import { addWorkingDays, rollBackToWorkingDay } from './working-days.ts'

/**
 * A period in whole months, or undefined when it is stated in days or weeks.
 *
 * @example
 * monthsOf({ count: 2, unit: 'years' }) // 24
 * monthsOf({ count: 90, unit: 'days' }) // undefined
 */
export function monthsOf(period: Duration): number | undefined {
  if (period.unit === 'months') return period.count
  return period.unit === 'years' ? period.count * 12 : undefined
}

/**
 * A period taken a number of times.
 *
 * @example
 * timesPeriod({ count: 12, unit: 'months' }, 2) // { count: 24, unit: 'months' }
 */
export function timesPeriod(period: Duration, times: number): Duration {
  return { count: period.count * times, unit: period.unit }
}

/**
 * A period in words, the unit in the singular for one.
 *
 * @example
 * periodWords({ count: 1, unit: 'years' }) // '1 year'
 * periodWords({ count: 10, unit: 'working-days' }) // '10 working days'
 */
export function periodWords(period: Duration): string {
  const unit = period.unit.replace('-', ' ')
  return `${period.count} ${period.count === 1 ? unit.slice(0, -1) : unit}`
}

/**
 * The day a period after a day: the corresponding date for months and years (the last day of a shorter month), days
 * counted for days and weeks, working days of England and Wales for working days.
 *
 * @throws PortreeveError for working days in a year whose bank holidays are not held.
 * @example
 * laterBy(day('2026-11-30'), { count: 3, unit: 'months' }) // '2027-02-28'
 */
export function laterBy(from: CalendarDay, period: Duration): CalendarDay {
  return shifted(from, period, 1)
}

/**
 * The day a period before a day, by the rules of `laterBy`. Working days are counted from the last working day on or
 * before it, so that a notice before a Sunday has its full number.
 *
 * @throws PortreeveError for working days in a year whose bank holidays are not held.
 * @example
 * earlierBy(day('2027-04-01'), { count: 90, unit: 'days' }) // '2027-01-01'
 */
export function earlierBy(from: CalendarDay, period: Duration): CalendarDay {
  const last = period.unit === 'working-days' ? rollBackToWorkingDay(from, 'england-wales') : from
  return shifted(last, period, -1)
}

/**
 * The last day from which a period still ends on or before a day. Later than `earlierBy` only where a short month
 * stands between: three months from 30 November end on 28 February, and so do three months from 28 November.
 *
 * @throws PortreeveError for working days in a year whose bank holidays are not held.
 * @example
 * latestReaching(day('2027-02-28'), { count: 3, unit: 'months' }) // '2026-11-30'
 */
export function latestReaching(end: CalendarDay, period: Duration): CalendarDay {
  let latest = earlierBy(end, period)
  while (laterBy(addDays(latest, 1), period) <= end) latest = addDays(latest, 1)
  return latest
}

function shifted(from: CalendarDay, period: Duration, sign: 1 | -1): CalendarDay {
  const months = monthsOf(period)
  if (months !== undefined) return addMonths(from, sign * months)
  if (period.unit === 'working-days') return addWorkingDays(from, sign * period.count, 'england-wales')
  return addDays(from, sign * period.count * (period.unit === 'weeks' ? 7 : 1))
}
