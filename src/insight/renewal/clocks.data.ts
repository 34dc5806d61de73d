import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { day } from '../../procurement/calendar-day.ts'

/** A deadline set by the outside world that a contract of some category cannot ignore. */
export interface Clock {
  readonly name: string
  readonly day: CalendarDay
  readonly because: string
  /** What to ask the head of the service it stops. */
  readonly ask: string
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
    ask: 'how many analogue lines or units still hang on it, and when is each replaced?',
    categories: ['telecare', 'cc'],
    words: /\bpstn\b|\bisdn\b|analogue|dialler/i,
    source: 'industry announcement of the closing of the public switched telephone network',
    verified: false,
  },
]

/**
 * The outside deadlines that a category, or words of a title or description, cannot ignore.
 *
 * @example
 * clocksOf('telecare', 'Care alarms').length // 1
 * clocksOf('cms', 'Website').length // 0
 */
export function clocksOf(category: string, words: string): readonly Clock[] {
  return CLOCKS.filter((clock) => clock.categories.includes(category) || clock.words?.test(words))
}
