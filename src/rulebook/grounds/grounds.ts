import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, pounds, timesFraction } from '../../procurement/money.ts'
import { isHeldOn, type Rule } from '../rule.ts'
import type { Law } from '../law.ts'
import { answerOf, measure } from '../situation/answer.ts'
import { factNamed, isFactName, type FactName, type Situation } from '../facts/facts.ts'
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

/** What is worked out once for a rule of a law. */
interface Known {
  /** Every fact its conditions speak of, those of the rules it names included. */
  readonly facts: readonly FactName[]
  /** Every fact its standing can turn on. */
  readonly turnsOn: readonly FactName[]
  /** The limits in percent it turns on. */
  readonly shares: readonly Rule[]
  /** Standings worked out before, by the day and those facts: the same give the same. */
  readonly kept: Map<string, GroundStanding>
}

const rulesByTag = new WeakMap<Law, Map<string, readonly Rule[]>>()
const knownByLaw = new WeakMap<Law, Map<string, Known>>()
const MOST_KEPT = 500

/** The grounds of a law for one purpose: `direct-award`, `modification` or `modification-legacy`. */
export function groundRules(law: Law, tag: string): readonly Rule[] {
  return oncePer(rulesByTag, law, tag, () =>
    law.rules.filter(({ kind, appliesTo }) => kind === 'ground' && appliesTo.includes(tag)),
  )
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
  const { turnsOn, shares, kept } = known(rule, law)
  const key = keyOf(turnsOn, facts, on)
  let found = kept.get(key)
  if (!found) {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, (found = standingOf(rule, law, facts, on)))
  }
  // The sentence of a limit has the contract's own figures, so it is not kept.
  return shares.length === 0 ? found : withLimits(found, law, facts, on)
}

function withLimits(found: GroundStanding, law: Law, facts: Situation, on: CalendarDay): GroundStanding {
  return {
    rule: found.rule,
    truth: found.truth,
    missing: found.missing,
    begun: found.begun,
    ...(found.failed && { failed: found.failed }),
    get conditions() {
      return found.conditions
    },
    limits: limitsOf(found.rule, law, facts, on),
  }
}

/** The day and the answers held, of the facts that matter: the whole of a share only where the part is known. */
function keyOf(names: readonly FactName[], facts: Situation, on: CalendarDay): string {
  let key: string = on
  const noSum = facts.changeInValue === undefined && facts.changesTogether === undefined
  for (const name of names) {
    const value = facts[name]
    if (value === undefined) continue
    const partUnknown =
      name === 'contractValue'
        ? noSum
        : name === 'maximumTermMonths' && facts.changeInTermMonths === undefined
    if (partUnknown) key += `;${name}`
    else key += `;${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`
  }
  return key
}

/** Every fact a rule's conditions speak of, those of the rules it names included. */
export const factsOf = (rule: Rule, law: Law): readonly FactName[] => known(rule, law).facts

function known(rule: Rule, law: Law): Known {
  return oncePer(knownByLaw, law, rule.id, () => {
    const rules = [rule, ...namedBy(rule, law)]
    const facts = [...new Set(rules.flatMap(ownFacts))]
    // A threshold is chosen by facts of its own; some answers follow from others.
    const chosenBy = JSON.stringify(rules.map(({ when }) => when)).includes('"threshold"')
      ? law.rules
          .filter(({ kind }) => kind === 'threshold')
          .flatMap(({ when }) => (when ? wordsIn(when).filter(isFactName) : []))
      : []
    const turnsOn = new Set<FactName>(['nation', 'buyer', 'regime', 'begunOn', ...chosenBy, ...facts])
    if (turnsOn.has('canEstimate')) turnsOn.add('estimate')
    if (turnsOn.has('form')) turnsOn.add('procedure')
    const shares = rules.filter(({ measures, unit }) => unit === 'percent' && typeof measures === 'object')
    return { facts, turnsOn: [...turnsOn], shares, kept: new Map<string, GroundStanding>() }
  })
}

function oncePer<Value>(
  held: WeakMap<Law, Map<string, Value>>,
  law: Law,
  name: string,
  work: () => Value,
): Value {
  let ofLaw = held.get(law)
  if (!ofLaw) held.set(law, (ofLaw = new Map()))
  let found = ofLaw.get(name)
  if (found === undefined) ofLaw.set(name, (found = work()))
  return found
}

function standingOf(rule: Rule, law: Law, facts: Situation, on: CalendarDay): GroundStanding {
  const { applies, missing } = answerOf(rule.id, facts, on, law)
  const names = factsOf(rule, law)
  const truth = applies === 'yes' || applies === 'unknown' ? applies : 'no'
  const failed = truth === 'no' ? names.find((name) => facts[name] === false) : undefined
  let conditions: readonly Condition[] | undefined
  return {
    rule,
    truth,
    missing,
    // Worked out only for the ground an answer rests on: it is the dear part.
    get conditions() {
      return (conditions ??= truth === 'unknown' ? openConditions({ rule, facts, on, law }) : [])
    },
    ...(failed && { failed: `not so that ${factNamed(failed).says}` }),
    begun: names.some((name) => facts[name] === true),
    limits: [],
  }
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
  return known(rule, law)
    .shares.filter((each) => isHeldOn(each, on))
    .flatMap((each) => limitWorked(each, facts) ?? [])
}

/** A share of a sum in pounds, or of a term in months, as a sentence. */
function limitWorked(rule: Rule, facts: Situation): LimitWorked | undefined {
  const { measures, value } = rule
  if (typeof measures !== 'object') return undefined
  const { truth } = measure(rule, facts)
  const counts = /together/i.test(measures.share) ? 'changes together' : 'this change'
  const within = truth === 'unknown' ? undefined : truth === 'yes'
  const { share, of } = measures
  return {
    rule: rule.id,
    counts,
    within,
    get working() {
      return sentence(Number(value), { part: facts[share], whole: facts[of], of }, counts, within)
    },
  }
}

function sentence(
  percent: number,
  { part, whole, of }: { readonly part: unknown; readonly whole: unknown; readonly of: FactName },
  counts: LimitWorked['counts'],
  within: boolean | undefined,
): string {
  if (whole === undefined)
    return `The ${of === 'maximumTermMonths' ? 'longest term' : 'value'} that ${percent} % is taken of is not known.`
  const said = `${percent} % of ${shown(whole)} is ${fraction(whole, percent)}`
  if (part === undefined) return `${said}; the sum of ${counts} is not known.`
  const verdict = within === undefined ? '' : within ? ': within' : ': over'
  const whose = counts === 'this change' ? 'this change is' : 'the changes together are'
  return `${said}; ${whose} ${shown(part)}${verdict}.`
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
