import { parse } from 'csv-parse/sync'
import { parseDay } from '../../procurement/calendar-day.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { plainReference } from '../../rulebook/index.ts'
import { CSV_HEADINGS, type CsvField } from './csv-headings.data.ts'
import { accountsOf, type Complain, type Draft, type ListComplaint, type ListDefaults, type ListRead } from './list-read.ts' // prettier-ignore
import * as values from './read-values.ts'
import { readDay, readMonths, readPounds } from '../../procurement/written.ts'

const MOST_ROWS = 20_000

const folded = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]+/g, '')
const FIELD_OF = new Map(
  CSV_HEADINGS.flatMap(({ field, spellings }) => spellings.map((each) => [folded(each), field] as const)),
)

/** A cell as its field reads it; undefined for what cannot be read. */
const READERS: Partial<Record<CsvField, (text: string) => unknown>> = {
  starts: (text) => readDay(text, 'starts'),
  ends: (text) => readDay(text, 'ends'),
  latestEnd: (text) => readDay(text, 'ends'),
  extendedFrom: (text) => readDay(text, 'ends'),
  reopens: (text) => allOf(text.split(/[;|]/).map((each) => readDay(each))),
  type: values.readType,
  regime: values.readRegime,
  status: values.readStatus,
  maxTermMonths: readMonths,
  awards: values.readAwards,
  openTo: values.readBuyers,
  suppliers: wholeNumber,
  smes: wholeNumber,
  ceiling: (text) => sumOf(readPounds(text)),
  calledOff: (text) => sumOf(readPounds(text)),
  confidence: values.readSureness,
  checkedOn: (text) => parseDay(readDay(text) ?? ''),
  formerOwners: (text) => text.split(';').map((each) => each.trim()),
  alsoCalled: (text) => text.split(';').map((each) => each.trim()),
}

const allOf = (days: readonly (string | undefined)[]) => (days.every((each) => each !== undefined) ? days : undefined) // prettier-ignore
const sumOf = (amount: string | undefined) => (amount === undefined ? undefined : { amount, basis: 'unknown' }) // prettier-ignore
function wholeNumber(text: string): number | undefined {
  const plain = text.replaceAll(',', '')
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}

/**
 * The agreements of a CSV with headings of ours or like them, a row for an agreement or for one of its lots. What cannot be
 * read is told and left out; the rest of the row is kept.
 *
 * @throws PortreeveError when it is no CSV, or no column holds references.
 * @example
 * readCsvList('Ref,Name,End date\nRM1,One,28/10/2026\n', { file: 'x.csv', checkedOn: '2026-11-25', today: '2026-11-25', confidence: 'M' }).accounts[0].ends // '2026-10-28'
 */
export function readCsvList(text: string, defaults: ListDefaults): ListRead {
  const { file } = defaults
  const [headings, ...rows] = recordsOf(text, file)
  const fields = (headings?.record ?? []).map((each) => FIELD_OF.get(folded(each)))
  if (!fields.includes('reference'))
    throw new PortreeveError('No column of the file holds references.', {
      where: file,
      next: `Name one column "Reference". Headings read: ${CSV_HEADINGS.map((each) => each.heading).join(', ')}.`,
    })
  const complaints: ListComplaint[] = []
  const drafts = new Map<string, { draft: Draft; line: number }>()
  for (const { record, info } of rows) {
    const complain: Complain = (field, value, problem, next) =>
      void complaints.push({ file, line: info.lines, field, value: value.slice(0, 200), problem, next })
    const row = rowOf(fields, record, complain)
    if (row) addRow(drafts, row, info.lines, complain)
  }
  return { accounts: accountsOf([...drafts.values()], defaults, complaints), complaints }
}

interface CsvRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function recordsOf(text: string, file: string): CsvRecord[] {
  const head = text.slice(0, 4096).split(/\r?\n/)[0]!
  const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!
  try {
    return parse(text, { bom: true, info: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: MOST_ROWS + 1, max_record_size: 1_000_000 }) as unknown as CsvRecord[] // prettier-ignore
  } catch (error) {
    throw new PortreeveError(`The file cannot be read as CSV: ${(error as Error).message}`, {
      where: file,
      next: 'Save it again as CSV with one line of headings.',
    })
  }
}

function rowOf(
  fields: readonly (CsvField | undefined)[],
  record: readonly string[],
  complain: Complain,
): Draft | undefined {
  const row: Record<string, unknown> = {}
  for (const [at, field] of fields.entries()) {
    const cell = (record[at] ?? '').replace(/^'(?=[=+\-@])/, '').trim()
    if (field === undefined || cell === '' || /^(n\/?a|tbc|unknown|not known|-|\?)$/i.test(cell)) continue
    const value = field === 'capabilities' ? capabilitiesOf(cell, complain) : (READERS[field] ?? String)(cell)
    if (value !== undefined) row[field] = value
    else if (field !== 'capabilities') complain(field, cell, 'It could not be read, and is left out.', 'Write it as the guide to headings says, or leave it empty.') // prettier-ignore
  }
  if (row['reference'] !== undefined) return row as Draft
  if (Object.keys(row).length > 0) complain('reference', '', 'The row has no reference, and is set aside.', 'Give the agreement’s reference.') // prettier-ignore
  return undefined
}

function capabilitiesOf(cell: string, complain: Complain): readonly string[] | undefined {
  const { known, unknown } = values.readCapabilities(cell)
  if (unknown.length > 0) complain('capabilities', unknown.join('; '), 'No capability of the taxonomy is called so.', 'Use the ids or names of docs/reference/categories.md.') // prettier-ignore
  return known.length > 0 ? known : undefined
}

const LOT_FIELDS = ['starts', 'ends', 'latestEnd', 'status', 'maxTermMonths', 'awards', 'capabilities', 'suppliers', 'smes'] // prettier-ignore

/** A row of a lot goes to its agreement; a second row of a whole agreement takes the place of the first, and is told. */
function addRow(
  drafts: Map<string, { draft: Draft; line: number }>,
  row: Draft,
  line: number,
  complain: Complain,
): void {
  const key = plainReference(row.reference!)
  const { lot, lotWhat, ...whole } = row
  const held = drafts.get(key)
  if (lot === undefined) {
    if (held && held.line > 0) complain('reference', row.reference!, 'The agreement stands in the list twice; this row is used.', 'Remove one of the rows.') // prettier-ignore
    drafts.set(key, { draft: { ...whole, ...(held?.draft.lots && { lots: held.draft.lots }) }, line })
    return
  }
  const of = Object.fromEntries(LOT_FIELDS.flatMap((field) => (whole[field] === undefined ? [] : [[field, whole[field]]]))) // prettier-ignore
  const shared = Object.fromEntries(Object.entries(whole).filter(([field]) => !LOT_FIELDS.includes(field)))
  const lots: Record<string, unknown>[] = [...(held?.draft.lots ?? []), { id: lot, ...(lotWhat !== undefined && { what: lotWhat }), ...of }] // prettier-ignore
  // Line 0 marks an agreement known so far by its lots only.
  const draft = { ...shared, ...held?.draft, reference: row.reference!, lots }
  drafts.set(key, { draft, line: held?.line ?? 0 })
}
