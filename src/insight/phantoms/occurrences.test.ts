import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, day } from '../../procurement/calendar-day.ts'
import { rhythmOf, withoutCredits } from './occurrences.ts'
import { renewalOf, upliftsOf } from './renewal-month.ts'
import type { DayPaid } from './run-rate.ts'

const STEPS = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const
type Stepped = keyof typeof STEPS

const paid = (paidOn: string, pence: number, basis: DayPaid['basis'] = 'net'): DayPaid => ({
  paidOn: day(paidOn),
  pence: BigInt(pence),
  basis,
})

/** A schedule as invoices are paid: due on the day of the month, paid some days later, dearer each year. */
function schedule(
  step: number,
  count: number,
  { late, uplift }: { readonly late: readonly number[]; readonly uplift: number },
): DayPaid[] {
  return Array.from({ length: count }, (_, at) => ({
    paidOn: addDays(addMonths(day('2022-02-03'), at * step), late[at % late.length]!),
    pence: BigInt(Math.round(500_000 * (1 + uplift) ** Math.floor((at * step) / 12))),
    basis: 'net' as const,
  }))
}

const anyRhythm = fc.constantFrom<Stepped>('monthly', 'quarterly', 'half-yearly', 'yearly')
const noise = {
  late: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 }),
  uplift: fc.double({ min: 0, max: 0.09, noNaN: true }),
}

describe('rhythm', () => {
  test('a schedule with late payments and yearly uplifts yields its rhythm, in whatever order it is read', () => {
    fc.assert(
      fc.property(anyRhythm, fc.integer({ min: 3, max: 12 }), fc.record(noise), (rhythm, count, how) => {
        const payments = schedule(STEPS[rhythm], count, how)
        expect(rhythmOf(payments)?.rhythm).toBe(rhythm)
        expect(rhythmOf(payments.toReversed())).toEqual(rhythmOf(payments))
      }),
    )
  })

  test('an invoice that comes with the next counts to both periods, and the year comes to the same', () => {
    fc.assert(
      fc.property(fc.constantFrom<Stepped>('monthly', 'quarterly'), fc.nat(7), fc.record(noise), (rhythm, at, how) => {
        const payments = schedule(STEPS[rhythm], 10, { ...how, uplift: 0 })
        const late = payments.flatMap((each, index) => (index === at ? [] : [index === at + 1 ? { ...each, pence: each.pence * 2n } : each]))
        const seen = rhythmOf(late)!
        expect(seen.rhythm).toBe(rhythm)
        expect(seen.occurrences.reduce((sum, each) => sum + each.periods, 0)).toBe(10)
      }),
    ) // prettier-ignore
  })

  test('one payment is no rhythm, nor are two within a year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (apart, pence) => {
          const first = paid('2024-03-05', pence)
          expect(rhythmOf([first])).toBeUndefined()
          expect(rhythmOf([first, { ...first, paidOn: addDays(first.paidOn, apart) }])).toBeUndefined()
        },
      ),
    )
  })

  test('a payment credited and paid again is one; a credit tells no rhythm', () => {
    fc.assert(
      fc.property(anyRhythm, fc.nat(9), fc.record(noise), (rhythm, at, how) => {
        const payments = schedule(STEPS[rhythm], 10, how)
        const wrong = payments[at]!
        const credit = { ...wrong, paidOn: addDays(wrong.paidOn, 5), pence: -wrong.pence }
        const again = { ...wrong, paidOn: addDays(wrong.paidOn, 7) }
        expect(withoutCredits([...payments, credit, again])).toHaveLength(10)
        expect(rhythmOf([...payments, credit, again])?.rhythm).toBe(rhythm)
      }),
    )
  })

  test('a change of VAT basis changes no rhythm and is no uplift', () => {
    const payments = schedule(1, 12, { late: [2, 4], uplift: 0 }).map((each, at) =>
      at < 6 ? each : { ...each, basis: 'gross' as const, pence: (each.pence * 12n) / 10n },
    )
    const seen = rhythmOf(payments)!
    expect(seen.rhythm).toBe('monthly')
    expect(upliftsOf(seen.occurrences)).toEqual([])
  })

  test('months of which no file is loaded break nothing; months without a payment do', () => {
    const payments = schedule(1, 16, { late: [3], uplift: 0 }).filter((_, at) => at < 4 || at > 9)
    const missing = new Set(['2022-06', '2022-07', '2022-08', '2022-09', '2022-10', '2022-11'])
    expect(rhythmOf(payments, missing)?.rhythm).toBe('monthly')
    expect(rhythmOf(payments)).toBeUndefined()
  })

  test('several invoices of a month are one payment', () => {
    const payments = schedule(1, 8, { late: [3], uplift: 0 }).flatMap((each) => [each, { ...each, paidOn: addDays(each.paidOn, 4) }]) // prettier-ignore
    const seen = rhythmOf(payments)!
    expect([seen.rhythm, seen.occurrences.length, seen.occurrences[0]!.pence]).toEqual([
      'monthly',
      8,
      1_000_000n,
    ])
  })
})

describe('the month of renewal', () => {
  const renewal = (payments: readonly DayPaid[], coveredFrom = '2022-01-01') =>
    renewalOf({ seen: rhythmOf(payments)!, coveredFrom: day(coveredFrom) })

  test('is that of the yearly payment, or one beside it, round the new year too', () => {
    const may = renewal([paid('2023-05-20', 900), paid('2024-05-16', 900), paid('2025-05-22', 930)])!
    expect([may.month, may.from, may.to]).toEqual([5, 4, 6])
    const january = renewal([paid('2023-12-30', 900), paid('2025-01-04', 900), paid('2025-12-29', 930)])!
    expect([january.month, january.from, january.to]).toEqual([12, 11, 1])
  })

  test('is that of the uplift of a charge by the month, surer when the year before had one', () => {
    const twice = renewal(schedule(1, 30, { late: [4], uplift: 0.04 }))!
    expect(twice).toMatchObject({ month: 1, confirmed: true })
    expect(twice.because).toMatch(/^the price rose by 4 % with the payment of Wed 7 February 2024, as in a year before/) // prettier-ignore
    expect(renewal(schedule(1, 15, { late: [4], uplift: 0.04 }))).toMatchObject({ confirmed: false })
  })

  test('is that of the first payment only where payments before it are known', () => {
    const flat = schedule(1, 9, { late: [4], uplift: 0 })
    expect(renewal(flat, '2021-01-01')?.because).toMatch(/^the first payment \(Mon 7 February 2022/)
    expect(renewal(flat, '2022-01-01')).toBeUndefined()
  })
})
