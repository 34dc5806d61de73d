import { addDays, addMonths, type CalendarDay, parseDay, partsOf } from '../../procurement/calendar-day.ts'
import { addWorkingDays, isWorkingDay, rollForwardToWorkingDay } from '../../procurement/working-days.ts'
import { heldLaw, type Law } from '../law.ts'
import { isHeldOn } from '../rule.ts'
import type { Rule } from '../rules/rule-record.ts'
import type { FactName, Situation } from './facts.ts'
import { withWhatFollows } from './follows.ts'
import { limitOf, measured, opposite, type Standing, standing, stands, together, wants } from './when.ts'
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
  const rule = ruleIn(law, id)
  if (!isHeldOn(rule, on)) return { rule, applies: outsideDays(rule, on), missing: [] }
  const held = withWhatFollows(situation)
  const { truth, missing } = together([bound(rule, held, on, law), measure(rule, held)], 'no')
  if (truth === 'no') return { rule, applies: truth, missing }
  const [day, figure] = [dayOf(rule, held), figureOf(rule, held)]
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
  const parts = [
    oneOf(situation, 'nation', rule.jurisdictions),
    oneOf(situation, 'buyer', rule.buyers),
    oneOf(situation, 'regime', REGIMES[rule.regime]),
  ]
  if (rule.when && !parts.some(({ truth }) => truth === 'no')) {
    parts.push(standing(rule.when, situation, beyondOf(rule, on, law)))
  }
  return together(parts, 'no')
}

function oneOf(situation: Situation, name: FactName, allowed: readonly string[] | undefined): Standing {
  if (allowed === undefined) return stands(true)
  const value = situation[name]
  return value === undefined ? wants(name) : stands(allowed.includes(String(value)))
}

const beyondOf = (rule: Rule, on: CalendarDay, law: Law) => ({
  rule,
  ruleOf: (id: string): Rule => ruleIn(law, id),
  threshold: (situation: Situation) =>
    thresholdIn(situation, on, law, rule.regime === 'pcr-2015' ? 'legacy' : 'new'),
  applies: (id: string, situation: Situation): Standing => standingOf(answerOf(id, situation, on, law)),
  keepsTo: (id: string, given: string, situation: Situation): Standing => {
    const { applies, missing, day, rule: other } = answerOf(id, situation, on, law)
    if (applies === 'unknown' || applies === 'not-held') return wants(...missing)
    if (applies !== 'yes') return stands(false)
    if (day === undefined) return other.counts ? wants(other.counts.from) : stands(false)
    const past = other.counts?.gives === 'by' || other.counts?.gives === 'until'
    return stands(past ? given <= day : given >= day)
  },
})

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
): { readonly amount?: Money; readonly rule?: Rule; readonly missing: readonly FactName[] } {
  const asked = { ...situation, regime }
  const begun = regime === 'new' ? parseDay(String(situation.begunOn)) : undefined
  const missing = new Set<FactName>()
  for (const rule of law.thresholds) {
    if (!isHeldOn(rule, begun ?? on)) continue
    const found = bound(rule, asked, begun ?? on, law)
    if (found.truth === 'yes') return { amount: limitOf(rule) as Money, rule, missing: [] }
    found.missing.forEach((name) => missing.add(name))
  }
  const isEarlier = (rule: Rule): boolean => !isHeldOn(rule, on) && (rule.from ?? on) <= on
  const mayBeEarlier = (rule: Rule): boolean => isEarlier(rule) && bound(rule, asked, on, law).truth !== 'no'
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
