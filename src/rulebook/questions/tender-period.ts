import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { heldLaw, type Law } from '../law.ts'
import { ruleOn, type Rule } from '../rule.ts'
import type { Subject } from './threshold.ts'

/** What the least time for tenders depends on. Left out: tenders sent electronically with every document at the start, and nothing that shortens. */
export interface TenderCircumstances {
  readonly subject?: Subject
  /** Tenders may be sent electronically. */
  readonly isElectronic?: boolean
  /** The notice and every document are given at the same time. */
  readonly allDocumentsAtStart?: boolean
  /** A planned procurement notice (UK3) appeared 40 days to 12 months before the tender notice. */
  readonly isPlannedNoticeQualifying?: boolean
  /** The authority considers that urgency makes the longer time impractical. */
  readonly isUrgent?: boolean
  /** Only suppliers already selected, or members of the dynamic market, may tender. */
  readonly isPreselected?: boolean
  /** The time was agreed with the suppliers already selected. */
  readonly isNegotiated?: boolean
  readonly isDynamicMarket?: boolean
}

/** The least days of a period, and the rule that gives them. */
export interface LeastPeriod {
  readonly days: number
  readonly rule: Rule
}

const fullPeriod = ({ isElectronic = true, allDocumentsAtStart = true }: TenderCircumstances): string => {
  const documents = allDocumentsAtStart ? 'all-documents' : 'documents-later'
  return `tender-period-${isElectronic ? 'electronic' : 'paper'}-${documents}`
}

/**
 * The least days between inviting tenders and their deadline, for a council: where several rows of the Act fit, the shortest.
 * The period begins on the day after the invitation.
 *
 * Source: Procurement Act 2023 s.54(4).
 * @throws RuleNotInForce before 24 February 2025.
 * @example
 * leastTenderPeriod({}, day('2027-01-04')).days // 25
 * leastTenderPeriod({ isElectronic: false, allDocumentsAtStart: false }, day('2027-01-04')).days // 35
 * leastTenderPeriod({ isElectronic: false, isPlannedNoticeQualifying: true }, day('2027-01-04')).days // 10
 */
export function leastTenderPeriod(
  facts: TenderCircumstances,
  on: CalendarDay,
  law: Law = heldLaw,
): LeastPeriod {
  const rows = [
    fullPeriod(facts),
    facts.isPlannedNoticeQualifying && 'tender-period-planned-notice',
    facts.isUrgent && 'tender-period-urgent',
    facts.isDynamicMarket && 'tender-period-dynamic-market',
    facts.isPreselected && 'tender-period-preselected',
    facts.isNegotiated && 'tender-period-negotiated',
    isLightTouch(facts) && 'tender-period-light-touch',
  ]
  return shortest(rows, on, law)
}

/**
 * The least days for asking to take part in a competition of several stages.
 *
 * Source: Procurement Act 2023 s.54(3).
 * @throws RuleNotInForce before 24 February 2025.
 * @example
 * leastParticipationPeriod({}, day('2027-01-04')).days // 25
 * leastParticipationPeriod({ isUrgent: true }, day('2027-01-04')).days // 10
 * leastParticipationPeriod({ subject: 'light-touch' }, day('2027-01-04')).days // 0
 */
export function leastParticipationPeriod(
  facts: TenderCircumstances,
  on: CalendarDay,
  law: Law = heldLaw,
): LeastPeriod {
  const rows = [
    'participation-period-normal',
    facts.isUrgent && 'participation-period-urgent',
    isLightTouch(facts) && 'participation-period-light-touch',
  ]
  return shortest(rows, on, law)
}

const isLightTouch = ({ subject }: TenderCircumstances): boolean =>
  subject === 'light-touch' || subject === 'light-touch-concession'

function shortest(rows: readonly (string | false | undefined)[], on: CalendarDay, law: Law): LeastPeriod {
  const fitting = rows.filter((id) => typeof id === 'string').map((id) => ruleOn(id, on, law))
  const rule = fitting.reduce((least, each) => (Number(each.value) < Number(least.value) ? each : least))
  return { days: Number(rule.value), rule }
}
