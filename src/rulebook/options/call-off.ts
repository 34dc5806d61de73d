import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { catalogueOf, frameworkOf } from '../frameworks/catalogue.ts'
import { fitsOf, frameworksFor, type CallOffWay, type FrameworkFit } from '../frameworks/fits.ts'
import type { Catalogue, Framework, FrameworkAccount } from '../frameworks/framework.ts'
import { heldCatalogue } from '../frameworks/held.ts'
import { frameworkNamed } from '../frameworks/named.ts'
import { DIRECT, lotName, type CallOffKind, type FrameworkQuestion } from '../frameworks/question.ts'
import { noticesDue } from '../questions/notices.ts'
import type { Condition, Regime, RouteOption } from '../words.ts'
import {
  answer,
  condition,
  isConfirmed,
  subjectOf,
  type FrameworkFacts,
  type OptionQuestion,
} from './option-facts.ts'

/** Other agreements named beside the first. */
const ALSO = 4

/**
 * Calling off from a framework, directly or by a competition among its suppliers. The order must be signed while the
 * framework is live and may outlast it. Its days, lots and buyers are those of the catalogue of frameworks.
 *
 * Source: Procurement Act 2023 s.45; SI 2015/102 reg 33.
 */
export function callOff(kind: CallOffKind, question: OptionQuestion): RouteOption {
  const { facts, on } = question
  if (facts.arrangement === 'concession' || facts.arrangement === 'framework') {
    const reason = `A ${facts.arrangement} may not be awarded under a framework.`
    return answer(kind, 'no', reason, on, { rule: 'framework-not-for-concession-or-framework' })
  }
  const ways = fitsFor(question).map((fit) => ({ fit, way: fit.ways.find((each) => each.kind === kind)! }))
  const best = ways.find(({ way }) => way.lawful !== 'no') ?? ways[0]
  if (!best) {
    const reason = 'No framework for this category is held; ask the buying organisations.'
    return answer(kind, 'unknown', reason, on)
  }
  const { fit, way } = best
  const rule = ruleOf(kind, fit.regime)
  if (way.lawful === 'no') return answer(kind, 'no', way.reason, on, { rule })
  return answer(kind, way.lawful, `${way.reason}${alsoOpen(ways, fit)}`, on, {
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
  question: OptionQuestion,
  { name }: FrameworkFit,
): readonly Condition[] {
  if (isConfirmed(question, 'framework')) return []
  const page = `the owner’s page for ${name}`
  const onLot = condition('the supplier is on that lot', page, 'procurement')
  return kind === 'call-off-direct' ? [onLot, condition(DIRECT, page, 'procurement')] : [onLot]
}

/** The lots that may serve the next contract: those of the frameworks named, else all that serve its category. */
function fitsFor({ facts, on }: OptionQuestion): readonly FrameworkFit[] {
  const catalogue = facts.catalogue ?? heldCatalogue
  const { capability = facts.category, wantedTermMonths: termMonths, estimateGross, awardOn } = facts
  const question: FrameworkQuestion = {
    ...(capability !== undefined && { capability }),
    ...(termMonths !== undefined && { termMonths }),
    ...(estimateGross && { estimateGross }),
    ...(awardOn && { awardOn }),
    body: {
      name: facts.body ?? US,
      ...(facts.bodyKind && { kind: facts.bodyKind }),
      ...(facts.nation && { nation: facts.nation }),
    },
  }
  if (!facts.frameworks)
    return frameworksFor({ ...question, capability: capability ?? 'commodity' }, on, catalogue).fits
  return facts.frameworks
    .flatMap((given) => fitsOf(asGiven(given, catalogue, on), question, on))
    .toSorted(openFirst)
}

const openFirst = (a: FrameworkFit, b: FrameworkFit): number => liveRank(a) - liveRank(b)
const liveRank = ({ live }: FrameworkFit): number => ['live', 'unknown', 'before', 'over'].indexOf(live)

/** What our body goes by where its name is not given. */
const US = 'this body'

/** A framework as the question gives it, completed from what is held of it by name. */
function asGiven(given: FrameworkFacts, catalogue: Catalogue, on: CalendarDay): Framework {
  const known = frameworkOf(given.name, catalogue) ?? frameworkNamed(given.name, catalogue)
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

function noticesOf(
  kind: CallOffKind,
  regime: Regime,
  { facts, on, gross }: OptionQuestion,
): readonly string[] {
  const { nation, isSchool } = facts
  return noticesDue({
    route: kind,
    regime: regime === 'unknown' ? 'new' : regime,
    on,
    subject: subjectOf(facts),
    ...(gross && { gross }),
    ...(nation && { nation }),
    ...(isSchool !== undefined && { isSchool }),
  })
}
