import { formatDay, type CalendarDay } from '../procurement/calendar-day.ts'
import { PortreeveError } from '../procurement/errors.ts'
import { heldLaw, type Law } from './law.ts'
import type { Rule } from './rule-record.ts'
import type { RuleCited } from './words.ts'

export type {
  Confidence,
  Rule,
  RuleCounts,
  RuleEdge,
  RuleEffect,
  RuleKind,
  RuleMeasure,
  RuleRegime,
  RuleUnit,
} from './rule-record.ts'

/** The law asked for is not held for the day asked. The nearest figure is never given in its place. */
export class RuleNotInForce extends PortreeveError {
  constructor(what: string, next: string) {
    super(what, { where: 'rulebook', next })
    this.name = 'RuleNotInForce'
  }
}

/**
 * The rule of this name, of whatever day: for rules whose days do not matter to the question.
 *
 * @throws RuleNotInForce when no such rule is held.
 * @example
 * ruleNamed('mandatory-standstill').value // 8
 */
export function ruleNamed(id: string, law: Law = heldLaw): Rule {
  const rule = law.byId(id)
  if (rule) return rule
  throw new RuleNotInForce(
    `The rulebook holds no rule called "${id}".`,
    'List the rules with: portreeve rules',
  )
}

/**
 * Whether a rule is in force, and its figure held, on a day.
 *
 * @example
 * isHeldOn(ruleNamed('kpi-assessment-interval'), day('2025-12-31')) // false
 */
export function isHeldOn(rule: Rule, on: CalendarDay): boolean {
  const begun = rule.from === undefined || rule.from <= on
  const notOver = rule.to === undefined || on <= rule.to
  return begun && notOver && (rule.heldTo === undefined || on <= rule.heldTo)
}

/**
 * The rule of this name as it stands on a day.
 *
 * @throws RuleNotInForce when no such rule is held, or not for that day.
 * @example
 * ruleOn('mandatory-standstill', day('2026-11-23')).value // 8
 * ruleOn('notifiable-threshold-other', day('2026-11-23')).verified // true
 */
export function ruleOn(id: string, on: CalendarDay, law: Law = heldLaw): Rule {
  const rule = ruleNamed(id, law)
  if (isHeldOn(rule, on)) return rule
  throw new RuleNotInForce(
    `The rulebook does not hold "${id}" for ${formatDay(on)}${coverOf(rule)}.`,
    notHeld,
  )
}

const notHeld =
  'Read the law for that day, or update the rulebook; no other day’s figure is used in its place.'

function coverOf(rule: Rule): string {
  const last = rule.to ?? rule.heldTo
  const from = rule.from === undefined ? '' : ` from ${formatDay(rule.from)}`
  const to = last === undefined ? '' : ` to ${formatDay(last)}`
  return from || to ? `: it is held${from}${to}` : ''
}

/**
 * Every rule held on a day, ordered by identifier.
 *
 * @example
 * rulesInForce(day('2025-03-01')).some((rule) => rule.id === 'local-reserve-area') // false
 */
export function rulesInForce(on: CalendarDay, law: Law = heldLaw): readonly Rule[] {
  return law.rules.filter((rule) => isHeldOn(rule, on))
}

/**
 * What a page or an output carries of a rule: identifier, sentence, source, and whether the source was read.
 *
 * @example
 * cite(ruleOn('s24-noncapital', day('2026-11-23'))).verified // false
 */
export function cite(rule: Rule): RuleCited {
  return { id: rule.id, says: rule.says, source: rule.source, verified: rule.verified }
}
