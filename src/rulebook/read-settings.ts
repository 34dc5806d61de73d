import { parseDay, type CalendarDay } from '../procurement/calendar-day.ts'
import { PortreeveError } from '../procurement/errors.ts'
import { pounds, type Money } from '../procurement/money.ts'
import {
  defaultSettings,
  type BodySettings,
  type CommitteeMeeting,
  type ReorganisationSettings,
} from './settings.ts'
import { mergeLeadTimes } from './timing/merge-lead-times.ts'
import type { BodyKind, Nation, Ring } from './words.ts'

/** A JSON object as it came in. */
type Fields = Readonly<Record<string, unknown>>
type Reader<T> = (value: unknown, path: string) => T

const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland']
const KINDS: readonly BodyKind[] = ['district', 'county', 'unitary', 'fire', 'police', 'nhs', 'town', 'other']
const RINGS: readonly Ring[] = ['core', 'edge', 'not']

/** Refuses a setting: names the field, what it holds, and what it should hold. */
function wrong(path: string, value: unknown, wanted: string): never {
  const shown = JSON.stringify(value) ?? 'nothing'
  throw new PortreeveError(`The setting "${path}" is ${shown}, which is not ${wanted}.`, {
    where: path,
    next: `Give "${path}" as ${wanted}, or leave it out.`,
  })
}

/**
 * The settings of a body from JSON: what is left out keeps its default, what is unknown stays unknown. Money is a decimal
 * string of pounds including VAT, days are `yyyy-mm-dd`. A field that is not a setting is refused, so that a misspelt
 * one cannot be passed over.
 *
 * @throws PortreeveError naming the wrong field, what it holds and what it should hold.
 * @example
 * readSettings({ kind: 'county' }).kind // 'county'
 * readSettings({}).vatPercent // 20
 * readSettings({ keyDecisionLine: '500000.00' }).keyDecisionLine.pence // 50000000n
 */
export function readSettings(json: unknown): BodySettings {
  const fields = objectAt(json, 'settings')
  const known: Readonly<Record<string, Reader<unknown>>> = {
    nation: oneOf(NATIONS),
    kind: oneOf(KINDS),
    vatPercent: numberFrom(0, 100),
    deemedServiceWorkingDays: numberFrom(0, 30),
    keyDecisionLine: moneyAt,
    assumeKeyFrom: moneyAt,
    callInWorkingDays: numberFrom(0, 30),
    committees: listOf(committeeAt),
    rings: listOf(oneOf(RINGS)),
    leadTimes: (value, path) => mergeLeadTimes(objectAt(value, path), path, wrong),
    reorganisation: reorganisationAt,
  }
  return { ...defaultSettings, ...readFields(fields, known, '') }
}

function readFields(
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

function objectAt(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(path, value, 'an object')
  return value as Fields
}

function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (value, path) =>
    words.find((word) => word === value) ?? wrong(path, value, `one of ${words.join(', ')}`)
}

function numberFrom(least: number, most: number): Reader<number> {
  return (value, path) => {
    const fits = typeof value === 'number' && value >= least && value <= most
    return fits ? value : wrong(path, value, `a number from ${least} to ${most}`)
  }
}

function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((each, index) => reader(each, `${path}[${index}]`))
      : wrong(path, value, 'a list')
}

function moneyAt(value: unknown, path: string): Money {
  const amount = typeof value === 'string' ? pounds(value) : undefined
  return amount !== undefined && amount.pence >= 0n
    ? amount
    : wrong(path, value, 'pounds as text, such as "250000.00"')
}

function dayAt(value: unknown, path: string): CalendarDay {
  const read = typeof value === 'string' ? parseDay(value) : undefined
  return read ?? wrong(path, value, 'a day written yyyy-mm-dd')
}

function textAt(value: unknown, path: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : wrong(path, value, 'some text')
}

function committeeAt(value: unknown, path: string): CommitteeMeeting {
  const known = { name: textAt, meeting: dayAt, reportBy: dayAt }
  const read = readFields(objectAt(value, path), known, path) as Partial<CommitteeMeeting>
  const { name, meeting } = read
  if (name === undefined) return wrong(`${path}.name`, name, 'some text')
  if (meeting === undefined) return wrong(`${path}.meeting`, meeting, 'a day written yyyy-mm-dd')
  return { ...read, name, meeting }
}

function reorganisationAt(value: unknown, path: string): ReorganisationSettings {
  const known = {
    vestingDay: dayAt,
    direction: oneOf(['in-force', 'none']),
    specifiedDate: dayAt,
    successor: textAt,
  }
  return readFields(objectAt(value, path), known, path) as ReorganisationSettings
}
