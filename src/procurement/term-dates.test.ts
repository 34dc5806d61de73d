import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, day } from './calendar-day.ts'
import { anniversariesAfter, endOfTerm, nextRenewal, termDates } from './term-dates.ts'
import type { Duration, Term } from './term.ts'

const ON = day('2026-11-23')
const months = (count: number): Duration => ({ count, unit: 'months' })
const anyDay = fc.integer({ min: 0, max: 18_000 }).map((count) => addDays(day('2000-01-01'), count))

function term(part: Partial<Term>): Term {
  return { shape: 'fixed', options: [], notices: [], quoted: [], ...part }
}

const threePlusOnePlusOne = term({
  shape: 'fixed-with-options',
  initial: { count: 3, unit: 'years' },
  options: [{ count: 2, each: months(12), upTo: false }],
})

describe('a fixed term', () => {
  test('C09: four years from a leap day', () => {
    expect(endOfTerm(day('2024-02-29'), months(48))).toBe('2028-02-28')
  })

  test('ends by its length, with the arithmetic', () => {
    const found = termDates(term({ initial: months(36) }), { start: day('2024-04-01'), on: ON })
    expect(found).toEqual({
      start: '2024-04-01',
      initialEnd: '2027-03-31',
      currentEnd: '2027-03-31',
      hardStop: '2027-03-31',
      working: ['36 months from Mon 1 April 2024 end on Wed 31 March 2027.'],
    })
  })

  test('by its stated end alone', () => {
    expect(termDates(term({}), { statedEnd: day('2027-03-31'), on: ON })).toMatchObject({
      currentEnd: '2027-03-31',
      hardStop: '2027-03-31',
    })
  })

  test('of unknown shape has no hard stop, and without facts nothing', () => {
    const unknown = term({ shape: 'unknown' })
    expect(termDates(unknown, { statedEnd: day('2027-03-31'), on: ON }).hardStop).toBeUndefined()
    expect(termDates(unknown, { on: ON })).toEqual({ working: [] })
    expect(termDates(term({ initial: months(36) }), { on: ON })).toEqual({ working: [] })
  })

  test('a term beyond the year 2199 is unknown, not wrong', () => {
    const long = term({ initial: { count: 300, unit: 'years' } })
    expect(termDates(long, { start: day('2024-04-01'), on: ON }).currentEnd).toBeUndefined()
    expect(() => endOfTerm(day('2024-04-01'), { count: 300, unit: 'years' })).toThrow(RangeError)
  })
})

describe('a term with options', () => {
  const facts = { start: day('2024-04-01'), on: ON }

  test('before its initial end is not in an option', () => {
    expect(termDates(threePlusOnePlusOne, facts)).toMatchObject({
      initialEnd: '2027-03-31',
      currentEnd: '2027-03-31',
      hardStop: '2029-03-31',
    })
  })

  test('after its initial end has no current end that anyone knows', () => {
    const later = termDates(threePlusOnePlusOne, { ...facts, on: day('2027-06-01') })
    expect(later.currentEnd).toBeUndefined()
    expect(later.hardStop).toBe('2029-03-31')
  })

  test.each([
    ['2027-03-31', 0],
    ['2028-03-31', 1],
    ['2029-03-31', 2],
  ])('a stated end of %s tells that %i are used', (statedEnd, stepsUsed) => {
    const found = termDates(threePlusOnePlusOne, { ...facts, statedEnd: day(statedEnd) })
    expect(found).toMatchObject({ stepsUsed, currentEnd: statedEnd, hardStop: '2029-03-31' })
    expect(found.disagreement).toBeUndefined()
  })

  test('a stated end one day late still tells, and says so', () => {
    const found = termDates(threePlusOnePlusOne, { ...facts, statedEnd: day('2028-04-01') })
    expect(found).toMatchObject({ stepsUsed: 1, currentEnd: '2028-04-01' })
    expect(found.disagreement).toMatch(/a day after/)
  })

  test('a stated end that fits nothing is a disagreement', () => {
    const found = termDates(threePlusOnePlusOne, { ...facts, statedEnd: day('2027-09-30') })
    expect(found).toMatchObject({ currentEnd: '2027-09-30', initialEnd: '2027-03-31' })
    expect(found.stepsUsed).toBeUndefined()
    expect(found.disagreement).toMatch(/2027-09-30 is none of the ends/)
  })

  test('an end beyond every option leaves the hard stop unknown', () => {
    const found = termDates(threePlusOnePlusOne, { ...facts, statedEnd: day('2031-03-31') })
    expect(found.hardStop).toBeUndefined()
    expect(found.disagreement).toBeDefined()
  })

  test('"up to" may be taken in part', () => {
    const upTo = term({
      shape: 'fixed-with-options',
      initial: months(36),
      options: [{ count: 1, each: months(24), upTo: true }],
    })
    const found = termDates(upTo, { ...facts, statedEnd: day('2027-09-30') })
    expect(found).toMatchObject({ stepsUsed: 1, currentEnd: '2027-09-30', hardStop: '2029-03-31' })
    expect(found.disagreement).toBeUndefined()
  })

  test('used options that the words state and the end denies', () => {
    const found = termDates(
      { ...threePlusOnePlusOne, optionsUsed: 2 },
      { ...facts, statedEnd: day('2028-03-31') },
    )
    expect(found.disagreement).toMatch(/1 options used; the words say 2/)
  })

  test('without a start, known use carries the stated end to the hard stop', () => {
    const noStart = { ...threePlusOnePlusOne, optionsUsed: 1 }
    expect(termDates(noStart, { statedEnd: day('2028-03-31'), on: ON }).hardStop).toBe('2029-03-31')
    expect(termDates(threePlusOnePlusOne, { statedEnd: day('2028-03-31'), on: ON }).hardStop).toBeUndefined()
  })

  test('the parent agreement caps the hard stop and denies a later end', () => {
    const cappedTerm = { ...threePlusOnePlusOne, cappedBy: day('2028-06-30') }
    expect(termDates(cappedTerm, facts).hardStop).toBe('2028-06-30')
    expect(termDates(cappedTerm, { ...facts, statedEnd: day('2029-03-31') }).disagreement).toMatch(
      /passes 2028-06-30/,
    )
  })

  test('an end before the start', () => {
    expect(termDates(threePlusOnePlusOne, { ...facts, statedEnd: day('2023-03-31') }).disagreement).toMatch(
      /before the start/,
    )
  })
})

describe('terms that go on', () => {
  const yearly = term({ shape: 'rolling', initial: months(36), renewsFor: months(12) })

  test('a rolling term stands where it has rolled to', () => {
    const found = termDates(yearly, { start: day('2020-08-01'), on: ON })
    expect(found).toMatchObject({ initialEnd: '2023-07-31', currentEnd: '2027-07-31', renewals: 4 })
    expect(found.hardStop).toBeUndefined()
    expect(found.working.at(-1)).toBe(
      'Nobody is known to have ended it: renewed 4 × 12 months, now to Sat 31 July 2027.',
    )
  })

  test('its stated end must be one it reaches', () => {
    const facts = { start: day('2020-08-01'), on: ON }
    expect(termDates(yearly, { ...facts, statedEnd: day('2025-07-31') }).disagreement).toBeUndefined()
    expect(termDates(yearly, { ...facts, statedEnd: day('2025-09-30') }).disagreement).toMatch(/by renewing/)
  })

  test('with no first period stated it is counted in periods from the start', () => {
    const found = termDates(term({ shape: 'rolling', renewsFor: months(12) }), {
      start: day('2024-04-01'),
      on: ON,
    })
    expect(found).toMatchObject({ initialEnd: '2025-03-31', currentEnd: '2027-03-31', renewals: 2 })
    expect(found.working[0]).toMatch(/No first period is stated/)
  })

  test('a stated end says how often it has renewed', () => {
    const each = term({ shape: 'rolling', renewsFor: months(12) })
    const found = termDates(each, { start: day('2024-03-13'), statedEnd: day('2027-03-12'), on: ON })
    expect(found).toMatchObject({ initialEnd: '2025-03-12', currentEnd: '2027-03-12', renewals: 2 })
    const apart = termDates(each, { start: day('2024-03-13'), statedEnd: day('2027-05-31'), on: ON })
    expect(apart.initialEnd).toBeUndefined()
    expect(apart.renewals).toBe(0)
  })

  test('how long it renews for unknown: no end once the stated one has passed', () => {
    const rolling = term({ shape: 'rolling' })
    expect(termDates(rolling, { statedEnd: day('2026-03-31'), on: ON }).currentEnd).toBeUndefined()
    expect(termDates(rolling, { statedEnd: day('2027-03-31'), on: ON }).currentEnd).toBe('2027-03-31')
    expect(nextRenewal(rolling, { currentEnd: day('2026-03-31') }, ON)).toBeUndefined()
  })

  test('a cap ends the rolling', () => {
    const cappedTerm = { ...yearly, cappedBy: day('2027-03-31') }
    const dates = termDates(cappedTerm, { start: day('2020-08-01'), on: ON })
    expect(dates).toMatchObject({ currentEnd: '2027-03-31', hardStop: '2027-03-31' })
    expect(nextRenewal(cappedTerm, dates, ON)).toBeUndefined()
  })

  test('an open-ended term has a minimum and no end', () => {
    const found = termDates(term({ shape: 'open-ended', minimum: months(24) }), {
      start: day('2026-04-01'),
      on: ON,
    })
    expect(found).toMatchObject({ initialEnd: '2028-03-31' })
    expect(found.currentEnd).toBeUndefined()
  })

  test('only rolling terms renew', () => {
    expect(nextRenewal(threePlusOnePlusOne, { currentEnd: day('2027-03-31') }, ON)).toBeUndefined()
  })

  test('anniversaries of a leap day have two readings in common years', () => {
    expect(anniversariesAfter(day('2024-02-29'), ON, 3)).toEqual([
      { day: '2027-02-28', otherReading: '2027-03-01' },
      { day: '2028-02-29' },
      { day: '2029-02-28', otherReading: '2029-03-01' },
    ])
  })
})

describe('properties', () => {
  test('a term of whole months ends the day before the corresponding date, or on the last day of a short month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (start, count) => {
        const end = endOfTerm(start, months(count))
        const next = addDays(end, 1)
        expect(
          next === addMonths(start, count) || (next.endsWith('-01') && end === addMonths(start, count)),
        ).toBe(true)
      }),
    )
  })

  test('longer terms never end earlier, later starts never end earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (start, count) => {
        expect(endOfTerm(start, months(count)) < endOfTerm(start, months(count + 1))).toBe(true)
        expect(endOfTerm(start, months(count)) <= endOfTerm(addDays(start, 1), months(count))).toBe(true)
      }),
    )
  })

  test('every end the term allows is recognised from the stated end', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 2, max: 24 }),
        fc.nat({ max: 4 }),
        (start, initial, count, each, chosen) => {
          const used = Math.min(chosen, count)
          const shaped = term({
            shape: 'fixed-with-options',
            initial: months(initial),
            options: [{ count, each: months(each), upTo: false }],
          })
          const statedEnd = endOfTerm(start, months(initial + used * each))
          const found = termDates(shaped, { start, statedEnd, on: ON })
          expect(found.stepsUsed).toBe(used)
          expect(found.disagreement).toBeUndefined()
          expect(found.hardStop).toBe(endOfTerm(start, months(initial + count * each)))
        },
      ),
    )
  })

  test('a rolled end is on or after the day asked, and the next renewal after it', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 36 }), (statedEnd, on, each) => {
        const rolling = term({ shape: 'rolling', renewsFor: months(each) })
        const dates = termDates(rolling, { statedEnd, on })
        expect(dates.currentEnd! >= on).toBe(true)
        expect(nextRenewal(rolling, dates, on)! > on).toBe(true)
      }),
    )
  })
})
