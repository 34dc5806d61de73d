import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { VatBasis } from '../../procurement/money.ts'
import type { FindingsDraft } from '../../lake/draft.ts'
import { IS_CLASS_OF } from '../spend-classes/class-key.ts'
import { type PairStreams, streamsOf } from './streams.ts'

/** Payments of one amount that a body made to a supplier on one day for one thing, with the first line of them. */
export interface StreamRow {
  readonly supplier_id: string
  readonly paid_on: CalendarDay
  readonly amount: string
  readonly amount_basis: VatBasis
  readonly payments: bigint
  /** Expense type or account, as printed; empty where none is. */
  readonly account: string
  /** The account without figures and months: some bodies print the narrative there. */
  readonly account_words: string
  /** The narrative without figures and months: what stays the same from invoice to invoice. */
  readonly words: string
  readonly directorate: string | null
  readonly path: string
  readonly sheet: string | null
  readonly line: bigint
}

/** The key of a body and a supplier. */
export const pairKey = (body: string, supplier: string | undefined): string => `${body}|${supplier}`

const MONTH_WORDS = 'JAN(UARY)?|FEB(RUARY)?|MAR(CH)?|APR(IL)?|MAY|JUNE?|JULY?|AUG(UST)?|SEPT?(EMBER)?|OCT(OBER)?|NOV(EMBER)?|DEC(EMBER)?' // prettier-ignore

/** What of a text stays the same from invoice to invoice: without figures and months. */
const lasting = (column: string): string =>
  `left(trim(regexp_replace(regexp_replace(upper(coalesce(${column}, '')), '[^A-Z]+', ' ', 'g'), '\\b(${MONTH_WORDS})\\b', '', 'g')), 80)`

/** Rows of the suppliers that read as IT, one body's at a time: `paid_class` and `placed_file` are tables of the run. */
const ROWS = `
  SELECT n.supplier_id, p.paid_on, p.amount * count(*)::BIGINT AS amount, p.amount_basis, count(*) AS payments,
    coalesce(p.expense_type, '') AS account, ${lasting('p.expense_type')} AS account_words, ${lasting('p.description')} AS words,
    min(p.directorate) AS directorate, min(f.place << 40 | p.line) AS first, min_by(p.sheet, f.place << 40 | p.line) AS sheet
  FROM payment p JOIN finding_supplier_name n ON n.name = p.supplier_name
  JOIN paid_class w ON w.body = p.body AND w.supplier_id = n.supplier_id AND w.ring <> 'not'
  JOIN placed_file f ON f.file_id = p.file_id
  WHERE p.body = ? AND p.paid_on IS NOT NULL AND p.amount IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM finding_spend_class c WHERE c.buyer = 'school' AND ${IS_CLASS_OF})
  GROUP BY n.supplier_id, p.paid_on, p.amount, p.amount_basis, account, words`

/**
 * The streams of payments of every body to each supplier that reads as IT. One body's rows are in memory at a time: memory grows
 * with those, and with the streams.
 */
export async function findStreams(lake: FindingsDraft): Promise<Map<string, PairStreams>> {
  const months = await lake.query<{ body: string; month: string; first: CalendarDay | null; last: CalendarDay | null }>(
    `SELECT body, strftime(paid_on, '%Y-%m') AS month, min(paid_on) AS first, max(paid_on) AS last FROM payment
     WHERE body IS NOT NULL AND paid_on IS NOT NULL GROUP BY ALL ORDER BY ALL`,
  ) // prettier-ignore
  const found = new Map<string, PairStreams>()
  for (const [body, covered] of Map.groupBy(months, (row) => row.body)) {
    const known = new Set(covered.map((row) => row.month))
    const coverage = {
      from: covered[0]!.first!,
      to: covered.map((row) => row.last!).sort().at(-1)!,
      missing: monthsWithin(covered[0]!.month, covered.at(-1)!.month).filter((month) => !known.has(month)),
    } // prettier-ignore
    const rows = await lake.query<StreamRow>(
      `SELECT r.* EXCLUDE (first), f.path, first & ((1::BIGINT << 40) - 1) AS line
       FROM (${ROWS}) r JOIN placed_file f ON f.place = first >> 40
       ORDER BY supplier_id, paid_on, amount_basis, amount, account, words, path, line`,
      [body],
    )
    for (const [supplier, of] of Map.groupBy(rows, (row) => row.supplier_id)) {
      found.set(pairKey(body, supplier), streamsOf(of, coverage))
    }
  }
  return found
}

function monthsWithin(from: string, to: string): string[] {
  const [first, last] = [from, to].map((each) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7)) - 1) as [number, number] // prettier-ignore
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const month = first + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
