import { day, formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { decimal, formatMoney, sumMoney, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { cite, ruleNamed } from '../rule.ts'
import { answerOf } from '../situation/answer.ts'
import type { Between, Situation } from '../facts/facts.ts'
import type { RuleCited } from '../words.ts'
import { wholePounds } from './threshold.ts'

/** What the test for consent needs. Everything absent is unknown. Sums as the body counts them; the Act names no VAT. */
export interface ReorganisationFacts {
  readonly direction?: 'in-force' | 'none'
  /** The day named in the direction; the vesting day is used, and said, when only that is known. */
  readonly specifiedDate?: CalendarDay
  readonly vestingDay?: CalendarDay
  /** The last day the contract can reach with every option used. */
  readonly latestEnd?: CalendarDay
  /** The last day before any option. */
  readonly initialEnd?: CalendarDay
  /** Whole value of the contract, options included. */
  readonly value?: Money
  /** Earlier contracts with the same supplier or for a similar matter. */
  readonly sameSupplierTotal?: Money
  readonly capital?: boolean
}

/** Whether consent is needed for a contract of a council about to be dissolved, and why. */
export interface ConsentAnswer {
  readonly consent: 'required' | 'not-required' | 'unknown'
  readonly because: readonly string[]
  readonly rules: readonly RuleCited[]
}

const sumOf = (id: string, law: Law): Money => wholePounds(Number(ruleNamed(id, law).value))

/**
 * Whether a contract needs consent under section 24 of the 2007 Act: a direction is in force; for a contract that is not
 * capital, its period runs or may be extended past the day named, and its value, with earlier contracts of the same
 * supplier, is above £100,000. The sums are those of the text of March 2024, so no answer here is a verified one.
 *
 * Source: Local Government and Public Involvement in Health Act 2007 ss.24, 27, 28.
 *
 * @example
 * reorganisationTest({ direction: 'none' }).consent // 'not-required'
 * reorganisationTest({}).consent // 'unknown'
 */
export function reorganisationTest(
  facts: ReorganisationFacts,
  law: Law = heldLaw,
  on: CalendarDay = LAST_READ,
): ConsentAnswer {
  const answer = (consent: ConsentAnswer['consent'], because: readonly string[], ids: readonly string[]) => ({
    consent,
    because,
    rules: ids.map((id) => cite(ruleNamed(id, law))),
  })
  const direction = tested({ ...WHOLLY, ...(facts.direction && { s24Direction: facts.direction }) })
  if (direction('s24-direction-needed', law, on) === 'no') {
    return answer('not-required', ['No direction is in force.'], ['s24-direction-needed'])
  }
  const past = runsPast(facts, law, on)
  const over = isOver(facts, law, on)
  if (past.answer === 'no') return answer('not-required', [past.because], ['s24-noncapital'])
  if (over.answer === 'no') {
    return answer('not-required', [over.because], ['s24-noncapital', 's27-aggregation'])
  }
  if (facts.direction === undefined) {
    const because = [
      'Whether a direction under section 24 is in force is not known.',
      past.because,
      over.because,
    ]
    return answer('unknown', because, ['s24-direction-needed'])
  }
  const consent = past.answer === 'yes' && over.answer === 'yes' ? 'required' : 'unknown'
  const because = [past.because, over.because]
  if (consent === 'required') because.push('Without consent it cannot be enforced against the successor.')
  return answer(consent, because, ['s24-noncapital', 's27-aggregation', 's28-contract-unenforceable'])
}

/** The day of the text whose sums are held: the rules are asked as they stood then when no other day is given. */
const LAST_READ = day('2024-03-21')

type Truth = 'yes' | 'no' | 'unknown'
type Tested = (id: string, law: Law, on: CalendarDay) => Truth

interface Finding {
  readonly answer: Truth
  readonly because: string
}

/** Whom and what the rules on consent are about; each test opens one fact and takes the others as met. */
const WHOLLY: Situation = { nation: 'england', buyer: 'council' }
const UNDER_DIRECTION: Situation = { ...WHOLLY, s24Direction: 'in-force' }

const tested =
  (situation: Situation): Tested =>
  (id, law, on) => {
    const { applies } = answerOf(id, situation, on, law)
    return applies === 'yes' || applies === 'no' ? applies : 'unknown'
  }

function runsPast(facts: ReorganisationFacts, law: Law, on: CalendarDay): Finding {
  if (facts.capital) return { answer: 'yes', because: 'A capital contract is tested whatever its period.' }
  const date = facts.specifiedDate ?? facts.vestingDay
  if (date === undefined)
    return { answer: 'unknown', because: 'The day named in the direction is not known.' }
  const named = facts.specifiedDate ? 'the day named' : 'vesting day (the direction’s own day is not known)'
  const past = (end: CalendarDay): boolean =>
    tested({
      ...UNDER_DIRECTION,
      isCapital: false,
      valueWithEarlier: ABOVE_EVERY_LINE,
      s24Day: date,
      latestEnd: end,
    })('s24-noncapital', law, on) === 'yes'
  const { latestEnd, initialEnd } = facts
  if (initialEnd !== undefined && past(initialEnd)) {
    return {
      answer: 'yes',
      because: `It runs to ${formatDay(initialEnd)}, past ${named}, ${formatDay(date)}.`,
    }
  }
  if (latestEnd === undefined) {
    return { answer: 'unknown', because: 'The last day it could be extended to is not known.' }
  }
  const reaches = formatDay(latestEnd)
  return past(latestEnd)
    ? { answer: 'yes', because: `It may be extended to ${reaches}, past ${named}, ${formatDay(date)}.` }
    : {
        answer: 'no',
        because: `Even fully extended it ends on ${reaches}, before ${named}, ${formatDay(date)}.`,
      }
}

const ABOVE_EVERY_LINE = '9999999999.00'

function isOver(
  { value, sameSupplierTotal, capital }: ReorganisationFacts,
  law: Law,
  on: CalendarDay,
): Finding {
  const id = capital ? 's24-capital' : 's24-noncapital'
  const line = formatMoney(sumOf(id, law))
  const over = (valueWithEarlier: Between): Truth =>
    tested({
      ...UNDER_DIRECTION,
      isCapital: capital === true,
      s24Day: LAST_READ,
      latestEnd: LAST_READ,
      valueWithEarlier,
    })(id, law, on)
  const alone = value && over({ low: decimal(value) }) === 'yes'
  if (capital && !alone) {
    return {
      answer: 'unknown',
      because: 'A capital contract whose price can vary needs consent at any sum: ask.',
    }
  }
  if (value === undefined) return { answer: 'unknown', because: 'Its whole value is not known.' }
  if (alone) return { answer: 'yes', because: `${formatMoney(value)} is over ${line}.` }
  if (sameSupplierTotal === undefined) {
    return {
      answer: 'unknown',
      because: `${formatMoney(value)} alone is not over ${line}; earlier contracts with the supplier count and are not known.`,
    }
  }
  const total = sumMoney([value, sameSupplierTotal])
  const words = `${formatMoney(total)} with the supplier’s earlier contracts`
  return over({ low: decimal(total), high: decimal(total) }) === 'yes'
    ? { answer: 'yes', because: `${words} is over ${line}.` }
    : { answer: 'no', because: `${words} is not over ${line}.` }
}
