import { dataRows } from '../reference/data-rows.ts'
import { dayOrder, type DayOrder } from '../reference/day-cells.ts'
import { fileBody, titlesOf } from '../reference/file-body.ts'
import { headingKey, mapHeadings, shapeOf, type ColumnMap } from '../reference/heading-map.ts'
import type {
  CellRow,
  CellTable,
  Complaint,
  Mapping,
  ReadOptions,
  RegisterLine,
  SmallReading,
} from '../source.ts'
import { REGISTER_COLUMNS } from './columns.data.ts'
import { folded, readRegisterRow } from './register-line.ts'
import { valueMeaning, type ValueMeaning } from './value-cells.ts'

/** What each field adds to the likeness of headings to a register's. */
const WEIGHTS: Readonly<Record<string, number>> = {
  end: 0.25, start: 0.15, title: 0.2, supplier: 0.15, value: 0.1, route: 0.1, review: 0.1, reference: 0.05,
  extension: 0.1, noticePeriod: 0.1, term: 0.05, supplierSize: 0.05, irrecoverableVat: 0.05, cpv: 0.05, description: 0.05,
} // prettier-ignore
const PAYMENTS = /\b(?:payment|(?<!to be )paid|invoice|transaction|voucher|merchant|cardholder)\b/
const SYSTEMS = /\b(?:system|software|application|product|cms type|platform)\b/

/**
 * How much a table's headings look like a contracts register's: 0 not at all, 1 surely. Headings of payments, and of
 * systems without a contract's title, count against it.
 *
 * @example
 * registerScore(['Supplier', 'Payment Date', 'Amount']) < 0.3 // true
 * registerScore(['Contract Title', 'Supplier', 'Start Date', 'End Date', 'Contract value']) > 0.8 // true
 */
export function registerScore(headings: readonly string[]): number {
  const columns = mapHeadings(headings, REGISTER_COLUMNS)
  let score = 0
  for (const [field, weight] of Object.entries(WEIGHTS)) if (columns.has(field)) score += weight
  if (!columns.has('end') && !columns.has('start') && !columns.has('term')) score *= 0.4
  if (!columns.has('title') && !columns.has('description')) score *= 0.6
  const keys = headings.map(headingKey)
  if (keys.some((key) => PAYMENTS.test(key))) score *= 0.3
  if (keys.some((key) => SYSTEMS.test(key)) && !columns.has('title')) score *= 0.5
  return Math.min(1, Number(score.toFixed(3)))
}

/** What identifies the file a register is read from. */
export interface RegisterFile {
  readonly file: string
  readonly encoding: string
  readonly bytesHash: string
}

/** A table that looks like a register's, with its columns found. */
interface FoundTable {
  readonly table: CellTable
  readonly columns: ColumnMap
}

function findTables(tables: readonly CellTable[], mapping: Mapping | undefined): FoundTable[] {
  const found = tables
    .map((table) => ({
      table,
      columns: mapHeadings(table.headings, REGISTER_COLUMNS, mapping?.columns),
      score: registerScore(table.headings),
    }))
    .filter((each) => each.table.rows.length > 0)
  const likely = found.filter((each) => each.score >= 0.4 || mapping !== undefined)
  return likely.length > 0 ? likely : found
}

function meaningOf({ table, columns }: FoundTable, basis: Mapping['vatBasis']): ValueMeaning {
  const at = columns.get('value')
  const meaning = valueMeaning(at === undefined ? '' : (table.headings[at] ?? ''))
  return basis !== undefined && meaning.basis === 'unknown' ? { ...meaning, basis } : meaning
}

function dayOrders({ columns }: FoundTable, rows: readonly CellRow[]): Record<string, DayOrder> {
  const orders: Record<string, DayOrder> = {}
  for (const field of ['start', 'end', 'review', 'signed']) {
    const at = columns.get(field)
    if (at !== undefined) orders[field] = dayOrder(rows.map((row) => row.cells[at] ?? ''))
  }
  // One system wrote them all: a column that could be read either way follows one that could not.
  const shared = Object.values(orders)
  return shared.includes('month-first') && !mustBeDayFirst(columns, rows)
    ? Object.fromEntries(Object.keys(orders).map((field) => [field, 'month-first' as const]))
    : Object.fromEntries(Object.keys(orders).map((field) => [field, 'day-first' as const]))
}

function mustBeDayFirst(columns: ColumnMap, rows: readonly CellRow[]): boolean {
  const at = ['start', 'end', 'review', 'signed'].map((field) => columns.get(field))
  return rows.some((row) =>
    at.some(
      (column) => column !== undefined && /^\s*(?:1[3-9]|2\d|3[01])[/.-]/.test(row.cells[column] ?? ''),
    ),
  )
}

const isEmpty = (line: RegisterLine): boolean =>
  !line.title && !line.description && !line.reference && !line.supplierName && !line.redacted

function setAside(file: string, line: RegisterLine): Complaint {
  return {
    file,
    ...(line.sheet === undefined ? {} : { sheet: line.sheet }),
    line: line.line,
    column: '',
    value: Object.values(line.other ?? {})
      .join(' | ')
      .slice(0, 200),
    problem: 'the row has no title, description, reference or supplier',
    repair: 'set aside',
  }
}

/** Field → heading as printed, of every table; the first table's heading stands. */
function columnsTold(found: readonly FoundTable[]): Record<string, string> {
  const told: Record<string, string> = {}
  for (const { table, columns } of found) {
    for (const [field, at] of columns) told[field] ??= folded(table.headings[at] ?? '')
  }
  return told
}

function because(columns: Readonly<Record<string, string>>): string {
  const telling = ['title', 'supplier', 'start', 'end', 'value', 'route'].filter((field) => field in columns)
  return `headings ${telling.map((field) => `"${columns[field]}"`).join(', ')}`
}

/**
 * Reads a contracts register: every table of the file that looks like one, line by line, sheets kept apart.
 *
 * Values are in pence; their word, VAT basis and scope come from the heading, the basis else from the options. A value
 * that is nought, blank or "TBC" is unknown. Days that cannot be read stay text with a complaint. Rows without title,
 * description, reference and supplier are set aside with a complaint. `cells` in `raw` are as printed.
 *
 * @throws the signal's reason when it is aborted.
 */
export function readRegister(
  tables: readonly CellTable[],
  facts: RegisterFile,
  options: ReadOptions,
): SmallReading<'contracts-register', RegisterLine> {
  const guess = tables.toSorted((a, b) => registerScore(b.headings) - registerScore(a.headings))[0]
  const shape = shapeOf('contracts-register', guess?.headings ?? [])
  const mapping = options.mappings?.get(shape)
  const found = findTables(tables, mapping)
  const complaints: Complaint[] = []
  const lines: RegisterLine[] = []
  const raw: { sheet?: string; line: number; cells: readonly string[] }[] = []
  for (const each of found) {
    options.signal?.throwIfAborted()
    const { table, columns } = each
    const rows = dataRows(table)
    const value = meaningOf(each, mapping?.vatBasis ?? options.vatBasis)
    const complain = (complaint: Complaint): void => void complaints.push(complaint)
    const shared = { file: facts.file, table, columns, value, dayOrders: dayOrders(each, rows), complain }
    for (const row of rows) {
      raw.push({
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
        line: row.line,
        cells: row.cells,
      })
      const line = readRegisterRow(shared, row)
      if (isEmpty(line)) complaints.push(setAside(facts.file, line))
      else lines.push(line)
    }
  }
  const columns = columnsTold(found)
  const told = lines.flatMap((line) => (line.body ? [line.body] : []))
  return {
    ...facts,
    kind: 'contracts-register',
    kindBecause: because(columns),
    headerLine: found[0]?.table.headerLine ?? 0,
    vatBasis: found[0] ? meaningOf(found[0], mapping?.vatBasis ?? options.vatBasis).basis : 'unknown',
    columns,
    shape,
    ...fileBody({
      column: told,
      option: options.body,
      learned: mapping?.body,
      titles: titlesOf(tables),
      path: facts.file,
      bodyPaths: options.bodyPaths,
    }),
    complaints,
    lines,
    rows: raw.length,
    raw,
  }
}
