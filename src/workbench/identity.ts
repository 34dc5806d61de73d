import { createHash } from 'node:crypto'
import type { Decision, WorkbenchTransaction } from './schema.ts'

/** An anchor that a decision held against a contract's id. */
export interface RememberedAnchor {
  readonly anchor: string
  readonly contractId: string
  /** Its best place among the anchors given: 0 is the strongest. */
  readonly rank: number
  /** The first decision that held it. */
  readonly seq: number
}

/** A contract as the evidence now shows it: the id computed from its anchors, strongest first. */
export interface AnchoredContract {
  readonly computedId: string
  readonly anchors: readonly string[]
}

/** The id a contract goes by, and how it came to it. */
export interface ContractIdentity {
  readonly id: string
  readonly computedId: string
  /** Other ids people decided under that are now this contract: they still answer. */
  readonly formerIds: readonly string[]
  /** Ids that hold some of this contract's anchors but now belong to another contract: it was split off. */
  readonly splitFrom: readonly string[]
}

/**
 * Keeps the anchors of a decision against the contract's id. A decision without anchors is not about a contract.
 *
 * `recordDecision` does this; it is part of the same transaction.
 */
export async function rememberAnchors(
  trx: WorkbenchTransaction,
  decision: Pick<Decision, 'id' | 'subject' | 'anchors'>,
): Promise<void> {
  if (decision.anchors.length === 0) return
  const rows = decision.anchors.map((anchor, rank) => ({
    decision_id: decision.id,
    rank,
    anchor,
    contract_id: decision.subject,
  }))
  await trx.insertInto('anchor').values(rows).execute()
}

/**
 * The id that decisions hold these anchors against; undefined when nobody has decided on them. Where several ids
 * hold some of them, the one with the strongest anchor, then the oldest.
 *
 * For one contract alone: use `contractIdentities` when the whole picture is at hand, since only that can tell a
 * split.
 *
 * @example
 * contractIdFor([{ anchor: 'r|1', contractId: 'C-a', rank: 0, seq: 1 }], ['r|1', 'n|2']) // 'C-a'
 * contractIdFor([], ['r|1']) // undefined
 */
export function contractIdFor(
  remembered: readonly RememberedAnchor[],
  anchors: readonly string[],
): string | undefined {
  const wanted = new Set(anchors)
  return remembered.filter((row) => wanted.has(row.anchor)).sort(strongestFirst)[0]?.contractId
}

const strongestFirst = (a: RememberedAnchor, b: RememberedAnchor): number =>
  a.rank - b.rank || a.seq - b.seq || (a.contractId < b.contractId ? -1 : 1)

/**
 * The id of every contract of the present picture, in the order given. What decisions remember outranks what is
 * computed: each remembered id goes to the one contract that has its strongest anchor. When two ids meet in one
 * contract (a merge) the one that brought its strongest anchor is used, of equals the older, and the other still
 * answers; when one id's anchors lie in two contracts (a split) the id stays with the strongest anchor and the other
 * contract has its computed id.
 *
 * @example
 * const held = [{ anchor: 'r|1', contractId: 'C-a', rank: 0, seq: 1 }]
 * contractIdentities(held, [{ computedId: 'C-z', anchors: ['r|1'] }])[0].id // 'C-a'
 */
export function contractIdentities(
  remembered: readonly RememberedAnchor[],
  contracts: readonly AnchoredContract[],
): ContractIdentity[] {
  const placeOf = new Map<string, number>()
  contracts.forEach((contract, place) => contract.anchors.forEach((anchor) => placeOf.set(anchor, place)))
  const here = remembered.filter((row) => placeOf.has(row.anchor)).toSorted(strongestFirst)
  const homeOf = new Map<string, number>()
  const firstSeen = new Map<string, number>()
  const anchorsOf = new Map([...Map.groupBy(here, (row) => row.contractId)].map(([id, rows]) => [id, new Set(rows.map((row) => row.anchor))])) // prettier-ignore
  for (const row of here) {
    if (!homeOf.has(row.contractId)) homeOf.set(row.contractId, placeOf.get(row.anchor)!)
    firstSeen.set(row.contractId, Math.min(firstSeen.get(row.contractId) ?? row.seq, row.seq))
  }
  const idsAt = Map.groupBy(homeOf.keys(), (id) => homeOf.get(id)!)
  const touching = Map.groupBy(here, (row) => placeOf.get(row.anchor)!)
  const taken = new Set(remembered.map((row) => row.contractId))
  return contracts.map((contract, place) => {
    const brought = (id: string) => contract.anchors.findIndex((anchor) => anchorsOf.get(id)?.has(anchor))
    const ids = (idsAt.get(place) ?? []).toSorted(
      (a, b) => brought(a) - brought(b) || firstSeen.get(a)! - firstSeen.get(b)! || (a < b ? -1 : 1),
    )
    const others = new Set(
      (touching.get(place) ?? []).map((row) => row.contractId).filter((id) => homeOf.get(id) !== place),
    )
    return {
      id: ids[0] ?? freeId(contract, taken),
      computedId: contract.computedId,
      formerIds: ids.slice(1),
      splitFrom: [...others].sort(),
    }
  })
}

/** The computed id, unless people decided on another contract under it: then one made from all the anchors. */
function freeId(contract: AnchoredContract, taken: ReadonlySet<string>): string {
  if (!taken.has(contract.computedId)) return contract.computedId
  const digest = createHash('sha256')
    .update([contract.computedId, ...contract.anchors].join('\n'))
    .digest()
  return `C-${[...digest.subarray(0, 10)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('')}`
}

/**
 * The present id of each id people ever decided under, itself included. An id that no present contract answers to
 * is absent: its decisions are orphans.
 *
 * @example
 * presentIds([{ id: 'C-a', computedId: 'C-z', formerIds: ['C-b'], splitFrom: [] }]).get('C-b') // 'C-a'
 */
export function presentIds(identities: readonly ContractIdentity[]): ReadonlyMap<string, string> {
  return new Map(
    identities.flatMap((each) => [each.id, ...each.formerIds].map((id) => [id, each.id] as const)),
  )
}

/**
 * The standing decisions on contracts none of whose anchors is in the evidence any more. Each becomes a question
 * ("which contract is this now?"); none is dropped.
 *
 * @param currentAnchors every anchor of the present picture.
 * @example
 * orphanedDecisions({ decisions: [], anchors: [] }, new Set()) // []
 */
export function orphanedDecisions(
  standing: { readonly decisions: readonly Decision[]; readonly anchors: readonly RememberedAnchor[] },
  currentAnchors: ReadonlySet<string>,
): Decision[] {
  const present = new Set(
    standing.anchors.filter((row) => currentAnchors.has(row.anchor)).map((row) => row.contractId),
  )
  const contracts = new Set(standing.anchors.map((row) => row.contractId))
  return standing.decisions.filter(
    (decision) => contracts.has(decision.subject) && !present.has(decision.subject),
  )
}
