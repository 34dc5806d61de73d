import {
  addDays,
  addMonths,
  type CalendarDay,
  day,
  daysBetween,
  formatDay,
} from '../../procurement/calendar-day.ts'
import { decimal, formatMoney, money, pounds, type VatBasis } from '../../procurement/money.ts'
import type { BlindSpot, EvidenceHorizon } from '../../procurement/plan.ts'
import type { LakeReader } from '../../lake/draft.ts'

interface CoverageRow {
  readonly month: string | null
  readonly amount_basis: VatBasis
  readonly payments: bigint
  readonly amount: string | null
  readonly redacted: bigint
  readonly redacted_amount: string | null
  readonly persons: bigint
  readonly persons_amount: string | null
  readonly cards: bigint
  readonly cards_amount: string | null
  readonly smallest: string | null
  readonly last_day: CalendarDay | null
  readonly first_day: CalendarDay | null
}

/** What the loaded files cover for a body, with what they cannot show. */
export interface Horizon {
  readonly horizon: EvidenceHorizon
  readonly cannotSee: readonly BlindSpot[]
}

/**
 * The evidence horizon of a body: registers as at, payments from–to with the months missing between, and what the plan
 * cannot see, each with its pounds (of one VAT basis) where they are known.
 */
export async function horizonOf(lake: LakeReader, body: string, on: CalendarDay): Promise<Horizon> {
  const registers = await lake.query<{ path: string; lines: bigint }>(
    `SELECT f.path, count(*) AS lines
     FROM register_line r JOIN file f USING (file_id) WHERE r.body = ? GROUP BY f.path ORDER BY f.path`,
    [body],
  )
  const months = await lake.query<CoverageRow>(
    `SELECT c.*, d.first_day FROM finding_coverage c
     LEFT JOIN (SELECT min(paid_on) AS first_day FROM payment WHERE body = ?) d ON true
     WHERE c.body = ? ORDER BY c.month`,
    [body, body],
  )
  const notices = await lake.query<{ last: CalendarDay | null }>(
    `SELECT max(published_on) AS last FROM notice_line WHERE body = ?`,
    [body],
  )
  const payments = paymentsHorizon(months)
  const noticesTo = notices[0]?.last
  const known = {
    registers: registers.map(({ path, lines }) => {
      const asAt = monthNamed(path)
      return { file: path, ...(asAt ? { asAt } : {}), lines: Number(lines) }
    }),
    ...(payments ? { payments } : {}),
    ...(noticesTo ? { noticesTo } : {}),
  }
  return {
    horizon: { age: ageOf(known, on), ...known },
    cannotSee: blindSpots(months, payments, registers.length > 0, noticesTo ?? undefined),
  }
}

/**
 * The month a file's name gives, `yyyy-mm`; undefined when it names none. A register does not say inside which day it
 * tells of, so its name is the best that is held.
 *
 * @example
 * monthNamed('registers/contracts-2026-04.csv') // '2026-04'
 * monthNamed('Contracts Register April 2026.xlsx') // '2026-04'
 * monthNamed('register.csv') // undefined
 */
export function monthNamed(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const written = [...name.matchAll(/(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d{2})/g)].at(-1)
  if (written) return `${written[1]}-${written[2]}`
  const spelt = /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]*(20\d\d)/.exec(name)
  if (!spelt) return undefined
  return `${spelt[2]}-${String(MONTHS.indexOf(spelt[1]!) + 1).padStart(2, '0')}`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The last day of a month written `yyyy-mm`. */
const monthEnd = (month: string): CalendarDay => addDays(addMonths(day(`${month}-01`), 1), -1)

type Known = Omit<EvidenceHorizon, 'age'>

/**
 * The last day that any loaded file can tell of: the newest payment, notice or month of a register; undefined when
 * nothing has a day.
 *
 * @example
 * newestEvidence({ registers: [{ file: 'r.csv', asAt: '2026-04', lines: 1 }], noticesTo: day('2025-12-01') }) // '2026-04-30'
 * newestEvidence({ registers: [] }) // undefined
 */
export function newestEvidence({ registers, payments, noticesTo }: Known): CalendarDay | undefined {
  const months = registers.flatMap(({ asAt }) => (asAt ? [monthEnd(asAt)] : []))
  return [...months, payments?.to, noticesTo].filter((each) => each !== undefined).sort().at(-1) // prettier-ignore
}

/** How old the evidence is on the day asked. */
function ageOf(known: Known, on: CalendarDay): string {
  const newest = newestEvidence(known)
  if (newest === undefined) return 'No loaded file says which day it tells of.'
  const days = daysBetween(newest, on)
  if (days <= 0) return `The evidence reaches the day asked, ${formatDay(on)}.`
  return `The newest evidence is of ${formatDay(newest)}, ${days} days before the day asked: what happened since is not known.`
}

function paymentsHorizon(rows: readonly CoverageRow[]): EvidenceHorizon['payments'] {
  const dated = rows.filter((row) => row.month !== null)
  const to = dated.map((row) => row.last_day).filter((each) => each !== null).sort().at(-1) // prettier-ignore
  const from = dated[0]?.first_day
  if (!from || !to) return undefined
  const seen = new Set(dated.map((row) => row.month!))
  const bases = [...new Set(rows.map((row) => row.amount_basis))]
  const smallest = rows.flatMap((row) => (row.smallest === null ? [] : [row.smallest])).sort((a, b) => Number(a) - Number(b))[0] // prettier-ignore
  return {
    from,
    to,
    missingMonths: monthsBetween(from.slice(0, 7), to.slice(0, 7)).filter((month) => !seen.has(month)),
    basis: bases.length === 1 ? bases[0]! : 'unknown',
    ...(smallest ? { floor: smallest } : {}),
  }
}

/**
 * Every month from one to another, both included, written `yyyy-mm`.
 *
 * @example
 * monthsBetween('2025-11', '2026-02') // ['2025-11', '2025-12', '2026-01', '2026-02']
 */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  let [year, month] = from.split('-').map(Number) as [number, number]
  for (let at = from; at <= to; at = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(at)
    month++
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return months
}

function blindSpots(
  rows: readonly CoverageRow[],
  payments: EvidenceHorizon['payments'],
  hasRegister: boolean,
  noticesTo: CalendarDay | undefined,
): BlindSpot[] {
  const spots: BlindSpot[] = []
  const sum = (
    what: string,
    count: 'redacted' | 'persons' | 'cards',
    amount: 'redacted_amount' | 'persons_amount' | 'cards_amount',
    question: string,
  ) => {
    for (const [basis, group] of Map.groupBy(rows, (row) => row.amount_basis)) {
      const number = group.reduce((total, row) => total + Number(row[count]), 0)
      if (number === 0) continue
      const pence = group.reduce(
        (total, row) => total + (row[amount] === null ? 0n : pounds(row[amount])!.pence),
        0n,
      )
      spots.push({ what, payments: number, amount: decimal(money(pence)), basis, question, sources: [] })
    }
  }
  if (!hasRegister) spots.push({ what: 'No contracts register is loaded', question: 'Where is the contracts register published?', sources: [] }) // prettier-ignore
  if (!payments)
    spots.push({
      what: 'No payments are loaded',
      question: 'Where is spend over £500 published?',
      sources: [],
    })
  else if (payments.missingMonths.length > 0) {
    spots.push({ what: `Payments of ${payments.missingMonths.length} months are missing: ${payments.missingMonths.join(', ')}`, question: 'Can the missing months be exported?', sources: [] }) // prettier-ignore
  }
  if (payments) {
    const floor = payments.floor ? ` The smallest payment seen is ${formatMoney(pounds(payments.floor)!)}; what lies below the publishing floor is not seen.` : '' // prettier-ignore
    spots.push({ what: `Payments after ${formatDay(payments.to)} are not known.${floor}`, sources: [] })
  }
  if (!noticesTo) spots.push({ what: 'No published notices are loaded', question: 'Load the body’s notices from Find a Tender.', sources: [] }) // prettier-ignore
  sum('Payees the publisher withheld', 'redacted', 'redacted_amount', 'Are any of these IT?')
  sum('Payments to likely private persons', 'persons', 'persons_amount', 'Are any of these IT contractors?')
  sum('Bought by purchase card', 'cards', 'cards_amount', 'Which subscriptions are paid by card?')
  return spots
}
