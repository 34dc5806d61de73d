import { addMonths, type CalendarDay, day, daysBetween } from '../../procurement/calendar-day.ts'
import type { SourceLine } from '../../procurement/contract.ts'
import { decimal, money, pounds, type VatBasis } from '../../procurement/money.ts'
import type { PlanMoney } from '../../procurement/plan.ts'
import { PER_YEAR, type Rhythm, rhythmOf, type SeenRhythm, withoutCredits } from './occurrences.ts'
import { type RenewalGuess, renewalOf } from './renewal-month.ts'
import { type DayPaid, runRateOf } from './run-rate.ts'
import type { StreamRow } from './stream-rows.ts'

/** From when to when a body's payments are loaded, and the months between of which none is. */
export interface Coverage {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly missing: readonly string[]
}

type Sum = NonNullable<PlanMoney['paid']>

/** What a number of payments come to, and who made them. */
export interface PaidInAll {
  readonly paid: Sum
  /** Paid in the last year of payments known, on the basis of `paid`. */
  readonly lastYear: string
  /** The directorate that paid most. */
  readonly directorate?: string
  /** The account most was paid from. */
  readonly account?: string
  /** What most invoices say they are for, without figures and months. */
  readonly words?: string
  readonly lastPaid?: { readonly day: CalendarDay; readonly source: SourceLine }
  /** The lines of the last days. */
  readonly lines: readonly SourceLine[]
}

/** How sure it is that there is a contract behind payments, and why. */
export interface Confidence {
  readonly level: 'high' | 'medium' | 'low'
  readonly because: string
}

/** Payments that keep a rhythm: what a contract is inferred from. */
export interface Stream extends PaidInAll {
  /** The account, words or amount that set it apart from others of the supplier; empty where it is all of its payments. */
  readonly what: string
  readonly seen: SeenRhythm
  readonly runRate: NonNullable<PlanMoney['runRate']>
  readonly renewal?: RenewalGuess
  readonly confidence: Confidence
  /** Payments of the body are known for long before the first one: it began with it. */
  readonly startSeen: boolean
  /** None came when the next was due, though payments are known for long after: it ended, or goes on under another name. */
  readonly stopped: boolean
}

/** One body's payments to one supplier. */
export interface PairStreams {
  readonly all: PaidInAll
  /** Those with a rhythm, the dearest first. */
  readonly streams: readonly Stream[]
  /** Payments of no stream, or of quite another price than the rest of theirs: what they were for, and whole pence with their VAT basis. */
  readonly others: readonly { readonly words: string; readonly pence: bigint; readonly basis: VatBasis }[]
}

/** One amount paid, with its row. */
interface Payment extends DayPaid {
  readonly row: StreamRow
}

type Way = 'words' | 'account_words' | 'amount'

/** A part of the payments, and what sets it apart. */
interface Part {
  readonly what: string
  readonly payments: readonly Payment[]
  readonly seen: SeenRhythm
}

/** Amounts this many times apart are of different things. */
const LEVELS_APART = 1.35
/** Parts must come to this much of all that was paid to be taken for separate contracts. */
const MOST_OF_IT = 0.7
/** Parts that are paid on so many of the same days are one contract, charged to several accounts. */
const SAME_DAYS = 0.5
/** How many of the last lines an inferred contract names. */
const LAST_LINES = 12

/**
 * The streams of one body's payments to one supplier. They are told apart only where that is clear: by the words of their
 * invoices, by account, or by amount, where each part keeps a rhythm of its own while the other runs, on days of its own, and
 * together they are most of what was paid. Else all payments are one stream, if they keep a rhythm; else the parts that do.
 */
export function streamsOf(rows: readonly StreamRow[], coverage: Coverage): PairStreams {
  const payments = rows.map((row) => ({ paidOn: row.paid_on, pence: pounds(row.amount)!.pence, basis: row.amount_basis, row })) // prettier-ignore
  const missing = new Set(coverage.missing)
  const parts = partsOf(payments, ['account_words', 'words', 'amount'], missing)
  const streams = parts.map((part) => streamOf(part, parts.length > 1, coverage))
  const inStreams = new Set(parts.flatMap(ofOnePrice))
  return {
    all: inAll(payments, coverage),
    others: payments.filter((each) => !inStreams.has(each)).map(({ row, pence, basis }) => ({ words: `${row.words} ${row.account_words}`.trim(), pence, basis })), // prettier-ignore
    streams: streams.sort((a, b) => Number(pounds(b.runRate.yearly)!.pence - pounds(a.runRate.yearly)!.pence)), // prettier-ignore
  }
}

function partsOf(payments: readonly Payment[], ways: readonly Way[], missing: ReadonlySet<string>): Part[] {
  const seen = rhythmOf(byDay(payments), missing)
  let most: Part[] = []
  for (const [at, way] of ways.entries()) {
    const groups = groupsOf(payments, way)
    if (groups.length < 2) continue
    const apart = asOneContract(
      groups.flatMap(([key, of]) => partsOf(of, ways.slice(at + 1), missing).map((part) => ({ ...part, what: part.what || key }))), // prettier-ignore
      missing,
    )
    // Amounts near one another may fall into any rhythm; accounts and words say that things are apart.
    const parts = way === 'amount' ? apart.filter((part) => isNoChance(part, payments, 1)) : apart
    if (parts.length > 1 && paidIn(parts) >= MOST_OF_IT * paidBy(payments) && runTogether(parts)) return parts
    if (paidIn(parts) > paidIn(most)) most = parts
  }
  if (seen) return [{ what: '', payments, seen }]
  return most.filter((part) => isNoChance(part, payments))
}

/** How many payments must be seen of a part where the rest keeps no rhythm: fewer may fall so by chance. */
const NO_CHANCE: Readonly<Record<Rhythm, number>> = { weekly: 13, monthly: 6, quarterly: 4, 'half-yearly': 3, yearly: 3 } // prettier-ignore

/**
 * Whether a part of payments that keep no rhythm together keeps one by more than chance: often enough, and of nearly one price.
 * Where the other parts keep theirs as well, so many fewer payments will do.
 */
function isNoChance(part: Part, all: readonly Payment[], fewer = 0): boolean {
  const { rhythm, occurrences } = part.seen
  if (occurrences.length < NO_CHANCE[rhythm] - fewer) return false
  // Among hundreds of payments a few of one amount fall into any rhythm.
  if (part.payments.length * 10 < all.length && paidBy(part.payments) * 10 < paidBy(all)) return false
  const prices = occurrences.map((each) => Number(each.pence) / each.periods).sort((a, b) => a - b)
  const middle = prices[Math.floor(prices.length / 2)]!
  return prices.filter((price) => Math.abs(price / middle - 1) <= 0.25).length >= prices.length * 0.75
}

/** Payments of a part that are of about its middle price. */
function ofOnePrice({ payments }: Part): Payment[] {
  const sorted = payments.map((each) => Number(each.pence)).sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]!
  return payments.filter((each) => Number(each.pence) <= middle * 3 && Number(each.pence) * 3 >= middle)
}

/** Payments by a way of telling them apart, with the words for each part. Sums of different VAT bases have no common level. */
function groupsOf(payments: readonly Payment[], way: Way): (readonly [what: string, Payment[]])[] {
  if (way !== 'amount') {
    // Files of some years print a narrative and others none: that tells no two things apart.
    const told = payments.filter(({ row }) => row[way] !== '').length
    return told < payments.length * 0.9 ? [] : [...Map.groupBy(payments, ({ row }) => row[way])]
  }
  const groups: Payment[][] = []
  for (const [, of] of Map.groupBy(withoutCredits(payments), (each) => each.basis)) {
    let before: Payment | undefined
    for (const each of of.toSorted((a, b) => Number(a.pence - b.pence))) {
      if (!before || Number(each.pence) > Number(before.pence) * LEVELS_APART) groups.push([])
      groups.at(-1)!.push(each)
      before = each
    }
  }
  return groups.map((of) => [`payments of about ${roughly(of)}`, of])
}

const roughly = (payments: readonly Payment[]): string => {
  const middle = payments[Math.floor(payments.length / 2)]!
  return `£${Math.round(Number(middle.pence) / 100).toLocaleString('en-GB')}`
}

/** Amounts of one day and VAT basis added up: several lines of an invoice are one payment. */
function byDay(payments: readonly Payment[]): DayPaid[] {
  const credits = new Set(withoutCredits(payments))
  const days = new Map<string, { paidOn: CalendarDay; pence: bigint; basis: VatBasis }>()
  for (const each of payments) {
    if (!credits.has(each)) continue
    const key = `${each.paidOn}|${each.basis}`
    const day = days.get(key)
    if (day) day.pence += each.pence
    else days.set(key, { paidOn: each.paidOn, pence: each.pence, basis: each.basis })
  }
  return [...days.values()]
}

/**
 * Parts of one rhythm put together again: those paid on the same days are one contract charged to several accounts, and one that
 * begins as another of its size ends is the same contract under another account.
 */
function asOneContract(parts: readonly Part[], missing: ReadonlySet<string>): Part[] {
  const merged: Part[] = []
  for (const part of parts) {
    const at = merged.findIndex((other) => other.seen.rhythm === part.seen.rhythm && (onSameDays(other, part) || followsOn(other, part))) // prettier-ignore
    if (at < 0) {
      merged.push(part)
      continue
    }
    const payments = [...merged[at]!.payments, ...part.payments].sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0)) // prettier-ignore
    const seen = rhythmOf(byDay(payments), missing)
    if (seen) merged[at] = { what: merged[at]!.what, payments, seen }
    else merged.push(part)
  }
  return merged
}

function onSameDays(a: Part, b: Part): boolean {
  const days = new Set(a.payments.map((each) => each.paidOn))
  const others = new Set(b.payments.map((each) => each.paidOn))
  return [...days].filter((each) => others.has(each)).length >= SAME_DAYS * Math.min(days.size, others.size)
}

function followsOn(a: Part, b: Part): boolean {
  const [first, then] = a.seen.occurrences[0]!.paidOn <= b.seen.occurrences[0]!.paidOn ? [a.seen, b.seen] : [b.seen, a.seen] // prettier-ignore
  const [last, next] = [first.occurrences.at(-1)!, then.occurrences[0]!]
  const times = Number(next.pence) / next.periods / (Number(last.pence) / last.periods)
  return next.paidOn > last.paidOn && times < LEVELS_APART && times > 1 / LEVELS_APART
}

/** Whether each part runs while another does: one that follows the other is the same need at another price. */
function runTogether(parts: readonly Part[]): boolean {
  const span = (part: Part) =>
    [part.seen.occurrences[0]!.paidOn, part.seen.occurrences.at(-1)!.paidOn] as const
  return parts.every((part) => {
    const [from, to] = span(part)
    return parts.some((other) => {
      if (other === part) return false
      const [begins, ends] = span(other)
      const overlap = daysBetween(from > begins ? from : begins, to < ends ? to : ends)
      return overlap * 2 >= Math.min(daysBetween(from, to), daysBetween(begins, ends))
    })
  })
}

const paidBy = (payments: readonly Payment[]): number =>
  withoutCredits(payments).reduce((sum, each) => sum + Number(each.pence), 0)
const paidIn = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + paidBy(part.payments), 0)

function streamOf(part: Part, isApart: boolean, coverage: Coverage): Stream {
  const days = byDay(part.payments)
  // A rhythm kept to the letter is told as it always was, so that figures and identifiers stay.
  const strict = part.seen.occurrences.every((each) => each.periods === 1) ? runRateOf(days) : undefined
  const runRate = strict ?? yearOf(part.seen)
  const renewal = renewalOf({ seen: part.seen, coveredFrom: knownBefore(part.seen, coverage) })
  return {
    ...inAll(part.payments, coverage),
    what: part.what,
    seen: part.seen,
    runRate,
    ...(renewal && { renewal }),
    confidence: confidenceIn(part, isApart, coverage),
    startSeen: daysBetween(knownBefore(part.seen, coverage), part.seen.occurrences[0]!.paidOn) >= Math.max(92, periodDays(part.seen) * 1.5), // prettier-ignore
    stopped: hasStopped(part.seen, coverage),
  }
}

/** What the last year's worth of payments comes to: as many as are for a year, or all there are, scaled to one. */
function yearOf({ rhythm, occurrences }: SeenRhythm): NonNullable<PlanMoney['runRate']> {
  const { basis } = occurrences.at(-1)!
  const perYear = PER_YEAR[rhythm]
  const recent: (typeof occurrences)[number][] = []
  let periods = 0
  for (const each of occurrences.toReversed()) {
    const next = recent[0]
    const isOld = next !== undefined && daysBetween(each.paidOn, next.paidOn) > (365 / perYear) * 3.5
    if (each.basis !== basis || periods >= perYear || isOld) break
    recent.unshift(each)
    periods += each.periods
  }
  const sum = recent.reduce((total, each) => total + each.pence, 0n)
  const count = BigInt(periods)
  const yearly = (sum * BigInt(perYear) * 2n + count) / (count * 2n)
  const caughtUp = periods === recent.length ? '' : `, for ${periods} periods`
  const span = `${recent[0]!.paidOn} to ${recent.at(-1)!.paidOn}`
  const working = `${recent.length} ${rhythm} payments (${span})${caughtUp} sum to ${decimal(money(sum))}; ÷ ${count} × ${perYear} a year`
  return { yearly: decimal(money(yearly)), basis, rhythm, working }
}

const periodDays = ({ rhythm }: SeenRhythm): number => 365 / PER_YEAR[rhythm]

/** Since when, without a month missing, the body's payments are known up to the first of a rhythm. */
function knownBefore({ occurrences }: SeenRhythm, coverage: Coverage): CalendarDay {
  const hole = coverage.missing.findLast((month) => month < occurrences[0]!.paidOn.slice(0, 7))
  return hole === undefined ? coverage.from : addMonths(day(`${hole}-01`), 1)
}

const hasStopped = (seen: SeenRhythm, coverage: Coverage): boolean =>
  daysBetween(seen.occurrences.at(-1)!.paidOn, coverage.to) > periodDays(seen) * 1.5 + 45

function confidenceIn({ seen, what }: Part, isApart: boolean, coverage: Coverage): Confidence {
  const { occurrences, rhythm, regular } = seen
  const count = `${occurrences.length} ${rhythm} payments`
  if (hasStopped(seen, coverage)) return { level: 'low', because: `${count}, but none in the last months known: it may have ended` } // prettier-ignore
  const least = rhythm === 'yearly' ? 2 : 3
  if (occurrences.length <= least) return { level: 'low', because: `${count} only` }
  if (what !== '' && isApart && what.startsWith('payments of about')) return { level: 'medium', because: `${count}, told from others by their amount` } // prettier-ignore
  const enough = rhythm === 'yearly' || rhythm === 'half-yearly' ? 3 : 6
  if (occurrences.length >= enough && regular >= 0.9) return { level: 'high', because: `${count}, as regular as invoices are` } // prettier-ignore
  return { level: 'medium', because: `${count}, ${Math.round(regular * 100)} % of them on time` }
}

function inAll(payments: readonly Payment[], coverage: Coverage): PaidInAll {
  const groups = [...Map.groupBy(payments, (each) => each.basis)].sort((a, b) => countOf(b[1]) - countOf(a[1]) || (a[0] < b[0] ? -1 : 1)) // prettier-ignore
  const [main, ...others] = groups.map(([basis, of]) => ({ basis, amount: sumOf(of), payments: countOf(of) }))
  const days = payments.map((each) => each.paidOn).sort()
  const recent = groups[0]![1].filter((each) => daysBetween(each.paidOn, coverage.to) < 365)
  const latest = payments.findLast((each) => each.pence > 0n)
  const directorate = mostPaid(payments, ({ row }) => row.directorate ?? '')
  const account = mostPaid(payments, ({ row }) => row.account)
  const words = mostPaid(payments, ({ row }) => row.words)
  return {
    paid: {
      ...main!,
      first: days[0]!,
      last: days.at(-1)!,
      ...(others.length > 0 ? { otherBases: others } : {}),
    },
    lastYear: sumOf(recent),
    ...(directorate && { directorate }),
    ...(account && { account }),
    ...(words && { words }),
    ...(latest && { lastPaid: { day: latest.paidOn, source: sourceOf(latest.row) } }),
    lines: payments.slice(-LAST_LINES).map(({ row }) => sourceOf(row)),
  }
}

const countOf = (payments: readonly Payment[]): number =>
  payments.reduce((sum, { row }) => sum + Number(row.payments), 0)
const sumOf = (payments: readonly Payment[]): string =>
  decimal(money(payments.reduce((sum, each) => sum + each.pence, 0n)))

function mostPaid(payments: readonly Payment[], key: (payment: Payment) => string): string | undefined {
  const sums = new Map<string, bigint>()
  for (const each of payments) sums.set(key(each), (sums.get(key(each)) ?? 0n) + each.pence)
  sums.delete('')
  return [...sums].sort((a, b) => (a[1] === b[1] ? (a[0] < b[0] ? -1 : 1) : a[1] > b[1] ? -1 : 1))[0]?.[0]
}

const sourceOf = (row: StreamRow): SourceLine => ({
  file: row.path,
  ...(row.sheet ? { sheet: row.sheet } : {}),
  line: Number(row.line),
})
