import { readFileSync, statSync } from 'node:fs'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { Law } from '../../rulebook/index.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { lawOfWorkspace } from '../../workbench/rule-packs/installed.ts'
import { MOST_PACK_BYTES } from '../../workbench/rule-packs/pack-file.ts'

/** What the commands on rules share. */
export interface RulesOptions {
  readonly workspace?: string
  readonly on?: string
  readonly json?: boolean
  readonly csv?: boolean
}

/** The law of the workspace a command is about; the program’s own where there is no workspace or no pack in it. */
export const lawOf = (options: RulesOptions, context: CommandContext): Law =>
  lawOfWorkspace(workspaceFolder(options, context.env))

/**
 * The text of a rule pack’s file.
 *
 * @throws PortreeveError when it is not there, or larger than any pack.
 */
export function readPackFile(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) {
    throw new PortreeveError(`There is no file ${file}.`, {
      next: 'Name the rule pack.',
      exitCode: EXIT.usage,
    })
  }
  if (found.size > MOST_PACK_BYTES)
    throw new PortreeveError('The rule pack is refused. The file is too large for one.')
  return readFileSync(file, 'utf8')
}
