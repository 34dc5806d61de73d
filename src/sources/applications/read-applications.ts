import { dataRows } from '../reference/data-rows.ts'
import { nameKey } from '../reference/body-index.ts'
import { fileBody, titlesOf } from '../reference/file-body.ts'
import { mapHeadings, shapeOf, type ColumnMap } from '../reference/heading-map.ts'
import type { ApplicationLine, CellTable, Complaint, Mapping, ReadOptions, SmallReading } from '../source.ts'
import { readApplicationRow, withoutBodyDays } from './application-line.ts'
import { APPLICATION_COLUMNS, CAPABILITY_WORDS } from './columns.data.ts'
import { jsonTables, markdownTables } from './text-tables.ts'

const WEIGHTS: Readonly<Record<string, number>> = {
  body: 0.25, system: 0.4, supplier: 0.1, capability: 0.2, address: 0.3, asAt: 0.1, bodyCode: 0.05, start: 0.05, end: 0.05,
} // prettier-ignore
const OTHER_KINDS =
  /\b(?:payment|paid|invoice|transaction|voucher|amount|merchant|tender|contract title|contract reference|contract ref|procurement)\b/

/**
 * How much headings look like a list of systems in use: 0 not at all, 1 surely. A body with an address is enough to
 * be likely, since a product can be told from it; headings of payments and of registers count against it.
 *
 * @example
 * applicationScore(['authority', 'function', 'product', 'supplier']) > 0.8 // true
 * applicationScore(['Supplier', 'Amount', 'Payment Date']) < 0.2 // true
 */
export function applicationScore(headings: readonly string[]): number {
  const columns = mapHeadings(headings, APPLICATION_COLUMNS)
  let score = 0
  for (const [field, weight] of Object.entries(WEIGHTS)) if (columns.has(field)) score += weight
  if (!columns.has('system') && !columns.has('address')) score *= 0.4
  if (!columns.has('system') && columns.has('body') && columns.has('address')) score += 0.05
  if (headings.some((heading) => OTHER_KINDS.test(nameKey(heading)))) score *= 0.3
  return Math.min(1, Number(score.toFixed(3)))
}

/** What identifies the file a list is read from. */
export interface ListFile {
  readonly file: string
  readonly encoding: string
  readonly bytesHash: string
}

interface Gathered {
  readonly lines: ApplicationLine[]
  readonly raw: { sheet?: string; line: number; cells: readonly string[] }[]
  readonly complaints: Complaint[]
}

function nothingNamed(
  file: string,
  sheet: string | undefined,
  row: { line: number; cells: readonly string[] },
): Complaint {
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    line: row.line,
    column: '',
    value: row.cells
      .filter((cell) => cell.trim() !== '')
      .join(' | ')
      .slice(0, 200),
    problem: 'the row names no system, supplier, purpose or address',
    repair: 'set aside',
  }
}

/** The columns of a table; one that hardly any row fills cannot be the body or the system. */
function columnsOf(table: CellTable, mapping: Mapping | undefined): ColumnMap {
  const headings = table.headings.map((heading, at) => {
    const filled = table.rows.filter((row) => (row.cells[at] ?? '').trim() !== '').length
    return filled * 20 < table.rows.length ? '' : heading
  })
  return withoutBodyDays(table.headings, mapHeadings(headings, APPLICATION_COLUMNS, mapping?.columns))
}

function readTable(table: CellTable, file: string, mapping: Mapping | undefined, into: Gathered): void {
  const columns = withoutBodyDays(
    table.headings,
    mapHeadings(table.headings, APPLICATION_COLUMNS, mapping?.columns),
  )
  const words = nameKey([file.split(/[\\/]/).at(-1) ?? '', ...table.preamble].join(' '))
  const capability = CAPABILITY_WORDS.find(([pattern]) => pattern.test(words))?.[1]
  const asAt = /(?:^|\D)(20\d{2}(?:-\d{2})?)(?=\.\w+$)/.exec(file)?.[1]
  const shared = {
    file, table, columns,
    ...(capability && !columns.has('capability') ? { capability } : {}),
    ...(asAt && !columns.has('asAt') ? { asAt } : {}),
    complain: (complaint: Complaint): void => void into.complaints.push(complaint),
  } // prettier-ignore
  for (const row of dataRows(table)) {
    into.raw.push({
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      line: row.line,
      cells: row.cells,
    })
    const line = readApplicationRow(shared, row)
    if (line) into.lines.push(line)
    else into.complaints.push(nothingNamed(file, table.sheet, row))
  }
}

/**
 * Reads a list of systems that bodies use, from any headings.
 *
 * A row that names no system, supplier, purpose or address is set aside with a complaint. What every system is for,
 * and when that was true, may come from the name of the file (`uk-planning-portals-2021.csv`). `rule` names whatever
 * was told and not printed.
 *
 * @throws the signal's reason when it is aborted.
 */
export function readApplications(
  tables: readonly CellTable[],
  facts: ListFile,
  options: ReadOptions,
): SmallReading<'applications', ApplicationLine> {
  const best = tables.toSorted((a, b) => applicationScore(b.headings) - applicationScore(a.headings))[0]
  const shape = shapeOf('applications', best?.headings ?? [])
  const mapping = options.mappings?.get(shape)
  const likely = tables.filter((table) => table === best || applicationScore(table.headings) >= 0.4)
  const gathered: Gathered = { lines: [], raw: [], complaints: [] }
  for (const table of likely) {
    options.signal?.throwIfAborted()
    readTable(table, facts.file, mapping, gathered)
  }
  const headings = best?.headings ?? []
  const columns = Object.fromEntries(
    best ? [...columnsOf(best, mapping)].map(([field, at]) => [field, headings[at] ?? '']) : [],
  )
  const named = gathered.lines.flatMap((line) => (line.body ? [line.body] : []))
  return {
    ...facts,
    kind: 'applications',
    kindBecause: `headings ${Object.values(columns)
      .map((heading) => `"${heading}"`)
      .join(', ')}`,
    headerLine: best?.headerLine ?? 0,
    vatBasis: 'unknown',
    columns,
    shape,
    ...fileBody({
      column: named,
      option: options.body,
      learned: mapping?.body,
      titles: titlesOf(tables),
      path: facts.file,
    }),
    complaints: gathered.complaints,
    lines: gathered.lines,
    rows: gathered.raw.length,
    raw: gathered.raw,
  }
}

/**
 * Reads a list of systems from text: a JSON list of objects (at the top, or below a key or two) or Markdown tables.
 *
 * Lines of JSON are counted by object, lines of Markdown are physical lines.
 *
 * @throws PortreeveError when the JSON nests too deep or cannot be read.
 */
export function readApplicationsText(
  text: string,
  facts: ListFile,
  options: ReadOptions,
): SmallReading<'applications', ApplicationLine> {
  const isJson = /^[\s\uFEFF]*[[{]/.test(text)
  const tables = isJson ? jsonTables(text, facts.file) : markdownTables(text)
  return readApplications(tables, facts, options)
}
