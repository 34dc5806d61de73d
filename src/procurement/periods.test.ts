import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from './calendar-day.ts'
import { earlierBy, latestReaching, laterBy, monthsOf, periodWords, timesPeriod } from './periods.ts'
import type { Duration } from './term.ts'

const anyDay = fc.integer({ min: 0, max: 9000 }).map((count) => addDays(day('2016-06-01'), count))
const anyPeriod: fc.Arbitrary<Duration> = fc.record({
  count: fc.integer({ min: 1, max: 24 }),
  unit: fc.constantFrom<Duration['unit']>('days', 'working-days', 'weeks', 'months'),
})

test('a period later is after, a period earlier before', () => {
  fc.assert(
    fc.property(anyDay, anyPeriod, (from, period) => {
      expect(laterBy(from, period) > from && earlierBy(from, period) < from).toBe(true)
    }),
  )
})

test('the latest day from which a period reaches is the latest: the day after it is too late', () => {
  fc.assert(
    fc.property(anyDay, anyPeriod, (end, period) => {
      const latest = latestReaching(end, period)
      expect(laterBy(latest, period) <= end).toBe(true)
      expect(laterBy(addDays(latest, 1), period) > end).toBe(true)
      expect(latest >= earlierBy(end, period)).toBe(true)
    }),
  )
})

test('words and months', () => {
  expect(monthsOf({ count: 6, unit: 'weeks' })).toBeUndefined()
  expect(periodWords({ count: 1, unit: 'working-days' })).toBe('1 working day')
  expect(timesPeriod({ count: 2, unit: 'years' }, 3)).toEqual({ count: 6, unit: 'years' })
})
