import { decimal, type Money } from '../../procurement/money.ts'

/** A value of JSON. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

const isMoney = (value: object): value is Money => 'pence' in value && 'currency' in value

/**
 * A value of the rules as JSON: sums as decimal strings of pounds, what is absent left out.
 *
 * @example
 * ruleJson({ under: money(1_000_000n), to: undefined }) // { under: '10000.00' }
 */
export function ruleJson(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(ruleJson)
  if (typeof value !== 'object' || value === null) return value as JsonValue
  if (isMoney(value)) return decimal(value)
  const known = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(known.map(([name, each]) => [name, ruleJson(each)]))
}
