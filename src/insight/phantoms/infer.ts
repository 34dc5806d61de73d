import { daysBetween } from '../../procurement/calendar-day.ts'
import type { SupplierId } from '../../procurement/contract.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import { categoryLabel } from '../classification/category-label.ts'
import { arrangementOf } from '../contracts/arrangement.ts'
import { type Draft, NOT_JOINED, type Phantom } from '../contracts/contract-picture.ts'
import type { PaidRow } from '../contracts/evidence-rows.ts'
import { type Lookup, NOT_RECORDED } from '../contracts/from-registers.ts'
import { contractIdOf, paymentsAnchors } from '../contracts/identity.ts'
import { tellingWords } from '../contracts/likeness.ts'
import { PER_YEAR } from './occurrences.ts'
import { suspectedOwned } from './owned.ts'
import { monthName, monthSpan } from './renewal-month.ts'
import { pairKey } from './stream-rows.ts'
import type { PairStreams, Stream } from './streams.ts'

/** Yearly payments below this (net or gross as paid) are not worth an inferred contract. */
const INFER_FROM_PENCE = 100_000n

/**
 * Contracts that only payments show: an IT supplier paid on a seen rhythm for which no register line or notice is known; and, of a
 * supplier with contracts that are known, a stream of payments that none of them can be for.
 * Public bodies, companies that are owned by public bodies or may be, and statutory charges are never inferred: they are arrangements.
 */
export function inferContracts(
  drafts: readonly Draft[],
  streams: ReadonlyMap<string, PairStreams>,
  paid: readonly PaidRow[],
  lookup: Lookup,
): Draft[] {
  const known = Map.groupBy(drafts, (draft) => pairKey(draft.body, draft.supplier.id))
  const withheld = Map.groupBy(drafts.filter((draft) => draft.supplier.name === NOT_RECORDED), (draft) => draft.body) // prettier-ignore
  const begun = Map.groupBy(
    [...streams].flatMap(([key, { streams: of }]) => of.filter((each) => each.startSeen).map((stream) => ({ key, stream }))), // prettier-ignore
    ({ key }) => key.slice(0, key.lastIndexOf('|')),
  )
  return paid
    .filter((each) => each.ring !== 'not' && isBought(each, lookup))
    .flatMap((each) => {
      const key = pairKey(each.body, each.supplier_id)
      const pair = streams.get(key)
      if (!pair) return []
      const worth = pair.streams.filter((stream) => pounds(stream.runRate.yearly)!.pence >= INFER_FROM_PENCE)
      const beside = known.get(key) ?? []
      return (beside.length === 0 ? worth : notExplained(worth, beside, pair.others))
        .filter((stream) => !goesOn(stream, key, begun.get(each.body) ?? []))
        .filter((stream) => !isWithheld(stream, each.category, withheld.get(each.body) ?? []))
        .map((stream) => inferOne(each, stream, { isMain: stream === worth[0], beside, lookup }))
    })
}

/** Whether payments to a supplier may be for a bought contract. */
export function isBought(
  paid: Pick<PaidRow, 'supplier_name' | 'body'>,
  lookup: Pick<Lookup, 'ownedCompanies' | 'suppliers'>,
): boolean {
  const supplier = paid.supplier_name
  const supplierKey = lookup.suppliers.get(supplier)?.key ?? ''
  const told = arrangementOf({ supplier, title: '', ownedCompanies: lookup.ownedCompanies, supplierKey })
  return told.arrangement === 'contract' && suspectedOwned(supplier, paid.body) === undefined
}

/** A price may change by this much where a supplier is renamed or taken over. */
const SAME_PRICE = [0.9, 1.15] as const

/** Whether a stream that stopped goes on as another supplier's, of the same rhythm and price: a supplier renamed or taken over. */
function goesOn(
  stream: Stream,
  own: string,
  begun: readonly { readonly key: string; readonly stream: Stream }[],
): boolean {
  if (!stream.stopped) return false
  const last = stream.seen.occurrences.at(-1)!
  const period = 365 / PER_YEAR[stream.seen.rhythm]
  return begun.some(({ key, stream: { seen } }) => {
    if (key === own) return false
    const next = seen.occurrences[0]!
    const gap = daysBetween(last.paidOn, next.paidOn) / period
    const price = Number(next.pence) / next.periods / (Number(last.pence) / last.periods)
    return seen.rhythm === stream.seen.rhythm && next.basis === last.basis && gap > 0.5 && gap < 2.3 && price >= SAME_PRICE[0] && price <= SAME_PRICE[1] // prettier-ignore
  })
}

/** Without a name to go by, the yearly value must be nearer. */
const WITHHELD_VALUE = 1.15

/** Whether one contract of the register, whose supplier it does not print, is of the same category and yearly value. */
function isWithheld(stream: Stream, category: string, withheld: readonly Draft[]): boolean {
  return withheld.some((draft) => draft.category === category && apartFrom(draft, stream) <= WITHHELD_VALUE)
}

/** A yearly value this many times another may still be the same money: VAT, and a price of another year. */
const SAME_VALUE = 1.35

/**
 * The streams that no known contract can be for, of one or of several. A contract whose yearly value or title is that of a stream explains it. Where others are
 * left over, any of them may be for any stream: then nothing is claimed. Streams told apart only by chance are not in question.
 */
function notExplained(
  streams: readonly Stream[],
  contracts: readonly Draft[],
  others: PairStreams['others'],
): Stream[] {
  const left = new Set(streams)
  let unplaced = 0
  for (const contract of contracts) {
    const fits = [...left]
      .map((stream) => ({ stream, apart: apartFrom(contract, stream) }))
      .filter(({ apart }) => apart <= SAME_VALUE)
      .sort((a, b) => a.apart - b.apart)[0]
    if (fits) left.delete(fits.stream)
    else if (others.some((each) => isPaidBy(contract, each))) continue
    else if ([...left].some((stream) => mayBeFor(contract, stream) && !isOlderThing(contract, stream)))
      unplaced += 1
  }
  return unplaced > 0 ? [] : [...left]
}

/** Whether a payment of no stream is a contract's: it names it, or is a year of it to a tenth. */
function isPaidBy(contract: Draft, { words, pence }: PairStreams['others'][number]): boolean {
  if (namedIn(contract, words) >= 0.6) return true
  const yearly = yearlyOf(contract)
  return yearly !== undefined && pence > 0n && Math.abs(Number(pence) / 100 / yearly - 1) <= 0.1
}

/** How far words are those of a contract's title, 0 to 1; one word tells nothing. */
function namedIn({ title }: Draft, words: string): number {
  const [left, right] = [new Set(tellingWords(title)), new Set(tellingWords(words))]
  if (left.size < 2 || right.size < 2) return 0
  return [...left].filter((word) => right.has(word)).length / Math.max(left.size, right.size)
}

/**
 * How many times a contract's yearly value is a stream's, or the other way round; from 1 to 1.3 where its invoices or its account
 * name the contract and the values are not twice apart. Infinite where the contract cannot be what it is for, or no value tells.
 */
function apartFrom(contract: Draft, stream: Stream): number {
  if (!mayBeFor(contract, stream)) return Number.POSITIVE_INFINITY
  const named = Math.max(namedIn(contract, stream.what), namedIn(contract, stream.words ?? ''))
  const byName = named >= 0.6 ? 1 + (1 - named) * 0.75 : Number.POSITIVE_INFINITY
  const yearly = yearlyOf(contract)
  if (yearly === undefined) return byName
  const ratio = yearly / Number(stream.runRate.yearly)
  const apart = Math.max(ratio, 1 / ratio)
  return apart <= 2 ? Math.min(apart, byName) : apart
}

/**
 * False where the contract was over before the stream began, or began after it ended. A stream whose beginning is not seen may be
 * older than the payments known, and for a contract that runs on past the end held.
 */
function mayBeFor({ starts, ends, values }: Draft, { seen, startSeen }: Stream): boolean {
  const start = starts.find((each) => each.day)?.day
  const end = ends.findLast((each) => each.day)?.day
  const [first, last] = [seen.occurrences[0]!.paidOn, seen.occurrences.at(-1)!.paidOn]
  if (isDearer(values, seen.occurrences)) return false
  return !(start && daysBetween(last, start) > 31) && !(end && startSeen && daysBetween(end, first) > 184)
}

/** Whether one payment is three times and more what the whole contract is worth. */
function isDearer([value]: Draft['values'], paid: Stream['seen']['occurrences']): boolean {
  if (!value || value.scope === 'year') return false
  return paid.every(({ pence, periods }) => Number(pence) / periods / 100 > Number(value.amount) * 3)
}

/** A stream paid for long before the contract began, and of quite another yearly value, is for something older that still runs. */
function isOlderThing(contract: Draft, stream: Stream): boolean {
  const start = contract.starts.find((each) => each.day)?.day
  const apart = apartFrom(contract, stream)
  return start !== undefined && daysBetween(stream.seen.occurrences[0]!.paidOn, start) > 184 && apart > 2 && Number.isFinite(apart) // prettier-ignore
}

function yearlyOf({ values, starts, ends }: Draft): number | undefined {
  const value = values[0]
  if (!value) return undefined
  if (value.scope === 'year') return Number(value.amount)
  const start = starts.find((each) => each.day)?.day
  const end = ends.find((each) => each.day)?.day
  if (!start || !end || end <= start) return undefined
  return Number(value.amount) / Math.max(1, daysBetween(start, end) / 365.25)
}

function inferOne(
  paid: PaidRow,
  stream: Stream,
  {
    isMain,
    beside,
    lookup,
  }: { readonly isMain: boolean; readonly beside: readonly Draft[]; readonly lookup: Lookup },
): Draft {
  const matched = lookup.suppliers.get(paid.supplier_name)
  const { body, names, category } = paid
  const { rhythm } = stream.runRate
  const own = paymentsAnchors({ body, names, category, rhythm })
  // One inferred contract with a supplier goes by the supplier; a second by what sets its payments apart.
  const anchors = isMain && beside.length === 0 ? own : [`${own[0]}|${stream.what.toUpperCase()}`]
  const label = categoryLabel(category)
  const what = stream.what === '' ? '' : ` (${stream.what.toLowerCase()})`
  return {
    id: contractIdOf(anchors),
    anchors,
    origin: 'payments',
    body,
    title: `${label}: ${rhythm} payments to ${paid.supplier_name}${what}`,
    supplier: {
      name: paid.supplier_name,
      id: paid.supplier_id as SupplierId,
      ...(matched?.companyNumber ? { companyNumber: matched.companyNumber } : {}),
    },
    ...(stream.directorate && { directorate: stream.directorate }),
    arrangement: 'contract',
    arrangementBecause: beside.length === 0 ? 'inferred from payments: no register line or notice is known' : 'inferred from payments: the contracts known with this supplier cannot be what they are for', // prettier-ignore
    ring: paid.ring,
    ringBecause: paid.because,
    category,
    categoryLabel: label,
    sure: { it: paid.p_it, category: paid.p_category },
    cpv: [],
    term: { shape: 'unknown', options: [], notices: [], quoted: [] },
    starts: [],
    ends: [],
    values: [],
    money: { paid: stream.paid, runRate: stream.runRate },
    ...NOT_JOINED,
    sources: stream.lines,
    phantom: phantomOf(paid, stream, beside),
  }
}

function phantomOf(paid: PaidRow, stream: Stream, beside: readonly Draft[]): Phantom {
  const { renewal, runRate, directorate, account, confidence } = stream
  const from = account ? ` from “${account}”` : ''
  const renews = renewal
    ? ` Does it renew in ${monthName(renewal.month)}${renewal.from === renewal.to ? '' : ` (or another month of ${monthSpan(renewal)})`}?`
    : ' When does it renew?'
  return {
    firstSeen: stream.paid.first,
    what: stream.what,
    ...(account && { account }),
    lastYear: stream.lastYear,
    ...(renewal && { renewal }),
    confidence,
    beside: beside.map((each) => each.id).sort(),
    ask: `What do the ${runRate.rhythm} payments to ${paid.supplier_name}${from} (about ${formatMoney(pounds(runRate.yearly)!)} a year) buy, and under which order?${renews}`,
    to: directorate ? `budget holder (${directorate})` : 'budget holder',
  }
}
