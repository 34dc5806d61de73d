import type { ContractId } from '../../procurement/contract.ts'
import type { PlanContract, PlanQuestion } from '../../procurement/plan.ts'
import { anchorIsOf } from '../contracts/identity.ts'
import type { Attached, StandingDecision, ToConfirm } from './decided.ts'

const ORPHAN_RANK = 60
const CONFIRM_RANK = 40

/** `2 decisions (owner, currentEnd)`. */
function decisionWords(decisions: readonly StandingDecision[]): string {
  const fields = [...new Set(decisions.map((each) => each.field))].sort()
  return `${decisions.length} decision${decisions.length === 1 ? '' : 's'} (${fields.join(', ')})`
}

/**
 * A question for each contract of a body that people decided about and that is no longer in the evidence. Where the decision
 * does not tell its body, every body asks.
 */
export function orphanQuestions({ orphans }: Pick<Attached, 'orphans'>, body: string): PlanQuestion[] {
  const ours = orphans.filter((each) => each.anchors.every((anchor) => anchorIsOf(anchor, body)))
  return [...Map.groupBy(ours, (each) => each.subject)].map(([subject, decisions]) => ({
    id: `${subject}-gone`,
    contract: subject as ContractId,
    to: 'procurement',
    ask: `${decisionWords(decisions)} rest on a contract that is no longer in the files. Which contract is it now, or has it gone?`,
    settles: 'what these decisions are about',
    rank: ORPHAN_RANK,
  }))
}

const WORDS = { joined: joinedWords, split: splitWords, moved: movedWords } as const

/** Questions about decisions of a contract that was joined with another, split, or is known by another mark than before. */
export function confirmQuestions(
  { toConfirm }: Pick<Attached, 'toConfirm'>,
  { id, title }: Pick<PlanContract, 'id' | 'title'>,
): PlanQuestion[] {
  return toConfirm
    .filter((each) => each.contract === id)
    .map((each) => ({
      id: `${id}-${each.why}`,
      contract: id,
      to: 'procurement',
      ask: WORDS[each.why](each, title),
      settles: 'what these decisions are about',
      rank: CONFIRM_RANK,
    }))
}

function joinedWords({ decisions, differing }: ToConfirm, title: string): string {
  const names = [...new Set(decisions.map((each) => each.subject))].sort().join(', ')
  const differ = differing.length === 0 ? '' : ` They differ on ${differing.join(', ')}: the later is used.`
  return `“${title}” and ${names} are now read as one contract, so ${decisionWords(decisions)} made on ${names} stand on it too.${differ} Are they the same contract?`
}

function movedWords({ decisions }: ToConfirm, title: string): string {
  return `“${title}” is printed under another reference, name or start than when ${decisionWords(decisions)} were made on it. Is it still the same contract?`
}

function splitWords({ decisions }: ToConfirm, title: string): string {
  const names = [...new Set(decisions.map((each) => each.subject))].sort().join(', ')
  return `“${title}” was read as one contract with ${names}, on which ${decisionWords(decisions)} stand. Do they hold here too?`
}
