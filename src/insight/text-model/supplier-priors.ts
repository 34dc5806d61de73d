import { SUPPLIER_PRIORS } from './supplier-priors.data.ts'

/**
 * Bands of what several bodies' ledgers say of a supplier: the share of its payments booked to accounts that say computing or
 * telephones. 1 none, in three payments or more; 2 under a tenth; 3 under two fifths; 4 under four fifths; 5 more, in three
 * payments or more; 6 more, in fewer.
 *
 * @example
 * priorBand(0, 12) // 1
 * priorBand(9, 10) // 5
 * priorBand(0, 1) // 0
 */
export function priorBand(it: number, all: number): number {
  const share = it / all
  if (it === 0) return all >= 3 ? 1 : 0
  if (share < 0.1) return 2
  if (share < 0.4) return 3
  if (share < 0.8) return 4
  return all >= 3 ? 5 : 6
}

/** The bands by key, as text: for each band its keys in order, four bytes each, in base64. */
export function packPriors(bands: ReadonlyMap<number, number>): string[] {
  const most = Math.max(0, ...bands.values())
  return Array.from({ length: most }, (_, index) => {
    const keys = [...bands].filter(([, band]) => band === index + 1).map(([key]) => key)
    return Buffer.from(Int32Array.from(keys).sort().buffer).toString('base64')
  })
}

let bands: Map<number, number> | undefined

function unpack(): Map<number, number> {
  const read = new Map<number, number>()
  for (const [index, text] of SUPPLIER_PRIORS.entries()) {
    const bytes = Buffer.from(text, 'base64')
    for (let at = 0; at < bytes.length; at += 4) read.set(bytes.readInt32LE(at), index + 1)
  }
  return read
}

/**
 * What is known of a supplier from other bodies' ledgers, by its key: a band of `priorBand`, nought when nothing is.
 *
 * @example
 * priorOf(1) // 0
 */
export function priorOf(key: number): number {
  bands ??= unpack()
  return bands.get(key) ?? 0
}
