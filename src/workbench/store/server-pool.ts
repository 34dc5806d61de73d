import pg from 'pg'
import { PARSERS } from './parsers.ts'

/**
 * A pool of connections to a PostgreSQL server, giving values in the same form as the embedded store.
 * A connection lost while idle is dropped; the next question opens another.
 */
export function serverPool(databaseUrl: string): pg.Pool {
  const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
    oid in PARSERS && format !== 'binary'
      ? PARSERS[oid as keyof typeof PARSERS]
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types: { getTypeParser },
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'portreeve',
  })
  pool.on('error', () => {})
  return pool
}
