const matchedA = new Uint8Array(512)
const matchedB = new Uint8Array(512)

/**
 * Jaro-Winkler likeness of two texts, from 0 to 1. Texts over 512 letters are compared by their first 512.
 *
 * Source: Winkler 1990, with the prefix weight 0.1 over at most four letters.
 *
 * @example
 * jaroWinkler('MARTHA', 'MARHTA').toFixed(3) // '0.961'
 * jaroWinkler('', 'A') // 0
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const [lengthA, lengthB] = [Math.min(a.length, 512), Math.min(b.length, 512)]
  if (lengthA === 0 || lengthB === 0) return 0
  const shared = markMatches(a, lengthA, b, lengthB)
  if (shared === 0) return 0
  const moved = transpositions(a, lengthA, b)
  const jaro = (shared / lengthA + shared / lengthB + (shared - moved / 2) / shared) / 3
  return jaro + Math.min(4, sharedStart(a, b)) * 0.1 * (1 - jaro)
}

function markMatches(a: string, lengthA: number, b: string, lengthB: number): number {
  const window = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  matchedA.fill(0, 0, lengthA)
  matchedB.fill(0, 0, lengthB)
  let shared = 0
  for (let at = 0; at < lengthA; at++) {
    const code = a.charCodeAt(at)
    const last = Math.min(lengthB - 1, at + window)
    for (let other = Math.max(0, at - window); other <= last; other++) {
      if (matchedB[other] === 1 || b.charCodeAt(other) !== code) continue
      matchedA[at] = 1
      matchedB[other] = 1
      shared++
      break
    }
  }
  return shared
}

function transpositions(a: string, lengthA: number, b: string): number {
  let moved = 0
  let other = 0
  for (let at = 0; at < lengthA; at++) {
    if (matchedA[at] !== 1) continue
    while (matchedB[other] !== 1) other++
    if (a.charCodeAt(at) !== b.charCodeAt(other)) moved++
    other++
  }
  return moved
}

/**
 * How many letters two texts begin with in common.
 *
 * @example
 * sharedStart('KONICA', 'KONE') // 3
 */
export function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}
