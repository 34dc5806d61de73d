import { ENGLAND, rule, type Rule, type RuleEntry } from '../rule-record.ts'
import { all, any, atThreshold, holds, is, not, reaches } from '../situation/when.ts'

const PCR = 'Public Contracts Regulations 2015 (SI 2015/102)'
const COUNCILS_AND_LIKE = ['council', 'parish', 'police-fire', 'nhs', 'school', 'other-sub-central'] as const

const pcr = (entry: RuleEntry): Rule =>
  rule({ appliesTo: ['value-legacy'], regime: 'pcr-2015', from: '2015-02-26', ...entry })

/** A figure an estimate is measured against. Before 1 January 2022 estimates left VAT out; those figures are not held. */
const figure = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  pcr({
    kind: 'threshold',
    unit: 'GBP',
    edge: 'at-least',
    includingVat: true,
    measures: 'estimate',
    appliesTo: ['threshold-legacy'],
    ...entry,
  })

const in2022and2023 = { from: '2022-01-01', to: '2023-12-31', olderNotHeld: true } as const
/** Frozen when the Regulations were revoked: nothing revises these figures any more. */
const from2024 = { from: '2024-01-01' } as const

const goodsAndServices = {
  series: 'threshold of the 2015 Regulations: goods and services of councils',
  buyers: COUNCILS_AND_LIKE,
  when: is('subject', 'goods', 'services'),
} as const
const works = { series: 'threshold of the 2015 Regulations: works', when: is('subject', 'works') } as const

/** What a legacy contract is worth, and the figures it is measured against. */
export const legacyValueRules: readonly Rule[] = [
  figure({
    ...in2022and2023,
    ...goodsAndServices,
    id: 'pcr-threshold-subcentral-goods-services-2022',
    says: 'In 2022 and 2023 a council’s goods or services contract was measured against £213,477, VAT included.',
    value: 213_477,
    source: `${PCR} reg 5(1)(c); SI 2021/1221 reg 3`,
  }),
  figure({
    ...from2024,
    ...goodsAndServices,
    id: 'pcr-threshold-subcentral-goods-services-2024',
    says: 'Legacy goods and services contracts of councils are measured against £214,904, VAT included.',
    value: 214_904,
    source: `${PCR} reg 5(1)(c); SI 2023/1117 reg 2`,
  }),
  figure({
    ...in2022and2023,
    ...works,
    id: 'pcr-threshold-works-2022',
    says: 'In 2022 and 2023 a works contract was measured against £5,336,937, VAT included.',
    value: 5_336_937,
    source: `${PCR} reg 5(1)(a); SI 2021/1221 reg 3`,
  }),
  figure({
    ...from2024,
    ...works,
    id: 'pcr-threshold-works-2024',
    says: 'Legacy works contracts are measured against £5,372,609, VAT included.',
    value: 5_372_609,
    source: `${PCR} reg 5(1)(a); SI 2023/1117 reg 2`,
  }),
  figure({
    id: 'pcr-threshold-light-touch',
    says: 'A legacy contract for social or other specific services is measured against £663,540, VAT included.',
    value: 663_540,
    from: '2022-01-01',
    olderNotHeld: true,
    when: is('subject', 'light-touch'),
    source: `${PCR} reg 5(1)(d)`,
    confidence: 'B',
    note: 'The figure is known; its text was not read.',
  }),
  pcr({
    id: 'pcr-vat-inclusive',
    says: 'Legacy estimates hold VAT since the beginning of 2022; older ones left it out.',
    kind: 'definition',
    includingVat: true,
    from: '2022-01-01',
    source: 'SI 2021/1221 reg 3(3)',
  }),
  pcr({
    id: 'pcr-threshold-for-modification',
    says: 'Which threshold a change of a legacy contract meets is told by the day of the change, not of the contract.',
    kind: 'test',
    from: '2024-01-01',
    source: 'SI 2023/1117 reg 5(4); SI 2021/1221 reg 7(4)',
  }),
  pcr({
    id: 'pcr-value-framework',
    says: 'The value of a legacy framework or dynamic purchasing system is the highest sum its call-offs could reach together.',
    kind: 'definition',
    when: is('form', 'framework', 'dynamic-market'),
    source: `${PCR} reg 6(8)`,
  }),
  pcr({
    id: 'pcr-value-no-end',
    says: 'A legacy services contract that has no end, or runs over 48 months without a price for the whole, is worth 48 of its monthly payments.',
    kind: 'definition',
    value: 48,
    unit: 'months',
    edge: 'more-than',
    when: all(
      is('subject', 'services', 'light-touch'),
      any(holds('noEndDate'), all(not(holds('wholePriceKnown')), reaches('maximumTermMonths'))),
    ),
    source: `${PCR} reg 6(17), (19)`,
  }),
  pcr({
    id: 'pcr-no-splitting',
    says: 'A legacy need is not cut up to stay under a figure; objective reasons for buying it apart are another thing.',
    kind: 'duty',
    when: all(holds('boughtApart'), not(holds('objectiveReasonsApart'))),
    source: `${PCR} reg 6(6)`,
  }),
  pcr({
    id: 'pcr-cf-floor-2022-12',
    says: 'Legacy contracts of councils below the threshold go on Contracts Finder from £30,000, VAT included.',
    kind: 'threshold',
    value: 30_000,
    unit: 'GBP',
    edge: 'at-least',
    includingVat: true,
    appliesTo: ['publishing-legacy'],
    buyers: ['council', 'parish', 'police-fire', 'other-sub-central'],
    jurisdictions: ENGLAND,
    from: '2022-12-21',
    olderNotHeld: true,
    when: all(not(atThreshold('estimate')), reaches('estimate')),
    source: 'SI 2022/1390 reg 2',
    note: 'From 1 January to 20 December 2022 the figure was £25,000, VAT included; it is not held as a rule.',
  }),
]
