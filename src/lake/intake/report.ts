import type { Difference } from './editions.ts'
import type { FileRow } from './file-row.ts'

/** What happened to one file. */
export type FileOutcome =
  'loaded' | 'already-loaded' | 'read-anew' | 'replaced-by-newer' | 'unknown-kind' | 'refused'

/** One file of a load, as people and programs are told. Amounts are decimal strings; unknown is null. */
export interface FileReport {
  readonly file: string
  readonly kind: string
  readonly outcome: FileOutcome
  readonly body: string | null
  readonly bodyFrom: string | null
  readonly encoding: string
  readonly headerLine: number
  readonly rows: number
  readonly kept: number
  readonly setAside: number
  readonly rowsWithoutAmount: number
  readonly repaired: number
  readonly amountIn: string | null
  readonly amountKept: string | null
  readonly amountSetAside: string | null
  readonly vatBasis: string
  readonly columns: Readonly<Record<string, string>>
  /** The file that holds the same content; this one's own name when it was loaded before. */
  readonly duplicateOf: string | null
  /** The earlier edition whose place it took. */
  readonly replaces: string | null
  /** How many complaints there are about it. */
  readonly complaints: number
  /** Not in the JSON: sentences for a person. */
  readonly notes: readonly string[]
  readonly difference?: Difference
}

/** What a load did. */
export interface LoadReport {
  readonly files: readonly FileReport[]
  /** The generation readers now take. */
  readonly generation: number
  /** False when nothing new was found: the lake is byte for byte as before. */
  readonly changed: boolean
}

/**
 * The report as `load --json` prints it: exactly these fields, in this order.
 *
 * @example
 * reportJson({ files: [], generation: 1, changed: false }) // { files: [] }
 */
export function reportJson(report: LoadReport): { files: Record<string, unknown>[] } {
  return {
    files: report.files.map((file) => ({
      file: file.file,
      kind: file.kind,
      body: file.body,
      bodyFrom: file.bodyFrom,
      encoding: file.encoding,
      headerLine: file.headerLine,
      rows: file.rows,
      kept: file.kept,
      setAside: file.setAside,
      rowsWithoutAmount: file.rowsWithoutAmount,
      repaired: file.repaired,
      amountIn: file.amountIn,
      amountKept: file.amountKept,
      amountSetAside: file.amountSetAside,
      vatBasis: file.vatBasis,
      columns: file.columns,
      duplicateOf: file.duplicateOf,
      replaces: file.replaces,
      complaints: file.complaints,
    })),
  }
}

/** What a report says beside what the table `file` holds. */
export interface Told {
  readonly file: string
  readonly outcome: FileOutcome
  readonly duplicateOf?: string
  readonly replaces?: string
  readonly complaints: number
  readonly notes?: readonly string[]
  readonly difference?: Difference
}

/** The report of a file from its row of the table `file`. */
export function reportOf(row: FileRow, told: Told): FileReport {
  return {
    file: told.file,
    kind: row.kind,
    outcome: told.outcome,
    body: row.body,
    bodyFrom: row.body_from,
    encoding: row.encoding,
    headerLine: row.header_line,
    rows: row.data_rows,
    kept: row.kept,
    setAside: row.set_aside,
    rowsWithoutAmount: row.rows_without_amount,
    repaired: row.repaired,
    amountIn: row.amount_in,
    amountKept: row.amount_kept,
    amountSetAside: row.amount_set_aside,
    vatBasis: row.vat_basis,
    columns: JSON.parse(row.columns) as Record<string, string>,
    duplicateOf: told.duplicateOf ?? null,
    replaces: told.replaces ?? null,
    complaints: told.complaints,
    notes: told.notes ?? [],
    ...(told.difference && { difference: told.difference }),
  }
}
