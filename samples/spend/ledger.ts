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

/** Opens a body's ledger; `scale` multiplies the rows that are not contract payments. */
export function openLedger(body: BodySeed, market: Market, scale: number, chance: Chance): Ledger {
  const group = groupOf(body)
  const trades = TRADES.filter((trade) => trade.share[group] > 0).map(
    (trade) => [trade.share[group], trade] as const,
  )
  const firmsOf = new Map(
    TRADES.map((trade) => [trade.id, ownFirms(market.firms.get(trade.id)!, trade, chance.named(trade.id))]),
  )
  const names = new Map<string, Set<string>>()
  const known = new Map<string, readonly LedgerName[]>()
  const redaction = chance.named('redaction').pick(REDACTIONS)
  let reference = chance.whole(100_000, 900_000)

  const printed = (entity: Entity, month: string, draw: Chance): string => {
    let list = known.get(entity.id)
    if (!list) known.set(entity.id, (list = ledgerNames(entity, body.ledger, chance.named(entity.id))))
    const { name } = nameFor(list, month, draw)
    let used = names.get(entity.id)
    if (!used) names.set(entity.id, (used = new Set()))
    used.add(name)
    return name
  }
  const finished = (
    draft: Omit<SpendRow, 'name' | 'withheld' | 'reference'>,
    month: string,
    withhold: number,
    draw: Chance,
  ): SpendRow => {
    const withheld = withhold > 0 && draw.happens(withhold)
    reference += draw.whole(1, 3)
    return { ...draft, name: withheld ? redaction : printed(draft.entity, month, draw), withheld, reference }
  }

  const usualRow = (month: string, days: readonly CalendarDay[], draw: Chance): SpendRow => {
    const day = draw.pick(days)
    if (draw.happens(body.persons)) {
      const entity = draw.pick(market.persons)
      const net = draw.whole(30_000, 240_000)
      return finished(
        {
          day,
          entity,
          net,
          vat: 0,
          narrative: 'Reimbursement',
          expense: 'Direct Payments',
          service: 'Corporate',
          ring: 'not',
          category: 'person',
        },
        month,
        0.35,
        draw,
      )
    }
    if (draw.happens(0.021)) {
      const [narrative, expense, category, median] = draw.pick(SMALL_IT)
      const net = Math.round(median * Math.exp(draw.normal() * 0.5) * 100)
      return finished(
        {
          day,
          entity: draw.pick(market.resellers),
          net,
          vat: Math.round(net / 5),
          narrative,
          expense,
          service: 'ICT Services',
          ring: 'core',
          category,
        },
        month,
        0,
        draw,
      )
    }
    const trade = draw.weighted(trades)
    const firms = firmsOf.get(trade.id)!
    const entity = firms[Math.floor(draw.next() ** 2 * firms.length)]!
    const sign = draw.happens(0.022) ? -1 : 1
    const size = trade.median * Math.exp(draw.normal() * trade.spread)
    const net = sign * Math.round((draw.happens(0.2) ? Math.round(size / 10) * 10 : size) * 100)
    const vat = trade.personal || trade.id === 'grants' || trade.id === 'public' ? 0 : Math.round(net / 5)
    const draft = {
      day,
      entity,
      net,
      vat,
      narrative: draw.pick(trade.narratives),
      expense: draw.pick(trade.expenses),
      service: draw.pick(trade.services),
      ring: 'not',
      category: trade.id,
    } as const
    return finished(draft, month, trade.personal ? body.redacted * 2 : body.redacted / 2, draw)
  }

  const paymentRow = (payment: ContractPayment, month: string, draw: Chance): SpendRow => {
    const { contract } = payment
    const buyer = contract.paidTo.takenOverBy
    const entity = buyer && month >= buyer.month ? market.byId.get(buyer.entity)! : contract.paidTo
    const vat = entity.kind === 'public' ? 0 : Math.round(payment.net / 5)
    const { net, narrative, day } = payment
    const draft = {
      day,
      entity,
      net,
      vat,
      narrative,
      expense: contract.expense,
      service: contract.service,
      ring: contract.ring,
      category: contract.category,
      contract: contract.id,
    }
    return finished(draft, month, 0, draw)
  }

  const rowsOf = (month: string, payments: readonly ContractPayment[]): SpendRow[] => {
    const draw = chance.named(month)
    const days = workingDays(month)
    const floor = body.floor * 100
    const face = (row: SpendRow): number => Math.abs(body.basis === 'gross' ? row.net + row.vat : row.net)
    const rows: SpendRow[] = []
    for (const payment of payments) {
      const row = paymentRow(payment, month, draw)
      if (face(row) >= floor) rows.push(row)
    }
    const wanted = rows.length + Math.round(body.rows * scale * (0.92 + draw.next() * 0.16))
    while (rows.length < wanted) {
      const row = usualRow(month, days, draw)
      if (face(row) < floor) continue
      rows.push(row)
      // Care homes are paid a line a resident: equal lines are true lines (1,233 of 7,920 in a Warwickshire month).
      if (row.category === 'care-home' && draw.happens(0.3)) rows.push({ ...row })
    }
    return rows
  }
  return { rowsOf, names }
}

/** The firms of a trade that one body uses: two fifths of the county's, in an order of its own. */
function ownFirms(firms: readonly Entity[], trade: Trade, chance: Chance): readonly Entity[] {
  if (trade.id === 'public') return firms
  return chance.shuffled(firms).slice(0, Math.max(4, Math.ceil(firms.length * 0.4)))
}
