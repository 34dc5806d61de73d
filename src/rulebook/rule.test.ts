import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../procurement/calendar-day.ts'
import { heldLaw } from './law.ts'
import { allFacts } from './facts/facts.ts'
import { cite, isHeldOn, ruleOn, RuleNotInForce, rulesInForce } from './rule.ts'

const anyDay = fc.integer({ min: -4000, max: 4000 }).map((days) => addDays(day('2026-01-01'), days))

describe('rules held', () => {
  test('every identifier is used once', () => {
    const ids = heldLaw.rules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every fact is named once', () => {
    const names = allFacts.map((fact) => fact.name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('a rule is verified exactly when its text was read', () => {
    for (const rule of heldLaw.rules)
      expect([rule.id, rule.verified]).toEqual([rule.id, rule.confidence === 'A'])
  })

  test('every rule says a sentence, names its source and does not end before it begins', () => {
    for (const { id, says, source, from, to, heldTo } of heldLaw.rules) {
      expect(says, id).toMatch(/^\S.{10,}[.]$/)
      expect(source.length, id).toBeGreaterThan(5)
      if (from && to) expect(from <= to, id).toBe(true)
      if (from && heldTo) expect(from <= heldTo, id).toBe(true)
    }
  })

  test('every rule with a value has a unit, and a date is a day', () => {
    for (const { id, value, unit } of heldLaw.rules) {
      if (value !== undefined) expect(unit, id).toBeDefined()
      if (unit === 'date') expect(day(String(value)), id).toBe(value)
    }
  })

  test.each([
    ['threshold-goods-services-sub-central-2025', '2025-02-24', '2025-12-31'],
    ['threshold-goods-services-sub-central-from-2026', '2026-01-01', '2027-12-31'],
    ['local-reserve-area', '2026-02-04', undefined],
    ['payment-notice-threshold', '2026-04-01', undefined],
    ['kpi-assessment-interval', '2026-01-01', undefined],
    ['pcr-cf-calloff-award', '2015-04-01', '2027-04-30'],
    ['legacy-cdp-switch', '2027-05-01', undefined],
  ])('%s holds from %s to %s: the day before and the day after it does not', (id, first, last) => {
    expect(() => ruleOn(id, addDays(day(first), -1))).toThrow(RuleNotInForce)
    expect(ruleOn(id, day(first)).id).toBe(id)
    if (last === undefined) return
    expect(ruleOn(id, day(last)).id).toBe(id)
    expect(() => ruleOn(id, addDays(day(last), 1))).toThrow(RuleNotInForce)
  })

  test('a day not covered is told with the days that are, and no other figure', () => {
    try {
      ruleOn('threshold-goods-services-sub-central-from-2026', day('2028-01-01'))
      expect.unreachable()
    } catch (fault) {
      expect(fault).toBeInstanceOf(RuleNotInForce)
      expect((fault as RuleNotInForce).message).toContain(
        'it is held from Thu 1 January 2026 to Fri 31 December 2027',
      )
      expect((fault as RuleNotInForce).message).not.toContain('207')
    }
  })

  test('a rule that is not held by name is refused', () => {
    expect(() => ruleOn('no-such-rule', day('2026-11-23'))).toThrow('no rule called "no-such-rule"')
  })

  test('rulesInForce and ruleOn agree on every day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...heldLaw.rules), (on, rule) => {
        const listed = rulesInForce(on).includes(rule)
        expect(listed).toBe(isHeldOn(rule, on))
        if (listed) expect(ruleOn(rule.id, on)).toBe(rule)
        else expect(() => ruleOn(rule.id, on)).toThrow(RuleNotInForce)
      }),
    )
  })

  test('a citation carries the sentence, the source and whether it was read', () => {
    const cited = cite(ruleOn('s24-noncapital', day('2026-11-23')))
    expect(Object.keys(cited)).toEqual(['id', 'says', 'source', 'verified'])
    expect(cited.verified).toBe(false)
  })
})
