import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { catalogueOf, frameworkOf } from '../frameworks/catalogue.ts'
import { fitsOf, frameworksFor, type CallOffWay, type FrameworkFit } from '../frameworks/fits.ts'
import type { Catalogue, Framework, FrameworkAccount } from '../frameworks/framework.ts'
import { heldCatalogue } from '../frameworks/held.ts'
import { frameworkNamed } from '../frameworks/named.ts'
import {
  DIRECT,
  headroomOf,
  lotName,
  type CallOffKind,
  type FrameworkQuestion,
} from '../frameworks/question.ts'
import type { Law } from '../law.ts'
import { noticesOnce } from './notices-once.ts'
import type { Condition, Nation, Regime } from '../words.ts'
import { answer, condition, subjectOf, type Answered, type RouteQuestion } from './route-question.ts'

/** Other agreements named beside the first. */
const ALSO = 4

/** What is held of a framework that may serve the next contract. What is left out is looked up by its name. */
export interface FrameworkFacts {
  readonly name: string
  readonly lastCallOffDay?: CalendarDay
  readonly regime?: Regime
  readonly maxTermMonths?: number
  readonly directAllowed?: boolean
  /** Whether it is live on the day of award; worked out from its days when left out. */
  readonly liveOnAwardDay?: boolean
  /** Whether our body is named or described among its buyers. */
  readonly weAreNamed?: boolean
}

/**
 * Calling off from a framework, directly or by a competition among its suppliers. The order must be signed while the
 * framework is live and may outlast it. Its days, lots and buyers are those of the catalogue of frameworks.
 *
 * Source: Procurement Act 2023 s.45; SI 2015/102 reg 33.
 */
export function callOff(kind: CallOffKind, question: RouteQuestion): Answered {
  const { facts } = question
  const concession = question.value.subject?.includes('concession') ?? false
  if (concession || facts.arrangement === 'framework') {
    const reason = `A ${concession ? 'concession' : 'framework'} may not be awarded under a framework.`
    return answer(question, kind, 'no', reason, { rule: 'framework-not-for-concession-or-framework' })
  }
  const ways = fitsFor(question).map((fit) => ({ fit, way: fit.ways.find((each) => each.kind === kind)! }))
  const best = ways.find(({ way }) => way.lawful !== 'no') ?? ways[0]
  if (!best) {
    const reason = 'No framework for this category is held; ask the buying organisations.'
    return answer(question, kind, 'unknown', reason, {
      missing: facts.category === undefined ? ['category'] : [],
    })
  }
  const { fit, way } = best
  const rule = ruleOf(kind, fit.regime)
  if (way.lawful === 'no') return answer(question, kind, 'no', way.reason, { rule })
  return answer(question, kind, way.lawful, `${way.reason}${alsoOpen(ways, fit)}`, {
    rule,
    conditions: [...way.conditions, ...stillToSee(kind, question, fit)],
    notices: noticesOf(kind, fit.regime, question),
  })
}

function alsoOpen(ways: readonly { fit: FrameworkFit; way: CallOffWay }[], best: FrameworkFit): string {
  const others = ways.filter(({ fit, way }) => way.lawful !== 'no' && fit.reference !== best.reference)
  const names = [...new Set(others.map(({ fit }) => lotName(fit, { id: '' })))]
  return names.length > 0 ? ` Also worth a look: ${names.slice(0, ALSO).join(', ')}.` : ''
}

/** What stays to be seen of any call-off until a person has read the framework's own terms. */
function stillToSee(
  kind: CallOffKind,
  question: RouteQuestion,
  { name }: FrameworkFit,
): readonly Condition[] {
  if (question.context.frameworkRead) return []
  const page = `the owner’s page for ${name}`
  const onLot = condition('the supplier is on that lot', page, 'procurement')
  return kind === 'call-off-direct' ? [onLot, condition(DIRECT, page, 'procurement')] : [onLot]
}

const fitsOfQuestion = new WeakMap<RouteQuestion, readonly FrameworkFit[]>()

/** The lots that may serve the next contract, worked out once for both ways of calling off. */
function fitsFor(question: RouteQuestion): readonly FrameworkFit[] {
  const known = fitsOfQuestion.get(question)
  if (known) return known
  const fits = lotsThatMayServe(question)
  fitsOfQuestion.set(question, fits)
  return fits
}

/** The lots of the frameworks named, else all that serve the category. */
function lotsThatMayServe({ facts, on, context, value, law }: RouteQuestion): readonly FrameworkFit[] {
  const catalogue = context.catalogue ?? heldCatalogue
  const { category, wantedTermMonths, nation } = facts
  const capability = context.capability ?? (category === undefined ? undefined : String(category))
  const { awardOn, body, frameworks } = context
  const question: FrameworkQuestion = {
    ...(capability !== undefined && { capability }),
    ...(wantedTermMonths !== undefined && { termMonths: Number(wantedTermMonths) }),
    ...(roomMatters(catalogue) && { estimateGross: value.sum }),
    ...(awardOn && { awardOn }),
    body: {
      name: body?.name ?? US,
      ...(body?.kind && { kind: body.kind }),
      ...(nation !== undefined && { nation: nation as Nation }),
    },
  }
  const key = JSON.stringify([on, question, frameworks], (_, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  return remembered(catalogue, law, key, () =>
    frameworks
      ? frameworks
          .flatMap((given) => fitsOf(asGiven(given, catalogue, on), question, on, law))
          .toSorted(openFirst)
      : frameworksFor({ ...question, capability: capability ?? 'commodity' }, on, catalogue, law).fits,
  )
}

/** Fits worked out before, by catalogue and law, then the question: the same question gives the same. */
const worked = new WeakMap<Catalogue, WeakMap<Law, Map<string, readonly FrameworkFit[]>>>()
const MOST_KEPT = 500

function remembered(
  catalogue: Catalogue,
  law: Law,
  key: string,
  work: () => readonly FrameworkFit[],
): readonly FrameworkFit[] {
  const byLaw = worked.get(catalogue) ?? new WeakMap<Law, Map<string, readonly FrameworkFit[]>>()
  worked.set(catalogue, byLaw)
  const kept = byLaw.get(law) ?? new Map<string, readonly FrameworkFit[]>()
  byLaw.set(law, kept)
  const before = kept.get(key)
  if (before) return before
  if (kept.size >= MOST_KEPT) kept.clear()
  const found = work()
  kept.set(key, found)
  return found
}

/** Whether any agreement's room is known, so that the size of the need can matter. */
function roomMatters(catalogue: Catalogue): boolean {
  return catalogue.frameworks.some(({ lots }) => lots.some(({ fields }) => headroomOf(fields) !== undefined))
}

const openFirst = (a: FrameworkFit, b: FrameworkFit): number => liveRank(a) - liveRank(b)
const liveRank = ({ live }: FrameworkFit): number => ['live', 'unknown', 'before', 'over'].indexOf(live)

/** What our body goes by where its name is not given. */
const US = 'this body'

/** A framework as the question gives it, completed from what is held of it by name. */
function asGiven(given: FrameworkFacts, catalogue: Catalogue, on: CalendarDay): Framework {
  const known = frameworkOf(given.name, catalogue) ?? frameworkNamed(given.name, catalogue)
  if (known && Object.keys(given).length === 1) return known
  const said = catalogueOf([accountOf(given, on)]).frameworks[0]!
  if (!known) return said
  const { name: _name, ...fields } = said.fields
  return {
    ...known,
    fields: { ...known.fields, ...fields },
    openTo: [...said.openTo, ...known.openTo],
    lots: known.lots.map((lot) => ({ ...lot, fields: { ...lot.fields, ...fields } })),
  }
}

function accountOf(given: FrameworkFacts, on: CalendarDay): FrameworkAccount {
  const { name, lastCallOffDay, regime, maxTermMonths, directAllowed, liveOnAwardDay, weAreNamed } = given
  return {
    reference: name,
    name,
    source: 'given with the question',
    checkedOn: on,
    confidence: 'H',
    ...(lastCallOffDay && { ends: lastCallOffDay }),
    ...(regime && regime !== 'unknown' && { regime }),
    ...(maxTermMonths !== undefined && { maxTermMonths }),
    ...(directAllowed !== undefined && { awards: directAllowed ? ['direct', 'competed'] : ['competed'] }),
    ...(liveOnAwardDay !== undefined && { status: liveOnAwardDay ? 'live' : 'ended' }),
    ...(weAreNamed !== undefined && { openTo: weAreNamed ? { everyPublicBody: true } : { notBodies: [US] } }),
  }
}

function ruleOf(kind: CallOffKind, regime: Regime): string {
  const direct = kind === 'call-off-direct'
  if (regime === 'legacy') return direct ? 'pcr-framework-direct-calloff' : 'pcr-framework-mini-competition'
  return direct ? 'framework-direct-core-terms' : 'framework-award-by-competition'
}

function noticesOf(kind: CallOffKind, regime: Regime, question: RouteQuestion): readonly string[] {
  const { facts, on, gross, law } = question
  const nation = facts.nation as Nation | undefined
  return noticesOnce({
    route: kind,
    regime: regime === 'unknown' ? 'new' : regime,
    on,
    law,
    subject: subjectOf(question),
    ...(gross && { gross }),
    ...(nation && { nation }),
    isSchool: facts.buyer === 'school',
  })
}
