import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portreeve } from '../../../test/county.ts'

const folder = mkdtempSync(join(tmpdir(), 'portreeve-apart-'))
const run = (...args: string[]) => portreeve(args, { cwd: folder })
const asked = async (sql: string) => (JSON.parse(await run('sql', sql, '--json')) as { rows: Record<string, unknown>[] }).rows // prettier-ignore

const month = (at: number) => `14/${String(at).padStart(2, '0')}/2025`
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

beforeAll(async () => {
  const paid = MONTHS.flatMap((at) => [
    `Exampleton Council,CYP&F Schools,Oak Hill Primary School,${month(at)},Softcat plc,Computer software,1200.00`,
    `Exampleton Council,Resources,Finance,${month(at)},Idox Software Ltd,Computer software,2000.00`,
    `Exampleton Council,Education,Schools Library Service,${month(at)},Bromcom Ltd,Computer software,300.00`,
  ])
  const head = 'Body,Directorate,Service,Payment Date,Supplier,Expense Type,Amount'
  writeFileSync(join(folder, 'spend.csv'), [head, ...paid].join('\n'))
  const register = 'Reference,Contract Title,Supplier Name,Start Date,End Date,Contract Value\nC1,iTrent HR and payroll system,Midland HR Ltd,01/04/2024,31/03/2028,100000\n' // prettier-ignore
  writeFileSync(join(folder, 'contracts-register.csv'), register)
  await run('load', 'spend.csv', 'contracts-register.csv', '--body', 'Exampleton Council')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what a school buys is in no sum of the body’s IT and infers no contract of the body', async () => {
  const sums = await asked(`SELECT buyer, sum(amount)::VARCHAR AS amount FROM finding_spend_month WHERE ring <> 'not' GROUP BY ALL ORDER BY ALL`) // prettier-ignore
  expect(sums).toEqual([
    { buyer: 'body', amount: '27600.00' },
    { buyer: 'school', amount: '14400.00' },
  ])
  const inferred = await asked(`SELECT supplier_name FROM finding_contract WHERE reference IS NULL ORDER BY ALL`) // prettier-ignore
  expect(inferred).toEqual([{ supplier_name: 'Bromcom Ltd' }, { supplier_name: 'Idox Software Ltd' }])
  expect(await run('categories', '--csv')).not.toContain('14400.00')
  expect(await run('categories', '--csv', '--schools')).toContain('14400.00')
}, 60_000)

test('who uses what is told with its product, and follows what a person says of the contract', async () => {
  const uses = async () => JSON.parse(await run('categories', 'uses', 'itrent', '--json')) as Record<string, string>[] // prettier-ignore
  const [use] = await uses()
  expect(use).toMatchObject({ body: 'Exampleton Council', product: 'iTrent', category: 'hr', evidence: 'contract', supplier_name: 'Midland HR Ltd', end_on: '2028-03-31' }) // prettier-ignore
  await run('categories', 'correct', use!['contract_id']!, '--category', 'erp')
  expect((await uses())[0]).toMatchObject({ category: 'erp', confidence: 1 })
  const [contract] = await asked(`SELECT ring, category FROM finding_contract WHERE reference = 'C1'`)
  expect(contract).toEqual({ ring: 'core', category: 'erp' })
  const paid = JSON.parse(await run('categories', 'uses', 'idox', '--json')) as Record<string, string>[]
  expect(paid.map((each) => each['evidence'])).toEqual(['payments'])
}, 60_000)
