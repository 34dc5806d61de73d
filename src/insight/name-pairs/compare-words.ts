import type { Ledger } from './ledger.ts'

/** What the words of two names have in common, weighed by how rare they are. Surprise is in natural logarithms. */
export interface WordsCompared {
  /** Surprise of what is shared ÷ surprise of all words of both, from 0 to 1. */
  readonly shared: number
  /** The same ÷ the surprise of the poorer name. */
  readonly contained: number
  readonly rarestShared: number
  readonly surpriseShared: number
  /** Surprise of the rarest word that only the first has, and only the second; 0 when there is none. */
  readonly rarestA: number
  readonly rarestB: number
  /** How many words only the first has, and only the second. */
  readonly apartA: number
  readonly apartB: number
  /** Words taken for the same though cut short or misspelt. */
  readonly alike: number
}

/** Compares two lists of words of a ledger, each by its numbers: equal words first, then those cut short, then misspelt ones. */
export function compareWords(
  { surprise, likeness }: Ledger,
  left: readonly number[],
  right: readonly number[],
): WordsCompared {
  const usedLeft = new Float64Array(left.length)
  const usedRight = new Float64Array(right.length)
  let [sum, rarestShared, alike] = [0, 0, 0]
  for (const wanted of [1, 0.9, 0.85]) {
    for (let one = 0; one < left.length; one++) {
      for (let two = 0; two < right.length && usedLeft[one] === 0; two++) {
        if (usedRight[two] !== 0 || likeness(left[one]!, right[two]!) !== wanted) continue
        usedLeft[one] = wanted
        usedRight[two] = wanted
        const weight = Math.min(surprise[left[one]!]!, surprise[right[two]!]!) * wanted
        sum += weight
        if (weight > rarestShared) rarestShared = weight
        if (wanted < 1) alike++
      }
    }
  }
  const [a, b] = [leftOver(surprise, left, usedLeft), leftOver(surprise, right, usedRight)]
  const all = Math.max(sum, a.total + b.total - sum)
  const poorer = Math.min(a.total, b.total)
  return {
    shared: all === 0 ? 0 : sum / all,
    contained: poorer === 0 ? 0 : Math.min(1, sum / poorer),
    rarestShared,
    surpriseShared: sum,
    rarestA: a.rarest,
    rarestB: b.rarest,
    apartA: a.count,
    apartB: b.count,
    alike,
  }
}

/** A word seen once by a slip counts no more than a rare one of a large ledger. */
const MOST_SURPRISE_OF_A_SLIP = 9

function leftOver(surprise: Float64Array, words: readonly number[], used: Float64Array) {
  let [total, rarest, count] = [0, 0, 0]
  for (const [at, word] of words.entries()) {
    const own = surprise[word]!
    total += used[at]! > 0 && used[at]! < 1 ? Math.min(own, MOST_SURPRISE_OF_A_SLIP) : own
    if (used[at] !== 0) continue
    count++
    if (own > rarest) rarest = own
  }
  return { total, rarest, count }
}
