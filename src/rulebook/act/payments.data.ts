import { ENGLAND, type Rule, rule } from '../rule-record.ts'
import { all, applies, holds, is, not } from '../situation/when.ts'
import {
  BELOW_THRESHOLD,
  CONCESSION,
  days,
  duty,
  ENGLAND_NI,
  ENGLAND_WALES,
  NOT_SCHOOLS,
  PUBLIC_BODIES,
  PUBLIC_CONTRACT,
  sum,
  WALES,
} from './act-entry.ts'

const COMMENCEMENT_4 = 'SI 2025/1316'
const AMENDMENT_2026 = 'SI 2026/360'

/** Thirty days of which the day the invoice came, or the later day it falls due, is the first. */
const FROM_RECEIPT = { from: 'payableOn', how: 'day-one', gives: 'by' } as const
/** Thirty days of which the last day of the half-year, to 31 March or 30 September, is the first. */
const FROM_HALF_YEAR = { from: 'paidOn', at: 'half-year-end', how: 'day-one', gives: 'by' } as const
const FROM_QUARTER = { from: 'paidOn', at: 'quarter-end', how: 'day-one', gives: 'by' } as const

const PAYABLE = all(PUBLIC_CONTRACT, not(CONCESSION))

/** Paying in thirty days, and what is published about payments: UK8 and UK17. */
export const paymentRules: readonly Rule[] = [
  days(
    'pay-within-30-days',
    30,
    'A valid and undisputed invoice under a regulated contract is paid within 30 days, the day it comes, or the later one it falls due, being the first.',
    's.68(2)-(4)',
    {
      buyers: NOT_SCHOOLS,
      when: PAYABLE,
      counts: FROM_RECEIPT,
      note: 'Earlier terms may be agreed; later ones are void.',
    },
  ),
  days(
    'pay-within-30-days-subcontracts',
    30,
    'Every tier of the supply chain of a regulated contract pays within 30 days too.',
    's.73',
    { buyers: NOT_SCHOOLS, when: all(PAYABLE, holds('subcontract')), counts: FROM_RECEIPT },
  ),
  days(
    'pay-within-30-days-below-threshold',
    30,
    'Contracts under the threshold that Part 6 reaches, and their sub-contracts, are paid within 30 days too.',
    's.88',
    { jurisdictions: ENGLAND_WALES, when: BELOW_THRESHOLD, counts: FROM_RECEIPT },
  ),
  duty(
    'accept-electronic-invoices',
    'Electronic invoices in the standard form are accepted and dealt with unless disputed.',
    's.67',
    { when: PUBLIC_CONTRACT },
  ),
  days(
    'payments-compliance-notice',
    30,
    'Twice a year the body’s payment record (UK17) is published within 30 days, the last day of the half-year being the first: by 29 April and 29 October.',
    's.69(1)',
    {
      from: '2026-01-01',
      jurisdictions: ENGLAND,
      buyers: NOT_SCHOOLS,
      when: holds('paymentInPeriod'),
      counts: FROM_HALF_YEAR,
      note: 'No notice for a half-year in which nothing was paid and nothing fell due.',
    },
  ),
  days(
    'payments-compliance-notice-wales',
    30,
    'Welsh bodies publish their payment record (UK17) for half-years from 1 April 2026, the first by 29 October 2026.',
    '',
    {
      from: '2026-04-01',
      jurisdictions: WALES,
      buyers: NOT_SCHOOLS,
      when: holds('paymentInPeriod'),
      counts: FROM_HALF_YEAR,
      source: `${COMMENCEMENT_4} reg 2(2)(a)`,
    },
  ),
  rule({
    id: 'payments-compliance-first-period',
    says: 'England’s first payment record (UK17) covers 1 January to 31 March 2026 and was due by 29 April 2026.',
    kind: 'period',
    value: '2026-04-29',
    unit: 'date',
    from: '2026-01-01',
    to: '2026-03-31',
    jurisdictions: ENGLAND,
    buyers: NOT_SCHOOLS,
    when: holds('paymentInPeriod'),
    source: `Procurement Act 2023 s.69(3) with ${COMMENCEMENT_4} reg 2(1)(a)`,
  }),
  sum(
    'payment-notice-threshold',
    30_000,
    'Payments above £30,000 under a contract of the Act are published (UK8), each by itself.',
    's.70(1)',
    {
      edge: 'more-than',
      measures: 'payment',
      from: '2026-04-01',
      jurisdictions: ENGLAND,
      buyers: NOT_SCHOOLS,
      when: all(PAYABLE, not(applies('act-s70-not-earlier-procurements'))),
      note: 'The Act does not add payments up. The notice itself gives the sum without VAT.',
    },
  ),
  days(
    'payment-notice-period',
    30,
    'Payment notices (UK8) are due within 30 days, the last day of the quarter being the first: by 29 April, 29 July, 29 October and 29 January.',
    's.70(2),(5)',
    {
      from: '2026-04-01',
      jurisdictions: ENGLAND,
      when: applies('payment-notice-threshold'),
      counts: FROM_QUARTER,
    },
  ),
  rule({
    id: 'payment-notice-which-contracts',
    says: 'UK8 is read as reaching procurements begun from 1 April 2026 only, though the text that started the duty names every contract of the Act.',
    kind: 'test',
    from: '2026-04-01',
    jurisdictions: ENGLAND,
    buyers: NOT_SCHOOLS,
    when: all(PAYABLE, not(applies('act-s70-not-earlier-procurements'))),
    source: `${COMMENCEMENT_4} reg 2(2)(b)`,
    confidence: 'C',
    note: `${AMENDMENT_2026} reg 6, read since, says so of payment information.`,
  }),
  rule({
    id: 'act-s70-not-earlier-procurements',
    says: 'Payments under procurements begun before 1 April 2026 need no UK8.',
    kind: 'exemption',
    value: '2026-04-01',
    unit: 'date',
    edge: 'less-than',
    measures: 'begunOn',
    from: '2026-04-01',
    jurisdictions: ENGLAND_NI,
    source: `${AMENDMENT_2026} reg 6(1)`,
  }),
  rule({
    id: 'act-s69-70-71-not-legacy',
    says: 'Payment, payments-compliance and performance notices are for contracts awarded under the Act, never for legacy ones.',
    kind: 'exemption',
    from: '2026-01-01',
    regime: 'other',
    when: is('regime', 'legacy'),
    source: `${COMMENCEMENT_4} reg 2(1)-(2)`,
  }),
  rule({
    id: 'payment-notice-not-wales',
    says: 'Welsh bodies owe no payment notice (UK8): that duty was not brought in for what the Welsh Ministers regulate.',
    kind: 'exemption',
    from: '2026-04-01',
    jurisdictions: WALES,
    buyers: PUBLIC_BODIES,
    source: `${COMMENCEMENT_4} reg 2(2)(b)`,
  }),
]
