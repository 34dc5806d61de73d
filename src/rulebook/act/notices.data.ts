import type { Rule } from '../rule-record.ts'
import { all, any, applies, holds, is, not, reaches } from '../situation/when.ts'
import {
  CALL_OFF,
  COMPETITION,
  days,
  duty,
  ENGLAND_WALES,
  LIGHT_TOUCH,
  NEW_AWARD,
  PUBLIC_BODIES,
  PUBLIC_CONTRACT,
  sum,
  USER_CHOICE,
} from './act-entry.ts'

const buyers = PUBLIC_BODIES
const FROM_APRIL = { from: 'financialYearOn', how: 'day-one' } as const

/** Notices before an award and at a contract's end: UK1 to UK5, UK9, UK11 and UK12, with their timing. */
export const noticeRules: readonly Rule[] = [
  sum(
    'pipeline-spend-threshold',
    100_000_000,
    'A pipeline notice (UK1) is due from bodies that will pay more than £100m in the coming financial year.',
    's.93(1)',
    { edge: 'more-than', measures: 'yearlySpend', jurisdictions: ENGLAND_WALES, buyers },
  ),
  sum(
    'pipeline-contract-threshold',
    2_000_000,
    'In the pipeline stand regulated contracts above £2m that will be competed or awarded directly in its 18 months; call-offs do not.',
    's.93(3)',
    {
      edge: 'more-than',
      jurisdictions: ENGLAND_WALES,
      when: all(
        applies('pipeline-spend-threshold'),
        PUBLIC_CONTRACT,
        NEW_AWARD,
        not(CALL_OFF),
        reaches('estimate'),
      ),
    },
  ),
  days(
    'pipeline-deadline',
    56,
    'The pipeline is published within 56 days, 1 April being the first: by 26 May.',
    's.93(2)',
    {
      jurisdictions: ENGLAND_WALES,
      when: applies('pipeline-spend-threshold'),
      counts: { ...FROM_APRIL, gives: 'by' },
    },
  ),
  days('pipeline-horizon', 18, 'The pipeline looks 18 months ahead, from 1 April.', 's.93(4)', {
    unit: 'months',
    jurisdictions: ENGLAND_WALES,
    when: applies('pipeline-spend-threshold'),
    counts: { ...FROM_APRIL, gives: 'until' },
  }),
  duty(
    'market-engagement-notice',
    'After talks with the market a UK2 notice comes before the tender notice, or the tender notice says why not.',
    's.17(1)',
    { buyers, when: all(PUBLIC_CONTRACT, COMPETITION, holds('marketEngaged')) },
  ),
  duty('tender-notice-required', 'A competition begins with a tender notice (UK4).', 's.21(1)', {
    when: all(PUBLIC_CONTRACT, COMPETITION),
    note: 'Certain dynamic markets of utilities have another way.',
  }),
  duty(
    'transparency-notice',
    'A transparency notice (UK5) comes before every direct award, urgent ones too; only user choice is spared.',
    's.44(1)',
    { when: all(PUBLIC_CONTRACT, is('procedure', 'direct-award')) },
  ),
  duty(
    'procurement-termination-notice',
    'When no award follows a UK4 or UK5, a procurement termination notice (UK12) is due as soon as reasonably practicable.',
    's.55',
    { buyers, when: all(PUBLIC_CONTRACT, NEW_AWARD, holds('noAwardDecided')) },
  ),
  days(
    'kpi-assessment-interval',
    12,
    'Performance against the indicators is published (UK9) at least once in every 12 months and at the end.',
    's.71(2)',
    {
      unit: 'months',
      from: '2026-01-01',
      when: applies('kpi-threshold'),
      counts: { from: 'assessedOn', how: 'day-after', gives: 'by' },
      note: 'The Act names no day to count from: the rulebook counts from the notice before, the first time from signing.',
    },
  ),
  days(
    'breach-or-poor-performance-notice',
    30,
    'A breach that ends in part termination, damages or a settlement, or a failure to improve after a proper chance, is published (UK9) within 30 days.',
    's.71(3)-(5)',
    {
      from: '2026-01-01',
      buyers,
      when: all(PUBLIC_CONTRACT, not(LIGHT_TOUCH), any(holds('breachWithOutcome'), holds('failedToImprove'))),
      counts: { from: 'breachOn', how: 'day-one', gives: 'by' },
      note: 'Full termination is told in UK11.',
    },
  ),
  days(
    'contract-termination-notice',
    30,
    'When a regulated contract ends, even by expiry, a termination notice (UK11) is due within 30 days.',
    's.80',
    {
      buyers,
      when: all(PUBLIC_CONTRACT, not(USER_CHOICE)),
      counts: { from: 'endsOn', how: 'day-one', gives: 'by' },
    },
  ),
]
