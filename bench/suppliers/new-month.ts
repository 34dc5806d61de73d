// Loads a ledger, then next month's file of the same body, in a process of its own; prints what the month took as JSON.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chanceOf } from '../../samples/random.ts'
import { loadPaths } from '../../src/features/setup/load-paths.ts'
import { lakeOf } from '../../src/features/setup/workspace-lake.ts'
import { findSuppliers } from '../../src/insight/suppliers/find-suppliers.ts'
import { refreshFindings } from '../../src/lake/load.ts'
import { asked, WORK } from '../measure.ts'
import { type InventedName, inventNames } from './names.ts'
import { quietContext } from '../../test/quiet-context.ts'

/** Payments of the month: so many to names the ledger has, and so many to names it has not. */
const [KNOWN, NEW] = [1500, 150]

const { count } = asked<{ count: number }>()
const folder = join(WORK, 'new-month')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const workspace = join(folder, 'workspace')

const chance = chanceOf('new-month')
const row = ({ name, context: purpose }: InventedName, month: string): string =>
  `${month}-${String(1 + chance.whole(0, 27)).padStart(2, '0')},"${name.replaceAll('"', '""')}",${purpose},${chance.whole(10, 9000)}.00` // prettier-ignore
const write = (file: string, rows: readonly string[]): string => {
  writeFileSync(
    join(folder, file),
    `Payment Date,Supplier Name,Expense Type,Net Amount\n${rows.join('\n')}\n`,
  )
  return join(folder, file)
}

const invented = inventNames(count + NEW)
const known = invented.slice(0, count)
const ledger = write('ledger.csv', known.flatMap((name) => ['2026-07', '2026-08', '2026-09'].map((month) => row(name, month)))) // prettier-ignore
const month = write('month.csv', [...known.slice(0, KNOWN), ...invented.slice(count)].map((name) => row(name, '2026-10'))) // prettier-ignore

await loadPaths(workspace, [ledger], { body: 'Wexcombe Borough Council' }, quietContext())
const from = performance.now()
await loadPaths(workspace, [month], { body: 'Wexcombe Borough Council' }, quietContext())
const loadSeconds = (performance.now() - from) / 1000

const lake = lakeOf(workspace, {})
let seconds = 0
await refreshFindings(lake, {
  force: true,
  findings: async (draft) => {
    const before = performance.now()
    await findSuppliers(draft)
    seconds = (performance.now() - before) / 1000
  },
})
lake.close()
console.log(JSON.stringify({ seconds, loadSeconds, names: count + NEW }))
