import type { Fact } from './facts.ts'

/** How a competition or an award is run: what its time limits, notices and standstill turn on. */
export const competitionFacts = [
  { name: 'shorterForUrgency', type: 'yes-no', says: 'urgency makes the longer period impractical', ask: 'Is there a state of urgency that makes the longer period impractical?', howToCheck: 'the reasons on file', whoKnows: 'procurement' },
  { name: 'onlyPreselected', type: 'yes-no', says: 'only suppliers already selected may tender', ask: 'May only suppliers tender that were already found to meet the conditions, or are members of the dynamic market?', howToCheck: 'the design of the procedure', whoKnows: 'procurement' },
  { name: 'periodAgreed', type: 'yes-no', says: 'the tendering time was agreed with those who may tender', ask: 'Was the tendering time agreed with all suppliers that may tender?', howToCheck: 'the agreement on file', whoKnows: 'procurement' },
  { name: 'electronicTenders', type: 'yes-no', says: 'tenders may be sent electronically', ask: 'May tenders be sent electronically?', howToCheck: 'the tender notice', whoKnows: 'procurement' },
  { name: 'documentsAtOnce', type: 'yes-no', says: 'every tender document is given with the notice', ask: 'Are all tender documents given at the same time as the tender notice?', howToCheck: 'the document list', whoKnows: 'procurement' },
  { name: 'plannedNotice', type: 'yes-no', says: 'a planned procurement notice (UK3) was published', ask: 'Was a planned procurement notice (UK3) published?', howToCheck: 'the notice', whoKnows: 'procurement' },
  { name: 'marketEngaged', type: 'yes-no', says: 'the market was engaged before the tender notice', ask: 'Were suppliers engaged about it before the tender notice?', howToCheck: 'notes of meetings and calls', whoKnows: 'procurement' },
  { name: 'advertised', type: 'yes-no', says: 'tenders are asked for from all comers and not from chosen suppliers alone', ask: 'Is it advertised, rather than asked of chosen suppliers only?', howToCheck: 'the route chosen', whoKnows: 'procurement' },
  { name: 'directAwardGround', type: 'choice', choices: ['prototype', 'art', 'exclusive-rights', 'technical-reasons', 'extension-replacement', 'repeat', 'commodities', 'insolvency', 'urgency', 'protect-life', 'switch', 'defence'], says: 'the ground of the direct award is known', ask: 'On which ground is it awarded directly?', howToCheck: 'the transparency notice', whoKnows: 'procurement' },
  { name: 'standstillGiven', type: 'yes-no', says: 'the award notice gives a standstill that is not required', ask: 'Does the award notice give a standstill although none is required?', howToCheck: 'the award notice', whoKnows: 'procurement' },
  { name: 'longerStandstill', type: 'yes-no', says: 'the award notice gives a longer standstill than the least', ask: 'Does the award notice give a standstill longer than eight working days?', howToCheck: 'the award notice', whoKnows: 'procurement' },
  { name: 'noAwardDecided', type: 'yes-no', says: 'it was decided to award no contract', ask: 'Was it decided, after the tender or transparency notice, to award no contract?', howToCheck: 'the decision', whoKnows: 'procurement' },
  { name: 'securityHarm', type: 'yes-no', says: 'publishing would harm national security', ask: 'Would publishing harm national security?', howToCheck: 'advice on file', whoKnows: 'head of legal' },
  { name: 'commerciallySensitive', type: 'yes-no', says: 'it is sensitive commercial information', ask: 'Is it a trade secret, or likely to harm somebody’s commercial interests if published?', howToCheck: 'the supplier’s reasons', whoKnows: 'head of legal' },
  { name: 'secrecyOutweighs', type: 'yes-no', says: 'the public interest in keeping it back outweighs that in publishing', ask: 'Does the public interest in keeping it back outweigh that in publishing?', howToCheck: 'the weighing on file', whoKnows: 'head of legal' },
] as const satisfies readonly Fact[] // prettier-ignore
