import { ENGLAND, type Rule } from '../rule-record.ts'
import { all, any, applies, earlier, holds, is, not } from '../situation/when.ts'
import { makerOf } from './entry.ts'

const dissolving = makerOf({
  in: 'Local Government and Public Involvement in Health Act 2007',
  regime: 'other',
  appliesTo: ['dissolving-councils'],
  jurisdictions: ENGLAND,
  buyers: ['council', 'parish', 'police-fire', 'other-sub-central'],
  from: '2007-11-01',
})

/** The sums are those of a text of March 2024; a 2026 Order may have changed them. The Act says nothing of VAT. */
const above = (value: number, measures: 'landPrice' | 'valueWithEarlier') =>
  ({ value, unit: 'GBP', edge: 'more-than', measures, confidence: 'B' }) as const

const NEEDED = applies('s24-direction-needed')
const A_CONTRACT_NEEDS_IT = any(
  applies('s24-capital'),
  applies('s24-capital-variable'),
  applies('s24-noncapital'),
)

/** What a council about to be dissolved needs consent for, and what follows without it. */
export const dissolvingRules: readonly Rule[] = [
  dissolving('test', 's24-direction-needed', 'A council to be dissolved needs consent only once the Secretary of State has given a direction, and from the day it names.', 's24(1)-(2)', {
    when: is('s24Direction', 'in-force'),
  }),
  dissolving('threshold', 's24-land', 'Under a direction a disposal of land above £100,000 needs consent (text of March 2024; a 2026 Order may have changed it).', 's24(1)(a)', {
    ...above(100_000, 'landPrice'),
    when: NEEDED,
  }),
  dissolving('threshold', 's24-capital', 'Under a direction a capital contract above £1,000,000 needs consent (text of March 2024; a 2026 Order may have changed it).', 's24(1)(b)(i)', {
    ...above(1_000_000, 'valueWithEarlier'),
    when: all(NEEDED, holds('isCapital')),
  }),
  dissolving('test', 's24-capital-variable', 'Under a direction a capital contract whose price can vary needs consent at any sum (text of March 2024).', 's24(1)(b)(ii)', {
    when: all(NEEDED, holds('isCapital'), holds('priceCanVary')),
    confidence: 'B',
  }),
  dissolving('threshold', 's24-noncapital', 'Under a direction any other contract above £100,000 needs consent when it runs, or may be extended, past the day named (text of March 2024; a 2026 Order may have changed it).', 's24(1)(c)', {
    ...above(100_000, 'valueWithEarlier'),
    when: all(NEEDED, not(holds('isCapital')), not(earlier('latestEnd', 's24Day'))),
    note: 'A contract whose last day is the day named itself is taken to run past it.',
  }),
  dissolving('test', 's27-aggregation', 'For the sums of a council to be dissolved, earlier contracts with the same supplier, or for a similar matter, are counted in.', 's27(2)-(3)', {
    when: all(applies('s27-base-date'), holds('sameSupplierOrMatter')),
    confidence: 'B',
  }),
  dissolving('date', 's27-base-date', 'Of earlier contracts those made after the last day of 2006 are counted (text of March 2024).', 's27(1), (3)', {
    value: '2006-12-31',
    unit: 'date',
    edge: 'more-than',
    measures: 'earlierContractOn',
    confidence: 'C',
    note: 'An Order may change the day.',
  }),
  dissolving('test', 's28-land-void', 'A disposal of land without the consent it needed is void.', 's28(1)', {
    when: all(applies('s24-land'), not(holds('s24Consent'))),
  }),
  dissolving('test', 's28-contract-unenforceable', 'A contract made without the consent it needed cannot be enforced against the successor.', 's28(2)-(4)', {
    when: all(A_CONTRACT_NEEDS_IT, not(holds('s24Consent'))),
    note: 'Nor is it a certified contract.',
  }),
  dissolving('definition', 's29-order-power', 'An Order may change the sums above which a council to be dissolved needs consent, and the day from which earlier contracts count.', 's29', {
    effect: 'guidance',
  }),
  makerOf({ regime: 'other', appliesTo: ['dissolving-councils'], jurisdictions: ENGLAND })(
    'definition',
    'control-of-disposals-order-2026',
    'A 2026 Order on these controls was before Parliament; its made text was not seen, so sums and dates need confirming.',
    'Local Government (Structural and Boundary Changes) (Control of Disposals etc.) (Amendment) Order 2026',
    { from: null, confidence: 'C', effect: 'guidance' },
  ),
] // prettier-ignore
