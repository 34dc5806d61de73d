import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { OptionKind, RouteOption } from '../words.ts'
import { answer, condition, type OptionFacts } from './option-facts.ts'
import { lawfulOptions } from './options.ts'

/** The rungs to try, in order, when the time for a full competition has gone. */
export type BridgeRung =
  | 'unused-option'
  | 'modification'
  | 'short-call-off'
  | 'short-contract-below-threshold'
  | 'direct-award'
  | 'holding-over'

/** One rung: an option with its answer. Holding over is no option; it has the kind `no-route` and is never lawful. */
export interface BridgeStep extends RouteOption {
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
 * bridgeLadder({ arrangement: 'contract', state: 'live', shape: 'fixed', regime: 'new' }, day('2026-11-23')).map((step) => step.rung).at(-1) // 'holding-over'
 */
export function bridgeLadder(
  facts: OptionFacts,
  on: CalendarDay,
  options: readonly RouteOption[] = lawfulOptions(facts, on),
): readonly BridgeStep[] {
  const of = (kind: OptionKind): RouteOption => options.find((option) => option.kind === kind)!
  return [
    { rung: 'unused-option', ...of('use-extension') },
    { rung: 'modification', ...of('modify') },
    { rung: 'short-call-off', ...short(of('call-off-direct')) },
    { rung: 'short-contract-below-threshold', ...short(shortContract(on, of('quotation'))) },
    { rung: 'direct-award', ...groundOnly(on, of('direct-award')) },
    { rung: 'holding-over', ...holdingOver(on) },
  ]
}

/** An open rung is taken only for as long as the competition after it needs. */
function short(option: RouteOption): RouteOption {
  if (option.lawful === 'no' || option.lawful === 'unknown') return option
  return { ...option, lawful: 'yes-if', conditions: [...option.conditions, SHORT, PARALLEL] }
}

/** A short contract is judged with the need it bridges to: cutting a large need into short ones does not make it small. */
function shortContract(on: CalendarDay, quotation: RouteOption): RouteOption {
  if (quotation.rule?.id !== 'threshold-meets-at-figure') return quotation
  const reason =
    'Gathered with the need it bridges to, its value reaches the threshold; a large need is not made small by cutting it.'
  return answer('quotation', 'no', reason, on, { rule: 'value-no-avoidance' })
}

/** Where no ground is claimed, the rung names the grounds that evidence might open. */
function groundOnly(on: CalendarDay, option: RouteOption): RouteOption {
  if (option.rule?.id !== 'awarding-routes-closed-list') return option
  const reason =
    'Only on a named ground with its evidence, such as exclusive rights, technical reasons or incompatibility (paras 5, 6 and 7). Running out of time is not one.'
  return answer('direct-award', option.lawful, reason, on, { rule: 'awarding-routes-closed-list' })
}

function holdingOver(on: CalendarDay): RouteOption {
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
  return answer('no-route', 'no', reason, on, { conditions })
}
