/** A value JSON can hold. Members that are undefined are left out, as JSON does. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one text of a JSON value: keys in order of their UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript prints them. Equal values give equal text, so it is what a decision's hash is taken over.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinity, a half of a surrogate pair, a bigint, an undefined in a list.
 *
 * Source: RFC 8785.
 *
 * @example
 * canonicalJson({ b: 1, a: [1e21, -0, 'é\n'] }) // '{"a":[1e+21,0,"é\\n"],"b":1}'
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || !isPlain(value)) {
    throw new TypeError(`JSON cannot hold a value of type ${typeof value}`)
  }
  const members = Object.entries(value as { readonly [key: string]: Json | undefined })
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, each]) => `${canonicalString(key)}:${canonicalJson(each)}`).join(',')}}`
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold the number ${value}`)
  return JSON.stringify(value)
}

function canonicalString(value: string): string {
  // A lone surrogate has no UTF-8 form: two stores would keep two different bytes for it.
  if (!value.isWellFormed()) throw new TypeError('JSON cannot hold half of a surrogate pair')
  return JSON.stringify(value)
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
