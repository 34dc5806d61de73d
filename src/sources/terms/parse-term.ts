import { monthsOf } from '../../procurement/periods.ts'
import type { Duration, ExtensionOptions, Term } from '../../procurement/term.ts'
import type { Passage, TermField } from './passage.ts'
import { isColumn, leftBetween, passageOf, sentencesOf, take, wasRead } from './passage.ts'
import { readCalledInitial, readInitial } from './read-initial.ts'
import { clauseOf, readNotices } from './read-notices.ts'
import type { NoticeFound } from './read-notices.ts'
import { readOptions } from './read-options.ts'
import { readSequence, reconcile, totalMonths } from './read-sequence.ts'
import { readShape, shapeOf } from './read-shape.ts'
import type { ShapeFound } from './read-shape.ts'
import { period } from './words.ts'

export type { TermField } from './passage.ts'

/** One text about a term and the kind of column or field it stands in. */
export interface TermText {
  readonly field: TermField
  readonly text: string
}

/** What one text says by itself. */
interface TextReading {
  readonly field: TermField
  readonly initial?: Duration
  readonly options: readonly ExtensionOptions[]
  readonly notices: readonly NoticeFound[]
  readonly shape: ShapeFound
  readonly quoted: readonly string[]
  readonly unread: string
}

/** Whose word goes first where two fields speak of the same thing. */
const ORDER: readonly TermField[] = [
  'term',
  'extension',
  'notice',
  'end',
  'description',
  'title',
  'route',
  'review',
]
/** Columns whose same words mean different things: two years in one is the term, in the other an option. */
const OWN_COLUMN: ReadonlySet<TermField> = new Set(['term', 'extension', 'notice'])
const SAYS_NOTHING = /^(?:n\/?a|none|nil|no|-+|\.+|not applicable)\.?$/
const NO_OPTION =
  /\b(?:(?:there\s+are\s+)?no\s+(?:further\s+)?(?:options?|extensions?)(?:\s+(?:options?|to\s+extend|to\s+renew|available|allowed))*|none)\b/
const ALREADY_EXTENDED =
  /(?<!\b(?:be|or|and)\s)\b(?:has\s+been\s+|was\s+|been\s+)?extended\s+(?:to|until|till|by|for)\b[^.;]{0,60}/

const SOME_LENGTH = new RegExp(period('a'))

/**
 * The term that texts of a register line, a notice or a contract state, with the words each part was read from, exactly
 * as printed. What they do not say is absent; words about the term that could not be read are in `unread`. Fields count
 * in the order term, extension, notice, end, description, title; in titles and descriptions a length counts only where
 * the words call it the contract's. Dates, prices, telephone numbers and references are never lengths; "extended to …"
 * says what happened, not what may. Never throws.
 *
 * @example
 * parseTerm([{ field: 'term', text: '3+1+1' }]).options // [{ count: 2, each: { count: 1, unit: 'years' }, upTo: false }]
 * parseTerm([{ field: 'term', text: 'TBC' }]).shape // 'unknown'
 */
export function parseTerm(texts: readonly TermText[]): Term {
  const readings = distinct(texts).map(readText)
  const named = readings.find((reading) => reading.initial)?.initial
  const options = readings.find((reading) => reading.options.length > 0)?.options ?? []
  const told = new Set(readings.flatMap((reading) => [...reading.shape.shapes]))
  const minimum = readings.find((reading) => reading.shape.minimum)?.shape.minimum
  const renewsFor = readings.find((reading) => reading.shape.renewsFor)?.shape.renewsFor
  if (named && (monthsOf(named) ?? 0) > 12) told.delete('annual-order')
  const said = shapeOf(told, named !== undefined, options.length > 0)
  const shape = said === 'fixed' && readings.some(mayHoldOption) ? 'unknown' : said
  const isOrder = readings.some(
    (reading) => reading.field === 'term' && reading.shape.shapes.has('annual-order'),
  )
  const initial = named ?? (shape === 'annual-order' && isOrder ? YEAR : undefined)
  const notices = readings.flatMap((reading) =>
    reading.notices.map((found) => clauseOf(found, shape, options.length > 0)),
  )
  const unread = readings
    .flatMap((reading) => [reading.unread, ...contradictions(reading, options)])
    .filter(Boolean)
  return {
    shape,
    ...(initial && { initial }),
    options,
    ...(renewsFor && { renewsFor }),
    ...(minimum && { minimum }),
    notices: notices.filter((clause, index) => notices.findIndex((each) => same(each, clause)) === index),
    quoted: [...new Set(readings.flatMap((reading) => reading.quoted))],
    ...(unread.length > 0 && { unread: [...new Set(unread)].join(' | ') }),
  }
}

const YEAR: Duration = { count: 12, unit: 'months' }
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Words left unread that may be an option: then nobody can say that the term is fixed. */
const mayHoldOption = ({ field, unread }: TextReading): boolean =>
  unread !== '' && (field === 'extension' || /exten|option|\+/i.test(unread))

/** The texts in the order in which they count, each wording once. */
function distinct(texts: readonly TermText[]): TermText[] {
  const ordered = texts.toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field))
  const isFirst = (text: string, index: number): boolean =>
    ordered.findIndex((each) => each.text.trim() === text.trim()) === index
  return ordered.filter(
    ({ field, text }, index) => text.trim() !== '' && (OWN_COLUMN.has(field) || isFirst(text, index)),
  )
}

/** Words about options of a later field that differ from those already taken. */
function contradictions(reading: TextReading, options: readonly ExtensionOptions[]): string[] {
  if (reading.options.length === 0 || same(reading.options, options)) return []
  return totalMonths(reading.options) === totalMonths(options) ? [] : [...reading.quoted]
}

function readText({ field, text }: TermText): TextReading {
  const passage = passageOf(field, text)
  const nothing = { shapes: new Set<never>(), quoted: [] }
  if (SAYS_NOTHING.test(passage.left.trim())) {
    return { field, options: [], notices: [], shape: nothing, quoted: [], unread: '' }
  }
  const quoted: string[] = []
  const keep = <T extends { readonly quoted: string }>(found: T | undefined): T | undefined => {
    if (found) quoted.push(found.quoted)
    return found
  }
  const done = take(passage, ALREADY_EXTENDED)
  const notices = readNotices(passage)
  const noOption = keep(take(passage, NO_OPTION))
  const shape = readShape(passage)
  const lengths = readLengths(passage)
  return {
    field,
    ...(lengths.initial && { initial: lengths.initial }),
    options: lengths.options,
    notices,
    shape,
    quoted: [...quoted, ...lengths.quoted, ...shape.quoted, ...notices.map((notice) => notice.quoted)],
    unread: restOf(passage, {
      happened: done?.quoted,
      hasOptions: lengths.options.length > 0 || noOption !== undefined,
      hasInitial: lengths.initial !== undefined,
      hasNotices: notices.length > 0,
      hasShape: shape.shapes.size > 0,
    }),
  }
}

interface Lengths {
  readonly initial?: Duration
  readonly options: readonly ExtensionOptions[]
  readonly quoted: readonly string[]
}

/** Initial term and options: by a sum where it agrees with the other words, else by the words alone. */
function readLengths(passage: Passage): Lengths {
  const before = passage.left
  const sequence = readSequence(passage)
  const words = readWords(passage)
  if (!sequence) return words
  const whole = reconcile(sequence, words.initial, words.options, passage.field === 'extension')
  if (whole) return { ...whole, quoted: [...words.quoted, sequence.quoted] }
  passage.left = before
  return readWords(passage)
}

function readWords(passage: Passage): Lengths {
  const isOption = passage.field === 'extension' || passage.field === 'notice'
  // "Initial" is read first, so that "an extension at the end of the initial three year term" is not three years long.
  const called = isOption ? undefined : readCalledInitial(passage)
  const { options, quoted } = readOptions(passage)
  const initial = called ?? (isOption ? undefined : readInitial(passage, options.length > 0))
  return {
    ...(initial && { initial: initial.length }),
    options,
    quoted: [...(initial ? [initial.quoted] : []), ...quoted],
  }
}

/** What was read of a text, so that its rests are not called unread for words already understood. */
interface ReadSoFar {
  readonly happened: string | undefined
  readonly hasOptions: boolean
  readonly hasInitial: boolean
  readonly hasNotices: boolean
  readonly hasShape: boolean
}

/** The sentences of a passage with words about the term left in them, and what happened to it in the past. */
function restOf(passage: Passage, read: ReadSoFar): string {
  const spans = sentencesOf(passage).filter(({ from, to }) => isUnread(passage, from, to, read))
  const sentences = spans.map(({ from, to }) => passage.text.slice(from, to).trim())
  const { happened } = read
  const isSaid = happened === undefined || sentences.some((sentence) => sentence.includes(happened))
  return [...sentences, ...(isSaid ? [] : [happened])].join(' | ')
}

function isUnread(passage: Passage, from: number, to: number, read: ReadSoFar): boolean {
  const left = leftBetween(passage, from, to)
  const hasLength = SOME_LENGTH.test(left)
  if (!isColumn(passage.field)) {
    const mayExtend = read.hasInitial && !read.hasOptions && /\bexten(?:d|sion)/.test(left)
    return mayExtend || (hasLength && /exten|option|renew|notice|terminat/.test(left))
  }
  if (!wasRead(passage, from, to)) return passage.field !== 'end' || left.length > 2
  if (passage.field === 'notice') return hasLength || /\d/.test(left)
  return (
    hasLength ||
    /\d|\btbc\b/.test(left) ||
    (!read.hasOptions && /exten|option/.test(left)) ||
    (!read.hasNotices && /notice|terminat/.test(left)) ||
    (!read.hasShape && /renew/.test(left))
  )
}
