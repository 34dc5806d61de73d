import type { CalendarDay } from '../procurement/calendar-day.ts'
import { money, type Money } from '../procurement/money.ts'
import type { Decider, GivenRules, Governance } from './council-rules/council-rules.ts'
import { defaultLeadTimes, type FreezeWindow, type LeadTimes } from './timing/lead-times.ts'
import type { BodyKind, Nation, Ring } from './words.ts'

/** A meeting that takes decisions, with the days its reports are due and its agenda goes out when the council gives them. */
export interface CommitteeMeeting {
  readonly name: string
  readonly meeting: CalendarDay
  readonly reportBy?: CalendarDay
  readonly agendaOn?: CalendarDay
  /** Who meets; left out, the body that decides above the key-decision line: cabinet, committee, board, a town’s council. */
  readonly decides?: Decider
}

/** What is known of a body's local government reorganisation. What is absent is unknown, not "no". */
export interface ReorganisationSettings {
  readonly vestingDay?: CalendarDay
  readonly direction?: 'in-force' | 'none'
  readonly specifiedDate?: CalendarDay
  readonly successor?: string
}

/** A body's own facts and habits that the plan rests on. Law is in the rules; this is what a council may change. */
export interface BodySettings {
  readonly nation: Nation
  readonly kind: BodyKind
  /** VAT added to net amounts when nothing better is known, in percent: an assumption, said wherever it is used. */
  readonly vatPercent: number
  /** Working days in which a posted notice counts as served. */
  readonly deemedServiceWorkingDays: number
  /** From this sum, VAT included, a decision is key. Unknown until the council gives it. */
  readonly keyDecisionLine?: Money
  /** Sum including VAT from which an unknown line is answered with the longer path, so that nothing is begun too late. */
  readonly assumeKeyFrom: Money
  /** Working days of call-in after a decision is published. */
  readonly callInWorkingDays: number
  readonly committees: readonly CommitteeMeeting[]
  /** How the body is governed; left out, as bodies of its kind and nation commonly are. */
  readonly governance?: Governance
  /** The council’s own rules, where it gave any; `councilRulesOf` puts common practice in for the rest. */
  readonly councilRules?: GivenRules
  /** Days of the year on which the offices are closed beside weekends and bank holidays: the council's own work stands still, periods of law run on. */
  readonly closures: readonly FreezeWindow[]
  /** Where the plan stops. */
  readonly rings: readonly Ring[]
  readonly leadTimes: LeadTimes
  readonly reorganisation: ReorganisationSettings
}

/** The settings of a body that has given none: an English district, VAT at 20 %, key-decision line unknown. */
export const defaultSettings: BodySettings = {
  nation: 'england',
  kind: 'district',
  vatPercent: 20,
  deemedServiceWorkingDays: 2,
  assumeKeyFrom: money(10_000_000n),
  callInWorkingDays: 5,
  committees: [],
  closures: [
    { from: '12-25', to: '01-01', because: 'the offices are closed between Christmas and New Year' },
  ],
  rings: ['core', 'edge'],
  leadTimes: defaultLeadTimes,
  reorganisation: {},
}
