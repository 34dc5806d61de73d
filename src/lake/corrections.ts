import type { SqlValue } from './draft.ts'
import { type LakeDraft, stageAs } from './lake-draft.ts'
import { EVIDENCE_TABLES } from './tables.ts'

/** A fact a person decided, as a row of the table `correction`. */
export interface CorrectionRow {
  readonly decision_id: string
  readonly kind: string
  readonly subject: string
  readonly field: string
  /** The fact as decided, as JSON. */
  readonly value: string
  readonly decided_at: string
  readonly decided_by: string
}

/**
 * Makes the table `correction` hold exactly these rows, in this order; they come from the workbench, which the lake does not
 * know. Nothing is written when it holds them already.
 *
 * @returns true when the table changed.
 */
export async function writeCorrections(draft: LakeDraft, rows: readonly CorrectionRow[]): Promise<boolean> {
  const columns = EVIDENCE_TABLES.correction
  const names = columns.map((column) => column.name)
  const held = await draft.query(`SELECT ${names.join(', ')} FROM correction`)
  const textOf = (row: object) => JSON.stringify(names.map((name) => (row as Record<string, SqlValue>)[name]))
  if (JSON.stringify(held.map(textOf)) === JSON.stringify(rows.map(textOf))) return false
  const table = { columns, rows: rows as unknown as readonly Record<string, SqlValue>[] }
  await stageAs(draft.engine, table, (from) => draft.writeEvidence('correction', 'corrections', from))
  return true
}
