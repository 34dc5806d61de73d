import type { BandTop, QuotationBand } from './council-rules.ts'

/** Whether two bands stand on one ladder: same kinds of supply, same days, sums stated alike. */
const alike = (a: QuotationBand, b: QuotationBand): boolean =>
  a.vat === b.vat &&
  a.from === b.from &&
  a.to === b.to &&
  String(a.subjects ?? '') === String(b.subjects ?? '')

const penceOf = (top: BandTop | undefined): bigint | undefined =>
  top === undefined || top === 'threshold' ? undefined : top.pence

const sameTop = (a: BandTop | undefined, b: BandTop | undefined): boolean =>
  a === b || (penceOf(a) !== undefined && penceOf(a) === penceOf(b))

/**
 * Bands with one of them changed. The bands it touched move with it, so that changing an end leaves neither a gap nor two
 * rules for one sum; bands of other kinds, days or bases stay as they are.
 */
export function bandChanged(
  bands: readonly QuotationBand[],
  before: QuotationBand,
  after: QuotationBand,
): readonly QuotationBand[] {
  return bands.map((band) => {
    if (band.id === before.id) return after
    if (!alike(band, before)) return band
    const below = penceOf(band.under) === before.atLeast.pence && before.atLeast.pence > 0n
    const above = sameTop(before.under, band.atLeast)
    const moved = below ? { ...band, under: after.atLeast } : band
    return above && after.under !== undefined && after.under !== 'threshold'
      ? { ...moved, atLeast: after.under }
      : moved
  })
}

/** Bands with another added: the band it begins in ends where it begins, the one it ends in begins where it ends. */
export function bandAdded(bands: readonly QuotationBand[], added: QuotationBand): readonly QuotationBand[] {
  const high = penceOf(added.under)
  const others = bands.map((band) => {
    if (!alike(band, added)) return band
    const top = penceOf(band.under)
    const beginsIn = band.atLeast.pence < added.atLeast.pence && (top === undefined || top > added.atLeast.pence) // prettier-ignore
    const endsIn = high !== undefined && band.atLeast.pence >= added.atLeast.pence && band.atLeast.pence < high && (top === undefined || top > high) // prettier-ignore
    if (beginsIn) return { ...band, under: added.atLeast }
    return endsIn ? { ...band, atLeast: added.under as typeof band.atLeast } : band
  })
  return [...others, added].toSorted((a, b) => Number(a.atLeast.pence - b.atLeast.pence))
}

/** Bands with one taken away: the band below it runs on over its sums, or where there is none the band above begins earlier. */
export function bandRemoved(
  bands: readonly QuotationBand[],
  { id, atLeast, under, ...rest }: QuotationBand,
): readonly QuotationBand[] {
  const gone: QuotationBand = { id, atLeast, ...rest, ...(under !== undefined && { under }) }
  const others = bands.filter((band) => band.id !== id)
  const below = others.find((band) => alike(band, gone) && penceOf(band.under) === atLeast.pence)
  const above = others.find((band) => alike(band, gone) && sameTop(under, band.atLeast))
  return others.map((band) => {
    if (band === below) {
      const { under: _, ...open } = band
      return under === undefined ? open : { ...open, under }
    }
    return below === undefined && band === above ? { ...band, atLeast } : band
  })
}
