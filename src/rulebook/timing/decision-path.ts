import { addDays, type CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, type Money } from '../../procurement/money.ts'
import { addWorkingDays } from '../../procurement/working-days.ts'
import { ruleNamed } from '../rule.ts'
import type { BodySettings, CommitteeMeeting } from '../settings.ts'
import type { BodyKind, DecisionPath } from '../words.ts'
import { weeksToDecide, type DecisionKind } from './lead-times.ts'

/** Bodies whose executive (a cabinet or its like) is bound by the English rules on key decisions. */
const EXECUTIVE_KINDS: readonly BodyKind[] = ['district', 'county', 'unitary', 'other']

const clearDaysOf = (id: string): number => Number(ruleNamed(id).value)

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
): DecisionPath {
  const weeks = (decision: DecisionKind): number => weeksToDecide(decision, kind, settings.leadTimes)
  if (!EXECUTIVE_KINDS.includes(kind)) return withoutExecutive(kind, estimateGross, settings, weeks)
  if (settings.nation !== 'england') {
    const because = `The English rules on key decisions do not reach ${settings.nation}; ask for the executive’s own.`
    return { authority: 'unknown', keyDecision: 'no', weeks: weeks('portfolio-holder'), because }
  }
  const { keyDecisionLine: line, assumeKeyFrom } = settings
  if (line === undefined) return lineUnknown(estimateGross, assumeKeyFrom, weeks)
  if (estimateGross === undefined) {
    const because = `The estimate is unknown, so it cannot be held against the key-decision line of ${formatMoney(line)}.`
    return { authority: 'unknown', keyDecision: 'unknown', weeks: weeks('cabinet'), because }
  }
  const estimate = formatMoney(estimateGross)
  if (estimateGross.pence < line.pence) {
    const because = `${estimate} including VAT is under the council’s key-decision line of ${formatMoney(line)}.`
    return { authority: 'officer', keyDecision: 'no', weeks: weeks('officer'), because }
  }
  const because = `${estimate} including VAT reaches the council’s key-decision line of ${formatMoney(line)}; 28 clear days’ notice.`
  return {
    authority: 'cabinet',
    keyDecision: 'yes',
    ...meetingDays(settings, on),
    weeks: weeks('cabinet'),
    because,
  }
}

type WeeksOf = (decision: DecisionKind) => number

function lineUnknown(estimate: Money | undefined, assumeFrom: Money, weeks: WeeksOf): DecisionPath {
  const large = estimate === undefined || estimate.pence >= assumeFrom.pence
  const said = estimate === undefined ? 'The estimate is unknown' : `${formatMoney(estimate)} including VAT`
  const because = large
    ? `The key-decision line is not known. ${said}, so a cabinet’s time is allowed; ask democratic services for the line.`
    : `The key-decision line is not known. ${said} is taken to be an officer’s decision; ask democratic services for the line.`
  return {
    authority: 'unknown',
    keyDecision: 'unknown',
    weeks: weeks(large ? 'cabinet' : 'officer'),
    because,
  }
}

function withoutExecutive(
  kind: BodyKind,
  estimate: Money | undefined,
  { keyDecisionLine: line }: BodySettings,
  weeks: WeeksOf,
): DecisionPath {
  const rules = 'The rules on key decisions are for councils with an executive.'
  if (line === undefined || estimate === undefined) {
    const because = `${rules} The line above which members decide is not known here.`
    return { authority: 'unknown', keyDecision: 'no', weeks: weeks('board'), because }
  }
  if (estimate.pence < line.pence) {
    const because = `${rules} ${formatMoney(estimate)} is under the line of ${formatMoney(line)} for officers.`
    return { authority: 'officer', keyDecision: 'no', weeks: weeks('officer'), because }
  }
  const because = `${rules} ${formatMoney(estimate)} reaches the line of ${formatMoney(line)} for members.`
  return kind === 'town'
    ? { authority: 'full-council', keyDecision: 'no', weeks: weeks('full-council'), because }
    : { authority: 'board', keyDecision: 'no', weeks: weeks('board'), because }
}

/** The days of the first meeting that can still be announced 28 clear days ahead; none when no such meeting is held. */
function meetingDays(
  { committees, callInWorkingDays }: BodySettings,
  on: CalendarDay,
): Pick<DecisionPath, 'forwardPlanBy' | 'reportBy' | 'meeting' | 'callInEnds'> {
  const next = committees
    .filter((each) => noticeBy(each.meeting) >= on)
    .toSorted((a, b) => (a.meeting < b.meeting ? -1 : 1))[0]
  if (!next) return {}
  return {
    forwardPlanBy: noticeBy(next.meeting),
    reportBy: reportBy(next),
    meeting: next.meeting,
    callInEnds: addWorkingDays(next.meeting, callInWorkingDays, 'england-wales'),
  }
}

/**
 * The last day to publish the notice of a key decision: 28 clear days lie between it and the decision.
 *
 * Source: SI 2012/2089 reg 9(2).
 * @example
 * noticeBy(day('2027-02-09')) // '2027-01-11'
 */
export function noticeBy(decisionOn: CalendarDay): CalendarDay {
  return addDays(decisionOn, -(clearDaysOf('key-decision-notice') + 1))
}

/** The council's own deadline for reports, else the day its papers must be open: five clear working days before. */
function reportBy({ meeting, reportBy: given }: CommitteeMeeting): CalendarDay {
  return given ?? addWorkingDays(meeting, -(clearDaysOf('public-meeting-papers') + 1), 'england-wales')
}
