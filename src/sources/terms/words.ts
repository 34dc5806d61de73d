import type { Duration } from '../../procurement/term.ts'

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const
const TEENS = [
  'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const // prettier-ignore
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index) => [word, index + 1] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
])

const IN_WORDS = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')}))?|${TEENS.join('|')}|${ONES.join('|')})`
const PLAIN = `(?:\\d{1,3}|${IN_WORDS})`

/** Source of a pattern for a count in digits or words, also said twice: `three (3)`, `2 (two)`. Not part of a decimal or a longer number. */
export const COUNT = `(?<![a-wyz0-9_.,/£-]|[a-z_]x)${PLAIN}(?:\\s*\\(\\s*${PLAIN}\\s*\\))?(?![\\d%]|[.,]\\d)`

/** Source of a pattern for a unit of time, in the spellings councils use. */
export const UNIT =
  '(?:working\\s+days?|business\\s+days?|calendar\\s+months?|months?|mths?|mnths?|years?|yrs?|weeks?|wks?|days?)'

/** Words between a count and its unit that change nothing of its length. */
const FILLER = '(?:(?:calendar|full|clear|whole|consecutive|single)\\s+)?'

/**
 * Source of a pattern for a length of time (`three (3) years`, `12-month`, `36mths`). Its parts are the named groups
 * `<name>N` and `<name>U`, read by `periodOf`.
 *
 * @example
 * new RegExp(period('a')).test('a 12-month term') // true
 */
export function period(name: string): string {
  return `(?<${name}N>${COUNT})\\s*-?\\s*${FILLER}(?<${name}U>${UNIT})(?:ly)?(?![a-z])`
}

/**
 * The number that digits or words say; undefined when digits and words said together differ, or there is none.
 *
 * @example
 * countOf('three (3)') // 3
 * countOf('thirty-six') // 36
 * countOf('three (4)') // undefined
 */
export function countOf(text: string): number | undefined {
  const said = text
    .split(/[()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(plainCount)
  return said.every((value) => value === said[0]) ? said[0] : undefined
}

function plainCount(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.split(/[- ]/)
  const value = VALUES.get(tens ?? '')
  return value === undefined ? undefined : value + (ones ? (VALUES.get(ones) ?? 0) : 0)
}

/**
 * The unit a spelling stands for.
 *
 * @example
 * unitOf('yrs') // 'years'
 * unitOf('business days') // 'working-days'
 */
export function unitOf(text: string): Duration['unit'] {
  if (/^(working|business)/.test(text)) return 'working-days'
  if (/^(calendar|m)/.test(text)) return 'months'
  if (text.startsWith('y')) return 'years'
  return text.startsWith('w') ? 'weeks' : 'days'
}

/** The longest term believed: longer ones are slips of the keyboard or something else (a lease, a design life). */
const LONGEST: Record<Duration['unit'], number> = {
  days: 3660,
  'working-days': 2600,
  weeks: 520,
  months: 480,
  years: 40,
}

/**
 * The length of time in the groups that `period(name)` matched; undefined when it is nought, contradicts itself or is
 * longer than any contract.
 *
 * @example
 * periodOf({ aN: 'three (3)', aU: 'years' }, 'a') // { count: 3, unit: 'years' }
 */
export function periodOf(
  groups: Readonly<Record<string, string | undefined>>,
  name: string,
): Duration | undefined {
  const [said, unitSaid] = [groups[`${name}N`], groups[`${name}U`]]
  if (said === undefined || unitSaid === undefined) return undefined
  const count = countOf(said)
  const unit = unitOf(unitSaid)
  return count !== undefined && count > 0 && count <= LONGEST[unit] ? { count, unit } : undefined
}

/** Source of a pattern for words that mean a length: annual, yearly, monthly, quarterly. */
export const ADJECTIVE = '(?:annual|yearly|monthly|quarterly)(?:ly)?'

/**
 * The length that a word such as `annual` or `each year` stands for.
 *
 * @example
 * lengthSaid('annually') // { count: 12, unit: 'months' }
 * lengthSaid('month') // { count: 1, unit: 'months' }
 */
export function lengthSaid(word: string): Duration | undefined {
  if (/ann|year/.test(word)) return { count: 12, unit: 'months' }
  if (/quarter/.test(word)) return { count: 3, unit: 'months' }
  return /month/.test(word) ? { count: 1, unit: 'months' } : undefined
}
