import { formatDay, parseDay, partsOf, type CalendarDay } from '../procurement/calendar-day.ts'
import type { SourceLine } from '../procurement/contract.ts'
import { formatMoney, pounds, type VatBasis } from '../procurement/money.ts'

export { typedDay } from '../procurement/written.ts'

/** What a page shows where a fact is not known. Never a nought, never a blank. */
export const NOT_RECORDED = 'Not recorded'

/**
 * A day as a page shows it, or "Not recorded".
 *
 * @example
 * showDay(day('2027-03-31')) // 'Wed 31 March 2027'
 * showDay(undefined) // 'Not recorded'
 */
export function showDay(value: CalendarDay | undefined): string {
  return value === undefined ? NOT_RECORDED : formatDay(value)
}

/**
 * A day in a narrow table: no weekday, short month.
 *
 * @example
 * shortDay(day('2027-03-31')) // '31 Mar 2027'
 */
export function shortDay(value: CalendarDay | undefined): string {
  if (value === undefined) return NOT_RECORDED
  const [, dayOfMonth, month, year] = formatDay(value).split(' ')
  return `${dayOfMonth} ${month!.slice(0, 3)} ${year}`
}

/**
 * A month `2026-11` in words.
 *
 * @example
 * showMonth('2026-11') // 'November 2026'
 */
export function showMonth(month: string): string {
  const first = parseDay(`${month}-01`)
  return first === undefined ? month : formatDay(first).split(' ').slice(2).join(' ')
}

/**
 * A decimal string of pounds with £ and thousands; text that is not one comes back as it is.
 *
 * @example
 * showPounds('155985.00') // '£155,985'
 * showPounds(undefined) // 'Not recorded'
 */
export function showPounds(amount: string | undefined): string {
  if (amount === undefined) return NOT_RECORDED
  const read = pounds(amount)
  return read === undefined ? amount : formatMoney(read)
}

/**
 * Pounds rounded down to whole pounds, for tables of sums. The exact amount is in the CSV beside.
 *
 * @example
 * wholePounds('-1234.56') // '-£1,234'
 */
export function wholePounds(amount: string | undefined): string {
  return showPounds(amount).replace(/\.\d\d$/, '')
}

/** What a VAT basis is called after an amount. */
export const BASIS_WORDS: Readonly<Record<VatBasis, string>> = {
  net: 'net of VAT',
  gross: 'including VAT',
  unknown: 'VAT basis not recorded',
}

/**
 * A whole number with thousands.
 *
 * @example
 * showCount(1234567) // '1,234,567'
 */
export function showCount(count: number | bigint): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/**
 * A number with its noun in the singular or plural.
 *
 * @example
 * countOf(1, 'contract') // '1 contract'
 * countOf(2, 'reply', 'replies') // '2 replies'
 */
export function countOf(count: number | bigint, one: string, many = `${one}s`): string {
  return `${showCount(count)} ${BigInt(count) === 1n ? one : many}`
}

/**
 * Words with a capital at the front, for a cell or a heading.
 *
 * @example
 * capital('head of legal') // 'Head of legal'
 */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * The name of a file without its folders, which say more of a machine than of the file.
 *
 * @example
 * fileName('published/spend/may.csv') // 'may.csv'
 */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1)!
}

/**
 * A day to act by, as a page of the given day shows it.
 *
 * @example
 * actBy(day('2026-11-19'), day('2026-11-23')) // 'Thu 19 November 2026 (gone by)'
 */
export function actBy(value: CalendarDay | undefined, on: CalendarDay): string {
  return value !== undefined && value < on ? `${showDay(value)} (gone by)` : showDay(value)
}

/**
 * A file's line in words.
 *
 * @example
 * showSource({ file: 'a.xlsx', sheet: 'May', line: 7 }) // 'a.xlsx, sheet May, row 7'
 * showSource({ file: 'a.csv', line: 7 }) // 'a.csv, line 7'
 */
export function showSource(source: SourceLine): string {
  return source.sheet === undefined || source.sheet === ''
    ? `${source.file}, line ${source.line}`
    : `${source.file}, sheet ${source.sheet}, row ${source.line}`
}

/**
 * The month of a day, as `2026-11`.
 *
 * @example
 * monthOf(day('2026-11-23')) // '2026-11'
 */
export function monthOf(value: CalendarDay): string {
  const { year, month } = partsOf(value)
  return `${year}-${String(month).padStart(2, '0')}`
}
