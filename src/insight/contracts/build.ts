import { linkContracts } from './chains.ts'
import type { DecidedClasses } from '../spend-classes/decided-classes.ts'
import type { ContractPicture, Draft } from './contract-picture.ts'
import { disagreementsOf } from './disagreements.ts'
import type { NoticeRow, PaidRow, RegisterRow } from './evidence-rows.ts'
import { joinNotices } from './from-notices.ts'
import { fromRegisters, type Lookup } from './from-registers.ts'
import { settleAnchors } from './identity.ts'
import { inferContracts } from '../phantoms/infer.ts'
import type { PairStreams } from '../phantoms/streams.ts'
import { joinPayments, type SupplierPaid } from './join-payments.ts'

/** The evidence contracts are made from. */
export interface ContractEvidence {
  readonly registers: readonly RegisterRow[]
  readonly notices: readonly NoticeRow[]
  /** What bodies paid suppliers, as {@link supplierPaid} gives it. */
  readonly payments: ReadonlyMap<string, SupplierPaid>
  /** The same payments as streams, as `findStreams` gives them. */
  readonly streams: ReadonlyMap<string, PairStreams>
  readonly paid: readonly PaidRow[]
}

/**
 * The contract picture of every loaded body: register lines first, then what notices add, then payments, then the contracts
 * that only payments show; linked to predecessors, successors, parts and gathered needs. Order: body, then identifier,
 * so that the same evidence gives the same findings whatever order it was read in.
 */
export function buildContracts(evidence: ContractEvidence, lookup: Lookup): ContractPicture[] {
  const registered = fromRegisters(evidence.registers, lookup)
  const drafts = joinNotices(registered, evidence.notices, lookup)
  joinPayments(drafts, evidence.payments)
  drafts.push(...inferContracts(drafts, evidence.streams, evidence.paid, lookup))
  settleAnchors(drafts)
  if (lookup.decided) for (const draft of drafts) decideClass(draft, lookup.decided)
  linkContracts(drafts)
  for (const draft of drafts) draft.disagreements = disagreementsOf(draft)
  return drafts.sort((a, b) => (a.body === b.body ? (a.id < b.id ? -1 : 1) : a.body < b.body ? -1 : 1))
}

/** What a person said of the contract, or of all that its supplier is paid for, before contracts are linked by what they are for. */
function decideClass(draft: Draft, decided: DecidedClasses): void {
  const { ring, category, categoryLabel: label, ringBecause: because, sure } = draft
  const found = { ring, category, label, because, probability: sure.it, categoryProbability: sure.category }
  const said = decided.apply(found, { contractId: draft.id, supplierId: draft.supplier.id, supplier: draft.supplier.name }) // prettier-ignore
  if (said === found) return
  draft.ring = said.ring
  draft.ringBecause = said.because
  draft.category = said.category
  draft.categoryLabel = said.label
  draft.sure = { it: said.probability, category: said.categoryProbability }
}
