import type { Rule } from '../rule-record.ts'
import { all, any, applies, holds, is, not, reaches, within } from '../situation/when.ts'
import {
  CALL_OFF,
  COMPETITION,
  CONCESSION,
  days,
  DEFENCE,
  duty,
  exemption,
  FRAMEWORK,
  LIGHT_TOUCH,
  limit,
  PUBLIC_BODIES,
  PUBLIC_CONTRACT,
  sum,
  test,
  USER_CHOICE,
} from './act-entry.ts'

const ENGLAND = ['england'] as const

/** Eight working days of which the day of the award notice is the first, if it is one; signing the day after. */
const STANDSTILL = {
  unit: 'working-days',
  calendar: 'uk-any-part',
  counts: { from: 'awardNoticeOn', how: 'day-one', gives: 'over' },
} as const

/** Days of which the day of signing is the first. */
const FROM_SIGNING = { from: 'enteredOn', how: 'day-one', gives: 'by' } as const

/** From the award to the published contract: assessment summaries, UK6, standstill, indicators, UK7, the copy. */
export const awardRules: readonly Rule[] = [
  duty(
    'assessment-summary',
    'Everyone whose tender was assessed gets a summary before the award notice; direct awards and call-offs bring none.',
    's.50(3)-(5)',
    { when: all(PUBLIC_CONTRACT, COMPETITION, not(CALL_OFF)) },
  ),
  duty(
    'contract-award-notice',
    'A contract award notice (UK6) comes before any regulated contract is signed, call-offs included.',
    's.50(1)',
    { when: all(PUBLIC_CONTRACT, not(USER_CHOICE), not(all(DEFENCE, CALL_OFF))) },
  ),
  days(
    'mandatory-standstill',
    8,
    'A contract may not be signed until eight working days have passed, the day the award notice appears being the first.',
    's.51(1)-(2)',
    {
      ...STANDSTILL,
      when: all(
        PUBLIC_CONTRACT,
        not(CALL_OFF),
        not(LIGHT_TOUCH),
        not(USER_CHOICE),
        not(is('procedure', 'dynamic-market')),
        any(
          not(is('procedure', 'direct-award')),
          all(not(is('buyer', 'private-utility')), not(is('directAwardGround', 'urgency', 'protect-life'))),
        ),
      ),
    },
  ),
  test(
    'standstill-sign-next-day',
    'The first day for signing is the day after the last day of the standstill.',
    's.51(1)-(2)',
    { when: all(PUBLIC_CONTRACT, within('enteredOn', 'mandatory-standstill')) },
  ),
  duty('standstill-longer-in-notice', 'A longer standstill given in the award notice binds.', 's.51(1)(b)', {
    when: all(PUBLIC_CONTRACT, holds('longerStandstill')),
  }),
  days(
    'voluntary-standstill-award',
    8,
    'Where no standstill is required one may be given in the notice; it then binds and lasts at least eight working days.',
    's.51(4)-(5)',
    {
      ...STANDSTILL,
      when: all(PUBLIC_CONTRACT, not(applies('mandatory-standstill')), holds('standstillGiven')),
    },
  ),
  sum(
    'kpi-threshold',
    5_000_000,
    'Above £5m performance indicators are set before signing and published; call-offs are caught, frameworks themselves, concessions and light touch contracts are not.',
    's.52(1),(3)',
    {
      edge: 'more-than',
      buyers: PUBLIC_BODIES,
      when: all(
        PUBLIC_CONTRACT,
        not(FRAMEWORK),
        not(CONCESSION),
        not(LIGHT_TOUCH),
        reaches('estimate'),
        not(holds('indicatorsUnsuited')),
      ),
    },
  ),
  limit('kpi-minimum-number', 'At least three performance indicators are set.', 's.52(1)', {
    value: 3,
    unit: 'count',
    edge: 'at-least',
    measures: 'indicators',
    when: applies('kpi-threshold'),
  }),
  days(
    'contract-details-notice',
    30,
    'Contract details (UK7) are published within 30 days, the day of signing being the first.',
    's.53(1)(b)',
    {
      buyers: PUBLIC_BODIES,
      when: all(PUBLIC_CONTRACT, not(LIGHT_TOUCH), not(USER_CHOICE)),
      counts: FROM_SIGNING,
    },
  ),
  days(
    'contract-details-notice-light-touch',
    120,
    'For light touch contracts the details (UK7) are due within 120 days.',
    's.53(1)(a)',
    {
      buyers: PUBLIC_BODIES,
      when: all(PUBLIC_CONTRACT, LIGHT_TOUCH, not(USER_CHOICE)),
      counts: FROM_SIGNING,
    },
  ),
  sum('contract-copy-threshold', 5_000_000, 'A copy of a contract above £5m is published.', 's.53(3)', {
    edge: 'more-than',
    jurisdictions: ENGLAND,
    buyers: PUBLIC_BODIES,
    when: all(PUBLIC_CONTRACT, not(USER_CHOICE), reaches('estimate')),
    note: 'Welsh and Northern Ireland bodies are bound when they buy under an English arrangement.',
  }),
  days(
    'contract-copy-period',
    90,
    'A contract above £5m is itself published within 90 days, the day of signing being the first.',
    's.53(3)(b)',
    {
      jurisdictions: ENGLAND,
      when: all(applies('contract-copy-threshold'), not(LIGHT_TOUCH)),
      counts: FROM_SIGNING,
    },
  ),
  days(
    'contract-copy-period-light-touch',
    180,
    'A light touch contract above £5m is itself published within 180 days, the day of signing being the first.',
    's.53(3)(a)',
    {
      jurisdictions: ENGLAND,
      when: all(applies('contract-copy-threshold'), LIGHT_TOUCH),
      counts: FROM_SIGNING,
    },
  ),
  exemption(
    'withhold-information',
    'What would harm national security may be kept back, and so may sensitive commercial information when the public interest weighs against publishing; the notice says that and why.',
    's.94',
    {
      when: any(holds('securityHarm'), all(holds('commerciallySensitive'), holds('secrecyOutweighs'))),
    },
  ),
  duty(
    'keep-decision-records',
    'Records explain each material decision and keep all that passed between authority and suppliers before signing.',
    's.98(1)-(3)',
    { when: all(PUBLIC_CONTRACT, not(DEFENCE)) },
  ),
  days(
    'keep-records-period',
    3,
    'Records of decisions and of what passed with suppliers are kept for three years, the day of signing (or of the award, if nothing was signed) being the first; where no award is made, until that is published.',
    's.98(4)',
    {
      unit: 'years',
      when: all(PUBLIC_CONTRACT, not(DEFENCE)),
      counts: { from: 'enteredOn', how: 'day-one', gives: 'until' },
    },
  ),
]
