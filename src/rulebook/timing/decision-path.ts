import { addDays, daysBetween, formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { Money } from '../../procurement/money.ts'
import { keyUrgency, urgentItem } from '../council-rules/default-set.data.ts'
import type { UrgencyRoute } from '../council-rules/council-rules.ts'
import { governanceOf } from '../council-rules/rules-of-body.ts'
import { heldLaw, type Law } from '../law.ts'
import { cite } from '../rule.ts'
import type { BodySettings, CommitteeMeeting } from '../settings.ts'
import type { BodyKind, DecisionPath, RuleCited } from '../words.ts'
import {
  daysOf,
  firstDeadline,
  firstDecisionFrom,
  isMeeting,
  lastDecisionFor,
  meetingsOf,
  type DaysAsked,
  type DecisionDays,
} from './decision-days.ts'
import { whoDecides, type DecisionQuestion, type WhoDecides } from './who-decides.ts'

/** A way round a notice that can no longer be given in time. */
export interface UrgencyStep {
  readonly id: UrgencyRoute['id']
  readonly says: string
  readonly records: readonly string[]
  /** The last day on which it can be begun: the chair told, or the agreement had. */
  readonly by: CalendarDay
  /** The decision it would bring in time. */
  readonly decision: CalendarDay
  /** Whether that day is still to come. */
  readonly open: boolean
  readonly rule?: RuleCited
}

/** Who decides and on which days: for a day it is needed by, else as early as can be. */
export interface DecisionAnswer extends WhoDecides {
  /**
   * `in-time`, `late` (these are the days of the next decision that works), `no-meeting` (the calendar holds none that
   * works), `earliest` (no day was asked for), `unknown` (it is not known who decides).
   */
  readonly status: 'in-time' | 'late' | 'no-meeting' | 'earliest' | 'unknown'
  readonly days?: DecisionDays
  /** The last day to decide so that the contract can be signed in time, whoever meets on it; absent when no day was asked for. */
  readonly lastDecision?: CalendarDay
  /** How many days after the need the contract can be signed. */
  readonly lateDays?: number
  /** What is left to be in time, and what must be recorded for it; empty while there is time. */
  readonly urgency: readonly UrgencyStep[]
}

/**
 * The path of a decision. Backward from the day the contract must be signed: the last meeting (or day, where one person
 * decides) that still lets it be signed then, with every deadline before it; when no meeting held can do that, the next one
 * that works, how late it is, and what is left in an emergency. Without such a day: forward from today, the first that can
 * still be announced. A calendar that is not known gives a question, never a day.
 */
export function decisionFor(
  settings: BodySettings,
  question: DecisionQuestion,
  on: CalendarDay,
  law: Law = heldLaw,
): DecisionAnswer {
  const who = whoDecides(settings, question, on)
  if (who.decides === 'unknown') return { ...who, status: 'unknown', urgency: [] }
  const asked: DaysAsked = { settings, question, who, on, law }
  const { needBy } = question
  if (needBy === undefined) {
    const days = firstOpen(asked)
    return { ...who, ...(days ? { status: 'earliest', days } : noMeeting(asked)), urgency: [] }
  }
  const candidates = candidatesOf(asked)
  const open = candidates.filter((days) => firstDeadline(days, asked) >= on)
  const lastDecision = lastDecisionFor(needBy, asked)
  const fits = open.findLast((days) => days.signFrom <= needBy)
  if (fits) return { ...who, status: 'in-time', days: fits, lastDecision, urgency: [] }
  const urgency = urgencyOf(asked, lastDecision, candidates)
  const next = open.find((days) => days.signFrom > needBy)
  if (!next) return { ...who, ...noMeeting(asked), lastDecision, urgency }
  const lateDays = daysBetween(needBy, next.signFrom)
  return { ...who, status: 'late', days: next, lastDecision, lateDays, urgency }
}

/** The meetings held from today by who decides; for one person none. */
const meetingsToCome = (asked: DaysAsked): readonly CommitteeMeeting[] =>
  asked.who.decides !== 'unknown' && isMeeting(asked.who.decides)
    ? meetingsOf(asked).filter((each) => each.meeting >= asked.on)
    : []

/** The first decision that can still be announced. Looked for one by one: a plan asks it of every contract. */
function firstOpen(asked: DaysAsked): DecisionDays | undefined {
  if (asked.who.decides !== 'unknown' && !isMeeting(asked.who.decides))
    return daysOf(firstDecisionFrom(asked), asked)
  for (const meeting of meetingsToCome(asked)) {
    const days = daysOf(meeting.meeting, asked, meeting)
    if (firstDeadline(days, asked) >= asked.on) return days
  }
  return undefined
}

/** The decisions there may be, in order of day: the meetings held from today, or for one person the two days that matter. */
function candidatesOf(asked: DaysAsked): readonly DecisionDays[] {
  const { who, question } = asked
  if (who.decides !== 'unknown' && isMeeting(who.decides))
    return meetingsToCome(asked).map((each) => daysOf(each.meeting, asked, each))
  const days = [firstDecisionFrom(asked)]
  const last = question.needBy && lastDecisionFor(question.needBy, asked)
  if (last !== undefined && last > days[0]!) days.push(last)
  return days.map((each) => daysOf(each, asked))
}

function noMeeting(asked: DaysAsked): { readonly status: 'no-meeting'; readonly question: string } {
  const { who, settings } = asked
  const name = who.line?.meeting ?? String(who.decides).replace('-', ' ')
  const last = meetingsToCome(asked).at(-1)
  const asks = last
    ? `Which meetings of ${name} follow that of ${formatDay(last.meeting)}, and when are their reports due?`
    : `On which days does ${name} meet from now on, and when are its reports due?`
  const known = settings.committees.length === 0 ? 'No meeting is in the calendar. ' : ''
  return { status: 'no-meeting', question: `${known}${asks} Ask democratic services.` }
}

/** What an emergency leaves: by law for key decisions of an English executive, else an urgent item at the meeting. */
function urgencyOf(
  asked: DaysAsked,
  lastDecision: CalendarDay,
  candidates: readonly DecisionDays[],
): readonly UrgencyStep[] {
  const { question, who, settings, on, law = heldLaw } = asked
  // A meeting held in time if there is one; else the last day, for a meeting called for it or whoever may decide alone.
  const decision =
    candidates.findLast(({ signFrom }) => signFrom <= question.needBy!)?.decision ?? lastDecision
  const isKey = governanceOf(settings) === 'england-executive' && who.key !== 'no'
  return (isKey ? keyUrgency : [urgentItem]).map(({ id, says, records, rule }) => {
    const held = rule === undefined ? undefined : law.byId(rule)
    const clear = id === 'general-exception' ? Number(held?.value ?? 0) + 1 : 0
    const by = addDays(decision, -clear)
    return { id, says, records, by, decision, open: by >= on, ...(held && { rule: cite(held) }) }
  })
}

/**
 * Who decides on a procurement of this estimate (VAT included) and how long that takes. The key-decision line is the
 * council's own setting: while it is unknown the answer is unknown, and the weeks are those of a cabinet when the estimate
 * is unknown or large, so that nothing is begun too late. Days are given only for meetings the settings hold.
 *
 * Source: SI 2012/2089 regs 8-9 (England); the weeks are council practice, not law.
 */
export function decisionPath(
  kind: BodyKind,
  estimateGross: Money | undefined,
  settings: BodySettings,
  on: CalendarDay,
  law: Law = heldLaw,
): DecisionPath {
  const { decides, key, weeks, because, days } = decisionFor(
    { ...settings, kind },
    { estimateGross },
    on,
    law,
  )
  // A person who decides alone can do so on any day: only meetings are worth a date here.
  const dated = decides !== 'unknown' && isMeeting(decides) ? days : undefined
  return {
    authority: decides,
    keyDecision: key,
    ...(dated && meetingDays(dated)),
    weeks,
    because,
  }
}

/** The days of a meeting as a plan carries them; what does not apply stays absent. */
function meetingDays(days: DecisionDays): Partial<DecisionPath> {
  const { gatewayBy, forwardPlanBy, reportBy, agendaOn, decision, publishedOn, callInEnds, signFrom } = days
  return {
    ...(gatewayBy && { gatewayBy }),
    ...(forwardPlanBy && { forwardPlanBy }),
    ...(reportBy && { reportBy }),
    ...(agendaOn && { agendaOn }),
    meeting: decision,
    publishedOn,
    ...(callInEnds && { callInEnds }),
    signFrom,
  }
}
