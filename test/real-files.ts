import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of real published files, or undefined where there is none: `PORTREEVE_REAL_FILES`, else `../shared`
 * beside the project. Tests that need them are registered only where this is defined, and the run says which it was.
 */
export function realFiles(): string | undefined {
  const beside = resolve(fileURLToPath(new URL('../..', import.meta.url)), 'shared')
  const folder = process.env['PORTREEVE_REAL_FILES'] ?? beside
  return existsSync(join(folder, 'data', 'PROVENANCE.md')) ? folder : undefined
}
