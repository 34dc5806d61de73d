import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import {
  assumedNotice,
  deadlinesOf,
  noticeDeadline,
  passedDeadlines,
  USUAL_NOTICE_SETTINGS,
} from './notice-dates.ts'
import { termDates } from './term-dates.ts'
import type { Deadline, Duration, NoticeClause, Term } from './term.ts'
import { isWorkingDay } from './working-days.ts'

const ON = day('2026-11-23')
const months = (count: number): Duration => ({ count, unit: 'months' })
const days = (count: number): Duration => ({ count, unit: 'days' })

function clause(part: Partial<NoticeClause> = {}): NoticeClause {
  return { kind: 'end-non-renewal', period: months(3), anchor: 'end', clear: false, quoted: 'words', ...part }
}

function term(part: Partial<Term>): Term {
  return { shape: 'fixed', options: [], notices: [], quoted: [], ...part }
}

const at = (part: Partial<NoticeClause>, before: string): Deadline =>
  noticeDeadline(clause(part), day(before), USUAL_NOTICE_SETTINGS)

describe('the dates of the casebook', () => {
  const planning = term({
    shape: 'fixed-with-options',
    initial: { count: 3, unit: 'years' },
    options: [{ count: 2, each: { count: 1, unit: 'years' }, upTo: false }],
    optionsUsed: 0,
  })
  const planningFacts = { start: day('2024-04-01'), on: ON }

  test('C02: an option with three months’ written notice', () => {
    const notices = [clause({ kind: 'take-option', quoted: "three months' written notice" })]
    const dates = termDates({ ...planning, notices }, planningFacts)
    expect(dates).toMatchObject({ currentEnd: '2027-03-31', hardStop: '2029-03-31' })
    const found = deadlinesOf({ ...planning, notices }, dates, ON)
    expect(found).toMatchObject([{ kind: 'take-option', lastLegalDay: '2026-12-31', sendBy: '2026-12-29' }])
  })

  test('C03: not less than three months before the Expiry Date, both readings', () => {
    const quoted = 'not less than three months before the Expiry Date'
    const notices = [clause({ kind: 'take-option', clear: true, quoted })]
    const [found] = deadlinesOf(
      { ...planning, notices },
      termDates({ ...planning, notices }, planningFacts),
      ON,
    )
    expect(found).toMatchObject({
      lastLegalDay: '2026-12-30',
      otherReading: '2026-12-31',
      sendBy: '2026-12-24',
    })
  })

  const rolling = term({
    shape: 'rolling',
    renewsFor: months(12),
    notices: [
      clause({ period: days(90), anchor: 'renewal', quoted: "90 days' notice before the renewal date" }),
    ],
  })

  test('C05: 90 days before the renewal of 1 April', () => {
    const dates = termDates(rolling, { statedEnd: day('2027-03-31'), on: ON })
    expect(deadlinesOf(rolling, dates, ON)).toMatchObject([
      { lastLegalDay: '2026-12-31', otherReading: '2027-01-01', sendBy: '2026-12-29', before: '2027-04-01' },
    ])
  })

  test('C06: renewing on 1 December, the notice day has passed; the next is given with it', () => {
    const dates = termDates(rolling, { statedEnd: day('2026-11-30'), on: ON })
    const found = deadlinesOf(rolling, dates, ON)
    expect(found.map((each) => each.lastLegalDay)).toEqual(['2026-09-01', '2027-09-01'])
    expect(found.map((each) => each.before)).toEqual(['2026-12-01', '2027-12-01'])
    expect(passedDeadlines(found, ON).map((each) => each.lastLegalDay)).toEqual(['2026-09-01'])
  })

  test('C08: three months before the end of February, the earliest and the other reading', () => {
    const found = at({}, '2027-02-28')
    expect(found).toMatchObject({
      lastLegalDay: '2026-11-28',
      otherReading: '2026-11-30',
      sendBy: '2026-11-25',
    })
  })

  test('C34: three months’ notice of the first of two aligned contracts', () => {
    expect(at({ kind: 'take-option' }, '2027-03-31').sendBy).toBe('2026-12-29')
  })

  // The Exeter register prints no clause: "if three months' notice applies" is counted for the safe day.
  test.each([
    ['2183', '2027-03-01', '2026-12-01', undefined, '2026-11-26'],
    ['2118', '2027-02-28', '2026-11-28', '2026-11-30', '2026-11-25'],
  ])('Exeter %s ends on %s', (_, end, last, other, send) => {
    const found = noticeDeadline(assumedNotice('end-non-renewal', months(3)), day(end), USUAL_NOTICE_SETTINGS)
    expect([found.lastLegalDay, found.otherReading, found.sendBy]).toEqual([last, other, send])
  })
})

describe('clauses of other kinds', () => {
  test('a window opens and closes', () => {
    const found = at({ period: days(30), notBefore: days(60) }, '2027-03-31')
    expect(found).toMatchObject({ opensOn: '2027-01-30', lastLegalDay: '2027-03-01' })
  })

  test('to end at any time: the earliest end a notice sent today can reach', () => {
    const open = term({
      shape: 'open-ended',
      notices: [clause({ kind: 'end-for-convenience', anchor: 'any-time' })],
    })
    expect(deadlinesOf(open, {}, ON)).toMatchObject([
      { sendBy: '2026-11-23', lastLegalDay: '2026-11-25', before: '2027-02-25' },
    ])
  })

  test('to end at any time, but not before the minimum term', () => {
    const open = term({
      shape: 'open-ended',
      minimum: months(24),
      notices: [clause({ kind: 'end-for-convenience', anchor: 'any-time' })],
    })
    const dates = termDates(open, { start: day('2026-04-01'), on: ON })
    expect(deadlinesOf(open, dates, ON)).toMatchObject([{ before: '2028-03-31', lastLegalDay: '2027-12-31' }])
  })

  test.each([
    ['month-end', '2027-02-28'],
    ['quarter-end', '2027-03-31'],
    ['anniversary', '2027-05-31'],
  ] as const)('notice expiring at a %s', (expiringAt, before) => {
    const convenience = clause({ kind: 'end-for-convenience', anchor: 'any-time', expiringAt })
    const open = term({ shape: 'open-ended', notices: [convenience] })
    expect(deadlinesOf(open, { start: day('2024-06-01') }, ON)[0]?.before).toBe(before)
  })

  test('no deadline to end for convenience after the contract has ended anyway', () => {
    const fixed = term({ notices: [clause({ kind: 'end-for-convenience', anchor: 'any-time' })] })
    expect(deadlinesOf(fixed, { currentEnd: day('2026-12-31') }, ON)).toEqual([])
  })

  test('no break, price or count of users is left on the day after the last', () => {
    const breaks = term({
      shape: 'fixed',
      notices: [clause({ kind: 'end-for-convenience', anchor: 'anniversary', period: months(6) })],
    })
    const dates = { start: day('2025-04-01'), currentEnd: day('2027-03-31') }
    expect(deadlinesOf(breaks, dates, day('2026-11-23'))).toEqual([])
    const ends = { ...breaks, notices: [clause({ anchor: 'anniversary', period: months(6) })] }
    expect(deadlinesOf(ends, dates, day('2026-08-01')).map((each) => each.before)).toEqual(['2027-04-01'])
  })

  test('a true-up before each anniversary: the passed one and the next', () => {
    const licence = term({
      shape: 'anniversary',
      notices: [clause({ kind: 'true-up', anchor: 'anniversary', period: days(30), notBefore: days(60) })],
    })
    const found = deadlinesOf(licence, { start: day('2024-12-10'), currentEnd: day('2029-12-09') }, ON)
    expect(found.map((each) => [each.before, each.lastLegalDay, each.opensOn])).toEqual([
      ['2026-12-10', '2026-11-09', '2026-10-11'],
      ['2027-12-10', '2027-11-09', '2027-10-11'],
    ])
  })

  test('no option deadline when every option is used, none without an end', () => {
    const options = [{ count: 1, each: months(12), upTo: false }]
    const spent = term({ shape: 'fixed-with-options', options, notices: [clause({ kind: 'take-option' })] })
    expect(deadlinesOf(spent, { currentEnd: day('2027-03-31'), stepsUsed: 1 }, ON)).toEqual([])
    expect(deadlinesOf(term({ notices: [clause()] }), {}, ON)).toEqual([])
  })

  test('years whose bank holidays are not held leave fourteen days, and say so', () => {
    const found = at({}, '2060-03-31')
    expect(found).toMatchObject({ lastLegalDay: '2059-12-31', sendBy: '2059-12-17' })
    expect(found.working.at(-1)).toMatch(/not held/)
  })

  test('the council’s own setting of deemed service moves the send day', () => {
    expect(noticeDeadline(clause(), day('2027-03-31'), { deemedServiceWorkingDays: 0 }).sendBy).toBe(
      '2026-12-31',
    )
    expect(noticeDeadline(clause(), day('2027-03-31'), { deemedServiceWorkingDays: 5 }).sendBy).toBe(
      '2026-12-22',
    )
  })

  test('the working ends with the send day', () => {
    expect(at({}, '2027-03-31').working).toEqual([
      'Counted back from the last day of the term, Wed 31 March 2027.',
      '3 months before it is Thu 31 December 2026.',
      'Less 2 working days for deemed service: send by Tue 29 December 2026.',
    ])
  })
})

describe('properties', () => {
  const anyDay = fc.integer({ min: 0, max: 9000 }).map((count) => addDays(day('2017-06-01'), count))
  const anyPeriod = fc.oneof(
    fc.integer({ min: 1, max: 12 }).map(months),
    fc.integer({ min: 1, max: 180 }).map(days),
    fc.integer({ min: 1, max: 20 }).map((count): Duration => ({ count, unit: 'weeks' })),
    fc.integer({ min: 1, max: 30 }).map((count): Duration => ({ count, unit: 'working-days' })),
  )
  const anyClause = fc
    .record({
      period: anyPeriod,
      clear: fc.boolean(),
      anchor: fc.constantFrom('end', 'renewal', 'anniversary', 'any-time'),
      quoted: fc.constantFrom('', 'words'),
    })
    .map((part) => clause(part as Partial<NoticeClause>))
  const anySettings = fc.integer({ min: 0, max: 5 }).map((count) => ({ deemedServiceWorkingDays: count }))

  test('send-by is a working day, not after the last legal day, which is before the day it stands before', () => {
    fc.assert(
      fc.property(anyClause, anyDay, anySettings, (each, before, settings) => {
        const found = noticeDeadline(each, before, settings)
        expect(isWorkingDay(found.sendBy, 'england-wales')).toBe(true)
        expect(found.sendBy <= found.lastLegalDay).toBe(true)
        expect(found.lastLegalDay < found.before).toBe(true)
        if (found.otherReading) expect(found.otherReading > found.lastLegalDay).toBe(true)
      }),
    )
  })

  test('a later day to stand before never gives an earlier deadline', () => {
    fc.assert(
      fc.property(anyClause, anyDay, fc.integer({ min: 1, max: 40 }), (each, before, gap) => {
        const [one, two] = [before, addDays(before, gap)].map((value) =>
          noticeDeadline(each, value, USUAL_NOTICE_SETTINGS),
        )
        expect(one!.lastLegalDay <= two!.lastLegalDay && one!.sendBy <= two!.sendBy).toBe(true)
      }),
    )
  })

  test('a clear reading is never later, and more days of service never later', () => {
    fc.assert(
      fc.property(anyClause, anyDay, (each, before) => {
        const plain = noticeDeadline({ ...each, clear: false }, before, USUAL_NOTICE_SETTINGS)
        const clear = noticeDeadline({ ...each, clear: true }, before, { deemedServiceWorkingDays: 3 })
        expect(clear.lastLegalDay <= plain.lastLegalDay && clear.sendBy <= plain.sendBy).toBe(true)
      }),
    )
  })

  test('a rolling term always has a deadline ahead, and it stands before an end not yet passed', () => {
    fc.assert(
      fc.property(anyClause, anyDay, fc.integer({ min: 1, max: 24 }), (each, statedEnd, count) => {
        const rolling = term({
          shape: 'rolling',
          renewsFor: months(count),
          notices: [{ ...each, anchor: 'end' }],
        })
        const dates = termDates(rolling, { statedEnd, on: ON })
        expect(dates.currentEnd! >= (ON as CalendarDay)).toBe(true)
        const found = [...deadlinesOf(rolling, dates, ON)].toSorted((a, b) => (a.before < b.before ? -1 : 1))
        expect(found.at(-1)!.lastLegalDay >= ON).toBe(true)
        expect(passedDeadlines(found, ON).length).toBeLessThan(2)
        expect(found.every((deadline) => deadline.before >= ON)).toBe(true)
      }),
    )
  })
})
