import { dayOf, formatDay, partsOf, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { BudgetRules } from '../council-rules/council-rules.ts'

/** Whether a cost builds or buys an asset, or is a running cost: they are bid for apart. */
export type BudgetKind = 'revenue' | 'capital'

/** The financial year a cost falls in, and the last day to bid for its money. Practice, not law. */
export interface BudgetBid {
  /** `2027-28`: from 1 April 2027 to 31 March 2028. */
  readonly financialYear: string
  readonly kind: BudgetKind | 'unknown'
  /** The last day to bid; the earlier of the two while it is not known whether the cost is capital. */
  readonly bidBy: CalendarDay
  /** Whether that day has passed: then the cost needs money of the year in hand, or waits for the next. */
  readonly passed: boolean
  readonly because: string
  /** The one question that would settle it. */
  readonly question?: string
}

/**
 * The last day to bid for the money of a cost. Councils' financial years begin on 1 April; bids are due in the year before.
 *
 * @param costOn the day the cost falls on.
 * @param kind left out where it is not known whether the cost is capital or revenue.
 * @example
 * budgetBid(day('2027-04-01'), 'revenue', { revenueBidsBy: '09-30', capitalBidsBy: '08-31', source: 'common practice' }, day('2026-11-25')).bidBy // '2026-09-30'
 * budgetBid(day('2027-03-31'), 'revenue', { revenueBidsBy: '09-30', capitalBidsBy: '08-31', source: 'common practice' }, day('2026-11-25')).financialYear // '2026-27'
 */
export function budgetBid(
  costOn: CalendarDay,
  kind: BudgetKind | undefined,
  { revenueBidsBy, capitalBidsBy, source }: BudgetRules,
  on: CalendarDay,
): BudgetBid {
  const { year, month } = partsOf(costOn)
  const begins = month >= 4 ? year : year - 1
  const financialYear = `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`
  const dayFor = (monthDay: string): CalendarDay => lastBefore(monthDay, begins)
  const bids = { revenue: dayFor(revenueBidsBy), capital: dayFor(capitalBidsBy) }
  const earlier = bids.revenue < bids.capital ? bids.revenue : bids.capital
  const bidBy = kind === undefined ? earlier : bids[kind]
  const said = kind ?? 'capital or revenue is not known, so the earlier of the two'
  return {
    financialYear,
    kind: kind ?? 'unknown',
    bidBy,
    passed: bidBy < on,
    because: `The cost falls in ${financialYear}; bids (${said}) are due by ${formatDay(bidBy)} (${source}).`,
    ...(kind === undefined && { question: 'Is the cost capital or revenue? Ask the accountant.' }),
  }
}

/** The last such day before the financial year begins: a month of January to March is of the same calendar year. */
function lastBefore(monthDay: string, begins: number): CalendarDay {
  const [month, dayOfMonth] = monthDay.split('-').map(Number) as [number, number]
  const year = month < 4 ? begins : begins - 1
  // 29 February where there is none is the last of February.
  return dayOf(year, month, dayOfMonth) ?? dayOf(year, month, dayOfMonth - 1)!
}
