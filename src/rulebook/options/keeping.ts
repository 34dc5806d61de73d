import type { ModificationGround, ModificationLimits } from '../questions/modification-facts.ts'
import { modificationLimits } from '../questions/modification.ts'
import { noticesDue } from '../questions/notices.ts'
import type { Condition, RouteOption } from '../words.ts'
import { answer, condition, isConfirmed, type OptionFacts, type OptionQuestion } from './option-facts.ts'

const isOver = ({ facts }: OptionQuestion): boolean => facts.state === 'ended' || facts.state === 'superseded'

/** A contract whose last known day has passed can be extended or changed only if it did not end on that day. */
const notEnded = ({ facts }: OptionQuestion): readonly Condition[] =>
  facts.state === 'past-end-not-known'
    ? [
        condition(
          'it was extended in time, so that it has not ended',
          'letter of extension',
          'contract manager',
        ),
      ]
    : []

/** Asking, which is open whatever the facts. */
export function findOut({ on }: OptionQuestion): RouteOption {
  return answer('find-out', 'yes', 'Asking is always open, and costs one message.', on)
}

const NEEDED = condition(
  'nobody would notice if it stopped',
  'ask how many use it, and for what',
  'budget holder',
)
const DATA = condition(
  'its data can be taken out and its retention is settled',
  'exit clause and retention schedule',
  'information governance',
)

/** Letting the agreement run out, nothing following. */
export function letLapse(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  if (isOver(question)) return answer('let-lapse', 'no', 'It has already come to an end.', on)
  const conditions: Condition[] = isConfirmed(question, 'need') ? [DATA] : [NEEDED, DATA]
  if (facts.rolling !== false && ['rolling', 'open-ended', 'unknown'].includes(facts.shape)) {
    conditions.push(
      condition('notice is given in time, since silence may renew it', 'notice clause', 'head of legal'),
    )
  }
  return answer(
    'let-lapse',
    'yes-if',
    'Nothing obliges the council to buy again what it no longer needs.',
    on,
    {
      conditions,
      notices: endNotices(question),
    },
  )
}

/** Closing an agreement that is over: accounts, data, last invoice. */
export function closeOut(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const notices = endNotices(question)
  if (isOver(question))
    return answer(
      'close-out',
      'yes',
      'It is over; its data, accounts and last invoice are to be settled.',
      on,
      { notices },
    )
  if (facts.state === 'past-end-not-known' || facts.state === 'unknown') {
    const over = condition('it has really ended', 'ask whether the service still runs', 'service head')
    return answer('close-out', 'yes-if', 'Its last known day has passed, or its state is not known.', on, {
      conditions: [over],
      notices,
    })
  }
  return answer('close-out', 'no', 'It is still running.', on)
}

function endNotices({ facts, on, gross }: OptionQuestion): readonly string[] {
  const { regime, nation } = facts
  return noticesDue({ route: 'let-lapse', regime, on, ...(gross && { gross }), ...(nation && { nation }) })
}

/** Using an option to extend that the contract holds. */
export function useExtension(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const kind = 'use-extension'
  const rule = facts.regime === 'legacy' ? 'pcr-mod-review-clause' : 'modify-provided-for'
  if (isOver(question)) return answer(kind, 'no', 'It has already come to an end.', on, { rule })
  if (facts.hasOptionLeft === false) return answer(kind, 'no', 'No option to extend is left.', on, { rule })
  if (facts.state === 'holding-over')
    return answer(kind, 'no', 'Its term is over; an option not taken in time is gone.', on, { rule })
  if (facts.optionNoticeOpen === false)
    return answer(kind, 'no', 'The last day to take the option has passed.', on, { rule })
  if (facts.hasOptionLeft === undefined)
    return answer(kind, 'unknown', 'Whether an option to extend is left is not known.', on, { rule })
  const conditions = extensionConditions(question)
  const notices =
    facts.regime === 'legacy' ? ['none under the Act; record the option used (reg 72(1)(a))'] : []
  const lawful = conditions.length === 0 ? 'yes' : 'yes-if'
  return answer(kind, lawful, 'The contract holds an option that has not been used.', on, {
    rule,
    conditions,
    notices,
  })
}

function extensionConditions(question: OptionQuestion): readonly Condition[] {
  const { facts } = question
  const conditions: Condition[] = [...notEnded(question)]
  if (!isConfirmed(question, 'option'))
    conditions.push(
      condition(
        'the option stands in the signed contract and is not used',
        'signed contract or order form',
        'head of legal',
      ),
    )
  if (facts.optionInNotice !== true)
    conditions.push(
      condition('the contract’s notice or documents told of the option', 'contract notice', 'procurement'),
    )
  if (facts.optionNoticeOpen === undefined)
    conditions.push(condition('the day to take it has not passed', 'option clause', 'head of legal'))
  return [...conditions, ...lawKnown(question)]
}

/** Letting a rolling agreement renew itself. */
export function letRoll(question: OptionQuestion): RouteOption {
  const { facts, on, position } = question
  const kind = 'let-roll'
  if (facts.arrangement === 'framework') return answer(kind, 'no', 'A framework does not renew itself.', on)
  if (facts.rolling === false) return answer(kind, 'no', 'It does not renew itself.', on)
  if (isOver(question)) return answer(kind, 'no', 'It has already come to an end.', on)
  if (facts.rolling === undefined)
    return answer(kind, 'unknown', 'Whether it renews itself is not known.', on)
  const rule = facts.regime === 'legacy' ? 'pcr-mod-review-clause' : 'modify-provided-for'
  const conditions = [
    condition(
      'renewal is in the contract’s own words, and every year so far and to come is within what was advertised',
      'renewal clause; contract notice',
      'head of legal',
    ),
    condition(
      'a fixed end is agreed in writing, so that it rolls once',
      'letter to the supplier',
      'contract manager',
    ),
  ]
  const exposed =
    position === 'above' || position === 'straddles' ? ' Its years together reach the threshold, or may.' : ''
  return answer(kind, 'yes-if', `It renews by its own words unless notice is given.${exposed}`, on, {
    rule,
    conditions,
  })
}

/** Ending early under a clause that needs no fault. */
export function endForConvenience(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const kind = 'end-for-convenience'
  if (isOver(question)) return answer(kind, 'no', 'It has already come to an end.', on)
  if (facts.canEndForConvenience === false) return answer(kind, 'no', 'The contract has no such clause.', on)
  if (facts.canEndForConvenience === undefined)
    return answer(kind, 'unknown', 'Whether the contract may be ended early without fault is not known.', on)
  const conditions = [
    condition('the charges for ending early are known and worth paying', 'termination clause', 'accountant'),
    DATA,
  ]
  return answer(kind, 'yes-if', 'A clause allows ending early on notice.', on, {
    conditions,
    notices: endNotices(question),
  })
}

/** Changing the contract, usually its length, within the limits of its law. */
export function modify(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const over = 'It has already come to an end, and what has ended cannot be changed.'
  if (isOver(question)) return answer('modify', 'no', over, on)
  if (facts.state === 'holding-over') {
    return answer('modify', 'no', 'Its term is over; running on is not a contract that can be changed.', on)
  }
  const limits = limitsOf(facts)
  const [best, ...others] = openGrounds(limits)
  if (!best) return answer('modify', 'no', 'The change is over the limit of every ground.', on)
  const figures = best.working.length > 0 ? ` ${best.working.join(' ')}` : ''
  const alike = others.filter(({ lawful }) => lawful === 'yes-if').map(({ ground }) => ground)
  const also = alike.length > 0 ? ` Or on: ${alike.join('; ')}.` : ''
  const lawful = facts.regime === 'unknown' ? 'unknown' : best.lawful
  return answer('modify', lawful, `A change may rest on: ${best.ground}.${figures}${also}`, on, {
    rule: best.rule.id,
    conditions: [...notEnded(question), ...lawKnown(question), ...best.conditions],
    notices: changeNotices(limits, best),
  })
}

function limitsOf({ lightTouch, modification, regime }: OptionFacts): ModificationLimits {
  return modificationLimits({
    ...(lightTouch && { subject: 'light-touch' as const }),
    ...modification,
    regime,
  })
}

/** Grounds not closed: those whose figures were worked and fit first, then those open on facts, then those without figures. */
function openGrounds({ grounds }: ModificationLimits): readonly ModificationGround[] {
  const rank = ({ lawful, working }: ModificationGround): number =>
    lawful === 'unknown' ? 2 : working.length > 0 ? 0 : 1
  return grounds.filter(({ lawful }) => lawful !== 'no').toSorted((a, b) => rank(a) - rank(b))
}

const lawKnown = ({ facts }: OptionQuestion): readonly Condition[] =>
  facts.regime === 'unknown'
    ? [condition('which law governs the contract', 'award date and parent framework', 'procurement')]
    : []

function changeNotices(
  { regime, changeNotice }: ModificationLimits,
  best: ModificationGround,
): readonly string[] {
  if (regime === 'unknown') {
    return ['if the contract is new, UK10 before the change; if it is legacy, no UK10']
  }
  if (changeNotice.due === 'no')
    return [`no UK10: ${changeNotice.because}`, ...(best.notice ? [best.notice] : [])]
  return ['UK10 contract change notice before the change']
}
