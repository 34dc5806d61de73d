import { day } from '../../src/procurement/calendar-day.ts'
import type { ContractState } from '../../src/procurement/contract.ts'
import { monthsLater } from '../arithmetic.ts'
import type { Contract, Rhythm } from './contract.ts'
import { capabilityOf, type Making } from './make-contracts.ts'
import { plainContract } from './special.ts'

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

const NEXT: Shown = { title: 'Local land charges system', product: 'Quillstead Charges', phrasing: 'O09', initialMonths: 36, start: '2026-04-01', state: 'live', yearly: 11_800, rhythm: 'yearly' } // prettier-ignore

const monthNumber = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))

function shownContract(making: Making, shown: Shown, number: number): Contract {
  const { market, on } = making
  const product = market.products.find((candidate) => candidate.name === shown.product)!
  const capability = capabilityOf(product.capability)
  const start = monthsLater(day(shown.start), monthNumber(on) - monthNumber(SHOWN_FOR))
  const kind = { category: capability.id, ring: capability.ring, arrangement: 'contract' } as const
  // Superseded support ended with the support year before this one.
  const asAt = shown.state === 'superseded' ? monthsLater(on, -12) : on
  const base = plainContract(
    making,
    number,
    { ...shown, ...kind, start, paidTo: product.publisher, onRegister: true },
    asAt,
  )
  const { expense, service, cpv } = capability
  return {
    ...base,
    product,
    payFrom: shown.phrasing.startsWith('A') ? monthsLater(base.payFrom, -36) : base.payFrom,
    expense,
    service,
    cpv,
    ...(shown.state === 'unknown' && { endFlaw: 'tbc' as const }),
  }
}

/** The ten showcase contracts and the successor one of them needs; moved by whole months when another day is asked. */
export function makeShowcase(making: Making, after: number): readonly Contract[] {
  const next = shownContract(making, NEXT, after + SHOWN.length + 1)
  const made = SHOWN.map((shown, at): Contract => ({
    ...shownContract(making, shown, after + at + 1),
    showcase: true,
    ...(shown.state === 'superseded' && { successor: next.id }),
  }))
  const before = made.find((contract) => contract.successor === next.id)!
  return [...made, { ...next, predecessor: before.id }]
}
