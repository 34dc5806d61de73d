import { rule, type Rule, type RuleEntry } from '../rule-record.ts'
import { all, any, applies, holds, is, not, type When, within } from '../situation/when.ts'

const SCH5 = 'Procurement Act 2023 Sch 5'

/** Every award of section 41 needs its ground and a supplier that may be awarded to. */
const ground = ({ when, ...entry }: Omit<RuleEntry, 'kind'> & { readonly when: When }): Rule =>
  rule({
    kind: 'ground',
    appliesTo: ['direct-award'],
    when: all(when, applies('direct-award-excluded-supplier')),
    ...entry,
  })
const test = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'test', appliesTo: ['direct-award'], ...entry })

/** The first contract of a repeat: the present supplier's, alike, announced, and recent enough. */
const REPEATED = all(
  holds('fromPresentSupplier'),
  holds('similarToFirst'),
  holds('repeatAnnounced'),
  within('firstAwardedOn', 'direct-award-repeat-window'),
)

/** Awarding without a competition: sections 41 to 43 and Schedule 5, paragraph by paragraph. */
export const directAwardRules: readonly Rule[] = [
  ground({
    id: 'direct-award-prototype',
    says: 'A prototype or a novel thing made at the authority’s request, for testing or research, may be bought directly.',
    when: all(any(holds('isPrototype'), holds('madeAtOurRequest')), holds('forTestOrResearch')),
    source: `${SCH5} paras 2-3`,
  }),
  ground({
    id: 'direct-award-art',
    says: 'A work of art or a performance of which there is only one may be bought directly.',
    when: holds('uniqueArt'),
    source: `${SCH5} para 4`,
  }),
  ground({
    id: 'direct-award-exclusive-rights',
    says: 'Direct award is open when exclusive rights leave one supplier only and there is no reasonable alternative.',
    when: all(holds('onlySupplierByRight'), holds('noReasonableAlternative')),
    note: 'That a change of product is dear is not an exclusive right.',
    source: `${SCH5} para 5`,
  }),
  ground({
    id: 'direct-award-technical-reasons',
    says: 'Direct award is open when, for technical reasons, one supplier only can supply and there is no reasonable alternative.',
    when: all(holds('onlySupplierTechnically'), holds('noReasonableAlternative')),
    source: `${SCH5} para 6`,
  }),
  ground({
    id: 'direct-award-extension-replacement',
    says: 'The present supplier may extend or partly replace its supply directly when another’s would differ or not fit and would make operation or upkeep disproportionately hard.',
    when: all(
      holds('fromPresentSupplier'),
      holds('extendsOrPartlyReplaces'),
      holds('otherSupplyDiffers'),
      holds('disproportionateDifficulty'),
    ),
    source: `${SCH5} para 7`,
  }),
  ground({
    id: 'direct-award-repeat',
    says: 'Similar supply may be repeated directly when the first contract was competed, is recent enough, and its documents announced this.',
    when: all(is('firstAwardedBy', 'competition'), REPEATED),
    source: `${SCH5} para 8`,
  }),
  rule({
    id: 'direct-award-repeat-window',
    says: 'A repeat looks back five years from the transparency notice (UK5), that day the last; the first contract was awarded in them.',
    kind: 'period',
    value: 5,
    unit: 'years',
    calendar: 'calendar',
    counts: { from: 'transparencyNoticeOn', how: 'ending', gives: 'since' },
    appliesTo: ['direct-award'],
    source: `${SCH5} para 8(a)`,
  }),
  test({
    id: 'direct-award-repeat-not-after-call-off',
    says: 'A call-off was not won in a competitive tendering procedure, so it cannot be repeated on this ground.',
    when: is('firstAwardedBy', 'call-off'),
    source: `${SCH5} para 8(a) read with ss.19, 20, 45`,
    confidence: 'B',
  }),
  ground({
    id: 'direct-award-repeat-legacy',
    says: 'Repeating a legacy contract covers services and works only, and only if its tender announced it.',
    when: all(
      is('firstAwardedBy', 'legacy-competition', 'legacy-framework'),
      is('subject', 'services', 'works', 'light-touch'),
      REPEATED,
    ),
    note: 'What was read does not say apart that the five years bind here too; the careful reading keeps to them.',
    source: 'SI 2024/716 reg 6',
  }),
  ground({
    id: 'direct-award-commodities',
    says: 'Goods traded on a commodity market may be bought there directly.',
    when: all(is('subject', 'goods'), holds('commodityMarket')),
    source: `${SCH5} para 10`,
  }),
  ground({
    id: 'direct-award-insolvency',
    says: 'Specially good terms that an insolvency offers may be taken directly.',
    when: all(holds('insolvencyProceedings'), holds('advantageousTerms')),
    note: 'The insolvency may be that of any supplier, not only of the one awarded to.',
    source: `${SCH5} paras 11-12`,
  }),
  ground({
    id: 'direct-award-urgency',
    says: 'Extreme and unavoidable urgency opens direct award, and only for what is strictly necessary.',
    when: all(
      holds('strictlyNecessary'),
      holds('noTimeToCompete'),
      applies('direct-award-urgency-unavoidable'),
    ),
    source: `${SCH5} para 13`,
  }),
  test({
    id: 'direct-award-urgency-unavoidable',
    says: 'Urgency counts only when the authority could not foresee it and did not bring it about by act or omission; leaving a renewal late is an omission.',
    when: all(holds('notForeseeable'), holds('notOurDoing')),
    source: `${SCH5} para 14`,
  }),
  ground({
    id: 'direct-award-user-choice',
    says: 'For some personal light touch services the person’s own choice of supplier opens direct award.',
    when: all(
      is('subject', 'light-touch'),
      holds('listedForUserChoice'),
      holds('forOneIndividual'),
      holds('viewsCountByLaw'),
      any(holds('personChoseSupplier'), holds('onlyOneCanServe')),
      holds('competingNotInInterest'),
    ),
    source: `${SCH5} paras 15-17`,
  }),
  ground({
    id: 'direct-award-protect-life',
    says: 'A Minister’s regulations may open direct award to protect life, health or public order.',
    when: holds('regulationsProtectLife'),
    source: 'Procurement Act 2023 s.42',
  }),
  rule({
    id: 'direct-award-switch',
    says: 'After a competition with no suitable tender the authority may switch to direct award, never to an excluded supplier.',
    kind: 'ground',
    appliesTo: ['direct-award'],
    when: all(
      is('competitionAnswer', 'nothing-came', 'all-unsuitable'),
      holds('competingAgainImpossible'),
      is('supplierStanding', 'not-excluded'),
    ),
    source: 'Procurement Act 2023 s.43(1)',
  }),
  test({
    id: 'direct-award-switch-unsuitable',
    says: 'A tender is no use to a competition when it would be set aside, misses what was asked for, was colluded on, or broke the procedure in earnest; being dear is not among these.',
    when: is(
      'tenderFault',
      'conditions',
      'origin',
      'abnormally-low',
      'requirements',
      'collusion',
      'breach-of-procedure',
    ),
    source: 'Procurement Act 2023 s.43(2)-(4)',
  }),
  test({
    id: 'direct-award-excluded-supplier',
    says: 'Direct award goes to an excluded supplier only for an overriding public interest on a closed list: critical infrastructure, a key sector, military or security need, or urgency with nobody else in time.',
    when: not(is('supplierStanding', 'excluded')),
    source: 'Procurement Act 2023 s.41(2),(5)',
  }),
  rule({
    id: 'direct-award-defence',
    says: 'Defence contracts have grounds of their own for direct award, whose tests are not held here.',
    kind: 'ground',
    effect: 'guidance',
    when: is('subject', 'defence', 'defence-works', 'defence-concession'),
    appliesTo: ['direct-award-defence'],
    source: `${SCH5} paras 18-20`,
    confidence: 'B',
  }),
]
