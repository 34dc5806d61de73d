const isoUtc = (text: string): string =>
  new Date(`${text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')}`).toISOString()

/**
 * How values of four PostgreSQL types (by OID) come out, on both stores: DATE as 'YYYY-MM-DD', BIGINT as bigint,
 * NUMERIC as text, TIMESTAMPTZ as ISO 8601 UTC with milliseconds. A Date would move days across a time zone.
 *
 * @example
 * PARSERS[1184]('2026-06-30 23:30:00.5+01') // '2026-06-30T22:30:00.500Z'
 */
export const PARSERS = {
  1082: (text: string): string => text,
  20: (text: string): bigint => BigInt(text),
  1700: (text: string): string => text,
  1184: isoUtc,
} as const
