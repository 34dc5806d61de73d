import type { Fact } from './facts.ts'

/** Days from which the law counts. */
export const eventFacts = [
  { name: 'awardNoticeOn', type: 'day', says: 'the day of the award notice (UK6) is known', ask: 'On which day is the contract award notice (UK6) published?', howToCheck: 'the notice', whoKnows: 'procurement' },
  { name: 'enteredOn', type: 'day', says: 'the day of signing is known', ask: 'On which day was the contract entered into?', howToCheck: 'signed contract', whoKnows: 'head of legal' },
  { name: 'endsOn', type: 'day', says: 'the last day of the contract is known', ask: 'On which day does the contract end?', howToCheck: 'signed contract', whoKnows: 'contract manager' },
  { name: 'invitedOn', type: 'day', says: 'the day of the invitation is known', ask: 'On which day are tenders invited?', howToCheck: 'the tender notice', whoKnows: 'procurement' },
] as const satisfies readonly Fact[] // prettier-ignore
