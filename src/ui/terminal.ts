import type { CalendarDay } from '../procurement/calendar-day.ts'
import type { Plan } from '../procurement/plan.ts'
import type { Law } from '../rulebook/law.ts'
import type { BodySettings } from '../rulebook/settings.ts'

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
  /** Brings a workspace's findings up to date with what people decided; the program has it, a command tried by itself may not. */
  readonly refresh?: (workspace: string) => Promise<void>
  /** Makes the plan of a body, for commands of features that do not make plans themselves. */
  readonly plan?: (
    workspace: string,
    wanted: { readonly body?: string; readonly on: CalendarDay; readonly law?: Law },
  ) => Promise<PlanMade>
  /** The settings of a body of a workspace (our own where none is named) and the law in use; nothing need be loaded. */
  readonly settings?: (workspace: string, body?: string) => Promise<SettingsHeld>
}

/** A body's settings and the law they are held against. No body is named where none is known. */
export interface SettingsHeld {
  readonly body?: string
  readonly settings: BodySettings
  readonly law: Law
}

/** A body's plan and the settings it was made with. */
export interface PlanMade {
  readonly plan: Plan
  readonly settings: BodySettings
}

/** One column of a printed table. An undefined value prints as an empty cell. */
export interface TableColumn<Row> {
  readonly heading: string
  readonly value: (row: Row) => string | undefined
  /** A number: never cut or broken. */
  readonly right?: boolean
  /** A decimal of pounds: a terminal shows it with thousands. A number too. */
  readonly pounds?: boolean
  /** A file's path: a narrow terminal shows its end. */
  readonly path?: boolean
  /** Left out first where a terminal is narrow; every other form has it. */
  readonly spare?: boolean
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
 * Rows as text for a pipe (tab-separated, no art) or for a terminal: aligned to `width`, words wrapped in their column and
 * numbers whole. Where even that does not fit, each row is a list of its values.
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
  if (how.form === 'tsv') {
    const lines = rows.map((row) => columns.map((column) => oneLine(column.value(row))))
    return `${[columns.map((column) => column.heading), ...lines].map((line) => line.join('\t')).join('\n')}\n`
  }
  const columnsOf = columns.map((column): ShownColumn => {
    const cells = rows.map((row) => shownCell(oneLine(column.value(row)), column))
    const natural = Math.max(column.heading.length, ...cells.map((cell) => cell.length))
    return { ...column, right: isNumber(column), cells, natural }
  })
  return alignedTable(columnsOf, rows.length, how.width) ?? listOfRows(columnsOf, rows.length)
}

interface ShownColumn {
  readonly heading: string
  readonly right: boolean
  readonly path?: boolean
  readonly spare?: boolean
  readonly cells: readonly string[]
  /** The width at which nothing is broken. */
  readonly natural: number
}

const isNumber = ({ right, pounds }: { readonly right?: boolean; readonly pounds?: boolean }): boolean =>
  right === true || pounds === true

const shownCell = (text: string, { pounds }: { readonly pounds?: boolean }): string =>
  pounds === true && /^-?\d+(\.\d+)?$/.test(text)
    ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
    : text

const oneLine = (value: string | undefined): string => (value ?? '').replace(/[\t\r\n]+/g, ' ')

/** A column of words is no narrower than this, or breaks more words than it saves room. */
const NARROWEST = 12
/** As wide as a column of words asks to be before spare columns are left out for it. */
const COMFORTABLE = 24
const GAP = 2

const totalOf = (widths: readonly number[]): number =>
  widths.reduce((sum, each) => sum + each, 0) + GAP * (widths.length - 1)

/** The table, or undefined where it does not fit. */
function alignedTable(all: readonly ShownColumn[], rows: number, width: number): string | undefined {
  const kept = [...all]
  const wished = () =>
    totalOf(kept.map((each) => (each.right ? each.natural : Math.min(each.natural, COMFORTABLE))))
  for (const spare of all.filter((each) => each.spare === true).toReversed()) {
    if (wished() <= width) break
    kept.splice(kept.indexOf(spare), 1)
  }
  const widths = fitWidths(kept, width)
  if (widths === undefined) return undefined
  const lines = [kept.map((each) => each.heading), ...Array.from({ length: rows }, (_, row) => kept.map((each) => each.cells[row]!))] // prettier-ignore
  const text = lines.flatMap((line) => printed(line, kept, widths))
  const left = all.filter((each) => !kept.includes(each)).map((each) => each.heading)
  const note =
    left.length === 0 ? '' : `(not shown for want of room: ${left.join(', ')}; a wider window shows all)\n`
  return `${text.join('\n')}\n${note}`
}

/** Widths that fit: the widest column of words gives way first. Undefined where none do. */
function fitWidths(columns: readonly ShownColumn[], width: number): number[] | undefined {
  const widths = columns.map((each) => each.natural)
  while (totalOf(widths) > width) {
    const givable = widths.map((each, index) => (columns[index]!.right || each <= NARROWEST ? 0 : each))
    const most = Math.max(...givable)
    if (most === 0) return undefined
    widths[givable.indexOf(most)]!--
  }
  return widths
}

/** One row as the lines it takes, each cell wrapped in its column. */
function printed(
  cells: readonly string[],
  columns: readonly ShownColumn[],
  widths: readonly number[],
): string[] {
  const wrapped = cells.map((cell, index) =>
    columns[index]!.path === true ? [tailOf(cell, widths[index]!)] : broken(cell, widths[index]!),
  )
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) =>
        columns[index]!.right
          ? (lines[line] ?? '').padStart(widths[index]!)
          : (lines[line] ?? '').padEnd(widths[index]!),
      )
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

const tailOf = (path: string, width: number): string =>
  path.length <= width ? path : `…${path.slice(path.length - width + 1)}`

/** Text in lines of a width, broken between words; a word that is longer is broken where it must be. */
function broken(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    let rest = word
    if (line !== '' && line.length + 1 + rest.length <= width) line += ` ${rest}`
    else {
      if (line !== '') lines.push(line)
      for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width))
      line = rest
    }
  }
  return [...lines, line]
}

/** Each row as a list of its values, for tables too wide for any window. */
function listOfRows(columns: readonly ShownColumn[], rows: number): string {
  const label = Math.max(...columns.map((each) => each.heading.length))
  const list = (row: number): string =>
    columns
      .filter((each) => each.cells[row] !== '')
      .map((each) => `${each.heading.padEnd(label)}${' '.repeat(GAP)}${each.cells[row]}\n`)
      .join('')
  return Array.from({ length: rows }, (_, row) => list(row)).join('\n')
}

const OWN_CONTROL = '\r\u001b[2K'

/**
 * Text whose control characters a terminal would obey, made visible: names and cells come from files, and could clear the
 * screen or change its title. Line ends, tabs and the one sequence that progress uses stay.
 *
 * @example
 * printable('a\u001b[2Jb\n') // 'a�[2Jb\n'
 */
export function printable(text: string): string {
  return (
    text
      .split(OWN_CONTROL)
      // oxlint-disable-next-line no-control-regex
      .map((part) => part.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd'))
      .join(OWN_CONTROL)
  )
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
      context.err(`${OWN_CONTROL}${sentence.slice(0, context.width - 1)}`)
    },
    done: (sentence) => {
      if (context.isTerminal) context.err(OWN_CONTROL)
      if (sentence !== undefined) context.err(`${sentence}\n`)
    },
  }
}
