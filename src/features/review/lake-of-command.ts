import { openWorkspaceLake } from '../../insight/workspace-lake.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import type { AskLake } from '../../ui/visit.ts'
import { workspaceFolder } from '../../ui/workspace.ts'

/** Asks the lake of a workspace and closes it. */
export async function withLake<T>(
  options: { readonly workspace?: string },
  context: CommandContext,
  use: (ask: AskLake) => Promise<T>,
): Promise<T> {
  const lake = openWorkspaceLake(workspaceFolder(options, context.env))
  try {
    return await use(lake.query)
  } finally {
    lake.close()
  }
}
