import type { Fact } from './facts.ts'

/** Whether it is bought at all, who pays, and what is gathered with it. */
export const gateFacts = [
  { name: 'arrangement', type: 'choice', choices: ['contract', 'call-off', 'framework', 'concession', 'owned-company', 'between-authorities', 'used-through-another', 'grant', 'statutory-charge', 'membership-or-data-licence'], says: 'it is bought, and not provided by an owned company or shared between authorities', ask: 'What kind of agreement is it?', howToCheck: 'ask what the agreement is', whoKnows: 'monitoring officer' },
  { name: 'holderIsAnother', type: 'yes-no', says: 'this body is a user and not the holder', ask: 'Does another body hold the contract, this one only using it?', howToCheck: 'the holder’s contract', whoKnows: 'procurement of the holder' },
  { name: 'grantBuysNothing', type: 'yes-no', says: 'no service is bought by the grant', ask: 'Is the money given without a service that could be enforced in return?', howToCheck: 'grant agreement', whoKnows: 'head of legal' },
  { name: 'chargeSetByStatute', type: 'yes-no', says: 'the charge is one that statute sets', ask: 'Is the charge set by statute?', howToCheck: 'name of the statute', whoKnows: 'accountant' },
  { name: 'nothingOthersSell', type: 'yes-no', says: 'nothing is bought that others also sell', ask: 'Is it something that only this body can give, and nobody else sells?', howToCheck: 'terms of membership or licence', whoKnows: 'budget holder' },
  { name: 'supplierTakings', type: 'money', says: 'the most the supplier may take in from anyone is known', ask: 'What is the most the supplier may take in over the whole term from anyone, users too, with VAT?', howToCheck: 'forecast of takings, options included', whoKnows: 'accountant' },
  { name: 'likeNeeds', type: 'money', says: 'what other needs of the kind are worth is known', ask: 'What are the other needs worth that could reasonably be one contract with this one, with VAT?', howToCheck: 'spend and register of the same category', whoKnows: 'category manager' },
] as const satisfies readonly Fact[] // prettier-ignore

/** How a contract stands towards its end, and what ways out of it or on from it need. */
export const keepingFacts = [
  { name: 'state', type: 'choice', choices: ['none', 'future', 'live', 'in-option', 'rolled', 'holding-over', 'past-end-not-known', 'superseded', 'ended'], says: 'whether the contract still runs is known', ask: 'How does the contract stand today?', howToCheck: 'signed contract, last invoice, and whether the service runs', whoKnows: 'contract manager' },
  { name: 'shape', type: 'choice', choices: ['fixed', 'fixed-with-options', 'rolling', 'annual-order', 'open-ended', 'perpetual-with-support', 'anniversary', 'consumption', 'project'], says: 'whether it runs for a fixed time or renews is known', ask: 'Does the contract run for a fixed time, renew itself, or run on until notice?', howToCheck: 'term clause', whoKnows: 'contract manager' },
  { name: 'extendedInTime', type: 'yes-no', says: 'it was extended in time, so that it has not ended', ask: 'Was it extended before its last known day?', howToCheck: 'letter of extension', whoKnows: 'contract manager' },
  { name: 'hasEnded', type: 'yes-no', says: 'it has really ended', ask: 'Has the service stopped?', howToCheck: 'ask whether the service still runs', whoKnows: 'service head' },
  { name: 'optionLeft', type: 'yes-no', says: 'an option to extend is left', ask: 'Is an option to extend left?', howToCheck: 'signed contract or order form', whoKnows: 'contract manager' },
  { name: 'optionInContract', type: 'yes-no', says: 'the option stands in the signed contract and is not used', ask: 'Does the option stand in the signed contract, not used yet?', howToCheck: 'signed contract or order form', whoKnows: 'head of legal' },
  { name: 'optionInNotice', type: 'yes-no', says: 'the contract’s notice or documents told of the option', ask: 'Did the contract’s notice or tender documents tell of the option?', howToCheck: 'contract notice', whoKnows: 'procurement' },
  { name: 'optionNoticeOpen', type: 'yes-no', says: 'the day to take it has not passed', ask: 'Can the option still be taken in time?', howToCheck: 'option clause', whoKnows: 'head of legal' },
  { name: 'rollWritten', type: 'yes-no', says: 'renewal is in the contract’s own words, and every year so far and to come is within what was advertised', ask: 'Is renewal in the contract’s own words, and each year within what was advertised?', howToCheck: 'renewal clause; contract notice', whoKnows: 'head of legal' },
  { name: 'rollValued', type: 'yes-no', says: 'each renewal was counted in its value when it was awarded', ask: 'Was every renewal counted in the value when it was awarded?', howToCheck: 'award file', whoKnows: 'procurement' },
  { name: 'fixedEndAgreed', type: 'yes-no', says: 'a fixed end is agreed in writing, so that it rolls once', ask: 'Is a fixed end agreed in writing, so that it rolls once?', howToCheck: 'letter to the supplier', whoKnows: 'contract manager' },
  { name: 'endClause', type: 'yes-no', says: 'a clause allows ending early without fault', ask: 'May the contract be ended early without fault?', howToCheck: 'termination clause', whoKnows: 'head of legal' },
  { name: 'endWorthIt', type: 'yes-no', says: 'the charges for ending early are known and worth paying', ask: 'Are the charges for ending early known and worth paying?', howToCheck: 'termination clause', whoKnows: 'accountant' },
  { name: 'notNeeded', type: 'yes-no', says: 'nobody would notice if it stopped', ask: 'Could it stop without anyone missing it?', howToCheck: 'ask how many use it, and for what', whoKnows: 'budget holder' },
  { name: 'dataOut', type: 'yes-no', says: 'its data can be taken out and its retention is settled', ask: 'Can its data be taken out, and is it settled how long they are kept?', howToCheck: 'exit clause and retention schedule', whoKnows: 'information governance' },
  { name: 'endNoticeInTime', type: 'yes-no', says: 'notice is given in time, since silence may renew it', ask: 'Can notice to end it still be given in time?', howToCheck: 'notice clause', whoKnows: 'head of legal' },
] as const satisfies readonly Fact[] // prettier-ignore

/** What ways to a new agreement need. */
export const wayFacts = [
  { name: 'category', type: 'choice', choices: ['planning', 'revenues-benefits', 'housing', 'social-care', 'finance', 'hr-payroll', 'leisure', 'parking', 'elections', 'telephony', 'network', 'website', 'devices', 'schools-mis', 'commodity'], says: 'what the thing is for is known', ask: 'What is it for?', howToCheck: 'the specification', whoKnows: 'category manager' },
  { name: 'wantedTermMonths', type: 'months', says: 'the length wanted is known', ask: 'How many months may the next contract run at most, options included?', howToCheck: 'proposed term', whoKnows: 'budget holder' },
  { name: 'vat', type: 'choice', choices: ['standard', 'exempt', 'mixed'], says: 'the VAT it bears is known', ask: 'Does the supply bear VAT, is it exempt, or is it partly so?', howToCheck: 'invoices', whoKnows: 'accountant' },
  { name: 'vatCounted', type: 'yes-no', says: 'no part of the supply is standard-rated, or its VAT is counted', ask: 'Is the VAT of every standard-rated part counted?', howToCheck: 'invoices', whoKnows: 'accountant' },
  { name: 'ownRulesAllow', type: 'yes-no', says: 'the council’s own contract rules, or a waiver of them, allow it', ask: 'Do the council’s own contract rules, or a waiver of them, allow it?', howToCheck: 'contract procedure rules; waiver record', whoKnows: 'procurement' },
  { name: 'schoolRules', type: 'yes-no', says: 'the school’s own financial regulations are followed', ask: 'Are the school’s own financial regulations followed?', howToCheck: 'scheme for financing schools', whoKnows: 'school business manager' },
  { name: 'areaLawful', type: 'yes-no', says: 'the area is the council’s own, or that with bordering counties or London boroughs, or the whole county or borough it lies in', ask: 'Is the area the council’s own, that with bordering counties or London boroughs, or the whole county it lies in?', howToCheck: 'map of the area written into the decision', whoKnows: 'procurement' },
  { name: 'suppliersBasedThere', type: 'yes-no', says: 'enough suppliers are based there', ask: 'Are enough suppliers based there, by their seat or real operations?', howToCheck: 'market check', whoKnows: 'procurement' },
  { name: 'smallSuppliersCould', type: 'yes-no', says: 'enough small firms or social enterprises could supply it', ask: 'Could enough small firms or social enterprises supply it?', howToCheck: 'market check', whoKnows: 'procurement' },
  { name: 'groundEvidenced', type: 'yes-no', says: 'the evidence is written down and kept before UK5', ask: 'Is the evidence for the ground written down?', howToCheck: 'evidence file, legal advice', whoKnows: 'head of legal' },
  { name: 'namedInAnothers', type: 'yes-no', says: 'another body’s contract or framework names this body', ask: 'Does another body’s contract or framework name this body among its users?', howToCheck: 'notice and contract of the other body', whoKnows: 'procurement of the partner' },
  { name: 'roomLeft', type: 'yes-no', says: 'there is room for this need in its value', ask: 'Is there room for this need in the value that was advertised?', howToCheck: 'value of the notice less what is called off so far', whoKnows: 'procurement of the partner' },
  { name: 'joinedTermsFit', type: 'yes-no', says: 'its term and price fit the need', ask: 'Do its term and price fit the need?', howToCheck: 'its order form', whoKnows: 'contract manager of the partner' },
  { name: 'partnersNeedSame', type: 'yes-no', says: 'other bodies need the same at the same time', ask: 'Do other bodies need the same at the same time?', howToCheck: 'ask neighbours for their ends and options', whoKnows: 'procurement of the partner' },
  { name: 'jointSumKnown', type: 'yes-no', says: 'the sum of all needs is what the threshold is held against', ask: 'Is the sum of all the bodies’ needs worked out?', howToCheck: 'joint estimate', whoKnows: 'budget holder' },
  { name: 'otherCanServe', type: 'yes-no', says: 'the other body has the power and the capacity to serve', ask: 'Has the other body the power and the capacity to serve?', howToCheck: 'its own decision', whoKnows: 'head of legal' },
  { name: 'ownPeopleCan', type: 'yes-no', says: 'people, licences and hosting can be had, and cost less over the life', ask: 'Can people, licences and hosting be had, for less over the life?', howToCheck: 'business case', whoKnows: 'IT architect' },
  { name: 'staffTransferKnown', type: 'yes-no', says: 'whether staff of the supplier transfer is known, with 28 days for their particulars', ask: 'Is it known whether staff of the supplier would transfer, with 28 days for their particulars?', howToCheck: 'ask the supplier', whoKnows: 'human resources' },
  { name: 'openSourceFits', type: 'yes-no', says: 'an open-source product meets the need', ask: 'Does an open-source product meet the need?', howToCheck: 'trial with users', whoKnows: 'IT architect' },
  { name: 'supportHasRoute', type: 'yes-no', says: 'hosting and support are bought by a lawful route of their own', ask: 'Are its hosting and support bought by a lawful route of their own?', howToCheck: 'estimate of that support', whoKnows: 'procurement' },
] as const satisfies readonly Fact[] // prettier-ignore

/** What else the consent for a contract of a council about to be dissolved is worked from. */
export const successionFacts = [
  { name: 'vestingDay', type: 'day', says: 'the day the successor takes over is known', ask: 'On which day does the successor council take over?', howToCheck: 'the structural changes order', whoKnows: 'monitoring officer' },
  { name: 'initialEnd', type: 'day', says: 'the last day before any option is known', ask: 'On which day does it end before any option is used?', howToCheck: 'signed contract', whoKnows: 'contract manager' },
  { name: 's24Value', type: 'money', says: 'the whole value, options included, is known', ask: 'What is it worth over its whole term with every option?', howToCheck: 'contract and award', whoKnows: 'contract manager' },
  { name: 'sameSupplierEarlier', type: 'money', says: 'earlier contracts with the same supplier are added up', ask: 'What are earlier contracts with the same supplier, or of the like, worth?', howToCheck: 'contracts register', whoKnows: 'procurement' },
] as const satisfies readonly Fact[] // prettier-ignore
