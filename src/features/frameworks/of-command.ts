import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import {
  type Catalogue,
  type Framework,
  frameworkNamed,
  frameworkOf,
  type Law,
} from '../../rulebook/index.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { workspaceCatalogue } from '../../workbench/frameworks/workspace-catalogue.ts'
import { currentStanding, workbenchAt } from '../../workbench/record.ts'
import { lawOfWorkspace } from '../../workbench/rule-packs/installed.ts'

/** The options every command of frameworks takes. */
export interface FrameworkOptions {
  readonly workspace?: string
}

/** Every agreement known to a command: the product's list, and what its workspace adds when it has one. */
export async function catalogueOfCommand(
  options: FrameworkOptions,
  { env }: Pick<CommandContext, 'env'>,
): Promise<Catalogue> {
  const workspace = workspaceFolder(options, env)
  const { decisions } = await currentStanding(workspace, workbenchAt(env))
  return workspaceCatalogue(workspace, decisions)
}

/** The law a command asks: the workspace's installed rule pack, else the program's own. */
export const lawOfCommand = (options: FrameworkOptions, { env }: Pick<CommandContext, 'env'>): Law =>
  lawOfWorkspace(workspaceFolder(options, env))

/**
 * The agreement that a reference, a spelling or words of a name mean.
 *
 * @throws PortreeveError when none or several do; near ones are named.
 */
export function frameworkNamedBy(words: string, catalogue: Catalogue): Framework {
  const plain = words.trim().toLowerCase()
  const like = catalogue.frameworks.filter((each) =>
    `${each.reference} ${each.name}`.toLowerCase().includes(plain),
  )
  const found = frameworkOf(words, catalogue) ?? frameworkNamed(words, catalogue) ?? (like.length === 1 ? like[0] : undefined) // prettier-ignore
  if (found) return found
  const names = like.slice(0, 8).map((each) => `${each.reference} (${each.name})`)
  throw new PortreeveError(like.length > 1 ? `Several agreements match "${words}".` : `No agreement matches "${words}".`, {
    next: names.length > 0 ? `Name one of: ${names.join(', ')}.` : 'portreeve frameworks lists them all.',
    exitCode: EXIT.usage,
  }) // prettier-ignore
}
