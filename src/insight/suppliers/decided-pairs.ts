import { nameKey } from '../name-pairs/name-parts.ts'

/** What a person said of two names, or of a name and a supplier; the later wins. */
export interface DecidedMatch {
  readonly decisionId: string
  readonly name: string
  /** The other name, or absent where `supplierId` says whose the name is. */
  readonly other?: string
  readonly supplierId?: string
  readonly same: boolean
}

/** Two names by their places, and the decision about them. */
export interface DecidedPlaces {
  readonly one: number
  readonly two: number
  readonly decisionId: string
}

/** The decisions as the clustering asks them. */
export interface DecidedPairs {
  /** Places of names that a person joined, with the decision. */
  readonly joined: readonly DecidedPlaces[]
  /** Places of names that a person holds apart. */
  readonly keptApart: readonly DecidedPlaces[]
  /** The decision that keeps two names apart. */
  readonly apart: (one: number, two: number) => string | undefined
  /** The identifier a person gave the supplier of a name. */
  readonly idOf: (at: number) => string | undefined
}

interface Said {
  readonly one: string
  readonly two: string
  readonly decisionId: string
  readonly same: boolean
}

const pairOf = (one: string, two: string): string => (one < two ? `${one}\n${two}` : `${two}\n${one}`)

/**
 * Decisions brought to the names of a ledger. They go by what the spellings of a name have in common, so that a decision made on
 * one file's spelling holds for the next file's. A decision about names the ledger does not have waits for a file that does.
 *
 * @param decided in the order they were made.
 * @param keys the key of each name of the ledger.
 * @param ownIdOf the identifier a name has by itself: a decision that gives a name to a supplier joins it with that name.
 * @example
 * const said = decidedPairs([{ decisionId: 'D-1', name: 'Acme Ltd', other: 'quill', same: true }], ['ACME', 'QUILL'], () => '')
 * said.joined // [{ one: 0, two: 1, decisionId: 'D-1' }]
 */
export function decidedPairs(
  decided: readonly DecidedMatch[],
  keys: readonly string[],
  ownIdOf: (key: string) => string,
): DecidedPairs {
  if (decided.length === 0)
    return { joined: [], keptApart: [], apart: () => undefined, idOf: () => undefined }
  const placeOf = new Map<string, number>()
  for (const [at, key] of keys.entries()) if (!placeOf.has(key)) placeOf.set(key, at)
  // Decisions keep keys; made a key once more, that of S W Ltd would be another's.
  const keyOf = (name: string): string => (placeOf.has(name) ? name : nameKey(name))
  const keyOfId = new Map(keys.map((key) => [ownIdOf(key), key]))
  const pairs = new Map<string, Said>()
  const ids = new Map<string, { id: string; decisionId: string }>()
  for (const each of decided) {
    const one = keyOf(each.name)
    const two = each.other === undefined ? keyOfId.get(each.supplierId ?? '') : keyOf(each.other)
    if (two !== undefined) pairs.set(pairOf(one, two), { one, two, decisionId: each.decisionId, same: each.same }) // prettier-ignore
    else if (each.supplierId !== undefined && each.same) ids.set(one, { id: each.supplierId, decisionId: each.decisionId }) // prettier-ignore
  }
  const places = ({ one, two, decisionId }: Omit<Said, 'same'>): DecidedPlaces[] => {
    const [left, right] = [placeOf.get(one), placeOf.get(two)]
    return left === undefined || right === undefined || left === right ? [] : [{ one: left, two: right, decisionId }] // prettier-ignore
  }
  const all = [...pairs.values()]
  return {
    joined: [...all.filter((each) => each.same), ...withOneId(ids)].flatMap(places),
    keptApart: all.filter((each) => !each.same).flatMap(places),
    apart: (one, two) => {
      const said = pairs.get(pairOf(keys[one]!, keys[two]!))
      return said && !said.same ? said.decisionId : undefined
    },
    idOf: (at) => ids.get(keys[at]!)?.id,
  }
}

/** Names given to one supplier, each with the first of them. */
function* withOneId(ids: ReadonlyMap<string, { id: string; decisionId: string }>) {
  const first = new Map<string, string>()
  for (const [key, { id, decisionId }] of ids) {
    const before = first.get(id)
    if (before === undefined) first.set(id, key)
    else yield { one: before, two: key, decisionId }
  }
}
