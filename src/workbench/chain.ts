import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { CHAIN_LOCK, chainHead, decisionsFrom, decisionsOf, hashOf } from './decision-log.ts'
import type { RememberedAnchor } from './identity.ts'
import { replaceFile } from './replace-file.ts'
import type { ChainHead, Decision, WorkbenchDb, WorkbenchTransaction } from './schema.ts'
import {
  markSnapshotBehind,
  NO_HASH,
  readSnapshot,
  type Standing,
  standingOf,
  writeSnapshot,
} from './standing.ts'

/** Whether the log is as it was written: unbroken to its head, or the first decision that is not. */
export type ChainCheck =
  | { readonly ok: true; readonly decisions: number; readonly head: ChainHead }
  | { readonly ok: false; readonly brokenAt: number; readonly because: string }

/**
 * Reads the whole log and checks every link: numbers without a gap, each row's hash, the hash before it, and the
 * anchors kept for it. A log cut short at its end is told only with `atLeast`, a head seen earlier.
 */
export async function verifyChain(db: WorkbenchDb, atLeast?: ChainHead): Promise<ChainCheck> {
  const log = await decisionsOf(db)
  const anchors = await db.selectFrom('anchor').selectAll().orderBy('decision_id').orderBy('rank').execute()
  const anchorsOf = Map.groupBy(anchors, (row) => row.decision_id)
  let head: ChainHead = { seq: 0, hash: NO_HASH }
  for (const decision of log) {
    const kept = (anchorsOf.get(decision.id) ?? []).map((row) => [row.anchor, row.contract_id])
    const because = faultIn(decision, head, kept)
    if (because !== undefined) return { ok: false, brokenAt: head.seq + 1, because }
    if (atLeast?.seq === decision.seq && atLeast.hash !== decision.hash) {
      return { ok: false, brokenAt: decision.seq, because: 'it is not the decision that was acknowledged' }
    }
    head = { seq: decision.seq, hash: decision.hash }
  }
  if (atLeast !== undefined && atLeast.seq > head.seq) {
    const because = `the log once went on to decision ${atLeast.seq}`
    return { ok: false, brokenAt: head.seq + 1, because }
  }
  return { ok: true, decisions: log.length, head }
}

function faultIn(decision: Decision, before: ChainHead, kept: readonly string[][]): string | undefined {
  if (decision.seq !== before.seq + 1) return 'a decision is missing'
  if (decision.previousHash !== before.hash) return 'it does not follow the decision before it'
  if (hashOf(decision) !== decision.hash) return 'its content is not what was hashed'
  const said = decision.anchors.map((anchor) => [anchor, decision.subject])
  if (JSON.stringify(said) !== JSON.stringify(kept)) return 'its anchors were changed'
  return undefined
}

/** The log of each open store as last read: it only grows, so only what came since is read again. */
const logs = new WeakMap<WorkbenchDb, readonly Decision[]>()

async function logOf(db: WorkbenchDb, connection: WorkbenchDb): Promise<readonly Decision[]> {
  const known = logs.get(db) ?? []
  const last = known.at(-1)
  const [same, ...since] = last ? await decisionsFrom(connection, last.seq) : []
  // The hash of the last one stands for all before it.
  const log = last && same?.hash === last.hash ? [...known, ...since] : await decisionsOf(connection)
  logs.set(db, log)
  return log
}

/**
 * What stands now, read from the store.
 *
 * @param connection the one to read through, when the caller holds it.
 */
export async function standingNow(db: WorkbenchDb, connection: WorkbenchDb = db): Promise<Standing> {
  const log = await logOf(db, connection)
  const last = log.at(-1)
  return {
    head: last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: NO_HASH },
    decisions: standingOf(log),
    anchors: rememberedAnchors(log),
  }
}

function rememberedAnchors(log: readonly Decision[]): RememberedAnchor[] {
  const kept = new Map<string, RememberedAnchor>()
  for (const { anchors, subject, seq } of log) {
    anchors.forEach((anchor, rank) => {
      const key = JSON.stringify([anchor, subject])
      const before = kept.get(key)
      if (!before || rank < before.rank) {
        kept.set(key, { anchor, contractId: subject, rank, seq: before?.seq ?? seq })
      }
    })
  }
  return [...kept.values()]
}

/**
 * Adds to the chain: one writer at a time, in one transaction, with the snapshot of what stands on disk before
 * this returns. When it throws after the commit (a full disk), the decisions are there but not acknowledged, and
 * the snapshot stays marked as behind.
 */
export async function addToChain<Result>(
  db: WorkbenchDb,
  folder: string,
  add: (trx: WorkbenchTransaction) => Promise<Result>,
): Promise<Result> {
  return alone(db, async (connection) => {
    markSnapshotBehind(folder)
    try {
      const result = await connection.transaction().execute(add)
      writeSnapshot(folder, await standingNow(db, connection))
      return result
    } catch (error) {
      // When the store cannot be read either, the snapshot stays marked as behind.
      await standingNow(db, connection)
        .then((standing) => writeSnapshot(folder, standing))
        .catch(() => {})
      throw error
    }
  })
}

/**
 * Brings the snapshot in line with the store, when a crash or another machine left it behind. A snapshot that
 * speaks of decisions the store does not have is kept beside, so that they can still be read.
 */
export async function refreshStanding(db: WorkbenchDb, folder: string): Promise<void> {
  const head = await chainHead(db)
  if (agrees(readSnapshot(folder), head)) return
  await alone(db, async (connection) => {
    const snapshot = readSnapshot(folder)
    const standing = await standingNow(db, connection)
    if (agrees(snapshot, standing.head)) return
    if (snapshot && !(await holds(connection, snapshot.standing.head))) keepBeside(folder, snapshot.standing)
    writeSnapshot(folder, standing)
  })
}

const agrees = (snapshot: ReturnType<typeof readSnapshot>, head: ChainHead): boolean =>
  snapshot !== undefined && snapshot.isCurrent && snapshot.standing.head.hash === head.hash

async function holds(db: WorkbenchDb, head: ChainHead): Promise<boolean> {
  if (head.seq === 0) return true
  const found = await db.selectFrom('decision').select('seq').where('hash', '=', head.hash).execute()
  return found.length > 0
}

function keepBeside(folder: string, standing: Standing): void {
  const path = join(folder, `standing-${standing.head.seq}-${standing.head.hash.slice(0, 8)}.json`)
  if (!existsSync(path)) replaceFile(path, `${JSON.stringify({ format: 1, ...standing })}\n`)
}

/** Runs on one connection while no other writer, in this process or another, can add to the chain. */
async function alone<Result>(
  db: WorkbenchDb,
  run: (connection: WorkbenchDb) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${CHAIN_LOCK})`.execute(connection)
    try {
      return await run(connection)
    } finally {
      await sql`select pg_advisory_unlock(${CHAIN_LOCK})`.execute(connection)
    }
  })
}
