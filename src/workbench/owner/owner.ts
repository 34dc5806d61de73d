import { setTimeout as sleep } from 'node:timers/promises'
import { PortreeveError } from '../../procurement/errors.ts'
import { checked } from '../decision-log.ts'
import { openWorkbench, type Workbench } from '../open.ts'
import {
  type Operation,
  type OperationInput,
  type OperationName,
  type OperationResult,
  operations,
  runOperation,
} from '../operations.ts'
import { isNew, workbenchFolder } from '../standing.ts'
import { claimWorkbench, currentOwner, heldBySomeone, newSecret, type OwnerRecord } from './claim.ts'
import { ask, listen, type Post } from './loopback.ts'

/** A workbench this process owns, answering other commands of the workspace until it is closed. */
export interface Owned {
  readonly workbench: Workbench
  readonly close: () => Promise<void>
}

/** Where the workbench is, and how long to wait for one that another process has open. */
export interface OwnerOptions {
  /** Address of a PostgreSQL server; without it the workbench is embedded in the workspace. */
  readonly databaseUrl?: string | undefined
  /** Milliseconds to wait for another process that does not answer; 30 seconds when not given. */
  readonly waitMs?: number
}

/**
 * Opens the workbench of a workspace and, when it is embedded, takes requests from other commands while it is open.
 * A PostgreSQL server needs no owner: every command opens it for itself.
 *
 * @throws PortreeveError (exit code 1, naming the owner) when another process has it open.
 */
export async function startOwner(workspace: string, options: OwnerOptions = {}): Promise<Owned> {
  if (options.databaseUrl !== undefined) {
    const workbench = await openWorkbench(workspace, { databaseUrl: options.databaseUrl })
    return { workbench, close: workbench.close }
  }
  const started = await tryToOwn(workspace)
  if ('heldBy' in started) throw heldBySomeone(started.heldBy)
  return started
}

async function tryToOwn(workspace: string): Promise<Owned | { readonly heldBy: OwnerRecord }> {
  const folder = workbenchFolder(workspace)
  const heldBy = await currentOwner(folder)
  if (heldBy) return { heldBy }
  const secret = newSecret()
  const opened = Promise.withResolvers<Workbench>()
  opened.promise.catch(() => {}) // told to the caller below; requests that wait for it are told too
  const post = await listen(secret, async (name, input) => answer(await opened.promise, name, input))
  const claim = await claimWorkbench(folder, { port: post.port, secret })
  if ('heldBy' in claim) {
    await post.close()
    return claim
  }
  try {
    const workbench = await openWorkbench(workspace, { claim })
    opened.resolve(workbench)
    return { workbench, close: () => closeAll(post, workbench, claim.release) }
  } catch (error) {
    opened.reject(error)
    await post.close()
    claim.release()
    throw error
  }
}

async function closeAll(post: Post, workbench: Workbench, release: () => void): Promise<void> {
  await post.close()
  try {
    await workbench.close()
  } finally {
    release()
  }
}

async function answer(workbench: Workbench, name: string, input: unknown): Promise<unknown> {
  if (!Object.hasOwn(operations, name)) {
    throw new PortreeveError(`There is no operation "${name}".`, { status: 404 })
  }
  const known = name as OperationName
  return runOperation(workbench, known, checked(operations[known].schema, input))
}

/**
 * Runs one operation on the workbench of a workspace, wherever it is: on the PostgreSQL server; in this process,
 * which then owns the embedded one for that long and answers others meanwhile; or in the process that owns it,
 * over loopback. When it returns, what it recorded is on disk.
 *
 * @throws PortreeveError when the input is not in the operation's form; or (exit code 1, naming the owner) when
 *   another process has it open and does not answer.
 */
export async function withWorkbench<Name extends OperationName>(
  workspace: string,
  name: Name,
  input: OperationInput<Name>,
  options: OwnerOptions = {},
): Promise<OperationResult<Name>> {
  // Checked here so that a decision has its id before it is sent: sent twice, it is recorded once.
  const ready: unknown = checked(operations[name].schema, input)
  if (options.databaseUrl !== undefined) return onOwn(await startOwner(workspace, options), name, ready)
  const deadline = Date.now() + (options.waitMs ?? 30_000)
  for (;;) {
    const unasked = answerWithout(workspace, name)
    if (unasked !== undefined) return unasked
    const started = await tryToOwn(workspace)
    if (!('heldBy' in started)) return onOwn(started, name, ready)
    const asked = started.heldBy.port === 0 ? undefined : await ask(started.heldBy, name, ready)
    if (asked?.answered) return asked.result as OperationResult<Name>
    if (Date.now() > deadline) throw heldBySomeone(started.heldBy)
    await sleep(20 + Math.random() * 80)
  }
}

async function onOwn<Name extends OperationName>(
  owned: Owned,
  name: Name,
  ready: unknown,
): Promise<OperationResult<Name>> {
  try {
    return await runOperation(owned.workbench, name, ready)
  } finally {
    await owned.close()
  }
}

/** The answer to a question where nothing has been decided yet: no database is made for it. */
function answerWithout<Name extends OperationName>(
  workspace: string,
  name: Name,
): OperationResult<Name> | undefined {
  if (!isNew(workbenchFolder(workspace))) return undefined
  return (operations[name] as Operation<unknown, unknown, unknown>).whenNew as
    OperationResult<Name> | undefined
}
