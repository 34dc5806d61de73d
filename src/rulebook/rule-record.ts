import { day, type CalendarDay } from '../procurement/calendar-day.ts'
import type { Buyer, FactName } from './facts/facts.ts'
import type { When } from './situation/when.ts'
import type { Nation } from './words.ts'

/** What sort of rule it is. */
export type RuleKind =
  'threshold' | 'limit' | 'period' | 'date' | 'duty' | 'test' | 'ground' | 'exemption' | 'definition'

/** What a rule's value counts. `GBP` is whole pounds; `date` is a day written yyyy-mm-dd. */
export type RuleUnit =
  | 'GBP'
  | 'percent'
  | 'hours'
  | 'days'
  | 'working-days'
  | 'clear-days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'count'
  | 'date'

/** How the figure itself is treated: `at-least` catches the figure, `more-than` does not. */
export type RuleEdge = 'at-least' | 'more-than' | 'at-most' | 'less-than'

/** The calendar a period is counted in; they are never mixed. */
export type RuleCalendar = 'calendar' | 'england-wales' | 'uk-any-part'

/** Which body of law a rule belongs to; `other` is law that binds whatever law a contract falls under. */
export type RuleRegime = 'act' | 'pcr-2015' | 'other'

/** Whether an answer of the rulebook turns on the rule, or the rule only guides a person. */
export type RuleEffect = 'answers' | 'guidance'

/**
 * How a period is counted from the day a fact gives, and what its end is.
 *
 * `how`: `day-one` counts the day itself as the first, `ending` as the last of a period that looks back; `day-after` begins
 * with the next; `back` and `clear-back` count towards the past, `clear-back` and `clear-after` leaving both ends out. `gives`: the last day to do it (`by`), the first
 * day on which it may be done (`not-before`), the first day after the period (`over`), its last day (`until`), or the
 * first day of a look back (`since`). `at`: counted not from the day itself but from the last day of the quarter, or of the
 * half-year to 31 March or 30 September, that it lies in. `rolls`: a last day that is no working day of that calendar moves to the next one.
 */
export interface RuleCounts {
  readonly from: FactName
  readonly how: 'day-one' | 'ending' | 'day-after' | 'back' | 'clear-back' | 'clear-after'
  readonly gives: 'by' | 'not-before' | 'over' | 'until' | 'since'
  readonly at?: 'quarter-end' | 'half-year-end'
  readonly rolls?: RuleCalendar
}

/** Figures that step with a fact: each holds below its bound, the rule's own value from the last bound on. */
export interface RuleBands {
  readonly of: FactName
  readonly steps: readonly { readonly below: number; readonly value: number }[]
}

/**
 * What a rule's value is compared with: one fact, or the share that one fact is of another, whichever way it moves;
 * `rising` where a fall is never too much, `moving` where standing still is no move at all, however small.
 */
export type RuleMeasure =
  | FactName
  | {
      readonly share: FactName
      readonly of: FactName
      readonly rising?: true
      readonly moving?: true
    }

/** A text read (A), a second-hand or inferred statement (B), or one to confirm before use (C). */
export type Confidence = 'A' | 'B' | 'C'

/** One rule of law with the days it holds for and where it stands. `says` is our sentence, never the law's own. */
export interface Rule {
  readonly id: string
  readonly says: string
  readonly kind: RuleKind
  readonly value?: number | string
  readonly unit?: RuleUnit
  readonly edge?: RuleEdge
  /** True when the sum holds VAT, false when it leaves it out; absent when the rule has no sum or does not say. */
  readonly includingVat?: boolean
  /** The calendar its days are counted in; absent when it counts none. */
  readonly calendar?: RuleCalendar
  readonly appliesTo: readonly string[]
  readonly jurisdictions: readonly Nation[]
  readonly regime: RuleRegime
  /** The buyers it binds; absent when it binds every public buyer. */
  readonly buyers?: readonly Buyer[]
  /** The facts under which it applies; absent when nation, regime, buyer and measure are all there is to it. */
  readonly when?: When
  /** What the value is compared with, by the rule's edge. */
  readonly measures?: RuleMeasure
  readonly counts?: RuleCounts
  readonly bands?: RuleBands
  /** The table the rule is a row of: of the rows that fit, the shortest period counts. */
  readonly among?: string
  readonly effect: RuleEffect
  /** A future rule that is announced and not yet law. */
  readonly expected?: true
  /** The thing whose figure changes from one dated rule to the next; the days of a series leave no gap. */
  readonly series?: string
  readonly note?: string
  /** First day in force; absent when it is older than everything the rulebook covers. */
  readonly from?: CalendarDay
  /** Older law on the same thing is known of and not held: before the first day the answer is “not held”. */
  readonly olderNotHeld?: true
  /** Last day in force; absent when no end is known. */
  readonly to?: CalendarDay
  /** Last day for which the figure is held, when a revision is due that is not yet known. */
  readonly heldTo?: CalendarDay
  readonly source: string
  readonly confidence: Confidence
  /** True only when the text of the source was read (confidence A). */
  readonly verified: boolean
}

/** A rule as the data modules write it: what is left out takes the usual value. */
export interface RuleEntry {
  readonly id: string
  readonly says: string
  readonly kind: RuleKind
  readonly source: string
  readonly value?: number | string
  readonly unit?: RuleUnit
  readonly edge?: RuleEdge
  readonly includingVat?: boolean
  readonly calendar?: RuleCalendar
  readonly appliesTo?: readonly string[]
  readonly jurisdictions?: readonly Nation[]
  readonly regime?: RuleRegime
  readonly buyers?: readonly Buyer[]
  readonly when?: When
  readonly measures?: RuleMeasure
  readonly counts?: RuleCounts
  readonly bands?: RuleBands
  readonly among?: string
  readonly effect?: RuleEffect
  readonly expected?: true
  readonly series?: string
  readonly note?: string
  readonly from?: string | null
  readonly olderNotHeld?: true
  readonly to?: string
  readonly heldTo?: string
  readonly confidence?: Confidence
}

/** The three nations the Procurement Act reaches; Scotland has its own law, which the rulebook does not hold. */
export const ACT_NATIONS: readonly Nation[] = ['england', 'wales', 'northern-ireland']

/** England alone. */
export const ENGLAND: readonly Nation[] = ['england']

/** The day the main parts of the Procurement Act 2023 came into force. */
export const ACT_BEGAN: CalendarDay = day('2025-02-24')

/**
 * A whole rule from an entry: three nations, of the Act, in force from 24 February 2025, confidence A unless the entry says otherwise;
 * `from: null` is a rule older than everything the rulebook covers.
 *
 * @throws RangeError when a day of the entry is not a day.
 * @example
 * rule({ id: 'x', says: 'X.', kind: 'test', source: 's.1' }).from // '2025-02-24'
 * rule({ id: 'x', says: 'X.', kind: 'test', source: 's.1', confidence: 'B' }).verified // false
 */
export function rule(entry: RuleEntry): Rule {
  const { from, to, heldTo, ...rest } = entry
  const confidence = entry.confidence ?? 'A'
  const whole: Rule = {
    ...rest,
    appliesTo: entry.appliesTo ?? ['act'],
    jurisdictions: entry.jurisdictions ?? ACT_NATIONS,
    regime: entry.regime ?? 'act',
    effect: entry.effect ?? 'answers',
    confidence,
    verified: confidence === 'A',
  }
  const dated = from === null ? whole : { ...whole, from: from === undefined ? ACT_BEGAN : day(from) }
  const ended = to === undefined ? dated : { ...dated, to: day(to) }
  return heldTo === undefined ? ended : { ...ended, heldTo: day(heldTo) }
}
