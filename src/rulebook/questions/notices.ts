import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, type Money } from '../../procurement/money.ts'
import type { Law } from '../law.ts'
import { isHeldOn, ruleNamed } from '../rule.ts'
import type { Nation, OptionKind, Regime } from '../words.ts'
import { notifiable, thresholdIfHeld, wholePounds, type Subject } from './threshold.ts'

/** What the notices of a route depend on. Left out: an English council, not a school, buying goods or services. */
export interface NoticeQuestion {
  readonly route: OptionKind
  /** The law the agreement made or changed by the route falls under: a call-off takes its framework's. */
  readonly regime: Regime
  /** The estimate including VAT; unknown is treated as regulated, and the first line says so. */
  readonly gross?: Money
  readonly on: CalendarDay
  readonly nation?: Nation
  readonly isSchool?: boolean
  readonly subject?: Subject
  /** The law asked; the one the program holds when left out. */
  readonly law?: Law
}

const COMPETITIONS: readonly OptionKind[] = ['open-procedure', 'competitive-flexible', 'join-anew']
const QUOTATIONS: readonly OptionKind[] = ['quotation', 'reserved-quotation']
const CALL_OFFS: readonly OptionKind[] = ['call-off-direct', 'call-off-competition', 'join-named']
const ENDINGS: readonly OptionKind[] = ['let-lapse', 'close-out', 'end-for-convenience']

/**
 * The notices a route brings, in the order they fall due, each with its timing; empty when none is due. The estimate is
 * including VAT. An English council buying goods or services is assumed; `noticesDue` takes other facts.
 *
 * Source: Procurement Act 2023 ss.17, 21, 44, 50-53, 70, 75, 80, 87; SI 2015/102 regs 72, 108.
 *
 * @example
 * noticesFor('quotation', 'new', money(2_999_999n), day('2026-11-23')).length // 0
 * noticesFor('call-off-direct', 'new', money(30_000_000n), day('2026-11-23'))[0] // 'UK6 contract award notice before signing; no standstill is required'
 */
export function noticesFor(
  route: OptionKind,
  regime: Regime,
  gross: Money | undefined,
  on: CalendarDay,
): readonly string[] {
  return noticesDue({ route, regime, on, ...(gross && { gross }) })
}

/**
 * The notices a route brings, as `noticesFor`, for any nation, body and kind of contract. Scotland's notices are not held
 * and the one line says so.
 *
 * @example
 * noticesDue({ route: 'quotation', regime: 'new', gross: money(4_200_000n), on: day('2026-11-23'), isSchool: true }).length // 0
 */
export function noticesDue(question: NoticeQuestion): readonly string[] {
  const { route, regime } = question
  if (question.nation === 'scotland') return ['Scotland’s own notices are not held here']
  if (regime === 'unknown' && (route === 'modify' || ENDINGS.includes(route))) {
    return [
      'If the contract is legacy, no UK notice; if it is new:',
      ...noticesDue({ ...question, regime: 'new' }),
    ]
  }
  if (regime === 'legacy') return legacyNotices(question)
  if (route === 'modify') return [...changeNotices(question)]
  if (ENDINGS.includes(route))
    return regulated(question) ? ['UK11 contract termination notice within 30 days of the end'] : []
  if (![...COMPETITIONS, ...QUOTATIONS, ...CALL_OFFS, 'direct-award'].includes(route)) return []
  return regulated(question) ? regulatedNotices(question) : belowThresholdNotices(question)
}

/** Unknown values count as regulated: a value that cannot be estimated is treated so by the Act. */
function regulated({ gross, on, nation, subject, law }: NoticeQuestion): boolean {
  const facts = { ...(nation && { nation }), ...(subject && { subject }) }
  const figure = thresholdIfHeld(facts, on, law)
  return gross === undefined || figure === undefined || gross.pence >= figure.amount.pence
}

function regulatedNotices(question: NoticeQuestion): readonly string[] {
  const { route, gross } = question
  const notices = gross === undefined ? ['Value not known: listed as for a regulated contract'] : []
  if (COMPETITIONS.includes(route) || QUOTATIONS.includes(route)) {
    notices.push(
      'UK2 after market engagement, or reasons in UK4',
      'UK4 tender notice',
      'assessment summaries to all assessed',
    )
  }
  if (route === 'direct-award') notices.push('UK5 transparency notice before the award')
  notices.push(...awardNotices(question), ...afterSigning(question))
  return notices
}

function awardNotices({ route, subject }: NoticeQuestion): readonly string[] {
  if (CALL_OFFS.includes(route))
    return ['UK6 contract award notice before signing; no standstill is required']
  return subject === 'light-touch'
    ? ['UK6 contract award notice before signing; no standstill is required for light touch']
    : ['UK6 contract award notice before signing', 'standstill of 8 working days from UK6']
}

function afterSigning({
  gross,
  on,
  nation = 'england',
  subject,
  isSchool,
  law,
}: NoticeQuestion): readonly string[] {
  const light = subject === 'light-touch'
  const notices = [`UK7 contract details within ${light ? 120 : 30} days of signing`]
  if (gross !== undefined && gross.pence > sumOf('kpi-threshold', law).pence) {
    if (!light && subject !== 'concession')
      notices.push('at least three performance indicators set before signing, assessed yearly in UK9')
    if (nation === 'england') notices.push(`copy of the contract within ${light ? 180 : 90} days of signing`)
  }
  const paymentRule = ruleNamed('payment-notice-threshold', law)
  const payments = nation === 'england' && !isSchool && subject !== 'concession' && isHeldOn(paymentRule, on)
  if (payments)
    notices.push(
      'UK8 for payments above £30,000 including VAT, quarterly (procurements begun on or after 1 April 2026)',
    )
  return [...notices, 'UK11 contract termination notice within 30 days of the end']
}

const sumOf = (id: string, law: Law | undefined): Money => wholePounds(Number(ruleNamed(id, law).value))

function belowThresholdNotices(question: NoticeQuestion): readonly string[] {
  const { gross, route, on, law } = question
  if (gross === undefined || !notifiable(gross, question, law)) return []
  const advertised = COMPETITIONS.includes(route) || QUOTATIONS.includes(route)
  const registered = isHeldOn(ruleNamed('notice-uk7-below-supplier-registered', law), on)
  return [
    ...(advertised ? ['UK4 below-threshold tender notice first, if it is advertised'] : []),
    ...(route === 'reserved-quotation'
      ? ['the reservation and its area stated in UK4, or in the advert']
      : []),
    `UK7 contract details as soon as reasonably practicable after signing${registered ? '; the supplier registers on the central platform first' : ''}`,
  ]
}

function changeNotices({ nation, subject, isSchool, gross, law }: NoticeQuestion): readonly string[] {
  if (nation === 'northern-ireland' || subject === 'light-touch') return []
  const copy =
    gross !== undefined && gross.pence > sumOf('modification-copy-threshold', law).pence && nation !== 'wales'
  return [
    'UK10 contract change notice before the change, unless value moves by 10 % or less (works 15 %) or term by 10 % or less of the longest at award',
    ...(copy && !isSchool ? ['copy of the change within 90 days'] : []),
  ]
}

function legacyNotices({ route, gross, on, law }: NoticeQuestion): readonly string[] {
  if (route === 'modify')
    return ['modification notice after an addition or unforeseeable change (reg 72(1)(b), (c)); no UK10']
  if (route === 'use-extension') return ['none under the Act; record the option used (reg 72(1)(a))']
  if (!CALL_OFFS.includes(route)) return []
  const switched = isHeldOn(ruleNamed('legacy-cdp-switch', law), on)
  const place = switched
    ? 'the central digital platform'
    : 'Contracts Finder (the central digital platform from 1 May 2027)'
  const figure = sumOf('pcr-threshold-subcentral-goods-services-2024', law)
  const above = gross === undefined || gross.pence >= figure.pence
  return [
    ...(above
      ? [
          `award notice of the old kind where the framework asks for one (${formatMoney(figure)} or more including VAT)`,
        ]
      : []),
    `award published on ${place} within a reasonable time`,
  ]
}
