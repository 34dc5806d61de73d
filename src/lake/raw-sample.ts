import { type RawTable, rawRelation, rawTablesOf } from './intake/raw-cells.ts'
import type { Generation } from './lake.ts'

/** The headings of a file's tables, each with up to three of its cells as printed; empty for a file read into memory. */
export async function shapeSamples(generation: Generation, fileId: string): Promise<Map<string, string[]>> {
  const samples = new Map<string, string[]>()
  for (const table of await rawTablesOf(generation.raw, fileId)) {
    const rows = await firstRows(generation, fileId, table)
    table.headings.forEach((heading, index) => {
      if (heading === '') return
      const cells = rows.map((row) => row[`c${index + 1}`]).filter((cell) => typeof cell === 'string')
      samples.set(heading, [...new Set([...(samples.get(heading) ?? []), ...cells])].slice(0, 3))
    })
  }
  return samples
}

function firstRows(
  generation: Generation,
  fileId: string,
  table: RawTable,
): Promise<Record<string, unknown>[]> {
  return generation.query(`SELECT * FROM ${rawRelation(generation.raw, fileId, table)} LIMIT 20`)
}

/** A row of a file as it was printed. */
export interface RawRow {
  readonly line: number
  /** Cells with their headings; the heading is empty where none is known. */
  readonly cells: readonly { readonly heading: string; readonly value: string }[]
}

/**
 * The cells of one row exactly as printed; undefined when the file has no such row. They may name private persons: only
 * `explain`, for the local person, and an administrator may show them.
 */
export async function rawRow(
  generation: Generation,
  place: { readonly fileId: string; readonly sheet?: string; readonly line: number },
): Promise<RawRow | undefined> {
  const tables = await rawTablesOf(generation.raw, place.fileId)
  for (const table of tables.filter(
    (each) => place.sheet === undefined || each.sheetInRows || each.sheet === place.sheet,
  )) {
    const [row] = await generation.query<Record<string, string | null>>(
      `SELECT * FROM ${rawRelation(generation.raw, place.fileId, table)} WHERE line = ?
       ${table.sheetInRows && place.sheet !== undefined ? 'AND sheet = ?' : ''} LIMIT 1`,
      table.sheetInRows && place.sheet !== undefined ? [place.line, place.sheet] : [place.line],
    )
    if (!row) continue
    const cells = Array.from({ length: table.width }, (_, index) => ({
      heading: table.headings[index] ?? '',
      value: row[`c${index + 1}`] ?? '',
    }))
    return { line: place.line, cells: cells.filter((cell) => cell.heading !== '' || cell.value !== '') }
  }
  return undefined
}
