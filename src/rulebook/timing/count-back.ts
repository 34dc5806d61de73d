import {
  addDays,
  daysBetween,
  earlierOf,
  formatDay,
  partsOf,
  type CalendarDay,
} from '../../procurement/calendar-day.ts'
import { addWorkingDays, isHeldYear } from '../../procurement/working-days.ts'
import { type Rule, ruleNamed } from '../rule.ts'
import type { CountBackStep } from '../words.ts'
import {
  beforeFreeze,
  changeOverGroup,
  changeOverWeeks,
  defaultLeadTimes,
  freezeStart,
  freezeWindows,
  type LeadTimeRoute,
  type LeadTimes,
  type Pace,
  type Stage,
} from './lead-times.ts'

/** The day a service is needed: `day` for something new (moved before the freeze), `dayAfterEnd` for the product in use. */
export interface NeedBy {
  readonly day: CalendarDay
  readonly dayAfterEnd: CalendarDay
  readonly working: readonly string[]
}

/**
 * The day the next service must run: the day after the current end, and for a new product the last day before the
 * category's freeze window when that day falls into one. Staying with the product in use brings no go-live, so it counts
 * from the day after the end. Council practice, not law.
 *
 * @example
 * needBy(day('2029-03-31'), 'housing').day // '2029-03-14'
 * needBy(day('2029-03-31'), 'housing').dayAfterEnd // '2029-04-01'
 */
export function needBy(
  currentEnd: CalendarDay,
  category: string,
  leadTimes: LeadTimes = defaultLeadTimes,
): NeedBy {
  const dayAfterEnd = addDays(currentEnd, 1)
  const windows = freezeWindows(category, leadTimes)
  const moved = beforeFreeze(dayAfterEnd, windows)
  const working = [
    `The last day is ${formatDay(currentEnd)}, so the next service runs from ${formatDay(dayAfterEnd)}.`,
  ]
  if (moved !== dayAfterEnd) {
    const start = freezeStart(dayAfterEnd, windows)!
    const window = windows.find(({ from }) => start.endsWith(from))!
    working.push(
      `A new product is live by ${formatDay(moved)}, before ${changeOverGroup(category)}’s freeze from ${formatDay(start)} (${window.because}).`,
    )
  }
  return { day: moved, dayAfterEnd, working }
}

/** What a count back is asked. */
export interface StartByQuestion {
  readonly route: LeadTimeRoute
  /** `stay` with the product in use, `change` to another, or `sign`: count to the day of signature alone. */
  readonly mode: 'stay' | 'change' | 'sign'
  /** The day needed, or for `sign` the last day for signing or for the letter. */
  readonly needBy: NeedBy | CalendarDay
  readonly category: string
  /** Weeks of the council's own decision, from `decisionPath`; 0 when none is counted. */
  readonly decisionWeeks: number
  readonly leadTimes?: LeadTimes
  readonly pace?: Pace
}

/** The latest day to begin, and each stage with the day it begins, the last stage first. */
export interface StartBy {
  readonly day: CalendarDay
  readonly steps: readonly CountBackStep[]
}

/**
 * The latest day to begin so that a route ends in time: the day needed less change-over, signature, standstill, award,
 * route, the council's decision and preparation. Every term is a step with its setting, and no stage is shorter than the
 * least days the law gives it. A day in the past is told as it is.
 *
 * @example
 * startBy({ route: 'call-off-direct', mode: 'sign', needBy: day('2027-03-05'), category: 'commodity', decisionWeeks: 0 }).day // '2027-01-01'
 */
export function startBy(question: StartByQuestion): StartBy {
  const leadTimes = question.leadTimes ?? defaultLeadTimes
  const pace = question.pace ?? 'usual'
  const steps: CountBackStep[] = []
  let at = targetDay(question)
  const take: Take = ({ name, weeks, because, begins, calendar = 'calendar' }) => {
    const byWeeks = addDays(at, -weeks * 7)
    const day = begins === undefined ? byWeeks : earlierOf(byWeeks, begins(at))
    if (day === at) return
    const length = day === byWeeks ? { weeks } : { days: daysBetween(day, at) }
    at = day
    steps.push({ name, ...length, calendar, day, because })
  }
  if (question.mode !== 'sign') {
    const product = question.mode === 'stay' ? 'same' : 'new'
    const because = `setting: change-over of ${changeOverGroup(question.category)}, ${product} product`
    const weeks = changeOverWeeks(question.category, product, leadTimes, pace)
    take({ name: 'change-over', weeks, because })
  }
  const [first, ...later] = leadTimes.routes[question.route]
  for (const stage of later.toReversed()) takeStage(stage, pace, take)
  take({
    name: 'decision',
    weeks: question.decisionWeeks,
    because: 'setting: the council’s own decision to go ahead',
  })
  if (first) takeStage(first, pace, take)
  return { day: at, steps }
}

function targetDay({ needBy: needed, mode }: StartByQuestion): CalendarDay {
  if (typeof needed === 'string') return needed
  return mode === 'change' ? needed.day : needed.dayAfterEnd
}

/** One term: its weeks, and where law asks for more, the latest day it may begin to be over by a day. */
interface Term {
  readonly name: string
  readonly weeks: number
  readonly because: string
  readonly begins?: ((over: CalendarDay) => CalendarDay) | undefined
  readonly calendar?: CountBackStep['calendar']
}

type Take = (term: Term) => void

function takeStage(stage: Stage, pace: Pace, take: Take): void {
  const weeks = stage.weeks[pace]
  const rule = stage.rule === undefined ? undefined : ruleNamed(stage.rule)
  const because = `setting: ${stage.because}${rule ? `; rule ${rule.id}` : ''}`
  take({
    name: stage.name,
    weeks,
    because,
    begins: rule && leastOf(rule),
    calendar: rule?.calendar ?? 'calendar',
  })
}

/** The latest beginning that leaves a stage the least days its rule asks for; undefined when the rule counts no days. */
function leastOf({ unit, value, calendar }: Rule): ((over: CalendarDay) => CalendarDay) | undefined {
  if (typeof value !== 'number') return undefined
  if (unit === 'days') return (over) => addDays(over, -value)
  if (unit !== 'working-days' || calendar === undefined) return undefined
  // Beyond the years whose bank holidays are held only the weeks of the setting can be counted.
  return (over) => (isHeldYear(partsOf(over).year) ? addWorkingDays(over, -value, calendar) : over)
}
