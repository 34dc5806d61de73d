import { ENGLAND, type Rule, type RuleCounts } from '../rule-record.ts'
import { all, any, applies, atThreshold, holds, is, not, reaches } from '../situation/when.ts'
import { makerOf, OF_PCR } from './entry.ts'

const pcr = makerOf({ ...OF_PCR, appliesTo: ['procedure-legacy'] })
const publishing = makerOf({
  ...OF_PCR,
  appliesTo: ['publishing-legacy'],
  jurisdictions: ENGLAND,
  from: '2015-04-01',
})

/**
 * Calendar days after an event, which itself is not counted; a last day that is no working day moves on. The Regulations do
 * not say of which part of the Kingdom a bank holiday must be: the longer reading is counted, as it harms nobody.
 */
const after = (value: number, from: RuleCounts['from'], gives: RuleCounts['gives'] = 'not-before') =>
  ({
    value,
    unit: 'days',
    calendar: 'calendar',
    counts: { from, how: 'day-after', gives, rolls: 'uk-any-part' },
  }) as const

const OPEN = is('legacyProcedure', 'open')
const TWO_STAGES = is('legacyProcedure', 'restricted', 'negotiation')
const WITHOUT_NOTICE = is('legacyProcedure', 'without-notice')
const A_SYSTEM = is('form', 'dynamic-market')
const URGENT = holds('shorterForUrgency')
const BELOW = not(atThreshold('estimate'))
const GOODS_FIGURE = 'pcr-threshold-subcentral-goods-services-2024'
const SUB_CENTRAL = ['council', 'parish', 'police-fire', 'nhs', 'school', 'other-sub-central'] as const

/** How legacy contracts are bought: days, grounds, frameworks, standstill, records, Contracts Finder, payment. */
export const legacyProcedureRules: readonly Rule[] = [
  // How days are counted.
  pcr('definition', 'pcr-working-day', 'For legacy contracts Saturdays, Sundays, Christmas Day, Good Friday and bank holidays are no working days.', 'reg 2(1)', {
    note: 'Nothing is said about parts of the United Kingdom: a holiday of any part is taken as one.',
  }),
  pcr('definition', 'pcr-period-event-day-excluded', 'A legacy period begins with the day after the event that starts it.', 'reg 2(3)(b)', {
    note: 'Said of Part 2 of the Regulations.',
  }),
  pcr('definition', 'pcr-period-end-rolls', 'A legacy period whose last day is no working day goes on to the end of the next one.', 'reg 2(4)'),

  // Days for tenders.
  pcr('period', 'pcr-open-tender', 'Tenders in an open legacy procedure get 35 days from the contract notice.', 'reg 27(2)', {
    ...after(35, 'contractNoticeSentOn'),
    when: all(OPEN, not(holds('electronicTenders')), not(holds('fullPriorNotice')), not(URGENT)),
  }),
  pcr('period', 'pcr-open-tender-electronic', 'An open legacy procedure leaves 30 days when tenders may be sent electronically.', 'reg 27(6)', {
    ...after(30, 'contractNoticeSentOn'),
    when: all(OPEN, holds('electronicTenders'), not(holds('fullPriorNotice')), not(URGENT)),
  }),
  pcr('period', 'pcr-open-tender-pin', 'An open legacy procedure leaves 15 days after a prior information notice that said all, sent 35 days to 12 months before.', 'reg 27(4)', {
    ...after(15, 'contractNoticeSentOn'),
    when: all(OPEN, holds('fullPriorNotice')),
  }),
  pcr('period', 'pcr-open-tender-urgent', 'An open legacy procedure leaves 15 days in urgency that is shown.', 'reg 27(5)', {
    ...after(15, 'contractNoticeSentOn'),
    when: all(OPEN, URGENT),
  }),
  pcr('period', 'pcr-restricted-requests', 'A legacy procedure of two stages leaves 30 days for requests to take part.', 'reg 28(2)', {
    ...after(30, 'contractNoticeSentOn'),
    when: all(TWO_STAGES, not(URGENT)),
  }),
  pcr('period', 'pcr-restricted-requests-urgent', 'In urgency a legacy procedure of two stages leaves 15 days for requests.', 'reg 28(10)(a)', {
    ...after(15, 'contractNoticeSentOn'),
    when: all(TWO_STAGES, URGENT),
  }),
  pcr('period', 'pcr-restricted-tender', 'Those invited in a legacy procedure of two stages have 30 days for their tenders.', 'reg 28(5)', {
    ...after(30, 'invitedOn'),
    when: all(TWO_STAGES, not(holds('electronicTenders')), not(URGENT)),
    note: 'Councils may agree another time with all who are invited, or else leave 10 days.',
  }),
  pcr('period', 'pcr-restricted-tender-electronic', 'Those invited in a legacy procedure of two stages have 25 days when tenders may be sent electronically.', 'reg 28(9)', {
    ...after(25, 'invitedOn'),
    when: all(TWO_STAGES, holds('electronicTenders'), not(URGENT)),
  }),
  pcr('period', 'pcr-restricted-tender-no-agreement', 'In a legacy procedure of two stages a council that does not agree the time with all who are invited leaves them 10 days.', 'reg 28(7)-(8)', {
    ...after(10, 'invitedOn'),
    buyers: SUB_CENTRAL,
    when: all(TWO_STAGES, not(holds('periodAgreed')), not(URGENT)),
  }),
  pcr('period', 'pcr-restricted-tender-urgent', 'In urgency those invited in a legacy procedure of two stages have 10 days.', 'reg 28(10)(b)', {
    ...after(10, 'invitedOn'),
    when: all(TWO_STAGES, URGENT),
  }),
  pcr('period', 'pcr-dps-requests', 'A legacy dynamic purchasing system is open for requests for 30 days when it is set up.', 'reg 34(9)', {
    ...after(30, 'contractNoticeSentOn'),
    when: A_SYSTEM,
  }),
  pcr('period', 'pcr-dps-tender', 'Members of a legacy dynamic purchasing system have 10 days for tenders, unless another time is agreed with all.', 'reg 34(11)-(12)', {
    ...after(10, 'invitedOn'),
    when: all(A_SYSTEM, not(holds('periodAgreed'))),
  }),

  // When a procedure may be used.
  pcr('ground', 'pcr-negotiation-grounds', 'Negotiation or dialogue is open only for what must be adapted, designed, is complex or cannot be specified, or after irregular tenders.', 'reg 26(4)', {
    when: is('negotiationReason', 'adapting', 'design', 'complexity', 'no-specification', 'irregular-tenders'),
  }),
  pcr('ground', 'pcr-direct-single-supplier', 'A legacy contract may go to the one supplier that art, technique or exclusive rights leave, with no fair substitute, when the buyer did not narrow the need itself.', 'reg 32(2)(b)', {
    when: all(
      WITHOUT_NOTICE,
      any(holds('uniqueArt'), holds('onlySupplierTechnically'), holds('onlySupplierByRight')),
      holds('noReasonableAlternative'),
      not(holds('narrowedByUs')),
    ),
  }),
  pcr('ground', 'pcr-direct-urgency', 'A legacy contract may be awarded without notice in extreme urgency that nobody could foresee and the buyer did not bring about.', 'reg 32(2)(c), (4)', {
    when: all(WITHOUT_NOTICE, holds('noTimeToCompete'), holds('notForeseeable'), holds('notOurDoing')),
  }),
  pcr('limit', 'pcr-direct-additional-deliveries', 'Goods that must fit those already there may be bought again without notice, for three years as a rule.', 'reg 32(5)(b), (6)', {
    value: 3,
    unit: 'years',
    edge: 'at-most',
    measures: 'deliveriesYears',
    when: all(is('subject', 'goods'), holds('mustFitPresentGoods')),
  }),
  pcr('limit', 'pcr-direct-repeat-services', 'Services or works that the first tender said might be repeated may be, within three years of the first contract.', 'reg 32(9)-(12)', {
    value: 3,
    unit: 'years',
    counts: { from: 'firstAwardedOn', how: 'day-after', gives: 'by' },
    when: all(is('subject', 'services', 'works', 'light-touch'), holds('repeatAnnounced')),
  }),
  pcr('exemption', 'pcr-vertical-activity', 'A legacy contract with a body run like a department of its own is outside the rules when more than 80 % of its activity is for its controllers and no private capital decides.', 'reg 12(1)-(6)', {
    value: 80,
    unit: 'percent',
    edge: 'more-than',
    measures: 'activityForOwners',
    when: all(holds('controlledLikeOwn'), holds('noDecisivePrivateCapital')),
    note: 'Control may be shared by several authorities that are all represented.',
  }),
  pcr('exemption', 'pcr-horizontal', 'Authorities that shared public services before the Act are outside its forerunner while under 20 % of what they do is sold on the open market.', 'reg 12(7)', {
    value: 20,
    unit: 'percent',
    edge: 'less-than',
    measures: 'openMarketShare',
    when: all(holds('commonObjectives'), holds('solelyPublicInterest')),
  }),
  pcr('definition', 'pcr-activity-measure-years', 'Shares of activity are those of the three years before the award; a new body shows what it expects.', 'reg 12(8)-(9)', {
    value: 3,
    unit: 'years',
  }),

  // Frameworks.
  pcr('limit', 'pcr-framework-max-term', 'A legacy framework lasts four years at most, unless its subject justifies more.', 'reg 33(3)', {
    value: 4,
    unit: 'years',
    counts: { from: 'frameworkBeganOn', how: 'day-one', gives: 'until' },
    when: not(holds('natureNeedsLonger')),
    note: 'Nothing in reg 33 limits how long a call-off runs after the framework has ended.',
  }),
  pcr('test', 'pcr-framework-users', 'Only authorities clearly named in a legacy framework’s notice may use it.', 'reg 33(5)', {
    when: all(is('form', 'call-off'), holds('entitledByFramework')),
  }),
  pcr('test', 'pcr-framework-direct-calloff', 'A legacy framework of several suppliers allows direct call-off when it sets all terms and the objective conditions for choosing.', 'reg 33(8)(a)', {
    when: all(
      is('form', 'call-off'),
      any(
        holds('frameworkSingleSupplier'),
        all(holds('frameworkSetsCoreTerms'), holds('frameworkObjectiveMechanism')),
      ),
    ),
  }),
  pcr('test', 'pcr-framework-mini-competition', 'A legacy framework that does not allow direct call-off has all its capable suppliers compete, in writing, on its criteria.', 'reg 33(11)', {
    when: all(is('form', 'call-off'), not(applies('pcr-framework-direct-calloff'))),
  }),

  // Award, standstill, records, challenge.
  pcr('period', 'pcr-standstill-electronic', 'A legacy contract may be signed once the tenth day after the award letters went out electronically is over.', 'regs 87(2), 2(4)', {
    ...after(10, 'lettersSentOn', 'over'),
    when: all(not(applies('pcr-standstill-exempt')), holds('lettersElectronic')),
    note: 'The last letter sent counts.',
  }),
  pcr('period', 'pcr-standstill-other-means', 'A legacy contract whose award letters went by other means alone may be signed after the fifteenth day from sending, or the tenth from the last receipt if that is sooner.', 'reg 87(3), (5)', {
    ...after(15, 'lettersSentOn', 'over'),
    when: all(not(applies('pcr-standstill-exempt')), not(holds('lettersElectronic'))),
    note: 'The day given is that of the fifteen days, which is never too early. Mixed means: the later of the two results.',
  }),
  pcr('exemption', 'pcr-standstill-exempt', 'Call-offs under legacy frameworks and systems, awards without notice and awards to the only tenderer need no standstill.', 'reg 86(5)', {
    when: any(is('form', 'call-off'), WITHOUT_NOTICE, holds('onlyTenderer')),
  }),
  pcr('duty', 'pcr-report', 'A report is written on each legacy contract, framework and system; a direct call-off needs none.', 'reg 84(1)-(2)', {
    when: not(is('procedure', 'call-off-direct')),
  }),
  pcr('period', 'pcr-records', 'The papers of a legacy decision are kept for three years from the award.', 'reg 84(9)', {
    value: 3,
    unit: 'years',
    counts: { from: 'awardedOn', how: 'day-after', gives: 'until' },
    note: 'Large contracts are kept for their whole life, reg 83.',
  }),
  pcr('period', 'pcr-claim', 'A claim about a legacy award is brought within 30 days of the day the claimant knew, that day being the first; the court may allow three months.', 'reg 92', {
    value: 30,
    unit: 'days',
    calendar: 'calendar',
    counts: { from: 'claimantKnewOn', how: 'day-one', gives: 'by' },
  }),

  // Contracts Finder and payment: England.
  publishing('period', 'pcr-cf-advert-24h', 'Whoever advertised a legacy contract under the threshold put it on Contracts Finder in the next 24 hours.', 'reg 110(2)-(3)', {
    value: 24,
    unit: 'hours',
    when: all(applies('pcr-cf-floor-2022-12'), holds('advertised')),
  }),
  publishing('period', 'pcr-cf-contract-notice-24h', 'A legacy contract notice is on Contracts Finder within 24 hours of the moment it may be published at home.', 'reg 106', {
    value: 24,
    unit: 'hours',
    to: '2027-04-30',
    when: atThreshold('estimate'),
  }),
  publishing('duty', 'pcr-cf-calloff-award', 'A legacy call-off’s award goes on Contracts Finder within a reasonable time.', 'reg 108(1)(b), (2), (4)', {
    to: '2027-04-30',
    when: is('form', 'call-off'),
    note: 'The regulation gives no floor.',
  }),
  publishing('duty', 'pcr-cf-award-below', 'The award of a legacy contract below the threshold goes on Contracts Finder within a reasonable time.', 'reg 112', {
    to: '2027-04-30',
    when: applies('pcr-cf-floor-2022-12'),
  }),
  publishing('duty', 'pcr-no-pre-qualification', 'Nobody is kept from tendering for a legacy contract below the threshold by a stage that first judges suitability.', 'reg 111(1)-(3)', {
    from: '2015-02-26',
    when: any(
      all(is('subject', 'goods', 'services'), BELOW),
      all(is('subject', 'works', 'light-touch'), not(reaches('estimate', GOODS_FIGURE))),
    ),
    note: 'Works and light touch services: only where they are under the figure for goods.',
  }),
  publishing('period', 'pcr-payment-30-days', 'A legacy invoice is paid within 30 days of being taken as valid and undisputed, and so on down the chain, even if the contract does not say so.', 'reg 113(2), (6)', {
    value: 30,
    unit: 'days',
    calendar: 'calendar',
    from: '2015-02-26',
    counts: { from: 'invoiceAcceptedOn', how: 'day-after', gives: 'by' },
  }),
] // prettier-ignore
