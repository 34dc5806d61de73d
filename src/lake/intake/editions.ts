import type { LakeDraft } from '../lake-draft.ts'
import { type FileRow, TABLE_OF_KIND } from './file-row.ts'
import { rawTablesOf, rowHashes } from './raw-cells.ts'

/** A row of the table `overlap`: two files that may hold the same payments. */
export interface OverlapRow {
  readonly file_id: string
  readonly other_file_id: string
  readonly body: string | null
  readonly why: 'same-rows' | 'same-days'
  readonly rows: number
  readonly share: number
  readonly amount: string
  readonly first_day: string | null
  readonly last_day: string | null
}

/** How a newer edition differs from the one it replaces. */
export interface Difference {
  readonly rowsOnlyInNew: number
  readonly rowsOnlyInOld: number
}

/** An earlier edition found in the lake. */
export interface Edition {
  readonly old: FileRow
  readonly difference: Difference
}

/** From this share of the smaller file's rows on, two files are editions of one. */
export const EDITION_SHARE = 0.8
/** Below this share, rows printed alike are chance: a monthly fee, a standing order. */
export const OVERLAP_SHARE = 0.05

/**
 * What a new file repeats of those already held: earlier editions of it, and files that may count the same payments twice.
 *
 * Only files of the same body and kind whose days overlap can: others are not compared.
 */
export async function compareWithHeld(
  draft: LakeDraft,
  file: FileRow,
  held: readonly FileRow[],
): Promise<{ editions: Edition[]; overlaps: OverlapRow[] }> {
  const rivals = held.filter(
    (each) => each.kind === file.kind && each.body === file.body && daysMeet(each, file),
  )
  if (file.kind === 'companies')
    return { editions: await earlierRegisters(draft, file, rivals), overlaps: [] }
  const isAlike = (other: FileRow) => other.shape === file.shape
  const others = file.kind === 'spend' ? rivals.filter((other) => !isAlike(other)) : []
  const overlaps = await sameDays(draft, file, others)
  const editions: Edition[] = []
  for (const other of rivals.filter(isAlike)) {
    const common = await commonRows(draft, file, other)
    const share = common / Math.max(1, Math.min(file.data_rows, other.data_rows))
    if (share >= EDITION_SHARE) editions.push({ old: other, difference: differenceOf(file, other, common) })
    else if (share >= OVERLAP_SHARE) overlaps.push(await sameRows(draft, file, other))
  }
  return { editions, overlaps }
}

/**
 * A register of companies takes the place of one that holds nearly the same companies: their rows change every month, their
 * numbers never. A part of it never takes the place of the whole.
 */
async function earlierRegisters(
  draft: LakeDraft,
  file: FileRow,
  rivals: readonly FileRow[],
): Promise<Edition[]> {
  const found: Edition[] = []
  for (const old of rivals) {
    const [told] = await draft.query<{ n: bigint }>(
      `SELECT count(*) AS n FROM ${draft.evidenceFile('company', old.file_id)}
       WHERE company_number IN (SELECT company_number FROM ${draft.evidenceFile('company', file.file_id)})`,
    )
    const common = Number(told!.n)
    const isEdition = common >= EDITION_SHARE * Math.max(1, file.kept, old.kept)
    if (isEdition) found.push({ old, difference: differenceOf(file, old, common) })
  }
  return found
}

/** Whether two files can hold the same rows. Files without days (registers, lists) always can. */
function daysMeet(a: FileRow, b: FileRow): boolean {
  if (a.first_day === null || b.first_day === null || a.last_day === null || b.last_day === null) return true
  return a.first_day <= b.last_day && b.first_day <= a.last_day
}

const differenceOf = (file: FileRow, old: FileRow, common: number): Difference => ({
  rowsOnlyInNew: Math.max(0, file.data_rows - common),
  rowsOnlyInOld: Math.max(0, old.data_rows - common),
})

async function hashesOf(draft: LakeDraft, fileId: string): Promise<string> {
  const select = rowHashes(draft.raw, fileId, await rawTablesOf(draft.raw, fileId))
  return select === '' ? 'SELECT NULL::VARCHAR AS sheet, 0::BIGINT AS line, 0::UBIGINT AS row_hash WHERE false' : select // prettier-ignore
}

/** Rows printed alike in both, each counted as often as both have it. */
async function commonRows(draft: LakeDraft, a: FileRow, b: FileRow): Promise<number> {
  const bag = async (id: string) =>
    `(SELECT row_hash, count(*) AS n FROM (${await hashesOf(draft, id)}) GROUP BY row_hash)`
  const [told] = await draft.query<{ n: bigint }>(
    `SELECT coalesce(sum(least(a.n, b.n)), 0)::BIGINT AS n
     FROM ${await bag(a.file_id)} a JOIN ${await bag(b.file_id)} b USING (row_hash)`,
  )
  return Number(told!.n)
}

/** The pounds of rows printed alike in both. */
async function sameRows(draft: LakeDraft, file: FileRow, other: FileRow): Promise<OverlapRow> {
  const [told] = await draft.query<Common>(
    `WITH mine AS (
       SELECT h.row_hash, p.amount, row_number() OVER (PARTITION BY h.row_hash ORDER BY h.sheet, h.line) AS k
       FROM (${await hashesOf(draft, file.file_id)}) h
       JOIN (${amountsOf(draft, file)}) p ON p.line = h.line AND p.sheet IS NOT DISTINCT FROM h.sheet),
     theirs AS (SELECT row_hash, count(*) AS n FROM (${await hashesOf(draft, other.file_id)}) GROUP BY row_hash)
     SELECT count(*) AS rows, coalesce(sum(amount), 0)::DECIMAL(18,2) AS amount
     FROM mine JOIN theirs USING (row_hash) WHERE k <= n`,
  )
  return overlapOf(file, other, 'same-rows', told)
}

/** Sheet, line and pounds of a file's rows; only payments and register lines have pounds. */
function amountsOf(draft: LakeDraft, file: FileRow): string {
  const table = TABLE_OF_KIND[file.kind]!
  const amount = { payment: 'amount', register_line: 'value' }[table as string] ?? 'NULL::DECIMAL(18,2)'
  return `SELECT DISTINCT ON (sheet, line) sheet, line, ${amount} AS amount FROM ${draft.evidenceFile(table, file.file_id)}`
}

/**
 * The pounds of payments equal by day, amount and name, whatever the headings: of one file with each of the others. Names are
 * compared only where day and amount are equal, so that the cost is that of reading two columns.
 */
async function sameDays(draft: LakeDraft, file: FileRow, others: readonly FileRow[]): Promise<OverlapRow[]> {
  if (others.length === 0) return []
  const rows = (
    ids: readonly string[],
  ) => `SELECT file_id, coalesce(paid_on, period_from) AS day, amount, supplier_name
     FROM ${draft.evidenceFile('payment', ...ids)} WHERE amount IS NOT NULL`
  const named = (of: string) => `SELECT file_id, day, amount,
     regexp_replace(lower(coalesce(supplier_name, '')), '[^a-z0-9]', '', 'g') AS name, count(*) AS n FROM ${of} GROUP BY ALL`
  const found = await draft.query<Common & { file_id: string }>(
    `WITH mine AS MATERIALIZED (${rows([file.file_id])}),
       near AS MATERIALIZED (SELECT * FROM (${rows(others.map((other) => other.file_id))}) SEMI JOIN mine USING (day, amount))
     SELECT b.file_id, sum(least(a.n, b.n))::BIGINT AS rows, sum(least(a.n, b.n) * a.amount)::DECIMAL(18,2) AS amount
     FROM (${named('(SELECT * FROM mine SEMI JOIN near USING (day, amount))')}) a
     JOIN (${named('near')}) b USING (day, amount, name) GROUP BY b.file_id`,
  )
  const byId = new Map(found.map((each) => [each.file_id, each]))
  return others.map((other) => overlapOf(file, other, 'same-days', byId.get(other.file_id)))
}

interface Common {
  readonly rows: bigint
  readonly amount: string
}

function overlapOf(
  file: FileRow,
  other: FileRow,
  why: OverlapRow['why'],
  told: Common | undefined,
): OverlapRow {
  const rows = Number(told?.rows ?? 0)
  const known = (days: (string | null)[]) => days.filter((day) => day !== null).toSorted()
  return {
    file_id: file.file_id,
    other_file_id: other.file_id,
    body: file.body,
    why,
    rows,
    share: rows / Math.max(1, Math.min(file.data_rows, other.data_rows)),
    amount: told?.amount ?? '0.00',
    first_day: known([file.first_day, other.first_day]).at(-1) ?? null,
    last_day: known([file.last_day, other.last_day])[0] ?? null,
  }
}
