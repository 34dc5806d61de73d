import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Money } from '../../procurement/money.ts'
import type { ModificationFacts } from '../questions/modification-facts.ts'
import type { ReorganisationFacts } from '../questions/reorganisation.ts'
import {
  positionAgainstThreshold,
  thresholdIfHeld,
  type MoneyInterval,
  type Subject,
  type Threshold,
} from '../questions/threshold.ts'
import type { Catalogue } from '../frameworks/framework.ts'
import { cite, isHeldOn, ruleNamed } from '../rule.ts'
import type {
  Arrangement,
  BodyKind,
  Condition,
  ContractState,
  Lawful,
  Nation,
  OptionKind,
  Position,
  Regime,
  Ring,
  RouteOption,
  TermShape,
} from '../words.ts'
import type { DirectAwardClaim } from './direct-award.data.ts'

/** What is held of a framework that may serve the next contract. What is left out is looked up by its name. */
export interface FrameworkFacts {
  readonly name: string
  readonly lastCallOffDay?: CalendarDay
  readonly regime?: Regime
  readonly maxTermMonths?: number
  readonly directAllowed?: boolean
  /** Whether it is live on the day of award; worked out from its days when left out. */
  readonly liveOnAwardDay?: boolean
  /** Whether our body is named or described among its buyers. */
  readonly weAreNamed?: boolean
}

/** Facts a person has confirmed from the papers; all others are only what files say. */
export type ConfirmedFact = 'arrangement' | 'estimate' | 'option' | 'framework' | 'need'

/** What the answer to every option depends on. Whatever is left out is unknown, never "no". */
export interface OptionFacts {
  readonly arrangement: Arrangement
  readonly state: ContractState
  readonly shape: TermShape
  readonly regime: Regime
  readonly nation?: Nation
  readonly bodyKind?: BodyKind
  readonly isSchool?: boolean
  readonly lightTouch?: boolean
  readonly subject?: Subject
  readonly category?: string
  readonly ring?: Ring
  readonly hasOptionLeft?: boolean
  readonly optionNoticeOpen?: boolean
  /** The option stands in the contract as awarded and in its notice. */
  readonly optionInNotice?: boolean
  readonly rolling?: boolean
  readonly canEndForConvenience?: boolean
  /** Estimate of the next contract including VAT. */
  readonly estimateGross?: MoneyInterval
  readonly position?: Position
  /** The estimate with every need the law gathers with this one, including VAT. */
  readonly aggregateGross?: Money
  readonly vat?: 'standard' | 'exempt' | 'mixed' | 'unknown'
  readonly wantedTermMonths?: number
  /** The frameworks meant; every one that serves the category when left out. */
  readonly frameworks?: readonly FrameworkFacts[]
  /** What is held of frameworks; the product's own list when left out. */
  readonly catalogue?: Catalogue
  /** The capability of the taxonomy, where it is known more closely than by its change-over group. */
  readonly capability?: string
  /** The planned day of award, on which a framework must be live. */
  readonly awardOn?: CalendarDay
  /** The name of the body that buys. */
  readonly body?: string
  readonly namedPartners?: readonly string[]
  readonly claims?: readonly DirectAwardClaim[]
  readonly modification?: Omit<ModificationFacts, 'regime'>
  readonly reorganisation?: ReorganisationFacts
  readonly confirmed?: readonly ConfirmedFact[]
}

/** What an answer adds to its kind, its word and its reason. */
export interface AnswerDetail {
  readonly rule?: string
  readonly conditions?: readonly Condition[]
  readonly notices?: readonly string[]
}

/** A question about a contract's options on a day, with what all answers share worked out once. */
export interface OptionQuestion {
  readonly facts: OptionFacts
  readonly on: CalendarDay
  readonly position: Position
  readonly threshold: Threshold | undefined
  /** The sum notices are judged by: the gathered one, else the top of the estimate, else its foot. */
  readonly gross: Money | undefined
}

/** The agreements for which routes are computed; `unknown` is among them because it may turn out to be one. */
export const ROUTED: readonly Arrangement[] = ['contract', 'call-off', 'framework', 'concession', 'unknown']

/** A condition: what must be true, how to check it, and the role that would know. */
export const condition = (what: string, howToCheck: string, whoKnows: string): Condition => ({
  what,
  howToCheck,
  whoKnows,
})

/**
 * An answer to one option on a day. A `yes` that rests on a rule whose text was not read becomes `yes-if` with the check
 * of that rule among its conditions. A rule not held on the day is not cited.
 */
export function answer(
  kind: OptionKind,
  lawful: Lawful,
  reason: string,
  on: CalendarDay,
  detail: AnswerDetail = {},
): RouteOption {
  const rule = detail.rule === undefined ? undefined : ruleNamed(detail.rule)
  const cited = rule && isHeldOn(rule, on) ? cite(rule) : undefined
  const conditions = [...(detail.conditions ?? [])]
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
  }
}

/** Whether a person has confirmed a fact. */
export const isConfirmed = ({ facts }: OptionQuestion, fact: ConfirmedFact): boolean =>
  facts.confirmed?.includes(fact) ?? false

/** The kind of supply a threshold is chosen by. */
export function subjectOf({ subject, lightTouch, arrangement }: OptionFacts): Subject {
  if (subject) return subject
  if (arrangement === 'concession') return lightTouch ? 'light-touch-concession' : 'concession'
  return lightTouch ? 'light-touch' : 'goods-services'
}

/**
 * The question that all answers share: where the estimate stands, needs gathered by law included. A gathered sum that
 * reaches the threshold is above whatever the single estimate says; a threshold not held leaves the position as given.
 */
export function questionOf(facts: OptionFacts, on: CalendarDay): OptionQuestion {
  const nation = facts.nation ?? 'england'
  const threshold = thresholdIfHeld({ nation, subject: subjectOf(facts) }, on)
  const { aggregateGross, estimateGross } = facts
  const gathered = threshold && aggregateGross && aggregateGross.pence >= threshold.amount.pence
  const estimated = threshold && estimateGross && positionAgainstThreshold(estimateGross, threshold.amount)
  const position = gathered ? 'above' : (facts.position ?? estimated ?? 'unknown')
  const gross = aggregateGross ?? estimateGross?.high ?? estimateGross?.low
  return { facts, on, position, threshold, gross }
}
