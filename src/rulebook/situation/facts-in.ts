import type { Rule } from '../rule-record.ts'
import { isFactName, type FactName } from '../facts/facts.ts'

/**
 * The facts a rule's own conditions, measure and period turn on, in the order they are named; those of other rules it
 * names are not among them.
 *
 * @example
 * factsIn({ when: { fact: 'subject', is: ['works'] }, measures: 'estimate' }) // ['subject', 'estimate']
 */
export function factsIn(rule: Pick<Rule, 'when' | 'measures' | 'counts'>): readonly FactName[] {
  const { when, measures, counts } = rule
  const measured =
    measures === undefined ? [] : typeof measures === 'string' ? [measures] : [measures.share, measures.of]
  return [...new Set([...(when ? named(when) : []), ...measured, ...(counts ? [counts.from] : [])])]
}

/** Keys of a condition whose text is an answer or another rule's identifier, never a fact. */
const NOT_FACTS = ['is', 'rule', 'of']

/** Walks a condition of whatever form: every other text in it is the name of a fact. */
function named(when: unknown): readonly FactName[] {
  if (typeof when === 'string') return isFactName(when) ? [when] : []
  if (typeof when !== 'object' || when === null) return []
  return Object.entries(when).flatMap(([key, part]) => (NOT_FACTS.includes(key) ? [] : named(part)))
}
