/** Ways a legal form is written out, each with the short one. */
const LONG_FORMS: readonly (readonly [long: string, short: string])[] = [
  ['LIMITED LIABILITY PARTNERSHIP', 'LLP'],
  ['COMMUNITY INTEREST COMPANY', 'CIC'],
  ['PUBLIC LIMITED COMPANY', 'PLC'],
  ['L T D', 'LTD'],
  ['CO', 'COMPANY'],
]

/** Words that tell no two companies apart: legal forms, and what ledgers leave out at will. */
const LEFT_OUT = ['LIMITED', 'LTD', 'PLC', 'LLP', 'CIC', 'THE', 'AND', 'UK', 'U K']

/**
 * A name as SQL, given an expression for it: capitals and figures in words with one blank before, between and behind. `&` is AND;
 * marks inside a word (`O'NEIL`, `C.I.C.`) go, all others part words.
 *
 * @example
 * spacedNameSql('name').includes('upper') // true
 */
export function spacedNameSql(name: string): string {
  const plain = `CASE WHEN strlen(${name}) = length(${name}) THEN ${name} ELSE strip_accents(${name}) END`
  const marks = `translate(replace(upper(${plain}), '&', ' AND '), '.''’\`', '')`
  const spaced = `' ' || regexp_replace(${marks}, '[^A-Z0-9]+', ' ', 'g') || ' '`
  return LONG_FORMS.reduce(
    (sql, [long, short]) => `replace(${sql}, ' ${long} ', ' ${short} ')`,
    `replace(${spaced}, '  ', ' ')`,
  )
}

/**
 * The words in which names are compared, as SQL, given a column of {@link spacedNameSql}: without legal form, THE, AND and UK.
 * Empty when nothing else is in the name.
 *
 * @example
 * comparedWordsSql('spaced').startsWith('trim(') // true
 */
export function comparedWordsSql(spaced: string): string {
  return `trim(${LEFT_OUT.reduce((sql, word) => `replace(${sql}, ' ${word} ', ' ')`, spaced)})`
}

/**
 * The legal form a name says it has, as SQL, given a column of {@link spacedNameSql}: `LLP`, `CIC`, `LTD` for every company with
 * shares, or empty.
 *
 * @example
 * legalFormSql('spaced').includes('LLP') // true
 */
export function legalFormSql(spaced: string): string {
  const has = (word: string): string => `contains(${spaced}, ' ${word} ')`
  return `CASE WHEN ${has('LLP')} THEN 'LLP' WHEN ${has('CIC')} THEN 'CIC'
    WHEN ${has('LIMITED')} OR ${has('LTD')} OR ${has('PLC')} THEN 'LTD' ELSE '' END`
}
