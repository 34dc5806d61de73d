import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PortreeveError } from '../procurement/errors.ts'
import type { CellRow, CellTable, RawPart, ReadOptions } from './source.ts'
import { CsvRecords, cellsOf } from './tabular/csv-records.ts'
import { assertFewTables, assertFits } from './tabular/find-tables.ts'
import { containerOf, readCellTables, type CellTables } from './tabular/read-cell-tables.ts'
import { foldHeading } from './tabular/row-shape.ts'
import { lastRecords, scanFile, type FileScan } from './tabular/scan-file.ts'
import { NormalisedCopy, writeCopies, type CopyTarget } from './tabular/write-copy.ts'

/** A table of a file, ready for DuckDB's CSV reader, with rows of its beginning and end to judge it by. */
export interface FoundTable {
  readonly part: RawPart
  readonly preamble: readonly string[]
  /** Rows from the beginning; of a spreadsheet all of them. */
  readonly sample: readonly CellRow[]
  /** The last rows that hold something. */
  readonly tail: readonly CellRow[]
}

/** All tables of a file, and how its bytes were read. */
export interface FoundFile {
  readonly tables: readonly FoundTable[]
  readonly encoding: string
  readonly bytesHash: string
}

const TAIL_ROWS = 60

/**
 * The tables of a CSV file or spreadsheet as parts that DuckDB can read; copies go to `folder`. `read` are the tables of
 * a spreadsheet read before.
 *
 * @throws PortreeveError when the file is a trap or no text.
 */
export async function findBulkTables(
  path: string,
  folder: string,
  options: ReadOptions,
  read?: CellTables,
): Promise<FoundFile> {
  if (read) return { ...read, tables: await copySheets(read.tables, folder) }
  const container = await containerOf(path)
  if (container === 'zip')
    throw new PortreeveError('The file is an archive, not a table.', {
      where: path,
      next: 'Load it as a ZIP of files.',
    })
  if (container !== 'text') {
    const sheets = await readCellTables(path, options.signal ? { signal: options.signal } : {})
    return { ...sheets, tables: await copySheets(sheets.tables, folder) }
  }
  const { onProgress, signal } = options
  const { size } = await stat(path)
  const scan = await scanFile(path, { signal, onBytes: onProgress && ((done) => onProgress(done, size)) })
  const tables = scan.header ? await csvTables(scan, folder, options) : []
  return { tables, encoding: scan.encoding, bytesHash: scan.bytesHash }
}

async function csvTables(scan: FileScan, folder: string, options: ReadOptions): Promise<FoundTable[]> {
  const { index, span, headings } = scan.header!
  const preamble = scan.head
    .slice(0, index)
    .map((row) => row.cells.map(foldHeading).filter(Boolean).join(' '))
  const titles = preamble.filter((text) => text !== '')
  const headerLine = scan.head[index]!.line
  if (scan.uneven === '') {
    const skip = scan.head[index + span - 1]!.line
    const part: RawPart = {
      form: 'as-it-stands', path: scan.path, delimiter: scan.delimiter, skip, firstLine: skip + 1, width: scan.cells,
      headings: widened(headings, scan.cells), headerLine,
    } // prettier-ignore
    const sample = scan.head.slice(index + span)
    const tail = (await lastRecords(scan, TAIL_ROWS)).filter((row) => row.line > skip)
    return [{ part, preamble: titles, sample, tail }]
  }
  const width = Math.max(scan.width, headings.findLastIndex((heading) => heading !== '') + 1)
  assertFits(width, 1)
  assertFewTables(scan.later.length + 1)
  const starts = [
    { headings, headerLine, fromLine: scan.head[index + span]?.line ?? scan.lines + 1, preamble: titles },
    ...scan.later.map(({ line, headings: later }) => ({
      headings: later,
      headerLine: line,
      fromLine: line + 1,
      preamble: [],
    })),
  ]
  const targets = starts.map(({ fromLine }, at): CopyTarget => ({
    fromLine,
    width,
    path: join(folder, `table-${at + 1}.csv`),
  }))
  const written = await writeCopies(scan, targets, { signal: options.signal })
  return Promise.all(
    starts.map(async (start, at) => {
      const part = copiedPart({ ...start, path: targets[at]!.path, width, blank: written[at]!.blank })
      return { part, preamble: start.preamble, ...(await ends(part)) }
    }),
  )
}

async function copySheets(tables: readonly CellTable[], folder: string): Promise<FoundTable[]> {
  const found: FoundTable[] = []
  for (const [at, table] of tables.entries()) {
    const width = table.headings.length
    assertFits(width, 1)
    const copy = await NormalisedCopy.create(join(folder, `table-${at + 1}.csv`), width)
    for (const [count, row] of table.rows.entries()) {
      copy.writeRow(row)
      if (count % 1000 === 0) await copy.drain()
    }
    await copy.close()
    const part = copiedPart({ ...table, path: copy.path, width, blank: 0 })
    found.push({ part, preamble: table.preamble, sample: table.rows, tail: table.rows.slice(-TAIL_ROWS) })
  }
  return found
}

function copiedPart(told: {
  path: string
  width: number
  headings: readonly string[]
  headerLine: number
  blank: number
  sheet?: string
}): RawPart {
  const { path, width, headerLine, blank, sheet } = told
  return {
    form: 'normalised', path, ...(sheet === undefined ? {} : { sheet }), delimiter: ',', skip: 0, firstLine: 0, width,
    headings: widened(told.headings, width), headerLine, notData: { blank },
  } // prettier-ignore
}

const widened = (headings: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => headings[at] ?? '')

/** The first and last rows of a normalised copy. */
async function ends(part: RawPart): Promise<{ sample: CellRow[]; tail: CellRow[] }> {
  const file = await open(part.path)
  try {
    const { size } = await file.stat()
    const length = Math.min(size, 128 * 1024)
    const head = await file.read(Buffer.alloc(length), 0, length, 0)
    const end = await file.read(Buffer.alloc(length), 0, length, size - length)
    const from = length < size ? end.buffer.indexOf(0x0a) + 1 : 0
    return {
      sample: copyRows(head.buffer).slice(0, 200),
      tail: copyRows(end.buffer.subarray(from)).slice(-TAIL_ROWS),
    }
  } finally {
    await file.close()
  }
}

function copyRows(bytes: Buffer): CellRow[] {
  const rows: CellRow[] = []
  const records = new CsvRecords(',', (buffer, record) => {
    const [line, ...cells] = cellsOf(buffer, record, ',')
    rows.push({ line: Number(line), cells })
  })
  records.write(bytes)
  records.end()
  return rows
}
