import { addDays, day, formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { rollBackToWorkingDay } from '../../procurement/working-days.ts'
import { heldLaw, type Law } from '../law.ts'
import { ruleNamed } from '../rule.ts'
import { earliest, latest, partInWords } from './day-or-part.ts'
import type { FrameworkField, HeldFields } from './framework.ts'

/** Whether a call-off may be awarded on a day, and which facts say so. */
export interface Liveness {
  /** `before` and `over` close it; `unknown` names what would tell. */
  readonly state: 'live' | 'before' | 'over' | 'unknown'
  readonly because: string
  /** The facts it rests on. */
  readonly restsOn: readonly FrameworkField[]
}

/** The last days on which a call-off may be awarded. */
export interface LastDays {
  /** The last day that is sure on what is held; absent when no end is known. */
  readonly last?: CalendarDay
  /** The last day that an extension, another opening of the scheme, or a vaguely known end could still allow. */
  readonly atMost?: CalendarDay
}

/** The day on which the 2015 Regulations let every purchasing system under them end. */
const legacyDpsEnd = (law: Law): CalendarDay => day(String(ruleNamed('legacy-dps-end', law).value))

/**
 * The last days for awarding a call-off. A purchasing system of the 2015 Regulations has none after 23 February 2029.
 *
 * Source: SI 2024/716 reg 5(4)(b)(ii).
 *
 * @example
 * lastDays({ ends: { value: '2027-03-06' } }) // { last: '2027-03-06', atMost: '2027-03-06' }
 * lastDays({ type: { value: 'dps' } }) // { atMost: '2029-02-23' }
 * lastDays({ ends: { value: '2028-06-11' }, latestEnd: { value: '2030-12' } }) // { last: '2028-06-11', atMost: '2030-12-31' }
 */
export function lastDays({ ends, latestEnd, type }: HeldFields, law: Law = heldLaw): LastDays {
  const cap = type?.value === 'dps' ? legacyDpsEnd(law) : undefined
  const capped = (value: CalendarDay): CalendarDay => (cap !== undefined && value > cap ? cap : value)
  const furthest = latestEnd ?? ends
  const atMost = furthest ? capped(latest(furthest.value)) : cap
  return {
    // A year alone means some day in it: only its first is sure.
    ...(ends && { last: capped(earliest(ends.value)) }),
    ...(atMost !== undefined && { atMost }),
  }
}

/**
 * Whether a call-off may be awarded on a day. Later than the last possible day it is over, whatever else is known.
 *
 * @example
 * livenessOn({ starts: { value: '2023-03-07' }, ends: { value: '2027-03-06' } }, day('2027-03-06')).state // 'live'
 * livenessOn({ starts: { value: '2023-03-07' }, ends: { value: '2027-03-06' } }, day('2027-03-07')).state // 'over'
 * livenessOn({ starts: { value: '2023' }, ends: { value: '2027' } }, day('2027-03-07')).state // 'unknown'
 * livenessOn({ status: { value: 'planned' } }, day('2026-11-23')).state // 'unknown'
 */
export function livenessOn(fields: HeldFields, on: CalendarDay, law: Law = heldLaw): Liveness {
  return livenessBy(fields, on, lastDays(fields, law))
}

/** Whether a call-off may be awarded on a day, where its last days are worked out already. */
export function livenessBy(fields: HeldFields, on: CalendarDay, last: LastDays): Liveness {
  return closedOn(fields, on, last) ?? notSureOn(fields, on, last) ?? liveOn(fields)
}

function closedOn(fields: HeldFields, on: CalendarDay, { atMost }: LastDays): Liveness | undefined {
  const { starts, status, ends, latestEnd } = fields
  if (atMost !== undefined && on > atMost) {
    const restsOn: FrameworkField[] = latestEnd ? ['latestEnd'] : ends ? ['ends'] : ['type']
    return { state: 'over', because: `its last day is ${formatDay(atMost)}`, restsOn }
  }
  if (status?.value === 'ended' && on >= status.checkedOn)
    return { state: 'over', because: 'it is said to have ended', restsOn: ['status'] }
  if (starts && on < earliest(starts.value))
    return { state: 'before', because: `it opens ${partInWords(starts.value)} at the earliest`, restsOn: ['starts'] } // prettier-ignore
  return undefined
}

function notSureOn(fields: HeldFields, on: CalendarDay, { last, atMost }: LastDays): Liveness | undefined {
  const { starts, status, ends, latestEnd, type } = fields
  const unknown = (because: string, ...restsOn: FrameworkField[]): Liveness => ({ state: 'unknown', because, restsOn }) // prettier-ignore
  if (status?.value === 'planned')
    return unknown(`it was planned to open${starts ? ` ${partInWords(starts.value)}` : ''}, and that it did was not confirmed`, 'status') // prettier-ignore
  if (status?.value !== 'live' && (starts === undefined || on < latest(starts.value)))
    return unknown('the day it opened was not seen', 'starts')
  if (last === undefined) {
    const by = atMost === undefined ? '' : `; it cannot pass ${formatDay(atMost)}`
    return unknown(`its end was not seen${by}`, 'ends')
  }
  if (on <= last) return undefined
  if (latestEnd && ends && on > latest(ends.value)) {
    const how = type?.value === 'open-framework' ? 'its scheme is opened again' : 'it is extended'
    return unknown(`it ends ${partInWords(ends.value)} unless ${how}`, 'ends', 'latestEnd')
  }
  return unknown(`it ends some day in ${partInWords(ends!.value)}`, 'ends')
}

const liveOn = ({ ends, status }: HeldFields): Liveness => ({
  state: 'live',
  because: `it can be awarded until ${partInWords(ends!.value)}`,
  restsOn: ['ends', status?.value === 'live' ? 'status' : 'starts'],
})

/**
 * The last working day on which a call-off can be signed, given the last day of its framework.
 *
 * @example
 * lastSigningDay(day('2027-03-06')) // '2027-03-05'
 */
export function lastSigningDay(lastCallOffDay: CalendarDay): CalendarDay {
  return rollBackToWorkingDay(lastCallOffDay, 'england-wales')
}

/** Days after which a fact that was not looked at again is not relied on. */
export const CHECK_DAYS = 90

/**
 * Whether a fact was checked near enough to the day asked to be relied on: within 90 days.
 *
 * @example
 * isFresh({ checkedOn: day('2026-11-23') }, day('2027-02-21')) // true
 * isFresh({ checkedOn: day('2026-11-23') }, day('2027-02-22')) // false
 */
export function isFresh({ checkedOn }: { readonly checkedOn: CalendarDay }, on: CalendarDay): boolean {
  return addDays(checkedOn, CHECK_DAYS) >= on && checkedOn <= addDays(on, CHECK_DAYS)
}
