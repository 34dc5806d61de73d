import { readFile } from 'node:fs/promises'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PortreeveError } from '../../procurement/errors.ts'
import type { FrameworkAccount } from '../../rulebook/index.ts'
import { replaceFile } from '../replace-file.ts'
import { accountForm, asAccount } from './account-form.ts'

/** One list of agreements taken in from a file: taking it in again replaces it whole. */
export interface FrameworkList {
  readonly name: string
  readonly accounts: readonly FrameworkAccount[]
}

const keptForm = z.strictObject({
  format: z.literal(1),
  lists: z.array(z.strictObject({ name: z.string().min(1), accounts: z.array(accountForm) })),
})

const pathOf = (workspace: string): string => join(workspace, 'frameworks.json')

/**
 * The lists of agreements taken into a workspace, in the order they were first taken in; none when there is no such file.
 *
 * @throws PortreeveError when the file is not one of ours.
 */
export async function keptLists(workspace: string): Promise<readonly FrameworkList[]> {
  const path = pathOf(workspace)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return []
  try {
    const { lists } = keptForm.parse(JSON.parse(text))
    return lists.map(({ name, accounts }) => ({ name, accounts: accounts.map(asAccount) }))
  } catch (cause) {
    throw new PortreeveError('The lists of frameworks taken into the workspace cannot be read.', {
      where: path,
      next: 'Move that file away and take the lists in again: portreeve frameworks import FILE.',
      cause,
    })
  }
}

/** Keeps a list in place of the one of its name, durably; the others stay as they are. */
export async function keepList(workspace: string, list: FrameworkList): Promise<void> {
  const lists = await keptLists(workspace)
  const isThere = lists.some((each) => each.name === list.name)
  const kept = isThere ? lists.map((each) => (each.name === list.name ? list : each)) : [...lists, list]
  mkdirSync(workspace, { recursive: true, mode: 0o700 })
  replaceFile(pathOf(workspace), `${JSON.stringify({ format: 1, lists: kept })}\n`)
}
