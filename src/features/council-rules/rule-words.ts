import { formatDay } from '../../procurement/calendar-day.ts'
import { formatMoney } from '../../procurement/money.ts'
import type {
  CouncilEntry,
  CouncilPart,
  Decider,
  DecisionLine,
  Governance,
  LineEnd,
  Matter,
  PolicyRule,
  QuotationBand,
  StatedVat,
} from '../../rulebook/index.ts'

/** The names of deciders, as a list offers them. */
export const DECIDER_WORDS: Readonly<Record<Decider, string>> = {
  'budget-holder': 'Budget holder',
  'head-of-service': 'Head of service',
  officer: 'Officer under the scheme',
  s151: 'Finance director (section 151)',
  'monitoring-officer': 'Monitoring officer',
  board: 'Board or authority',
  'portfolio-holder': 'Portfolio holder',
  cabinet: 'Cabinet',
  committee: 'Committee',
  'full-council': 'Full council',
  'joint-committee': 'Joint committee',
  shareholder: 'Shareholder',
}

/** What is decided, in words. */
export const MATTER_WORDS: Readonly<Record<Matter, string>> = {
  contract: 'A contract',
  'outside-budget': 'Spending outside the budget',
  'with-partners': 'What is decided with partners',
  'owned-company': 'A matter of an owned company',
  waiver: 'A waiver of own rules',
}

/** How a body is governed, in words. */
export const GOVERNANCE_WORDS: Readonly<Record<Governance, string>> = {
  'england-executive': 'Leader and cabinet (England)',
  'england-committees': 'Committee system (England)',
  'wales-executive': 'Executive (Wales)',
  board: 'Board or authority',
  town: 'Town or parish council',
}

/** Names of the other subjects of contract procedure rules. */
export const POLICY_WORDS: Readonly<Record<PolicyRule['kind'], string>> = {
  'local-suppliers': 'Local suppliers',
  'social-value': 'Social value',
  'standard-terms': 'Standard terms',
  sealing: 'Sealing',
  retention: 'Keeping papers',
}

/** Names of the parts of a council's rules. */
export const PART_WORDS: Readonly<Record<CouncilPart, string>> = {
  bands: 'Quotation bands',
  waivers: 'Waivers',
  policies: 'Policies',
  decisions: 'Decisions',
  budget: 'Budget',
}

const VAT_WORDS: Readonly<Record<StatedVat, string>> = {
  including: 'including VAT',
  excluding: 'without VAT',
}

/**
 * The sums of a band in words.
 *
 * @example
 * bandRange({ atLeast: money(0n), under: money(1_000_000n), vat: 'including' }) // 'Under £10,000 including VAT'
 * bandRange({ atLeast: money(1_000_000n), under: 'threshold', vat: 'including' }) // '£10,000 to the threshold, including VAT'
 */
export function bandRange({ atLeast, under, vat }: Pick<QuotationBand, 'atLeast' | 'under' | 'vat'>): string {
  const low = formatMoney(atLeast)
  const basis = VAT_WORDS[vat]
  if (under === undefined) return `From ${low} ${basis}`
  if (under === 'threshold')
    return atLeast.pence === 0n ? `Up to the threshold, ${basis}` : `${low} to the threshold, ${basis}`
  return atLeast.pence === 0n
    ? `Under ${formatMoney(under)} ${basis}`
    : `${low} to under ${formatMoney(under)} ${basis}`
}

const endWords = (end: LineEnd): string => (end === 'key-line' ? 'the key-decision line' : formatMoney(end))

/** The sums of a line of the scheme in words, VAT included. */
export function lineRange({ atLeast, under }: Pick<DecisionLine, 'atLeast' | 'under'>): string {
  const isNought = atLeast !== 'key-line' && atLeast.pence === 0n
  if (under === undefined) return isNought ? 'Any sum' : `From ${endWords(atLeast)}`
  return isNought ? `Under ${endWords(under)}` : `${endWords(atLeast)} to under ${endWords(under)}`
}

/** The days an entry is in force in words; empty for one that always is. */
export function entryDays({ from, to }: Pick<CouncilEntry, 'from' | 'to'>): string {
  if (from === undefined && to === undefined) return ''
  return `${from === undefined ? 'In force' : `From ${formatDay(from)}`}${to === undefined ? '' : ` to ${formatDay(to)}`}`
}
const FIELDS: Readonly<Record<string, string>> = {
  governance: 'How it is governed',
  keyDecisionLine: 'Key-decision line',
  callInWorkingDays: 'Days of call-in',
  committees: 'Calendar of meetings',
  'councilRules.bands': 'Quotation bands',
  'councilRules.waivers': 'Waivers',
  'councilRules.policies': 'Policies',
  'councilRules.decisions.clearanceWeeks': 'Weeks of clearance',
  'councilRules.decisions.gatewayWeeks': 'Weeks of the gateway',
  'councilRules.decisions.agendaClearDays': 'Days of the agenda',
  'councilRules.decisions.publicationWorkingDays': 'Days of publication',
  'councilRules.budget': 'Days of budget bids',
}

/**
 * The name of a setting as a person reads it.
 *
 * @example
 * changedField('keyDecisionLine') // 'Key-decision line'
 * changedField('leadTimes.routes.open-procedure.evaluation') // 'Lead time: open procedure, evaluation'
 */
export function changedField(field: string): string {
  const [first, , ...rest] = field.split('.')
  if (first === 'leadTimes') return `Lead time: ${rest.join(', ').replaceAll('-', ' ')}`
  return FIELDS[field] ?? field
}
