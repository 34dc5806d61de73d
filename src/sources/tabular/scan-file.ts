import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import type { CellRow } from '../source.ts'
import { CsvRecords, cellsOf, delimiterOf, type CsvRecord } from './csv-records.ts'
import { bomLength, EncodingEvidence, toUtf8, utf16Of, type Encoding } from './encoding.ts'
import { findHeader, isLaterHeader, repeatsHeader, type FoundHeader } from './find-tables.ts'
import { type HashAside, hashAside } from './hash-worker.ts'
import { pieces } from './pieces.ts'
import { refuseNoughts } from './read-cell-tables.ts'
import { foldHeading, joinHeadings } from './row-shape.ts'

/** A header further down with other columns: a second table begins there. */
export interface LaterHeader {
  readonly line: number
  readonly headings: readonly string[]
}

/** What one pass over a CSV file tells, without having held more than a piece of it. */
export interface FileScan {
  readonly path: string
  readonly bytes: number
  /** SHA-256 of the bytes, hex. */
  readonly bytesHash: string
  readonly encoding: Encoding
  readonly delimiter: string
  /** The first records, blank ones too. */
  readonly head: readonly CellRow[]
  /** Undefined when no row reads like a header. */
  readonly header: FoundHeader | undefined
  readonly later: readonly LaterHeader[]
  /** Cells of the header record with its empty ones, and of the widest record up to its last filled cell. */
  readonly cells: number
  readonly width: number
  readonly records: number
  /** Physical lines, blank ones at the end included. */
  readonly lines: number
  /** Empty when DuckDB can read the file as it stands; else what stands against it, in a few words. */
  readonly uneven: string
}

/** From here on the hash is worked out on a thread of its own. */
const LARGE = 64 * 1024 * 1024
const HEAD_RECORDS = 120
const MOST_TEXT_ROWS = 20_000

/**
 * Reads a CSV file once, in pieces: hash, encoding, line ends, header, and whether every record is one line with
 * the same cells, so that a fast reader may have the file as it stands.
 *
 * @throws PortreeveError when it holds NUL bytes, or lines that belong to no table.
 */
export async function scanFile(path: string, options: ScanOptions = {}): Promise<FileScan> {
  const { size } = await stat(path)
  const aside = size > LARGE ? hashAside(path) : undefined
  try {
    return await scanWith(path, options, aside)
  } finally {
    await aside?.stop()
  }
}

async function scanWith(path: string, options: ScanOptions, aside: HashAside | undefined): Promise<FileScan> {
  const hash = createHash('sha256')
  const evidence = new EncodingEvidence()
  let scan: RecordScan | undefined
  let decode: ((chunk?: Buffer) => Buffer) | undefined
  let wide: Encoding | undefined
  let first: Buffer = Buffer.alloc(0)
  let bytes = 0
  for await (const chunk of pieces(path)) {
    options.signal?.throwIfAborted()
    if (!aside) hash.update(chunk)
    if (!scan) {
      first = Buffer.from(chunk.subarray(0, 65_536))
      wide = utf16Of(first)
      decode = wide ? toUtf8(wide) : skip(bomLength(first))
      const head = wide ? toUtf8(wide)(first) : first.subarray(bomLength(first))
      scan = new RecordScan(delimiterOf(head.toString('latin1')))
    }
    const text = decode!(chunk)
    refuseNoughts(text, path)
    if (!wide) evidence.add(chunk)
    scan.write(text)
    bytes += chunk.length
    options.onBytes?.(bytes)
  }
  scan ??= new RecordScan(',')
  scan.end(decode?.() ?? Buffer.alloc(0))
  const encoding = wide ?? evidence.decide(first)
  const bytesHash = aside ? await aside.hash : hash.digest('hex')
  return { path, bytes, bytesHash, encoding, ...scan.result(encoding) }
}

/** What a scan may be told: how to stop it, and whom to tell how far it is. */
export interface ScanOptions {
  readonly signal?: AbortSignal | undefined
  readonly onBytes?: ((done: number) => void) | undefined
}

function skip(length: number): (chunk?: Buffer) => Buffer {
  let left = length
  return (chunk) => {
    const from = left
    left = 0
    return chunk ? chunk.subarray(from) : Buffer.alloc(0)
  }
}

/** Watches the records of a file go by: keeps the first ones, then only tests each for evenness. */
class RecordScan {
  private readonly records: CsvRecords
  private readonly delimiter: string
  private readonly head: CellRow[] = []
  private readonly headShapes: CsvRecord[] = []
  /** Bytes of the first records and of later headers: their text is known for sure only when the encoding is. */
  private readonly kept: Buffer[] = []
  private readonly keptLater: { line: number; bytes: Buffer }[] = []
  private header: FoundHeader | undefined
  private headings: readonly string[] = []
  private settled = false
  private cells = 0
  private width = 0
  private count = 0
  private textRows = 0
  private lines = 0
  private lineEnd = 0
  private emptyLine = false
  private uneven = ''

  constructor(delimiter: string) {
    this.delimiter = delimiter
    this.records = new CsvRecords(delimiter, (bytes, record) => this.take(bytes, record))
  }

  write(text: Buffer): void {
    this.records.write(text)
  }

  end(text: Buffer): void {
    if (text.length) this.records.write(text)
    this.records.end()
    if (!this.settled) this.settle()
  }

  result(encoding: Encoding): Omit<FileScan, 'path' | 'bytes' | 'bytesHash' | 'encoding'> {
    const { delimiter, cells, width, count, lines } = this
    const wide = encoding.startsWith('utf-16')
    const asIs = encoding === 'utf-8' || encoding === 'utf-8-bom'
    const text = (bytes: Buffer): string[] => {
      const decoded = asIs || wide ? bytes : toUtf8(encoding)(bytes)
      return cellsOf(decoded, { ...this.headShapes[0]!, start: 0, end: decoded.length }, delimiter)
    }
    const head = this.head.map((row, at) => ({ line: row.line, cells: text(this.kept[at]!) }))
    const header = this.header && { ...this.header, headings: headingsAt(head, this.header) }
    const later = this.keptLater.map(({ line, bytes }) => ({ line, headings: text(bytes).map(foldHeading) }))
    const uneven = asIs ? (later.length > 0 ? 'a second header' : this.uneven) : `written in ${encoding}`
    return { delimiter, head, header, later, cells, width, records: count, lines, uneven }
  }

  private take(bytes: Buffer, record: CsvRecord): void {
    this.count++
    this.lines = record.line + record.lines - 1
    if (record.filled > this.width) this.width = record.filled
    if (!this.settled) {
      this.head.push({ line: record.line, cells: cellsOf(bytes, record, this.delimiter) })
      this.headShapes.push({ ...record })
      this.kept.push(Buffer.from(bytes.subarray(record.start, record.end)))
      if (this.head.length >= HEAD_RECORDS) this.settle()
      return
    }
    this.test(record)
    if (record.filled > 1 && !hasDigit(bytes, record)) this.readTextRow(bytes, record)
  }

  /** Decides on the header once the first records are there, and tests those records like all others. */
  private settle(): void {
    this.settled = true
    this.header = findHeader(this.head)
    if (!this.header) {
      this.uneven = 'no header'
      return
    }
    const { index, span } = this.header
    this.headings = this.header.headings
    this.cells = this.headShapes[index]!.cells
    for (const record of this.headShapes.slice(0, index + span))
      if (record.lines > 1 || record.bareCr) this.uneven = 'line breaks in the header'
    this.lineEnd = this.headShapes[0]!.lineEnd
    for (let at = index + span; at < this.head.length; at++) {
      this.test(this.headShapes[at]!)
      this.testHeader(this.head[at]!, this.kept[at]!)
    }
  }

  private test(record: CsvRecord): void {
    if (this.uneven !== '') return
    if (record.filled === 0 && record.cells === 1) this.emptyLine = true
    else if (this.emptyLine) this.uneven = 'empty lines between rows'
    else if (record.cells !== this.cells) this.uneven = 'rows with more or fewer cells'
    else if (record.lines !== 1) this.uneven = 'line breaks inside cells'
    else if (!record.plain) this.uneven = 'quotes out of place'
    else if (record.bareCr) this.uneven = 'lines that end with CR'
    else if (record.lineEnd !== this.lineEnd && record.lineEnd !== 0) this.uneven = 'line ends of two kinds'
  }

  /** A row without a figure in it may be a header further down. */
  private readTextRow(bytes: Buffer, record: CsvRecord): void {
    if (this.textRows++ > MOST_TEXT_ROWS) return
    const cells = cellsOf(bytes, record, this.delimiter)
    this.testHeader({ line: record.line, cells }, bytes.subarray(record.start, record.end))
  }

  private testHeader(row: CellRow, bytes: Buffer): void {
    if (!isLaterHeader(row.cells) || repeatsHeader(row.cells, this.headings)) return
    this.headings = row.cells.map(foldHeading)
    this.keptLater.push({ line: row.line, bytes: Buffer.from(bytes) })
  }
}

function headingsAt(head: readonly CellRow[], { index, span }: FoundHeader): string[] {
  return joinHeadings(head.slice(index, index + span).map((row) => row.cells))
}

/** Looks from the end, where amounts, dates and references mostly stand. */
function hasDigit(bytes: Buffer, record: CsvRecord): boolean {
  for (let at = record.end - 1; at >= record.start; at--) {
    const byte = bytes[at]!
    if (byte >= 0x30 && byte <= 0x39) return true
  }
  return false
}

/** The last records of a file with their physical lines, told from its last bytes; at most `most` of them. */
export async function lastRecords(scan: FileScan, most: number): Promise<CellRow[]> {
  const file = await open(scan.path)
  try {
    const length = Math.min(scan.bytes, 256 * 1024)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, scan.bytes - length)
    const decode = toUtf8(scan.encoding)
    const text = Buffer.concat([decode(buffer), decode()])
    const cut = length < scan.bytes ? text.indexOf(0x0a) + 1 : 0
    const rows: CellRow[] = []
    let lines = 0
    const records = new CsvRecords(scan.delimiter, (bytes, record) => {
      lines = record.line + record.lines - 1
      if (record.filled > 0) rows.push({ line: record.line, cells: cellsOf(bytes, record, scan.delimiter) })
    })
    records.write(text.subarray(cut))
    records.end()
    return rows.slice(-most).map((row) => ({ ...row, line: row.line + scan.lines - lines }))
  } finally {
    await file.close()
  }
}
