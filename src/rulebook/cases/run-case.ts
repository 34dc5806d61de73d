import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { pounds, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { latePayment } from '../questions/late-payment.ts'
import { positionAgainstThreshold } from '../questions/threshold.ts'
import { type PeriodFound, periodIn } from '../questions/time-limits.ts'
import { isHeldOn } from '../rule.ts'
import { answerOf, thresholdIn } from '../situation/answer.ts'
import type { Situation } from '../facts/facts.ts'
import { changeGrounds } from '../options/change.ts'
import { routeOptions } from '../options/options.ts'
import { questionOf } from '../options/route-question.ts'
import { frameworkFound } from './framework-case.ts'
import type { Ask, Case, Difference, Expected, ExpectedOption, ExpectedRule } from './case.ts'

/** What one question of a case found: the thing asked about, what was expected, what came out. */
type Found = readonly [about: string, expected: unknown, found: unknown]

type Checker<Key extends keyof Expected> = (
  expected: NonNullable<Expected[Key]>,
  ask: Ask,
  law: Law,
) => readonly Found[]

/** How each key of what is expected is asked. A new kind of question is a line here and a key of `Expected`. */
const CHECKERS: { readonly [Key in keyof Required<Expected>]: Checker<Key> } = {
  rules: (expected, { facts, on }, law) =>
    Object.entries(expected).flatMap(([id, wanted]) => ruleFound(id, wanted, facts, on, law)),
  applies: (expected, ask, law) => all('yes', expected, ask, law),
  appliesNot: (expected, ask, law) => all('no', expected, ask, law),
  unknown: (expected, ask, law) => all('unknown', expected, ask, law),
  inForce: (expected, { on }, law) =>
    expected.map((id) => [`${id} is in force`, true, isInForce(id, on, law)]),
  notInForce: (expected, { on }, law) =>
    expected.map((id) => [`${id} is in force`, false, isInForce(id, on, law)]),
  threshold: (expected, { facts, on }, law) => [
    ['threshold', expected, poundsOf(thresholdOf(facts, on, law)?.pence)],
  ],
  leastDays: (expected, { facts, on }, law) =>
    Object.entries(expected).map(([table, wanted]) => [
      `${table}: days`,
      wanted,
      daysOf(periodIn(table as 'tender-period', facts, on, law)),
    ]),
  latePayment: (expected, { facts }, law) => [['late payment', expected, latePaymentOf(facts, law)]],
  gate: (expected, ask, law) => [['gate', expected, optionFound('no-route', ask, law)?.lawful]],
  options: (expected, ask, law) =>
    Object.entries(expected).flatMap(([kind, wanted]) => optionsFound(kind, wanted, ask, law)),
  limits: (expected, ask, law) => {
    const { limits } = changed(ask, law)
    const found = new Map(limits.map(({ rule, within }) => [rule, within ?? 'unknown']))
    return Object.entries(expected).map(([id, wanted]) => [`${id}: within`, wanted, found.get(id)])
  },
  changeNotice: (expected, ask, law) => [['change notice', expected, changed(ask, law).notice.due]],
  frameworks: (expected, { accounts, wanted = {}, on }, law) =>
    Object.entries(expected).flatMap(([reference, each]) => frameworkFound(reference, each, { accounts, wanted, on, law })), // prettier-ignore
  position: (expected, { facts, on }, law) => [['position', expected, positionOf(facts, on, law)]],
}

const all = (word: string, ids: readonly string[], { facts, on }: Ask, law: Law): readonly Found[] =>
  ids.flatMap((id) => ruleFound(id, word, facts, on, law))

const changed = ({ facts, on }: Ask, law: Law) => changeGrounds(questionOf(facts, on, law, {}))

const optionFound = (kind: string, { facts, on }: Ask, law: Law) =>
  routeOptions(facts, on, { law }).find((each) => each.kind === kind)

function optionsFound(kind: string, wanted: string | ExpectedOption, ask: Ask, law: Law): readonly Found[] {
  const found = optionFound(kind, ask, law)
  if (typeof wanted === 'string') return [[kind, wanted, found?.lawful]]
  const { lawful, rule, missing, says = [] } = wanted
  return [
    ...(lawful === undefined ? [] : [[kind, lawful, found?.lawful] as const]),
    ...(rule === undefined ? [] : [[`${kind}: rule`, rule, found?.rule?.id] as const]),
    ...(missing === undefined
      ? []
      : [[`${kind}: missing`, missing.toSorted(), found?.missing.toSorted()] as const]),
    ...says.map((each) => [`${kind}: says “${each}”`, true, JSON.stringify(found).includes(each)] as const),
  ]
}

/** A rule taken out of the law holds on no day. */
const isInForce = (id: string, on: CalendarDay, law: Law): boolean => {
  const rule = law.byId(id)
  return rule !== undefined && isHeldOn(rule, on)
}

function ruleFound(
  id: string,
  wanted: string | ExpectedRule,
  facts: Situation,
  on: CalendarDay,
  law: Law,
): readonly Found[] {
  if (law.byId(id) === undefined) return [[id, wanted, 'no such rule']]
  const found = answerOf(id, facts, on, law)
  if (typeof wanted === 'string') return [[id, wanted, found.applies]]
  const { applies, day, figure, missing } = wanted
  return [
    ...(applies === undefined ? [] : [[id, applies, found.applies] as const]),
    ...(day === undefined ? [] : [[`${id}: day`, day, found.day] as const]),
    ...(figure === undefined ? [] : [[`${id}: figure`, figure, found.figure] as const]),
    ...(missing === undefined
      ? []
      : [[`${id}: missing`, missing.toSorted(), found.missing.toSorted()] as const]),
  ]
}

/** The threshold of the law the contract falls under; of the Act where that is not said. */
const thresholdOf = (facts: Situation, on: CalendarDay, law: Law): Money | undefined =>
  thresholdIn(facts, on, law, facts.regime === 'legacy' ? 'legacy' : 'new').amount
const daysOf = ({ days, missing }: PeriodFound): number | string =>
  days ?? (missing.length > 0 ? 'unknown' : 'none')

function latePaymentOf(facts: Situation, law: Law): Expected['latePayment'] {
  const { lateDebt, debtSince, paidOn, bankRate } = facts
  const { from, days, interest, fixedSum } = latePayment(
    {
      debt: pounds(String(lateDebt))!,
      since: debtSince as CalendarDay,
      paidOn: paidOn as CalendarDay,
      bankRate: Number(bankRate),
    },
    law,
  )
  return { from, days, interest: poundsOf(interest.pence)!, fixedSum: poundsOf(fixedSum.pence)! }
}

const poundsOf = (pence: bigint | undefined): number | null =>
  pence === undefined ? null : Number(pence) / 100

function positionOf(facts: Situation, on: CalendarDay, law: Law): string {
  const amount = thresholdOf(facts, on, law)
  const { estimate } = facts
  if (amount === undefined || estimate === undefined) return 'unknown'
  const ends = typeof estimate === 'object' ? estimate : { low: String(estimate), high: String(estimate) }
  const [low, high] = [ends.low, ends.high].map((end) => (end === undefined ? undefined : pounds(end)))
  return positionAgainstThreshold({ ...(low && { low }), ...(high && { high }) }, amount)
}

/**
 * Everything in a case that comes out otherwise than expected; empty when the case holds. The law asked may be another
 * than the held one: a rule pack, or a law changed on purpose.
 */
export function runCase(each: Case, law: Law = heldLaw): readonly Difference[] {
  return each.asks.flatMap((ask, index) =>
    foundBy(ask, law)
      .filter(([, expected, found]) => JSON.stringify(expected) !== JSON.stringify(found))
      .map(([about, expected, found]) => ({
        case: each.id,
        question: index + 1,
        about,
        expected: JSON.stringify(expected),
        found: JSON.stringify(found) ?? 'nothing',
      })),
  )
}

function foundBy(ask: Ask, law: Law): readonly Found[] {
  return (Object.keys(ask.expect) as (keyof Expected)[]).flatMap((key) => {
    const check = CHECKERS[key] as Checker<typeof key> | undefined
    if (check === undefined) return [[key, 'a key that is asked', 'not known'] as const]
    try {
      return check(ask.expect[key] as never, ask, law)
    } catch (error) {
      return [[key, 'an answer', error instanceof Error ? error.message : String(error)] as const]
    }
  })
}
