import { addDays, type CalendarDay } from '../../procurement/calendar-day.ts'
import {
  addWorkingDays,
  rollBackToWorkingDay,
  rollForwardToWorkingDay,
} from '../../procurement/working-days.ts'
import type { Decider, DecisionRules } from '../council-rules/council-rules.ts'
import { entriesOn } from '../council-rules/council-rules.ts'
import { councilRulesOf, governanceOf } from '../council-rules/rules-of-body.ts'
import { heldLaw, type Law } from '../law.ts'
import { statedGross } from '../council-rules/bounds.ts'
import { ruleNamed } from '../rule.ts'
import type { BodySettings, CommitteeMeeting } from '../settings.ts'
import { EXECUTIVE, type DecisionQuestion, type WhoDecides } from './who-decides.ts'

/** Every day of one decision, each the last on which its step can be done; what does not apply is absent. */
export interface DecisionDays {
  /** The meeting that takes it, by name; absent when a person decides alone. */
  readonly meetingName?: string
  /** The day of the decision. */
  readonly decision: CalendarDay
  /** The procurement board or gateway has agreed. Practice. */
  readonly gatewayBy?: CalendarDay
  /** The draft report goes to finance, legal and members. Practice. */
  readonly draftBy?: CalendarDay
  /** The notice of a key decision is published. */
  readonly forwardPlanBy?: CalendarDay
  /** The notice of a private meeting is published, and the second one with representations and answers. */
  readonly privateNoticeBy?: CalendarDay
  readonly secondPrivateNoticeBy?: CalendarDay
  readonly reportBy?: CalendarDay
  readonly agendaOn?: CalendarDay
  readonly publishedOn: CalendarDay
  /** The last day of call-in. */
  readonly callInEnds?: CalendarDay
  /** The first day the contract may be signed; where it is to be sealed, with the days that takes. */
  readonly signFrom: CalendarDay
  /** Working days of `signFrom` that sealing takes, by the council's own line or common practice; absent when it is signed by hand. */
  readonly sealingDays?: number
}

/** What the days of a decision are counted with. */
export interface DaysAsked {
  readonly settings: BodySettings
  readonly question: DecisionQuestion
  readonly who: WhoDecides
  readonly on: CalendarDay
  readonly law?: Law
}

const CALENDAR = 'england-wales'

/** Deciders that meet; all others decide alone, on any working day. */
const MEETS: readonly Decider[] = ['board', 'cabinet', 'committee', 'full-council', 'joint-committee', 'shareholder'] // prettier-ignore

/**
 * Whether a decider is a meeting.
 *
 * @example
 * isMeeting('cabinet') // true
 * isMeeting('portfolio-holder') // false
 */
export const isMeeting = (decider: Decider): boolean => MEETS.includes(decider)

/** The meetings held by who decides, in order of day; those of the calendar that do not say whose they are belong to the main one. */
export function meetingsOf({ settings, who }: DaysAsked): readonly CommitteeMeeting[] {
  const governance = governanceOf(settings)
  const main = governance === undefined ? undefined : MAIN[governance]
  return settings.committees
    .filter((each) => (each.decides ?? main) === who.decides)
    .filter((each) => who.line?.meeting === undefined || each.name === who.line.meeting)
    .toSorted((a, b) => (a.meeting < b.meeting ? -1 : 1))
}

const MAIN = {
  'england-executive': 'cabinet',
  'wales-executive': 'cabinet',
  'england-committees': 'committee',
  board: 'board',
  town: 'full-council',
} as const satisfies Record<string, Decider>

const clearDaysOf = (id: string, law: Law): number | undefined => {
  const value = law.byId(id)?.value
  return value === undefined ? undefined : Number(value)
}

/**
 * The last day to publish the notice of a key decision: 28 clear days lie between it and the decision.
 *
 * Source: SI 2012/2089 reg 9(2).
 * @example
 * noticeBy(day('2027-02-09')) // '2027-01-11'
 */
export function noticeBy(decisionOn: CalendarDay, law: Law = heldLaw): CalendarDay {
  return addDays(decisionOn, -(Number(ruleNamed('key-decision-notice', law).value) + 1))
}

/**
 * Every day of a decision taken on a day, counted both ways from it. Notices and papers whose last day is no working day
 * are given the one before; the agenda is counted in clear working days, the careful reading of the law's clear days.
 *
 * Source: SI 2012/2089 regs 5-7, 9 (English executives); the rest is council practice.
 */
export function daysOf(decision: CalendarDay, asked: DaysAsked, meeting?: CommitteeMeeting): DecisionDays {
  const { decisions } = councilRulesOf(asked.settings)
  const papers = papersOf(decision, asked, decisions, meeting)
  const publishedOn = addWorkingDays(
    rollForwardToWorkingDay(decision, CALENDAR),
    decisions.publicationWorkingDays,
    CALENDAR,
  )
  const callIn = callInDays(asked)
  const callInEnds = callIn === undefined ? undefined : addWorkingDays(publishedOn, callIn, CALENDAR)
  const sealing = sealingDays(asked)
  const free = callInEnds === undefined ? publishedOn : addWorkingDays(callInEnds, 1, CALENDAR)
  return {
    ...(meeting && { meetingName: meeting.name }),
    decision,
    ...papers,
    ...noticesOf(decision, asked),
    publishedOn,
    ...(callInEnds && { callInEnds }),
    signFrom: addWorkingDays(free, sealing, CALENDAR),
    ...(sealing > 0 && { sealingDays: sealing }),
  }
}

/** Gateway, draft, report and agenda. An officer who decides alone has a report of their own, and no agenda. */
function papersOf(
  decision: CalendarDay,
  { who, law = heldLaw, settings }: DaysAsked,
  { agendaClearDays, clearanceWeeks, gatewayWeeks }: DecisionRules,
  meeting: CommitteeMeeting | undefined,
): Partial<DecisionDays> {
  const members = who.decides !== 'unknown' && (isMeeting(who.decides) || who.decides === 'portfolio-holder')
  if (!members) return {}
  const legal = governanceOf(settings) === 'england-executive' ? (clearDaysOf('public-meeting-papers', law) ?? 0) : 0 // prettier-ignore
  const clear = Math.max(agendaClearDays, legal)
  const agendaOn = meeting?.agendaOn ?? addWorkingDays(decision, -(clear + 1), CALENDAR)
  const reportBy = meeting?.reportBy ?? agendaOn
  const draftBy = rollBackToWorkingDay(addDays(reportBy, -7 * clearanceWeeks), CALENDAR)
  const gatewayBy = rollBackToWorkingDay(addDays(draftBy, -7 * gatewayWeeks), CALENDAR)
  return {
    ...(gatewayWeeks > 0 && { gatewayBy }),
    ...(clearanceWeeks > 0 && { draftBy }),
    reportBy,
    agendaOn,
  }
}

/** The notices of an English executive: of a key decision, and of a meeting held in private unless it is known not to be. */
function noticesOf(
  decision: CalendarDay,
  { settings, who, question, law = heldLaw }: DaysAsked,
): Partial<DecisionDays> {
  const { decides, key } = who
  if (governanceOf(settings) !== 'england-executive' || decides === 'unknown') return {}
  if (!EXECUTIVE.includes(decides)) return {}
  const working = (at: CalendarDay) => rollBackToWorkingDay(at, CALENDAR)
  const before = (clear: number | undefined) =>
    clear === undefined ? undefined : working(addDays(decision, -(clear + 1)))
  const heard = isMeeting(decides) && question.inPrivate !== false
  const first = heard ? before(clearDaysOf('private-meeting-28', law)) : undefined
  const second = heard ? before(clearDaysOf('private-meeting-5', law)) : undefined
  return {
    ...(key !== 'no' && { forwardPlanBy: working(noticeBy(decision, law)) }),
    ...(first && { privateNoticeBy: first }),
    ...(second && { secondPrivateNoticeBy: second }),
  }
}

/** Working days of call-in: of decisions of an executive, and of an officer's only where it is key. */
function callInDays({ settings, who }: DaysAsked): number | undefined {
  const executive = ['england-executive', 'wales-executive'].includes(governanceOf(settings) ?? '')
  const { decides, key } = who
  if (!executive || decides === 'unknown' || settings.callInWorkingDays === 0) return undefined
  const collective = decides === 'cabinet' || decides === 'portfolio-holder' || decides === 'joint-committee'
  return collective || (EXECUTIVE.includes(decides) && key === 'yes') ? settings.callInWorkingDays : undefined
}

/** Working days that sealing adds, where the estimate reaches the sealing line. */
function sealingDays({ settings, question, on }: DaysAsked): number {
  const { estimateGross: estimate } = question
  const sealing = entriesOn(councilRulesOf(settings).policies, on).find(({ kind }) => kind === 'sealing')
  if (!sealing || estimate === undefined || question.matter === 'waiver') return 0
  const line = sealing.atLeast && statedGross(sealing.atLeast, sealing.vat ?? 'including', settings.vatPercent)
  return line === undefined || estimate.pence >= line.pence ? (sealing.workingDays ?? 0) : 0
} // prettier-ignore

/**
 * The earliest day by which something of a decision must be done, of what law or the calendar sets; gateway and draft are
 * practice that can be hurried, so they do not close a meeting.
 */
export function firstDeadline(days: DecisionDays, { question }: Pick<DaysAsked, 'question'>): CalendarDay {
  const all = [days.decision, days.forwardPlanBy, days.reportBy, days.agendaOn, question.inPrivate === true ? days.privateNoticeBy : undefined] // prettier-ignore
  return all.filter((day) => day !== undefined).reduce((a, b) => (a < b ? a : b))
}

/**
 * The last working day on which who decides may decide so that the contract can be signed by a day.
 *
 * It steps back one working day at a time: publication, call-in and sealing are a few weeks at the most.
 */
export function lastDecisionFor(needBy: CalendarDay, asked: DaysAsked): CalendarDay {
  let at = rollBackToWorkingDay(needBy, CALENDAR)
  while (daysOf(at, asked).signFrom > needBy) at = addWorkingDays(at, -1, CALENDAR)
  return at
}

/** The first working day on which who decides alone may decide, from today. */
export function firstDecisionFrom(asked: DaysAsked): CalendarDay {
  let at = rollForwardToWorkingDay(asked.on, CALENDAR)
  while (firstDeadline(daysOf(at, asked), asked) < asked.on) at = addWorkingDays(at, 1, CALENDAR)
  return at
}
