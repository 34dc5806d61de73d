import { ENGLAND, rule, type Rule, type RuleEntry } from './rule-record.ts'

const ENGLAND_WALES = ['england', 'wales'] as const

const cap = (entry: Omit<RuleEntry, 'kind' | 'unit' | 'edge'>): Rule =>
  rule({ kind: 'limit', unit: 'percent', edge: 'at-most', appliesTo: ['modification'], ...entry })
const ground = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'ground', appliesTo: ['modification'], ...entry })

/** Changing a contract of the Act: grounds of s.74 and Schedule 8, their limits, and the change notice (UK10). */
export const modificationRules: readonly Rule[] = [
  ground({
    id: 'modify-provided-for',
    says: 'A change the awarded contract and its notice spelled out is allowed while the contract’s nature stays.',
    source: 'Procurement Act 2023 Sch 8 para 1',
  }),
  ground({
    id: 'modify-urgency',
    says: 'A change is allowed where direct award for unavoidable urgency, or to protect life, would be.',
    source: 'Procurement Act 2023 Sch 8 paras 2-3',
  }),
  ground({
    id: 'modify-unforeseeable',
    says: 'A change is allowed for what the authority could not reasonably foresee, while the contract’s nature stays.',
    source: 'Procurement Act 2023 Sch 8 para 4',
  }),
  cap({
    id: 'modify-unforeseeable-cap',
    says: 'A change for the unforeseeable may add half of the contract’s value at most.',
    value: 50,
    source: 'Procurement Act 2023 Sch 8 para 4(1)(c)',
  }),
  ground({
    id: 'modify-known-risk',
    says: 'A change is allowed when a risk that the notice named has come about through nobody’s act.',
    source: 'Procurement Act 2023 Sch 8 paras 5-7',
  }),
  cap({
    id: 'modify-known-risk-cap',
    says: 'A change for a known risk may add half of the contract’s value at most.',
    value: 50,
    source: 'Procurement Act 2023 Sch 8 para 5(1)(b)',
  }),
  ground({
    id: 'modify-additional-supply',
    says: 'More may be bought from the same supplier when another’s supply would not fit and would bring disproportionate difficulty and double cost.',
    source: 'Procurement Act 2023 Sch 8 para 8',
  }),
  cap({
    id: 'modify-additional-supply-cap',
    says: 'Additional supply may add half of the contract’s value at most.',
    value: 50,
    source: 'Procurement Act 2023 Sch 8 para 8(1)(d)',
  }),
  ground({
    id: 'modify-restructuring',
    says: 'The supplier may be replaced when a corporate restructuring makes it necessary; this always needs a change notice.',
    source: 'Procurement Act 2023 Sch 8 para 9 and s.74(9)',
  }),
  cap({
    id: 'modify-not-substantial-term',
    says: 'A change of up to 10 % of the longest term provided for at award is not substantial.',
    value: 10,
    source: 'Procurement Act 2023 s.74(3)(a)',
  }),
  rule({
    id: 'modify-not-substantial-scope',
    says: 'A change that brings in supply of a new kind is substantial.',
    kind: 'test',
    appliesTo: ['modification'],
    source: 'Procurement Act 2023 s.74(3)(b),(5)',
  }),
  rule({
    id: 'modify-not-substantial-balance',
    says: 'A change that tilts the bargain materially towards the supplier is substantial.',
    kind: 'test',
    appliesTo: ['modification'],
    source: 'Procurement Act 2023 s.74(3)(c)',
  }),
  cap({
    id: 'modify-small-goods-services',
    says: 'A small change moves a goods or services contract’s value by 10 % at most.',
    value: 10,
    source: 'Procurement Act 2023 s.74(4)(a)(i)',
  }),
  cap({
    id: 'modify-small-works',
    says: 'A small change moves a works contract’s value by 15 % at most.',
    value: 15,
    source: 'Procurement Act 2023 s.74(4)(a)(ii)',
  }),
  rule({
    id: 'modify-small-aggregate',
    says: 'All small changes together must stay under the threshold.',
    kind: 'limit',
    edge: 'less-than',
    includingVat: true,
    appliesTo: ['modification'],
    source: 'Procurement Act 2023 s.74(4)(b),(6)',
  }),
  ground({
    id: 'modify-light-touch-free',
    says: 'A light touch contract may be changed without these limits.',
    source: 'Procurement Act 2023 s.74(2)',
  }),
  rule({
    id: 'modify-no-splitting',
    says: 'Changes that could reasonably have been one are judged as one.',
    kind: 'test',
    appliesTo: ['modification'],
    source: 'Procurement Act 2023 s.74(7)-(8)',
  }),
  rule({
    id: 'convertible-contract',
    says: 'A below-threshold contract that a change lifts over the threshold falls under the same limits.',
    kind: 'test',
    appliesTo: ['modification'],
    source: 'Procurement Act 2023 s.74(1)',
  }),
  rule({
    id: 'contract-change-notice',
    says: 'A change notice (UK10) comes before a change unless the change is small.',
    kind: 'duty',
    appliesTo: ['modification'],
    jurisdictions: ENGLAND_WALES,
    source: 'Procurement Act 2023 s.75(1)',
  }),
  cap({
    id: 'contract-change-notice-value-goods-services',
    says: 'No change notice is due when the value of goods or services moves by 10 % or less.',
    value: 10,
    jurisdictions: ENGLAND_WALES,
    source: 'Procurement Act 2023 s.75(2)(a)(i)',
  }),
  cap({
    id: 'contract-change-notice-value-works',
    says: 'No change notice is due when the value of works moves by 15 % or less.',
    value: 15,
    jurisdictions: ENGLAND_WALES,
    source: 'Procurement Act 2023 s.75(2)(a)(ii)',
  }),
  cap({
    id: 'contract-change-notice-term',
    says: 'No change notice is due when the term moves by 10 % or less of the longest term at award.',
    value: 10,
    jurisdictions: ENGLAND_WALES,
    source: 'Procurement Act 2023 s.75(2)(b)',
  }),
  rule({
    id: 'contract-change-notice-together',
    says: 'A small change that belongs with an earlier one is counted with it for the change notice.',
    kind: 'test',
    appliesTo: ['modification'],
    jurisdictions: ENGLAND_WALES,
    source: 'Procurement Act 2023 s.75(4)-(5)',
  }),
  rule({
    id: 'contract-change-standstill',
    says: 'A standstill given in a change notice lasts at least eight working days.',
    kind: 'period',
    value: 8,
    unit: 'working-days',
    calendar: 'uk-any-part',
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
    source: 'Procurement Act 2023 s.77(1)-(2)',
  }),
]
