import {
  addDays,
  type CalendarDay,
  earlierOf,
  laterOf,
  partsOf,
  weekdayOf,
} from '../../procurement/calendar-day.ts'
import type { Money } from '../../procurement/money.ts'
import { isHeldYear, isWorkingDay } from '../../procurement/working-days.ts'
import { type Law, heldLaw } from '../law.ts'
import { standstillEnds } from '../questions/standstill.ts'
import { leastParticipationPeriod, leastTenderPeriod, type TenderCircumstances } from '../questions/tender-period.ts' // prettier-ignore
import { thresholdIfHeld } from '../questions/threshold.ts'
import { type Rule, ruleNamed } from '../rule.ts'
import type { RuleCalendar } from '../rule-record.ts'
import type { BodySettings } from '../settings.ts'
import type { DecisionPath, OptionKind } from '../words.ts'
import { decisionPath } from './decision-path.ts'
import {
  changeOverGroup,
  changeOverWeeks,
  freezeStart,
  freezeWindows,
  leadTimeRoute,
  type FreezeWindow,
  type Pace,
  type Stage,
} from './lead-times.ts'

/** What the stages of a route depend on. */
export interface StagesQuestion {
  readonly route: OptionKind
  /** `stay` with the product in use, `change` to another, or `sign`: nothing follows the signature or the letter. */
  readonly mode: 'stay' | 'change' | 'sign'
  /** The category, or the group of systems that change over alike. */
  readonly category: string
  /** The estimate including VAT; absent when unknown. */
  readonly gross?: Money
  readonly settings: BodySettings
  /** The day asked: before it, meetings that the settings no longer hold may have been. */
  readonly on: CalendarDay
  readonly circumstances?: TenderCircumstances
  readonly pace?: Pace
}

/** A stretch of a route: on which days it may begin, and when it is over if it begins on one. Never shorter than the law's least. */
export interface StageRun {
  readonly name: string
  readonly because: string
  readonly calendar: RuleCalendar
  /** The rule that gives its least length, for a stage begun on a day. */
  readonly rule?: (first: CalendarDay) => Rule
  /** Begins on the last day of the stage before, as a standstill does with the day its notice appears. */
  readonly overlaps?: true
  /** Where a decision is taken at a meeting, the days on the way to it. */
  readonly path?: (first: CalendarDay) => DecisionPath
  readonly mayBegin: (day: CalendarDay) => boolean
  readonly ends: (first: CalendarDay) => CalendarDay
}

/**
 * A day on which the council works: no weekend, no bank holiday of England and Wales, no closure of its own. In years whose
 * bank holidays are not held, weekends and closures alone are left out.
 *
 * @example
 * isOpenDay(day('2026-12-29'), [{ from: '12-25', to: '01-01', because: '' }]) // false
 * isOpenDay(day('2026-12-29'), []) // true
 */
export function isOpenDay(value: CalendarDay, closures: readonly FreezeWindow[]): boolean {
  if (freezeStart(value, closures) !== undefined) return false
  if (!isHeldYear(partsOf(value).year)) return !['Sat', 'Sun'].includes(weekdayOf(value))
  return isWorkingDay(value, 'england-wales')
}

/** The nearest day on which the council works, not before (or with -1 not after) a day. */
export function openDay(value: CalendarDay, closures: readonly FreezeWindow[], step: 1 | -1): CalendarDay {
  let at = value
  // A closure of a whole year would never open again.
  for (let tries = 0; tries < 366 && !isOpenDay(at, closures); tries++) at = addDays(at, step)
  return at
}

/**
 * The stages of a route in their order, each able to say when it is over: the council's own lead times, never shorter than
 * the least days of the law, with its decision after the first stage and its change-over at the end.
 *
 * @throws RuleNotInForce from a stage whose period is not held for the day it begins.
 */
export function stagesOf(question: StagesQuestion, law: Law = heldLaw): readonly StageRun[] {
  const { route, gross, settings } = question
  const named = leadTimeRoute(route, gross)
  if (named === undefined) return []
  const stages = settings.leadTimes.routes[named]
  const runs = stages.map((stage) => runOf(stage, question, law))
  const [first, ...later] = runs
  const own = decisionRun(question, law)
  return [first, own, ...later, changeOver(question)].filter((run) => run !== undefined)
}

/** Stages that only a regulated contract has: a notice before a direct award, a standstill before the signature. */
const REGULATED_ONLY = ['mandatory-standstill', 'transparency-notice']

/** Whether the estimate is known to be below the threshold on the day asked. */
function isBelow({ gross, settings, circumstances, on }: StagesQuestion, law: Law): boolean {
  const subject = circumstances?.subject && { subject: circumstances.subject }
  const figure = thresholdIfHeld({ nation: settings.nation, ...subject }, on, law)
  return gross !== undefined && figure !== undefined && gross.pence < figure.amount.pence
}

/** The stage, or undefined when the settings give it no time and the law asks for none. */
function runOf(stage: Stage, question: StagesQuestion, law: Law): StageRun | undefined {
  const weeks = stage.weeks[question.pace ?? 'usual']
  const { closures } = question.settings
  const below = isBelow(question, law)
  if (below && REGULATED_ONLY.includes(stage.rule ?? '')) return undefined
  const named = below && /^(tender|participation)-period/.test(stage.rule ?? '') ? 'below-threshold-time-limits' : stage.rule // prettier-ignore
  const rule = named === undefined ? undefined : ruleNamed(named, law)
  const because = `${weeksWords(weeks)}: ${stage.because}`
  const common = { name: stage.name, because, mayBegin: opensOn(closures) }
  if (rule?.id === 'mandatory-standstill') return standstill(stage, rule, question, law)
  const periods = { 'tender-period': leastTenderPeriod, 'participation-period': leastParticipationPeriod }
  const period = Object.entries(periods).find(([start]) => rule?.id.startsWith(start))?.[1]
  if (period) {
    const facts = question.circumstances ?? {}
    const ends = (first: CalendarDay): CalendarDay => {
      const least = addDays(first, period(facts, first, law).days)
      return openDay(laterOf(addDays(first, weeks * 7 - 1), least), closures, 1)
    }
    return { ...common, calendar: 'calendar', rule: (first) => period(facts, first, law).rule, ends }
  }
  const least = rule?.unit === 'days' && typeof rule.value === 'number' ? rule.value : 0
  if (weeks === 0 && least === 0) return undefined
  const ends = (first: CalendarDay): CalendarDay => {
    const byWeeks = weeks === 0 ? first : ownWorkEnds(first, weeks, closures)
    const byLaw = addDays(first, least)
    return byWeeks >= byLaw ? byWeeks : openDay(byLaw, closures, 1)
  }
  return {
    ...common,
    calendar: 'calendar',
    ...(rule && { rule: () => rule }),
    ends,
  }
}

const weeksWords = (weeks: number): string => `${weeks} week${weeks === 1 ? '' : 's'}`

const opensOn =
  (closures: readonly FreezeWindow[]) =>
  (value: CalendarDay): boolean =>
    isOpenDay(value, closures)

/** The last working day of so many weeks of the council's own work, days of closure not counted. */
function ownWorkEnds(first: CalendarDay, weeks: number, closures: readonly FreezeWindow[]): CalendarDay {
  let left = weeks * 7
  let at = first
  for (;;) {
    if (freezeStart(at, closures) === undefined) left--
    if (left <= 0) break
    at = addDays(at, 1)
  }
  return laterOf(openDay(at, closures, -1), first)
}

const STANDSTILL_KEPT = 'no standstill is required for light touch; one given binds and lasts as long'

function standstill(
  stage: Stage,
  rule: Rule,
  { settings, circumstances }: StagesQuestion,
  law: Law,
): StageRun {
  const light =
    circumstances?.subject === 'light-touch' || circumstances?.subject === 'light-touch-concession'
  const shown = light ? (law.byId('voluntary-standstill-award') ?? rule) : rule
  return {
    name: stage.name,
    because: light
      ? STANDSTILL_KEPT
      : 'eight working days, the day the award notice (UK6) appears being the first',
    calendar: 'uk-any-part',
    rule: () => shown,
    overlaps: true,
    mayBegin: opensOn(settings.closures),
    ends: (first) =>
      isHeldYear(partsOf(first).year) && isHeldYear(partsOf(first).year + 1)
        ? standstillEnds(first, law).ends
        : addDays(first, stage.weeks.usual * 7 - 1),
  }
}

/** The day a decision taken at a meeting is final: the end of call-in, or where there is none its publication. */
const finalOn = ({ meeting, publishedOn, callInEnds }: DecisionPath): CalendarDay | undefined =>
  meeting && (callInEnds ?? publishedOn ?? meeting)

/** The council's own decision to go ahead: at the first meeting that can still be announced in time, else in its usual weeks. */
function decisionRun({ gross, settings, on }: StagesQuestion, law: Law): StageRun {
  const { closures, committees } = settings
  const pathWith = (held: BodySettings['committees'], first: CalendarDay): DecisionPath =>
    decisionPath(settings.kind, gross, { ...settings, committees: held }, first, law)
  const path = (first: CalendarDay): DecisionPath => pathWith(committees, first)
  // After the last meeting held none can be named: the usual weeks are taken, and never end before that meeting's own.
  const finals = committees.flatMap((each) => finalOn(pathWith([each], addDays(each.meeting, -365))) ?? [])
  const lastFinal = finals.toSorted().at(-1)
  const byWeeks = (first: CalendarDay) => ownWorkEnds(first, Math.max(path(first).weeks, 1), closures)
  const ahead = (first: CalendarDay) => finalOn(path(first)) ?? laterOf(byWeeks(first), lastFinal)
  const ends = (first: CalendarDay): CalendarDay =>
    first >= on ? ahead(first) : earlierOf(byWeeks(first), ahead(on))
  return {
    name: 'decision',
    because: 'the council’s own decision to go ahead, at a meeting or in its usual weeks',
    calendar: 'calendar',
    // Where weeks are counted instead of a meeting, no meeting is named.
    path: (first) => {
      const found = path(first)
      const { authority, keyDecision, weeks, because } = found
      return finalOn(found) === ends(first) ? found : { authority, keyDecision, weeks, because }
    },
    mayBegin: opensOn(closures),
    ends,
  }
}

function changeOver(question: StagesQuestion): StageRun | undefined {
  const { mode, category, settings, pace = 'usual' } = question
  if (mode === 'sign') return undefined
  const product = mode === 'stay' ? 'same' : 'new'
  const weeks = changeOverWeeks(category, product, settings.leadTimes, pace)
  const windows = product === 'new' ? freezeWindows(category, settings.leadTimes) : []
  if (weeks === 0 && windows.length === 0) return undefined
  const ends = (first: CalendarDay): CalendarDay => {
    let last = addDays(first, Math.max(weeks * 7 - 1, 0))
    for (let tries = 0; tries < 366 && freezeStart(addDays(last, 1), windows) !== undefined; tries++) {
      last = addDays(last, 1)
    }
    return last
  }
  return {
    name: 'change-over',
    because: `${weeksWords(weeks)}: ${changeOverGroup(category)}, ${product} product`,
    calendar: 'calendar',
    mayBegin: opensOn(settings.closures),
    ends,
  }
}
