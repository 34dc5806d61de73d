import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wexcombeLake } from '../../../test/web/wexcombe-lake.ts'
import { addPhantomsCommand } from './command.ts'
import { quietContext } from '../../../test/quiet-context.ts'

const workspace = mkdtempSync(join(tmpdir(), 'portreeve-phantoms-'))
beforeAll(async () => (await wexcombeLake(join(workspace, 'lake'))).close())
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

async function phantoms(...options: string[]): Promise<string> {
  let printed = ''
  const program = new Command().exitOverride()
  addPhantomsCommand(program, quietContext({ out: (text) => void (printed += text) }))
  await program.parseAsync(['phantoms', '--workspace', workspace, ...options], { from: 'user' })
  return printed
}

interface Told {
  readonly phantoms: { readonly supplier_name: string; readonly rhythm: string | null; readonly last_year: string; readonly yearly: string | null; readonly ask: string }[]
} // prettier-ignore

test('lists what no register line covers, with its rhythm and the question, the dearest first', async () => {
  const { phantoms: rows } = JSON.parse(await phantoms('--json')) as Told
  expect(rows.length).toBeGreaterThan(0)
  // The register has contracts with Northgate Example Systems and Cloudhaven.
  expect(rows.map((row) => row.supplier_name).join()).not.toMatch(/northgate|cloudhaven|verges/i)
  expect(rows.find((row) => row.supplier_name.startsWith('Idoxia'))).toMatchObject({ rhythm: 'quarterly' })
  for (const row of rows) expect(row.ask).toContain(row.supplier_name)
  const sums = rows.map((row) => Math.max(Number(row.last_year), Number(row.yearly ?? 0)))
  expect(sums).toEqual(sums.toSorted((a, b) => b - a))
})

test('a threshold leaves out what is not over it; a word is no sum', async () => {
  const { phantoms: all } = JSON.parse(await phantoms('--json')) as Told
  const highest = Math.ceil(Math.max(...all.map((row) => Math.max(Number(row.last_year), Number(row.yearly ?? 0))))) // prettier-ignore
  expect((JSON.parse(await phantoms('--json', '--over', String(highest))) as Told).phantoms).toEqual([])
  expect((await phantoms('--csv', '--over', '£1,000')).split('\r\n')[0]).toContain('Supplier,Contract,Body')
  await expect(phantoms('--over', 'much')).rejects.toMatchObject({ exitCode: 2 })
})
