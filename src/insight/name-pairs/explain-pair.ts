import { compareNames, COMPARISONS } from './compare-names.ts'
import type { Ledger } from './ledger.ts'
import { PAIR_MODEL } from './pair-model.data.ts'
import { shares } from './trees.ts'

/** Why two names are, or are not, taken for one supplier: log-odds that sum to those of the probability. */
export interface PairExplained {
  readonly probability: number
  /** What each kind of comparison adds to the log-odds, the strongest first; `before` is what holds for any two names compared. */
  readonly parts: readonly { readonly what: string; readonly adds: number }[]
  readonly before: number
}

/**
 * The comparisons that made a probability, each with what it adds, exact to the sum.
 *
 * @example
 * const ledger = ledgerOf(['Acme Systems Ltd', 'ACME SYSTEM'].map((name) => ({ name, paidFor: [], payments: 1 })))
 * const { before, parts } = explainPair(ledger, { one: 0, two: 1, probability: 0.5 })
 * Math.abs(parts.reduce((sum, part) => sum + part.adds, before)) < 1e-9 // true
 */
export function explainPair(
  ledger: Ledger,
  { one, two, probability }: { one: number; two: number; probability: number },
): PairExplained {
  const moved = shares(PAIR_MODEL, compareNames(ledger, one, two))
  const byWords = new Map<string, number>()
  for (const [at, [, words]] of COMPARISONS.entries())
    byWords.set(words, (byWords.get(words) ?? 0) + moved[at]!)
  const parts = [...byWords]
    .map(([what, adds]) => ({ what, adds }))
    .filter((part) => part.adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds) || (a.what < b.what ? -1 : 1))
  const odds = Math.log(probability / (1 - probability))
  return { probability, parts, before: odds - moved.reduce((sum, each) => sum + each, 0) }
}
