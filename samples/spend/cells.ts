import { daysBetween, day, partsOf, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { BodySeed } from '../bodies.data.ts'
import type { SpendRow } from './row.ts'

/** How a file writes days. */
export type DateStyle =
  | 'dd/mm/yyyy'
  | 'd/m/yyyy'
  | 'dd-Mon-yy'
  | 'd Mon yyyy'
  | 'dd.mm.yyyy'
  | 'iso'
  | 'iso-time'
  | 'm/d/yyyy'
  | 'serial'

/** How a file writes amounts. */
export type AmountStyle =
  | 'plain'
  | 'no-zeros'
  | 'padded'
  | 'pound-grouped'
  | 'trailing-minus'
  | 'brackets'
  | 'float-noise'
  | 'trailing-blank'
  | 'some-grouped'

/** What a column holds. */
export type Field =
  | 'blank'
  | 'body'
  | 'body-code'
  | 'body-uri'
  | 'date'
  | 'amount'
  | 'supplier'
  | 'supplier-id'
  | 'supplier-with-number'
  | 'supplier-with-vat'
  | 'vat-number'
  | 'reference'
  | 'reference-dashed'
  | 'reference-comma'
  | 'reference-id'
  | 'one-off-id'
  | 'narrative'
  | 'expense'
  | 'expense-coded'
  | 'service'
  | 'directorate'
  | 'code'
  | 'creditor-type'
  | 'capital'
  | 'line-number'
  | 'inserted'
  | 'family'
  | 'month-text'
  | 'year'
  | 'period'
  | 'irrecoverable-vat'
  | 'trade-category'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number): string => String(value).padStart(2, '0')
// parseDay knows years from 1900 on; a spreadsheet's day 2 is 1 January 1900 once its false leap day is counted.
const SERIAL_TWO = day('1900-01-01')

/**
 * A day as a file writes it.
 *
 * @example
 * dateText('2026-10-01', 'm/d/yyyy') // '10/1/2026'
 * dateText('2026-10-01', 'serial') // '46296'
 */
export function dateText(value: CalendarDay, style: DateStyle): string {
  const { year, month, dayOfMonth } = partsOf(value)
  switch (style) {
    case 'dd/mm/yyyy':
      return `${two(dayOfMonth)}/${two(month)}/${year}`
    case 'd/m/yyyy':
      return `${dayOfMonth}/${two(month)}/${year}`
    case 'dd-Mon-yy':
      return `${two(dayOfMonth)}-${MONTHS[month - 1]}-${String(year).slice(2)}`
    case 'd Mon yyyy':
      return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`
    case 'dd.mm.yyyy':
      return `${two(dayOfMonth)}.${two(month)}.${year}`
    case 'iso':
      return value
    case 'iso-time':
      return `${value} 00:00:00`
    case 'm/d/yyyy':
      return `${month}/${dayOfMonth}/${year}`
    case 'serial':
      return String(daysBetween(SERIAL_TWO, value) + 2)
  }
}

/** Pounds and pence of whole pence, with comma groups when asked; no sign. */
const digits = (pence: number, grouped: boolean): string => {
  const absolute = Math.abs(pence)
  const whole = String(Math.floor(absolute / 100))
  return `${grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole}.${two(absolute % 100)}`
}

/**
 * An amount of whole pence as a file writes it; `odd` (0 to 1) decides where a style is mixed.
 *
 * @example
 * amountText(-16554600, 'trailing-minus', 0) // '165,546.00-'
 * amountText(-5000, 'brackets', 0) // '(50.00)'
 * amountText(38000, 'no-zeros', 0) // '380'
 */
export function amountText(pence: number, style: AmountStyle, odd: number): string {
  const sign = pence < 0 ? '-' : ''
  switch (style) {
    case 'plain':
      return sign + digits(pence, false)
    case 'no-zeros':
      return (
        sign +
        digits(pence, false).replace(/\.?0+$/, (tail) =>
          tail.startsWith('.') ? '' : tail.replace(/0+$/, ''),
        )
      )
    case 'padded':
      return ` ${sign}${digits(pence, true)} `
    case 'pound-grouped':
      return `${sign}£${digits(pence, true)}`
    case 'trailing-minus':
      return digits(pence, true) + sign
    case 'brackets':
      return sign ? `(${digits(pence, true)})` : digits(pence, true)
    case 'float-noise':
      // As 1428.6399999999999 for 1428.64 in a real file of 2017: one part in 10^16 off, in a third of lines.
      return odd < 0.33 && pence % 10 !== 0 ? sign + noisy(pence) : sign + digits(pence, false)
    case 'trailing-blank':
      return `${sign}${digits(pence, false)} `
    case 'some-grouped':
      return sign + digits(pence, odd < 0.5)
  }
}

const noisy = (pence: number): string => {
  const below = Math.abs(pence) - 1
  return `${Math.floor(below / 100)}.${two(below % 100)}99999999999`
}

/** What cells are written from besides the row. */
export interface CellContext {
  readonly body: BodySeed
  readonly dates: DateStyle
  readonly amounts: AmountStyle
  /** Net or gross, as the body publishes, in whole pence. */
  readonly face: (row: SpendRow) => number
  readonly odd: () => number
  readonly number: number
}

const codeOf = (text: string): string => {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 9000
  return String(1000 + sum)
}

const DIRECTORATES: readonly (readonly [pattern: RegExp, directorate: string])[] = [
  [/adult|children|education|commission|wards|pharmacy|theatres/i, 'People'],
  [/highway|waste|planning|park|environment|regenerat|passenger|fleet/i, 'Place'],
  [/hous/i, 'Housing & Communities'],
]

/** The directorate of a service, as ledgers group them. */
export function directorateOf(service: string): string {
  return DIRECTORATES.find(([pattern]) => pattern.test(service))?.[1] ?? 'Resources'
}

const FIELD_TEXT: Readonly<Record<Field, (row: SpendRow, context: CellContext) => string>> = {
  blank: () => '',
  body: (_row, context) => context.body.name,
  'body-code': () => '71',
  'body-uri': (_row, context) => `http://data.example/id/authority/${context.body.id}`,
  date: (row, context) => dateText(row.day, context.dates),
  amount: (row, context) => amountText(context.face(row), context.amounts, context.odd()),
  supplier: (row) => row.name,
  'supplier-id': (row) => (row.withheld ? '' : row.entity.id.slice(2).replace(/^0/, '2')),
  'supplier-with-number': (row) =>
    row.withheld || !row.entity.companyNumber ? row.name : `${row.name}:${row.entity.companyNumber}`,
  'supplier-with-vat': (row) =>
    row.withheld || row.entity.kind === 'person' ? row.name : `UK0${row.entity.vatNumber} : ${row.name}`,
  'vat-number': (row) =>
    row.withheld || row.entity.kind === 'person' || row.entity.kind === 'public' ? '' : row.entity.vatNumber,
  reference: (row) => String(row.reference),
  'reference-dashed': (row) => `${row.reference} - 1`,
  'reference-comma': (row) => `PT${row.reference},1`,
  'reference-id': (row) => `id:${row.reference}   `,
  'one-off-id': (row) => (row.withheld ? '20000000' : `20${row.entity.id.slice(2)}_${row.reference}`),
  narrative: (row) => row.narrative,
  expense: (row) => row.expense,
  'expense-coded': (row) => `(${codeOf(row.expense)}) ${row.expense}`,
  service: (row) => row.service,
  directorate: (row) => directorateOf(row.service),
  code: (row) => `R${codeOf(row.expense + row.service)}`,
  'creditor-type': (row) =>
    row.entity.kind === 'person' ? 'INDV' : row.entity.kind === 'public' ? 'WGA' : 'LTD',
  capital: (row) => (row.reference % 19 === 0 ? 'C' : 'R'),
  'line-number': (_row, context) => String((context.number % 3) + 1),
  inserted: () => 'INSERTED DETAIL',
  family: () => 'Department of Health',
  'month-text': (row) => `${MONTHS[partsOf(row.day).month - 1]}-${row.day.slice(2, 4)}`,
  year: (row) => row.day.slice(0, 4),
  period: (row) => String(((partsOf(row.day).month + 8) % 12) + 1),
  'irrecoverable-vat': () => '0.00',
  'trade-category': (row) => row.category,
}

/** The text of one cell of a row. */
export function cellText(field: Field, row: SpendRow, context: CellContext): string {
  return FIELD_TEXT[field](row, context)
}
