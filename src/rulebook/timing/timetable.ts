import { addDays, type CalendarDay, daysBetween } from '../../procurement/calendar-day.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { heldLaw, type Law } from '../law.ts'
import type { Regime } from '../words.ts'
import { stagesOf, type StageRun, type StagesQuestion } from './stages.ts'
import { linesOf, type TimetableLine } from './timetable-lines.ts'

export type { TimetableLine } from './timetable-lines.ts'

/** What a timetable is asked: a route, and either the day it must be over by or the day it begins. */
export interface TimetableQuestion extends StagesQuestion {
  /** The law the new agreement falls under: a call-off takes its framework's. */
  readonly regime: Regime
  readonly isSchool?: boolean
  /** The day the service must run; in mode `sign` the last day for the signature or the letter. */
  readonly needBy?: CalendarDay
  /** Counts forward from this day; left out, it counts back from the need-by day. */
  readonly from?: CalendarDay
}

/** A stage with its first and last day. */
export interface StageDays {
  readonly name: string
  readonly first: CalendarDay
  readonly last: CalendarDay
}

/** A route on the calendar: its stages, every line to show, and whether it is over in time. */
export interface Timetable {
  readonly question: TimetableQuestion
  readonly stages: readonly StageDays[]
  /** Stages, notices, steps and duties in the order of their first days. */
  readonly lines: readonly TimetableLine[]
  readonly begins: CalendarDay
  /** The last day of the stage in which the agreement is signed or the letter sent. */
  readonly signed: CalendarDay
  /** The day the service runs; in mode `sign` the day of the signature or the letter. */
  readonly ready: CalendarDay
  /** Days by which it misses the need-by day; nought when it keeps to it or none is set. */
  readonly daysLate: number
}

/**
 * A route on the calendar, counted forward from a day or back from the day it must be over by: the latest days on which each
 * stage may begin, or the earliest. No stage is shorter than the law's least; decisions wait for the council's meetings;
 * closures, bank holidays and freezes are left out where they count. A day in the past is told as it is.
 *
 * @throws PortreeveError when the option has no stages, or neither day is given.
 * @throws RuleNotInForce when a period of the law is not held for the day a stage begins.
 */
export function timetable(question: TimetableQuestion, law: Law = heldLaw): Timetable {
  const runs = runsOf(question, law)
  const { from, needBy } = question
  if (from !== undefined) return made(question, runs, forward(runs, from), law)
  if (needBy !== undefined) return made(question, runs, backward(runs, lastDayOf(question, needBy)), law)
  throw new PortreeveError('A timetable needs a day to count from.', {
    next: 'Give the day it is needed by, or the day to begin.',
    exitCode: 2,
  })
}

function runsOf(question: TimetableQuestion, law: Law): readonly StageRun[] {
  const runs = stagesOf(question, law)
  if (runs.length > 0) return runs
  throw new PortreeveError(`The option "${question.route}" has no stages to put on a calendar.`, {
    next: 'Choose a route that leads to an agreement, such as open-procedure or call-off-direct.',
    status: 404,
  })
}

/** The last day of the last stage: the day before the service runs, or the day of the signature itself. */
const lastDayOf = ({ mode }: TimetableQuestion, needBy: CalendarDay): CalendarDay =>
  mode === 'sign' ? needBy : addDays(needBy, -1)

function made(
  question: TimetableQuestion,
  runs: readonly StageRun[],
  stages: readonly StageDays[],
  law: Law,
): Timetable {
  const last = stages.at(-1)!
  const signed = (question.mode === 'sign' || last.name !== 'change-over' ? last : stages.at(-2)!).last
  const ready = question.mode === 'sign' ? last.last : addDays(last.last, 1)
  const { needBy } = question
  const daysLate = needBy === undefined ? 0 : Math.max(0, daysBetween(needBy, ready))
  const lines = linesOf(question, { runs, stages, signed, ready }, law)
  const begins = lines.some((line) => line.first < stages[0]!.first) ? lines[0]!.first : stages[0]!.first
  return { question, stages, lines, begins, signed, ready, daysLate }
}

function forward(runs: readonly StageRun[], from: CalendarDay): StageDays[] {
  const stages: StageDays[] = []
  for (const run of runs) stages.push(placed(run, earliest(run, stages.at(-1), from)))
  return stages
}

function backward(runs: readonly StageRun[], by: CalendarDay): StageDays[] {
  const stages: StageDays[] = []
  let at = by
  for (const run of runs.toReversed()) {
    const stage = placed(run, latest(run, at))
    stages.unshift(stage)
    at = beforeOf(run, stage.first)
  }
  return stages
}

const placed = (run: StageRun, first: CalendarDay): StageDays => ({
  name: run.name,
  first,
  last: run.ends(first),
})

/** The last day on which what stands before a stage must be over. */
const beforeOf = (run: StageRun, first: CalendarDay): CalendarDay =>
  run.overlaps ? first : addDays(first, -1)

/** Longer than any stage, meeting calendar or freeze of the settings: beyond it something is wrong with the settings. */
const FAR = 4000

/** The first day on which a stage may begin after another. */
function earliest(run: StageRun, before: StageDays | undefined, from: CalendarDay): CalendarDay {
  const after = before === undefined ? from : run.overlaps ? before.last : addDays(before.last, 1)
  return found(run, after, 1, (day) => run.mayBegin(day))
}

/** The last day on which a stage may begin and still be over by a day. */
const latest = (run: StageRun, by: CalendarDay): CalendarDay =>
  found(run, by, -1, (day) => run.mayBegin(day) && run.ends(day) <= by)

function found(
  run: StageRun,
  from: CalendarDay,
  step: 1 | -1,
  fits: (day: CalendarDay) => boolean,
): CalendarDay {
  let at = from
  for (let tries = 0; tries < FAR; tries++, at = addDays(at, step)) if (fits(at)) return at
  throw new PortreeveError(`No day can be found on which "${run.name}" may begin.`, {
    next: 'The closures and freezes of the settings leave no day free: shorten them.',
  })
}

/** One line that another day for a stage moves: by so many days, later where positive. */
export interface LineMoved {
  readonly name: string
  readonly before: Pick<TimetableLine, 'first' | 'last'>
  readonly after: Pick<TimetableLine, 'first' | 'last'>
  readonly days: number
}

/** What slips when a stage begins on another day. */
export interface Slip {
  readonly stage: string
  /** The day it begins: the one asked, or the next on which it may. */
  readonly to: CalendarDay
  readonly after: Timetable
  readonly moved: readonly LineMoved[]
  readonly needByHolds: boolean
}

/**
 * What changes when a stage begins on another day: later, and what follows slips as far as it must; earlier, and what must
 * be finished before it begins earlier too. Everything else keeps its days.
 *
 * @throws PortreeveError when the timetable has no such stage.
 */
export function moved(table: Timetable, stage: string, day: CalendarDay, law: Law = heldLaw): Slip {
  const { question } = table
  const runs = runsOf(question, law)
  const at = runs.findIndex((run) => run.name === stage)
  if (at < 0) {
    throw new PortreeveError(`There is no stage called "${stage}".`, {
      next: `The stages are: ${runs.map((run) => run.name).join(', ')}.`,
      status: 404,
    })
  }
  const to = found(runs[at]!, day, 1, (each) => runs[at]!.mayBegin(each))
  const stages = [...table.stages]
  if (to !== stages[at]!.first) stages[at] = placed(runs[at]!, to)
  for (let index = at + 1; index < runs.length; index++) {
    const first = earliest(runs[index]!, stages[index - 1], to)
    if (first > stages[index]!.first) stages[index] = placed(runs[index]!, first)
  }
  for (let index = at - 1; index >= 0; index--) {
    const by = beforeOf(runs[index + 1]!, stages[index + 1]!.first)
    if (stages[index]!.last > by) stages[index] = placed(runs[index]!, latest(runs[index]!, by))
  }
  const after = made(question, runs, stages, law)
  return { stage, to, after, moved: movedLines(table.lines, after.lines), needByHolds: after.daysLate === 0 }
}

function movedLines(before: readonly TimetableLine[], after: readonly TimetableLine[]): LineMoved[] {
  const now = new Map(after.map((line) => [line.name, line]))
  return before.flatMap(({ name, first, last }) => {
    const then = now.get(name)
    if (then === undefined || (then.first === first && then.last === last)) return []
    const days = daysBetween(last, then.last) || daysBetween(first, then.first)
    return [{ name, before: { first, last }, after: { first: then.first, last: then.last }, days }]
  })
}
