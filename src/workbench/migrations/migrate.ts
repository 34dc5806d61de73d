import { type Kysely, sql } from 'kysely'
import { PortreeveError } from '../../procurement/errors.ts'
import type { WorkbenchDb } from '../schema.ts'
import { decisions } from './0001-decisions.ts'

/** A step of the workbench's tables from one form to the next. Forward only. */
interface Migration {
  readonly name: string
  readonly run: (db: Kysely<unknown>) => Promise<void>
}

const MIGRATIONS: readonly Migration[] = [{ name: '0001-decisions', run: decisions }]

/** Held while the tables are changed, so that two programs on one PostgreSQL do not both change them. */
const MIGRATION_LOCK = 7_266_001n

/**
 * The names of migrations still to run, in order; all of them in an empty database.
 *
 * @throws PortreeveError when the tables were made by a newer version of Portreeve.
 */
export async function pendingMigrations(db: WorkbenchDb): Promise<string[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('migration') is not null as there`.execute(db)
  if (!there.rows[0]!.there) return MIGRATIONS.map((migration) => migration.name)
  const done = await db.selectFrom('migration').select('name').orderBy('name').execute()
  const unknown = done.find(({ name }) => !MIGRATIONS.some((migration) => migration.name === name))
  if (unknown) {
    throw new PortreeveError('This workbench was made by a newer version of Portreeve.', {
      where: `migration ${unknown.name}`,
      next: 'Install that version or a later one; the workbench was not changed.',
    })
  }
  return MIGRATIONS.map((m) => m.name).filter((name) => !done.some((row) => row.name === name))
}

/** Brings the tables to the form of this version, each step in a transaction of its own. */
export async function migrate(db: WorkbenchDb): Promise<void> {
  for (const migration of MIGRATIONS) {
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx)
      await sql`
        create table if not exists migration (
          name text primary key,
          at   timestamptz not null default now()
        )`.execute(trx)
      const done = await trx
        .selectFrom('migration')
        .where('name', '=', migration.name)
        .select('name')
        .execute()
      if (done.length > 0) return
      await migration.run(trx as unknown as Kysely<unknown>)
      await trx.insertInto('migration').values({ name: migration.name }).execute()
    })
  }
}
