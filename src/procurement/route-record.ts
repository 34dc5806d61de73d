import type { CalendarDay } from './calendar-day.ts'
import type { Lawful, OptionKind } from './contract.ts'

/** A route as it was chosen: the need, the facts, every option as it stood, and the law of the day. */
export interface RouteRecord {
  readonly option: OptionKind
  readonly title: string
  readonly need: string
  readonly body: string
  /** The day asked. */
  readonly on: CalendarDay
  /** The version of the rules, a day. */
  readonly law: string
  readonly facts: Readonly<
    Record<string, string | number | boolean | { readonly low?: string; readonly high?: string }>
  >
  /** Facts nobody knew. */
  readonly skipped: readonly string[]
  /** The sum tested and how it was put together, in a sentence. */
  readonly value: string
  readonly position: string
  readonly alternatives: string
  readonly conflicts: string
  /** What was still to be checked for the route chosen. */
  readonly conditions: readonly string[]
  readonly notices: readonly string[]
  readonly options: readonly {
    readonly kind: OptionKind
    readonly lawful: Lawful
    readonly reason: string
    /** Where its rule stands. */
    readonly rule?: string
    readonly says?: string
    readonly verified?: boolean
  }[]
}
