import { join } from 'node:path'
import { type Lake, openLake } from '../lake/lake.ts'
import { FINDINGS } from './findings.ts'

/** Opens the lake of a workspace with the findings readers may ask for; `threads` bounds those DuckDB takes. */
export function openWorkspaceLake(workspace: string, options: { readonly threads?: number } = {}): Lake {
  return openLake(join(workspace, 'lake'), { findings: FINDINGS, ...options })
}
