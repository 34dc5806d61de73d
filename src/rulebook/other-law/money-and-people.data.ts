import { ENGLAND, type Rule } from '../rule-record.ts'
import { all, any, applies, holds, is, not } from '../situation/when.ts'
import { ALL_NATIONS, ENGLAND_WALES, makerOf, PUBLIC_BODIES } from './entry.ts'

const debt = makerOf({ regime: 'other', appliesTo: ['late-payment'], buyers: PUBLIC_BODIES, from: null })
const transfer = makerOf({ regime: 'other', appliesTo: ['transfer-of-staff'], jurisdictions: ALL_NATIONS })
const leaseholders = makerOf({
  in: 'SI 2003/1987',
  regime: 'other',
  appliesTo: ['leaseholders'],
  jurisdictions: ENGLAND,
  from: '2003-10-31',
})

const LONG_TERM = all(applies('qlta-term'), holds('leaseholdersPay'), not(applies('qlta-exempt')))

/** Invoices paid late, staff who move with a service, and leaseholders who pay a share. */
export const moneyAndPeopleRules: readonly Rule[] = [
  debt('period', 'late-payment-day', 'A council owes interest at the latest when 30 days are over, the later day of supply and invoice being the first.', 'Late Payment of Commercial Debts (Interest) Act 1998 s4(3A), (5)', {
    value: 30,
    unit: 'days',
    calendar: 'calendar',
    counts: { from: 'debtSince', how: 'day-one', gives: 'over' },
    note: 'An earlier day may be agreed. Checks on acceptance have a rule of their own, s4(5A)-(5D).',
  }),
  debt('definition', 'late-payment-rate', 'Interest on late invoices is eight per cent a year above Bank Rate, taken on 30 June for the half-year after it and on 31 December for the next.', 'SI 2002/1675 art 4', {
    value: 8,
    unit: 'percent',
    from: '2002-08-07',
  }),
  debt('threshold', 'late-payment-fixed-sum', 'A late invoice also costs a fixed sum: £40 for a debt under £1,000, £70 under £10,000, £100 from there on, and reasonable costs above it.', 'Late Payment of Commercial Debts (Interest) Act 1998 s5A', {
    value: 100,
    unit: 'GBP',
    bands: { of: 'lateDebt', steps: [{ below: 1_000, value: 40 }, { below: 10_000, value: 70 }] },
  }),

  transfer('period', 'tupe-information', 'The present employer gives particulars of transferring staff at least 28 days before a transfer.', 'SI 2006/246 reg 11(6); SI 2014/16 reg 10', {
    value: 28,
    unit: 'days',
    calendar: 'calendar',
    from: '2014-05-01',
    olderNotHeld: true,
    jurisdictions: ['england', 'wales', 'scotland'],
    counts: { from: 'transferOn', how: 'back', gives: 'by' },
  }),
  transfer('period', 'tupe-information-ni', 'In Northern Ireland the present employer gives particulars of transferring staff at least 14 days before.', 'SI 2006/246 reg 11(6); SI 2014/16 reg 1(3)', {
    value: 14,
    unit: 'days',
    calendar: 'calendar',
    from: null,
    jurisdictions: ['northern-ireland'],
    counts: { from: 'transferOn', how: 'back', gives: 'by' },
    confidence: 'B',
    note: 'The longer time of 2014 does not reach there.',
  }),
  transfer('period', 'tupe-information-age', 'Particulars of transferring staff are as they stood on a day at most 14 days before they are given.', 'SI 2006/246 reg 11(3)', {
    value: 14,
    unit: 'days',
    calendar: 'calendar',
    from: null,
    counts: { from: 'particularsGivenOn', how: 'back', gives: 'since' },
  }),

  makerOf({ regime: 'other', appliesTo: ['leaseholders'] })('definition', 'qlta-term', 'An agreement of more than 12 months made by or for the landlord is a long-term one.', 'Landlord and Tenant Act 1985 s20ZA(2)', {
    value: 12,
    unit: 'months',
    edge: 'more-than',
    measures: 'maximumTermMonths',
    jurisdictions: ENGLAND_WALES,
    from: null,
  }),
  leaseholders('threshold', 'qlta-sum', 'Leaseholders are consulted on a long-term agreement when one of them would pay more than £100 in a year of account.', 'reg 4', {
    value: 100,
    unit: 'GBP',
    edge: 'more-than',
    includingVat: true,
    measures: 'dearestShare',
    when: LONG_TERM,
  }),
  leaseholders('threshold', 'qualifying-works-sum', 'Leaseholders are consulted on works when one of them would pay more than £250.', 'reg 6', {
    value: 250,
    unit: 'GBP',
    edge: 'more-than',
    includingVat: true,
    measures: 'dearestShare',
    when: all(is('subject', 'works'), holds('leaseholdersPay')),
  }),
  leaseholders('period', 'qlta-observations', 'Each round of consultation leaves leaseholders 30 days to speak, the day of the notice being the first.', 'reg 2(1)', {
    value: 30,
    unit: 'days',
    calendar: 'calendar',
    counts: { from: 'leaseholderNoticeOn', how: 'day-one', gives: 'until' },
    when: any(applies('qlta-sum'), applies('qualifying-works-sum')),
    note: 'Replies are owed within 21 days. What counts as public notice under the Procurement Act was not found.',
  }),
  leaseholders('exemption', 'qlta-exempt', 'Contracts of employment, agreements with a tenants’ management body or within one group, and those for an empty building of up to five years are no long-term agreements to consult leaseholders on.', 'reg 3', {
    when: is('agreementKind', 'employment', 'tenant-management', 'one-group', 'empty-building'),
  }),
] // prettier-ignore
