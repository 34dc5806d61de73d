import { jaroWinkler, sharedStart } from './letters.ts'
import type { Ledger, LedgerName } from './ledger.ts'
import type { Purposes } from './purposes.ts'
import { compareWords, type WordsCompared } from './compare-words.ts'
import { DIRECTIONS, KINDS_OF_BODY } from './name-words.data.ts'

/**
 * What two names are compared in, in the order of a comparison's figures, each with the plain words that an explanation groups
 * it under.
 */
export const COMPARISONS = [
  ['shared', 'words they share'],
  ['contained', 'words they share'],
  ['rarestShared', 'words they share'],
  ['surpriseShared', 'words they share'],
  ['namesWithRarest', 'words they share'],
  ['rarestApart', 'words only one has'],
  ['lesserApart', 'words only one has'],
  ['extra', 'words only one has'],
  ['apart', 'words only one has'],
  ['apartBoth', 'words only one has'],
  ['alike', 'spelling'],
  ['letters', 'spelling'],
  ['sortedLetters', 'spelling'],
  ['rareLetters', 'spelling'],
  ['start', 'spelling'],
  ['startLength', 'spelling'],
  ['cutShort', 'spelling'],
  ['equal', 'spelling'],
  ['length', 'length of the names'],
  ['words', 'length of the names'],
  ['firstWord', 'first and last word'],
  ['lastWord', 'first and last word'],
  ['otherName', 'a trading or former name'],
  ['initials', 'initials'],
  ['numbers', 'numbers in the names'],
  ['form', 'legal form'],
  ['direction', 'words of place'],
  ['kind', 'words of kind'],
  ['paidFor', 'what they are paid for'],
  ['paidForAlike', 'what they are paid for'],
  ['gap', 'when they were paid'],
  ['overlap', 'when they were paid'],
  ['fewerPayments', 'when they were paid'],
  ['morePayments', 'when they were paid'],
  ['repeated', 'how often the names stand in the ledger'],
] as const satisfies readonly (readonly [name: string, words: string])[]

/** What a figure is when it cannot be told, as a gap without months. Trees send it its own way. */
export const NOT_TOLD = -999
/** A word that more than one name in 250 has is no rare word. */
const RARE = Math.log(250)

/**
 * The figures of a comparison of two names of a ledger, in the order of {@link COMPARISONS}. Symmetric: the order of the two
 * does not matter.
 *
 * @example
 * const ledger = ledgerOf(['Acme Ltd', 'ACME LIMITED'].map((name) => ({ name, paidFor: [], payments: 1 })))
 * compareNames(ledger, 0, 1)[COMPARISONS.findIndex(([name]) => name === 'equal')] // 1
 */
export function compareNames(ledger: Ledger, one: number, two: number): number[] {
  const [a, b] = [ledger.names[one]!, ledger.names[two]!]
  const words = compareWords(ledger, a.words, b.words)
  return [
    ...wordFigures(words, ledger, a, b),
    ...letterFigures(ledger, a, b),
    Math.min(a.parts.compact.length, b.parts.compact.length),
    Math.min(a.words.length, b.words.length),
    a.words[0] === b.words[0] && a.words[0] !== undefined ? ledger.surprise[a.words[0]]! : -1,
    a.words.at(-1) === b.words.at(-1) ? 1 : 0,
    otherName(ledger, a, b),
    initials(a, b),
    differing(a.parts.numbers, b.parts.numbers),
    formFigure(a.parts.form, b.parts.form),
    differing(wordsAmong(a, DIRECTIONS), wordsAmong(b, DIRECTIONS)),
    kindFigure(a, b),
    ...purposeFigures(ledger.purposes, one, two),
    ...ledgerFigures(ledger, a, b),
  ]
}

function wordFigures(words: WordsCompared, ledger: Ledger, a: LedgerName, b: LedgerName): number[] {
  const shared = a.words.filter((word) => b.words.includes(word))
  const extra = words.apartA === 0 ? words.rarestB : words.apartB === 0 ? words.rarestA : -1
  return [
    words.shared,
    words.contained,
    words.rarestShared,
    words.surpriseShared,
    Math.min(999, ...shared.map((word) => ledger.namesWith[word]!)),
    Math.max(words.rarestA, words.rarestB),
    Math.min(words.rarestA, words.rarestB),
    extra,
    words.apartA + words.apartB,
    Math.min(words.apartA, words.apartB),
    words.alike,
  ]
}

function letterFigures(ledger: Ledger, a: LedgerName, b: LedgerName): number[] {
  const [left, right] = [a.parts.compact, b.parts.compact]
  const shorter = Math.min(left.length, right.length)
  const start = sharedStart(left, right)
  const rare = (name: LedgerName): string =>
    name.words.filter((word) => ledger.surprise[word]! > RARE).map((word) => ledger.words[word]).join('') // prettier-ignore
  const [rareA, rareB] = [rare(a), rare(b)]
  return [
    jaroWinkler(left, right),
    jaroWinkler(a.sorted, b.sorted),
    rareA === '' || rareB === '' ? -1 : jaroWinkler(rareA, rareB),
    shorter === 0 ? 0 : start / shorter,
    start,
    start === shorter ? shorter : 0,
    left === right ? 1 : 0,
  ]
}

/** The best likeness of a trading or former name of one with any name of the other; 0 when none shares more than common words. */
function otherName(ledger: Ledger, a: LedgerName, b: LedgerName): number {
  if (a.others.length + b.others.length === 0) return 0
  let best = 0
  for (const [at, left] of [a.words, ...a.others].entries()) {
    for (const [other, right] of [b.words, ...b.others].entries()) {
      if (at + other === 0) continue
      const compared = compareWords(ledger, left, right)
      if (compared.rarestShared > 2) best = Math.max(best, compared.shared)
    }
  }
  return best
}

function initials(a: LedgerName, b: LedgerName): number {
  const stands = (acronym: string, name: LedgerName): boolean =>
    acronym !== '' && (name.parts.compact === acronym || name.parts.words.includes(acronym))
  if (stands(a.acronym, b) || stands(b.acronym, a)) return 1
  return a.acronym.length >= 4 && a.acronym === b.acronym ? 0.5 : 0
}

/** 0 the same (or none), 1 only one has any, 2 both have and they differ. */
function differing(a: string, b: string): number {
  if (a === b) return 0
  return a !== '' && b !== '' ? 2 : 1
}

function formFigure(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : 1
  return a === b ? 2 : -1
}

const wordsAmong = (name: LedgerName, wanted: ReadonlySet<string>): string =>
  name.parts.words.filter((word) => wanted.has(word)).sort().join(' ') // prettier-ignore

function kindFigure(a: LedgerName, b: LedgerName): number {
  const kind = (name: LedgerName): string => name.parts.words.find((word) => KINDS_OF_BODY.has(word)) ?? ''
  const [left, right] = [kind(a), kind(b)]
  if (left === right) return left === '' ? 0 : 1
  return left !== '' && right !== '' ? 3 : 2
}

/** The rarest purpose they share, and how well those of their purposes go together that go together best. */
function purposeFigures(purposes: Purposes, one: number, two: number): number[] {
  const [left, right] = [purposes.ofName[one]!, purposes.ofName[two]!]
  if (left.length === 0 || right.length === 0) return [-2, NOT_TOLD]
  let [rarest, alike] = [-1, Number.NEGATIVE_INFINITY]
  for (const a of left) {
    for (const b of right) {
      if (a === b) rarest = Math.max(rarest, purposes.surprise[a]!)
      alike = Math.max(alike, purposes.together(a, b))
    }
  }
  return [rarest, alike]
}

/** What the ledger tells beside the names: months, payments, how often they stand in it. */
function ledgerFigures(ledger: Ledger, a: LedgerName, b: LedgerName): number[] {
  const [one, two] = [a.evidence, b.evidence]
  const repeated = ledger.sameCompact.get(a.parts.compact)! + ledger.sameCompact.get(b.parts.compact)!
  return [
    ...monthFigures(one, two),
    Math.log2(1 + Math.min(one.payments, two.payments)),
    Math.log2(1 + Math.max(one.payments, two.payments)),
    repeated,
  ]
}

function monthFigures(one: LedgerName['evidence'], two: LedgerName['evidence']): number[] {
  const { firstMonth: from, lastMonth: to } = one
  const { firstMonth: otherFrom, lastMonth: otherTo } = two
  if (from === undefined || to === undefined || otherFrom === undefined || otherTo === undefined) {
    return [NOT_TOLD, NOT_TOLD]
  }
  const gap = Math.max(from, otherFrom) - Math.min(to, otherTo)
  return [gap, Math.max(0, 1 - gap)]
}
