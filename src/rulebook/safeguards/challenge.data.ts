import { ENGLAND, type Rule } from '../rule-record.ts'
import { all, any, holds, is, not } from '../situation/when.ts'
import { days, duty, PUBLIC_CONTRACT, test } from '../act/act-entry.ts'

/** Months of which the first day is that of a fact. */
const MONTHS = { unit: 'months', calendar: 'calendar', appliesTo: ['challenge'] } as const

/** What a supplier may go to court for, and until when: Part 9. And the protection of workers of Part 5A. */
export const challengeRules: readonly Rule[] = [
  test(
    'enforceable-parts',
    'Suppliers may sue for what the Act asks of awarding, managing and publishing, not for below-threshold duties, the duty to small business or the policy statements.',
    's.100(1),(5)',
    { appliesTo: ['challenge'], when: is('dutyBroken', 'awarding', 'managing', 'publishing') },
  ),
  test(
    'automatic-suspension',
    'A claim the authority is told of during a standstill stops it from signing or changing the contract; without a standstill nothing stops by itself.',
    's.101',
    { appliesTo: ['challenge'], when: all(PUBLIC_CONTRACT, holds('claimBegun'), holds('toldInStandstill')) },
  ),
  test(
    'set-aside-conditions',
    'A signed contract is set aside when there was no true award notice, when it was signed in a standstill or suspension or against an order, or when the breach could show only later, unless an overriding public interest keeps it.',
    'ss.104-105',
    {
      appliesTo: ['challenge'],
      when: all(PUBLIC_CONTRACT, not(is('setAsideCause', 'none')), not(holds('interestInKeeping'))),
    },
  ),
  days(
    'claim-time-limit',
    30,
    'A supplier sues within 30 days, the day it knew or ought to have known being the first.',
    's.106(2)',
    {
      appliesTo: ['challenge'],
      counts: { from: 'breachKnownOn', how: 'day-one', gives: 'by' },
      when: PUBLIC_CONTRACT,
    },
  ),
  days(
    'claim-set-aside-time-limit',
    6,
    'A claim to set aside a contract whose details were never published, or a change, begins within six months of signing or change at the latest.',
    's.106(1)(b),(5)',
    {
      ...MONTHS,
      counts: { from: 'enteredOrChangedOn', how: 'day-one', gives: 'by' },
      when: all(
        PUBLIC_CONTRACT,
        holds('claimToSetAside'),
        any(holds('claimOfChange'), not(holds('detailsNoticeOut'))),
      ),
      note: 'The earlier of this and the 30 days counts.',
    },
  ),
  days(
    'claim-extension-limit',
    3,
    'A court may give more time for good reason, but none beyond three months from when the supplier knew.',
    's.106(3)-(4)',
    {
      ...MONTHS,
      counts: { from: 'breachKnownOn', how: 'day-one', gives: 'by' },
      when: PUBLIC_CONTRACT,
      note: 'Nor beyond the six months where those apply.',
    },
  ),
  duty(
    'outsourcing-worker-protection',
    'When a service the authority did itself is put out and its staff move, regulations and a code may set terms for the workers.',
    'ss.83A-83F',
    {
      jurisdictions: ENGLAND,
      from: null,
      confidence: 'C',
      when: all(PUBLIC_CONTRACT, holds('serviceWasOurs'), holds('staffTransfer')),
      note: 'Neither its start nor the regulations and the code were seen.',
    },
  ),
]
