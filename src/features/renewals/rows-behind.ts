import type { SourceLine } from '../../procurement/contract.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import { showSource } from '../../ui/format.ts'
import type { AskLake } from '../../ui/visit.ts'

/** Payments shown behind one contract: the newest tell most, and `notShown` counts the others. */
const MOST_PAYMENTS = 20

/** A row of evidence as it was read: its place in words and every filled cell. */
export interface RowBehind {
  readonly kind: 'register' | 'notice' | 'payment'
  /** File, sheet and line, as `showSource` writes them. */
  readonly at: string
  readonly cells: Readonly<Record<string, string>>
}

/** The rows a contract's figures rest on, and how many payments more there are. */
export interface RowsBehind {
  readonly rows: readonly RowBehind[]
  readonly notShown: number
}

/**
 * The rows that a contract's figures rest on: its register lines and notices, then the payments of its body to its supplier,
 * newest first. Amounts are as printed; `amount_basis` says whether VAT is in them. Payments are empty when the supplier or
 * what was paid is not known.
 */
export async function rowsBehind(ask: AskLake, contract: PlanContract): Promise<RowsBehind> {
  const [registers, notices] = await Promise.all([
    rowsAt(ask, 'register', contract.sources),
    rowsAt(ask, 'notice', contract.sources),
  ])
  const { rows, total } = await paymentsTo(ask, contract)
  return { rows: [...registers, ...notices, ...rows], notShown: total - rows.length }
}

const TABLES = { register: 'register_line', notice: 'notice_line' } as const

async function rowsAt(
  ask: AskLake,
  kind: keyof typeof TABLES,
  places: readonly SourceLine[],
): Promise<RowBehind[]> {
  if (places.length === 0) return []
  const found = await ask<Record<string, unknown>>(
    `SELECT f.path, t.* EXCLUDE (file_id) FROM ${TABLES[kind]} t JOIN file f USING (file_id)
     WHERE (f.path, coalesce(t.sheet, ''), t.line) IN (${places.map(() => '(?, ?, ?)').join(', ')})
     ORDER BY f.load_number, f.path, t.sheet, t.line`,
    places.flatMap(({ file, sheet, line }) => [file, sheet ?? '', line]),
  )
  return found.map((row) => rowOf(kind, row))
}

async function paymentsTo(
  ask: AskLake,
  { body, supplier, money }: PlanContract,
): Promise<{ rows: RowBehind[]; total: number }> {
  if (!supplier.id || !money.paid) return { rows: [], total: 0 }
  const found = await ask<Record<string, unknown>>(
    `SELECT f.path, p.* EXCLUDE (file_id), count(*) OVER () AS total
     FROM payment p JOIN file f USING (file_id) JOIN finding_supplier_name n ON n.name = p.supplier_name
     WHERE p.body = ? AND n.supplier_id = ? AND p.amount_basis = ? AND p.paid_on IS NOT NULL AND p.amount IS NOT NULL
     ORDER BY p.paid_on DESC, f.path, p.sheet, p.line LIMIT ${MOST_PAYMENTS}`,
    [body, supplier.id, money.paid.basis],
  )
  const total = Number(found[0]?.['total'] ?? 0)
  return { rows: found.map((row) => rowOf('payment', row)), total }
}

function rowOf(kind: RowBehind['kind'], row: Record<string, unknown>): RowBehind {
  const { path, sheet, line, ...cells } = row
  const place = { file: String(path), line: Number(line), ...(sheet ? { sheet: String(sheet) } : {}) }
  const filled = Object.entries(cells)
    .filter(([name, value]) => name !== 'total' && value !== null && value !== '')
    .map(([name, value]) => [name, String(value).replace(/\s+/g, ' ')] as const)
  return { kind, at: showSource(place), cells: Object.fromEntries(filled) }
}
