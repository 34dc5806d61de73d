import { rule, type Rule, type RuleEntry } from '../rule-record.ts'
import { all, any, applies, holds, is, not, type When } from '../situation/when.ts'

const SCH2 = 'Procurement Act 2023 Sch 2'

const exemption = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'exemption', appliesTo: ['exemption'], ...entry })
const test = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'test', appliesTo: ['exemption'], ...entry })

/** An exempt subject: what it is, and that its main purpose cannot be split off into a contract that is not exempt. */
const listed = ({ when, ...entry }: Omit<RuleEntry, 'kind'> & { readonly when: When }): Rule =>
  exemption({ when: all(when, not(applies('exempt-part-2-separable-main-purpose'))), ...entry })

/** An exempt subject whose own conditions were not read: it is named, and to be checked before it is relied on. */
const named = (id: string, subject: string, says: string, paras: string): Rule =>
  listed({
    id,
    says,
    when: is('listedSubject', subject),
    note: 'The paragraph’s own conditions were not read: read them before relying on it.',
    source: `${SCH2} ${paras}`,
    confidence: 'B',
  })

/** Contracts outside the Act: Schedule 2, and health care. */
export const exemptionRules: readonly Rule[] = [
  exemption({
    id: 'exempt-vertical-control',
    says: 'A contract between an authority and a body it controls is outside the Act: nobody else decides over the body, none but public authorities hold shares, and it works mainly for its owners.',
    when: all(
      holds('parentUndertaking'),
      holds('nobodyElseDecides'),
      applies('exempt-vertical-no-private-shares'),
      any(holds('controlledAlone'), applies('exempt-vertical-joint-control')),
      applies('exempt-vertical-activities'),
    ),
    note: 'It works upward and between sister bodies too. The conditions are to be checked every year.',
    source: `${SCH2} para 2(2)(a)-(b)`,
  }),
  rule({
    id: 'exempt-vertical-activities',
    says: 'An owned company is outside the Act only if more than 80 % of its activity is for the authorities that control it.',
    kind: 'limit',
    value: 80,
    unit: 'percent',
    edge: 'more-than',
    measures: 'activityForOwners',
    appliesTo: ['exemption'],
    source: `${SCH2} para 2(2)(c)`,
  }),
  test({
    id: 'exempt-vertical-no-private-shares',
    says: 'An owned company with any private shareholder is not outside the Act.',
    when: holds('noPrivateShares'),
    source: `${SCH2} para 2(3)`,
  }),
  test({
    id: 'exempt-vertical-joint-control',
    says: 'Several owners may control together when all sit on the board and the company serves no interest against theirs.',
    when: all(holds('allOwnersOnBoard'), holds('nothingAgainstOwners')),
    source: `${SCH2} para 2(2)(d),(7)`,
  }),
  exemption({
    id: 'exempt-horizontal',
    says: 'An arrangement of public authorities alone, sharing public aims and solely in the public interest, is outside the Act.',
    when: all(
      holds('onlyAuthoritiesParty'),
      holds('commonObjectives'),
      holds('solelyPublicInterest'),
      applies('exempt-horizontal-other-activities'),
    ),
    source: `${SCH2} para 3(1)-(2)(a)`,
  }),
  rule({
    id: 'exempt-horizontal-other-activities',
    says: 'Of such an arrangement’s activity no more than 20 % may serve other purposes.',
    kind: 'limit',
    value: 20,
    unit: 'percent',
    edge: 'at-most',
    measures: 'otherActivity',
    appliesTo: ['exemption'],
    source: `${SCH2} para 3(2)(b)`,
  }),
  test({
    id: 'exempt-part-2-separable-main-purpose',
    says: 'An exempt subject does not help when the contract’s main purpose could reasonably be bought alone and would then not be exempt.',
    when: all(not(holds('mainPurposeInseparable')), not(holds('mainPurposeListed'))),
    source: `${SCH2} para 7(2)`,
  }),
  listed({
    id: 'exempt-land',
    says: 'Taking land, a building or finished works, or a right over them, is outside the Act.',
    when: is('listedSubject', 'land'),
    note: 'New works to the authority’s own specification are not within it.',
    source: `${SCH2} para 8`,
  }),
  listed({
    id: 'exempt-public-communications',
    says: 'What mainly lets the authority itself offer the public a communications network or service is outside the Act.',
    when: is('listedSubject', 'public-communications'),
    note: 'Networks and lines for the authority’s own use are not within it.',
    source: `${SCH2} paras 11-12`,
  }),
  listed({
    id: 'exempt-dispute-resolution',
    says: 'Services of an arbitrator, mediator or conciliator are outside the Act.',
    when: is('listedSubject', 'dispute-resolution'),
    source: `${SCH2} para 13`,
  }),
  listed({
    id: 'exempt-legal-proceedings',
    says: 'A lawyer’s work in court, and advice for proceedings under way or in view, is outside the Act; advice otherwise is not.',
    when: is(
      'listedSubject',
      'representation-in-proceedings',
      'advice-on-proceedings',
      'notary-or-named-by-law',
    ),
    note: 'Acts only a notary may do, and services a court or the law asks of a named person, are on the list too.',
    source: `${SCH2} para 14(2)(a)-(b)`,
  }),
  listed({
    id: 'exempt-loans',
    says: 'Borrowing money is outside the Act.',
    when: is('listedSubject', 'loan'),
    source: `${SCH2} para 15`,
  }),
  listed({
    id: 'exempt-employment',
    says: 'Employing people, and paying holders of public office, is outside the Act; hiring someone through their own company is not employing them.',
    when: is('listedSubject', 'employment'),
    source: `${SCH2} paras 18-19`,
  }),
  listed({
    id: 'exempt-emergency-not-for-profit',
    says: 'Fire, rescue, civil defence and emergency ambulance services of a body that makes no profit are outside the Act.',
    when: all(is('listedSubject', 'emergency-services'), holds('supplierNotForProfit')),
    source: `${SCH2} para 20`,
  }),
  listed({
    id: 'exempt-research-development',
    says: 'Research and development for the good of the public is outside the Act, if the contract holds services only.',
    when: all(is('listedSubject', 'research'), holds('forPublicBenefit'), holds('servicesOnly')),
    source: `${SCH2} para 22`,
  }),
  listed({
    id: 'exempt-national-security',
    says: 'A contract the authority determines must stay out for national security is outside the Act.',
    when: is('listedSubject', 'national-security'),
    source: `${SCH2} para 25`,
  }),
  named(
    'exempt-investment-services',
    'investment',
    'Investment services, and those of the Bank of England, are outside the Act.',
    'paras 15-17',
  ),
  named(
    'exempt-passenger-transport',
    'passenger-transport',
    'Passenger transport under rules of its own is outside the Act.',
    'paras 21, 37',
  ),
  named(
    'exempt-international-or-intelligence',
    'international-or-intelligence',
    'What is bought under an international body’s procedure, or for intelligence work, is outside the Act.',
    'paras 23-26',
  ),
  named(
    'exempt-other-trades',
    'other-listed-trade',
    'Broadcasters’ programmes, some defence and utility contracts, water and air concessions and the City of London’s trade are outside the Act.',
    'paras 9-10, 27-36, 38',
  ),
  exemption({
    id: 'health-services-not-schedule-2',
    says: 'Health care services for the NHS are bought under their own regulations; Schedule 2 does not list them.',
    when: is('listedSubject', 'nhs-health-care'),
    jurisdictions: ['england', 'wales'],
    from: null,
    note: 'Those regulations, and the day they began, are not held here.',
    source: 'Procurement Act 2023 ss.120, 120A',
  }),
]
