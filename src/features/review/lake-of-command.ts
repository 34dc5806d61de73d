import { join } from 'node:path'
import { FINDINGS } from '../../insight/findings.ts'
import { openLake } from '../../lake/lake.ts'
import { type CommandContext, progressOn } from '../../ui/terminal.ts'
import type { AskLake } from '../../ui/visit.ts'
import { workspaceFolder } from '../../ui/workspace.ts'

/** Works what people decided into the findings of a workspace, as a load ends with. */
export type Refresh = (workspace: string, context: CommandContext, at: (sentence: string) => void) => Promise<unknown> // prettier-ignore

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

/** Works decisions in, with progress on standard error. */
export async function refreshed(workspace: string, context: CommandContext, refresh: Refresh): Promise<void> {
  const progress = progressOn(context)
  try {
    await refresh(workspace, context, progress.at)
  } finally {
    progress.done()
  }
}
