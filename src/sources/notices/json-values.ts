import { parseDay, type CalendarDay } from '../../procurement/calendar-day.ts'

/** A JSON object whose values are not yet known. */
export type JsonObject = Readonly<Record<string, unknown>>

/**
 * Whether a value is a JSON object, lists left out.
 *
 * @example
 * isObject([]) // false
 */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The object under a key; an empty object when there is none, so that a missing part reads as one without facts.
 *
 * @example
 * objectAt({ buyer: null }, 'buyer') // {}
 */
export function objectAt(from: JsonObject, key: string): JsonObject {
  const value = from[key]
  return isObject(value) ? value : {}
}

/**
 * The objects in the list under a key. An object whose keys are numbers counts as a list: some publishers write so.
 *
 * @example
 * listAt({ awards: [{ id: 1 }, null] }, 'awards') // [{ id: 1 }]
 */
export function listAt(from: JsonObject, key: string): readonly JsonObject[] {
  const value = from[key]
  if (Array.isArray(value)) return value.filter(isObject)
  return isObject(value) && Object.keys(value).every((each) => /^\d+$/.test(each))
    ? Object.values(value).filter(isObject)
    : []
}

/**
 * The text under a key, white space folded; numbers as text; undefined when there is none.
 *
 * @example
 * textAt({ id: 7 }, 'id') // '7'
 * textAt({ title: '  ' }, 'title') // undefined
 */
export function textAt(from: JsonObject, key: string): string | undefined {
  const value = from[key]
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return undefined
  return value.replace(/\s+/g, ' ').trim().slice(0, 20_000) || undefined
}

/**
 * The texts of the list under a key.
 *
 * @example
 * textsAt({ tag: ['award', 3] }, 'tag') // ['award', '3']
 */
export function textsAt(from: JsonObject, key: string): readonly string[] {
  const value = from[key]
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list.flatMap((each) => textAt({ each }, 'each') ?? [])
}

/**
 * The day of a date and time as the publisher wrote it. Its zone is not worked out: `2028-05-18T23:59:59Z` means the
 * 18th, though in London it is already the 19th.
 *
 * @example
 * dayAt({ endDate: '2028-05-18T23:59:59Z' }, 'endDate') // '2028-05-18'
 * dayAt({ endDate: 'soon' }, 'endDate') // undefined
 */
export function dayAt(from: JsonObject, key: string): CalendarDay | undefined {
  return parseDay((textAt(from, key) ?? '').slice(0, 10))
}
