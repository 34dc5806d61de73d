import { day, partsOf, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import { daysLater, isWorkingDay, monthsLater } from '../arithmetic.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Chance } from '../random.ts'

/** A payment made under a contract: whole pence net of VAT. */
export interface ContractPayment {
  readonly day: CalendarDay
  readonly net: number
  readonly narrative: string
  readonly contract: Contract
}

const STEPS = { yearly: 12, quarterly: 3, monthly: 1 } as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const payDay = (due: CalendarDay, lag: number): CalendarDay => {
  let found = daysLater(due, lag)
  while (!isWorkingDay(found)) found = daysLater(found, 1)
  return found
}

const narrativeOf = (contract: Contract, due: CalendarDay, step: number): string => {
  const { year, month } = partsOf(due)
  if (step === 12)
    return `${contract.title.split('\n')[0]} ${year}/${String((year + 1) % 100).padStart(2, '0')}`
  if (step === 3) return `Quarterly charge ${MONTHS[month - 1]} ${year}`
  return `Monthly charge ${MONTHS[month - 1]} ${year}`
}

/** Orders of a contract without rhythm: one to three a year, of different sizes. */
function orders(contract: Contract, from: CalendarDay, to: CalendarDay, chance: Chance): ContractPayment[] {
  const made: ContractPayment[] = []
  const first = contract.payFrom > from ? contract.payFrom : from
  for (
    let due = daysLater(first, chance.whole(10, 90));
    due <= to;
    due = daysLater(due, chance.whole(90, 300))
  ) {
    const net = Math.round((contract.yearly / 2) * (0.4 + chance.next() * 1.2))
    made.push({ day: payDay(due, 0), net, narrative: `Order ${chance.whole(100_000, 999_999)}`, contract })
  }
  return made
}

/** Payments by rhythm, in advance, with a yearly uplift, now and then a period missed and caught up with the next. */
function rhythmic(contract: Contract, step: number, to: CalendarDay, chance: Chance): ContractPayment[] {
  const made: ContractPayment[] = []
  const uplift = chance.pick([0, 0.02, 0.03, 0.045, 0.06])
  const lag = chance.whole(3, step === 12 ? 34 : 16)
  const wobble = contract.facts.phrasing.shape === 'consumption' ? 0.25 : 0
  let owed = 0
  for (let months = 0; ; months += step) {
    const due = monthsLater(contract.payFrom, months)
    if (due > to) return made
    const price = (contract.yearly * step) / 12
    const charge = Math.round(
      price * (1 + uplift) ** Math.floor(months / 12) * (1 + wobble * (chance.next() - 0.5)),
    )
    if (step < 12 && chance.happens(0.03)) {
      owed += charge
      continue
    }
    made.push({
      day: payDay(due, lag + chance.whole(-2, 3)),
      net: charge + owed,
      narrative: narrativeOf(contract, due, step),
      contract,
    })
    owed = 0
  }
}

/** A wrong invoice now and then: paid, credited and paid again. */
const withCredits = (payments: readonly ContractPayment[], chance: Chance): ContractPayment[] =>
  payments.flatMap((payment) => {
    if (!chance.happens(0.012)) return [payment]
    const credit = {
      ...payment,
      day: payDay(payment.day, 12),
      net: -payment.net,
      narrative: `Credit ${payment.narrative}`,
    }
    return [payment, credit, { ...payment, day: payDay(payment.day, 15) }]
  })

/** Every payment of a contract between two days, in order of what falls due. */
export function contractPayments(
  contract: Contract,
  from: CalendarDay,
  to: CalendarDay,
  chance: Chance,
): readonly ContractPayment[] {
  if (contract.rhythm === 'none' || contract.yearly <= 0) return []
  const last = contract.payUntil !== undefined && contract.payUntil < to ? contract.payUntil : to
  const made =
    contract.rhythm === 'orders'
      ? orders(contract, from, last, chance)
      : rhythmic(contract, STEPS[contract.rhythm], last, chance)
  return withCredits(made, chance).filter((payment) => payment.day >= from && payment.day <= last)
}

/** The first and last day of a month written `2026-10`. */
export function daysOfMonth(month: string): readonly [first: CalendarDay, last: CalendarDay] {
  const first = day(`${month}-01`)
  return [first, daysLater(monthsLater(first, 1), -1)]
}
