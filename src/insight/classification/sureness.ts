import type { Ring } from '../../procurement/contract.ts'

/** What a class rests on, strongest first; `person` outranks all. `not-words` are words that say it is not IT. */
export type Rule =
  'person' | 'not-words' | 'code' | 'words' | 'name' | 'account' | 'contracts' | 'text' | 'none'

/** How often a thing whose code says IT is IT: buyers’ codes are not always right. */
const BY_CODE = 0.95

/** At most so likely IT is what its words say is not. */
const BY_NOT_WORDS = 0.1

/**
 * How much a rule that says IT adds to the model’s odds, where nine tenths of them would be even; measured on lines that the
 * model had not learned from (`npm run score:classes` prints said beside found for each rule). What a supplier’s contracts say is
 * not measured: no labelled set has both, so it is held as sure as a name.
 */
const ADDS: Partial<Record<Rule | 'account-alone', number>> = { name: 0.7, contracts: 0.7, account: 0.1, words: 0, 'account-alone': 0.75 } // prettier-ignore
/**
 * How sure a rule is that names operational technology: the labelled sets class such things elsewhere, so neither they nor the model
 * learned from them can tell. Held, not measured.
 */
const EDGE: Partial<Record<Rule, number>> = { words: 0.6, name: 0.7, account: 0.5, contracts: 0.6 }
/** A rule has seen much of what the model has: the model’s odds count only in part beside it. */
const SHARE = 0.6

/**
 * How likely a thing is IT, from the rule that speaks and what the text model says of it. Where no rule does, the model’s word is taken
 * as it is. `account-alone` is an account that says computing where nothing is known of the supplier. Of operational technology (`ring` edge) the model knows nothing.
 *
 * @example
 * surenessOf('person', 0.1) // 1
 * surenessOf('name', 0.5) > 0.6 // true
 * surenessOf('none', 0.02) // 0.02
 * surenessOf('name', 0.02, 'edge') // 0.7
 */
export function surenessOf(rule: Rule | 'account-alone', byText: number, ring: Ring = 'core'): number {
  if (rule === 'person') return 1
  if (ring === 'edge' && rule !== 'account-alone' && EDGE[rule] !== undefined)
    return Math.max(EDGE[rule], byText)
  if (rule === 'not-words') return Math.min(BY_NOT_WORDS, byText)
  if (rule === 'code') return Math.max(BY_CODE, byText)
  const adds = ADDS[rule]
  if (adds === undefined) return byText
  const odds = Math.log(Math.max(byText, 1e-9) / Math.max(1 - byText, 1e-9))
  return 1 / (1 + Math.exp(-(SHARE * odds + adds)))
}

/** How often each rule’s category agreed with the publisher’s own class, of those that tell one. */
const AGREES: Record<Rule, number> = { person: 1, 'not-words': 1, code: 0.8, words: 0.68, name: 0.75, account: 0.68, contracts: 0.75, text: 0.65, none: 0.3 } // prettier-ignore

/**
 * How often the category is right when the thing is IT, by the rule that told it.
 *
 * @example
 * agreementOf('name', 'plan') // 0.75
 * agreementOf('words', 'software') // 0.3
 */
export const agreementOf = (rule: Rule, category: string): number =>
  rule !== 'person' && category === 'software' ? AGREES.none : AGREES[rule]
