import type { Fact } from './facts.ts'

/** Days from which the law counts. */
export const eventFacts = [
  { name: 'awardNoticeOn', type: 'day', says: 'the day of the award notice (UK6) is known', ask: 'On which day is the contract award notice (UK6) published?', howToCheck: 'the notice', whoKnows: 'procurement' },
  { name: 'enteredOn', type: 'day', says: 'the day of signing is known', ask: 'On which day was the contract entered into?', howToCheck: 'signed contract', whoKnows: 'head of legal' },
  { name: 'endsOn', type: 'day', says: 'the last day of the contract is known', ask: 'On which day does the contract end?', howToCheck: 'signed contract', whoKnows: 'contract manager' },
  { name: 'invitedOn', type: 'day', says: 'the day of the invitation is known', ask: 'On which day are tenders invited?', howToCheck: 'the tender notice', whoKnows: 'procurement' },
  { name: 'begunOn', type: 'day', says: 'the day the procurement began is known', ask: 'On which day did the procurement begin: its first tender or transparency notice, else the first invitation or contact?', howToCheck: 'the notices, else the first message to a supplier', whoKnows: 'procurement' },
  { name: 'plannedNoticeOn', type: 'day', says: 'the day of the planned procurement notice (UK3) is known', ask: 'On which day was the planned procurement notice (UK3) published?', howToCheck: 'the notice', whoKnows: 'procurement' },
  { name: 'tenderNoticeOn', type: 'day', says: 'the day of the tender notice (UK4) is known', ask: 'On which day is the tender notice (UK4) published?', howToCheck: 'the notice', whoKnows: 'procurement' },
  { name: 'financialYearOn', type: 'day', says: 'the first day of the financial year is known', ask: 'On which day does the financial year begin (1 April)?', howToCheck: 'the calendar', whoKnows: 'accountant' },
  { name: 'payableOn', type: 'day', says: 'the day the invoice was received, or the later one it falls due, is known', ask: 'On which day was the valid invoice received, or does it fall due if that is later?', howToCheck: 'the date stamp of the invoice', whoKnows: 'accountant' },
  { name: 'paidOn', type: 'day', says: 'the day of the payment is known', ask: 'On which day was it paid (or, for the payment record, did it fall due)?', howToCheck: 'the ledger', whoKnows: 'accountant' },
  { name: 'assessedOn', type: 'day', says: 'the day performance was last published is known', ask: 'On which day was performance last published (UK9), or else the contract entered into?', howToCheck: 'the notice', whoKnows: 'contract manager' },
  { name: 'breachOn', type: 'day', says: 'the day the outcome of the breach stood is known', ask: 'On which day did the outcome of the breach, or the failure to improve, stand?', howToCheck: 'correspondence on the breach', whoKnows: 'contract manager' },
  { name: 'transparencyNoticeOn', type: 'day', says: 'the day of the transparency notice (UK5) is known', ask: 'On which day is the transparency notice (UK5) published?', howToCheck: 'the notice', whoKnows: 'procurement' },
  { name: 'changeNoticeOn', type: 'day', says: 'the day of the contract change notice (UK10) is known', ask: 'On which day is the contract change notice (UK10) published?', howToCheck: 'the notice', whoKnows: 'procurement' },
  { name: 'changedOn', type: 'day', says: 'the day the contract is changed is known', ask: 'On which day is the contract changed?', howToCheck: 'the signed change', whoKnows: 'head of legal' },
] as const satisfies readonly Fact[] // prettier-ignore
