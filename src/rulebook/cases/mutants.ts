import { addDays } from '../../procurement/calendar-day.ts'
import { lawOf, type Law } from '../law.ts'
import { ACT_NATIONS, type Rule, type RuleEdge } from '../rule-record.ts'
import type { When } from '../situation/when.ts'

/** A law with one thing changed on purpose, which some case must notice. */
export interface Mutant {
  readonly rule: string
  readonly change: string
  readonly law: Law
}

/** Which changes of a rule are tried, each in words with the changed rule; undefined where it is left out. */
export type Changes = (rule: Rule, law: Law) => readonly (readonly [string, Rule | undefined])[]

const OTHER_EDGE: Readonly<Record<RuleEdge, RuleEdge>> = {
  'at-least': 'more-than',
  'more-than': 'at-least',
  'at-most': 'less-than',
  'less-than': 'at-most',
}

/**
 * Every law that differs from this one by one small change in one rule: its figure by its smallest unit up and down, each
 * of its days by a day, its edge, its nations, buyers or regime widened, or the rule left out; or by other `changes`. Rules
 * that only guide a person are left alone.
 */
export function* mutantsOf(law: Law, changes: Changes = changesOf): Generator<Mutant> {
  for (const rule of law.rules) {
    if (rule.effect === 'guidance') continue
    for (const [change, other] of changes(rule, law)) {
      const rules = law.rules.flatMap((each) => (each !== rule ? [each] : other ? [other] : []))
      yield { rule: rule.id, change, law: lawOf(rules, law.version) }
    }
  }
}

/**
 * Each change to one rule, in words, with the changed rule; undefined where the rule is left out. A rule is not widened
 * where its condition rests on rules of the law that are as narrow: that would be the same law.
 */
export function changesOf(rule: Rule, law: Law): readonly (readonly [string, Rule | undefined])[] {
  return [
    ['left out', undefined],
    ...figureChanges(rule),
    ...bandChanges(rule),
    ...dayChanges(rule),
    ...thanChanges(rule),
    ...(rule.edge && (rule.measures || reachesIn(rule.when))
      ? [[`edge ${OTHER_EDGE[rule.edge]}`, { ...rule, edge: OTHER_EDGE[rule.edge] }] as const]
      : []),
    ...widened(rule, law),
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

/** Each bound and each figure of bands by a penny, up and down. */
function bandChanges(rule: Rule): readonly (readonly [string, Rule])[] {
  const { bands } = rule
  return (bands?.steps ?? []).flatMap((step, at) =>
    (['below', 'value'] as const).flatMap((key) =>
      [0.01, -0.01].map((by) => {
        const changed = { ...step, [key]: Math.round((step[key] + by) * 100) / 100 }
        const steps = bands!.steps.with(at, changed)
        return [
          `band ${at + 1} ${key} ${by > 0 ? '+' : ''}${by}`,
          { ...rule, bands: { ...bands!, steps } },
        ] as const
      }),
    ),
  )
}

/** Each day written in a condition by a day, earlier and later. */
function thanChanges(rule: Rule): readonly (readonly [string, Rule])[] {
  const days = new Set(JSON.stringify(rule.when ?? '').match(/"than":"\d{4}-\d{2}-\d{2}"/g))
  return [...days].flatMap((written) => {
    const given = written.slice(8, -1)
    return [1, -1].map((by) => {
      const moved = JSON.stringify(rule.when).replaceAll(written, `"than":"${addDays(given as never, by)}"`)
      return [
        `condition ${given} ${by > 0 ? '+' : ''}${by} day`,
        { ...rule, when: JSON.parse(moved) as When },
      ] as const
    })
  })
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

function widened(rule: Rule, law: Law): readonly (readonly [string, Rule])[] {
  const { jurisdictions, buyers, regime } = rule
  const { buyers: _buyers, ...anyBuyer } = rule
  const rests = (narrow: (other: Rule) => boolean): boolean => restsOn(rule.when, law, narrow)
  const sameNations = (other: Rule) => other.jurisdictions.every((nation) => jurisdictions.includes(nation))
  const sameBuyers = (other: Rule) => other.buyers?.every((buyer) => buyers?.includes(buyer)) ?? false
  return [
    ...(jurisdictions.length < ACT_NATIONS.length && !rests(sameNations)
      ? [['nations widened', { ...rule, jurisdictions: ACT_NATIONS }] as const]
      : []),
    ...(buyers && !rests(sameBuyers) ? [['buyers widened', anyBuyer] as const] : []),
    ...(regime !== 'other' && !rests((other) => other.regime === regime)
      ? [['regime widened', { ...rule, regime: 'other' as const }] as const]
      : []),
  ]
}

/** Whether a condition can hold only where a rule that is narrow in some way applies. */
function restsOn(when: When | undefined, law: Law, narrow: (rule: Rule) => boolean): boolean {
  if (when === undefined) return false
  if ('all' in when) return when.all.some((each) => restsOn(each, law, narrow))
  if ('any' in when) return when.any.length > 0 && when.any.every((each) => restsOn(each, law, narrow))
  const other = 'rule' in when ? law.byId(when.rule) : undefined
  return other !== undefined && narrow(other)
}

function reachesIn(when: Rule['when']): boolean {
  return when !== undefined && JSON.stringify(when).includes('"reaches"')
}
