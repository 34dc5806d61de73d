import { GATHERED } from './central.data.ts'
import { BACK_OFFICE, READY_SOFTWARE } from './capabilities.data.ts'
import type { FrameworkAccount, Sureness } from './framework.ts'

const BOTH = ['direct', 'competed'] as const
const COMPETED = ['competed'] as const

/** An agreement of another buying organisation. What it serves is our reading of its scope, so never surer than second-hand. */
const other = (entry: Omit<FrameworkAccount, 'checkedOn'>): FrameworkAccount => ({
  checkedOn: GATHERED,
  confidenceOf: { capabilities: 'M' },
  ...entry,
})

/** Agreements of buying organisations other than the Government Commercial Agency, as far as one was seen. */
export const otherAccounts: readonly FrameworkAccount[] = [
  other({
    reference: 'ocds-h6vhtk-05695b',
    name: 'YPO Software Application Solutions 2',
    owner: 'YPO',
    regime: 'new',
    status: 'planned',
    starts: '2026-12-04',
    awards: BOTH,
    capabilities: READY_SOFTWARE,
    ceiling: { amount: '1200000000.00', basis: 'unknown' },
    alsoCalled: ['SAS2', 'YPO Software Application Solutions 2', 'Software Application Solutions 2'],
    note: 'Fifteen lots, ready-made and bespoke. Tenders closed on 10 July 2026; its award is expected on 4 December 2026, and the first day for call-offs cannot be earlier. The sum is an estimate.',
    source: 'Find a Tender ocds-h6vhtk-05695b',
    confidence: 'H',
  }),
  other({
    reference: '1223',
    name: 'YPO ICT Managed Services and Digital Transformation Solutions',
    owner: 'YPO',
    regime: 'new',
    status: 'planned',
    starts: '2026-12-04',
    capabilities: ['prof', 'net', 'eud', 'cloud'],
    ceiling: { amount: '600000000.00', basis: 'unknown' },
    alsoCalled: [
      'YPO 1223',
      'YPO ICT Managed Services and Digital Transformation Solutions',
      'ocds-h6vhtk-060615',
    ],
    note: 'Interest asked for on 17 April 2026; award by 4 December 2026. How call-offs are placed was not seen.',
    source: 'Find a Tender ocds-h6vhtk-060615',
    confidence: 'H',
  }),
  other({
    reference: '001205',
    name: 'YPO Electronic Catering Management and Payment Solutions',
    owner: 'YPO',
    starts: '2024-08-06',
    ends: '2028-08-05',
    regime: 'legacy',
    awards: BOTH,
    capabilities: ['inc'],
    alsoCalled: ['YPO 001205'],
    note: 'With NEPO.',
    source: 'notice text',
    confidence: 'H',
  }),
  other({
    reference: '1148',
    name: 'YPO Drones',
    owner: 'YPO',
    type: 'dps',
    regime: 'legacy',
    status: 'live',
    awards: COMPETED,
    capabilities: [],
    alsoCalled: ['YPO 1148', '900632'],
    source: 'a public catalogue of frameworks, mid-2026',
    confidence: 'M',
  }),
  other({
    reference: '900616',
    name: 'YPO Emergency Response Equipment',
    owner: 'YPO',
    type: 'dps',
    regime: 'legacy',
    status: 'live',
    awards: COMPETED,
    capabilities: [],
    alsoCalled: ['YPO 900616'],
    source: 'a public catalogue of frameworks, mid-2026',
    confidence: 'M',
  }),
  other({
    reference: '664_25',
    name: 'ESPO Consultancy Services',
    owner: 'ESPO',
    starts: '2025-11-20',
    awards: BOTH,
    capabilities: ['prof'],
    alsoCalled: ['ESPO 664', 'ESPO 664_25'],
    note: 'With YPO. Awarded on 20 November 2025; its end was not seen.',
    source: 'notice 075644-2025',
    confidence: 'H',
  }),
  other({
    reference: 'ComIT',
    name: 'HealthTrust Europe ICT Solutions',
    owner: 'HealthTrust Europe',
    status: 'live',
    capabilities: ['eud', 'net', 'software', 'prof'],
    note: 'A private company, hosted by an NHS trust. Law, days and who may buy were not seen.',
    source: 'a public catalogue of frameworks, mid-2026',
    confidence: 'M',
  }),
  other({
    reference: 'HTE AI DPS',
    name: 'HealthTrust Europe Artificial Intelligence Solutions',
    owner: 'HealthTrust Europe',
    type: 'dps',
    regime: 'legacy',
    status: 'live',
    awards: COMPETED,
    capabilities: ['bi'],
    source: 'a public catalogue of frameworks, mid-2026',
    confidence: 'M',
  }),
  other({
    reference: 'KCS software',
    name: 'KCS Software Products and Associated Services',
    owner: 'KCS (Kent, Commercial Services Group)',
    awards: BOTH,
    capabilities: [...BACK_OFFICE, 'software', 'eud'],
    note: 'Its number (they begin with Y) and days were not seen.',
    source: 'general knowledge',
    confidence: 'L',
  }),
  other({
    reference: 'KCS hardware',
    name: 'KCS ICT Hardware',
    owner: 'KCS (Kent, Commercial Services Group)',
    awards: BOTH,
    capabilities: ['eud', 'av'],
    note: 'Its number (they begin with Y) and days were not seen.',
    source: 'general knowledge',
    confidence: 'L',
  }),
  other({
    reference: 'KCS print',
    name: 'KCS Print',
    owner: 'KCS (Kent, Commercial Services Group)',
    awards: BOTH,
    capabilities: ['print'],
    note: 'Its number (they begin with Y) and days were not seen.',
    source: 'general knowledge',
    confidence: 'L',
  }),
]

/** An organisation that runs agreements councils may use, of which no single agreement was seen. */
export interface BuyingBody {
  readonly name: string
  readonly what: string
  /** Whether it is worth a call for information technology, as far as known. */
  readonly forIt: 'yes' | 'a little' | 'no'
  readonly confidence: Sureness
}

/** Whom else to ask. Nothing of their agreements is held: ask which are live, who may buy, and for how long. */
export const buyingBodies: readonly BuyingBody[] = [
  { name: 'National Digital Exchange (NDX)', what: 'A catalogue of the Department for Science, Innovation and Technology, in trial since June 2025, of about 42 products, with an eye to local government; called the successor of G-Cloud', forIt: 'yes', confidence: 'M' },
  { name: 'NEPO', what: 'Councils of the North East; NEPO520 and others', forIt: 'yes', confidence: 'L' },
  { name: 'Bloom', what: 'A managed marketplace for professional services, such as NEPRO', forIt: 'yes', confidence: 'L' },
  { name: 'NHS Shared Business Services', what: 'Digital, cloud and cyber frameworks open beyond the NHS', forIt: 'yes', confidence: 'L' },
  { name: 'Procurement for Housing', what: 'Housing management systems and other IT of landlords', forIt: 'yes', confidence: 'L' },
  { name: 'CPC, Everything ICT, and the Department for Education’s help with buying', what: 'IT and management systems of schools', forIt: 'yes', confidence: 'L' },
  { name: 'Jisc', what: 'Cloud, networks and research, for education and some public bodies', forIt: 'yes', confidence: 'L' },
  { name: 'Scotland Excel, Sell2Wales, NHS Wales', what: 'For Scotland and Wales only', forIt: 'yes', confidence: 'M' },
  { name: 'A buying group’s own answer to G-Cloud', what: 'A framework of £3bn that the trade press told of in 2025; which group was not seen', forIt: 'yes', confidence: 'L' },
  { name: 'The Procurement Partnership (Lancashire)', what: 'Strongest in vehicles and plant', forIt: 'a little', confidence: 'L' },
  { name: 'Fusion21', what: 'Construction', forIt: 'a little', confidence: 'L' },
  { name: 'LASER (Kent)', what: 'Energy', forIt: 'no', confidence: 'L' },
  { name: 'LHC, Pagabo, Scape', what: 'Construction', forIt: 'no', confidence: 'L' },
] // prettier-ignore
