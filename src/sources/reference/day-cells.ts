import { addDays, day, dayOf, type CalendarDay } from '../../procurement/calendar-day.ts'

/** What a cell of a date column says. */
export interface DayCell {
  readonly on?: CalendarDay
  /** What is wrong, for a complaint; absent when the day was read, or the words say openly that there is none. */
  readonly problem?: string
  /** Name of a repair, when the day was read but not as printed. */
  readonly repair?: string
}

/** Whether days of a column are written day first, as in the United Kingdom, or month first. */
export type DayOrder = 'day-first' | 'month-first'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*'
const NUMERIC = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/
const NAMED = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[\\s\\-/.]*${MONTH}[\\s\\-/.,]*(\\d{4}|\\d{2})$`,
  'i',
)
const MONTH_FIRST = new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i')
const MONTH_ONLY = new RegExp(
  `^${MONTH}[\\s\\-/.,']*(?:\\d{4}|\\d{2})$|^\\d{1,2}[/\\-.]\\d{4}$|^\\d{4}[/\\-.]\\d{1,2}$`,
  'i',
)
const YEAR_ONLY = /^(?:19|20)\d{2}(?:\s*[/-]\s*\d{2,4})?$/
const SAID_OPENLY =
  /^(?:-+|\?+|n\.?\s*\/?\s*a\.?|not (?:applicable|known|yet (?:known|agreed))|no|nil|none|no end(?: date)?|tb[cda]|to be (?:confirmed|determined|agreed|advised)|on\s?-?going|rolling(?: (?:contract|annual|monthly|yearly|programme))?|annual(?:ly)?|unknown|various|open(?:[ -]ended)?|perpetual|perpetuity|indefinite|expired|until terminated|see (?:notes?|description|comments?))\.?$/i

/** The year of two digits: 80 to 99 are of the last century. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) >= 80 ? 1900 : 2000)

/**
 * Whether a column's days are written month first: only if some can be nothing else and none must be day first.
 *
 * @example
 * dayOrder(['01/04/2026', '25/12/2026']) // 'day-first'
 * dayOrder(['04/01/2026', '12/25/2026']) // 'month-first'
 */
export function dayOrder(cells: Iterable<string>): DayOrder {
  let monthFirst = false
  for (const cell of cells) {
    const match = NUMERIC.exec(cell.trim())
    if (!match) continue
    if (Number(match[1]) > 12) return 'day-first'
    if (Number(match[2]) > 12 && Number(match[2]) <= 31) monthFirst = true
  }
  return monthFirst ? 'month-first' : 'day-first'
}

const read = (on: CalendarDay | undefined): DayCell =>
  on ? { on } : { problem: 'there is no such day in the calendar' }

function wholeDay(text: string, order: DayOrder): DayCell | undefined {
  const iso = ISO.exec(text)
  if (iso) return read(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const numeric = NUMERIC.exec(text)
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3]!)]
    return read(order === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second))
  }
  const named = NAMED.exec(text)
  if (named) {
    const month = MONTHS.indexOf(named[2]!.slice(0, 3).toLowerCase()) + 1
    return read(dayOf(fullYear(named[3]!), month, Number(named[1])))
  }
  const american = MONTH_FIRST.exec(text)
  if (american) {
    const month = MONTHS.indexOf(american[1]!.slice(0, 3).toLowerCase()) + 1
    return read(dayOf(Number(american[3]), month, Number(american[2])))
  }
  return undefined
}

function serialDay(text: string): DayCell | undefined {
  if (!/^\d{5}(?:\.0+)?$/.test(text)) return undefined
  const serial = Number(text)
  if (serial < 29_000 || serial > 75_000) return undefined
  // Spreadsheets count from 1 January 1900 and believe in 29 February 1900: hence two days less.
  return {
    on: addDays(day('1900-01-01'), Math.trunc(serial) - 2),
    repair: 'spreadsheet serial read as a day',
  }
}

const INSIDE = new RegExp(
  `\\b\\d{1,2}[/.\\-]\\d{1,2}[/.\\-](?:\\d{4}|\\d{2})\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)?[\\s-]+${MONTH}[\\s-]+\\d{4}\\b`,
  'gi',
)

/**
 * Reads the day of a cell. No day is invented: a month without a day stays text, with a complaint.
 *
 * `TBC`, `N/A`, `Ongoing` and the like give nothing and no complaint. A single day among other words is read, and
 * the repair says so; the caller keeps the words.
 *
 * @example
 * readDayCell('01/04/2026').on // '2026-04-01'
 * readDayCell('Mar-16').problem // 'only a month is given: the day is not known'
 * readDayCell('31/06/2027').problem // 'there is no such day in the calendar'
 * readDayCell('TBC') // {}
 */
export function readDayCell(cell: string, order: DayOrder = 'day-first'): DayCell {
  const text = cell.slice(0, 500).replace(/\s+/g, ' ').trim()
  if (text === '' || SAID_OPENLY.test(text)) return {}
  const whole = wholeDay(text, order) ?? serialDay(text)
  if (whole) return whole
  if (MONTH_ONLY.test(text)) return { problem: 'only a month is given: the day is not known' }
  if (YEAR_ONLY.test(text)) return { problem: 'only a year is given: the day is not known' }
  const inside = text.match(INSIDE) ?? []
  const found = inside.length === 1 ? wholeDay(inside[0], order) : undefined
  if (found?.on) return { on: found.on, repair: 'day taken from among other words' }
  if (inside.length > 1) return { problem: 'more than one day is given' }
  return { problem: 'not a day that can be read' }
}
