import { CATEGORIES } from './categories.data.ts'
import { MARKET } from './market.data.ts'

/** What a phrase of the market's dictionary is: a seller's name, words that tell a seller's trade, or a product. */
export type NameRole = 'seller' | 'trade' | 'product'

/** A phrase of the market's dictionary. */
export interface MarketName {
  readonly phrase: string
  readonly role: NameRole
  readonly category: string
  /** True for operational technology. */
  readonly edge: boolean
  /** True when it must begin the name. */
  readonly first: boolean
  /** The category's place in the list and the role, as one small number: a feature of the text model. */
  readonly feature: number
}

const LONGEST = 4
const ROLES: readonly NameRole[] = ['seller', 'trade', 'product']

/** The hash of a word's letters (FNV-1a over character codes), the same as the text model's. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
  return hash
}

/** The hash of a phrase that goes on with one more word. */
export const joinHash = (before: number, word: number): number =>
  Math.imul(before, 31) ^ Math.imul(word, 0x01000193)

const NAMES = new Map<number, MarketName>()
/** Which words begin a phrase, by the low bits of their hash: most words of a text are dismissed by it. */
const BEGINS = new Uint8Array(1 << 16)

for (const entry of MARKET) {
  const category = CATEGORIES.findIndex((each) => each.id === entry.category)
  const edge = CATEGORIES[category]!.ring === 'edge'
  for (const [role, phrases] of [
    ['seller', entry.sellers],
    ['trade', entry.trade],
    ['product', entry.products],
  ] as const) {
    for (const raw of phrases?.split('|') ?? []) {
      const phrase = raw.replace('^', '').trim()
      const words = phrase.split(' ').map(wordHash)
      const feature = category * 3 + ROLES.indexOf(role)
      const key = words.reduce((hash, word) => joinHash(hash, word), 0)
      BEGINS[words[0]! & 0xffff] = 1
      if (!NAMES.has(key)) NAMES.set(key, { phrase, role, category: entry.category, edge, first: raw.startsWith('^'), feature }) // prettier-ignore
    }
  }
}

/**
 * The phrases of the dictionary in a text given as hashes of its words, the longest at each place, told one after another.
 * Costs a table look-up a word, and at most four where a phrase may begin.
 */
export function findNames(words: Int32Array, count: number, told: (name: MarketName) => void): void {
  for (let from = 0; from < count; from++) {
    if (BEGINS[words[from]! & 0xffff] === 0) continue
    let hash = 0
    let found: MarketName | undefined
    let end = from
    for (let at = from; at < count && at < from + LONGEST; at++) {
      hash = joinHash(hash, words[at]!)
      const name = NAMES.get(hash)
      if (!name || (name.first && from > 0)) continue
      found = name
      end = at
    }
    if (!found) continue
    told(found)
    from = end
  }
}
