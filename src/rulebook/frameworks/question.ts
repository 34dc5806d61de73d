import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { money, pounds, type Money } from '../../procurement/money.ts'
import type { MoneyInterval } from '../questions/threshold.ts'
import type { LeadTimes } from '../timing/lead-times.ts'
import { ACT_BEGAN } from '../rule-record.ts'
import type { Regime } from '../words.ts'
import { latest } from './day-or-part.ts'
import type { Framework, FrameworkField, FrameworkLot } from './framework.ts'
import type { LastDays, Liveness } from './live.ts'
import type { CallingBody } from './serves.ts'

/** What is wanted of a framework. What is left out is unknown, never "fits". */
export interface FrameworkQuestion {
  /** A capability of the taxonomy, or a group of the change-over table. */
  readonly capability?: string
  /** The estimate including VAT: only held against what a framework has left. */
  readonly estimateGross?: MoneyInterval
  /** The length of the call-off, its options included. */
  readonly termMonths?: number
  /** The day the call-off is planned to be awarded: not the day it starts. */
  readonly awardOn?: CalendarDay
  readonly body?: CallingBody
  /** Weeks of the council's own decision, for the latest day to begin; none is counted when left out. */
  readonly decisionWeeks?: number
  readonly leadTimes?: LeadTimes
}

/** One way of calling off. */
export type CallOffKind = 'call-off-direct' | 'call-off-competition'

/** When a lot can be called off from: worked out once for both ways. */
export interface LotTimes extends LastDays {
  readonly lastWorkingDay?: CalendarDay
  /** On the planned day of award; on the day asked where none is planned. */
  readonly onAward: Liveness
  readonly isOverToday: boolean
}

/** A lot and what is wanted of it, on the day asked. */
export interface LotAsked {
  readonly framework: Framework
  readonly lot: FrameworkLot
  readonly question: FrameworkQuestion
  readonly on: CalendarDay
  readonly times: LotTimes
}

/**
 * What an agreement, or a lot of it, is called in a sentence.
 *
 * @example
 * lotName({ name: 'G-Cloud 14', reference: 'RM1557.14' }, { id: '2' }) // 'G-Cloud 14 (RM1557.14), lot 2'
 */
export function lotName(
  { name, reference }: Pick<Framework, 'name' | 'reference'>,
  { id }: Pick<FrameworkLot, 'id'>,
): string {
  const full = name === reference ? name : `${name} (${reference})`
  return id === '' ? full : `${full}, lot ${id}`
}

/** What the ceiling leaves; nothing is claimed where one of the sums, or whether VAT is in both, is not known. */
export function headroomOf({
  ceiling,
  calledOff,
}: Pick<FrameworkLot['fields'], 'ceiling' | 'calledOff'>): Money | undefined {
  const [most, used] = [ceiling?.value, calledOff?.value]
  if (!most || !used || most.basis !== used.basis || most.basis === 'unknown') return undefined
  return money(pounds(most.amount)!.pence - pounds(used.amount)!.pence)
}

/**
 * The law of a lot's call-offs and the facts that say so: a purchasing system is of the 2015 Regulations, and so is what was
 * set up before the Act began, whatever a source calls it; else as a source tells.
 *
 * Source: SI 2024/716 reg 5(1), (3)(a).
 *
 * @example
 * regimeOfLot({ starts: { value: '2025-02-23' } }) // { regime: 'legacy', restsOn: ['starts'] }
 * regimeOfLot({ starts: { value: '2025' } }) // { regime: 'unknown', restsOn: [] }
 */
export function regimeOfLot({
  starts,
  type,
  regime,
}: Pick<FrameworkLot['fields'], 'starts' | 'type' | 'regime'>): {
  readonly regime: Regime
  readonly restsOn: readonly FrameworkField[]
} {
  // prettier-ignore
  if (starts && latest(starts.value) < ACT_BEGAN) return { regime: 'legacy', restsOn: ['starts'] }
  if (type?.value === 'dps') return { regime: 'legacy', restsOn: ['type'] }
  return regime ? { regime: regime.value, restsOn: ['regime'] } : { regime: 'unknown', restsOn: [] }
}

/** What a direct call-off always needs. */
export const DIRECT = 'all terms and an objective way of choosing are set, and the reasons are recorded'
