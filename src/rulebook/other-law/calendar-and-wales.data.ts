import type { Rule } from '../rule-record.ts'
import { is } from '../situation/when.ts'
import { ALL_NATIONS, ENGLAND_WALES, makerOf } from './entry.ts'

/** The dated list of days is the calendar’s own; a test holds it against these. */
const holidays = makerOf({
  in: 'Banking and Financial Dealings Act 1971',
  regime: 'other',
  appliesTo: ['bank-holidays'],
  effect: 'guidance',
  from: null,
})
const wales = makerOf({
  in: 'Social Partnership and Public Procurement (Wales) Act 2023',
  regime: 'other',
  appliesTo: ['welsh-authorities'],
  jurisdictions: ['wales'],
  from: '2026-03-25',
  confidence: 'B',
  note: 'Seen on web pages only. Which contracts are meant is left to regulations that were not found; every contract at or above the Act’s thresholds was proposed.',
})

/** Bank holidays of each nation, and what Wales asks of its authorities. */
export const calendarAndWalesRules: readonly Rule[] = [
  holidays('definition', 'bank-holidays-england-wales', 'Bank holidays of England and Wales by the Act itself: Easter Monday, the last Mondays of May and August, 26 December unless a Sunday, and 27 December when the 25th or 26th is one.', 'Sch 1 para 1', {
    jurisdictions: ENGLAND_WALES,
  }),
  holidays('definition', 'bank-holidays-scotland', 'Bank holidays of Scotland by the Act itself: 1 and 2 January (the 3rd if one is a Sunday), Good Friday, the first Mondays of May and August, 30 November or the Monday after, and Christmas Day (the 26th if a Sunday).', 'Sch 1 para 2', {
    jurisdictions: ['scotland'],
    from: '2007-01-16',
  }),
  holidays('definition', 'bank-holidays-northern-ireland', 'Bank holidays of Northern Ireland by the Act itself: 17 March (the 18th if a Sunday), Easter Monday, the last Mondays of May and August, and 26 and 27 December as in England.', 'Sch 1 para 3', {
    jurisdictions: ['northern-ireland'],
  }),
  holidays('definition', 'bank-holidays-proclaimed', 'Other days, and days in place of one, are proclaimed year by year: New Year and early May in England, 12 July in Northern Ireland. Hence a dated list.', 's1(2)-(3), (5)', {
    jurisdictions: ALL_NATIONS,
  }),
  wales('duty', 'wales-procurement-duty', 'Welsh bodies set and meet socially responsible procurement objectives.', 's24; SI 2025/1353 (W. 220) (web pages only)'),
  wales('duty', 'wales-strategy-register', 'Welsh bodies publish a procurement strategy and a register of contracts.', 'ss38, 40 (web pages only)'),
  wales('duty', 'wales-annual-report', 'Once a year Welsh bodies report on their socially responsible procurement.', 's39 (web pages only)', { from: '2026-04-01' }),
  wales('threshold', 'wales-major-construction', 'Welsh works estimated at £2,000,000 or more are major construction, with clauses of their own.', 's25(2) (web pages only)', {
    value: 2_000_000,
    unit: 'GBP',
    edge: 'at-least',
    measures: 'estimate',
    when: is('subject', 'works'),
  }),
] // prettier-ignore
