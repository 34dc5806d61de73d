import { describe, expect, test } from 'vitest'
import { addDays, dayOf, daysInMonth, weekdayOf, type CalendarDay } from './calendar-day.ts'
import { HELD_YEARS, type Nation } from './bank-holidays.data.ts'
import { bankHolidaysOf, easterSunday } from './working-days.ts'

// Schedule 1 to the Banking and Financial Dealings Act 1971, written out from the law and not from the calendar's table.
const on = (year: number, month: number, date: number): CalendarDay => dayOf(year, month, date)!
const isSunday = (value: CalendarDay): boolean => weekdayOf(value) === 'Sun'
const firstMonday = (year: number, month: number): CalendarDay =>
  [1, 2, 3, 4, 5, 6, 7].map((date) => on(year, month, date)).find((each) => weekdayOf(each) === 'Mon')!
const lastMonday = (year: number, month: number): CalendarDay => {
  const last = daysInMonth(year, month)
  return [0, 1, 2, 3, 4, 5, 6].map((back) => on(year, month, last - back)).find((each) => weekdayOf(each) === 'Mon')!
} // prettier-ignore

/** 26 December unless a Sunday; 27 December when the 25th or 26th is one. */
const afterChristmas = (year: number): CalendarDay[] => {
  const boxing = on(year, 12, 26)
  const moved = isSunday(on(year, 12, 25)) || isSunday(boxing)
  return [...(isSunday(boxing) ? [] : [boxing]), ...(moved ? [on(year, 12, 27)] : [])]
}

const SCHEDULE: Record<Nation, (year: number) => CalendarDay[]> = {
  'england-wales': (year) => [
    addDays(easterSunday(year), 1),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...afterChristmas(year),
  ],
  scotland: (year) => [
    isSunday(on(year, 1, 1)) ? on(year, 1, 3) : on(year, 1, 1),
    isSunday(on(year, 1, 2)) ? on(year, 1, 3) : on(year, 1, 2),
    addDays(easterSunday(year), -2),
    firstMonday(year, 5),
    firstMonday(year, 8),
    mondayFrom(on(year, 11, 30)),
    isSunday(on(year, 12, 25)) ? on(year, 12, 26) : on(year, 12, 25),
  ],
  'northern-ireland': (year) => [
    isSunday(on(year, 3, 17)) ? on(year, 3, 18) : on(year, 3, 17),
    addDays(easterSunday(year), 1),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...afterChristmas(year),
  ],
}

/** The day itself from Monday to Friday, else the Monday after. */
function mondayFrom(value: CalendarDay): CalendarDay {
  const ahead = { Sat: 2, Sun: 1 }[weekdayOf(value) as 'Sat' | 'Sun'] ?? 0
  return addDays(value, ahead)
}

const isWeekend = (value: CalendarDay): boolean => ['Sat', 'Sun'].includes(weekdayOf(value))

describe('bank holidays by the Act of 1971 itself', () => {
  const years = Array.from(
    { length: HELD_YEARS.last - HELD_YEARS.first + 1 },
    (_, at) => HELD_YEARS.first + at,
  )

  test.each(Object.keys(SCHEDULE) as Nation[])('every weekday of Schedule 1 is closed in %s, but for days moved by proclamation', (nation) => {
    const open = years.flatMap((year) => {
      const held = new Set<string>(bankHolidaysOf(year).filter((each) => each.nation === nation).map((each) => each.day))
      return SCHEDULE[nation](year).filter((each) => !isWeekend(each) && !held.has(each))
    })
    expect(open).toEqual(MOVED[nation])
  }) // prettier-ignore
})

/** Days of the Schedule that a proclamation moved in one year, as it may under section 1(2). */
const MOVED: Record<Nation, readonly string[]> = {
  'england-wales': ['2022-05-30'],
  scotland: ['2020-05-04'],
  'northern-ireland': ['2022-05-30'],
}
