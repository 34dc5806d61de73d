import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Duty } from '../../rulebook/index.ts'
import { calendarFile, RINGS } from './calendar-file.ts'

/** A duty, and what it is about: a contract's id and title, or the body. */
export interface DutyEntry {
  readonly duty: Duty
  readonly key: string
  readonly title: string
}

/** The notices due from a day on as an iCalendar file. One that hangs on a missing fact says "may be due", with the question. */
export function dutiesCalendar(
  duties: readonly DutyEntry[],
  { body, on }: { readonly body: string; readonly on: CalendarDay },
): string {
  const ahead = duties.filter(({ duty }) => duty.due !== undefined && duty.due >= on && ['ahead', 'may-be-due'].includes(duty.state)) // prettier-ignore
  return calendarFile({
    name: `Notices due: ${body}`,
    on,
    entries: ahead.map(({ duty, key, title }) => ({
      key: `duty|${key}|${duty.notice}|${duty.what}`,
      first: duty.due!,
      summary: `${duty.state === 'ahead' ? 'Last day' : 'May be due'}: ${duty.notice}, ${title}`,
      description: [duty.what + '.', duty.because, ...duty.questions.map(({ to, ask }) => `Ask ${to}: ${ask}`)].join(' '), // prettier-ignore
      rings: RINGS,
    })),
  })
}
