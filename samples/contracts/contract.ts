import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { Arrangement, ContractState, Ring } from '../../src/procurement/contract.ts'
import type { BodySeed } from '../bodies.data.ts'
import type { Entity, Product } from '../suppliers/entities.ts'
import type { BuiltDates, TermFacts } from './dates.ts'

/** How a register's cell for a day is spoilt; `exact` when it is not. */
export type DateFlaw =
  'exact' | 'tbc' | 'blank' | 'month-only' | 'impossible' | 'ongoing' | 'wrong-year' | 'stale'

/** How often a contract is paid. */
export type Rhythm = 'yearly' | 'quarterly' | 'monthly' | 'orders' | 'none'

/** A contract of the county while it is being made; amounts are whole pence net of VAT. */
export interface Contract {
  readonly id: string
  readonly body: BodySeed
  readonly title: string
  readonly description: string
  readonly reference: string
  readonly category: string
  readonly ring: Ring
  readonly arrangement: Arrangement
  readonly product?: Product
  readonly paidTo: Entity
  readonly facts: TermFacts
  readonly dates: BuiltDates
  readonly state: ContractState
  readonly yearly: number
  readonly rhythm: Rhythm
  readonly payFrom: CalendarDay
  /** The last day payments may fall on; absent when they go on. */
  readonly payUntil?: CalendarDay
  readonly expense: string
  readonly service: string
  readonly route: string
  readonly framework?: string
  readonly cpv: readonly string[]
  readonly onRegister: boolean
  readonly onNotice: boolean
  readonly startFlaw: DateFlaw
  readonly endFlaw: DateFlaw
  readonly dependsOn?: string
  readonly predecessor?: string
  readonly successor?: string
  readonly showcase?: boolean
}
