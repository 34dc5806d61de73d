import type { Rule } from '../rules/rule-record.ts'
import type { FactName } from './facts.ts'
import type { When } from './when.ts'

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

function named(when: When): readonly FactName[] {
  if ('all' in when) return when.all.flatMap(named)
  if ('any' in when) return when.any.flatMap(named)
  if ('not' in when) return named(when.not)
  if ('rule' in when) return []
  if ('fact' in when) return [when.fact]
  if ('holds' in when) return [when.holds]
  if ('reaches' in when) return [when.reaches]
  if ('taking' in when) return [...named(when.where), ...Object.values(when.taking)]
  if ('within' in when) return [when.within]
  return when.as === undefined ? [when.threshold] : [when.threshold, when.as]
}
