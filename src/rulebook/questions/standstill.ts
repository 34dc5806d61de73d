import { addDays, type CalendarDay } from '../../procurement/calendar-day.ts'
import { addWorkingDays } from '../../procurement/working-days.ts'
import { heldLaw, type Law } from '../law.ts'
import { ruleOn } from '../rule.ts'
import { answerOf } from '../situation/answer.ts'
import type { Situation } from '../facts/facts.ts'

/** The last day of a standstill, and the first day on which the contract may be signed. */
export interface Standstill {
  readonly ends: CalendarDay
  readonly signFrom: CalendarDay
}

/**
 * The mandatory standstill after a contract award notice (UK6): eight working days, leaving out bank holidays of any
 * part of the United Kingdom; the day of publication is the first when it is a working day.
 *
 * Source: Procurement Act 2023 ss.51(1)-(2), 123(1).
 * @throws RuleNotInForce before 24 February 2025.
 * @example
 * standstillEnds(day('2026-12-17')).ends // '2026-12-30'
 * standstillEnds(day('2026-11-23')).signFrom // '2026-12-04'
 */
export function standstillEnds(published: CalendarDay, law: Law = heldLaw): Standstill {
  const signFrom = dayOf('mandatory-standstill', { awardNoticeOn: published }, published, law)
  return { ends: addDays(signFrom, -1), signFrom }
}

/**
 * The last day to publish the award notice (UK6) so that signing is allowed on a day.
 *
 * @throws RuleNotInForce before 24 February 2025.
 * @example
 * publishAwardBy(day('2026-12-04')) // '2026-11-23'
 */
export function publishAwardBy(signOn: CalendarDay, law: Law = heldLaw): CalendarDay {
  const days = Number(ruleOn('mandatory-standstill', signOn, law).value)
  return addWorkingDays(signOn, -days, 'uk-any-part')
}

/**
 * The earliest deadline for tenders: the days begin on the day after the invitation, so it is the day of the
 * invitation plus the period.
 *
 * Source: Procurement Act 2023 s.54(4)-(5).
 * @throws RuleNotInForce when no such period is held for the day.
 * @example
 * earliestTenderDeadline(day('2027-01-04'), 'tender-period-electronic-all-documents') // '2027-01-29'
 */
export function earliestTenderDeadline(
  invited: CalendarDay,
  ruleId: string,
  law: Law = heldLaw,
): CalendarDay {
  return dayOf(ruleId, { invitedOn: invited }, invited, law)
}

/**
 * The last day for the quarter's payment notice (UK8): thirty days beginning with the last day of the quarter in which
 * the payment was made.
 *
 * Source: Procurement Act 2023 s.70(2),(5).
 * @throws RuleNotInForce for payments before 1 April 2026.
 * @example
 * paymentNoticeBy(day('2026-05-11')) // '2026-07-29'
 * paymentNoticeBy(day('2026-12-31')) // '2027-01-29'
 */
export function paymentNoticeBy(paidOn: CalendarDay, law: Law = heldLaw): CalendarDay {
  return dayOf('payment-notice-period', { paidOn }, paidOn, law)
}

/** The day a rule's period gives, counted as the rule itself says. */
function dayOf(id: string, from: Situation, on: CalendarDay, law: Law): CalendarDay {
  const rule = ruleOn(id, on, law)
  const { day } = answerOf(id, from, on, law)
  if (day) return day
  throw new RangeError(`Rule ${rule.id} counts no period from ${Object.keys(from).join()}.`)
}
