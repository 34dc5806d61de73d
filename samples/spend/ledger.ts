import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import { daysLater, isWorkingDay } from '../arithmetic.ts'
import type { BodySeed } from '../bodies.data.ts'
import type { Chance } from '../random.ts'
import type { Entity, Market } from '../suppliers/entities.ts'
import { TRADES, type Trade } from '../suppliers/trades.data.ts'
import { ledgerNames, nameFor, type LedgerName } from '../suppliers/variants.ts'
import { daysOfMonth, type ContractPayment } from './contract-payments.ts'
import type { SpendRow } from './row.ts'

/** Small purchases of IT outside any contract: what the line says and its capability. */
const SMALL_IT: readonly (readonly [narrative: string, expense: string, category: string, median: number])[] =
  [
    ['Laptops x 4', 'Computer Equipment', 'eud', 2900],
    ['Monitors and docks', 'Computer Equipment', 'eud', 1100],
    ['Toner', 'Computer Consumables', 'print', 640],
    ['Software licences', 'Computer Licences', 'eud', 1900],
    ['Network cabling', 'Data Communications', 'net', 2400],
    ['Mobile handsets', 'Mobile Phones', 'mobile', 1500],
    ['Server warranty', 'Computer Maintenance', 'cloud', 3300],
    ['Technical consultancy days', 'IT Consultancy', 'prof', 4100],
  ]

/** A body's ledger: gives the rows of one month after another. */
export interface Ledger {
  readonly rowsOf: (month: string, payments: readonly ContractPayment[]) => SpendRow[]
  /** Every name it has printed, by entity. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
}

const REDACTIONS = [
  'REDACTED UNDER DP ACT',
  'Redacted personal data',
  'REDACTED',
  'Individual',
  'Redacted - Commercial',
] as const

const groupOf = (body: BodySeed): keyof Trade['share'] =>
  body.kind === 'nhs'
    ? 'health'
    : body.kind === 'fire' || body.kind === 'police'
      ? 'blue'
      : body.kind === 'district'
        ? 'district'
        : 'upper'

const workingDays = (month: string): readonly CalendarDay[] => {
  const [first, last] = daysOfMonth(month)
  const found: CalendarDay[] = []
  for (let at = first; at <= last; at = daysLater(at, 1)) if (isWorkingDay(at)) found.push(at)
  return found
}

/** What an open ledger holds between rows. */
interface Books {
  readonly body: BodySeed
  readonly market: Market
  readonly scale: number
  readonly chance: Chance
  readonly trades: readonly (readonly [number, Trade])[]
  readonly firmsOf: ReadonlyMap<string, readonly Entity[]>
  readonly names: Map<string, Set<string>>
  readonly known: Map<string, readonly LedgerName[]>
  readonly redaction: string
  reference: number
}

type Draft = Omit<SpendRow, 'name' | 'withheld' | 'reference'>

/** The name a payment is printed under; noted as one the body's files hold. */
function printed(books: Books, entity: Entity, month: string, draw: Chance): string {
  let list = books.known.get(entity.id)
  if (!list)
    books.known.set(entity.id, (list = ledgerNames(entity, books.body.ledger, books.chance.named(entity.id))))
  const { name } = nameFor(list, month, draw)
  let used = books.names.get(entity.id)
  if (!used) books.names.set(entity.id, (used = new Set()))
  used.add(name)
  return name
}

/** A draft with its name, withheld at the given share, and the next reference. */
function finished(books: Books, draft: Draft, withhold: number, draw: Chance): SpendRow {
  const withheld = withhold > 0 && draw.happens(withhold)
  books.reference += draw.whole(1, 3)
  const name = withheld ? books.redaction : printed(books, draft.entity, draft.day.slice(0, 7), draw)
  return { ...draft, name, withheld, reference: books.reference }
}

function personRow(books: Books, day: CalendarDay, draw: Chance): SpendRow {
  const entity = draw.pick(books.market.persons)
  const money = { net: draw.whole(30_000, 240_000), vat: 0 }
  const words = { narrative: 'Reimbursement', expense: 'Direct Payments', service: 'Corporate' }
  return finished(books, { day, entity, ...money, ...words, ring: 'not', category: 'person' }, 0.35, draw)
}

function smallItRow(books: Books, day: CalendarDay, draw: Chance): SpendRow {
  const [narrative, expense, category, median] = draw.pick(SMALL_IT)
  const net = Math.round(median * Math.exp(draw.normal() * 0.5) * 100)
  const entity = draw.pick(books.market.resellers)
  const words = { narrative, expense, service: 'ICT Services' }
  return finished(
    books,
    { day, entity, net, vat: Math.round(net / 5), ...words, ring: 'core', category },
    0,
    draw,
  )
}

/** A row that belongs to no contract: a trade's, now and then a person's, now and then a small purchase of IT. */
function usualRow(books: Books, days: readonly CalendarDay[], draw: Chance): SpendRow {
  const day = draw.pick(days)
  if (draw.happens(books.body.persons)) return personRow(books, day, draw)
  if (draw.happens(0.021)) return smallItRow(books, day, draw)
  const trade = draw.weighted(books.trades)
  const firms = books.firmsOf.get(trade.id)!
  const entity = firms[Math.floor(draw.next() ** 2 * firms.length)]!
  const sign = draw.happens(0.022) ? -1 : 1
  const size = trade.median * Math.exp(draw.normal() * trade.spread)
  const net = sign * Math.round((draw.happens(0.2) ? Math.round(size / 10) * 10 : size) * 100)
  const vat = trade.personal || trade.id === 'grants' || trade.id === 'public' ? 0 : Math.round(net / 5)
  const words = {
    narrative: draw.pick(trade.narratives),
    expense: draw.pick(trade.expenses),
    service: draw.pick(trade.services),
  }
  const withhold = trade.personal ? books.body.redacted * 2 : books.body.redacted / 2
  return finished(books, { day, entity, net, vat, ...words, ring: 'not', category: trade.id }, withhold, draw)
}

/** A contract's payment; from the month of a takeover the buyer is paid. */
function paymentRow(books: Books, payment: ContractPayment, draw: Chance): SpendRow {
  const { contract, net, narrative, day } = payment
  const buyer = contract.paidTo.takenOverBy
  const entity =
    buyer && day.slice(0, 7) >= buyer.month ? books.market.byId.get(buyer.entity)! : contract.paidTo
  const vat = entity.kind === 'public' ? 0 : Math.round(net / 5)
  const { expense, service, ring, category } = contract
  return finished(
    books,
    { day, entity, net, vat, narrative, expense, service, ring, category, contract: contract.id },
    0,
    draw,
  )
}

function monthOf(books: Books, month: string, payments: readonly ContractPayment[]): SpendRow[] {
  const { body } = books
  const draw = books.chance.named(month)
  const days = workingDays(month)
  const face = (row: SpendRow): number => Math.abs(body.basis === 'gross' ? row.net + row.vat : row.net)
  const isPublished = (row: SpendRow): boolean => face(row) >= body.floor * 100
  const rows = payments.map((payment) => paymentRow(books, payment, draw)).filter(isPublished)
  const wanted = rows.length + Math.round(body.rows * books.scale * (0.92 + draw.next() * 0.16))
  while (rows.length < wanted) {
    const row = usualRow(books, days, draw)
    if (!isPublished(row)) continue
    rows.push(row)
    // Care homes are paid a line a resident: equal lines are true lines (1,233 of 7,920 in a Warwickshire month).
    if (row.category === 'care-home' && draw.happens(0.3)) rows.push({ ...row })
  }
  return rows
}

/** Opens a body's ledger; `scale` multiplies the rows that are not contract payments. */
export function openLedger(body: BodySeed, market: Market, scale: number, chance: Chance): Ledger {
  const group = groupOf(body)
  const books: Books = {
    body,
    market,
    scale,
    chance,
    trades: TRADES.filter((trade) => trade.share[group] > 0).map(
      (trade) => [trade.share[group], trade] as const,
    ),
    firmsOf: new Map(
      TRADES.map((trade) => [trade.id, ownFirms(market.firms.get(trade.id)!, trade, chance.named(trade.id))]),
    ),
    names: new Map(),
    known: new Map(),
    redaction: chance.named('redaction').pick(REDACTIONS),
    reference: chance.whole(100_000, 900_000),
  }
  return { rowsOf: (month, payments) => monthOf(books, month, payments), names: books.names }
}

/** The firms of a trade that one body uses: two fifths of the county's, in an order of its own. */
function ownFirms(firms: readonly Entity[], trade: Trade, chance: Chance): readonly Entity[] {
  if (trade.id === 'public') return firms
  return chance.shuffled(firms).slice(0, Math.max(4, Math.ceil(firms.length * 0.4)))
}
