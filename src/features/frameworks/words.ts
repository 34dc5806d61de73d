import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { type CallOffWay, type FrameworkFit, type FrameworkField, SURENESS_WORDS, valueInWords } from '../../rulebook/index.ts' // prettier-ignore
import { shortDay } from '../../ui/format.ts'
import type { FitRow } from './fit-rows.ts'

/** What a lot is called in a table: the agreement, and the lot under it. */
export const lotWords = ({ lot, lotWhat }: FrameworkFit): string | undefined =>
  lot === '' ? undefined : `Lot ${lot}${lotWhat === undefined ? '' : `: ${lotWhat}`}`

/** The last day to award: when sure with its working day, else what is known of it. */
export function lastDayWords({ over, lastDay, lastWorkingDay, atMost }: FrameworkFit): string {
  if (over === 'already')
    return lastDay === undefined
      ? 'not seen'
      : `it was ${shortDay(atMost ?? lastDay)}${atMost === undefined ? '' : ' at most'}`
  const sure = lastDay === undefined ? undefined : shortDay(lastDay)
  const working = lastDay === lastWorkingDay || lastWorkingDay === undefined ? '' : `, no working day: sign by ${shortDay(lastWorkingDay)}` // prettier-ignore
  const most = atMost === undefined ? '' : `${sure === undefined ? 'not seen; ' : '; '}${shortDay(atMost)} at most` // prettier-ignore
  return `${sure ?? ''}${working}${most}` || 'not seen'
}

/** Where an agreement stands on the day of award. */
export function stateWords({ live, over }: FrameworkFit): string {
  if (over === 'already') return 'Over'
  if (over === 'before-award') return 'Over before the award'
  return { live: 'Live', before: 'Not open yet', over: 'Over', unknown: 'To be seen' }[live]
}

/** How well the facts that decide are known. */
export const sureWords = ({ confidence, checkedOn, isFresh }: FitRow): string =>
  checkedOn === undefined
    ? 'Nothing but its reference is held'
    : `${confidence}: ${SURENESS_WORDS[confidence]}; ${isFresh ? 'checked' : 'not checked since'} ${shortDay(checkedOn)}`

/** The days to begin by, direct and competed, of the ways that are not closed. */
export function beginWords(ways: readonly CallOffWay[], on: CalendarDay): readonly string[] {
  const names = { 'call-off-direct': 'direct', 'call-off-competition': 'competed' } as const
  return ways
    .filter((way) => way.lawful !== 'no' && way.startBy !== undefined)
    .map((way) => `${names[way.kind]} ${shortDay(way.startBy)}${way.startBy! < on ? ' (gone by)' : ''}`)
}

/** A fact's value in words, capabilities by their labels. */
export function factWords(field: FrameworkField, value: unknown): string {
  if (field !== 'capabilities' || !Array.isArray(value)) return valueInWords(field, value)
  const labels = value.map((id) => CATEGORIES.find((each) => each.id === id)?.label ?? String(id))
  return labels.length > 0 ? labels.join(', ') : 'Nothing of the taxonomy'
}
