import { formatDay } from '../../procurement/calendar-day.ts'
import type { OptionKind } from '../../procurement/contract.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import type { Estimate } from '../../procurement/plan.ts'
import type { ContractFacts } from '../renewal/facts.ts'

/**
 * A route in the words of a sentence.
 *
 * @example
 * routeWords('call-off-direct') // 'a direct call-off from a live framework'
 */
export function routeWords(kind: OptionKind): string {
  const words: Partial<Record<OptionKind, string>> = {
    quotation: 'quotations',
    'reserved-quotation': 'quotations reserved for local or small suppliers',
    'call-off-direct': 'a direct call-off from a live framework',
    'call-off-competition': 'a competition under a framework',
    'open-procedure': 'an open procedure or a competition under a framework',
    'competitive-flexible': 'a competitive flexible procedure',
    'direct-award': 'a direct award on a named ground',
    modify: 'a modification within the limits',
    'use-extension': 'the option in the contract',
    'let-lapse': 'letting it lapse',
  }
  return words[kind] ?? kind.replaceAll('-', ' ')
}

/**
 * A reason that reads on from "it" as a sentence; one that names what it speaks of only gets its capital.
 *
 * @example
 * sentence('ends Mon 1 March 2027') // 'It ends Mon 1 March 2027.'
 * sentence('the end held was Wed 17 June 2026') // 'The end held was Wed 17 June 2026.'
 */
export const sentence = (words: string): string =>
  /^(?:the|no)\b/.test(words) ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : `It ${words}.`

/** The supplier as a sentence names it. */
export const supplierWords = (facts: ContractFacts): string =>
  facts.picture.supplier.name === 'Not recorded' ? 'the supplier' : facts.picture.supplier.name

const amount = (value: string): string => formatMoney(pounds(value)!)

/**
 * What the next contract is put at and what that means for its route, in one sentence.
 *
 * @example
 * estimateWords({ low: '18836.16', high: '75344.64', basis: 'gross', threshold: '207720.00', position: 'below', working: [] }) // 'The next contract is put at £18,836.16 to £75,344.64 with VAT, under £207,720: quotations will do.'
 * estimateWords({ basis: 'gross', position: 'unknown', working: [] }) // 'What the next contract will cost is not known.'
 */
export function estimateWords({ low, high, threshold, position }: Estimate): string {
  if (low === undefined) return 'What the next contract will cost is not known.'
  const put =
    high === undefined
      ? `The next contract is worth at least ${amount(low)} with VAT`
      : `The next contract is put at ${low === high ? amount(low) : `${amount(low)} to ${amount(high)}`} with VAT`
  if (threshold === undefined || position === 'unknown')
    return `${put}; whether that is regulated is not known.`
  const line = amount(threshold)
  if (position === 'below') return `${put}, under ${line}: quotations will do.`
  if (position === 'above') return `${put}, at or over ${line}: a regulated route is needed.`
  return `${put}, on both sides of ${line}: the regulated route, until its length is settled.`
}

/** What it is one card with, as a reason; nothing when it stands alone. */
export const cardWords = (titles: readonly string[]): string[] =>
  titles.length === 0
    ? []
    : [
        `One card with ${titles.map((title) => `“${title}”`).join(' and ')}: let them end together; their values are gathered.`,
      ]

/** When the plan of the real choice falls due, for a contract that is extended first. */
export const hardStopWords = ({ dates }: ContractFacts): string =>
  dates.hardStop ? `the last day, ${formatDay(dates.hardStop)}` : 'the end of the options'
