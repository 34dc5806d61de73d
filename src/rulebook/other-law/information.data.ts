import { ENGLAND, type Rule } from '../rule-record.ts'
import { all, any, holds, is, reaches } from '../situation/when.ts'
import { ALL_NATIONS, makerOf, PUBLIC_BODIES } from './entry.ts'

const foi = makerOf({
  regime: 'other',
  appliesTo: ['freedom-of-information'],
  buyers: PUBLIC_BODIES,
  from: null,
})
const FOI_ACT = 'Freedom of Information Act 2000'
const accessibility = makerOf({
  in: 'SI 2018/952',
  regime: 'other',
  appliesTo: ['accessibility'],
  jurisdictions: ALL_NATIONS,
  buyers: PUBLIC_BODIES,
  from: '2018-09-23',
})
const gdpr = makerOf({
  in: 'UK GDPR',
  regime: 'other',
  appliesTo: ['personal-data'],
  jurisdictions: ALL_NATIONS,
  from: null,
  confidence: 'B',
  note: 'Known; the text was not read.',
})

/** What councils publish, answer, keep back and protect. */
export const informationRules: readonly Rule[] = [
  makerOf({ regime: 'other', appliesTo: ['transparency'], jurisdictions: ENGLAND, buyers: ['council', 'parish'] })(
    'threshold',
    'transparency-code-binding',
    'Councils must publish as Part 2 of the Transparency Code says; of parishes only those whose income or spending is above £6,500,000 a year.',
    'SI 2015/480 reg 2(1)',
    {
      value: 6_500_000,
      unit: 'GBP',
      edge: 'more-than',
      from: '2015-04-01',
      when: any(is('buyer', 'council'), reaches('yearlyTurnover')),
      note: 'Sums from which something is published stand in the Code itself.',
    },
  ),
  foi('period', 'foi-answer', 'A request for information is answered promptly, at the latest on the twentieth working day after it came.', `${FOI_ACT} s10(1)`, {
    value: 20,
    unit: 'working-days',
    calendar: 'uk-any-part',
    counts: { from: 'requestCameOn', how: 'day-after', gives: 'by' },
  }),
  foi('definition', 'foi-working-day', 'For requests for information a bank holiday anywhere in the United Kingdom is no working day.', `${FOI_ACT} s10(6)`, {
    calendar: 'uk-any-part',
  }),
  foi('limit', 'foi-cost-limit', 'A council need not answer what costs it more than £450 to find.', 'SI 2004/3244 reg 3(3)', {
    value: 450,
    unit: 'GBP',
    edge: 'at-most',
    measures: 'costOfAnswer',
    buyers: PUBLIC_BODIES.filter((buyer) => buyer !== 'central'),
    from: '2005-01-01',
    note: 'Requests that belong together within 60 working days may be added.',
  }),
  foi('definition', 'foi-cost-rate', 'An hour of anybody’s time on a request for information counts £25: the limit is 18 hours.', 'SI 2004/3244 reg 4(4)', {
    value: 25,
    unit: 'GBP',
    from: '2005-01-01',
  }),
  foi('exemption', 'foi-s22', 'Information held to be published later may be kept back till then, if that is fair and serves the public better.', `${FOI_ACT} s22`, {
    when: all(holds('meantForPublication'), holds('secrecyOutweighs')),
  }),
  foi('exemption', 'foi-s43', 'Trade secrets, and what would probably harm somebody’s trade, may be kept back when that serves the public better.', `${FOI_ACT} ss2, 43`, {
    when: all(holds('commerciallySensitive'), holds('secrecyOutweighs')),
  }),
  accessibility('test', 'accessibility-presumed', 'A website that meets the web content guidelines at levels A and AA is taken to be accessible.', 'reg 9', {
    when: all(holds('publicWebsite'), holds('meetsGuidelines')),
  }),
  accessibility('duty', 'accessibility-statement', 'A public body’s website carries an accessibility statement on the model, kept up to date.', 'reg 8', {
    when: holds('publicWebsite'),
  }),
  gdpr('period', 'uk-gdpr-breach', 'A breach of personal data that puts people at risk is reported within 72 hours of being known.', 'art 33', {
    value: 72,
    unit: 'hours',
    when: holds('riskyBreach'),
  }),
  gdpr('duty', 'uk-gdpr-processor', 'Whoever handles personal data for another does so under a written contract with the terms the law lists.', 'art 28', {
    when: holds('supplierHandlesPersonalData'),
  }),
  gdpr('duty', 'uk-gdpr-impact-assessment', 'Handling of personal data that puts people at high risk is assessed before it begins.', 'art 35', {
    when: holds('highRiskProcessing'),
  }),
] // prettier-ignore
