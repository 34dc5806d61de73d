import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { money, pounds, type Money } from '../../procurement/money.ts'
import { RuleNotInForce } from '../rule.ts'
import {
  grossOf,
  mixedPosition,
  notifiable,
  positionAgainstThreshold,
  threshold,
  thresholdIfHeld,
  type ThresholdFacts,
} from './threshold.ts'

const at = (text: string): Money => pounds(text)!
const both = (amount: Money) => ({ low: amount, high: amount })

describe('threshold', () => {
  test.each<[ThresholdFacts, string, string]>([
    [{}, '2025-02-24', '214904'],
    [{}, '2025-12-31', '214904'],
    [{}, '2026-01-01', '207720'],
    [{}, '2027-12-31', '207720'],
    [{ authority: 'central' }, '2025-12-31', '139688'],
    [{ authority: 'central' }, '2026-01-01', '135018'],
    [{ subject: 'works' }, '2025-12-31', '5372609'],
    [{ subject: 'works' }, '2026-01-01', '5193000'],
    [{ subject: 'light-touch' }, '2025-06-01', '663540'],
    [{ subject: 'light-touch' }, '2026-11-23', '663540'],
    [{ subject: 'concession' }, '2025-12-31', '5372609'],
    [{ subject: 'concession' }, '2026-01-01', '5193000'],
    [{ subject: 'light-touch-concession' }, '2026-11-23', '5372609'],
    [{ nation: 'northern-ireland' }, '2026-11-23', '207720'],
  ])('%o begun on %s is regulated from £%s', (facts, on, figure) => {
    const held = threshold(facts, day(on))
    expect(held.amount).toEqual(at(figure))
    expect(held.rule.verified).toBe(true)
  })

  test.each<[ThresholdFacts, string]>([
    [{}, '2025-02-23'],
    [{}, '2028-01-01'],
    [{ nation: 'scotland' }, '2026-11-23'],
    [{ nation: 'wales' }, '2025-12-31'],
  ])('%o on %s is not held, and no other figure is given', (facts, on) => {
    expect(() => threshold(facts, day(on))).toThrow(RuleNotInForce)
    expect(thresholdIfHeld(facts, day(on))).toBeUndefined()
  })

  test('C37: Wales in 2027 is 207,720, from a text not read', () => {
    const held = threshold({ nation: 'wales' }, day('2027-01-11'))
    expect(held.amount).toEqual(at('207720'))
    expect(held.rule.verified).toBe(false)
  })
})

describe('position', () => {
  const figure = at('207720')

  test('C10: a penny under is below, the figure itself is above, net is made gross first', () => {
    expect(positionAgainstThreshold(both(at('207719.99')), figure)).toBe('below')
    expect(positionAgainstThreshold(both(at('207720.00')), figure)).toBe('above')
    expect(positionAgainstThreshold(both(grossOf(at('173100.00'), 20)), figure)).toBe('above')
    expect(positionAgainstThreshold(both(grossOf(at('173099.99'), 20)), figure)).toBe('below')
  })

  test('C13: exempt supply has no VAT added', () => {
    expect(grossOf(at('180000'), 0)).toEqual(at('180000'))
    expect(positionAgainstThreshold(both(grossOf(at('180000'), 0)), figure)).toBe('below')
    expect(positionAgainstThreshold(both(grossOf(at('180000'), 20)), figure)).toBe('above')
  })

  test('a foot alone proves above and never below; a top alone proves below and never above', () => {
    expect(positionAgainstThreshold({ low: figure }, figure)).toBe('above')
    expect(positionAgainstThreshold({ low: at('1') }, figure)).toBe('unknown')
    expect(positionAgainstThreshold({ high: at('1') }, figure)).toBe('below')
    expect(positionAgainstThreshold({ high: figure }, figure)).toBe('unknown')
    expect(positionAgainstThreshold({}, figure)).toBe('unknown')
    expect(positionAgainstThreshold({ low: at('1'), high: figure }, figure)).toBe('straddles')
  })

  test('a wider interval never gives a surer answer', () => {
    const pence = fc.bigInt({ min: 0n, max: 40_000_000n })
    fc.assert(
      fc.property(pence, pence, pence, (a, b, wider) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const narrow = positionAgainstThreshold({ low: money(low), high: money(high) }, figure)
        const wide = positionAgainstThreshold({ low: money(low - wider), high: money(high + wider) }, figure)
        expect(wide === narrow || wide === 'straddles').toBe(true)
      }),
    )
  })
})

describe('notifiable', () => {
  test('C12: 24,999.99 net is not notifiable, 25,000.00 net is', () => {
    expect(grossOf(at('24999.99'), 20)).toEqual(at('29999.99'))
    expect(notifiable(grossOf(at('24999.99'), 20))).toBe(false)
    expect(notifiable(grossOf(at('25000.00'), 20))).toBe(true)
  })

  test('C38: a school’s contract is not notified', () => {
    expect(notifiable(at('42000'), { isSchool: true })).toBe(false)
  })

  test('central government in England from 12,000; a Welsh one from 30,000; never in Northern Ireland', () => {
    expect(notifiable(at('11999.99'), { authority: 'central' })).toBe(false)
    expect(notifiable(at('12000'), { authority: 'central' })).toBe(true)
    expect(notifiable(at('12000'), { authority: 'central', nation: 'wales' })).toBe(false)
    expect(notifiable(at('30000'), { authority: 'central', nation: 'wales' })).toBe(true)
    expect(notifiable(at('50000'), { nation: 'northern-ireland' })).toBe(false)
  })
})

describe('C39: telecare monitoring with equipment', () => {
  const on = day('2026-11-23')
  const parts = (goods: string) => [
    { subject: 'light-touch', gross: at('300000') } as const,
    { subject: 'goods-services', gross: at(goods) } as const,
  ]

  test('together it is held against the light touch figure, and is below', () => {
    const { position, because } = mixedPosition(parts('120000'), undefined, on)
    expect(position).toBe('below')
    expect(because[0]).toBe('Together £420,000, mainly light-touch, against £663,540: below.')
  })

  test('equipment that reaches its own threshold lifts the whole, if it could be bought alone', () => {
    expect(mixedPosition(parts('207720'), true, on).position).toBe('above')
    expect(mixedPosition(parts('207719.99'), true, on).position).toBe('below')
    expect(mixedPosition(parts('207720'), false, on).position).toBe('below')
    expect(mixedPosition(parts('207720'), undefined, on).position).toBe('unknown')
  })
})
