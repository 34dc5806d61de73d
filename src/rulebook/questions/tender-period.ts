import { addMonths, type CalendarDay } from '../../procurement/calendar-day.ts'
import { heldLaw, type Law } from '../law.ts'
import type { Rule } from '../rule.ts'
import type { Situation } from '../facts/facts.ts'
import type { Subject } from './threshold.ts'
import { type PeriodFound, periodIn } from './time-limits.ts'

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
  return asLeast(periodIn('tender-period', situationOf(facts, on), on, law))
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
  const situation = { ...situationOf(facts, on), procedure: 'competitive-flexible' }
  return asLeast(periodIn('participation-period', situation, on, law))
}

/** The circumstances as facts: a council's regulated contract, whatever its value, invited on the day. */
function situationOf(facts: TenderCircumstances, on: CalendarDay): Situation {
  const { subject = 'goods-services', isElectronic = true, allDocumentsAtStart = true } = facts
  const regulated = { nation: 'england', buyer: 'council', regime: 'new', exempt: false, canEstimate: false }
  return {
    ...regulated,
    subject: subject === 'goods-services' ? 'services' : subject,
    procedure: facts.isDynamicMarket ? 'dynamic-market' : 'open',
    electronicTenders: isElectronic,
    documentsAtOnce: allDocumentsAtStart,
    shorterForUrgency: facts.isUrgent ?? false,
    onlyPreselected: (facts.isPreselected || facts.isNegotiated) ?? false,
    periodAgreed: facts.isNegotiated ?? false,
    plannedNotice: facts.isPlannedNoticeQualifying ?? false,
    // A notice that qualifies lies between 40 days and 12 months back.
    plannedNoticeOn: addMonths(on, -6),
    tenderNoticeOn: on,
  }
}

/** A council's competition always has a row. */
function asLeast({ days, rule }: PeriodFound): LeastPeriod {
  if (days === undefined || rule === undefined) throw new RangeError('No least time fits these facts.')
  return { days, rule }
}
