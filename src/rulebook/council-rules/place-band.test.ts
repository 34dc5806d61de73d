import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { money } from '../../procurement/money.ts'
import { defaultSettings } from '../settings.ts'
import { checkCouncilRules } from './check-council-rules.ts'
import type { QuotationBand } from './council-rules.ts'
import { defaultBands } from './default-set.data.ts'
import { bandAdded, bandChanged, bandRemoved } from './place-band.ts'

const [one, two, three, tender] = defaultBands as [QuotationBand, QuotationBand, QuotationBand, QuotationBand]
const pounds = (whole: number) => money(BigInt(whole) * 100n)
const ends = (bands: readonly QuotationBand[]) =>
  bands.map(({ atLeast, under }) => [
    Number(atLeast.pence / 100n),
    under === 'threshold' ? under : under && Number(under.pence / 100n),
  ])
const problems = (bands: readonly QuotationBand[]) =>
  checkCouncilRules({ ...defaultSettings, councilRules: { bands } }, day('2026-11-25'))

describe('bands that move together', () => {
  test('the band above begins where this one ends, the band below ends where it begins', () => {
    const changed = bandChanged(defaultBands, two, { ...two, atLeast: pounds(5_000), under: pounds(25_000) })
    expect(ends(changed)).toEqual([
      [0, 5_000],
      [5_000, 25_000],
      [25_000, 100_000],
      [100_000, 'threshold'],
    ])
  })

  test('a band put into another cuts it; one over two bands cuts both', () => {
    const added = bandAdded(defaultBands, {
      ...three,
      id: 'new',
      atLeast: pounds(20_000),
      under: pounds(50_000),
    })
    expect(ends(added)).toEqual([
      [0, 10_000],
      [10_000, 20_000],
      [20_000, 50_000],
      [50_000, 100_000],
      [100_000, 'threshold'],
    ])
    expect(problems(added)).toEqual([])
  })

  test('a band taken away leaves its sums to the one below; the first to the one above; the last ends at the threshold still', () => {
    expect(ends(bandRemoved(defaultBands, two))).toEqual([
      [0, 30_000],
      [30_000, 100_000],
      [100_000, 'threshold'],
    ])
    expect(ends(bandRemoved(defaultBands, one))[0]).toEqual([0, 30_000])
    expect(ends(bandRemoved(defaultBands, tender)).at(-1)).toEqual([30_000, 'threshold'])
  })

  test('a band of other days or kinds of supply stays', () => {
    const works = { ...two, id: 'works', subjects: ['works'] as const }
    const changed = bandChanged([...defaultBands, works], one, { ...one, under: pounds(5_000) })
    expect(changed.at(-1)).toEqual(works)
  })

  test('moving an end between its neighbours never leaves a gap or an overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_999_999 }), (pence) => {
        const moved = bandChanged(defaultBands, two, { ...two, atLeast: money(BigInt(pence)) })
        expect(problems(moved)).toEqual([])
      }),
    )
  })
})
