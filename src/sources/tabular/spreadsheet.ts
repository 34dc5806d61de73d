import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { PortreeveError } from '../../procurement/errors.ts'
import type { CellRow } from '../source.ts'
import { checkSpreadsheetZip } from './zip.ts'

/** One sheet of a spreadsheet: rows that hold something, cells as text. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly CellRow[]
}

/** The kinds of spreadsheet that are read. */
export type SpreadsheetKind = 'xlsx' | 'xls' | 'ods'

const CHILD_MEGABYTES = 1024
const MOST_CELLS = 20_000_000

/**
 * Every sheet of a spreadsheet, read by a process of its own with limits on memory and time.
 *
 * Cells are text: days as yyyy-mm-dd, numbers with the figures a spreadsheet shows, formulas as the value last saved.
 *
 * @throws PortreeveError when it is a bomb, damaged, or needs more than the limits.
 */
export async function readSpreadsheet(
  path: string,
  kind: SpreadsheetKind,
  signal?: AbortSignal,
): Promise<Sheet[]> {
  if (kind !== 'xls') await checkSpreadsheetZip(path)
  const { size } = await stat(path)
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${CHILD_MEGABYTES}`, childModule(), path, kind],
    { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true, ...(signal ? { signal } : {}) },
  )
  // A small file that takes long is a trap; a large one is given more time, and an old one cannot be packed.
  const timer = setTimeout(
    () => child.kill('SIGKILL'),
    (kind === 'xls' ? 15_000 : 7000) + (size / 1_000_000) * 3000,
  )
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve())
    child.on('error', () => resolve())
  })
  try {
    const sheets = await collect(createInterface({ input: child.stdout }))
    await ended
    signal?.throwIfAborted()
    if (!sheets) throw refused(path)
    return sheets
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

/** The sheets the child printed; undefined when it stopped before its end or printed more than can be held. */
async function collect(lines: AsyncIterable<string>): Promise<Sheet[] | undefined> {
  const sheets: { name: string; rows: CellRow[] }[] = []
  let cells = 0
  for await (const line of lines) {
    const value = JSON.parse(line) as [number, ...string[]] | { sheet: string } | { done: true }
    if (Array.isArray(value)) {
      const [row, ...text] = value
      cells += text.length
      if (cells > MOST_CELLS) return undefined
      sheets.at(-1)?.rows.push({ line: row, cells: text })
    } else if ('sheet' in value) sheets.push({ name: value.sheet, rows: [] })
    else return sheets
  }
  return undefined
}

function childModule(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return fileURLToPath(new URL(`./spreadsheet-child.${extension}`, import.meta.url))
}

const refused = (path: string): PortreeveError =>
  new PortreeveError('The spreadsheet cannot be read: it is damaged, protected, or too large.', {
    where: path,
    next: 'Open it in a spreadsheet program, save each sheet as CSV, and load those.',
  })

/**
 * The kind of spreadsheet the first bytes show; undefined for anything else.
 *
 * A ZIP is a spreadsheet only when its first members say so: `names` are the names in it.
 *
 * @example
 * spreadsheetKind(['[Content_Types].xml', 'xl/workbook.xml']) // 'xlsx'
 * spreadsheetKind(['mimetype', 'content.xml']) // 'ods'
 * spreadsheetKind(['spend.csv']) // undefined
 */
export function spreadsheetKind(names: readonly string[]): SpreadsheetKind | undefined {
  if (names.some((name) => name === 'xl/workbook.xml' || name === '[Content_Types].xml')) return 'xlsx'
  return names.includes('mimetype') && names.includes('content.xml') ? 'ods' : undefined
}
