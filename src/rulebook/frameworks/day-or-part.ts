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

/** The first and last day a day, month or year can mean, and its words. */
interface Span {
  readonly first: CalendarDay
  readonly last: CalendarDay
  readonly words: string
}

// A catalogue has some hundred different days, and a plan asks for each of them some ten thousand times.
const spans = new Map<DayOrPart, Span>()

function spanOf(part: DayOrPart): Span {
  const known = spans.get(part)
  if (known) return known
  const first = firstOf(part)
  if (first === undefined) throw new RangeError(`"${part}" is not a day, a month or a year`)
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
  const words = formatDay(first).split(' ')
  const [last, from] =
    part.length === 4
      ? [dayOf(year, 12, 31)!, 3]
      : part.length === 7
        ? [dayOf(year, month, daysInMonth(year, month))!, 2]
        : [first, 0]
  const span = { first, last, words: words.slice(from).join(' ') }
  spans.set(part, span)
  return span
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
export const earliest = (part: DayOrPart): CalendarDay => spanOf(part).first

/**
 * The last day that a day, a month or a year can mean.
 *
 * @throws RangeError when the text is none of them.
 * @example
 * latest('2027') // '2027-12-31'
 * latest('2028-02') // '2028-02-29'
 */
export const latest = (part: DayOrPart): CalendarDay => spanOf(part).last

/**
 * A day, month or year in words.
 *
 * @example
 * partInWords('2027-03-06') // 'Sat 6 March 2027'
 * partInWords('2027-03') // 'March 2027'
 * partInWords('2027') // '2027'
 */
export const partInWords = (part: DayOrPart): string => spanOf(part).words
