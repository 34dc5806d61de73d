import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { OptionKind } from '../../procurement/contract.ts'
import { money, type Money } from '../../procurement/money.ts'
import type { CountBackStep } from '../../procurement/plan.ts'
import {
  changeOverGroup,
  leadTimeRoute,
  type LeadTimeRoute,
  type LeadTimes,
  type NeedBy,
  needBy,
  startBy,
} from '../../rulebook/index.ts'

/** A way to the next service: its route, whether the product stays, and the latest day to begin. */
export interface Way {
  readonly kind: OptionKind
  readonly route: LeadTimeRoute
  readonly mode: 'stay' | 'change' | 'sign'
  readonly startBy: CalendarDay
  /** The same with an officer's decision, where it is not known whether the decision is key. */
  readonly ifNotKey: CalendarDay
  /** The same at the quickest pace of every stage, for one more year: what is still possible when the usual day has passed. */
  readonly quickest: CalendarDay
  readonly steps: readonly CountBackStep[]
}

/** An unknown estimate of quotations takes the longest of their lead times. */
const LONGEST_QUOTATION = money(100_000_00n)

/** Options that keep the product in use, bring another, or sign something before the end without a go-live. */
const MODES: Partial<Record<OptionKind, readonly Way['mode'][]>> = {
  'let-lapse': ['sign'],
  modify: ['sign'],
  'direct-award': ['stay'],
  'call-off-direct': ['stay', 'change'],
  'call-off-competition': ['change'],
  quotation: ['stay', 'change'],
  'reserved-quotation': ['change'],
  'open-procedure': ['change'],
  'competitive-flexible': ['change'],
  'join-named': ['change'],
  'join-anew': ['change'],
  'served-by-another': ['change'],
  'bring-in-house': ['change'],
  'replace-open-source': ['change'],
}

/**
 * The ways an option may go: staying with the product, changing it, or signing something with no go-live; that by default.
 *
 * @example
 * modesOf('quotation') // ['stay', 'change']
 * modesOf('use-extension') // ['sign']
 */
export function modesOf(kind: OptionKind): readonly Way['mode'][] {
  return MODES[kind] ?? ['sign']
}

/** What the ways of a contract are counted from. */
export interface WaysQuestion {
  readonly currentEnd: CalendarDay
  readonly category: string
  readonly estimateHigh: Money | undefined
  /** A year's cost (including VAT): the size of a bridge of one year, where it is known. */
  readonly yearGross?: Money
  readonly decisionWeeks: number
  /** Weeks of an officer's own decision. */
  readonly officerWeeks: number
  readonly leadTimes: LeadTimes
  readonly kinds: readonly OptionKind[]
}

/**
 * The latest day to begin each option, for staying with the product and for changing it, with the day the service is needed.
 * Days in the past are told as they are: a passed day is a fact of the plan.
 */
export function waysOf(question: WaysQuestion): { readonly needed: NeedBy; readonly ways: readonly Way[] } {
  const group = changeOverGroup(question.category)
  const needed = needBy(question.currentEnd, group, question.leadTimes)
  const ways = question.kinds.flatMap((kind) =>
    (MODES[kind] ?? []).map((mode): Way => {
      const isQuotation = kind === 'quotation' || kind === 'reserved-quotation'
      const route = leadTimeRoute(kind, question.estimateHigh ?? LONGEST_QUOTATION)!
      const asked = {
        route,
        mode,
        needBy: mode === 'sign' ? question.currentEnd : needed,
        category: group,
        decisionWeeks: question.decisionWeeks,
        leadTimes: question.leadTimes,
      }
      const found = startBy(asked)
      const ifNotKey = startBy({ ...asked, decisionWeeks: question.officerWeeks }).day
      const bridge =
        isQuotation && mode === 'stay' && question.yearGross
          ? leadTimeRoute(kind, question.yearGross)!
          : route
      const quickest = startBy({
        ...asked,
        route: bridge,
        decisionWeeks: question.officerWeeks,
        pace: 'low',
      }).day
      return { kind, route, mode, startBy: found.day, ifNotKey, quickest, steps: found.steps }
    }),
  )
  return { needed, ways }
}
