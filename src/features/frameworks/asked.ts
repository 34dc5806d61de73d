import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { pounds } from '../../procurement/money.ts'
import {
  type BodySettings,
  type CallingBody,
  decisionPath,
  defaultSettings,
  type FrameworkQuestion,
} from '../../rulebook/index.ts'
import { kindOfBody } from '../../sources/reference/bodies.ts'
import { typedDay } from '../../ui/format.ts'
import { readMonths, readPounds } from '../../procurement/written.ts'

/** What a person asks of the frameworks, as typed: empty or absent is not asked. */
export interface Typed {
  readonly for?: string | undefined
  readonly value?: string | undefined
  readonly term?: string | undefined
  readonly award?: string | undefined
}

/** For whom and when it is asked. */
export interface AskedBy {
  readonly body: string
  readonly settings: BodySettings
  readonly on: CalendarDay
}

/** The question as read, and what could not be read of it, by field. */
export interface Asked {
  readonly question: FrameworkQuestion
  /** Whether anything was asked beyond the whole list. */
  readonly isAsked: boolean
  readonly errors: readonly { readonly field: keyof Typed; readonly text: string }[]
}

/**
 * The capability that words mean: its id, its label, or the only label that holds them.
 *
 * @example
 * capabilityNamed('hous') // 'hous'
 * capabilityNamed('housing management') // 'hous'
 * capabilityNamed('housing') // undefined
 */
export function capabilityNamed(words: string): string | undefined {
  const plain = words.trim().toLowerCase()
  const exact = CATEGORIES.find(({ id, label }) => id === plain || label.toLowerCase() === plain)
  const like = CATEGORIES.filter(({ label }) => label.toLowerCase().includes(plain))
  return exact?.id ?? (plain !== '' && like.length === 1 ? like[0]!.id : undefined)
}

/**
 * The months of a term as councils say it: `3+1+1` and `4` are years, `48` and `30 months` are months.
 *
 * @example
 * readTerm('3+1+1') // 60
 * readTerm('48') // 48
 * readTerm('30 months') // 30
 * readTerm('soon') // undefined
 */
export function readTerm(text: string): number | undefined {
  return readMonths(text) ?? readMonths(`${text} years`)
}

/**
 * The body that would call off. Its settings are the defaults of an English district until it has given its own: of a body
 * that no list of public bodies knows and that has given none, kind and nation are not known.
 *
 * @example
 * callingBody('Exeter City Council', { kind: 'district', nation: 'england' }) // { name: 'Exeter City Council', kind: 'district', nation: 'england' }
 * callingBody('A Body of Another Kind', { kind: 'district', nation: 'england' }) // { name: 'A Body of Another Kind' }
 */
export function callingBody(name: string, { kind, nation }: BodySettings): CallingBody {
  const isDefault = kind === defaultSettings.kind && nation === defaultSettings.nation
  return isDefault && kindOfBody(name) === undefined ? { name } : { name, kind, nation }
}

/** Reads what was typed. The estimate is including VAT; who decides on it, and how long that takes, are the body's settings. */
export function readAsked(typed: Typed, { body, settings, on }: AskedBy): Asked {
  const read = <T>(field: keyof Typed, reader: (text: string) => T | undefined, text: string) => {
    const given = typed[field]?.trim() ?? ''
    const value = given === '' ? undefined : reader(given)
    return { value, error: given !== '' && value === undefined ? [{ field, text }] : [] }
  }
  const capability = read('for', capabilityNamed, 'Choose one of the capabilities')
  const value = read('value', readPounds, 'Enter pounds including VAT, such as 180000')
  const term = read('term', readTerm, 'Enter a length, such as 3+1+1 or 48 months')
  const award = read('award', typedDay, 'Enter a day, such as 31/3/2027')
  const sum = value.value === undefined ? undefined : pounds(value.value)
  return {
    question: {
      ...(body !== '' && { body: callingBody(body, settings) }),
      decisionWeeks: decisionPath(settings.kind, sum, settings, on).weeks,
      leadTimes: settings.leadTimes,
      ...(capability.value !== undefined && { capability: capability.value }),
      ...(sum && { estimateGross: { low: sum, high: sum } }),
      ...(term.value !== undefined && { termMonths: term.value }),
      ...(award.value !== undefined && { awardOn: award.value }),
    },
    isAsked: [capability, value, term, award].some((each) => each.value !== undefined),
    errors: [...capability.error, ...value.error, ...term.error, ...award.error],
  }
}
