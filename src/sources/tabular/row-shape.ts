import { HEADING_WORDS } from './heading-words.data.ts'

/** What a cell looks like, for telling headings from data. */
export type CellShape = 'empty' | 'number' | 'date' | 'text'

const NUMBER = /^[-+(]?\s*[£$€œ\ufffd]?\s*-?[\d,]*\.?\d+\s*\)?-?\s*(cr|dr)?$/i
const DATE =
  /^(\d{1,4}[-/.\s]\d{1,2}[-/.\s]\d{1,4}|\d{1,2}[-/.\s]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/.,\s]*\d{2,4}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/.\s]\d{2,4})([ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?)?$/i

/**
 * What a cell looks like.
 *
 * @example
 * shapeOf('£1,234.50') // 'number'
 * shapeOf('6 Jun 2023') // 'date'
 * shapeOf('Supplier Name') // 'text'
 * shapeOf('  ') // 'empty'
 */
export function shapeOf(cell: string): CellShape {
  const text = cell.trim()
  if (text === '') return 'empty'
  if (text.length > 40) return 'text'
  if (NUMBER.test(text)) return 'number'
  return DATE.test(text) ? 'date' : 'text'
}

/**
 * A heading with its white space folded to single blanks.
 *
 * @example
 * foldHeading(' Contractor/\nProvider ') // 'Contractor/ Provider'
 */
export function foldHeading(cell: string): string {
  return cell.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** How many cells of a row hold something. */
export function filledCells(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (cell.trim() !== '') count++
  return count
}

/** True when a cell reads like a heading: short, no number or date, with a word that headings have. */
export function hasHeadingWord(cell: string): boolean {
  if (cell.length > 80) return false
  const words = cell.toLowerCase().match(/[a-z£]+/g) ?? []
  return words.length <= 12 && words.some((word) => HEADING_WORDS.has(word))
}

/**
 * How much a row looks like the header of the rows beneath it; the highest of the first rows wins.
 *
 * Words that headings have count most; numbers, dates and long texts speak against it, and so does a cell that comes
 * again in its column: names of bodies and systems are full of heading words, but headings do not repeat.
 */
export function headerScore(cells: readonly string[], beneath: readonly (readonly string[])[]): number {
  const filled = filledCells(cells)
  if (filled < 2) return 0
  const seen = new Set<string>()
  let score = 0
  const below = beneath.filter((row) => !isSameRow(row, cells))
  for (const [at, cell] of cells.entries()) {
    const shape = shapeOf(cell)
    if (shape === 'empty') continue
    if (shape !== 'text' || comesAgain(cell, at, below)) score -= 4
    else if (hasHeadingWord(cell)) score += 3
    else score += cell.trim().length > 60 ? -2 : 0.5
    if (seen.has(cell)) score -= 1
    seen.add(cell)
    if (shape === 'text' && beneath.some((row) => ['number', 'date'].includes(shapeOf(row[at] ?? ''))))
      score += 1
  }
  const typical = beneath.length ? Math.max(...beneath.map(filledCells)) : filled
  return score * Math.min(1, filled / Math.max(1, typical * 0.6))
}

const isSameRow = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, at) => cell === b[at])

/**
 * True when a cell stands in the same column of one of some rows.
 *
 * @example
 * comesAgain('Finance system', 0, [['Payroll'], ['Finance system']]) // true
 */
export function comesAgain(cell: string, at: number, rows: readonly (readonly string[])[]): boolean {
  const text = cell.trim()
  return text !== '' && rows.some((row) => (row[at] ?? '').trim() === text)
}

/** True when a row without numbers is the second line of a header: each cell beneath a heading, and fewer of them. */
export function isSecondHeaderLine(
  header: readonly string[],
  cells: readonly string[],
  next: readonly string[] | undefined,
): boolean {
  const filled = filledCells(cells)
  if (filled === 0 || filled >= filledCells(header)) return false
  if (!next || filledCells(next) <= filled) return false
  const all = cells.every(
    (cell, at) =>
      cell.trim() === '' ||
      (shapeOf(cell) === 'text' &&
        cell.trim().length <= 25 &&
        hasHeadingWord(cell) &&
        (header[at] ?? '').trim() !== ''),
  )
  return all && next.some((cell) => shapeOf(cell) === 'number' || shapeOf(cell) === 'date')
}

/** Headings as printed over one or two lines, folded; the width is that of the widest line. */
export function joinHeadings(lines: readonly (readonly string[])[]): string[] {
  const width = Math.max(...lines.map((line) => line.length))
  const headings: string[] = []
  for (let at = 0; at < width; at++) headings.push(foldHeading(lines.map((line) => line[at] ?? '').join(' ')))
  return headings
}
