import { ENGLAND, type Rule, rule } from '../rule-record.ts'
import type { Buyer } from '../facts/facts.ts'
import { all, any, applies, atThreshold, holds, not, reaches } from '../situation/when.ts'
import {
  BELOW_THRESHOLD,
  CALL_OFF,
  CONCESSION,
  definition,
  duty,
  ENGLAND_WALES,
  NOT_SCHOOLS,
  NOTIFIABLE,
  PUBLIC_CONTRACT,
  sum,
  UTILITIES,
  WALES,
  WORKS,
} from './act-entry.ts'

/** Every body of Part 6 but central government. */
const COUNCILS_AND_LIKE: readonly Buyer[] = NOT_SCHOOLS.filter((buyer) => buyer !== 'central')
const CENTRAL: readonly Buyer[] = ['central']

const notifiable = (id: string, figure: number, says: string, section: string, more: object): Rule =>
  sum(`notifiable-threshold-${id}`, figure, says, section, {
    when: all(BELOW_THRESHOLD, reaches('estimate')),
    ...more,
  })

/** Works large enough that suitability may be tested first; the figures of 2025 had been forgotten in the change of that year. */
const suitability = (
  id: string,
  figure: number,
  buyers: readonly Buyer[],
  says: string,
  more: object,
): Rule =>
  sum(`suitability-works-figure-${id}`, figure, says, 's.85(3)', {
    jurisdictions: ENGLAND,
    buyers,
    when: all(WORKS, not(atThreshold('estimate')), reaches('estimate')),
    series: `suitability-works-${buyers.length > 1 ? 'other' : 'central'}`,
    ...more,
  })

const in2025 = { from: '2025-02-24', to: '2025-12-31' }
const from2026 = { from: '2026-01-01' }

/** Part 6 of the Act (below the threshold), and reserving such contracts to local suppliers. */
export const belowThresholdRules: readonly Rule[] = [
  definition(
    'regulated-below-threshold',
    'Contracts under the threshold fall under Part 6, save those of schools, exempt ones, concessions and utilities.',
    's.84(1)',
    {
      jurisdictions: ENGLAND_WALES,
      buyers: NOT_SCHOOLS,
      when: all(not(CONCESSION), not(UTILITIES), not(holds('exempt')), not(PUBLIC_CONTRACT)),
    },
  ),
  notifiable(
    'other',
    30_000,
    'A council’s contract under the threshold must be notified from £30,000, VAT included.',
    's.87(4)(b)',
    { jurisdictions: ENGLAND_WALES, buyers: COUNCILS_AND_LIKE },
  ),
  notifiable(
    'central',
    12_000,
    'A central government body’s contract under the threshold must be notified from £12,000, VAT included.',
    's.87(4)(a)(i)',
    { jurisdictions: ENGLAND, buyers: CENTRAL },
  ),
  notifiable(
    'central-wales',
    30_000,
    'A Welsh central body’s contract under the threshold must be notified from £30,000, VAT included.',
    's.87(4)(a)(ii)',
    { jurisdictions: WALES, buyers: CENTRAL },
  ),
  duty(
    'below-threshold-tender-notice',
    'A notifiable contract may be advertised only after a below-threshold tender notice (UK4); asking chosen suppliers for quotations is not advertising.',
    's.87(1)-(2)',
    { jurisdictions: ENGLAND_WALES, when: all(NOTIFIABLE, holds('advertised')) },
  ),
  duty(
    'below-threshold-details-notice',
    'After a notifiable contract is signed its details (UK7) are published as soon as reasonably practicable, however it was awarded.',
    's.87(3)',
    { jurisdictions: ENGLAND_WALES, when: NOTIFIABLE },
  ),
  duty(
    'below-threshold-time-limits',
    'Below the threshold time limits need only be reasonable and the same for all.',
    's.87(6)',
    { jurisdictions: ENGLAND_WALES, when: all(NOTIFIABLE, holds('advertised')) },
  ),
  duty(
    'below-threshold-no-suitability-stage',
    'Below the threshold nobody may be kept from tendering by a stage that first judges suitability; larger works and call-offs are spared.',
    's.85(1)-(2)',
    {
      jurisdictions: ENGLAND,
      when: all(
        BELOW_THRESHOLD,
        not(CALL_OFF),
        not(
          any(
            applies('suitability-works-figure-sub-central'),
            applies('suitability-works-figure-central'),
            applies('suitability-works-figure-sub-central-2025'),
            applies('suitability-works-figure-central-2025'),
          ),
        ),
      ),
    },
  ),
  suitability(
    'sub-central',
    207_720,
    COUNCILS_AND_LIKE,
    'A council may judge suitability first for works of £207,720 or more, VAT included, from 2026.',
    { ...from2026, source: 'Procurement Act 2023 s.85(3)(b)' },
  ),
  suitability(
    'central',
    135_018,
    CENTRAL,
    'Central government may judge suitability first for works of £135,018 or more, VAT included, from 2026.',
    { ...from2026, source: 'Procurement Act 2023 s.85(3)(a)' },
  ),
  suitability(
    'sub-central-2025',
    213_477,
    COUNCILS_AND_LIKE,
    'In 2025 councils could judge suitability first for works of £213,477 or more: a figure left as first passed.',
    { ...in2025, source: 'SI 2025/1200 reg 2(2)(b)' },
  ),
  suitability(
    'central-2025',
    138_760,
    CENTRAL,
    'In 2025 central government could judge suitability first for works of £138,760 or more, VAT included.',
    {
      ...in2025,
      source: 'SI 2025/1200 reg 2(2)(a)',
    },
  ),
  duty(
    'below-threshold-sme-duty',
    'Before asking for tenders below the threshold the barriers small firms face must be considered; not for call-offs.',
    's.86',
    { jurisdictions: ENGLAND_WALES, when: all(BELOW_THRESHOLD, not(CALL_OFF)) },
  ),
  duty(
    'call-off-below-threshold-notice',
    'A call-off under the threshold needs no award notice, but details (UK7) when it reaches £30,000, VAT included.',
    'ss.50(1), 84(1), 87(3)-(4)',
    {
      jurisdictions: ENGLAND_WALES,
      when: all(applies('notifiable-threshold-other'), CALL_OFF),
    },
  ),
  rule({
    id: 'section-17-non-commercial-reservation',
    says: 'English councils, parishes and other best value bodies may keep contracts under the threshold, other than call-offs, for local or United Kingdom suppliers.',
    kind: 'exemption',
    from: '2026-02-04',
    jurisdictions: ENGLAND,
    buyers: ['council', 'parish', 'police-fire'],
    when: all(BELOW_THRESHOLD, not(CALL_OFF)),
    source: 'Local Government (Exclusion of Non-commercial Considerations) (England) Order 2026',
    confidence: 'B',
    note: 'The Order itself, SI 2026/94, was read since: see the entries on keeping a contract local.',
  }),
]
