import type { Fact } from './facts.ts'

/** Notices on their way, invoices, staff, leaseholders, information. */
export const dutyFacts = [
  { name: 'noticeSubmitted', type: 'yes-no', says: 'the notice has been sent to the central platform', ask: 'Has the notice been sent to the central platform?', howToCheck: 'the platform', whoKnows: 'procurement' },
  { name: 'noticeConfirmed', type: 'yes-no', says: 'its publication is confirmed', ask: 'Has the platform confirmed it?', howToCheck: 'the platform’s message', whoKnows: 'procurement' },
  { name: 'noticeVisible', type: 'yes-no', says: 'the public can see it', ask: 'Can the public see it?', howToCheck: 'search for it without signing in', whoKnows: 'procurement' },
  { name: 'hoursSinceSubmitted', type: 'count', says: 'how long ago it was sent is known', ask: 'How many hours ago was it sent?', howToCheck: 'the platform', whoKnows: 'procurement' },
  { name: 'platformDown', type: 'yes-no', says: 'the central platform is down', ask: 'Is the central platform down?', howToCheck: 'the platform’s status page', whoKnows: 'procurement' },
  { name: 'endedWhole', type: 'yes-no', says: 'the breach ended the whole contract', ask: 'Did the breach end the whole contract?', howToCheck: 'the letter of termination', whoKnows: 'contract manager' },
  { name: 'debtSince', type: 'day', says: 'the later day of supply and invoice is known', ask: 'On which day were supply and invoice both there?', howToCheck: 'delivery note and date stamp of the invoice', whoKnows: 'accountant' },
  { name: 'lateDebt', type: 'money', says: 'the sum paid late is known', ask: 'How much is paid late, with VAT?', howToCheck: 'the invoice', whoKnows: 'accountant' },
  { name: 'bankRate', type: 'percent', says: 'Bank Rate of 30 June or 31 December before is known', ask: 'What was Bank Rate, in percent, on 30 June (for a debt late from July) or 31 December (from January)?', howToCheck: 'Bank of England', whoKnows: 'accountant' },
  { name: 'transferOn', type: 'day', says: 'the day staff transfer is known', ask: 'On which day do staff move to another employer?', howToCheck: 'the first day of the new contract', whoKnows: 'human resources' },
  { name: 'particularsGivenOn', type: 'day', says: 'the day the particulars of staff are given is known', ask: 'On which day are the particulars of staff given?', howToCheck: 'the letter', whoKnows: 'human resources' },
  { name: 'leaseholdersPay', type: 'yes-no', says: 'leaseholders pay a share through the service charge', ask: 'Do leaseholders pay a share through the service charge?', howToCheck: 'the lease', whoKnows: 'housing' },
  { name: 'dearestShare', type: 'money', says: 'the largest share of one leaseholder is known', ask: 'What would the leaseholder with the largest share pay: of an agreement in a year of account, of works in all, with VAT?', howToCheck: 'service charge apportionment', whoKnows: 'housing' },
  { name: 'agreementKind', type: 'choice', choices: ['ordinary', 'employment', 'tenant-management', 'one-group', 'empty-building'], says: 'the kind of the agreement is known', ask: 'Is it a contract of employment, with a tenants’ management body, within one group, or for an empty building of up to five years?', howToCheck: 'the agreement', whoKnows: 'housing' },
  { name: 'leaseholderNoticeOn', type: 'day', says: 'the day of the notice to leaseholders is known', ask: 'Which day does the notice to leaseholders bear?', howToCheck: 'the notice', whoKnows: 'housing' },
  { name: 'yearlyTurnover', type: 'money', says: 'the larger of yearly income and spending is known', ask: 'What is the larger of the body’s yearly income and spending?', howToCheck: 'the accounts', whoKnows: 'accountant' },
  { name: 'requestCameOn', type: 'day', says: 'the day the request came is known', ask: 'On which day did the request for information come?', howToCheck: 'the inbox', whoKnows: 'information governance' },
  { name: 'costOfAnswer', type: 'money', says: 'what finding the answer costs is known', ask: 'What does finding the answer cost, at the rate the law gives an hour?', howToCheck: 'hours of searching, written down', whoKnows: 'information governance' },
  { name: 'meantForPublication', type: 'yes-no', says: 'it was held to be published later when the request came', ask: 'Was it already meant to be published when the request came?', howToCheck: 'the publication plan', whoKnows: 'information governance' },
  { name: 'publicWebsite', type: 'yes-no', says: 'the public or staff use it as a website or app', ask: 'Is it a website or app?', howToCheck: 'open it', whoKnows: 'IT architect' },
  { name: 'meetsGuidelines', type: 'yes-no', says: 'it meets the web content guidelines at levels A and AA', ask: 'Does it meet the web content guidelines at levels A and AA?', howToCheck: 'accessibility audit', whoKnows: 'IT architect' },
  { name: 'riskyBreach', type: 'yes-no', says: 'a breach of personal data puts people at risk', ask: 'Does a breach of personal data put people at risk?', howToCheck: 'the breach record', whoKnows: 'information governance' },
  { name: 'supplierHandlesPersonalData', type: 'yes-no', says: 'the supplier handles personal data for the council', ask: 'Does the supplier handle personal data for the council?', howToCheck: 'the record of processing', whoKnows: 'information governance' },
  { name: 'highRiskProcessing', type: 'yes-no', says: 'handling the data puts people at high risk', ask: 'Is handling the data likely to put people at high risk?', howToCheck: 'screening for an impact assessment', whoKnows: 'information governance' },
] as const satisfies readonly Fact[] // prettier-ignore
