import { ENGLAND, rule, type Rule, type RuleEntry } from '../rule-record.ts'
import {
  all,
  any,
  applies,
  atThreshold,
  holds,
  is,
  not,
  reaches,
  taking,
  type When,
} from '../situation/when.ts'
import { DEFENCE, ENGLAND_WALES, LIGHT_TOUCH, UTILITIES, WORKS } from './act-entry.ts'

const SCH8 = 'Procurement Act 2023 Sch 8'
const S74 = 'Procurement Act 2023 s.74'

const THIS_CHANGE = { share: 'changeInValue', of: 'contractValue' } as const
const TERM = { share: 'changeInTermMonths', of: 'maximumTermMonths' } as const

/** A ground is open when its own conditions hold and splitting one change into several is not what opens it. */
const ground = ({ when, ...entry }: Omit<RuleEntry, 'kind'> & { readonly when: When }): Rule =>
  rule({
    kind: 'ground',
    appliesTo: ['modification'],
    when: all(when, not(applies('modify-no-splitting'))),
    ...entry,
  })
const test = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'test', appliesTo: ['modification'], ...entry })

/** A limit in percent; the rule applies while the change keeps to it. */
const cap = (entry: Omit<RuleEntry, 'kind' | 'unit' | 'edge'>): Rule =>
  rule({ kind: 'limit', unit: 'percent', edge: 'at-most', appliesTo: ['modification'], ...entry })

/** Half of the value, for one change at a time; a fall is never too much. Utilities contracts have no such cap. */
const half = (entry: Omit<RuleEntry, 'kind' | 'unit' | 'edge' | 'value' | 'measures'>): Rule =>
  cap({ value: 50, measures: { ...THIS_CHANGE, rising: true }, ...entry })
const withinHalf = (id: string): When => any(UTILITIES, applies(id))

/** A limb that frees a small change from the change notice, unless the supplier is replaced. */
const limb = ({ when, ...entry }: Omit<RuleEntry, 'kind' | 'unit' | 'edge'>): Rule =>
  cap({
    jurisdictions: ENGLAND_WALES,
    when: all(not(holds('supplierReplaced')), ...(when ? [when] : [])),
    ...entry,
  })

const EITHER_LIMB = any(
  applies('contract-change-notice-value-goods-services'),
  applies('contract-change-notice-value-works'),
  applies('contract-change-notice-term'),
)

/** Changing a contract of the Act: grounds of s.74 and Schedule 8, their limits, and the change notice (UK10). */
export const modificationRules: readonly Rule[] = [
  ground({
    id: 'modify-provided-for',
    says: 'A change the awarded contract and its notice spelled out is allowed while the contract’s nature stays.',
    when: all(holds('providedForInContract'), holds('providedForInNotice'), holds('natureSame')),
    source: `${SCH8} para 1`,
  }),
  ground({
    id: 'modify-urgency',
    says: 'A change is allowed where direct award for unavoidable urgency, or to protect life, would be.',
    when: any(applies('direct-award-urgency'), applies('direct-award-protect-life')),
    source: `${SCH8} paras 2-3`,
  }),
  ground({
    id: 'modify-unforeseeable',
    says: 'What nobody could reasonably foresee before award is a ground for a change that leaves the contract of the same nature.',
    when: all(holds('notForeseenBeforeAward'), holds('natureSame'), withinHalf('modify-unforeseeable-cap')),
    source: `${SCH8} para 4`,
  }),
  half({
    id: 'modify-unforeseeable-cap',
    says: 'A change for the unforeseeable may add half of the contract’s value at most.',
    source: `${SCH8} para 4(1)(c)`,
  }),
  ground({
    id: 'modify-known-risk',
    says: 'A change is allowed when a risk that the notice named has come about through nobody’s act, and the change goes no further than that.',
    when: all(
      holds('riskNamedInNotice'),
      holds('riskBeyondContract'),
      holds('riskByNobodysAct'),
      holds('failsWithoutChange'),
      holds('noWiderThanNeeded'),
      holds('newContractWorse'),
      withinHalf('modify-known-risk-cap'),
    ),
    source: `${SCH8} paras 5-7`,
  }),
  half({
    id: 'modify-known-risk-cap',
    says: 'A change for a known risk may add half of the contract’s value at most, the value taken as if the risk had not come about.',
    source: `${SCH8} para 5(1)(b)`,
  }),
  ground({
    id: 'modify-additional-supply',
    says: 'More may be bought from the same supplier when another’s supply would not fit and would bring disproportionate difficulty and double cost.',
    when: all(
      holds('otherSupplyDiffers'),
      any(holds('disproportionateDifficulty'), holds('significantInconvenience')),
      holds('duplicatesCosts'),
      withinHalf('modify-additional-supply-cap'),
    ),
    source: `${SCH8} para 8`,
  }),
  half({
    id: 'modify-additional-supply-cap',
    says: 'Additional supply may add half of the contract’s value at most.',
    source: `${SCH8} para 8(1)(d)`,
  }),
  ground({
    id: 'modify-restructuring',
    says: 'The supplier may be replaced when a corporate restructuring makes it necessary; this always needs a change notice.',
    when: all(holds('supplierReplaced'), holds('afterRestructuring'), holds('newSupplierNotExcluded')),
    source: `${SCH8} para 9 and s.74(9)`,
  }),
  ground({
    id: 'modify-not-substantial-term',
    says: 'A change of up to 10 % of the longest term provided for at award is not substantial.',
    value: 10,
    unit: 'percent',
    edge: 'at-most',
    measures: TERM,
    when: all(
      not(applies('modify-not-substantial-scope')),
      not(applies('modify-not-substantial-balance')),
      not(holds('supplierReplaced')),
    ),
    note: 'The longest term counts its options; a shortening is measured like a lengthening.',
    source: `${S74}(3)(a)`,
  }),
  test({
    id: 'modify-not-substantial-scope',
    says: 'A change that brings in supply of a new kind is substantial.',
    when: not(holds('scopeSame')),
    source: `${S74}(3)(b),(5)`,
  }),
  test({
    id: 'modify-not-substantial-balance',
    says: 'A change that tilts the bargain materially towards the supplier is substantial.',
    when: not(holds('balanceSame')),
    source: `${S74}(3)(c)`,
  }),
  ground({
    id: 'modify-small-goods-services',
    says: 'A small change moves a goods or services contract’s value by 10 % at most.',
    value: 10,
    unit: 'percent',
    edge: 'at-most',
    measures: THIS_CHANGE,
    when: all(
      not(WORKS),
      applies('modify-small-aggregate'),
      not(applies('modify-not-substantial-scope')),
      not(holds('supplierReplaced')),
    ),
    note: 'The figure is for this change by itself; the changes together have a limit of their own. A concession for works may have the higher figure; the lower is the careful one.',
    source: `${S74}(4)(a)(i)`,
  }),
  ground({
    id: 'modify-small-works',
    says: 'A small change moves a works contract’s value by 15 % at most.',
    value: 15,
    unit: 'percent',
    edge: 'at-most',
    measures: THIS_CHANGE,
    when: all(
      WORKS,
      applies('modify-small-aggregate'),
      not(applies('modify-not-substantial-scope')),
      not(holds('supplierReplaced')),
    ),
    note: 'The figure is for this change by itself; the changes together have a limit of their own.',
    source: `${S74}(4)(a)(ii)`,
  }),
  rule({
    id: 'modify-small-aggregate',
    says: 'All small changes together must stay under the threshold.',
    kind: 'limit',
    includingVat: true,
    when: not(atThreshold('changesTogether')),
    appliesTo: ['modification'],
    source: `${S74}(4)(b),(6)`,
  }),
  rule({
    id: 'modify-light-touch-free',
    says: 'A light touch contract may be changed without these limits.',
    kind: 'ground',
    when: LIGHT_TOUCH,
    appliesTo: ['modification'],
    source: `${S74}(2)`,
  }),
  rule({
    id: 'modify-below-threshold-free',
    says: 'A contract that lies below its threshold before the change and after it is not bound by these limits.',
    kind: 'ground',
    when: all(not(atThreshold('contractValue')), not(atThreshold('valueAfterChange'))),
    appliesTo: ['modification'],
    note: 'The council’s own rules still bind, and a new purchase dressed as a change is gathered with the first.',
    source: `${S74}(1)`,
  }),
  rule({
    id: 'modify-defence',
    says: 'Contracts of defence authorities have two grounds more, of technology and of continuous supply, whose tests are not held here.',
    kind: 'ground',
    effect: 'guidance',
    when: DEFENCE,
    appliesTo: ['modification-defence'],
    source: `${SCH8} paras 10-11`,
    confidence: 'B',
  }),
  test({
    id: 'modify-no-splitting',
    says: 'Changes that could reasonably have been one are judged as one; if that one would not be allowed, neither is this.',
    when: all(not(holds('standsAlone')), not(holds('singleChangeAllowed'))),
    source: `${S74}(7)-(8)`,
  }),
  test({
    id: 'convertible-contract',
    says: 'A below-threshold contract that a change lifts over the threshold falls under the same limits.',
    when: all(not(atThreshold('contractValue')), atThreshold('valueAfterChange')),
    source: `${S74}(1)`,
  }),
  rule({
    id: 'contract-change-notice',
    says: 'A change notice (UK10) comes before a change unless the change is small.',
    kind: 'duty',
    appliesTo: ['modification'],
    jurisdictions: ENGLAND_WALES,
    when: all(
      not(LIGHT_TOUCH),
      not(DEFENCE),
      not(is('buyer', 'private-utility')),
      any(atThreshold('contractValue'), applies('convertible-contract')),
      any(applies('contract-change-notice-together'), not(EITHER_LIMB)),
    ),
    note: 'By the words either limb, value or term, frees a change by itself; guidance may read it otherwise. Publishing is cheap and the careful act.',
    source: 'Procurement Act 2023 s.75(1)',
  }),
  limb({
    id: 'contract-change-notice-value-goods-services',
    says: 'No change notice is due when the value of goods or services moves by 10 % or less.',
    value: 10,
    measures: { ...THIS_CHANGE, moving: true },
    when: not(WORKS),
    note: 'What leaves the value as it is moves it by nothing and is not freed here.',
    source: 'Procurement Act 2023 s.75(2)(a)(i)',
  }),
  limb({
    id: 'contract-change-notice-value-works',
    says: 'No change notice is due when the value of works moves by 15 % or less.',
    value: 15,
    measures: { ...THIS_CHANGE, moving: true },
    when: WORKS,
    note: 'What leaves the value as it is moves it by nothing and is not freed here.',
    source: 'Procurement Act 2023 s.75(2)(a)(ii)',
  }),
  limb({
    id: 'contract-change-notice-term',
    says: 'No change notice is due when the term moves by 10 % or less of the longest term at award.',
    value: 10,
    measures: { ...TERM, moving: true },
    note: 'By the words this limb frees a change whatever it adds in value; guidance may read it otherwise, so publish in doubt. A change that leaves the term as it is moves it by nothing and is not freed here.',
    source: 'Procurement Act 2023 s.75(2)(b)',
  }),
  rule({
    id: 'contract-change-notice-together',
    says: 'A small change that belongs with an earlier one is counted with it for the change notice.',
    kind: 'test',
    appliesTo: ['modification'],
    jurisdictions: ENGLAND_WALES,
    when: all(
      not(holds('standsAlone')),
      not(
        taking(
          { changeInValue: 'singleChangeInValue', changeInTermMonths: 'singleChangeInTermMonths' },
          EITHER_LIMB,
        ),
      ),
    ),
    source: 'Procurement Act 2023 s.75(4)-(5)',
  }),
  rule({
    id: 'contract-change-standstill',
    says: 'A standstill given in a change notice lasts at least eight working days.',
    kind: 'period',
    value: 8,
    unit: 'working-days',
    calendar: 'uk-any-part',
    counts: { from: 'changeNoticeOn', how: 'day-one', gives: 'over' },
    when: holds('standstillInNotice'),
    appliesTo: ['modification'],
    source: 'Procurement Act 2023 s.76',
  }),
  rule({
    id: 'modification-copy-threshold',
    says: 'When the contract is above £5m a copy of the change is published.',
    kind: 'threshold',
    value: 5_000_000,
    unit: 'GBP',
    edge: 'more-than',
    includingVat: true,
    appliesTo: ['modification'],
    jurisdictions: ENGLAND,
    when: all(any(reaches('contractValue'), reaches('valueAfterChange')), applies('contract-change-notice')),
    note: 'Only where a change notice was required.',
    source: 'Procurement Act 2023 s.77(1)-(2)',
  }),
  rule({
    id: 'modification-copy-period',
    says: 'The copy of a changed contract, or of the change, is published within 90 days, the day of the change being the first.',
    kind: 'period',
    value: 90,
    unit: 'days',
    calendar: 'calendar',
    counts: { from: 'changedOn', how: 'day-one', gives: 'by' },
    appliesTo: ['modification'],
    jurisdictions: ENGLAND,
    when: applies('modification-copy-threshold'),
    source: 'Procurement Act 2023 s.77(1)',
  }),
  rule({
    id: 'implied-termination-right',
    says: 'Every regulated contract may be ended when it was awarded or changed in serious breach of the Act, or when its supplier or a sub-contractor has become one to exclude.',
    kind: 'ground',
    appliesTo: ['termination'],
    when: any(
      holds('awardedInBreach'),
      holds('supplierNowExcludable'),
      all(holds('subcontractorExcludable'), holds('subcontractingAsked')),
    ),
    source: 'Procurement Act 2023 s.78(1)-(6)',
  }),
  rule({
    id: 'termination-national-security',
    says: 'Before a contract is ended on that right for national security a Minister is told.',
    kind: 'duty',
    appliesTo: ['termination'],
    when: all(holds('endsOnImpliedRight'), is('discretionaryGround', 'national-security')),
    source: 'Procurement Act 2023 s.79',
  }),
  rule({
    id: 'termination-process',
    says: 'Before a contract is ended on that right the supplier is told the ground and the reasons, is heard, and may replace the sub-contractor.',
    kind: 'duty',
    appliesTo: ['termination'],
    when: all(holds('endsOnImpliedRight'), applies('implied-termination-right')),
    source: 'Procurement Act 2023 s.78(7)-(8)',
  }),
]
