import type { Rule } from '../rule-record.ts'
import { all, any, applies, holds, is, not } from '../situation/when.ts'
import { ENGLAND_NI, makerOf } from './entry.ts'

const regs = makerOf({
  in: 'Procurement Regulations 2024 (SI 2024/692)',
  appliesTo: ['notice-contents'],
  jurisdictions: ENGLAND_NI,
})

const COMPETED = is('procedure', 'open', 'competitive-flexible', 'dynamic-market')
const DIRECT = is('procedure', 'direct-award')
const ABOVE = applies('public-contract')
const BELOW = applies('regulated-below-threshold')

/** Where notices are published, what they say, and how activity is measured. The Regulations give contents; the days are in the Act. */
export const noticeContentRules: readonly Rule[] = [
  // Publishing.
  regs('definition', 'notice-published-when', 'A notice is published once it is sent to the central platform and either the Minister has confirmed it or the public can see it.', 'reg 5(4)', {
    when: all(holds('noticeSubmitted'), any(holds('noticeConfirmed'), holds('noticeVisible'))),
  }),
  regs('duty', 'notice-platform-first', 'Nothing of a notice is published anywhere before the central platform has it.', 'reg 5(11)', {
    when: not(applies('notice-published-when')),
    note: 'Once it is there, publishing elsewhere is free.',
  }),
  regs('period', 'notice-fallback-48h', 'When two days after sending a notice is neither confirmed nor to be seen, another free and accessible site may carry it.', 'reg 5(5)-(7)', {
    value: 48,
    unit: 'hours',
    edge: 'at-least',
    measures: 'hoursSinceSubmitted',
    when: all(holds('noticeSubmitted'), not(holds('noticeConfirmed')), not(holds('noticeVisible')), not(all(DIRECT, is('directAwardGround', 'urgency', 'protect-life')))),
    note: 'Four hours for a direct award in urgency or to protect life. Then it goes on the platform too.',
  }),
  regs('exemption', 'notice-fallback-unavailable', 'While the central platform is down another free and accessible site may be used at once.', 'reg 5 as changed by SI 2026/360 reg 3(2)(b)', {
    from: '2026-03-24',
    when: holds('platformDown'),
  }),
  regs('duty', 'supplier-core-info-tender', 'In a competition each supplier confirms before tenders close that it is registered on the platform, up to date and shared.', 'reg 6(3), (5)', {
    when: all(ABOVE, is('procedure', 'open', 'competitive-flexible')),
  }),
  regs('duty', 'supplier-core-info-award', 'For a direct award or a competition within a framework the supplier confirms before the award that it is registered on the platform, up to date and shared.', 'reg 6(2)(c)-(d), (4)', {
    when: all(ABOVE, is('procedure', 'direct-award', 'call-off-competition')),
  }),

  // Tender and transparency notices.
  regs('duty', 'notice-uk4-known-risk', 'A tender notice names the risks already known that may call for a change later.', 'reg 18(2)(z)', {
    when: all(ABOVE, COMPETED),
  }),
  regs('duty', 'notice-uk4-repeat-intention', 'A tender notice tells whether the like may be bought again directly, or when the next tender is due.', 'reg 18(2)(h)', {
    when: all(ABOVE, COMPETED),
  }),
  regs('duty', 'notice-uk4-below-local', 'A below-threshold tender notice tells when only suppliers of the United Kingdom or of an area may take part, and which area.', 'reg 24(2)(k); SI 2026/94 art 4', {
    jurisdictions: ['england'],
    from: '2026-02-04',
    when: applies('local-reserve-state'),
  }),
  regs('duty', 'notice-uk4-below-sme', 'A below-threshold tender notice says when the contract is kept for small firms or social enterprises.', 'reg 24(2)(l); SI 2026/360 reg 3(4)', {
    from: '2026-03-24',
    when: all(BELOW, is('reservedFor', 'small-or-social')),
  }),
  regs('duty', 'notice-uk5-earlier-identifiers', 'The transparency notice of a repeat gives the identifiers of the procurement and contract it repeats.', 'reg 26(2)(da)', {
    when: all(DIRECT, is('directAwardGround', 'repeat')),
  }),
  regs('duty', 'notice-uk5-options-risk', 'A UK5 tells readers of every option the contract holds and of the risks foreseen.', 'reg 26(2)(pa), (s)', { when: DIRECT }),

  // Award and contract details.
  regs('threshold', 'notice-uk6-losers-over-5m', 'Above £5,000,000 an award notice names the bidders who were judged and did not win; a direct award has none.', 'reg 27(2)(o)', {
    value: 5_000_000,
    unit: 'GBP',
    edge: 'more-than',
    includingVat: true,
    measures: 'contractValue',
    when: not(DIRECT),
  }),
  regs('duty', 'notice-uk6-standstill-end', 'An award notice gives the end of the standstill, or the day before which nothing is signed.', 'reg 27(2)(s)', {
    when: ABOVE,
  }),
  regs('duty', 'assessment-summaries-together', 'Summaries of the assessment reach every supplier at once, none before the others.', 'reg 31(4)', { when: all(ABOVE, COMPETED) }),
  regs('duty', 'notice-uk7-three-kpis', 'Contract details describe the three indicators that matter most, or why there are none.', 'reg 32(2)(r)-(s)', {
    value: 3,
    unit: 'count',
    when: ABOVE,
  }),
  regs('duty', 'notice-uk7-calloff-no-competition', 'A UK7 for a call-off that nobody competed for gives the ground for that.', 'reg 34(2)(e)-(f)', {
    when: is('procedure', 'call-off-direct'),
  }),
  regs('duty', 'notice-uk7-below-supplier-registered', 'Before the below-threshold UK7 the supplier must be registered on the central platform and the notice carries its identifier.', 'reg 36A; SI 2026/360 reg 3(5)-(6)', {
    from: '2026-04-01',
    when: BELOW,
  }),

  // Payments, performance, compliance.
  regs('duty', 'notice-uk8-content', 'A payment notice names body, procurement, contract and supplier with their identifiers, the sum and the day.', 'reg 38A; SI 2026/360 reg 3(7)', {
    from: '2026-04-01',
    when: ABOVE,
  }),
  regs('definition', 'notice-uk8-value-net', 'The sum told in a payment notice leaves VAT out.', 'reg 38A(2)(e)', {
    from: '2026-04-01',
    includingVat: false,
    note: 'Whether a notice is owed is measured with VAT.',
  }),
  regs('definition', 'notice-uk9-ratings', 'Each indicator gets one of five marks: good, approaching target, requires improvement, inadequate, other.', 'reg 39(5)'),
  regs('test', 'notice-uk9-partial-only', 'Where a breach ends the contract as a whole, UK11 says so and no UK9 is due for it.', 'reg 39(9)', {
    when: holds('endedWhole'),
  }),
  regs('duty', 'notice-uk17-figures', 'A compliance notice gives the mean days to pay (the day after receipt is day 1), the shares paid in 1–30, 31–60 and 61 or more days, and what was due and not paid.', 'reg 38(2)(c)-(d), (3)'),
  regs('duty', 'notice-uk17-within-terms', 'A compliance notice gives the share of invoices paid within the implied term of 30 days.', 'reg 38(2)(ca)'),
  regs('duty', 'notice-uk17-approval', 'A compliance notice carries the approval, name and title of the director of finance.', 'reg 38(2)(e)'),
  regs('definition', 'notice-uk17-paid-when', 'For a compliance notice an invoice is paid when the supplier has the money.', 'reg 38(4)'),
  regs('exemption', 'notice-regs-not-wales', 'Devolved Welsh procurement has notice rules of its own; those of the 2024 Regulations do not apply to it.', 'reg 49(2)', {
    jurisdictions: ['wales'],
  }),

  // Shares of activity, for the exemptions of arrangements within and between authorities.
  regs('definition', 'act-vertical-calculation', 'Under the Act the share of a controlled body’s activity is that of its turnover over the three years to the award decision; costs, time or value serve where turnover cannot.', 'reg 42A; SI 2025/163 reg 8(12)', {
    value: 3,
    unit: 'years',
    appliesTo: ['arrangements'],
  }),
  regs('definition', 'act-horizontal-calculation', 'How much of a co-operation serves others is read from three years’ turnover, or from costs, time or value where turnover does not tell.', 'reg 42B', {
    value: 3,
    unit: 'years',
    appliesTo: ['arrangements'],
  }),
] // prettier-ignore
