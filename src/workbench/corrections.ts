import { canonicalJson } from './canonical-json.ts'
import type { Decision } from './schema.ts'

/** A row of the lake's table `correction`: what a person decided, as evidence. The columns are the lake's. */
export interface CorrectionRow {
  readonly decision_id: string
  readonly kind: 'supplier-match' | 'family' | 'category' | 'ring' | 'date' | 'fact' | 'mapping'
  readonly subject: string
  readonly field: string
  /** The fact as decided, as JSON; `null` says that there is none. */
  readonly value: string
  readonly decided_at: string
  readonly decided_by: string
}

const AS_EVIDENCE: readonly string[] = [
  'supplier-match',
  'family',
  'category',
  'ring',
  'date',
  'fact',
  'mapping',
]

/**
 * The decisions that change what the evidence says, as rows of the lake's table `correction`, in order of `seq`.
 * Options chosen, dismissed questions and settings are not evidence and are left out.
 *
 * @param decisions standing ones: see `standingOf`.
 * @param presentIds the present id of each contract's id (`presentIds` of `identity.ts`), so that a decision on a
 *   merged contract reaches it; subjects not in it stay as they were recorded.
 * @example
 * correctionsFor([]) // []
 */
export function correctionsFor(
  decisions: readonly Decision[],
  presentIds: ReadonlyMap<string, string> = new Map(),
): CorrectionRow[] {
  return decisions
    .filter((decision) => AS_EVIDENCE.includes(decision.kind))
    .map((decision) => ({
      decision_id: decision.id,
      kind: decision.kind as CorrectionRow['kind'],
      subject: presentIds.get(decision.subject) ?? decision.subject,
      field: decision.choice.field,
      value: canonicalJson(decision.choice.value),
      decided_at: decision.at,
      decided_by: decision.who,
    }))
}
