import { isHeldOn } from '../rule.ts'
import { answerOf } from '../situation/answer.ts'
import { groundsOn, type GroundStanding, type LimitWorked } from '../grounds/grounds.ts'
import { isOver, lawKnown, notThere, standing } from './keeping.ts'
import { answer, condition, type Answered, type RouteQuestion } from './route-question.ts'

/** How a change stands under every ground of its law, and whether its notice comes first. */
export interface ChangeAnswer {
  readonly grounds: readonly GroundStanding[]
  /** The shares no ground of its kind may pass, each saying whether it counts this change or the changes together. */
  readonly limits: readonly LimitWorked[]
  readonly notice: { readonly due: 'yes' | 'no' | 'unknown'; readonly because: string }
}

const RECORDED = condition(
  'the change, its ground and the reasons are written down and kept',
  'change record',
  'contract manager',
)
const UK10 = 'contract-change-notice'
const LIMBS = ['value-goods-services', 'value-works', 'term'].map((limb) => `${UK10}-${limb}`)

/**
 * Every ground on which a change may rest: section 74 and Schedule 8 for a contract of the Act, regulation 72 for a legacy
 * one, both when it is not known which law governs it.
 *
 * Source: Procurement Act 2023 ss.74-75, Sch 8; SI 2015/102 reg 72.
 */
export function changeGrounds({ facts, law, on }: RouteQuestion): ChangeAnswer {
  // A ground is judged as if its own law governed: which law does is a condition of its own.
  const grounds = [
    ...(facts.regime === 'legacy' ? [] : groundsOn(law, 'modification', { ...facts, regime: 'new' }, on)),
    ...(facts.regime === 'new'
      ? []
      : groundsOn(law, 'modification-legacy', { ...facts, regime: 'legacy' }, on)),
  ]
  const limits = [
    ...new Map(grounds.flatMap((each) => each.limits).map((each) => [each.rule, each])).values(),
  ]
  return { grounds, limits, notice: changeNotice({ facts, law, on }) }
}

/**
 * Whether a change notice (UK10) comes before the change. By the words of the Act either limb frees it, the value or the
 * term; guidance may be read otherwise, so where it is freed by one limb alone publishing it is advised all the same.
 *
 * Source: Procurement Act 2023 s.75.
 */
export function changeNotice({ facts, law, on }: Pick<RouteQuestion, 'facts' | 'law' | 'on'>): ChangeAnswer['notice'] {
  if (facts.regime === 'legacy')
    return { due: 'no', because: 'UK10 belongs to the Act; a legacy change follows regulation 72.' }
  const rule = law.byId(UK10)
  if (!rule || !isHeldOn(rule, on)) return { due: 'unknown', because: 'The rule on change notices is not held for this day.' }
  const { applies, missing } = answerOf(UK10, { ...facts, regime: 'new' }, on, law)
  if (applies === 'no' && !LIMBS.some((id) => answerOf(id, { ...facts, regime: 'new' }, on, law).applies === 'yes')) {
    return { due: 'no', because: 'UK10 is not for this contract: it stays below its threshold, or its kind, buyer or nation is spared.' }
  }
  if (applies === 'no') {
    const because = 'One limb frees it: value or term moves by no more than the law allows. Publishing it all the same is cheap, and guidance may be read to ask for both limbs; a small change that belongs with an earlier one counts with it (s.75(4)).'
    return { due: 'no', because }
  }
  if (applies === 'yes' && facts.regime === 'new') return { due: 'yes', because: 'No limb frees it: UK10 comes before the change.' }
  const wants = missing.length > 0 ? '' : ' Which law governs the contract is not known.'
  return { due: 'unknown', because: `It depends on figures not known; plan for UK10 before the change.${wants}` }
} // prettier-ignore

/** Changing the contract, usually its length, within the limits of its law. */
export function modify(question: RouteQuestion): Answered {
  const { facts } = question
  const kind = 'modify'
  const gone = notThere(question, kind)
  if (gone) {
    return isOver(question)
      ? { ...gone, reason: 'It has already come to an end, and what has ended cannot be changed.' }
      : gone
  }
  const { grounds, limits, notice } = changeGrounds(question)
  const closedBy = grounds[0]?.rule.id
  if (facts.state === 'holding-over') {
    const reason = 'Its term is over; running on is not a contract that can be changed.'
    return answer(question, kind, 'no', reason, { ...(closedBy && { rule: closedBy }) })
  }
  const [best, ...others] = openGrounds(grounds)
  if (!best) {
    const over = limits.filter(({ within }) => within === false).map(({ working }) => working)
    const reason = ['The change is closed on every ground.', ...over].join(' ')
    return answer(question, kind, 'no', reason, { ...(closedBy && { rule: closedBy }) })
  }
  const figures = best.limits.map(({ working }) => working)
  const alike = others.filter(({ truth, begun }) => truth === 'yes' || begun).map(({ rule }) => rule.source)
  const also = alike.length > 0 ? [`Or on: ${alike.join('; ')}.`] : []
  const reason = [`A change may rest on: ${best.rule.says}`, ...figures, ...also].join(' ')
  const lawful = facts.regime === undefined || !isNear(best) ? 'unknown' : 'yes-if'
  return answer(question, kind, lawful, reason, {
    rule: best.rule.id,
    missing: [...standing(question), ...lawKnown(question)],
    settledBy: best.missing,
    conditions: [...best.conditions, RECORDED],
    notices: changeNotices(question, notice, best),
  })
}

const PROVIDED_FOR: ReadonlySet<string> = new Set(['modify-provided-for', 'pcr-mod-review-clause'])

/** Near enough to be open if: it holds, a limit is kept, part of it is shown, or it is a clause that can be read. */
const isNear = ({ truth, rule, begun, limits }: GroundStanding): boolean =>
  truth === 'yes' || begun || limits.some(({ within }) => within) || PROVIDED_FOR.has(rule.id)

/** Grounds not closed: those that hold, those whose figures fit, those shown in part, the contract's own clause, the rest. */
function openGrounds(grounds: readonly GroundStanding[]): readonly GroundStanding[] {
  const rank = ({ truth, begun, limits, rule }: GroundStanding): number => {
    if (truth === 'yes') return 0
    if (limits.some(({ within }) => within)) return 1
    return begun ? 2 : PROVIDED_FOR.has(rule.id) ? 3 : 4
  }
  return grounds.filter(({ truth }) => truth !== 'no').toSorted((a, b) => rank(a) - rank(b))
}

function changeNotices(
  { facts }: RouteQuestion,
  notice: ChangeAnswer['notice'],
  { rule }: GroundStanding,
): readonly string[] {
  if (facts.regime === undefined)
    return ['if the contract is new, UK10 before the change; if it is legacy, no UK10']
  if (facts.regime === 'legacy') {
    const published = ['pcr-mod-additional', 'pcr-mod-unforeseeable'].includes(rule.id)
    return [`no UK10: ${notice.because}`, ...(published ? ['modification notice'] : [])]
  }
  if (notice.due === 'no') return [`no UK10 by the words of the Act: ${notice.because}`]
  return ['UK10 contract change notice before the change']
}
