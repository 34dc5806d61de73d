import { rm } from 'node:fs/promises'
import { EXIT, PortreeveError } from '../procurement/errors.ts'
import { isBulk, type Reading } from '../sources/source.ts'
import { type CorrectionRow, writeCorrections } from './corrections.ts'
import type { FindingsDraft } from './draft.ts'
import { compareWithHeld } from './intake/editions.ts'
import { bringBack, removeFileRows, type ReplacedFile } from './intake/file-row.ts'
import { rawFileFolder } from './intake/raw-cells.ts'
import type { FileReport, LoadReport } from './intake/report.ts'
import { Shelf } from './intake/shelf.ts'
import { takeIn } from './intake/take-in.ts'
import { groupsOf, type TypedAhead, typedAhead } from './intake/together.ts'
import type { ChangeOptions, Lake } from './lake.ts'
import type { LakeDraft } from './lake-draft.ts'

/** What brings findings up to date, and with what. */
export interface RefreshOptions extends ChangeOptions {
  /** Brings the findings up to date with the draft's evidence. */
  readonly findings?: (draft: FindingsDraft) => Promise<void>
  /** What people decided, to become evidence; asked for once the draft is open. */
  readonly corrections?: () => Promise<readonly CorrectionRow[]>
  readonly onProgress?: (sentence: string) => void
}

/** How files are loaded. */
export interface LoadOptions extends RefreshOptions {
  /** Reports what would happen and leaves the lake as it was. */
  readonly dryRun?: boolean
  /** Reads files anew that are held already. */
  readonly again?: boolean
  /** Shapes whose headings people decided how to read. */
  readonly mappedShapes?: ReadonlySet<string>
}

/**
 * Loads files into the lake, all or none, and brings the findings up to date.
 *
 * A file held already (by its bytes or its cells) changes nothing; a newer edition takes the place of the older one. A file of no
 * known kind, or that cannot be read as a table, is reported and left out.
 *
 * @throws PortreeveError when rows or pounds of a file do not add up, or another process goes on writing.
 */
export async function loadFiles(
  lake: Lake,
  readings: AsyncIterable<Reading>,
  options: LoadOptions = {},
): Promise<LoadReport> {
  return lake.change(async (draft) => {
    const shelf = await Shelf.open(draft)
    const files: FileReport[] = []
    for await (const group of oneAhead(groupsOf(readings))) {
      files.push(...(await loadGroup(shelf, group, options)))
    }
    await shelf.write()
    if (options.dryRun) {
      draft.discard()
      return { files, generation: draft.number - 1, changed: shelf.isChanged }
    }
    const changed = await finish(draft, shelf.isChanged, options)
    return { files, generation: changed ? draft.number : draft.number - 1, changed }
  }, options)
}

/** Brings findings up to date with what people decided since, without loading anything. */
export async function refreshFindings(
  lake: Lake,
  options: RefreshOptions & { force?: boolean },
): Promise<boolean> {
  return lake.change((draft) => finish(draft, options.force ?? false, options), options)
}

/**
 * Brings back a file whose newer edition took its place; the newer one is kept aside in its turn.
 *
 * @param name the file's path as reported, or its `file_id`.
 * @throws PortreeveError when no such file is kept aside, or several of that name are: their ids are named.
 */
export async function restoreEdition(
  lake: Lake,
  name: string,
  options: RefreshOptions = {},
): Promise<string> {
  return lake.change(async (draft) => {
    const shelf = await Shelf.open(draft)
    const found = editionKept(shelf, name)
    const newer = shelf.get(shelf.standsFor(found.by))
    if (newer) await shelf.replace(newer, found.row.file_id)
    await bringBack(draft, found.row.file_id)
    shelf.addOverlaps((await compareWithHeld(draft, found.row, shelf.held)).overlaps)
    shelf.put(found.row)
    await shelf.write()
    await finish(draft, true, options)
    return found.row.path
  }, options)
}

/** The edition a name means: of several of one name, the one whose place was taken last. */
function editionKept(shelf: Shelf, name: string): ReplacedFile {
  const kept = shelf.replacedFiles().filter(({ row }) => row.path === name || row.file_id === name)
  const last = kept.filter(({ by }) => shelf.get(by))
  const [found, ...more] = last.length > 0 ? last : kept
  if (found && more.length === 0) return found
  const each = [found, ...more].map((one) => one && `${one.row.file_id} (${one.row.kept} rows)`)
  throw new PortreeveError(
    found
      ? `Several earlier editions named "${name}" are kept.`
      : `No earlier edition named "${name}" is kept.`,
    {
      next: found ? `Name one by its id: ${each.join(', ')}.` : 'Give the path as portreeve load printed it.',
    },
  )
}

/** Groups, with the next one being read while this one is loaded: reading keeps one processor busy, loading the others. */
async function* oneAhead(groups: AsyncIterable<Reading[]>): AsyncIterable<Reading[]> {
  const source = groups[Symbol.asyncIterator]()
  const start = () => {
    const next = source.next()
    next.catch(() => undefined) // told when it is asked for
    return next
  }
  let next = start()
  try {
    for (let here = await next; !here.done; here = await next) {
      next = start()
      yield here.value
    }
  } finally {
    const unread = await next.catch(() => undefined)
    if (unread && !unread.done) for (const reading of unread.value) await disposeOf(reading)
    await source.return?.()
  }
}

const disposeOf = async (reading: Reading): Promise<void> => {
  if (isBulk(reading)) await reading.dispose()
}

async function loadGroup(
  shelf: Shelf,
  group: readonly Reading[],
  options: LoadOptions,
): Promise<FileReport[]> {
  const reports: FileReport[] = []
  try {
    options.onProgress?.(`Loading ${group.length === 1 ? group[0]!.file : `${group.length} files`}`)
    await typedAhead(shelf, group, async (ahead) => {
      for (const reading of group) {
        shelf.draft.signal.throwIfAborted()
        reports.push(await loadOne(shelf, reading, { ...options, ahead: ahead.get(reading) }))
      }
    })
    return reports
  } finally {
    for (const reading of group.slice(reports.length)) await disposeOf(reading)
  }
}

async function loadOne(
  shelf: Shelf,
  reading: Reading,
  options: LoadOptions & { readonly ahead: TypedAhead | undefined },
): Promise<FileReport> {
  const id = reading.bytesHash.slice(0, 16)
  const isHeld = shelf.get(id) !== undefined
  try {
    if (reading.kind === 'unknown') return leftOut(reading, 'unknown-kind', reading.kindBecause)
    return await takeIn(shelf, reading, {
      again: options.again ?? false,
      mapped: options.mappedShapes ?? new Set(),
      ahead: options.ahead,
    })
  } catch (error) {
    // A file held already must not be lost because it cannot be read anew: then the whole load fails.
    if (!(error instanceof PortreeveError) || error.exitCode !== EXIT.complaints || isHeld) throw error
    await removeFileRows(shelf.draft, id)
    await rm(rawFileFolder(shelf.draft.raw, id), { recursive: true, force: true })
    return leftOut(reading, 'refused', `${error.message} ${error.next ?? ''}`.trim())
  } finally {
    await disposeOf(reading)
  }
}

/** Tells of a file that was not loaded. */
function leftOut(reading: Reading, outcome: 'unknown-kind' | 'refused', why: string): FileReport {
  const told = reading.complaints.map((each) => `${each.problem} What to do: ${each.repair}`)
  return {
    file: reading.file,
    kind: reading.kind,
    outcome,
    body: reading.body ?? null,
    bodyFrom: reading.bodyFrom ?? null,
    encoding: reading.encoding,
    headerLine: reading.headerLine,
    rows: 0,
    kept: 0,
    setAside: 0,
    rowsWithoutAmount: 0,
    repaired: 0,
    amountIn: null,
    amountKept: null,
    amountSetAside: null,
    vatBasis: reading.vatBasis,
    columns: reading.columns,
    duplicateOf: null,
    replaces: null,
    complaints: Math.max(1, reading.complaints.length),
    // What stopped a file that could not be read at all is its one complaint.
    notes: outcome === 'unknown-kind' && told.length > 0 ? told : [why, ...told],
  }
}

/** Writes corrections and findings; throws the draft away when nothing at all changed. */
async function finish(draft: LakeDraft, isChanged: boolean, options: RefreshOptions): Promise<boolean> {
  const corrected = options.corrections ? await writeCorrections(draft, await options.corrections()) : false
  const isMissing = options.findings !== undefined && draft.findings().length === 0
  if (!isChanged && !corrected && !isMissing) {
    draft.discard()
    return false
  }
  options.onProgress?.('Working out suppliers, categories and contracts')
  await options.findings?.(draft)
  return true
}
