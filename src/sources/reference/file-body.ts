import type { BodyFrom, CellTable } from '../source.ts'
import { bodyFromText } from './bodies.ts'

/** The body of a whole file and how it was told; both absent when nothing tells it. */
export interface FileBody {
  readonly body?: string
  readonly bodyFrom?: BodyFrom
}

/** What may name a file's body, in the order in which it is asked. */
export interface BodyHints {
  /** Bodies named by a column; one name is the file's body, several leave it to the rows. */
  readonly column: Iterable<string>
  readonly option: string | undefined
  readonly learned: string | undefined
  readonly titles: Iterable<string>
  readonly path: string
  /** Which body publishes files whose path holds a text; case aside. */
  readonly bodyPaths?: readonly { readonly path: string; readonly body: string }[] | undefined
}

/**
 * The body of a file: its column, else the option, else what was learned of such files or is set for their path, else a title, else the path.
 *
 * @example
 * fileBody({ column: [], option: undefined, learned: undefined, titles: [], path: 'exeter-2026.csv' }) // { body: 'Exeter City Council', bodyFrom: 'path' }
 */
export function fileBody(hints: BodyHints): FileBody {
  const named = new Set(hints.column)
  if (named.size > 1) return { bodyFrom: 'column' }
  for (const body of named) return { body, bodyFrom: 'column' }
  if (hints.option) return { body: hints.option, bodyFrom: 'option' }
  if (hints.learned) return { body: hints.learned, bodyFrom: 'learned' }
  const told = hints.bodyPaths?.find((each) => hints.path.toLowerCase().includes(each.path.toLowerCase()))
  if (told) return { body: told.body, bodyFrom: 'learned' }
  for (const title of hints.titles) {
    const found = bodyFromText(title)
    if (found) return { body: found.name, bodyFrom: 'title' }
  }
  const found = bodyFromText(hints.path)
  return found ? { body: found.name, bodyFrom: 'path' } : {}
}

/**
 * The texts of tables that may name a body: lines above the header, and names of sheets.
 */
export function titlesOf(tables: readonly CellTable[]): string[] {
  return tables.flatMap((table) => [...table.preamble, ...(table.sheet ? [table.sheet] : [])])
}
