import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PortreeveError } from '../procurement/errors.ts'

/** Names that are never evidence: hidden files, lock files of office programs, what systems leave behind. */
const PASSED_OVER = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i

/**
 * The files to be read: those named, and every file under the folders named, in the order of their names.
 * Hidden files and lock files of office programs are passed over.
 *
 * @throws PortreeveError when a path does not exist.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const told = await stat(path).catch(() => undefined)
    if (!told)
      throw new PortreeveError('There is no such file or folder.', { where: path, next: 'Check the path.' })
    if (told.isDirectory()) found.push(...(await filesUnder(path)))
    else found.push(path)
  }
  return [...new Set(found)]
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const found: string[] = []
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesUnder(path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}
