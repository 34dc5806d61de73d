import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { reorganisationTest } from '../questions/reorganisation.ts'
import { ruleOn } from '../rule.ts'
import { OPTION_KINDS, type OptionKind, type RouteOption } from '../words.ts'
import { callOff } from './call-off.ts'
import { fullCompetition, quotation, reservedQuotation } from './competition.ts'
import { directAward } from './direct-award.ts'
import { closeOut, endForConvenience, findOut, letLapse, letRoll, modify, useExtension } from './keeping.ts'
import { noRoute, notBought } from './no-route.ts'
import {
  answer,
  condition,
  questionOf,
  ROUTED,
  type OptionFacts,
  type OptionQuestion,
} from './option-facts.ts'
import { bringInHouse, joinAnew, joinNamed, replaceOpenSource, servedByAnother } from './together.ts'

const ANSWERS: Readonly<Record<OptionKind, (question: OptionQuestion) => RouteOption>> = {
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
const BINDING: readonly OptionKind[] = [
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
]

/** Options that begin something new, of which nothing is left once another contract has taken this one's place. */
const BUYING: readonly OptionKind[] = BINDING.filter(
  (kind) => !['use-extension', 'let-roll', 'modify'].includes(kind),
)

/**
 * The answer to every kind of option on the facts held, in the order of `OPTION_KINDS`: open, open if, closed or not
 * known, with its rule, its conditions, the notices it brings and the reason. Nothing that rests on a rule whose text was
 * not read, or on a fact nobody confirmed, is a plain `yes`. Sums are including VAT.
 *
 * @throws RuleNotInForce for days before the Act began (24 February 2025).
 * @example
 * lawfulOptions({ arrangement: 'owned-company', state: 'live', shape: 'unknown', regime: 'unknown' }, day('2026-11-23')).find((option) => option.kind === 'open-procedure').lawful // 'no'
 * lawfulOptions({ arrangement: 'contract', state: 'live', shape: 'fixed', regime: 'new' }, day('2026-11-23')).length // 20
 */
export function lawfulOptions(facts: OptionFacts, on: CalendarDay): readonly RouteOption[] {
  // Asked for its refusal: on a day without the Act nothing here holds.
  ruleOn('act-main-commencement', on)
  const question = questionOf(facts, on)
  return OPTION_KINDS.map((kind) => withConsent(ifBought(answerTo(kind, question), facts), question))
}

function answerTo(kind: OptionKind, question: OptionQuestion): RouteOption {
  const { facts, on } = question
  if (kind === 'find-out') return findOut(question)
  if (facts.nation === 'scotland') {
    return answer(kind, 'unknown', 'Scotland buys under its own law, which is not held here.', on, {
      rule: 'scottish-authorities-outside',
    })
  }
  if (kind !== 'no-route' && !ROUTED.includes(facts.arrangement)) return notBought(kind, question)
  if (facts.state === 'superseded' && BUYING.includes(kind)) {
    return answer(kind, 'no', 'Another contract has taken its place; nothing is left to buy.', on)
  }
  return ANSWERS[kind](question)
}

/** A route for an arrangement of unknown kind is open only if the thing is bought at all. */
function ifBought(option: RouteOption, { arrangement }: OptionFacts): RouteOption {
  const open = option.lawful === 'yes' || option.lawful === 'yes-if'
  if (arrangement !== 'unknown' || !open || !BUYING.includes(option.kind)) return option
  const bought = 'it is bought, and not provided by an owned company or shared between authorities'
  const check = condition(bought, 'ask what the agreement is', 'monitoring officer')
  return { ...option, lawful: 'yes-if', conditions: [...option.conditions, check] }
}

/** Adds the consent of a dissolving council to an option that binds, when it is needed or may be. */
function withConsent(option: RouteOption, { facts }: OptionQuestion): RouteOption {
  const { reorganisation } = facts
  const closed = option.lawful === 'no' || option.lawful === 'unknown'
  if (!reorganisation || closed || !BINDING.includes(option.kind)) return option
  const { consent, because } = reorganisationTest(reorganisation)
  if (consent === 'not-required') return option
  const needed =
    consent === 'required'
      ? 'consent under section 24 is given first (allow 4 to 6 weeks)'
      : 'no consent under section 24 is needed, or it is given first'
  const check = condition(
    `${needed}: ${because.join(' ')}`,
    'the direction and the Order of 2026',
    'monitoring officer',
  )
  return { ...option, lawful: 'yes-if', conditions: [...option.conditions, check] }
}
