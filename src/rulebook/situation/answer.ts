import { addDays, addMonths, type CalendarDay, parseDay, partsOf } from '../../procurement/calendar-day.ts'
import { addWorkingDays, isWorkingDay, rollForwardToWorkingDay } from '../../procurement/working-days.ts'
import { heldLaw, type Law } from '../law.ts'
import { isHeldOn } from '../rule.ts'
import type { Rule } from '../rule-record.ts'
import type { FactName, Situation } from '../facts/facts.ts'
import { withWhatFollows } from './follows.ts'
import {
  type Beyond,
  limitOf,
  measured,
  opposite,
  type Standing,
  standing,
  stands,
  together,
  wants,
} from './when.ts'
import { pounds, type Money } from '../../procurement/money.ts'

/** How a rule stands in a situation on a day. */
export interface RuleAnswer {
  readonly rule: Rule
  /** `not-in-force` before its first or after its last day; `not-held` where its figure for the day is not known here. */
  readonly applies: 'yes' | 'no' | 'unknown' | 'not-in-force' | 'not-held'
  /** The facts that would settle it, when it is unknown. */
  readonly missing: readonly FactName[]
  /** The day its period gives, when it may apply and the day it counts from is known. */
  readonly day?: CalendarDay
  /** Its figure, when it may apply: of bands, the one for the situation. */
  readonly figure?: number | string
}

/**
 * How a rule stands on the facts held, and the day its period gives. It applies when nation, buyer and regime are those it
 * binds, its conditions hold, and its measure passes its figure. What is unknown says which facts would settle it.
 *
 * @throws RangeError when the law has no such rule, or a condition names one it has not.
 * @example
 * answerOf('threshold-goods-services-sub-central-from-2026', { nation: 'england', buyer: 'council', subject: 'services', regime: 'new', estimate: '207719.99' }, day('2026-11-23')).applies // 'no'
 * answerOf('mandatory-standstill', {}, day('2025-02-23')).applies // 'not-in-force'
 */
export function answerOf(id: string, situation: Situation, on: CalendarDay, law: Law = heldLaw): RuleAnswer {
  return asker(situation, on, law)(id)
}

/**
 * Asks many rules of one situation: as `answerOf`, with what one rule found kept for the next.
 *
 * @example
 * asker({ nation: 'wales', regime: 'new' }, day('2026-11-23'))('payment-notice-threshold').applies // 'no'
 */
export function asker(situation: Situation, on: CalendarDay, law: Law = heldLaw): (id: string) => RuleAnswer {
  return askingOf(withWhatFollows(situation), on, law).answer
}

/** Questions put to one situation, and what was found so far. */
interface Asking {
  readonly of: Situation
  readonly on: CalendarDay
  readonly law: Law
  readonly answer: (id: string) => RuleAnswer
  readonly threshold: (regime: 'new' | 'legacy') => ThresholdFound
}

function askingOf(of: Situation, on: CalendarDay, law: Law): Asking {
  const asking: Asking = {
    of,
    on,
    law,
    answer: once((id: string) => answered(ruleIn(law, id), asking)),
    threshold: once((regime: 'new' | 'legacy') => thresholdIn(of, on, law, regime)),
  }
  return asking
}

/** A function that finds each answer once. */
function once<Key, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const found = new Map<Key, Found>()
  return (key) => {
    const before = found.get(key)
    if (before !== undefined) return before
    const now = find(key)
    found.set(key, now)
    return now
  }
}

function answered(rule: Rule, asking: Asking): RuleAnswer {
  const { of, on } = asking
  if (!isHeldOn(rule, on)) return { rule, applies: outsideDays(rule, on), missing: [] }
  const { truth, missing } = together([binds(rule, of, asking), measure(rule, of)], 'no')
  if (truth === 'no') return { rule, applies: truth, missing }
  const [day, figure] = [dayOf(rule, of), figureOf(rule, of)]
  return { rule, applies: truth, missing, ...(day && { day }), ...(figure !== undefined && { figure }) }
}

function ruleIn(law: Law, id: string): Rule {
  const rule = law.byId(id)
  if (rule) return rule
  throw new RangeError(`The law held has no rule called "${id}".`)
}

/** A rule that is not held for a day: its own figure or an older one is not known, or there was no such rule. */
function outsideDays({ from, to, olderNotHeld }: Rule, on: CalendarDay): 'not-held' | 'not-in-force' {
  if (from !== undefined && on < from) return olderNotHeld ? 'not-held' : 'not-in-force'
  return to !== undefined && on > to ? 'not-in-force' : 'not-held'
}

const REGIMES = { act: ['new'], 'pcr-2015': ['legacy'], other: undefined } as const

/**
 * Whether a rule binds in a situation, its measure left out: for a threshold, whether it is the one to measure against.
 */
export function bound(rule: Rule, situation: Situation, on: CalendarDay, law: Law = heldLaw): Standing {
  return binds(rule, situation, askingOf(situation, on, law))
}

function binds(rule: Rule, situation: Situation, asking: Asking): Standing {
  const parts = [
    oneOf(situation, 'nation', rule.jurisdictions),
    oneOf(situation, 'buyer', rule.buyers),
    oneOf(situation, 'regime', REGIMES[rule.regime]),
  ]
  const isOut = parts.some(({ truth }) => truth === 'no')
  if (!isOut && rule.when) parts.push(standing(rule.when, situation, beyondOf(rule, asking)))
  return together(parts, 'no')
}

function oneOf(situation: Situation, name: FactName, allowed: readonly string[] | undefined): Standing {
  if (allowed === undefined) return stands(true)
  const value = situation[name]
  return value === undefined ? wants(name) : stands(allowed.includes(String(value)))
}

const beyondOf = (rule: Rule, { of, on, law, answer, threshold }: Asking): Beyond => {
  // A condition may ask of other facts than those held: then nothing found so far helps.
  const answerIn = (id: string, situation: Situation): RuleAnswer =>
    situation === of ? answer(id) : answerOf(id, situation, on, law)
  const regime = rule.regime === 'pcr-2015' ? 'legacy' : 'new'
  return {
    rule,
    ruleOf: (id) => ruleIn(law, id),
    threshold: (situation) =>
      situation === of ? threshold(regime) : thresholdIn(situation, on, law, regime),
    applies: (id, situation) => standingOf(answerIn(id, situation)),
    keepsTo: (id, given, situation) => keepsTo(answerIn(id, situation), given),
  }
}

function keepsTo({ applies, missing, day, rule }: RuleAnswer, given: string): Standing {
  if (applies === 'unknown' || applies === 'not-held') return wants(...missing)
  if (applies !== 'yes') return stands(false)
  if (day === undefined) return rule.counts ? wants(rule.counts.from) : stands(false)
  const past = rule.counts?.gives === 'by' || rule.counts?.gives === 'until'
  return stands(past ? given <= day : given >= day)
}

/** A threshold with the rule it comes from, or the facts that would tell which it is. */
export interface ThresholdFound {
  readonly amount?: Money
  readonly rule?: Rule
  readonly missing: readonly FactName[]
}

/** A rule not in force does not apply; one whose figure is not held cannot be told. */
function standingOf({ applies, missing }: RuleAnswer): Standing {
  if (applies === 'unknown' || applies === 'not-held') return wants(...missing)
  return stands(applies === 'yes')
}

/**
 * The threshold for a situation, of the Act or of the 2015 Regulations, and the rule it comes from; else the facts that would
 * tell which. A figure of the Act is that of the day the procurement began, where the facts hold it, and else of the day asked.
 */
export function thresholdIn(
  situation: Situation,
  on: CalendarDay,
  law: Law = heldLaw,
  regime: 'new' | 'legacy' = 'new',
): ThresholdFound {
  const asked = { ...situation, regime }
  const begun = regime === 'new' ? parseDay(String(situation.begunOn)) : undefined
  const missing = new Set<FactName>()
  const asking = askingOf(asked, begun ?? on, law)
  for (const rule of law.thresholds) {
    if (!isHeldOn(rule, asking.on)) continue
    const found = binds(rule, asked, asking)
    if (found.truth === 'yes') return { amount: limitOf(rule) as Money, rule, missing: [] }
    found.missing.forEach((name) => missing.add(name))
  }
  const isEarlier = (rule: Rule): boolean => !isHeldOn(rule, on) && (rule.from ?? on) <= on
  const mayBeEarlier = (rule: Rule): boolean => isEarlier(rule) && binds(rule, asked, asking).truth !== 'no'
  if (begun === undefined && missing.size === 0 && law.thresholds.some(mayBeEarlier)) missing.add('begunOn')
  return { missing: [...missing] }
}

/** Whether a rule's measure passes its figure, its conditions left out; it does where the rule measures nothing. */
export function measure(rule: Rule, situation: Situation): Standing {
  const { measures, edge = 'at-least' } = rule
  if (measures === undefined) return stands(true)
  if (typeof measures === 'string') {
    const value = situation[measures]
    return value === undefined ? wants(measures) : measured(value, measures, limitOf(rule), edge)
  }
  const { share: part, of, rising, moving } = measures
  if (moving && sizeOf(situation[part]) === 0n) return stands(false)
  return share(rule, rising ? notBelowNil(situation[part]) : situation[part], situation[of], [part, of])
}

/** A fall counts as no change where only a rise is limited. */
const notBelowNil = (value: unknown): unknown => (String(value).startsWith('-') ? '0' : value)

/** A share of a whole in percent, compared as whole products so that nothing is rounded in anyone's favour. */
function share(
  { value, edge = 'at-most' }: Rule,
  part: unknown,
  whole: unknown,
  names: readonly [FactName, FactName],
): Standing {
  const [a, b] = [sizeOf(part), sizeOf(whole)]
  if (a === undefined || b === undefined) return wants(...names.filter((_, at) => [a, b][at] === undefined))
  const [left, right] = [a * 100n, b * BigInt(value!)]
  if (edge === 'at-most') return stands(left <= right)
  if (edge === 'less-than') return stands(left < right)
  return opposite(stands(edge === 'more-than' ? left <= right : left < right))
}

/** Pence of a sum, or a plain number taken as hundredths, without its sign; undefined when it is not one. */
function sizeOf(value: unknown): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const found = pounds(String(value))?.pence
  return found !== undefined && found < 0n ? -found : found
}

/** The day a rule's period gives, counted from the day its fact holds; the day itself for a rule that is a date. */
function dayOf(rule: Rule, situation: Situation): CalendarDay | undefined {
  const { counts, unit, value } = rule
  if (unit === 'date') return parseDay(String(value))
  if (!counts || typeof value !== 'number') return undefined
  const from = situation[counts.from]
  const start = typeof from === 'string' ? parseDay(from) : undefined
  if (!start) return undefined
  const reached = endOf(countedFrom(start, counts.at), value, rule, counts.how)
  const last = counts.rolls ? rollForwardToWorkingDay(reached, counts.rolls) : reached
  return counts.gives === 'over' ? addDays(last, 1) : last
}

const PERIOD_ENDS = {
  'quarter-end': ['03-31', '06-30', '09-30', '12-31'],
  'half-year-end': ['03-31', '09-30'],
} as const

/** The day itself, or the last day of the quarter or half-year it lies in; the halves of a year end in March and September. */
function countedFrom(start: CalendarDay, at: NonNullable<Rule['counts']>['at']): CalendarDay {
  if (at === undefined) return start
  const year = Number(start.slice(0, 4))
  const ends = [year, year + 1].flatMap((each) => PERIOD_ENDS[at].map((end) => `${each}-${end}`))
  return parseDay(ends.find((end) => start <= end)!)!
}

/** The figure for the situation; undefined for bands whose fact is not known as one sum. */
function figureOf({ value, bands }: Rule, situation: Situation): number | string | undefined {
  if (bands === undefined) return value
  const size = sizeOf(situation[bands.of])
  if (size === undefined) return undefined
  return bands.steps.find(({ below }) => size < BigInt(Math.round(below * 100)))?.value ?? value
}

type How = NonNullable<Rule['counts']>['how']

function endOf(start: CalendarDay, count: number, rule: Rule, how: How): CalendarDay {
  const { unit, calendar } = rule
  const move = (steps: number): CalendarDay => {
    if (unit === 'months') return addMonths(start, steps)
    if (unit === 'years') return addMonths(start, steps * 12)
    if (unit === 'weeks') return addDays(start, steps * 7)
    return calendar && calendar !== 'calendar'
      ? addWorkingDays(start, steps, calendar)
      : addDays(start, steps)
  }
  switch (how) {
    case 'day-after':
      return move(count)
    case 'ending':
      return addDays(move(-count), 1)
    case 'back':
      return move(-count)
    case 'clear-back':
      return move(-(count + 1))
    case 'clear-after':
      return move(count + 1)
    case 'day-one':
      return dayOne(start, count, rule, move)
  }
}

/** The last day of a period that begins with a day; of working days, that day counts only if it is one. */
function dayOne(
  start: CalendarDay,
  count: number,
  { unit, calendar }: Rule,
  move: (steps: number) => CalendarDay,
): CalendarDay {
  if (unit === 'months' || unit === 'years' || unit === 'weeks') {
    const next = move(count)
    // A month that has no such day ends the period with its own last day, so nothing is taken off again.
    const short = unit !== 'weeks' && partsOf(next).dayOfMonth < partsOf(start).dayOfMonth
    return short ? next : addDays(next, -1)
  }
  const working = calendar && calendar !== 'calendar' ? calendar : undefined
  return move(working && !isWorkingDay(start, working) ? count : count - 1)
}
