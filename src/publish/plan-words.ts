import { formatDay } from '../procurement/calendar-day.ts'
import { formatMoney, pounds } from '../procurement/money.ts'
import type { BlindSpot, EvidenceHorizon, Plan, PlanBand } from '../procurement/plan.ts'

/** The four places of the first page, as people read them, in order. */
export const BAND_WORDS: Readonly<Record<PlanBand, string>> = {
  'do-now': 'Do now',
  'decide-this-quarter': 'Decide this quarter',
  ask: 'Ask',
  'nothing-before': 'Nothing to start before',
}

/** What an answer to an option is called on a page. */
export const LAWFUL_WORDS = {
  yes: 'open to you on these facts',
  'yes-if': 'open if',
  no: 'closed',
  unknown: 'not known',
} as const

/**
 * The evidence horizon in sentences: what the plan rests on, and up to when.
 *
 * @example
 * horizonWords({ registers: [] })[0] // 'No contracts register is loaded.'
 */
export function horizonWords(horizon: EvidenceHorizon): string[] {
  const lines = horizon.registers.map((each) => `Register: ${each.file}, ${each.lines} lines.`)
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
  return lines
}

const basisWords = (basis: string): string => (basis === 'unknown' ? 'VAT basis not said' : `${basis} of VAT`)

/**
 * A blind spot in a sentence, with its pounds and their basis where they are known.
 *
 * @example
 * blindSpotWords({ what: 'Bought by purchase card', amount: '12.50', basis: 'net', payments: 2, sources: [] }) // 'Bought by purchase card: £12.50 net in 2 payments'
 */
export function blindSpotWords(spot: BlindSpot): string {
  if (spot.amount === undefined) return spot.what
  const basis = spot.basis === 'unknown' ? '' : ` ${spot.basis}`
  return `${spot.what}: ${formatMoney(pounds(spot.amount)!)}${basis} in ${spot.payments} payments`
}

/** The heading of the plan: body, rings and the day asked. */
export function headingWords(plan: Pick<Plan, 'body' | 'rings' | 'on'>): string {
  return `${plan.body}: plan for IT contracts (${plan.rings.join(' and ')}) on ${formatDay(plan.on)}`
}
