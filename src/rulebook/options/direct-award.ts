import { noticesDue } from '../questions/notices.ts'
import type { Condition, Lawful, RouteOption } from '../words.ts'
import { directAwardGrounds, type DirectAwardClaim, type DirectAwardGround } from './direct-award.data.ts'
import { answer, condition, subjectOf, type OptionQuestion } from './option-facts.ts'

/** How a claimed ground stands. Never a plain `yes`: its evidence is a matter of judgement. */
export interface GroundAnswer {
  readonly ground: DirectAwardGround
  readonly lawful: Exclude<Lawful, 'yes' | 'unknown'>
  readonly conditions: readonly Condition[]
  readonly reason: string
}

/**
 * How a claim to award directly stands: `no` when one of its tests is shown not to hold, or, for urgency, is not shown at
 * all; else `yes-if`, with each test still to be shown as a condition. That time ran out is never a ground.
 *
 * Source: Procurement Act 2023 ss.41-43, Sch 5.
 *
 * @example
 * directAwardGround({ ground: 'urgency' }).lawful // 'no'
 * directAwardGround({ ground: 'exclusive-rights', shown: { 'no-alternative': false } }).lawful // 'no'
 * directAwardGround({ ground: 'extension-replacement' }).lawful // 'yes-if'
 */
export function directAwardGround(claim: DirectAwardClaim): GroundAnswer {
  const ground: DirectAwardGround = directAwardGrounds.find((each) => each.ground === claim.ground)!
  const shown = (name: string): boolean | undefined => claim.shown?.[name]
  const failed = ground.tests.find(({ name }) => shown(name) === false)
  const missing = ground.tests.filter(({ name }) => shown(name) === undefined)
  if (failed)
    return { ground, lawful: 'no', conditions: [], reason: `${ground.title}: not so that ${failed.says}.` }
  if (ground.strict && missing[0]) {
    const reason = `${ground.title}: it is not shown that ${missing[0].says}.`
    return { ground, lawful: 'no', conditions: [], reason }
  }
  const papers = condition(
    'the evidence is written down and kept before UK5',
    'evidence file, legal advice',
    'head of legal',
  )
  const open = missing.map(({ says, howToCheck, whoKnows }) => condition(says, howToCheck, whoKnows))
  const reason =
    missing.length > 0
      ? `${ground.title}: open once each of its tests is evidenced.`
      : `${ground.title}: its tests are answered; the evidence decides.`
  return { ground, lawful: 'yes-if', conditions: [...open, papers], reason }
}

const LATE = 'Running out of time is not a ground.'

/** Awarding directly: above the threshold only on a named ground; below it as the body's own rules allow. */
export function directAward(question: OptionQuestion): RouteOption {
  const { facts, on, position } = question
  if (position === 'below') return belowThreshold(question)
  const answers = (facts.claims ?? []).map(directAwardGround)
  const best = answers.find(({ lawful }) => lawful === 'yes-if') ?? answers[0]
  if (!best) {
    const rule = 'awarding-routes-closed-list'
    if (position === 'above')
      return answer('direct-award', 'no', `No ground for direct award is shown. ${LATE}`, on, { rule })
    const reason = `No ground for direct award is shown, and the value is not shown to be under the threshold. ${LATE}`
    return answer('direct-award', 'unknown', reason, on, { rule })
  }
  const late = best.ground.ground === 'urgency' && best.lawful === 'no' ? ` ${LATE}` : ''
  return answer('direct-award', best.lawful, `${best.reason}${late}`, on, {
    rule: best.ground.rule,
    conditions: best.conditions,
    notices: best.lawful === 'no' ? [] : noticesOf(question),
  })
}

function belowThreshold(question: OptionQuestion): RouteOption {
  const waiver = condition(
    'the council’s own contract rules, or a waiver of them, allow it',
    'contract procedure rules; waiver record',
    'procurement',
  )
  const value = condition(
    'the estimate, with like needs gathered, stays under the threshold',
    'estimate and aggregation worked out',
    'budget holder',
  )
  const reason = 'Under the threshold the Act asks for no competition; the council’s own rules do.'
  return answer('direct-award', 'yes-if', reason, question.on, {
    rule: question.facts.isSchool ? 'school-definition' : 'regulated-below-threshold',
    conditions: [waiver, value],
    notices: noticesOf(question),
  })
}

function noticesOf({ facts, on, gross }: OptionQuestion): readonly string[] {
  const { nation, isSchool } = facts
  return noticesDue({
    route: 'direct-award',
    regime: 'new',
    on,
    subject: subjectOf(facts),
    ...(gross && { gross }),
    ...(nation && { nation }),
    ...(isSchool !== undefined && { isSchool }),
  })
}
