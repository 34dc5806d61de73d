import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  DuckDBArrayValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api'
import type { SqlValue } from './draft.ts'

/**
 * A value as DuckDB gives it, in the one form the program uses: whole numbers of 64 bits and more as bigint, decimals as
 * their exact text, days as `YYYY-MM-DD`, moments as ISO 8601 in UTC, lists as arrays, structs and maps as objects.
 *
 * @example
 * fromDuckDb(12n) // 12n
 * fromDuckDb(null) // null
 */
export function fromDuckDb(value: DuckDBValue): SqlValue {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue)
    return value.items.map(fromDuckDb)
  if (value instanceof DuckDBStructValue) return objectOf(Object.entries(value.entries))
  if (value instanceof DuckDBMapValue) {
    return objectOf(value.entries.map(({ key, value: inside }) => [String(key), inside]))
  }
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) {
    return momentOf(value.micros)
  }
  return value.toString()
}

const objectOf = (entries: readonly (readonly [string, DuckDBValue])[]): SqlValue =>
  Object.fromEntries(entries.map(([key, value]) => [key, fromDuckDb(value)]))

/** Microseconds since 1970 as `2026-11-23T10:00:00Z`, with a fraction only when there is one. */
function momentOf(micros: bigint): string {
  const seconds = micros >= 0n ? micros / 1_000_000n : -((-micros + 999_999n) / 1_000_000n)
  const rest = micros - seconds * 1_000_000n
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19)
  return rest === 0n ? `${whole}Z` : `${whole}.${String(rest).padStart(6, '0').replace(/0+$/, '')}Z`
}

/** A value for a parameter of a statement, and the type DuckDB must take it as. */
export function toDuckDb(value: SqlValue): { value: DuckDBValue; type: DuckDBType } {
  if (Array.isArray(value)) return listOf(value)
  switch (typeof value) {
    case 'string':
      return { value, type: VARCHAR }
    case 'bigint':
      return { value, type: BIGINT }
    case 'boolean':
      return { value, type: BOOLEAN }
    case 'number':
      return Number.isSafeInteger(value) ? { value: BigInt(value), type: BIGINT } : { value, type: DOUBLE }
    default:
      if (value === null) return { value: null, type: VARCHAR }
      throw new TypeError('a parameter of SQL is a text, a number, a truth value, null or a list of those')
  }
}

function listOf(values: readonly SqlValue[]): { value: DuckDBValue; type: DuckDBType } {
  const items = values.map(toDuckDb)
  return { value: listValue(items.map((item) => item.value)), type: LIST(items[0]?.type ?? VARCHAR) }
}
