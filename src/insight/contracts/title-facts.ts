import { type CalendarDay, dayOf, daysBetween } from '../../procurement/calendar-day.ts'
import type { Term } from '../../procurement/term.ts'

/** A mark that a publisher's file lost and its neighbours still tell: a dash between words, an apostrophe inside one. */
const LOST: readonly (readonly [lost: RegExp, mark: string])[] = [
  [/(?<= )\ufffd(?= )/g, '–'],
  [/(?<=[a-z])\ufffd(?=(?:s|t|d|m|re|ve|ll)\b)/gi, '’'],
]

/**
 * A text for people, in which the replacement mark of a lost character is the dash or the apostrophe it can only have
 * been; any other lost character stays as it is. The evidence keeps what was printed.
 *
 * @example
 * withLostMarks('Leisure System \ufffd Payments') // 'Leisure System – Payments'
 * withLostMarks('Museum caf\ufffd') // 'Museum caf\ufffd'
 */
export const withLostMarks = (text: string): string =>
  LOST.reduce((so, [lost, mark]) => so.replace(lost, mark), text)

const DAY = String.raw`(\d{1,2})[/.](\d{1,2})[/.](\d{4})`
const SPAN = new RegExp(`${DAY}\\s*(?:-|–|to|until)\\s*${DAY}`, 'i')

/**
 * The first and last day of a span printed in a title; what is no day is absent.
 *
 * @example
 * daysInTitle('Renewal, hosted 01/08/2025-31/07/2026').end // '2026-07-31'
 * daysInTitle('Renewal 2025-2026').end // undefined
 */
export function daysInTitle(title: string): { readonly start?: CalendarDay; readonly end?: CalendarDay } {
  const [d1, m1, y1, d2, m2, y2] = (SPAN.exec(title) ?? []).slice(1).map(Number)
  const start = y1 && dayOf(y1, m1!, d1!)
  const end = y2 && dayOf(y2, m2!, d2!)
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) }
}

/** Words of a title that name a thing done once. */
const ONCE =
  /\b(?:upgrade|migration|implementation|installation|integration (?:work|project)|supply (?:and|&) (?:install|fit)\w*|(?:user |user access |user acceptance |penetration )testing|health ?check|discovery|data cleans\w+|feasibility study|website (?:build|redesign)|replacement of)\b/i

/** Words that say something goes on: upkeep, a licence, a yearly charge. */
const GOES_ON =
  /\b(?:support|mainten\w*|maintained|host\w*|licen[cs]\w*|subscription|annual|yearly|per (?:year|annum)|renew\w*|rolling|managed|rental|lease|hire|saas|service level|sla|monitoring|programme)\b/i

/** A piece of work that takes longer than this usually hides a service. */
const LONGEST_DAYS = 549

/**
 * The term of a contract whose title names a thing done once, where nothing says that something goes on and its dates are
 * short: shape `project`, with the words that say so. Any other term comes back as it is.
 *
 * @example
 * const unknown = { shape: 'unknown', options: [], notices: [], quoted: [] }
 * pieceOfWork(unknown, { title: 'Archive and records integration work', start: day('2026-04-21'), end: day('2026-12-31') }).quoted // ['integration work']
 * pieceOfWork(unknown, { title: 'Radio software upgrade', description: 'annual renewal required', start: day('2026-04-21'), end: day('2026-12-31') }).shape // 'unknown'
 */
export function pieceOfWork(
  term: Term,
  about: { readonly title: string; readonly description?: string | undefined; readonly start?: CalendarDay | undefined; readonly end?: CalendarDay | undefined }, // prettier-ignore
): Term {
  const once = ONCE.exec(about.title)
  if (term.shape !== 'unknown' || term.notices.length > 0 || !once) return term
  if (GOES_ON.test(`${about.title} ${about.description ?? ''}`)) return term
  if (!about.start || !about.end || daysBetween(about.start, about.end) > LONGEST_DAYS) return term
  return { ...term, shape: 'project', quoted: [...term.quoted, once[0]] }
}
