import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { decimal } from '../../procurement/money.ts'
import {
  type BodySettings,
  BUYER_OF,
  layered,
  type Law,
  type MoneyInterval,
  type RouteOption,
  withCouncilRules,
} from '../../rulebook/index.ts'

/** The options of a contract with what the council's own rules ask of a purchase of this estimate (VAT included) laid on them. */
export function underOwnRules(
  options: readonly RouteOption[],
  { low, high }: MoneyInterval,
  { settings, on, law }: { readonly settings: BodySettings; readonly on: CalendarDay; readonly law: Law },
): readonly RouteOption[] {
  // Common practice binds nobody, so a council that gave no rules of its own keeps the options as the law has them.
  if (settings.councilRules?.bands === undefined) return options
  const estimate = { ...(low && { low: decimal(low) }), ...(high && { high: decimal(high) }) }
  const situation = {
    nation: settings.nation,
    buyer: BUYER_OF[settings.kind],
    subject: 'services',
    ...((low ?? high) && { estimate }),
  } as const
  return withCouncilRules(options, layered(situation, settings, on, law))
}
