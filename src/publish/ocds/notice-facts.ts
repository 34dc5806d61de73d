import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { OptionKind } from '../../procurement/contract.ts'
import type { VatBasis } from '../../procurement/money.ts'
import type { DecimalPounds } from '../../procurement/plan.ts'
import type { NoticeId, Subject } from '../../rulebook/index.ts'

/** A sum as a notice states it, on its own VAT basis. */
export interface StatedSum {
  readonly amount: DecimalPounds
  readonly basis: VatBasis
}

/** A payment that a payment notice is about. */
export interface NoticePayment extends StatedSum {
  readonly day: CalendarDay
}

/**
 * What is known for the draft of a notice. Everything beside the notice, the route, the body and the contract may be
 * missing: what is absent is left out of the draft and asked for, never made up.
 */
export interface NoticeFacts {
  readonly notice: NoticeId
  readonly isBelowThreshold: boolean
  readonly route: OptionKind
  readonly on: CalendarDay
  readonly body: string
  /** The contract in the plan the notice is about, or that the new one follows. */
  readonly contractId: string
  readonly reference?: string
  /** The identifier of the process, where an earlier notice about this very contract gave it. */
  readonly ocid?: string
  readonly buyerId?: string
  readonly title?: string
  readonly description?: string
  readonly category?: 'goods' | 'services' | 'works'
  readonly subject?: Subject
  readonly cpv?: readonly string[]
  readonly value?: StatedSum
  /** Absent while its value is not known. */
  readonly isAboveThreshold?: boolean
  readonly start?: CalendarDay
  readonly end?: CalendarDay
  readonly lastEnd?: CalendarDay
  readonly options?: string
  readonly supplier?: { readonly name: string; readonly companyNumber?: string }
  readonly expectedNotice?: CalendarDay
  readonly tenderDeadline?: CalendarDay
  readonly summariesOn?: CalendarDay
  readonly standstillEnds?: CalendarDay
  readonly expectedSignature?: CalendarDay
  readonly signedOn?: CalendarDay
  readonly endedOn?: CalendarDay
  readonly endedWhy?: string
  readonly payments?: readonly NoticePayment[]
}
