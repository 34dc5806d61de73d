import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { OptionKind } from '../../procurement/contract.ts'
import type { Money } from '../../procurement/money.ts'
import type { CountBackStep } from '../../procurement/plan.ts'
import {
  changeOverGroup,
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

/** Which quotation lead time an estimate (including VAT) falls under; unknown takes the longest. */
function quotationRoute(high: Money | undefined): LeadTimeRoute {
  const limit = high?.pence ?? 100_000_00n
  if (limit < 10_000_00n) return 'quotation-under-10k'
  if (limit < 30_000_00n) return 'quotation-10k-to-30k'
  return limit < 100_000_00n ? 'quotation-30k-to-100k' : 'quotation-over-100k'
}

const ROUTES: Partial<Record<OptionKind, LeadTimeRoute>> = {
  'let-lapse': 'let-lapse',
  'let-roll': 'let-roll',
  modify: 'modify',
  'direct-award': 'direct-award',
  'call-off-direct': 'call-off-direct',
  'call-off-competition': 'call-off-competition',
  'open-procedure': 'open-procedure',
  'competitive-flexible': 'competitive-flexible',
  'join-named': 'join-named',
  'join-anew': 'join-anew',
  'served-by-another': 'agreement-between-authorities',
  'bring-in-house': 'bring-in-house',
  'replace-open-source': 'replace-open-source',
}

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
      const route = isQuotation ? quotationRoute(question.estimateHigh) : ROUTES[kind]!
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
        isQuotation && mode === 'stay' && question.yearGross ? quotationRoute(question.yearGross) : route
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
