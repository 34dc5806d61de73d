import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { money, pounds, type VatBasis } from '../../procurement/money.ts'
import type { DecimalPounds, PlanContract } from '../../procurement/plan.ts'
import { grossOf } from '../../rulebook/index.ts'
import type { AskRows } from './known-of-contract.ts'

/** A payment to a contract's supplier that may be above a sum including VAT, with its file and line. */
export interface LargePayment {
  readonly day: CalendarDay
  readonly amount: DecimalPounds
  readonly basis: VatBasis
  readonly supplierId: string
  readonly file: string
  readonly sheet?: string
  readonly line: number
  /** True when it is above the sum only with VAT added at the assumed rate. */
  readonly byAssumption: boolean
}

interface PaymentRow {
  readonly supplier_id: string
  readonly paid_on: CalendarDay
  readonly amount: string
  readonly amount_basis: VatBasis
  readonly path: string
  readonly sheet: string | null
  readonly line: bigint
}

/**
 * Single payments of a body to the suppliers of its contracts from a day on that are above a sum including VAT, the oldest
 * first. VAT is added to amounts without it at the council's rate: an assumption, and each payment that rests on it says so.
 */
export async function largePayments(
  ask: AskRows,
  body: string,
  contracts: readonly PlanContract[],
  asked: { readonly over: bigint; readonly from: CalendarDay; readonly vatPercent: number },
): Promise<readonly LargePayment[]> {
  const suppliers = [...new Set(contracts.flatMap((each) => each.supplier.id ?? []))]
  if (suppliers.length === 0) return []
  // Any payment that could be above the sum with VAT: the exact test follows on whole pence.
  const least = Number(asked.over) / 100 / (1 + asked.vatPercent / 100) - 1
  const rows = await ask<PaymentRow>(
    `SELECT n.supplier_id, p.paid_on, p.amount, p.amount_basis, f.path, p.sheet, p.line
     FROM payment p JOIN file f USING (file_id) JOIN finding_supplier_name n ON n.name = p.supplier_name
     WHERE p.body = ? AND p.paid_on >= CAST(? AS DATE) AND p.amount > ? AND n.supplier_id IN (${suppliers.map(() => '?').join(', ')})
     ORDER BY p.paid_on, f.path, p.sheet, p.line`,
    [body, asked.from, least, ...suppliers],
  )
  return rows.flatMap((row) => asPayment(row, asked))
}

function asPayment(
  row: PaymentRow,
  { over, vatPercent }: { readonly over: bigint; readonly vatPercent: number },
): LargePayment[] {
  const amount = pounds(row.amount)
  if (amount === undefined) return []
  const gross = row.amount_basis === 'gross' ? amount : grossOf(money(amount.pence), vatPercent)
  if (gross.pence <= over) return []
  const place = { file: row.path, line: Number(row.line), ...(row.sheet && { sheet: row.sheet }) }
  return [
    {
      supplierId: row.supplier_id,
      day: row.paid_on,
      amount: row.amount,
      basis: row.amount_basis,
      byAssumption: amount.pence <= over,
      ...place,
    },
  ]
}
