import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, money, pounds, type Money } from '../../procurement/money.ts'
import { positionAgainstThreshold, type MoneyInterval } from './threshold.ts'
import type { Law } from '../law.ts'
import type { Rule } from '../rule.ts'
import { thresholdIn } from '../situation/answer.ts'
import type { FactName, FactValue, Situation } from '../facts/facts.ts'
import type { Position } from '../words.ts'

/** Where the value of what is to be bought stands against its threshold, like needs gathered, and on which rule. */
export interface Valued {
  readonly position: Position
  /** The facts that would settle it, when it is not known. */
  readonly missing: readonly FactName[]
  /** The rule the position rests on, by its identifier. */
  readonly rule: string
  /** The threshold it is held against, where it can be told. */
  readonly threshold?: Money
  readonly thresholdRule?: Rule
  /** The sum held against it, VAT included: an absent end is unknown. */
  readonly sum: MoneyInterval
  /** What is bought, as the threshold tells it apart: a concession where takings pay the supplier. */
  readonly subject?: string
  /** The sum and how it was put together, in a sentence. */
  readonly because: string
}

/**
 * Where the value stands. Who pays decides what is valued: what the council pays at most, or for a concession what the
 * supplier takes in from anyone. Like needs are added unless good reasons keep them apart. A value that cannot be estimated
 * counts as above. Where an answer that is not known would change the position, it is unknown and the answer is named.
 *
 * Source: Procurement Act 2023 ss.3, 4, 8; Sch 3 paras 1, 3, 4, 5.
 */
export function valued(situation: Situation, on: CalendarDay, law: Law): Valued {
  const open = openFacts(situation)
  const worlds = open.reduce<readonly Situation[]>(
    (each, name) =>
      each.flatMap((one) => [
        { ...one, [name]: true },
        { ...one, [name]: false },
      ]),
    [situation],
  )
  const [first, ...others] = worlds.map((each) => valuedIn(each, on, law))
  if (payerMatters(situation)) return { ...first!, position: 'unknown', missing: ['payer'] }
  const { subject: _subject, ...alike } = first!
  const sameSubject = others.every(({ subject }) => subject === first!.subject)
  if (others.every(({ position }) => position === first!.position)) return sameSubject ? first! : alike
  return {
    ...alike,
    position: 'unknown',
    missing: open,
    because: 'It depends on an answer that is not known.',
  }
}

/** Takings are given and nobody says who pays: either sum might be the one to hold against the threshold. */
const payerMatters = ({ payer, supplierTakings, arrangement, subject }: Situation): boolean =>
  supplierTakings !== undefined &&
  payer === undefined &&
  arrangement !== 'concession' &&
  !String(subject).includes('concession')

/** Yes-or-no facts that are asked for and not answered. */
function openFacts(situation: Situation): readonly FactName[] {
  const { payer, operatingRisk, likeNeeds, goodReasonsApart, arrangement } = situation
  const outside = payer !== undefined && payer !== 'council' && arrangement !== 'concession'
  return [
    ...(outside && operatingRisk === undefined ? (['operatingRisk'] as const) : []),
    ...(areSome(likeNeeds) && goodReasonsApart === undefined ? (['goodReasonsApart'] as const) : []),
  ]
}

/** Like needs that are known to be none are nothing to ask about. */
const areSome = (likeNeeds: FactValue | undefined): boolean =>
  likeNeeds !== undefined && intervalOf(likeNeeds).high?.pence !== 0n

function valuedIn(situation: Situation, on: CalendarDay, law: Law): Valued {
  const concession = isConcession(situation)
  const subject = concession ? concessionOf(situation['subject']) : situation['subject']
  const asked: Situation = subject === undefined ? situation : { ...situation, subject }
  const { amount: threshold, rule: thresholdRule, missing } = thresholdIn(asked, on, law)
  const kept = {
    ...(threshold && { threshold }),
    ...(thresholdRule && { thresholdRule }),
    ...(subject !== undefined && { subject: String(subject) }),
  }
  if (situation.canEstimate === false) {
    const because = 'Its value cannot be estimated, so it counts as regulated.'
    return { ...kept, position: 'above', missing: [], rule: 'value-cannot-estimate', sum: {}, because }
  }
  const own = concession ? situation.supplierTakings : situation.estimate
  const gathers = areSome(situation.likeNeeds) && situation.goodReasonsApart !== true
  const sum = gathers ? added(own, situation.likeNeeds!) : intervalOf(own)
  const wanted: FactName[] = own === undefined ? [concession ? 'supplierTakings' : 'estimate'] : []
  const position = threshold ? positionAgainstThreshold(sum, threshold) : 'unknown'
  return {
    ...kept,
    position,
    missing: position === 'unknown' || position === 'straddles' ? stillWanted(wanted, missing, own) : [],
    rule: ruleOf(position, concession, gathers),
    sum,
    because: sentence(sum, concession, gathers),
  }
}

/** Whether takings pay the supplier, who bears the risk: then they are what is valued. */
function isConcession({ arrangement, payer, operatingRisk, subject }: Situation): boolean {
  if (arrangement === 'concession' || String(subject).includes('concession')) return true
  return payer !== undefined && payer !== 'council' && operatingRisk === true
}

function concessionOf(subject: FactValue | undefined): string {
  if (String(subject).includes('concession')) return String(subject)
  return subject === 'light-touch' ? 'light-touch-concession' : 'concession'
}

const stillWanted = (
  wanted: readonly FactName[],
  ofThreshold: readonly FactName[],
  own: FactValue | undefined,
): readonly FactName[] => {
  const names = [...wanted, ...ofThreshold]
  return names.length === 0 && own !== undefined ? ['estimate'] : names
}

function ruleOf(position: Position, concession: boolean, gathers: boolean): string {
  if (position === 'unknown') return 'value-cannot-estimate'
  if (gathers && position === 'above') return 'value-aggregate-single-contract'
  if (concession && position === 'above') return 'value-concession-supplier-receipts'
  return 'threshold-meets-at-figure'
}

/** A money fact as an interval. */
export function intervalOf(value: FactValue | undefined): MoneyInterval {
  if (value === undefined || typeof value === 'boolean') return {}
  if (typeof value !== 'object') {
    const exact = pounds(String(value))
    return exact ? { low: exact, high: exact } : {}
  }
  const [low, high] = [value.low, value.high].map((end) => (end === undefined ? undefined : pounds(end)))
  return { ...(low && { low }), ...(high && { high }) }
}

function added(one: FactValue | undefined, other: FactValue): MoneyInterval {
  const [a, b] = [intervalOf(one), intervalOf(other)]
  // A floor of one part is a floor of the whole, whatever the other part is.
  const low = a.low && b.low ? money(a.low.pence + b.low.pence) : (a.low ?? b.low)
  const high = a.high && b.high ? money(a.high.pence + b.high.pence) : undefined
  return { ...(low && { low }), ...(high && { high }) }
}

function sentence({ low, high }: MoneyInterval, concession: boolean, gathers: boolean): string {
  const what = concession ? 'The most the supplier may take in' : 'The estimate'
  const with_ = gathers ? ', like needs gathered,' : ''
  if (low && high && low.pence === high.pence) return `${what}${with_} is ${formatMoney(low)} including VAT.`
  if (low && high) return `${what}${with_} is ${formatMoney(low)} to ${formatMoney(high)} including VAT.`
  if (low) return `${what}${with_} is at least ${formatMoney(low)} including VAT.`
  if (high) return `${what}${with_} is at most ${formatMoney(high)} including VAT.`
  return `${what} is not known.`
}
