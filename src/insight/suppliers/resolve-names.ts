import { clusterNames, type Clusters, type Joining } from './cluster.ts'
import { branchNames, cutNames } from './parts-of-names.ts'
import { type DecidedMatch, decidedPairs, type DecidedPairs } from './decided-pairs.ts'
import { type Ledger, ledgerOf, type NameEvidence } from '../name-pairs/ledger.ts'
import { isApart, type ScoredPair, scorePairs } from '../name-pairs/score-pairs.ts'
import { ownSupplierId } from './supplier-id.ts'

/** How sure a pair must be to be put together without a person, and to be put together when nobody will look. */
export const SURE = { alone: 0.985, likelier: 0.5 } as const

/** Names put together, with what a page needs to explain it. Places are those of `names`. */
export interface Resolved extends Clusters {
  /** The names in the order they were compared in, which does not depend on the order they came in. */
  readonly names: readonly NameEvidence[]
  readonly ledger: Ledger
  readonly said: DecidedPairs
  /** Pairs the model finds more likely than not that stand in different groups, surest first. */
  readonly open: readonly ScoredPair[]
  /** Pairs of groups with one VAT number whose names are unlike: renamed, or two companies of one group. */
  readonly oneVat: readonly { readonly one: number; readonly two: number }[]
  /** Pairs that a person put together and that stay apart: two company numbers, or another decision, forbid it. */
  readonly refused: DecidedPairs['joined']
}

/**
 * Names put together: names equal but for legal form, with one company number, or cut short by a ledger; then what people said;
 * then the pairs the model is sure enough of. Two company numbers are never in one group whoever says so; a partnership and a
 * company, and numbered sisters, only where a person put them together.
 *
 * @param least how sure a pair must be: see {@link SURE}.
 * @param decided what people said, in the order they said it.
 */
export function resolveSuppliers(
  unordered: readonly NameEvidence[],
  least: number,
  decided: readonly DecidedMatch[] = [],
): Resolved {
  // In the order of the names themselves, so that the order of the rows changes nothing.
  const names = unordered.toSorted(byName)
  const ledger = ledgerOf(names)
  const keys = ledger.names.map(({ parts }) => parts.key)
  const said = decidedPairs(decided, keys, ownSupplierId)
  const scored = scorePairs(ledger)
  const mayJoin = mayJoinIn(ledger, keys, said)
  const clusters = clusterNames(names.length, joinings(ledger, keys, { said, scored }), least, mayJoin)
  const open = scored.filter(
    ({ one, two, probability }) =>
      probability >= SURE.likelier &&
      clusters.groups[one] !== clusters.groups[two] &&
      mayJoin(one, two, 'model'),
  )
  const refused = said.joined.filter(({ one, two }) => clusters.groups[one] !== clusters.groups[two])
  const oneVat = pairsOfOneVat(names, clusters.groups).filter(({ one, two }) => mayJoin(one, two, 'person'))
  return { ...clusters, names, ledger, said, open, oneVat, refused }
}

/**
 * The group of each name: see {@link resolveSuppliers}.
 *
 * @returns for each name the place of the first name of its group.
 * @example
 * const names = ['Acme Systems Ltd', 'ACME SYSTEMS LIMITED', 'Acme Systems LLP'].map((name) => ({ name, paidFor: [], payments: 1 }))
 * resolveNames(names, SURE.alone) // [0, 0, 2]
 */
export function resolveNames(names: readonly NameEvidence[], least: number): number[] {
  const resolved = resolveSuppliers(names, least)
  const placeOf = new Map(resolved.names.map((each, place) => [each, place]))
  const first = new Map<number, number>()
  return names.map((each, at) => {
    const group = resolved.groups[placeOf.get(each)!]!
    if (!first.has(group)) first.set(group, at)
    return first.get(group)!
  })
}

function byName(a: NameEvidence, b: NameEvidence): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  const key = (each: NameEvidence): string => [each.companyNumber ?? '', each.vatNumber ?? '', each.paidFor.join(';'), each.firstMonth, each.lastMonth, each.payments].join('\0') // prettier-ignore
  const [left, right] = [key(a), key(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The first group that has a VAT number, with each other group that has it. */
function pairsOfOneVat(names: readonly NameEvidence[], groups: readonly number[]) {
  const first = new Map<string, number>()
  const seen = new Set<string>()
  return [...names.entries()].flatMap(([at, { vatNumber }]) => {
    if (vatNumber === undefined || seen.has(`${vatNumber} ${groups[at]}`)) return []
    seen.add(`${vatNumber} ${groups[at]}`)
    const one = first.get(vatNumber)
    if (one === undefined) first.set(vatNumber, at)
    return one === undefined ? [] : [{ one, two: at }]
  })
}

function* joinings(
  ledger: Ledger,
  keys: readonly string[],
  { said, scored }: { readonly said: DecidedPairs; readonly scored: readonly ScoredPair[] },
): Generator<Joining> {
  yield* certainPairs(ledger, keys)
  for (const pair of said.joined) yield { ...pair, probability: 1, by: 'person' }
  // One VAT number may be a group's: names join by it only where they are also more alike than not.
  const vatOf = (at: number): string | undefined => ledger.names[at]!.evidence.vatNumber
  for (const pair of scored) {
    const isOneVat = vatOf(pair.one) !== undefined && vatOf(pair.one) === vatOf(pair.two)
    if (isOneVat && pair.probability >= SURE.likelier) yield { ...pair, probability: 1, by: 'VAT number' }
  }
  for (const pair of scored) yield { ...pair, by: 'model' }
}

/** Each name with the one before it that has the same company number, or the same words; then names with a branch after them and names cut short. */
function* certainPairs({ names }: Ledger, keys: readonly string[]): Generator<Joining> {
  const last = new Map<string, number>()
  const withLast = (key: string, at: number, by: Joining['by']): Joining[] => {
    const before = last.get(key)
    last.set(key, at)
    return before === undefined ? [] : [{ one: before, two: at, probability: 1, by }]
  }
  for (const [at, key] of keys.entries()) yield* withLast(`name ${key}`, at, 'same name')
  for (const [at, { evidence }] of names.entries()) {
    if (evidence.companyNumber !== undefined) yield* withLast(`number ${evidence.companyNumber}`, at, 'company number') // prettier-ignore
  }
  const printed = names.map((each) => each.evidence.name)
  for (const [one, two] of branchNames(printed, keys)) yield { one, two, probability: 1, by: 'branch' }
  for (const [one, two] of cutNames(printed, keys)) yield { one, two, probability: 1, by: 'cut name' }
}

/** A name without a number stays apart from all of its namesakes when these have several numbers: whose it is is not known. */
function mayJoinIn(ledger: Ledger, keys: readonly string[], said: DecidedPairs) {
  const numbers = new Map<string, Set<string>>()
  for (const [at, { evidence }] of ledger.names.entries()) {
    if (evidence.companyNumber === undefined) continue
    if (!numbers.has(keys[at]!)) numbers.set(keys[at]!, new Set())
    numbers.get(keys[at]!)!.add(evidence.companyNumber)
  }
  const formOf = (at: number): string => ledger.names[at]!.parts.form
  const numberOf = (at: number): string | undefined => ledger.names[at]!.evidence.companyNumber
  return (one: number, two: number, by: Joining['by']): boolean => {
    const [number, other] = [numberOf(one), numberOf(two)]
    if (number !== undefined && other !== undefined && number !== other) return false
    if (said.apart(one, two) !== undefined) return false
    if (by === 'person') return true
    const isOneOfSeveral = keys[one] === keys[two] && (number === undefined) !== (other === undefined) && numbers.get(keys[one]!)!.size > 1 // prettier-ignore
    // Two that both print what kind of company they are may be two of a group with one VAT number.
    const mayBeGroup = by === 'VAT number' && keys[one] !== keys[two] && formOf(one) !== '' && formOf(two) !== '' // prettier-ignore
    return !isOneOfSeveral && !mayBeGroup && !isApart(ledger, one, two)
  }
}
