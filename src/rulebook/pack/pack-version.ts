import { parseDay } from '../../procurement/calendar-day.ts'

/**
 * Which of two versions of a law is the newer: more than 0 when the first is, 0 when they are one. A version is a day,
 * with `.2`, `.3`… for a further one of that day.
 *
 * @throws RangeError when one is no version.
 * @example
 * compareVersions('2027-01-04.2', '2027-01-04') > 0 // true
 * compareVersions('2026-11-25', '2027-01-04') < 0 // true
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  if (left.day !== right.day) return left.day < right.day ? -1 : 1
  return left.number - right.number
}

function parts(version: string): { readonly day: string; readonly number: number } {
  const match = /^(\d{4}-\d{2}-\d{2})(?:\.([1-9]\d{0,3}))?$/.exec(version)
  if (!match || !parseDay(match[1]!))
    throw new RangeError(`"${version}" is not a version: write it as 2027-01-04 or 2027-01-04.2.`)
  return { day: match[1]!, number: Number(match[2] ?? 1) }
}
