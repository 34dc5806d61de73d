import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, sumMoney, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { cite, ruleNamed } from '../rule.ts'
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
export function reorganisationTest(facts: ReorganisationFacts, law: Law = heldLaw): ConsentAnswer {
  const answer = (consent: ConsentAnswer['consent'], because: readonly string[], ids: readonly string[]) => ({
    consent,
    because,
    rules: ids.map((id) => cite(ruleNamed(id, law))),
  })
  if (facts.direction === 'none') {
    return answer('not-required', ['No direction is in force.'], ['s24-direction-needed'])
  }
  const past = runsPast(facts)
  const over = isOver(facts, law)
  if (past.answer === false) return answer('not-required', [past.because], ['s24-noncapital'])
  if (over.answer === false) {
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
  const consent = past.answer && over.answer ? 'required' : 'unknown'
  const because = [past.because, over.because]
  if (consent === 'required') because.push('Without consent it cannot be enforced against the successor.')
  return answer(consent, because, ['s24-noncapital', 's27-aggregation', 's28-contract-unenforceable'])
}

interface Finding {
  readonly answer: boolean | undefined
  readonly because: string
}

function runsPast(facts: ReorganisationFacts): Finding {
  if (facts.capital) return { answer: true, because: 'A capital contract is tested whatever its period.' }
  const date = facts.specifiedDate ?? facts.vestingDay
  if (date === undefined)
    return { answer: undefined, because: 'The day named in the direction is not known.' }
  const named = facts.specifiedDate ? 'the day named' : 'vesting day (the direction’s own day is not known)'
  const { latestEnd, initialEnd } = facts
  if (initialEnd !== undefined && initialEnd >= date) {
    return {
      answer: true,
      because: `It runs to ${formatDay(initialEnd)}, past ${named}, ${formatDay(date)}.`,
    }
  }
  if (latestEnd === undefined) {
    return { answer: undefined, because: 'The last day it could be extended to is not known.' }
  }
  return latestEnd >= date
    ? {
        answer: true,
        because: `It may be extended to ${formatDay(latestEnd)}, past ${named}, ${formatDay(date)}.`,
      }
    : {
        answer: false,
        because: `Even fully extended it ends on ${formatDay(latestEnd)}, before ${named}, ${formatDay(date)}.`,
      }
}

function isOver({ value, sameSupplierTotal, capital }: ReorganisationFacts, law: Law): Finding {
  const line = sumOf(capital ? 's24-capital' : 's24-noncapital', law)
  const over = (amount: Money): boolean => amount.pence > line.pence
  if (capital && !(value && over(value))) {
    return {
      answer: undefined,
      because: 'A capital contract whose price can vary needs consent at any sum: ask.',
    }
  }
  if (value === undefined) return { answer: undefined, because: 'Its whole value is not known.' }
  if (over(value)) return { answer: true, because: `${formatMoney(value)} is over ${formatMoney(line)}.` }
  if (sameSupplierTotal === undefined) {
    return {
      answer: undefined,
      because: `${formatMoney(value)} alone is not over ${formatMoney(line)}; earlier contracts with the supplier count and are not known.`,
    }
  }
  const total = sumMoney([value, sameSupplierTotal])
  const words = `${formatMoney(total)} with the supplier’s earlier contracts`
  return over(total)
    ? { answer: true, because: `${words} is over ${formatMoney(line)}.` }
    : { answer: false, because: `${words} is not over ${formatMoney(line)}.` }
}
