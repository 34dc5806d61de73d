/** Prefixes of Companies House numbers with six digits after them. */
export const COMPANY_PREFIXES: readonly string[] =
  'AC CE CS ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV NZ OC OE PC R0 RC RS SA SC SE SF SI SL SO SP SR SZ ZC'.split(
    ' ',
  )

/** Prefixes after which ledgers leave noughts out. */
const OFTEN_CUT = ['SC', 'NI', 'OC', 'SO', 'IP', 'RC', 'RS', 'FC', 'NC', 'LP', 'SL', 'CE']

/** What a company number looks like before noughts are put back, in an expression that SQL and this program read alike. */
const WHOLE = `[0-9]{5,8}|(${COMPANY_PREFIXES.join('|')})[0-9]{6}|(IP|SP)[0-9]{5}R|[0-9]{5}R|(${OFTEN_CUT.join('|')})[0-9]{3,5}`

const PATTERN = new RegExp(`^(?:${WHOLE})$`)

/**
 * A Companies House number in its eight characters; undefined when a text is none. Leading noughts are put back, also behind a
 * prefix, and the prefix IP of a society's number.
 *
 * Source: the number formats of the Companies House register (companies, partnerships, societies, of all parts of the UK).
 *
 * @example
 * companyNumberOf('1628868') // '01628868'
 * companyNumberOf('sc 12345') // 'SC012345'
 * companyNumberOf('18497R') // 'IP18497R'
 * companyNumberOf('GB123456') // undefined
 */
export function companyNumberOf(text: string): string | undefined {
  const token = text.replaceAll(' ', '').toUpperCase()
  if (!PATTERN.test(token)) return undefined
  if (/^\d+$/.test(token)) return token.padStart(8, '0')
  if (/^\d{5}R$/.test(token)) return `IP${token}`
  return token.length === 8 ? token : token.slice(0, 2) + token.slice(2).padStart(6, '0')
}

/**
 * The same as {@link companyNumberOf} as SQL, given an expression for the text: NULL when it is no company number.
 *
 * @example
 * companyNumberSql('c2').startsWith('CASE WHEN') // true
 */
export function companyNumberSql(text: string): string {
  const token = `replace(upper(${text}), ' ', '')`
  return `CASE WHEN regexp_full_match(${token}, '${WHOLE}') THEN CASE
    WHEN strlen(${token}) = 8 THEN ${token}
    WHEN regexp_full_match(${token}, '[0-9]+') THEN lpad(${token}, 8, '0')
    WHEN ends_with(${token}, 'R') THEN 'IP' || ${token}
    ELSE substr(${token}, 1, 2) || lpad(substr(${token}, 3), 6, '0') END END`
}
