// The truth's own arithmetic of days, written apart from the product's date engine so that one can check the other.
import { day, type CalendarDay } from '../src/procurement/calendar-day.ts'

const split = (value: CalendarDay): [year: number, month: number, date: number] => [
  Number(value.slice(0, 4)),
  Number(value.slice(5, 7)),
  Number(value.slice(8, 10)),
]
const joined = (utc: number): CalendarDay => day(new Date(utc).toISOString().slice(0, 10))
const utcOf = (value: CalendarDay): number => Date.parse(value)

/**
 * A number of days later, or earlier when negative.
 *
 * @example
 * daysLater(day('2027-03-01'), -1) // '2027-02-28'
 */
export function daysLater(value: CalendarDay, days: number): CalendarDay {
  return joined(utcOf(value) + days * 86_400_000)
}

/**
 * The same date of the month a number of months later, or the month's last day when it has no such date.
 *
 * @example
 * monthsLater(day('2027-01-31'), 1) // '2027-02-28'
 */
export function monthsLater(value: CalendarDay, months: number): CalendarDay {
  const [year, month, date] = split(value)
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return joined(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
}

/**
 * The last day of a term of months that begins on a day.
 *
 * @example
 * lastDayOf(day('2024-04-01'), 36) // '2027-03-31'
 * lastDayOf(day('2024-02-29'), 48) // '2028-02-28'
 */
export function lastDayOf(start: CalendarDay, months: number): CalendarDay {
  return daysLater(monthsLater(start, months), -1)
}

const easterMonday = (year: number): CalendarDay => {
  // Gauss's rule for the Gregorian calendar, as given by Meeus; Easter Sunday plus one day.
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * correction + 114
  return joined(Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 2))
}

const weekdayNumber = (value: CalendarDay): number => new Date(value).getUTCDay()

const mondayIn = (year: number, month: number, which: 'first' | 'last'): CalendarDay => {
  let found = which === 'first' ? joined(Date.UTC(year, month - 1, 1)) : joined(Date.UTC(year, month, 0))
  while (weekdayNumber(found) !== 1) found = daysLater(found, which === 'first' ? 1 : -1)
  return found
}

const bankHolidaysByYear = new Map<number, ReadonlySet<string>>()

/** Bank holidays of England and Wales in a year; holidays at a weekend fall on the next free weekday. */
function bankHolidays(year: number): ReadonlySet<string> {
  const known = bankHolidaysByYear.get(year)
  if (known) return known
  const found = new Set<string>([
    daysLater(easterMonday(year), -3),
    easterMonday(year),
    mondayIn(year, 5, 'first'),
    mondayIn(year, 5, 'last'),
    mondayIn(year, 8, 'last'),
  ])
  for (const fixed of [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]) {
    let observed = day(fixed)
    while ([0, 6].includes(weekdayNumber(observed)) || found.has(observed)) observed = daysLater(observed, 1)
    found.add(observed)
  }
  bankHolidaysByYear.set(year, found)
  return found
}

/**
 * True on a weekday that is no bank holiday in England and Wales.
 *
 * @example
 * isWorkingDay(day('2026-12-28')) // false
 */
export function isWorkingDay(value: CalendarDay): boolean {
  return ![0, 6].includes(weekdayNumber(value)) && !bankHolidays(Number(value.slice(0, 4))).has(value)
}

const workingBefore = (value: CalendarDay): CalendarDay => {
  let found = value
  while (!isWorkingDay(found)) found = daysLater(found, -1)
  return found
}

/**
 * The safe day to post a notice that must count on a day: that day or the working day before it, less two
 * working days for deemed service.
 *
 * @example
 * safePostingDay(day('2026-12-31')) // '2026-12-29'
 * safePostingDay(day('2026-12-30')) // '2026-12-24'
 */
export function safePostingDay(lastLegalDay: CalendarDay): CalendarDay {
  let posting = workingBefore(lastLegalDay)
  for (let step = 0; step < 2; step++) posting = workingBefore(daysLater(posting, -1))
  return posting
}

/** A length counted back from a day: months by the date of the month, the rest by days. */
export interface Length {
  readonly count: number
  readonly unit: 'days' | 'weeks' | 'months'
}

const stepped = (from: CalendarDay, length: Length, sign: 1 | -1): CalendarDay =>
  length.unit === 'months'
    ? monthsLater(from, sign * length.count)
    : daysLater(from, sign * length.count * (length.unit === 'weeks' ? 7 : 1))

/** The last day from which the length, counted forward, has run by a day: found by trying, since months differ. */
function lastThatReaches(anchor: CalendarDay, length: Length): CalendarDay {
  let found = stepped(anchor, length, -1)
  while (stepped(daysLater(found, 1), length, 1) <= anchor) found = daysLater(found, 1)
  return found
}

/**
 * The last day a notice counts, and the later day another reading of the same words allows.
 *
 * Before an `end` (the last day of a term) plain words count back to the corresponding date; clear words leave out the
 * day of service and the end itself. Before a `renewal` or `anniversary` (a first day) both days are always left out.
 * The other reading is the last day from which the length runs out by the anchor.
 *
 * @example
 * lastDayForNotice(day('2027-02-28'), { count: 3, unit: 'months' }, 'end', false).last // '2026-11-28'
 * lastDayForNotice(day('2027-04-01'), { count: 90, unit: 'days' }, 'renewal', false).last // '2026-12-31'
 * lastDayForNotice(day('2027-03-31'), { count: 3, unit: 'months' }, 'end', true).last // '2026-12-30'
 */
export function lastDayForNotice(
  anchor: CalendarDay,
  length: Length,
  kind: 'end' | 'renewal' | 'anniversary',
  clear: boolean,
): { readonly last: CalendarDay; readonly other?: CalendarDay } {
  const plain = stepped(anchor, length, -1)
  const last = clear || kind !== 'end' ? daysLater(plain, -1) : plain
  const other = lastThatReaches(anchor, length)
  return other > last ? { last, other } : { last }
}
