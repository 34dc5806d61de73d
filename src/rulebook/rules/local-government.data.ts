import { ENGLAND, rule, type Rule, type RuleEntry } from './rule-record.ts'

const EXECUTIVE = ['executive-councils']
const DISSOLVING = ['dissolving-councils']
const LGPIHA = 'Local Government and Public Involvement in Health Act 2007'

const decision = (entry: RuleEntry): Rule =>
  rule({ appliesTo: EXECUTIVE, jurisdictions: ENGLAND, from: '2012-09-10', ...entry })
const dissolving = (entry: RuleEntry): Rule =>
  rule({ appliesTo: DISSOLVING, jurisdictions: ENGLAND, from: '2007-11-01', ...entry })

/** How councils decide, what a council about to be dissolved needs, and duties to staff that move. */
export const localGovernmentRules: readonly Rule[] = [
  decision({
    id: 'key-decision-money',
    says: 'An executive decision is key when its money is significant for the service’s budget; each council sets its own line.',
    kind: 'test',
    source: 'SI 2012/2089 reg 8(1)(a)',
  }),
  decision({
    id: 'key-decision-wards',
    says: 'An executive decision is key when it weighs on communities in two wards or more.',
    kind: 'test',
    value: 2,
    unit: 'count',
    source: 'SI 2012/2089 reg 8(1)(b)',
  }),
  decision({
    id: 'key-decision-notice',
    says: 'A key decision is announced at least 28 clear days ahead.',
    kind: 'period',
    value: 28,
    unit: 'clear-days',
    calendar: 'calendar',
    source: 'SI 2012/2089 reg 9(2)',
  }),
  decision({
    id: 'key-decision-general-exception',
    says: 'If 28 days cannot be given, the scrutiny chair is told and five clear days pass.',
    kind: 'period',
    value: 5,
    unit: 'clear-days',
    calendar: 'calendar',
    source: 'SI 2012/2089 reg 10(1)',
  }),
  decision({
    id: 'key-decision-special-urgency',
    says: 'If even that cannot be done, the scrutiny chair must agree that the decision cannot wait.',
    kind: 'exemption',
    source: 'SI 2012/2089 reg 11',
  }),
  decision({
    id: 'private-meeting-28',
    says: 'Taking a report in private needs its own notice 28 clear days ahead.',
    kind: 'period',
    value: 28,
    unit: 'clear-days',
    calendar: 'calendar',
    source: 'SI 2012/2089 reg 5(2)-(3)',
  }),
  decision({
    id: 'public-meeting-papers',
    says: 'Agenda and reports are open five clear days before the meeting.',
    kind: 'period',
    value: 5,
    unit: 'clear-days',
    calendar: 'calendar',
    source: 'SI 2012/2089 regs 6-7',
  }),
  decision({
    id: 'officer-decision-record',
    says: 'An officer’s decision that awards a contract of weight is recorded and published.',
    kind: 'duty',
    from: '2014-08-06',
    appliesTo: ['councils'],
    source: 'SI 2014/2095 reg 7',
  }),
  dissolving({
    id: 's24-direction-needed',
    says: 'A council to be dissolved needs consent only once the Secretary of State has given a direction, and from the day it names.',
    kind: 'test',
    source: `${LGPIHA} s24(1)-(2)`,
  }),
  dissolving({
    id: 's24-capital',
    says: 'Under a direction a capital contract above £1,000,000 needs consent (text of March 2024; a 2026 Order may have changed it).',
    kind: 'threshold',
    value: 1_000_000,
    unit: 'GBP',
    edge: 'more-than',
    source: `${LGPIHA} s24(1)(b)(i)`,
    confidence: 'B',
  }),
  dissolving({
    id: 's24-capital-variable',
    says: 'Under a direction a capital contract whose price can vary needs consent at any sum (text of March 2024).',
    kind: 'test',
    source: `${LGPIHA} s24(1)(b)(ii)`,
    confidence: 'B',
  }),
  dissolving({
    id: 's24-noncapital',
    says: 'Under a direction any other contract above £100,000 needs consent when it runs, or may be extended, past the day named (text of March 2024; a 2026 Order may have changed it).',
    kind: 'threshold',
    value: 100_000,
    unit: 'GBP',
    edge: 'more-than',
    source: `${LGPIHA} s24(1)(c)`,
    confidence: 'B',
  }),
  dissolving({
    id: 's27-aggregation',
    says: 'Earlier contracts with the same supplier, or for a similar matter, are counted in.',
    kind: 'test',
    source: `${LGPIHA} s27(2)-(3)`,
    confidence: 'B',
  }),
  dissolving({
    id: 's28-contract-unenforceable',
    says: 'A contract made without the consent it needed cannot be enforced against the successor.',
    kind: 'test',
    source: `${LGPIHA} s28(2)-(4)`,
  }),
  rule({
    id: 'control-of-disposals-order-2026',
    says: 'A 2026 Order on these controls was before Parliament; its made text was not seen, so sums and dates need confirming.',
    kind: 'definition',
    from: null,
    appliesTo: DISSOLVING,
    jurisdictions: ENGLAND,
    source:
      'Local Government (Structural and Boundary Changes) (Control of Disposals etc.) (Amendment) Order 2026',
    confidence: 'C',
  }),
  rule({
    id: 'goods-services-1970',
    says: 'A council may supply goods, and administrative, professional or technical services, to other public bodies for payment.',
    kind: 'test',
    from: null,
    appliesTo: ['councils'],
    jurisdictions: ['england', 'wales'],
    source: 'Local Authorities (Goods and Services) Act 1970 s1',
  }),
  rule({
    id: 'tupe-information',
    says: 'The present employer gives particulars of transferring staff at least 28 days before a transfer.',
    kind: 'period',
    value: 28,
    unit: 'days',
    calendar: 'calendar',
    from: '2014-05-01',
    appliesTo: ['transfer-of-staff'],
    jurisdictions: ['england', 'wales', 'scotland'],
    source: 'SI 2006/246 reg 11(6); SI 2014/16 reg 10',
  }),
  rule({
    id: 'social-value-consider',
    says: 'Before a regulated services procurement the social, economic and environmental good it can do is considered.',
    kind: 'duty',
    from: '2013-01-31',
    appliesTo: ['services'],
    source: 'Public Services (Social Value) Act 2012 s1(1), (3), (6)-(7)',
  }),
  rule({
    id: 'wales-procurement-duty',
    says: 'Welsh bodies set and meet socially responsible procurement objectives.',
    kind: 'duty',
    from: '2026-03-25',
    appliesTo: ['welsh-authorities'],
    jurisdictions: ['wales'],
    source: 'Social Partnership and Public Procurement (Wales) Act 2023 s24 (seen on web pages only)',
    confidence: 'B',
  }),
]
