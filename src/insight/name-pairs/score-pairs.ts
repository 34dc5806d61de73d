import { candidatePairs } from './candidates.ts'
import { compareNames } from './compare-names.ts'
import type { Ledger } from './ledger.ts'
import { PAIR_MODEL } from './pair-model.data.ts'
import { logOdds, probability } from './trees.ts'

/** Two names of a ledger by their places, and how sure it is that they are one supplier: from 0 to 1. */
export interface ScoredPair {
  readonly one: number
  readonly two: number
  readonly probability: number
}

/** Pairs less likely than this are of no use to anyone, and are not kept. */
const LEAST = 0.01

/**
 * Every pair of names of a ledger that may be one supplier, surest first. The weights are shipped; how common matches are is
 * estimated from the ledger itself, because one ledger holds each firm once and another five times.
 *
 * @example
 * const names = ['Acme Systems Ltd', 'ACME SYSTEMS LIMITED', 'Borough Catering'].map((name) => ({ name, paidFor: [], payments: 1 }))
 * scorePairs(ledgerOf(names)).map(({ one, two }) => [one, two]) // [[0, 1]]
 */
export function scorePairs(ledger: Ledger): ScoredPair[] {
  const pairs = candidatePairs(ledger)
  const odds = Float64Array.from(pairs, ([one, two]) =>
    isApart(ledger, one, two)
      ? Number.NEGATIVE_INFINITY
      : logOdds(PAIR_MODEL, compareNames(ledger, one, two)),
  )
  const shift = priorShift(odds)
  const least = Math.log(LEAST / (1 - LEAST)) - shift
  const scored: ScoredPair[] = []
  for (const [at, [one, two]] of pairs.entries()) {
    if (odds[at]! >= least) scored.push({ one, two, probability: probability(odds[at]! + shift) })
  }
  return scored.sort((a, b) => b.probability - a.probability || a.one - b.one || a.two - b.two)
}

/**
 * True when two names cannot be one legal entity whatever their letters: two company numbers, a partnership beside a company, two
 * numbered sisters or branches, companies of two countries.
 *
 * @example
 * const of = (a, b) => isApart(ledgerOf([a, b].map((name) => ({ name, paidFor: [], payments: 1 }))), 0, 1)
 * of('Acme LLP', 'Acme Ltd') // true
 * of('Leyton (No 13) Ltd', 'Leyton No 3 Ltd') // true
 * of('Acme France', 'Acme Spain') // true
 * of('Acme', 'Acme Ltd') // false
 */
export function isApart({ names }: Ledger, one: number, two: number): boolean {
  const [a, b] = [names[one]!, names[two]!]
  const [number, other] = [a.evidence.companyNumber, b.evidence.companyNumber]
  if (number !== undefined && other !== undefined && number !== other) return true
  const [form, otherForm] = [a.parts.form, b.parts.form]
  if (form === 'LLP' && (otherForm === 'LTD' || otherForm === 'CIC')) return true
  if (otherForm === 'LLP' && (form === 'LTD' || form === 'CIC')) return true
  if (haveOtherCountries(a.parts.countries, b.parts.countries)) return true
  return a.parts.numbers !== '' && b.parts.numbers !== '' && a.parts.numbers !== b.parts.numbers
}

/** Whether each names a country that the other does not. */
function haveOtherCountries(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return false
  return left.some((each) => !right.includes(each)) && right.some((each) => !left.includes(each))
}

/** A ledger of a few names tells nothing of how common matches are: what was learned counts as so many pairs. */
const LEARNED_PAIRS = 1000

/**
 * What must be added to the log-odds so that they fit how common matches are in this ledger. So high, hardly any pair is no match:
 * how many there are, divided by the part of matches that score so high, is how many matches there are at most; the least of these
 * is taken.
 *
 * @example
 * priorShift(Float64Array.of()) // 0
 */
export function priorShift(odds: Float64Array): number {
  const learned = PAIR_MODEL.shareOfMatches
  const odd = (share: number): number => Math.log(share / (1 - share))
  const most = PAIR_MODEL.matchesAbove.map(
    ([least, part]) => odds.reduce((sum, each) => sum + (each >= least ? 1 : 0), 0) / part,
  )
  const share = (Math.min(...most) + LEARNED_PAIRS * learned) / (odds.length + LEARNED_PAIRS)
  return odd(Math.min(0.5, share)) - odd(learned)
}
