import { rule, type Rule, type RuleEntry } from '../rule-record.ts'
import { all, any, applies, atThreshold, holds, is, not } from '../situation/when.ts'

const pcr = ({ source, ...entry }: RuleEntry): Rule =>
  rule({
    appliesTo: ['modification-legacy'],
    regime: 'pcr-2015',
    from: '2015-02-26',
    source: `Public Contracts Regulations 2015 (SI 2015/102) ${source}`,
    ...entry,
  })

/** Half of the first value, for a rise in price; each change is held against it alone. */
const half = { value: 50, unit: 'percent', edge: 'at-most', measures: { share: 'changeInValue', of: 'contractValue', rising: true } } as const // prettier-ignore

/** A share of the first value that all small changes together, net, stay under. */
const small = { unit: 'percent', edge: 'less-than', measures: { share: 'changesTogether', of: 'contractValue' } } as const // prettier-ignore

const underThreshold = all(holds('natureSame'), not(atThreshold('changesTogether')))

/**
 * Changes to a legacy contract (regulation 72). `changeInValue` is this change alone; `changesTogether` is the net sum of
 * this and all earlier small changes; `contractValue` is the first value, raised by the index where a clause says so.
 */
export const legacyModificationRules: readonly Rule[] = [
  pcr({
    id: 'pcr-mod-review-clause',
    says: 'A legacy contract may change as its own clear, precise and unequivocal review clause or option allows, while its nature stays.',
    kind: 'ground',
    when: all(holds('providedForInContract'), holds('natureSame')),
    source: 'reg 72(1)(a)',
  }),
  pcr({
    id: 'pcr-mod-additional',
    says: 'More may be bought under a legacy contract when changing supplier cannot be done for economic or technical reasons and would bring great inconvenience or double cost.',
    kind: 'ground',
    when: all(
      holds('becameNecessary'),
      holds('changeImpossible'),
      any(holds('significantInconvenience'), holds('duplicatesCosts')),
      applies('pcr-mod-additional-cap'),
    ),
    source: 'reg 72(1)(b)',
    note: 'Several such changes must not be a way round the rules, reg 72(2)(b).',
  }),
  pcr({
    id: 'pcr-mod-additional-cap',
    says: 'Each such addition may raise the price by half of the original value at most.',
    kind: 'limit',
    ...half,
    source: 'reg 72(1)(b), (2)(a)',
  }),
  pcr({
    id: 'pcr-mod-unforeseeable',
    says: 'A legacy contract may change for what a diligent authority could not foresee, while its nature stays.',
    kind: 'ground',
    when: all(holds('notForeseenBeforeAward'), holds('natureSame'), applies('pcr-mod-unforeseeable-cap')),
    source: 'reg 72(1)(c)',
    note: 'Several such changes must not be a way round the rules, reg 72(2)(b).',
  }),
  pcr({
    id: 'pcr-mod-unforeseeable-cap',
    says: 'Each change for the unforeseeable may raise the price by half of the original value at most.',
    kind: 'limit',
    ...half,
    source: 'reg 72(1)(c)(iii), (2)(a)',
  }),
  pcr({
    id: 'pcr-mod-new-contractor',
    says: 'Another supplier may take a legacy contract over as its clear clause says, or by succession after restructuring or insolvency when it meets the first selection tests.',
    kind: 'ground',
    when: all(
      holds('supplierReplaced'),
      any(holds('providedForInContract'), all(holds('afterRestructuring'), holds('meetsFirstTests'))),
    ),
    source: 'reg 72(1)(d)',
  }),
  pcr({
    id: 'pcr-mod-not-substantial',
    says: 'A legacy contract may change whatever the sum when the change is not substantial.',
    kind: 'ground',
    when: not(applies('pcr-mod-substantial-test')),
    source: 'reg 72(1)(e), (8)',
  }),
  pcr({
    id: 'pcr-mod-substantial-test',
    says: 'A legacy change is substantial when the contract becomes another thing, others would have come or won, the bargain tilts to the supplier, its scope grows much, or the supplier is replaced outside the rule for that.',
    kind: 'test',
    when: any(
      not(holds('natureSame')),
      not(holds('othersUnaffected')),
      not(holds('balanceSame')),
      not(holds('scopeSame')),
      all(holds('supplierReplaced'), not(applies('pcr-mod-new-contractor'))),
    ),
    source: 'reg 72(8)',
  }),
  pcr({
    id: 'pcr-mod-de-minimis-goods-services',
    says: 'Small changes to a legacy goods or services contract stay under 10 % of the first value, all counted together, and under the threshold.',
    kind: 'ground',
    value: 10,
    ...small,
    when: all(is('subject', 'goods', 'services', 'light-touch'), underThreshold),
    source: 'reg 72(5)(b)',
  }),
  pcr({
    id: 'pcr-mod-de-minimis-works',
    says: 'Small changes to a legacy works contract stay under 15 % of the first value, all counted together, and under the threshold.',
    kind: 'ground',
    value: 15,
    ...small,
    when: all(is('subject', 'works'), underThreshold),
    source: 'reg 72(5)(b)',
  }),
  pcr({
    id: 'pcr-mod-de-minimis-cumulative',
    says: 'Successive small changes to a legacy contract are added together, net.',
    kind: 'test',
    source: 'reg 72(6)',
  }),
  pcr({
    id: 'pcr-mod-indexation-reference',
    says: 'Where a legacy contract has an indexation clause, limits are taken of the price as the index has raised it.',
    kind: 'definition',
    when: holds('indexed'),
    source: 'reg 72(7)',
  }),
  pcr({
    id: 'pcr-mod-notice',
    says: 'A legacy addition or unforeseeable change is followed by a modification notice.',
    kind: 'duty',
    when: any(applies('pcr-mod-additional'), applies('pcr-mod-unforeseeable')),
    source: 'reg 72(3)',
  }),
  pcr({
    id: 'pcr-implied-termination',
    says: 'A legacy contract that was changed substantially without a new procedure may be ended by the council: the power is implied.',
    kind: 'duty',
    when: applies('pcr-mod-substantial-test'),
    source: 'reg 73(3)',
  }),
]
