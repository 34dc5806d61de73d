import { describe, expect, test } from 'vitest'
import { day } from '../src/procurement/calendar-day.ts'
import { isWorkingDay, lastDayForNotice, lastDayOf, monthsLater, safePostingDay } from './arithmetic.ts'

// Days worked out by hand by a procurement officer.
describe('the truth’s own arithmetic', () => {
  test.each([
    ['2024-04-01', 36, '2027-03-31'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2025-01-31', 1, '2025-02-27'],
    ['2023-08-01', 36, '2026-07-31'],
  ])('%s for %i months ends on %s', (start, months, end) => {
    expect(lastDayOf(day(start), months)).toBe(end)
  })

  test('a month later than 31 January is the last of February', () => {
    expect(monthsLater(day('2028-01-31'), 1)).toBe('2028-02-29')
    expect(monthsLater(day('2026-03-31'), -13)).toBe('2025-02-28')
  })

  test.each([
    ['end', '2027-03-31', { count: 3, unit: 'months' }, false, '2026-12-31', '2026-12-29'],
    ['end', '2027-03-31', { count: 3, unit: 'months' }, true, '2026-12-30', '2026-12-24'],
    ['renewal', '2027-04-01', { count: 90, unit: 'days' }, false, '2026-12-31', '2026-12-29'],
    ['renewal', '2027-12-01', { count: 90, unit: 'days' }, false, '2027-09-01', '2027-08-27'],
    ['end', '2027-02-28', { count: 3, unit: 'months' }, false, '2026-11-28', '2026-11-25'],
  ] as const)('before the %s %s: %o, clear %s', (anchor, before, length, clear, last, send) => {
    const read = lastDayForNotice(day(before), length, anchor, clear)
    expect(read.last).toBe(last)
    expect(safePostingDay(read.last)).toBe(send)
  })

  test('where words allow a later day it is told', () => {
    expect(lastDayForNotice(day('2027-02-28'), { count: 3, unit: 'months' }, 'end', false).other).toBe(
      '2026-11-30',
    )
  })

  test('bank holidays of England and Wales', () => {
    const off = [
      '2026-12-25',
      '2026-12-28',
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-08-30',
      '2027-12-27',
      '2027-12-28',
      '2028-01-03',
    ]
    for (const holiday of off) expect(isWorkingDay(day(holiday)), holiday).toBe(false)
    for (const work of ['2026-11-30', '2026-12-29', '2027-03-30'])
      expect(isWorkingDay(day(work)), work).toBe(true)
  })
})
