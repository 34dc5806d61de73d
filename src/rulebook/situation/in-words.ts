import { formatDay, parseDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import type { Rule } from '../rule-record.ts'
import { factNamed, type FactName } from '../facts/facts.ts'
import type { Taking, When } from './when.ts'

/**
 * A condition as a person reads it.
 *
 * @example
 * whenWords({ fact: 'subject', is: ['goods', 'services'] }) // 'subject is goods or services'
 * whenWords({ not: { fact: 'subject', is: ['works'] } }) // 'not (subject is works)'
 */
export function whenWords(when: When): string {
  if ('all' in when) return when.all.map(inner).join(' and ')
  if ('any' in when) return when.any.map(inner).join(' or ')
  if ('not' in when) return `not (${whenWords(when.not)})`
  if ('taking' in when) return `${whenWords(when.where)}, taking ${takingWords(when.taking)}`
  if ('rule' in when) return `rule “${when.rule}” applies`
  if ('fact' in when)
    return `${factWords(when.fact)} is ${when.is.map((each) => each.replaceAll('-', ' ')).join(' or ')}`
  if ('holds' in when) return factNamed(when.holds).says
  if ('reaches' in when)
    return `${factWords(when.reaches)} passes the figure${when.of ? ` of rule “${when.of}”` : ''}`
  if ('threshold' in when) return `${factWords(when.threshold)} reaches the threshold`
  if ('earlier' in when) return `${factWords(when.earlier)} is before ${thanWords(when.than)}`
  return `${factWords(when.within)} keeps to the day of rule “${when.of}”`
}

const takingWords = (taking: Taking): string =>
  Object.entries(taking)
    .map(([name, from]) => `${factWords(from)} for ${factWords(name as FactName)}`)
    .join(' and ')

const thanWords = (than: string): string => {
  const written = parseDay(than)
  return written ? formatDay(written) : factWords(than as FactName)
}

const inner = (when: When): string =>
  'all' in when || 'any' in when ? `(${whenWords(when)})` : whenWords(when)

/**
 * The name of a fact in plain words.
 *
 * @example
 * factWords('changeInValue') // 'change in value'
 */
export function factWords(name: FactName): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** How a day compares with the rule’s own. */
const DAY_EDGES = {
  none: '',
  'at-least': 'on or after ',
  'more-than': 'after ',
  'at-most': 'on or before ',
  'less-than': 'before ',
}

const EDGES = {
  'at-least': 'at or above',
  'more-than': 'above',
  'at-most': 'at or below',
  'less-than': 'below',
}

/**
 * The figure of a rule with what it is compared with, its unit, VAT and edge; undefined when it has none.
 *
 * @example
 * valueWords({ value: 207720, unit: 'GBP', edge: 'at-least', includingVat: true }) // 'at or above £207,720 including VAT'
 * valueWords({ value: 8, unit: 'working-days', calendar: 'uk-any-part' }) // '8 working days (leaving out bank holidays of any part of the United Kingdom)'
 * valueWords({ value: 50, unit: 'percent', edge: 'at-most', measures: { share: 'changeInValue', of: 'contractValue' } }) // 'change in value: at or below 50 % of contract value'
 */
export function valueWords(
  rule: Pick<Rule, 'value' | 'unit' | 'edge' | 'includingVat' | 'calendar' | 'measures' | 'bands'>,
): string | undefined {
  const { measures, bands } = rule
  const figure = bands ? bandWords(bands, figureWords(rule)!) : figureWords(rule)
  if (figure === undefined || measures === undefined) return figure
  if (typeof measures === 'string') return `${factWords(measures)}: ${figure}`
  const still = measures.moving ? '; standing still is no move' : ''
  const fall = measures.rising ? '; a fall is never too much' : ''
  return `${factWords(measures.share)}: ${figure} of ${factWords(measures.of)}${fall}${still}`
}

/** Figures that step with a sum, the lowest first. */
function bandWords({ of, steps }: NonNullable<Rule['bands']>, last: string): string {
  const lower = steps.map(({ below, value }) => {
    const [figure, bound] = [value, below].map((each) => figureWords({ value: each, unit: 'GBP' }))
    return `${figure} under ${bound}`
  })
  return `by ${factWords(of)}: ${lower.join(', ')}, then ${last}`
}

function figureWords(rule: Omit<Parameters<typeof valueWords>[0], 'measures' | 'bands'>): string | undefined {
  const { value, unit, edge, includingVat, calendar } = rule
  if (value === undefined) return undefined
  const before = edge ? `${EDGES[edge]} ` : ''
  if (unit === 'date') return `${DAY_EDGES[edge ?? 'none']}${formatDay(value as CalendarDay)}`
  if (unit === 'GBP') {
    const vat = includingVat === undefined ? '' : includingVat ? ' including VAT' : ' without VAT'
    const sum = pounds(Number(value).toFixed(2))
    return `${before}${sum ? formatMoney(sum) : value}${vat}`
  }
  if (unit === 'percent') return `${before}${value} %`
  const unitWords = unit?.replaceAll('-', ' ') ?? ''
  const plain = value === 1 ? unitWords.replace(/s$/, '') : unitWords
  return `${before}${value} ${plain}${calendarWords(calendar)}`.trim()
}

function calendarWords(calendar: Rule['calendar']): string {
  if (calendar === 'uk-any-part') return ' (leaving out bank holidays of any part of the United Kingdom)'
  return calendar === 'england-wales' ? ' (leaving out bank holidays of England and Wales)' : ''
}

const HOWS = {
  'day-one': 'counted with the day itself as the first',
  ending: 'counted back with the day itself as the last',
  'day-after': 'counted from the day after',
  back: 'counted back',
  'clear-back': 'counted back, both ends left out',
  'clear-after': 'counted forward, both ends left out',
}
const GIVES = {
  by: 'the last day to do it',
  'not-before': 'the first day on which it may be done',
  over: 'the first day after the period',
  until: 'the last day of the period',
  since: 'the first day looked back to',
}

const ENDS = { 'quarter-end': 'quarter', 'half-year-end': 'half-year (to 31 March or 30 September)' }

/**
 * How a rule's period is counted, as a person reads it; undefined for a rule that counts nothing.
 *
 * @example
 * countsWords({ from: 'enteredOn', how: 'day-one', gives: 'by' }) // 'counted with the day itself as the first, from “On which day was the contract entered into?”; gives the last day to do it'
 */
export function countsWords(counts: Rule['counts']): string | undefined {
  if (!counts) return undefined
  const rolls = counts.rolls ? ', moved on to a working day where it is none' : ''
  const at = counts.at === undefined ? '' : `the last day of the ${ENDS[counts.at]} of `
  return `${HOWS[counts.how]}, from ${at}“${factNamed(counts.from).ask}”; gives ${GIVES[counts.gives]}${rolls}`
}

const NATIONS = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}
const REGIMES = {
  act: 'contracts under the Procurement Act 2023',
  'pcr-2015': 'contracts under the 2015 Regulations',
  other: 'whatever law the contract is under',
}

/** Whom and what a rule binds: nations, law, buyers. */
export function bindsWords({
  jurisdictions,
  regime,
  buyers,
}: Pick<Rule, 'jurisdictions' | 'regime' | 'buyers'>): string {
  const where = jurisdictions.map((each) => NATIONS[each]).join(', ')
  const who = buyers ? `; ${buyers.map((each) => each.replaceAll('-', ' ')).join(', ')}` : ''
  return `${where}; ${REGIMES[regime]}${who}`
}

/** A day without its day of the week, which says nothing of a law. */
const dayWords = (value: CalendarDay): string => formatDay(value).replace(/^\S+ /, '')

/**
 * The days a rule is in force, as a person reads them. A rule of the Act without a first day is one whose first day is not
 * known; another's is older than every day held.
 *
 * @example
 * inForceWords({ regime: 'act', from: '2025-02-24', to: '2025-12-31' }) // 'from 24 February 2025 to 31 December 2025'
 * inForceWords({ regime: 'other' }) // 'since before the days held'
 */
export function inForceWords({
  regime,
  from,
  to,
  heldTo,
  expected,
}: Pick<Rule, 'regime' | 'from' | 'to' | 'heldTo' | 'expected'>): string {
  const first = from
    ? `from ${dayWords(from)}`
    : regime === 'act'
      ? 'first day not known'
      : 'since before the days held'
  const last = to ? ` to ${dayWords(to)}` : ''
  const held = heldTo ? `, its figure held to ${dayWords(heldTo)}` : ''
  return `${first}${last}${held}${expected ? '; expected, not yet law' : ''}`
}
