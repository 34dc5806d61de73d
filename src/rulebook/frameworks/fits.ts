import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { decimal } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { startBy } from '../timing/count-back.ts'
import { defaultLeadTimes, type LeadTimes } from '../timing/lead-times.ts'
import type { Condition, Lawful, Regime } from '../words.ts'
import { heldCatalogue } from './held.ts'
import { checkerOf, type Checks } from './checks.ts'
import { partInWords } from './day-or-part.ts'
import type { Catalogue, Framework, FrameworkLot } from './framework.ts'
import { lastDays, lastSigningDay, livenessBy, type Liveness } from './live.ts'
import {
  type CallOffKind,
  type FrameworkQuestion,
  headroomOf,
  type LotAsked,
  lotName,
  regimeOfLot,
  type LotTimes,
} from './question.ts'
import { serves } from './serves.ts'

/** Whether one way of calling off from one lot is open. */
export interface CallOffWay {
  readonly kind: CallOffKind
  readonly lawful: Exclude<Lawful, 'unknown'>
  readonly reason: string
  readonly conditions: readonly Condition[]
  /** The latest day to begin so that it is awarded in time, where a last day is sure. Council practice, not law. */
  readonly startBy?: CalendarDay
}

/** How a lot answers what is wanted. */
export interface FrameworkFit {
  readonly reference: string
  readonly name: string
  readonly owner?: string
  /** The lot's number; empty for an agreement whose lots are not known. */
  readonly lot: string
  readonly lotWhat?: string
  /** The law its call-offs are under for life. */
  readonly regime: Regime
  /** The better of its two ways. */
  readonly lawful: CallOffWay['lawful']
  readonly ways: readonly CallOffWay[]
  /** Whether it is live on the planned day of award; on the day asked where none is planned. */
  readonly live: Liveness['state']
  /** `already` over on the day asked; `before-award` still live then, and over on the planned day of award. */
  readonly over?: 'already' | 'before-award'
  /** The last sure day to award, and the last working day by it. */
  readonly lastDay?: CalendarDay
  readonly lastWorkingDay?: CalendarDay
  /** The last day an extension or another opening could still allow, when later. */
  readonly atMost?: CalendarDay
  /** Longest call-off, its options included, in months. */
  readonly maxTermMonths?: number
  /** Small and medium-sized suppliers of a hundred, and how many suppliers there are. */
  readonly smePercent?: number
  readonly suppliers?: number
  /** What the ceiling leaves, where both sums are known on one VAT basis. */
  readonly headroom?: string
  readonly page?: string
}

/** What frameworks there are for a need. */
export interface FrameworkAnswers {
  /** Lots whose scope, as held, covers it: the open ones first. */
  readonly fits: readonly FrameworkFit[]
  /** Agreements not judged because nobody said what they serve. */
  readonly scopeNotKnown: readonly string[]
}

/**
 * Every lot that serves a capability, each with whether it is open to us and until when. A plain `yes` only where each fact
 * it rests on is of a source that was read, checked within 90 days of the day asked, and undisputed: live on the planned day
 * of award, open to our body, long enough. What is missing or second-hand makes it `yes-if` with the page to open.
 *
 * @param on the day asked.
 * @example
 * frameworksFor({ capability: 'hous', awardOn: day('2027-03-08') }, day('2026-11-23')).fits.find((each) => each.reference === 'RM6259').over // 'before-award'
 * frameworksFor({ capability: 'hous', awardOn: day('2027-03-05') }, day('2026-11-23')).fits.find((each) => each.reference === 'RM6259').lawful // 'yes-if'
 */
export function frameworksFor(
  question: FrameworkQuestion,
  on: CalendarDay,
  catalogue: Catalogue = heldCatalogue,
  law: Law = heldLaw,
): FrameworkAnswers {
  const { wanted, unsaid } = servingOf(catalogue, question.capability)
  const fits = wanted.map((each) =>
    fitOf({ ...each, question, on, times: timesOf(each.lot, question, on, law) }),
  )
  return { fits: fits.toSorted(bestFirst), scopeNotKnown: unsaid }
}

interface Serving {
  readonly wanted: readonly { readonly framework: Framework; readonly lot: FrameworkLot }[]
  readonly unsaid: readonly string[]
}

// A plan asks for the same few capabilities for each of its contracts.
const servings = new WeakMap<Catalogue, Map<string, Serving>>()

function servingOf(catalogue: Catalogue, capability: string | undefined): Serving {
  const known = servings.get(catalogue) ?? new Map<string, Serving>()
  servings.set(catalogue, known)
  const key = capability ?? ''
  const found = known.get(key) ?? searched(catalogue, capability)
  known.set(key, found)
  return found
}

function searched({ frameworks }: Catalogue, capability: string | undefined): Serving {
  const lots = frameworks.flatMap((framework) => framework.lots.map((lot) => ({ framework, lot })))
  if (capability === undefined) return { wanted: lots, unsaid: [] }
  const unsaid = lots.filter(({ lot }) => lot.fields.capabilities === undefined)
  return {
    wanted: lots.filter(({ lot }) => lotServes(lot, capability)),
    unsaid: [...new Set(unsaid.map(({ framework }) => framework.reference))],
  }
}

const lotServes = ({ fields }: FrameworkLot, capability: string): boolean =>
  fields.capabilities !== undefined && serves(fields.capabilities.value, capability)

/**
 * Whether one agreement answers what is wanted, lot by lot: those that serve it, or where none is known to, all.
 *
 * @example
 * fitsOf(heldFramework('RM3764.3'), {}, day('2026-11-23'))[0].ways.map((way) => way.lawful) // ['no', 'yes-if']
 */
export function fitsOf(
  framework: Framework,
  question: FrameworkQuestion,
  on: CalendarDay,
  law: Law = heldLaw,
): readonly FrameworkFit[] {
  const { capability } = question
  const serving = framework.lots.filter((lot) => capability !== undefined && lotServes(lot, capability))
  return (serving.length > 0 ? serving : framework.lots)
    .map((lot) => fitOf({ framework, lot, question, on, times: timesOf(lot, question, on, law) }))
    .toSorted(bestFirst)
}

const RANK = { yes: 0, 'yes-if': 1, no: 2 } as const

/** Open before closed; of those, the surely live first, then the one that lasts longer; then by reference and lot. */
function bestFirst(a: FrameworkFit, b: FrameworkFit): number {
  const byLive = Number(b.live === 'live') - Number(a.live === 'live')
  const byDay = compare(b.lastDay ?? '', a.lastDay ?? '')
  return RANK[a.lawful] - RANK[b.lawful] || byLive || byDay || compare(a.reference, b.reference) || compare(a.lot, b.lot) // prettier-ignore
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function timesOf(
  { fields }: FrameworkLot,
  { awardOn }: FrameworkQuestion,
  on: CalendarDay,
  law: Law,
): LotTimes {
  const days = lastDays(fields, law)
  const today = livenessBy(fields, on, days)
  const onAward = awardOn === undefined ? today : livenessBy(fields, awardOn, days)
  const working = days.last && { lastWorkingDay: lastSigningDay(days.last) }
  return { ...days, ...working, onAward, isOverToday: today.state === 'over' }
}

function fitOf(asked: LotAsked): FrameworkFit {
  const { framework, lot, times } = asked
  const { last, atMost, lastWorkingDay, onAward } = times
  const check = checkerOf(asked)
  const ways = KINDS.map((kind) => wayOf(kind, asked, check(kind)))
  const over = times.isOverToday ? 'already' : onAward.state === 'over' ? 'before-award' : undefined
  return {
    ...knownOf(framework, lot),
    live: onAward.state,
    lawful: RANK[ways[1]!.lawful] < RANK[ways[0]!.lawful] ? ways[1]!.lawful : ways[0]!.lawful,
    ways,
    ...(over && { over }),
    ...(last && { lastDay: last, lastWorkingDay: lastWorkingDay! }),
    ...(atMost !== undefined && atMost !== last && { atMost }),
  }
}

type Known = Omit<FrameworkFit, 'live' | 'lawful' | 'ways' | 'over' | 'lastDay' | 'lastWorkingDay' | 'atMost'>
const knowns = new WeakMap<FrameworkLot, Known>()

/** What an answer tells of a lot whatever is asked: worked out once for each lot of a catalogue. */
function knownOf({ reference, name }: Framework, lot: FrameworkLot): Known {
  const known = knowns.get(lot)
  if (known) return known
  const { owner, maxTermMonths, page, ...fields } = lot.fields
  const [suppliers, smes, left] = [fields.suppliers?.value, fields.smes?.value, headroomOf(fields)]
  const told: Known = {
    reference,
    name,
    ...(owner && { owner: owner.value }),
    lot: lot.id,
    ...(lot.what !== undefined && { lotWhat: lot.what }),
    regime: regimeOfLot(lot.fields).regime,
    ...(maxTermMonths && { maxTermMonths: maxTermMonths.value }),
    ...(suppliers !== undefined && { suppliers }),
    ...(suppliers && smes !== undefined && { smePercent: Math.floor((smes * 100) / suppliers) }),
    ...(left && { headroom: decimal(left) }),
    ...(page && { page: page.value }),
  }
  knowns.set(lot, told)
  return told
}

const KINDS = ['call-off-direct', 'call-off-competition'] as const

function wayOf(kind: CallOffKind, asked: LotAsked, { closed, conditions }: Checks): CallOffWay {
  const { framework, lot, times } = asked
  const { lastWorkingDay } = times
  const day = lastWorkingDay && { startBy: beginBy(kind, lastWorkingDay, asked.question) }
  if (closed) return { kind, lawful: 'no', reason: closed, conditions: [], ...day }
  const until = lastWorkingDay ? ` Last working day to sign: ${partInWords(lastWorkingDay)}.` : ''
  const reason = `A call-off from ${lotName(framework, lot)} may be signed while it is live and may outlast it.${until}`
  return { kind, lawful: conditions.length > 0 ? 'yes-if' : 'yes', reason, conditions, ...day }
}

const begun = new WeakMap<LeadTimes, Map<string, CalendarDay>>()

/** The latest day to begin so that a call-off is signed by a day; the same few days are asked for again and again. */
function beginBy(kind: CallOffKind, needBy: CalendarDay, question: FrameworkQuestion): CalendarDay {
  const { decisionWeeks = 0, leadTimes = defaultLeadTimes } = question
  const known = begun.get(leadTimes) ?? new Map<string, CalendarDay>()
  begun.set(leadTimes, known)
  const key = `${kind} ${needBy} ${decisionWeeks}`
  const day = known.get(key) ?? startBy({ route: kind, mode: 'sign', needBy, category: 'commodity', decisionWeeks, leadTimes }).day // prettier-ignore
  known.set(key, day)
  return day
}
