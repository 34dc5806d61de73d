import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EXIT, PortreeveError } from '../procurement/errors.ts'

/** Names that are never evidence: hidden files, lock files of office programs, what systems leave behind. */
const PASSED_OVER = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i

/**
 * The files to be read: those named, and every file under the folders named, in the order of their names.
 * Hidden files and lock files of office programs are passed over. Links are followed, each folder once.
 *
 * @throws PortreeveError when a path does not exist, may not be read, or is neither a file nor a folder.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) found.push(...(await filesAt(path, new Set())))
  return [...new Set(found)]
}

async function filesAt(path: string, seen: Set<string>): Promise<string[]> {
  const told = await stat(path).catch((cause: unknown) => {
    throw new PortreeveError('There is no such file or folder.', { where: path, next: 'Check the path.', cause }) // prettier-ignore
  })
  if (told.isFile()) return [path]
  if (told.isDirectory()) return filesUnder(path, seen)
  // A pipe or a device has no end to wait for.
  throw new PortreeveError('This is neither a file nor a folder.', {
    where: path,
    next: 'Save its content as a file, and load that.',
  })
}

/** A link back to a folder above would never end: each folder is entered once, whatever its name. */
async function filesUnder(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder)
  if (seen.has(real)) return []
  seen.add(real)
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new PortreeveError('This folder may not be read.', {
      where: folder,
      next: 'Ask whoever owns it for the right to read it.',
      exitCode: EXIT.permission,
      cause,
    })
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const found: string[] = []
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue
    const path = join(folder, entry.name)
    const told = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry
    if (told?.isDirectory()) found.push(...(await filesUnder(path, seen)))
    else if (told?.isFile()) found.push(path)
  }
  return found
}
