import { type CalendarDay, daysBetween } from '../../procurement/calendar-day.ts'
import { decimal, money, timesFraction, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { cite } from '../rule.ts'
import { answerOf } from '../situation/answer.ts'
import type { RuleCited } from '../words.ts'
import { wholePounds } from './threshold.ts'

/** An invoice paid late. */
export interface LateDebt {
  /** What was owed, VAT included. */
  readonly debt: Money
  /** The later day of supply and invoice. */
  readonly since: CalendarDay
  readonly paidOn: CalendarDay
  /** Bank Rate in percent: of 30 June for a debt that became late in the half-year after it, else of 31 December. */
  readonly bankRate: number
}

/** What a late payment costs under the Act of 1998, when the contract gives no earlier day and no other remedy. */
export interface LatePayment {
  /** The first day for which interest runs. */
  readonly from: CalendarDay
  /** Days for which it runs; the day of payment is none of them. */
  readonly days: number
  readonly interest: Money
  /** The fixed sum that goes with it; nothing when it was paid in time. */
  readonly fixedSum: Money
  readonly rules: readonly RuleCited[]
}

const IDS = ['late-payment-day', 'late-payment-rate', 'late-payment-fixed-sum'] as const

/**
 * Interest and fixed sum for an invoice that a public body paid late: simple interest for each day, a year taken as 365.
 *
 * @example
 * latePayment({ debt: money(1_200_000n), since: day('2026-11-02'), paidOn: day('2027-01-31'), bankRate: 4 }).from // '2026-12-02'
 */
export function latePayment({ debt, since, paidOn, bankRate }: LateDebt, law: Law = heldLaw): LatePayment {
  const situation = { nation: 'england', buyer: 'council', debtSince: since, lateDebt: decimal(debt) }
  const [day, rate, sum] = IDS.map((id) => answerOf(id, situation, paidOn, law))
  const from = day!.day!
  const days = Math.max(0, daysBetween(from, paidOn))
  // Hundredths of a percent are whole numbers, so that no rate is held as a broken number.
  const hundredths = BigInt(Math.round((bankRate + Number(rate!.figure)) * 100))
  const late = paidOn >= from
  return {
    from,
    days,
    interest: timesFraction(debt, hundredths * BigInt(days), 10_000n * 365n),
    fixedSum: late ? wholePounds(Number(sum!.figure)) : money(0n),
    rules: [day!, rate!, sum!].map(({ rule }) => cite(rule)),
  }
}
