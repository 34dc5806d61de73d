// node bench/suppliers/names.ts '{"count":14000,"out":"names.csv"}': writes an invented ledger's names as a CSV id,name,context.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chanceOf } from '../../samples/random.ts'
import { TRADES } from '../../samples/suppliers/trades.data.ts'
import { inventLedger } from '../companies/ledger.ts'
import { inventRegister } from '../companies/register.ts'

/** A name of an invented ledger: its company, and what it is paid for. */
export interface InventedName {
  readonly id: string
  readonly name: string
  readonly context: string
  readonly company: string
}

/** Firms for each hundred names: a ledger has some firms once and others under three spellings. */
const FIRMS_A_NAME = 0.9

/** So many names of an invented ledger, some firms under several spellings; the same count gives the same names. */
export function inventNames(count: number): InventedName[] {
  const companies = [...inventRegister(`names/${count}`, Math.ceil(count * FIRMS_A_NAME))]
  const strangers = [...inventRegister(`strangers/${count}`, Math.ceil(count * FIRMS_A_NAME * 0.2))]
  const purposes = TRADES.flatMap((trade) => trade.expenses)
  return [...inventLedger(`names/${count}`, companies, strangers, count)].map(({ name, number }, at) => ({
    id: `n${at + 1}`,
    name,
    context: chanceOf(`purpose/${number || name}`).pick(purposes),
    company: number || name,
  }))
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The names as a CSV `id,name,context`, as the peers read it. */
export const namesCsv = (names: readonly InventedName[]): string =>
  ['id,name,context', ...names.map(({ id, name, context }) => [id, name, context].map(cell).join(','))].join('\n') // prettier-ignore

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { count, out } = JSON.parse(process.argv[2] ?? '{"count":14000,"out":"names.csv"}') as { count: number; out: string } // prettier-ignore
  writeFileSync(out, namesCsv(inventNames(count)))
}
