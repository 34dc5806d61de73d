import type { Fields } from './read-fields.ts'

/** A setting a person changed: the place of the field, its parts parted by dots, and its new value; null takes it away. */
export interface SettingChange {
  readonly field: string
  readonly value: unknown
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Settings with changes laid over them, the last on a place standing. The settings themselves stay as they are.
 *
 * @example
 * changedSettings({ kind: 'county' }, [{ field: 'leadTimes.decisions.cabinet', value: 6 }]) // { kind: 'county', leadTimes: { decisions: { cabinet: 6 } } }
 * changedSettings({ kind: 'county' }, [{ field: 'kind', value: null }]) // {}
 */
export function changedSettings(settings: Fields, changes: readonly SettingChange[]): Fields {
  return changes.reduce((held, { field, value }) => changedAt(held, field.split('.'), value), settings)
}

function changedAt(held: Fields, [name, ...rest]: readonly string[], value: unknown): Fields {
  const { [name!]: inner, ...others } = held
  if (rest.length > 0) return { ...others, [name!]: changedAt(isFields(inner) ? inner : {}, rest, value) }
  return value === null ? others : { ...others, [name!]: value }
}
