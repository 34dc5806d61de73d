import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { BodyKind, Nation, Regime } from '../words.ts'
import type { DayOrPart } from './day-or-part.ts'

/** How sure a source is: the owner's page or the notice read (H), a second-hand page (M), general knowledge (L). */
export type Sureness = 'H' | 'M' | 'L'

/** What kind of agreement it is. `dps` is of the 2015 Regulations, `dynamic-market` of the Act; both are only competed. */
export const AGREEMENT_TYPES = [
  'closed-framework',
  'open-framework',
  'dps',
  'dynamic-market',
  'joint-venture',
] as const

/** What kind of agreement it is. */
export type AgreementType = (typeof AGREEMENT_TYPES)[number]

/** What the source said of it on the day it was read. */
export const AGREEMENT_STATUSES = ['planned', 'live', 'ended'] as const

/** What the source said of it on the day it was read. */
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** How a call-off is placed: without a competition among the suppliers, or by one. */
export type AwardMethod = 'direct' | 'competed'

/** Who may call off, as far as a source tells. What is left out is not told. */
export interface Buyers {
  readonly everyPublicBody?: boolean
  readonly kinds?: readonly BodyKind[]
  readonly nations?: readonly Nation[]
  /** Bodies named as buyers. */
  readonly bodies?: readonly string[]
  /** Bodies of which it is known that they may not. */
  readonly notBodies?: readonly string[]
}

/** Pounds as a decimal text, and whether VAT is in them. */
export interface Ceiling {
  readonly amount: string
  readonly basis: 'net' | 'gross' | 'unknown'
}

/** What sources tell of an agreement or of one of its lots; each may be missing. */
export interface FrameworkTerms {
  /** First day for call-offs. */
  readonly starts?: DayOrPart
  /** Last day on which a call-off may be awarded, options to extend the agreement not counted. */
  readonly ends?: DayOrPart
  /** The last day it can reach when every option is used, or its scheme is opened again each time. */
  readonly latestEnd?: DayOrPart
  readonly status?: AgreementStatus
  /** Longest call-off, its own options included, in months. */
  readonly maxTermMonths?: number
  readonly awards?: readonly AwardMethod[]
  /** Capabilities of the taxonomy it serves. */
  readonly capabilities?: readonly string[]
  readonly suppliers?: number
  /** How many of the suppliers are small or medium-sized. */
  readonly smes?: number
}

/** A lot as one source tells of it; what is left out is that of the agreement. */
export interface LotAccount extends FrameworkTerms {
  readonly id: string
  readonly what?: string
}

/** What one source tells of an agreement: nothing of it is taken from elsewhere. */
export interface FrameworkAccount extends FrameworkTerms {
  readonly reference: string
  readonly name?: string
  readonly owner?: string
  readonly formerOwners?: readonly string[]
  /** Spellings and earlier references by which registers and notices call it; its name only where that cannot be mistaken. */
  readonly alsoCalled?: readonly string[]
  readonly type?: AgreementType
  readonly regime?: Exclude<Regime, 'unknown'>
  /** The end before it was extended. */
  readonly extendedFrom?: DayOrPart
  /** Days on which an open framework or a dynamic market takes suppliers again. */
  readonly reopens?: readonly DayOrPart[]
  readonly openTo?: Buyers
  /** What the owner takes, in words. */
  readonly levy?: string
  readonly ceiling?: Ceiling
  /** What has been called off so far. */
  readonly calledOff?: Ceiling
  /** The owner's page. */
  readonly page?: string
  readonly note?: string
  readonly lots?: readonly LotAccount[]
  readonly source: string
  readonly checkedOn: CalendarDay
  readonly confidence: Sureness
  /** Facts the source is less sure of than of the rest. */
  readonly confidenceOf?: { readonly [Field in FrameworkField]?: Sureness }
  /** The person who checked it, and their decision, when it is a check of ours. */
  readonly checkedBy?: string
  readonly decision?: string
}

/** Every fact of an agreement that sources may disagree on, in the order pages show them. */
export const FRAMEWORK_FIELDS = [
  'name',
  'owner',
  'type',
  'regime',
  'status',
  'starts',
  'ends',
  'latestEnd',
  'extendedFrom',
  'reopens',
  'maxTermMonths',
  'awards',
  'capabilities',
  'openTo',
  'levy',
  'ceiling',
  'calledOff',
  'suppliers',
  'smes',
  'page',
  'note',
] as const

/** A fact of an agreement that sources may disagree on. */
export type FrameworkField = (typeof FRAMEWORK_FIELDS)[number]

/** A fact as one source tells it. */
export interface Told<T> {
  readonly value: T
  readonly confidence: Sureness
  readonly checkedOn: CalendarDay
  readonly source: string
  readonly checkedBy?: string
  readonly decision?: string
}

/** A fact as held: the surest telling, of equals the latest, and those that differ from it. */
export interface Held<T> extends Told<T> {
  readonly others: readonly Told<T>[]
}

/** The facts held of an agreement, each with where it comes from. */
export type HeldFields = {
  readonly [Field in Exclude<FrameworkField, 'openTo'>]?: Held<NonNullable<FrameworkAccount[Field]>>
}

/** A lot as held. An agreement whose lots are not known has one lot without a name: the whole of it. */
export interface FrameworkLot {
  readonly id: string
  readonly what?: string
  /** The lot's own facts over those of the agreement. */
  readonly fields: HeldFields
}

/** An agreement as all sources together tell of it. */
export interface Framework {
  readonly reference: string
  readonly name: string
  readonly formerOwners: readonly string[]
  readonly alsoCalled: readonly string[]
  readonly fields: HeldFields
  /** Who may call off, each source apart, the surest first: one may name us where another is silent. */
  readonly openTo: readonly Told<Buyers>[]
  readonly lots: readonly FrameworkLot[]
}

/** Every agreement held, by reference. */
export interface Catalogue {
  readonly frameworks: readonly Framework[]
}
