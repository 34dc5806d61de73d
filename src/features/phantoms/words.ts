import { monthName, monthSpan } from '../../insight/phantoms/renewal-month.ts'
import { capital } from '../../ui/format.ts'
import type { PhantomRow } from './phantom-rows.ts'

/**
 * When a contract that only payments show likely renews, in words; "Not known" where too little is seen.
 *
 * @example
 * renewsWords({ renews_month: 4n, renews_from: 3n, renews_to: 5n }) // 'April (March to May)'
 * renewsWords({ renews_month: null, renews_from: null, renews_to: null }) // 'Not known'
 */
export function renewsWords(row: Pick<PhantomRow, 'renews_month' | 'renews_from' | 'renews_to'>): string {
  if (row.renews_month === null) return 'Not known'
  const [from, to] = [Number(row.renews_from), Number(row.renews_to)]
  const month = monthName(Number(row.renews_month))
  return from === to ? month : `${month} (${monthSpan({ from, to })})`
}

/**
 * The rhythm of payments in words.
 *
 * @example
 * rhythmWords({ rhythm: 'yearly' }) // 'Yearly'
 * rhythmWords({ rhythm: null }) // 'No rhythm seen'
 */
export function rhythmWords({ rhythm }: Pick<PhantomRow, 'rhythm'>): string {
  return rhythm === null ? 'No rhythm seen' : capital(rhythm)
}
