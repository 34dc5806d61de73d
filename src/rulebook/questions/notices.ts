import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { decimal, formatMoney, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { isHeldOn, ruleNamed } from '../rule.ts'
import { asker } from '../situation/answer.ts'
import type { Situation } from '../facts/facts.ts'
import type { Nation, OptionKind, Regime } from '../words.ts'
import { thresholdIfHeld, wholePounds, type Subject } from './threshold.ts'

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
  if (route === 'modify') return changeNotices(question)
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

/** The route as facts of the vocabulary; what a notice only may turn on later is taken as it would be due. */
function situationOf(question: NoticeQuestion): Situation {
  const { route, gross, on, nation = 'england', isSchool, subject = 'goods-services' } = question
  const isCallOff = CALL_OFFS.includes(route)
  const isAdvertised = COMPETITIONS.includes(route) || QUOTATIONS.includes(route)
  return {
    nation,
    buyer: isSchool ? 'school' : 'council',
    regime: 'new',
    subject: subject === 'goods-services' ? 'services' : subject,
    ...(gross && {
      estimate: decimal(gross),
      contractValue: decimal(gross),
      valueAfterChange: decimal(gross),
    }),
    ...(regulated(question) && { canEstimate: false }),
    exempt: false,
    mixed: false,
    form: isCallOff ? 'call-off' : 'contract',
    procedure: isCallOff ? 'call-off-direct' : isAdvertised ? 'open' : 'direct-award',
    directAwardGround: 'exclusive-rights',
    marketEngaged: true,
    advertised: isAdvertised,
    indicatorsUnsuited: false,
    standstillGiven: false,
    begunOn: on,
  }
}

/** Asks rules about one route: whether one applies, and its figure. */
export interface RouteRules {
  readonly applies: (rule: string) => boolean
  readonly mayApply: (rule: string) => boolean
  readonly figure: (rule: string) => string
}

/** The rules as they stand for a route, for whoever lists its notices. */
export function rulesOfRoute(question: NoticeQuestion): RouteRules {
  const { on, law = heldLaw } = question
  const answer = asker(situationOf(question), on, law)
  return {
    applies: (rule) => answer(rule).applies === 'yes',
    mayApply: (rule) => ['yes', 'unknown'].includes(answer(rule).applies),
    figure: (rule) => String(ruleNamed(rule, law).value),
  }
}

/** The lines that stand, in order. */
const lines = (given: readonly (readonly [boolean, string])[]): readonly string[] =>
  given.filter(([stands]) => stands).map(([, line]) => line)

function regulatedNotices(question: NoticeQuestion): readonly string[] {
  const { applies, mayApply, figure } = rulesOfRoute(question)
  const why = CALL_OFFS.includes(question.route) ? '' : ' for light touch'
  const waits = applies('mandatory-standstill')
  return lines([
    [question.gross === undefined, 'Value not known: listed as for a regulated contract'],
    [applies('market-engagement-notice'), 'UK2 after market engagement, or reasons in UK4'],
    [applies('tender-notice-required'), 'UK4 tender notice'],
    [applies('assessment-summary'), 'assessment summaries to all assessed'],
    [applies('transparency-notice'), 'UK5 transparency notice before the award'],
    [
      applies('contract-award-notice'),
      `UK6 contract award notice before signing${waits ? '' : `; no standstill is required${why}`}`,
    ],
    [waits, `standstill of ${figure('mandatory-standstill')} working days from UK6`],
    ...['contract-details-notice', 'contract-details-notice-light-touch'].map(
      (id) => [applies(id), `UK7 contract details within ${figure(id)} days of signing`] as const,
    ),
    [
      applies('kpi-threshold'),
      'at least three performance indicators set before signing, assessed yearly in UK9',
    ],
    ...['contract-copy-period', 'contract-copy-period-light-touch'].map(
      (id) => [applies(id), `copy of the contract within ${figure(id)} days of signing`] as const,
    ),
    [
      mayApply('payment-notice-threshold'),
      'UK8 for payments above £30,000 including VAT, quarterly (procurements begun on or after 1 April 2026)',
    ],
    [applies('contract-termination-notice'), 'UK11 contract termination notice within 30 days of the end'],
  ])
}

function belowThresholdNotices(question: NoticeQuestion): readonly string[] {
  if (question.gross === undefined) return []
  const { applies } = rulesOfRoute(question)
  if (!applies('below-threshold-details-notice')) return []
  const registers = applies('notice-uk7-below-supplier-registered')
  return lines([
    [
      applies('below-threshold-tender-notice'),
      'UK4 below-threshold tender notice first, if it is advertised',
    ],
    [question.route === 'reserved-quotation', 'the reservation and its area stated in UK4, or in the advert'],
    [
      true,
      `UK7 contract details as soon as reasonably practicable after signing${registers ? '; the supplier registers on the central platform first' : ''}`,
    ],
  ])
}

function changeNotices(question: NoticeQuestion): readonly string[] {
  const { mayApply } = rulesOfRoute(question)
  return lines([
    [
      mayApply('contract-change-notice'),
      'UK10 contract change notice before the change, unless value moves by 10 % or less (works 15 %) or term by 10 % or less of the longest at award',
    ],
    [
      question.gross !== undefined && mayApply('modification-copy-threshold'),
      'copy of the change within 90 days',
    ],
  ])
}

const sumOf = (id: string, law: Law | undefined): Money => wholePounds(Number(ruleNamed(id, law).value))

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
