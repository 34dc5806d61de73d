import { day, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { Arrangement, ContractState, Ring } from '../../src/procurement/contract.ts'
import { OWNERS, type BodySeed } from '../bodies.data.ts'
import type { Chance } from '../random.ts'
import type { Entity } from '../suppliers/entities.ts'
import type { Contract, Rhythm } from './contract.ts'
import { buildDates, type TermFacts } from './dates.ts'
import { referenceOf, type Making } from './make-contracts.ts'
import { PHRASINGS } from './phrasings.data.ts'

/** A contract told in plain figures: pounds a year, a phrasing by its id. */
export interface Plain {
  readonly title: string
  readonly category: string
  readonly ring: Ring
  readonly arrangement: Arrangement
  readonly paidTo: Entity
  readonly phrasing: string
  readonly initialMonths?: number
  readonly start: CalendarDay
  readonly optionsUsed?: number
  readonly state: ContractState
  /** Pounds a year, net. */
  readonly yearly: number
  readonly rhythm: Rhythm
  readonly onRegister: boolean
}

const phrasingCalled = (id: string) => PHRASINGS.find((phrasing) => phrasing.id === id)!

/** A contract from plain figures, sold by whom it is paid to, with nothing wrong in its register line. */
export function plainContract(making: Making, number: number, plain: Plain, on = making.on): Contract {
  const { body, chance } = making
  const facts: TermFacts = {
    start: plain.start,
    phrasing: phrasingCalled(plain.phrasing),
    optionsUsed: plain.optionsUsed ?? 0,
    ...(plain.initialMonths !== undefined && { initialMonths: plain.initialMonths }),
  }
  const dates = buildDates(facts, on)
  const stops = ['past-end-not-known', 'superseded', 'ended'].includes(plain.state)
  return {
    id: `K-${body.id}-${String(number).padStart(4, '0')}`,
    body,
    title: plain.title,
    description: plain.title,
    reference: referenceOf(body, number, chance),
    category: plain.category,
    ring: plain.ring,
    arrangement: plain.arrangement,
    paidTo: plain.paidTo,
    facts,
    dates,
    state: plain.state,
    yearly: plain.yearly * 100,
    rhythm: plain.rhythm,
    payFrom: plain.start,
    ...(stops && dates.currentEnd && { payUntil: dates.currentEnd }),
    expense: plain.ring === 'not' ? 'Subscriptions' : 'Computer Software',
    service: plain.ring === 'not' ? 'Corporate' : 'ICT Services',
    route: plain.arrangement === 'between-authorities' ? 'Exempt - Horizontal Cooperation' : 'Direct Award',
    cpv: ['72000000-5'],
    onRegister: plain.onRegister,
    onNotice: false,
    startFlaw: 'exact',
    endFlaw: 'exact',
  }
}

const PAYEE = {
  fee: 'Data Protection Fees Office',
  mapping: 'National Mapping Data Partnership',
  society: 'Society of Digital Council Leaders',
  spectrum: 'Office of the Spectrum Registrar',
} as const

type Charge = Pick<Plain, 'title' | 'category' | 'ring' | 'arrangement' | 'yearly' | 'onRegister'> & {
  readonly payee: keyof typeof PAYEE
}

/** Charges and subscriptions of a body: nothing in them is bought in the market. */
function chargesOf(body: BodySeed, chance: Chance): readonly Charge[] {
  const mapping = chance.whole(6, 22) * 1000
  const listed = chance.happens(0.5)
  const charges: readonly (readonly [paid: boolean, charge: Charge])[] = [
    [true, { payee: 'fee', title: 'Data protection fee', category: 'regulator', ring: 'not', arrangement: 'statutory-charge', yearly: 2_900, onRegister: false }],
    [true, { payee: 'mapping', title: 'Mapping data licence', category: 'gis', ring: 'core', arrangement: 'membership-or-data-licence', yearly: mapping, onRegister: false }],
    [!['nhs', 'fire'].includes(body.kind), { payee: 'society', title: 'Society of Digital Council Leaders membership', category: 'membership', ring: 'not', arrangement: 'membership-or-data-licence', yearly: 1_850, onRegister: listed }],
    [['fire', 'police', 'county'].includes(body.kind), { payee: 'spectrum', title: 'Radio spectrum licences', category: 'radio', ring: 'edge', arrangement: 'statutory-charge', yearly: 14_200, onRegister: false }],
  ] // prettier-ignore
  return charges.filter(([paid]) => paid).map(([, charge]) => charge)
}

/** What a district has from the county without buying it, and what an owner pays the owned company. */
function districtPlains(making: Making, since: CalendarDay): Plain[] {
  const { body, market } = making
  const county = {
    paidTo: market.publicBodies.get('Wexcombe County Council')!,
    start: since,
    state: 'live',
  } as const
  const processing: Plain = {
    ...county,
    title: 'Penalty charge notice processing system and service',
    category: 'park',
    ring: 'edge',
    arrangement: 'between-authorities',
    phrasing: 'F01',
    initialMonths: 60,
    yearly: 0,
    rhythm: 'none',
    onRegister: true,
  }
  const gazetteer: Plain = {
    ...county,
    title: 'Use of county property gazetteer',
    category: 'gis',
    ring: 'core',
    arrangement: 'used-through-another',
    phrasing: 'U03',
    yearly: 6_400,
    rhythm: 'yearly',
    onRegister: false,
  }
  const quarterly = OWNERS[body.id]
  if (quarterly === undefined) return [processing, gazetteer]
  const owned: Plain = {
    title: 'ICT service charge',
    category: 'owned-company',
    ring: 'core',
    arrangement: 'owned-company',
    paidTo: market.ownedCompany,
    phrasing: 'U05',
    start: since,
    state: 'live',
    yearly: quarterly * 4,
    rhythm: 'quarterly',
    onRegister: false,
  }
  return [processing, gazetteer, owned]
}

/** What a body pays that is not bought in the market: its owned company, other authorities, regulators, memberships. */
export function makeSpecialContracts(making: Making, after: number): readonly Contract[] {
  const { body, market, chance, on } = making
  const since = day(`${Number(on.slice(0, 4)) - 4}-04-01`)
  const fee = { phrasing: 'U05', start: since, state: 'live', rhythm: 'yearly' } as const
  const charges = chargesOf(body, chance).map((charge): Plain => ({
    ...fee,
    ...charge,
    paidTo: market.publicBodies.get(PAYEE[charge.payee])!,
  }))
  const plains = body.kind === 'district' ? [...charges, ...districtPlains(making, since)] : charges
  return plains.map((plain, at) => plainContract(making, after + at + 1, plain))
}
