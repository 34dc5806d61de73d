import type { ContractId } from '../../procurement/contract.ts'
import type { ContractPicture } from '../contracts/contract-picture.ts'
import type { DecidedFact } from './facts.ts'

/** A standing decision as the plan reads it: what it is about, and the fact decided. */
export interface StandingDecision extends DecidedFact {
  readonly subject: string
  readonly anchors: readonly string[]
}

/** Which contract an anchor was remembered under. */
export interface RememberedId {
  readonly anchor: string
  readonly contract: string
}

/** What stands, in the plan's own words; empty when nobody decided anything. */
export interface StandingFacts {
  readonly decisions: readonly StandingDecision[]
  readonly remembered: readonly RememberedId[]
}

/** Decisions by contract, the pictures under their remembered identifiers, and decisions whose contract is gone. */
export interface Attached {
  readonly pictures: readonly ContractPicture[]
  readonly decidedFor: (picture: ContractPicture) => readonly DecidedFact[]
  readonly orphans: readonly StandingDecision[]
}

const ABOUT_CONTRACTS = new Set(['fact', 'date', 'category', 'ring', 'option-chosen'])

/**
 * Attaches decisions to contracts by identifier or by any anchor they share. A remembered identifier outranks the computed
 * one, in links too. A decision that no contract answers to is an orphan: it becomes a question, never dropped.
 */
export function attachDecisions(found: readonly ContractPicture[], standing: StandingFacts): Attached {
  const pictures = rename(found, standing.remembered)
  const bySubject = Map.groupBy(standing.decisions, (each) => each.subject)
  const byAnchor = new Map<string, StandingDecision[]>()
  for (const decision of standing.decisions) {
    for (const anchor of decision.anchors) byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), decision])
  }
  const decidedFor = (picture: ContractPicture) => {
    const own = bySubject.get(picture.id) ?? []
    return own.length > 0 ? own : picture.anchors.flatMap((anchor) => byAnchor.get(anchor) ?? [])
  }
  const answered = new Set(pictures.flatMap((picture) => [picture.id as string, ...picture.anchors]))
  const orphans = standing.decisions.filter(
    (each) => ABOUT_CONTRACTS.has(each.kind) && each.subject.startsWith('C-') && ![each.subject, ...each.anchors].some((key) => answered.has(key)), // prettier-ignore
  )
  return { pictures, decidedFor, orphans }
}

function rename(
  pictures: readonly ContractPicture[],
  remembered: readonly RememberedId[],
): readonly ContractPicture[] {
  if (remembered.length === 0) return pictures
  const byAnchor = new Map(remembered.map((each) => [each.anchor, each.contract as ContractId]))
  const names = new Map<ContractId, ContractId>()
  for (const picture of pictures) {
    const kept = picture.anchors.map((anchor) => byAnchor.get(anchor)).find((id) => id !== undefined)
    if (kept && kept !== picture.id) names.set(picture.id, kept)
  }
  if (names.size === 0) return pictures
  const now = (id: ContractId) => names.get(id) ?? id
  return pictures.map((picture) => ({
    ...picture,
    id: now(picture.id),
    before: picture.before.map(now),
    after: picture.after.map(now),
    dependsOn: picture.dependsOn.map(now),
    gatheredWith: picture.gatheredWith.map(now),
  }))
}
