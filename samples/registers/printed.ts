import { parseDay, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import { daysLater, monthsLater } from '../arithmetic.ts'
import type { Contract, DateFlaw } from '../contracts/contract.ts'
import { worded } from '../contracts/phrasing.ts'
import type { Chance } from '../random.ts'
import { directorateOf } from '../spend/cells.ts'

/** A day as a register prints it: the day itself, or other words. */
export type PrintedDay = { readonly day: CalendarDay } | { readonly text: string }

/** What a register's line prints of a contract, before it is put in a shape. Money is whole pounds, or words. */
export interface Printed {
  readonly contract: Contract
  readonly reference: string
  readonly title: string
  readonly description: string
  readonly supplier: string
  readonly companyNumber: string
  readonly start: PrintedDay
  readonly end: PrintedDay
  readonly review: PrintedDay
  readonly term: string
  readonly extension: string
  readonly notice: string
  readonly yearly: number
  readonly termTotal: number
  readonly ceiling: number
  /** Paid since the start or, for older contracts, in the last four years. */
  readonly spent: number
  /** Words that stand where the value should: `TBC`, `£-`, `0`, blank, `rolling`. */
  readonly valueWords?: string
  readonly status: string
  readonly directorate: string
  readonly owner: string
  readonly redacted: boolean
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const OWNERS = [
  'Head of ICT',
  'Systems Manager',
  'Service Manager',
  'Revenues Manager',
  'Procurement Officer',
  'Business Support Manager',
  '',
] as const
const WITHOUT_END = ['Ongoing', 'ONGOING', '', 'N/A', 'None'] as const

const flawed = (value: CalendarDay, flaw: DateFlaw, chance: Chance): PrintedDay => {
  const [year, month, date] = [value.slice(0, 4), Number(value.slice(5, 7)), value.slice(8)]
  switch (flaw) {
    case 'tbc':
      return { text: chance.pick(['TBC', 'tbc', 'TBC']) }
    case 'blank':
      return { text: '' }
    case 'month-only':
      return {
        text: chance.pick([`${MONTHS[month - 1]}-${year.slice(2)}`, `${MONTHS[month - 1]} ${year.slice(2)}`]),
      }
    case 'impossible':
      return {
        text: chance.pick([
          `31/${chance.pick(['02', '04', '06', '09', '11'])}/${year}`,
          `${date}/13/${year}`,
        ]),
      }
    case 'ongoing':
      return { text: chance.pick(['Ongoing', 'ONGOING', 'Rolling']) }
    case 'wrong-year':
      return { text: `${date}/${String(month).padStart(2, '0')}/2${chance.pick(['2', '3'])}${year.slice(2)}` }
    default:
      return { day: value }
  }
}

/** The end a line prints when nothing is wrong with it: rolled terms keep their first end as often as not. */
function usualEnd(contract: Contract, chance: Chance): PrintedDay {
  const { dates, state, endFlaw } = contract
  const { shape } = contract.facts.phrasing
  if (dates.currentEnd === undefined) return { text: endFlaw === 'tbc' ? 'TBC' : chance.pick(WITHOUT_END) }
  if (shape === 'rolling' && state === 'rolled' && chance.happens(0.5)) return { day: dates.initialEnd! }
  if (shape === 'perpetual-with-support' && state !== 'superseded' && chance.happens(0.4))
    return { text: 'Ongoing' }
  return { day: dates.currentEnd }
}

function printedEnd(contract: Contract, chance: Chance): PrintedDay {
  const usual = usualEnd(contract, chance)
  if (contract.endFlaw === 'exact' || !('day' in usual)) return usual
  if (contract.endFlaw === 'stale') return { day: contract.dates.initialEnd! }
  return flawed(usual.day, contract.endFlaw, chance)
}

/** A review date is half a year or so before the end, or "N/A": a remark, never a deadline. */
function printedReview(end: PrintedDay, chance: Chance): PrintedDay {
  if (!('day' in end) || chance.happens(0.13)) return { text: chance.pick(['N/A', 'n/a', '']) }
  return {
    day: chance.happens(0.3) ? end.day : daysLater(monthsLater(end.day, -chance.pick([3, 6, 9, 12])), 1),
  }
}

const statusOf = (contract: Contract, chance: Chance): string => {
  if (contract.state === 'ended') return 'Closed'
  if (contract.state === 'future') return 'Awarded'
  if (contract.state === 'in-option') return chance.pick(['Live - extended', 'Live'])
  return chance.happens(0.9) ? 'Live' : 'Under review'
}

/** Months of the term as first let, and with every option. */
const lengthOf = (contract: Contract): { first: number; longest: number } => {
  const { facts } = contract
  const first = facts.initialMonths ?? 12
  return {
    first,
    longest: first + (facts.phrasing.options?.count ?? 0) * (facts.phrasing.options?.months ?? 0),
  }
}

function supplierText(contract: Contract, chance: Chance): string {
  const { stem, ending, name, tradingAs } = contract.paidTo
  if (tradingAs && chance.happens(0.5)) return `${stem} T/A ${tradingAs}`
  return chance.weighted([
    [50, stem],
    [25, name],
    [20, ending === 'Limited' ? `${stem} Ltd` : name],
    [5, `${stem} `],
  ])
}

const numberText = (contract: Contract, chance: Chance): string => {
  const { companyNumber } = contract.paidTo
  if (!companyNumber || chance.happens(0.08)) return chance.pick(['None', '', 'N/A'])
  return chance.happens(0.4) ? companyNumber.replace(/^0+/, '') : companyNumber
}

const monthsPaid = (contract: Contract, on: CalendarDay): number => {
  const until = contract.payUntil !== undefined && contract.payUntil < on ? contract.payUntil : on
  return Math.min(
    48,
    Math.max(0, Math.floor((Date.parse(until) - Date.parse(contract.payFrom)) / 2_629_800_000)),
  )
}

/** What a body's register prints of a contract on a day. */
export function printedOf(contract: Contract, on: CalendarDay, chance: Chance): Printed {
  const { facts, body } = contract
  const end = printedEnd(contract, chance)
  const { first, longest } = lengthOf(contract)
  const start =
    contract.startFlaw === 'exact'
      ? { day: contract.dates.start }
      : flawed(contract.dates.start, contract.startFlaw, chance)
  const isLinked = contract.successor !== undefined || contract.predecessor !== undefined
  const redacted = !contract.showcase && !isLinked && chance.happens(0.03)
  const pounds = Math.round(contract.yearly / 100)
  const text = (template: string | undefined): string => worded(template ?? '', facts.initialMonths)
  return {
    contract,
    reference: contract.reference,
    title: contract.title,
    description: contract.description,
    supplier: redacted ? 'Redacted' : supplierText(contract, chance),
    companyNumber: redacted ? '' : numberText(contract, chance),
    start,
    end,
    review: printedReview(end, chance),
    term: text(facts.phrasing.term),
    extension: text(facts.phrasing.extension),
    notice: text(facts.phrasing.notice),
    yearly: pounds,
    termTotal: Math.round((pounds * first) / 12),
    ceiling: Math.round((pounds * longest * 1.05) / 12),
    spent: Math.round((pounds * monthsPaid(contract, on)) / 12),
    ...((contract.yearly === 0 || chance.happens(0.06)) && {
      valueWords: chance.pick(['£-', 'TBC', '0', '', 'rolling']),
    }),
    status: statusOf(contract, chance),
    directorate: body.register === 'lga' ? directorateOf(contract.service) : contract.service,
    owner: chance.pick(OWNERS),
    redacted,
  }
}

/** The day a line prints, if it prints one. */
export function dayOfPrinted(printed: PrintedDay): CalendarDay | undefined {
  return 'day' in printed ? parseDay(printed.day) : undefined
}
