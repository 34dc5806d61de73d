import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { supplierKey } from '../../src/insight/text-model/text-features.ts'
import { packPriors, priorBand } from '../../src/insight/text-model/supplier-priors.ts'
import { openLake } from '../../src/lake/lake.ts'
import type { LoadAsked, LoadTold } from '../load-files.ts'
import { ROOT, runScript, WORK } from '../measure.ts'
import { rowsOf } from './sets.ts'

/** Accounts that say computing or telephones, and those that only sound so. */
const IT_ACCOUNT =
  /comput|software|hardware|telephon|telecom|\bict\b|\bit\b|broadband|mobile phone|mobiles|smart phone|data (line|link|network)|internet|phones|web ?site/i
const NOT_IT = /exc\.? ?(it|ict)|not.?ict|stationery comput|forensic|learning res/i

interface Paid {
  readonly supplier: string
  readonly account: string
  readonly payments: number
}

/** Writes what published ledgers say of each supplier; bodies whose lines are labelled are left out, so that no test is told. */
export async function writePriors(folder: string): Promise<number> {
  const seen = new Map<number, { it: number; all: number }>()
  for (const { supplier, account, payments } of [...devonNames(folder), ...(await ledgers(folder))]) {
    const key = supplierKey(supplier)
    const sum = seen.get(key) ?? { it: 0, all: 0 }
    sum.all += payments
    if (IT_ACCOUNT.test(account) && !NOT_IT.test(account)) sum.it += payments
    seen.set(key, sum)
  }
  const bands = new Map([...seen].map(([key, { it, all }]) => [key, priorBand(it, all)] as const))
  const packed = packPriors(bands)
  const path = join(ROOT, 'src', 'insight', 'text-model', 'supplier-priors.data.ts')
  await writeFile(
    path,
    `${HEAD}export const SUPPLIER_PRIORS: readonly string[] = ${JSON.stringify(packed, null, 2)}\n`,
  )
  return [...bands.values()].filter((band) => band > 0).length
}

const HEAD = `/**
 * Keys of suppliers by the share of their payments that other bodies book to computing or telephones; no name can be read from it.
 * Made by \`npm run train:classes -- --priors\` from ledgers published under the Open Government Licence.
 */
`

/** Devon's suppliers 2011–2026 with their two commonest expense types. */
function devonNames(folder: string): Paid[] {
  const rows = rowsOf(join(folder, 'data', 'labelled', 'er-devon-supplier-names-by-vat.csv'))
  return rows.flatMap((row) => {
    const accounts = row['top_context']!.split('; ')
    return accounts.map((account) => ({ supplier: row['name']!, account, payments: Number(row['payments']) / accounts.length })) // prettier-ignore
  })
}

/** Suppliers and accounts of every published spend file at hand, read as the program reads them. */
async function ledgers(folder: string): Promise<Paid[]> {
  const workspace = join(WORK, 'classes', 'ledgers')
  const load: LoadAsked = { workspace, paths: [join(folder, 'data', 'spend')], findings: false }
  await runScript<LoadTold>('load-files.ts', load)
  const lake = openLake(join(workspace, 'lake'))
  try {
    const rows = await lake.query<{ supplier: string; account: string; payments: bigint }>(
      `SELECT supplier_name AS supplier, coalesce(expense_type, '') AS account, count(*) AS payments FROM payment
       WHERE supplier_name IS NOT NULL AND NOT private_person AND NOT redacted AND body NOT IN ('North Tyneside Council', 'Sheffield City Council')
       GROUP BY ALL ORDER BY ALL`,
    )
    return rows.map((row) => ({ ...row, payments: Number(row.payments) }))
  } finally {
    await lake.close()
  }
}
