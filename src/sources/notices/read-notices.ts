import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { PortreeveError } from '../../procurement/errors.ts'
import { fileBody } from '../reference/file-body.ts'
import { shapeOf } from '../reference/heading-map.ts'
import type { Complaint, NoticeLine, ReadOptions, SmallReading } from '../source.ts'
import { isObject, listAt, objectAt, textAt, type JsonObject } from './json-values.ts'
import { hasTooManyLines, noticeLines } from './notice-lines.ts'
import { splitJson } from './split-json.ts'

/**
 * Whether the beginning of a file looks like Open Contracting data: JSON with an ocid and the keys of a release, a
 * record or a package of them.
 *
 * @example
 * looksLikeNotices('{"releases": [{"ocid": "ocds-b5fd17-1", "tag": ["award"]') // true
 * looksLikeNotices('[{"Name": "Exeter", "Type": "spydus"}]') // false
 */
export function looksLikeNotices(head: string): boolean {
  if (!/^[\s\uFEFF]*[[{]/.test(head)) return false
  if (
    /"(?:releases|records)"\s*:\s*\[/.test(head) &&
    /"(?:ocid|publishedDate|publisher|publicationPolicy)"\s*:/.test(head)
  )
    return true
  return (
    /"ocid"\s*:/.test(head) &&
    /"(?:tag|compiledRelease|releases|initiationType|tender|awards)"\s*:/.test(head)
  )
}

/** What identifies the file notices are read from. */
export interface NoticesFile {
  readonly file: string
  readonly encoding: string
  readonly bytesHash: string
}

/** A release of a record that is only an address or an id: the release itself is elsewhere. */
const isLinked = (release: JsonObject): boolean =>
  !Object.keys(release).some((key) =>
    ['tender', 'awards', 'contracts', 'planning', 'buyer', 'parties'].includes(key),
  )

/** The releases in a value: itself, or those of a package, a record, or a list in it. Embedded releases go before a compiled one. */
function releasesIn(value: unknown, levels: number): JsonObject[] {
  if (Array.isArray(value)) return levels > 0 ? value.flatMap((each) => releasesIn(each, levels - 1)) : []
  if (!isObject(value)) return []
  if (Array.isArray(value['records']) && levels > 0) {
    return listAt(value, 'records').flatMap((record) => releasesIn(record, levels - 1))
  }
  const inner = listAt(value, 'releases')
  const whole = inner.filter((release) => !isLinked(release))
  if (whole.length > 0) return whole
  if (isObject(value['compiledRelease'])) return [objectAt(value, 'compiledRelease')]
  if (inner.length > 0) return inner.filter((release) => textAt(release, 'ocid') !== undefined)
  return textAt(value, 'ocid') === undefined ? [] : [value]
}

interface Gathered {
  readonly lines: NoticeLine[]
  readonly raw: { line: number; cells: readonly string[] }[]
  readonly complaints: Complaint[]
  releases: number
  setAside: number
}

function readRelease(release: JsonObject, file: string, into: Gathered): void {
  if (hasTooManyLines(release))
    return setAside(JSON.stringify(release), file, 'more awards, contracts and suppliers than are read', into)
  const position = ++into.releases
  for (const { line, source, faults } of noticeLines(release, position)) {
    into.lines.push(line)
    into.raw.push({
      line: position,
      cells: [line.ocid, line.releaseId, textAt(release, 'date') ?? '', source],
    })
    for (const fault of faults)
      into.complaints.push({ file, line: position, ...fault, repair: 'kept as unknown' })
  }
}

function setAside(text: string, file: string, problem: string, into: Gathered): void {
  const position = ++into.releases
  into.setAside++
  const value = text.slice(0, 200)
  into.raw.push({ line: position, cells: ['', '', '', text.slice(0, 8000)] })
  into.complaints.push({ file, line: position, column: '', value, problem, repair: 'set aside' })
}

function readElement(text: string, file: string, into: Gathered): void {
  let value: unknown
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    setAside(text, file, 'not JSON that can be read', into)
    return
  }
  const releases = releasesIn(value, 3)
  if (releases.length === 0 && !isEmptyPackage(value)) setAside(text, file, 'no release in it', into)
  for (const release of releases) readRelease(release, file, into)
}

const isEmptyPackage = (value: unknown): boolean =>
  isObject(value) && (Array.isArray(value['releases']) || Array.isArray(value['records']))

async function* chunksOf(path: string, options: ReadOptions): AsyncGenerator<Buffer> {
  const total = (await stat(path)).size
  let done = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    options.signal?.throwIfAborted()
    yield chunk as Buffer
    done += (chunk as Buffer).length
    options.onProgress?.(done, total)
  }
}

async function readElements(
  path: string,
  facts: NoticesFile,
  options: ReadOptions,
  into: Gathered,
): Promise<void> {
  try {
    for await (const text of splitJson(chunksOf(path, options))) readElement(text, facts.file, into)
  } catch (error) {
    if (!(error instanceof PortreeveError) || error.where) throw error
    throw new PortreeveError(error.message, {
      where: facts.file,
      ...(error.next ? { next: error.next } : {}),
    })
  }
}

/** Where the fields come from: there are no headings, so paths of the standard stand in their place. */
const COLUMNS: Readonly<Record<string, string>> = {
  body: 'buyer.name', title: 'contracts.title, awards.title, tender.title', supplier: 'awards.suppliers', value: 'contracts.value, awards.value',
  start: 'contracts.period.startDate', end: 'contracts.period.endDate', maxExtent: 'contracts.period.maxExtentDate',
} // prettier-ignore

/**
 * Reads published notices in the Open Contracting Data Standard from a file: release packages, record packages,
 * single releases, lists of them, and JSON Lines.
 *
 * One release at a time is in memory. Embedded releases of a record are read, its compiled release only where the
 * releases are links. A part that is not JSON, or holds no release, is set aside with a complaint. See
 * `noticeLines` for what makes a line; `rows` counts lines and what was set aside.
 *
 * @throws PortreeveError when the JSON nests too deep, one release is too long, or the file breaks off.
 */
export async function readNotices(
  path: string,
  facts: NoticesFile,
  options: ReadOptions,
): Promise<SmallReading<'notices', NoticeLine>> {
  const gathered: Gathered = { lines: [], raw: [], complaints: [], releases: 0, setAside: 0 }
  await readElements(path, facts, options, gathered)
  const named = gathered.lines.flatMap((line) => (line.buyerName ? [line.buyerName] : []))
  return {
    ...facts,
    kind: 'notices',
    kindBecause: 'keys "ocid" and those of a release',
    headerLine: 0,
    vatBasis: 'unknown',
    columns: COLUMNS,
    shape: shapeOf('notices', ['ocds']),
    ...fileBody({ column: named, option: options.body, learned: undefined, titles: [], path: facts.file }),
    complaints: gathered.complaints,
    lines: gathered.lines,
    rows: gathered.lines.length + gathered.setAside,
    raw: gathered.raw,
  }
}
