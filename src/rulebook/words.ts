import type { CalendarDay } from '../procurement/calendar-day.ts'

// The rulebook imports nothing of ours but days, money, working days and errors, so that it can be published alone.
// Its words are therefore declared here; they are the same unions as in procurement/contract.ts and procurement/plan.ts,
// and assign to them without a cast.

/** A nation of the United Kingdom: the law on buying differs between them. */
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland'

/** Which law governs a contract: the 2015 Regulations (saved), the Procurement Act 2023, or not known. */
export type Regime = 'legacy' | 'new' | 'unknown'

/** Whether an option is open on the facts held. Nothing resting on an unverified rule or an unconfirmed fact is a plain `yes`. */
export type Lawful = 'yes' | 'yes-if' | 'no' | 'unknown'

/** Where an estimate, as an interval, stands against a threshold. */
export type Position = 'above' | 'below' | 'straddles' | 'unknown'

/** How near to information technology a thing is. */
export type Ring = 'core' | 'edge' | 'not'

/** What legal kind of thing an agreement is. Routes are computed only for the first four. */
export type Arrangement =
  | 'contract'
  | 'call-off'
  | 'framework'
  | 'concession'
  | 'owned-company'
  | 'between-authorities'
  | 'used-through-another'
  | 'grant'
  | 'statutory-charge'
  | 'membership-or-data-licence'
  | 'unknown'

/** Where a contract stands on the day asked. */
export type ContractState =
  | 'future'
  | 'live'
  | 'in-option'
  | 'rolled'
  | 'holding-over'
  | 'past-end-not-known'
  | 'superseded'
  | 'ended'
  | 'unknown'

/** The shapes a contract's term can take. */
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

/** Every kind of option, in the order pages show them. */
export const OPTION_KINDS = [
  'no-route',
  'find-out',
  'let-lapse',
  'close-out',
  'use-extension',
  'let-roll',
  'end-for-convenience',
  'modify',
  'direct-award',
  'call-off-direct',
  'call-off-competition',
  'quotation',
  'reserved-quotation',
  'open-procedure',
  'competitive-flexible',
  'join-named',
  'join-anew',
  'served-by-another',
  'bring-in-house',
  'replace-open-source',
] as const

/** What can be done at a contract's end (or instead of it). */
export type OptionKind = (typeof OPTION_KINDS)[number]

/** What kind of public body it is: it decides who may take a decision, and how long that takes. */
export type BodyKind = 'district' | 'county' | 'unitary' | 'fire' | 'police' | 'nhs' | 'town' | 'other'

/** A rule relied on: its identifier, what it says in a sentence, where it stands, and whether its source was read. */
export interface RuleCited {
  readonly id: string
  readonly says: string
  readonly source: string
  readonly verified: boolean
}

/** What must be true for an option to be open, how to find out, and who would know. */
export interface Condition {
  readonly what: string
  readonly howToCheck: string
  readonly whoKnows: string
}

/** One term of a count back: `day` is the day on which this stage begins at the latest. */
export interface CountBackStep {
  readonly name: string
  readonly weeks?: number
  readonly days?: number
  readonly calendar: 'calendar' | 'england-wales' | 'uk-any-part'
  readonly day: CalendarDay
  readonly because: string
}

/** Who takes a decision: one person or a meeting. */
export type DecidedBy =
  | 'budget-holder'
  | 'head-of-service'
  | 'officer'
  | 's151'
  | 'monitoring-officer'
  | 'board'
  | 'portfolio-holder'
  | 'cabinet'
  | 'committee'
  | 'full-council'
  | 'joint-committee'
  | 'shareholder'

/** Who decides on a route, and on which days. Unknown parts are absent. */
export interface DecisionPath {
  readonly authority: DecidedBy | 'unknown'
  readonly keyDecision: 'yes' | 'no' | 'unknown'
  readonly gatewayBy?: CalendarDay
  readonly forwardPlanBy?: CalendarDay
  readonly reportBy?: CalendarDay
  readonly agendaOn?: CalendarDay
  readonly meeting?: CalendarDay
  readonly publishedOn?: CalendarDay
  readonly callInEnds?: CalendarDay
  /** The first day the contract may be signed. */
  readonly signFrom?: CalendarDay
  readonly weeks: number
  readonly because: string
}

/** The answer to one option: whether it is open, on which rule, on what conditions, and the notices it brings. */
export interface RouteOption {
  readonly kind: OptionKind
  readonly lawful: Lawful
  readonly rule?: RuleCited
  readonly conditions: readonly Condition[]
  readonly notices: readonly string[]
  readonly reason: string
}
