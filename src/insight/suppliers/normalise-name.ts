/** Words that say what kind of body a company is, not who it is. */
const LEGAL_FORMS = /\b(LIMITED|LTD|PLC|LLP|CIC|CIO|INC|LLC|GMBH|BV|COMPANY|CO|HOLDINGS?|GROUP|UK|GB|THE)\b/g

/** Marks a ledger puts on a supplier it no longer wants used. */
const LEDGER_MARKS = /\*+|\bUSE \d+\b|\bDO NOT USE\b|\bDONT USE\b|\bNOT IN USE\b|\bOLD A\/?C\b|\bCLOSED\b/g

/** A branch or a remark after the legal form: `X LTD SOUTH`, `X LTD (LEASES)`. What stands before it names the company. */
const AFTER_FORM = /^(\S+ .*?\b(?:LIMITED|LTD|PLC|LLP)\b)\.? +(?:\([A-Z ]+\)?|[A-Z]+)$/

/**
 * A supplier's name as a key: capitals, no accents, punctuation, legal forms or ledger marks, `&` as AND, and
 * what stands before "T/A". Two spellings of one firm mostly give one key. An empty key means the name says nothing.
 *
 * @example
 * normaliseName('Civica UK Ltd.') // 'CIVICA'
 * normaliseName('Smith & Jones (Holdings) PLC') // 'SMITH AND JONES'
 * normaliseName('Kerb and Verge Ltd South') // 'KERB AND VERGE'
 * normaliseName('Debit Finance Collections PLC T/A Legend') // 'DEBIT FINANCE COLLECTIONS'
 */
export function normaliseName(name: string): string {
  const upper = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toUpperCase() // prettier-ignore
  const legal = tradingParts(upper)[0]!.replace(LEDGER_MARKS, ' ').replace(/\s+/g, ' ').trim() // prettier-ignore
  const plain = legal.replace(AFTER_FORM, '$1').replace(/&/g, ' AND ').replace(/[’'`.]/g, '').replace(/[^A-Z0-9]+/g, ' ') // prettier-ignore
  const bare = plain.replace(LEGAL_FORMS, ' ').replace(/\s+/g, ' ').trim()
  return bare === '' ? plain.replace(/\s+/g, ' ').trim() : bare
}

/**
 * The legal name and the trading name of a text such as `A Ltd T/A B`, in capitals; one part when there is no T/A.
 * A former name in brackets is left out.
 *
 * @example
 * tradingParts('WALES LTD T/A DRAINS') // ['WALES LTD', 'DRAINS']
 * tradingParts('RINGGO LIMITED (FORMERLY PARK NOW)') // ['RINGGO LIMITED']
 */
export function tradingParts(upper: string): string[] {
  const now = upper.replace(
    /\((?:FORMERLY|PREVIOUSLY|WAS)\b[^)]*\)?|\b(?:FORMERLY|PREVIOUSLY KNOWN AS)\b.*$/g,
    ' ',
  )
  const parts = now.split(/\b(?:T\/A|T\/AS|TRADING AS|TA)\b/).map((part) => part.trim())
  return parts.filter((part, index) => part !== '' || index === 0)
}
