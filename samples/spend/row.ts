import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { Ring } from '../../src/procurement/contract.ts'
import type { Entity } from '../suppliers/entities.ts'

/** A line of a ledger before it is published. Money is whole pence. */
export interface SpendRow {
  readonly day: CalendarDay
  readonly entity: Entity
  /** The name as the file prints it: the ledger's, or the words that withhold it. */
  readonly name: string
  readonly withheld: boolean
  readonly net: number
  readonly vat: number
  readonly narrative: string
  readonly expense: string
  readonly service: string
  readonly reference: number
  readonly ring: Ring
  readonly category: string
  readonly contract?: string
}
