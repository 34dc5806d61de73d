import {
  addDays,
  addMonths,
  type CalendarDay,
  formatDay,
  laterOf,
  parseDay,
} from '../../procurement/calendar-day.ts'
import type { Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { paymentNoticeBy } from '../questions/standstill.ts'
import { notifiable, thresholdIfHeld, wholePounds, type Subject } from '../questions/threshold.ts'
import { cite, isHeldOn, ruleNamed } from '../rule.ts'
import type { Nation, Regime, RuleCited } from '../words.ts'
import type { NoticeId } from './notices.data.ts'

/** A single payment above the sum of the payment notice, with VAT. */
export interface DutyPayment {
  readonly day: CalendarDay
  /** Above it only with VAT added at an assumed rate. */
  readonly byAssumption: boolean
  /** The supplier is paid under other contracts too, so that it may be another's. */
  readonly maybeOther: boolean
}

/** What the duties of a running contract turn on. What is absent is not known. */
export interface DutyFacts {
  readonly regime: Regime
  readonly nation: Nation
  readonly isSchool?: boolean
  readonly isCallOff?: boolean
  readonly subject?: Subject
  /** The contract's own value including VAT: the least and the most it may be. */
  readonly low?: Money
  readonly high?: Money
  /** The first notice, invitation or contact. */
  readonly begunOn?: CalendarDay
  readonly signedOn?: CalendarDay
  readonly startsOn?: CalendarDay
  readonly endsOn?: CalendarDay
  /** Whether it was over on the day its end names; `unknown` where that day has gone by and it may run on. */
  readonly isOver: 'yes' | 'no' | 'unknown'
  /** The plan would change it or use an option in it. */
  readonly isChanged: boolean
  readonly payments: readonly DutyPayment[]
  /** Notices about it that are held. */
  readonly held: readonly { readonly type?: string; readonly publishedOn?: CalendarDay }[]
  /** The last day for which notices are held; absent when none are. */
  readonly noticesTo?: CalendarDay
}

/** A question that would settle whether a duty is due. */
export interface DutyQuestion {
  readonly to: string
  readonly ask: string
}

/**
 * How a duty stands: `overdue` when it is due, its last day has gone by and the notices held of that time have none;
 * `now` when it is due as soon as practicable; `ahead` when it is due later; `may-be-due` while a fact is missing; `done`
 * when the notice is held; `warning` when only a wider reading of the law asks for it.
 */
export type DutyState = 'overdue' | 'now' | 'ahead' | 'may-be-due' | 'done' | 'warning'

/** A notice that a contract or its body must publish, or may have to. */
export interface Duty {
  readonly notice: NoticeId
  readonly what: string
  readonly state: DutyState
  /** The last day to publish; absent where the law names none or it cannot be told. */
  readonly due?: CalendarDay
  readonly because: string
  /** What would settle it, the first thing to ask first. */
  readonly questions: readonly DutyQuestion[]
  readonly rules: readonly RuleCited[]
}

const ASK = {
  regime: { to: 'procurement', ask: 'Was it awarded under the Procurement Act: not before 24 February 2025, nor under an older framework?' },
  value: { to: 'budget holder', ask: 'What is it worth over its whole term, with VAT and every option?' },
  signed: { to: 'head of legal', ask: 'On which day was it signed?' },
  begun: { to: 'procurement', ask: 'When did its procurement begin: its first notice, or the first contact with a supplier?' },
  ended: { to: 'contract manager', ask: 'Did it end on that day, or does it run on?' },
  end: { to: 'contract manager', ask: 'On which day does it end?' },
  vat: { to: 'accountant', ask: 'Is the payment above £30,000 with VAT?' },
  which: { to: 'accountant', ask: 'Under which of the supplier’s contracts were these payments made?' },
  change: { to: 'contract manager', ask: 'By how much do value and term move, against the value and the longest term at award?' },
  published: { to: 'procurement', ask: 'Was it published? No notices of that time are held.' },
  indicators: { to: 'contract manager', ask: 'Does it have performance indicators, or a reason published why not?' },
} as const satisfies Record<string, DutyQuestion> // prettier-ignore

type Wants = readonly DutyQuestion[]

interface Asked {
  readonly facts: DutyFacts
  readonly on: CalendarDay
  readonly law: Law
}

const valueOf = (id: string, law: Law): number => Number(ruleNamed(id, law).value)
const cited = (law: Law, ...ids: readonly string[]): RuleCited[] =>
  ids.flatMap((id) => {
    const rule = law.byId(id)
    return rule ? [cite(rule)] : []
  })

/**
 * The notices a running contract brings, or may bring, through its life: contract details, payments, performance, change and
 * termination under the Act; none of these for a legacy contract, whose award and change are told in the older way. A duty
 * that hangs on a missing fact is `may-be-due` with the question.
 *
 * Source: Procurement Act 2023 ss.52, 53, 70, 71, 75, 80, 87; SI 2026/360 reg 6; SI 2015/102 regs 72, 108.
 */
export function contractDuties(facts: DutyFacts, on: CalendarDay, law: Law = heldLaw): readonly Duty[] {
  const asked = { facts, on, law }
  if (facts.nation === 'scotland') return []
  if (facts.regime === 'legacy') return legacyDuties(asked)
  const regime: Wants = facts.regime === 'unknown' ? [ASK.regime] : []
  const regulated = isRegulated(asked)
  if (regulated === 'no') return belowDetails(asked, regime)
  const wants = [...regime, ...(regulated === 'unknown' ? [ASK.value] : [])]
  return [
    ...details(asked, wants),
    ...payments(asked, wants),
    ...performance(asked, regime),
    ...change(asked, wants),
    ...termination(asked, wants),
  ]
}

type Answer = 'yes' | 'no' | 'unknown'

/** Against the threshold of the day it was begun; where only a later day is known, against every figure since the Act. */
function isRegulated({ facts, law }: Asked): Answer {
  const { begunOn, signedOn, startsOn, nation, subject, low, high } = facts
  const kind = { nation, ...(subject && { subject }) }
  const latest = begunOn ?? signedOn ?? startsOn
  const days = begunOn ? [begunOn] : [parseDay('2025-06-30')!, parseDay('2026-06-30')!].filter((each, index) => index === 0 || latest === undefined || latest >= '2026-01-01') // prettier-ignore
  const answers = days.map((day): Answer => {
    const figure = thresholdIfHeld(kind, day, law)?.amount.pence
    if (figure === undefined) return 'unknown'
    if (low !== undefined && low.pence >= figure) return 'yes'
    return high !== undefined && high.pence < figure ? 'no' : 'unknown'
  })
  return answers.every((each) => each === answers[0]) ? answers[0]! : 'unknown'
}

interface Found {
  readonly notice: NoticeId
  readonly what: string
  readonly due?: CalendarDay | undefined
  readonly because: string
  readonly wants: Wants
  readonly rules: readonly string[]
  /** From this day on a notice of the kind counts as this one. */
  readonly since?: CalendarDay | undefined
}

/** The duty as it stands on the day asked: done where the notice is held, else by its last day and by what is missing. */
function standing({ facts, on, law }: Asked, found: Found): Duty {
  const { notice, what, due, because, rules, since } = found
  const published = facts.held.find(({ type, publishedOn }) => type?.toUpperCase() === notice && (since === undefined || publishedOn === undefined || publishedOn >= since)) // prettier-ignore
  const base = { notice, what, rules: cited(law, ...rules), ...(due && { due }) }
  if (published !== undefined) {
    const { publishedOn } = published
    const late = due !== undefined && publishedOn !== undefined && publishedOn > due
    const when = publishedOn ? ` on ${formatDay(publishedOn)}${late ? ', after its last day' : ''}` : ''
    return { ...base, state: 'done', because: `It was published${when}.`, questions: [] }
  }
  if (due === undefined || due >= on) {
    const state = found.wants.length > 0 ? 'may-be-due' : due === undefined ? 'now' : 'ahead'
    return { ...base, state, because, questions: found.wants }
  }
  const seen = facts.noticesTo !== undefined && facts.noticesTo >= due
  const questions = seen ? found.wants : [...found.wants, ASK.published]
  return { ...base, state: questions.length > 0 ? 'may-be-due' : 'overdue', because, questions }
}

const isLight = ({ subject }: DutyFacts): boolean => subject?.startsWith('light-touch') === true

function details(asked: Asked, wants: Wants): Duty[] {
  const { facts, law } = asked
  const id = isLight(facts) ? 'contract-details-notice-light-touch' : 'contract-details-notice'
  const from = facts.signedOn ?? facts.startsOn
  const days = valueOf(id, law)
  const because = facts.signedOn
    ? `Signed on ${formatDay(facts.signedOn)}: ${days} days, that day being the first.`
    : from
      ? `Signed by its start, ${formatDay(from)}, at the latest: ${days} days from the signature.`
      : `Within ${days} days of the signature.`
  const missing = facts.signedOn === undefined ? [...wants, ASK.signed] : wants
  return [standing(asked, { notice: 'UK7', what: 'Contract details', due: from && addDays(from, days - 1), because, wants: missing, rules: [id] })] // prettier-ignore
}

/** Below the threshold only the details are due, from the sum at which a contract is notifiable. */
function belowDetails(asked: Asked, wants: Wants): Duty[] {
  const { facts, law } = asked
  const { high, low, nation, isSchool } = facts
  const kind = { nation, ...(isSchool && { isSchool }) }
  if (high === undefined || !notifiable(high, kind, law)) return []
  const sure = low !== undefined && notifiable(low, kind, law)
  const because = 'Below the threshold, from £30,000: as soon as reasonably practicable after signing, however it was awarded.' // prettier-ignore
  const missing = sure ? wants : [...wants, ASK.value]
  // No day is set by the law: what is not found among the notices held is asked about.
  const questions = facts.noticesTo === undefined ? [...missing, ASK.published] : missing
  return [standing(asked, { notice: 'UK7', what: 'Contract details, below the threshold', because, wants: questions, rules: ['below-threshold-details-notice'] })] // prettier-ignore
}

function payments(asked: Asked, wants: Wants): Duty[] {
  const { facts, law } = asked
  const { nation, isSchool, subject, payments: paid } = facts
  const rule = law.byId('payment-notice-threshold')
  if (nation !== 'england' || isSchool || subject?.includes('concession') || rule === undefined) return []
  const counted = paid.filter((each) => isHeldOn(rule, each.day))
  const begun = begunSince(asked)
  const byDue = [...Map.groupBy(counted, (each) => paymentNoticeBy(each.day, law))].toSorted(([a], [b]) => (a < b ? -1 : 1)) // prettier-ignore
  return byDue.map(([due, group]): Duty => {
    const what = `Payments of the quarter to ${formatDay(addDays(due, 1 - valueOf('payment-notice-period', law)))}`
    const count = `${group.length} payment${group.length === 1 ? '' : 's'} above £30,000 with VAT.`
    const rules = ['payment-notice-threshold', 'payment-notice-period', 'act-s70-not-earlier-procurements']
    if (begun === 'no') {
      const because = `${count} The procurement began before 1 April 2026, so none is due in use; the words of the commencement could be read to ask for it.` // prettier-ignore
      return { notice: 'UK8', what, state: 'warning', due, because, questions: wants, rules: cited(law, ...rules, 'payment-notice-which-contracts') } // prettier-ignore
    }
    const missing = [
      ...wants,
      ...(begun === 'unknown' ? [ASK.begun] : []),
      ...(group.every((each) => each.byAssumption) ? [ASK.vat] : []),
      ...(group.every((each) => each.maybeOther) ? [ASK.which] : []),
    ]
    return standing(asked, { notice: 'UK8', what, due, because: count, wants: missing, rules, since: group[0]!.day }) // prettier-ignore
  })
}

/** Whether the procurement began on or after the day payment notices reach back to: what was signed before it began before. */
function begunSince({ facts, law }: Asked): Answer {
  const first = parseDay(String(law.byId('act-s70-not-earlier-procurements')?.value ?? ''))
  if (first === undefined) return 'unknown'
  const { begunOn, signedOn, startsOn } = facts
  if (begunOn !== undefined) return begunOn >= first ? 'yes' : 'no'
  const latest = signedOn ?? startsOn
  return latest !== undefined && latest < first ? 'no' : 'unknown'
}

function performance(asked: Asked, regime: Wants): Duty[] {
  const { facts, on, law } = asked
  const { low, high, subject, signedOn, startsOn, endsOn, isOver } = facts
  const rule = law.byId('kpi-assessment-interval')
  const figure = wholePounds(valueOf('kpi-threshold', law)).pence
  if (rule?.from === undefined || isLight(facts) || subject === 'concession') return []
  if (high !== undefined && high.pence <= figure) return []
  const sure = low !== undefined && low.pence > figure
  const known = low !== undefined || high !== undefined
  if (!sure && !known) return []
  const begins = signedOn ?? startsOn
  if (begins === undefined) return []
  const months = Number(rule.value)
  const base = laterOf(begins, rule.from)
  const last = isOver === 'yes' ? endsOn : undefined
  const dues: CalendarDay[] = []
  for (let year = 1; year <= 40; year++) {
    const due = addDays(addMonths(base, year * months), -1)
    dues.push(last !== undefined && last < due ? last : due)
    if (due >= on || (last !== undefined && last < due)) break
  }
  const wants = [...regime, ...(sure ? [] : [ASK.value]), ASK.indicators]
  return dues.slice(-2).map(
    (due) =>
    standing(asked, { notice: 'UK9', what: `Performance in the twelve months to ${formatDay(due)}`, due, because: 'Above £5m, performance against the indicators is published at least once in every 12 months and at the end; counted from the signature, or from 1 January 2026 when that duty began.', wants, rules: ['kpi-threshold', 'kpi-assessment-interval'], since: addMonths(due, -months) }), // prettier-ignore
  )
}

function change(asked: Asked, wants: Wants): Duty[] {
  const { facts } = asked
  if (!facts.isChanged || isLight(facts) || facts.nation === 'northern-ireland') return []
  const because = 'The plan would change it or use an option: the notice comes before the change, unless value or term move by 10 % or less.' // prettier-ignore
  return [standing(asked, { notice: 'UK10', what: 'Change of the contract', due: facts.endsOn, because, wants: [...wants, ASK.change], rules: ['contract-change-notice', 'contract-change-notice-term'] })] // prettier-ignore
}

function termination(asked: Asked, wants: Wants): Duty[] {
  const { facts, on, law } = asked
  const { endsOn, isOver } = facts
  if (endsOn === undefined) return []
  const days = valueOf('contract-termination-notice', law)
  const gone = endsOn < on
  if (gone && isOver === 'no') return []
  const missing = gone && isOver === 'unknown' ? [...wants, ASK.ended] : wants
  const because = `It ${gone ? 'ended' : 'ends'} on ${formatDay(endsOn)}, even by expiry: ${days} days, that day being the first.${gone ? '' : ' An extension moves it.'}` // prettier-ignore
  return [standing(asked, { notice: 'UK11', what: 'Contract termination', due: addDays(endsOn, days - 1), because, wants: missing, rules: ['contract-termination-notice'], since: endsOn })] // prettier-ignore
}

/** A legacy contract has none of the notices of the Act; the award of a call-off is told on Contracts Finder. */
function legacyDuties(asked: Asked): Duty[] {
  const { facts, law } = asked
  const { isCallOff, nation, isSchool, held, isChanged, startsOn, signedOn } = facts
  const from = signedOn ?? startsOn
  const recent = from !== undefined && from >= addDays(asked.on, -730)
  const finder: Duty = {
    notice: 'contracts-finder',
    what: 'Award on Contracts Finder',
    state: held.length > 0 ? 'done' : 'may-be-due',
    because: held.length > 0 ? 'A notice about it is held.' : 'The award of every call-off under the 2015 Regulations is published within a reasonable time.', // prettier-ignore
    questions: held.length > 0 ? [] : [ASK.published],
    rules: cited(law, 'pcr-cf-calloff-award'),
  }
  const changed: Duty = {
    notice: 'legacy-change',
    what: 'Modification of a legacy contract',
    state: 'may-be-due',
    because: 'Only where the ground is reg 72(1)(b) or (c): an option used under a review clause needs none.',
    questions: [{ to: 'head of legal', ask: 'On which ground of regulation 72 is it changed?' }],
    rules: cited(law, 'pcr-mod-notice'),
  }
  return [
    ...(isCallOff && nation === 'england' && !isSchool && recent ? [finder] : []),
    ...(isChanged ? [changed] : []),
  ]
}
