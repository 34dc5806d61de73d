import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { decimal, money } from '../../procurement/money.ts'
import { readSettings } from '../read-settings.ts'
import { defaultSettings } from '../settings.ts'
import { layered } from './layered.ts'

const ON = day('2026-11-25')
const services = { nation: 'england', buyer: 'council', subject: 'services' } as const
const at = (estimate: string | { low?: string; high?: string }, settings = defaultSettings, on = ON) =>
  layered({ ...services, estimate }, settings, on)

describe('national law and the council’s rules side by side', () => {
  test.each([
    ['0.00', 1],
    ['9999.99', 1],
    ['10000.00', 2],
    ['29999.99', 2],
    ['30000.00', 3],
    ['99999.99', 3],
  ])('at £%s common practice asks for %i quotations, and the Act for none', (estimate, quotations) => {
    const found = at(estimate)
    expect(found.council.band!.quotations).toBe(quotations)
    expect(found.stricter).toBe('council')
    expect(found.says[0]).toContain('Common practice (the council gave no rules of its own)')
    expect(found.says[1]).toContain('the Act asks no number of quotations')
  })

  test('a penny under the threshold the council’s tender is asked, at the threshold a procedure of the Act', () => {
    expect(at('207719.99')).toMatchObject({ stricter: 'council', position: 'below' })
    expect(at('207719.99').council.band!.asks).toBe('tenders')
    const above = at('207720.00')
    expect(above).toMatchObject({ stricter: 'national', position: 'above' })
    expect(above.national.rule!.id).toBe('threshold-goods-services-sub-central-from-2026')
    expect(above.says).toHaveLength(2)
  })

  test('the day decides: £210,000 was under the threshold on the last day of 2025 and is above it the day after', () => {
    expect(at('210000.00', defaultSettings, day('2025-12-31')).stricter).toBe('council')
    expect(at('210000.00', defaultSettings, day('2026-01-01')).stricter).toBe('national')
  })

  test('notices are said from £30,000 and not a penny under', () => {
    expect(at('29999.99').national.says).not.toContain('UK7')
    expect(at('30000.00').national.says).toContain('UK7')
  })

  test('an estimate on both sides takes the national rule, one over two bands the higher band, a floor alone neither', () => {
    expect(at({ low: '150000.00', high: '250000.00' }).stricter).toBe('national')
    expect(at({ low: '9000.00', high: '12000.00' }).council.band!.quotations).toBe(2)
    const floor = at({ low: '12000.00' })
    expect(floor).toMatchObject({ stricter: 'unknown', missing: ['estimate'] })
  })

  test('a fact that is missing is named, and nothing is decided without it', () => {
    expect(layered({}, defaultSettings, ON)).toMatchObject({
      stricter: 'unknown',
      missing: ['estimate', 'subject'],
    })
    expect(layered({ estimate: '20000.00' }, defaultSettings, ON).missing).toEqual(['subject'])
  })

  test('the council’s own band is told with its place in the constitution, on the days it is in force', () => {
    const band = (id: string, quotations: number, days: object) => ({
      id,
      says: 'Own.',
      source: 'Constitution part 4, section 3.2',
      vat: 'excluding',
      atLeast: '0.00',
      under: 'threshold',
      asks: 'quotations',
      quotations,
      advertised: 'no',
      approves: 's151',
      ...days,
    })
    const own = readSettings({
      councilRules: { bands: [band('old', 4, { to: '2026-11-24' }), band('new', 5, { from: '2026-11-25' })] },
    })
    expect(at('20000.00', own).council).toMatchObject({
      own: true,
      source: 'Constitution part 4, section 3.2',
      band: { quotations: 5 },
    })
    expect(at('20000.00', own, day('2026-11-24')).council.band!.quotations).toBe(4)
  })

  test('a band stated without VAT begins at its sum with VAT', () => {
    const band = (id: string, atLeast: string, under: string, quotations: number) => ({
      id,
      says: 'Own.',
      source: 'Constitution',
      vat: 'excluding',
      atLeast,
      under,
      asks: 'quotations',
      quotations,
      advertised: 'no',
      approves: 's151',
    })
    const own = readSettings({
      councilRules: { bands: [band('a', '0.00', '10000.00', 1), band('b', '10000.00', 'threshold', 3)] },
    })
    expect(at('11999.99', own).council.band!.quotations).toBe(1)
    expect(at('12000.00', own).council.band!.quotations).toBe(3)
  })

  test('a greater sum never asks for less: never fewer quotations, and never a national rule left behind', () => {
    const sums = fc.bigInt({ min: 0n, max: 40_000_000n })
    fc.assert(
      fc.property(sums, sums, (a, b) => {
        const [less, more] = [a < b ? a : b, a < b ? b : a].map((pence) => at(decimal(money(pence))))
        if (less!.stricter === 'national') expect(more!.stricter).toBe('national')
        if (more!.stricter === 'council' && more!.council.band!.asks === 'quotations')
          expect(less!.council.band!.quotations).toBeLessThanOrEqual(more!.council.band!.quotations)
      }),
    )
  })
})
