import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { FrameworkAccount } from '../frameworks/framework.ts'
import type { Situation } from '../facts/facts.ts'
import type { ExpectedFramework, Wanted } from './framework-case.ts'

/** What must come out of one question; a key that is left out is not asked. */
export interface Expected {
  /** How rules stand, by identifier: the word alone, or with the day their period gives and the facts that are missing. */
  readonly rules?: Readonly<Record<string, string | ExpectedRule>>
  /** Rules that apply, that do not, and that cannot be told, by identifier: the short form of `rules`. */
  readonly applies?: readonly string[]
  readonly appliesNot?: readonly string[]
  readonly unknown?: readonly string[]
  /** Rules that hold a figure or a duty on the day. */
  readonly inForce?: readonly string[]
  /** Rules that are not yet, or no longer, in force on the day. */
  readonly notInForce?: readonly string[]
  /** The threshold for the situation, of the Act or (of a legacy contract) of the 2015 Regulations, pounds including VAT; null where none can be told. */
  readonly threshold?: number | null
  /** Where the estimate stands against that threshold. */
  readonly position?: string
  /** What an invoice paid late costs: first day of interest, days, interest and fixed sum in pounds. */
  readonly latePayment?: {
    readonly from: string
    readonly days: number
    readonly interest: number
    readonly fixedSum: number
  }
  /** The least days for tenders (`tender-period`) or requests to take part, `unknown`, or `none` where no row is for it. */
  readonly leastDays?: Readonly<Record<string, number | string>>
  /** Whether it is a procurement at all: `yes` or `yes-if` where no route is needed. */
  readonly gate?: string
  /** How options stand, by their kind: the word alone, or with its rule and the facts that would settle it. */
  readonly options?: Readonly<Record<string, string | ExpectedOption>>
  /** Whether a change keeps to the shares that limit it, by the identifier of the rule. */
  readonly limits?: Readonly<Record<string, boolean | string>>
  /** Whether the change notice (UK10) comes before the change. */
  readonly changeNotice?: string
  /** How agreements to call off from answer what is wanted, by reference. */
  readonly frameworks?: Readonly<Record<string, ExpectedFramework>>
}

/** What must come out of one option. */
export interface ExpectedOption {
  readonly lawful?: string
  readonly rule?: string
  readonly missing?: readonly string[]
  /** Words its reason, conditions, notices or forms hold. */
  readonly says?: readonly string[]
}

/** What must come out of one rule. */
export interface ExpectedRule {
  readonly applies?: string
  readonly day?: string
  /** The rule's figure for the situation. */
  readonly figure?: number | string
  readonly missing?: readonly string[]
}

/** One question of a case: facts that differ from the case's own, and what must come out. */
export interface Ask {
  /** What is asked, in words, where the expected alone does not say. */
  readonly asks?: string
  readonly on: CalendarDay
  readonly facts: Situation
  /** What sources tell of agreements to call off from; the product's own list where a case gives none. */
  readonly accounts?: readonly FrameworkAccount[]
  /** What is wanted of them. */
  readonly wanted?: Wanted
  readonly expect: Expected
}

/** A situation with what must be answered: plain data a lawyer can read, mark and correct. */
export interface Case {
  readonly id: string
  readonly situation: string
  readonly asks: readonly Ask[]
  /** Why the answer is right, with the sum shown. */
  readonly why: string
  /** The wrong answer the case is here to catch. */
  readonly trap?: string
  /** False where a lawyer has yet to agree with what is expected. */
  readonly verified: boolean
  /** Where the case was corrected, and why. */
  readonly note?: string
}

/** Something that came out otherwise than expected. */
export interface Difference {
  readonly case: string
  /** Which of the case's questions, the first being 1. */
  readonly question: number
  readonly about: string
  readonly expected: string
  readonly found: string
}
