import { formatMoney } from '../../procurement/money.ts'
import { noticesDue } from '../questions/notices.ts'
import { allRules, isHeldOn } from '../rule.ts'
import type { Condition, Lawful, OptionKind, RouteOption } from '../words.ts'
import { answer, condition, isConfirmed, subjectOf, type OptionQuestion } from './option-facts.ts'

/** The notices of a new procurement by this route: it falls under the Act, whatever law the present contract has. */
export function newNotices(route: OptionKind, { facts, on, gross }: OptionQuestion): readonly string[] {
  const { nation, isSchool } = facts
  return noticesDue({
    route,
    regime: 'new',
    on,
    subject: subjectOf(facts),
    ...(gross && { gross }),
    ...(nation && { nation }),
    ...(isSchool !== undefined && { isSchool }),
  })
}

const figureOf = ({ threshold }: OptionQuestion): string =>
  threshold ? formatMoney(threshold.amount) : 'the threshold of that day (not held)'

const estimateStays = (question: OptionQuestion): Condition =>
  condition(
    `the estimate with VAT, options and like needs gathered stays under ${figureOf(question)}`,
    'estimate worked out, aggregation written down',
    'budget holder',
  )

/** Whether a route for contracts under the threshold is open, with what would settle it. */
function underThreshold(question: OptionQuestion): { lawful: Lawful; reason: string; conditions: Condition[] } {
  const stays = estimateStays(question)
  const figure = figureOf(question)
  switch (question.position) {
    case 'above':
      return { lawful: 'no', reason: `The estimate reaches ${figure} including VAT: a regulated route is needed.`, conditions: [] }
    case 'below':
      return { lawful: isConfirmed(question, 'estimate') ? 'yes' : 'yes-if', reason: `The estimate is under ${figure} including VAT.`, conditions: isConfirmed(question, 'estimate') ? [] : [stays] }
    case 'straddles':
      return { lawful: 'yes-if', reason: `The estimate may lie on either side of ${figure}; plan the regulated route until it is shown to be under.`, conditions: [stays] }
    case 'unknown':
      return { lawful: 'unknown', reason: 'The value is not known; one that cannot be estimated counts as regulated.', conditions: [stays] }
  }
} // prettier-ignore

/** Quotations from chosen suppliers, under the threshold. */
export function quotation(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const { lawful, reason, conditions } = underThreshold(question)
  const notices = lawful === 'no' ? [] : newNotices('quotation', question)
  if (lawful === 'unknown') {
    return answer('quotation', lawful, reason, on, { rule: 'value-cannot-estimate', conditions, notices })
  }
  if (facts.isSchool && lawful !== 'no') {
    const rules = condition('the school’s own financial regulations are followed', 'scheme for financing schools', 'school business manager')
    return answer('quotation', 'yes-if', `${reason} Part 6 is not for schools.`, on, { rule: 'school-definition', conditions: [...conditions, rules], notices })
  }
  const welsh = facts.nation === 'wales' ? 'act-threshold-wales-2026' : undefined
  const rule = lawful === 'no' ? 'threshold-meets-at-figure' : (welsh ?? 'regulated-below-threshold')
  return answer('quotation', lawful, reason, on, { rule, conditions, notices })
} // prettier-ignore

/** Quotations kept for suppliers of the area or of the United Kingdom: English councils, under the threshold. */
export function reservedQuotation(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const kind = 'reserved-quotation'
  const rule = 'local-reserve-area'
  if ((facts.nation ?? 'england') !== 'england') return answer(kind, 'no', 'Reserving by place is for English authorities only.', on)
  if (!isHeldOn(allRules.find(({ id }) => id === rule)!, on)) return answer(kind, 'no', 'Reserving by place began on 4 February 2026.', on)
  if (facts.isSchool || facts.bodyKind === 'nhs') return answer(kind, 'no', 'Reserving by place is for best value authorities and parish councils.', on, { rule })
  const { lawful, reason, conditions } = underThreshold(question)
  if (lawful === 'no') return answer(kind, lawful, reason, on, { rule })
  const decided = condition('the reservation and the area are decided before anyone is invited', 'decision record', 'procurement')
  const supply = condition('enough suppliers are based there', 'market check', 'procurement')
  const word = lawful === 'unknown' ? 'unknown' : 'yes-if'
  return answer(kind, word, reason, on, { rule, conditions: [...conditions, decided, supply], notices: newNotices(kind, question) })
} // prettier-ignore

/** A full competition in one stage, or of the body's own design: open at any value. */
export function fullCompetition(
  kind: Extract<OptionKind, 'open-procedure' | 'competitive-flexible'>,
  question: OptionQuestion,
): RouteOption {
  const { facts, on, position } = question
  const needed = position === 'below' ? ' Under the threshold it is more than the law asks.' : ''
  const bought =
    facts.arrangement === 'unknown'
      ? [condition('it is bought, and not shared or provided by a public body', 'ask what the agreement is', 'monitoring officer')]
      : []
  const lawful = bought.length > 0 ? 'yes-if' : 'yes'
  return answer(kind, lawful, `A competition is open at any value.${needed}`, on, {
    rule: 'procedure-proportionate',
    conditions: bought,
    notices: newNotices(kind, question),
  })
} // prettier-ignore
