import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, formatMoney, money, pounds, sumMoney, timesFraction } from './money.ts'

const anyPence = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })

describe('money', () => {
  test.each(['', '12.345', '1,000.00', '£5', '1e3', '--1', '.5', '5.', 'NaN', ' 5'])(
    '%j is no amount',
    (text) => {
      expect(pounds(text)).toBeUndefined()
    },
  )

  test('a penny below a threshold is below it, with VAT added exactly', () => {
    expect(timesFraction(pounds('173100.00')!, 6n, 5n)).toEqual(pounds('207720.00'))
    expect(timesFraction(pounds('173099.99')!, 6n, 5n)).toEqual(pounds('207719.99'))
    expect(timesFraction(pounds('24999.99')!, 6n, 5n)).toEqual(pounds('29999.99'))
    expect(() => timesFraction(money(1n), 1n, 0n)).toThrow(RangeError)
  })

  test('a decimal is read back as the amount it came from', () => {
    fc.assert(
      fc.property(anyPence, (pence) => {
        expect(pounds(decimal(money(pence)))).toEqual(money(pence))
        const shown = formatMoney(money(pence)).replace(/[£,]/g, '')
        expect(pounds(shown)).toEqual(money(pence))
      }),
    )
  })

  test('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyPence), (amounts) => {
        const total = amounts.reduce((sum, pence) => sum + pence, 0n)
        expect(sumMoney(amounts.map(money))).toEqual(money(total))
        expect(sumMoney(amounts.toReversed().map(money))).toEqual(money(total))
      }),
    )
  })

  test('a fraction is within half a penny of the exact value, and rounds away from nought', () => {
    const whole = fc.bigInt({ min: -1000n, max: 1000n })
    fc.assert(
      fc.property(
        anyPence,
        whole,
        whole.filter((value) => value !== 0n),
        (pence, top, bottom) => {
          const found = timesFraction(money(pence), top, bottom).pence
          const twiceError = 2n * (found * bottom - pence * top)
          const size = (value: bigint): bigint => (value < 0n ? -value : value)
          expect(size(twiceError) <= size(bottom)).toBe(true)
          expect(timesFraction(money(-pence), top, bottom).pence).toBe(0n - found)
        },
      ),
    )
    expect([timesFraction(money(5n), 1n, 2n).pence, timesFraction(money(-5n), 1n, 2n).pence]).toEqual([
      3n,
      -3n,
    ])
  })
})
