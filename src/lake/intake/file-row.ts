import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LakeReader, SqlValue } from '../draft.ts'
import { stageAs, type LakeDraft } from '../lake-draft.ts'
import { EVIDENCE_TABLES, type EvidenceTable } from '../tables.ts'

/** A row of the table `file`: what is known of one loaded file. Amounts are decimal strings, days `YYYY-MM-DD`, unknown is null. */
export interface FileRow {
  readonly file_id: string
  readonly path: string
  readonly kind: string
  readonly body: string | null
  readonly body_from: string | null
  readonly encoding: string
  readonly header_line: number
  readonly bytes_hash: string
  readonly cells_hash: string
  readonly shape: string
  readonly vat_basis: string
  readonly data_rows: number
  readonly kept: number
  readonly set_aside: number
  readonly rows_without_amount: number
  readonly repaired: number
  readonly amount_in: string | null
  readonly amount_kept: string | null
  readonly amount_set_aside: string | null
  readonly first_day: string | null
  readonly last_day: string | null
  readonly columns: string
  readonly replaces: string | null
  readonly other_paths: string
  readonly load_number: number
}

/** The table that holds a file's rows, by the file's kind. */
export const TABLE_OF_KIND: Readonly<Record<string, EvidenceTable>> = {
  spend: 'payment',
  'contracts-register': 'register_line',
  notices: 'notice_line',
  applications: 'application_line',
  companies: 'company',
}

/** Tables that hold one file of Parquet for each loaded file. */
export const TABLES_BY_FILE: readonly EvidenceTable[] = [
  'payment',
  'register_line',
  'notice_line',
  'application_line',
  'company',
  'company_name',
  'complaint',
]

/** Every file loaded, in the order they came. */
export async function readFileRows(reader: LakeReader): Promise<FileRow[]> {
  const rows = await reader.query('SELECT * FROM file ORDER BY load_number, path, file_id')
  return rows.map(plain) as unknown as FileRow[]
}

/** Counts as numbers: none comes near what a number holds exactly. */
function plain(row: Record<string, SqlValue>): Record<string, SqlValue> {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    typeof value === 'bigint' ? Number(value) : value,
  ])
  return Object.fromEntries(entries) as Record<string, SqlValue>
}

/** Writes the table `file` anew. */
export async function writeFileRows(draft: LakeDraft, rows: readonly FileRow[]): Promise<void> {
  const sorted = rows.toSorted((a, b) => a.load_number - b.load_number || (a.file_id < b.file_id ? -1 : 1))
  const table = { columns: EVIDENCE_TABLES.file, rows: sorted as unknown as Record<string, SqlValue>[] }
  await stageAs(draft.engine, table, (from) => draft.writeEvidence('file', 'files', from))
}

/** A file whose newer edition took its place: kept aside, so that it can be brought back. */
export interface ReplacedFile {
  readonly row: FileRow
  /** The file that took its place. */
  readonly by: string
}

const REPLACED = 'replaced'

/** Every file kept aside in this generation, in order of its id. */
export async function readReplaced(generation: string): Promise<ReplacedFile[]> {
  const names = await readdir(join(generation, REPLACED)).catch(() => [] as string[])
  return Promise.all(
    names
      .toSorted()
      .map(
        async (name) =>
          JSON.parse(await readFile(join(generation, REPLACED, name, 'file.json'), 'utf8')) as ReplacedFile,
      ),
  )
}

/** Takes a file's rows out of the tables and keeps them aside, named with the file that took its place. */
export async function putAside(draft: LakeDraft, row: FileRow, by: string): Promise<void> {
  const folder = join(draft.folder, REPLACED, row.file_id)
  await mkdir(folder, { recursive: true })
  for (const table of TABLES_BY_FILE) {
    await move(draft, table, tableFile(draft, table, row.file_id), join(folder, `${table}.parquet`))
  }
  await writeFile(join(folder, 'file.json'), JSON.stringify({ row, by } satisfies ReplacedFile))
}

/** Puts a file kept aside back into the tables. Its row of the table `file` is the caller's to write. */
export async function bringBack(draft: LakeDraft, fileId: string): Promise<void> {
  const folder = join(draft.folder, REPLACED, fileId)
  for (const table of TABLES_BY_FILE) {
    await move(draft, table, join(folder, `${table}.parquet`), tableFile(draft, table, fileId))
  }
  await rm(folder, { recursive: true, force: true })
}

/** Takes a file's rows out of the tables for good. */
export async function removeFileRows(draft: LakeDraft, fileId: string): Promise<void> {
  for (const table of TABLES_BY_FILE) await draft.removeEvidence(table, fileId)
  await rm(join(draft.folder, REPLACED, fileId), { recursive: true, force: true })
}

const tableFile = (draft: LakeDraft, table: string, fileId: string): string =>
  join(draft.folder, table, `${fileId}.parquet`)

async function move(draft: LakeDraft, table: EvidenceTable, from: string, to: string): Promise<void> {
  await mkdir(join(to, '..'), { recursive: true })
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  await draft.touched(table, { from, to })
}
