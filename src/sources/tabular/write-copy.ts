import { open, type FileHandle } from 'node:fs/promises'
import type { CellRow } from '../source.ts'
import { CsvRecords, cellsOf, type CsvRecord } from './csv-records.ts'
import { toUtf8 } from './encoding.ts'
import { pieces } from './pieces.ts'
import type { FileScan, ScanOptions } from './scan-file.ts'

const FIRST_BUFFER = 64 * 1024
const BUFFER = 1024 * 1024

/**
 * A normalised copy being written: UTF-8, comma, `"` quotes, the physical line first, then `width` cells.
 * Written in pieces so that memory stays flat whatever the file's size.
 */
export class NormalisedCopy {
  readonly path: string
  readonly width: number
  rows = 0
  private readonly file: FileHandle
  private buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER)
  private used = 0
  private readonly full: Buffer[] = []

  private constructor(path: string, width: number, file: FileHandle) {
    this.path = path
    this.width = width
    this.file = file
  }

  static async create(path: string, width: number): Promise<NormalisedCopy> {
    return new NormalisedCopy(path, width, await open(path, 'w', 0o600))
  }

  /** Copies a well-formed record as its bytes stand, and fills up missing cells. */
  copyRecord(bytes: Buffer, record: CsvRecord): void {
    const length = record.end - record.start
    this.room(length + this.width + 24)
    this.writeLine(record.line)
    this.used += bytes.copy(this.buffer, this.used, record.start, record.end)
    for (let cells = record.cells; cells < this.width; cells++) this.buffer[this.used++] = 0x2c
    this.buffer[this.used++] = 0x0a
    this.rows++
  }

  /** Writes a row given as text, quoting where needed. */
  writeRow(row: CellRow): void {
    let text = ''
    for (let at = 0; at < this.width; at++) text += (at ? ',' : '') + quoted(row.cells[at] ?? '')
    const bytes = Buffer.from(`${row.line},${text}\n`, 'utf8')
    this.room(bytes.length)
    this.used += bytes.copy(this.buffer, this.used)
    this.rows++
  }

  /** Brings full pieces to the disk; to be awaited now and then. */
  async drain(): Promise<void> {
    for (const piece of this.full.splice(0)) await this.file.write(piece)
  }

  async close(): Promise<void> {
    await this.drain()
    await this.file.write(this.buffer.subarray(0, this.used))
    await this.file.close()
  }

  private writeLine(line: number): void {
    this.used += this.buffer.write(String(line), this.used, 'latin1')
    this.buffer[this.used++] = 0x2c
  }

  private room(length: number): void {
    if (this.used + length <= this.buffer.length) return
    this.full.push(this.buffer.subarray(0, this.used))
    this.buffer = Buffer.allocUnsafeSlow(Math.max(BUFFER, length))
    this.used = 0
  }
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Where a table of the file begins: the line of its first data record, its width, and the file its copy goes to. */
export interface CopyTarget {
  readonly fromLine: number
  readonly width: number
  readonly path: string
}

/**
 * Writes the records of a scanned file to normalised copies, one for each table; blank records are left out.
 *
 * @returns for each target how many rows were written and how many blank ones left out.
 */
export async function writeCopies(
  scan: FileScan,
  targets: readonly CopyTarget[],
  options: ScanOptions = {},
): Promise<{ rows: number; blank: number }[]> {
  const done: { rows: number; blank: number }[] = targets.map(() => ({ rows: 0, blank: 0 }))
  const copies: NormalisedCopy[] = []
  for (const target of targets) copies.push(await NormalisedCopy.create(target.path, target.width))
  let at = -1
  const records = new CsvRecords(scan.delimiter, (bytes, record) => {
    while (at + 1 < targets.length && record.line >= targets[at + 1]!.fromLine) at++
    if (at < 0 || isHeaderLine(targets, at, record.line)) return
    if (record.filled === 0) done[at]!.blank++
    else copyOrWrite(copies[at]!, scan.delimiter, bytes, record)
  })
  try {
    const decode = toUtf8(scan.encoding)
    let bytes = 0
    for await (const chunk of pieces(scan.path)) {
      options.signal?.throwIfAborted()
      records.write(decode(chunk))
      for (const copy of copies) await copy.drain()
      options.onBytes?.((bytes += chunk.length))
    }
    records.write(decode())
    records.end()
  } finally {
    for (const copy of copies) await copy.close()
  }
  return done.map(({ blank }, which) => ({ rows: copies[which]!.rows, blank }))
}

/** The header of the next table is the record just before its first data record. */
function isHeaderLine(targets: readonly CopyTarget[], at: number, line: number): boolean {
  return targets[at + 1] !== undefined && line === targets[at + 1]!.fromLine - 1
}

function copyOrWrite(copy: NormalisedCopy, delimiter: string, bytes: Buffer, record: CsvRecord): void {
  if (record.plain && delimiter === ',' && record.cells <= copy.width) copy.copyRecord(bytes, record)
  else copy.writeRow({ line: record.line, cells: cellsOf(bytes, record, delimiter) })
}
