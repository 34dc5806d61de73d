import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  earlierOf,
  formatDay,
  laterOf,
  parseDay,
  partsOf,
  todayInLondon,
  weekdayOf,
} from './calendar-day.ts'

const anyDay = fc.integer({ min: 0, max: 70_000 }).map((count) => addDays(day('1950-01-01'), count))
const gap = fc.integer({ min: -20_000, max: 20_000 })

describe('calendar days', () => {
  test.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '1899-12-31',
    '2200-01-01',
    '27-04-01',
    '',
    ' 2027-04-01',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeUndefined()
    expect(() => day(text)).toThrow(RangeError)
  })

  test('a day does not slip at the change of the clocks', () => {
    expect(addDays(day('2027-03-27'), 2)).toBe('2027-03-29')
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2)
    expect(todayInLondon(new Date('2026-12-31T23:59:59Z'))).toBe('2026-12-31')
    expect(todayInLondon(new Date('2026-07-31T23:00:00Z'))).toBe('2026-08-01')
  })

  test('parts and whole agree, and weekdays come round', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const { year, month, dayOfMonth } = partsOf(value)
        expect(dayOf(year, month, dayOfMonth)).toBe(value)
        expect(parseDay(value)).toBe(value)
        expect(dayOfMonth <= daysInMonth(year, month)).toBe(true)
        expect(weekdayOf(addDays(value, 7))).toBe(weekdayOf(value))
        expect(formatDay(value).startsWith(`${weekdayOf(value)} ${dayOfMonth} `)).toBe(true)
      }),
    )
  })

  test('days added are days between', () => {
    fc.assert(
      fc.property(anyDay, gap, (value, count) => {
        const other = addDays(value, count)
        expect(daysBetween(value, other)).toBe(count)
        expect(addDays(other, -count)).toBe(value)
        expect(other > value).toBe(count > 0)
        expect([earlierOf(value, other), laterOf(value, other)]).toEqual([value, other].toSorted())
      }),
    )
  })

  test('months added keep the day of the month or take the last one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (value, count) => {
        const [from, to] = [partsOf(value), partsOf(addMonths(value, count))]
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(count)
        expect(to.dayOfMonth).toBe(Math.min(from.dayOfMonth, daysInMonth(to.year, to.month)))
      }),
    )
  })

  test('adding months keeps the order of days', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 60 }), fc.integer({ min: -60, max: 60 }), (value, later, count) => {
        expect(addMonths(value, count) <= addMonths(addDays(value, later), count)).toBe(true)
      }),
    )
  })
})
