import { is } from '../situation/when.ts'
import { rule, type Rule, type RuleEntry } from '../rules/rule-record.ts'

const ENGLAND_NI = ['england', 'northern-ireland'] as const
const SUB_CENTRAL = ['sub-central', 'goods', 'services']
const CENTRAL = ['central', 'goods', 'services']

const GOODS_SERVICES = is('subject', 'goods', 'services')
const COUNCILS_AND_LIKE = ['council', 'parish', 'police-fire', 'nhs', 'school', 'other-sub-central'] as const

// The figures follow a world trade agreement and are set anew every second January. The figures of 2028 are not published.
const NEXT_REVISION_AFTER = '2027-12-31'

/** The seven figures of 2025, then those of 2026. Money of the Act holds VAT. */
const figure = (entry: Omit<RuleEntry, 'kind' | 'unit' | 'edge' | 'includingVat'>): Rule =>
  rule({
    kind: 'threshold',
    unit: 'GBP',
    edge: 'at-least',
    includingVat: true,
    measures: 'estimate',
    jurisdictions: ENGLAND_NI,
    ...entry,
  })

const in2025 = { from: '2025-02-24', to: '2025-12-31' } as const
const from2026 = { from: '2026-01-01', heldTo: NEXT_REVISION_AFTER } as const

/** Thresholds of the Procurement Act 2023 and how they are read. Sums in whole pounds including VAT. */
export const thresholdRules: readonly Rule[] = [
  figure({
    ...from2026,
    id: 'threshold-goods-services-sub-central-from-2026',
    says: 'A council’s goods or services contract worth £207,720 or more, VAT included, is regulated when its procurement began in 2026 or 2027.',
    value: 207_720,
    appliesTo: SUB_CENTRAL,
    buyers: COUNCILS_AND_LIKE,
    when: GOODS_SERVICES,
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 12',
  }),
  figure({
    ...in2025,
    id: 'threshold-goods-services-sub-central-2025',
    says: 'For procurements begun between 24 February and 31 December 2025 a council’s goods or services contract was regulated at £214,904, VAT included.',
    value: 214_904,
    appliesTo: SUB_CENTRAL,
    buyers: COUNCILS_AND_LIKE,
    when: GOODS_SERVICES,
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 12 as set by SI 2025/163 reg 3',
  }),
  figure({
    ...from2026,
    id: 'threshold-goods-services-central-from-2026',
    says: 'A central government body’s goods or services contract is regulated at £135,018, VAT included, when begun in 2026 or 2027.',
    value: 135_018,
    appliesTo: CENTRAL,
    buyers: ['central'],
    when: GOODS_SERVICES,
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 11',
  }),
  figure({
    ...in2025,
    id: 'threshold-goods-services-central-2025',
    says: 'A central government body’s goods or services contract begun in 2025 was regulated at £139,688, VAT included.',
    value: 139_688,
    appliesTo: CENTRAL,
    buyers: ['central'],
    when: GOODS_SERVICES,
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 11 as set by SI 2025/163 reg 3',
  }),
  figure({
    ...from2026,
    id: 'threshold-works-from-2026',
    says: 'A works contract is regulated at £5,193,000, VAT included, when begun in 2026 or 2027.',
    value: 5_193_000,
    appliesTo: ['works'],
    when: is('subject', 'works'),
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 10',
  }),
  figure({
    ...in2025,
    id: 'threshold-works-2025',
    says: 'A works contract begun in 2025 was regulated at £5,372,609, VAT included.',
    value: 5_372_609,
    appliesTo: ['works'],
    when: is('subject', 'works'),
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 10 as set by SI 2025/163 reg 3',
  }),
  figure({
    id: 'threshold-light-touch',
    says: 'A light touch contract is regulated at £663,540, VAT included.',
    value: 663_540,
    heldTo: NEXT_REVISION_AFTER,
    appliesTo: ['light-touch'],
    when: is('subject', 'light-touch'),
    jurisdictions: ['england', 'wales', 'northern-ireland'],
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 8',
  }),
  figure({
    ...from2026,
    id: 'threshold-concession-from-2026',
    says: 'A concession is regulated at £5,193,000, VAT included, when begun in 2026 or 2027.',
    value: 5_193_000,
    appliesTo: ['concession'],
    when: is('subject', 'concession'),
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 9',
  }),
  figure({
    ...in2025,
    id: 'threshold-concession-2025',
    says: 'A concession begun in 2025 was regulated at £5,372,609, VAT included.',
    value: 5_372_609,
    appliesTo: ['concession'],
    when: is('subject', 'concession'),
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 9 as set by SI 2025/163 reg 3',
  }),
  figure({
    ...from2026,
    id: 'threshold-light-touch-concession-from-2026',
    says: 'A light touch concession is regulated at £5,372,609, VAT included, when begun in 2026 or 2027.',
    value: 5_372_609,
    appliesTo: ['light-touch-concession'],
    when: is('subject', 'light-touch-concession'),
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 7',
  }),
  figure({
    ...in2025,
    id: 'threshold-light-touch-concession-2025',
    says: 'A light touch concession begun in 2025 was regulated at £5,372,609, VAT included.',
    value: 5_372_609,
    appliesTo: ['light-touch-concession'],
    when: is('subject', 'light-touch-concession'),
    source: 'Procurement Act 2023 Sch 1 para 1(1) row 7 as set by SI 2025/163 reg 3',
  }),
  figure({
    ...from2026,
    id: 'act-threshold-wales-2026',
    says: 'Welsh councils are understood to share the figure of £207,720 from 2026; the Welsh instrument was not read.',
    value: 207_720,
    appliesTo: SUB_CENTRAL,
    buyers: COUNCILS_AND_LIKE,
    when: GOODS_SERVICES,
    jurisdictions: ['wales'],
    source: 'SI 2025/1200 reg 2(3); the Welsh instrument was not seen',
    confidence: 'B',
  }),
  rule({
    id: 'threshold-transition-2026',
    says: 'Which year’s figure counts follows from the day the procurement began, not from the day of award.',
    kind: 'test',
    from: '2026-01-01',
    jurisdictions: ENGLAND_NI,
    source: 'SI 2025/1200 reg 3',
  }),
  rule({
    id: 'act-threshold-2026-calloff-gap',
    says: 'For call-offs no beginning event is named, so the figure of a call-off that straddled New Year 2026 is open to argument.',
    kind: 'test',
    from: '2026-01-01',
    appliesTo: ['call-off'],
    jurisdictions: ENGLAND_NI,
    source: 'SI 2025/1200 reg 3 (by absence)',
    confidence: 'B',
  }),
  rule({
    id: 'threshold-meets-at-figure',
    says: 'A contract estimated at exactly the threshold is already regulated.',
    kind: 'test',
    source: 'Procurement Act 2023 s.3(2)-(4)',
  }),
  rule({
    id: 'money-includes-vat',
    says: 'Sums of the Act are compared with estimates that hold VAT.',
    kind: 'definition',
    includingVat: true,
    source: 'Procurement Act 2023 s.123(2)',
  }),
  rule({
    id: 'value-maximum-payable',
    says: 'The estimate is the most the authority could expect to pay over the whole contract.',
    kind: 'test',
    includingVat: true,
    source: 'Procurement Act 2023 Sch 3 para 1(1)',
  }),
  rule({
    id: 'value-include-extension-options',
    says: 'Options to extend or renew count in the estimate as if they were used.',
    kind: 'test',
    includingVat: true,
    source: 'Procurement Act 2023 Sch 3 para 1(2)(c)',
  }),
  rule({
    id: 'value-aggregate-single-contract',
    says: 'Needs that could reasonably be one contract are each valued at the total of all, unless there are good reasons.',
    kind: 'test',
    includingVat: true,
    source: 'Procurement Act 2023 Sch 3 para 4',
  }),
  rule({
    id: 'value-cannot-estimate',
    says: 'A contract whose value cannot be estimated is treated as regulated.',
    kind: 'test',
    source: 'Procurement Act 2023 Sch 3 para 5',
  }),
  rule({
    id: 'value-no-avoidance',
    says: 'A way of valuing may not be chosen in order to escape the Act.',
    kind: 'test',
    source: 'Procurement Act 2023 s.4(3)',
  }),
  rule({
    id: 'value-concession-supplier-receipts',
    says: 'A concession is valued by the most its supplier could take in from anyone, users included.',
    kind: 'test',
    includingVat: true,
    source: 'Procurement Act 2023 Sch 3 para 3',
  }),
]
