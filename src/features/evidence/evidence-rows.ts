import { EVIDENCE_TABLES } from '../../lake/tables.ts'
import type { VatBasis } from '../../procurement/money.ts'
import { paging, type ListPage, type Query } from '../../ui/list.ts'
import type { AskLake } from '../../ui/visit.ts'

/** A file as it was loaded: what it was taken for, and the reconciliation of its rows and pounds. */
export interface FileRow {
  readonly file_id: string
  readonly path: string
  readonly kind: 'spend' | 'contracts-register' | 'notices' | 'applications' | 'companies'
  readonly body: string | null
  readonly body_from: string | null
  readonly encoding: string | null
  readonly header_line: bigint | null
  readonly bytes_hash: string
  readonly vat_basis: VatBasis | null
  readonly data_rows: bigint | null
  readonly kept: bigint | null
  readonly set_aside: bigint | null
  readonly rows_without_amount: bigint | null
  readonly repaired: bigint | null
  readonly amount_in: string | null
  readonly amount_kept: string | null
  readonly amount_set_aside: string | null
  readonly first_day: string | null
  readonly last_day: string | null
  /** Field → heading, as JSON. */
  readonly columns: string | null
  readonly replaces: string | null
  /** Other names of the same content, as a JSON list. */
  readonly other_paths: string | null
  readonly complaints: bigint
}

const FILES = `SELECT f.*, coalesce(c.complaints, 0)::BIGINT AS complaints FROM file f
  LEFT JOIN (SELECT file_id, count(*) AS complaints FROM complaint GROUP BY 1) c USING (file_id)`

/** Every file loaded, in order of path. */
export function filesLoaded(ask: AskLake): Promise<FileRow[]> {
  return ask<FileRow>(`${FILES} ORDER BY f.path, f.file_id`)
}

/** One file, or undefined. */
export async function fileOf(ask: AskLake, id: string): Promise<FileRow | undefined> {
  return (await ask<FileRow>(`${FILES} WHERE f.file_id = ?`, [id]))[0]
}

/** One thing said of a file: a cell repaired, a row set aside, a fault of the whole. */
export interface ComplaintRow {
  readonly file_id: string
  readonly path: string
  readonly sheet: string | null
  readonly line: bigint
  readonly column_name: string | null
  readonly value: string | null
  readonly problem: string
  readonly repair: string
}

/** A page of complaints, as the address asks: of one `file`, of one `problem`. */
export async function complaintPage(
  ask: AskLake,
  query: Query,
  size: number,
): Promise<ListPage<ComplaintRow>> {
  const where = `WHERE (? = '' OR file_id = ?) AND (? = '' OR problem = ?)`
  const [file, problem] = [query['file'] ?? '', query['problem'] ?? '']
  const values = [file, file, problem, problem]
  const [count] = await ask<{ total: bigint }>(`SELECT count(*) AS total FROM complaint ${where}`, values)
  const place = paging(Number(count!.total), { path: '/complaints', query, size })
  const rows = await ask<ComplaintRow>(
    `SELECT file_id, path, sheet, line, column_name, value, problem, repair FROM complaint ${where}
     ORDER BY path, sheet NULLS FIRST, line, column_name, problem LIMIT ${size} OFFSET ${(place.page - 1) * size}`,
    values,
  )
  return { ...place, rows, total: Number(count!.total) }
}

/** The problems there are, the commonest first, with how often each was met. */
export function problemsMet(ask: AskLake): Promise<{ problem: string; times: bigint }[]> {
  return ask('SELECT problem, count(*) AS times FROM complaint GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200')
}

/** A cell of a row of evidence, with what its column holds. */
export interface EvidenceCell {
  readonly name: string
  readonly doc: string
  readonly value: string
}

const TABLE_OF = {
  spend: 'payment',
  'contracts-register': 'register_line',
  notices: 'notice_line',
  applications: 'application_line',
  companies: 'company',
} as const

/** The row of a file's line as it was read, its empty cells left out. Empty when the line gave no row. */
export async function evidenceRow(
  ask: AskLake,
  file: FileRow,
  place: { readonly sheet: string | undefined; readonly line: number },
): Promise<EvidenceCell[]> {
  const name = TABLE_OF[file.kind]
  const [row] = await ask<Record<string, unknown>>(
    `SELECT * FROM ${name} WHERE file_id = ? AND line = ? AND coalesce(sheet, '') = ? LIMIT 1`,
    [file.file_id, place.line, place.sheet ?? ''],
  )
  if (row === undefined) return []
  return EVIDENCE_TABLES[name]
    .filter((column) => column.name !== 'file_id' && row[column.name] !== null && row[column.name] !== '')
    .map((column) => ({ name: column.name, doc: column.doc, value: String(row[column.name]) }))
}

/** What was said of one line of a file. */
export function complaintsOfLine(
  ask: AskLake,
  file: FileRow,
  place: { readonly sheet: string | undefined; readonly line: number },
): Promise<ComplaintRow[]> {
  return ask<ComplaintRow>(
    `SELECT file_id, path, sheet, line, column_name, value, problem, repair FROM complaint
     WHERE file_id = ? AND line = ? AND coalesce(sheet, '') = ? ORDER BY column_name, problem`,
    [file.file_id, place.line, place.sheet ?? ''],
  )
}

/** The file of a path as the plan's sources name it, or undefined. */
export async function fileOfPath(ask: AskLake, path: string): Promise<FileRow | undefined> {
  return (await ask<FileRow>(`${FILES} WHERE f.path = ? ORDER BY f.load_number DESC`, [path]))[0]
}
