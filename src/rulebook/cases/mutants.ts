import { addDays } from '../../procurement/calendar-day.ts'
import { lawOf, type Law } from '../law.ts'
import { ACT_NATIONS, type Rule, type RuleEdge } from '../rules/rule-record.ts'

/** A law with one thing changed on purpose, which some case must notice. */
export interface Mutant {
  readonly rule: string
  readonly change: string
  readonly law: Law
}

const OTHER_EDGE: Readonly<Record<RuleEdge, RuleEdge>> = {
  'at-least': 'more-than',
  'more-than': 'at-least',
  'at-most': 'less-than',
  'less-than': 'at-most',
}

/**
 * Every law that differs from this one by one small change in one rule: its figure by its smallest unit up and down, each
 * of its days by a day, its edge, its nations, buyers or regime widened, or the rule left out. Rules that only guide a
 * person are left alone.
 */
export function* mutantsOf(law: Law): Generator<Mutant> {
  for (const rule of law.rules) {
    if (rule.effect === 'guidance') continue
    for (const [change, other] of changesOf(rule)) {
      const rules = law.rules.flatMap((each) => (each !== rule ? [each] : other ? [other] : []))
      yield { rule: rule.id, change, law: lawOf(rules, law.version) }
    }
  }
}

/** Each change to one rule, in words, with the changed rule; undefined where the rule is left out. */
export function changesOf(rule: Rule): readonly (readonly [string, Rule | undefined])[] {
  return [
    ['left out', undefined],
    ...figureChanges(rule),
    ...dayChanges(rule),
    ...(rule.edge && (rule.measures || reachesIn(rule.when))
      ? [[`edge ${OTHER_EDGE[rule.edge]}`, { ...rule, edge: OTHER_EDGE[rule.edge] }] as const]
      : []),
    ...widened(rule),
  ]
}

/** The smallest unit a figure is held in: a penny for a sum, a day for a date, one for the rest. */
function figureChanges(rule: Rule): readonly (readonly [string, Rule])[] {
  const { value, unit } = rule
  if (typeof value === 'number') {
    const least = unit === 'GBP' ? 0.01 : 1
    return [least, -least].map((by) => [
      `value ${by > 0 ? '+' : ''}${by}`,
      { ...rule, value: Math.round((value + by) * 100) / 100 },
    ])
  }
  if (unit !== 'date' || value === undefined) return []
  return [1, -1].map((by) => [
    `value ${by > 0 ? '+' : ''}${by} day`,
    { ...rule, value: addDays(value as never, by) },
  ])
}

function dayChanges(rule: Rule): readonly (readonly [string, Rule])[] {
  return (['from', 'to', 'heldTo'] as const).flatMap((name) => {
    const given = rule[name]
    if (given === undefined) return []
    return [1, -1].map(
      (by) => [`${name} ${by > 0 ? '+' : ''}${by} day`, { ...rule, [name]: addDays(given, by) }] as const,
    )
  })
}

function widened(rule: Rule): readonly (readonly [string, Rule])[] {
  const { buyers: _buyers, ...anyBuyer } = rule
  return [
    ...(rule.jurisdictions.length < ACT_NATIONS.length
      ? [['nations widened', { ...rule, jurisdictions: ACT_NATIONS }] as const]
      : []),
    ...(rule.buyers ? [['buyers widened', anyBuyer] as const] : []),
    ...(rule.regime === 'other' ? [] : [['regime widened', { ...rule, regime: 'other' as const }] as const]),
  ]
}

function reachesIn(when: Rule['when']): boolean {
  return when !== undefined && JSON.stringify(when).includes('"reaches"')
}
