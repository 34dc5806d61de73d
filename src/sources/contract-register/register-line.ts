import { headingKey, type ColumnMap } from '../reference/heading-map.ts'
import { bodyNamed } from '../reference/bodies.ts'
import { readDayCell, type DayOrder } from '../reference/day-cells.ts'
import type { CellRow, CellTable, Complaint, RegisterLine } from '../source.ts'
import { readNumberCell } from './company-numbers.ts'
import { routeFacts } from './route-words.ts'
import { readValueCell, type ValueMeaning } from './value-cells.ts'

/** What the lines of one table share. */
export interface TableReading {
  readonly file: string
  readonly table: CellTable
  readonly columns: ColumnMap
  readonly value: ValueMeaning
  readonly dayOrders: Readonly<Record<string, DayOrder>>
  readonly complain: (complaint: Complaint) => void
}

type Draft = { -readonly [Key in keyof RegisterLine]?: RegisterLine[Key] }

const REDACTED = /redact|withheld|commercially confidential|^\W*(?:private individual|personal data)\W*$/i
const NOT_GIVEN = /^(?:-+|n\/?a|no|none|not applicable|tbc|tba)\.?$/i
const FRAMEWORK =
  /\bframework|g-?cloud|\bYPO\b|\bESPO\b|\bCCS\b|\bNEPO\b|\bpagabo\b|crown commercial|\blots? \d/i

/**
 * A cell on one line: white space folded, control marks dropped, the mark of a lost letter at the edges too.
 *
 * @example
 * folded(' New\n Building  System ') // 'New Building System'
 */
export function folded(cell: string): string {
  return cell
    .replace(/[\s\u0000-\u001f\u00a0\u200b\ufeff]+/g, ' ') // eslint-disable-line no-control-regex
    .trim()
}

/** One row being read: its cells by field, and the complaints about them. */
interface RowCells {
  readonly text: (field: string) => string | undefined
  readonly heading: (field: string) => string
  /** Gives a cell back to `other`: its text has no field of its own. */
  readonly release: (field: string) => void
  readonly complain: (field: string, problem: string, repair: string) => void
  /** Cells that no field has taken so far. */
  readonly other: () => Record<string, string> | undefined
}

function rowCells(shared: TableReading, row: CellRow): RowCells {
  const { table, columns } = shared
  const used = new Set<number>()
  const at = (field: string): number => columns.get(field) ?? -1
  const heading = (field: string): string => table.headings[at(field)] ?? ''
  return {
    heading,
    text: (field) => {
      used.add(at(field))
      return folded(row.cells[at(field)] ?? '') || undefined
    },
    release: (field) => void used.delete(at(field)),
    complain: (field, problem, repair) =>
      shared.complain({
        file: shared.file,
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
        line: row.line,
        column: heading(field),
        value: folded(row.cells[at(field)] ?? '').slice(0, 200),
        problem,
        repair,
      }),
    other: () => otherCells(table.headings, row, used),
  }
}

function otherCells(
  headings: readonly string[],
  row: CellRow,
  used: ReadonlySet<number>,
): Record<string, string> | undefined {
  const rest = new Map<string, string>()
  for (const [at, cell] of row.cells.entries()) {
    const text = folded(cell)
    if (used.has(at) || text === '') continue
    const heading = headings[at]?.trim() || `column ${at + 1}`
    rest.set(rest.has(heading) ? `${heading} (column ${at + 1})` : heading, text)
  }
  return rest.size > 0 ? Object.fromEntries(rest) : undefined
}

function readDays(cells: RowCells, line: Draft, orders: TableReading['dayOrders']): void {
  const days = [
    ['start', 'startOn', 'startText'],
    ['end', 'endOn', 'endText'],
    ['review', 'reviewOn', 'reviewText'],
    ['signed', 'signedOn', undefined],
  ] as const
  for (const [field, on, text] of days) {
    const cell = cells.text(field)
    if (cell === undefined) continue
    const read = readDayCell(cell, orders[field])
    if (read.on) line[on] = read.on
    if (text) line[text] = cell
    else if (!read.on) cells.release(field)
    if (read.problem) cells.complain(field, read.problem, 'kept as text')
    else if (read.repair) cells.complain(field, 'not written as a plain day', read.repair)
    else if (read.on && orders[field] === 'month-first') {
      cells.complain(field, 'written month first, as the whole column is', 'read month first')
    }
  }
  if (line.startOn && line.endOn && line.endOn < line.startOn) {
    cells.complain('end', 'the end comes before the start', 'kept as printed: correct it in the register')
  }
}

function readValue(cells: RowCells, line: Draft, meaning: ValueMeaning): void {
  const cell = cells.text('value')
  if (cell !== undefined) {
    const read = readValueCell(cell)
    line.valueText = cell
    if (read.pence !== undefined) {
      line.valuePence = read.pence
      line.valueWord = meaning.word
      line.valueBasis = meaning.basis
      line.valueScope = read.yearly ? 'year' : meaning.scope
    }
    if (read.problem) cells.complain('value', read.problem, 'kept as text')
    else if (read.repair) cells.complain('value', 'more than two decimals', read.repair)
  }
  const vat = cells.text('irrecoverableVat')
  if (vat === undefined) return
  if (/^[£\uFFFD]?\s*0+(?:\.0+)?$/.test(vat)) line.irrecoverableVatPence = 0n
  else {
    const read = readValueCell(vat)
    if (read.pence === undefined) cells.release('irrecoverableVat')
    else line.irrecoverableVatPence = read.pence
    if (read.problem && !/^(?:no|yes)$/i.test(vat))
      cells.complain('irrecoverableVat', read.problem, 'kept as text')
  }
}

const YES = /^(?:y|yes|true|1)$/i

function sizeOf(cells: RowCells): string | undefined {
  const size = cells.text('supplierSize')
  const vcse = cells.text('vcse')
  const key = headingKey(cells.heading('supplierSize'))
  const isSmeColumn = /\bsme\b/.test(key) && !/\bv(?:cse|sce)\b/.test(key)
  const first = size !== undefined && isSmeColumn && YES.test(size) ? 'SME' : size
  const second = vcse !== undefined && YES.test(vcse) ? 'VCSE' : undefined
  if (vcse !== undefined && second === undefined) cells.release('vcse')
  return [first, second].filter((part) => part !== undefined).join(', ') || undefined
}

/** A size cell such as `VCSE 1121596`: the words, and the number in them. */
function splitSize(size: string): { words: string; charity?: string } {
  const match = /^(.*?(?:vcse|vsce|charity)\D*)(\d{6,7})$/i.exec(size)
  return match ? { words: match[1]!.replace(/[\s:–—-]+$/, ''), charity: match[2]! } : { words: size }
}

function readSupplier(cells: RowCells, line: Draft): void {
  const name = cells.text('supplier')
  if (name !== undefined && REDACTED.test(name)) {
    line.redacted = true
    cells.release('supplier')
  } else if (name !== undefined) line.supplierName = name
  const printedSize = sizeOf(cells)
  const size = printedSize === undefined ? undefined : splitSize(printedSize)
  if (size?.charity) line.charityNumber = size.charity
  const registration = cells.text('companyNumber')
  if (registration !== undefined) {
    const read = readNumberCell(registration, /charit|vcse|vsce/i.test(size?.words ?? ''))
    if (read.companyNumber) line.companyNumber = read.companyNumber
    if (read.charityNumber) line.charityNumber ??= read.charityNumber
    if (read.problem || (!read.companyNumber && !read.charityNumber)) cells.release('companyNumber')
    if (read.problem) cells.complain('companyNumber', read.problem, 'kept as text')
    else if (read.repair) cells.complain('companyNumber', 'not eight characters as registered', read.repair)
    if (read.kind && size === undefined) line.supplierSize = read.kind
  }
  if (size) line.supplierSize = size.words
  const charity = cells.text('charityNumber')
  if (charity === undefined) return
  const read = readNumberCell(`charity ${charity}`)
  if (read.charityNumber) line.charityNumber = read.charityNumber
  else cells.release('charityNumber')
  if (read.problem) cells.complain('charityNumber', read.problem, 'kept as text')
}

function readCpv(cells: RowCells, line: Draft): void {
  const cell = cells.text('cpv')
  if (cell === undefined) return
  const codes = [...cell.matchAll(/(?<!\d)(\d{8})(?:-\d{1,2})?(?!\d)/g)].map((match) => match[1]!)
  if (codes.length > 0) line.cpv = [...new Set(codes)]
  const left = cell.replace(/(?<!\d)\d{8}(?:-\d{1,2})?(?!\d)/g, ' ')
  if (codes.length === 0 || /\d{3,}/.test(left)) cells.release('cpv')
  if (/\d{3,}/.test(left)) cells.complain('cpv', 'a CPV code has eight digits', 'kept as text')
}

/** Prose about the term. A bare day or number gets its heading before it, or it would say nothing. */
function prose(cells: RowCells, field: string): string | undefined {
  const cell = cells.text(field)
  if (cell === undefined || NOT_GIVEN.test(cell)) return undefined
  return /[a-z]{3}/i.test(cell.replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi, ''))
    ? cell
    : `${cells.heading(field)}: ${cell}`
}

function readRoute(cells: RowCells, line: Draft): void {
  const route = cells.text('route')
  if (route !== undefined) Object.assign(line, { routeText: route }, routeFacts(route))
  const notice = cells.text('notice')
  if (notice !== undefined && !NOT_GIVEN.test(notice)) {
    line.noticeText = notice
    if (/framework/i.test(cells.heading('notice')) && FRAMEWORK.test(notice)) line.frameworkText = notice
  }
  const framework = cells.text('framework')
  if (framework !== undefined && !NOT_GIVEN.test(framework)) line.frameworkText = framework
}

const PLAIN = [
  ['body', 'body'], ['reference', 'reference'], ['title', 'title'], ['description', 'description'],
  ['directorate', 'directorate'], ['owner', 'owner'],
] as const // prettier-ignore
const PROSE = [
  ['term', 'termText'], ['noticePeriod', 'noticePeriodText'], ['extension', 'extensionText'],
] as const // prettier-ignore

/** Drops keys without a value, so that what is unknown is absent. */
function present(line: Draft & { line: number }): RegisterLine {
  return Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== undefined),
  ) as unknown as RegisterLine
}

/**
 * Reads one data row of a register. What the cells do not say is absent; what they say badly keeps its text, and
 * `shared.complain` is told. Cells without a field of their own are in `other`.
 */
export function readRegisterRow(shared: TableReading, row: CellRow): RegisterLine {
  const cells = rowCells(shared, row)
  const line: Draft & { line: number } = { line: row.line }
  if (shared.table.sheet !== undefined) line.sheet = shared.table.sheet
  for (const [field, key] of PLAIN) {
    const text = cells.text(field)
    if (text !== undefined) line[key] = text
  }
  if (line.body) line.body = bodyNamed(line.body)?.name ?? line.body
  readSupplier(cells, line)
  readCpv(cells, line)
  readDays(cells, line, shared.dayOrders)
  readValue(cells, line, shared.value)
  readRoute(cells, line)
  for (const [field, key] of PROSE) {
    const text = prose(cells, field)
    if (text !== undefined) line[key] = text
  }
  const other = cells.other()
  if (other) line.other = other
  return present(line)
}
