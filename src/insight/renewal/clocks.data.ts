import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { day } from '../../procurement/calendar-day.ts'

/** A deadline set by the outside world that a contract of some category cannot ignore. */
export interface Clock {
  readonly name: string
  readonly day: CalendarDay
  readonly because: string
  /** Categories of the taxonomy it touches. */
  readonly categories: readonly string[]
  /** Words in a title or description that it touches. */
  readonly words?: RegExp
  readonly source: string
  /** True only where the source's own text was read. */
  readonly verified: boolean
}

/** Outside deadlines, the nearest first. */
export const CLOCKS: readonly Clock[] = [
  {
    name: 'PSTN switch-off',
    day: day('2027-01-31'),
    because:
      'the analogue telephone network is switched off by the end of January 2027: alarms, lifts and lines on it stop',
    categories: ['telecare', 'cc'],
    words: /\bpstn\b|\bisdn\b|analogue|dialler/i,
    source: 'industry announcement of the closing of the public switched telephone network',
    verified: false,
  },
]
