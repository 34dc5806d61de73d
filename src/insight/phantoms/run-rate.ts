import { type CalendarDay, daysBetween } from '../../procurement/calendar-day.ts'
import { decimal, money } from '../../procurement/money.ts'
import type { PlanMoney } from '../../procurement/plan.ts'
import type { VatBasis } from '../../procurement/money.ts'

/** What was paid on a day, on the VAT basis of the file that says so. */
export interface DayPaid {
  readonly paidOn: CalendarDay
  readonly pence: bigint
  readonly basis: VatBasis
}

type Rhythm = NonNullable<PlanMoney['runRate']>['rhythm']

interface RhythmRule {
  readonly rhythm: Rhythm
  readonly days: readonly [low: number, high: number]
  readonly perYear: bigint
  /** How many payment days must be seen before the rhythm counts as seen. */
  readonly atLeast: number
}

const RULES: readonly RhythmRule[] = [
  { rhythm: 'weekly', days: [5, 9], perYear: 52n, atLeast: 8 },
  { rhythm: 'monthly', days: [24, 38], perYear: 12n, atLeast: 3 },
  { rhythm: 'quarterly', days: [80, 102], perYear: 4n, atLeast: 3 },
  { rhythm: 'half-yearly', days: [165, 200], perYear: 2n, atLeast: 3 },
  { rhythm: 'yearly', days: [335, 395], perYear: 1n, atLeast: 2 },
]

/** How much of the gaps must fit, and how far a payment may lie from the middle one. */
const FIT = 0.75

/**
 * The yearly payments a seen rhythm implies, or undefined when no rhythm is seen: three months of evidence may show a
 * monthly rhythm, never a yearly one. Days tell the rhythm whatever the VAT basis of their files. The yearly figure is the
 * mean of the payments of the last year's worth of them that are on the latest one's basis, times the payments in a year, to
 * the penny, with its working.
 *
 * @example
 * const days = ['2025-10-15', '2025-11-14', '2025-12-09'].map((each) => ({ paidOn: day(each), pence: 1000n, basis: 'net' }))
 * runRateOf(days)?.yearly // '120.00'
 * runRateOf(days.slice(1)) // undefined
 */
export function runRateOf(days: readonly DayPaid[]): PlanMoney['runRate'] {
  const positive = days.filter((each) => each.pence > 0n).sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
  const rule = RULES.find((each) => fits(positive, each))
  if (!rule) return undefined
  const { basis } = positive.at(-1)!
  const recent = positive.slice(-Number(rule.perYear)).filter((each) => each.basis === basis)
  const sum = recent.reduce((total, each) => total + each.pence, 0n)
  const count = BigInt(recent.length)
  const yearly = (sum * rule.perYear * 2n + count) / (count * 2n)
  const span = `${recent[0]!.paidOn} to ${recent.at(-1)!.paidOn}`
  const working = `${recent.length} ${rule.rhythm} payments (${span}) sum to ${decimal(money(sum))}; ÷ ${count} × ${rule.perYear} a year`
  return { yearly: decimal(money(yearly)), basis, rhythm: rule.rhythm, working }
}

function fits(days: readonly DayPaid[], rule: RhythmRule): boolean {
  if (days.length < rule.atLeast) return false
  const gaps = days.slice(1).map((each, index) => daysBetween(days[index]!.paidOn, each.paidOn))
  const good = gaps.filter((gap) => gap >= rule.days[0] && gap <= rule.days[1]).length
  const sorted = days.map((each) => each.pence).sort((a, b) => (a < b ? -1 : 1))
  const middle = sorted[Math.floor(sorted.length / 2)]!
  const alike = days.filter((each) => each.pence * 2n >= middle && each.pence <= middle * 2n).length
  return good >= gaps.length * FIT && alike >= days.length * FIT
}
