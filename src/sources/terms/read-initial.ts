import { monthsOf } from '../../procurement/periods.ts'
import type { Duration } from '../../procurement/term.ts'
import type { Passage } from './passage.ts'
import { isColumn, take } from './passage.ts'
import { COUNT, period, periodOf } from './words.ts'

const MOST =
  '(?:up\\s+to|maximum(?:\\s+(?:of|length|term|duration|period))*|max\\.?|not\\s+exceeding|total(?:\\s+of)?)\\s+(?:an?\\s+)?'
const AT_MOST = new RegExp(`(?:\\b${MOST})${period('a')}|${period('b')}\\s+(?:max(?:imum)?|in\\s+total)\\b`)
const CHOICE = new RegExp(
  `${period('a')}\\s*(?:to|-|or)\\s*${period('b')}|\\b\\d+\\s*(?:,|to|-|or)\\s*(?:\\d+\\s*(?:,|or|to|-)\\s*)*${period('c')}`,
)
const INITIAL_WORDS =
  '(?:initial(?:ly)?|contract|agreement|term|period|duration|framework|licen[cs]e|subscription|let|call-?\\s?off)'
/** A length that a text calls initial. */
const CALLED_INITIAL = new RegExp(
  `\\binitial(?:\\s+(?:contract|term|period|duration|fixed))*\\s*(?:of|is|will\\s+be|for|:|-)?\\s*(?:an?\\s+)?${period('a')}(?:\\s+(?:term|period|contract))?`,
)
/** Lengths that a text calls the term's own. */
const NAMED_INITIAL: readonly RegExp[] = [
  CALLED_INITIAL,
  new RegExp(
    `${period('a')}\\s+(?:initial(?:ly)?|fixed|call-?\\s?off|contract|agreement|term|deal|licen[cs]e|subscription|enterprise)\\b(?:\\s+(?:contract|term|period|agreement))*`,
  ),
  new RegExp(
    `\\b${INITIAL_WORDS}\\b[^.;,\\u0001\\u0002]{0,40}?(?:\\b(?:for|of|is|be)|:)\\s+(?:an?\\s+)?(?:initial\\s+)?(?:(?:period|term)\\s+of\\s+)?${period('a')}`,
  ),
]
const COMPOUND = new RegExp(
  `(?<aN>${COUNT})\\s*-?\\s*(?<aU>years?|yrs?)\\s*,?\\s*(?:and\\s+|&\\s*)?(?<bN>${COUNT})\\s*-?\\s*(?<bU>months?|mths?)(?![a-z])`,
)
const ANY_LENGTH = new RegExp(`(?:\\ban?\\s+)?${period('a')}(?:\\s+only\\b)?`)
const SOME_LENGTH = new RegExp(period('a'))

/** A length of the term with the words it was read from. */
export interface InitialFound {
  readonly length: Duration
  readonly quoted: string
}

/** Takes the length that a text calls initial. */
export function readCalledInitial(passage: Passage): InitialFound | undefined {
  const before = passage.left
  const taken = passage.field === 'end' ? undefined : take(passage, CALLED_INITIAL)
  const length = taken && periodOf(taken.groups, 'a')
  if (taken && length) return { length, quoted: taken.quoted }
  passage.left = before
  return undefined
}

/** Takes the length that a text gives as the term's own; nothing where it gives a choice, a maximum or several. */
export function readInitial(
  passage: Passage,
  hasOptions: boolean,
): { length: Duration; quoted: string } | undefined {
  if (passage.field === 'end') return undefined
  const before = passage.left
  const compound = take(passage, COMPOUND)
  const [years, months] = compound ? [periodOf(compound.groups, 'a'), periodOf(compound.groups, 'b')] : []
  if (compound && years && months) {
    return { length: { count: years.count * 12 + months.count, unit: 'months' }, quoted: compound.quoted }
  }
  const isChoice = take(passage, CHOICE) !== undefined
  passage.left = before
  if (isChoice) return undefined
  take(passage, AT_MOST)
  for (const pattern of isColumn(passage.field) ? [...NAMED_INITIAL, ANY_LENGTH] : NAMED_INITIAL) {
    const start = passage.left
    const taken = take(passage, pattern)
    const length = taken && periodOf(taken.groups, 'a')
    if (taken && length && (pattern !== ANY_LENGTH || standsAlone(start, passage, length, hasOptions))) {
      return { length, quoted: taken.quoted }
    }
    if (taken) break
  }
  passage.left = before
  return undefined
}

/** A bare length is the term when no other length differs from it and it is no part of a sum that could not be read. */
function standsAlone(before: string, passage: Passage, length: Duration, hasOptions: boolean): boolean {
  if (/\+\s*\(?\s*$|x\s*$/.test(before.slice(0, before.search(ANY_LENGTH)))) return false
  const other = SOME_LENGTH.exec(passage.left)
  const second = other?.groups && periodOf(other.groups, 'a')
  const isSame =
    second !== undefined && monthsOf(second) !== undefined && monthsOf(second) === monthsOf(length)
  if (isSame) take(passage, SOME_LENGTH)
  return hasOptions || !other || isSame
}
