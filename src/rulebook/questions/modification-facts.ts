import { formatMoney, timesFraction, type Money } from '../../procurement/money.ts'
import { cite, ruleNamed } from '../rule.ts'
import type { Condition, Lawful, Regime, RuleCited } from '../words.ts'

/** A contract and the change wanted to it. Everything absent is unknown. All sums on one VAT basis. */
export interface ModificationFacts {
  readonly regime: Regime
  readonly subject?: 'goods-services' | 'works' | 'light-touch'
  /** Estimated value before the change (legacy: the original value, indexed where a clause says so). */
  readonly value?: Money
  /** What the change adds, or takes away when negative. */
  readonly changeInValue?: Money
  /** Net sum of earlier small changes. */
  readonly earlierChanges?: Money
  /** The longest term provided for at award, options included, in months. */
  readonly maximumTermMonths?: number
  readonly changeInTermMonths?: number
  /** The change is spelled out in the contract as awarded and in its notice. */
  readonly providedFor?: boolean
  readonly scopeSame?: boolean
  readonly balanceSame?: boolean
  /** The threshold the contract is measured against, on the same VAT basis as the sums. */
  readonly threshold?: Money
  readonly supplierReplaced?: boolean
}

/** One ground for a change: open, with what must be shown, or closed by its figures. Never a plain `yes`. */
export interface ModificationGround {
  readonly ground: string
  readonly lawful: Exclude<Lawful, 'yes'>
  readonly rule: RuleCited
  readonly conditions: readonly Condition[]
  /** The figures, one sentence each. */
  readonly working: readonly string[]
  readonly notice?: string
}

/** A rule cited by name; the modification rules have no end, so no day is asked. */
export const named = (id: string): RuleCited => cite(ruleNamed(id))

/** A condition of a change; the head of legal answers it unless another role is named. */
export const condition = (what: string, howToCheck: string, whoKnows = 'head of legal'): Condition => ({
  what,
  howToCheck,
  whoKnows,
})

/**
 * A percentage limit worked in pounds: whether the change keeps to it, and the sentence that shows it. Undefined when a
 * sum is not known.
 *
 * @example
 * withinPercent(money(100n), money(10n), 10n, true).within // true
 * withinPercent(money(100n), money(11n), 10n, true).within // false
 */
export function withinPercent(
  value: Money | undefined,
  change: Money | undefined,
  percent: bigint,
  atMost: boolean,
): { readonly within: boolean | undefined; readonly working: string } {
  if (value === undefined)
    return { within: undefined, working: `The value that ${percent} % is taken of is not known.` }
  const limit = timesFraction(value, percent, 100n)
  const said = `${percent} % of ${formatMoney(value)} is ${formatMoney(limit)}`
  if (change === undefined)
    return { within: undefined, working: `${said}; the sum of the change is not known.` }
  const size = change.pence < 0n ? -change.pence : change.pence
  // Compared as whole products, so that a limit of broken pence is not rounded in anyone's favour.
  const [left, right] = [size * 100n, value.pence * percent]
  const within = atMost ? left <= right : left < right
  return { within, working: `${said}; the change is ${formatMoney(change)}: ${within ? 'within' : 'over'}.` }
}
