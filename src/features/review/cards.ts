import { nameKey } from '../../insight/name-pairs/name-parts.ts'
import { JOIN_CLASS } from '../../insight/spend-classes/class-key.ts'
import { tenLetters } from '../../insight/suppliers/supplier-id.ts'
import { largestPence, type VatBasis } from '../../procurement/money.ts'
import type { AskLake, Decided } from '../../ui/visit.ts'

/** Pounds of each VAT basis, which are never added together. */
export type BasisSums = Readonly<Record<`amount_${VatBasis}`, string | null>>

/** Two names that the engine would take for one supplier, but not by itself. */
export interface PairCard extends BasisSums {
  readonly kind: 'pair'
  readonly id: string
  readonly one: string
  readonly other: string
  readonly one_id: string
  readonly other_id: string
  readonly probability: number
  readonly rule: string
  /** The comparisons, as JSON: `PairExplained`. */
  readonly why: string | null
  /** True when one of the two is in the body's plan. */
  readonly isInPlan: boolean
}

/** A supplier whose payments may or may not be IT. */
export interface ClassCard extends BasisSums {
  readonly kind: 'class'
  readonly id: string
  readonly supplier_id: string
  readonly name: string
  readonly payments: bigint
  /** The likeliest and the least likely of its lines to be IT, 0 to 1. */
  readonly least: number
  readonly most: number
  readonly because: string
  readonly accounts: string | null
  readonly isInPlan: boolean
}

/** One question worth a person's minute. */
export type ReviewCard = PairCard | ClassCard

/** How many cards are shown at once: the journey's ten. */
export const CARDS = 10
const KEPT = 200

const PLAN_SUPPLIERS = `
  SELECT supplier_id FROM finding_contract WHERE body = ? AND ring <> 'not'
  UNION SELECT supplier_id FROM finding_spend_month WHERE body = ? AND ring <> 'not' AND buyer = 'body' AND supplier_id IS NOT NULL`

const PAIRS = `
  WITH planned AS (${PLAN_SUPPLIERS})
  SELECT one, other, one_id, other_id, probability, rule, amount_net, amount_gross, amount_unknown, why,
    (one_id IN (SELECT supplier_id FROM planned) OR other_id IN (SELECT supplier_id FROM planned)) AS is_in_plan
  FROM finding_supplier_pair WHERE state = 'to-review' ORDER BY is_in_plan DESC, rank LIMIT ${KEPT}`

/** Between these it is not said with confidence that a line is IT, nor that it is not. */
const UNSURE = [0.2, 0.8] as const

const sum = (basis: VatBasis): string =>
  `sum(p.amount) FILTER (p.amount_basis = '${basis}')::DECIMAL(18,2) AS amount_${basis}`

const CLASSES = `
  SELECT n.supplier_id, arg_max(p.supplier_name, (p.amount, p.supplier_name)) AS name, count(*) AS payments, min(c.p_it) AS least, max(c.p_it) AS most,
    arg_max(c.because, (abs(p.amount), c.because)) AS because,
    array_to_string(list(DISTINCT p.expense_type ORDER BY p.expense_type)[1:3], '; ') AS accounts,
    ${sum('net')}, ${sum('gross')}, ${sum('unknown')}
  FROM payment p ${JOIN_CLASS} JOIN finding_supplier_name n ON n.name = p.supplier_name
  WHERE p.body = ? AND c.buyer = 'body' AND c.decision_id IS NULL AND c.p_it BETWEEN ${UNSURE[0]} AND ${UNSURE[1]}
  GROUP BY n.supplier_id HAVING sum(p.amount) > 0
  ORDER BY greatest(coalesce(amount_net, 0), coalesce(amount_gross, 0), coalesce(amount_unknown, 0)) DESC, n.supplier_id LIMIT ${KEPT}`

/**
 * The cards of a body, those in its plan first, then the most pounds: what would move if a pair were one supplier, or what hangs on
 * whether a supplier's lines are IT. What was decided since the findings were made is left out.
 */
export async function reviewCards(
  ask: AskLake,
  body: string,
  decided: readonly Decided[],
): Promise<ReviewCard[]> {
  const [pairs, classes] = await Promise.all([
    ask<Omit<PairCard, 'kind' | 'id' | 'isInPlan'> & { is_in_plan: boolean }>(PAIRS, [body, body]),
    ask<Omit<ClassCard, 'kind' | 'id' | 'isInPlan'>>(CLASSES, [body]),
  ])
  const done = new Set(decided.map((each) => (each.kind === 'supplier-match' ? pairId(each.subject, each.field) : classId(each.subject)))) // prettier-ignore
  const cards: ReviewCard[] = [
    ...pairs.map(({ is_in_plan, ...pair }) => ({ kind: 'pair' as const, id: pairId(pair.one, pair.other), isInPlan: is_in_plan, ...pair })), // prettier-ignore
    // Whether a supplier's lines are IT is itself the question whether they are in the plan.
    ...classes.map((each) => ({ kind: 'class' as const, id: classId(classSubjectOf(each)), isInPlan: true, ...each })), // prettier-ignore
  ]
  return cards.filter((card) => !done.has(card.id)).sort(byWorth)
}

/** The supplier a decision on its class is about: a company by its number, else its name, which the next file may print again. */
export const classSubjectOf = ({ supplier_id: id, name }: Pick<ClassCard, 'supplier_id' | 'name'>): string =>
  id.startsWith('GB-') ? id : name

const pairId = (one: string, other: string): string =>
  `pair-${tenLetters([one, other].map(nameKey).sort().join('\n'))}`
const classId = (subject: string): string =>
  `class-${tenLetters(/^(?:GB|S)-/.test(subject) ? subject : nameKey(subject))}`

/** What a card is worth: the most pounds of one VAT basis, in pence. */
const worth = (card: ReviewCard): bigint =>
  largestPence([card.amount_net, card.amount_gross, card.amount_unknown])

function byWorth(a: ReviewCard, b: ReviewCard): number {
  if (a.isInPlan !== b.isInPlan) return a.isInPlan ? -1 : 1
  const [left, right] = [worth(a), worth(b)]
  return left === right ? (a.id < b.id ? -1 : 1) : left > right ? -1 : 1
}

/** The few figures of a body's plan that answers move, to be seen before and after. */
export interface PlanFigures extends BasisSums {
  readonly suppliers: bigint
  readonly contracts: bigint
}

/** The figures as the findings stand now: suppliers paid for IT, contracts of IT, and what was paid for IT of each VAT basis. */
export async function planFigures(ask: AskLake, body: string): Promise<PlanFigures> {
  const amount = (basis: VatBasis) =>
    `sum(amount) FILTER (amount_basis = '${basis}')::DECIMAL(18,2) AS amount_${basis}`
  const [row] = await ask<PlanFigures>(
    `SELECT count(DISTINCT supplier_id) AS suppliers,
       (SELECT count(*) FROM finding_contract WHERE body = ? AND ring <> 'not') AS contracts,
       ${amount('net')}, ${amount('gross')}, ${amount('unknown')}
     FROM finding_spend_month WHERE body = ? AND ring <> 'not' AND buyer = 'body'`,
    [body, body],
  )
  return row!
}
