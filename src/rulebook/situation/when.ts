import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { pounds, type Money } from '../../procurement/money.ts'
import type { Rule } from '../rule-record.ts'
import { isFactName, type Between, type FactName, type Situation } from '../facts/facts.ts'

/** Yes, no, or not to be told from the facts held. */
export type Truth = 'yes' | 'no' | 'unknown'

/**
 * A condition over facts, as plain data: it can be read, printed in words, carried in a rule pack, and changed by a test.
 * `is` asks for one of some answers, `holds` for a yes, `reaches` compares a fact with the rule's own value by its edge (`of`: with
 * that of another rule),
 * `threshold` compares a sum with the threshold for the situation (of the Act, or for a rule of the 2015 Regulations of
 * those), `rule` asks whether another rule applies, `within` whether a day keeps
 * to the day another rule gives, `earlier` whether a day lies before another: one written down, or that of another fact. `taking`
 * asks a condition with some facts standing in for others: of several changes as if they were one.
 */
export type When =
  | { readonly all: readonly When[] }
  | { readonly any: readonly When[] }
  | { readonly not: When }
  | { readonly fact: FactName; readonly is: readonly string[] }
  | { readonly holds: FactName }
  | { readonly reaches: FactName; readonly of?: string }
  | { readonly threshold: FactName }
  | { readonly rule: string }
  | { readonly within: FactName; readonly of: string }
  | { readonly earlier: FactName; readonly than: string }
  | { readonly taking: Taking; readonly where: When }

/** Facts that another fact's answer stands in for. */
export type Taking = { readonly [Name in FactName]?: FactName }

/** All of the conditions; those of an inner “all” stand beside the others. */
export const all = (...conditions: readonly When[]): When => ({
  all: conditions.flatMap((each) => ('all' in each ? each.all : [each])),
})
/** At least one of the conditions; those of an inner “any” stand beside the others. */
export const any = (...conditions: readonly When[]): When => ({
  any: conditions.flatMap((each) => ('any' in each ? each.any : [each])),
})
/** The condition does not hold. */
export const not = (condition: When): When => ({ not: condition })
/** A fact has one of these answers. */
export const is = (fact: FactName, ...answers: readonly string[]): When => ({ fact, is: answers })
/** A fact is answered with yes. */
export const holds = (fact: FactName): When => ({ holds: fact })
/** A fact measured against the rule's own value, or against that of another rule. */
export const reaches = (fact: FactName, of?: string): When =>
  of === undefined ? { reaches: fact } : { reaches: fact, of }
/** A sum reaches the threshold of the Act for the situation. */
export const atThreshold = (fact: FactName): When => ({ threshold: fact })
/** Another rule applies. */
export const applies = (rule: string): When => ({ rule })
/** A day keeps to the day another rule gives. */
export const within = (fact: FactName, rule: string): When => ({ within: fact, of: rule })
/** A day lies before another: one written yyyy-mm-dd, or the day of a fact. */
export const earlier = (fact: FactName, than: string): When => ({ earlier: fact, than })

/** A condition asked with other facts' answers in the place of some. */
export const taking = (facts: Taking, where: When): When => ({ taking: facts, where })

/** How a condition stands, and the facts that would settle it where it does not. */
export interface Standing {
  readonly truth: Truth
  readonly missing: readonly FactName[]
}

/** What a condition cannot answer from facts alone, asked of the law. */
export interface Beyond {
  /** The rule whose condition it is: its value and edge. */
  readonly rule: Rule
  readonly ruleOf: (id: string) => Rule
  readonly threshold: (situation: Situation) => {
    readonly amount?: Money
    readonly missing: readonly FactName[]
  }
  readonly applies: (rule: string, situation: Situation) => Standing
  readonly keepsTo: (rule: string, day: string, situation: Situation) => Standing
}

const YES: Standing = { truth: 'yes', missing: [] }
const NO: Standing = { truth: 'no', missing: [] }

/** The standing of a plain answer. */
export const stands = (answer: boolean): Standing => (answer ? YES : NO)

/** Not to be told, for want of these facts. */
export const wants = (...missing: readonly FactName[]): Standing => ({ truth: 'unknown', missing })

/**
 * How a condition stands on the facts held. What is unknown stays unknown unless the rest decides it: `all` is no when one
 * part is no, `any` is yes when one part is yes. The facts named are those of the parts that are unknown.
 */
export function standing(when: When, situation: Situation, beyond: Beyond): Standing {
  if ('all' in when) return settled(when.all, 'no', situation, beyond)
  if ('any' in when) return settled(when.any, 'yes', situation, beyond)
  if ('not' in when) return opposite(standing(when.not, situation, beyond))
  if ('rule' in when) return beyond.applies(when.rule, situation)
  if ('taking' in when) return instead(when.taking, when.where, situation, beyond)
  const name = nameOf(when)
  const value = situation[name]
  if (value === undefined) return wants(name)
  if ('is' in when) return stands(when.is.includes(String(value)))
  if ('holds' in when) return stands(value === true)
  if ('within' in when) return beyond.keepsTo(when.of, String(value), situation)
  if ('earlier' in when) return before(String(value), when.than, situation)
  if ('threshold' in when) {
    const { amount, missing } = beyond.threshold(situation)
    return amount ? measured(value, name, amount, 'at-least') : wants(...missing)
  }
  const rule = when.of === undefined ? beyond.rule : beyond.ruleOf(when.of)
  return measured(value, name, limitOf(rule), rule.edge ?? 'at-least')
}

/** Several conditions as one, looked at only until one of them settles the whole. */
function settled(
  parts: readonly When[],
  decisive: 'yes' | 'no',
  situation: Situation,
  beyond: Beyond,
): Standing {
  let unknown: Standing[] | undefined
  for (const part of parts) {
    const found = standing(part, situation, beyond)
    if (found.truth === decisive) return found
    if (found.truth === 'unknown') (unknown ??= []).push(found)
  }
  return together(unknown ?? [], decisive)
}

/** A condition with some facts taken from others; what it then lacks is named by the fact that stands in. */
function instead(given: Taking, where: When, situation: Situation, beyond: Beyond): Standing {
  const pairs = Object.entries(given) as [FactName, FactName][]
  const changed = Object.fromEntries(pairs.map(([name, from]) => [name, situation[from]]))
  const { truth, missing } = standing(where, { ...situation, ...changed }, beyond)
  return { truth, missing: [...new Set(missing.map((name) => given[name] ?? name))] }
}

type OfOneFact = Exclude<
  When,
  { all: unknown } | { any: unknown } | { not: unknown } | { rule: unknown } | { taking: unknown }
>

/** Days are written yyyy-mm-dd, so that their letters are in the order of time. */
function before(day: string, than: string, situation: Situation): Standing {
  if (!isFactName(than)) return stands(day < than)
  const other = situation[than]
  return other === undefined ? wants(than) : stands(day < String(other))
}

/** The fact a condition looks at. */
export const nameOf = (when: OfOneFact): FactName => {
  if ('fact' in when) return when.fact
  if ('holds' in when) return when.holds
  if ('reaches' in when) return when.reaches
  if ('earlier' in when) return when.earlier
  return 'threshold' in when ? when.threshold : when.within
}

/** Several standings as one: `decisive` is the truth that settles the whole by itself. */
export function together(parts: readonly Standing[], decisive: 'yes' | 'no'): Standing {
  // Asked for every condition of every rule: written as loops because it is the innermost of them.
  let missing: FactName[] | undefined
  for (const part of parts) {
    if (part.truth === decisive) return decisive === 'yes' ? YES : NO
    if (part.truth !== 'unknown') continue
    missing ??= []
    for (const name of part.missing) if (!missing.includes(name)) missing.push(name)
  }
  if (missing === undefined) return decisive === 'yes' ? NO : YES
  return { truth: 'unknown', missing }
}

/** What holds when the other does not. */
export function opposite({ truth, missing }: Standing): Standing {
  if (truth === 'unknown') return { truth, missing }
  return truth === 'yes' ? NO : YES
}

/** What a rule compares with: a sum, a day, or a plain number. */
export type Limit = Money | number | CalendarDay

/** The rule's own figure: pence for a sum, the day of a date, else the plain number. */
export function limitOf({ unit, value }: Rule): Limit {
  if (unit === 'date') return value as CalendarDay
  const figure = Number(value)
  return unit === 'GBP' ? { pence: BigInt(Math.round(figure * 100)), currency: 'GBP' } : figure
}

/** A value against a limit by an edge. A sum held as an interval that straddles the limit is unknown. */
export function measured(
  value: boolean | string | number | Between,
  name: FactName,
  limit: Limit,
  edge: NonNullable<Rule['edge']>,
): Standing {
  if (typeof limit === 'string') return stands(passes(String(value), limit, edge))
  const isSum = typeof limit !== 'number'
  const figure = isSum ? limit.pence : limit
  const [low, high] = endsOf(value, isSum)
  const atLow = low === undefined ? undefined : passes(low, figure, edge)
  const atHigh = high === undefined ? undefined : passes(high, figure, edge)
  const rising = edge === 'at-least' || edge === 'more-than'
  // A floor proves that a sum reaches a figure, a top that it does not; for "at most" it is the other way round.
  if (rising ? atLow === true : atHigh === true) return YES
  if (rising ? atHigh === false : atLow === false) return NO
  return wants(name)
}

function endsOf(
  value: boolean | string | number | Between,
  isSum: boolean,
): [bigint | number | undefined, bigint | number | undefined] {
  if (typeof value === 'object') return [penceOf(value.low), penceOf(value.high)]
  const exact = isSum ? penceOf(String(value)) : Number(value)
  return [exact, exact]
}

const penceOf = (text: string | undefined): bigint | undefined =>
  text === undefined ? undefined : pounds(text)?.pence

function passes<Kind extends bigint | number | string>(
  value: Kind,
  figure: Kind | bigint | number,
  edge: NonNullable<Rule['edge']>,
): boolean {
  if (edge === 'at-least') return value >= figure
  if (edge === 'more-than') return value > figure
  return edge === 'at-most' ? value <= figure : value < figure
}
