import type { EvidenceTable, LakeColumn } from './tables.ts'

/**
 * What a SQL parameter may be, and what a row brings back: BIGINT as bigint, DECIMAL as a decimal string,
 * DATE as `YYYY-MM-DD`, TIMESTAMP as ISO 8601 in UTC, NULL as null.
 */
export type SqlValue =
  string | number | bigint | boolean | null | readonly SqlValue[] | { readonly [key: string]: SqlValue }

/** A reader's questions to one generation of the lake: evidence and findings are views under their own names. */
export interface LakeReader {
  /**
   * The rows of one SQL statement. Tables are `payment`, `register_line` … and each finding by its name.
   * `params` fill `?` (or `$1`…) in order.
   */
  readonly query: <Row = Record<string, SqlValue>>(
    sql: string,
    params?: readonly SqlValue[],
  ) => Promise<Row[]>
  /** True for every evidence table, and for a finding that has been written. */
  readonly hasTable: (name: string) => boolean
  /** The findings there are, in order of name. */
  readonly findings: () => readonly string[]
}

/**
 * The lake while findings are brought up to date: reads see the evidence of this load, and each finding as soon as it is written.
 *
 * Findings of the generation before are carried over: one that still holds need not be written again. Nothing is
 * seen by other readers until the whole change is published.
 */
export interface FindingsDraft extends LakeReader {
  /** Runs a statement that gives no rows, such as `CREATE TEMP TABLE`; temporary tables last as long as the draft. */
  readonly execute: (sql: string, params?: readonly SqlValue[]) => Promise<void>
  /** Writes the rows of a SELECT as the finding `name`, in place of an earlier one. Order the rows: output must not vary. */
  readonly writeFinding: (name: string, selectSql: string) => Promise<void>
  /** Writes rows as the finding `name`. A value that is undefined or absent is stored as NULL. */
  readonly writeFindingRows: (
    name: string,
    columns: readonly LakeColumn[],
    rows: Iterable<Readonly<Record<string, SqlValue | undefined>>>,
  ) => Promise<void>
  /** Removes a finding that no longer applies; nothing happens when there is none. */
  readonly removeFinding: (name: string) => Promise<void>
  /** Evidence tables that differ from the generation before. Empty when only the findings are made again. */
  readonly changed: ReadonlySet<EvidenceTable>
  /** The workspace's settings (`portreeve.json`), as read. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Aborted when the person stops the command. */
  readonly signal: AbortSignal
}
