import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { rollBackToWorkingDay } from '../../procurement/working-days.ts'
import { changeOverGroup } from '../timing/lead-times.ts'
import { frameworks, type Framework } from './frameworks.data.ts'

export { frameworks, type Framework } from './frameworks.data.ts'

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim()} `

/**
 * The framework that a text names, by reference, name or a known spelling; undefined when it names none we hold.
 *
 * @example
 * frameworkNamed('Call-off from RM6259 (VAS)').name // 'Vertical Application Solutions'
 * frameworkNamed('GCloud 14').reference // 'RM1557.14'
 * frameworkNamed('G-Cloud') // undefined
 */
export function frameworkNamed(text: string): Framework | undefined {
  const words = plain(text)
  return frameworks.find(({ reference, name, alsoCalled }) =>
    [reference, name, ...alsoCalled].some((spelling) => words.includes(plain(spelling))),
  )
}

/**
 * Whether a call-off may still be signed on a day; undefined when its first or last day is not known.
 *
 * @example
 * isLiveOn(frameworkNamed('G-Cloud 14'), day('2026-10-28')) // true
 * isLiveOn(frameworkNamed('G-Cloud 14'), day('2026-10-29')) // false
 * isLiveOn(frameworkNamed('G-Cloud 15'), day('2026-11-23')) // undefined
 */
export function isLiveOn(framework: Framework, on: CalendarDay): boolean | undefined {
  const { opens, lastCallOffDay } = framework
  if (lastCallOffDay !== undefined && on > lastCallOffDay) return false
  if (opens !== undefined && on < opens) return false
  return opens === undefined || lastCallOffDay === undefined ? undefined : true
}

/**
 * Frameworks that may serve a category and are not known to be over on a day.
 *
 * @example
 * frameworksFor('housing', day('2027-03-07')).some((each) => each.reference === 'RM6259') // false
 */
export function frameworksFor(category: string, on: CalendarDay): readonly Framework[] {
  const group = changeOverGroup(category)
  return frameworks.filter((each) => each.covers.includes(group) && isLiveOn(each, on) !== false)
}

/**
 * The last working day on which a call-off can be signed, given the framework's last day.
 *
 * @example
 * lastSigningDay(day('2027-03-06')) // '2027-03-05'
 */
export function lastSigningDay(lastCallOffDay: CalendarDay): CalendarDay {
  return rollBackToWorkingDay(lastCallOffDay, 'england-wales')
}
