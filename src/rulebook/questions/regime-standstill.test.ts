import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, weekdayOf } from '../../procurement/calendar-day.ts'
import { workingDaysBetween } from '../../procurement/working-days.ts'
import { RuleNotInForce } from '../rule.ts'
import { regimeOf, type RegimeFacts } from './regime.ts'
import { earliestTenderDeadline, paymentNoticeBy, publishAwardBy, standstillEnds } from './standstill.ts'

describe('which law governs', () => {
  test.each<[RegimeFacts, string]>([
    [{ awardedOn: day('2025-02-23') }, 'legacy'],
    [{ awardedOn: day('2025-02-24') }, 'unknown'],
    [{ awardedOn: day('2025-02-25') }, 'unknown'],
    [{ startedOn: day('2025-02-23') }, 'legacy'],
    [{ startedOn: day('2025-02-24') }, 'unknown'],
    [{ parentFramework: { regime: 'legacy' }, awardedOn: day('2026-04-01') }, 'legacy'],
    [{ parentFramework: { name: 'G-Cloud 14' } }, 'legacy'],
    [{ parentFramework: { name: 'Technology Services 4' } }, 'new'],
    [{ routeWords: 'Call off under RM1557.14 (Lot 2)' }, 'legacy'],
    [{ routeWords: 'direct award via framework' }, 'unknown'],
    [{ noticeType: 'UK6' }, 'new'],
    [{ noticeType: 'UK17' }, 'new'],
    [{ noticeType: 'UK18' }, 'unknown'],
    [{ noticeType: 'F03' }, 'legacy'],
    [{ noticeType: 'contracts-finder-award' }, 'unknown'],
    [{}, 'unknown'],
  ])('%o is %s', (facts, value) => {
    const finding = regimeOf(facts)
    expect(finding.value).toBe(value)
    expect(finding.ground).toMatch(/\.$/)
  })

  test('C16: a call-off of 2026 from a framework of the 2015 Regulations is legacy, whatever its day', () => {
    const { value, ground } = regimeOf({
      parentFramework: { name: 'G-Cloud 14' },
      startedOn: day('2026-04-01'),
    })
    expect(value).toBe('legacy')
    expect(ground).toContain('whatever its day')
  })

  test('an unknown regime says what each answer would mean', () => {
    expect(regimeOf({}).ground).toMatch(/If legacy.*regulation 72.*if new.*UK10/)
  })

  test('facts that disagree are shown, not settled', () => {
    const { value, ground } = regimeOf({ parentFramework: { name: 'RM6259' }, noticeType: 'UK7' })
    expect(value).toBe('unknown')
    expect(ground).toMatch(/disagree/)
  })
})

describe('standstill', () => {
  test('C18: over Christmas', () => {
    expect(standstillEnds(day('2026-12-17'))).toEqual({ ends: '2026-12-30', signFrom: '2026-12-31' })
  })

  test('C19: St Andrew’s Day, a bank holiday in Scotland, does not count', () => {
    expect(standstillEnds(day('2026-11-23'))).toEqual({ ends: '2026-12-03', signFrom: '2026-12-04' })
  })

  test('a notice on a Sunday begins to count on the Monday', () => {
    expect(standstillEnds(day('2026-10-11'))).toEqual(standstillEnds(day('2026-10-12')))
  })

  test('before the Act it is not held', () => {
    expect(() => standstillEnds(day('2025-02-23'))).toThrow(RuleNotInForce)
    expect(standstillEnds(day('2025-02-24')).signFrom).toBe('2025-03-06')
  })

  test('always eight working days, and publishing by the day told allows signing', () => {
    const days = fc.integer({ min: 0, max: 1400 }).map((n) => addDays(day('2025-03-01'), n))
    fc.assert(
      fc.property(days, (published) => {
        const { ends, signFrom } = standstillEnds(published)
        expect(workingDaysBetween(addDays(published, -1), ends, 'uk-any-part')).toBe(8)
        expect(addDays(ends, 1)).toBe(signFrom)
        expect(standstillEnds(publishAwardBy(signFrom)).signFrom <= signFrom).toBe(true)
        expect(['Sat', 'Sun']).not.toContain(weekdayOf(ends))
      }),
    )
  })
})

describe('other dated duties', () => {
  test('25 days begin on the day after the invitation', () => {
    expect(earliestTenderDeadline(day('2027-01-04'), 'tender-period-electronic-all-documents')).toBe(
      '2027-01-29',
    )
  })

  test.each([
    ['2026-04-01', '2026-07-29'],
    ['2026-06-30', '2026-07-29'],
    ['2026-07-01', '2026-10-29'],
    ['2026-12-31', '2027-01-29'],
    ['2027-01-01', '2027-04-29'],
  ])('a payment of %s is published by %s', (paid, by) => {
    expect(paymentNoticeBy(day(paid))).toBe(by)
  })

  test('no payment notice before 1 April 2026', () => {
    expect(() => paymentNoticeBy(day('2026-03-31'))).toThrow(RuleNotInForce)
  })
})
