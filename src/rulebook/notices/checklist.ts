import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { money, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { rulesOfRoute, type RouteRules } from '../questions/notices.ts'
import { thresholdIfHeld, type Subject } from '../questions/threshold.ts'
import { cite, ruleNamed } from '../rule.ts'
import type { Nation, OptionKind, Regime, RuleCited } from '../words.ts'
import { NOTICES, type NoticeEntry, type NoticeId } from './notices.data.ts'

/** What the notices of a route depend on. Left out: an English council, not a school, buying goods or services. */
export interface RouteNotices {
  readonly route: OptionKind
  /** The law the agreement made or changed falls under: a call-off takes its framework's. */
  readonly regime: Regime
  /** The estimate including VAT; unknown is treated as regulated. */
  readonly gross?: Money
  /** The day the procurement begins, which gives its threshold. */
  readonly on: CalendarDay
  readonly nation?: Nation
  readonly isSchool?: boolean
  readonly subject?: Subject
}

/** `due` on these facts; `if` what `because` names is so; `choice` where nothing asks for it; `no` on these facts. */
export type NoticeNeed = 'due' | 'if' | 'choice' | 'no'

/** The moment of a route that a notice goes with. */
export type NoticeMoment =
  'before-tender' | 'tender' | 'before-award' | 'before-signing' | 'signed' | 'paid' | 'yearly' | 'before-change' | 'ended' | 'none' // prettier-ignore

/** A notice as it stands for a route. */
export interface NoticeStanding {
  readonly notice: NoticeEntry
  readonly need: NoticeNeed
  /** Why, or under which condition, in a sentence. */
  readonly because: string
  readonly moment: NoticeMoment
  /** The form of it below the threshold, which says less. */
  readonly isBelowThreshold: boolean
  readonly rules: readonly RuleCited[]
}

interface Asked extends RouteNotices {
  readonly law: Law
  readonly nation: Nation
  readonly isRegulated: boolean
  readonly rules: RouteRules
  readonly isLight: boolean
  readonly isConcession: boolean
  readonly way: Way
}

type Way = 'competition' | 'quotation' | 'call-off' | 'direct' | 'change' | 'ending' | 'none'

const WAYS: Partial<Record<OptionKind, Way>> = {
  'open-procedure': 'competition',
  'competitive-flexible': 'competition',
  'join-anew': 'competition',
  quotation: 'quotation',
  'reserved-quotation': 'quotation',
  'call-off-direct': 'call-off',
  'call-off-competition': 'call-off',
  'join-named': 'call-off',
  'direct-award': 'direct',
  modify: 'change',
  'use-extension': 'change',
  'let-lapse': 'ending',
  'close-out': 'ending',
  'end-for-convenience': 'ending',
}

type Said = Pick<NoticeStanding, 'need' | 'because'> & {
  readonly moment?: NoticeMoment
  readonly isBelowThreshold?: boolean
}

const due = (because: string, moment: NoticeMoment): Said => ({ need: 'due', because, moment })
const onlyIf = (because: string, moment: NoticeMoment): Said => ({ need: 'if', because, moment })
const no = (because: string): Said => ({ need: 'no', because })

/**
 * Every notice as it stands for a route: due, due under a named condition, a free choice, or not due and why. An unknown
 * value counts as regulated, and a call-off whose framework's law is unknown has its notices under a condition.
 *
 * Source: Procurement Act 2023 ss.15-17, 21, 39, 44, 50-53, 55, 69-71, 75, 80, 87, 93; SI 2015/102 regs 50, 72, 108, 112.
 *
 * @example
 * noticeChecklist({ route: 'quotation', regime: 'new', gross: money(2_999_999n), on: day('2026-11-23') }).filter((each) => each.need === 'due').length // 0
 * noticeChecklist({ route: 'open-procedure', regime: 'new', gross: money(30_000_000n), on: day('2026-11-23') }).filter((each) => each.need === 'due').map((each) => each.notice.id) // ['UK4', 'UK6', 'UK7', 'UK11']
 */
export function noticeChecklist(question: RouteNotices, law: Law = heldLaw): readonly NoticeStanding[] {
  const asked = askedOf(question, law)
  return NOTICES.map((notice): NoticeStanding => {
    const said = saidOf(notice.id, asked)
    const rules = notice.rules.flatMap((id) => {
      const rule = law.byId(id)
      return rule ? [cite(rule)] : []
    })
    return { notice, moment: 'none', isBelowThreshold: false, ...said, rules }
  })
}

/**
 * The day whose law a procurement is judged by: the day it begins, or, where the threshold of that day is not published yet,
 * the day asked.
 *
 * @example
 * dayOfLaw(day('2027-03-01'), day('2026-11-25'), {}) // '2027-03-01'
 * dayOfLaw(day('2028-03-01'), day('2026-11-25'), {}) // '2026-11-25'
 */
export function dayOfLaw(
  begun: CalendarDay,
  on: CalendarDay,
  { nation = 'england', subject }: Pick<RouteNotices, 'nation' | 'subject'>,
  law: Law = heldLaw,
): CalendarDay {
  const held = thresholdIfHeld({ nation, ...(subject && { subject }) }, begun, law)
  return held === undefined || begun < on ? on : begun
}

function askedOf(question: RouteNotices, law: Law): Asked {
  const { gross, on, nation = 'england', subject, route } = question
  const figure = thresholdIfHeld({ nation, ...(subject && { subject }) }, on, law)
  const isRegulated = gross === undefined || figure === undefined || gross.pence >= figure.amount.pence
  return {
    ...question,
    law,
    nation,
    isRegulated,
    rules: rulesOfRoute({ ...question, regime: 'new', law }),
    isLight: subject === 'light-touch' || subject === 'light-touch-concession',
    isConcession: subject === 'concession' || subject === 'light-touch-concession',
    way: WAYS[route] ?? 'none',
  }
}

const OLD: readonly NoticeId[] = ['legacy-award', 'contracts-finder', 'legacy-change']

function saidOf(id: NoticeId, asked: Asked): Said {
  if (asked.nation === 'scotland') return no('Scotland’s own notices are not held here.')
  const isOld = OLD.includes(id)
  const isChangeOrEnd = asked.way === 'change' || asked.way === 'ending'
  if (asked.regime === 'legacy') {
    return isOld
      ? ofLegacy(id, asked)
      : no('A legacy contract stays under the 2015 Regulations: no UK notice.')
  }
  if (isOld) {
    const mayBe = asked.regime === 'unknown' && (asked.way === 'call-off' || isChangeOrEnd)
    const said = mayBe ? ofLegacy(id, asked) : undefined
    if (said === undefined || said.need === 'no') return no('Only for what stays under the 2015 Regulations.')
    return { ...said, need: 'if', because: `It is under the 2015 Regulations. ${said.because}` }
  }
  const said = ofTheAct(id, asked)
  const hangs =
    asked.regime === 'unknown' && (asked.way === 'call-off' || isChangeOrEnd) && said.need === 'due'
  return hangs ? { ...said, need: 'if', because: `It is under the Procurement Act. ${said.because}` } : said
}

function ofTheAct(id: NoticeId, asked: Asked): Said {
  switch (id) {
    case 'UK1':
      return pipeline(asked)
    case 'UK2':
    case 'UK3':
    case 'UK4':
    case 'UK5':
    case 'UK6':
    case 'UK12':
      return beforeSigning(id, asked)
    case 'UK7':
      return details(asked)
    case 'UK10':
      return change(asked)
    case 'UK8':
    case 'UK9':
    case 'UK11':
    case 'UK17':
      return throughLife(id, asked)
    default:
      return no('Only when a dynamic market is set up, changed or ended.')
  }
}

const isNew = ({ way }: Asked): boolean => ['competition', 'quotation', 'call-off', 'direct'].includes(way)
const isCompeted = ({ way }: Asked): boolean => way === 'competition' || way === 'quotation'

function pipeline(asked: Asked): Said {
  const { gross, nation } = asked
  const over = gross === undefined || gross.pence > sumOf('pipeline-contract-threshold', asked.law)
  if (nation === 'northern-ireland') return no('The pipeline notice does not reach Northern Ireland.')
  if (!asked.isRegulated || !over || !isNew(asked) || asked.way === 'call-off')
    return no('Only contracts over £2m with a tender or transparency notice stand in a pipeline.')
  return onlyIf(
    'The body pays more than £100m a year: then it stands in the pipeline of that year.',
    'yearly',
  )
}

const figureOf = (id: string, law: Law): number => Number(ruleNamed(id, law).value)
const sumOf = (id: string, law: Law): bigint => money(BigInt(figureOf(id, law)) * 100n).pence

function beforeSigning(id: NoticeId, asked: Asked): Said {
  const { isRegulated, way, rules } = asked
  if (!isNew(asked)) return no('No new contract is awarded by this route.')
  if (id === 'UK4' && !isRegulated) return advertised(asked)
  if (!isRegulated) return no('The estimate is below the threshold.')
  if (id === 'UK5')
    return rules.applies('transparency-notice') ? due('A contract is awarded directly.', 'before-award') : no('Only for direct awards.') // prettier-ignore
  if (id === 'UK6') return award(asked)
  if (id === 'UK12')
    return way === 'call-off'
      ? no('Only after a tender or transparency notice.')
      : onlyIf('No award follows the tender or transparency notice.', 'none')
  if (!rules.applies('tender-notice-required')) return no('Only for a competition with a tender notice.')
  if (id === 'UK3')
    return { need: 'choice', because: 'Gives warning; 40 days ahead it lets tenders be due in ten days.', moment: 'before-tender' } // prettier-ignore
  if (id === 'UK4') return due('Tenders are asked for in competition.', 'tender')
  return rules.applies('market-engagement-notice')
    ? onlyIf('The market is consulted first. The tender notice may say instead why there was none.', 'before-tender') // prettier-ignore
    : no('Market engagement needs no notice here.')
}

function advertised(asked: Asked): Said {
  const { rules, way } = asked
  if (!isCompeted(asked)) return no('Nothing is advertised by this route.')
  if (!rules.applies('below-threshold-tender-notice')) return no(whyNotNotifiable(asked))
  const said =
    way === 'competition'
      ? due('The contract is advertised, and notifiable.', 'tender')
      : onlyIf('It is advertised: not where only chosen suppliers are asked for quotations.', 'tender')
  return { ...said, isBelowThreshold: true }
}

function whyNotNotifiable({ isSchool, nation }: Asked): string {
  if (isSchool) return 'Schools are outside the rules below the threshold.'
  if (nation === 'northern-ireland') return 'The rules below the threshold do not reach Northern Ireland.'
  return 'It is not one of the contracts below the threshold that must be notified.'
}

function award({ way, rules }: Asked): Said {
  if (!rules.applies('contract-award-notice')) return no('No award notice is due for it.')
  const summaries = rules.applies('assessment-summary') ? 'After the assessment summaries, before signing' : 'Before signing' // prettier-ignore
  if (!rules.applies('mandatory-standstill')) {
    const what = way === 'call-off' ? 'a call-off is a contract too, but ' : ''
    return due(`${summaries}; ${what}no standstill is required.`, 'before-signing')
  }
  return due(`${summaries}; then a standstill of ${rules.figure('mandatory-standstill')} working days.`, 'before-signing') // prettier-ignore
}

function details(asked: Asked): Said {
  const { rules } = asked
  if (!isNew(asked)) return no('No new contract is signed by this route.')
  const period = DETAILS.find((id) => asked.isRegulated && rules.applies(id))
  if (period !== undefined)
    return due(`Within ${rules.figure(period)} days, the day of signing being the first.`, 'signed')
  if (asked.isRegulated) return no('No contract details are due for it.')
  if (!rules.applies('below-threshold-details-notice')) return no(whyNotNotifiable(asked))
  const registers = rules.applies('notice-uk7-below-supplier-registered') ? '; the supplier registers on the platform first' : '' // prettier-ignore
  return {
    ...due(`As soon as reasonably practicable after signing, however it was awarded${registers}.`, 'signed'),
    isBelowThreshold: true,
  }
}

const DETAILS = ['contract-details-notice', 'contract-details-notice-light-touch'] as const

function change({ way, nation, isLight, isRegulated, rules }: Asked): Said {
  if (way !== 'change') return no('Nothing is changed by this route.')
  if (nation === 'northern-ireland') return no('Change notices do not reach Northern Ireland.')
  if (isLight) return no('Light touch contracts are changed without a notice.')
  if (!rules.mayApply('contract-change-notice'))
    return no(isRegulated ? 'No change notice is due for it.' : 'The contract is below the threshold, and stays so.') // prettier-ignore
  return onlyIf('Value moves by more than 10 % (works 15 %) and term by more than 10 % of the longest at award; by the words of the Act one small limb is enough to need none, but publishing is safe and cheap.', 'before-change') // prettier-ignore
}

function throughLife(id: NoticeId, asked: Asked): Said {
  const { isRegulated, isLight, isConcession, way, nation, gross, rules } = asked
  if (way === 'none') return no('No contract of the council’s own is made by this route.')
  if (!isRegulated) return no('Only for contracts at or above the threshold.')
  if (id === 'UK11') return due(`Within ${rules.figure('contract-termination-notice')} days, the day it ends being the first.`, 'ended') // prettier-ignore
  if (way === 'ending') return no('The contract ends.')
  if (id === 'UK17')
    return nation === 'northern-ireland' || isConcession
      ? no('It does not reach Northern Ireland or concessions.')
      : onlyIf('Its payments are counted in the body’s own half-yearly notice.', 'none')
  if (id === 'UK8')
    return rules.mayApply('payment-notice-threshold')
      ? onlyIf('A single payment is above £30,000, VAT included.', 'paid')
      : no(
          'Only in England, for procurements begun on or after 1 April 2026; not for schools or concessions.',
        )
  if (isLight || isConcession) return no('Not for light touch or concession contracts.')
  if (gross === undefined)
    return onlyIf('The contract is above £5m and has performance indicators.', 'yearly')
  return rules.applies('kpi-threshold')
    ? due('Above £5m performance against the indicators is published every 12 months and at the end.', 'yearly') // prettier-ignore
    : onlyIf('The supplier breaks the contract, or performs badly and does not put it right: within 30 days.', 'none') // prettier-ignore
}

function ofLegacy(id: NoticeId, { way, nation, isSchool, gross, law }: Asked): Said {
  if (id === 'legacy-change')
    return way === 'change'
      ? onlyIf('The ground is reg 72(1)(b) or (c); an option used under a review clause needs none.', 'before-change') // prettier-ignore
      : no('Nothing is changed by this route.')
  if (way !== 'call-off') return no('A new contract of its own is under the Act; only call-offs stay legacy.')
  if (id === 'contracts-finder')
    return nation !== 'england' || isSchool
      ? no('Contracts Finder binds English bodies that are no schools.')
      : due('The award of every call-off is published within a reasonable time (on the central digital platform from 1 May 2027).', 'signed') // prettier-ignore
  const figure = sumOf('pcr-threshold-subcentral-goods-services-2024', law)
  return gross === undefined || gross.pence >= figure
    ? onlyIf('The framework asks for it (a call-off of £214,904 or more including VAT).', 'signed')
    : no('The call-off is below the threshold of the 2015 Regulations.')
}
