import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, pounds, timesFraction } from '../../procurement/money.ts'
import { isHeldOn, type Rule } from '../rule.ts'
import type { Law } from '../law.ts'
import { answerOf, measure } from '../situation/answer.ts'
import { factNamed, isFactName, type FactName, type Situation } from '../situation/facts.ts'
import type { When } from '../situation/when.ts'
import { openConditions } from './open-conditions.ts'
import { condition } from '../options/route-question.ts'
import type { Condition } from '../words.ts'

/** How one ground stands on the facts held. */
export interface GroundStanding {
  readonly rule: Rule
  readonly truth: 'yes' | 'no' | 'unknown'
  /** The facts that would settle it. */
  readonly missing: readonly FactName[]
  /** What is still to be shown for it, in words. */
  readonly conditions: readonly Condition[]
  /** The answer that closes it, in words. */
  readonly failed?: string
  /** Whether something it needs is shown, so that it is more than a name. */
  readonly begun: boolean
  readonly limits: readonly LimitWorked[]
}

/** A share that may not be passed, worked in figures: of this change alone, or of the changes together. */
export interface LimitWorked {
  readonly rule: string
  readonly counts: 'this change' | 'changes together'
  readonly within: boolean | undefined
  readonly working: string
}

const byTag = new WeakMap<Law, Map<string, readonly Rule[]>>()

/** The grounds of a law for one purpose: `direct-award`, `modification` or `modification-legacy`. */
export function groundRules(law: Law, tag: string): readonly Rule[] {
  let held = byTag.get(law)
  if (!held) byTag.set(law, (held = new Map()))
  let found = held.get(tag)
  if (!found) {
    found = law.rules.filter(({ kind, appliesTo }) => kind === 'ground' && appliesTo.includes(tag))
    held.set(tag, found)
  }
  return found
}

/** Every ground of a purpose that is in force on a day, with how it stands. */
export function groundsOn(
  law: Law,
  tag: string,
  facts: Situation,
  on: CalendarDay,
): readonly GroundStanding[] {
  return groundRules(law, tag)
    .filter((rule) => isHeldOn(rule, on))
    .map((rule) => groundStanding(rule, law, facts, on))
}

/** How one ground stands. */
export function groundStanding(rule: Rule, law: Law, facts: Situation, on: CalendarDay): GroundStanding {
  if (!rule.when && !rule.measures) {
    const judged = condition(rule.says, `read ${rule.source}`, 'head of legal')
    return { rule, truth: 'unknown', missing: [], conditions: [judged], begun: false, limits: [] }
  }
  const { applies, missing } = answerOf(rule.id, facts, on, law)
  const names = factsOf(rule, law)
  const truth = applies === 'yes' || applies === 'unknown' ? applies : 'no'
  const failed = truth === 'no' ? names.find((name) => facts[name] === false) : undefined
  return {
    rule,
    truth,
    missing,
    conditions: truth === 'unknown' ? openConditions({ rule, facts, on, law }) : [],
    ...(failed && { failed: `not so that ${factNamed(failed).says}` }),
    begun: names.some((name) => facts[name] === true),
    limits: limitsOf(rule, law, facts, on),
  }
}

const factsByRule = new WeakMap<Rule, readonly FactName[]>()

/** Every fact a rule's conditions speak of, those of the rules it names included. */
export function factsOf(rule: Rule, law: Law): readonly FactName[] {
  let found = factsByRule.get(rule)
  if (!found) {
    found = [...new Set([rule, ...namedBy(rule, law)].flatMap(ownFacts))]
    factsByRule.set(rule, found)
  }
  return found
}

function ownFacts({ when, measures }: Rule): FactName[] {
  const names = when ? wordsIn(when) : []
  if (typeof measures === 'string') names.push(measures)
  else if (measures) names.push(measures.share, measures.of)
  return names.filter(isFactName)
}

/** Every word of a condition that may be the name of a fact or of a rule. */
function wordsIn(when: When): string[] {
  return Object.values(when).flatMap((part: unknown): string[] => {
    if (typeof part === 'string') return [part]
    if (Array.isArray(part))
      return part.flatMap((each) => (typeof each === 'string' ? [] : wordsIn(each as When)))
    return part && typeof part === 'object' ? wordsIn(part as When) : []
  })
}

function namedBy(rule: Rule, law: Law, seen = new Set<string>()): Rule[] {
  const ids = rule.when ? wordsIn(rule.when) : []
  return ids.flatMap((id) => {
    const other = seen.has(id) ? undefined : law.byId(id)
    if (!other) return []
    seen.add(id)
    return [other, ...namedBy(other, law, seen)]
  })
}

function limitsOf(rule: Rule, law: Law, facts: Situation, on: CalendarDay): readonly LimitWorked[] {
  return [rule, ...namedBy(rule, law)]
    .filter(({ measures, unit }) => unit === 'percent' && typeof measures === 'object')
    .filter((each) => isHeldOn(each, on))
    .flatMap((each) => limitWorked(each, facts) ?? [])
}

/** A share of a sum in pounds, or of a term in months, as a sentence. */
function limitWorked(rule: Rule, facts: Situation): LimitWorked | undefined {
  const { measures, value } = rule
  if (typeof measures !== 'object') return undefined
  const { truth } = measure(rule, facts)
  const counts = /together/i.test(measures.share) ? 'changes together' : 'this change'
  const within = truth === 'unknown' ? undefined : truth === 'yes'
  const verdict = within === undefined ? '' : within ? ': within' : ': over'
  const [part, whole] = [facts[measures.share], facts[measures.of]]
  if (whole === undefined) {
    const working = `The ${measures.of === 'maximumTermMonths' ? 'longest term' : 'value'} that ${value} % is taken of is not known.`
    return { rule: rule.id, counts, within, working }
  }
  const said = `${value} % of ${shown(whole)} is ${fraction(whole, Number(value))}`
  const change =
    part === undefined
      ? `; the sum of ${counts} is not known.`
      : `; ${counts === 'this change' ? 'this change is' : 'the changes together are'} ${shown(part)}${verdict}.`
  return { rule: rule.id, counts, within, working: `${said}${change}` }
}

const shown = (value: unknown): string => {
  if (typeof value === 'number') return `${value} months`
  const sum = pounds(String(value))
  return sum ? formatMoney(sum) : 'a sum not known exactly'
}

function fraction(value: unknown, percent: number): string {
  if (typeof value === 'number') return `${(value * percent) / 100} months`
  const sum = pounds(String(value))
  return sum ? formatMoney(timesFraction(sum, BigInt(percent), 100n)) : 'not known'
}
