import { formatMoney } from '../../procurement/money.ts'
import { noticesDue } from '../questions/notices.ts'
import { isHeldOn, ruleNamed } from '../rule.ts'
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
interface UnderThreshold {
  readonly lawful: Lawful
  readonly reason: string
  readonly conditions: readonly Condition[]
}

function underThreshold(question: OptionQuestion): UnderThreshold {
  const figure = figureOf(question)
  const conditions = [estimateStays(question), ...vatCondition(question)]
  switch (question.position) {
    case 'above': {
      const reason = `The estimate reaches ${figure} including VAT: a regulated route is needed.`
      return { lawful: 'no', reason, conditions: [] }
    }
    case 'below': {
      const reason = `The estimate is under ${figure} including VAT.`
      const sure = isConfirmed(question, 'estimate')
      return { lawful: sure ? 'yes' : 'yes-if', reason, conditions: sure ? [] : conditions }
    }
    case 'straddles': {
      const reason = `The estimate may lie on either side of ${figure}; plan the regulated route until it is shown to be under.`
      return { lawful: 'yes-if', reason, conditions }
    }
    case 'unknown': {
      const reason = 'The value is not known; one that cannot be estimated counts as regulated.'
      return { lawful: 'unknown', reason, conditions }
    }
  }
}

/** Exempt supply often comes with parts that are not: they change the sum the threshold is held against. */
function vatCondition({ facts }: OptionQuestion): readonly Condition[] {
  if (facts.vat !== 'exempt' && facts.vat !== 'mixed') return []
  return [
    condition('no part of the supply is standard-rated, or its VAT is counted', 'invoices', 'accountant'),
  ]
}

/** Quotations from chosen suppliers, under the threshold. */
export function quotation(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const { lawful, reason, conditions } = underThreshold(question)
  const notices = lawful === 'no' ? [] : newNotices('quotation', question)
  if (lawful === 'unknown') {
    return answer('quotation', lawful, reason, on, { rule: 'value-cannot-estimate', conditions, notices })
  }
  if (facts.isSchool && lawful !== 'no') {
    const rules = condition(
      'the school’s own financial regulations are followed',
      'scheme for financing schools',
      'school business manager',
    )
    return answer('quotation', 'yes-if', `${reason} Part 6 is not for schools.`, on, {
      rule: 'school-definition',
      conditions: [...conditions, rules],
      notices,
    })
  }
  const welsh = facts.nation === 'wales' ? 'act-threshold-wales-2026' : undefined
  const rule = lawful === 'no' ? 'threshold-meets-at-figure' : (welsh ?? 'regulated-below-threshold')
  return answer('quotation', lawful, reason, on, { rule, conditions, notices })
}

/** Quotations kept for suppliers of the area or of the United Kingdom: English councils, under the threshold. */
export function reservedQuotation(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const kind = 'reserved-quotation'
  const rule = 'local-reserve-area'
  if ((facts.nation ?? 'england') !== 'england')
    return answer(kind, 'no', 'Reserving by place is for English authorities only.', on)
  if (!isHeldOn(ruleNamed(rule), on))
    return answer(kind, 'no', 'Reserving by place began on 4 February 2026.', on)
  if (facts.isSchool || facts.bodyKind === 'nhs')
    return answer(kind, 'no', 'Reserving by place is for best value authorities and parish councils.', on, {
      rule,
    })
  const { lawful, reason, conditions } = underThreshold(question)
  if (lawful === 'no') return answer(kind, lawful, reason, on, { rule })
  const decided = condition(
    'the reservation and the area are decided before anyone is invited',
    'decision record',
    'procurement',
  )
  const supply = condition('enough suppliers are based there', 'market check', 'procurement')
  const word = lawful === 'unknown' ? 'unknown' : 'yes-if'
  return answer(kind, word, reason, on, {
    rule,
    conditions: [...conditions, decided, supply],
    notices: newNotices(kind, question),
  })
}

/** A full competition in one stage, or of the body's own design: open at any value. */
export function fullCompetition(
  kind: Extract<OptionKind, 'open-procedure' | 'competitive-flexible'>,
  question: OptionQuestion,
): RouteOption {
  const { on, position } = question
  const needed = position === 'below' ? ' Under the threshold it is more than the law asks.' : ''
  return answer(kind, 'yes', `A competition is open at any value.${needed}`, on, {
    rule: 'procedure-proportionate',
    notices: newNotices(kind, question),
  })
}
