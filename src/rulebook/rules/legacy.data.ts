import { ENGLAND, rule, type Rule, type RuleEntry } from './rule-record.ts'

const PCR = 'Public Contracts Regulations 2015 (SI 2015/102)'
const pcr = (entry: RuleEntry): Rule => rule({ appliesTo: ['legacy'], from: '2015-02-26', ...entry })
const saving = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'test', appliesTo: ['legacy'], ...entry })

/** Which contracts the 2015 Regulations still govern, and what they ask of those contracts. */
export const legacyRules: readonly Rule[] = [
  saving({
    id: 'regime-legacy-awarded',
    says: 'A contract awarded before 24 February 2025 stays under the 2015 Regulations.',
    source: 'SI 2024/716 reg 5(3)(a)',
  }),
  saving({
    id: 'regime-legacy-framework',
    says: 'A framework concluded before 24 February 2025, and every call-off from it whatever its day, stays under the 2015 Regulations.',
    source: 'SI 2024/716 reg 5(1), (3)(a)',
  }),
  saving({
    id: 'regime-legacy-dps',
    says: 'A dynamic purchasing system set up before 24 February 2025, and all bought under it, stays under the 2015 Regulations.',
    source: 'SI 2024/716 reg 5(1), (3)(a)',
  }),
  saving({
    id: 'regime-legacy-contract-notice',
    says: 'A procurement whose contract notice was sent off before 24 February 2025 stays under the 2015 Regulations.',
    source: 'SI 2024/716 reg 5(3)(c)',
  }),
  saving({
    id: 'regime-legacy-contracts-finder-advert',
    says: 'A procurement advertised on Contracts Finder before 24 February 2025 stays under the 2015 Regulations.',
    source: 'SI 2024/716 reg 5(3)(e)',
  }),
  saving({
    id: 'regime-legacy-excludes-act',
    says: 'Where the 2015 Regulations are saved nothing of the Act applies.',
    source: 'SI 2024/716 reg 5(4)(a)',
  }),
  saving({
    id: 'regime-unadvertised-quotes-not-saved',
    says: 'Quotations asked for before 24 February 2025, neither advertised nor awarded by then, fall under the Act.',
    appliesTo: ['below-threshold'],
    source: 'SI 2024/716 reg 5 (by absence)',
    confidence: 'B',
  }),
  rule({
    id: 'legacy-dps-end',
    says: 'Every legacy dynamic purchasing system ends at the end of 23 February 2029.',
    kind: 'date',
    value: '2029-02-23',
    unit: 'date',
    appliesTo: ['legacy'],
    source: 'SI 2024/716 reg 5(4)(b)(ii)',
  }),
  pcr({
    id: 'pcr-framework-direct-calloff',
    says: 'A legacy framework of several suppliers allows direct call-off when it sets all terms and the objective conditions for choosing.',
    kind: 'test',
    source: `${PCR} reg 33(8)(a)`,
  }),
  pcr({
    id: 'pcr-framework-mini-competition',
    says: 'Otherwise all capable suppliers of the legacy framework compete, in writing, on its criteria.',
    kind: 'test',
    source: `${PCR} reg 33(11)`,
  }),
  pcr({
    id: 'pcr-framework-users',
    says: 'Only authorities clearly named in a legacy framework’s notice may use it.',
    kind: 'test',
    source: `${PCR} reg 33(5)`,
  }),
  pcr({
    id: 'pcr-standstill-exempt',
    says: 'Call-offs under legacy frameworks need no standstill.',
    kind: 'exemption',
    source: `${PCR} reg 86(5)`,
  }),
  pcr({
    id: 'pcr-cf-calloff-award',
    says: 'A legacy call-off’s award goes on Contracts Finder within a reasonable time.',
    kind: 'duty',
    from: '2015-04-01',
    to: '2027-04-30',
    jurisdictions: ENGLAND,
    source: `${PCR} reg 108(1)(b), (2), (4)`,
  }),
  rule({
    id: 'legacy-cdp-switch',
    says: 'From 1 May 2027 a legacy call-off’s award goes on the central digital platform instead of Contracts Finder.',
    kind: 'date',
    value: '2027-05-01',
    unit: 'date',
    from: '2027-05-01',
    appliesTo: ['legacy'],
    jurisdictions: ENGLAND,
    source: 'SI 2026/360 regs 1(4), 5 as changed by SI 2026/746',
  }),
]
