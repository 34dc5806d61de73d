import type { OptionKind } from '../words.ts'
import { newNotices } from './competition.ts'
import { groundRules, groundsOn, type GroundStanding } from '../grounds/grounds.ts'
import { answer, byFacts, condition, type Answered, type RouteQuestion } from './route-question.ts'

const KIND: OptionKind = 'direct-award'
const LATE = 'Running out of time is not a ground.'
const CLOSED_LIST = 'awarding-routes-closed-list'

/** Urgency must be shown, not supposed: a test not answered does not leave it open. */
const isStrict = (id: string): boolean => id === 'direct-award-urgency'

const CONFLICTS = condition(
  'conflicts of interest are assessed before UK5',
  'conflicts assessment',
  'monitoring officer',
)

/**
 * Awarding directly: above the threshold only on a named ground with everything it needs shown; below it as the body's own
 * rules allow. Never a plain yes: whether the evidence carries the ground is a matter of judgement.
 *
 * Source: Procurement Act 2023 ss.41-43, Sch 5.
 */
export function directAward(question: RouteQuestion): Answered {
  const { facts, value } = question
  if (value.position === 'below') return belowThreshold(question)
  if (facts.directAwardGround === 'none') return nothingShown(question)
  const grounds = claimed(question)
  const open = best(grounds, facts.directAwardGround !== undefined)
  if (open) return onGround(question, open)
  return grounds.every(({ truth }) => truth === 'no')
    ? allClosed(question, grounds)
    : notShown(question, grounds)
}

/** The grounds to look at: the one claimed with those of its name, else all. */
function claimed({ facts, law, on }: RouteQuestion): readonly GroundStanding[] {
  // A new award falls under the Act, whatever law the present contract has.
  const all = groundsOn(law, 'direct-award', { ...facts, regime: 'new' }, on)
  if (facts.directAwardGround === undefined) return all
  const id = `direct-award-${String(facts.directAwardGround)}`
  return all.filter(({ rule }) => rule.id === id || rule.id.startsWith(`${id}-`))
}

/** A ground that is shown, else one whose tests are still to be shown, if it is claimed or some of it is shown. */
function best(grounds: readonly GroundStanding[], isClaimed: boolean): GroundStanding | undefined {
  const begun = ({ truth, rule, begun: some }: GroundStanding): boolean =>
    truth === 'unknown' && !isStrict(rule.id) && (isClaimed || some)
  return grounds.find(({ truth }) => truth === 'yes') ?? grounds.find(begun)
}

function onGround(question: RouteQuestion, { rule, truth, missing, conditions }: GroundStanding): Answered {
  const reason =
    truth === 'yes'
      ? `${rule.says} Its tests are answered; the evidence decides (${rule.source}).`
      : `${rule.says} Open once each of its tests is evidenced (${rule.source}).`
  const papers = question.facts.groundEvidenced === true ? [] : (['groundEvidenced'] as const)
  return answer(question, KIND, 'yes-if', reason, {
    rule: rule.id,
    missing: papers,
    settledBy: missing,
    conditions: [...conditions, CONFLICTS],
    notices: newNotices(KIND, question),
  })
}

function nothingShown(question: RouteQuestion): Answered {
  if (question.value.position === 'above')
    return answer(question, KIND, 'no', `No ground for direct award is shown. ${LATE}`, { rule: CLOSED_LIST })
  const reason = `No ground for direct award is shown, and the value is not shown to be under the threshold. ${LATE}`
  return answer(question, KIND, 'unknown', reason, { rule: CLOSED_LIST, missing: question.value.missing })
}

function allClosed(question: RouteQuestion, grounds: readonly GroundStanding[]): Answered {
  const [first] = grounds
  const only = grounds.length === 1 && first
  const why = only && first.failed ? `${first.rule.says} It is ${first.failed}.` : 'No ground for direct award holds on these facts.' // prettier-ignore
  // Under the threshold none is needed, so a value not known keeps the answer open.
  const lawful = question.value.position === 'above' ? 'no' : 'unknown'
  return answer(question, KIND, lawful, `${why} ${LATE}`, {
    rule: only ? first.rule.id : CLOSED_LIST,
    missing: lawful === 'no' ? [] : question.value.missing,
  })
}

function notShown(question: RouteQuestion, grounds: readonly GroundStanding[]): Answered {
  const [only] = grounds.length === 1 ? grounds : []
  const reason = only
    ? `${only.rule.says} It is not shown. ${LATE}`
    : `Open only on one of ${groundRules(question.law, 'direct-award').length} named grounds, with its evidence. ${LATE}`
  return answer(question, KIND, 'unknown', reason, {
    rule: only ? only.rule.id : CLOSED_LIST,
    ...(only ? { settledBy: only.missing, conditions: only.conditions } : { missing: ['directAwardGround'] }),
  })
}

function belowThreshold(question: RouteQuestion): Answered {
  const value = condition(
    'the estimate, with like needs gathered, stays under the threshold',
    'estimate and aggregation worked out',
    'budget holder',
  )
  return byFacts(question, KIND, {
    needs: ['ownRulesAllow'],
    reason: 'Under the threshold the Act asks for no competition; the council’s own rules do.',
    rule: question.facts.buyer === 'school' ? 'school-definition' : 'regulated-below-threshold',
    conditions: [value],
    notices: newNotices(KIND, question),
  })
}
