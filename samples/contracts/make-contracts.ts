import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { Arrangement } from '../../src/procurement/contract.ts'
import type { TermShape } from '../../src/procurement/term.ts'
import { daysLater, monthsLater } from '../arithmetic.ts'
import { BUYS, type BodySeed } from '../bodies.data.ts'
import type { Chance } from '../random.ts'
import { CAPABILITIES, type Capability } from '../suppliers/publishers.data.ts'
import type { Entity, Market, Product } from '../suppliers/entities.ts'
import { TRADES } from '../suppliers/trades.data.ts'
import type { Contract, DateFlaw, Rhythm } from './contract.ts'
import { buildDates, stateByDays } from './dates.ts'
import type { Phrasing } from './phrasing.ts'
import { plainTerm, someTerm, termOf, type MadeTerm } from './terms.ts'
import { DEPENDENTS, DESCRIPTIONS, FRAMEWORKS, OTHER_TITLES, ROUTES, TITLES } from './words.data.ts'

/** What the contracts of one body are made from. */
export interface Making {
  readonly body: BodySeed
  readonly market: Market
  readonly on: CalendarDay
  readonly chance: Chance
  readonly decks: (shape: TermShape) => Phrasing
  /** How many times the usual number of contracts. */
  readonly times: number
}

const CAPABILITY = new Map(CAPABILITIES.map((capability) => [capability.id, capability]))

/** The capability of an identifier the data names. */
export function capabilityOf(id: string): Capability {
  const found = CAPABILITY.get(id)
  if (!found) throw new RangeError(`No capability is called "${id}"`)
  return found
}

const filled = (template: string, product: string, capability: string): string =>
  template.replaceAll('{product}', product).replaceAll('{capability}', capability)

/** A reference in the style of the body's register; workbooks repeat some, as real ones do. */
export function referenceOf(body: BodySeed, number: number, chance: Chance): string {
  if (body.register === 'suite') return `CON${String(100_000 + number * 7)}`
  if (body.register === 'lga')
    return `${body.id.slice(0, 3).toUpperCase()}/${chance.whole(2019, 2026)}/${String(number).padStart(4, '0')}`
  if (body.register === 'transparency') return String(number + 20).padStart(4, '0')
  return `C${chance.happens(0.05) ? Math.max(1, number - 1) : number}`
}

const START_FLAWS: readonly (readonly [number, DateFlaw])[] = [
  [945, 'exact'],
  [22, 'tbc'],
  [15, 'blank'],
  [8, 'month-only'],
  [10, 'impossible'],
]
// Exeter's register of April 2026: 25 of 224 ends are "TBC" or "ongoing".
const END_FLAWS: readonly (readonly [number, DateFlaw])[] = [
  [835, 'exact'],
  [60, 'tbc'],
  [30, 'blank'],
  [20, 'month-only'],
  [20, 'impossible'],
  [25, 'ongoing'],
  [10, 'wrong-year'],
]

/** Faults of a register line's two days, with the shares seen in real registers. */
export function someFlaws(
  body: BodySeed,
  term: MadeTerm,
  chance: Chance,
): { startFlaw: DateFlaw; endFlaw: DateFlaw } {
  const monthOnly = body.register === 'workbook' && chance.happens(0.2)
  const stale = term.state === 'in-option' && chance.happens(0.12)
  return {
    startFlaw: chance.weighted(START_FLAWS),
    endFlaw: monthOnly ? 'month-only' : stale ? 'stale' : chance.weighted(END_FLAWS),
  }
}

const someRhythm = (term: MadeTerm, chance: Chance): Rhythm => {
  const { shape, renews } = term.facts.phrasing
  if (shape === 'consumption' || renews === 1) return 'monthly'
  if (shape === 'project') return 'orders'
  if (term.state === 'holding-over') return chance.pick(['monthly', 'quarterly'])
  return chance.weighted([
    [66, 'yearly'],
    [18, 'quarterly'],
    [9, 'monthly'],
    [7, 'orders'],
  ])
}

/** When payments begin and stop: a yearly order was paid in earlier years too; what runs over is paid after its end. */
function payingOf(term: MadeTerm): Pick<Contract, 'payFrom' | 'payUntil'> {
  const { start, currentEnd } = term.dates
  const earlier = term.facts.phrasing.shape === 'annual-order' ? monthsLater(start, -36) : start
  const stops = ['past-end-not-known', 'superseded', 'ended'].includes(term.state) && currentEnd !== undefined
  return { payFrom: earlier, ...(stops && { payUntil: daysLater(currentEnd, -20) }) }
}

const someArrangement = (chance: Chance, ring: string): Arrangement =>
  chance.weighted([
    [64, 'contract'],
    [35, 'call-off'],
    [ring === 'edge' ? 3 : 0, 'concession'],
  ])

interface Bought {
  readonly number: number
  readonly title: string
  readonly capability: Capability
  readonly product: Product
  readonly paidTo: Entity
  readonly term: MadeTerm
  readonly share?: number
}

function itContract(making: Making, bought: Bought): Contract {
  const { body, chance } = making
  const { capability, product, term } = bought
  const [low, high] = capability.yearly
  const pounds = (low + (high - low) * chance.next() ** 1.6) * body.size * (bought.share ?? 1)
  const arrangement = someArrangement(chance, capability.ring)
  // Phantoms: about one in eight is on no register.
  const onRegister = !chance.happens(0.125)
  const framework = arrangement === 'call-off' ? chance.pick(FRAMEWORKS) : undefined
  return {
    id: `K-${body.id}-${String(bought.number).padStart(4, '0')}`,
    body,
    title: bought.title,
    description: filled(chance.pick(DESCRIPTIONS), product.name, capability.label),
    reference: referenceOf(body, bought.number, chance),
    category: capability.id,
    ring: capability.ring,
    arrangement,
    product,
    paidTo: bought.paidTo,
    ...term,
    yearly: Math.round(pounds / 5) * 500,
    rhythm: someRhythm(term, chance),
    ...payingOf(term),
    expense: capability.expense,
    service: capability.service,
    route: chance.pick(ROUTES[arrangement] ?? ROUTES.contract),
    ...(framework && { framework }),
    cpv: capability.cpv,
    onRegister,
    onNotice: pounds > 9000 && chance.happens(onRegister ? 0.42 : 0.2),
    ...someFlaws(body, term, chance),
  }
}

/** What a body buys: each capability it needs, then more of them; no product twice while others are left. */
function chosenProducts(making: Making, count: number): Product[] {
  const { body, market, chance } = making
  const buys = BUYS[body.kind]
  const used = new Set<Product>()
  const orAll = <Item>(list: readonly Item[], all: readonly Item[]) => (list.length > 0 ? list : all)
  return Array.from({ length: count }, (_, at) => {
    const free = market.products.filter((product) => !used.has(product))
    const wanted = buys.filter((id) => free.some((product) => product.capability === id))
    const capability = at < buys.length ? buys[at]! : chance.pick(orAll(wanted, buys))
    const sold = market.products.filter((product) => product.capability === capability)
    const product = chance.pick(orAll(sold.filter((each) => !used.has(each)), sold)) // prettier-ignore
    used.add(product)
    return product
  })
}

/** The contract that follows a superseded one: same need from the day after its end, same product or another. */
function successorOf(before: Contract, making: Making, number: number): Contract {
  const { market, chance, on } = making
  const start = daysLater(before.dates.currentEnd!, 1)
  const rivals = market.products.filter((product) => product.capability === before.category)
  const product = chance.happens(0.4) ? before.product! : chance.pick(rivals)
  const capability = capabilityOf(before.category)
  const phrasing = making.decks('fixed-with-options')
  const initialMonths = Math.max(...phrasing.initials!)
  const built = termAt(phrasing, start, initialMonths, on)
  const term: MadeTerm = { ...built, state: stateByDays(built.dates, phrasing, on) }
  const title = filled(chance.pick(TITLES), product.name, capability.label)
  const made = itContract(making, { number, title, capability, product, paidTo: product.publisher, term })
  return { ...made, onRegister: true, startFlaw: 'exact', endFlaw: 'exact', predecessor: before.id }
}

const termAt = (
  phrasing: Phrasing,
  start: CalendarDay,
  initialMonths: number,
  on: CalendarDay,
): Pick<MadeTerm, 'facts' | 'dates'> => {
  const facts = { phrasing, start, initialMonths, optionsUsed: 0 }
  return { facts, dates: buildDates(facts, on) }
}

function withSuccessors(made: readonly Contract[], making: Making): Contract[] {
  const all = [...made]
  for (const [at, contract] of made.entries()) {
    if (contract.state !== 'superseded') continue
    const next = successorOf(contract, making, all.length + 1)
    // A contract is seen to be superseded only where both lines are on the register with their days.
    all[at] = { ...contract, successor: next.id, onRegister: true, startFlaw: 'exact', endFlaw: 'exact' }
    all.push(next)
  }
  return all
}

/** The IT contracts of a body, successors and modules among them. */
export function makeItContracts(making: Making): readonly Contract[] {
  const { body, market, chance, decks, on } = making
  const count = Math.round(body.itContracts * making.times)
  const made: Contract[] = []
  for (const product of chosenProducts(making, count)) {
    const capability = capabilityOf(product.capability)
    const number = made.length + 1
    const resold = chance.happens(['eud', 'cloud', 'cyber', 'print'].includes(capability.id) ? 0.5 : 0.06)
    const paidTo = resold ? chance.pick(market.resellers) : product.publisher
    const title =
      filled(chance.pick(TITLES), product.name, capability.label) +
      (resold && chance.happens(0.3) ? ' (via reseller)' : '')
    const term = someTerm(decks, on, chance)
    const main = itContract(making, { number, title, capability, product, paidTo, term })
    made.push(main)
    if (chance.happens(0.09) && main.state !== 'superseded') {
      const moduleTitle = filled(chance.pick(DEPENDENTS), product.name, capability.label)
      const moduleTerm = termOf(decks('fixed'), 'live', on, chance)
      const bought = {
        number: made.length + 1,
        title: moduleTitle,
        capability,
        product,
        paidTo,
        term: moduleTerm,
        share: 0.18,
      }
      made.push({ ...itContract(making, bought), dependsOn: main.id })
    }
  }
  return withSuccessors(made, making)
}

/** Contracts on the body's register that are not IT. */
export function makeOtherContracts(making: Making, after: number): readonly Contract[] {
  const { body, market, chance, decks, on } = making
  const group =
    body.kind === 'nhs'
      ? 'health'
      : body.kind === 'fire' || body.kind === 'police'
        ? 'blue'
        : body.kind === 'district'
          ? 'district'
          : 'upper'
  const weights = TRADES.map((trade) => [trade.share[group], trade] as const)
  return Array.from({ length: Math.round(body.otherContracts * making.times) }, (_, at) => {
    const trade = chance.weighted(weights)
    const term = plainTerm(decks, on, chance)
    const number = after + at + 1
    return {
      id: `K-${body.id}-${String(number).padStart(4, '0')}`,
      body,
      title: chance.pick(OTHER_TITLES[trade.id]!),
      description: chance.pick(trade.narratives),
      reference: referenceOf(body, number, chance),
      category: trade.id,
      ring: 'not',
      arrangement:
        trade.id === 'grants' ? 'grant' : trade.id === 'public' ? 'between-authorities' : 'contract',
      paidTo: chance.pick(market.firms.get(trade.id)!),
      ...term,
      yearly: Math.round(Math.exp(Math.log(trade.median * 12) + chance.normal() * 0.9)) * 100,
      rhythm: 'none',
      ...payingOf(term),
      expense: trade.expenses[0]!,
      service: chance.pick(trade.services),
      route: chance.pick(
        trade.id === 'grants'
          ? ROUTES.grant!
          : trade.id === 'public'
            ? ROUTES['between-authorities']!
            : ROUTES.contract,
      ),
      cpv: ['98000000-3'],
      onRegister: true,
      onNotice: chance.happens(0.04),
      ...someFlaws(body, term, chance),
    } satisfies Contract
  })
}
