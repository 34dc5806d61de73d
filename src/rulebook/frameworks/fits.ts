import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { decimal } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { startBy } from '../timing/count-back.ts'
import { defaultLeadTimes } from '../timing/lead-times.ts'
import type { Condition, Lawful, Regime } from '../words.ts'
import { heldCatalogue } from './held.ts'
import { checksOf } from './checks.ts'
import type { Catalogue, Framework } from './framework.ts'
import { lastDays, lastSigningDay, livenessOn, type Liveness } from './live.ts'
import { type CallOffKind, type FrameworkQuestion, headroomOf, type LotAsked, lotName } from './question.ts'
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
  const { capability } = question
  const lots = catalogue.frameworks.flatMap((framework) => framework.lots.map((lot) => ({ framework, lot })))
  const wanted = lots.filter(({ lot }) => {
    const served = lot.fields.capabilities?.value
    return capability === undefined || (served !== undefined && serves(served, capability))
  })
  const unsaid = lots.filter(({ lot }) => lot.fields.capabilities === undefined)
  return {
    fits: wanted.map((each) => fitOf({ ...each, question, on, law })).toSorted(bestFirst),
    scopeNotKnown:
      capability === undefined ? [] : [...new Set(unsaid.map(({ framework }) => framework.reference))],
  }
}

/**
 * Whether one agreement answers what is wanted, lot by lot, whatever it serves.
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
  return framework.lots.map((lot) => fitOf({ framework, lot, question, on, law })).toSorted(bestFirst)
}

const RANK = { yes: 0, 'yes-if': 1, no: 2 } as const

/** Open before closed; of those, the surely live first, then the one that lasts longer; then by reference and lot. */
function bestFirst(a: FrameworkFit, b: FrameworkFit): number {
  const byLive = Number(b.live === 'live') - Number(a.live === 'live')
  const byDay = compare(b.lastDay ?? '', a.lastDay ?? '')
  return RANK[a.lawful] - RANK[b.lawful] || byLive || byDay || compare(a.reference, b.reference) || compare(a.lot, b.lot) // prettier-ignore
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function fitOf(asked: LotAsked): FrameworkFit {
  const { framework, lot, law } = asked
  const { fields } = lot
  const { last, atMost } = lastDays(fields, law)
  const lastWorkingDay = last && lastSigningDay(last)
  const ways = (['call-off-direct', 'call-off-competition'] as const).map((kind) =>
    wayOf(kind, asked, lastWorkingDay),
  )
  const over = overOf(asked)
  const [suppliers, smes] = [fields.suppliers?.value, fields.smes?.value]
  const left = headroomOf(fields)
  return {
    reference: framework.reference,
    name: framework.name,
    ...(fields.owner && { owner: fields.owner.value }),
    lot: lot.id,
    ...(lot.what !== undefined && { lotWhat: lot.what }),
    regime: fields.type?.value === 'dps' ? 'legacy' : (fields.regime?.value ?? 'unknown'),
    live: livenessOn(fields, asked.question.awardOn ?? asked.on, law).state,
    lawful: ways.map((way) => way.lawful).toSorted((a, b) => RANK[a] - RANK[b])[0]!,
    ways,
    ...(over && { over }),
    ...(last && { lastDay: last, lastWorkingDay: lastWorkingDay! }),
    ...(atMost !== undefined && atMost !== last && { atMost }),
    ...(fields.maxTermMonths && { maxTermMonths: fields.maxTermMonths.value }),
    ...(suppliers !== undefined && { suppliers }),
    ...(suppliers && smes !== undefined && { smePercent: Math.floor((smes * 100) / suppliers) }),
    ...(left && { headroom: decimal(left) }),
    ...(fields.page && { page: fields.page.value }),
  }
}

function wayOf(kind: CallOffKind, asked: LotAsked, lastWorkingDay: CalendarDay | undefined): CallOffWay {
  const { closed, conditions } = checksOf(kind, asked)
  const { framework, lot, question } = asked
  const name = lotName(framework, lot)
  const begin = lastWorkingDay && startBy({ route: kind, mode: 'sign', needBy: lastWorkingDay, category: 'commodity', decisionWeeks: question.decisionWeeks ?? 0, leadTimes: question.leadTimes ?? defaultLeadTimes }).day // prettier-ignore
  const day = begin !== undefined && { startBy: begin }
  if (closed) return { kind, lawful: 'no', reason: closed, conditions: [], ...day }
  const until = lastWorkingDay ? ` Last working day to sign: ${formatDay(lastWorkingDay)}.` : ''
  const reason = `A call-off from ${name} may be signed while it is live and may outlast it.${until}`
  return { kind, lawful: conditions.length > 0 ? 'yes-if' : 'yes', reason, conditions, ...day }
}

function overOf({ lot: { fields }, question: { awardOn }, on, law }: LotAsked): FrameworkFit['over'] {
  if (livenessOn(fields, on, law).state === 'over') return 'already'
  return awardOn !== undefined && livenessOn(fields, awardOn, law).state === 'over'
    ? 'before-award'
    : undefined
}
