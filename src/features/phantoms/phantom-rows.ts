import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { VatBasis } from '../../procurement/money.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import type { AskLake } from '../../ui/visit.ts'

/** IT spend of one body with one supplier that no register line or notice covers; null where nothing is known. */
export interface PhantomRow {
  readonly contract_id: string | null
  readonly body: string
  readonly supplier_id: string
  readonly supplier_name: string
  readonly category: string
  readonly account: string | null
  readonly what: string | null
  readonly directorate: string | null
  readonly payments: bigint
  readonly amount: string
  readonly last_year: string
  readonly basis: VatBasis
  readonly first_paid: CalendarDay
  readonly last_paid: CalendarDay
  readonly rhythm: string | null
  readonly yearly: string | null
  readonly working: string | null
  readonly renews_month: bigint | null
  readonly renews_from: bigint | null
  readonly renews_to: bigint | null
  readonly renews_because: string | null
  readonly confidence: string | null
  readonly confidence_because: string | null
  readonly beside: string | null
  readonly ask: string
  readonly ask_to: string
}

/** What is paid for without being bought. */
export interface ArrangementRow {
  readonly body: string
  readonly supplier_id: string
  readonly payee: string
  readonly arrangement: string
  readonly basis: VatBasis
  readonly payments: bigint
  readonly amount: string
  readonly because: string
  readonly question: string
  readonly ask_to: string
}

/** Which rows are wanted. */
export interface PhantomFilter {
  /** Words of the body's name; every body when empty. */
  readonly body: string
  /** Whole pounds: what was paid in the last year known, or comes to a year by its rhythm, must be over it. */
  readonly over: number
  /** Only what keeps a rhythm, only what keeps none, or both. */
  readonly rhythm?: 'seen' | 'none' | undefined
}

/**
 * A sum of pounds as typed, whole or with commas and a pound sign.
 *
 * @example
 * poundsOver('£5,000') // 5000
 * poundsOver('') // 0
 * @throws PortreeveError when it is no sum.
 */
export function poundsOver(text: string): number {
  const plain = text.replace(/[£,\s]/g, '')
  if (plain === '') return 0
  if (/^\d{1,12}$/.test(plain)) return Number(plain)
  throw new PortreeveError(`"${text}" is no sum of whole pounds.`, { next: 'Write it as 5000.', exitCode: 2, status: 400 }) // prettier-ignore
}

/** The spend off contract under a filter: the dearest first by what a year comes to. Sums keep their own VAT basis. */
export function phantomRows(ask: AskLake, { body, over, rhythm }: PhantomFilter): Promise<PhantomRow[]> {
  const which = rhythm === undefined ? 'true' : rhythm === 'seen' ? 'rhythm IS NOT NULL' : 'rhythm IS NULL'
  return ask<PhantomRow>(
    `SELECT * FROM finding_phantom WHERE contains(lower(body), lower(?)) AND greatest(last_year, coalesce(yearly, 0)) > ? AND ${which}
     ORDER BY greatest(last_year, coalesce(yearly, 0)) DESC, amount DESC, body, supplier_id, contract_id, what`,
    [body, over],
  )
}

/** What is paid for without being bought: owned companies, public bodies, statutory charges, the dearest first. */
export function arrangementRows(ask: AskLake, body: string): Promise<ArrangementRow[]> {
  return ask<ArrangementRow>(
    `SELECT * FROM finding_arrangement WHERE contains(lower(body), lower(?)) ORDER BY amount DESC, body, payee, supplier_id, basis`,
    [body],
  )
}
