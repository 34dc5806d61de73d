import { PortreeveError } from '../../procurement/errors.ts'
import type { CellRow, CellTable } from '../source.ts'
import { assertFits } from '../tabular/find-tables.ts'

/** Deeper JSON than this is refused: no list needs it, and it can exhaust the stack. */
const DEEPEST = 60
const LONGEST_TEXT = 200_000_000

/**
 * How deep brackets nest in a JSON text, strings left out, without parsing it.
 *
 * @example
 * nestingOf('[{"a": "[[["}]') // 2
 */
export function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) at = endOfString(text, at)
    else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth)
    else if (code === 93 || code === 125) depth--
  }
  return deepest
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 34) return at
  }
  return text.length
}

/**
 * The value of a JSON text.
 *
 * @throws PortreeveError when it is too long, nests too deep or is not JSON.
 * @example
 * parseJson('[1]', 'a.json') // [1]
 */
export function parseJson(text: string, file: string): unknown {
  const refuse = (message: string, next: string, cause?: unknown) =>
    new PortreeveError(message, { where: file, next, ...(cause === undefined ? {} : { cause }) })
  if (text.length > LONGEST_TEXT) throw refuse('The JSON text is too long.', 'Split it into smaller files.')
  if (nestingOf(text) > DEEPEST) {
    throw refuse(`The JSON nests deeper than ${DEEPEST} levels.`, 'Export it as a plain list.')
  }
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (cause) {
    throw refuse('The JSON cannot be read.', 'Export the file again.', cause)
  }
}

type Item = Readonly<Record<string, unknown>>

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The longest list of objects in a value: the value itself, or one a key or two below. */
function longestList(value: unknown, levels: number): { key: string; items: readonly Item[] } | undefined {
  if (Array.isArray(value)) {
    const items = value.filter(isItem)
    return items.length > 0 ? { key: '', items } : undefined
  }
  if (!isItem(value) || levels === 0) return undefined
  let best: { key: string; items: readonly Item[] } | undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = longestList(inner, levels - 1)
    if (found && found.items.length > (best?.items.length ?? 0))
      best = { key: key || found.key, items: found.items }
  }
  return best
}

const asCell = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * The table in a JSON text: the longest list of objects, at the top or below one or two keys. Headings are the keys
 * in order of appearance; a row's `line` is the object's place in the list, from 1. No such list: no table.
 *
 * @throws PortreeveError as {@link parseJson} does, and when the objects have too many keys.
 * @example
 * jsonTables('{"Services": [{"Name": "A"}]}', 'a.json')[0]?.headings // ['Name']
 */
export function jsonTables(text: string, file: string): CellTable[] {
  const list = longestList(parseJson(text, file), 3)
  if (!list) return []
  const headings = [...new Set(list.items.flatMap((item) => Object.keys(item)))]
  assertFits(headings.length, list.items.length)
  const rows = list.items.map((item, at) => ({
    line: at + 1,
    cells: headings.map((heading) => (Object.hasOwn(item, heading) ? asCell(item[heading]) : '')),
  }))
  return [{ headerLine: 0, headings, preamble: list.key ? [list.key] : [], rows }]
}

/** The cells of a Markdown table's line; a `\|` is part of a cell. */
function markdownCells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}

const RULER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/**
 * The tables of a Markdown text. A row's `line` is its physical line; `preamble` is the text above the first table.
 *
 * @example
 * markdownTables('# Systems\n\n| LPA | System |\n| --- | --- |\n| Exeter | Ocella |')[0]?.rows[0]?.line // 5
 */
export function markdownTables(text: string): CellTable[] {
  const lines = text.split(/\r\n|\n|\r/)
  const tables: CellTable[] = []
  let above: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1] ?? ''
    if (!line.includes('|') || !next.includes('-') || !RULER.test(next)) {
      if (line.trim() !== '') above.push(line.trim())
      continue
    }
    const rows: CellRow[] = []
    const headerLine = at + 1
    for (at += 2; at < lines.length && lines[at]!.includes('|'); at++) {
      rows.push({ line: at + 1, cells: markdownCells(lines[at]!) })
    }
    at--
    tables.push({ headerLine, headings: markdownCells(line), preamble: above, rows })
    above = []
  }
  return tables
}
