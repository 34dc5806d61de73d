import type { DeadlineKind, NoticeAnchor, TermShape } from '../../src/procurement/term.ts'
import type { Length } from '../arithmetic.ts'

/** What a notice clause in a phrasing truly asks. */
export interface NoticeTruth {
  readonly kind: DeadlineKind
  readonly period: Length
  readonly anchor: NoticeAnchor
  readonly clear: boolean
  /** The far end of a window: no notice counts before this length before the anchor. */
  readonly notBefore?: Length
}

/** A series of equal options to extend. */
export interface OptionsTruth {
  readonly count: number
  readonly months: number
  readonly upTo?: boolean
}

/**
 * A way a register words a term, and what the words mean.
 *
 * `{years}`, `{months}`, `{word}` and `{adjective}` in the texts stand for the initial term (3, 36, three,
 * three-year). Texts go to the register's own columns for term, extension and notice, or into one cell.
 */
export interface Phrasing {
  readonly id: string
  readonly shape: TermShape
  /** The initial terms, in months, the words can be used with; none when they state no length. */
  readonly initials?: readonly number[]
  readonly options?: OptionsTruth
  /** How long a rolling or yearly term renews for, in months. */
  readonly renews?: number
  /** The months before which no notice takes effect. */
  readonly minimum?: number
  readonly notices?: readonly NoticeTruth[]
  readonly term?: string
  readonly extension?: string
  readonly notice?: string
}

const WORDS: Readonly<Record<number, string>> = {
  1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten',
} // prettier-ignore

/**
 * A phrasing's text with the initial term put in.
 *
 * @example
 * worded('{word} years from signature', 36) // 'three years from signature'
 * worded('{months} months', 18) // '18 months'
 */
export function worded(template: string, initialMonths: number | undefined): string {
  if (initialMonths === undefined) return template
  const years = initialMonths / 12
  const word = WORDS[years] ?? String(years)
  return template
    .replaceAll('{months}', String(initialMonths))
    .replaceAll('{years}', String(years))
    .replaceAll('{word}', word)
    .replaceAll('{Word}', word[0]!.toUpperCase() + word.slice(1))
}
