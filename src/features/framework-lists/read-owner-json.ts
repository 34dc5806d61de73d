import { PortreeveError } from '../../procurement/errors.ts'
import { accountsOf, type Complain, type Draft, type ListComplaint, type ListDefaults, type ListRead } from './list-read.ts' // prettier-ignore
import { readDay } from '../../procurement/written.ts'
import { plainText, readRegime, readStatus, readType } from './read-values.ts'

type Fields = Readonly<Record<string, unknown>>

const MOST_RECORDS = 20_000
const AGENCY = 'Government Commercial Agency'
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value) // prettier-ignore

/**
 * The agreements of an owner’s open JSON: a list, or an object with `results`, each with its number, title, state, days and
 * lots, as the web site of the Government Commercial Agency gives them. Other fields are passed over; what cannot be read is
 * told and left out.
 *
 * @throws PortreeveError when it is no JSON or holds no record.
 * @example
 * readOwnerJson('[{"rm_number":"RM1","title":"One","end_date":"2027-03-06"}]', { file: 'x.json', checkedOn: '2026-11-25', today: '2026-11-25', confidence: 'H' }).accounts[0].ends // '2027-03-06'
 */
export function readOwnerJson(text: string, defaults: ListDefaults): ListRead {
  const { file } = defaults
  const records = recordsOf(text, file)
  const complaints: ListComplaint[] = []
  const drafts = records.slice(0, MOST_RECORDS).flatMap((record, at) => {
    const line = at + 1
    const complain: Complain = (field, value, problem, next) =>
      void complaints.push({ file, line, field, value: value.slice(0, 200), problem, next })
    const draft = isRecord(record) ? draftOf(record, complain) : undefined
    if (draft?.reference === undefined) {
      complain('rm_number', JSON.stringify(record) ?? '', 'The record has no number, and is set aside.', 'Nothing, unless it is an agreement.') // prettier-ignore
      return []
    }
    return [{ draft, line }]
  })
  return { accounts: accountsOf(drafts, defaults, complaints), complaints }
}

function recordsOf(text: string, file: string): readonly unknown[] {
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new PortreeveError(`The file is not JSON: ${(error as Error).message}`, {
      where: file,
      next: 'Download it again; a page that asks to sign in is often saved in its place.',
    })
  }
  if (Array.isArray(found)) return found
  if (isRecord(found)) {
    const list = ['results', 'frameworks', 'data', 'agreements'].map((name) => found[name]).find(Array.isArray) // prettier-ignore
    if (list) return list
    if (textOf(found, NUMBER) !== undefined) return [found]
  }
  throw new PortreeveError('The file holds no list of agreements.', {
    where: file,
    next: 'It should be a list, or an object with "results", each record with "rm_number".',
  })
}

const NUMBER = ['rm_number', 'rmNumber', 'rm', 'reference', 'agreement_number']

/** The first of some fields that holds a text or a number; WordPress wraps some in `rendered`. */
function textOf(record: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = record[name]
    const found = isRecord(value) ? value['rendered'] : value
    if (typeof found === 'number') return String(found)
    if (typeof found === 'string' && found.trim() !== '') return plainText(found)
  }
  return undefined
}

function draftOf(record: Fields, complain: Complain): Draft {
  const reference = textOf(record, NUMBER)
  const name = textOf(record, ['title', 'name'])
  const type = readType(textOf(record, ['type', 'agreement_type', 'regulation_type']) ?? '')
  const regime = readRegime(textOf(record, ['regulation', 'regulations', 'legislation']) ?? '')
  const note = textOf(record, ['summary', 'description'])
  const page = textOf(record, ['url', 'link'])
  const lots = lotsOf(record['lots'], complain)
  return {
    ...(reference !== undefined && { reference }),
    ...(/^RM\d/i.test(reference ?? '') && { owner: AGENCY }),
    ...(name !== undefined && { name }),
    ...(type && { type }),
    ...(regime && { regime }),
    ...termsOf(record, complain),
    ...(page !== undefined && /^https?:/.test(page) && { page }),
    ...(note !== undefined && { note: note.slice(0, 500) }),
    ...(lots.length > 0 && { lots }),
  }
}

function termsOf(record: Fields, complain: Complain): Record<string, unknown> {
  const state = textOf(record, ['status'])
  const status = state === undefined ? undefined : readStatus(state)
  if (state !== undefined && status === undefined) complain('status', state, 'This state is not known, and is left out.', 'Look at the owner’s page.') // prettier-ignore
  const terms: Record<string, unknown> = status ? { status } : {}
  for (const [field, names] of DAYS) {
    const written = textOf(record, names)
    if (written === undefined || written.startsWith('0000')) continue
    const day = readDay(written, field)
    if (day === undefined)
      complain(names[0]!, written, 'It is not a day, and is left out.', 'Look at the owner’s page.') // prettier-ignore
    else terms[field] = day
  }
  return terms
}

const DAYS: readonly (readonly [string, readonly string[]])[] = [
  ['starts', ['start_date', 'startDate', 'expected_live_date']],
  ['ends', ['end_date', 'endDate', 'expiry_date']],
]

function lotsOf(given: unknown, complain: Complain): Record<string, unknown>[] {
  const lots: readonly unknown[] = Array.isArray(given) ? given : isRecord(given) ? Object.values(given) : []
  return lots.flatMap((lot) => {
    if (!isRecord(lot)) return []
    const id = textOf(lot, ['lot_number', 'lotNumber', 'number'])
    const what = textOf(lot, ['title', 'name'])
    if (id === undefined) {
      complain('lots', what ?? '', 'A lot has no number, and is left out.', 'Look at the owner’s page.')
      return []
    }
    return [{ id, ...(what !== undefined && { what: what.slice(0, 300) }), ...termsOf(lot, complain) }]
  })
}
