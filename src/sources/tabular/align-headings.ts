import type { CellRow, CellTable } from '../source.ts'
import { shapeOf, type CellShape } from './row-shape.ts'

/** What the cells of a column look like: shares of dates, numbers and texts among the filled ones, and their length. */
interface ColumnProfile {
  readonly shares: Readonly<Record<CellShape, number>>
  readonly length: number
  readonly filled: number
}

const SAMPLE = 200

/**
 * Headings for rows that go on without a header, such as the second page of a printed table: the columns of the
 * table before, in order, each matched to the column that looks like it; a column that was dropped is passed over.
 */
export function alignHeadings(before: CellTable, rows: readonly CellRow[]): string[] {
  const old = before.headings.map((_, at) => profile(before.rows, at))
  const width = Math.max(...rows.map((row) => row.cells.length))
  const next = Array.from({ length: width }, (_, at) => profile(rows, at))
  const columns = bestMatch(old, next)
  return columns.map((at) => (at === undefined ? '' : (before.headings[at] ?? '')))
}

function profile(rows: readonly CellRow[], column: number): ColumnProfile {
  const counts: Record<CellShape, number> = { empty: 0, number: 0, date: 0, text: 0 }
  let length = 0
  for (const row of rows.slice(0, SAMPLE)) {
    const cell = row.cells[column] ?? ''
    counts[shapeOf(cell)]++
    length += cell.trim().length
  }
  const filled = counts.number + counts.date + counts.text
  const share = (shape: CellShape): number => (filled === 0 ? 0 : counts[shape] / filled)
  const shares = {
    empty: filled === 0 ? 1 : 0,
    number: share('number'),
    date: share('date'),
    text: share('text'),
  }
  return {
    shares,
    length: filled === 0 ? 0 : length / filled,
    filled: filled / Math.max(1, rows.slice(0, SAMPLE).length),
  }
}

function likeness(a: ColumnProfile, b: ColumnProfile): number {
  if (a.filled === 0 || b.filled === 0) return a.filled === b.filled ? 0.5 : -0.2
  const shared = (['number', 'date', 'text'] as const).reduce(
    (sum, shape) => sum + Math.min(a.shares[shape], b.shares[shape]),
    0,
  )
  const lengths = Math.min(a.length, b.length) / Math.max(a.length, b.length)
  return Math.max(0.05, shared * 2 - 1 + lengths * 0.5)
}

/** For each new column the old one it goes with: the order-keeping match of greatest likeness. */
function bestMatch(old: readonly ColumnProfile[], next: readonly ColumnProfile[]): (number | undefined)[] {
  const best: number[][] = Array.from({ length: old.length + 1 }, () =>
    Array<number>(next.length + 1).fill(0),
  )
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = next.length - 1; b >= 0; b--)
      best[a]![b] = Math.max(
        best[a + 1]![b]!,
        best[a]![b + 1]!,
        best[a + 1]![b + 1]! + likeness(old[a]!, next[b]!),
      )
  const match: (number | undefined)[] = Array<number | undefined>(next.length).fill(undefined)
  for (let a = 0, b = 0; a < old.length && b < next.length;) {
    if (best[a]![b] === best[a + 1]![b + 1]! + likeness(old[a]!, next[b]!)) match[b++] = a++
    else if (best[a]![b] === best[a + 1]![b]) a++
    else b++
  }
  return match
}
