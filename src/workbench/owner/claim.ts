import { randomBytes } from 'node:crypto'
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PortreeveError } from '../../procurement/errors.ts'
import { replaceFile, writeDurably } from '../replace-file.ts'
import { answersOn } from './loopback.ts'
import { isRunning, startMark } from './process-start.ts'

/** Who has an embedded workbench open, as written in `owner-N.json` (mode 0600). */
export interface OwnerRecord {
  /** Owners are counted: the highest number is the owner now. */
  readonly number: number
  readonly pid: number
  /** When that process started, as its system tells it; undefined where it does not. */
  readonly started: string | undefined
  readonly host: string
  /** The loopback port it takes requests on; 0 when it takes none. */
  readonly port: number
  /** What a request must carry. */
  readonly secret: string
  readonly since: string
  readonly released: boolean
}

/** The right to open an embedded workbench, until it is released or the process ends. */
export interface Claim {
  readonly record: OwnerRecord
  readonly release: () => void
}

const OWNER_FILE = /^owner-(\d+)\.json$/
const pathOf = (folder: string, number: number): string => join(folder, `owner-${number}.json`)

/**
 * Takes the embedded workbench of a folder for this process, or says who has it.
 *
 * Each owner writes the file of the next number, which only one process can create; the owner is the highest
 * number, so one that was overtaken between looking and writing sees it and gives way. A file is never edited by
 * another process and the last is never removed, which leaves no moment in which two believe they own it.
 */
export async function claimWorkbench(
  folder: string,
  how: { readonly port: number; readonly secret?: string },
): Promise<Claim | { readonly heldBy: OwnerRecord }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (;;) {
    const last = await lastOwner(folder)
    if (last?.record && (await holdsStill(last.record))) return { heldBy: last.record }
    const number = (last?.number ?? 0) + 1 // never past an owner that was not looked at
    const record: OwnerRecord = {
      number,
      pid: process.pid,
      started: startMark(process.pid),
      host: hostname(),
      port: how.port,
      secret: how.secret ?? newSecret(),
      since: new Date().toISOString(),
      released: false,
    }
    if (!createAlone(pathOf(folder, number), JSON.stringify(record))) continue
    if (Math.max(...ownerNumbers(folder)) !== number) {
      rmSync(pathOf(folder, number), { force: true })
      continue
    }
    clearOld(folder, number)
    const release = () => replaceFile(pathOf(folder, number), JSON.stringify({ ...record, released: true }))
    return { record, release }
  }
}

/** Takes away the files of owners before this one, and drafts that a kill left behind. */
function clearOld(folder: string, number: number): void {
  for (const old of ownerNumbers(folder)) if (old < number) rmSync(pathOf(folder, old), { force: true })
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.tmp'))) {
    const draft = statSync(join(folder, name), { throwIfNoEntry: false })
    if (draft && Date.now() - draft.mtimeMs > 60_000) rmSync(join(folder, name), { force: true })
  }
}

/** A secret of 256 bits, as hexadecimal. */
export function newSecret(): string {
  return randomBytes(32).toString('hex')
}

/** The process that has the embedded workbench open now; undefined when none has. */
export async function currentOwner(folder: string): Promise<OwnerRecord | undefined> {
  const last = await lastOwner(folder)
  return last?.record && (await holdsStill(last.record)) ? last.record : undefined
}

/** The fault told to a command that finds the workbench held. Exit code 1; it names the owner. */
export function heldBySomeone(owner: OwnerRecord): PortreeveError {
  const elsewhere = owner.host !== hostname()
  return new PortreeveError(
    `The workbench is open in another process (number ${owner.pid} on ${owner.host}, since ${owner.since}).`,
    {
      next: elsewhere
        ? `Stop it there. If that machine no longer runs it, delete owner-${owner.number}.json in the workbench folder.`
        : 'Wait for it to end, or stop it, and try again.',
      status: 503,
    },
  )
}

function ownerNumbers(folder: string): number[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => OWNER_FILE.exec(name)?.[1] ?? [])
      .map(Number)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The highest number and its record; the record is undefined when it was left half written. */
async function lastOwner(folder: string): Promise<{ number: number; record?: OwnerRecord } | undefined> {
  for (;;) {
    const number = Math.max(0, ...ownerNumbers(folder))
    if (number === 0) return undefined
    const path = pathOf(folder, number)
    try {
      return { number, record: JSON.parse(readFileSync(path, 'utf8')) as OwnerRecord }
    } catch (error) {
      const isHalf = error instanceof SyntaxError
      if (!isHalf && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      if (isHalf && Date.now() - statSync(path).mtimeMs > 5_000) return { number }
      await sleep(20)
    }
  }
}

/** Creates a file with its whole text, or gives false when the name is taken. */
function createAlone(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  writeDurably(draft, text)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return false
    return copyAlone(draft, path) // a file system without links
  } finally {
    rmSync(draft, { force: true })
  }
}

function copyAlone(draft: string, path: string): boolean {
  try {
    copyFileSync(draft, path, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Whether the owner written down still has the workbench. On another machine it cannot be asked, and is believed.
 * Here its process must be running and be the one that wrote the file: a number used again is told by when the
 * process started, or, where the system does not tell, by whether it answers on its port.
 */
async function holdsStill(owner: OwnerRecord): Promise<boolean> {
  if (owner.released) return false
  if (owner.host !== hostname()) return true
  if (!isRunning(owner.pid)) return false
  const started = startMark(owner.pid)
  if (started !== undefined && owner.started !== undefined) return started === owner.started
  const isYoung = Date.now() - Date.parse(owner.since) < 10_000
  return (
    owner.pid === process.pid || isYoung || owner.port === 0 || (await answersOn(owner.port, owner.secret))
  )
}
