import { defaultLeadTimes, type FreezeWindow, type LeadTimes } from './lead-times.ts'

/** Refuses a value, naming where it stands and what was wanted. */
export type Refuse = (path: string, value: unknown, wanted: string) => never

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The lead times of a base (the default ones) with a council's own weeks in their place. The overrides follow the names a page shows:
 * `routes` → route → stage, `changeOver` → group → `same`, `new` or `freeze` (a list of windows), `decisions` → decision. A number stands for the usual
 * weeks (decisions: for bodies of either size); an object may give `low`, `usual` and `high` (`district`, `county`).
 *
 * @throws whatever `refuse` throws, for a name that is not one of ours or for weeks that are not 0–260.
 * @example
 * mergeLeadTimes({ decisions: { cabinet: 6 } }, 'leadTimes', () => { throw new Error('no') }).decisions.cabinet.district // 6
 */
export function mergeLeadTimes(
  overrides: Fields,
  path: string,
  refuse: Refuse,
  base: LeadTimes = defaultLeadTimes,
): LeadTimes {
  for (const name of Object.keys(overrides)) {
    if (!['routes', 'changeOver', 'decisions'].includes(name)) {
      refuse(`${path}.${name}`, overrides[name], 'a setting; here are routes, changeOver and decisions')
    }
  }
  const { routes, changeOver, decisions } = base
  return {
    routes: mergeEach(routes, overrides['routes'], `${path}.routes`, refuse, (stages, given, at) => {
      const weeks = Object.fromEntries(stages.map((stage) => [stage.name, stage.weeks]))
      const merged = mergeEach(weeks, given, at, refuse, mergeWeeks(refuse, ['usual']))
      return stages.map((stage) => ({ ...stage, weeks: merged[stage.name] ?? stage.weeks }))
    }),
    changeOver: mergeEach(changeOver, overrides['changeOver'], `${path}.changeOver`, refuse, (row, given, at) => {
      const own: Fields = isObject(given) ? given : refuse(at, given, 'an object')
      const { freeze, ...weeks } = own
      const merged = mergeEach({ same: row.same, new: row.new }, weeks, at, refuse, mergeWeeks(refuse, ['usual']))
      return { ...row, ...merged, freeze: freeze === undefined ? row.freeze : freezeOf(freeze, `${at}.freeze`, refuse) }
    }),
    decisions: mergeEach(decisions, overrides['decisions'], `${path}.decisions`, refuse, (row, given, at) => {
      const { because, ...weeks } = row
      return { ...mergeWeeks<typeof weeks>(refuse, ['district', 'county'])(weeks, given, at), because }
    }),
    verified: false,
  } // prettier-ignore
}

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** A council's own times of the year with no go-live; an empty list says that there are none. */
function freezeOf(given: unknown, path: string, refuse: Refuse): readonly FreezeWindow[] {
  if (!Array.isArray(given)) return refuse(path, given, 'a list of windows with from, to and because')
  return given.map((each: unknown, index) => {
    const at = `${path}[${index}]`
    const { from, to, because } = isObject(each) ? each : refuse(at, each, 'a window with from, to and because')
    for (const [name, end] of [['from', from], ['to', to]] as const) {
      if (typeof end !== 'string' || !MONTH_DAY.test(end)) refuse(`${at}.${name}`, end, 'a month and day written mm-dd')
    }
    if (typeof because !== 'string' || because.trim() === '') refuse(`${at}.because`, because, 'some text')
    return { from: from as string, to: to as string, because: because as string }
  })
} // prettier-ignore

type Merge<T> = (row: T, given: unknown, path: string) => T

function mergeEach<K extends string, T>(
  rows: Readonly<Record<K, T>>,
  given: unknown,
  path: string,
  refuse: Refuse,
  merge: Merge<T>,
): Readonly<Record<K, T>> {
  if (given === undefined) return rows
  if (!isObject(given)) return refuse(path, given, 'an object')
  const merged: Record<K, T> = { ...rows }
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(rows, name)) refuse(`${path}.${name}`, value, `one of ${Object.keys(rows).join(', ')}`)
    merged[name as K] = merge(rows[name as K], value, `${path}.${name}`)
  }
  return merged
}

/** Weeks replaced one by one, or by a single number for the fields it stands for. */
function mergeWeeks<T extends object>(refuse: Refuse, single: readonly (keyof T & string)[]): Merge<T> {
  const checked = (value: unknown, path: string): number =>
    typeof value === 'number' && value >= 0 && value <= 260
      ? value
      : refuse(path, value, 'a number of weeks from 0 to 260')
  return (row, given, path) => {
    if (!isObject(given)) {
      const weeks = checked(given, path)
      return { ...row, ...Object.fromEntries(single.map((name) => [name, weeks])) }
    }
    const merged: Record<string, unknown> = Object.fromEntries(Object.entries(row))
    for (const [name, value] of Object.entries(given)) {
      if (!Object.hasOwn(row, name)) refuse(`${path}.${name}`, value, `one of ${Object.keys(row).join(', ')}`)
      merged[name] = checked(value, `${path}.${name}`)
    }
    return { ...row, ...merged }
  }
}
