import { clusterNames } from './cluster.ts'
import { type Ledger, ledgerOf, type NameEvidence } from './ledger.ts'
import { isApart, type ScoredPair, scorePairs } from './score-pairs.ts'

/** How sure a pair must be to be put together without a person, and to be put together when nobody will look. */
export const SURE = { alone: 0.98, likelier: 0.5 } as const

/**
 * The group of each name: names with one company number, names equal but for legal form, then the pairs the model is sure enough of.
 * Two company numbers, a partnership and a company, and numbered sisters are never in one group.
 *
 * @param least how sure a pair must be: see {@link SURE}.
 * @returns for each name the place of the first name of its group.
 * @example
 * const names = ['Acme Systems Ltd', 'ACME SYSTEMS LIMITED', 'Acme Systems LLP'].map((name) => ({ name, paidFor: [], payments: 1 }))
 * resolveNames(names, SURE.alone) // [0, 0, 2]
 */
export function resolveNames(names: readonly NameEvidence[], least: number): number[] {
  // In the order of the names themselves, so that the order of the rows changes nothing.
  const order = [...names.keys()].sort((a, b) => byName(names[a]!, names[b]!))
  const ledger = ledgerOf(order.map((at) => names[at]!))
  const pairs = [...certainPairs(ledger), ...scorePairs(ledger)]
  const groups = clusterNames(names.length, pairs, least, (one, two) => !isApart(ledger, one, two))
  const first = new Map<number, number>()
  for (const [place, at] of order.entries()) {
    const group = groups[place]!
    first.set(group, Math.min(at, first.get(group) ?? at))
  }
  const placeOf = new Map(order.map((at, place) => [at, place]))
  return names.map((_, at) => first.get(groups[placeOf.get(at)!]!)!)
}

function byName(a: NameEvidence, b: NameEvidence): number {
  const key = (each: NameEvidence): string => [each.name, each.companyNumber ?? '', each.paidFor.join(';'), each.firstMonth, each.lastMonth, each.payments].join('\0') // prettier-ignore
  const [left, right] = [key(a), key(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Each name with the one before it that has the same company number, or the same words: joined whatever the model says. */
function certainPairs(ledger: Ledger): ScoredPair[] {
  const last = new Map<string, number>()
  return ledger.names.flatMap(({ evidence, parts }, at) => {
    const keys = [
      ...(evidence.companyNumber === undefined ? [] : [`number ${evidence.companyNumber}`]),
      `words ${parts.compact} ${parts.form === 'LLP' ? 'LLP' : ''}`,
    ]
    return keys.flatMap((key) => {
      const before = last.get(key)
      last.set(key, at)
      return before === undefined ? [] : [{ one: before, two: at, probability: 1 }]
    })
  })
}
