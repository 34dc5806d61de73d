import type { LabelledName } from './labelled.ts'

/** Pairs of places as one number each. */
export type PairSet = ReadonlySet<number>

const SIZE = 1_000_000

/** A pair as a number, whichever comes first. */
export const pairKey = (one: number, two: number): number => Math.min(one, two) * SIZE + Math.max(one, two)

/** The two places of a pair. */
export const placesOf = (pair: number): [number, number] => [Math.floor(pair / SIZE), pair % SIZE]

/** All pairs within groups, given the group of each place. */
export function pairsWithin(groups: readonly (number | string)[]): Set<number> {
  const byGroup = Map.groupBy(groups.keys(), (at) => groups[at])
  const found = new Set<number>()
  for (const places of byGroup.values()) {
    for (const [at, one] of places.entries())
      for (const two of places.slice(at + 1)) found.add(pairKey(one, two))
  }
  return found
}

/** Words that bring no two names together in the lexical measure. */
const GENERIC = new Set([
  'TA',
  'SERVICES',
  'GROUP',
  'OF',
  'CO',
  'SERVICE',
  'FOR',
  'IN',
  'AT',
  'ON',
  'TRADING',
  'AS',
])
const DROPPED = new Set(['LTD', 'LIMITED', 'LTDT', 'LIMITE', 'LIMITD', 'LT', 'LIM', 'PLC', 'LLP', 'CIC', 'INC', 'LLC', 'GMBH', 'BV', 'THE', 'UK', 'AND', 'CORP']) // prettier-ignore

/** A name as the lexical measure compares it: its own simple normaliser, so that no engine is judged by another's. */
export function plainWords(name: string): string[] {
  const words = name
    .toUpperCase()
    .replace(/[’']/g, '')
    .replace(/\bT\/ ?AS?\b|\bTRADING AS\b/g, ' TA ')
    .replace(/\(?\bU\.?K\.?\)?\b/g, ' UK ')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '' && !DROPPED.has(word))
  return words.join(' ').replace(/\b(\w) (?=\w\b)/g, '$1').split(' ') // prettier-ignore
}

/** The true pairs of a labelled ledger, and those of them that letters alone could tell: a shared word, or 70 % of the letters. */
export function truePairs(names: readonly LabelledName[]): {
  readonly all: PairSet
  readonly lexical: PairSet
} {
  const all = pairsWithin(names.map((each) => each.entity))
  const words = names.map((each) => plainWords(each.name))
  const lexical = [...all].filter((pair) => {
    const [one, two] = placesOf(pair).map((at) => words[at]!) as [string[], string[]]
    const own = new Set(one.filter((word) => !GENERIC.has(word) && word !== ''))
    return two.some((word) => own.has(word)) || letterShare(one.join(''), two.join('')) >= 0.7
  })
  return { all, lexical: new Set(lexical) }
}

/** Twice the longest common subsequence ÷ both lengths. */
function letterShare(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1)
  for (const letter of a) {
    const now = new Uint16Array(b.length + 1)
    for (let at = 1; at <= b.length; at++) now[at] = letter === b[at - 1] ? before[at - 1]! + 1 : Math.max(before[at]!, now[at - 1]!) // prettier-ignore
    before = now
  }
  return a.length + b.length === 0 ? 1 : (2 * before[b.length]!) / (a.length + b.length)
}

/** Precision, recall and F1 of found pairs, on all true pairs and on the lexical ones (precision over everything found). */
export function measurePairs(found: PairSet, truth: ReturnType<typeof truePairs>) {
  const right = [...found].filter((pair) => truth.all.has(pair)).length
  const rightLexical = [...found].filter((pair) => truth.lexical.has(pair)).length
  const precision = found.size === 0 ? 1 : right / found.size
  const f1 = (recall: number): number => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)) // prettier-ignore
  const [recall, lexicalRecall] = [right / truth.all.size, rightLexical / truth.lexical.size]
  return { precision, recall, lexicalRecall, f1: f1(recall), lexicalF1: f1(lexicalRecall), pairs: found.size }
}
