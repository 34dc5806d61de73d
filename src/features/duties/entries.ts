import type { DutyEntry } from '../../publish/calendar/duties-calendar.ts'
import type { DutyRow } from './duty-facts.ts'

/** Duties as entries of a calendar, each named by its contract or the body. */
export function entriesOf(duties: readonly DutyRow[]): DutyEntry[] {
  return duties.map(({ duty, contract }) => ({
    duty,
    key: contract?.id ?? 'body',
    title: contract?.title ?? 'the body itself',
  }))
}
