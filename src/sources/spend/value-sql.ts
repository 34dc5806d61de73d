import { MOST_POUNDS } from '../../procurement/money.ts'
import type { DateOrder, DateStyle } from './date-style.ts'

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

const BLANKS = "' \t\r\n\u00a0'"

/**
 * A cell without blanks around it, null when empty. The test comes first because trimming every cell of a large file
 * costs more than reading it: what sorts before `!` is empty or begins with a blank. `broken`: cells may end with line
 * breaks or hard blanks, which a file that stands as it is has not.
 */
export function textSql(column: string, broken: boolean): string {
  const ends = [' ', ...(broken ? ['\n', '\u00a0'] : [])].map((blank) => `ends_with(${column}, '${blank}')`)
  const starts = broken ? ` OR starts_with(${column}, '\u00a0')` : ''
  return `CASE WHEN ${column} < '!' OR ${ends.join(' OR ')}${starts} THEN nullif(trim(${column}, ${BLANKS}), '') ELSE ${column} END`
}

/** Every sign seen where a pound sign was meant, whatever bytes it came through. */
const CURRENCY = '£$€œ\u009c\ufffdÂú?'
const WRITTEN = `\\s*[-+(]*\\s*(?:GBP)?[${CURRENCY.replace('$', '\\$').replace('?', '\\?')}]*\\s*[-+(]*\\s*(?:\\d{1,3}(?:,\\d{3})+|\\d*)(?:\\.\\d*)?\\s*\\)?\\s*-?\\s*(?:CR|DR)?\\s*`

/**
 * An amount from a trimmed cell when it is written in the form most cells have, in SQL as DECIMAL(18,2); NULL where it
 * is not. Pence are rounded half away from zero. `grouped`: most cells have £ or comma groups.
 */
export function fastAmountSql(text: string, grouped: boolean): string {
  if (!grouped) {
    // One comma, at most three figures before it, and pence: nearly all that are not plain.
    const bare = `replace(${text}, ',', '')`
    const once = `strlen(${text}) <= 10 AND strlen(${bare}) = strlen(${text}) - 1 AND ${text} LIKE '%,___.__'`
    return `coalesce(try_cast(${text} AS DECIMAL(18,2)), CASE WHEN ${once} THEN try_cast(${bare} AS DECIMAL(18,2)) END)`
  }
  const stripped = `replace(replace(${text}, '£', ''), ',', '')`
  const even = `(NOT contains(${text}, ',') OR ${text} LIKE '%,___.__' OR (${text} LIKE '%,___' AND NOT contains(${text}, '.')))`
  return `CASE WHEN ${even} THEN try_cast(${stripped} AS DECIMAL(18,2)) END`
}

/**
 * An amount from a trimmed cell as DECIMAL(18,2), where `fast` is the column with the result of {@link fastAmountSql}.
 *
 * Reads £ in any byte, comma groups, brackets, leading and trailing minus, CR and DR. A decimal comma, or commas
 * that do not divide by thousands, are not guessed at: null. So is an amount that no payment has.
 */
export function amountSql(text: string, fast: string): string {
  const believed = `${fast} BETWEEN -${MOST_POUNDS} AND ${MOST_POUNDS}`
  return `CASE WHEN ${believed} THEN ${fast} WHEN ${fast} IS NOT NULL THEN NULL WHEN ${text} IS NOT NULL THEN ${slowAmountSql(text)} END`
}

function slowAmountSql(text: string): string {
  const digits = `translate(upper(${text}), ${literal(`${CURRENCY},-+() \u00a0CRDGBPÚŒ`)}, '')`
  const negative = `(contains(${text}, '-') OR contains(${text}, '(') OR upper(${text}) LIKE '%CR')`
  const amount = `try_cast(${digits} AS DECIMAL(18,2))`
  return `CASE WHEN regexp_full_match(upper(${text}), ${literal(WRITTEN.replace('œ', 'œŒ').replace('ú', 'úÚ'))}) AND ${amount} <= ${MOST_POUNDS} THEN ${amount} * (CASE WHEN ${negative} THEN -1 ELSE 1 END) END`
}

/** True, in SQL, when a cell has more than two decimals. */
export function manyDecimalsSql(text: string): string {
  return `(strpos(${text}, '.') > 0 AND strpos(${text}, '.') < strlen(${text}) - 2)`
}

/** Names of what was repaired in an amount's cell, as SQL parts that are null when there was nothing to repair. */
export function amountRepairsSql(text: string, amount: string): string[] {
  return [
    `CASE WHEN ${manyDecimalsSql(text)} AND try_cast(${text} AS DECIMAL(38,12)) <> ${amount} THEN 'amount rounded to pence' END`,
    `CASE WHEN ends_with(${text}, '-') AND ${amount} IS NOT NULL THEN 'minus behind the amount' END`,
    `CASE WHEN contains(${text}, '(') AND ${amount} IS NOT NULL THEN 'brackets read as minus' END`,
    `CASE WHEN ends_with(upper(${text}), 'CR') AND ${amount} IS NOT NULL THEN 'CR read as minus' END`,
  ]
}

const DAY_FIRST = [
  '%d/%m/%y',
  '%d/%m/%Y',
  '%d.%m.%y',
  '%d.%m.%Y',
  '%d-%m-%y',
  '%d-%m-%Y',
  '%d %m %Y',
  '%d%m%Y',
]
const MONTH_FIRST = ['%m/%d/%y', '%m/%d/%Y', '%m-%d-%y', '%m-%d-%Y', '%m.%d.%Y', '%d/%m/%Y']
const NAMED = [
  '%d-%b-%y', '%d-%b-%Y', '%d %b %y', '%d %b %Y', '%d-%B-%y', '%d-%B-%Y', '%d %B %y', '%d %B %Y', '%d/%b/%y', '%d/%b/%Y', '%d.%b.%y',
  '%d.%b.%Y', '%d%b%y', '%d%b%Y', '%b %d %Y', '%B %d %Y', '%a %d %b %Y', '%A %d %B %Y', '%Y/%m/%d', '%Y.%m.%d',
] // prettier-ignore
const MONTHS = [
  '%d %b-%y',
  '%d %b-%Y',
  '%d %b %y',
  '%d %b %Y',
  '%d %B-%y',
  '%d %B %y',
  '%d %B %Y',
  '%d %b/%y',
  '%d %m/%Y',
  '%d %Y-%m',
  '%d %Y%m',
]

const list = (formats: readonly string[]): string => `[${formats.map(literal).join(', ')}]`

const sane = (day: string): string => `${day} BETWEEN DATE '1990-01-01' AND DATE '2099-12-31'`

/** The day of a trimmed cell when it is written in the form most cells have, in SQL; NULL where it is not. */
export function fastDaySql(text: string, style: DateStyle | undefined, order: DateOrder): string {
  if (!style || (order === 'unsure' && style.ambiguous)) return 'CAST(NULL AS DATE)'
  if (style.format === 'iso') return `try_cast(${text} AS DATE)`
  return `CAST(try_strptime(${text}, ${literal(formatOf(style, order))}) AS DATE)`
}

/**
 * A day from a trimmed cell as DATE; null when it cannot be read or lies outside 1990 to 2099.
 *
 * `fast` is the column with the result of {@link fastDaySql}; every other form is tried where that failed. Day and
 * month are never swapped row by row: `order` holds for the whole file, and `usOrder` is the SQL that settles it
 * when the sample could not.
 */
export function daySql(text: string, fast: string, order: DateOrder, usOrder: string): string {
  const by = (numbers: readonly string[]): string => {
    const slow = slowDaySql(text, numbers)
    return `CASE WHEN ${sane(slow)} THEN ${slow} END`
  }
  const rest =
    order === 'unsure'
      ? `CASE WHEN ${usOrder} THEN ${by(MONTH_FIRST)} ELSE ${by(DAY_FIRST)} END`
      : by(order === 'month-first' ? MONTH_FIRST : DAY_FIRST)
  return `CASE WHEN ${sane(fast)} THEN ${fast} WHEN ${text} IS NOT NULL THEN ${rest} END`
}

const formatOf = (style: DateStyle, order: DateOrder): string =>
  style.ambiguous && order === 'month-first' ? style.format.replace(/%d(.)%m/, '%m$1%d') : style.format

function slowDaySql(text: string, numbers: readonly string[]): string {
  const bare = `regexp_replace(regexp_replace(regexp_replace(${text}, '[ T]+\\d{1,2}:\\d{2}.*$', ''), '(\\d)(st|nd|rd|th)\\b|,|\\s+', '\\1 ', 'gi'), '(?i)\\bsept\\b', 'Sep')`
  const serial = `CASE WHEN regexp_full_match(${text}, '[1-9]\\d{4}(\\.\\d+)?') THEN DATE '1899-12-30' + CAST(floor(CAST(${text} AS DOUBLE)) AS INTEGER) END`
  const compact = `CASE WHEN regexp_full_match(${text}, '(19|20)\\d{6}') THEN CAST(try_strptime(${text}, '%Y%m%d') AS DATE) END`
  return `coalesce(${serial}, ${compact}, CASE WHEN ${text} LIKE '____-__-__%' THEN try_cast(${text} AS DATE) END, CAST(try_strptime(trim(regexp_replace(${bare}, '\\s+', ' ', 'g')), ${list([...numbers, ...NAMED])}) AS DATE))`
}

/** The first day of the month that a cell such as `Jun-20` or `2020-06` names; null for anything else. */
export function monthSql(text: string): string {
  const start = `CAST(try_strptime('1 ' || ${text}, ${list(MONTHS)}) AS DATE)`
  return `CASE WHEN ${text} IS NOT NULL AND length(${text}) BETWEEN 5 AND 15 AND year(${start}) BETWEEN 1990 AND 2099 THEN ${start} END`
}

/** The first day of a period of a financial year that begins in April: year 2020, period 1 is 1 April 2020. */
export function periodSql(year: string, period: string): string {
  const first = `try_cast(substr(${year}, 1, 4) AS INTEGER)`
  const number = `try_cast(${period} AS INTEGER)`
  return `CASE WHEN ${first} BETWEEN 1990 AND 2098 AND ${number} BETWEEN 1 AND 12 THEN CAST(make_date(${first}, 4, 1) + to_months(${number} - 1) AS DATE) END`
}

/**
 * True, in SQL, when the cells of the whole file fail more often read day first than month first. Where `key` tells the
 * parts of several files apart, each row asks its own part.
 */
export function usOrderSql(relation: string, column: string, key?: string): string {
  const fails = (format: string): string => `count(*) FILTER (WHERE try_strptime(t, '${format}') IS NULL)`
  const own = key === undefined ? '' : ` AND whole.${key} = fast.${key}`
  return `(SELECT ${fails('%d/%m/%Y')} > ${fails('%m/%d/%Y')} FROM (SELECT trim(${column}) AS t FROM ${relation} AS whole WHERE ${column} LIKE '%/%/%'${own}))`
}
