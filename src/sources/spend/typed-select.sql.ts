import { companyNumberSql } from '../../procurement/company-number.ts'
import type { VatBasis } from '../../procurement/money.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { foldHeading } from '../tabular/row-shape.ts'
import type { SpendColumns } from './columns.ts'
import type { DateOrder, DateStyle } from './date-style.ts'
import { privatePersonSql, redactedSql, splitPayeeSql } from './person-sql.ts'
import { TOTAL_WORDS } from './total-rows.ts'
import {
  amountRepairsSql,
  amountSql,
  daySql,
  fastAmountSql,
  fastDaySql,
  literal,
  manyDecimalsSql,
  monthSql,
  periodSql,
  textSql,
  usOrderSql,
} from './value-sql.ts'

/** All that the SELECT over one table of a spend file must know; structure was told before, values are read in SQL. */
export interface TypedTable {
  readonly columns: SpendColumns
  readonly headings: readonly string[]
  readonly basis: VatBasis
  readonly dateStyle: DateStyle | undefined
  readonly dateOrder: DateOrder
  /** Most amounts have a currency sign or comma groups. */
  readonly grouped: boolean
  /** The whole table is of purchase cards. */
  readonly card: boolean
  /** Cells may hold line breaks: the part is a normalised copy. */
  readonly broken: boolean
  /** Lines of grand totals. */
  readonly totalLines: readonly number[]
  readonly period: { readonly from: CalendarDay; readonly to: CalendarDay } | undefined
  /** Another table of the file names bodies, so that this one must have the column too. */
  readonly withBody: boolean
}

const TEXTS = [
  'body', 'paid_on', 'amount', 'vat', 'supplier_name', 'supplier_key', 'company_number', 'vat_number', 'supplier_type', 'description',
  'expense_type', 'directorate', 'service', 'category', 'cost_centre', 'transaction_ref', 'month', 'year', 'period',
] as const // prettier-ignore
type TextField = (typeof TEXTS)[number]

/**
 * The SELECT that turns the raw rows of one spend table into typed payments; see `SpendReading.typedSelect`.
 *
 * In stages: cells without blanks; amounts, days and payees in the form most cells have; all other forms; periods. `key`
 * is the column that tells the parts of several files apart, where they are typed at once.
 */
export function typedSelectSql(relation: string, table: TypedTable, key?: string): string {
  const has = (field: TextField): boolean => table.columns.at.has(field)
  const text = (field: TextField): string => (has(field) ? `t_${field}` : 'NULL')
  const place = key === undefined ? 'line' : `${key}, line`
  return `SELECT ${place},
  ${finalColumns(table, text).join(',\n  ')}
FROM (SELECT *,
  ${judged(table, text).join(',\n  ')}
FROM (SELECT *,
  ${readSlow(table, relation, key).join(',\n  ')}
FROM (SELECT *,
  ${readFast(table, text).join(',\n  ')}
FROM (SELECT ${place},
  ${cells(table).join(',\n  ')}
FROM ${relation})) AS fast))`
}

function cells({ columns, broken }: TypedTable): string[] {
  return TEXTS.flatMap((field) => {
    const at = columns.at.get(field)
    return at === undefined ? [] : [`${textSql(`c${at + 1}`, broken)} AS t_${field}`]
  })
}

function readFast(table: TypedTable, text: (field: TextField) => string): string[] {
  const payee = splitPayeeSql(text('supplier_name'))
  const known = table.columns.at.has('supplier_name')
  return [
    `${fastAmountSql('t_amount', table.grouped)} AS fast_amount`,
    `${table.columns.at.has('vat') ? fastAmountSql('t_vat', table.grouped) : 'CAST(NULL AS DECIMAL(18,2))'} AS fast_vat`,
    `${table.columns.at.has('paid_on') ? fastDaySql('t_paid_on', table.dateStyle, table.dateOrder) : 'CAST(NULL AS DATE)'} AS fast_day`,
    `${known ? payee.name : 'CAST(NULL AS VARCHAR)'} AS payee`,
    `${known ? payee.key : 'CAST(NULL AS VARCHAR)'} AS glued_key`,
    `${known ? payee.companyNumber : 'CAST(NULL AS VARCHAR)'} AS glued_company`,
    `${known ? payee.vatNumber : 'CAST(NULL AS VARCHAR)'} AS glued_vat`,
  ]
}

function readSlow(table: TypedTable, relation: string, key: string | undefined): string[] {
  const { columns, dateOrder } = table
  const dateAt = columns.at.get('paid_on')
  const us = dateAt === undefined ? 'false' : usOrderSql(relation, `c${dateAt + 1}`, key)
  return [
    `${amountSql('t_amount', 'fast_amount')} AS amount`,
    `${columns.at.has('vat') ? amountSql('t_vat', 'fast_vat') : 'fast_vat'} AS vat`,
    `${dateAt === undefined ? 'fast_day' : daySql('t_paid_on', 'fast_day', dateOrder, us)} AS day`,
  ]
}

function judged(table: TypedTable, text: (field: TextField) => string): string[] {
  return [
    `coalesce(${redactedSql('payee')}, false) AS withheld`,
    `coalesce(${privatePersonSql({ name: 'payee', type: text('supplier_type'), expense: text('expense_type') })}, false) AS person`,
    `${notDataSql(table, text)} AS not_data`,
    ...periods(table, text),
  ]
}

/**
 * Rows that are no payments: blanks, titles, report commands, headers printed again, totals. A row with an amount and
 * a day is one, whatever else it says; that is asked first, because it settles nearly every row.
 */
function notDataSql(table: TypedTable, text: (field: TextField) => string): string {
  const has = (field: TextField): boolean => table.columns.at.has(field)
  const others = TEXTS.filter((field) => field !== 'supplier_name' && has(field)).map(text)
  const printed = (field: TextField): string =>
    `${text(field)} = ${literal(foldHeading(table.headings[table.columns.at.get(field)!] ?? ''))}`
  const header = (['amount', 'supplier_name', 'paid_on', 'transaction_ref'] as const).filter(has)
  const lines = table.totalLines.length > 0 ? `WHEN line IN (${table.totalLines.join(', ')}) THEN true` : ''
  return `CASE WHEN amount IS NOT NULL AND fast_day IS NOT NULL THEN false ${lines}
    WHEN t_amount IS NULL THEN ${text('supplier_name')} IS NULL OR coalesce(${others.join(', ')}) IS NULL
    WHEN amount IS NULL THEN coalesce(${header.map(printed).join(' AND ')}, false)
    ELSE ${totalSql(table, text)} END`
}

/** A row without a day whose payee, or whose first words where there is no payee, are those of a total. */
function totalSql(table: TypedTable, text: (field: TextField) => string): string {
  const labels = (
    [
      'description',
      'expense_type',
      'directorate',
      'service',
      'category',
      'transaction_ref',
      'supplier_key',
      'body',
      'cost_centre',
      'paid_on',
    ] as const
  )
    .filter((field) => table.columns.at.has(field))
    .map(text)
  const label = `coalesce(${[text('supplier_name'), ...labels].join(', ')})`
  const likely = `contains(lower(${label}), 'tot') OR contains(lower(${label}), 'sum')`
  return `CASE WHEN day IS NULL AND (${likely}) THEN regexp_full_match(${label}, ${literal(`(?i)(?:${TOTAL_WORDS})`)}) ELSE false END`
}

function finalColumns(table: TypedTable, text: (field: TextField) => string): string[] {
  const { columns } = table
  const dateHeading = literal(table.headings[columns.at.get('paid_on') ?? -1] ?? '')
  const amountHeading = literal(table.headings[columns.at.get('amount')!] ?? '')
  const noDay = columns.at.has('paid_on')
    ? `(t_paid_on IS NOT NULL AND day IS NULL AND period_from IS NULL)`
    : 'false'
  const unread = 'amount IS NULL'
  const as = (sql: string, name: string): string => `${sql} AS ${name}`
  return [
    ...(columns.at.has('body') || table.withBody
      ? [as(text('body') === 'NULL' ? 'CAST(NULL AS VARCHAR)' : text('body'), 'body')]
      : []),
    as('day', 'paid_on'),
    'period_from',
    'period_to',
    'amount',
    as(literal(table.basis), 'amount_basis'),
    'vat',
    as('CASE WHEN withheld OR person THEN NULL ELSE payee END', 'supplier_name'),
    as(`coalesce(${text('supplier_key')}, glued_key)`, 'supplier_key'),
    as(`coalesce(${companyNumberSql(plain(text('company_number')))}, glued_company)`, 'company_number'),
    as(`coalesce(${vatNumberSql(text('vat_number'))}, glued_vat)`, 'vat_number'),
    as(plain(text('description')), 'description'),
    as(withoutCode(text('expense_type')), 'expense_type'),
    as(plain(text('directorate')), 'directorate'),
    as(withoutCode(text('service')), 'service'),
    as(plain(text('category')), 'category'),
    as(`coalesce(${text('cost_centre')}, ${codeOf(text('expense_type'))})`, 'cost_centre'),
    as(withoutId(text('transaction_ref')), 'transaction_ref'),
    as(cardSql(table, text), 'card'),
    as('withheld', 'redacted'),
    as('person AND NOT withheld', 'private_person'),
    as(literal(columns.supplierTotals ? 'supplier-total' : columns.lines ? 'line' : 'payment'), 'grain'),
    as(repairsSql(table, text), 'repairs'),
    as(
      `CASE WHEN not_data THEN NULL WHEN t_amount IS NULL THEN 'no amount' WHEN ${unread} AND fast_amount IS NOT NULL THEN 'the amount is larger than any payment' WHEN ${unread} THEN 'the amount cannot be read' END`,
      'set_aside',
    ),
    'not_data',
    as('CASE WHEN not_data THEN NULL ELSE amount END', 'amount_read'),
    as(
      `CASE WHEN not_data THEN NULL WHEN ${unread} THEN ${amountHeading} WHEN ${noDay} THEN ${dateHeading} END`,
      'problem_column',
    ),
    as(
      `CASE WHEN not_data THEN NULL WHEN ${unread} THEN coalesce(t_amount, '') WHEN ${noDay} THEN ${text('paid_on')} END`,
      'problem_value',
    ),
  ]
}

const plain = (text: string): string => (text === 'NULL' ? 'CAST(NULL AS VARCHAR)' : text)

/** `(55040) Admin & Clerical` and `(id:42276) Cancer Services` without what stands in the bracket. */
const withoutCode = (text: string): string =>
  text === 'NULL'
    ? plain(text)
    : `CASE WHEN starts_with(${text}, '(') THEN coalesce(nullif(regexp_replace(${text}, '^\\((?:id:)?\\w{3,}\\) *', ''), ''), ${text}) ELSE ${text} END`

const codeOf = (text: string): string =>
  text === 'NULL'
    ? plain(text)
    : `CASE WHEN starts_with(${text}, '(') THEN nullif(regexp_extract(${text}, '^\\((?:id:)?(\\w{3,})\\)', 1), '') END`

const withoutId = (text: string): string =>
  text === 'NULL'
    ? plain(text)
    : `CASE WHEN starts_with(${text}, 'id:') THEN substr(${text}, 4) ELSE ${text} END`

const vatNumberSql = (text: string): string =>
  text === 'NULL'
    ? plain(text)
    : `CASE WHEN ${text} <> '0' THEN replace(CASE WHEN starts_with(upper(${text}), 'GB') THEN substr(${text}, 3) ELSE ${text} END, ' ', '') END`

/** First and last day of the period a row without a day of its own belongs to. */
function periods({ columns, period }: TypedTable, text: (field: TextField) => string): string[] {
  const starts = [
    ...(columns.at.has('paid_on') ? [monthSql('t_paid_on')] : []),
    ...(columns.at.has('month') ? [monthSql('t_month')] : []),
    ...(columns.at.has('year') && columns.at.has('period') ? [periodSql(text('year'), text('period'))] : []),
  ]
  const start = `coalesce(${[...starts, 'CAST(NULL AS DATE)'].join(', ')})`
  const [first, last] = period
    ? [`DATE ${literal(period.from)}`, `DATE ${literal(period.to)}`]
    : ['NULL', 'NULL']
  return [
    `CASE WHEN day IS NULL THEN coalesce(${start}, ${first}) END AS period_from`,
    `CASE WHEN day IS NULL THEN coalesce(last_day(${start}), ${last}) END AS period_to`,
  ]
}

function cardSql(table: TypedTable, text: (field: TextField) => string): string {
  if (table.card) return 'true'
  const marked = (['transaction_ref', 'description'] as const)
    .filter((field) => table.columns.at.has(field))
    .map(text)
  if (marked.length === 0) return 'false'
  const words = literal('^(?i)(?:p[- ]?cards?|(?:purchas\\w*|procurement|corporate) cards?)\\b')
  const tests = marked.map(
    (cell) =>
      `WHEN substr(${cell}, 1, 1) IN ('P', 'p', 'C', 'c') AND regexp_matches(${cell}, ${words}) THEN true`,
  )
  return `CASE ${tests.join(' ')} ELSE false END`
}

function repairsSql(table: TypedTable, text: (field: TextField) => string): string {
  const parts = [...amountRepairsSql('t_amount', 'amount')]
  if (table.columns.at.has('supplier_name'))
    parts.push(`CASE WHEN payee <> ${text('supplier_name')} THEN 'key split from the supplier' END`)
  if (table.columns.at.has('paid_on'))
    parts.push(
      `CASE WHEN fast_day IS NULL AND day IS NOT NULL AND regexp_full_match(t_paid_on, '\\d{5}(\\.\\d+)?') THEN 'day from a serial number' END`,
    )
  if (table.dateOrder === 'month-first')
    parts.push(`CASE WHEN day IS NOT NULL THEN 'month read before day' END`)
  const named = `nullif(concat_ws('; ', ${parts.join(', ')}), '')`
  const sameName = table.columns.at.has('supplier_name')
    ? `payee IS NOT DISTINCT FROM ${text('supplier_name')}`
    : 'true'
  const sameDay =
    table.columns.at.has('paid_on') && table.dateOrder !== 'month-first' ? 'fast_day IS NOT NULL' : 'false'
  return `CASE WHEN fast_amount IS NOT NULL AND ${sameDay} AND ${sameName} AND NOT ${manyDecimalsSql('t_amount')} THEN NULL ELSE ${named} END`
}
