import { COMMON_WORDS, COMMON_WORDS_OF } from './common-words.data.ts'
import { jaroWinkler, sharedStart } from './letters.ts'
import { nameParts, type NameParts } from './name-parts.ts'
import { type Purposes, purposesOf } from './purposes.ts'

/** What is known of one name in a ledger, or several ledgers together. Absent means unknown. */
export interface NameEvidence {
  readonly name: string
  readonly companyNumber?: string | undefined
  /** What says that the company number is its, where it was not printed beside it. */
  readonly numberRule?: string | undefined
  /** VAT registration number printed beside it: one of a company, or of a group of companies. */
  readonly vatNumber?: string | undefined
  /** What it is paid for, as the ledger words it: the commonest first. */
  readonly paidFor: readonly string[]
  /** First and last month of payment, counted in months from the year 0. */
  readonly firstMonth?: number | undefined
  readonly lastMonth?: number | undefined
  readonly payments: number
}

/** A name made ready for comparing: its words as numbers of the ledger's list of words. */
export interface LedgerName {
  readonly evidence: NameEvidence
  readonly parts: NameParts
  readonly words: readonly number[]
  readonly sorted: string
  readonly others: readonly (readonly number[])[]
  readonly acronym: string
}

/** All names of a ledger with how rare their words are: what one comparison needs of the others. */
export interface Ledger {
  readonly names: readonly LedgerName[]
  readonly words: readonly string[]
  /** Surprise of a word: the natural logarithm of names ÷ names that have it, in this ledger and in those the shipped words were counted in. */
  readonly surprise: Float64Array
  readonly namesWith: Float64Array
  readonly purposes: Purposes
  /** How many names have the same compact form. */
  readonly sameCompact: ReadonlyMap<string, number>
  /** Likeness of two words by their numbers, from 0 to 1: equal, cut short, or misspelt. */
  readonly likeness: (a: number, b: number) => number
}

/** In how many names of other ledgers a word stands that is not among the common ones. */
const RARE_ELSEWHERE = 1.5
const elsewhere = new Map(COMMON_WORDS.flatMap(([names, words]) => words.split(' ').map((word) => [word, names]))) // prettier-ignore

/**
 * A ledger of names. A spelling that differs only in legal form does not make its words less rare: forms are counted once.
 *
 * @example
 * const ledger = ledgerOf([{ name: 'Acme Ltd', paidFor: [], payments: 1 }, { name: 'ACME LIMITED', paidFor: [], payments: 1 }])
 * ledger.names.map((each) => each.parts.compact) // ['ACME', 'ACME']
 * ledger.words // ['ACME']
 */
export function ledgerOf(evidence: readonly NameEvidence[]): Ledger {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, words.length)
    return words.push(word) - 1
  }
  const names = evidence.map((each) => readyName(each, numberOf))
  const { namesWith, sameCompact } = countWords(names, words.length)
  const known = sameCompact.size + COMMON_WORDS_OF
  const surprise = namesWith.map((count, at) => Math.log(known / (count + (elsewhere.get(words[at]!) ?? RARE_ELSEWHERE)))) // prettier-ignore
  return {
    names,
    words,
    surprise,
    namesWith,
    purposes: purposesOf(evidence.map((each) => each.paidFor), names.map((each) => each.parts.compact)), // prettier-ignore
    sameCompact,
    likeness: wordLikeness(words),
  }
}

function readyName(evidence: NameEvidence, numberOf: (word: string) => number): LedgerName {
  const parts = nameParts(evidence.name)
  return {
    evidence,
    parts,
    words: parts.words.map(numberOf),
    sorted: parts.words.toSorted().join(' '),
    others: parts.others.map((each) => each.map(numberOf)),
    acronym: parts.words.length < 3 ? '' : parts.words.map((word) => word[0]).join(''),
  }
}

function countWords(names: readonly LedgerName[], words: number) {
  const namesWith = new Float64Array(words)
  const sameCompact = new Map<string, number>()
  for (const { parts, words: own, others } of names) {
    const seen = sameCompact.get(parts.compact) ?? 0
    sameCompact.set(parts.compact, seen + 1)
    if (seen === 0) for (const word of new Set([own, ...others].flat())) namesWith[word]!++
  }
  return { namesWith: namesWith.map((count) => Math.max(1, count)), sameCompact }
}

/** A word cut short counts nine tenths, a misspelt one a little less. Words of different first letters are never alike. */
function wordLikeness(words: readonly string[]): Ledger['likeness'] {
  const first = Uint16Array.from(words, (word) => word.charCodeAt(0))
  return (a, b) => (a === b ? 1 : first[a] === first[b] ? likeWords(words[a]!, words[b]!) : 0)
}

const ALIKE = 0.92

function likeWords(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 3) return 0
  const start = sharedStart(short, long)
  if (start === short.length) return 0.9
  // What Jaro must be for Winkler's bonus to bring it to the limit; lengths alone often forbid it.
  const bonus = Math.min(4, start) * 0.1
  const jaro = (ALIKE - bonus) / (1 - bonus)
  if (short.length < 4 || (2 + short.length / long.length) / 3 < jaro - 1e-9) return 0
  return jaroWinkler(a, b) >= ALIKE ? 0.85 : 0
}
