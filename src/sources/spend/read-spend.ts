import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PortreeveError } from '../../procurement/errors.ts'
import type { VatBasis } from '../../procurement/money.ts'
import { fileBody } from '../reference/file-body.ts'
import { shapeOf } from '../reference/heading-map.ts'
import type { Complaint, RawPart, ReadOptions, SpendReading } from '../source.ts'
import type { CellTables } from '../tabular/read-cell-tables.ts'
import { spendColumns, spendScore, type SpendColumns } from './columns.ts'
import { dateOrder, dateStyle } from './date-style.ts'
import { findBulkTables, type FoundFile, type FoundTable } from '../bulk-tables.ts'
import { statedTotals } from './total-rows.ts'
import { typedSelectSql, type TypedTable } from './typed-select.sql.ts'

/** What is known before: the name to report where it is not the path, and the tables of a spreadsheet already read. */
export interface GivenFile {
  readonly file?: string
  readonly read?: CellTables
}

/** A table of the file with its columns, ready to be typed. */
interface SpendTable {
  readonly found: FoundTable
  readonly columns: SpendColumns
}

/**
 * A spend file read to the point where SQL takes over: CSV of any size, XLSX, XLS or ODS.
 *
 * The bytes are read once or twice in pieces; amounts and days are read by the SQL of `typedSelect`. Amounts are net
 * or gross as the headings, `--vat` or a remembered mapping say, else of unknown basis.
 *
 * @throws PortreeveError when no table in it has an amount beside a payee, a day or a reference, or the file is a trap.
 */
export async function readSpend(
  path: string,
  options: ReadOptions,
  given: GivenFile = {},
): Promise<SpendReading> {
  await mkdir(options.workFolder, { recursive: true })
  const folder = await mkdtemp(join(options.workFolder, 'spend-'))
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const found = await findBulkTables(path, folder, options, given.read)
    return assemble(found, (given.file ?? path).replaceAll('\\', '/'), options, dispose)
  } catch (cause) {
    await dispose()
    throw cause
  }
}

function assemble(
  found: FoundFile,
  file: string,
  options: ReadOptions,
  dispose: () => Promise<void>,
): SpendReading {
  const headings = found.tables[0]?.part.headings ?? []
  const shape = shapeOf('spend', headings)
  const remembered = options.mappings?.get(shape)
  const complaints: Complaint[] = []
  const tables: SpendTable[] = []
  for (const table of found.tables) {
    const columns = spendColumns(table.part.headings, remembered?.columns, table.sample)
    if (columns) tables.push({ found: table, columns })
    else if (table.sample.length > 0) complaints.push(leftOut(file, table.part))
  }
  const [main] = tables
  if (!main) throw noTable(file)
  const basis = options.vatBasis ?? remembered?.vatBasis ?? basisOf(tables, found)
  const body = fileBody({
    column: bodiesNamed(tables),
    option: options.body,
    learned: remembered?.body,
    titles: found.tables.flatMap((table) => [...table.preamble, table.part.sheet ?? '']),
    path: file,
    bodyPaths: options.bodyPaths,
  })
  const typed = new Map(
    tables.map((table) => [keyOf(table.found.part), typedTable(table, tables, { basis, file, options })]),
  )
  return {
    file,
    kind: 'spend',
    kindBecause: `headings: ${namesOf(main).slice(0, 6).join(', ')}`,
    encoding: found.encoding,
    bytesHash: found.bytesHash,
    headerLine: main.found.part.headerLine,
    vatBasis: basis,
    columns: columnNames(tables),
    shape,
    ...body,
    complaints,
    parts: tables.map((table) => table.found.part),
    typedSelect: (relation, part, key) => typedSelectSql(relation, typed.get(keyOf(part))!, key),
    statedTotals: tables.flatMap(totalsOf),
    dispose,
  }
}

const keyOf = (part: RawPart): string => `${part.path}\n${part.headerLine}`
const totalsOf = ({ found, columns }: SpendTable): ReturnType<typeof statedTotals> =>
  statedTotals(found.tail, columns, found.part.sheet)

function typedTable(
  table: SpendTable,
  all: readonly SpendTable[],
  told: { basis: VatBasis; file: string; options: ReadOptions },
): TypedTable {
  const { found, columns } = table
  const cells = (field: string): string[] => cellsOf(table, field)
  const amounts = cells('amount')
  const style = dateStyle(cells('paid_on'))
  const order = dateOrder(all.flatMap((other) => cellsOf(other, 'paid_on')))
  const plain = amounts.filter((cell) => /^\s*-?\d+(\.\d+)?\s*$/.test(cell)).length
  return {
    columns,
    headings: found.part.headings,
    basis: told.basis,
    dateStyle: style,
    dateOrder: order === 'unsure' && style && !style.ambiguous ? 'day-first' : order,
    grouped: plain * 2 < amounts.length,
    card: isCardTable(table, told.file),
    broken: found.part.form === 'normalised',
    totalLines: totalsOf(table).map((total) => total.line),
    period: told.options.period,
    withBody: all.some((other) => other.columns.at.has('body')),
  }
}

function cellsOf({ found, columns }: SpendTable, field: string): string[] {
  const at = columns.at.get(field)
  if (at === undefined) return []
  return [...found.sample, ...found.tail]
    .map((row) => row.cells[at] ?? '')
    .filter((cell) => cell.trim() !== '')
}

const CARD =
  /\bp[-_ ]?cards?\b|\b(?:purchas\w*|procurement|corporate|credit|payment|government)[-_ ]?cards?\b|gpc\b/i

function isCardTable({ found, columns }: SpendTable, file: string): boolean {
  if (columns.at.has('card_number') || found.part.headings.some((heading) => /\bmerchant\b/i.test(heading)))
    return true
  return CARD.test(basename(file).replaceAll('_', ' ')) || found.preamble.some((title) => CARD.test(title))
}

function basisOf(tables: readonly SpendTable[], found: FoundFile): VatBasis {
  const told = tables.map((table) => table.columns.basis).find((basis) => basis !== 'unknown')
  if (told) return told
  const titles = found.tables.flatMap((table) => table.preamble).join(' ')
  if (/\b(?:excl\w*|net of|exc|less)\b.{0,20}\bvat\b/i.test(titles)) return 'net'
  return /\bincl?\w*\b.{0,20}\bvat\b/i.test(titles) ? 'gross' : 'unknown'
}

function bodiesNamed(tables: readonly SpendTable[]): Set<string> {
  return new Set(tables.flatMap((table) => cellsOf(table, 'body').map((cell) => cell.trim())))
}

function namesOf({ found, columns }: SpendTable): string[] {
  return [...columns.at.values()].map((at) => found.part.headings[at] ?? '')
}

function columnNames(tables: readonly SpendTable[]): Record<string, string> {
  const names: Record<string, string> = {}
  for (const { found, columns } of tables)
    for (const [field, at] of columns.at) names[field] ??= found.part.headings[at] ?? ''
  return names
}

const leftOut = (file: string, part: RawPart): Complaint => ({
  file,
  ...(part.sheet === undefined ? {} : { sheet: part.sheet }),
  line: part.headerLine,
  column: '',
  value: part.headings
    .filter((heading) => heading !== '')
    .join(', ')
    .slice(0, 200),
  problem: `This table has no column for an amount beside a payee, a day or a reference (likeness to spend ${spendScore(part.headings)}).`,
  repair: 'left out',
})

const noTable = (file: string): PortreeveError =>
  new PortreeveError(
    'No table of payments was found: no heading names an amount beside a payee, a day or a reference.',
    {
      where: file,
      next: 'Look at its columns with "portreeve mapping", and say which is which.',
    },
  )
