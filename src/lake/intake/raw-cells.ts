import { randomUUID } from 'node:crypto'
import { chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { RawPart, BulkReading } from '../../sources/source.ts'
import { copySql } from '../disk/views.ts'
import type { SqlValue } from '../draft.ts'
import { openEngine } from '../duckdb-engine.ts'
import { type Engine, readablePath, sqlName, sqlPath, sqlText } from '../engine.ts'
import type { LakeDraft } from '../lake-draft.ts'

/** A table of cells as printed, kept under `raw/`: one Parquet file of text. */
export interface RawTable {
  readonly file: string
  readonly sheet?: string
  readonly headings: readonly string[]
  /** Number of cell columns, c1…cN. */
  readonly width: number
  /** The line of the first row, when rows follow one another line by line; else each row keeps its line. */
  readonly firstLine?: number
  /** True when each row keeps its own sheet, in a column. */
  readonly sheetInRows?: boolean
}

const cellNames = (width: number): string[] => Array.from({ length: width }, (_, index) => `c${index + 1}`)

/** The folder of a file's raw cells. */
export function rawFileFolder(raw: string, fileId: string): string {
  return join(raw, fileId)
}

/**
 * Reads each part of a bulk file into a raw table: every cell as text, exactly as printed.
 *
 * A row that has more cells than the part says, or bytes that are not UTF-8, refuses the file: nothing is guessed or lost.
 */
export async function writeRawParts(draft: LakeDraft, reading: BulkReading, id: string): Promise<RawTable[]> {
  const folder = rawFileFolder(draft.raw, id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const tables: RawTable[] = []
  for (const [index, part] of reading.parts.entries()) {
    const path = join(folder, `${index}.parquet`)
    tables.push(
      await withReadable(draft, part, (engine, from) => writeRawPart(engine, from, path, reading.file)),
    )
    draft.wrote(path)
  }
  await writeFile(join(folder, 'tables.json'), JSON.stringify(tables))
  return tables
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, resolve(path))
  return !way.startsWith('..') && !isAbsolute(way)
}

/** Copying a file up to this size costs less than an engine of its own. */
const COPIED_BYTES = 8 * 1024 * 1024

/**
 * The draft's engine may read only the lake's own folder. A small file is copied there; a large one gets an engine that may
 * read it and nothing else.
 */
async function withReadable<T>(
  draft: LakeDraft,
  part: RawPart,
  use: (engine: Engine, part: RawPart) => Promise<T>,
): Promise<T> {
  if (isInside(draft.spill, part.path)) return use(draft.engine, part)
  if ((await stat(part.path)).size <= COPIED_BYTES) {
    const copy = join(draft.spill, `copy-${randomUUID()}.csv`)
    await mkdir(draft.spill, { recursive: true })
    try {
      await copyFile(part.path, copy)
      return await use(draft.engine, { ...part, path: copy })
    } finally {
      await rm(copy, { force: true })
    }
  }
  const engine = await openEngine({
    folders: [draft.raw],
    files: [part.path],
    memoryMegabytes: 400,
    signal: draft.signal,
    ...(draft.threads !== undefined && { threads: draft.threads }),
  })
  try {
    return await use(engine, part)
  } finally {
    engine.close()
  }
}

async function writeRawPart(engine: Engine, part: RawPart, path: string, file: string): Promise<RawTable> {
  try {
    await engine.execute(copySql(readCsvSql(part, 'quick'), path, 'raw'))
  } catch (error) {
    if (!(error instanceof Error) || !/null_padding|Expected Number of Columns/.test(error.message)) throw refused(error, file) // prettier-ignore
    await engine.execute(copySql(readCsvSql(part, 'patient'), path, 'raw')).catch((again: unknown) => {
      throw refused(again, file)
    })
  }
  await chmod(path, 0o600)
  return {
    file: path.slice(dirname(path).length + 1),
    headings: part.headings,
    width: part.width,
    ...(part.sheet !== undefined && { sheet: part.sheet }),
    ...(part.form === 'as-it-stands' && { firstLine: part.firstLine }),
  }
}

/** Short rows are filled up; in a normalised copy, whose cells may hold line breaks, one thread must do that. */
function readCsvSql(part: RawPart, manner: 'quick' | 'patient'): string {
  const columns = [
    ...(part.form === 'normalised' ? ['line: BIGINT'] : []),
    ...cellNames(part.width).map((name) => `${name}: VARCHAR`),
  ].map((each) => each.replace(/^(\w+): (\w+)$/, "'$1': '$2'"))
  const pad = part.form === 'as-it-stands' || manner === 'patient'
  const options = [
    'auto_detect = false',
    'hive_partitioning = false',
    'header = false',
    `skip = ${part.skip}`,
    `delim = ${sqlText(part.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `columns = {${columns.join(', ')}}`,
    `null_padding = ${pad}`,
    `parallel = ${manner === 'quick'}`,
  ]
  return `SELECT * FROM read_csv(${sqlPath(readablePath(part.path))}, ${options.join(', ')})`
}

function refused(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !/CSV|line|quote|utf|unicode/i.test(error.message)) return error
  const lines = error.message.split('\n').filter((each) => each.trim() !== '')
  return new PortreeveError(`The file could not be read as one table: ${lines.slice(0, 3).join(' ')}`, {
    where: file,
    next: 'Open it, mend the line named, save it as CSV (UTF-8) and load it again.',
    exitCode: EXIT.complaints,
    cause: error,
  })
}

/** Keeps the cells of a small file that was read into memory. */
export async function writeRawRows(
  draft: LakeDraft,
  id: string,
  raw: readonly { sheet?: string; line: number; cells: readonly string[] }[],
): Promise<RawTable[]> {
  const folder = rawFileFolder(draft.raw, id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const width = raw.reduce((most, row) => Math.max(most, row.cells.length), 1)
  const names = cellNames(width)
  const columns = [
    { name: 'sheet', type: 'VARCHAR' as const, doc: '' },
    { name: 'line', type: 'BIGINT' as const, doc: '' },
    ...names.map((name) => ({ name, type: 'VARCHAR' as const, doc: '' })),
  ]
  await draft.engine.stage('raw rows', columns, rowsOf(raw, names))
  const path = join(folder, '0.parquet')
  await draft.execute(copySql('SELECT * FROM "raw rows"', path, 'raw'))
  await draft.execute('DROP TABLE "raw rows"')
  draft.wrote(path)
  await chmod(path, 0o600)
  const tables: RawTable[] = [{ file: '0.parquet', headings: [], width, sheetInRows: true }]
  await writeFile(join(folder, 'tables.json'), JSON.stringify(tables))
  return tables
}

function* rowsOf(
  raw: readonly { sheet?: string; line: number; cells: readonly string[] }[],
  names: readonly string[],
): Iterable<Record<string, SqlValue | undefined>> {
  for (const row of raw) {
    const cells = names.map((name, index) => [name, row.cells[index] || undefined] as const)
    yield { sheet: row.sheet, line: row.line, ...Object.fromEntries(cells) }
  }
}

/** What raw tables a file has. */
export async function rawTablesOf(raw: string, fileId: string): Promise<RawTable[]> {
  const text = await readFile(join(rawFileFolder(raw, fileId), 'tables.json'), 'utf8').catch(() => '[]')
  return JSON.parse(text) as RawTable[]
}

/** A raw table as a relation with `line BIGINT, c1…cN VARCHAR`, and `sheet` where each row keeps its own. */
export function rawRelation(raw: string, fileId: string, table: RawTable): string {
  const path = sqlPath(readablePath(join(rawFileFolder(raw, fileId), table.file)))
  const cells = [...(table.sheetInRows ? ['sheet'] : []), ...cellNames(table.width).map(sqlName)].join(', ')
  return table.firstLine === undefined
    ? `(SELECT line, ${cells} FROM read_parquet(${path}))`
    : `(SELECT file_row_number + ${table.firstLine} AS line, ${cells} FROM read_parquet(${path}, file_row_number = true))`
}

/** A SELECT of `sheet, line, row_hash` over all rows of a file: two rows printed alike have the same hash, whatever follows them. */
export function rowHashes(raw: string, fileId: string, tables: readonly RawTable[]): string {
  const selects = tables.map((table) => {
    const cells = cellNames(table.width).map((name) => `coalesce(${sqlName(name)}, '')`)
    const text = `rtrim(concat_ws(chr(31), ${cells.join(', ')}), chr(31))`
    return `SELECT ${sheetSql(table)} AS sheet, line, hash(${text}) AS row_hash
      FROM ${rawRelation(raw, fileId, table)} WHERE ${text} <> ''`
  })
  return selects.join(' UNION ALL ')
}

const sheetSql = (table: RawTable): string =>
  table.sheetInRows ? 'sheet' : table.sheet === undefined ? 'NULL::VARCHAR' : sqlText(table.sheet)

/** A hash of all cells in their order, over all raw tables of a file. The lines they stand on do not matter. */
export async function cellsDigest(
  engine: Engine,
  raw: string,
  id: string,
  tables: readonly RawTable[],
): Promise<string> {
  const parts: string[] = []
  for (const table of tables) {
    const path = sqlPath(readablePath(join(rawFileFolder(raw, id), table.file)))
    const row = `hash(file_row_number, ${cellNames(table.width).map(sqlName).join(', ')})`
    const [told] = await engine.query<{ rows: bigint; mixed: bigint; sum: bigint }>(
      `SELECT count(*) AS rows, bit_xor(${row}) AS mixed, sum(${row})::HUGEINT AS sum
       FROM read_parquet(${path}, file_row_number = true)`,
    )
    parts.push(`${told!.rows}/${told!.mixed}/${told!.sum}`)
  }
  return parts.join(';')
}
