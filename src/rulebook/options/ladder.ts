import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { OptionKind } from '../words.ts'
import { heldLaw } from '../law.ts'
import type { Situation } from '../facts/facts.ts'
import { routeOptions, type Answered, type RouteContext } from './options.ts'
import { answer, condition, questionOf, type RouteQuestion } from './route-question.ts'

/** The rungs to try, in order, when the time for a full competition has gone. */
export type BridgeRung =
  | 'unused-option'
  | 'modification'
  | 'short-call-off'
  | 'short-contract-below-threshold'
  | 'direct-award'
  | 'holding-over'

/** One rung: an option with its answer. Holding over is no option; it has the kind `no-route` and is never lawful. */
export interface BridgeStep extends Answered {
  readonly rung: BridgeRung
}

const SHORT = condition(
  'it lasts no longer than a competition needs, 24 months at most',
  'term of the order',
  'procurement',
)
const PARALLEL = condition('the competition that follows it begins now', 'dated plan for it', 'procurement')

/**
 * What is left when a full competition can no longer be done in time, in the order to try it: an option not used; a change
 * within limits; a short call-off from a framework live on the award day; a short contract under the threshold if needs
 * gathered stay under; direct award on a named ground with its evidence; and last, as a fact to manage and no lawful
 * bridge, running on without a contract. Running out of time opens none of them. The answers may be handed in when they
 * were worked out before for the same facts and day.
 *
 * @throws RuleNotInForce for days before the Act began.
 * @example
 * bridgeLadder({ arrangement: 'contract', state: 'live', shape: 'fixed' }, day('2026-11-23')).map((step) => step.rung).at(-1) // 'holding-over'
 */
export function bridgeLadder(
  facts: Situation,
  on: CalendarDay,
  context: RouteContext = {},
  options: readonly Answered[] = routeOptions(facts, on, context),
): readonly BridgeStep[] {
  const question = questionOf(facts, on, context.law ?? heldLaw, context)
  const of = (kind: OptionKind): Answered => options.find((option) => option.kind === kind)!
  return [
    { rung: 'unused-option', ...of('use-extension') },
    { rung: 'modification', ...of('modify') },
    { rung: 'short-call-off', ...short(of('call-off-direct')) },
    { rung: 'short-contract-below-threshold', ...short(shortContract(question, of('quotation'))) },
    { rung: 'direct-award', ...groundOnly(question, of('direct-award')) },
    { rung: 'holding-over', ...holdingOver(question) },
  ]
}

/** An open rung is taken only for as long as the competition after it needs. */
function short(option: Answered): Answered {
  if (option.lawful === 'no' || option.lawful === 'unknown') return option
  return { ...option, lawful: 'yes-if', conditions: [...option.conditions, SHORT, PARALLEL] }
}

/** A short contract is judged with the need it bridges to: cutting a large need into short ones does not make it small. */
function shortContract(question: RouteQuestion, quotation: Answered): Answered {
  if (quotation.lawful !== 'no' || question.value.position !== 'above') return quotation
  const reason =
    'Gathered with the need it bridges to, its value reaches the threshold; a large need is not made small by cutting it.'
  return answer(question, 'quotation', 'no', reason, { rule: 'value-no-avoidance' })
}

/** Where no ground is claimed, the rung names the grounds that evidence might open. */
function groundOnly(question: RouteQuestion, option: Answered): Answered {
  if (option.rule?.id !== 'awarding-routes-closed-list') return option
  const reason =
    'Only on a named ground with its evidence, such as exclusive rights, technical reasons or incompatibility (paras 5, 6 and 7). Running out of time is not one.'
  return answer(question, 'direct-award', option.lawful, reason, { rule: 'awarding-routes-closed-list' })
}

function holdingOver(question: RouteQuestion): Answered {
  const reason =
    'Running on without a contract is no lawful bridge but a fact to manage: name the exposure, end it by a dated plan.'
  const conditions = [
    condition(
      'finance director and monitoring officer know of it now',
      'written note with the exposure',
      'finance director and monitoring officer',
    ),
    condition('the months held over are gathered with the next term', 'payments since the end', 'accountant'),
  ]
  return answer(question, 'no-route', 'no', reason, { conditions, rule: 'awarding-routes-closed-list' })
}
