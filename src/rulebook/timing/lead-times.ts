import { addDays, dayOf, partsOf, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { Money } from '../../procurement/money.ts'
import type { BodyKind, OptionKind } from '../words.ts'
import { CHANGE_OVER_OF } from './change-over-groups.data.ts'
import {
  changeOvers,
  decisionWeeks,
  LARGE_BODIES,
  routeStages,
  type ChangeOver,
  type ChangeOverGroup,
  type DecisionKind,
  type FreezeWindow,
  type LeadTimeRoute,
  type LeadTimes,
  type Weeks,
} from './lead-times.data.ts'

export type {
  ChangeOver,
  ChangeOverGroup,
  DecisionKind,
  DecisionWeeks,
  FreezeWindow,
  LeadTimeRoute,
  LeadTimes,
  Stage,
  Weeks,
} from './lead-times.data.ts'

/** Which column of a lead time is used. */
export type Pace = keyof Weeks

/** The lead times a body starts with: council practice, not law, every figure to be changed at will. */
export const defaultLeadTimes: LeadTimes = {
  routes: routeStages,
  changeOver: changeOvers,
  decisions: decisionWeeks,
  verified: false,
}

// The first that matches wins, so the words of one trade stand before words that several trades use.
const GROUP_WORDS: readonly (readonly [ChangeOverGroup, RegExp])[] = [
  ['schools-mis', /\bschools?\b|\bmis\b/],
  ['revenues-benefits', /revenue|benefit|council tax|business rates|\bnndr\b/],
  ['housing', /housing management|\bhousing\b|\brents?\b/],
  ['social-care', /social care|social work|adult care|children|education case|\bsend\b/],
  ['hr-payroll', /payroll|human resources|\bhr\b|\bhcm\b/],
  ['finance', /\bfinanc|\berp\b|\bledger|accounting/],
  ['parking', /parking|\bpcn\b|penalty charge/],
  ['leisure', /leisure|booking|ticket|box office|membership system/],
  ['elections', /election|electoral|canvass/],
  ['telephony', /teleph|contact cent|\bvoip\b|\bvoice\b/],
  ['website', /website|\bweb site\b|\bcms\b|content management/],
  ['network', /\bwan\b|\bnetwork|\bbroadband|connectivity|\bfibre/],
  ['devices', /devices?\b|laptop|desktop|\btablet|hardware/],
  ['planning', /\bplanning\b|building control|land charges|(^|premises |regulatory )licensing$/],
]

/**
 * The group whose change-over a category follows: the group itself, that of a capability of the taxonomy, else told from
 * the category's words; a category that none of the words fits changes over like common software.
 *
 * @example
 * changeOverGroup('housing') // 'housing'
 * changeOverGroup('hous') // 'housing'
 * changeOverGroup('Revenues and benefits') // 'revenues-benefits'
 * changeOverGroup('office suite') // 'commodity'
 */
export function changeOverGroup(category: string): ChangeOverGroup {
  if (category in changeOvers) return category as ChangeOverGroup
  const ofCapability = CHANGE_OVER_OF[category]
  if (ofCapability !== undefined) return ofCapability
  const words = category.toLowerCase().replace(/[-_]+/g, ' ')
  return GROUP_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'commodity'
}

const changeOverOf = (category: string, leadTimes: LeadTimes): ChangeOver =>
  leadTimes.changeOver[changeOverGroup(category)]

/**
 * The stretches of the year in which a category has no go-live.
 *
 * @example
 * freezeWindows('housing')[0].from // '03-15'
 */
export function freezeWindows(
  category: string,
  leadTimes: LeadTimes = defaultLeadTimes,
): readonly FreezeWindow[] {
  return changeOverOf(category, leadTimes).freeze
}

/**
 * Weeks from signature until a system of this category runs: `same` for the product in use, `new` for another.
 *
 * @example
 * changeOverWeeks('housing', 'new') // 52
 * changeOverWeeks('housing', 'same') // 2
 */
export function changeOverWeeks(
  category: string,
  product: 'same' | 'new',
  leadTimes: LeadTimes = defaultLeadTimes,
  pace: Pace = 'usual',
): number {
  return changeOverOf(category, leadTimes)[product][pace]
}

/**
 * The first day of the freeze window that a day falls into, or undefined when it is free.
 *
 * @example
 * freezeStart(day('2027-01-03'), freezeWindows('commodity')) // '2026-12-10'
 * freezeStart(day('2029-03-14'), freezeWindows('housing')) // undefined
 */
export function freezeStart(value: CalendarDay, windows: readonly FreezeWindow[]): CalendarDay | undefined {
  const monthDay = value.slice(5)
  for (const window of windows) {
    const overNewYear = window.from > window.to
    const inside = overNewYear
      ? monthDay >= window.from || monthDay <= window.to
      : monthDay >= window.from && monthDay <= window.to
    if (!inside) continue
    const { year } = partsOf(value)
    const startYear = overNewYear && monthDay <= window.to ? year - 1 : year
    return dayOf(startYear, Number(window.from.slice(0, 2)), Number(window.from.slice(3)))
  }
  return undefined
}

/**
 * The day itself, or the last day before the freeze windows it falls into.
 *
 * @example
 * beforeFreeze(day('2029-04-01'), freezeWindows('housing')) // '2029-03-14'
 */
export function beforeFreeze(value: CalendarDay, windows: readonly FreezeWindow[]): CalendarDay {
  let moved = value
  // Windows may touch one another; each step moves back by one window, and a year-long freeze cannot loop for ever.
  for (let step = 0; step <= windows.length; step++) {
    const start = freezeStart(moved, windows)
    if (start === undefined) return moved
    moved = addDays(start, -1)
  }
  return moved
}

const QUOTATION_BANDS: readonly (readonly [bigint, LeadTimeRoute])[] = [
  [10_000_00n, 'quotation-under-10k'],
  [30_000_00n, 'quotation-10k-to-30k'],
  [100_000_00n, 'quotation-30k-to-100k'],
]

function quotationBand(gross: Money | undefined): LeadTimeRoute {
  if (gross === undefined) return 'quotation-30k-to-100k'
  return QUOTATION_BANDS.find(([under]) => gross.pence < under)?.[1] ?? 'quotation-over-100k'
}

const SAME_NAME: readonly OptionKind[] = [
  'let-lapse',
  'use-extension',
  'let-roll',
  'modify',
  'call-off-direct',
  'call-off-competition',
  'open-procedure',
  'competitive-flexible',
  'direct-award',
  'join-named',
  'join-anew',
  'bring-in-house',
  'replace-open-source',
]

/**
 * The lead-time route an option follows, given the estimate including VAT; undefined for options that have no lead
 * time of their own (find out, close out, end for convenience). Quotations of unknown value count as £30,000–£100,000.
 *
 * @example
 * leadTimeRoute('quotation', undefined) // 'quotation-30k-to-100k'
 * leadTimeRoute('find-out', undefined) // undefined
 */
export function leadTimeRoute(option: OptionKind, gross: Money | undefined): LeadTimeRoute | undefined {
  if (option === 'quotation' || option === 'reserved-quotation') return quotationBand(gross)
  if (option === 'served-by-another' || option === 'no-route') return 'agreement-between-authorities'
  return SAME_NAME.includes(option) ? (option as LeadTimeRoute) : undefined
}

/**
 * Weeks from the start of preparation to signature, without the council's own decision and the change-over.
 *
 * @example
 * weeksToSignature('open-procedure') // 28
 * weeksToSignature('call-off-direct') // 9
 */
export function weeksToSignature(
  route: LeadTimeRoute,
  leadTimes: LeadTimes = defaultLeadTimes,
  pace: Pace = 'usual',
): number {
  return leadTimes.routes[route].reduce((sum, stage) => sum + stage.weeks[pace], 0)
}

/**
 * Weeks a decision of this kind takes in a body of this kind.
 *
 * @example
 * weeksToDecide('cabinet', 'district') // 8
 * weeksToDecide('cabinet', 'county') // 10
 */
export function weeksToDecide(
  decision: DecisionKind,
  body: BodyKind,
  leadTimes: LeadTimes = defaultLeadTimes,
): number {
  return leadTimes.decisions[decision][LARGE_BODIES.includes(body) ? 'county' : 'district']
}
