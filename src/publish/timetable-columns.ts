import { formatDay } from '../procurement/calendar-day.ts'
import type { Timetable, TimetableLine } from '../rulebook/index.ts'
import { date, count, type PublishedColumn, text } from './columns.ts'

const KIND_WORDS = { stage: 'stage', notice: 'notice', step: 'step', duty: 'duty afterwards' } as const

/** The calendar a length is counted in, as a table says it. */
export const CALENDAR_WORDS = {
  calendar: 'calendar days',
  'england-wales': 'working days, England and Wales',
  'uk-any-part': 'working days, any part of the UK',
} as const

/**
 * The rule or the council's own practice a line rests on, in words.
 *
 * @example
 * restsOn({ name: 'x', kind: 'step', first: day('2027-01-04'), last: day('2027-01-04'), days: 1, calendar: 'calendar', after: [], setting: 'a week' }) // 'Council’s own practice: a week.'
 */
export function restsOn({ rule, setting }: TimetableLine): string {
  const law = rule && `${rule.source}${rule.verified ? '' : ' (to be verified)'}: ${rule.says}`
  const own = setting === undefined ? undefined : `Council’s own practice: ${setting}.`
  return [law, own].filter((each) => each !== undefined).join(' ')
}

/**
 * What is to be said of a line beside its days: its condition, its note.
 *
 * @example
 * remarksOf({ name: 'x', kind: 'notice', first: day('2027-01-04'), last: day('2027-01-04'), days: 1, calendar: 'calendar', after: [], only: 'The market is consulted.' }) // 'Only if: The market is consulted.'
 */
export function remarksOf({ only, note }: TimetableLine): string {
  return [only === undefined ? undefined : `Only if: ${only}`, note].filter((each) => each !== undefined).join(' ') // prettier-ignore
}

/** The lines of a timetable as a published table. */
export const TIMETABLE_COLUMNS: readonly PublishedColumn<TimetableLine>[] = [
  text('Line', 36, (row) => row.name),
  text('Kind', 14, (row) => KIND_WORDS[row.kind]),
  date('First day', (row) => row.first),
  date('Last day', (row) => row.last),
  count('Days', (row) => row.days),
  count('Working days', (row) => row.workingDays),
  text('Counted in', 18, (row) => CALENDAR_WORDS[row.calendar]),
  text('Must be finished before', 30, (row) => row.after.join('; ')),
  text('Rests on', 56, restsOn),
  text('Remarks', 44, remarksOf),
]

/**
 * Whether a timetable keeps to its need-by day, and when it begins, in a sentence or two; a beginning in the past is said.
 */
export function timetableSentence(table: Timetable): string {
  const { begins, ready, daysLate, question } = table
  const { needBy, mode, on, from } = question
  const what = mode === 'sign' ? 'the agreement is signed' : 'the service runs'
  const days = (number: number): string => `${number} day${number === 1 ? '' : 's'}`
  const goneBy = from === undefined && begins < on
  const first = goneBy
    ? `It should have begun by ${formatDay(begins)}, which has gone by: begun later, it is too late unless stages are shortened.`
    : `It begins ${from === undefined ? 'by' : 'on'} ${formatDay(begins)}, and ${what} on ${formatDay(ready)}.`
  if (needBy === undefined) return `${first} No need-by day is set.`
  const last =
    daysLate === 0
      ? goneBy
        ? `Begun in time, it would have held the need-by day, ${formatDay(needBy)}.`
        : `The need-by day, ${formatDay(needBy)}, holds.`
      : `That is too late for the need-by day, ${formatDay(needBy)}, by ${days(daysLate)}.`
  return `${first} ${last}`
}
