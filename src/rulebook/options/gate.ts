import { answerOf } from '../situation/answer.ts'
import type { FactName, Situation } from '../facts/facts.ts'
import type { Arrangement, Condition, OptionKind } from '../words.ts'
import { isHeldOn } from '../rule.ts'
import { openConditions } from '../grounds/open-conditions.ts'
import { answer, byFacts, condition, type Answered, type RouteQuestion } from './route-question.ts'

/** What takes an arrangement out of procurement: rules that must all apply, facts that must all hold. */
interface Outside {
  readonly reason: string
  /** The rule it stands on. */
  readonly rule: string
  /** Rules whose tests must be met. */
  readonly tests: readonly string[]
  readonly needs: readonly FactName[]
}

const OUTSIDE: Readonly<Partial<Record<Arrangement, Outside>>> = {
  'owned-company': {
    reason: 'Supply by a company the council owns is no procurement while three tests hold; the company itself buys under the Act.',
    rule: 'exempt-vertical-activities',
    tests: ['exempt-vertical-control'],
    needs: [],
  },
  'between-authorities': {
    reason: 'An arrangement between public authorities is no procurement while its tests hold; the agreement itself is renewed.',
    rule: 'exempt-horizontal',
    tests: ['exempt-horizontal'],
    needs: [],
  },
  'used-through-another': {
    reason: 'Another body holds the contract; its route is that body’s to choose.',
    rule: 'public-contract',
    tests: [],
    needs: ['holderIsAnother'],
  },
  grant: {
    reason: 'A grant without an enforceable service is no contract.',
    rule: 'public-contract',
    tests: [],
    needs: ['grantBuysNothing'],
  },
  'statutory-charge': {
    reason: 'A charge that statute sets is not bought.',
    rule: 'public-contract',
    tests: [],
    needs: ['chargeSetByStatute'],
  },
  'membership-or-data-licence': {
    reason: 'A membership, or a licence of data that one public body gives, is usually not competed.',
    rule: 'public-contract',
    tests: [],
    needs: ['nothingOthersSell'],
  },
} // prettier-ignore

/** How a rule's test stands: closed, met, or open with what is to be seen. */
interface Test {
  readonly truth: 'yes' | 'no' | 'unknown'
  readonly missing: readonly FactName[]
  readonly conditions: readonly Condition[]
  readonly says: string
}

/** A rule as a test. One whose conditions are not written as facts is for a person to judge, in its own words. */
function testOf({ facts, on, law }: RouteQuestion, id: string): Test {
  const rule = law.byId(id)
  if (!rule || !isHeldOn(rule, on)) return { truth: 'unknown', missing: [], conditions: [], says: id }
  const { says, source } = rule
  if (!rule.when && !rule.measures) {
    return {
      truth: 'unknown',
      missing: [],
      says,
      conditions: [condition(says, source, 'monitoring officer')],
    }
  }
  const asked: Situation = { ...facts, regime: 'new' }
  const { applies, missing } = answerOf(id, asked, on, law)
  const truth = applies === 'yes' ? 'yes' : applies === 'unknown' ? 'unknown' : 'no'
  const conditions = truth === 'unknown' ? openConditions({ rule, facts: asked, on, law }) : []
  return { truth, missing, conditions, says }
}

/**
 * Whether it is a procurement at all. Where it is none, the conditions that keep it so are to be checked every year; a test
 * that fails brings it back among the contracts.
 */
export function noRoute(question: RouteQuestion): Answered {
  const { facts } = question
  const kind = 'no-route'
  if (facts.exempt === true) {
    const reason = 'It is one of the contracts the Act exempts; the council’s own rules still hold.'
    return answer(question, kind, 'yes', reason, { rule: exemptionOf(question) })
  }
  if (facts.arrangement === undefined)
    return answer(question, kind, 'unknown', 'Whether it is bought at all is not known.', { missing: ['arrangement'] }) // prettier-ignore
  const outside = OUTSIDE[facts.arrangement as Arrangement]
  if (!outside)
    return answer(question, kind, 'no', 'It is bought, so a route is needed.', { rule: 'public-contract' })
  const { needs, rule, reason } = outside
  const { failed, missing, conditions } = noRouteTests(question, facts.arrangement as Arrangement)
  if (failed) {
    const why = `It is bought after all, and a route is needed. The test not met: ${failed}`
    return answer(question, kind, 'no', why, { rule })
  }
  const closed = Object.fromEntries(needs.map((name) => [name, 'It is bought, so a route is needed.']))
  return byFacts(question, kind, { needs, rule, reason, closed, settledBy: missing, conditions })
}

/** The tests that keep an arrangement outside the Act: the one that fails, or what is still to be seen. */
export function noRouteTests(
  question: RouteQuestion,
  arrangement: Arrangement,
): { readonly failed?: string } & Pick<Test, 'missing' | 'conditions'> {
  const tests = (OUTSIDE[arrangement]?.tests ?? []).map((id) => testOf(question, id))
  const failed = tests.find(({ truth }) => truth === 'no')
  return {
    ...(failed && { failed: failed.says }),
    missing: [...new Set(tests.flatMap((each) => each.missing))],
    conditions: tests.flatMap((each) => each.conditions),
  }
}

/** The exemption that applies on the facts, else the one rule that says what a contract of the Act is. */
function exemptionOf({ facts, on, law }: RouteQuestion): string {
  const found = law.rules.find(
    (rule) =>
      rule.kind === 'exemption' &&
      rule.appliesTo.includes('exemption') &&
      rule.when !== undefined &&
      answerOf(rule.id, { ...facts, regime: 'new' }, on, law).applies === 'yes',
  )
  return found?.id ?? 'public-contract'
}

const ENDINGS: readonly OptionKind[] = ['let-lapse', 'close-out', 'end-for-convenience', 'bring-in-house']

/** The answer to every other option of an arrangement that is not bought: no route is computed for it. */
export function notBought(question: RouteQuestion, kind: OptionKind, gate: Answered): Answered {
  if (ENDINGS.includes(kind)) {
    const reason = 'It depends on the agreement’s own terms, which are not held.'
    return answer(question, kind, 'unknown', reason)
  }
  const what = String(question.facts.arrangement ?? 'exempt').replaceAll('-', ' ')
  const rule = gate.rule && { rule: gate.rule.id }
  if (gate.lawful === 'yes' || question.context.atItsWord)
    return answer(question, kind, 'no', `No route is computed for an arrangement of this kind (${what}).`, {
      ...rule,
    })
  const reason = `No route is needed while the tests of such an arrangement (${what}) hold; one that fails makes it a purchase.`
  return answer(question, kind, 'unknown', reason, {
    ...rule,
    conditions: gate.conditions,
    settledBy: gate.missing,
  })
}
