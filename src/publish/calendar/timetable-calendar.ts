import type { Timetable } from '../../rulebook/index.ts'
import { remarksOf, restsOn, timetableSentence } from '../timetable-columns.ts'
import { calendarFile, RINGS } from './calendar-file.ts'

/** What a timetable is about: a title to show, and a key that keeps its entries the same from file to file. */
export interface TimetableSubject {
  readonly title: string
  readonly key: string
}

/** A timetable as an iCalendar file: stages as stretches of days, notices, steps and duties as days that ring beforehand. */
export function timetableCalendar(table: Timetable, { title, key }: TimetableSubject): string {
  const { on, route } = table.question
  const summary = timetableSentence(table)
  return calendarFile({
    name: title,
    on,
    entries: table.lines.map((line) => ({
      key: `timetable|${key}|${route}|${line.name}`,
      first: line.first,
      last: line.last,
      summary: `${line.kind === 'duty' ? 'Last day: ' : ''}${line.name.charAt(0).toUpperCase()}${line.name.slice(1)} (${title})`,
      description: [remarksOf(line), restsOn(line), summary].filter((each) => each !== '').join(' '),
      ...(line.kind !== 'stage' && { rings: RINGS }),
    })),
  })
}
