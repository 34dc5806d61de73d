import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, money, timesFraction, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { RuleNotInForce, ruleNamed, ruleOn, type Rule } from '../rule.ts'
import { thresholdIn } from '../situation/answer.ts'
import type { Situation } from '../facts/facts.ts'
import type { Nation, Position } from '../words.ts'

/** What is bought, as far as thresholds tell it apart. */
export type Subject = 'goods-services' | 'works' | 'light-touch' | 'concession' | 'light-touch-concession'

/** What a threshold depends on. Left out, the buyer is an English council and it buys goods or services. */
export interface ThresholdFacts {
  readonly nation?: Nation
  readonly authority?: 'sub-central' | 'central'
  readonly subject?: Subject
}

/** A threshold including VAT, with the rule it comes from. */
export interface Threshold {
  readonly amount: Money
  readonly rule: Rule
}

/** These facts in the words that rules are asked in. */
const situationOf = ({
  nation = 'england',
  authority = 'sub-central',
  subject = 'goods-services',
}: ThresholdFacts): Situation => ({
  nation,
  buyer: authority === 'central' ? 'central' : 'council',
  subject: subject === 'goods-services' ? 'services' : subject,
})

/**
 * The value from which a contract is regulated by the Procurement Act, VAT included, for a procurement begun on a day;
 * undefined when the law of that day or nation is not held.
 *
 * @example
 * thresholdIfHeld({}, day('2028-01-01')) // undefined
 */
export function thresholdIfHeld(
  facts: ThresholdFacts,
  on: CalendarDay,
  law: Law = heldLaw,
): Threshold | undefined {
  const { amount, rule } = thresholdIn(situationOf(facts), on, law)
  return amount && rule && { amount, rule }
}

/**
 * The value from which a contract is regulated by the Procurement Act, VAT included.
 *
 * Compare it with the estimate of the next contract, VAT and every option to extend included. The day is the one on
 * which the procurement begins (its first notice, or for one without notice its first contact), not the day of award.
 *
 * @throws RuleNotInForce when the figure of that day or nation is not held: before 24 February 2025, after 2027 (the
 * next figures are not published), for Scotland, and for Wales before 2026.
 *
 * Source: Procurement Act 2023 Sch 1 para 1(1), as set by SI 2025/163 and SI 2025/1200.
 *
 * @example
 * threshold({}, day('2026-11-23')).amount.pence // 20772000n
 * threshold({}, day('2025-12-31')).amount.pence // 21490400n
 * threshold({ subject: 'light-touch' }, day('2026-11-23')).amount.pence // 66354000n
 */
export function threshold(facts: ThresholdFacts, on: CalendarDay, law: Law = heldLaw): Threshold {
  const held = thresholdIfHeld(facts, on, law)
  if (held) return held
  const { subject = 'goods-services', nation = 'england' } = facts
  throw new RuleNotInForce(
    `The rulebook holds no threshold for ${subject} in ${nation} on ${formatDay(on)}.`,
    'Use the figure published for that day; the figures of another day are never used in its place.',
  )
}

/** The pence of a whole number of pounds. */
export const wholePounds = (pounds: number): Money => money(BigInt(pounds) * 100n)

/** An estimate as an interval; an absent end is unknown. */
export interface MoneyInterval {
  readonly low?: Money
  readonly high?: Money
}

/**
 * Where an estimate stands against a threshold, both including VAT. An estimate at the figure is above. A low end alone
 * can prove `above`, never `below`; a high end alone can prove `below`, never `above`.
 *
 * Source: Procurement Act 2023 s.3(2)-(4).
 *
 * @example
 * positionAgainstThreshold({ low: money(20_772_000n) }, money(20_772_000n)) // 'above'
 * positionAgainstThreshold({ high: money(20_771_999n) }, money(20_772_000n)) // 'below'
 * positionAgainstThreshold({ low: money(1n) }, money(20_772_000n)) // 'unknown'
 */
export function positionAgainstThreshold({ low, high }: MoneyInterval, figure: Money): Position {
  if (low !== undefined && low.pence >= figure.pence) return 'above'
  if (high !== undefined && high.pence < figure.pence) return 'below'
  return low === undefined || high === undefined ? 'unknown' : 'straddles'
}

/**
 * An amount with VAT added, at a percentage with up to two decimals; 0 for what is exempt or outside VAT.
 *
 * @example
 * grossOf(money(17_310_000n), 20).pence // 20772000n
 * grossOf(money(18_000_000n), 0).pence // 18000000n
 */
export function grossOf(net: Money, vatPercent: number): Money {
  return timesFraction(net, BigInt(Math.round((100 + vatPercent) * 100)), 10_000n)
}

/** Who is asked about a notifiable contract. Left out: an English council that is not a school. */
export interface NotifiableFacts {
  readonly nation?: Nation
  readonly authority?: 'sub-central' | 'central'
  readonly isSchool?: boolean
}

/**
 * Whether a contract under the threshold must be notified: £30,000 or more including VAT for a council (£12,000 for
 * central government in England). Never for a school, in Northern Ireland or in Scotland.
 *
 * Source: Procurement Act 2023 ss.84, 87(4).
 *
 * @example
 * notifiable(money(3_000_000n)) // true
 * notifiable(money(2_999_999n)) // false
 * notifiable(money(4_200_000n), { isSchool: true }) // false
 */
export function notifiable(gross: Money, facts: NotifiableFacts = {}, law: Law = heldLaw): boolean {
  const { nation = 'england', authority, isSchool } = facts
  const ordinary = authority === 'central' ? 'central' : 'council'
  const buyer = isSchool ? 'school' : ordinary
  return NOTIFIABLE.map((id) => ruleNamed(id, law)).some(
    (rule) =>
      rule.buyers?.includes(buyer) &&
      rule.jurisdictions.includes(nation) &&
      gross.pence >= wholePounds(Number(rule.value)).pence,
  )
}

const NOTIFIABLE = ['other', 'central', 'central-wales'].map((who) => `notifiable-threshold-${who}`)

/** A part of a mixed contract: what it is, and its estimate including VAT. */
export interface MixedPart {
  readonly subject: Subject
  readonly gross: Money
}

/** How a mixed contract stands, and why. */
export interface MixedPosition {
  readonly position: Position
  readonly because: readonly string[]
}

/**
 * Where a contract of several kinds of supply stands. Its main part (the largest) gives its kind. When a part could
 * reasonably be bought alone and reaches its own threshold, the whole is regulated; when it is not known whether the
 * parts could be bought apart and that would change the answer, the position is unknown. Sums include VAT.
 *
 * Source: Procurement Act 2023 ss.5, 10.
 * @throws RuleNotInForce when the figures of the day are not held.
 * @example
 * mixedPosition([{ subject: 'light-touch', gross: money(30_000_000n) }, { subject: 'goods-services', gross: money(12_000_000n) }], undefined, day('2026-11-23')).position // 'below'
 */
export function mixedPosition(
  parts: readonly MixedPart[],
  separable: boolean | undefined,
  on: CalendarDay,
  law: Law = heldLaw,
): MixedPosition {
  const total = money(parts.reduce((sum, part) => sum + part.gross.pence, 0n))
  const main = parts.reduce((largest, part) => (part.gross.pence > largest.gross.pence ? part : largest))
  const figure = threshold({ subject: main.subject }, on, law).amount
  const whole = positionAgainstThreshold({ low: total, high: total }, figure)
  const because = [
    `Together ${formatMoney(total)}, mainly ${main.subject}, against ${formatMoney(figure)}: ${whole}.`,
  ]
  const reaching = parts.filter(
    (part) => part.gross.pence >= threshold({ subject: part.subject }, on, law).amount.pence,
  )
  if (whole === 'above' || reaching.length === 0) return { position: whole, because }
  const names = reaching.map((part) => part.subject).join(' and ')
  if (separable === false) {
    return { position: whole, because: [...because, `The ${names} could not reasonably be bought alone.`] }
  }
  because.push(
    `Bought alone, the ${names} would reach its own threshold (${ruleOn('mixed-below-threshold-separable-part', on, law).source}).`,
  )
  return { position: separable ? 'above' : 'unknown', because }
}
