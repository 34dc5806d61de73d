import { parseDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, money, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { notifiable, thresholdIfHeld, wholePounds, type Subject } from '../questions/threshold.ts'
import { cite, ruleNamed } from '../rule.ts'
import type { Nation, Regime, RuleCited } from '../words.ts'

/** What a contract's limits are held against. Sums include VAT; what is absent is not known. */
export interface WatchFacts {
  readonly regime: Regime
  readonly nation: Nation
  readonly subject?: Subject
  /** The day it was begun, or signed, or starts: the first of them that is known. */
  readonly begun?: CalendarDay
  /** What its sources say it is worth, the most of them. */
  readonly value?: Money
  /** Whether that is for the whole of it; false where the sources do not say that it is not for a year. */
  readonly isWholeValue?: boolean
  /** What was paid under it. */
  readonly paid?: Money
  /** What its rhythm will still come to until its end. */
  readonly ahead?: Money
  /** Single payments above the sum of the payment notice. */
  readonly largePayments: number
  /** What it and like purchases come to together. */
  readonly gathered?: Money
}

/** Which limit: over the threshold, beyond its value, at the indicators' sum, payments to publish, like purchases. */
export type WatchKind = 'convertible' | 'beyond-value' | 'indicators' | 'payments' | 'gathered'

/** A limit that a contract has crossed, or comes near. */
export interface Watch {
  readonly kind: WatchKind
  readonly level: 'crossed' | 'near'
  /** The figure held against the limit, and the limit; absent for a count of payments. */
  readonly figure?: Money
  readonly limit?: Money
  readonly says: string
  readonly rules: readonly RuleCited[]
}

/** Near is four fifths of a limit: practice of this product, not law. */
const NEAR = { part: 4n, of: 5n } as const

const levelOf = (figure: Money, limit: bigint, edge: 'at' | 'over'): Watch['level'] | undefined => {
  const crossed = edge === 'at' ? figure.pence >= limit : figure.pence > limit
  if (crossed) return 'crossed'
  return figure.pence * NEAR.of >= limit * NEAR.part ? 'near' : undefined
}

const cited = (law: Law, ...ids: readonly string[]): RuleCited[] =>
  ids.flatMap((id) => {
    const rule = law.byId(id)
    return rule ? [cite(rule)] : []
  })

/**
 * The limits a contract has crossed or comes near, by what was paid under it and what its rhythm will still come to: the
 * threshold of the day it was begun, its own value with the changes the law allows, the sum from which indicators are due,
 * payments to publish, and like purchases gathered. A sum at four fifths of a limit is near it.
 *
 * Source: Procurement Act 2023 ss.52, 70, 74, 87, Sch 3 para 4, Sch 8; SI 2015/102 reg 72.
 *
 * @example
 * watchOf({ regime: 'new', nation: 'england', value: money(10_000_00n), paid: money(11_000_01n), largePayments: 0 }).map((each) => each.level) // ['crossed']
 * watchOf({ regime: 'new', nation: 'england', largePayments: 0 }) // []
 */
export function watchOf(facts: WatchFacts, law: Law = heldLaw): readonly Watch[] {
  const act = facts.regime !== 'legacy' && facts.nation !== 'scotland'
  return [
    ...(act ? convertible(facts, law) : []),
    ...beyondValue(facts, law),
    ...(act ? indicators(facts, law) : []),
    ...(act ? payments(facts, law) : []),
    ...gathered(facts, law),
  ]
}

const sum = (a: Money | undefined, b: Money | undefined): Money | undefined =>
  a === undefined ? b : b === undefined ? a : money(a.pence + b.pence)

const whole = ({ paid, ahead }: WatchFacts): string =>
  ahead === undefined
    ? `${formatMoney(paid!)} was paid`
    : `${paid ? formatMoney(paid) : 'Nothing known'} was paid and ${formatMoney(ahead)} more is to come by its rhythm`

function thresholdOf({ nation, subject, begun }: WatchFacts, law: Law): Money | undefined {
  const day = begun !== undefined && begun >= '2025-02-24' ? begun : parseDay('2026-06-30')!
  return thresholdIfHeld({ nation, ...(subject && { subject }) }, day, law)?.amount
}

/** A contract below the threshold whose payments lift it over: its changes fall under the limits of regulated ones. */
function convertible(facts: WatchFacts, law: Law): Watch[] {
  const limit = thresholdOf(facts, law)
  const figure = sum(facts.paid, facts.ahead)
  if (limit === undefined || figure === undefined || facts.value === undefined) return []
  if (facts.value.pence >= limit.pence) return []
  const level = levelOf(figure, limit.pence, 'at')
  if (level === undefined) return []
  const already = facts.paid !== undefined && facts.paid.pence >= limit.pence
  const says = `${whole(facts)}, VAT included, against a threshold of ${formatMoney(limit)}; its value of ${formatMoney(facts.value)} is below it.`
  return [{ kind: 'convertible', level: already ? 'crossed' : level, figure, limit, says, rules: cited(law, 'convertible-contract', 'modify-small-aggregate') }] // prettier-ignore
}

const isWorks = ({ subject }: WatchFacts): boolean => subject === 'works'

/** Payments beyond what the contract is worth: a change, recorded or not, of 10 %, 15 % or 50 %. */
function beyondValue(facts: WatchFacts, law: Law): Watch[] {
  const { value, paid, regime } = facts
  if (value === undefined || paid === undefined || value.pence <= 0n || paid.pence <= value.pence) return []
  const small = isWorks(facts) ? 'modify-small-works' : 'modify-small-goods-services'
  const legacySmall = isWorks(facts) ? 'pcr-mod-de-minimis-works' : 'pcr-mod-de-minimis-goods-services'
  const lower = Number(ruleNamed(regime === 'legacy' ? legacySmall : small, law).value)
  const upper = Number(ruleNamed(regime === 'legacy' ? 'pcr-mod-additional-cap' : 'modify-additional-supply-cap', law).value) // prettier-ignore
  const passed = (percent: number): boolean => paid.pence * 100n > value.pence * BigInt(100 + percent)
  // At a tenth exactly a change is still small under the Act; under the Regulations it must be less than a tenth.
  const crossed = regime === 'legacy' ? paid.pence * 100n >= value.pence * BigInt(100 + lower) : passed(lower)
  const level = crossed ? 'crossed' : 'near'
  const at = passed(upper) ? upper : lower
  const says = `${formatMoney(paid)} was paid against a value of ${formatMoney(value)}, both with VAT: beyond it${crossed ? ` by ${at} % or more` : ''}. Which change allowed that?${facts.isWholeValue === false ? ' The sources do not say whether that value is for the whole term or for a year.' : ''}` // prettier-ignore
  const rules = regime === 'legacy' ? [legacySmall, 'pcr-mod-additional-cap'] : [small, 'modify-additional-supply-cap', 'contract-change-notice'] // prettier-ignore
  const limit = money((value.pence * BigInt(100 + at)) / 100n)
  return [{ kind: 'beyond-value', level, figure: paid, limit, says, rules: cited(law, ...rules) }]
}

/** Above £5m indicators are set before signing and a copy is published: by its value, or by what it comes to. */
function indicators(facts: WatchFacts, law: Law): Watch[] {
  const { subject, value } = facts
  if (subject?.startsWith('light-touch') || subject === 'concession') return []
  const limit = wholePounds(Number(ruleNamed('kpi-threshold', law).value))
  const comes = sum(facts.paid, facts.ahead)
  const figure = comes !== undefined && (value === undefined || comes.pence > value.pence) ? comes : value
  const level = figure && levelOf(figure, limit.pence, 'over')
  if (figure === undefined || level === undefined) return []
  const byValue = figure === value
  const says = `${byValue ? `Its value is ${formatMoney(figure)}` : whole(facts)}, VAT included: above ${formatMoney(limit)} at least three performance indicators are set before signing and published, and assessed yearly.` // prettier-ignore
  return [{ kind: 'indicators', level, figure, limit, says, rules: cited(law, 'kpi-threshold', 'kpi-minimum-number', 'kpi-assessment-interval') }] // prettier-ignore
}

function payments({ largePayments, nation }: WatchFacts, law: Law): Watch[] {
  if (largePayments === 0 || nation !== 'england') return []
  const says = `${largePayments} single payment${largePayments === 1 ? '' : 's'} above £30,000 with VAT since 1 April 2026: published each quarter for procurements begun since then.` // prettier-ignore
  return [{ kind: 'payments', level: 'crossed', says, rules: cited(law, 'payment-notice-threshold', 'act-s70-not-earlier-procurements') }] // prettier-ignore
}

/** Like purchases that together reach a sum none of them reaches alone. */
function gathered(facts: WatchFacts, law: Law): Watch[] {
  const { gathered: together, value, nation } = facts
  if (together === undefined || nation === 'scotland') return []
  const limit = thresholdOf({ ...facts, begun: parseDay('2026-06-30')! }, law)
  const floor = wholePounds(Number(ruleNamed('notifiable-threshold-other', law).value))
  const passed = limit !== undefined && together.pence >= limit.pence && (value === undefined || value.pence < limit.pence) // prettier-ignore
  const told = !passed && notifiable(together, { nation }, law) && value !== undefined && !notifiable(value, { nation }, law) // prettier-ignore
  if (!passed && !told) return []
  const says = `Gathered with like purchases the next contract comes to ${formatMoney(together)} with VAT, ${passed ? `at or above the threshold of ${formatMoney(limit)}` : `at or above the ${formatMoney(floor)} from which a contract is notified`}; alone it does not. One need or several, and why?` // prettier-ignore
  return [{ kind: 'gathered', level: 'crossed', figure: together, limit: passed ? limit : floor, says, rules: cited(law, 'value-aggregate-single-contract', passed ? 'value-no-avoidance' : 'notifiable-threshold-other') }] // prettier-ignore
}
