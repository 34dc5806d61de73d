import type { Rule, RuleEntry } from '../rule-record.ts'
import { all, any, atThreshold, earlier, is, not, reaches } from '../situation/when.ts'
import { ENGLAND_NI, makerOf } from './entry.ts'

const started = makerOf({ in: 'SI 2025/1316', appliesTo: ['commencement'] })
const set2025 = makerOf({
  in: 'SI 2025/163',
  appliesTo: ['threshold-set'],
  jurisdictions: ENGLAND_NI,
  to: '2025-12-31',
})
const set2026 = makerOf({
  in: 'SI 2025/1200',
  appliesTo: ['threshold-set'],
  jurisdictions: ENGLAND_NI,
  from: '2026-01-01',
})

const on = (day: string) => ({ value: day, unit: 'date', from: day }) as const

/** A figure that an instrument set: the same as the threshold of the Act it wrote into Schedule 1. */
const figure = (value: number, subjects: readonly string[], more: Partial<RuleEntry> = {}) =>
  ({
    value,
    unit: 'GBP',
    edge: 'at-least',
    includingVat: true,
    measures: 'estimate',
    when: is('subject', ...subjects),
    ...more,
  }) as const
const COMPETED = is('procedure', 'open', 'competitive-flexible', 'dynamic-market')
const DIRECT = is('procedure', 'direct-award')
const GOODS = ['goods', 'services'] as const
const OF_COUNCILS = {
  buyers: ['council', 'parish', 'police-fire', 'nhs', 'school', 'other-sub-central'],
} as const

/** Works too small for the works threshold, yet large enough that a stage judging suitability is allowed. */
const worksFloor = (value: number, more: Partial<RuleEntry> = {}) =>
  ({
    value,
    unit: 'GBP',
    edge: 'at-least',
    includingVat: true,
    buyers: OF_COUNCILS.buyers,
    appliesTo: ['below-threshold'],
    series: 'figure from which works below the threshold may have a suitability stage',
    when: all(is('subject', 'works'), not(atThreshold('estimate')), reaches('estimate')),
    ...more,
  }) as const

/** When parts of the Act began, and the instruments that set its figures. */
export const commencementRules: readonly Rule[] = [
  started('date', 'act-s69-start', 'Notices of how fast invoices are paid (UK17) are owed for contracts under the Act since the first day of 2026.', 'reg 2(1)(a)', {
    ...on('2026-01-01'),
    jurisdictions: ENGLAND_NI,
  }),
  started('date', 'act-s69-start-wales', 'In Wales notices of how fast invoices are paid (UK17) are owed for contracts under the Act since 1 April 2026.', 'reg 2(2)(a)', {
    ...on('2026-04-01'),
    jurisdictions: ['wales'],
  }),
  started('date', 'act-s71-start', 'Judging performance by indicators, and telling of breaches (UK9), is owed for contracts under the Act since the first day of 2026.', 'reg 2(1)(b)', on('2026-01-01')),
  started('date', 'act-s70-start', 'Notices of payments (UK8) are owed for contracts under the Act since 1 April 2026, and not in Wales.', 'reg 2(2)(b)', {
    ...on('2026-04-01'),
    jurisdictions: ENGLAND_NI,
  }),

  // The figures of 2025, as SI 2025/163 wrote them.
  set2025('definition', 'act-threshold-subcentral-goods-services-2025', 'For goods and services of councils the first figure of the Act was £214,904.', 'reg 3(2)', figure(214_904, GOODS, OF_COUNCILS)),
  set2025('definition', 'act-threshold-works-2025', 'For works the first figure of the Act was £5,372,609.', 'reg 3(2)', figure(5_372_609, ['works'])),
  set2025('definition', 'act-threshold-light-touch-2025', 'For light touch services the first figure of the Act was £663,540.', 'reg 3(2)', figure(663_540, ['light-touch'])),
  set2025('definition', 'act-threshold-concession-2025', 'For concessions the first figure of the Act was £5,372,609.', 'reg 3(2)', figure(5_372_609, ['concession'])),

  // The figures of 2026, as SI 2025/1200 wrote them.
  set2026('definition', 'act-threshold-subcentral-goods-services-2026', 'For goods and services of councils the figure was set at £207,720 for procurements begun from 2026 on.', 'reg 2(3)', figure(207_720, GOODS, OF_COUNCILS)),
  set2026('definition', 'act-threshold-works-2026', 'For works the figure was set at £5,193,000 from 2026 on.', 'reg 2(3)', figure(5_193_000, ['works'])),
  set2026('definition', 'act-threshold-light-touch-2026', 'For light touch services £663,540 stayed the figure from 2026 on.', 'reg 2(3)', figure(663_540, ['light-touch'])),
  set2026('definition', 'act-threshold-concession-2026', 'For concessions the figure was set at £5,193,000 from 2026 on.', 'reg 2(3)', figure(5_193_000, ['concession'])),
  set2026('definition', 'act-threshold-light-touch-concession-2026', 'For light touch concessions £5,372,609 is the figure from 2026 on.', 'reg 2(3)', figure(5_372_609, ['light-touch-concession'])),
  set2026('threshold', 'act-s85-works-floor-2025', 'Through 2025 works below the threshold could have a suitability stage from £213,477: an old figure nobody had revised.', 'reg 2(2) and note', worksFloor(213_477, { from: '2025-02-24', to: '2025-12-31' })),
  set2026('threshold', 'act-s85-works-floor-2026', 'Works below the threshold may have a suitability stage from £207,720.', 'reg 2(2)(b)', worksFloor(207_720)),
  set2026('test', 'act-threshold-2026-begun-test', 'A procurement begun before 2026 keeps the figures of 2025: its tender or transparency notice was out, or, below the threshold, suppliers had been told or asked.', 'reg 3', {
    when: any(
      all(COMPETED, earlier('tenderNoticeOn', '2026-01-01')),
      all(DIRECT, earlier('transparencyNoticeOn', '2026-01-01')),
      all(is('procedure', 'quotation'), earlier('firstContactOn', '2026-01-01')),
    ),
  }),
  makerOf({ in: 'SI 2026/360', appliesTo: ['commencement'], jurisdictions: ENGLAND_NI, from: '2026-04-01' })(
    'test',
    'act-s70-begun-test',
    'For UK8 a call-off begins when a supplier is first contacted about it, other procurements with their first notice or invitation.',
    'reg 6(2)',
    {
      when: any(
        all(COMPETED, earlier('tenderNoticeOn', '2026-04-01')),
        all(DIRECT, earlier('transparencyNoticeOn', '2026-04-01')),
        all(is('procedure', 'call-off-direct', 'call-off-competition', 'quotation'), earlier('firstContactOn', '2026-04-01')),
      ),
    },
  ),
] // prettier-ignore
