import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Catalogue } from '../frameworks/framework.ts'
import { heldLaw, type Law } from '../law.ts'
import { reorganisationTest } from '../questions/reorganisation.ts'
import { ruleOn } from '../rule.ts'
import type { FactName, Situation } from '../facts/facts.ts'
import { OPTION_KINDS, type BodyKind, type OptionKind } from '../words.ts'
import { callOff, type FrameworkFacts } from './call-off.ts'
import { modify } from './change.ts'
import { fullCompetition, quotation, reservedQuotation } from './competition.ts'
import { directAward } from './direct-award.ts'
import { dissolvingOf } from '../questions/dissolving.ts'
import { noRoute, notBought } from './gate.ts'
import { closeOut, endForConvenience, findOut, letLapse, letRoll, useExtension } from './keeping.ts'
import {
  answer,
  condition,
  conditionOf,
  questionOf,
  type Answered,
  type RouteQuestion,
} from './route-question.ts'
import { bringInHouse, joinAnew, joinNamed, replaceOpenSource, servedByAnother } from './together.ts'

export type { Answered, Facet } from './route-question.ts'

/** What is asked beside the facts: the law, and what is held of others' agreements and of the body. All plain data. */
export interface RouteContext {
  readonly law?: Law
  /** The frameworks meant; every one that serves the category when left out. */
  readonly frameworks?: readonly FrameworkFacts[]
  /** What is held of frameworks; the product's own list when left out. */
  readonly catalogue?: Catalogue
  /** The capability of the taxonomy, where it is known more closely than by the category of the facts. */
  readonly capability?: string
  /** The planned day of award, on which a framework must be live. */
  readonly awardOn?: CalendarDay
  /** The body that buys, as frameworks name their buyers. */
  readonly body?: { readonly name?: string; readonly kind?: BodyKind }
  /** Bodies whose agreements may name this one; left out where nobody has looked. */
  readonly partners?: readonly string[]
  /** The facts a person stands behind; left out when the asker answered them all. */
  readonly confirmed?: readonly FactName[]
  /**
   * Whether an arrangement is taken at its word until one of its tests is shown to fail: a plan made from files is, a person
   * who asks for a route is told what is not shown.
   */
  readonly atItsWord?: boolean
  /** Whether a person has read the framework's own terms. */
  readonly frameworkRead?: boolean
}

const ANSWERS: Readonly<Record<OptionKind, (question: RouteQuestion) => Answered>> = {
  'no-route': noRoute,
  'find-out': findOut,
  'let-lapse': letLapse,
  'close-out': closeOut,
  'use-extension': useExtension,
  'let-roll': letRoll,
  'end-for-convenience': endForConvenience,
  modify,
  'direct-award': directAward,
  'call-off-direct': (question) => callOff('call-off-direct', question),
  'call-off-competition': (question) => callOff('call-off-competition', question),
  quotation,
  'reserved-quotation': reservedQuotation,
  'open-procedure': (question) => fullCompetition('open-procedure', question),
  'competitive-flexible': (question) => fullCompetition('competitive-flexible', question),
  'join-named': joinNamed,
  'join-anew': joinAnew,
  'served-by-another': servedByAnother,
  'bring-in-house': bringInHouse,
  'replace-open-source': replaceOpenSource,
}

/** Options that bind the council to a supplier for longer, and so fall under the control of a dissolving council. */
const BINDING: ReadonlySet<OptionKind> = new Set([
  'use-extension',
  'let-roll',
  'modify',
  'direct-award',
  'call-off-direct',
  'call-off-competition',
  'quotation',
  'reserved-quotation',
  'open-procedure',
  'competitive-flexible',
  'join-named',
  'join-anew',
  'served-by-another',
])

const OF_A_CONTRACT: ReadonlySet<OptionKind> = new Set([
  'let-lapse',
  'close-out',
  'use-extension',
  'let-roll',
  'end-for-convenience',
  'modify',
])

const KEEPING: ReadonlySet<OptionKind> = new Set(['use-extension', 'let-roll', 'modify'])

/** Whether an option begins something new, of which nothing is left once another contract has taken this one's place. */
const isBuying = (kind: OptionKind): boolean => BINDING.has(kind) && !KEEPING.has(kind)

/**
 * The answer to every kind of option on the facts held, in the order of `OPTION_KINDS`: open, open if, closed or not known,
 * with its rule, its conditions, the notices it brings and the reason. Facts that would settle it are named. Nothing that
 * rests on a rule whose text was not read, or on a fact nobody confirmed, is a plain `yes`; every `no` names its rule. The
 * same facts on the same day give the same answer.
 *
 * @throws RuleNotInForce for days before the Act began (24 February 2025).
 * @example
 * routeOptions({ arrangement: 'contract', nation: 'england', state: 'none' }, day('2026-11-23')).find((option) => option.kind === 'open-procedure').lawful // 'yes'
 * routeOptions({ arrangement: 'contract', estimate: '300000' }, day('2026-11-23')).length // 20
 */
export function routeOptions(
  facts: Situation,
  on: CalendarDay,
  context: RouteContext = {},
): readonly Answered[] {
  const law = context.law ?? heldLaw
  // Asked for its refusal: on a day without the Act nothing here holds.
  ruleOn('act-main-commencement', on, law)
  const question = questionOf(facts, on, law, context)
  const gate = noRoute(question)
  const consent = consentOf(question)
  return OPTION_KINDS.map((kind) => consent(ifSettled(answerTo(kind, question, gate), facts)))
}

function answerTo(kind: OptionKind, question: RouteQuestion, gate: Answered): Answered {
  const { facts } = question
  if (kind === 'find-out') return findOut(question)
  // Where there is no contract, nothing of it can be kept or ended, whatever else is not known.
  if (facts.state === 'none' && OF_A_CONTRACT.has(kind)) return ANSWERS[kind](question)
  if (facts.nation === 'scotland' && !(kind === 'no-route' && gate.lawful === 'no')) {
    const reason = 'Scotland buys under its own law, which is not held here.'
    return answer(question, kind, 'unknown', reason, { rule: 'scottish-authorities-outside' })
  }
  if (kind === 'no-route') return gate
  if (facts.arrangement !== undefined && gate.lawful !== 'no') return notBought(question, kind, gate)
  if (facts.state === 'superseded' && isBuying(kind)) {
    const reason = 'Another contract has taken its place; nothing is left to buy.'
    return answer(question, kind, 'no', reason, { rule: 'public-contract' })
  }
  return ANSWERS[kind](question)
}

/** What every open option rests on besides its own conditions: whose law it is, and for buying that there is something to buy. */
function ifSettled(option: Answered, facts: Situation): Answered {
  const open = option.lawful === 'yes' || option.lawful === 'yes-if'
  if (!open || option.kind === 'find-out' || option.kind === 'no-route') return option
  const rests = isBuying(option.kind) ? (['arrangement', 'nation', 'state'] as const) : (['nation'] as const)
  return rests
    .filter((name) => facts[name] === undefined && !option.missing.includes(name))
    .reduce((found, name) => withMissing(found, name), option)
}

function withMissing(option: Answered, name: FactName, found = conditionOf(name)): Answered {
  return {
    ...option,
    lawful: 'yes-if',
    conditions: [...option.conditions, found],
    missing: [...option.missing, name],
  }
}

/** Adds the consent of a dissolving council to an option that binds, when it is needed or may be. */
function consentOf({ facts, on, law }: RouteQuestion): (option: Answered) => Answered {
  const dissolving = dissolvingOf(facts)
  if (!dissolving || facts.s24Consent === true) return (option) => option
  const { consent, because } = reorganisationTest(dissolving, law, on)
  if (consent === 'not-required') return (option) => option
  const needed =
    consent === 'required'
      ? 'consent under section 24 is given first (allow 4 to 6 weeks)'
      : 'no consent under section 24 is needed, or it is given first'
  const check = condition(
    `${needed}: ${because.join(' ')}`,
    'the direction and the Order of 2026',
    'monitoring officer',
  )
  return (option) => {
    const closed = option.lawful === 'no' || option.lawful === 'unknown'
    return closed || !BINDING.has(option.kind) ? option : withMissing(option, 's24Consent', check)
  }
}
