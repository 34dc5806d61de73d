import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { PortreeveError } from '../procurement/errors.ts'
import { refreshStanding } from './chain.ts'
import { migrate, pendingMigrations } from './migrations/migrate.ts'
import { type Claim, claimWorkbench, heldBySomeone } from './owner/claim.ts'
import type { WorkbenchDb, WorkbenchTables } from './schema.ts'
import { hasDatabase, isNew, storeFolder, workbenchFolder } from './standing.ts'

/** Where a workbench is kept: embedded in the workspace, or in a PostgreSQL server (≥ 15) by its address. */
export interface WorkbenchOptions {
  readonly databaseUrl?: string | undefined
  /** The ownership of an embedded workbench, when the caller already has it. */
  readonly claim?: Claim
}

/** An open workbench. It must be closed: the embedded one belongs to one process at a time. */
export interface Workbench {
  readonly db: WorkbenchDb
  readonly store: 'embedded' | 'postgresql'
  /** The folder `<workspace>/workbench`, where the snapshot of standing decisions lies. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/**
 * Opens the workbench of a workspace, with its tables brought up to date (an embedded one that is not new is
 * first copied to `backups/`) and the snapshot of standing decisions agreeing with it.
 *
 * @param workspace the workspace folder; what is missing is made, with mode 0700.
 * @throws PortreeveError when another process has the embedded workbench open (exit code 1, naming it), when the
 *   server cannot be reached or is older than PostgreSQL 15, or when a newer Portreeve made the tables.
 */
export async function openWorkbench(workspace: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  const folder = workbenchFolder(workspace)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700) // a workspace copied from elsewhere may have come open to others
  return options.databaseUrl === undefined
    ? openEmbeddedWorkbench(folder, options.claim)
    : openServerWorkbench(folder, options.databaseUrl)
}

async function openEmbeddedWorkbench(folder: string, given: Claim | undefined): Promise<Workbench> {
  const claim = given ?? (await claimWorkbench(folder, { port: 0 }))
  if ('heldBy' in claim) throw heldBySomeone(claim.heldBy)
  const release = () => (given === undefined ? claim.release() : undefined)
  try {
    const db = await openStore(folder)
    await refreshStanding(db, folder)
    const close = async () => {
      try {
        await db.destroy()
      } finally {
        release()
      }
    }
    return { db, store: 'embedded', folder, close }
  } catch (error) {
    release()
    throw error
  }
}

/** Opens the embedded store; when its tables are of an older form, it is closed, copied and opened again. */
async function openStore(folder: string): Promise<WorkbenchDb> {
  const { backUp, openEmbedded } = await import('./store/embedded.ts')
  const store = storeFolder(folder)
  const hadDatabase = hasDatabase(store)
  if (!hadDatabase && !isNew(folder)) throw databaseMissing(store)
  const open = async (): Promise<WorkbenchDb> =>
    new Kysely<WorkbenchTables>({ dialect: new PGliteDialect({ pglite: await openEmbedded(store) }) })
  let db = await open()
  try {
    const [pending] = await pendingMigrations(db)
    if (pending !== undefined && hadDatabase) {
      await db.destroy()
      backUp(store, join(folder, 'backups'), `before-${pending}`)
      db = await open()
    }
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function databaseMissing(store: string): PortreeveError {
  return new PortreeveError('The database of decisions is missing, although decisions were recorded.', {
    where: store,
    next: 'Put its folder back from a copy. What stood last can be read in standing.json beside it. Nothing was changed.',
  })
}

async function openServerWorkbench(folder: string, databaseUrl: string): Promise<Workbench> {
  const { serverPool } = await import('./store/server-pool.ts')
  const db = new Kysely<WorkbenchTables>({ dialect: new PostgresDialect({ pool: serverPool(databaseUrl) }) })
  try {
    await checkServer(db, databaseUrl)
    if ((await pendingMigrations(db)).length > 0) await migrate(db)
    await refreshStanding(db, folder)
    return { db, store: 'postgresql', folder, close: () => db.destroy() }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function checkServer(db: WorkbenchDb, databaseUrl: string): Promise<void> {
  const where = addressOf(databaseUrl)
  const version = await sql<{ number: number }>`select current_setting('server_version_num')::int as number`
    .execute(db)
    .catch((cause: unknown) => {
      throw new PortreeveError(
        `The database of the workbench does not answer: ${cause instanceof Error ? cause.message : String(cause)}`,
        {
          where,
          next: 'Check the address, and that the server is running and lets you in.',
          status: 503,
          cause,
        },
      )
    })
  const number = version.rows[0]!.number
  if (number >= 150_000) return
  throw new PortreeveError(`The database of the workbench is PostgreSQL ${Math.floor(number / 10_000)}.`, {
    where,
    next: 'Use PostgreSQL 15 or later.',
  })
}

/** The address without its password, for a message. */
function addressOf(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl)
    return `${url.protocol}//${url.host}${url.pathname}`
  } catch {
    return 'the address of the database'
  }
}
