import { formatDay } from '../procurement/calendar-day.ts'
import { formatMoney, pounds, type VatBasis } from '../procurement/money.ts'
import type { BlindSpot, ContractValue, EvidenceHorizon, Plan, PlanBand } from '../procurement/plan.ts'
import type { DeadlineKind } from '../procurement/term.ts'

/** The four places of the first page, as people read them, in order. */
export const BAND_WORDS: Readonly<Record<PlanBand, string>> = {
  'do-now': 'Do now',
  'decide-this-quarter': 'Decide this quarter',
  ask: 'Ask',
  'nothing-before': 'Nothing to start before',
}

/** What each deadline is for, as people read it. */
export const DEADLINE_WORDS: Readonly<Record<DeadlineKind, string>> = {
  'end-non-renewal': 'Notice that it will not renew',
  'take-option': 'Notice to take an extension',
  'end-for-convenience': 'Notice to end early',
  'price-challenge': 'Challenge to a price rise',
  'true-up': 'Count of users or licences',
  'exit-data-request': 'Request for our data',
}

/** What an answer to an option is called on a page. */
export const LAWFUL_WORDS = {
  yes: 'open to you on these facts',
  'yes-if': 'open if',
  no: 'closed',
  unknown: 'not known',
} as const

const SCOPE_WORDS = {
  year: 'a year',
  term: 'the whole term',
  'term-with-options': 'the term with options',
  unknown: 'span not said',
} as const

/**
 * One of the plan's own words as plain words with a capital.
 *
 * @example
 * plainWords('past-end-not-known') // 'Past end not known'
 */
export function plainWords(code: string): string {
  const words = code.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * One value of a contract with its word, VAT basis and span.
 *
 * @example
 * valueWords({ word: 'awarded', amount: '869600.00', basis: 'net', scope: 'term', sources: [] }) // 'awarded £869,600, net of VAT, the whole term'
 */
export function valueWords(value: Omit<ContractValue, 'sources'>): string {
  return `${value.word} ${poundsWords(value.amount)}, ${basisWords(value.basis)}, ${SCOPE_WORDS[value.scope]}`
}

/**
 * A decimal string of pounds with £ and thousands.
 *
 * @example
 * poundsWords('207720.01') // '£207,720.01'
 */
export function poundsWords(amount: string): string {
  const read = pounds(amount)
  return read ? formatMoney(read) : amount
}

/**
 * The evidence horizon in sentences: what the plan rests on, and up to when.
 *
 * @example
 * horizonWords({ age: '', registers: [] })[1] // 'No contracts register is loaded.'
 */
export function horizonWords(horizon: EvidenceHorizon): string[] {
  const lines = horizon.registers.map(
    (each) =>
      `Register: ${each.file.split(/[/\\]/).at(-1)}, ${each.lines} line${each.lines === 1 ? '' : 's'}${each.asAt ? `, as at ${each.asAt}` : ''}.`,
  )
  if (lines.length === 0) lines.push('No contracts register is loaded.')
  const paid = horizon.payments
  if (paid) {
    const missing = paid.missingMonths.length > 0 ? `; missing ${paid.missingMonths.join(', ')}` : ''
    lines.push(
      `Payments known ${formatDay(paid.from)} to ${formatDay(paid.to)} (${basisWords(paid.basis)})${missing}.`,
    )
  } else lines.push('No payments are loaded.')
  lines.push(
    horizon.noticesTo ? `Notices known to ${formatDay(horizon.noticesTo)}.` : 'No notices are loaded.',
  )
  return [horizon.age, ...lines]
}

const BASIS_WORDS = { net: 'net of VAT', gross: 'with VAT', unknown: 'VAT basis not said' } as const

/**
 * A VAT basis in words.
 *
 * @example
 * basisWords('gross') // 'with VAT'
 */
export const basisWords = (basis: VatBasis): string => BASIS_WORDS[basis]

/**
 * A blind spot in a sentence, with its pounds and their basis where they are known.
 *
 * @example
 * blindSpotWords({ what: 'Bought by purchase card', amount: '12.50', basis: 'net', payments: 2, sources: [] }) // 'Bought by purchase card: £12.50 net of VAT in 2 payments'
 */
export function blindSpotWords(spot: BlindSpot): string {
  if (spot.amount === undefined) return spot.what
  const basis = spot.basis === undefined ? '' : ` ${basisWords(spot.basis)}`
  const payments =
    spot.payments === undefined ? '' : ` in ${spot.payments} payment${spot.payments === 1 ? '' : 's'}`
  return `${spot.what}: ${poundsWords(spot.amount)}${basis}${payments}`
}

/**
 * What is paid under an arrangement that is not bought, in a sentence: what it buys is not seen.
 *
 * @example
 * notBoughtWords({ payee: 'Strand IT Ltd', arrangement: 'owned-company', amount: '100.00', basis: 'net', payments: 2, question: '', to: '' }) // 'Strand IT Ltd (owned company): £100 net of VAT in 2 payments; what it buys is not visible here'
 */
export function notBoughtWords(paid: Plan['arrangements'][number]): string {
  const { payee: what, amount, basis, payments } = paid
  const kind = paid.arrangement.replaceAll('-', ' ')
  return `${blindSpotWords({ what: `${what} (${kind})`, amount, basis, payments, sources: [] })}; what it buys is not visible here`
}

/** The heading of the plan: body, rings and the day asked. */
export function headingWords(plan: Pick<Plan, 'body' | 'rings' | 'on'>): string {
  return `${plan.body}: plan for IT contracts (${plan.rings.join(' and ')}) on ${formatDay(plan.on)}`
}
