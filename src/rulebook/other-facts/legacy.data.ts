import type { Fact } from '../situation/facts.ts'

/** What the law before the Act asks of a contract, its value and its changes. */
export const legacyFacts = [
  { name: 'othersUnaffected', type: 'yes-no', says: 'nobody else would have come, been let in or won had it been so from the start', ask: 'Would the same suppliers have come and been let in, and the same one won, had it been so from the start?', howToCheck: 'the bids of the first procurement', whoKnows: 'procurement' },
  { name: 'meetsFirstTests', type: 'yes-no', says: 'the new supplier meets the selection tests of the first procurement', ask: 'Does the new supplier meet the selection tests of the first procurement?', howToCheck: 'the first selection questionnaire', whoKnows: 'procurement' },
  { name: 'becameNecessary', type: 'yes-no', says: 'more from this supplier became necessary and was not in the first procurement', ask: 'Has more from this supplier become necessary that was not in the first procurement?', howToCheck: 'the business case', whoKnows: 'service head' },
  { name: 'changeImpossible', type: 'yes-no', says: 'another supplier cannot be used, for economic or technical reasons', ask: 'Are there economic or technical reasons why another supplier cannot be used?', howToCheck: 'a technical and economic statement', whoKnows: 'IT architect' },
  { name: 'indexed', type: 'yes-no', says: 'the contract raises its price by an index', ask: 'Does the contract raise its price by an index?', howToCheck: 'the price clause', whoKnows: 'contract manager' },
  { name: 'noEndDate', type: 'yes-no', says: 'the contract has no end', ask: 'Does it run on without an end?', howToCheck: 'term clause', whoKnows: 'contract manager' },
  { name: 'wholePriceKnown', type: 'yes-no', says: 'the price for the whole term is known', ask: 'Is a price for the whole term agreed?', howToCheck: 'price clause', whoKnows: 'contract manager' },
  { name: 'boughtApart', type: 'yes-no', says: 'one need is bought in parts', ask: 'Is one need bought in parts?', howToCheck: 'spend and register of the same category', whoKnows: 'category manager' },
  { name: 'objectiveReasonsApart', type: 'yes-no', says: 'there are objective reasons to buy the parts alone', ask: 'Are there objective reasons, written down, to buy the parts alone?', howToCheck: 'written reasons', whoKnows: 'procurement' },
] as const satisfies readonly Fact[] // prettier-ignore
