/** The notices of the Procurement Act 2023, and the three of the older law that legacy contracts may still bring. */
export type NoticeId =
  | 'UK1'
  | 'UK2'
  | 'UK3'
  | 'UK4'
  | 'UK5'
  | 'UK6'
  | 'UK7'
  | 'UK8'
  | 'UK9'
  | 'UK10'
  | 'UK11'
  | 'UK12'
  | 'UK13'
  | 'UK14'
  | 'UK15'
  | 'UK16'
  | 'UK17'
  | 'legacy-award'
  | 'contracts-finder'
  | 'legacy-change'

/** A thing a notice must say: what it is, and who in the council would know it. */
export interface NoticeField {
  readonly id: string
  readonly what: string
  readonly who: string
  /** Only where this is so; the field is left out otherwise. */
  readonly only?: string
  /** Not asked in the form of the notice below the threshold, which says less. */
  readonly aboveOnly?: true
  /** Given by the central digital platform, never by the council. */
  readonly byPlatform?: true
}

/** A kind of notice: what brings it, by when, who is spared, what it says, and the rules it rests on. */
export interface NoticeEntry {
  readonly id: NoticeId
  readonly name: string
  readonly trigger: string
  readonly when: string
  readonly excepted: readonly string[]
  /** Rules of the rulebook on whether and when; the content follows the regulation named in `content`. */
  readonly rules: readonly string[]
  readonly content: string
  readonly fields: readonly NoticeField[]
}

const REGULATIONS = 'SI 2024/692'
const PROCUREMENT = 'procurement'
const SERVICE = 'the service'
const LEGAL = 'legal'
const CONTRACT_MANAGER = 'the contract manager'
const FINANCE = 'finance'

const field = (id: string, what: string, who: string, only?: string): NoticeField =>
  only === undefined ? { id, what, who } : { id, what, who, only }

const aboveOnly = (...fields: readonly NoticeField[]): readonly NoticeField[] =>
  fields.map((each) => ({ ...each, aboveOnly: true }))

const AUTHORITY: readonly NoticeField[] = [
  field('buyer-name', 'The authority’s name', PROCUREMENT),
  field('buyer-identifier', 'The authority’s identifier on the central digital platform (PPON)', PROCUREMENT),
  field('buyer-address', 'Its address', PROCUREMENT),
  field('buyer-contact', 'A contact', PROCUREMENT),
]

/** What every notice about one procurement says. */
const SUBJECT: readonly NoticeField[] = [
  ...AUTHORITY,
  field('title', 'Title', SERVICE),
  { id: 'procurement-id', what: 'The procurement’s identifier', who: 'the platform', byPlatform: true },
  field('description', 'What is bought', SERVICE),
  field('kind', 'Goods, services or works', PROCUREMENT),
  field('cpv', 'CPV codes', PROCUREMENT),
  field('place', 'Where it is delivered (ITL area)', SERVICE),
  field('value', 'Estimated value, without and with VAT', FINANCE),
  field('start', 'Date it starts', SERVICE),
  field('end', 'Date it ends', SERVICE),
]

const OPTIONS = field('options', 'Options to extend or to buy more', SERVICE)
const LOTS = field('lots', 'Lots, and if there are none the reason', PROCUREMENT)
const REGIME = field(
  'special-regime',
  'Special regime: light touch, concession, utilities, defence',
  LEGAL,
  'the contract has a special regime',
)
const RISKS = field(
  'known-risks',
  'Known risks that may need a change of the contract later',
  SERVICE,
  'a risk is to be relied on later',
)
const DEADLINE = field('tender-deadline', 'Day and hour by which tenders arrive', PROCUREMENT)
const CRITERIA = field('award-criteria', 'Award criteria and their weights', PROCUREMENT)
const CONDITIONS = field('conditions', 'Conditions of participation', PROCUREMENT)
const SME = field('sme-fit', 'Whether small firms or social enterprises are well placed', PROCUREMENT)
const SUPPLIER = field('supplier', 'Supplier', PROCUREMENT)
const SUPPLIER_ID = field(
  'supplier-identifier',
  'The supplier’s identifier',
  'the supplier, who registers on the platform',
)
const EXPECTED_AWARD = field('expected-award', 'Expected day of award or signature', PROCUREMENT)
const SIGNED = field('signed-on', 'Day the contract was signed', LEGAL)
const KPIS = field(
  'kpis',
  'The three most material key performance indicators, or why there are none',
  CONTRACT_MANAGER,
  'the contract is above £5m',
)
const GROUND = field('ground', 'The ground for direct award, and why it is met', LEGAL)
const CALL_OFF = [
  field('framework-identifier', 'The framework’s identifier', PROCUREMENT, 'it is a call-off'),
  field(
    'framework-route',
    'Whether it was competed, and if not why the framework allows that',
    PROCUREMENT,
    'it is a call-off',
  ),
]

const FOR_TENDER: readonly NoticeField[] = [
  ...SUBJECT,
  ...aboveOnly(OPTIONS, LOTS),
  REGIME,
  ...aboveOnly(RISKS),
  DEADLINE,
  CRITERIA,
  CONDITIONS,
  SME,
  field('how-to-tender', 'How and where tenders are sent, and in which languages', PROCUREMENT),
  ...aboveOnly(
    field('documents', 'Tender documents', PROCUREMENT),
    field('payment-terms', 'Payment terms beyond the 30 days of the Act', FINANCE, 'there are such terms'),
    field('after', 'Whether the need goes on afterwards, and if direct award of similar work is intended', SERVICE),
    EXPECTED_AWARD,
  ),
] // prettier-ignore

const DYNAMIC: readonly NoticeField[] = [
  ...AUTHORITY,
  field('title', 'Title of the market', PROCUREMENT),
  field('description', 'Its scope', PROCUREMENT),
  field('cpv', 'CPV codes', PROCUREMENT),
  field('market-members', 'Conditions, members, users and fees', PROCUREMENT),
]

const dynamicMarket = (id: NoticeId, name: string, trigger: string, when: string): NoticeEntry => ({
  id,
  name,
  trigger,
  when,
  excepted: id === 'UK16' ? ['private utilities'] : [],
  rules: ['dynamic-market-notices'],
  content: `${REGULATIONS} reg 25`,
  fields: DYNAMIC,
})

/** Every kind of notice, in the order of their numbers. */
export const NOTICES: readonly NoticeEntry[] = [
  {
    id: 'UK1',
    name: 'Pipeline notice',
    trigger: 'The body will pay more than £100m under contracts in the coming financial year',
    when: 'By 26 May each year; it lists contracts over £2m whose UK4 or UK5 is meant for the 18 months from 1 April',
    excepted: ['Northern Ireland', 'private utilities'],
    rules: ['pipeline-spend-threshold', 'pipeline-contract-threshold', 'pipeline-deadline'],
    content: `${REGULATIONS} reg 15`,
    fields: [...SUBJECT, field('expected-notice', 'Expected day of the tender or transparency notice', PROCUREMENT)], // prettier-ignore
  },
  {
    id: 'UK2',
    name: 'Preliminary market engagement notice',
    trigger: 'The market is asked or told about it beforehand',
    when: 'Before the tender notice, or the tender notice says why not',
    excepted: ['private utilities'],
    rules: ['market-engagement-notice'],
    content: `${REGULATIONS} reg 17`,
    fields: [
      ...SUBJECT,
      field('engagement-closes', 'Day the engagement closes or closed', PROCUREMENT),
      field('engagement-how', 'How suppliers take part', PROCUREMENT),
    ],
  },
  {
    id: 'UK3',
    name: 'Planned procurement notice',
    trigger: 'A free choice: it gives the market warning and may shorten the time for tenders to ten days',
    when: 'To shorten it: at least 40 days and not more than 12 months before the tender notice',
    excepted: [],
    rules: ['qualifying-planned-procurement-notice-min', 'qualifying-planned-procurement-notice-max'],
    content: `${REGULATIONS} reg 16`,
    fields: [
      ...SUBJECT,
      field('expected-notice', 'Expected day of the tender notice', PROCUREMENT),
      EXPECTED_AWARD,
      field('procedure', 'Procedure', PROCUREMENT),
      field('show-interest', 'How a supplier shows interest', PROCUREMENT),
    ],
  },
  {
    id: 'UK4',
    name: 'Tender notice',
    trigger: 'Tenders are asked for in open competition; below the threshold, a contract of £30,000 or more is advertised', // prettier-ignore
    when: 'At the start of the competition; below the threshold before it is advertised anywhere else',
    excepted: ['quotations asked of chosen suppliers only', 'call-offs', 'schools, below the threshold'],
    rules: ['tender-notice-required', 'below-threshold-tender-notice'],
    content: `${REGULATIONS} regs 18–19, below the threshold reg 24`,
    fields: [
      ...FOR_TENDER,
      field('process', 'The stages, numbers let through, and whether there is negotiation', PROCUREMENT, 'it is a competitive flexible procedure'), // prettier-ignore
      field('reservation', 'Who it is kept for, and the area', PROCUREMENT, 'it is a reserved quotation below the threshold'), // prettier-ignore
    ],
  },
  {
    id: 'UK5',
    name: 'Transparency notice',
    trigger: 'A contract is awarded directly',
    when: 'Before the award',
    excepted: ['user choice contracts'],
    rules: ['transparency-notice'],
    content: `${REGULATIONS} reg 26`,
    fields: [
      ...SUBJECT,
      GROUND,
      field('earlier-identifiers', 'Identifiers of the earlier procurement and contract', PROCUREMENT, 'the ground is repetition of similar work'), // prettier-ignore
      OPTIONS,
      RISKS,
      SUPPLIER,
      SUPPLIER_ID,
      EXPECTED_AWARD,
    ],
  },
  {
    id: 'UK6',
    name: 'Contract award notice',
    trigger: 'A regulated contract is about to be signed, call-offs included',
    when: 'Before signing; after the assessment summaries where there are any',
    excepted: ['user choice contracts', 'defence call-offs'],
    rules: ['contract-award-notice', 'mandatory-standstill'],
    content: `${REGULATIONS} reg 27`,
    fields: [
      ...SUBJECT,
      SUPPLIER,
      SUPPLIER_ID,
      field('associated-persons', 'Associated and connected persons of the supplier', 'the supplier'),
      field('decision-date', 'Day of the decision to award', PROCUREMENT),
      LOTS,
      ...CALL_OFF,
      field('summaries-date', 'Day the assessment summaries were sent', PROCUREMENT, 'tenders were assessed'),
      field('tender-numbers', 'Number of tenders, and of those from small firms', PROCUREMENT),
      field('losing-bidders', 'Names of those who did not win', PROCUREMENT, 'a competition above £5m'),
      field('standstill-end', 'Last day of the standstill', PROCUREMENT, 'a standstill is kept'),
      EXPECTED_AWARD,
    ],
  },
  {
    id: 'UK7',
    name: 'Contract details notice',
    trigger: 'A regulated contract is signed; below the threshold, one of £30,000 or more, however it was awarded', // prettier-ignore
    when: 'Within 30 days of signing (light touch 120); below the threshold as soon as reasonably practicable',
    excepted: ['user choice contracts', 'private utilities', 'schools, below the threshold'],
    rules: ['contract-details-notice', 'below-threshold-details-notice'],
    content: `${REGULATIONS} regs 32–36`,
    fields: [
      ...SUBJECT,
      SUPPLIER,
      SUPPLIER_ID,
      SIGNED,
      OPTIONS,
      LOTS,
      ...aboveOnly(REGIME, KPIS, ...CALL_OFF),
    ],
  },
  {
    id: 'UK8',
    name: 'Contract payment notice',
    trigger: 'A single payment of more than £30,000 under a regulated contract',
    when: 'Within 30 days of the quarter’s end: 29 April, 29 July, 29 October, 29 January',
    excepted: ['Wales and Northern Ireland', 'schools', 'concessions', 'procurements begun before 1 April 2026'], // prettier-ignore
    rules: ['payment-notice-threshold', 'payment-notice-period', 'act-s70-not-earlier-procurements'],
    content: `${REGULATIONS} reg 38A`,
    fields: [
      ...AUTHORITY,
      { id: 'procurement-id', what: 'The procurement’s and contract’s identifiers, where a notice gave them', who: 'the platform', byPlatform: true }, // prettier-ignore
      SUPPLIER,
      SUPPLIER_ID,
      field('payment-value', 'Value of the payment without VAT', FINANCE),
      field('payment-date', 'Day of the payment', FINANCE),
    ],
  },
  {
    id: 'UK9',
    name: 'Contract performance notice',
    trigger:
      'A contract above £5m has performance indicators; or a breach, or poor performance not put right',
    when: 'At least once in every 12 months and at the end; within 30 days of a breach',
    excepted: ['light touch and concession contracts', 'frameworks themselves', 'private utilities'],
    rules: ['kpi-assessment-interval', 'kpi-threshold'],
    content: `${REGULATIONS} reg 39`,
    fields: [
      ...AUTHORITY,
      SUPPLIER,
      SUPPLIER_ID,
      field('performance-period', 'The period assessed', CONTRACT_MANAGER),
      field('performance-rating', 'Each indicator’s rating: good, approaching target, requires improvement, inadequate or other', CONTRACT_MANAGER), // prettier-ignore
    ],
  },
  {
    id: 'UK10',
    name: 'Contract change notice',
    trigger: 'A contract under the Act is changed',
    when: 'Before the change, unless value moves by 10 % (works 15 %) or less, or term by 10 % or less of the longest at award', // prettier-ignore
    excepted: ['light touch contracts', 'Northern Ireland', 'private utilities', 'legacy contracts'],
    rules: [
      'contract-change-notice',
      'contract-change-notice-value-goods-services',
      'contract-change-notice-term',
    ],
    content: `${REGULATIONS} reg 40`,
    fields: [
      ...SUBJECT,
      SUPPLIER,
      SUPPLIER_ID,
      field('change-ground', 'The ground that allows the change, and why it is met', LEGAL),
      field('change-value', 'Value before and after', FINANCE),
      field('change-term', 'End before and after', CONTRACT_MANAGER),
      field('change-date', 'Day the change takes effect', CONTRACT_MANAGER),
      field('standstill-end', 'Last day of the standstill', PROCUREMENT, 'a standstill is offered'),
    ],
  },
  {
    id: 'UK11',
    name: 'Contract termination notice',
    trigger: 'A contract under the Act ends, even by expiry',
    when: 'Within 30 days, the day it ends being the first',
    excepted: ['user choice contracts', 'private utilities', 'legacy contracts'],
    rules: ['contract-termination-notice'],
    content: `${REGULATIONS} reg 41`,
    fields: [
      ...AUTHORITY,
      field('title', 'Title', SERVICE),
      SUPPLIER,
      SUPPLIER_ID,
      field('ended-on', 'Day it ended', CONTRACT_MANAGER),
      field('ended-why', 'Why: expiry, discharge, termination, breach', CONTRACT_MANAGER),
      field('final-value', 'Value at the end', FINANCE),
    ],
  },
  {
    id: 'UK12',
    name: 'Procurement termination notice',
    trigger: 'No award follows a tender or transparency notice',
    when: 'As soon as reasonably practicable after the decision',
    excepted: ['private utilities'],
    rules: ['procurement-termination-notice'],
    content: `${REGULATIONS} reg 37`,
    fields: [
      ...AUTHORITY,
      field('title', 'Title', SERVICE),
      { id: 'procurement-id', what: 'The procurement’s identifier', who: 'the platform', byPlatform: true },
      field('decision-date', 'Day of the decision not to award', PROCUREMENT),
    ],
  },
  dynamicMarket('UK13', 'Dynamic market notice: intention', 'A dynamic market is to be set up', 'Before it'),
  dynamicMarket('UK14', 'Dynamic market notice: establishment', 'A dynamic market is set up', 'As soon as reasonably practicable'), // prettier-ignore
  dynamicMarket('UK15', 'Dynamic market notice: modification', 'Its members or terms change', 'As soon as reasonably practicable'), // prettier-ignore
  dynamicMarket('UK16', 'Dynamic market notice: cessation', 'It ends', 'As soon as reasonably practicable'),
  {
    id: 'UK17',
    name: 'Payments compliance notice',
    trigger: 'A sum was paid or payable under a regulated contract in the half-year',
    when: 'Within 30 days of 31 March and 30 September: by 29 April and 29 October',
    excepted: ['Northern Ireland', 'private utilities', 'school and concession contracts'],
    rules: ['payments-compliance-notice'],
    content: `${REGULATIONS} reg 38`,
    fields: [
      ...AUTHORITY,
      field('compliance-period', 'The half-year', FINANCE),
      field('compliance-figures', 'Mean days to pay; shares paid in 30, 31 to 60 and more days, and within terms; share not paid', FINANCE), // prettier-ignore
      field('compliance-approval', 'Approval by the finance director', FINANCE),
    ],
  },
  {
    id: 'legacy-award',
    name: 'Award notice of the 2015 Regulations',
    trigger: 'A call-off above the threshold, where its framework asks for one',
    when: 'As the framework says',
    excepted: [],
    rules: ['regime-legacy-framework'],
    content: 'SI 2015/102 reg 50',
    fields: [...SUBJECT, SUPPLIER, SIGNED],
  },
  {
    id: 'contracts-finder',
    name: 'Award on Contracts Finder',
    trigger: 'A contract or call-off under the 2015 Regulations is awarded',
    when: 'Within a reasonable time',
    excepted: ['Wales and Northern Ireland', 'most schools'],
    rules: ['pcr-cf-calloff-award'],
    content: 'SI 2015/102 regs 108, 112',
    fields: [
      ...AUTHORITY,
      field('title', 'Title', SERVICE),
      SUPPLIER,
      SIGNED,
      field('value', 'Value', FINANCE),
      SME,
    ],
  },
  {
    id: 'legacy-change',
    name: 'Modification notice of the 2015 Regulations',
    trigger: 'A legacy contract is changed for additional or unforeseeable needs (reg 72(1)(b) or (c))',
    when: 'After the change',
    excepted: [],
    rules: ['pcr-mod-notice'],
    content: 'SI 2015/102 reg 72(3)',
    fields: [...SUBJECT, SUPPLIER, field('change-ground', 'The ground, and why it is met', LEGAL)],
  },
]
