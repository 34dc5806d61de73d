import { decimal, money, sumMoney } from '../../procurement/money.ts'
import type { ApplicationLine, BulkReading, NoticeLine, Reading, RegisterLine } from '../../sources/source.ts'
import type { SqlValue } from '../draft.ts'
import { type LakeDraft, stageAs } from '../lake-draft.ts'
import { EVIDENCE_TABLES, type EvidenceTable } from '../tables.ts'
import { TABLE_OF_KIND } from './file-row.ts'
import type { Counted } from './spend.ts'

/** A reading whose rows are in memory. */
export type SmallFile = Exclude<Reading, BulkReading | { kind: 'unknown' }>

type Line = RegisterLine | NoticeLine | ApplicationLine

/** Writes the lines of a register, of notices or of a list of applications, and counts them. */
export async function writeLines(draft: LakeDraft, reading: SmallFile, id: string): Promise<Counted> {
  const table = TABLE_OF_KIND[reading.kind]!
  const lines: readonly Line[] = reading.lines
  const rows = lines.map((line) => rowOf(line, table, { id, body: reading.body }))
  await stageAs(draft.engine, { columns: EVIDENCE_TABLES[table], rows }, (from) =>
    draft.writeEvidence(table, id, from),
  )
  return countLines(reading, rows)
}

/** What a complaint says was done where nothing was mended. */
const NOT_MENDED = ['set aside', 'kept as text']

/** A column of the lake → the name under which a line holds it, where that is not the same word. */
const HELD_AS: Readonly<Record<string, string>> = {
  value: 'valuePence',
  irrecoverable_vat: 'irrecoverableVatPence',
}

function rowOf(
  line: Line,
  table: EvidenceTable,
  file: { id: string; body: string | undefined },
): Record<string, SqlValue | undefined> {
  const held = line as unknown as Readonly<Record<string, unknown>>
  const row: Record<string, SqlValue | undefined> = {}
  for (const { name } of EVIDENCE_TABLES[table]) {
    const key = HELD_AS[name] ?? name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    row[name] = cellOf(held[key])
  }
  return { ...row, file_id: file.id, body: cellOf(held['body'] ?? held['buyerName']) ?? file.body }
}

/** Pence become pounds; lists are joined; objects become JSON. */
function cellOf(value: unknown): SqlValue | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'bigint') return decimal(money(value))
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  return value as string | number | boolean
}

function countLines(
  reading: SmallFile,
  rows: readonly Readonly<Record<string, SqlValue | undefined>>[],
): Counted {
  const places = (each: readonly { sheet?: unknown; line?: unknown }[]) =>
    new Set(each.map((row) => `${String(row.sheet ?? '')}/${String(row.line)}`)).size
  const bodies = new Set(rows.map((row) => row['body'] as string | undefined))
  const kept = places(rows)
  const mended = reading.complaints.filter((each) => each.line > 0 && !NOT_MENDED.includes(each.repair))
  const priced = reading.kind === 'contracts-register' ? reading.lines : []
  const values = priced.flatMap((line) => (line.valuePence === undefined ? [] : [money(line.valuePence)]))
  const total = reading.kind === 'contracts-register' ? decimal(sumMoney(values)) : null
  return {
    rows: reading.rows,
    kept,
    setAside: Math.max(0, reading.rows - kept),
    rowsWithoutAmount: priced.length - values.length,
    repaired: places(mended),
    amountIn: total,
    amountKept: total,
    amountSetAside: total === null ? null : '0.00',
    body: bodies.size === 1 ? ([...bodies][0] ?? null) : null,
    firstDay: null,
    lastDay: null,
    complaints: [],
  }
}
