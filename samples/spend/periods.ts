import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import { monthAfter } from '../suppliers/variants.ts'
import { daysOfMonth } from './contract-payments.ts'
import type { SpendShape } from './shapes.data.ts'

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] // prettier-ignore

/** The months of the county's spend: the 37 that end before the month of the day asked. */
export function spendMonths(on: CalendarDay): readonly string[] {
  const last = monthAfter(on.slice(0, 7), -1)
  return Array.from({ length: 37 }, (_, at) => monthAfter(last, at - 36))
}

const quarterOf = (month: string): string => `${month.slice(0, 4)}-q${Math.ceil(Number(month.slice(5)) / 3)}`
const financialYearOf = (month: string): string => {
  const year = Number(month.slice(0, 4)) - (Number(month.slice(5)) < 4 ? 1 : 0)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

/** The period of a month in a grouping: 2026-10, 2026-q4 (calendar quarters) or 2026-27 (financial years). */
export function periodOf(month: string, group: SpendShape['group']): string {
  return group === 'month' ? month : group === 'quarter' ? quarterOf(month) : financialYearOf(month)
}

/** A month in words, such as `October 2026`. */
export function monthName(month: string): string {
  return `${NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}

/** A file name with its period put in. */
export function fileName(template: string, month: string): string {
  return template
    .replace('{monthYear}', monthName(month).replace(' ', '-'))
    .replace('{month}', month)
    .replace('{quarter}', quarterOf(month))
    .replace('{year}', financialYearOf(month))
}

const inWords = (value: CalendarDay): string => `${Number(value.slice(8))} ${monthName(value.slice(0, 7))}`

/** A span of months in words: one month by its name, more by first and last day. */
export function titleOf(months: readonly string[]): string {
  const first = months[0]!
  if (months.length === 1) return monthName(first)
  return `${inWords(daysOfMonth(first)[0])} to ${inWords(daysOfMonth(months[months.length - 1]!)[1])}`
}
