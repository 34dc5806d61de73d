import type { Arrangement, ContractState, Lawful, OptionKind, Regime, Ring } from '../procurement/contract.ts'
import type { EvidenceHorizon, PlanBand } from '../procurement/plan.ts'
import type { DeadlineKind, TermShape } from '../procurement/term.ts'
import { BASIS_WORDS, countOf, NOT_RECORDED, shortDay, showMonth, showPounds } from './format.ts'

/** Headings of the four places on the plan's first page. */
export const BAND_WORDS: Readonly<Record<PlanBand, string>> = {
  'do-now': 'Do now',
  'decide-this-quarter': 'Decide this quarter',
  ask: 'Ask',
  'nothing-before': 'Nothing to start yet',
}

/** What each state is called on a page. */
export const STATE_WORDS: Readonly<Record<ContractState, string>> = {
  future: 'Not started',
  live: 'Live',
  'in-option': 'In an option',
  rolled: 'Rolled over',
  'holding-over': 'Paid after its end',
  'past-end-not-known': 'Past its end, not known if used',
  superseded: 'Replaced',
  ended: 'Ended',
  unknown: 'State not known',
}

/** What each kind of agreement is called on a page. */
export const ARRANGEMENT_WORDS: Readonly<Record<Arrangement, string>> = {
  contract: 'Contract',
  'call-off': 'Call-off from a framework',
  framework: 'Framework',
  concession: 'Concession',
  'owned-company': 'Company the council owns',
  'between-authorities': 'Shared with another authority',
  'used-through-another': 'Used through another body',
  grant: 'Grant',
  'statutory-charge': 'Statutory charge',
  'membership-or-data-licence': 'Membership or data licence',
  unknown: 'Not known',
}

/** What each option is called on a page. */
export const OPTION_WORDS: Readonly<Record<OptionKind, string>> = {
  'no-route': 'Nothing to buy',
  'find-out': 'Find out first',
  'let-lapse': 'Let it end',
  'close-out': 'Close it out',
  'use-extension': 'Use the extension',
  'let-roll': 'Let it roll over',
  'end-for-convenience': 'End it early',
  modify: 'Change the contract within legal limits',
  'direct-award': 'Award directly on a legal ground',
  'call-off-direct': 'Call off directly from a framework',
  'call-off-competition': 'Run a competition under a framework',
  quotation: 'Ask for quotations',
  'reserved-quotation': 'Ask for quotations, reserved',
  'open-procedure': 'Open procedure',
  'competitive-flexible': 'Competitive flexible procedure',
  'join-named': 'Join an agreement that names us',
  'join-anew': 'Start a joint agreement',
  'served-by-another': 'Be served by another authority',
  'bring-in-house': 'Bring it in house',
  'replace-open-source': 'Replace with open source',
}

/** How open an option is, in the words of a page. */
export const LAWFUL_WORDS: Readonly<Record<Lawful, string>> = {
  yes: 'Open to you on these facts',
  'yes-if': 'Open if',
  no: 'Closed',
  unknown: 'Not known',
}

/** What each deadline is for. */
export const DEADLINE_WORDS: Readonly<Record<DeadlineKind, string>> = {
  'end-non-renewal': 'Notice that it will not renew',
  'take-option': 'Notice to take an extension',
  'end-for-convenience': 'Notice to end early',
  'price-challenge': 'Challenge to a price rise',
  'true-up': 'Count of users or licences',
  'exit-data-request': 'Request for our data',
}

/** What each shape of term is called. */
export const SHAPE_WORDS: Readonly<Record<TermShape, string>> = {
  fixed: 'Fixed term',
  'fixed-with-options': 'Fixed term with extensions',
  rolling: 'Rolls over unless notice is given',
  'annual-order': 'Ordered again each year',
  'open-ended': 'Open-ended, ends by notice',
  'perpetual-with-support': 'Perpetual licence with support',
  anniversary: 'Fixed term with yearly dates',
  consumption: 'Paid by use',
  project: 'Project',
  unknown: 'Not known',
}

/** What the law that governs a contract is called. */
export const REGIME_WORDS: Readonly<Record<Regime, string>> = {
  legacy: 'The 2015 Regulations',
  new: 'The Procurement Act 2023',
  unknown: 'Not known',
}

/** What the three rings of information technology are called. */
export const RING_WORDS: Readonly<Record<Ring, string>> = {
  core: 'IT',
  edge: 'Technology in services',
  not: 'Not IT',
}

/**
 * A supplier's name where no heading says that it is one.
 *
 * @example
 * supplierWords('Not recorded') // 'Supplier not recorded'
 */
export function supplierWords(name: string): string {
  return name === NOT_RECORDED ? 'Supplier not recorded' : name
}

/**
 * What the files can speak of, a sentence each: registers, payments with missing months, notices. Printed on every
 * page that shows the plan, so that nobody takes silence for evidence.
 */
export function horizonSentences(horizon: EvidenceHorizon): string[] {
  const { registers, payments, noticesTo } = horizon
  const dated = registers.map((each) => (each.asAt ? showMonth(each.asAt) : 'date not recorded'))
  const sentences = [
    registers.length === 0
      ? 'No contracts register is loaded.'
      : `Contracts register: ${countOf(
          registers.reduce((sum, each) => sum + each.lines, 0),
          'line',
        )} in ${countOf(registers.length, 'file')} (as at ${[...new Set(dated)].join('; ')}).`,
  ]
  if (payments === undefined) sentences.push('No payments are loaded.')
  else {
    const missing = payments.missingMonths.map(showMonth)
    const gaps =
      missing.length === 0
        ? 'no month missing'
        : `${countOf(missing.length, 'month')} missing: ${missing.join(', ')}`
    const floor = payments.floor === undefined ? '' : `, of ${showPounds(payments.floor)} and more`
    sentences.push(
      `Payments: ${shortDay(payments.from)} to ${shortDay(payments.to)}${floor}, ${BASIS_WORDS[payments.basis]}; ${gaps}.`,
    )
  }
  sentences.push(noticesTo === undefined ? 'No notices are loaded.' : `Notices: to ${shortDay(noticesTo)}.`)
  return [...sentences, horizon.age]
}
