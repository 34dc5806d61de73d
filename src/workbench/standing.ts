import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PortreeveError } from '../procurement/errors.ts'
import type { RememberedAnchor } from './identity.ts'
import { replaceFile, writeDurably } from './replace-file.ts'
import type { ChainHead, Decision } from './schema.ts'

/**
 * The folder of a workspace that holds what people decided: `store/` (the embedded database), `standing.json`
 * (the snapshot), `owner-N.json` (who has it open), `backups/`.
 *
 * @example
 * workbenchFolder('w').endsWith('workbench') // true
 */
export function workbenchFolder(workspace: string): string {
  return join(workspace, 'workbench')
}

/** Where the embedded database of a workbench lies. */
export function storeFolder(folder: string): string {
  return join(folder, 'store')
}

/** True when a folder holds an embedded database. */
export function hasDatabase(store: string): boolean {
  return existsSync(join(store, 'PG_VERSION'))
}

/** True when nobody has recorded anything in the workbench of this folder: no database, and no snapshot of one. */
export function isNew(folder: string): boolean {
  return !hasDatabase(storeFolder(folder)) && (readSnapshot(folder)?.standing.head.seq ?? 0) === 0
}

/** What stands: the decisions in force, the anchors remembered, and how far along the log that is. */
export interface Standing {
  readonly head: ChainHead
  /** Decisions not undone and not overtaken, in order of `seq`. */
  readonly decisions: readonly Decision[]
  /** Every anchor ever held against a contract's id, of undone decisions too: identity is not undone. */
  readonly anchors: readonly RememberedAnchor[]
}

/** The hash before the first decision. */
export const NO_HASH = '0'.repeat(64)

/** What stands before anyone has decided anything. */
export const NOTHING_DECIDED: Standing = { head: { seq: 0, hash: NO_HASH }, decisions: [], anchors: [] }

/**
 * The decisions in force: undone ones left out (an undoing can itself be undone), and of those on the same kind,
 * subject and field only the last. In order of `seq`.
 *
 * @param log every decision, in order of `seq`.
 * @example
 * standingOf([]) // []
 */
export function standingOf(log: readonly Decision[]): Decision[] {
  const undone = new Set<string>()
  const kept = new Map<string, Decision>()
  for (const decision of log.toReversed()) {
    if (undone.has(decision.id)) continue
    if (decision.undoes !== undefined) {
      undone.add(decision.undoes)
      continue
    }
    const key = JSON.stringify([decision.kind, decision.subject, decision.choice.field])
    if (!kept.has(key)) kept.set(key, decision)
  }
  return [...kept.values()].reverse()
}

const FORMAT = 1
const snapshotPath = (folder: string): string => join(folder, 'standing.json')
const markerPath = (folder: string): string => join(folder, 'standing.stale')

/** A snapshot of what stands, as a reader finds it. */
export interface Snapshot {
  readonly standing: Standing
  /**
   * False while a decision is being recorded, or after a crash in the middle of one: the store may then be ahead
   * of the snapshot, and a reader asks the store. A decision is acknowledged only when this is true again.
   */
  readonly isCurrent: boolean
}

/**
 * The snapshot of what stands, read without opening the database; undefined when there is none yet.
 *
 * @param folder the workbench's folder, `<workspace>/workbench`.
 * @throws PortreeveError when the file is not one of ours.
 */
export function readSnapshot(folder: string): Snapshot | undefined {
  // The marker is looked for first and last: a recording that began in between is then noticed.
  const before = existsSync(markerPath(folder))
  const path = snapshotPath(folder)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return before ? { standing: NOTHING_DECIDED, isCurrent: false } : undefined
  }
  return { standing: parseSnapshot(text, path), isCurrent: !before && !existsSync(markerPath(folder)) }
}

function parseSnapshot(text: string, path: string): Standing {
  try {
    const found = JSON.parse(text) as { format?: unknown } & Partial<Standing>
    if (found.format === FORMAT && found.head && found.decisions && found.anchors) {
      return { head: found.head, decisions: found.decisions, anchors: found.anchors }
    }
  } catch {
    // told below
  }
  throw new PortreeveError('The snapshot of decisions cannot be read.', {
    where: path,
    next: 'Delete that file and run "portreeve log": it is made again from the database.',
  })
}

/**
 * The snapshot of what stands in a workspace, read without opening the database (a few milliseconds); undefined
 * when nobody has decided anything yet. When `isCurrent` is false, or the workbench is on a PostgreSQL server that
 * others use, ask `currentStanding` in `record.ts` instead.
 */
export function readStanding(workspace: string): Snapshot | undefined {
  return readSnapshot(workbenchFolder(workspace))
}

/** Writes the snapshot, durably, and takes away the mark that it may be behind. */
export function writeSnapshot(folder: string, standing: Standing): void {
  replaceFile(snapshotPath(folder), `${JSON.stringify({ format: FORMAT, ...standing })}\n`)
  rmSync(markerPath(folder), { force: true })
}

/** Marks the snapshot as perhaps behind the store; done before a decision is committed. */
export function markSnapshotBehind(folder: string): void {
  writeDurably(markerPath(folder), 'A decision was being recorded.\n')
}
