/** A day in the United Kingdom's calendar, as `2027-03-31`. It has no time and no zone, so it cannot slip. */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' }

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const // prettier-ignore

/** A three-letter English name of a day of the week. */
export type Weekday = (typeof WEEKDAYS)[number]

const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0'))
const DAYS_PER_ERA = 146_097
/** From 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468

/**
 * Days since 1 January 1970. A plan counts some hundred thousand days, so this is arithmetic on the digits and not `Date`: years
 * are taken to begin in March, so that the leap day is their last.
 */
function toNumber(value: CalendarDay): number {
  const { year, month, dayOfMonth } = partsOf(value)
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - EPOCH
}

function fromNumber(days: number): CalendarDay {
  if (!Number.isInteger(days)) throw new RangeError('a day is a whole number of days from another')
  const fromMarch = days + EPOCH
  const era = Math.floor(fromMarch / DAYS_PER_ERA)
  const dayOfEra = fromMarch - era * DAYS_PER_ERA
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return written(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

const written = (year: number, month: number, dayOfMonth: number): CalendarDay =>
  `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[dayOfMonth]}` as CalendarDay

/**
 * The day a text names when it is written `yyyy-mm-dd` and exists; otherwise undefined.
 *
 * Years from 1900 to 2199 only: anything else in a council's file is a slip of the keyboard.
 *
 * @example
 * parseDay('2027-02-28') // '2027-02-28'
 * parseDay('2027-02-30') // undefined
 * parseDay('1/4/2027') // undefined
 */
export function parseDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/**
 * The day, from a literal or a value already known to be good.
 *
 * @throws RangeError when the text is not a day.
 * @example
 * day('2026-11-23') // '2026-11-23'
 */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`"${text}" is not a day written yyyy-mm-dd`)
  return parsed
}

/**
 * The day of a year, month (1–12) and day of the month; undefined when there is no such day.
 *
 * @example
 * dayOf(2028, 2, 29) // '2028-02-29'
 * dayOf(2027, 2, 29) // undefined
 */
export function dayOf(year: number, month: number, dayOfMonth: number): CalendarDay | undefined {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return undefined
  if (dayOfMonth > daysInMonth(year, month)) return undefined
  return written(year, month, dayOfMonth)
}

/**
 * How many days a month (1–12) of a year has.
 *
 * @example
 * daysInMonth(2028, 2) // 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The two digits that stand at a place. */
const digits = (value: CalendarDay, at: number): number =>
  value.charCodeAt(at) * 10 + value.charCodeAt(at + 1) - 528

/**
 * Year, month (1–12) and day of the month of a day.
 *
 * @example
 * partsOf(day('2027-03-31')) // { year: 2027, month: 3, dayOfMonth: 31 }
 */
export function partsOf(value: CalendarDay): { year: number; month: number; dayOfMonth: number } {
  return {
    year: digits(value, 0) * 100 + digits(value, 2),
    month: digits(value, 5),
    dayOfMonth: digits(value, 8),
  }
}

/**
 * The day a number of calendar days later (earlier when negative).
 *
 * @example
 * addDays(day('2026-12-31'), 1) // '2027-01-01'
 */
export function addDays(value: CalendarDay, days: number): CalendarDay {
  return fromNumber(toNumber(value) + days)
}

/**
 * The corresponding date a number of months later (earlier when negative): the same day of the month, or
 * the last day of a shorter month. 31 March less one month is 28 or 29 February.
 *
 * @example
 * addMonths(day('2027-03-31'), -1) // '2027-02-28'
 * addMonths(day('2024-02-29'), 48) // '2028-02-29'
 */
export function addMonths(value: CalendarDay, months: number): CalendarDay {
  const { year, month, dayOfMonth } = partsOf(value)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = (index % 12) + 1
  return written(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)))
}

/**
 * Whole days from one day to another: positive when the second is later.
 *
 * @example
 * daysBetween(day('2026-11-23'), day('2027-03-01')) // 98
 */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return toNumber(to) - toNumber(from)
}

/**
 * The day of the week.
 *
 * @example
 * weekdayOf(day('2026-11-23')) // 'Mon'
 */
export function weekdayOf(value: CalendarDay): Weekday {
  return WEEKDAYS[(((toNumber(value) + 4) % 7) + 7) % 7]!
}

/**
 * The earlier of two days; undefined ones are passed over.
 *
 * @example
 * earlierOf(day('2026-01-02'), day('2026-01-01')) // '2026-01-01'
 */
export function earlierOf(a: CalendarDay, b: CalendarDay | undefined): CalendarDay {
  return b !== undefined && b < a ? b : a
}

/**
 * The later of two days; undefined ones are passed over.
 *
 * @example
 * laterOf(day('2026-01-02'), undefined) // '2026-01-02'
 */
export function laterOf(a: CalendarDay, b: CalendarDay | undefined): CalendarDay {
  return b !== undefined && b > a ? b : a
}

/**
 * A day in words for a page: `Mon 23 November 2026`, the weekday first because officers plan by it.
 *
 * @example
 * formatDay(day('2026-11-23')) // 'Mon 23 November 2026'
 */
export function formatDay(value: CalendarDay): string {
  const { year, month, dayOfMonth } = partsOf(value)
  return `${weekdayOf(value)} ${dayOfMonth} ${MONTHS[month - 1]} ${year}`
}

/**
 * Today in London, whatever the machine's own zone.
 *
 * @example
 * todayInLondon(new Date('2026-06-30T23:30:00Z')) // '2026-07-01'
 */
export function todayInLondon(now: Date = new Date()): CalendarDay {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now) as CalendarDay
}
