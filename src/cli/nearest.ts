/**
 * The word of a list nearest to a misspelt one (at most two slips), or undefined.
 *
 * @example
 * nearest('plna', ['plan', 'load']) // 'plan'
 * nearest('xyzzy', ['plan', 'load']) // undefined
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const ranked = words
    .map((each) => ({ each, slips: slipsBetween(word, each) }))
    .sort((a, b) => a.slips - b.slips)
  const best = ranked[0]
  return best && best.slips <= 2 ? best.each : undefined
}

/** Levenshtein distance: insertions, deletions and changes between two words. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
