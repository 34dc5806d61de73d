import {
  condition,
  named,
  percentOf,
  withinPercent,
  type ChangeNotice,
  type ModificationFacts,
  type ModificationGround,
  type ModificationLimits,
} from './modification-facts.ts'
import { legacyGrounds } from './legacy-modification.ts'
import type { Condition, RuleCited } from '../words.ts'

/**
 * The grounds on which a contract may be changed, with each limit worked on the figures given: section 74 and Schedule 8
 * for a contract of the Act, regulation 72 for a legacy one, both when the regime is not known. A ground that has facts
 * to be shown is `yes-if`; one whose figures are over is `no`; one that lacks its figures is `unknown`.
 *
 * Source: Procurement Act 2023 ss.74-75, Sch 8; SI 2015/102 reg 72.
 *
 * @example
 * modificationLimits({ regime: 'legacy' }).changeNotice.due // 'no'
 */
export function modificationLimits(facts: ModificationFacts): ModificationLimits {
  const grounds = [
    ...(facts.regime === 'legacy' ? [] : newGrounds(facts)),
    ...(facts.regime === 'new' ? [] : legacyGrounds(facts)),
  ]
  return { regime: facts.regime, grounds, changeNotice: changeNotice(facts) }
}

const scopeCondition = condition(
  'the goods or services stay of the kind already provided for',
  'compare the change with the specification',
  'contract manager',
)
const balanceCondition = condition('the bargain does not tilt materially towards the supplier', 'compare price and risk before and after') // prettier-ignore

const CAPPED: readonly CappedGround[] = [
  {
    ground: 'unforeseeable circumstances',
    id: 'modify-unforeseeable',
    conditions: [
      condition('the authority could not reasonably have foreseen it before award', 'date and describe the event'),
      condition('the overall nature of the contract stays', 'compare the change with the contract'),
    ],
  },
  {
    ground: 'additional supply',
    id: 'modify-additional-supply',
    conditions: [
      condition('another supplier’s supply would differ or not fit, with disproportionate technical difficulty or significant inconvenience', 'a technical statement, not the supplier’s own', 'IT architect'),
      condition('it would double costs substantially', 'cost of running both worked out', 'accountant'),
    ],
  },
  {
    ground: 'known risk',
    id: 'modify-known-risk',
    conditions: [
      condition('the tender or transparency notice named the risk and this way of dealing with it', 'read the notice'),
      condition('it came about through no act of either party, and a new contract would not serve the public', 'write the reasons down'),
    ],
  },
] // prettier-ignore

function newGrounds(facts: ModificationFacts): readonly ModificationGround[] {
  if (facts.subject === 'light-touch') {
    return [
      {
        ground: 'light touch contract',
        lawful: 'yes-if',
        rule: named('modify-light-touch-free'),
        conditions: [condition('the contract is wholly or mainly for listed light touch services', 'compare its codes with the list')],
        working: [],
      },
    ] // prettier-ignore
  }
  return [
    providedFor(facts),
    notSubstantial(facts),
    smallChange(facts),
    ...CAPPED.map((each) => capped(facts, each)),
  ]
}

function providedFor({ providedFor: spelledOut }: ModificationFacts): ModificationGround {
  return {
    ground: 'provided for in the contract',
    lawful: spelledOut === false ? 'no' : 'yes-if',
    rule: named('modify-provided-for'),
    conditions: [
      condition('the contract as awarded and its notice spell the change out without doubt', 'read the clause and the notice'),
    ],
    working: [],
  } // prettier-ignore
}

function notSubstantial(facts: ModificationFacts): ModificationGround {
  const { maximumTermMonths: most, changeInTermMonths: change } = facts
  const share = percentOf('modify-not-substantial-term')
  const known = most !== undefined && change !== undefined
  const within = known ? Math.abs(change) * 100 <= most * Number(share) : undefined
  const working =
    most === undefined
      ? 'The longest term provided for at award is not known.'
      : `${share} % of the longest term at award, ${most} months, is ${(most * Number(share)) / 100} months${known ? `; the change is ${change} months: ${within ? 'not more' : 'more'}` : ''}.`
  const closed = within === false || facts.scopeSame === false || facts.balanceSame === false
  return {
    ground: 'not substantial',
    lawful: closed ? 'no' : within === undefined ? 'unknown' : 'yes-if',
    rule: named('modify-not-substantial-term'),
    conditions: [scopeCondition, balanceCondition],
    working: [working],
  }
}

function smallChange(facts: ModificationFacts): ModificationGround {
  const id = facts.subject === 'works' ? 'modify-small-works' : 'modify-small-goods-services'
  const { within, working } = withinPercent(facts.value, facts.changeInValue, percentOf(id), true)
  const total = (facts.earlierChanges?.pence ?? 0n) + (facts.changeInValue?.pence ?? 0n)
  const underThreshold = facts.threshold === undefined ? undefined : total < facts.threshold.pence
  const closed = within === false || underThreshold === false || facts.scopeSame === false
  const figures = [working]
  if (underThreshold === false) figures.push('All small changes together reach the threshold.')
  return {
    ground: 'small change',
    lawful: closed ? 'no' : within === undefined ? 'unknown' : 'yes-if',
    rule: named(id),
    conditions: [
      scopeCondition,
      condition('all such changes together stay under the threshold', 'add up the variations so far', 'contract manager'),
    ],
    working: figures,
  } // prettier-ignore
}

interface CappedGround {
  readonly ground: string
  readonly id: string
  readonly conditions: readonly Condition[]
}

/** A ground whose change may add half of the value at most; its limit is the rule of the same name with `-cap`. */
function capped(facts: ModificationFacts, { ground, id, conditions }: CappedGround): ModificationGround {
  const { within, working } = withinPercent(facts.value, facts.changeInValue, percentOf(`${id}-cap`), true)
  const lawful = within === false ? 'no' : within === undefined ? 'unknown' : 'yes-if'
  return { ground, lawful, rule: named(id), conditions, working: [working] }
}

/**
 * Whether a change notice (UK10) comes before the change. By the words of the Act either limb frees: value within 10 %
 * (works 15 %), or term within 10 % of the longest at award; replacing the supplier always needs it. Never for a legacy
 * contract or a light touch one.
 *
 * Source: Procurement Act 2023 s.75.
 *
 * @example
 * changeNotice({ regime: 'new', value: money(100n), changeInValue: money(8n), maximumTermMonths: 48, changeInTermMonths: 12 }).due // 'no'
 * changeNotice({ regime: 'new' }).due // 'unknown'
 */
export function changeNotice(facts: ModificationFacts): ChangeNotice {
  const rule = named('contract-change-notice')
  if (facts.regime === 'legacy') {
    const because = 'UK10 belongs to the Act; a legacy change follows regulation 72.'
    return { due: 'no', because, rule: named('regime-legacy-excludes-act') }
  }
  if (facts.subject === 'light-touch') {
    return { due: 'no', because: 'Light touch contracts need no change notice.', rule }
  }
  if (facts.supplierReplaced) {
    const because = 'A change of supplier after restructuring always needs UK10.'
    return { due: facts.regime === 'new' ? 'yes' : 'unknown', because, rule: named('modify-restructuring') }
  }
  return byLimbs(facts, rule)
}

function byLimbs(facts: ModificationFacts, rule: RuleCited): ChangeNotice {
  const id =
    facts.subject === 'works'
      ? 'contract-change-notice-value-works'
      : 'contract-change-notice-value-goods-services'
  const value = withinPercent(facts.value, facts.changeInValue, percentOf(id), true)
  const { maximumTermMonths: most, changeInTermMonths: change } = facts
  const term = most === undefined || change === undefined ? undefined : Math.abs(change) * 10 <= most
  const advice =
    'Publishing it all the same is cheap; a small change that belongs with an earlier one counts with it (s.75(4)).'
  if (value.within)
    return { due: 'no', because: `Its value limb frees it. ${value.working} ${advice}`, rule: named(id) }
  if (term) {
    const because = `Its term limb frees it: ${change} months is not more than 10 % of ${most} months. ${advice}`
    return { due: 'no', because, rule: named('contract-change-notice-term') }
  }
  if (value.within === false && term === false && facts.regime === 'new') {
    return { due: 'yes', because: `Neither limb frees it. ${value.working}`, rule }
  }
  return {
    due: 'unknown',
    because: 'It depends on figures or a regime not known; plan for UK10 before the change.',
    rule,
  }
}
