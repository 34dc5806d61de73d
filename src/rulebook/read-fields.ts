import { parseDay, type CalendarDay } from '../procurement/calendar-day.ts'
import { PortreeveError } from '../procurement/errors.ts'
import { pounds, type Money } from '../procurement/money.ts'

/** A JSON object as it came in. */
export type Fields = Readonly<Record<string, unknown>>

/** Reads one value of JSON; `path` says where it stands, for the refusal. */
export type Reader<T> = (value: unknown, path: string) => T

/**
 * Refuses a setting: names the field, what it holds, and what it should hold.
 *
 * @throws PortreeveError always.
 */
export function wrong(path: string, value: unknown, wanted: string): never {
  const shown = JSON.stringify(value) ?? 'nothing'
  throw new PortreeveError(`The setting "${path}" is ${shown}, which is not ${wanted}.`, {
    where: path,
    next: `Give "${path}" as ${wanted}, or leave it out.`,
  })
}

/**
 * The fields of an object, each by its own reader. A field that none of them reads is refused, so that a misspelt one
 * cannot be passed over.
 *
 * @throws PortreeveError naming the field.
 */
export function readFields(
  fields: Fields,
  known: Readonly<Record<string, Reader<unknown>>>,
  under: string,
): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    const path = under ? `${under}.${name}` : name
    const reader = Object.hasOwn(known, name) ? known[name] : undefined
    if (!reader) {
      throw new PortreeveError(`"${path}" is not a setting.`, {
        where: path,
        next: `Settings here are: ${Object.keys(known).join(', ')}.`,
      })
    }
    read[name] = reader(value, path)
  }
  return read
}

/** An object whose required fields are there; the others may be left out. */
export function recordOf<T>(
  known: Readonly<Record<string, Reader<unknown>>>,
  required: readonly string[],
): Reader<T> {
  return (value, path) => {
    const fields = objectAt(value, path)
    const missing = required.find((name) => fields[name] === undefined)
    if (missing !== undefined) return wrong(`${path}.${missing}`, undefined, 'given; it is needed here')
    return readFields(fields, known, path) as T
  }
}

/** A JSON object. */
export function objectAt(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(path, value, 'an object')
  return value as Fields
}

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (value, path) =>
    words.find((word) => word === value) ?? wrong(path, value, `one of ${words.join(', ')}`)
}

/** A number between two, both included. */
export function numberFrom(least: number, most: number): Reader<number> {
  return (value, path) => {
    const fits = typeof value === 'number' && value >= least && value <= most
    return fits ? value : wrong(path, value, `a number from ${least} to ${most}`)
  }
}

/** A whole number between two, both included. */
export function wholeFrom(least: number, most: number): Reader<number> {
  return (value, path) => {
    const fits = Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    return fits ? (value as number) : wrong(path, value, `a whole number from ${least} to ${most}`)
  }
}

/** A list, each of whose values is read alike. */
export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((each, index) => reader(each, `${path}[${index}]`))
      : wrong(path, value, 'a list')
}

/** A sum of money as a decimal string of pounds, nought or more. */
export function moneyAt(value: unknown, path: string): Money {
  const amount = typeof value === 'string' ? pounds(value) : undefined
  return amount !== undefined && amount.pence >= 0n
    ? amount
    : wrong(path, value, 'pounds as text, such as "250000.00"')
}

/** A calendar day. */
export function dayAt(value: unknown, path: string): CalendarDay {
  const read = typeof value === 'string' ? parseDay(value) : undefined
  return read ?? wrong(path, value, 'a day written yyyy-mm-dd')
}

/** Text that says something. */
export function textAt(value: unknown, path: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : wrong(path, value, 'some text')
}

/** Yes or no. */
export function booleanAt(value: unknown, path: string): boolean {
  return typeof value === 'boolean' ? value : wrong(path, value, 'true or false')
}

/** A day of every year, as month and day. */
export function monthDayAt(value: unknown, path: string): string {
  const fits = typeof value === 'string' && parseDay(`2028-${value}`) !== undefined
  return fits ? value : wrong(path, value, 'a month and day written mm-dd, such as "09-30"')
}
