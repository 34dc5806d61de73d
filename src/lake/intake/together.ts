import { stat } from 'node:fs/promises'
import { PortreeveError } from '../../procurement/errors.ts'
import { type BulkReading, isBulk, type Reading, type SpendReading } from '../../sources/source.ts'
import { sqlName } from '../engine.ts'
import type { LakeDraft } from '../lake-draft.ts'
import { type RawTable, rawRelation, writeRawParts } from './raw-cells.ts'
import type { Shelf } from './shelf.ts'

/** Up to here a spend file is typed together with others: working out its statement takes longer than running it. */
const SMALL_BYTES = 2 * 1024 * 1024
const MOST_BYTES = 8 * 1024 * 1024
const MOST_FILES = 64

/** A small spend file whose cells are kept and whose rows are typed already, in a temporary table. */
export interface TypedAhead {
  readonly tables: readonly RawTable[]
  /** For each part the SELECT of its typed rows. */
  readonly selects: readonly string[]
}

const bytesOf = async (reading: BulkReading): Promise<number> => {
  const sizes = await Promise.all(reading.parts.map(async (part) => (await stat(part.path)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Readings in their order, in groups: small spend files that follow one another together, every other file at a group's end. */
export async function* groupsOf(readings: AsyncIterable<Reading>): AsyncIterable<Reading[]> {
  let group: Reading[] = []
  let bytes = 0
  for await (const reading of readings) {
    group.push(reading)
    bytes += isBulk(reading) ? await bytesOf(reading) : MOST_BYTES
    if (bytes < MOST_BYTES && group.length < MOST_FILES) continue
    yield group
    group = []
    bytes = 0
  }
  if (group.length > 0) yield group
}

/**
 * Keeps the cells of a group's new small spend files and types their rows for as long as `use` runs: one statement for all
 * parts that are read alike. What cannot be done ahead is left to be done, or to fail, alone and in its turn.
 */
export async function typedAhead(
  shelf: Shelf,
  group: readonly Reading[],
  use: (ahead: ReadonlyMap<Reading, TypedAhead>) => Promise<void>,
): Promise<void> {
  const { draft } = shelf
  const kept = await keepSmall(shelf, group)
  const { selects, tables } = await typeParts(draft, kept)
  await use(new Map(kept.map((file, at) => [file.reading, { tables: file.tables, selects: selects[at]! }])))
  for (const table of tables) await draft.execute(`DROP TABLE ${table}`)
}

/** The cells of small spend files that are new and of which none is in the group twice. */
async function keepSmall(shelf: Shelf, group: readonly Reading[]): Promise<KeptFile[]> {
  const seen = new Set<string>()
  const kept: KeptFile[] = []
  for (const reading of group) {
    const id = reading.bytesHash.slice(0, 16)
    const isNew = !seen.has(id) && !shelf.get(id) && !shelf.replaced(id)
    seen.add(id)
    if (reading.kind !== 'spend' || !isNew || (await bytesOf(reading)) > SMALL_BYTES) continue
    const tables = await writeRawParts(shelf.draft, reading, id).catch((error: unknown) => {
      if (!(error instanceof PortreeveError)) throw error
    })
    if (tables) kept.push({ reading, id, tables })
  }
  return kept
}

interface KeptFile {
  readonly reading: SpendReading
  readonly id: string
  readonly tables: readonly RawTable[]
}

const KEY = 'part'
const RAW_ROWS = sqlName('raw rows ahead')

async function typeParts(
  draft: LakeDraft,
  files: readonly KeptFile[],
): Promise<{ selects: string[][]; tables: string[] }> {
  const parts = files.flatMap((file, fileAt) =>
    file.reading.parts.map((part, partAt) => ({
      fileAt,
      raw: rawRelation(draft.raw, file.id, file.tables[partAt]!),
      typed: file.reading.typedSelect(RAW_ROWS, part, KEY),
    })),
  )
  const selects: string[][] = files.map(() => [])
  const tables: string[] = []
  const alike = Map.groupBy(parts, (part) => part.typed)
  for (const [at, [typed, group]] of [...alike].entries()) {
    const table = sqlName(`typed rows ahead ${at}`)
    tables.push(table)
    const rows = group.map(({ raw }, key) => `SELECT ${key} AS ${KEY}, * FROM ${raw}`)
    await draft.execute(`CREATE OR REPLACE TEMP TABLE ${RAW_ROWS} AS ${rows.join(' UNION ALL BY NAME ')}`)
    await draft.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${typed}`)
    for (const [key, { fileAt }] of group.entries())
      selects[fileAt]!.push(`SELECT * EXCLUDE (${KEY}) FROM ${table} WHERE ${KEY} = ${key}`)
  }
  await draft.execute(`DROP TABLE IF EXISTS ${RAW_ROWS}`)
  return { selects, tables }
}
