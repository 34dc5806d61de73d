import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PortreeveError } from '../../procurement/errors.ts'

/**
 * How the lake lies on disk:
 *
 *     current              one line: the number of the generation readers should take
 *     format               one line: how all this is laid out
 *     generations/12/…     a folder of Parquet files for each table; findings under findings/
 *     raw/12/…             cells as printed, readable by the owner alone
 *     lock                 while someone writes
 *     spill/               what a load could not hold in memory
 */
export const CURRENT = 'current'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

const ageOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => Date.now() - found.mtimeMs,
    () => 0,
  )

/**
 * The folder of a generation's tables.
 *
 * @example
 * generationFolder('lake', 3).replaceAll('\\', '/') // 'lake/generations/3'
 */
export function generationFolder(lake: string, number: number): string {
  return join(lake, 'generations', String(number))
}

/**
 * The folder of a generation's raw cells.
 *
 * @example
 * rawFolder('lake', 3).replaceAll('\\', '/') // 'lake/raw/3'
 */
export function rawFolder(lake: string, number: number): string {
  return join(lake, 'raw', String(number))
}

/**
 * The folder for what a change needs only while it goes on.
 *
 * @example
 * spillFolder('lake').replaceAll('\\', '/') // 'lake/spill'
 */
export function spillFolder(lake: string): string {
  return join(lake, 'spill')
}

/** The number of the generation readers should take; 0 when nothing was ever loaded. */
export async function currentNumber(lake: string): Promise<number> {
  let text: string
  try {
    text = await readFile(join(lake, CURRENT), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
  const number = Number(text.trim())
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new PortreeveError('The evidence folder has lost track of its newest state.', {
    where: join(lake, CURRENT),
    next: 'Write the highest number that is a folder under generations into this file, or load the files into a new workspace.',
  })
}

/** Raised when a lake made before can no longer be read: a column added, a folder moved. */
const FORMAT = '1'

/**
 * Makes sure that the lake is laid out as this version does it.
 *
 * @throws PortreeveError when another version made it: evidence can always be loaded again.
 */
export async function assertFormat(lake: string): Promise<void> {
  const text = await readFile(join(lake, 'format'), 'utf8').catch(() => FORMAT)
  if (text.trim() === FORMAT) return
  throw new PortreeveError('The evidence folder was made by another version of Portreeve.', {
    where: lake,
    next: 'Move this folder away and load the files again. Decisions are kept elsewhere and stay.',
  })
}

/** Notes how a new lake is laid out. */
export async function noteFormat(lake: string): Promise<void> {
  await writeFile(join(lake, 'format'), `${FORMAT}\n`)
}

/** Makes `number` the generation readers take, in one step. */
export async function publish(lake: string, number: number): Promise<void> {
  const draft = join(lake, `${CURRENT}.${process.pid}`)
  const file = await open(draft, 'w')
  try {
    await file.writeFile(`${number}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await renameOver(draft, join(lake, CURRENT))
}

/** Renames over a file that another process may hold open for a moment, as Windows does not allow. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (
        attempt >= 40 ||
        !['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')
      )
        throw error
      await pause(25)
    }
  }
}

/** Every generation there is a folder for, lowest first. */
export async function generationNumbers(lake: string, root = 'generations'): Promise<number[]> {
  const names = await readdir(join(lake, root)).catch(() => [] as string[])
  return names
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number > 0)
    .sort((a, b) => a - b)
}

/** Fills a new folder with another's files: hard links, or copies where links fail. A missing `from` gives an empty folder. */
export async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const entries = await readdir(from, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkFolder(source, target)
    else await link(source, target).catch(() => copyFile(source, target))
  }
}

/** Removes what a stopped change left behind: every generation above the current one. Only the holder of the lock may. */
export async function removeLeftovers(lake: string, current: number): Promise<void> {
  for (const root of ['generations', 'raw']) {
    for (const number of await generationNumbers(lake, root)) {
      if (number > current) await rm(join(lake, root, String(number)), { recursive: true, force: true })
    }
  }
  await rm(spillFolder(lake), { recursive: true, force: true })
  for (const name of await readdir(lake)) {
    const path = join(lake, name)
    const isDraft =
      name.startsWith(`${CURRENT}.`) || (name.startsWith('lock.') && (await ageOf(path)) > MINUTE_MS)
    if (isDraft) await rm(path, { force: true })
  }
}

/** Removes generations that nobody should still be reading: more than a day behind, and never the last two. */
export async function removeOld(lake: string, current: number, now = Date.now()): Promise<void> {
  const older = (await generationNumbers(lake)).filter((number) => number < current)
  for (const number of older.slice(0, -1)) {
    // The next generation was finished when this one ceased to be the newest.
    const replaced = await stat(generationFolder(lake, number + 1)).catch(() => undefined)
    if (replaced && now - replaced.mtimeMs < DAY_MS) continue
    await rm(generationFolder(lake, number), { recursive: true, force: true }).catch(() => undefined)
    await rm(rawFolder(lake, number), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Waits until files are on the disk itself, so that a power cut cannot publish an empty one. Files since removed are passed over. */
export async function settle(paths: Iterable<string>): Promise<void> {
  for (const path of paths) {
    const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    if (!file) continue
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  }
}
