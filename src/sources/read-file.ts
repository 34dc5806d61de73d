import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, readFile as readBytes, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EXIT, PortreeveError } from '../procurement/errors.ts'
import { readApplications } from './applications/read-applications.ts'
import { jsonTables, markdownTables } from './applications/text-tables.ts'
import { readCompanies } from './companies/read-companies.ts'
import { readRegister } from './contract-register/read-register.ts'
import { kindOfTable, textForm, type TableKind } from './kind.ts'
import { looksLikeNotices, readNotices } from './notices/read-notices.ts'
import { type CellTable, isBulk, type Reading, type ReadOptions } from './source.ts'
import { readSpend } from './spend/read-spend.ts'
import { decodeText } from './tabular/encoding.ts'
import { findTables } from './tabular/find-tables.ts'
import {
  containerOf,
  firstBytes,
  foreignForm,
  readCellTables,
  readCsvRows,
  type CellTables,
} from './tabular/read-cell-tables.ts'
import { hashOf } from './tabular/hash-worker.ts'
import { walkZip, type ZipMember, type ZipSpent } from './tabular/zip.ts'

/** Limits for an archive of files: bytes are those inflated. The register of companies is the largest there is, with 2.5 GB in one file. */
const ARCHIVE_LIMITS = { members: 2000, bytes: 5 * 1024 ** 3, ratio: 250 }
const MOST_NESTING = 2
const HEAD_BYTES = 256 * 1024
const MOST_TEXT_BYTES = 64 * 1024 * 1024

/**
 * Reads a file of any kind: spend, contracts register, notices, applications, companies; CSV, XLSX, XLS, ODS, JSON, Markdown, or
 * a ZIP of these. The kind is told by what is in it unless `options.kind` says. One reading for each file in an
 * archive, and for each kind in a workbook; a file of no known kind gives a reading of kind `unknown`.
 *
 * @param file the name to report, where it is not the path.
 * @throws PortreeveError when the file is a trap, damaged, changes meanwhile, or is not what `options.kind` says.
 */
export async function readFile(path: string, options: ReadOptions, file = path): Promise<Reading[]> {
  const place = { file: file.replaceAll('\\', '/'), depth: 0 }
  const before = await stateOf(path)
  const assertUnchanged = async (): Promise<void> => {
    if ((await stateOf(path)) !== before) throw changed(place.file)
  }
  const readings = await readNested(path, options, place)
  try {
    await assertUnchanged()
  } catch (cause) {
    for (const reading of readings) if (isBulk(reading)) await reading.dispose()
    throw cause
  }
  return readings.map((reading) => (isBulk(reading) ? { ...reading, assertUnchanged } : reading))
}

/** What differs once a file was written to: its size, its time of change, or which file it is. */
async function stateOf(path: string): Promise<string> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true })
  return `${ino} ${size} ${mtimeNs}`
}

const changed = (where: string): PortreeveError =>
  new PortreeveError('The file changed while it was being read.', {
    where,
    next: 'Load it again when nothing writes to it any more.',
    exitCode: EXIT.complaints,
  })

interface Place {
  readonly file: string
  readonly depth: number
  /** What came out of the archive the file lies in. */
  readonly spent?: ZipSpent
}

async function readNested(path: string, options: ReadOptions, place: Place): Promise<Reading[]> {
  options.signal?.throwIfAborted()
  const container = await containerOf(path)
  if (container === 'zip') return readArchive(path, options, place)
  if (container === 'text') return readText(path, options, place.file)
  return readWorkbook(await readCellTables(path, signalOf(options)), path, options, place.file)
}

const signalOf = (options: ReadOptions): { signal?: AbortSignal } =>
  options.signal ? { signal: options.signal } : {}

/** Members are written under names of our own: what the archive calls them is only printed. */
async function readArchive(path: string, options: ReadOptions, place: Place): Promise<Reading[]> {
  if (place.depth >= MOST_NESTING)
    throw new PortreeveError('The archive holds archives in archives.', {
      where: place.file,
      next: 'Unpack it, and load the files you want.',
    })
  await mkdir(options.workFolder, { recursive: true })
  const folder = await mkdtemp(join(options.workFolder, 'archive-'))
  const readings: Reading[] = []
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    let count = 0
    const inside = { ...options, workFolder: folder }
    const visit = async (member: ZipMember, spent: ZipSpent): Promise<void> => {
      options.signal?.throwIfAborted()
      if (/(?:^|\/)(?:\.|~\$|__MACOSX\/)/.test(member.name)) return
      const copy = join(folder, `member-${++count}`)
      await unpack(member, copy)
      const file = `${place.file}!/${member.name.replaceAll('\\', '/')}`
      readings.push(...(await readMember(copy, inside, { file, depth: place.depth + 1, spent })))
      if (!readings.some((reading) => isBulk(reading) && reading.parts.some(({ path }) => path === copy))) await rm(copy) // prettier-ignore
    }
    await walkZip(path, ARCHIVE_LIMITS, visit, place.spent)
  } catch (cause) {
    await remove()
    throw cause
  }
  return withDispose(readings, remove)
}

async function unpack(member: ZipMember, copy: string): Promise<void> {
  const out = await open(copy, 'wx', 0o600)
  try {
    await member.read((chunk) => out.appendFile(chunk))
  } finally {
    await out.close()
  }
}

/** One bad file in an archive does not keep the others out. */
async function readMember(path: string, options: ReadOptions, place: Place): Promise<Reading[]> {
  try {
    return await readNested(path, options, place)
  } catch (cause) {
    if (!(cause instanceof PortreeveError)) throw cause
    return [await unknown(path, place.file, cause.message, cause.next)]
  }
}

/** The folder of an archive goes when the last spend reading from it is disposed of, at once when there is none. */
async function withDispose(readings: readonly Reading[], remove: () => Promise<void>): Promise<Reading[]> {
  let open = readings.filter(isBulk).length
  if (open === 0) await remove()
  return readings.map((reading) => {
    if (!isBulk(reading)) return reading
    const dispose = async (): Promise<void> => {
      await reading.dispose()
      if (--open === 0) await remove()
    }
    return { ...reading, dispose }
  })
}

async function readText(path: string, options: ReadOptions, file: string): Promise<Reading[]> {
  const bytes = await firstBytes(path, HEAD_BYTES)
  const foreign = foreignForm(bytes)
  if (foreign !== undefined)
    return [await unknown(path, file, `The file ${foreign}.`, 'Ask for the table as CSV or as a spreadsheet, and load that.')] // prettier-ignore
  const head = decodeText(bytes).text
  const form = textForm(head)
  if (options.kind === 'notices' || (form === 'json' && options.kind === undefined && looksLikeNotices(head)))
    return [await readNotices(path, { file, encoding: 'json', bytesHash: await hashOf(path) }, options)]
  if (form === 'csv') return [await readCsv(path, head, options, file)]
  return readStructuredText(path, form, options, file)
}

/** Lists in JSON and tables in Markdown: lists of systems are published so; anything else must be named by `kind`. */
async function readStructuredText(
  path: string,
  form: 'json' | 'markdown',
  options: ReadOptions,
  file: string,
): Promise<Reading[]> {
  const { size } = await stat(path)
  if (size > MOST_TEXT_BYTES)
    return [await unknown(path, file, `The ${form} is larger than 64 MB and holds no notices.`)]
  const bytes = await readBytes(path)
  const { text } = decodeText(bytes)
  const tables = form === 'json' ? jsonTables(text, file) : markdownTables(text)
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  const isList = tables.some((table) => kindOfTable(table.headings, options.mappings) === 'applications')
  if (options.kind === undefined && !isList)
    return [await unknown(path, file, `The ${form} holds neither notices nor a list of systems.`)]
  return readWorkbook({ tables, encoding: form, bytesHash }, path, options, file)
}

async function readCsv(path: string, head: string, options: ReadOptions, file: string): Promise<Reading> {
  const { rows } = readCsvRows(Buffer.from(head, 'utf8'), path)
  const headings = findTables(rows.slice(0, 400))[0]?.headings ?? []
  const kind = options.kind ?? kindOfTable(headings, options.mappings)
  if (kind === 'spend') return readSpend(path, options, { file })
  if (kind === 'companies') return readCompanies(path, options, file)
  if (kind === undefined || kind === 'unknown' || kind === 'notices')
    return unknownTable(path, file, headings)
  const read = await readCellTables(path, signalOf(options))
  return readTables(kind, read, options, file)
}

async function readWorkbook(
  read: CellTables,
  path: string,
  options: ReadOptions,
  file: string,
): Promise<Reading[]> {
  const kinds = Map.groupBy(
    read.tables,
    (table) => options.kind ?? kindOfTable(table.headings, options.mappings),
  )
  const known = [...kinds].filter((entry): entry is [TableKind, CellTable[]] => isTableKind(entry[0]))
  if (known.length === 0) return [await unknownTable(path, file, read.tables[0]?.headings ?? [])]
  const readings: Reading[] = []
  for (const [kind, tables] of known) {
    // Two readings of one file need names and hashes of their own: the sheets count as members of the workbook.
    const sheets = tables.map((table) => table.sheet ?? '').join(', ')
    const own = known.length > 1
    const bytesHash = own
      ? createHash('sha256').update(`${read.bytesHash}\n${sheets}`).digest('hex')
      : read.bytesHash
    const name = own ? `${file}!/${sheets}` : file
    const group = { ...read, tables, bytesHash }
    if (kind === 'spend') readings.push(await readSpend(path, options, { file: name, read: group }))
    else readings.push(readTables(kind, group, options, name))
  }
  return readings
}

const isTableKind = (kind: unknown): kind is TableKind =>
  kind === 'spend' || kind === 'contracts-register' || kind === 'applications'

function readTables(
  kind: Exclude<TableKind, 'spend'>,
  read: CellTables,
  options: ReadOptions,
  file: string,
): Reading {
  const facts = { file, encoding: read.encoding, bytesHash: read.bytesHash }
  return kind === 'applications'
    ? readApplications(read.tables, facts, options)
    : readRegister(read.tables, facts, options)
}

function unknownTable(path: string, file: string, headings: readonly string[]): Promise<Reading> {
  const named = headings.filter((heading) => heading !== '')
  const problem =
    named.length > 0
      ? `Its headings tell of no kind that is read: ${named.slice(0, 8).join(', ')}.`
      : 'No table with headings was found in it.'
  return unknown(path, file, problem)
}

async function unknown(path: string, file: string, problem: string, next?: string): Promise<Reading> {
  const repair = next ?? 'not loaded; say what it is with --kind'
  return {
    file,
    kind: 'unknown',
    kindBecause: problem,
    encoding: decodeText(await firstBytes(path, 65_536)).encoding,
    bytesHash: await hashOf(path),
    headerLine: 0,
    vatBasis: 'unknown',
    columns: {},
    shape: '',
    complaints: [{ file, line: 0, column: '', value: '', problem, repair }],
  }
}
