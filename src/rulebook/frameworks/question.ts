import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { money, pounds, type Money } from '../../procurement/money.ts'
import type { MoneyInterval } from '../questions/threshold.ts'
import type { LeadTimes } from '../timing/lead-times.ts'
import type { Framework, FrameworkLot } from './framework.ts'
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

/** What a direct call-off always needs. */
export const DIRECT = 'all terms and an objective way of choosing are set, and the reasons are recorded'
