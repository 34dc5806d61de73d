import type { SourceLine } from '../../procurement/contract.ts'
import { openWorkspaceLake } from './plan-for.ts'

/** Rows shown behind one contract: the newest tell most. */
const MOST_ROWS = 20

/**
 * The rows that a contract's figures rest on, as they were read: every filled column of the evidence tables, with file and line.
 */
export async function rowsBehind(
  workspace: string,
  sources: readonly SourceLine[],
): Promise<{ at: string; cells: string }[]> {
  const lake = openWorkspaceLake(workspace)
  try {
    const found: { at: string; cells: string }[] = []
    for (const source of sources.slice(0, MOST_ROWS)) {
      for (const table of ['register_line', 'notice_line', 'payment']) {
        const rows = await lake.query<Record<string, unknown>>(
          `SELECT t.* EXCLUDE (file_id) FROM ${table} t JOIN file f USING (file_id)
           WHERE f.path = ? AND t.line = ? AND coalesce(t.sheet, '') = ? LIMIT 1`,
          [source.file, source.line, source.sheet ?? ''],
        )
        for (const row of rows) found.push({ at: `${source.file}${source.sheet ? ` (${source.sheet})` : ''}, line ${source.line}`, cells: cellsOf(row) }) // prettier-ignore
      }
    }
    return found
  } finally {
    await lake.close()
  }
}

function cellsOf(row: Record<string, unknown>): string {
  return Object.entries(row)
    .filter(([name, value]) => value !== null && value !== '' && !['line', 'sheet'].includes(name))
    .map(([name, value]) => `${name}: ${String(value).replace(/\s+/g, ' ')}`)
    .join(' · ')
}
