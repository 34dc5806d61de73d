import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { NameEvidence } from '../../src/insight/name-pairs/ledger.ts'

/** A name of a labelled ledger, with the entity it belongs to. */
export interface LabelledName extends NameEvidence {
  readonly id: string
  readonly entity: string
}

const FILES = {
  devon: 'er-devon-supplier-names-by-vat.csv',
  sheffield: 'er-sheffield-supplier-names-by-supplier-number.csv',
} as const

/** The names of a labelled ledger in a folder of real files; what is paid for is the two commonest expense types. */
export function labelledNames(folder: string, ledger: keyof typeof FILES): LabelledName[] {
  const rows = parse(readFileSync(join(folder, 'data', 'labelled', FILES[ledger])), { columns: true, bom: true }) as Record<string, string>[] // prettier-ignore
  return rows.map((row) => ({
    id: row['record_id']!,
    entity: row['entity_id_adj']!,
    name: row['name']!,
    paidFor: row['top_context']!.split('; ').filter((each) => each !== ''),
    firstMonth: monthNumber(row['first_month']!),
    lastMonth: monthNumber(row['last_month']!),
    payments: Number(row['payments']),
  }))
}

function monthNumber(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)$/.exec(text)
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined
}

/** Which half of a ledger an entity is in: 0 is learned from, 1 is measured on. By hash, so that no entity is in both. */
export function halfOf(entity: string): 0 | 1 {
  return (parseInt(createHash('md5').update(entity).digest('hex').slice(-1), 16) % 2) as 0 | 1
}
