import { type Rule, rule } from '../rule-record.ts'
import type { Buyer } from '../facts/facts.ts'
import { all, earlier, is, type When } from '../situation/when.ts'
import { definition, ENGLAND_NI, SUB_CENTRAL, sum, test, WALES } from './act-entry.ts'

/** What is bought and, where the figure turns on it, by whom. */
interface Row {
  readonly when: When
  readonly buyers?: readonly Buyer[]
}

const GOODS_SERVICES = is('subject', 'goods', 'services')
const COUNCIL: Row = { when: GOODS_SERVICES, buyers: SUB_CENTRAL }
const CENTRAL: Row = { when: GOODS_SERVICES, buyers: ['central'] }
const of = (subject: string): Row => ({ when: is('subject', subject) })

/** The row of the table in Schedule 1, paragraph 1(1). */
const inRow = (number: number): string => `Sch 1 para 1(1) row ${number}`

// The figures follow a world trade agreement and are set anew every second January. Those of 2028 are not published.
const heldTo = '2027-12-31'

/** A figure for procurements begun between 24 February and 31 December 2025. */
const in2025 = (thing: string, figure: number, row: number, bought: Row, says: string): Rule =>
  sum(`threshold-${thing}-2025`, figure, says, `${inRow(row)} as set by SI 2025/163 reg 3`, {
    ...bought,
    measures: 'estimate',
    jurisdictions: ENGLAND_NI,
    series: `threshold-${thing}`,
    from: '2025-02-24',
    to: '2025-12-31',
  })

/** A figure for procurements begun in 2026 or 2027. */
const from2026 = (thing: string, figure: number, row: number, bought: Row, says: string): Rule =>
  sum(`threshold-${thing}-from-2026`, figure, says, inRow(row), {
    ...bought,
    measures: 'estimate',
    jurisdictions: ENGLAND_NI,
    series: `threshold-${thing}`,
    from: '2026-01-01',
    heldTo,
  })

/** The rows whose figures changed with the year. */
const BY_YEAR: readonly Rule[] = [
  in2025('goods-services-sub-central', 214_904, 12, COUNCIL, 'For procurements begun between 24 February and 31 December 2025 a council’s goods or services contract was regulated at £214,904, VAT included.'),
  from2026('goods-services-sub-central', 207_720, 12, COUNCIL, 'A council’s goods or services contract worth £207,720 or more, VAT included, is regulated when its procurement began in 2026 or 2027.'),
  in2025('goods-services-central', 139_688, 11, CENTRAL, 'A central government body’s goods or services contract begun in 2025 was regulated at £139,688, VAT included.'),
  from2026('goods-services-central', 135_018, 11, CENTRAL, 'A central government body’s goods or services contract is regulated at £135,018, VAT included, when begun in 2026 or 2027.'),
  in2025('works', 5_372_609, 10, of('works'), 'A works contract begun in 2025 was regulated at £5,372,609, VAT included.'),
  from2026('works', 5_193_000, 10, of('works'), 'A works contract is regulated at £5,193,000, VAT included, when begun in 2026 or 2027.'),
  in2025('concession', 5_372_609, 9, of('concession'), 'A concession begun in 2025 was regulated at £5,372,609, VAT included.'),
  from2026('concession', 5_193_000, 9, of('concession'), 'A concession is regulated at £5,193,000, VAT included, when begun in 2026 or 2027.'),
  in2025('light-touch-concession', 5_372_609, 7, of('light-touch-concession'), 'A light touch concession begun in 2025 was regulated at £5,372,609, VAT included.'),
  from2026('light-touch-concession', 5_372_609, 7, of('light-touch-concession'), 'A light touch concession is regulated at £5,372,609, VAT included, when begun in 2026 or 2027; it did not fall with the rest.'),
  in2025('utilities', 429_809, 6, of('utilities'), 'A utility’s goods or services contract begun in 2025 was regulated at £429,809, VAT included.'),
  from2026('utilities', 415_440, 6, of('utilities'), 'A utility’s goods or services contract is regulated at £415,440, VAT included, when begun in 2026 or 2027.'),
  in2025('utilities-works', 5_372_609, 4, of('utilities-works'), 'A utility’s works contract begun in 2025 was regulated at £5,372,609, VAT included.'),
  from2026('utilities-works', 5_193_000, 4, of('utilities-works'), 'A utility’s works contract is regulated at £5,193,000, VAT included, when begun in 2026 or 2027.'),
  in2025('defence', 429_809, 3, of('defence'), 'A defence and security contract for goods or services begun in 2025 was regulated at £429,809, VAT included.'),
  from2026('defence', 415_440, 3, of('defence'), 'A defence and security contract for goods or services is regulated at £415,440, VAT included, when begun in 2026 or 2027.'),
  in2025('defence-works', 5_372_609, 1, of('defence-works'), 'A defence and security works contract begun in 2025 was regulated at £5,372,609, VAT included.'),
  from2026('defence-works', 5_193_000, 1, of('defence-works'), 'A defence and security works contract is regulated at £5,193,000, VAT included, when begun in 2026 or 2027.'),
  in2025('defence-concession', 5_372_609, 2, of('defence-concession'), 'A defence and security concession begun in 2025 was regulated at £5,372,609, VAT included.'),
  from2026('defence-concession', 5_193_000, 2, of('defence-concession'), 'A defence and security concession is regulated at £5,193,000, VAT included, when begun in 2026 or 2027.'),
] // prettier-ignore

/** Thresholds of the Procurement Act 2023, by Schedule 1, and how they are read. Sums in pounds including VAT. */
export const thresholdRules: readonly Rule[] = [
  ...BY_YEAR,
  sum(
    'threshold-light-touch',
    663_540,
    'A light touch contract is regulated at £663,540, VAT included, in 2025 as in 2026 and 2027.',
    inRow(8),
    { measures: 'estimate', when: is('subject', 'light-touch'), heldTo },
  ),
  sum(
    'threshold-utilities-light-touch',
    884_720,
    'A utility’s light touch contract is regulated at £884,720, VAT included, in 2025 as in 2026 and 2027.',
    inRow(5),
    {
      measures: 'estimate',
      when: is('subject', 'utilities-light-touch'),
      jurisdictions: ENGLAND_NI,
      heldTo,
      note: 'Whether the figure is the same for contracts the Welsh Ministers regulate was not read.',
    },
  ),
  sum(
    'act-threshold-wales-2026',
    207_720,
    'Welsh councils are understood to share the figure of £207,720 from 2026; the Welsh instrument was not read.',
    '',
    {
      measures: 'estimate',
      when: GOODS_SERVICES,
      buyers: SUB_CENTRAL,
      jurisdictions: WALES,
      from: '2026-01-01',
      heldTo,
      source: 'SI 2025/1200 reg 2(3); the Welsh instrument was not seen',
      confidence: 'B',
    },
  ),
  rule({
    id: 'threshold-wales-same-table',
    says: 'Contracts that the Welsh Ministers regulate stand in the same table as all others by April 2026; since which day is not known here.',
    kind: 'threshold',
    jurisdictions: WALES,
    from: null,
    source: 'Procurement Act 2023 Sch 1 para 1(1)',
    note: 'The Welsh amending instrument was not read, nor the Welsh figures of 2025 (SI 2025/181 (W. 38)).',
    confidence: 'C',
  }),
  rule({
    id: 'threshold-transition-2026',
    says: 'What began before 2026 keeps the figures of 2025. It began with its tender, transparency or below-threshold notice; without one, when tenders were invited or a supplier first contacted.',
    kind: 'test',
    from: '2026-01-01',
    jurisdictions: ENGLAND_NI,
    when: earlier('begunOn', '2026-01-01'),
    source: 'SI 2025/1200 reg 3',
  }),
  rule({
    id: 'act-threshold-2026-calloff-gap',
    says: 'For call-offs no beginning event is named, so the figure of a call-off that straddled New Year 2026 is open to argument.',
    kind: 'test',
    from: '2026-01-01',
    jurisdictions: ENGLAND_NI,
    when: all(is('form', 'call-off'), earlier('begunOn', '2026-01-01')),
    source: 'SI 2025/1200 reg 3 (by absence)',
    confidence: 'B',
  }),
  test(
    'threshold-meets-at-figure',
    'A contract estimated at exactly the threshold is already regulated.',
    's.3(2)-(4)',
  ),
  definition('money-includes-vat', 'Sums of the Act are compared with estimates that hold VAT.', 's.123(2)', {
    includingVat: true,
  }),
]
