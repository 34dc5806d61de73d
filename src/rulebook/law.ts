import { awardRules } from './act/award.data.ts'
import { belowThresholdRules } from './act/below-threshold.data.ts'
import { directAwardRules } from './act/direct-award.data.ts'
import { exemptionRules } from './act/exemptions.data.ts'
import { frameworkRules } from './act/frameworks.data.ts'
import { modificationRules } from './act/modification.data.ts'
import { noticeRules } from './act/notices.data.ts'
import { paymentRules } from './act/payments.data.ts'
import { periodRules } from './act/periods.data.ts'
import { procedureRules } from './act/procedure.data.ts'
import { otherLaw } from './other-law/other-law.ts'
import type { Rule } from './rule-record.ts'
import { challengeRules } from './safeguards/challenge.data.ts'
import { conflictRules } from './safeguards/conflicts.data.ts'
import { exclusionRules } from './safeguards/exclusion.data.ts'
import { scopeRules } from './act/scope.data.ts'
import { thresholdRules } from './act/thresholds.data.ts'
import { valuationRules } from './act/valuation.data.ts'

/**
 * A body of law to ask: every rule of every day, found by identifier. It is a value, so that an installed rule pack, or a
 * rule changed on purpose by a test, can stand in its place; every question to the rulebook takes one.
 */
export interface Law {
  /** The version of the rules, a day: the later one is the newer. */
  readonly version: string
  /** Every rule, ordered by identifier. */
  readonly rules: readonly Rule[]
  readonly byId: (id: string) => Rule | undefined
  /** The thresholds of the Act and of the 2015 Regulations, which an estimate is measured against: looked at for every question of value. */
  readonly thresholds: readonly Rule[]
}

/**
 * The law made of these rules.
 *
 * @throws RangeError when two rules have one identifier.
 * @example
 * lawOf([], '2026-11-25').byId('mandatory-standstill') // undefined
 */
export function lawOf(rules: readonly Rule[], version: string): Law {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  if (byId.size < rules.length) {
    const twice = rules.find((rule) => byId.get(rule.id) !== rule)!
    throw new RangeError(`Two rules are called "${twice.id}".`)
  }
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    version,
    rules: sorted,
    byId: (id) => byId.get(id),
    thresholds: sorted.filter(isThreshold),
  }
}

const isThreshold = ({ kind, measures, regime }: Rule): boolean =>
  kind === 'threshold' && measures === 'estimate' && regime !== 'other'

/** The law this version of the program was made with: what every question is asked of when no other is given. */
export const heldLaw: Law = lawOf(
  [
    ...scopeRules,
    ...thresholdRules,
    ...valuationRules,
    ...belowThresholdRules,
    ...periodRules,
    ...awardRules,
    ...noticeRules,
    ...directAwardRules,
    ...exemptionRules,
    ...frameworkRules,
    ...paymentRules,
    ...modificationRules,
    ...procedureRules,
    ...exclusionRules,
    ...conflictRules,
    ...challengeRules,
    ...otherLaw,
  ],
  '2026-11-25',
)
