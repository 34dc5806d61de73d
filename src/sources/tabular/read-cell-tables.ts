import { createHash } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { PortreeveError } from '../../procurement/errors.ts'
import type { CellRow, CellTable } from '../source.ts'
import { CsvRecords, cellsOf, delimiterOf } from './csv-records.ts'
import { encodingOf, toUtf8 } from './encoding.ts'
import { findTables } from './find-tables.ts'
import { readSpreadsheet, spreadsheetKind, type SpreadsheetKind } from './spreadsheet.ts'
import { walkZip } from './zip.ts'

/** The tables of a file, how its bytes were read (`utf-8`, `windows-1252`, `xlsx`…), and the SHA-256 of its bytes in hex. */
export interface CellTables {
  readonly tables: CellTable[]
  readonly encoding: string
  readonly bytesHash: string
}

/** What stands at the start of a file: a spreadsheet of some kind, another ZIP, or text. */
export type Container = SpreadsheetKind | 'zip' | 'text'

const MOST_BYTES = 256 * 1024 * 1024
const MOST_CELLS = 20_000_000
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/**
 * Every table of a small file in memory: CSV in any encoding, XLSX, XLS, ODS.
 *
 * Cells are text as printed. Blank rows and repeated headers are left out. A file with no header gives no table.
 *
 * @throws PortreeveError when the file is not text or a spreadsheet, is too large for this, or is a trap.
 */
export async function readCellTables(
  path: string,
  options: { signal?: AbortSignal; maxRows?: number } = {},
): Promise<CellTables> {
  const { size } = await stat(path)
  if (size > MOST_BYTES) throw tooLarge(path)
  const container = await containerOf(path)
  const bytes = await readFile(path, options.signal ? { signal: options.signal } : {})
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  if (container === 'zip') throw notATable(path)
  if (container === 'text') {
    const { rows, encoding } = readCsvRows(bytes, path, options.maxRows)
    return { tables: findTables(rows), encoding, bytesHash }
  }
  const sheets = await readSpreadsheet(path, container, options.signal)
  const tables: CellTable[] = []
  for (const sheet of sheets)
    tables.push(...findTables(sheet.rows.slice(0, options.maxRows), sheet.name, tables.at(-1)))
  return { tables, encoding: container, bytesHash }
}

/** What stands at the start of a file, told from its bytes and not its name. */
export async function containerOf(path: string): Promise<Container> {
  const head = await firstBytes(path, 8)
  if (head.equals(OLE)) return 'xls'
  if (!head.subarray(0, 4).equals(ZIP)) return 'text'
  const names: string[] = []
  await walkZip(path, { members: 100_000, bytes: 0, ratio: Infinity }, (member) => {
    names.push(member.name)
    return Promise.resolve()
  })
  return spreadsheetKind(names) ?? 'zip'
}

/** What tables are often sent as, by the bytes at the start, whatever the file is called. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  [/^%PDF-/, 'is a PDF, not a table'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'is a picture, not a table'],
  [/^\s*(?:\xef\xbb\xbf)?<(?:!doctype html|html|head|body|table)\b/i, 'is a web page, not a table'],
  // oxlint-disable-next-line no-control-regex
  [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!|\xfd7zXZ|BZh\d)/, 'is an archive of a kind that is not read'],
]

/**
 * What a file is that holds no text of a table, in a few words; undefined for anything that may.
 *
 * @example
 * foreignForm(Buffer.from('%PDF-1.7')) // 'is a PDF, not a table'
 * foreignForm(Buffer.from('Supplier,Amount')) // undefined
 */
export function foreignForm(head: Buffer): string | undefined {
  const start = head.toString('latin1', 0, 512)
  return FOREIGN.find(([form]) => form.test(start))?.[1]
}

/** The first bytes of a file, fewer when it is shorter. */
export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const most = Math.min(length, (await file.stat()).size)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * The records of a CSV file in memory with their physical lines, and how its bytes were read.
 *
 * @throws PortreeveError when the bytes are not text.
 */
export function readCsvRows(
  bytes: Buffer,
  path: string,
  maxRows = Infinity,
): { rows: CellRow[]; encoding: string } {
  const encoding = encodingOf(bytes)
  const decode = toUtf8(encoding)
  const text = Buffer.concat([decode(bytes), decode()])
  refuseNoughts(text, path)
  const delimiter = delimiterOf(text.toString('utf8', 0, 65_536))
  const rows: CellRow[] = []
  let cells = 0
  const records = new CsvRecords(delimiter, (buffer, record) => {
    if (rows.length >= maxRows) return
    cells += record.cells
    if (cells > MOST_CELLS) throw tooLarge(path)
    rows.push({ line: record.line, cells: cellsOf(buffer, record, delimiter) })
  })
  records.write(text)
  records.end()
  return { rows, encoding }
}

/** Stops at a NUL byte: text has none, and half the programs downstream end a string there. */
export function refuseNoughts(text: Buffer, path: string): void {
  if (text.includes(0))
    throw new PortreeveError('The file holds NUL bytes: it is not text.', {
      where: path,
      next: 'Export it again as CSV (UTF-8).',
    })
}

const tooLarge = (path: string): PortreeveError =>
  new PortreeveError('The file is larger than 256 MB or 20 million cells, and only spend files may be.', {
    where: path,
    next: 'Split it, or say what it is with --kind spend.',
  })

const notATable = (path: string): PortreeveError =>
  new PortreeveError('The file is an archive, not a table.', {
    where: path,
    next: 'Load it as a ZIP of files.',
  })
