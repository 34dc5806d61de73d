import { MOST_POUNDS, type MoneyScope, type MoneyWord, type VatBasis } from '../../procurement/money.ts'
import { nameKey } from '../reference/body-index.ts'

/** What a value column's heading says of its figures. */
export interface ValueMeaning {
  readonly word: MoneyWord
  readonly basis: VatBasis
  readonly scope: MoneyScope
}

/** What a value cell says. `pence` is absent when the value is unknown; nought is unknown. */
export interface ValueCell {
  readonly pence?: bigint
  readonly problem?: string
  readonly repair?: string
  /** True when the cell itself says "a year". */
  readonly yearly?: boolean
}

const NET =
  /\b(?:ex|exc|excl|excludes?|excluding|exclusive|without|net)\b(?: of)? ?vat\b|\bvat (?:excluded|exclusive)\b|\bnet\b/
const GROSS =
  /\b(?:inc|incl|includes?|including|inclusive|with|plus)\b(?: of)? ?vat\b|\bvat (?:included|inclusive)\b|\bgross\b/
const WITH_OPTIONS =
  /\b(?:inc|incl|includes?|including|inclusive|with|plus)\b.*\b(?:extensions?|options?|extended)\b/
const WITHOUT_OPTIONS =
  /\b(?:ex|exc|excl|excluding|without|not including)\b(?! ?vat\b)(?!(?: of)? vat\b).*\b(?:extensions?|options?)\b/

function scopeOf(key: string): MoneyScope {
  if (WITH_OPTIONS.test(key) && !WITHOUT_OPTIONS.test(key)) return 'term-with-options'
  // The Code's own heading leaves it open: "over the length of the contract or the estimated annual spending".
  if (/\blength of the contract or\b.*\bannual\b/.test(key)) return 'unknown'
  if (/\bannual(?:ly)?\b|\bper (?:annum|year)\b|\byearly\b|\ba year\b|\bp ?a\b/.test(key)) return 'year'
  if (WITHOUT_OPTIONS.test(key)) return 'term'
  return /\btotal\b|\bwhole life\b|\blifetime\b|\bover the (?:length|life|term)\b|\bterm\b/.test(key)
    ? 'term'
    : 'unknown'
}

function wordOf(key: string, scope: MoneyScope): MoneyWord {
  if (/(?<!\bto be )\bpaid\b|\bactual\b|\bspend to date\b/.test(key)) return 'paid'
  if (scope === 'term-with-options' || /\b(?:maximum|max|ceiling|up to|cap|not to exceed)\b/.test(key))
    return 'ceiling'
  return /\bestimat\w*|\best\b|\bapprox\w*|\banticipated\b|\bbudget\b|\bforecast\b/.test(key)
    ? 'estimate'
    : 'awarded'
}

/**
 * What a value heading means. A value with extensions in it is the most the contract may cost, whatever else the
 * heading calls it. VAT that is not spoken of is unknown; a scope that is not spoken of too.
 *
 * @example
 * valueMeaning("Est Total Awarded Contract value £'s (exc VAT) including allowed extensions and inflation") // { word: 'ceiling', basis: 'net', scope: 'term-with-options' }
 * valueMeaning('Estimated Annual Value 2017/18') // { word: 'estimate', basis: 'unknown', scope: 'year' }
 * valueMeaning('Contract value') // { word: 'awarded', basis: 'unknown', scope: 'unknown' }
 */
export function valueMeaning(heading: string): ValueMeaning {
  const key = nameKey(heading.slice(0, 300))
  const scope = scopeOf(key)
  const basis = NET.test(key) ? 'net' : GROSS.test(key) ? 'gross' : 'unknown'
  return { word: wordOf(key, scope), basis, scope }
}

const SAID_OPENLY =
  /^(?:-+|n\/?a|not (?:applicable|known)|tb[cda]|to be (?:confirmed|determined|agreed)|rolling|on-?going|various|variable|unknown|nil|none|no value|commercial(?:ly)? (?:sensitive|in confidence|confidential)|confidential|redacted|see (?:notes?|description))\.?$/i
const AMOUNT = /^(-|\()?(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d+))?(\))?(-)?([km]|mn|million|thousand)?$/i
const YEARLY = /(?:per annum|per year|a year|p\.?\s?a\.?|annually|\/\s?(?:year|annum)|yearly|each year)\.?$/i
const POWERS: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6 }

/** Pence of digits and decimals times ten to a power, and whether a third decimal had to be rounded. */
function penceOf(digits: string, decimals: string, power: number): { pence: bigint; rounded: boolean } {
  const kept = decimals.padEnd(power + 3, '0')
  const whole = BigInt(digits + kept.slice(0, power + 2))
  const rest = kept.slice(power + 2)
  return { pence: whole + (rest.charAt(0) >= '5' ? 1n : 0n), rounded: /[1-9]/.test(rest) }
}

/**
 * Reads the figure of a value cell, in pence. `£-`, 0, blank, TBC and "rolling" are unknown, never nought. The pound
 * sign may be any mark left of it by a wrong encoding. A negative value is unknown, with a complaint.
 *
 * @example
 * readValueCell(' £880,000.00 ').pence // 88000000n
 * readValueCell('£-') // {}
 * readValueCell('£1.25m').pence // 125000000n
 * readValueCell('5,000 - 10,000').problem // 'not an amount that can be read'
 */
export function readValueCell(cell: string): ValueCell {
  const printed = cell.slice(0, 200).replace(/\s+/g, ' ').trim()
  const yearly = YEARLY.test(printed)
  const bare = printed
    .replace(YEARLY, '')
    .replace(/[£\uFFFDœú¬]|Â|\bGBP\b/gi, '')
    .trim()
  if (bare === '' || SAID_OPENLY.test(bare)) return {}
  const match = AMOUNT.exec(bare.replaceAll(' ', ''))
  if (!match) return { problem: 'not an amount that can be read' }
  const { pence, rounded } = penceOf(
    match[2]!.replaceAll(',', ''),
    match[3] ?? '',
    POWERS[match[6]?.toLowerCase() ?? ''] ?? 0,
  )
  if (pence === 0n) return {}
  if (pence > BigInt(MOST_POUNDS) * 100n) return { problem: 'larger than the value of any contract' }
  if (match[1] || match[5]) return { problem: 'a contract value cannot be below nought' }
  return {
    pence,
    ...(yearly ? { yearly } : {}),
    ...(rounded ? { repair: 'rounded to the penny' } : {}),
  }
}
