import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CalendarDay } from '../src/procurement/calendar-day.ts'
import type { Complaint, Reading, RegisterLine, SpendReading } from '../src/sources/source.ts'

const folders: string[] = []

/** A new empty folder for one test; `removeFolders` takes it away. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portreeve-lake-'))
  folders.push(folder)
  return folder
}

/** Removes every folder made by this process. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A spend row of a test. */
export interface SpendRow {
  readonly day?: string
  readonly supplier: string
  readonly amount: string
  readonly body?: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** How a test's spend file differs from the plain one. */
export interface SpendFileOptions {
  readonly name?: string
  readonly headings?: readonly string[]
  readonly preamble?: string
  readonly body?: string
  readonly bodyInColumn?: boolean
  readonly form?: 'as-it-stands' | 'normalised'
  readonly complaints?: readonly Complaint[]
  readonly statedTotal?: string
  readonly mappedAs?: string
}

/**
 * A spend file written to `folder`, and its reading made by hand: day, supplier, amount, and body when it is a column.
 * A row whose amount cannot be read is set aside; an amount with a comma is repaired.
 */
export function spendFile(
  folder: string,
  rows: readonly SpendRow[],
  options: SpendFileOptions = {},
): SpendReading {
  const name = options.name ?? 'spend.csv'
  const headings = options.headings ?? ['Date', 'Supplier', 'Amount', 'Body']
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const lines = rows.map((row) =>
    [row.day ?? '', row.supplier, row.amount, row.body ?? ''].map(quoted).join(','),
  )
  const text = `${options.preamble ?? ''}${headings.join(',')}\r\n${lines.map((line) => `${line}\r\n`).join('')}`
  const path = join(folder, name)
  writeFileSync(path, text)
  const headerLine = (options.preamble ?? '').split('\n').length
  const form = options.form ?? 'as-it-stands'
  if (form === 'normalised') {
    writeFileSync(`${path}.copy`, lines.map((line, index) => `${headerLine + 1 + index},${line}\n`).join(''))
  }
  const part = {
    form,
    path: form === 'normalised' ? `${path}.copy` : path,
    delimiter: ',',
    skip: form === 'normalised' ? 0 : headerLine,
    firstLine: headerLine + 1,
    width: 4,
    headings,
    headerLine,
  }
  return {
    file: name,
    kind: 'spend',
    kindBecause: 'a test',
    encoding: 'utf-8',
    bytesHash: sha256(text),
    headerLine,
    vatBasis: 'net',
    columns: {
      paid_on: headings[0]!,
      supplier_name: headings[1]!,
      [options.mappedAs ?? 'amount']: headings[2]!,
    },
    shape: sha256(headings.join('|')).slice(0, 16),
    ...(options.body !== undefined && { body: options.body, bodyFrom: 'option' as const }),
    ...(options.bodyInColumn && { bodyFrom: 'column' as const }),
    complaints: options.complaints ?? [],
    parts: [part],
    statedTotals: options.statedTotal ? [{ line: 99, amount: options.statedTotal }] : [],
    dispose: async () => {},
    typedSelect: (
      relation,
      _,
      key,
    ) => `SELECT ${key === undefined ? '' : `${key},`} line, try_strptime(c1, '%d/%m/%Y')::DATE AS paid_on, c2 AS supplier_name,
      try_cast(replace(c3, ',', '') AS DECIMAL(18,2)) AS amount, amount AS amount_read, 'net' AS amount_basis,
      ${options.bodyInColumn ? 'c4 AS body,' : ''}
      CASE WHEN amount IS NULL THEN 'The amount cannot be read' END AS set_aside,
      coalesce(c2, '') = '' AND coalesce(c3, '') = '' AS not_data,
      CASE WHEN amount IS NULL THEN 'Amount' END AS problem_column,
      CASE WHEN amount IS NULL THEN c3 END AS problem_value,
      CASE WHEN contains(c3, ',') THEN 'commas taken out' END AS repairs
      FROM ${relation}`,
  }
}

/** A contracts register's reading made by hand. */
export function registerFile(
  lines: readonly RegisterLine[],
  options: { name?: string; body?: string } = {},
): Reading {
  const raw = lines.map((line) => ({
    line: line.line,
    cells: [line.reference ?? '', line.title ?? '', line.endOn ?? ''],
  }))
  return {
    file: options.name ?? 'register.csv',
    kind: 'contracts-register',
    kindBecause: 'a test',
    encoding: 'utf-8',
    bytesHash: sha256(JSON.stringify(raw)),
    headerLine: 1,
    vatBasis: 'net',
    columns: { title: 'Title' },
    shape: 'register-shape',
    body: options.body ?? 'Wexcombe Council',
    bodyFrom: 'option',
    complaints: [],
    lines,
    rows: lines.length,
    raw,
  }
}

/** A register line of a test. */
export function registerLine(line: number, title: string, endOn: string): RegisterLine {
  return {
    line,
    title,
    reference: `R${line}`,
    endOn: endOn as CalendarDay,
    valuePence: 100_000n,
    cpv: ['48000000', '72000000'],
    other: { Remark: 'as printed' },
  }
}

/** Readings as a load takes them. */
export async function* each(...readings: Reading[]): AsyncIterable<Reading> {
  yield* readings
}

/** `count` rows of one month, all different. */
export function monthOfRows(count: number, month = '10', from = 0): SpendRow[] {
  return Array.from({ length: count }, (_, index) => ({
    day: `${String((index % 28) + 1).padStart(2, '0')}/${month}/2025`,
    supplier: `Supplier ${from + index} Ltd`,
    amount: `${from + index + 1}.25`,
  }))
}
