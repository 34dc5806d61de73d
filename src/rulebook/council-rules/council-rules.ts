import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Money } from '../../procurement/money.ts'
import type { Buyer } from '../facts/facts.ts'
import type { BodyKind, DecidedBy } from '../words.ts'

/** Who may decide or approve in a council or another body. */
export const DECIDERS = [
  'budget-holder',
  'head-of-service',
  'officer',
  's151',
  'monitoring-officer',
  'board',
  'portfolio-holder',
  'cabinet',
  'committee',
  'full-council',
  'joint-committee',
  'shareholder',
] as const satisfies readonly DecidedBy[]

/** Someone, or a meeting, that decides or approves. */
export type Decider = DecidedBy

/** Whether a sum of the council's rules holds VAT. It is always said: thresholds hold it, many constitutions do not. */
export type StatedVat = 'including' | 'excluding'

/** One rule of a council's own: in force from its first day to its last, with the place in the constitution it stands in. */
export interface CouncilEntry {
  readonly id: string
  readonly says: string
  /** `common practice`, or the section of the council's constitution. Never law. */
  readonly source: string
  /** First day in force; absent when it has always been. */
  readonly from?: CalendarDay
  /** Last day in force; absent when no end is known. */
  readonly to?: CalendarDay
}

/** What the source of a rule says while a council has not given its own. */
export const COMMON_PRACTICE = 'common practice'

/** The upper end of a band: a sum it stops short of, or the threshold of the Act for the kind and day. */
export type BandTop = Money | 'threshold'

/** The kinds of supply a council's bands may tell apart, in the words of the vocabulary's fact `subject`. */
export const BOUGHT = [
  'goods',
  'services',
  'works',
  'light-touch',
  'concession',
  'light-touch-concession',
] as const

/** A kind of supply. */
export type Bought = (typeof BOUGHT)[number]

/** What must be asked for in a band of value: so many quotations or tenders, or a procedure of the Act. */
export interface QuotationBand extends CouncilEntry {
  readonly vat: StatedVat
  /** The first sum in the band. */
  readonly atLeast: Money
  /** The first sum above it; absent when it has no upper end. */
  readonly under?: BandTop
  /** The kinds of supply it is for; absent when it is for all. */
  readonly subjects?: readonly Bought[]
  readonly asks: 'quotations' | 'tenders' | 'procedure'
  /** How many must be asked for at least; nought where a procedure of the Act is open to all. */
  readonly quotations: number
  /** How many of them from suppliers of the area, at least. */
  readonly localAtLeast?: number
  /** Only suppliers of the area, or of the United Kingdom, may take part. */
  readonly onlyFrom?: 'local' | 'uk'
  readonly advertised: 'no' | 'own-portal' | 'central-platform'
  /** Whether suppliers are first sifted by their suitability. */
  readonly shortlists?: boolean
  readonly approves: Decider
}

/** When the council's own rules may be set aside, by whom, and what must be written down. It cannot set aside the Act. */
export interface WaiverRule extends CouncilEntry {
  readonly vat: StatedVat
  /** The first sum for which it is no longer open; absent (which the checks refuse) when none is said. */
  readonly under?: BandTop
  readonly grounds: readonly string[]
  readonly decides: readonly Decider[]
  readonly records: readonly string[]
}

/** The other subjects contract procedure rules speak of. */
export const POLICY_KINDS = [
  'local-suppliers',
  'social-value',
  'standard-terms',
  'sealing',
  'retention',
] as const

/** A policy: words, with the sum it begins at and its figure where it has them. */
export interface PolicyRule extends CouncilEntry {
  readonly kind: (typeof POLICY_KINDS)[number]
  readonly atLeast?: Money
  readonly vat?: StatedVat
  /** Weight in the marks of a tender. */
  readonly percent?: number
  /** Years for which papers are kept. */
  readonly years?: number
  /** Working days that sealing adds. */
  readonly workingDays?: number
}

/** What is decided. */
export const MATTERS = ['contract', 'outside-budget', 'with-partners', 'owned-company', 'waiver'] as const

/** A kind of decision. */
export type Matter = (typeof MATTERS)[number]

/** An end of a line of the scheme of delegation: a sum including VAT, or the council's key-decision line. */
export type LineEnd = Money | 'key-line'

/** Who decides a matter from one sum to another, VAT included. */
export interface DecisionLine extends CouncilEntry {
  readonly matter: Matter
  readonly atLeast: LineEnd
  readonly under?: LineEnd
  readonly decides: Decider
  /** The meeting of the calendar that takes it, by name; absent when any meeting of this decider does. */
  readonly meeting?: string
}

/** How a body is governed: it chooses the set of rules its decisions follow. */
export const GOVERNANCES = [
  'england-executive',
  'england-committees',
  'wales-executive',
  'board',
  'town',
] as const

/** A way to be governed. */
export type Governance = (typeof GOVERNANCES)[number]

/** A way round a notice that can no longer be given, and what must be recorded for it. */
export interface UrgencyRoute {
  readonly id: 'general-exception' | 'special-urgency' | 'urgent-item'
  readonly says: string
  readonly records: readonly string[]
  /** The rule of law it rests on; absent when it is practice. */
  readonly rule?: string
}

/** How decisions are taken, and how long each step of one needs. Practice, but for the rules it names. */
export interface DecisionRules {
  readonly governance: Governance
  readonly lines: readonly DecisionLine[]
  /** Weeks in which a report is cleared by finance, legal and members before it is due. */
  readonly clearanceWeeks: number
  /** Weeks before that in which the procurement board or gateway must have agreed. */
  readonly gatewayWeeks: number
  /** Clear working days for which agenda and reports are open before a meeting. */
  readonly agendaClearDays: number
  /** Working days after a decision until it is published, from when call-in runs. */
  readonly publicationWorkingDays: number
}

/** By when money for the next financial year must be bid for. */
export interface BudgetRules {
  /** Month and day in the year before the financial year begins. */
  readonly revenueBidsBy: string
  readonly capitalBidsBy: string
  readonly source: string
}

/** All rules of a council: its own where it gave them, the default set for the rest. */
export interface CouncilRules {
  readonly bands: readonly QuotationBand[]
  readonly waivers: readonly WaiverRule[]
  readonly policies: readonly PolicyRule[]
  readonly decisions: DecisionRules
  readonly budget: BudgetRules
  /** The parts the council gave itself; all others are common practice. */
  readonly own: readonly CouncilPart[]
}

/** The parts a council may give. */
export const COUNCIL_PARTS = ['bands', 'waivers', 'policies', 'decisions', 'budget'] as const

/** A part of a council's rules. */
export type CouncilPart = (typeof COUNCIL_PARTS)[number]

/** What a council gave: whole parts, or of its decisions and budget single fields. */
export interface GivenRules {
  readonly bands?: readonly QuotationBand[]
  readonly waivers?: readonly WaiverRule[]
  readonly policies?: readonly PolicyRule[]
  readonly decisions?: Partial<DecisionRules>
  readonly budget?: Partial<BudgetRules>
}

/** The buyer of the rulebook's vocabulary that each kind of body is. */
export const BUYER_OF: Readonly<Record<BodyKind, Buyer>> = {
  district: 'council',
  county: 'council',
  unitary: 'council',
  other: 'council',
  town: 'parish',
  fire: 'police-fire',
  police: 'police-fire',
  nhs: 'nhs',
}

/**
 * The entries in force on a day.
 *
 * @example
 * entriesOn([{ id: 'a', says: 'A.', source: 's', to: day('2026-03-31') }], day('2026-04-01')) // []
 */
export function entriesOn<E extends CouncilEntry>(entries: readonly E[], on: CalendarDay): readonly E[] {
  return entries.filter(
    ({ from, to }) => (from === undefined || from <= on) && (to === undefined || on <= to),
  )
}
