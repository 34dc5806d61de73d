/** What a command may do to the outside: print, report progress, set the exit code, notice Ctrl+C. */
export interface CommandContext {
  /** Results, to standard output. */
  readonly out: (text: string) => void
  /** Progress, complaints and advice, to standard error. */
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  readonly width: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal
  readonly setExitCode: (code: number) => void
}

/** One column of a printed table. An undefined value prints as an empty cell. */
export interface TableColumn<Row> {
  readonly heading: string
  readonly value: (row: Row) => string | undefined
  readonly right?: boolean
}

/** How rows are printed: aligned for a terminal, tab-separated for a pipe, CSV when asked. */
export type TableForm = 'table' | 'tsv' | 'csv'

/**
 * One cell of CSV: quoted where needed, and with a leading `'` where a spreadsheet would run it as a formula.
 * A number may keep its minus sign.
 *
 * @example
 * csvCell('a,b') // '"a,b"'
 * csvCell('=1+1') // "'=1+1"
 * csvCell('-12.50') // '-12.50'
 */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d[\d,]*(\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as CSV text with a header line, CRLF line ends (RFC 4180), formulas made harmless.
 *
 * @example
 * csvOf([{ a: '1' }], [{ heading: 'A', value: (row) => row.a }]) // 'A\r\n1\r\n'
 */
export function csvOf<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const lines = [columns.map((column) => csvCell(column.heading)).join(',')]
  for (const row of rows) lines.push(columns.map((column) => csvCell(column.value(row) ?? '')).join(','))
  return `${lines.join('\r\n')}\r\n`
}

/**
 * Rows as text for a terminal (aligned, cut to `width`, numbers right) or a pipe (tab-separated, no art).
 *
 * @example
 * tableOf([{ a: 'x' }], [{ heading: 'Name', value: (row) => row.a }], { form: 'tsv', width: 80 }) // 'Name\nx\n'
 */
export function tableOf<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  how: { readonly form: TableForm; readonly width: number },
): string {
  if (how.form === 'csv') return csvOf(rows, columns)
  const cells = [
    columns.map((column) => column.heading),
    ...rows.map((row) => columns.map((c) => oneLine(c.value(row)))),
  ]
  if (how.form === 'tsv') return `${cells.map((line) => line.join('\t')).join('\n')}\n`
  const widths = fitWidths(cells, how.width)
  const print = (line: readonly string[]) =>
    line
      .map((cell, index) => pad(cell, widths[index]!, columns[index]!.right ?? false))
      .join('  ')
      .trimEnd()
  return `${cells.map(print).join('\n')}\n`
}

const oneLine = (value: string | undefined): string => (value ?? '').replace(/[\t\r\n]+/g, ' ')

/** Widths that fit the terminal: the widest column gives way first. */
function fitWidths(cells: readonly (readonly string[])[], width: number): number[] {
  const widths = cells[0]!.map((_, index) => Math.max(...cells.map((line) => line[index]!.length)))
  const room = width - 2 * (widths.length - 1)
  while (widths.reduce((sum, each) => sum + each, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest]! <= 8) break
    widths[widest]!--
  }
  return widths
}

function pad(cell: string, width: number, right: boolean): string {
  const cut = cell.length > width ? `${cell.slice(0, Math.max(0, width - 1))}…` : cell
  return right ? cut.padStart(width) : cut.padEnd(width)
}

/**
 * A line of progress that rewrites itself on a terminal, and prints once at the start and once at the end elsewhere.
 * `done` ends it with a last sentence.
 */
export interface Progress {
  readonly at: (sentence: string) => void
  readonly done: (sentence?: string) => void
}

/**
 * Progress on standard error, quiet unless it is a terminal.
 *
 * @example
 * typeof progressOn({ err: () => {}, isTerminal: false, width: 80 }).at // 'function'
 */
export function progressOn(context: Pick<CommandContext, 'err' | 'isTerminal' | 'width'>): Progress {
  let last = 0
  return {
    at: (sentence) => {
      if (!context.isTerminal || Date.now() - last < 100) return
      last = Date.now()
      context.err(`\r\u001b[2K${sentence.slice(0, context.width - 1)}`)
    },
    done: (sentence) => {
      if (context.isTerminal) context.err('\r\u001b[2K')
      if (sentence !== undefined) context.err(`${sentence}\n`)
    },
  }
}
