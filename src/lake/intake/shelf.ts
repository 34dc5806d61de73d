import type { SqlValue } from '../draft.ts'
import { type LakeDraft, stageAs } from '../lake-draft.ts'
import { EVIDENCE_TABLES } from '../tables.ts'
import type { OverlapRow } from './editions.ts'
import {
  type FileRow,
  putAside,
  readFileRows,
  readReplaced,
  type ReplacedFile,
  writeFileRows,
} from './file-row.ts'

/** The files of a draft while a load goes on: those held, those replaced by newer editions, and pairs that may overlap. */
export class Shelf {
  readonly draft: LakeDraft
  readonly loadNumber: number
  readonly #held: Map<string, FileRow>
  readonly #replaced: Map<string, ReplacedFile>
  #overlaps: OverlapRow[]
  #changed = false

  private constructor(
    draft: LakeDraft,
    held: readonly FileRow[],
    replaced: readonly ReplacedFile[],
    overlaps: readonly OverlapRow[],
  ) {
    this.draft = draft
    this.#held = new Map(held.map((row) => [row.file_id, row]))
    this.#replaced = new Map(replaced.map((each) => [each.row.file_id, each]))
    this.#overlaps = [...overlaps]
    const numbers = [...held, ...replaced.map((each) => each.row)].map((row) => row.load_number)
    this.loadNumber = Math.max(0, ...numbers) + 1
  }

  /** The shelf as the generation before left it. */
  static async open(draft: LakeDraft): Promise<Shelf> {
    const overlaps = await draft.query('SELECT * REPLACE (CAST(rows AS INTEGER) AS rows) FROM overlap')
    return new Shelf(
      draft,
      await readFileRows(draft),
      await readReplaced(draft.folder),
      overlaps as unknown as OverlapRow[],
    )
  }

  get held(): FileRow[] {
    return [...this.#held.values()]
  }

  get isChanged(): boolean {
    return this.#changed
  }

  get(fileId: string): FileRow | undefined {
    return this.#held.get(fileId)
  }

  replaced(fileId: string): ReplacedFile | undefined {
    return this.#replaced.get(fileId)
  }

  replacedFiles(): ReplacedFile[] {
    return [...this.#replaced.values()]
  }

  /**
   * A name no other file has: the one given, or with the first letters of the file's id. Editions of one file share a name,
   * since only one of them stands.
   */
  freePath(path: string, fileId: string): string {
    const isTaken =
      this.held.some((row) => row.path === path && row.file_id !== fileId) ||
      this.replacedFiles().some(({ row }) => row.path === path && this.standsFor(row.file_id) !== fileId)
    return isTaken ? `${path} (${fileId.slice(0, 8)})` : path
  }

  /** The file that stands where this one stood: the last of the editions that took one another's place. */
  standsFor(fileId: string): string {
    const by = this.#replaced.get(fileId)?.by
    return by === undefined ? fileId : this.standsFor(by)
  }

  put(row: FileRow): void {
    this.#held.set(row.file_id, row)
    this.#replaced.delete(row.file_id)
    this.#changed = true
  }

  take(fileId: string): void {
    this.#held.delete(fileId)
    this.#replaced.delete(fileId)
    this.#overlaps = this.#overlaps.filter((each) => each.file_id !== fileId && each.other_file_id !== fileId)
    this.#changed = true
  }

  async replace(old: FileRow, by: string): Promise<void> {
    await putAside(this.draft, old, by)
    this.take(old.file_id)
    this.#replaced.set(old.file_id, { row: old, by })
  }

  addOverlaps(overlaps: readonly OverlapRow[]): void {
    this.#overlaps.push(...overlaps)
  }

  /** Writes the tables `file` and `overlap`, when anything changed. */
  async write(): Promise<void> {
    if (!this.#changed) return
    await writeFileRows(this.draft, this.held)
    const key = (row: OverlapRow) => `${row.file_id}/${row.other_file_id}`
    const rows = this.#overlaps.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    const table = { columns: EVIDENCE_TABLES.overlap, rows: rows as unknown as Record<string, SqlValue>[] }
    await stageAs(this.draft.engine, table, (from) => this.draft.writeEvidence('overlap', 'overlaps', from))
  }
}
