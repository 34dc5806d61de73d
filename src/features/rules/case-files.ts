import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PortreeveError } from '../../procurement/errors.ts'
import type { Case } from '../../rulebook/cases/case.ts'
import { readCases } from '../../rulebook/cases/read-case.ts'

/** A file of cases by its name. */
export type CaseFile = readonly [name: string, cases: readonly Case[]]

/** A file of cases is written by hand: none is larger. */
const MOST_BYTES = 4_000_000

/**
 * The cases of a folder's .yaml files in the order of their names, or of one such file, each checked.
 *
 * @throws PortreeveError when there is none, one is too large, or one cannot be read: the file and what is wrong are named.
 */
export async function casesAt(path: string): Promise<readonly CaseFile[]> {
  const { parse } = await import('yaml')
  const names = namesAt(path)
  if (names.length === 0) {
    throw new PortreeveError(`There is no file of cases in ${path}.`, { next: 'Cases are .yaml files; docs/reference/casebook.md shows their form.', exitCode: 2 }) // prettier-ignore
  }
  return names.map((name) => {
    if (statSync(name).size > MOST_BYTES)
      throw new PortreeveError(`${name} is too large for a file of cases.`)
    try {
      return [basename(name), readCases(parse(readFileSync(name, 'utf8'), { maxAliasCount: 50 }))] as const
    } catch (error) {
      const next = 'Correct the file; no case of it was run.'
      throw new PortreeveError('A file of cases cannot be read.', { where: `${name}: ${(error as Error).message}`, next }) // prettier-ignore
    }
  })
}

function namesAt(path: string): readonly string[] {
  const kind = statSync(path, { throwIfNoEntry: false })
  if (!kind) throw new PortreeveError(`There is no ${path}.`, { next: 'Name a folder or a file of cases.', exitCode: 2 }) // prettier-ignore
  if (!kind.isDirectory()) return [path]
  return readdirSync(path).filter((name) => /\.ya?ml$/.test(name)).toSorted().map((name) => join(path, name)) // prettier-ignore
}
