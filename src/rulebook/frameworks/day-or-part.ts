import { dayOf, daysInMonth, formatDay, parseDay, type CalendarDay } from '../../procurement/calendar-day.ts'

/** A day, or as much of it as a source tells: the month (`2027-03`) or the year (`2027`). */
export type DayOrPart = string

/**
 * Whether a text is a day, a month or a year written in figures, the longest part first.
 *
 * @example
 * isDayOrPart('2027-03') // true
 * isDayOrPart('2027-02-30') // false
 * isDayOrPart('March 2027') // false
 */
export function isDayOrPart(text: string): boolean {
  return firstOf(text) !== undefined
}

/** The first day a day, month or year can mean; undefined when it is none. */
function firstOf(text: string): CalendarDay | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2] ?? '1'), 1) : parseDay(text)
}

/**
 * The first day that a day, a month or a year can mean.
 *
 * @throws RangeError when the text is none of them.
 * @example
 * earliest('2027') // '2027-01-01'
 * earliest('2027-03-06') // '2027-03-06'
 */
export function earliest(part: DayOrPart): CalendarDay {
  const first = firstOf(part)
  if (first === undefined) throw new RangeError(`"${part}" is not a day, a month or a year`)
  return first
}

/**
 * The last day that a day, a month or a year can mean.
 *
 * @throws RangeError when the text is none of them.
 * @example
 * latest('2027') // '2027-12-31'
 * latest('2028-02') // '2028-02-29'
 */
export function latest(part: DayOrPart): CalendarDay {
  const first = earliest(part)
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
  if (part.length === 4) return dayOf(year, 12, 31)!
  return part.length === 7 ? dayOf(year, month, daysInMonth(year, month))! : first
}

/**
 * A day, month or year in words.
 *
 * @example
 * partInWords('2027-03-06') // 'Sat 6 March 2027'
 * partInWords('2027-03') // 'March 2027'
 * partInWords('2027') // '2027'
 */
export function partInWords(part: DayOrPart): string {
  const words = formatDay(earliest(part)).split(' ')
  return words.slice(part.length === 4 ? 3 : part.length === 7 ? 2 : 0).join(' ')
}
