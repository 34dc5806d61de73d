import { join } from 'node:path'
import { FINDINGS } from '../../insight/findings.ts'
import { openLake } from '../../lake/lake.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import type { AskLake } from '../../ui/visit.ts'
import { workspaceFolder } from '../../ui/workspace.ts'

/** Asks the lake of a workspace and closes it. */
export async function withLake<T>(
  options: { readonly workspace?: string },
  context: CommandContext,
  use: (ask: AskLake) => Promise<T>,
): Promise<T> {
  const lake = openLake(join(workspaceFolder(options, context.env), 'lake'), { findings: FINDINGS })
  try {
    return await use(lake.query)
  } finally {
    lake.close()
  }
}
