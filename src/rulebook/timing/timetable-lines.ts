import {
  addDays,
  addMonths,
  type CalendarDay,
  daysBetween,
  formatDay,
  partsOf,
} from '../../procurement/calendar-day.ts'
import { isHeldYear, workingDaysBetween } from '../../procurement/working-days.ts'
import type { Law } from '../law.ts'
import { dayOfLaw, noticeChecklist, type NoticeStanding } from '../notices/checklist.ts'
import { rulesOfRoute, type RouteRules } from '../questions/notices.ts'
import { cite, ruleNamed } from '../rule.ts'
import type { RuleCalendar } from '../rule-record.ts'
import type { RuleCited } from '../words.ts'
import { openDay, type StageRun } from './stages.ts'
import type { StageDays, TimetableQuestion } from './timetable.ts'

/** One line of a timetable. */
export interface TimetableLine {
  readonly name: string
  /** A stretch of work; a notice to publish; a step on the way; a duty with a last day after the signature. */
  readonly kind: 'stage' | 'notice' | 'step' | 'duty'
  readonly first: CalendarDay
  readonly last: CalendarDay
  /** Days from first to last, both counted. */
  readonly days: number
  /** Working days among them, of England and Wales or where the calendar says so of any part of the United Kingdom; absent where the bank holidays of the year are not held. */
  readonly workingDays?: number
  /** The calendar its length is counted in. */
  readonly calendar: RuleCalendar
  readonly rule?: RuleCited
  /** The council's own lead time or practice, in words. */
  readonly setting?: string
  /** Lines that must be finished before it. */
  readonly after: readonly string[]
  /** Only where this is so. */
  readonly only?: string
  readonly note?: string
}

/** A route already put on the calendar. */
export interface Placed {
  readonly runs: readonly StageRun[]
  readonly stages: readonly StageDays[]
  readonly signed: CalendarDay
  readonly ready: CalendarDay
}

interface Asked extends Placed {
  readonly question: TimetableQuestion
  readonly law: Law
  readonly notices: ReadonlyMap<string, NoticeStanding>
  readonly rules: RouteRules
}

/** The lines of a route on the calendar, in the order of their first days: stages, then what falls on the same day. */
export function linesOf(question: TimetableQuestion, placed: Placed, law: Law): readonly TimetableLine[] {
  const { settings, circumstances, gross, isSchool, route, regime } = question
  const { nation } = settings
  const subject = circumstances?.subject && { subject: circumstances.subject }
  const asked = {
    route,
    regime,
    on: dayOfLaw(begunOn(placed), question.on, { nation, ...subject }, law),
    nation,
    ...(gross && { gross }),
    ...(isSchool !== undefined && { isSchool }),
    ...subject,
  }
  const checklist = noticeChecklist(asked, law)
  const rules = rulesOfRoute({ ...asked, regime: 'new', law })
  const notices = new Map(checklist.map((each) => [each.notice.id as string, each]))
  const all: Asked = { ...placed, question, law, notices, rules }
  const makers = [stageLines, decisionLines, tenderLines, awardLines, afterSigning, end]
  const lines = makers.flatMap((make) => make(all))
  return lines.toSorted((a, b) => (a.first === b.first ? 0 : a.first < b.first ? -1 : 1))
}

/** The stage in which suppliers are first told or asked. */
const TOLD = ['participation', 'tendering', 'quotations', 'transparency notice', 'competition', 'call-off']
const stageOf = ({ stages }: Pick<Placed, 'stages'>, ...names: readonly string[]): StageDays | undefined =>
  stages.find((stage) => names.includes(stage.name))

/** The day the procurement begins: its first notice or invitation, which gives its threshold. */
const begunOn = (placed: Placed): CalendarDay => (stageOf(placed, ...TOLD) ?? placed.stages[0]!).first

type Given = Omit<TimetableLine, 'last' | 'days' | 'workingDays'> & { readonly last?: CalendarDay }

function line(given: Given): TimetableLine {
  const last = given.last ?? given.first
  const counted = given.calendar === 'uk-any-part' ? 'uk-any-part' : 'england-wales'
  const held = isHeldYear(partsOf(given.first).year) && isHeldYear(partsOf(last).year)
  return {
    ...given,
    last,
    days: daysBetween(given.first, last) + 1,
    ...(held && { workingDays: workingDaysBetween(addDays(given.first, -1), last, counted) }),
  }
}

function stageLines({ runs, stages }: Asked): TimetableLine[] {
  return stages.map((stage, index) => {
    const run = runs[index]!
    const rule = run.rule?.(stage.first)
    const before = stages[index - 1]
    return line({
      ...stage,
      kind: 'stage',
      calendar: run.calendar,
      ...(run.overlaps ? { note: run.because } : { setting: run.because }),
      ...(run.path && { note: run.path(stage.first).because }),
      ...(rule && { rule: cite(rule) }),
      after: before === undefined ? [] : [before.name],
    })
  })
}

function cited(id: string, law: Law): { readonly rule: RuleCited } | object {
  const rule = law.byId(id)
  return rule ? { rule: cite(rule) } : {}
}

const NOTICE_OF_DECISION = 'notice of the key decision, at the latest'

/** Where the decision is taken at a meeting: gateway, notice, report, agenda, the meeting itself, publication and the end of call-in. */
function decisionLines({ runs, stages, law }: Asked): TimetableLine[] {
  return stages.flatMap((stage, index) => {
    const path = runs[index]!.path?.(stage.first)
    if (path?.meeting === undefined) return []
    const step = (name: string, first: CalendarDay | undefined, after: readonly string[], rule?: string) =>
      first === undefined || first < stages[0]!.first
        ? []
        : [line({ name, kind: 'step', first, calendar: 'england-wales', after, ...(rule === undefined ? { setting: 'the council’s own calendar of decisions' } : cited(rule, law)) })] // prettier-ignore
    const { gatewayBy, forwardPlanBy, reportBy, agendaOn, meeting, publishedOn, callInEnds } = path
    return [
      ...step('gateway agreed, at the latest', gatewayBy, []),
      ...step(NOTICE_OF_DECISION, forwardPlanBy, [], 'key-decision-notice'),
      ...step('report due', reportBy, []),
      ...step('agenda published', agendaOn, ['report due'], 'public-meeting-papers'),
      ...step('meeting', meeting, forwardPlanBy ? [NOTICE_OF_DECISION, 'agenda published'] : ['agenda published']), // prettier-ignore
      ...step('decision published', publishedOn, ['meeting']),
      ...step('call-in ends', callInEnds, ['decision published']),
    ]
  })
}

function noticeName({ notice, isBelowThreshold }: NoticeStanding): string {
  const name = notice.name.charAt(0).toLowerCase() + notice.name.slice(1)
  if (!notice.id.startsWith('UK')) return name
  return `${notice.id}${isBelowThreshold ? ' below threshold' : ''} ${name}`
}

/** A notice on a day; nothing when it is not due on these facts. */
function noticeLine(
  { notices }: Asked,
  id: string,
  first: CalendarDay | undefined,
  given: { readonly after?: readonly string[]; readonly note?: string; readonly rule?: RuleCited } = {},
): TimetableLine[] {
  const standing = notices.get(id)
  if (standing === undefined || standing.need === 'no' || first === undefined) return []
  const rule = given.rule ?? standing.rules[standing.isBelowThreshold ? standing.rules.length - 1 : 0]
  return [
    line({
      name: noticeName(standing),
      kind: 'notice',
      first,
      calendar: 'calendar',
      after: given.after ?? [],
      ...(rule && { rule }),
      ...(standing.need === 'due' ? { note: given.note ?? standing.because } : { only: standing.because }),
      ...(given.note !== undefined && { note: given.note }),
    }),
  ]
}

const named = (asked: Asked, ...ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const standing = asked.notices.get(id)
    return standing === undefined || standing.need === 'no' ? [] : [noticeName(standing)]
  })

const CONFLICTS = 'conflicts assessment ready'

/** What comes with the call for tenders or before it: market notices, conflicts assessment, tender or transparency notice. */
function tenderLines(asked: Asked): TimetableLine[] {
  const { question, law, notices } = asked
  const { closures } = question.settings
  const told = stageOf(asked, 'participation', 'tendering', 'quotations', 'transparency notice')
  const id = told?.name === 'transparency notice' ? 'UK5' : 'UK4'
  const opens = notices.get(id)
  if (told === undefined || opens === undefined || opens.need === 'no') return []
  const eve = openDay(addDays(told.first, -1), closures, -1)
  const decision = stageOf(asked, 'decision')
  if (opens.isBelowThreshold) return [...noticeLine(asked, id, told.first), ...deadline(asked)]
  const least = Number(ruleNamed('qualifying-planned-procurement-notice-min', law).value)
  const planned = question.circumstances?.isPlannedNoticeQualifying
  return [
    ...(planned ? noticeLine(asked, 'UK3', openDay(addDays(told.first, -least), closures, -1), { note: `At least ${least} days and not more than 12 months before the tender notice.` }) : []), // prettier-ignore
    ...noticeLine(asked, 'UK2', eve, { note: 'The last day for it; earlier is better.' }),
    line({ name: CONFLICTS, kind: 'step', first: eve, calendar: 'england-wales', after: [], ...cited('conflicts-assessment-before-notice', law) }), // prettier-ignore
    ...noticeLine(asked, id, told.first, { after: [CONFLICTS, ...(decision ? ['decision'] : []), ...named(asked, ...(planned ? ['UK3'] : []), 'UK2')] }), // prettier-ignore
    ...deadline(asked),
  ]
}

/** The last day for requests to take part and for tenders. */
function deadline(asked: Asked): TimetableLine[] {
  const { runs, stages } = asked
  const ends = { participation: 'last day to ask to take part', tendering: 'last day for tenders', quotations: 'last day for quotations' } // prettier-ignore
  return Object.entries(ends).flatMap(([name, words]) => {
    const stage = stageOf(asked, name)
    if (stage === undefined) return []
    const rule = runs[stages.indexOf(stage)]!.rule?.(stage.first)
    return [line({ name: words, kind: 'step', first: stage.last, calendar: 'calendar', after: named(asked, 'UK4'), ...(rule && { rule: cite(rule) }) })] // prettier-ignore
  })
}

const SUMMARIES = 'assessment summaries sent'

/** What comes before the signature: assessment summaries, the award notice, indicators, a change notice. */
function awardLines(asked: Asked): TimetableLine[] {
  const { question, notices, law, signed } = asked
  const { closures } = question.settings
  const awarded = (stageOf(asked, 'standstill') ?? stageOf(asked, 'signature'))?.first
  const isCompeted = notices.get('UK6')?.need === 'due' && asked.rules.applies('assessment-summary')
  const summaries = isCompeted && awarded !== undefined ? [openDay(addDays(awarded, -1), closures, -1)] : []
  const change = stageOf(asked, 'decision and signature', 'decision and letter')
  const needsIndicators = notices.get('UK9')?.moment === 'yearly' && notices.get('UK9')?.need === 'due'
  return [
    ...summaries.map((first) => line({ name: SUMMARIES, kind: 'step', first, calendar: 'england-wales', after: stageOf(asked, 'award decision') ? ['evaluation'] : [], ...cited('assessment-summary', law), note: 'To everyone whose tender was assessed, all at the same time.' })), // prettier-ignore
    ...noticeLine(asked, 'UK6', awarded, { after: summaries.length > 0 ? [SUMMARIES] : [] }),
    ...noticeLine(asked, 'UK10', change?.first, { note: 'Before the change is agreed.' }),
    ...(needsIndicators ? [line({ name: 'at least three performance indicators set', kind: 'step', first: signed, calendar: 'calendar', after: [], ...cited('kpi-minimum-number', law), note: 'Before signing, and published with the contract details.' })] : []), // prettier-ignore
  ]
}

/** The last day of a period that begins with the day of signing. */
function dueFrom(asked: Asked, ruleId: string, first: CalendarDay): CalendarDay | undefined {
  const days = asked.law.byId(ruleId)?.value
  return days === undefined ? undefined : addDays(first, Number(days) - 1)
}

const SIGNING = ['signature', 'decision and signature', 'decision and letter']

/** A duty after the signature; where its last day is no working day, the one before it is named. */
function asDuty(each: TimetableLine, asked: Asked): TimetableLine {
  const safe = openDay(each.last, asked.question.settings.closures, -1)
  const early = `The last day is no working day here: publish by ${formatDay(safe)}.`
  const notes = [each.note, safe === each.last ? undefined : early].filter((note) => note !== undefined)
  const after = SIGNING.filter((name) => stageOf(asked, name))
  return { ...each, kind: 'duty', after, ...(notes.length > 0 && { note: notes.join(' ') }) }
}

/** Duties with a last day counted from the signature. */
function afterSigning(asked: Asked): TimetableLine[] {
  const { question, law, signed, notices } = asked
  const light = question.circumstances?.subject?.startsWith('light-touch') === true
  const details = notices.get('UK7')
  const id = light ? 'contract-details-notice-light-touch' : 'contract-details-notice'
  const published = details?.isBelowThreshold ? signed : dueFrom(asked, id, signed)
  const rule = details?.isBelowThreshold ? undefined : law.byId(id)
  const copyId = light ? 'contract-copy-period-light-touch' : 'contract-copy-period'
  const copied = details?.need === 'due' && asked.rules.applies(copyId)
  const copy = copied ? dueFrom(asked, copyId, signed) : undefined
  const yearly = notices.get('UK9')?.need === 'due' ? addDays(addMonths(signed, 12), -1) : undefined
  return [
    ...noticeLine(asked, 'UK7', published, rule ? { rule: cite(rule) } : {}),
    ...noticeLine(asked, 'contracts-finder', signed),
    ...noticeLine(asked, 'legacy-award', signed),
    ...(copy ? [line({ name: 'copy of the contract published', kind: 'duty', first: copy, calendar: 'calendar', after: [], ...cited(copyId, law) })] : []), // prettier-ignore
    ...noticeLine(asked, 'UK9', yearly, {
      note: 'The first; then at least once in every 12 months, and at the end.',
    }),
  ].map((each) => asDuty(each, asked))
}

/** The day everything is for. */
function end(asked: Asked): TimetableLine[] {
  const { question, ready } = asked
  const { mode, route, needBy } = question
  const isEnding = ['let-lapse', 'close-out', 'end-for-convenience'].includes(route)
  const ended = isEnding ? (needBy ?? ready) : undefined
  const notice = ended === undefined ? undefined : dueFrom(asked, 'contract-termination-notice', ended)
  const live = line({ name: 'service runs', kind: 'step', first: ready, calendar: 'calendar', after: [asked.stages.at(-1)!.name] }) // prettier-ignore
  return [...(mode === 'sign' ? [] : [live]), ...noticeLine(asked, 'UK11', notice)]
}
