import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { heldLaw, type Law } from '../law.ts'
import { isHeldOn, ruleOn, type Rule } from '../rule.ts'
import { asker } from '../situation/answer.ts'
import type { FactName, Situation } from '../facts/facts.ts'

/** The least time suppliers get, by the shortest row of its table that fits. */
export interface PeriodFound {
  /** Calendar days; absent when no row fits, or when it cannot be told which one is the shortest. */
  readonly days?: number
  readonly rule?: Rule
  /** The earliest deadline, when the day of the invitation is known. */
  readonly deadline?: CalendarDay
  /** The facts that would tell; none when a row is found, or when none of the table is for the situation. */
  readonly missing: readonly FactName[]
}

/**
 * The least time for tenders, or for requests to take part, in a situation: of all circumstances that fit, the shortest
 * counts. A shorter one that cannot be ruled out leaves the answer open. Below the threshold and for call-offs no row fits.
 *
 * Source: Procurement Act 2023 s.54(3)-(5).
 * @throws RuleNotInForce before 24 February 2025.
 * @example
 * periodIn('tender-period', { nation: 'england', buyer: 'council', regime: 'new', subject: 'light-touch', estimate: '700000', exempt: false, procedure: 'open' }, day('2026-11-23')).days // 0
 */
export function periodIn(
  table: 'tender-period' | 'participation-period',
  situation: Situation,
  on: CalendarDay,
  law: Law = heldLaw,
): PeriodFound {
  ruleOn('time-limits-shortest-row', on, law)
  const ask = asker(situation, on, law)
  const rows = law.rules
    .filter(({ among }) => among === table)
    .filter((rule) => isHeldOn(rule, on))
    .map(({ id }) => ask(id))
    .toSorted((a, b) => Number(a.rule.value) - Number(b.rule.value))
  const fits = rows.find(({ applies }) => applies === 'yes')
  const open = rows.filter(
    ({ applies, rule }) => applies === 'unknown' && (!fits || Number(rule.value) < Number(fits.rule.value)),
  )
  if (open.length > 0) return { missing: [...new Set(open.flatMap(({ missing }) => missing))] }
  if (!fits) return { missing: [] }
  return {
    days: Number(fits.rule.value),
    rule: fits.rule,
    ...(fits.day && { deadline: fits.day }),
    missing: [],
  }
}
