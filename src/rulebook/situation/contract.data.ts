import type { Fact } from './facts.ts'

/** A contract that exists, and a change wanted to it. */
export const contractFacts = [
  { name: 'contractValue', type: 'money', says: 'the value of the contract is known', ask: 'What is the contract estimated to be worth over its whole term, with VAT?', howToCheck: 'contract and award notice', whoKnows: 'contract manager' },
  { name: 'changeInValue', type: 'money', says: 'what this change adds is known', ask: 'How much does this change add or take away, with VAT?', howToCheck: 'the change request', whoKnows: 'contract manager' },
  { name: 'changesTogether', type: 'money', says: 'what all such changes add together is known', ask: 'How much do this change and the earlier ones of its kind add together, with VAT?', howToCheck: 'add up the variations so far', whoKnows: 'contract manager' },
  { name: 'maximumTermMonths', type: 'months', says: 'the longest term at award is known', ask: 'How many months could the contract run at most when it was awarded, options included?', howToCheck: 'contract as awarded', whoKnows: 'head of legal' },
  { name: 'changeInTermMonths', type: 'months', says: 'by how many months the change moves the end is known', ask: 'By how many months does the change move the end?', howToCheck: 'the change request', whoKnows: 'contract manager' },
] as const satisfies readonly Fact[] // prettier-ignore
