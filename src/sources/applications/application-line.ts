import { bodyByCode, bodyNamed } from '../reference/bodies.ts'
import { readDayCell } from '../reference/day-cells.ts'
import { headingKey, type ColumnMap } from '../reference/heading-map.ts'
import type { ApplicationLine, CellRow, CellTable, Complaint } from '../source.ts'
import { PRODUCT_ADDRESSES, type ProductAddress } from './product-addresses.data.ts'

/** What the lines of one table share. */
export interface ListReading {
  readonly file: string
  readonly table: CellTable
  readonly columns: ColumnMap
  /** What every system of the file is for, where its name says so. */
  readonly capability?: string
  /** When the list was true, where its name says so. */
  readonly asAt?: string
  readonly complain: (complaint: Complaint) => void
}

const BLANK = /^(?:-+|n\/?a|none|not (?:known|applicable|stated)|unknown)\.?$/i
/** Words that say there is no product to name. */
const NO_PRODUCT = /^(?:custom(?: (?:html|base))?(?: \(.*\))?|other|bespoke|in-?house|json api)$/i
const LINK = /\[[^\]]*\]\((\S+?)\)|<(https?:[^>\s]+)>/

/**
 * The product whose pages have this address; undefined when no rule fits.
 *
 * @example
 * productAt('https://publicaccess.example.gov.uk/online-applications/search.do')?.system // 'Idox Public Access'
 * productAt('https://www.example.gov.uk/planning') // undefined
 */
export function productAt(address: string): ProductAddress | undefined {
  return PRODUCT_ADDRESSES.find((product) => product.pattern.test(address.slice(0, 2000)))
}

const fold = (cell: string | undefined): string | undefined => {
  const text = (cell ?? '').replace(/[\s\u00a0\ufeff]+/g, ' ').trim()
  return text === '' || BLANK.test(text) ? undefined : text
}

/** Cells that no field took, and dates that could not be read, each with its heading: nothing printed is lost. */
function noteOf(
  shared: ListReading,
  row: CellRow,
  used: ReadonlySet<number>,
  first: string | undefined,
): string | undefined {
  const rest = row.cells.flatMap((cell, at) => {
    const text = used.has(at) ? undefined : fold(cell)
    return text ? [`${shared.table.headings[at] || `column ${at + 1}`}: ${text}`] : []
  })
  return [first, ...rest].filter((part) => part !== undefined).join('; ') || undefined
}

type Draft = { -readonly [Key in keyof ApplicationLine]?: ApplicationLine[Key] }

function readDays(shared: ListReading, row: CellRow, line: Draft, used: Set<number>): void {
  for (const field of ['start', 'end'] as const) {
    const at = shared.columns.get(field)
    const cell = at === undefined ? undefined : fold(row.cells[at])
    if (at === undefined || cell === undefined) continue
    const read = readDayCell(cell)
    if (read.on) line[field === 'start' ? 'startOn' : 'endOn'] = read.on
    if (field === 'end') line.endText = cell
    else if (!read.on) used.delete(at)
    if (!read.problem) continue
    shared.complain({
      file: shared.file,
      ...(shared.table.sheet === undefined ? {} : { sheet: shared.table.sheet }),
      line: row.line,
      column: shared.table.headings[at]!,
      value: cell.slice(0, 200),
      problem: read.problem,
      repair: 'kept as text',
    })
  }
}

function tellFromAddress(line: Draft, shared: ListReading): void {
  const rules: string[] = []
  const told = shared.table.headings[shared.columns.get('address') ?? -1] ?? ''
  // The address of an answer or a decision is where a fact was read, not where the system runs.
  const runsThere = !/\b(?:source|evidence)\b/.test(headingKey(told))
  const product = line.address && runsThere ? productAt(line.address) : undefined
  if (product && !line.system && !line.supplierName) {
    line.system = product.system
    if (product.supplier) line.supplierName = product.supplier
    rules.push(product.rule)
  }
  if (!line.capability && (shared.capability ?? product?.capability)) {
    line.capability = shared.capability ?? product!.capability
    rules.push(shared.capability ? 'capability from the name of the file' : 'capability from address')
  }
  if (rules.length > 0) line.rule = rules.join('; ')
}

/** Whether plain start and end columns speak of the organisation, not of its system. */
function aboutTheBody(headings: readonly string[]): boolean {
  return headings.some((heading) => /\borganisation (?:sub)?type\b|\bterritory\b/.test(headingKey(heading)))
}

/**
 * Columns of an applications list, less start and end where these are the days of the organisation itself.
 */
export function withoutBodyDays(headings: readonly string[], columns: ColumnMap): ColumnMap {
  if (!aboutTheBody(headings)) return columns
  const plain = (at: number): boolean => /^(?:start|end)(?: date)?$/.test(headingKey(headings[at] ?? ''))
  return new Map([...columns].filter(([field, at]) => !((field === 'start' || field === 'end') && plain(at))))
}

/** The body under its full name, by its code, else its name; `dropped` when a part in brackets had to be left out. */
function bodyOf(
  printed: string | undefined,
  code: string | undefined,
): { name: string; dropped: boolean } | undefined {
  const known = (code && bodyByCode(code)) || (printed && bodyNamed(printed))
  if (known) return { name: known.name, dropped: false }
  const outer = printed && bodyNamed(printed.replace(/\s*\(.*\)\s*$/, ''))
  if (outer) return { name: outer.name, dropped: true }
  return printed ? { name: printed, dropped: false } : undefined
}

/**
 * Reads one row of an applications list; undefined when it names no system, supplier, purpose or address.
 *
 * A body of the list of public bodies comes back under its full name; the cell stays in the raw table. `Custom` and
 * `Other` are no product: they go to the note.
 */
export function readApplicationRow(shared: ListReading, row: CellRow): ApplicationLine | undefined {
  const used = new Set(shared.columns.values())
  const cell = (field: string): string | undefined => fold(row.cells[shared.columns.get(field) ?? -1])
  const line: Draft & { line: number } = { line: row.line }
  if (shared.table.sheet !== undefined) line.sheet = shared.table.sheet
  const body = cell('body')
  const system = cell('system')
  const address = cell('address')
  if (system && NO_PRODUCT.test(system)) used.delete(shared.columns.get('system')!)
  else if (system) line.system = system
  const supplier = cell('supplier')
  if (supplier) line.supplierName = supplier
  const capability = cell('capability')
  if (capability) line.capability = capability
  if (address)
    line.address =
      LINK.exec(address)
        ?.slice(1)
        .find((part) => part) ?? address
  if (!line.system && !supplier && !capability && !line.address) return undefined
  const [code, value, asAt] = [cell('bodyCode'), cell('value'), cell('asAt') ?? shared.asAt]
  if (code) line.bodyCode = code
  const known = bodyOf(body, code)
  if (known) line.body = known.name
  if (known?.dropped) used.delete(shared.columns.get('body')!)
  if (value) line.valueText = value
  if (asAt) line.asAt = asAt
  readDays(shared, row, line, used)
  tellFromAddress(line, shared)
  const note = noteOf(shared, row, used, cell('note'))
  if (note) line.note = note
  return line
}
