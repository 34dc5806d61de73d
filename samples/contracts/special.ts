import { day, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { Arrangement, ContractState, Ring } from '../../src/procurement/contract.ts'
import { monthsLater } from '../arithmetic.ts'
import { OWNERS, type BodySeed } from '../bodies.data.ts'
import type { Entity } from '../suppliers/entities.ts'
import type { Contract, Rhythm } from './contract.ts'
import { buildDates, type TermFacts } from './dates.ts'
import { capabilityOf, referenceOf, type Making } from './make-contracts.ts'
import { PHRASINGS } from './phrasings.data.ts'

interface Plain {
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

function plainContract(making: Making, number: number, plain: Plain, on = making.on): Contract {
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

const hasRadios = (body: BodySeed): boolean => ['fire', 'police', 'county'].includes(body.kind)

/** What a body pays that is not bought in the market: its owned company, other authorities, regulators, memberships. */
export function makeSpecialContracts(making: Making, after: number): readonly Contract[] {
  const { body, market, chance, on } = making
  const since = day(`${Number(on.slice(0, 4)) - 4}-04-01`)
  const fee = { phrasing: 'U05', start: since, state: 'live', rhythm: 'yearly', onRegister: false } as const
  const plains: Plain[] = [
    {
      ...fee,
      title: 'Data protection fee',
      category: 'regulator',
      ring: 'not',
      arrangement: 'statutory-charge',
      paidTo: market.publicBodies.get('Data Protection Fees Office')!,
      yearly: 2_900,
    },
    {
      ...fee,
      title: 'Mapping data licence',
      category: 'gis',
      ring: 'core',
      arrangement: 'membership-or-data-licence',
      paidTo: market.publicBodies.get('National Mapping Data Partnership')!,
      yearly: chance.whole(6, 22) * 1000,
    },
  ]
  if (!['nhs', 'fire'].includes(body.kind)) {
    plains.push({
      ...fee,
      title: 'Society of Digital Council Leaders membership',
      category: 'membership',
      ring: 'not',
      arrangement: 'membership-or-data-licence',
      paidTo: market.publicBodies.get('Society of Digital Council Leaders')!,
      yearly: 1_850,
      onRegister: chance.happens(0.5),
    })
  }
  if (hasRadios(body)) {
    plains.push({
      ...fee,
      title: 'Radio spectrum licences',
      category: 'radio',
      ring: 'edge',
      arrangement: 'statutory-charge',
      paidTo: market.publicBodies.get('Office of the Spectrum Registrar')!,
      yearly: 14_200,
    })
  }
  if (body.kind === 'district') plains.push(...districtPlains(making, since))
  return plains.map((plain, at) => plainContract(making, after + at + 1, plain))
}

function districtPlains(making: Making, since: CalendarDay): Plain[] {
  const { body, market } = making
  const county = market.publicBodies.get('Wexcombe County Council')!
  const plains: Plain[] = [
    {
      title: 'Penalty charge notice processing system and service',
      category: 'park',
      ring: 'edge',
      arrangement: 'between-authorities',
      paidTo: county,
      phrasing: 'F01',
      initialMonths: 60,
      start: since,
      state: 'live',
      yearly: 0,
      rhythm: 'none',
      onRegister: true,
    },
    {
      title: 'Use of county property gazetteer',
      category: 'gis',
      ring: 'core',
      arrangement: 'used-through-another',
      paidTo: county,
      phrasing: 'U03',
      start: since,
      state: 'live',
      yearly: 6_400,
      rhythm: 'yearly',
      onRegister: false,
    },
  ]
  const quarterly = OWNERS[body.id]
  if (quarterly !== undefined) {
    plains.push({
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
    })
  }
  return plains
}

interface Shown {
  readonly title: string
  readonly product: string
  readonly phrasing: string
  readonly initialMonths?: number
  readonly optionsUsed?: number
  readonly start: string
  readonly state: ContractState
  readonly yearly: number
  readonly rhythm: Rhythm
}

/** Ten contracts for the casebook, written for 23 November 2026: every term shape, state and kind of deadline. */
const SHOWN: readonly Shown[] = [
  { title: 'Planning and building control system', product: 'Quillstead Consent', phrasing: 'O02', initialMonths: 24, optionsUsed: 1, start: '2024-04-01', state: 'in-option', yearly: 60_000, rhythm: 'yearly' },
  { title: 'Information request case tool', product: 'Frontmere Mail', phrasing: 'R02', initialMonths: 12, start: '2023-04-01', state: 'rolled', yearly: 9_600, rhythm: 'yearly' },
  { title: 'Contact centre telephony', product: 'Callpike Cloud', phrasing: 'F01', initialMonths: 36, start: '2023-08-01', state: 'holding-over', yearly: 24_600, rhythm: 'monthly' },
  { title: 'Care alarms and SIM cards', product: 'Pendantry Link', phrasing: 'A02', initialMonths: 12, start: '2025-10-01', state: 'past-end-not-known', yearly: 15_700, rhythm: 'yearly' },
  { title: 'Service desk software', product: 'Helpmeet Desk', phrasing: 'E01', start: '2025-01-01', state: 'live', yearly: 14_400, rhythm: 'quarterly' },
  { title: 'Local land charges software (perpetual licence)', product: 'Quillstead Charges', phrasing: 'P01', start: '2016-04-01', state: 'superseded', yearly: 7_250, rhythm: 'yearly' },
  { title: 'Office software enterprise agreement', product: 'Officium Suite', phrasing: 'V04', initialMonths: 36, start: '2025-02-01', state: 'live', yearly: 148_000, rhythm: 'yearly' },
  { title: 'Cloud hosting', product: 'Cumulant Platform', phrasing: 'C02', initialMonths: 24, start: '2027-01-01', state: 'future', yearly: 42_000, rhythm: 'monthly' },
  { title: 'Website redesign and build', product: 'Slatewing Publish', phrasing: 'J03', initialMonths: 9, start: '2025-09-01', state: 'ended', yearly: 38_500, rhythm: 'orders' },
  { title: 'Route planning for refuse rounds', product: 'Binwright Rounds', phrasing: 'U01', start: '2022-06-13', state: 'unknown', yearly: 18_900, rhythm: 'yearly' },
] // prettier-ignore

const SHOWN_FOR = '2026-11'

/** The ten showcase contracts and the successor one of them needs; moved by whole months when another day is asked. */
export function makeShowcase(making: Making, after: number): readonly Contract[] {
  const { market, on } = making
  const monthsOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  const shift = monthsOf(on) - monthsOf(SHOWN_FOR)
  const make = (shown: Shown, number: number, asAt?: CalendarDay): Contract => {
    const product = market.products.find((candidate) => candidate.name === shown.product)!
    const capability = capabilityOf(product.capability)
    const base = plainContract(
      making,
      number,
      {
        ...shown,
        start: monthsLater(day(shown.start), shift),
        category: capability.id,
        ring: capability.ring,
        arrangement: 'contract',
        paidTo: product.publisher,
        onRegister: true,
      },
      asAt,
    )
    const earlier = shown.phrasing.startsWith('A') ? monthsLater(base.payFrom, -36) : base.payFrom
    const tbc = shown.state === 'unknown'
    return {
      ...base,
      product,
      payFrom: earlier,
      expense: capability.expense,
      service: capability.service,
      cpv: capability.cpv,
      showcase: true,
      ...(tbc && { endFlaw: 'tbc' as const }),
    }
  }
  const made = SHOWN.map((shown, at) =>
    // Superseded support ended with the support year before this one.
    make(shown, after + at + 1, shown.state === 'superseded' ? monthsLater(on, -12) : undefined),
  )
  const at = made.findIndex((contract) => contract.state === 'superseded')
  const before = made[at]!
  const next: Shown = {
    title: 'Local land charges system',
    product: 'Quillstead Charges',
    phrasing: 'O09',
    initialMonths: 36,
    start: '2026-04-01',
    state: 'live',
    yearly: 11_800,
    rhythm: 'yearly',
  }
  const { showcase: _shown, ...successor } = make(next, after + SHOWN.length + 1)
  made[at] = { ...before, successor: successor.id }
  return [...made, { ...successor, predecessor: before.id }]
}
