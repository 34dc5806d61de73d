import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventRegister, writeRegister } from '../bench/companies/register.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { lakeOf } from '../src/features/setup/workspace-lake.ts'
import { quietContext } from './quiet-context.ts'

const folder = mkdtempSync(join(tmpdir(), 'portreeve-register-'))
const workspace = join(folder, 'workspace')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a file of payments says: day, supplier, company number as printed. */
const PAYMENTS = [
  ['2018-04-11', 'QUAYSIDE BOOKKEEPERS LIMITED', ''],
  ['2021-04-12', 'Harbour Ledger Systems Ltd', ''],
  ['2021-05-12', 'Borough Catering', '01234567'],
  ['2021-06-12', 'Nobody At All Ltd', ''],
]

describe('suppliers with the register of companies loaded', () => {
  beforeAll(async () => {
    const harbour = { number: '01234567', names: [{ name: 'HARBOUR LEDGER SYSTEMS LIMITED' }, { name: 'QUAYSIDE BOOKKEEPERS LTD', until: '31/03/2019' }], status: 'Active', incorporated: '01/02/1999' } // prettier-ignore
    const register = join(folder, 'BasicCompanyDataAsOneFile-2026-11-01.csv')
    await writeRegister(register, [...inventRegister('suppliers', 500), harbour])
    const spend = join(folder, 'wexcombe-spend-2021.csv')
    const lines = PAYMENTS.map(
      ([day, name, number], at) => `${day},"${name}",${number},Supplies,${1000 + at}.00`,
    )
    writeFileSync(spend, `Payment Date,Supplier Name,Company Number,Expense Type,Net Amount\n${lines.join('\n')}\n`) // prettier-ignore
    await loadPaths(workspace, [register, spend], { body: 'Wexcombe Borough Council' }, quietContext())
  }, 120_000)

  const suppliers = async () => {
    const lake = lakeOf(workspace, {})
    try {
      const rows = await lake.query<{ name: string; supplier_id: string; rule: string }>('SELECT name, supplier_id, rule FROM finding_supplier_name') // prettier-ignore
      return new Map(rows.map((row) => [row.name, row]))
    } finally {
      lake.close()
    }
  }

  test('a name it had and the name it has are one company, each with why', async () => {
    const found = await suppliers()
    expect(found.get('Harbour Ledger Systems Ltd')!.supplier_id).toBe('GB-COH-01234567')
    expect(found.get('QUAYSIDE BOOKKEEPERS LIMITED')).toMatchObject({ supplier_id: 'GB-COH-01234567' })
    expect(found.get('QUAYSIDE BOOKKEEPERS LIMITED')!.rule).toContain(
      'Companies House: name is equal, legal form aside, to the company’s name until 2019-03-31',
    )
    expect(found.get('Nobody At All Ltd')!.supplier_id).toMatch(/^S-/)
  })

  test('a number printed beside another’s name is not trusted', async () => {
    expect((await suppliers()).get('Borough Catering')!.supplier_id).toMatch(/^S-/)
  })
})
