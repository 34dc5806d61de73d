import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { PortreeveError } from '../../procurement/errors.ts'
import { PARSERS } from './parsers.ts'
import { flushFolder } from '../replace-file.ts'
import { hasDatabase } from '../standing.ts'

/** What we use of PGlite's file system for a folder: one stream is one open file, `nfd` its descriptor. */
interface FolderStreams {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } }
}

const NO_FLUSH_HERE = ['EPERM', 'EINVAL', 'EBADF', 'EACCES']
const EIO = 29

/**
 * PGlite's folder, with the one thing it leaves out: a flush. As it comes, PGlite runs with `fsync` off and its
 * file system ignores the call, so a decision could be told as kept while it was only in memory.
 */
class FlushedFolder extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given)
    made.emscriptenOpts.preRun = [...(made.emscriptenOpts.preRun ?? []), addFlush]
    return made
  }
}

const addFlush = (module: unknown): void => {
  ;(module as FolderStreams).NODEFS.stream_ops.fsync = ({ nfd }) => flush(nfd)
}

function flush(descriptor: number): number {
  try {
    fsyncSync(descriptor)
    return 0
  } catch (error) {
    // Windows flushes files but not folders; a file that cannot be flushed must stop the commit.
    return NO_FLUSH_HERE.includes((error as NodeJS.ErrnoException).code ?? '') ? 0 : EIO
  }
}

/** PGlite's own start, but flushing: every commit is on disk before it is told. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]

/**
 * Opens the embedded database in a folder, making it when it is not there. A new one is made beside and renamed
 * into place, so that one half made is never found. The caller must be the only process that has it open.
 */
export async function openEmbedded(folder: string): Promise<PGlite> {
  if (!hasDatabase(folder)) await makeStore(folder)
  return start(folder)
}

async function start(folder: string): Promise<PGlite> {
  const store = new PGlite({ fs: new FlushedFolder(folder), startParams: START, parsers: PARSERS })
  await store.waitReady
  return store
}

async function makeStore(folder: string): Promise<void> {
  const draft = `${folder}.new`
  refuseDamaged(folder)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const store = await start(draft)
  await store.close()
  flushTree(draft) // PGlite makes a new database without a flush
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  flushFolder(join(folder, '..'))
}

/** A folder with files but no database in it is not ours to clear. */
function refuseDamaged(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  throw new PortreeveError(
    'The database of the workbench is damaged: its folder has files, but no PG_VERSION.',
    {
      where: folder,
      next: 'Put back a copy of this folder (see backups/ beside it). Nothing was changed.',
    },
  )
}

/**
 * Copies the closed database to `<backups>/<name>` before its tables are changed; the copy is on disk when this
 * returns, and a copy half made is never found under that name.
 */
export function backUp(folder: string, backups: string, name: string): void {
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  const draft = join(backups, `${name}.new`)
  rmSync(draft, { recursive: true, force: true })
  cpSync(folder, draft, { recursive: true })
  flushTree(draft)
  rmSync(join(backups, name), { recursive: true, force: true })
  renameSync(draft, join(backups, name))
  flushFolder(backups)
}

function flushTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) flushTree(path)
    else if (entry.isFile()) flushFile(path)
  }
  flushFolder(folder)
}

function flushFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
