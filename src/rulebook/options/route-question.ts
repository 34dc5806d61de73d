import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Money } from '../../procurement/money.ts'
import type { Law } from '../law.ts'
import { cite, isHeldOn } from '../rule.ts'
import type { Subject } from '../questions/threshold.ts'
import { factNamed, type FactName, type Situation } from '../facts/facts.ts'
import type { Condition, Lawful, OptionKind, RouteOption, RuleCited } from '../words.ts'
import type { RouteContext } from './options.ts'
import { valued, type Valued } from '../questions/valued.ts'

/** One of several forms a way can take, with its own answer: for whom quotations are kept, by which market. */
export interface Facet {
  readonly name: string
  readonly lawful: Lawful
  readonly rule?: RuleCited
  readonly conditions: readonly Condition[]
  readonly says: string
}

/** The answer to one kind of option, with the facts that would settle what is open in it. */
export interface Answered extends RouteOption {
  readonly missing: readonly FactName[]
  readonly facets: readonly Facet[]
}

/** What an answer adds to its kind, its word and its reason. */
export interface AnswerDetail {
  readonly rule?: string
  /** Facts that must hold and are not known to: each becomes a condition. */
  readonly missing?: readonly FactName[]
  /** Facts that would settle it and whose conditions are given in words. */
  readonly settledBy?: readonly FactName[]
  readonly conditions?: readonly Condition[]
  readonly notices?: readonly string[]
  readonly facets?: readonly Facet[]
}

/** A question about what may be done on a day, with what all answers share worked out once. */
export interface RouteQuestion {
  readonly facts: Situation
  readonly on: CalendarDay
  readonly law: Law
  readonly context: RouteContext
  readonly value: Valued
  /** The sum notices are judged by: the top of what is tested, else its foot. */
  readonly gross: Money | undefined
}

/** The question that all answers share. */
export function questionOf(
  facts: Situation,
  on: CalendarDay,
  law: Law,
  context: RouteContext,
): RouteQuestion {
  const value = valued(facts, on, law)
  return { facts, on, law, context, value, gross: value.sum.high ?? value.sum.low }
}

/** A condition: what must be true, how to check it, and the role that would know. */
export const condition = (what: string, howToCheck: string, whoKnows: string): Condition => ({
  what,
  howToCheck,
  whoKnows,
})

/** The condition that a fact holds, in the words of the vocabulary. */
export function conditionOf(name: FactName): Condition {
  const { says, howToCheck, whoKnows } = factNamed(name)
  return condition(says, howToCheck, whoKnows)
}

/** What closes a way of buying when no nearer rule is held on the day: there are no others than those the Act names. */
const CLOSED_LIST = 'awarding-routes-closed-list'

function citedOn(id: string | undefined, on: CalendarDay, law: Law): RuleCited | undefined {
  const rule = id === undefined ? undefined : law.byId(id)
  return rule && isHeldOn(rule, on) ? cite(rule) : undefined
}

/**
 * An answer to one option. A `yes` that rests on a rule whose text was not read becomes `yes-if` with the check of that
 * rule among its conditions, and one with conditions is `yes-if`. A rule not held on the day is not cited.
 */
export function answer(
  { on, law }: RouteQuestion,
  kind: OptionKind,
  lawful: Lawful,
  reason: string,
  detail: AnswerDetail = {},
): Answered {
  const cited = citedOn(detail.rule, on, law) ?? (lawful === 'no' ? citedOn(CLOSED_LIST, on, law) : undefined)
  const missing = detail.missing ?? []
  const conditions = [...(detail.conditions ?? []), ...missing.map(conditionOf)]
  if (lawful === 'yes' && cited && !cited.verified) {
    conditions.push(condition(`the rule holds: ${cited.says}`, `read ${cited.source}`, 'head of legal'))
  }
  return {
    kind,
    lawful: lawful === 'yes' && conditions.length > 0 ? 'yes-if' : lawful,
    ...(cited && { rule: cited }),
    conditions,
    notices: detail.notices ?? [],
    reason,
    missing: detail.settledBy ? [...new Set([...missing, ...detail.settledBy])] : missing,
    facets: detail.facets ?? [],
  }
}

/** What must hold for an option, with the sentence that closes it when one of the facts is answered with no. */
export interface Requirement extends AnswerDetail {
  readonly needs: readonly FactName[]
  readonly reason: string
  /** Why it is closed, by the fact that is not so; else the fact's own words. */
  readonly closed?: { readonly [Name in FactName]?: string }
}

/** An option that is open when each of some facts holds: closed by one that does not, open if where one is not known. */
export function byFacts(question: RouteQuestion, kind: OptionKind, required: Requirement): Answered {
  const { needs, reason, closed, ...detail } = required
  const failed = needs.find((name) => question.facts[name] === false)
  if (failed) {
    const why = closed?.[failed] ?? `It is not so that ${factNamed(failed).says}.`
    return answer(question, kind, 'no', why, { ...(detail.rule !== undefined && { rule: detail.rule }) })
  }
  const missing = needs.filter((name) => question.facts[name] !== true)
  return answer(question, kind, 'yes', reason, {
    ...detail,
    missing: [...(detail.missing ?? []), ...missing],
  })
}

/** Whether a person stands behind a fact: everyone's own answers are, unless the asker says which were confirmed. */
export const isConfirmed = ({ context }: RouteQuestion, name: FactName): boolean =>
  context.confirmed?.includes(name) ?? true

/** What is bought as the older questions of the rulebook tell it apart. */
export function subjectOf({ value, facts }: RouteQuestion): Subject {
  const subject = value.subject ?? facts['subject']
  if (subject === undefined || subject === 'goods' || subject === 'services') return 'goods-services'
  return (['works', 'light-touch', 'concession', 'light-touch-concession'] as const).find((each) => each === subject) ?? 'goods-services' // prettier-ignore
}
