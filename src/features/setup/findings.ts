import { runInsight } from '../../insight/run.ts'
import type { FindingsDraft } from '../../lake/draft.ts'

/** Brings every finding up to date with the evidence of a draft: what a load ends with. */
export async function findingsAfterLoad(draft: FindingsDraft): Promise<void> {
  await runInsight(draft)
}
