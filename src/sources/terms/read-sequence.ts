import { monthsOf } from '../../procurement/periods.ts'
import type { Duration, ExtensionOptions } from '../../procurement/term.ts'
import type { Passage } from './passage.ts'
import { take } from './passage.ts'
import { COUNT, UNIT, countOf, unitOf } from './words.ts'

/** A term written as a sum, such as `3+1+1`, in order. */
export interface Sequence {
  readonly parts: readonly Duration[]
  readonly quoted: string
  /** True when the words before it call it the options: `option of 1 + 1`. */
  readonly isOptions: boolean
}

const SHORT_UNIT = `(?:${UNIT}|[my])(?![a-z])`
const MANNER = '(?:an?\\s+)?(?:(?:optional|further|additional)\\s+)*'
const PART = `(?:${COUNT}\\s*x\\s*)?${MANNER}${COUNT}(?:\\s*-?\\s*${SHORT_UNIT}(?:\\s+(?:initial|fixed|firm))?)?`
/** After the word "plus" a part needs its own unit: "plus two optional extensions" is no sum. */
const NEXT = `\\s*(?:,\\s*)?(?:\\(?\\s*\\+\\s*${PART}|plus\\s+${COUNT}(?=\\s*(?:[,;.)]|plus|$))|plus\\s+(?:${COUNT}\\s*x\\s*)?${MANNER}${COUNT}\\s*-?\\s*${SHORT_UNIT})`
const SUM = `${PART}(?:${NEXT})+`

const MANNER_FIRST = /^(?:an?\s+)?(?:optional|further|additional)\s+/
const CALLED_OPTIONS =
  /(?:options?(?:\s+(?:of|for|to\s+extend)(?:\s+(?:for|by))?)?|extensions?(?:\s+of)?|exten(?:d|ded|dable)\s+(?:by|for)|optional|further|additional)(?:\s+periods?(?:\(s\))?)?(?:\s+of)?(?:\s+up\s+to)?\s*[:(+]?\s*$/

/** `5 (3+2)`, `(1+1)` or `3 + 1 + 1 years`; the number before a bracket must be the sum. */
const PATTERN = new RegExp(
  `(?:(?<total>${COUNT})\\s*)?\\(\\s*(?<inside>${SUM})\\s*(?:${UNIT})?\\s*\\)|(?<plain>${SUM})(?:\\s*\\))?`,
)
const ONE_PART = new RegExp(
  `^(?:(?<times>${COUNT})\\s*x\\s*)?${MANNER}(?<count>${COUNT})(?:\\s*-?\\s*(?<unit>${SHORT_UNIT})(?:\\s+(?:initial|fixed|firm))?)?$`,
)

/**
 * Takes the first sum out of a passage. In a title or description a sum without a unit must stand in brackets or have
 * three parts. Numbers without a unit are years up to ten, months when all are multiples of six from six up with one of
 * twelve or more; otherwise nothing is read.
 */
export function readSequence(passage: Passage): Sequence | undefined {
  const before = passage.left
  const taken = take(passage, PATTERN)
  if (!taken) return undefined
  const parts = partsOfSum(taken.groups['inside'] ?? taken.groups['plain'] ?? '')
  const total = taken.groups['total']
  const agrees =
    !parts || total === undefined || countOf(total) === sumOf(parts) || countOf(total) === sumOf(parts) / 12
  const strict = passage.field === 'title' || passage.field === 'description'
  const bare = !/[a-z]/.test(taken.groups['plain'] ?? 'a') && (parts?.length ?? 0) < 3
  if (!parts || !agrees || (strict && bare)) {
    passage.left = before
    return undefined
  }
  const lead = before.slice(0, taken.index) + (MANNER_FIRST.exec(taken.quoted.toLowerCase())?.[0] ?? '')
  return { parts, quoted: taken.quoted, isOptions: CALLED_OPTIONS.test(lead) }
}

/** The whole length in months; not a number when a part is in days or weeks. */
function sumOf(parts: readonly Duration[]): number {
  return parts.reduce((sum, part) => sum + (monthsOf(part) ?? NaN), 0)
}

function partsOfSum(text: string): Duration[] | undefined {
  const found = text
    .split(/\s*(?:,\s*)?\(?\s*(?:\+|\bplus\b)\s*/)
    .map((part) => ONE_PART.exec(part.trim())?.groups)
  const units = found.map((groups) => groups?.['unit'])
  const counts = found.map((groups) => countOf(groups?.['count'] ?? ''))
  const parts: Duration[] = []
  for (const [index, groups] of found.entries()) {
    const count = counts[index]
    const own = units[index] ?? units.slice(index).find((unit) => unit) ?? units.findLast((unit) => unit)
    const unit = own ? unitOf(own) : unitByNumbers(counts)
    const times = groups?.['times'] === undefined ? 1 : countOf(groups['times'])
    if (!count || !unit || !times || times > 20) return undefined
    if (!isLikely(count, unit, units[index] !== undefined)) return undefined
    for (let turn = 0; turn < times; turn += 1) parts.push({ count, unit })
  }
  return parts
}

/** A borrowed unit must suit the number: `3 + 12 months` is not three months, `12 + 1 years` not twelve years. */
function isLikely(count: number, unit: Duration['unit'], isOwn: boolean): boolean {
  if (count > (unit === 'years' ? 40 : 480)) return false
  if (isOwn) return true
  return unit === 'months' ? count >= 6 : count <= 10
}

function unitByNumbers(counts: readonly (number | undefined)[]): Duration['unit'] | undefined {
  const known = counts.filter((count) => count !== undefined)
  if (known.every((count) => count % 6 === 0))
    return known.some((count) => count >= 12) ? 'months' : undefined
  return known.every((count) => count <= 10) ? 'years' : undefined
}

/** Options from the parts after the first, equal neighbours as one series. */
export function seriesOf(parts: readonly Duration[]): ExtensionOptions[] {
  const series: ExtensionOptions[] = []
  for (const each of parts) {
    const last = series.at(-1)
    if (last && last.each.count === each.count && last.each.unit === each.unit) {
      series[series.length - 1] = { ...last, count: last.count + 1 }
    } else series.push({ count: 1, each, upTo: false })
  }
  return series
}

/** All options of a sequence added up, in months; not a number when one is in days or weeks. */
export function totalMonths(options: readonly ExtensionOptions[]): number {
  return options.reduce((sum, option) => sum + option.count * (monthsOf(option.each) ?? NaN), 0)
}

/**
 * A sum reconciled with what the other words say: the whole term (`3+1+1`; `3 years … (3+1+1)`; `5 years (3+2)`), or
 * the options alone (`two further years (1+1)`, or any sum in a column for extensions). Undefined when they contradict.
 */
export function reconcile(
  sequence: Sequence,
  initial: Duration | undefined,
  options: readonly ExtensionOptions[],
  isExtensionColumn: boolean,
): { readonly initial?: Duration; readonly options: readonly ExtensionOptions[] } | undefined {
  const [first, ...rest] = sequence.parts
  const sum = sumOf(sequence.parts)
  const whole = { initial: first!, options: seriesOf(rest) }
  const onlyOptions = { ...(initial && { initial }), options: seriesOf(sequence.parts) }
  const said = initial && monthsOf(initial)
  if (options.length > 0) {
    const total = totalMonths(options)
    if (sum === total) return onlyOptions
    return sumOf(rest) === total || (said !== undefined && sum === said + total) ? whole : undefined
  }
  if (isExtensionColumn || sequence.isOptions) return onlyOptions
  if (said === undefined || said === monthsOf(first!) || said === sum) return whole
  return undefined
}
