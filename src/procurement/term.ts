import type { CalendarDay } from './calendar-day.ts'

/** The shapes a contract's term can take. Shapes combine: see `Term.cappedBy`. */
export type TermShape =
  | 'fixed'
  | 'fixed-with-options'
  | 'rolling'
  | 'annual-order'
  | 'open-ended'
  | 'perpetual-with-support'
  | 'anniversary'
  | 'consumption'
  | 'project'
  | 'unknown'

/** A length of time as a contract states it. Weeks are counted as days. */
export interface Duration {
  readonly count: number
  readonly unit: 'days' | 'working-days' | 'weeks' | 'months' | 'years'
}

/** One option to extend, or a series of equal ones (`2 x 12 months` is count 2 of 12 months). */
export interface ExtensionOptions {
  readonly count: number
  readonly each: Duration
  /** True when the words are "up to": each may be shorter. */
  readonly upTo: boolean
}

/** What a deadline is for. */
export type DeadlineKind =
  | 'end-non-renewal'
  | 'take-option'
  | 'end-for-convenience'
  | 'price-challenge'
  | 'true-up'
  | 'exit-data-request'

/** What a notice is counted back from. */
export type NoticeAnchor = 'end' | 'renewal' | 'anniversary' | 'any-time'

/** A clause that says how long before something a notice must be given. */
export interface NoticeClause {
  readonly kind: DeadlineKind
  readonly period: Duration
  readonly anchor: NoticeAnchor
  /** True for "not less than n before", "clear days", "at least": the day of service and the anchor day are both left out. */
  readonly clear: boolean
  /** Only months ending with the term, "by the end of": the notice must expire at this point. */
  readonly expiringAt?: 'month-end' | 'quarter-end' | 'anniversary'
  /** For a window such as "between 60 and 30 days before": the earliest length before the anchor. */
  readonly notBefore?: Duration
  readonly quoted: string
}

/** A contract's term as the words held allow; what the words do not say is absent, never guessed. */
export interface Term {
  readonly shape: TermShape
  readonly initial?: Duration
  readonly options: readonly ExtensionOptions[]
  /** How many option steps have been used; undefined when not known. */
  readonly optionsUsed?: number
  /** How long a rolling term renews for. */
  readonly renewsFor?: Duration
  readonly minimum?: Duration
  readonly notices: readonly NoticeClause[]
  /** A day no option may pass, such as the end of the parent framework's longest call-off. */
  readonly cappedBy?: CalendarDay
  /** The words the term was read from, each exactly as printed. */
  readonly quoted: readonly string[]
  /** Words about the term that could not be read. */
  readonly unread?: string
}

/** A day by which something must be done, with both the law's day and the safe day. */
export interface Deadline {
  readonly kind: DeadlineKind
  /** The last day on which the notice counts, read the way that is earlier when the words allow two. */
  readonly lastLegalDay: CalendarDay
  /** The later reading, when the words allow another. */
  readonly otherReading?: CalendarDay
  /** The safe day to post: clear reading, rolled back to a working day, less deemed service. */
  readonly sendBy: CalendarDay
  /** What the deadline stands before: the end, the renewal, the anniversary. */
  readonly before: CalendarDay
  readonly opensOn?: CalendarDay
  readonly quoted: string
  /** The arithmetic, one step a line, in words. */
  readonly working: readonly string[]
}

/** The four days of a term. Any may be unknown. */
export interface TermDates {
  readonly start?: CalendarDay
  readonly initialEnd?: CalendarDay
  readonly currentEnd?: CalendarDay
  /** The last day with every option used. */
  readonly hardStop?: CalendarDay
}
