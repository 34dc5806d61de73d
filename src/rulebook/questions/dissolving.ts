import { parseDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { ReorganisationFacts } from './reorganisation.ts'
import type { FactValue, Situation } from '../facts/facts.ts'
import { dissolvingFacts } from '../facts/council.data.ts'
import { successionFacts } from '../facts/options.data.ts'
import { intervalOf } from './valued.ts'

const asDay = (value: FactValue | undefined): CalendarDay | undefined =>
  value === undefined ? undefined : parseDay(String(value))

/** What the test for consent needs, from the facts; undefined where nothing is said of a council being dissolved. */
export function dissolvingOf(facts: Situation): ReorganisationFacts | undefined {
  if ([...dissolvingFacts, ...successionFacts].every(({ name }) => facts[name] === undefined))
    return undefined
  const { s24Direction, isCapital } = facts
  const direction = s24Direction === 'in-force' || s24Direction === 'none' ? s24Direction : undefined
  const specifiedDate = asDay(facts.s24Day)
  const vestingDay = asDay(facts.vestingDay)
  const latestEnd = asDay(facts.latestEnd)
  const initialEnd = asDay(facts.initialEnd)
  const value = intervalOf(facts.s24Value).high
  const sameSupplierTotal = intervalOf(facts.sameSupplierEarlier).high
  return {
    ...(direction && { direction }),
    ...(specifiedDate && { specifiedDate }),
    ...(vestingDay && { vestingDay }),
    ...(latestEnd && { latestEnd }),
    ...(initialEnd && { initialEnd }),
    ...(value && { value }),
    ...(sameSupplierTotal && { sameSupplierTotal }),
    ...(typeof isCapital === 'boolean' && { capital: isCapital }),
  }
}
