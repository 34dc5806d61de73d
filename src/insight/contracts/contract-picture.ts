import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Arrangement, ContractId, Ring, SourceLine, SupplierId } from '../../procurement/contract.ts'
import type { ContractValue, PlanMoney } from '../../procurement/plan.ts'
import type { Term } from '../../procurement/term.ts'
import type { RenewalGuess } from '../phantoms/renewal-month.ts'
import type { Confidence } from '../phantoms/streams.ts'

/** A day some source states, with the words it was printed in and the line. */
export interface StatedDay {
  readonly day?: CalendarDay
  readonly text?: string
  readonly source: SourceLine
  /** `register`, `notice` or `decision`. */
  readonly from: 'register' | 'notice' | 'decision'
}

/** A payment joined to a contract's supplier, summed by day. */
export interface PaymentDay {
  readonly paidOn: CalendarDay
  readonly pence: bigint
  readonly payments: number
  readonly source: SourceLine
}

/** What payments alone show of a contract, and what to ask. */
export interface Phantom {
  /** The first payment seen: it began then or earlier. */
  readonly firstSeen: CalendarDay
  /** What sets its payments apart from others to the supplier; empty where it is all of them. */
  readonly what: string
  /** The account most is paid from. */
  readonly account?: string
  /** Paid in the last year of payments known, on the basis of what was paid in all. */
  readonly lastYear: string
  readonly renewal?: RenewalGuess
  readonly confidence: Confidence
  /** Contracts known with the same supplier, which its payments cannot be for. */
  readonly beside: readonly ContractId[]
  readonly ask: string
  readonly to: string
}

/**
 * A contract as the evidence shows it, before any day is asked: sources joined, never overwritten; what is not known is absent.
 * The plan is computed from these and from what people decided.
 */
export interface ContractPicture {
  readonly id: ContractId
  /** Every anchor of its sources, the strongest first: what a decision is attached to. */
  readonly anchors: readonly string[]
  readonly origin: 'register' | 'notice' | 'payments'
  readonly body: string
  readonly reference?: string
  readonly title: string
  readonly description?: string
  readonly supplier: {
    readonly name: string
    readonly id?: SupplierId
    readonly companyNumber?: string
    readonly rule?: string
  }
  readonly directorate?: string
  readonly owner?: string
  readonly arrangement: Arrangement
  readonly arrangementBecause: string
  readonly ring: Ring
  readonly ringBecause: string
  readonly category: string
  readonly categoryLabel: string
  /** How likely it is IT, and IT of that category: nought to one. */
  readonly sure: { readonly it: number; readonly category: number }
  readonly cpv: readonly string[]
  readonly term: Term
  readonly starts: readonly StatedDay[]
  readonly ends: readonly StatedDay[]
  readonly maxExtent?: CalendarDay
  readonly reviewOn?: CalendarDay
  readonly signedOn?: CalendarDay
  /** The register's own word on the contract's status. */
  readonly statedStatus?: string
  readonly values: readonly ContractValue[]
  readonly routeText?: string
  readonly councilRule?: string
  readonly legalGround?: string
  readonly frameworkText?: string
  readonly noticeText?: string
  readonly noticeType?: string
  readonly money: Pick<PlanMoney, 'paid' | 'runRate'>
  /** Payments to the supplier rest on more than this contract. */
  readonly paymentsShared: boolean
  /** The last payment to the supplier, credits aside. */
  readonly lastPaid?: { readonly day: CalendarDay; readonly source: SourceLine }
  readonly disagreements: readonly string[]
  readonly before: readonly ContractId[]
  readonly after: readonly ContractId[]
  readonly dependsOn: readonly ContractId[]
  /** Contracts whose value the law may gather with this one, and why. */
  readonly gatheredWith: readonly ContractId[]
  readonly gatheredBecause: string
  readonly sources: readonly SourceLine[]
  /** Only of a contract inferred from payments. */
  readonly phantom?: Phantom
}

/** A picture while its parts are still being joined. */
export type Draft = { -readonly [Key in keyof ContractPicture]: ContractPicture[Key] }

/** What is known of a picture before it is joined with payments and with other contracts: nothing. */
export const NOT_JOINED = {
  paymentsShared: false,
  disagreements: [],
  before: [],
  after: [],
  dependsOn: [],
  gatheredWith: [],
  gatheredBecause: '',
} as const satisfies Partial<ContractPicture>
