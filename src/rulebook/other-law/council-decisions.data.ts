import { ENGLAND, type Rule, type RuleCounts } from '../rule-record.ts'
import { all, any, applies, holds, is, not } from '../situation/when.ts'
import { COUNCILS, ENGLAND_WALES, makerOf } from './entry.ts'

const executive = makerOf({
  in: 'SI 2012/2089',
  regime: 'other',
  appliesTo: ['executive-decisions'],
  jurisdictions: ENGLAND,
  buyers: COUNCILS,
  from: '2012-09-10',
})
const officer = makerOf({
  in: 'SI 2014/2095',
  regime: 'other',
  appliesTo: ['officer-decisions'],
  jurisdictions: ENGLAND,
  buyers: COUNCILS,
  from: '2014-08-06',
})
const power = makerOf({
  regime: 'other',
  appliesTo: ['powers'],
  jurisdictions: ENGLAND_WALES,
  buyers: COUNCILS,
  from: null,
})

/** Days of which neither the first nor the last is counted. */
const clear = (value: number, from: RuleCounts['from']) =>
  ({
    value,
    unit: 'clear-days',
    calendar: 'calendar',
    counts: { from, how: 'clear-back', gives: 'by' },
  }) as const

const EXECUTIVE = is('decisionKind', 'executive')
const KEY = any(applies('key-decision-money'), applies('key-decision-wards'))

/** How councils decide, keep records, and what they have power to do. */
export const councilDecisionRules: readonly Rule[] = [
  executive('test', 'key-decision-money', 'An executive decision is key when its money is significant for the service’s budget; each council sets its own line.', 'reg 8(1)(a)', {
    when: all(EXECUTIVE, holds('significantForBudget')),
  }),
  executive('test', 'key-decision-wards', 'An executive decision is key when it weighs on communities in two wards or more.', 'reg 8(1)(b)', {
    value: 2,
    unit: 'count',
    edge: 'at-least',
    measures: 'wardsAffected',
    when: EXECUTIVE,
  }),
  executive('period', 'key-decision-notice', 'A key decision is announced at least 28 clear days ahead.', 'reg 9(2)', {
    ...clear(28, 'decisionOn'),
    when: KEY,
    note: 'The maker of the decision may be a person as well as a body.',
  }),
  executive('period', 'key-decision-general-exception', 'If 28 days of notice of a key decision cannot be given, the scrutiny chair is told and five clear days pass.', 'reg 10(1)', {
    value: 5,
    unit: 'clear-days',
    calendar: 'calendar',
    counts: { from: 'exceptionNoticeOn', how: 'clear-after', gives: 'not-before' },
    when: all(KEY, holds('noticeImpracticable')),
  }),
  executive('exemption', 'key-decision-special-urgency', 'If a key decision cannot wait five clear days either, the scrutiny chair must agree that it cannot.', 'reg 11', {
    when: all(KEY, holds('waitImpracticable'), holds('chairAgrees')),
    note: 'In the chair’s absence the chair or vice-chair of the council; why is published.',
  }),
  executive('period', 'private-meeting-28', 'Taking a report in private needs its own notice 28 clear days ahead.', 'reg 5(2)-(3)', {
    ...clear(28, 'meetingOn'),
    when: all(EXECUTIVE, holds('meetingPrivate')),
  }),
  executive('period', 'private-meeting-5', 'A second notice of a private meeting, five clear days ahead, gives what was said against it and the answer.', 'reg 5(4)-(5)', {
    ...clear(5, 'meetingOn'),
    when: all(EXECUTIVE, holds('meetingPrivate')),
  }),
  executive('period', 'public-meeting-papers', 'Agenda and reports of a public meeting are open five clear days before it.', 'regs 6-7', {
    ...clear(5, 'meetingOn'),
    when: all(EXECUTIVE, not(holds('meetingPrivate'))),
    note: 'A meeting called at shorter notice: when it is called.',
  }),
  executive('duty', 'executive-decision-record', 'Whoever takes an executive decision, it is written down with day, reasons, options turned down and conflicts, and published as soon as can be.', 'regs 12-14', {
    when: EXECUTIVE,
  }),
  officer('duty', 'officer-decision-record', 'An officer’s decision that awards a contract of weight is recorded and published.', 'reg 7', {
    when: all(
      not(EXECUTIVE),
      is('decidedBy', 'officer'),
      any(holds('speciallyDelegated'), holds('weighsOnFinances')),
    ),
  }),
  officer('period', 'officer-record-keep', 'The record of an officer’s decision is kept open to inspection for six years, its day being the first.', 'reg 8(3)-(4)', {
    value: 6,
    unit: 'years',
    counts: { from: 'decisionOn', how: 'day-one', gives: 'until' },
    when: applies('officer-decision-record'),
    note: 'Background papers: four years.',
  }),
  power('exemption', 'exempt-information-business', 'A report may be kept from the public for somebody’s financial or business affairs, the council’s too, when secrecy serves the public better.', 'Local Government Act 1972 Sch 12A para 3 (seen on a web page only)', {
    jurisdictions: ENGLAND,
    when: all(holds('businessAffairs'), holds('secrecyOutweighs')),
    confidence: 'B',
  }),
  power('duty', 'contract-standing-orders', 'A council has standing orders for its contracts for goods and works, and may have them for others.', 'Local Government Act 1972 s135', {
    when: is('subject', 'goods', 'works'),
    confidence: 'B',
    note: 'A supplier need not check whether they were kept.',
  }),
  power('ground', 'staff-sharing-s113', 'One council may place its officers at another’s disposal by agreement.', 'Local Government Act 1972 s113', {
    when: holds('lendsStaff'),
    confidence: 'B',
  }),
  power('ground', 'goods-services-1970', 'A council may supply goods, and administrative, professional or technical services, to other public bodies for payment.', 'Local Authorities (Goods and Services) Act 1970 s1', {
    when: holds('servesPublicBody'),
  }),
  power('limit', 'localism-charge', 'Under its general power a council may charge for a service only when nobody must take it or the council give it, the user agrees, and over the year it takes no more than cost.', 'Localism Act 2011 s3', {
    jurisdictions: ENGLAND,
    when: all(holds('generalPower'), holds('serviceOptional'), holds('atCostAtMost')),
  }),
  power('test', 'localism-commercial-company', 'A council that trades for profit by its general power needs a company to do it.', 'Localism Act 2011 s4(2)', {
    jurisdictions: ENGLAND,
    when: all(holds('generalPower'), holds('commercialPurpose')),
  }),
  power('period', 'certified-contract', 'A contract for services of five years or more may be certified within six weeks, the day of signing being the first.', 'Local Government (Contracts) Act 1997 ss2(5), 4(3)', {
    value: 6,
    unit: 'weeks',
    jurisdictions: ['england', 'wales', 'scotland'],
    counts: { from: 'enteredOn', how: 'day-one', gives: 'by' },
    when: holds('fiveYearsOrMore'),
  }),
] // prettier-ignore
