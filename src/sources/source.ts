import type { CalendarDay } from '../procurement/calendar-day.ts'
import type { MoneyScope, MoneyWord, VatBasis } from '../procurement/money.ts'

/** The kinds of evidence Portreeve reads. `unknown` is reported, never loaded. */
export type SourceKind = 'spend' | 'contracts-register' | 'notices' | 'applications' | 'companies' | 'unknown'

/** How the body that published a file was told. A body column in the file wins over all others. */
export type BodyFrom = 'column' | 'option' | 'learned' | 'title' | 'path'

/** One thing to say about a file: a cell repaired, a row set aside, a fault of the whole file. */
export interface Complaint {
  readonly file: string
  readonly sheet?: string
  /** Physical line or spreadsheet row, from 1; 0 when it is about the whole file. */
  readonly line: number
  /** The heading as printed, or empty. */
  readonly column: string
  readonly value: string
  /** What is wrong, in a sentence without the value. */
  readonly problem: string
  /** What was done: the name of a repair, `set aside`, `kept as text`, or what the person should do. */
  readonly repair: string
}

/** One row of cells with its physical line (for spreadsheets: its row). Cells are text exactly as printed. */
export interface CellRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table found in a small file, in memory: registers and application lists are read from these. */
export interface CellTable {
  readonly sheet?: string
  readonly headerLine: number
  /** Headings as printed, white space folded to single blanks, empty for an unnamed column. */
  readonly headings: readonly string[]
  /** Lines above the header that hold text: a title may name the body or the date. */
  readonly preamble: readonly string[]
  readonly rows: readonly CellRow[]
}

/**
 * A table of a bulk file, ready for DuckDB's CSV reader: the file itself where that is possible, else a normalised copy.
 *
 * `as-it-stands`: `skip` physical lines come before the first data line, every data record is one physical
 * line, and its line number is `firstLine` + its position. `normalised`: UTF-8, comma, `"` quotes, no header,
 * and the first column of the file is the physical line; cells follow as c1…cN.
 */
export interface RawPart {
  readonly form: 'as-it-stands' | 'normalised'
  readonly path: string
  readonly sheet?: string
  readonly delimiter: string
  readonly skip: number
  readonly firstLine: number
  /** Number of cell columns, c1…cN. */
  readonly width: number
  readonly headings: readonly string[]
  readonly headerLine: number
  /** Rows that are data rows, and why others are not, told when the normalised copy was written; undefined for `as-it-stands`. */
  readonly notData?: Readonly<Record<string, number>>
}

/** What every reader says of a file, whatever its kind. */
export interface FileFacts {
  /** Path as reported: relative where it was given so, `/` on every system; a member of an archive is `a.zip!/b.csv`. */
  readonly file: string
  readonly kind: SourceKind
  /** Why that kind: the headings or keys that decided. */
  readonly kindBecause: string
  /** `utf-8`, `utf-8-bom`, `windows-1252`, `cp437`, `macroman`, `utf-16le`, `xlsx`, `xls`, `ods`, `json`, `markdown`. */
  readonly encoding: string
  /** SHA-256 of the file's bytes, hex. */
  readonly bytesHash: string
  readonly headerLine: number
  readonly vatBasis: VatBasis
  /** Field → heading as printed. */
  readonly columns: Readonly<Record<string, string>>
  /** Hash of kind and normalised headings: the key under which an edited mapping is remembered. */
  readonly shape: string
  readonly body?: string
  readonly bodyFrom?: BodyFrom
  readonly complaints: readonly Complaint[]
}

/** A file too large for memory: parts that SQL reads, and what goes when they were read. */
export interface BulkFile {
  readonly parts: readonly RawPart[]
  /** Throws when the file is no longer what it was when its bytes were hashed. To be asked once its parts were read. */
  readonly assertUnchanged?: () => Promise<void>
  /** Removes temporary copies. */
  readonly dispose: () => Promise<void>
}

/**
 * A spend file read up to the point where SQL takes over.
 *
 * `typedSelect(relation, part)` is the text of a SELECT over a relation with columns `line BIGINT, c1…cN VARCHAR`.
 * With `key`, the relation holds the rows of several parts told apart by that column, which the SELECT passes on: parts
 * of different files that give the same text can be typed at once.
 * It returns one row for each record with the columns of the lake's `payment` table (but `file_id`, `body` when
 * not in a column, and `sheet`), and also: `set_aside` (reason, or null when the row is kept), `not_data`
 * (true for blanks, repeated headers, report commands: not counted as rows), `amount_read` (DECIMAL(18,2) when
 * any amount could be read, kept or not), `problem_column`, `problem_value`, and `repairs` (names joined by `; `).
 */
export interface SpendReading extends FileFacts, BulkFile {
  readonly kind: 'spend'
  readonly typedSelect: (relation: string, part: RawPart, key?: string) => string
  /** Grand totals found in footers, to be compared with the sum of rows. */
  readonly statedTotals: readonly { line: number; sheet?: string; amount: string }[]
}

/**
 * A register of companies read up to the point where SQL takes over.
 *
 * `companySelect` is the text of a SELECT over a relation with columns `line BIGINT, c1…cN VARCHAR`: one row for each record with
 * the columns of the lake's `company` table (but `file_id` and `sheet`), and also `set_aside` (reason, or null when the row is
 * kept), `not_data`, `problem_column` and `problem_value`. `nameSelect` gives the columns of `company_name` for each name, now
 * or before, of the rows that are kept.
 */
export interface CompaniesReading extends FileFacts, BulkFile {
  readonly kind: 'companies'
  readonly companySelect: (relation: string, part: RawPart) => string
  readonly nameSelect: (relation: string, part: RawPart) => string
}

/** A line of a contracts register. Empty cells are absent. Days that could not be read keep their text. */
export interface RegisterLine {
  readonly sheet?: string
  readonly line: number
  readonly body?: string
  readonly reference?: string
  readonly title?: string
  readonly description?: string
  readonly supplierName?: string
  /** Companies House number, eight characters. */
  readonly companyNumber?: string
  readonly charityNumber?: string
  readonly supplierSize?: string
  readonly directorate?: string
  readonly owner?: string
  readonly cpv?: readonly string[]
  readonly startOn?: CalendarDay
  readonly startText?: string
  readonly endOn?: CalendarDay
  readonly endText?: string
  /** A review date is a remark: never a deadline, never an end. */
  readonly reviewOn?: CalendarDay
  readonly reviewText?: string
  readonly signedOn?: CalendarDay
  readonly valuePence?: bigint
  readonly valueText?: string
  readonly valueWord?: MoneyWord
  readonly valueBasis?: VatBasis
  readonly valueScope?: MoneyScope
  /** Irrecoverable VAT, in pence. */
  readonly irrecoverableVatPence?: bigint
  readonly routeText?: string
  /** The council's own rule used (`tender`, `quotation`, `waiver`, `exemption`, `framework-direct`, `framework-competition`, `dps`, `direct`, `other`). */
  readonly councilRule?: string
  /** The legal ground, only where the cell cites one. */
  readonly legalGround?: string
  readonly noticeText?: string
  readonly frameworkText?: string
  /** Prose about the term, options and notice, as printed. */
  readonly termText?: string
  readonly noticePeriodText?: string
  readonly extensionText?: string
  readonly redacted?: boolean
  /** Every other cell, heading → text, so that nothing printed is lost. */
  readonly other?: Readonly<Record<string, string>>
}

/** An award or contract told by a published notice (one line for each award × supplier × contract). */
export interface NoticeLine {
  /** Position of the release in the file, from 1. */
  readonly line: number
  readonly ocid: string
  readonly releaseId: string
  readonly publishedOn?: CalendarDay
  readonly tags: readonly string[]
  /** `UK6`, `UK7`… where the notice says; else absent. */
  readonly noticeType?: string
  readonly buyerName?: string
  readonly buyerId?: string
  readonly title?: string
  readonly description?: string
  readonly lotId?: string
  readonly awardId?: string
  readonly contractId?: string
  readonly status?: string
  readonly supplierName?: string
  readonly supplierId?: string
  readonly companyNumber?: string
  readonly valuePence?: bigint
  readonly valueWord?: MoneyWord
  readonly valueBasis?: VatBasis
  readonly signedOn?: CalendarDay
  readonly startOn?: CalendarDay
  readonly endOn?: CalendarDay
  readonly maxExtentOn?: CalendarDay
  readonly renewalText?: string
  readonly optionsText?: string
  readonly procedure?: string
  readonly legalBasis?: string
  readonly isFramework?: boolean
  readonly parentOcid?: string
  readonly frameworkText?: string
  readonly cpv?: readonly string[]
  readonly url?: string
}

/** A system a body says, or shows, that it uses. */
export interface ApplicationLine {
  readonly sheet?: string
  readonly line: number
  readonly body?: string
  readonly bodyCode?: string
  readonly system?: string
  readonly supplierName?: string
  readonly capability?: string
  readonly asAt?: string
  readonly startOn?: CalendarDay
  readonly endOn?: CalendarDay
  readonly endText?: string
  readonly valueText?: string
  readonly note?: string
  readonly address?: string
  /** Named when the product was not printed but told from something else, such as its address. */
  readonly rule?: string
}

/** A file whose rows fit in memory: registers, notices, applications. */
export interface SmallReading<Kind extends SourceKind, Line> extends FileFacts {
  readonly kind: Kind
  readonly lines: readonly Line[]
  /** Data rows seen, kept or set aside. */
  readonly rows: number
  /** Cells of every data row as printed, for the raw table. */
  readonly raw: readonly { sheet?: string; line: number; cells: readonly string[] }[]
}

/** What reading one file gives. */
export type Reading =
  | SpendReading
  | CompaniesReading
  | SmallReading<'contracts-register', RegisterLine>
  | SmallReading<'notices', NoticeLine>
  | SmallReading<'applications', ApplicationLine>
  | (FileFacts & { readonly kind: 'unknown' })

/** A reading whose rows are read by SQL. */
export type BulkReading = SpendReading | CompaniesReading

/**
 * Whether a reading's rows are read by SQL, not held in memory.
 *
 * @param reading any reading.
 */
export function isBulk(reading: Reading): reading is BulkReading {
  return reading.kind === 'spend' || reading.kind === 'companies'
}

/** An edited or remembered reading of a file shape: field → heading, and what the person said of it. */
export interface Mapping {
  readonly shape: string
  readonly kind: SourceKind
  readonly body?: string
  readonly vatBasis?: VatBasis
  readonly columns: Readonly<Record<string, string>>
}

/** What the person or the workspace says before a file is read. */
export interface ReadOptions {
  readonly body?: string
  readonly kind?: SourceKind
  readonly vatBasis?: VatBasis
  readonly period?: { readonly from: CalendarDay; readonly to: CalendarDay }
  /** Remembered mappings by shape. */
  readonly mappings?: ReadonlyMap<string, Mapping>
  /** Which body publishes files whose path holds a text, as the workspace's settings say. */
  readonly bodyPaths?: readonly { readonly path: string; readonly body: string }[]
  /** Where normalised copies may be written; removed by `dispose`. */
  readonly workFolder: string
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}
