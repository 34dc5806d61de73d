import { chmod, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkspaceLake } from '../../insight/workspace-lake.ts'
import type { CorrectionRow } from '../../lake/corrections.ts'
import type { Lake } from '../../lake/lake.ts'
import { type RefreshOptions, refreshFindings } from '../../lake/load.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { correctionsFor } from '../../workbench/corrections.ts'
import { currentStanding, workbenchAt } from '../../workbench/record.ts'
import { familiesOfFile } from './families-file.ts'
import { findingsAfterLoad } from './findings.ts'

/** The lake of a workspace, with the findings readers may ask for. */
export function lakeOf(workspace: string, env: Readonly<Record<string, string | undefined>>): Lake {
  const threads = Number(env['PORTREEVE_THREADS'])
  return openWorkspaceLake(workspace, threads > 0 ? { threads } : {})
}

/** Makes the workspace's folder, for its owner alone. */
export async function makeWorkspace(workspace: string): Promise<void> {
  if ((await mkdir(workspace, { recursive: true, mode: 0o700 })) !== undefined) await chmod(workspace, 0o700)
}

/** What every change of a workspace's evidence ends with: decisions become corrections, findings are brought up to date. */
export async function refreshOf(
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RefreshOptions> {
  return {
    settings: await settingsOf(workspace),
    findings: findingsAfterLoad,
    corrections: () => correctionsOf(workspace, env),
  }
}

/** Works what people decided since into the findings, loading nothing; true when anything changed. */
export async function refreshWorkspace(
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
  options: Pick<RefreshOptions, 'signal' | 'onProgress' | 'onWaiting'> = {},
): Promise<boolean> {
  const lake = lakeOf(workspace, env)
  try {
    return await refreshFindings(lake, { ...(await refreshOf(workspace, env)), ...options })
  } finally {
    lake.close()
  }
}

async function correctionsOf(
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly CorrectionRow[]> {
  const standing = await currentStanding(workspace, workbenchAt(env))
  return [...(await familiesOfFile(workspace)), ...correctionsFor(standing.decisions)]
}

async function settingsOf(workspace: string): Promise<Record<string, unknown>> {
  const path = join(workspace, 'portreeve.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch (error) {
    throw new PortreeveError('The settings are not JSON.', {
      where: `${path}: ${String(error)}`,
      next: 'Correct the file, or remove it to go back to the defaults.',
    })
  }
}
