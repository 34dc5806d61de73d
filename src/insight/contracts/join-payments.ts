import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { decimal, money, pounds, type VatBasis } from '../../procurement/money.ts'
import type { PlanMoney } from '../../procurement/plan.ts'
import type { Draft } from './contract-picture.ts'
import type { PaymentRow } from './evidence-rows.ts'
import { type DayPaid, runRateOf } from '../phantoms/run-rate.ts'
import { pairKey } from '../phantoms/stream-rows.ts'

type Sum = NonNullable<PlanMoney['paid']>

/**
 * What was paid, with first and last day and the rhythm when one is seen, whatever the basis. Sums of several bases are never
 * added together: the one with most payments speaks, the others stand beside it.
 */
function paidOf(rows: readonly PaymentRow[]): Pick<PlanMoney, 'paid' | 'runRate'> {
  const groups = [...Map.groupBy(rows, (row) => row.amount_basis)].sort((a, b) => b[1].length - a[1].length)
  const [main, ...others] = groups.map(([basis, of]) => sumOf(basis, of))
  // One payment published on two bases is one day of the rhythm.
  const days = new Map<CalendarDay, DayPaid>()
  for (const row of groups.flatMap(([, of]) => of)) {
    const { paid_on: paidOn, amount_basis: basis } = row
    if (!days.has(paidOn)) days.set(paidOn, { paidOn, pence: pounds(row.amount)!.pence, basis })
  }
  const runRate = runRateOf([...days.values()])
  const otherBases = others.map(({ amount, basis, payments }) => ({ amount, basis, payments }))
  const all = [...days.keys()].sort()
  return {
    paid: { ...main!, first: all[0]!, last: all.at(-1)!, ...(otherBases.length > 0 ? { otherBases } : {}) },
    ...(runRate ? { runRate } : {}),
  }
}

function sumOf(basis: VatBasis, rows: readonly PaymentRow[]): Sum {
  const days = rows.map((row) => row.paid_on).sort()
  return {
    amount: decimal(money(rows.reduce((sum, row) => sum + pounds(row.amount)!.pence, 0n))),
    basis,
    payments: rows.reduce((sum, row) => sum + Number(row.payments), 0),
    first: days[0]!,
    last: days.at(-1)!,
  }
}

/** What is told of one body's payments to one supplier. */
export interface SupplierPaid {
  readonly money: Pick<PlanMoney, 'paid' | 'runRate'>
  /** The last payment, credits aside. */
  readonly lastPaid?: NonNullable<Draft['lastPaid']>
}

/** The rows of any number of bodies and suppliers told by pair, so that the rows themselves can be let go. */
export function supplierPaid(rows: readonly PaymentRow[]): Map<string, SupplierPaid> {
  const byPair = Map.groupBy(rows, (row) => pairKey(row.body, row.supplier_id))
  return new Map([...byPair].map(([key, of]) => [key, tellPaid(of)]))
}

function tellPaid(rows: readonly PaymentRow[]): SupplierPaid {
  const sorted = rows.toSorted((a, b) => (a.paid_on < b.paid_on ? -1 : a.paid_on > b.paid_on ? 1 : 0))
  const latest = sorted.findLast((row) => !row.amount.startsWith('-'))
  return {
    money: paidOf(rows),
    ...(latest && { lastPaid: { day: latest.paid_on, source: sourceOf(latest) } }),
  }
}

/**
 * Joins payments to contracts by body and supplier. Where a supplier has several contracts with the body the same payments
 * stand beside each, marked as shared: which is for which is not known, and nobody may add them up.
 */
export function joinPayments(drafts: readonly Draft[], payments: ReadonlyMap<string, SupplierPaid>): void {
  const keyOf = (draft: Draft) => pairKey(draft.body, draft.supplier.id)
  const uses = Map.groupBy(drafts, keyOf)
  for (const draft of drafts) {
    const paid = payments.get(keyOf(draft))
    if (!paid) continue
    draft.money = paid.money
    draft.paymentsShared = (uses.get(keyOf(draft))?.length ?? 0) > 1
    if (paid.lastPaid) draft.lastPaid = paid.lastPaid
  }
}

const sourceOf = (row: PaymentRow) => ({
  file: row.path,
  ...(row.sheet ? { sheet: row.sheet } : {}),
  line: Number(row.line),
})
