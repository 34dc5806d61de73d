import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { type Complaint, isBulk, type Reading } from '../../sources/source.ts'
import { sqlName, sqlText } from '../engine.ts'
import { type LakeDraft, stageAs } from '../lake-draft.ts'
import { EVIDENCE_TABLES } from '../tables.ts'
import { writeCompanies } from './companies.ts'
import { compareWithHeld, type OverlapRow } from './editions.ts'
import { type FileRow, removeFileRows } from './file-row.ts'
import { cellsDigest, type RawTable, rawFileFolder, writeRawParts, writeRawRows } from './raw-cells.ts'
import { type FileReport, reportOf } from './report.ts'
import type { Shelf } from './shelf.ts'
import { type SmallFile, writeLines } from './small.ts'
import { type Counted, typedSelects, writePayments } from './spend.ts'
import type { TypedAhead } from './together.ts'

/** A reading that can be loaded. */
export type KnownReading = Exclude<Reading, { kind: 'unknown' }>

/** How files are taken in. */
interface TakeInOptions {
  readonly again: boolean
  /** Shapes whose headings people decided how to read. */
  readonly mapped: ReadonlySet<string>
  readonly ahead?: TypedAhead | undefined
}

/** Takes one file into the draft, unless its content is held already, and says what became of it. */
export async function takeIn(
  shelf: Shelf,
  reading: KnownReading,
  options: TakeInOptions,
): Promise<FileReport> {
  const id = reading.bytesHash.slice(0, 16)
  const replaced = shelf.replaced(id)
  if (replaced && !options.again) return tellReplaced(shelf, replaced.row, replaced.by, reading.file)
  const held = shelf.get(id)
  if (held && !options.again && !isReadOtherwise(held, reading)) return tellHeld(shelf, held, reading.file)
  if (held ?? replaced) await forget(shelf, id)
  const tables = options.ahead?.tables ?? (await writeRaw(shelf.draft, reading, id))
  if (isBulk(reading)) await reading.assertUnchanged?.()
  const cellsHash = await hashCells(shelf.draft, reading, id, tables)
  const isTwin = (row: FileRow) => row.cells_hash === cellsHash
  const twin = shelf.held.find(isTwin)
  const aside = options.again ? undefined : shelf.replacedFiles().find((each) => isTwin(each.row))
  if (twin || aside) await rm(rawFileFolder(shelf.draft.raw, id), { recursive: true, force: true })
  if (twin) return tellHeld(shelf, twin, reading.file)
  if (aside) return tellReplaced(shelf, aside.row, aside.by, reading.file)
  const { ahead, mapped } = options
  return load(shelf, reading, { id, tables, cellsHash, before: held, typed: ahead?.selects, mapped })
}

/** Whether a file held already is now to be read in another way: a mapping or an option changed since. */
function isReadOtherwise(held: FileRow, reading: KnownReading): boolean {
  const isSaid = reading.bodyFrom === 'option' || reading.bodyFrom === 'learned'
  return (
    held.kind !== reading.kind ||
    held.vat_basis !== reading.vatBasis ||
    held.columns !== columnsJson(reading.columns) ||
    (isSaid && held.body !== (reading.body ?? null))
  )
}

const columnsJson = (columns: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(columns).toSorted(([a], [b]) => (a < b ? -1 : 1))))

async function forget(shelf: Shelf, id: string): Promise<void> {
  await removeFileRows(shelf.draft, id)
  await rm(rawFileFolder(shelf.draft.raw, id), { recursive: true, force: true })
  shelf.take(id)
}

const writeRaw = (draft: LakeDraft, reading: KnownReading, id: string): Promise<RawTable[]> =>
  isBulk(reading) ? writeRawParts(draft, reading, id) : writeRawRows(draft, id, reading.raw)

/** A file without rows is like every other of its shape, so its bytes tell it apart. */
async function hashCells(
  draft: LakeDraft,
  reading: KnownReading,
  id: string,
  tables: readonly RawTable[],
): Promise<string> {
  const digest = await cellsDigest(draft.engine, draft.raw, id, tables)
  const isEmpty = !/(^|;)[1-9]/.test(digest)
  const headings = tables.map((table) => table.headings.map((each) => each.trim().toLowerCase()))
  const told = [reading.kind, reading.shape, headings, digest, isEmpty ? reading.bytesHash : '']
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

interface Raw {
  readonly id: string
  readonly tables: readonly RawTable[]
  readonly cellsHash: string
  readonly before: FileRow | undefined
  readonly typed: readonly string[] | undefined
  readonly mapped: ReadonlySet<string>
}

async function load(shelf: Shelf, reading: KnownReading, raw: Raw): Promise<FileReport> {
  const { counted, complaintsSql } = await writeRows(shelf.draft, reading, raw)
  const named = rowOf(shelf, reading, raw, counted)
  const { editions, overlaps } = await compareWithHeld(shelf.draft, named, shelf.held)
  for (const edition of editions) await shelf.replace(edition.old, raw.id)
  const replaces = editions.map((edition) => edition.old)
  const row = { ...named, path: shelf.freePath(named.path, raw.id) }
  const notes = [...sameName(named.path, row.path), ...driftOf(shelf, row, raw.mapped)]
  shelf.put({
    ...row,
    replaces: replaces.map((old) => old.file_id).join(' ') || (raw.before?.replaces ?? null),
  })
  shelf.addOverlaps(overlaps)
  const complaints = [...reading.complaints, ...counted.complaints, ...overlaps.flatMap((each) => askTwice(shelf, row, each))] // prettier-ignore
  await writeComplaints(shelf.draft, row, complaints, complaintsSql)
  return reportOf(row, {
    file: reading.file,
    outcome: raw.before ? 'read-anew' : 'loaded',
    complaints: await complaintsAbout(shelf.draft, raw.id),
    notes,
    ...(replaces.length > 0 && { replaces: replaces.map((old) => old.path).join('; ') }),
    ...(editions[0] && { difference: editions[0].difference }),
  })
}

async function writeRows(
  draft: LakeDraft,
  reading: KnownReading,
  { id, tables, typed }: Raw,
): Promise<{ counted: Counted; complaintsSql: string }> {
  if (reading.kind === 'spend') return writePayments(draft, reading, id, typed ?? typedSelects(draft, reading, id, tables)) // prettier-ignore
  if (reading.kind === 'companies') return writeCompanies(draft, reading, id, tables)
  return { counted: await writeLines(draft, reading satisfies SmallFile, id), complaintsSql: '' }
}

function rowOf(shelf: Shelf, reading: KnownReading, raw: Raw, counted: Counted): FileRow {
  return {
    file_id: raw.id,
    path: raw.before?.path ?? reading.file,
    kind: reading.kind,
    body: counted.kept === 0 ? (reading.body ?? null) : counted.body,
    body_from: reading.bodyFrom ?? null,
    encoding: reading.encoding,
    header_line: reading.headerLine,
    bytes_hash: reading.bytesHash,
    cells_hash: raw.cellsHash,
    shape: reading.shape,
    vat_basis: reading.vatBasis,
    data_rows: counted.rows,
    kept: counted.kept,
    set_aside: counted.setAside,
    rows_without_amount: counted.rowsWithoutAmount,
    repaired: counted.repaired,
    amount_in: counted.amountIn,
    amount_kept: counted.amountKept,
    amount_set_aside: counted.amountSetAside,
    first_day: counted.firstDay,
    last_day: counted.lastDay,
    columns: columnsJson(reading.columns),
    replaces: null,
    other_paths: raw.before?.other_paths ?? '[]',
    load_number: shelf.loadNumber,
  }
}

/** Two files of one name are told apart, and that is told. */
const sameName = (given: string, path: string): string[] =>
  given === path ? [] : [`Another file of this name is loaded: this one is recorded as ${path}.`]

/** From this share of common headings on, two shapes are one list that changed, not two lists. */
const DRIFT_SHARE = 1 / 3

/** Says that a body's file has other headings than the likest before it. */
function driftOf(shelf: Shelf, row: FileRow, mapped: ReadonlySet<string>): string[] {
  if (row.body === null) return []
  const earlier = shelf.held.filter((each) => each.kind === row.kind && each.body === row.body)
  if (earlier.some((each) => each.shape === row.shape)) return []
  const headings = (of: FileRow) => Object.values(JSON.parse(of.columns) as Record<string, string>)
  const fold = (heading: string) => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const now = headings(row)
  const folded = new Set(now.map(fold))
  const shared = (of: FileRow) => headings(of).filter((each) => folded.has(fold(each))).length
  const likest = earlier.toSorted((a, b) => shared(b) - shared(a))[0]
  if (!likest || shared(likest) < folded.size * DRIFT_SHARE) return []
  const before = headings(likest)
  const kept = new Set(before.map(fold))
  const lost = before.filter((each) => !folded.has(fold(each)))
  const gained = now.filter((each) => !kept.has(fold(each)))
  const isMapped = mapped.has(likest.shape) && !mapped.has(row.shape)
  return [
    ...(lost.length + gained.length === 0
      ? []
      : [
          `Its headings differ from those of ${likest.path}` +
            `${lost.length > 0 ? `; no longer: ${lost.join(', ')}` : ''}${gained.length > 0 ? `; new: ${gained.join(', ')}` : ''}.`,
        ]),
    ...(isMapped
      ? [
          `What people decided of the headings of ${likest.path} does not reach it: portreeve mapping --shape ${row.shape} shows how it is read.`,
        ]
      : []),
  ]
}

/** The question of double counting, as a complaint about the later file. */
function askTwice(shelf: Shelf, row: FileRow, overlap: OverlapRow): Complaint[] {
  if (overlap.rows === 0) return []
  const other = shelf.get(overlap.other_file_id)?.path ?? overlap.other_file_id
  return [
    {
      file: row.path,
      line: 0,
      column: '',
      value: overlap.amount,
      problem: `Possible double counting: ${overlap.rows} rows are also in ${other}`,
      repair: 'both kept: say which file is right, or load only one',
    },
  ]
}

/** Every complaint names the file as the table `file` does, whatever its reader was told. No complaint, no file of them. */
async function writeComplaints(
  draft: LakeDraft,
  { file_id: id, path }: FileRow,
  complaints: readonly Complaint[],
  rowsSql: string,
): Promise<void> {
  if (complaints.length === 0 && rowsSql === '') return
  const columns = EVIDENCE_TABLES.complaint
  const rows = complaints.map((each) => ({
    file_id: id,
    sheet: each.sheet,
    line: each.line,
    path,
    column_name: each.column,
    value: each.value,
    problem: each.problem,
    repair: each.repair,
  }))
  const names = columns.map(({ name }) => (name === 'path' ? `${sqlText(path)} AS path` : sqlName(name)))
  const ofRows = rowsSql === '' ? [] : [`SELECT ${names.join(', ')} FROM (${rowsSql})`]
  const write = (selects: readonly string[]) => draft.writeEvidence('complaint', id, selects.join(' UNION ALL ')) // prettier-ignore
  if (rows.length === 0) return write(ofRows)
  await stageAs(draft.engine, { columns, rows }, (from) => write([from, ...ofRows]))
}

async function complaintsAbout(draft: LakeDraft, id: string): Promise<number> {
  if (!(await draft.hasEvidence('complaint', id))) return 0
  const [told] = await draft.query<{ n: bigint }>(
    `SELECT count(*) AS n FROM ${draft.evidenceFile('complaint', id)}`,
  )
  return Number(told!.n)
}

/** A file whose content is held: its other name is noted, nothing else changes. */
async function tellHeld(shelf: Shelf, held: FileRow, name: string): Promise<FileReport> {
  const others = JSON.parse(held.other_paths) as string[]
  if (name !== held.path && !others.includes(name)) {
    shelf.put({ ...held, other_paths: JSON.stringify([...others, name].toSorted()) })
  }
  return reportOf(held, {
    file: name,
    outcome: 'already-loaded',
    duplicateOf: held.path,
    complaints: await complaintsAbout(shelf.draft, held.file_id),
  })
}

function tellReplaced(shelf: Shelf, row: FileRow, by: string, name: string): FileReport {
  const newer = shelf.get(shelf.standsFor(by))?.path ?? by
  return reportOf(row, {
    file: name,
    outcome: 'replaced-by-newer',
    duplicateOf: row.path,
    complaints: 0,
    notes: [
      `A newer edition, ${newer}, has taken its place. portreeve lake restore "${row.path}" undoes that.`,
    ],
  })
}
