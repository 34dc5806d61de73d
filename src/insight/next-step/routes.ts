import type { OptionKind } from '../../procurement/contract.ts'
import type { StepFacts } from './step-facts.ts'

/** Categories whose change takes so much talk with suppliers that an open procedure seldom does. */
const COMPLEX = new Set(['hous', 'rev-ben', 'asc', 'csc', 'edu', 'erp', 'hr'])

/** Whether an option is not closed on the facts held. */
export const isOpen = ({ options }: Pick<StepFacts, 'options'>, kind: OptionKind): boolean =>
  options.some((each) => each.kind === kind && each.lawful !== 'no')

/**
 * The route a new contract would take on its estimate: quotations below the threshold, else a competition. An unknown
 * estimate is first asked about, and shown as quotations.
 */
export function newRoute(about: Pick<StepFacts, 'estimate' | 'facts' | 'options'>): OptionKind {
  const { position } = about.estimate
  if (position === 'below' && isOpen(about, 'quotation')) return 'quotation'
  if (position === 'unknown') return 'quotation'
  return COMPLEX.has(about.facts.category) && isOpen(about, 'competitive-flexible')
    ? 'competitive-flexible'
    : 'open-procedure'
}
