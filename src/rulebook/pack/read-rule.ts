import { type CalendarDay, parseDay } from '../../procurement/calendar-day.ts'
import type { Rule, RuleEdge, RuleKind, RuleUnit } from '../rule-record.ts'
import { factNamed, isFactName } from '../facts/facts.ts'
import { nameOf, type When } from '../situation/when.ts'

type Plain = Readonly<Record<string, unknown>>

const KINDS: readonly RuleKind[] = ['threshold', 'limit', 'period', 'date', 'duty', 'test', 'ground', 'exemption', 'definition'] // prettier-ignore
const UNITS: readonly RuleUnit[] = ['GBP', 'percent', 'hours', 'days', 'working-days', 'clear-days', 'weeks', 'months', 'years', 'count', 'date'] // prettier-ignore
const EDGES: readonly RuleEdge[] = ['at-least', 'more-than', 'at-most', 'less-than']
const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland']
const CALENDARS = ['calendar', 'england-wales', 'uk-any-part']
const REGIMES = ['act', 'pcr-2015', 'other']
const HOWS = ['day-one', 'ending', 'day-after', 'back', 'clear-back', 'clear-after']
const ATS = ['quarter-end', 'half-year-end']
const GIVES = ['by', 'not-before', 'over', 'until', 'since']
const KEYS = ['id', 'says', 'kind', 'value', 'unit', 'edge', 'includingVat', 'calendar', 'appliesTo', 'jurisdictions', 'regime', 'buyers', 'when', 'measures', 'counts', 'effect', 'expected', 'note', 'from', 'to', 'heldTo', 'source', 'confidence', 'verified', 'series', 'bands', 'olderNotHeld', 'among'] // prettier-ignore

/** Conditions are written by people: deeper than this is a mistake or a trap. */
const DEEPEST = 12

/**
 * A rule from plain data, as a rule pack carries it, checked whole: keys known, words of their lists, days that are days,
 * conditions over known facts. `knownRule` says whether another rule a condition names exists.
 *
 * @throws RangeError with the rule and what is wrong with it.
 */
export function readRule(plain: Plain, knownRule: (id: string) => boolean): Rule {
  const id = typeof plain['id'] === 'string' ? plain['id'] : '(without an identifier)'
  const fail = (what: string): never => {
    throw new RangeError(`Rule ${id}: ${what}.`)
  }
  const odd = Object.keys(plain).find((key) => !KEYS.includes(key))
  if (odd !== undefined) fail(`"${odd}" is not a key of a rule`)
  for (const key of ['id', 'says', 'source']) {
    if (typeof plain[key] !== 'string' || plain[key].trim() === '') fail(`"${key}" is missing`)
  }
  oneOf(plain, 'kind', KINDS, fail, true)
  oneOf(plain, 'unit', UNITS, fail)
  oneOf(plain, 'edge', EDGES, fail)
  oneOf(plain, 'calendar', CALENDARS, fail)
  oneOf(plain, 'regime', REGIMES, fail, true)
  oneOf(plain, 'effect', ['answers', 'guidance'], fail, true)
  oneOf(plain, 'confidence', ['A', 'B', 'C'], fail, true)
  if (plain['verified'] !== (plain['confidence'] === 'A'))
    fail('only what was read (confidence A) is verified')
  listOf(plain, 'jurisdictions', NATIONS, fail)
  if (plain['buyers'] !== undefined) listOf(plain, 'buyers', factNamed('buyer').choices!, fail)
  days(plain, fail)
  value(plain, fail)
  if (plain['measures'] !== undefined) measures(plain['measures'], fail)
  if (plain['counts'] !== undefined) counts(plain['counts'] as Plain, fail)
  if (plain['bands'] !== undefined) bands(plain['bands'] as Plain, fail)
  if (plain['when'] !== undefined) condition(plain['when'] as When, knownRule, fail, 0)
  return plain as unknown as Rule
}

type Fail = (what: string) => never

function oneOf(plain: Plain, key: string, allowed: readonly string[], fail: Fail, needed = false): void {
  const given = plain[key]
  if (given === undefined && !needed) return
  if (!allowed.includes(String(given)))
    fail(`"${key}" is ${JSON.stringify(given)}, not one of ${allowed.join(', ')}`)
}

function listOf(plain: Plain, key: string, allowed: readonly string[], fail: Fail): void {
  const given = plain[key]
  if (!Array.isArray(given) || given.some((each) => !allowed.includes(String(each)))) {
    fail(`"${key}" is not a list of ${allowed.join(', ')}`)
  }
}

function days(plain: Plain, fail: Fail): void {
  for (const key of ['from', 'to', 'heldTo']) {
    if (plain[key] !== undefined && !parseDay(String(plain[key]))) fail(`"${key}" is not a day`)
  }
  const { from, to } = plain as { from?: CalendarDay; to?: CalendarDay }
  if (from !== undefined && to !== undefined && to < from) fail('it ends before it begins')
}

function value(plain: Plain, fail: Fail): void {
  const { value: given, unit } = plain
  if (given === undefined) return
  if (unit === undefined) fail('its value has no unit')
  if (unit === 'date' ? !parseDay(String(given)) : typeof given !== 'number' || !Number.isFinite(given)) {
    fail(`its value ${JSON.stringify(given)} is not one of ${String(unit)}`)
  }
}

const fact = (name: unknown, fail: Fail): void => {
  if (typeof name !== 'string' || !isFactName(name)) fail(`there is no fact called ${JSON.stringify(name)}`)
}

function measures(given: unknown, fail: Fail): void {
  if (typeof given === 'string') return fact(given, fail)
  const { share, of } = given as Plain
  fact(share, fail)
  fact(of, fail)
}

function counts(given: Plain, fail: Fail): void {
  fact(given['from'], fail)
  if (!HOWS.includes(String(given['how']))) fail('it does not say how its period is counted')
  if (!GIVES.includes(String(given['gives']))) fail('it does not say what its period gives')
  if (given['at'] !== undefined && !ATS.includes(String(given['at'])))
    fail('it is counted from the end of no known period')
  oneOf(given, 'rolls', CALENDARS, fail)
}

function bands(given: Plain, fail: Fail): void {
  fact(given['of'], fail)
  const steps = given['steps']
  const isStep = (step: Plain) => typeof step['below'] === 'number' && typeof step['value'] === 'number'
  if (!Array.isArray(steps) || !steps.every(isStep)) fail('its bands are not figures below bounds')
}

function condition(when: When, knownRule: (id: string) => boolean, fail: Fail, depth: number): void {
  if (depth > DEEPEST) fail('its conditions are too deep')
  if (typeof when !== 'object' || when === null) fail('a condition is not one')
  const inside = (each: When) => condition(each, knownRule, fail, depth + 1)
  if ('all' in when) return when.all.forEach(inside)
  if ('any' in when) return when.any.forEach(inside)
  if ('not' in when) return inside(when.not)
  if ('taking' in when) {
    Object.entries(when.taking)
      .flat()
      .forEach((name) => fact(name, fail))
    return inside(when.where)
  }
  if ('rule' in when) {
    if (!knownRule(when.rule)) fail(`its condition names a rule that is not there: ${when.rule}`)
    return
  }
  if ('fact' in when) {
    fact(when.fact, fail)
    const { choices, type } = factNamed(when.fact)
    const wrong = when.is.find((answer) => type === 'choice' && !choices?.includes(answer))
    if (wrong !== undefined) fail(`${when.fact} is never "${wrong}"`)
    return
  }
  if ('within' in when || ('reaches' in when && when.of !== undefined)) {
    fact(nameOf(when), fail)
    if (!knownRule(when.of!)) fail(`its condition names a rule that is not there: ${when.of}`)
    return
  }
  if ('earlier' in when && !parseDay(when.than)) fact(when.than, fail)
  fact(nameOf(when), fail)
}
