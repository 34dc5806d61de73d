import type { SupplierId } from '../../procurement/contract.ts'
import type { Joining } from './cluster.ts'
import type { DecidedMatch } from './decided-pairs.ts'
import { explainPair, type PairExplained } from '../name-pairs/explain-pair.ts'
import type { NameEvidence } from '../name-pairs/ledger.ts'
import { normaliseName } from './normalise-name.ts'
import { type Resolved, resolveSuppliers, SURE } from './resolve-names.ts'
import { companySupplierId, ownSupplierId } from './supplier-id.ts'

/** Which supplier a printed name belongs to, and what says so. */
export interface NameMatched {
  readonly name: string
  /** The key lists kept by people go by, such as that of owned companies. */
  readonly key: string
  readonly supplierId: SupplierId
  /** The identifier the name would have by itself: an address made before names were put together leads on. */
  readonly ownId: SupplierId
  readonly companyNumber?: string
  readonly rule: string
  /** How sure it is, 0 to 1: 1 where a rule or a person says so. */
  readonly probability: number
  readonly why?: PairExplained
}

/** Two names a person is to look at, or did. */
export interface PairOpen {
  readonly one: NameMatched
  readonly other: NameMatched
  /** 0 to 1; a half where only one VAT number speaks for it, which a company or a group may have. */
  readonly probability: number
  readonly state: 'to-review' | 'joined-by-person' | 'apart-by-person' | 'refused'
  readonly rule: string
  readonly decisionId?: string
  readonly why?: PairExplained
}

/** Every name with its supplier, and the pairs for people, in steady order. */
export interface SuppliersMatched {
  readonly byName: ReadonlyMap<string, NameMatched>
  readonly pairs: readonly PairOpen[]
}

/**
 * The supplier of every name: names equal but for legal form, one company number, a name a ledger cut short, what people said, and
 * pairs the model is {@link SURE} enough of. Two different company numbers are never joined.
 *
 * @param names one for each name; a name printed beside several numbers comes without one.
 * @example
 * const names = ['Acme Ltd', 'ACME LIMITED'].map((name) => ({ name, paidFor: [], payments: 1 }))
 * const { byName } = matchSuppliers([names[0], { ...names[1], companyNumber: '01234567' }], [])
 * byName.get('Acme Ltd').supplierId // 'GB-COH-01234567'
 */
export function matchSuppliers(
  names: readonly NameEvidence[],
  decided: readonly DecidedMatch[],
): SuppliersMatched {
  const resolved = resolveSuppliers(names, SURE.alone, decided)
  const ids = supplierIds(resolved)
  const joinedBy = new Map<number, Joining>()
  for (const pair of resolved.joined) {
    if (!joinedBy.has(pair.one)) joinedBy.set(pair.one, pair)
    if (!joinedBy.has(pair.two)) joinedBy.set(pair.two, pair)
  }
  const matched = resolved.names.map((_, at) => matchOne(resolved, at, ids[at]!, joinedBy.get(at)))
  return {
    byName: new Map(matched.map((each) => [each.name, each])),
    pairs: pairsForPeople(resolved, matched),
  }
}

interface Id {
  readonly supplierId: SupplierId
  readonly companyNumber?: string
}

/** One identifier for each group: what a person gave it, its company number, or letters of the first of its names' keys. */
function supplierIds({ groups, names, ledger, said }: Resolved): Id[] {
  const byGroup = [...Map.groupBy(names.keys(), (at) => groups[at]!).values()]
  const ids: Id[] = []
  const taken = new Set<string>()
  for (const places of byGroup) {
    const companyNumber = places.map((at) => names[at]!.companyNumber).find((each) => each !== undefined)
    const given = places.map((at) => said.idOf(at)).find((each) => each !== undefined)
    const own = ownSupplierId(places.map((at) => ledger.names[at]!.parts.key).sort()[0]!)
    const wanted = [given as SupplierId | undefined, companyNumber === undefined ? undefined : companySupplierId(companyNumber), own].filter((each) => each !== undefined) // prettier-ignore
    // Groups that share a number or a key, and are held apart by people or by rules, have identifiers of their own: by their names.
    const last = ownSupplierId(places.map((at) => names[at]!.name).join('\n'))
    const supplierId = wanted.find((each) => !taken.has(each)) ?? last
    taken.add(supplierId)
    for (const at of places)
      ids[at] = { supplierId, ...(companyNumber === undefined ? {} : { companyNumber }) }
  }
  return ids
}

function matchOne(resolved: Resolved, at: number, id: Id, by: Joining | undefined): NameMatched {
  const { name } = resolved.names[at]!
  const common = {
    name,
    key: normaliseName(name),
    ...id,
    ownId: ownSupplierId(resolved.ledger.names[at]!.parts.key),
  }
  const given = resolved.said.idOf(at)
  if (given !== undefined) return { ...common, rule: 'a person said so', probability: 1 }
  const { numberRule } = resolved.names[at]!
  if (by === undefined) return { ...common, rule: numberRule ?? 'its own name', probability: 1 }
  const other = resolved.names[by.one === at ? by.two : by.one]!.name
  const rule = ruleOf(by, other, resolved.names[at]!)
  if (by.by !== 'model') return { ...common, rule, probability: 1 }
  return { ...common, rule, probability: by.probability, why: explainPair(resolved.ledger, by) }
}

function ruleOf(by: Joining, other: string, { companyNumber, numberRule }: NameEvidence): string {
  if (by.by === 'person') return `a person said that it is ${other} (${by.decisionId})`
  if (by.by === 'company number')
    return numberRule === undefined ? `company number ${companyNumber} is printed beside it, and ${other} has it too` : `company number ${companyNumber}, which ${other} has too; ${numberRule}` // prettier-ignore
  if (by.by === 'same name') return `same name as ${other}, legal form aside`
  if (by.by === 'branch') return `${other}, but for a branch or remark after the legal form`
  if (by.by === 'VAT number') return `the VAT number of ${other} stands beside it, and the names are alike`
  if (by.by === 'cut name') return `a ledger cut it: only ${other} begins like it`
  return `like ${other}: ${percent(by.probability)} sure`
}

/** Rounded down, so that nothing is printed surer than it is. */
const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`

const ONE_VAT = 'one VAT number stands beside both: one company renamed, or two of one group'

function pairsForPeople(resolved: Resolved, matched: readonly NameMatched[]): PairOpen[] {
  const { ledger, said, open, oneVat } = resolved
  const between = new Set<string>()
  const toReview = open.flatMap((pair): PairOpen[] => {
    const [one, other] = [matched[pair.one]!, matched[pair.two]!]
    // Nobody may join two companies, so nobody is asked.
    if (one.companyNumber && other.companyNumber && one.companyNumber !== other.companyNumber) return []
    // One question for two suppliers: the surest pair asks it.
    const key = [one.supplierId, other.supplierId].sort().join('\n')
    if (between.has(key)) return []
    between.add(key)
    return [{ one, other, probability: pair.probability, state: 'to-review', rule: `${percent(pair.probability)} sure`, why: explainPair(ledger, pair) }] // prettier-ignore
  })
  const renamed = oneVat.flatMap(({ one, two }): PairOpen[] => {
    const key = [matched[one]!.supplierId, matched[two]!.supplierId].sort().join('\n')
    if (between.has(key)) return []
    between.add(key)
    return [{ one: matched[one]!, other: matched[two]!, probability: 0.5, state: 'to-review', rule: ONE_VAT }]
  })
  const refused = new Set(resolved.refused.map((pair) => `${pair.one} ${pair.two}`))
  const decided = said.joined.map(({ one, two, decisionId }): PairOpen => {
    const isRefused = refused.has(`${one} ${two}`)
    return { one: matched[one]!, other: matched[two]!, probability: 1, state: isRefused ? 'refused' : 'joined-by-person', rule: isRefused ? 'two company numbers, or a later decision, keep them apart' : 'a person said so', decisionId } // prettier-ignore
  })
  const apart = said.keptApart.map(({ one, two, decisionId }): PairOpen => ({ one: matched[one]!, other: matched[two]!, probability: 0, state: 'apart-by-person', rule: 'a person said so', decisionId })) // prettier-ignore
  return [...toReview, ...renamed, ...decided, ...apart]
}
