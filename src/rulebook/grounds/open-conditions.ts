import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Law } from '../law.ts'
import { isHeldOn, type Rule } from '../rule.ts'
import { bound, measure } from '../situation/answer.ts'
import { factNamed, isFactName, type FactName, type Situation } from '../facts/facts.ts'
import type { When } from '../situation/when.ts'
import type { Condition } from '../words.ts'

interface Asked {
  readonly rule: Rule
  readonly facts: Situation
  readonly on: CalendarDay
  readonly law: Law
}

/**
 * What is still to be shown for a rule to apply, each a condition in words: facts that must hold, of which alternatives one
 * is enough, and limits in the words of their own rule. Empty when nothing is open.
 */
export function openConditions(asked: Asked): readonly Condition[] {
  const { rule, facts } = asked
  const names = (['nation', 'buyer'] as const).filter(
    (name) => facts[name] === undefined && (name === 'nation' || rule.buyers !== undefined),
  )
  const found = [...names.map(ofFact), ...ofMeasure(asked), ...(rule.when ? open(rule.when, asked) : [])]
  return [...new Map(found.map((each) => [each.what, each])).values()]
}

/** A rule's limit as a condition, where it is not known whether it is kept. */
function ofMeasure({ rule, facts }: Asked): Condition[] {
  return measure(rule, facts).truth === 'unknown' ? [ofRule(rule)] : []
}

const ofFact = (name: FactName): Condition => {
  const { says, howToCheck, whoKnows } = factNamed(name)
  return { what: says, howToCheck, whoKnows }
}

function ofRule({ says, measures, source }: Rule): Condition {
  const name = typeof measures === 'object' ? measures.share : measures
  const what = says.charAt(0).toLowerCase() + says.slice(1).replace(/[.]$/, '')
  const { howToCheck, whoKnows } = name ? factNamed(name) : { howToCheck: source, whoKnows: 'head of legal' }
  return { what, howToCheck, whoKnows }
}

function open(when: When, asked: Asked): Condition[] {
  if (truthOf(when, asked) !== 'unknown') return []
  if ('all' in when) return when.all.flatMap((each) => open(each, asked))
  if ('any' in when)
    return either(when.any.map((each) => open(each, asked)).filter((each) => each.length > 0))
  if ('rule' in when) return ofNamed(when.rule, asked)
  if ('not' in when) return ofNot(when.not, asked)
  if ('taking' in when) return open(when.where, asked)
  if ('within' in when) {
    const other = asked.law.byId(when.of)
    return [other ? ofRule(other) : ofFact(when.within)]
  }
  return factsNamed(when).slice(0, 1).map(ofFact)
}

/** The facts a single condition speaks of. */
const factsNamed = (when: When): FactName[] =>
  Object.values(when).filter((each): each is FactName => typeof each === 'string' && isFactName(each))

function truthOf(when: When, { rule, facts, on, law }: Asked): 'yes' | 'no' | 'unknown' {
  const { buyers: _buyers, ...bare } = rule
  return bound({ ...bare, regime: 'other', jurisdictions: everywhere, when }, { ...facts, nation: 'england' }, on, law).truth // prettier-ignore
}

const everywhere = ['england'] as const

/** One of several ways is enough. */
function either(ways: readonly (readonly Condition[])[]): Condition[] {
  const [first, ...others] = ways
  if (!first) return []
  if (others.length === 0) return [...first]
  const what = ways.map((way) => way.map((each) => each.what).join(', and ')).join('; or ')
  return [{ ...first[0]!, what }]
}

function ofNamed(id: string, asked: Asked): Condition[] {
  const rule = asked.law.byId(id)
  if (!rule || !isHeldOn(rule, asked.on)) return []
  const inner = { ...asked, rule }
  return [...ofMeasure(inner), ...(rule.when ? open(rule.when, inner) : [])]
}

/** What must be so that something does not hold. */
function ofNot(when: When, asked: Asked): Condition[] {
  if ('not' in when) return open(when.not, asked)
  if ('all' in when)
    return either(when.all.map((each) => ofNot(each, asked)).filter((each) => each.length > 0))
  if ('any' in when) return when.any.flatMap((each) => ofNot(each, asked))
  if ('rule' in when) {
    const rule = asked.law.byId(when.rule)
    return rule?.when && !rule.measures ? ofNot(rule.when, { ...asked, rule }) : rule ? [ofRule(rule)] : []
  }
  if (truthOf(when, asked) !== 'unknown') return []
  if ('holds' in when) {
    const fact = ofFact(when.holds)
    return [{ ...fact, what: `it is not so that ${fact.what}` }]
  }
  return open(when, asked)
}
