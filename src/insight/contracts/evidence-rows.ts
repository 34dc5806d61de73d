import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { MoneyScope, MoneyWord, VatBasis } from '../../procurement/money.ts'

/** A register line as the lake gives it, with the path of its file. Absent cells are null. */
export interface RegisterRow {
  readonly path: string
  readonly sheet: string | null
  readonly line: bigint
  readonly body: string | null
  readonly reference: string | null
  readonly title: string | null
  readonly description: string | null
  readonly supplier_name: string | null
  readonly company_number: string | null
  readonly directorate: string | null
  readonly owner: string | null
  readonly cpv: string | null
  readonly start_on: CalendarDay | null
  readonly start_text: string | null
  readonly end_on: CalendarDay | null
  readonly end_text: string | null
  readonly review_on: CalendarDay | null
  readonly signed_on: CalendarDay | null
  readonly value: string | null
  readonly value_word: MoneyWord | null
  readonly value_basis: VatBasis | null
  readonly value_scope: MoneyScope | null
  readonly route_text: string | null
  readonly council_rule: string | null
  readonly legal_ground: string | null
  readonly notice_text: string | null
  readonly framework_text: string | null
  readonly term_text: string | null
  readonly notice_period_text: string | null
  readonly extension_text: string | null
  /** Cells no field was found for: JSON of heading → text. */
  readonly other: string | null
}

/** A notice line as the lake gives it, with the path of its file. */
export interface NoticeRow {
  readonly path: string
  readonly line: bigint
  readonly ocid: string
  readonly release_id: string
  readonly published_on: CalendarDay | null
  readonly notice_type: string | null
  readonly body: string | null
  readonly title: string | null
  readonly description: string | null
  readonly award_id: string | null
  readonly contract_id: string | null
  readonly supplier_name: string | null
  readonly company_number: string | null
  readonly value: string | null
  readonly value_word: MoneyWord | null
  readonly value_basis: VatBasis | null
  readonly signed_on: CalendarDay | null
  readonly start_on: CalendarDay | null
  readonly end_on: CalendarDay | null
  readonly max_extent_on: CalendarDay | null
  readonly renewal_text: string | null
  readonly options_text: string | null
  readonly procedure: string | null
  readonly is_framework: boolean | null
  readonly framework_text: string | null
  readonly cpv: string | null
}

/** Payments of one body to one supplier on one day, of one basis, with the first line of them. */
export interface PaymentRow {
  readonly body: string
  readonly supplier_id: string
  readonly paid_on: CalendarDay
  readonly amount: string
  readonly amount_basis: VatBasis
  readonly payments: bigint
  readonly path: string
  readonly sheet: string | null
  readonly line: bigint
}

/** What a body paid a supplier in all, and what the payments read as. */
export interface PaidRow {
  readonly body: string
  readonly supplier_id: string
  readonly supplier_name: string
  /** Every name it was paid under. */
  readonly names: readonly string[]
  readonly ring: 'core' | 'edge' | 'not'
  readonly category: string
  readonly because: string
  /** How likely it is IT, and IT of that category. */
  readonly p_it: number
  readonly p_category: number
}
