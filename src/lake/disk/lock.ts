import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { PortreeveError } from '../../procurement/errors.ts'

/** Who is writing: told to a person who has to wait. */
export interface LockOwner {
  readonly pid: number
  /** The process's own start, where the system tells it: a number reused by another process is then seen through. */
  readonly started: string
  readonly host: string
  readonly since: string
  readonly token: string
}

/** A held lock. */
export interface WriterLock {
  /** Throws when the lock is no longer ours: asked for just before a change is published. */
  readonly assertHeld: () => Promise<void>
  readonly isHeld: () => Promise<boolean>
  readonly release: () => Promise<void>
}

/** How long to wait for another writer, and whom to tell. */
export interface LockOptions {
  readonly waitMs?: number
  readonly signal?: AbortSignal
  readonly onWaiting?: (owner: LockOwner) => void
}

const BEAT_MS = 10_000
const SILENT_MS = 120_000

/**
 * Takes the lock at `path`, waiting for a living owner and passing over a dead one.
 *
 * The lock is a file made whole in one step by a hard link (or by exclusive creation where links fail), and touched every ten
 * seconds. Its owner is dead when the process has gone or is another one with the same number; of an owner on another
 * machine, when the file was not touched for two minutes.
 *
 * @throws PortreeveError naming the owner, when it does not let go in time.
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<WriterLock> {
  const mine = thisOwner()
  const until = Date.now() + (options.waitMs ?? SILENT_MS)
  let told = false
  for (;;) {
    options.signal?.throwIfAborted()
    if (await create(path, mine)) return held(path, mine)
    const text = await textOf(path)
    const owner = ownerIn(text)
    if (text !== undefined && (await isStale(path, owner))) {
      await removeStale(path, text)
      continue
    }
    if (owner && !told) options.onWaiting?.(owner)
    told = owner !== undefined
    if (Date.now() > until) throw busy(path, owner)
    await pause(50 + Math.random() * 50)
  }
}

function thisOwner(): LockOwner {
  return {
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    host: hostname(),
    since: new Date().toISOString(),
    token: randomBytes(8).toString('hex'),
  }
}

/** When a process began, in the system's own ticks; undefined where the system does not say, or there is no such process. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

async function create(path: string, owner: LockOwner): Promise<boolean> {
  const draft = `${path}.${owner.token}`
  await writeFile(draft, JSON.stringify(owner))
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return await createAlone(path, owner)
  } finally {
    await rm(draft, { force: true })
  }
}

/** For file systems without hard links. */
async function createAlone(path: string, owner: LockOwner): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(owner), { flag: 'wx' })
    return true
  } catch (error) {
    if (['EEXIST', 'EPERM', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

function ownerIn(text: string | undefined): LockOwner | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as LockOwner)
  } catch {
    return undefined
  }
}

async function isStale(path: string, owner: LockOwner | undefined): Promise<boolean> {
  if (owner && owner.host === hostname()) return !isAlive(owner)
  try {
    return Date.now() - (await stat(path)).mtimeMs > SILENT_MS
  } catch {
    return false
  }
}

function isAlive(owner: LockOwner): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const started = startOf(owner.pid)
  return owner.started === '' || started === undefined || started === owner.started
}

/** Moves a dead owner's lock away; when another writer's new lock was caught instead, it is put back. */
async function removeStale(path: string, seen: string): Promise<void> {
  const away = `${path}.${randomBytes(8).toString('hex')}`
  try {
    await rename(path, away)
  } catch {
    return
  }
  if ((await textOf(away)) !== seen) await link(away, path).catch(() => undefined)
  await rm(away, { force: true })
}

function held(path: string, mine: LockOwner): WriterLock {
  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, BEAT_MS)
  beat.unref()
  const isOurs = async () => ownerIn(await textOf(path))?.token === mine.token
  return {
    isHeld: isOurs,
    assertHeld: async () => {
      if (await isOurs()) return
      throw new PortreeveError('Another process took over the evidence while this one was writing.', {
        where: path,
        next: 'Nothing was changed. Run the command again.',
      })
    },
    release: async () => {
      clearInterval(beat)
      if (await isOurs()) await rm(path, { force: true })
    },
  }
}

function busy(path: string, owner: LockOwner | undefined): PortreeveError {
  const who = owner
    ? `Process ${owner.pid} on ${owner.host} has been writing since ${owner.since}.`
    : 'Another process is writing.'
  return new PortreeveError(`${who} Only one may write evidence at a time.`, {
    where: path,
    next: 'Wait until it has ended, then run the command again.',
    status: 409,
  })
}
