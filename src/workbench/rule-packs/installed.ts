import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PortreeveError } from '../../procurement/errors.ts'
import { heldLaw, type Law } from '../../rulebook/law.ts'
import { compareVersions } from '../../rulebook/pack/pack-version.ts'
import { replaceFile } from '../replace-file.ts'
import { keysFile, rulesFolder, trustedKeys } from './keys.ts'
import { type OpenedPack, openPack } from './pack-file.ts'

/** Which pack a workspace has installed. */
export interface InstalledPack {
  readonly version: string
  readonly by: string
  readonly file: string
  readonly sha256: string
}

const marker = (workspace: string): string => join(rulesFolder(workspace), 'installed.json')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The pack a workspace has installed; undefined when it goes by the law of the program. */
export function installedPack(workspace: string): InstalledPack | undefined {
  const path = marker(workspace)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as InstalledPack) : undefined
}

/** The pack opened last, by what its file and the trusted keys were then: it is read again only when one of them changed. */
let last: { readonly by: string; readonly law: Law } | undefined

/**
 * The law a workspace goes by: its installed rule pack, or the program's own where none is installed or the program has
 * since brought a newer one.
 *
 * @throws PortreeveError when the installed pack was changed on disk, or its key is trusted no more: no law is guessed.
 */
export function lawOfWorkspace(workspace: string): Law {
  const installed = installedPack(workspace)
  if (!installed || compareVersions(installed.version, heldLaw.version) <= 0) return heldLaw
  const path = join(rulesFolder(workspace), installed.file)
  const stamps = [path, keysFile(workspace)].map((file) => statSync(file, { throwIfNoEntry: false }))
  const by = JSON.stringify([path, installed.sha256, ...stamps.map((each) => [each?.mtimeMs, each?.size])])
  if (last?.by === by) return last.law
  const text = readFileSync(path, 'utf8')
  if (sha256(text) !== installed.sha256) {
    throw new PortreeveError('The installed rule pack was changed on disk.', {
      where: path,
      next: 'Install it again: portreeve rules install FILE',
    })
  }
  const { law } = openPack(text, trustedKeys(workspace))
  last = { by, law }
  return law
}

/**
 * Installs a pack: opened and checked whole, newer than the law in use, written beside the others, then made the law in
 * use in one step. What was decided before keeps the rules it was decided by.
 *
 * @throws PortreeveError when it is refused; nothing is changed then.
 */
export function installPack(workspace: string, text: string): OpenedPack {
  const opened = openPack(text, trustedKeys(workspace))
  const now = lawOfWorkspace(workspace).version
  if (compareVersions(opened.manifest.version, now) <= 0) {
    throw new PortreeveError(
      `The rule pack is refused. Its version ${opened.manifest.version} is not newer than ${now}, the law in use.`,
      { next: 'Nothing was changed. portreeve rules diff FILE shows how the two differ.', exitCode: 1 },
    )
  }
  const folder = rulesFolder(workspace)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const hash = sha256(text)
  const file = `pack-${opened.manifest.version}-${hash.slice(0, 8)}.json`
  replaceFile(join(folder, file), text)
  const installed: InstalledPack = {
    version: opened.manifest.version,
    by: opened.manifest.by,
    file,
    sha256: hash,
  }
  replaceFile(marker(workspace), `${JSON.stringify(installed, null, 2)}\n`)
  return opened
}
