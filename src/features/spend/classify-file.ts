import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { judge, type Judged } from '../../insight/classification/judge.ts'
import { fieldsOf } from '../../insight/text-model/text-features.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { CsvRecords, cellsOf, delimiterOf } from '../../sources/tabular/csv-records.ts'
import { EncodingEvidence, toUtf8, utf16Of, type Encoding } from '../../sources/tabular/encoding.ts'
import { pieces } from '../../sources/tabular/pieces.ts'
import { csvCell } from '../../ui/terminal.ts'

/** Which columns of a file say what, by their headings. */
export interface ColumnsAsked {
  readonly text: readonly string[]
  readonly supplier?: string | undefined
  readonly code?: string | undefined
}

/** How many rows were judged, and how many of them are IT. */
export interface ClassifiedFile {
  readonly rows: number
  readonly it: number
}

interface Places {
  readonly text: readonly number[]
  readonly supplier: number | undefined
  readonly code: number | undefined
}

const HEADINGS = 'row,is_it,p_it,category,p_category,why'
/** Answers kept for lines that come again: ledgers repeat themselves. */
const MOST_KEPT = 100_000

/**
 * Judges every row of a CSV file, a piece of it in memory at a time, and writes one line a row: its number (1 is the first under the
 * headings; blank lines are no rows), whether it is IT (1, 0, or empty when it says nothing), how likely, the category and why.
 *
 * @throws PortreeveError when a column asked for is not there.
 */
export async function classifyFile(
  path: string,
  columns: ColumnsAsked,
  out: string | Writable,
  signal?: AbortSignal,
): Promise<ClassifiedFile> {
  const { encoding, delimiter } = await sniff(path)
  const stream = typeof out === 'string' ? createWriteStream(out) : out
  const judged = new JudgedRows(columns, path)
  const records = new CsvRecords(delimiter, (bytes, record) => {
    if (record.filled > 0) judged.take(cellsOf(bytes, record, delimiter))
  })
  const decode = toUtf8(encoding)
  for await (const piece of pieces(path)) {
    signal?.throwIfAborted()
    records.write(decode(piece))
    if (!stream.write(judged.lines())) await once(stream, 'drain')
  }
  const rest = decode()
  if (rest.length > 0) records.write(rest)
  records.end()
  stream.write(judged.lines())
  if (typeof out === 'string')
    await new Promise<void>((done, fail) => void stream.once('error', fail).end(done))
  return judged.told()
}

async function sniff(path: string): Promise<{ encoding: Encoding; delimiter: string }> {
  const evidence = new EncodingEvidence()
  let first: Buffer | undefined
  for await (const piece of pieces(path)) {
    first ??= Buffer.from(piece.subarray(0, 65_536))
    evidence.add(piece)
  }
  if (!first) throw new PortreeveError('The file is empty.', { where: path })
  const wide = utf16Of(first)
  const head = wide ? toUtf8(wide)(first) : first
  return { encoding: wide ?? evidence.decide(first), delimiter: delimiterOf(head.toString('latin1')) }
}

/** Takes the rows of a file one after another and holds the lines that tell of them until they are asked for. */
class JudgedRows {
  private readonly columns: ColumnsAsked
  private readonly path: string
  private places: Places | undefined
  private readonly kept = new Map<string, readonly [it: boolean, line: string]>()
  private text = `${HEADINGS}\r\n`
  private rows = 0
  private it = 0

  constructor(columns: ColumnsAsked, path: string) {
    this.columns = columns
    this.path = path
  }

  take(cells: readonly string[]): void {
    if (!this.places) return void (this.places = placesOf(this.columns, cells, this.path))
    const { text, supplier, code } = this.places
    const parts = [...text, supplier, code].map((at) => (at === undefined ? '' : (cells[at] ?? '').trim()))
    const key = parts.join('\t')
    let answer = this.kept.get(key)
    if (!answer) {
      const codes = code === undefined ? undefined : [parts.at(-1)!]
      const told = judge({ ...fieldsOf(parts.slice(0, -2), parts.at(-2)), codes })
      answer = [told.isIt === true, lineOf(told)]
      if (this.kept.size >= MOST_KEPT) this.kept.clear()
      this.kept.set(key, answer)
    }
    this.rows++
    if (answer[0]) this.it++
    this.text += `${this.rows},${answer[1]}\r\n`
  }

  /** The lines since they were last asked for. */
  lines(): string {
    const text = this.text
    this.text = ''
    return text
  }

  told(): ClassifiedFile {
    if (!this.places) throw new PortreeveError('The file has no rows.', { where: this.path })
    return { rows: this.rows, it: this.it }
  }
}

function placesOf(columns: ColumnsAsked, headings: readonly string[], path: string): Places {
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const place = (column: string): number => {
    const at = headings.findIndex((heading) => fold(heading) === fold(column))
    if (at >= 0) return at
    throw new PortreeveError(`There is no column “${column}”.`, {
      where: path,
      next: `Its columns are: ${headings.map((heading) => heading.trim()).join(', ')}.`,
      exitCode: 2,
    })
  }
  return {
    text: columns.text.map(place),
    supplier: columns.supplier === undefined ? undefined : place(columns.supplier),
    code: columns.code === undefined ? undefined : place(columns.code),
  }
}

function lineOf(told: Judged): string {
  const isIt = told.isIt === undefined ? '' : told.isIt ? '1' : '0'
  return `${isIt},${told.probability.toFixed(4)},${told.category},${told.categoryProbability.toFixed(4)},${csvCell(told.why)}`
}
