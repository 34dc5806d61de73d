import {
  ANNOUNCED_TO,
  HELD_YEARS,
  HOLIDAY_CHANGES,
  YEARLY_HOLIDAYS,
  YEARLY_SOURCE,
} from './bank-holidays.data.ts'
import type { HolidayPlacing, Nation } from './bank-holidays.data.ts'
import { addDays, day, daysInMonth, partsOf, weekdayOf } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { PortreeveError } from './errors.ts'

/**
 * Which days count. `calendar`: every day. `england-wales`: Monday to Friday less the bank holidays of England and
 * Wales, for the council's own lead times and for posting notices. `uk-any-part`: less the bank holidays of any part
 * of the United Kingdom, as the Procurement Act 2023, section 123, counts. They are never mixed.
 */
export type Calendar = 'calendar' | 'england-wales' | 'uk-any-part'

/** A bank holiday of one year. `expected` when the day follows from the rule but was not yet published. */
export interface BankHoliday {
  readonly day: CalendarDay
  readonly name: string
  readonly nation: Nation
  readonly status: 'announced' | 'expected'
  readonly source: string
}

const NATIONS: readonly Nation[] = ['england-wales', 'scotland', 'northern-ireland']

/**
 * Easter Sunday of a year, by the Gregorian rule of Meeus, Jones and Butcher.
 *
 * @example
 * easterSunday(2027) // '2027-03-28'
 */
export function easterSunday(year: number): CalendarDay {
  const a = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((a + 11 * moon + 22 * weekday) / 451)
  const index = moon + weekday - 7 * late + 114
  return dated(year, Math.floor(index / 31), (index % 31) + 1)
}

function dated(year: number, month: number, dayOfMonth: number): CalendarDay {
  return day(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`)
}

function placed(year: number, placing: HolidayPlacing): CalendarDay {
  if ('daysAfterEaster' in placing) return addDays(easterSunday(year), placing.daysAfterEaster)
  if ('dayOfMonth' in placing) return dated(year, placing.month, placing.dayOfMonth)
  const lastPossible = placing.monday === 'first' ? 7 : daysInMonth(year, placing.month)
  let candidate = dated(year, placing.month, lastPossible)
  while (weekdayOf(candidate) !== 'Mon') candidate = addDays(candidate, -1)
  return candidate
}

const isWeekend = (value: CalendarDay): boolean => ['Sat', 'Sun'].includes(weekdayOf(value))

/** The year's holidays of one nation before substitutes, in the order of the calendar. */
function listedHolidays(year: number, nation: Nation): BankHoliday[] {
  const status = year <= ANNOUNCED_TO ? 'announced' : 'expected'
  const changes = HOLIDAY_CHANGES.filter(
    (change) => change.nations.includes(nation) && change.day.startsWith(`${year}-`),
  )
  const moved = new Set(changes.map((change) => change.insteadOf))
  const yearly = YEARLY_HOLIDAYS.filter(
    (holiday) => holiday.nations.includes(nation) && !moved.has(holiday.name),
  ).map(({ name, placing }): BankHoliday => {
    return { day: placed(year, placing), name, nation, status, source: YEARLY_SOURCE }
  })
  const once = changes.map(({ name, source, ...change }): BankHoliday => {
    return { day: day(change.day), name, nation, status: 'announced', source }
  })
  return [...yearly, ...once].toSorted((a, b) => a.day.localeCompare(b.day))
}

function holidaysOfNation(year: number, nation: Nation): BankHoliday[] {
  const listed = listedHolidays(year, nation)
  const taken = new Set(listed.filter((each) => !isWeekend(each.day)).map((each) => each.day))
  const settled = listed.map((holiday) => {
    if (!isWeekend(holiday.day)) return holiday
    let substitute = holiday.day
    while (isWeekend(substitute) || taken.has(substitute)) substitute = addDays(substitute, 1)
    taken.add(substitute)
    return { ...holiday, day: substitute, name: `${holiday.name} (substitute day)` }
  })
  return settled.toSorted((a, b) => a.day.localeCompare(b.day))
}

/**
 * The bank holidays of a year in all parts of the United Kingdom, in order of nation and day, substitutes in place of
 * the weekend days they stand for.
 *
 * @throws PortreeveError when the year is not held.
 * @example
 * bankHolidaysOf(2026).filter((holiday) => holiday.nation === 'england-wales').length // 8
 */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  if (!isHeldYear(year)) {
    throw new PortreeveError(`The bank holidays of ${year} are not held.`, {
      next: `Working days can be counted from ${HELD_YEARS.first} to ${HELD_YEARS.last}. Check the year of the date.`,
    })
  }
  return NATIONS.flatMap((nation) => holidaysOfNation(year, nation))
}

/**
 * True when the bank holidays of a year are held, so that its working days can be counted.
 *
 * @example
 * isHeldYear(1999) // false
 */
export function isHeldYear(year: number): boolean {
  return year >= HELD_YEARS.first && year <= HELD_YEARS.last
}

const closedDays = new Map<string, ReadonlySet<string>>()

function closedDaysOf(year: number, calendar: 'england-wales' | 'uk-any-part'): ReadonlySet<string> {
  const key = `${calendar} ${year}`
  const known = closedDays.get(key)
  if (known) return known
  const holidays = bankHolidaysOf(year).filter(
    (holiday) => calendar === 'uk-any-part' || holiday.nation === 'england-wales',
  )
  const closed = new Set<string>(holidays.map((holiday) => holiday.day))
  closedDays.set(key, closed)
  return closed
}

/**
 * True when a day counts in a calendar.
 *
 * @throws PortreeveError when the year's bank holidays are not held (never for `calendar`).
 * @example
 * isWorkingDay(day('2026-11-30'), 'england-wales') // true
 * isWorkingDay(day('2026-11-30'), 'uk-any-part') // false
 */
export function isWorkingDay(value: CalendarDay, calendar: Calendar): boolean {
  if (calendar === 'calendar') return true
  return !closedDaysOf(partsOf(value).year, calendar).has(value) && !isWeekend(value)
}

/**
 * The n-th day that counts after a day (before it when n is negative); the day itself when n is 0, even if it does
 * not count. The day started from is never one of the n.
 *
 * @throws PortreeveError when a year's bank holidays are not held (never for `calendar`).
 * @example
 * addWorkingDays(day('2026-12-31'), -2, 'england-wales') // '2026-12-29'
 * addWorkingDays(day('2026-12-24'), 1, 'england-wales') // '2026-12-29'
 */
export function addWorkingDays(value: CalendarDay, days: number, calendar: Calendar): CalendarDay {
  if (calendar === 'calendar') return addDays(value, days)
  const step = days < 0 ? -1 : 1
  let current = value
  for (let left = Math.abs(days); left > 0;) {
    current = addDays(current, step)
    if (isWorkingDay(current, calendar)) left -= 1
  }
  return current
}

/**
 * The day itself when it counts, else the nearest one before it that does.
 *
 * @throws PortreeveError when the year's bank holidays are not held (never for `calendar`).
 * @example
 * rollBackToWorkingDay(day('2027-03-06'), 'england-wales') // '2027-03-05'
 */
export function rollBackToWorkingDay(value: CalendarDay, calendar: Calendar): CalendarDay {
  return isWorkingDay(value, calendar) ? value : addWorkingDays(value, -1, calendar)
}

/**
 * The day itself when it counts, else the nearest one after it that does.
 *
 * @throws PortreeveError when the year's bank holidays are not held (never for `calendar`).
 * @example
 * rollForwardToWorkingDay(day('2026-12-25'), 'england-wales') // '2026-12-29'
 */
export function rollForwardToWorkingDay(value: CalendarDay, calendar: Calendar): CalendarDay {
  return isWorkingDay(value, calendar) ? value : addWorkingDays(value, 1, calendar)
}

/**
 * How many days that count lie after the first day, up to and including the second; negative when the second is
 * earlier. It undoes `addWorkingDays`.
 *
 * @throws PortreeveError when a year's bank holidays are not held (never for `calendar`).
 * @example
 * workingDaysBetween(day('2026-12-24'), day('2026-12-31'), 'england-wales') // 3
 */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay, calendar: Calendar): number {
  if (to < from) return 0 - countAfter(to, from, calendar, -1)
  return countAfter(from, to, calendar, 0)
}

/** Days that count in (from, to], or in [from, to) when `shift` is -1. */
function countAfter(from: CalendarDay, to: CalendarDay, calendar: Calendar, shift: 0 | -1): number {
  let count = 0
  for (let current = addDays(from, 1 + shift); current <= addDays(to, shift); current = addDays(current, 1)) {
    if (isWorkingDay(current, calendar)) count += 1
  }
  return count
}
