import type { ContractId } from '../../procurement/contract.ts'
import type { ContractPicture } from '../contracts/contract-picture.ts'
import type { DecidedFact } from './facts.ts'

/** A standing decision as the plan reads it: what it is about, and the fact decided. */
export interface StandingDecision extends DecidedFact {
  readonly subject: string
  readonly anchors: readonly string[]
}

/** A contract that people decided about: the id it goes by now, and the others it answers to. */
export interface KnownContract {
  readonly id: string
  /** The id its anchors give, under which the findings hold it. */
  readonly computedId: string
  /** Ids of contracts that are now this one. */
  readonly formerIds: readonly string[]
  /** Ids of contracts that held some of its anchors and are now another. */
  readonly splitFrom: readonly string[]
}

/** What stands, in order of time, and every contract it is about that the evidence still shows. */
export interface StandingFacts {
  readonly decisions: readonly StandingDecision[]
  readonly known: readonly KnownContract[]
}

/**
 * Decisions of a contract that need a look: made on one it was joined with, on one it was split from, or before its strongest
 * anchor changed.
 */
export interface ToConfirm {
  readonly contract: ContractId
  readonly why: 'joined' | 'split' | 'moved'
  readonly decisions: readonly StandingDecision[]
  /** Fields on which two of the contracts joined have different values: the later decision is used. */
  readonly differing: readonly string[]
}

/** Decisions by contract, the pictures under the ids they go by, and decisions that must be asked about. */
export interface Attached {
  readonly pictures: readonly ContractPicture[]
  /** Other ids each contract answers to; absent when there are none. */
  readonly formerIds: ReadonlyMap<ContractId, readonly ContractId[]>
  readonly decidedFor: (picture: ContractPicture) => readonly DecidedFact[]
  /** Decisions on contracts that are no longer in the evidence. */
  readonly orphans: readonly StandingDecision[]
  readonly toConfirm: readonly ToConfirm[]
  /** True for a question somebody answered, under whatever id its contract had then. */
  readonly isAnswered: (question: { readonly id: string }) => boolean
}

const ABOUT_CONTRACTS = new Set([
  'fact',
  'date',
  'category',
  'ring',
  'option-chosen',
  'route',
  'dismissed-question',
])

/**
 * Attaches decisions to contracts. The id people decided under outranks the computed one, in links too; a decision on a contract
 * that is now part of another stands there, the last one first. A decision that no contract answers to is an orphan: it becomes
 * a question, never dropped; so does one whose contract was joined with another or split.
 */
export function attachDecisions(found: readonly ContractPicture[], standing: StandingFacts): Attached {
  const present = new Map(standing.known.flatMap((each) => [each.id, ...each.formerIds].map((id) => [id, each.id as ContractId]))) // prettier-ignore
  const about = standing.decisions.filter((each) => ABOUT_CONTRACTS.has(each.kind) && each.subject.startsWith('C-')) // prettier-ignore
  const byContract = Map.groupBy(about.toReversed(), (each) => present.get(each.subject))
  const pictures = rename(found, standing.known)
  const here = new Set(pictures.map((each) => each.id))
  const ours = standing.known.filter((each) => here.has(each.id as ContractId))
  const on = (id: string) => byContract.get(id as ContractId) ?? []
  return {
    pictures,
    formerIds: new Map(ours.flatMap((each) => (each.formerIds.length > 0 ? [[each.id, each.formerIds] as [ContractId, ContractId[]]] : []))), // prettier-ignore
    decidedFor: (picture) => on(picture.id),
    orphans: about.filter((each) => !present.has(each.subject)),
    toConfirm: [
      ...ours.flatMap((each) => [...joined(each, on(each.id)), ...split(each, standing.decisions)]),
      ...pictures.flatMap((each) => moved(each, on(each.id).filter(isFact))),
    ],
    isAnswered: answeredIn(
      standing.decisions.filter((each) => !isFact(each)),
      present,
    ),
  }
}

function joined({ id, formerIds }: KnownContract, decisions: readonly StandingDecision[]): ToConfirm[] {
  const from = decisions.filter((each) => formerIds.includes(each.subject) && isFact(each))
  if (from.length === 0) return []
  const values = Map.groupBy(decisions.filter(isFact), (each) => each.field)
  const differing = [...values].filter(
    ([, of]) => new Set(of.map((each) => JSON.stringify(each.value))).size > 1,
  )
  return [{ contract: id as ContractId, why: 'joined', decisions: from, differing: differing.map(([field]) => field) }] // prettier-ignore
}

/** A fact decided of the part itself is settled: only the others are asked about. */
function split({ id, splitFrom }: KnownContract, decisions: readonly StandingDecision[]): ToConfirm[] {
  const own = new Set(decisions.filter((each) => each.subject === id).map((each) => each.field))
  const from = decisions.filter((each) => splitFrom.includes(each.subject) && isFact(each) && !own.has(each.field)) // prettier-ignore
  return from.length === 0 ? [] : [{ contract: id as ContractId, why: 'split', decisions: from, differing: [] }] // prettier-ignore
}

/** None of its decisions was made under the strongest anchor it has now: they came to it by a weaker one. */
function moved({ id, anchors }: ContractPicture, decisions: readonly StandingDecision[]): ToConfirm[] {
  const kept = decisions.filter((each) => each.anchors.length > 0)
  if (kept.length === 0 || kept.some((each) => each.anchors.includes(anchors[0]!))) return []
  return [{ contract: id, why: 'moved', decisions: kept, differing: [] }]
}

const isFact = (decision: StandingDecision): boolean => decision.kind !== 'dismissed-question'

/** A question's id begins with its contract's: an answer given under an earlier id still counts. One about the whole plan stands by itself. */
function answeredIn(
  decisions: readonly StandingDecision[],
  present: ReadonlyMap<string, ContractId>,
): Attached['isAnswered'] {
  const answered = new Set(
    decisions.flatMap(({ subject, field }) => [
      field,
      field.startsWith(subject) ? `${present.get(subject) ?? subject}${field.slice(subject.length)}` : field,
    ]),
  )
  return ({ id }) => answered.has(id)
}

function rename(
  pictures: readonly ContractPicture[],
  known: readonly KnownContract[],
): readonly ContractPicture[] {
  const names = new Map(known.map((each) => [each.computedId, each.id as ContractId]))
  const now = (id: ContractId) => names.get(id) ?? id
  if (known.every((each) => each.id === each.computedId)) return pictures
  return pictures.map((picture) => ({
    ...picture,
    id: now(picture.id),
    before: picture.before.map(now),
    after: picture.after.map(now),
    dependsOn: picture.dependsOn.map(now),
    gatheredWith: picture.gatheredWith.map(now),
  }))
}
