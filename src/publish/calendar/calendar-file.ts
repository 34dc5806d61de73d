import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { createHash } from 'node:crypto'
import { addDays, type CalendarDay } from '../../procurement/calendar-day.ts'

/** A whole day, or a stretch of days, in a calendar. */
export interface CalendarEntry {
  /** What the entry is about and for, such as a contract's id and a kind: it makes the UID, so it never holds a day or a place in a list. */
  readonly key: string
  readonly first: CalendarDay
  /** The last day of it; left out, it is one day. */
  readonly last?: CalendarDay
  readonly summary: string
  readonly description: string
  /** Days before it, at nine in the morning, that the calendar rings; absent where ringing helps nobody. */
  readonly rings?: readonly number[]
}

/** A thing to do rings a fortnight ahead, while there is time, and the day before. */
export const RINGS = [14, 1] as const
const HOUR = 3600

/** What a calendar file is made of. */
export interface CalendarAsked {
  readonly name: string
  /** The day asked, which stamps every entry: equal contents give equal bytes. */
  readonly on: CalendarDay
  readonly entries: readonly CalendarEntry[]
}

/**
 * Entries as an iCalendar file: whole days, which do not block a diary. An entry keeps its UID as long as its key stays, so
 * that a calendar moves entries rather than doubling them.
 */
export function calendarFile({ name, on, entries }: CalendarAsked): string {
  const calendar = ical({
    name,
    prodId: { company: 'Portreeve', product: 'Plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const entry of entries) {
    calendar.createEvent({
      id: uidOf(entry),
      stamp: utc(on),
      start: utc(entry.first),
      end: utc(addDays(entry.last ?? entry.first, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: entry.summary,
      description: entry.description,
      alarms: (entry.rings ?? []).map((days) => ({
        type: ICalAlarmType.display,
        trigger: (days * 24 - 9) * HOUR,
        description: entry.summary,
      })),
    })
  }
  return `${calendar.toString()}\r\n`
}

const utc = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`)

const uidOf = ({ key }: CalendarEntry): string =>
  `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@portreeve`
