import type { DeadlineKind, Duration, NoticeAnchor, NoticeClause, TermShape } from '../../procurement/term.ts'
import type { Passage } from './passage.ts'
import { sentencesOf, take } from './passage.ts'
import { COUNT, UNIT, period, periodOf } from './words.ts'

/** A notice clause found in a text, before the shape of the term says what it is for when its words do not. */
export interface NoticeFound {
  readonly period: Duration
  readonly notBefore?: Duration
  readonly clear: boolean
  /** The sentence, or the part of one with several lengths, in small letters: kind and anchor are told from it. */
  readonly sentence: string
  readonly quoted: string
}

const CLEAR =
  '(?:(?:not|no)\\s+(?:less|fewer)\\s+than|(?:not|no)\\s+later\\s+than|at\\s+least|(?:a\\s+)?minimum(?:\\s+of)?|min\\.?|more\\s+than|upon\\s+not\\s+less\\s+than)'
const MAYBE_CLEAR = `(?:(?<clear>${CLEAR})\\s+)?(?:an?\\s+)?`
const BEFORE = '(?:before|prior\\s+to|in\\s+advance\\s+of|ahead\\s+of|preceding)'
const NOTICE = "(?:'?s?'?)?\\s*(?:(?:clear|prior|advance|written|formal|in)\\s+)*(?:notice|notification)"
const UNTIL_STOP = '[^.;,()\\u0001\\u0002]{0,60}'

const PATTERNS: readonly RegExp[] = [
  // Windows: between 60 and 30 days before; not more than 90 nor less than 60 days before.
  `\\bbetween\\s+(?<farN>${COUNT})\\s*(?<farU>${UNIT})?\\s*(?:and|to|-)\\s*${period('a')}'?\\s*(?:(?:prior|written|of)\\s+)*(?:notice\\s+)?${BEFORE}?${UNTIL_STOP}`,
  `\\b(?:not|no)\\s+(?:more|earlier)\\s+than\\s+(?<farN>${COUNT})\\s*(?<farU>${UNIT})?\\s*,?\\s*(?:and|n?or|but)\\s+(?:not\\s+|no\\s+)?(?:less|later|fewer)\\s+than\\s+${period('a')}${UNTIL_STOP}`,
  // 3 months' written notice (before the renewal date).
  `${MAYBE_CLEAR}${period('a')}${NOTICE}(?:\\s+in\\s+writing)?(?:\\s+(?:period|required|${BEFORE}|to|at|of|by|expiring)\\b${UNTIL_STOP})?`,
  // Notice period of 3 months; notice: 90 days.
  `\\bnotice(?:\\s+period)?(?:\\s+required)?\\s*(?:of|is|:|-|=)?\\s*${MAYBE_CLEAR}${period('a')}(?:\\s+${BEFORE}${UNTIL_STOP})?`,
  // Not less than three months before the Expiry Date.
  `${MAYBE_CLEAR}${period('a')}'?\\s+${BEFORE}${UNTIL_STOP}`,
  // Terminable on six months.
  `\\b(?:terminat\\w*|terminable|cancel\\w*)\\s+[^.;\\u0001\\u0002]{0,30}?\\b(?:on|by|with|giving|upon|at|subject\\s+to)\\s+${MAYBE_CLEAR}${period('a')}`,
  // Unless 90 days.
  `\\bunless\\s+${MAYBE_CLEAR}${period('a')}`,
].map((source) => new RegExp(source))

/** A length by itself: a notice only in a column for notices. */
const BARE = new RegExp(`${MAYBE_CLEAR}${period('a')}`)

/** Takes the notice clauses out of a passage: at most six, in the order of the patterns, none where none is said. */
export function readNotices(passage: Passage): NoticeFound[] {
  const found: NoticeFound[] = []
  const patterns = passage.field === 'notice' ? [...PATTERNS, BARE] : PATTERNS
  for (const pattern of patterns) {
    while (found.length < 6) {
      const clause = readOne(passage, pattern)
      if (!clause) break
      found.push(clause)
    }
  }
  return found
}

function readOne(passage: Passage, pattern: RegExp): NoticeFound | undefined {
  const sentences = sentencesOf(passage)
  const before = passage.left
  const taken = take(passage, pattern)
  if (!taken) return undefined
  const length = periodOf(taken.groups, 'a')
  const span = sentences.find(({ from, to }) => taken.index >= from && taken.index < to)
  if (!length || !span || BY_SUPPLIER.test(partAround(passage, span, taken.index))) {
    passage.left = before
    return undefined
  }
  const farUnit = taken.groups['farU'] ?? taken.groups['aU']
  const notBefore = periodOf({ farN: taken.groups['farN'], farU: farUnit }, 'far')
  const sentence = passage.text.slice(span.from, span.to)
  const part = partAround(passage, span, taken.index)
  const isWindow = pattern === PATTERNS[1]
  return {
    period: length,
    ...(notBefore && { notBefore }),
    clear: isWindow || taken.groups['clear'] !== undefined || /clear/i.test(taken.quoted),
    sentence: part,
    quoted: passage.field === 'notice' ? sentence.trim() : taken.quoted,
  }
}

/** The supplier's own notice is no deadline of ours. */
const BY_SUPPLIER =
  /^(?!.*\b(?:either|both|any party|council|authority|customer|buyer|client)\b).*\b(?:supplier|contractor|provider|vendor|licensor)\s+(?:may|must|shall|can|will)\s+(?!be\b)/s

const LENGTH = new RegExp(`${COUNT}\\s*-?\\s*${UNIT}`, 'g')

/** The words around a position that belong to one notice: the sentence, or the part between commas when it states several lengths. */
function partAround(
  passage: Passage,
  span: { readonly from: number; readonly to: number },
  index: number,
): string {
  const sentence = passage.text.slice(span.from, span.to).toLowerCase().replaceAll('’', "'")
  const isWindow = /between|not more than|not earlier than|no more than|no earlier than/.test(sentence)
  if (isWindow || (sentence.match(LENGTH) ?? []).length < 2) return sentence
  let from = 0
  for (const part of sentence.split(/(?<=,)/)) {
    if (index - span.from < from + part.length) return part
    from += part.length
  }
  return sentence
}

/**
 * The clause for a notice found, its kind and anchor told by its words, else by the shape of the term: a rolling term's
 * notice stops the renewal, an open-ended one's ends it at any time, one with options takes the option.
 */
export function clauseOf(found: NoticeFound, shape: TermShape, hasOptions: boolean): NoticeClause {
  const rolls = shape === 'rolling' || shape === 'perpetual-with-support'
  const said = anchorSaid(found.sentence)
  const expiringAt = expiringAtOf(found.sentence)
  const anyPoint = expiringAt !== undefined && (said === undefined || said === 'anniversary')
  const kind = anyPoint ? 'end-for-convenience' : kindOf(found.sentence, said, { rolls, shape, hasOptions })
  const anchor = anyPoint ? 'any-time' : anchorOf(said, kind, rolls)
  return {
    kind,
    period: found.period,
    anchor,
    clear: found.clear,
    ...(expiringAt && { expiringAt }),
    ...(found.notBefore && { notBefore: found.notBefore }),
    quoted: found.quoted,
  }
}

/** The anchor a sentence names, or undefined. */
function anchorSaid(sentence: string): NoticeAnchor | undefined {
  if (/\bany\s*time\b/.test(sentence)) return 'any-time'
  if (/anniversar/.test(sentence)) return 'anniversary'
  const after = /(?:before|prior to|in advance of|ahead of|preceding)\s+(.*)$/s.exec(sentence)?.[1] ?? ''
  if (/\b(?:renewal|renews|renewed|next (?:term|period|year)|further (?:term|period))\b/.test(after))
    return 'renewal'
  if (/\b(?:end|expir\w*|terminat\w*|completion|conclusion)\b/.test(after)) return 'end'
  return undefined
}

function kindOf(
  sentence: string,
  anchor: NoticeAnchor | undefined,
  term: { readonly rolls: boolean; readonly shape: TermShape; readonly hasOptions: boolean },
): DeadlineKind {
  if (/true[- ]?up|reconcil|(?:user|licen[cs]e) (?:count|numbers)/.test(sentence)) return 'true-up'
  if (
    /(?:price|increase|uplift|indexation)/.test(sentence) &&
    /challeng|object|disput|reject|quer/.test(sentence)
  ) {
    return 'price-challenge'
  }
  if (/\bdata\b/.test(sentence) && /request|export|return|extract/.test(sentence)) return 'exit-data-request'
  if (/non-renewal|not to renew|not renew|stop renewal/.test(sentence) || anchor === 'renewal')
    return 'end-non-renewal'
  const ends = /terminat|cancel|break|\bend (?:the|this|it)\b/.test(sentence)
  if (/\bexten(?:d|sion)|\boption\b|take up|exercis/.test(sentence) && !ends) return 'take-option'
  if (anchor === 'any-time') return 'end-for-convenience'
  if (term.rolls && (!ends || anchor !== undefined || /unless/.test(sentence))) return 'end-non-renewal'
  if (ends || term.shape === 'open-ended') return anchor === 'end' ? 'end-non-renewal' : 'end-for-convenience'
  return term.hasOptions ? 'take-option' : 'end-non-renewal'
}

function anchorOf(said: NoticeAnchor | undefined, kind: DeadlineKind, rolls: boolean): NoticeAnchor {
  if (said === 'anniversary' && rolls && kind === 'end-non-renewal') return 'renewal'
  if (said) return said
  if (kind === 'end-for-convenience') return 'any-time'
  return kind === 'true-up' ? 'anniversary' : 'end'
}

function expiringAtOf(sentence: string): NoticeClause['expiringAt'] {
  const point =
    /(?:(?:expir\w*|ending|effect\w*|ends?)\s+(?:at|on|by|from)|\bby)\s+(?:the\s+)?(?:end|last day)\s+of\s+(?:an?y?\s+|the\s+|each\s+)?(?:calendar\s+|financial\s+|contract\s+)?(month|quarter)/
  const found = point.exec(sentence)?.[1]
  if (found === 'month') return 'month-end'
  if (found === 'quarter') return 'quarter-end'
  return /expir\w*\s+on\s+(?:an?y?|the|each)\s+anniversary/.test(sentence) ? 'anniversary' : undefined
}
