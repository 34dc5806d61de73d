import { formatMoney } from '../../procurement/money.ts'
import { noticesOnce } from './notices-once.ts'
import { isHeldOn } from '../rule.ts'
import type { FactName } from '../facts/facts.ts'
import type { Condition, Lawful, Nation, OptionKind } from '../words.ts'
import {
  answer,
  byFacts,
  condition,
  conditionOf,
  isConfirmed,
  subjectOf,
  type AnswerDetail,
  type Answered,
  type Facet,
  type RouteQuestion,
} from './route-question.ts'

/** The notices of a new procurement by this route: it falls under the Act, whatever law the present contract has. */
export function newNotices(route: OptionKind, question: RouteQuestion): readonly string[] {
  const { facts, on, gross, law } = question
  const nation = facts.nation as Nation | undefined
  return noticesOnce({
    route,
    regime: 'new',
    on,
    law,
    subject: subjectOf(question),
    ...(gross && { gross }),
    ...(nation && { nation }),
    isSchool: facts.buyer === 'school',
  })
}

const figureOf = ({ value }: RouteQuestion): string =>
  value.threshold ? formatMoney(value.threshold) : 'the threshold of that day (not held)'

const estimateStays = (question: RouteQuestion): Condition =>
  condition(
    `the estimate with VAT, options and like needs gathered stays under ${figureOf(question)}`,
    'estimate worked out, aggregation written down',
    'budget holder',
  )

/** Whether a route for contracts under the threshold is open, with what would settle it. */
interface UnderThreshold extends Pick<AnswerDetail, 'conditions' | 'missing' | 'rule'> {
  readonly lawful: Lawful
  readonly reason: string
}

function underThreshold(question: RouteQuestion): UnderThreshold {
  const { value } = question
  const figure = figureOf(question)
  const missing = [...value.missing, ...gathered(question), ...vatCounted(question)]
  switch (value.position) {
    case 'above': {
      const reaches = value.rule === 'value-cannot-estimate' ? value.because : `The estimate reaches ${figure} including VAT: a regulated route is needed.`
      const how = value.rule === 'threshold-meets-at-figure' || value.rule === 'value-cannot-estimate' ? '' : ` ${value.because}`
      return { lawful: 'no', reason: `${reaches}${how}`, rule: value.rule }
    } // prettier-ignore
    case 'below': {
      const sure = isConfirmed(question, 'estimate')
      const conditions = sure ? [] : [estimateStays(question)]
      return { lawful: 'yes', reason: `The estimate is under ${figure} including VAT.`, conditions, missing }
    }
    case 'straddles': {
      const reason = `The estimate may lie on either side of ${figure}; plan the regulated route until it is shown to be under.`
      return { lawful: 'yes-if', reason, conditions: [estimateStays(question)], missing }
    }
    case 'unknown': {
      const reason = 'The value is not known; one that cannot be estimated counts as regulated.'
      return { lawful: 'unknown', reason, conditions: [estimateStays(question)], missing, rule: value.rule }
    }
  }
}

/** Who pays and what is gathered must be said before a sum proves anything. */
function gathered({ facts }: RouteQuestion): readonly FactName[] {
  return (['payer', 'likeNeeds'] as const).filter((name) => facts[name] === undefined)
}

/** Exempt supply often comes with parts that are not: they change the sum the threshold is held against. */
const vatCounted = ({ facts }: RouteQuestion): readonly FactName[] =>
  (facts.vat === 'exempt' || facts.vat === 'mixed') && facts.vatCounted !== true ? ['vatCounted'] : []

/** Quotations from chosen suppliers, under the threshold. */
export function quotation(question: RouteQuestion): Answered {
  const { facts } = question
  const kind = 'quotation'
  const { lawful, reason, ...detail } = underThreshold(question)
  if (lawful === 'no') return answer(question, kind, lawful, reason, detail)
  const notices = newNotices(kind, question)
  if (lawful === 'unknown') return answer(question, kind, lawful, reason, { ...detail, notices })
  if (facts.buyer === 'school') {
    const rules: readonly FactName[] = facts.schoolRules === true ? [] : ['schoolRules']
    return answer(question, kind, lawful, `${reason} Part 6 is not for schools.`, {
      ...detail,
      rule: 'school-definition',
      missing: [...(detail.missing ?? []), ...rules],
      notices,
    })
  }
  if (question.value.subject?.includes('concession')) {
    return byFacts(question, kind, {
      ...detail,
      needs: ['ownRulesAllow'],
      reason: `${reason} Part 6 leaves concessions alone; the council’s own rules decide.`,
      rule: 'below-threshold-contract',
      notices: [],
    })
  }
  const rule = facts.nation === 'wales' ? 'act-threshold-wales-2026' : 'regulated-below-threshold'
  return answer(question, kind, lawful, reason, { ...detail, rule, notices })
}

/** For whom quotations may be kept: the rule, what it needs, and what the notice says. */
interface Reserved {
  readonly name: string
  readonly rule: string
  readonly needs: readonly FactName[]
  readonly wording: string
}

const RESERVED: readonly Reserved[] = [
  {
    name: 'local suppliers',
    rule: 'local-reserve-area',
    needs: ['reservationDecided', 'areaLawful', 'suppliersBasedThere'],
    wording: 'The notice (or the advert, where no notice is due) says that it is kept for suppliers based in the area, and names the area; where an owner sits does not count.',
  },
  {
    name: 'suppliers based in the United Kingdom',
    rule: 'local-reserve-uk',
    needs: ['reservationDecided', 'suppliersBasedThere'],
    wording: 'The notice (or the advert) says that it is kept for suppliers based in the United Kingdom.',
  },
  {
    name: 'small firms',
    rule: 'notice-uk4-below-sme',
    needs: ['reservationDecided', 'smallSuppliersCould'],
    wording: 'The below-threshold tender notice says that it is kept for small and medium-sized firms.',
  },
  {
    name: 'social enterprises',
    rule: 'notice-uk4-below-sme',
    needs: ['reservationDecided', 'smallSuppliersCould'],
    wording: 'The below-threshold tender notice says that it is kept for voluntary, community and social enterprises.',
  },
] // prettier-ignore

/** Quotations kept for suppliers of the area, of the United Kingdom, small ones or social enterprises: English councils, under the threshold. */
export function reservedQuotation(question: RouteQuestion): Answered {
  const { facts, on, law } = question
  const kind = 'reserved-quotation'
  const rule = 'local-reserve-area'
  const held = law.byId(rule)
  if (facts.nation !== undefined && facts.nation !== 'england')
    return answer(question, kind, 'no', 'Reserving by place is for English authorities only.', { rule })
  if (!held || !isHeldOn(held, on))
    return answer(question, kind, 'no', 'Reserving by place began on 4 February 2026.', { rule: 's17-location' }) // prettier-ignore
  if (facts.buyer === 'school' || facts.buyer === 'nhs')
    return answer(question, kind, 'no', 'Reserving by place is for best value authorities and parish councils.', { rule }) // prettier-ignore
  const { lawful, reason, ...detail } = underThreshold(question)
  if (lawful === 'no') return answer(question, kind, lawful, reason, detail)
  const whose: readonly FactName[] = (['nation', 'buyer'] as const).filter(
    (name) => facts[name] === undefined,
  )
  const base = [...whose, ...(detail.missing ?? [])]
  const facets = RESERVED.map((each) => facetOf(question, each, lawful, base, detail.conditions ?? []))
  const open = facets.find((each) => each.lawful !== 'no')
  if (!open) {
    const none = 'Nobody it could be kept for would leave enough suppliers, or it was not decided in time.'
    return answer(question, kind, 'no', none, { rule, facets })
  }
  const first = RESERVED.find(({ name }) => name === open.name)!
  return answer(question, kind, lawful, reason, {
    ...detail,
    rule: first.rule,
    missing: [...base, ...first.needs.filter((name) => facts[name] !== true)],
    notices: newNotices(kind, question),
    facets,
  })
}

function facetOf(
  { facts, law, on }: RouteQuestion,
  { name, rule: id, needs, wording }: Reserved,
  lawful: Lawful,
  base: readonly FactName[],
  conditions: readonly Condition[],
): Facet {
  const rule = law.byId(id)
  const cited = rule && { id: rule.id, says: rule.says, source: rule.source, verified: rule.verified }
  const closed = !rule || !isHeldOn(rule, on) || needs.some((fact) => facts[fact] === false)
  const missing = [...base, ...needs.filter((fact) => facts[fact] !== true)]
  const all = [...conditions, ...missing.map(conditionOf)]
  const word = closed ? 'no' : lawful === 'yes' && all.length > 0 ? 'yes-if' : lawful
  return { name, lawful: word, ...(cited && { rule: cited }), conditions: closed ? [] : all, says: wording }
}

/** A full competition in one stage, or of the body's own design: open at any value. */
export function fullCompetition(
  kind: Extract<OptionKind, 'open-procedure' | 'competitive-flexible'>,
  question: RouteQuestion,
): Answered {
  const needed =
    question.value.position === 'below' ? ' Under the threshold it is more than the law asks.' : ''
  return answer(question, kind, 'yes', `A competition is open at any value.${needed}`, {
    rule: 'procedure-proportionate',
    notices: newNotices(kind, question),
    facets: kind === 'competitive-flexible' ? formsOf(question) : [],
  })
}

/** Forms a competition of one's own design may take. */
function formsOf(question: RouteQuestion): readonly Facet[] {
  const concession = question.value.subject?.includes('concession') ?? false
  const light = question.value.subject === 'light-touch'
  const market: Facet = {
    name: 'through a dynamic market',
    lawful: concession ? 'no' : 'yes-if',
    conditions: concession ? [] : [condition('a dynamic market of the kind is open, and this body may use it', 'central platform', 'procurement')],
    says: concession ? 'A concession may not be awarded through a dynamic market.' : 'Only its members are invited, with at least 10 days for tenders and no standstill required; suppliers may join at any time.',
  }
  const lighter: Facet = {
    name: 'by the light touch rules',
    lawful: light ? 'yes-if' : question.value.subject === undefined ? 'unknown' : 'no',
    ...(question.law.byId('light-touch-contract') && { rule: citeOf(question, 'light-touch-contract') }),
    conditions: light ? [condition('the contract is wholly or mainly for services on the light touch list', 'compare its codes with the list', 'procurement')] : [],
    says: light ? 'No least time for tenders and no standstill is set; details (UK7) are due within 120 days.' : 'Only for services on the light touch list.',
  }
  return [market, lighter]
} // prettier-ignore

function citeOf({ law }: RouteQuestion, id: string): NonNullable<Facet['rule']> {
  const { says, source, verified } = law.byId(id)!
  return { id, says, source, verified }
}
