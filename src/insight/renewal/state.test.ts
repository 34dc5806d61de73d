import { describe, expect, test } from 'vitest'
import { type CalendarDay, day } from '../../procurement/calendar-day.ts'
import type { Term } from '../../procurement/term.ts'
import { type StateFacts, stateOf } from './state.ts'

const ON = day('2026-11-23')
const FIXED: Term = { shape: 'fixed', options: [], notices: [], quoted: [] }

function standing(facts: Partial<StateFacts>) {
  return stateOf({
    on: ON,
    term: FIXED,
    dates: {},
    renewals: 0,
    paymentsShared: false,
    missingMonths: [],
    ...facts,
  })
}

const endedOn = (end: string, facts: Partial<StateFacts> = {}) =>
  standing({ dates: { start: day('2023-01-01'), currentEnd: day(end) }, ...facts })

describe('silence after an end', () => {
  const to = (paymentsTo: string): { paymentsTo: CalendarDay } => ({ paymentsTo: day(paymentsTo) })

  const monthly = { rhythm: 'monthly', lastPaid: day('2026-06-12') } as const

  test('of monthly payments, for four months inside the files, shows that it ended', () => {
    const found = endedOn('2026-06-30', { ...to('2026-10-31'), ...monthly })
    expect(found.state).toBe('ended')
    expect(found.because).toContain('none came up to Sat 31 October 2026')
  })

  test.each([
    ['the files end sooner', { ...to('2026-09-30'), ...monthly }],
    [
      'a yearly payment is not due yet',
      { ...to('2026-10-31'), rhythm: 'yearly', lastPaid: day('2025-09-12') },
    ],
    ['a month of them is missing', { ...to('2026-10-31'), ...monthly, missingMonths: ['2026-08'] }],
    ['no rhythm was seen', { ...to('2026-10-31'), lastPaid: day('2026-06-12') }],
    ['no payments are loaded', { rhythm: 'monthly' }],
  ] as const)('shows nothing where %s', (_, facts) => {
    expect(endedOn('2026-06-30', facts).state).toBe('past-end-not-known')
  })

  test('a month missing before the last payment is no matter; a yearly payment that did not come is enough', () => {
    const missing = { ...to('2026-10-31'), ...monthly, missingMonths: ['2026-05'] }
    expect(endedOn('2026-06-30', missing).state).toBe('ended')
    const yearly = { rhythm: 'yearly', lastPaid: day('2025-07-12') } as const
    expect(endedOn('2026-06-30', { ...to('2026-10-31'), ...yearly }).state).toBe('ended')
  })
})

describe('payment after an end', () => {
  const paid = { paidAfterEnd: day('2026-10-14'), paymentsTo: day('2026-10-31') }

  test('is holding over while the files reach near the day asked', () => {
    expect(endedOn('2026-07-31', paid).state).toBe('holding-over')
    expect(endedOn('2026-07-31', { ...paid, on: day('2027-05-03') }).state).toBe('holding-over')
  })

  test('is a fact of its day when they do not', () => {
    const found = endedOn('2026-07-31', { ...paid, on: day('2027-05-04') })
    expect(found.state).toBe('past-end-not-known')
    expect(found.because).toContain('still paid on Wed 14 October 2026, and payments are known to Sat 31 October 2026 only') // prettier-ignore
  })

  test('may be the last invoice, or for another contract of the supplier', () => {
    expect(endedOn('2026-08-31', paid).state).toBe('past-end-not-known')
    expect(endedOn('2026-07-31', { ...paid, paymentsShared: true }).state).toBe('past-end-not-known')
  })
})

describe('terms that go on', () => {
  test('a renewal is supposed: the clause is quoted', () => {
    const term: Term = { ...FIXED, shape: 'rolling', renewsFor: { count: 12, unit: 'months' }, quoted: ['Rolling annual'] } // prettier-ignore
    const dates = { start: day('2023-04-01'), initialEnd: day('2024-03-31'), currentEnd: day('2027-03-31') }
    expect(standing({ term, dates, renewals: 3 })).toEqual({
      state: 'rolled',
      because:
        'is taken to have renewed itself 3 times, for 12 months each, since its first term ended Sun 31 March 2024, by its words “Rolling annual”; nobody is known to have ended it; the present term would end Wed 31 March 2027, in 128 days',
    })
  })

  test('a licence bought outright does not roll, its support is supposed to', () => {
    const term: Term = { ...FIXED, shape: 'perpetual-with-support', renewsFor: { count: 12, unit: 'months' } }
    const found = standing({ term, dates: { start: day('2023-04-01'), currentEnd: day('2027-03-31') }, renewals: 3 }) // prettier-ignore
    expect(found.state).toBe('live')
    expect(found.because).toMatch(
      /^is a licence bought outright; its support is taken to have renewed itself 3 times/,
    )
  })

  test('a first term that passed with its options unknown is not known', () => {
    const term: Term = { ...FIXED, shape: 'fixed-with-options', options: [{ count: 2, each: { count: 12, unit: 'months' }, upTo: false }] } // prettier-ignore
    const found = standing({ term, dates: { start: day('2022-04-01'), initialEnd: day('2025-03-31') } })
    expect(found.state).toBe('past-end-not-known')
    expect(found.because).toBe('the first term ended Mon 31 March 2025; whether an option to extend was used is not known') // prettier-ignore
  })
})
