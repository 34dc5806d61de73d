import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, formatDay, partsOf } from '../../procurement/calendar-day.ts'
import { dayOrder, readDayCell } from './day-cells.ts'

describe('readDayCell', () => {
  test.each([
    ['01/04/2026', '2026-04-01'],
    ['1.4.26', '2026-04-01'],
    ['01-04-2026', '2026-04-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026-04-01T00:00:00.000Z', '2026-04-01'],
    ['2026-04-01 00:00:00', '2026-04-01'],
    ['1 April 2026', '2026-04-01'],
    ['1st of April 2026', '2026-04-01'],
    ['01-Apr-26', '2026-04-01'],
    ['April 1, 2026', '2026-04-01'],
    ['46113', '2026-04-01'],
    ['31/03/2027 (plus 12 months)', '2027-03-31'],
    ['31/12/99', '1999-12-31'],
  ])('%s', (cell, on) => expect(readDayCell(cell).on).toBe(on))

  test.each(['TBC', 'N/A', 'Ongoing', 'ONGOING', 'Rolling', 'No', '', '-', 'tbc', 'Open ended'])(
    'said openly: %s',
    (cell) => {
      expect(readDayCell(cell)).toEqual({})
    },
  )

  test.each([
    '31/06/2028',
    '29/02/2027',
    '00/01/2026',
    '01/06/206',
    '45/45/2026',
    'soon',
    '01/04/2026 to 31/03/2027',
  ])('impossible or unclear: %s', (cell) => {
    const read = readDayCell(cell)
    expect(read.on).toBeUndefined()
    expect(read.problem).toBeDefined()
  })

  test.each(['Mar-16', 'Aug 17', 'March 2026', '03/2026', '2024-08'])('a month alone: %s', (cell) => {
    expect(readDayCell(cell)).toEqual({ problem: 'only a month is given: the day is not known' })
  })

  test('a column written month first is told by a day that can be nothing else', () => {
    expect(dayOrder(['4/1/2026', '12/25/2026'])).toBe('month-first')
    expect(dayOrder(['4/1/2026', '25/12/2026', '12/25/2026'])).toBe('day-first')
    expect(readDayCell('4/1/2026', 'month-first').on).toBe('2026-04-01')
  })

  test('every day comes back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), (days) => {
        const value = addDays(day('1980-01-01'), days % 36_000)
        const { year, month, dayOfMonth } = partsOf(value)
        const words = formatDay(value).split(' ').slice(1).join(' ')
        for (const text of [value, `${dayOfMonth}/${month}/${year}`, words])
          expect(readDayCell(text).on).toBe(value)
      }),
    )
  })

  test('no cell breaks it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (cell) => void readDayCell(cell)))
  })
})
