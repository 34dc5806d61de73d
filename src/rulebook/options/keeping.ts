import { noticesOnce } from './notices-once.ts'
import type { Regime } from '../words.ts'
import { answer, byFacts, type Answered, type RouteQuestion } from './route-question.ts'
import type { FactName } from '../facts/facts.ts'

/** Whether the contract is over: what is over can be neither kept nor changed. */
export const isOver = ({ facts }: RouteQuestion): boolean =>
  facts.state === 'ended' || facts.state === 'superseded'

/** Whether there is nothing yet to keep. */
const isNone = ({ facts }: RouteQuestion): boolean => facts.state === 'none'

/** What of the contract's standing is still to be seen before it is kept or changed. */
export function standing({ facts }: RouteQuestion): readonly FactName[] {
  if (facts.state === undefined) return ['state']
  return facts.state === 'past-end-not-known' && facts.extendedInTime !== true ? ['extendedInTime'] : []
}

/** The regime as the older questions take it. */
export const regimeOfFacts = ({ facts }: RouteQuestion): Regime =>
  facts.regime === 'legacy' || facts.regime === 'new' ? facts.regime : 'unknown'

/** The rule that lets a contract be kept or changed as its own words provide. */
export const providedForRule = ({ facts }: RouteQuestion): string =>
  facts.regime === 'legacy' ? 'pcr-mod-review-clause' : 'modify-provided-for'

const OVER = 'It has already come to an end.'
const NONE = 'There is no contract yet to keep, change or end.'

/** The answer where the contract is over or there is none; undefined where it may still be kept. */
export function notThere(question: RouteQuestion, kind: Answered['kind']): Answered | undefined {
  const rule = providedForRule(question)
  if (isNone(question)) return answer(question, kind, 'no', NONE, { rule })
  if (isOver(question)) return answer(question, kind, 'no', OVER, { rule })
  if (question.facts.extendedInTime === false && question.facts.state === 'past-end-not-known')
    return answer(question, kind, 'no', 'It ended on its last known day.', { rule })
  return undefined
}

/** Asking, which is open whatever the facts. */
export const findOut = (question: RouteQuestion): Answered =>
  answer(question, 'find-out', 'yes', 'Asking is always open, and costs one message.')

const MAY_RENEW = ['rolling', 'open-ended']

/** Letting the agreement run out, nothing following. */
export function letLapse(question: RouteQuestion): Answered {
  const { facts } = question
  const kind = 'let-lapse'
  if (isNone(question)) return notThere(question, kind)!
  if (isOver(question)) return answer(question, kind, 'no', OVER, { rule: 'contract-termination-notice' })
  const silenceMatters = facts.shape === undefined || MAY_RENEW.includes(String(facts.shape))
  return byFacts(question, kind, {
    needs: ['notNeeded', 'dataOut', ...(silenceMatters ? (['endNoticeInTime'] as const) : [])],
    reason: 'Nothing obliges the council to buy again what it no longer needs.',
    closed: {
      notNeeded: 'It is still needed.',
      dataOut: 'Its data cannot be taken out yet.',
      endNoticeInTime: 'The day to give notice has passed, so it renews.',
    },
    rule: 'contract-termination-notice',
    missing: standing(question).filter((name) => name === 'state'),
    notices: endNotices(question),
  })
}

/** Closing an agreement that is over: accounts, data, last invoice. */
export function closeOut(question: RouteQuestion): Answered {
  const { facts } = question
  const kind = 'close-out'
  const rule = 'contract-termination-notice'
  const notices = endNotices(question)
  if (isNone(question)) return notThere(question, kind)!
  if (isOver(question)) {
    const reason = 'It is over; its data, accounts and last invoice are to be settled.'
    return answer(question, kind, 'yes', reason, { rule, notices })
  }
  if (facts.state === 'past-end-not-known' || facts.state === undefined) {
    return byFacts(question, kind, {
      needs: ['hasEnded'],
      reason: 'Its last known day has passed, or its state is not known.',
      rule,
      notices,
    })
  }
  return answer(question, kind, 'no', 'It is still running.', { rule })
}

/** The notices an end brings. */
export function endNotices(question: RouteQuestion): readonly string[] {
  const { facts, on, gross, law } = question
  const nation = facts.nation as 'england' | undefined
  return noticesOnce({ route: 'let-lapse', regime: regimeOfFacts(question), on, law, ...(gross && { gross }), ...(nation && { nation }) }) // prettier-ignore
}

/** Using an option to extend that the contract holds. */
export function useExtension(question: RouteQuestion): Answered {
  const { facts } = question
  const kind = 'use-extension'
  const rule = providedForRule(question)
  const gone = notThere(question, kind)
  if (gone) return gone
  if (facts.optionLeft === false)
    return answer(question, kind, 'no', 'No option to extend is left.', { rule })
  if (facts.state === 'holding-over')
    return answer(question, kind, 'no', 'Its term is over; an option not taken in time is gone.', { rule })
  if (facts.optionLeft === undefined && facts.optionNoticeOpen !== false) {
    const reason = 'Whether an option to extend is left is not known.'
    return answer(question, kind, 'unknown', reason, { rule, missing: ['optionLeft'] })
  }
  return byFacts(question, kind, {
    needs: ['optionInContract', 'optionInNotice', 'optionNoticeOpen'],
    reason: 'The contract holds an option that has not been used.',
    closed: {
      optionInContract: 'No such option stands in the signed contract.',
      optionInNotice: 'The notice and documents of the contract did not tell of it, so using it would be a change.', // prettier-ignore
      optionNoticeOpen: 'The last day to take the option has passed.',
    },
    rule,
    missing: [...standing(question), ...lawKnown(question)],
    notices: facts.regime === 'legacy' ? ['none under the Act; record the option used (reg 72(1)(a))'] : [],
  })
}

/** The law of the contract where it is not known. */
export const lawKnown = ({ facts }: RouteQuestion): readonly FactName[] =>
  facts.regime === undefined ? ['regime'] : []

const FIXED = ['fixed', 'fixed-with-options', 'anniversary', 'project', 'consumption']

/** Letting a rolling agreement renew itself: open if the roll was written and valued, else a new award without procedure. */
export function letRoll(question: RouteQuestion): Answered {
  const { facts, value } = question
  const kind = 'let-roll'
  const rule = providedForRule(question)
  const gone = notThere(question, kind)
  if (gone) return gone
  if (facts.arrangement === 'framework')
    return answer(question, kind, 'no', 'A framework does not renew itself.', { rule: 'framework-max-term' })
  if (FIXED.includes(String(facts.shape)))
    return answer(question, kind, 'no', 'It does not renew itself.', { rule })
  if (facts.shape === undefined)
    return answer(question, kind, 'unknown', 'Whether it renews itself is not known.', { rule, missing: ['shape'] }) // prettier-ignore
  if (facts.shape === 'annual-order') {
    const reason = 'It does not renew itself: each yearly order is a fresh award, valued with those before and after it.' // prettier-ignore
    return answer(question, kind, 'no', reason, { rule: 'value-aggregate-single-contract' })
  }
  const exposed = value.position === 'above' || value.position === 'straddles'
  return byFacts(question, kind, {
    needs: ['rollWritten', 'rollValued'],
    reason: `It renews by its own words unless notice is given.${exposed ? ' Its years together reach the threshold, or may.' : ''}`,
    closed: {
      rollWritten: 'Renewal is not in the contract’s own words or goes beyond what was advertised: it would be a new award without a procedure.', // prettier-ignore
      rollValued: 'Its renewals were not counted in its value: letting it roll would be a new award without a procedure.', // prettier-ignore
    },
    rule,
    missing: [...standing(question), ...(facts.fixedEndAgreed === true ? [] : (['fixedEndAgreed'] as const))],
  })
}

/** Ending early under a clause that needs no fault. */
export function endForConvenience(question: RouteQuestion): Answered {
  const { facts } = question
  const kind = 'end-for-convenience'
  const rule = 'contract-termination-notice'
  if (isNone(question)) return notThere(question, kind)!
  if (isOver(question)) return answer(question, kind, 'no', OVER, { rule })
  if (facts.endClause === undefined) {
    const reason = 'Whether the contract may be ended early without fault is not known.'
    return answer(question, kind, 'unknown', reason, { rule, missing: ['endClause'] })
  }
  return byFacts(question, kind, {
    needs: ['endClause', 'endWorthIt', 'dataOut'],
    reason: 'A clause allows ending early on notice.',
    closed: {
      endClause: 'The contract has no such clause.',
      endWorthIt: 'The charges for ending early are not worth paying.',
      dataOut: 'Its data cannot be taken out yet.',
    },
    rule,
    missing: standing(question).filter((name) => name === 'state'),
    notices: endNotices(question),
  })
}
