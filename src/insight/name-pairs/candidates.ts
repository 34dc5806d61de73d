import type { Ledger, LedgerName } from './ledger.ts'

/** A word more names than this have does not bring two of them together by itself. */
const COMMON_WORD = 60
/** A key shared by more names than this is not worth comparing all of them; equal names are always compared. */
const MOST_SHARING = 80
const MOST_EQUAL = 400
const RAREST_WORDS = 4

/**
 * The pairs of names worth comparing, each `[earlier, later]` by place in the ledger, in order: those that share a rare word, the
 * start of their letters, of their sorted words or of their rarest word, their initials, or a whole name. About ten for each name,
 * so cost grows with the number of names.
 *
 * @example
 * const names = ['Acme Systems Ltd', 'ACME SYSTEMS', 'Borough Catering'].map((name) => ({ name, paidFor: [], payments: 1 }))
 * candidatePairs(ledgerOf(names)) // [[0, 1]]
 */
export function candidatePairs(ledger: Ledger): (readonly [number, number])[] {
  const sharing = new Map<string, number[]>()
  for (const [at, name] of ledger.names.entries()) {
    for (const key of blockKeys(name, ledger)) {
      const known = sharing.get(key)
      if (known === undefined) sharing.set(key, [at])
      else if (known.at(-1) !== at) known.push(at)
    }
  }
  const groupsOf: number[][][] = ledger.names.map(() => [])
  for (const [key, places] of sharing) {
    if (places.length < 2 || places.length > (key.startsWith('=') ? MOST_EQUAL : MOST_SHARING)) continue
    for (const at of places) groupsOf[at]!.push(places)
  }
  const met = new Int32Array(ledger.names.length).fill(-1)
  return groupsOf.flatMap((groups, one) => {
    const others: number[] = []
    for (const places of groups) {
      for (const two of places) {
        if (two <= one || met[two] === one) continue
        met[two] = one
        others.push(two)
      }
    }
    return others.sort((a, b) => a - b).map((two) => [one, two] as const)
  })
}

function* blockKeys(name: LedgerName, { words, namesWith }: Ledger): Generator<string> {
  const { parts, sorted, acronym } = name
  const rarest = [...new Set([name.words, ...name.others].flat())]
    .filter((word) => words[word]!.length > 1)
    .sort((a, b) => namesWith[a]! - namesWith[b]! || (words[a]! < words[b]! ? -1 : 1))
  for (const word of rarest.slice(0, RAREST_WORDS))
    if (namesWith[word]! <= COMMON_WORD) yield `w${words[word]}`
  const wholes = [parts.compact, ...parts.others.map((each) => each.join('')), acronym]
  for (const whole of wholes) if (whole !== '') yield `=${whole}`
  for (const whole of wholes) if (whole.length >= 5) yield `s${whole.slice(0, 5)}`
  yield `o${sorted.slice(0, 7)}`
  if (acronym.length >= 4) yield `a${acronym}`
  const [first, second] = parts.words
  if (first && second) yield `t${[first.slice(0, 4), second.slice(0, 4)].sort().join(' ')}`
  const rare = rarest[0] === undefined ? '' : words[rarest[0]]!
  if (rare.length >= 6) yield `r${rare.slice(0, 5)}`
}
