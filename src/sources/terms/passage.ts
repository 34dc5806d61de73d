import { ADJECTIVE, COUNT, UNIT } from './words.ts'

/** Where in a register line, notice or contract a text stands. */
export type TermField = 'term' | 'notice' | 'extension' | 'title' | 'description' | 'route' | 'review' | 'end'

const COLUMNS: ReadonlySet<TermField> = new Set(['term', 'extension', 'notice', 'end'])

/** True for fields that speak of the term and nothing else, so that bare lengths in them count and rests are reported. */
export function isColumn(field: TermField): boolean {
  return COLUMNS.has(field)
}

/**
 * A text being read. `left` has the same length as `text`: small letters, plain punctuation, and a blank mark over
 * everything already read or known to be no term (a date, a price, a telephone number). Reading takes spans out of it.
 */
export interface Passage {
  readonly field: TermField
  readonly text: string
  left: string
}

/** A span taken from a passage: the words exactly as printed and the groups of the pattern. */
export interface Taken {
  readonly quoted: string
  readonly index: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** What stands in `left` over words already read: no letter, digit, space or full stop, so that no pattern crosses it unasked. */
const READ = '\u0001'
/** What stands over dates, prices and other things that are no term. */
const NO_TERM_MARK = '\u0002'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?'

/** Things with numbers in them that are no term. */
const NO_TERM: readonly RegExp[] = [
  // Dates, years and financial years.
  new RegExp(`\\b${DAY_OF_MONTH}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}\\b`, 'g'),
  /\b\d{4}-\d{1,2}(?:-\d{1,2})?(?!\d)/g,
  new RegExp(
    `\\b${DAY_OF_MONTH}\\s+(?:of\\s+)?(?:${MONTH}|may)\\b(?:,?\\s+\\d{4}|\\s+\\d{2}\\b(?!\\s*[a-z]))?`,
    'g',
  ),
  new RegExp(`\\b${MONTH}\\b[\\s-]*\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b`, 'g'),
  new RegExp(`\\b(?:${MONTH}|may)[\\s-]+(?:\\d{4}|'?\\d{2}(?!\\s*[a-z+]))\\b`, 'g'),
  /\b(?:19|20)\d\d\s*[/-]\s*(?:(?:19|20)\d\d|\d\d)\b/g,
  /\b\d\d\/\d\d\b/g,
  /\b(?:19|20)\d\d\b(?!\s*(?:days|months|years))/g,
  // Money, with what it is paid for; percentages.
  /(?:[£$€]|\bgbp)\s?\d[\d,.]*\s?(?:k|m|bn|million|thousand)?\b(?:\s*(?:per|\/|p\.?|a|each)\s*(?:annum|year|month|quarter|week|day|yr|mth|a|m)\b)?(?:\s*(?:for|over)\s+\d+\s+(?:years?|months?))?/g,
  /\b\d{1,3}(?:,\d{3})+(?:\.\d+)?/g,
  /\b\d+(?:\.\d+)?\s?%/g,
  // Telephone numbers and other long numbers; references that mix letters and digits; hours of service.
  /\+\s?44[\d\s()]{7,}/g,
  /\b0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}\b/g,
  /\b\d{4,}\b/g,
  /\b[a-wyz][a-z]+-?\d[\w/-]*/g,
  /\b24\s?[x/]\s?7\b/g,
  // Lengths of other things.
  new RegExp(
    `\\b(?:net|payment(?: terms?)?(?: of| is|:)?|invoices?[^.;]{0,20}?)\\s+${COUNT}\\s*-?\\s*${UNIT}\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:approximately|approx\\.?|circa|last|past|previous|aged)\\s+${COUNT}\\s*-?\\s*${UNIT}\\b`,
    'g',
  ),
  new RegExp(
    `${COUNT}\\s*-?\\s*${UNIT}\\s+(?:old|warranty|guarantee|experience|of experience|payment terms)\\b`,
    'g',
  ),
  new RegExp(`\\b(?:per|within(?:\\s+the\\s+(?:first|last|next))?)\\s+(?:${COUNT}\\s*)?${UNIT}\\b`, 'g'),
  new RegExp(
    `\\b${ADJECTIVE}\\s+(?:fees?|charges?|costs?|invoic\\w*|payments?|billing|report\\w*|spend|value|meetings?)\\b`,
    'g',
  ),
]

/** Characters of one text that are read: enough for any register cell or notice, and a bound on the time a hostile one takes. */
const MOST_READ = 4000

/**
 * A passage ready to be read, with dates, prices, telephone numbers, references and payment terms blanked. Only the first 4,000
 * characters are read.
 *
 * @example
 * passageOf('term', '3 years from 01/04/2026').left.startsWith('3 years from ') // true
 */
export function passageOf(field: TermField, text: string): Passage {
  let left = text
    .slice(0, MOST_READ)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[×✕]/g, 'x')
    .replace(/[\u0000-\u001f\u00a0\u2000-\u200a\u202f]/g, ' ') // oxlint-disable-line no-control-regex
  for (const pattern of NO_TERM) left = left.replace(pattern, (found) => NO_TERM_MARK.repeat(found.length))
  return { field, text: text.slice(0, MOST_READ), left }
}

/** Takes the first match of a pattern out of a passage; undefined, and nothing taken, when there is none. */
export function take(passage: Passage, pattern: RegExp): Taken | undefined {
  const match = pattern.exec(passage.left)
  if (!match) return undefined
  const end = match.index + match[0].length
  passage.left = passage.left.slice(0, match.index) + READ.repeat(match[0].length) + passage.left.slice(end)
  const quoted = passage.text.slice(match.index, end).trim()
  return { quoted, index: match.index, groups: match.groups ?? {} }
}

/**
 * The sentences of a passage as spans of positions. A full stop ends one before a space, not in `min.` or `no.`; a
 * semicolon or a line's end always does.
 */
export function sentencesOf(passage: Passage): readonly { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = []
  let from = 0
  for (const stop of passage.text.matchAll(/(?<!\b(?:min|max|no|approx|e\.g|i\.e))\.(?=\s|$)|[;\n]/gi)) {
    spans.push({ from, to: stop.index })
    from = stop.index + 1
  }
  return [...spans, { from, to: passage.text.length }].filter(
    ({ from: a, to }) => passage.text.slice(a, to).trim() !== '',
  )
}

const MARKS = new RegExp(`[${READ}${NO_TERM_MARK}]`, 'g')

/** True when something between two positions of a passage was read. */
export function wasRead(passage: Passage, from: number, to: number): boolean {
  return passage.left.slice(from, to).includes(READ)
}

/** What is left unread of a passage between two positions, without the blanks. */
export function leftBetween(passage: Passage, from = 0, to = passage.left.length): string {
  return passage.left.slice(from, to).replace(MARKS, ' ').trim()
}
