/** Something the findings have wrong or lack. */
export interface Miss {
  readonly measure: string
  readonly about: string
  readonly title: string
  readonly expected: string
  readonly got: string
  readonly words: string
}

/** How often the findings are right, out of how often they could be. */
export interface Tally {
  readonly measure: string
  readonly right: number
  readonly of: number
  readonly misses: readonly Miss[]
}

/** How well a set was found. */
export interface Found {
  readonly measure: string
  /** Found and true. */
  readonly both: number
  readonly found: number
  readonly true: number
  readonly misses: readonly Miss[]
}

/** Part of the found that is true, part of the true that is found, and their harmonic mean, each 0 to 1. */
export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Precision, recall and F1 of a found set; 1 where there was nothing to find or to be wrong about.
 *
 * @example
 * scoresOf({ both: 8, found: 10, true: 16 }).precision // 0.8
 * scoresOf({ both: 8, found: 10, true: 16 }).recall // 0.5
 */
export function scoresOf(set: Pick<Found, 'both' | 'found' | 'true'>): Scores {
  const precision = set.found === 0 ? 1 : set.both / set.found
  const recall = set.true === 0 ? 1 : set.both / set.true
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}
