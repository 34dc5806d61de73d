import type { Fact } from './facts.ts'

/** A running contract: what is paid, how it is measured, what went wrong. */
export const runningFacts = [
  { name: 'payment', type: 'money', says: 'the single payment is known', ask: 'How much is the single payment, with VAT?', howToCheck: 'the ledger', whoKnows: 'accountant' },
  { name: 'paymentInPeriod', type: 'yes-no', says: 'something was paid, or fell due, under a regulated contract in the half-year', ask: 'In the half-year, was anything paid, or did anything fall due, under a public contract awarded under the Act that is no concession?', howToCheck: 'the ledger and the contracts register', whoKnows: 'accountant' },
  { name: 'subcontract', type: 'yes-no', says: 'the payment is due down the supply chain', ask: 'Is it a payment by a supplier to one further down the chain?', howToCheck: 'who the invoice is made out to', whoKnows: 'contract manager' },
  { name: 'indicators', type: 'count', says: 'how many performance indicators are set is known', ask: 'How many performance indicators are set?', howToCheck: 'the contract', whoKnows: 'contract manager' },
  { name: 'indicatorsUnsuited', type: 'yes-no', says: 'performance could not appropriately be measured by indicators', ask: 'Could performance not appropriately be measured by indicators?', howToCheck: 'the reasons on file', whoKnows: 'contract manager' },
  { name: 'breachWithOutcome', type: 'yes-no', says: 'a breach ended in part termination, damages or a settlement', ask: 'Did a breach by the supplier end in part termination, damages or a settlement?', howToCheck: 'correspondence on the breach', whoKnows: 'contract manager' },
  { name: 'failedToImprove', type: 'yes-no', says: 'the supplier did not improve after a proper chance', ask: 'Is the supplier performing badly although it had a proper chance to improve?', howToCheck: 'the improvement plan', whoKnows: 'contract manager' },
] as const satisfies readonly Fact[] // prettier-ignore
