import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, weekdayOf } from './calendar-day.ts'
import { PortreeveError } from './errors.ts'
import {
  addWorkingDays,
  bankHolidaysOf,
  easterSunday,
  isWorkingDay,
  rollBackToWorkingDay,
  rollForwardToWorkingDay,
  workingDaysBetween,
} from './working-days.ts'
import type { Calendar } from './working-days.ts'

const daysOf = (year: number, nation: string): string[] =>
  bankHolidaysOf(year)
    .filter((holiday) => holiday.nation === nation)
    .map((holiday) => holiday.day)

// As printed by GOV.UK for each division.
const PUBLISHED: readonly [number, string, string][] = [
  [2020, 'england-wales', '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  [2020, 'scotland', '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28'],
  [2020, 'northern-ireland', '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28'],
  [2021, 'england-wales', '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  [2021, 'scotland', '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28'],
  [2022, 'england-wales', '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  [2022, 'scotland', '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
  [2023, 'england-wales', '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  [2023, 'scotland', '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
  [2024, 'northern-ireland', '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
  [2024, 'scotland', '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  [2026, 'england-wales', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2026, 'scotland', '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  [2026, 'northern-ireland', '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  [2027, 'england-wales', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  [2027, 'scotland', '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
]

describe('bank holidays', () => {
  test.each(PUBLISHED)('%i %s', (year, nation, days) => {
    expect(daysOf(year, nation)).toEqual(days.split(' ').map((each) => `${year}-${each}`))
  })

  test('the three lists of 2019 to 2028 hold 280 days, as the published ones do', () => {
    const years = Array.from({ length: 10 }, (_, index) => 2019 + index)
    expect(years.flatMap((year) => bankHolidaysOf(year)).length).toBe(280)
  })

  test('Easter Sunday, from the tables in the Book of Common Prayer', () => {
    const found = [2015, 2019, 2024, 2026, 2027, 2029, 2032, 2035, 2038, 2045].map(easterSunday)
    const printed =
      '2015-04-05 2019-04-21 2024-03-31 2026-04-05 2027-03-28 2029-04-01 2032-03-28 2035-03-25 2038-04-25 2045-04-09'
    expect(found).toEqual(printed.split(' '))
  })

  test('days not yet published are marked', () => {
    expect(new Set(bankHolidaysOf(2028).map((holiday) => holiday.status))).toEqual(new Set(['announced']))
    expect(new Set(bankHolidaysOf(2029).map((holiday) => holiday.status))).toEqual(new Set(['expected']))
  })

  test('a year that is not held is refused, and never asked of the plain calendar', () => {
    expect(() => bankHolidaysOf(2014)).toThrow(PortreeveError)
    expect(() => isWorkingDay(day('2046-01-04'), 'england-wales')).toThrow(/not held/)
    expect(isWorkingDay(day('2046-01-06'), 'calendar')).toBe(true)
  })
})

describe('counting', () => {
  test('the last call-off day falls on a Saturday: sign on the Friday (C15)', () => {
    expect(rollBackToWorkingDay(day('2027-03-06'), 'england-wales')).toBe('2027-03-05')
  })

  test.each([
    ['2026-12-17', '2026-12-30', 'uk-any-part'], // C18
    ['2026-11-23', '2026-12-03', 'uk-any-part'], // C19: 30 November is a bank holiday in Scotland
    ['2026-11-23', '2026-12-02', 'england-wales'],
  ] as const)('eight working days beginning with %s end on %s (%s)', (published, last, calendar) => {
    expect(addWorkingDays(day(published), 7, calendar)).toBe(last)
  })

  const anyDay = fc.integer({ min: 0, max: 10_000 }).map((days) => addDays(day('2016-02-01'), days))
  const anyCalendar = fc.constantFrom<Calendar>('calendar', 'england-wales', 'uk-any-part')

  test('workingDaysBetween undoes addWorkingDays, both ways', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), anyCalendar, (from, count, calendar) => {
        expect(workingDaysBetween(from, addWorkingDays(from, count, calendar), calendar)).toBe(count)
      }),
    )
  })

  test('rolling stops at the nearest day that counts', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (value, calendar) => {
        const [back, forward] = [
          rollBackToWorkingDay(value, calendar),
          rollForwardToWorkingDay(value, calendar),
        ]
        expect(isWorkingDay(back, calendar) && isWorkingDay(forward, calendar)).toBe(true)
        expect(back <= value && value <= forward).toBe(true)
        expect(back === value).toBe(forward === value)
      }),
    )
  })

  test('a day that counts in every part of the Kingdom is no weekend and counts in England and Wales', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        if (!isWorkingDay(value, 'uk-any-part')) return
        expect(isWorkingDay(value, 'england-wales')).toBe(true)
        expect(['Sat', 'Sun']).not.toContain(weekdayOf(value))
      }),
    )
  })
})
