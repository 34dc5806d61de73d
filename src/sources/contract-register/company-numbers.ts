import { companyNumberOf } from '../../procurement/company-number.ts'

/** What a cell of registration numbers says. */
export interface NumberCell {
  readonly companyNumber?: string
  readonly charityNumber?: string
  /** Words beside the number, such as `PLC` or `Local Authority`. */
  readonly kind?: string
  readonly problem?: string
  readonly repair?: string
}

const NOT_GIVEN =
  /^(?:-+|n\/?a|none|no|tb[cda]|unknown|not (?:applicable|known|registered)|sole trader|individual)\.?$/i
/** England and Wales register no charity above this; higher seven-digit numbers are company numbers without a nought. */
const HIGHEST_CHARITY = 1_300_000
const TWO_NUMBERS = /[A-Z0-9]{6,8}\s*[/;,&]\s*[A-Z0-9]{6,8}/

function company(token: string): NumberCell | undefined {
  const companyNumber = companyNumberOf(token)
  if (companyNumber === undefined) return undefined
  if (companyNumber === token) return { companyNumber }
  if (token.endsWith('R')) return { companyNumber, repair: 'prefix IP put back' }
  const doubtful = /^\d{6,7}$/.test(token) && Number(token) <= HIGHEST_CHARITY
  const repair = `leading noughts put back${doubtful ? '; look whether it is a charity number' : ''}`
  return { companyNumber, repair }
}

function charity(token: string): NumberCell {
  if (/^SC0\d{5}$|^NIC?\d{6}$/.test(token)) return { charityNumber: token }
  if (!/^\d{6,7}(?:-\d{1,2})?$/.test(token)) return { problem: 'not a charity number' }
  if (Number(token.split('-')[0]) > HIGHEST_CHARITY) {
    return { problem: 'no charity has so high a number: it may be a company number' }
  }
  return { charityNumber: token }
}

/**
 * Reads a registration number: Companies House numbers of every kind come back with eight characters.
 *
 * `charitable` says that the row calls the supplier a charity or VCSE: a bare number of six or seven digits is then
 * read as a charity number, if one can be so high.
 *
 * @example
 * readNumberCell('5912608').companyNumber // '05912608'
 * readNumberCell('PLC - 09113787') // { companyNumber: '09113787', kind: 'PLC' }
 * readNumberCell('Charity - 1132824') // { charityNumber: '1132824', kind: 'Charity' }
 * readNumberCell('18497R').companyNumber // 'IP18497R'
 * readNumberCell('N/A') // {}
 */
export function readNumberCell(cell: string, charitable = false): NumberCell {
  const text = cell.slice(0, 200).replace(/\s+/g, ' ').trim()
  if (text === '' || NOT_GIVEN.test(text)) return {}
  const upper = text.toUpperCase().replace(/[.']/g, '')
  const found =
    /(?<![A-Z0-9])(?:[A-Z]{2}\s?\d{5}R|[A-Z][A-Z0]\s?\d{3,6}|\d{5}R|\d{5,8}(?:-\d{1,2})?)(?![A-Z0-9])/.exec(
      upper,
    )
  const words = (found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text)
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, '')
    .trim()
  const kind = /[a-z]/i.test(words) ? { kind: words } : {}
  if (!found)
    return /\d/.test(text) ? { ...kind, problem: 'not a registration number that can be read' } : kind
  const token = found[0].replaceAll(' ', '')
  const isCharity =
    /charit|vcse|vsce|cio\b/i.test(words) ||
    (charitable && /^\d{6,7}$/.test(token) && Number(token) <= HIGHEST_CHARITY)
  const read = isCharity ? charity(token) : company(token)
  if (!read) return { ...kind, problem: 'not a registration number that can be read' }
  if (TWO_NUMBERS.test(upper)) return { ...read, repair: 'first of two numbers taken', kind: words }
  return { ...read, ...kind }
}
