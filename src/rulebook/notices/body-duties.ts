import { addDays, type CalendarDay, dayOf, formatDay, partsOf } from '../../procurement/calendar-day.ts'
import { heldLaw, type Law } from '../law.ts'
import { cite } from '../rule.ts'
import type { Nation, RuleCited } from '../words.ts'
import type { Duty, DutyQuestion } from './duties.ts'

/** What a body's own duties turn on. What is absent is not known. */
export interface BodyDutyFacts {
  readonly nation: Nation
  /** Whether it pays under contracts of the Act at or above the threshold. */
  readonly hasRegulated: 'yes' | 'no' | 'unknown'
}

const PUBLISHED: DutyQuestion = {
  to: 'procurement',
  ask: 'Was it published? It stands in no file loaded here.',
}
const REGULATED: DutyQuestion = { to: 'finance', ask: 'Was anything paid or payable in the half-year under a contract of the Act at or above the threshold?' } // prettier-ignore
const PIPELINE: DutyQuestion = { to: 'finance', ask: 'Will the body pay more than £100m under contracts in the financial year that begins on 1 April?' } // prettier-ignore

/**
 * The body's own notices: its payments in each half-year (UK17) and its pipeline (UK1), the last of each gone by and the
 * next. Whether one gone by was published is asked: they are about no contract, and no file tells.
 *
 * Source: Procurement Act 2023 ss.69, 93; SI 2025/1316 reg 2.
 *
 * @example
 * bodyDuties({ nation: 'england', hasRegulated: 'yes' }, day('2026-11-25')).map((each) => each.due) // ['2026-10-29', '2027-04-29', '2026-05-26', '2027-05-26']
 * bodyDuties({ nation: 'northern-ireland', hasRegulated: 'yes' }, day('2026-11-25')) // []
 */
export function bodyDuties(facts: BodyDutyFacts, on: CalendarDay, law: Law = heldLaw): readonly Duty[] {
  const { nation } = facts
  if (nation === 'scotland' || nation === 'northern-ireland') return []
  return [...compliance(facts, on, law), ...pipeline(on, law)]
}

const cited = (law: Law, ...ids: readonly string[]): RuleCited[] =>
  ids.flatMap((id) => {
    const rule = law.byId(id)
    return rule ? [cite(rule)] : []
  })

/** The last day gone by and the next, of days in order. */
function around(days: readonly CalendarDay[], on: CalendarDay): CalendarDay[] {
  const next = days.find((each) => each >= on)
  const last = days.findLast((each) => each < on)
  return [last, next].filter((each) => each !== undefined)
}

const years = (on: CalendarDay): number[] => [-1, 0, 1].map((step) => partsOf(on).year + step)

function compliance({ nation, hasRegulated }: BodyDutyFacts, on: CalendarDay, law: Law): Duty[] {
  const id = nation === 'wales' ? 'payments-compliance-notice-wales' : 'payments-compliance-notice'
  const rule = law.byId(id)
  if (rule?.from === undefined || hasRegulated === 'no') return []
  const ends = years(on).flatMap((year) => [dayOf(year, 3, 31)!, dayOf(year, 9, 30)!])
  const days = Number(rule.value) - 1
  const dues = ends.filter((end) => end >= rule.from!).map((end) => addDays(end, days))
  const known: readonly DutyQuestion[] = hasRegulated === 'yes' ? [] : [REGULATED]
  return around(dues, on).map((due): Duty => {
    const questions = due < on ? [...known, PUBLISHED] : known
    return {
      notice: 'UK17',
      what: `Payments compliance of the half-year to ${formatDay(addDays(due, -days))}`,
      state: questions.length > 0 ? 'may-be-due' : 'ahead',
      due,
      because:
        'Twice a year, within 30 days of 31 March and 30 September, the last day of the half-year being the first.',
      questions,
      rules: cited(law, id, 'payments-compliance-first-period'),
    }
  })
}

function pipeline(on: CalendarDay, law: Law): Duty[] {
  const rule = law.byId('pipeline-deadline')
  if (rule === undefined) return []
  const begins = years(on).map((year) => dayOf(year, 4, 1)!).filter((day) => rule.from === undefined || day >= rule.from) // prettier-ignore
  const days = Number(rule.value) - 1
  return around(begins.map((day) => addDays(day, days)), on).map((due): Duty => ({
    notice: 'UK1',
    what: `Pipeline from 1 April ${partsOf(due).year}`,
    state: 'may-be-due',
    due,
    because: 'Only where more than £100m will be paid in the financial year; it lists contracts over £2m planned in the 18 months from 1 April.',
    questions: due < on ? [PIPELINE, PUBLISHED] : [PIPELINE],
    rules: cited(law, 'pipeline-spend-threshold', 'pipeline-contract-threshold', 'pipeline-deadline'),
  })) // prettier-ignore
}
