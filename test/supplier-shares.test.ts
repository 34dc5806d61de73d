import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { lakeOf } from '../src/features/setup/workspace-lake.ts'
import { quietContext } from './quiet-context.ts'

const BODY = 'Wexcombe Borough Council'
const folder = mkdtempSync(join(tmpdir(), 'portreeve-shares-'))
const workspace = join(folder, 'workspace')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  mkdirSync(workspace)
  const settings = { localAreas: { [BODY]: { own: ['QX1'], bordering: ['QX'], region: ['QY'] } } }
  writeFileSync(join(workspace, 'portreeve.json'), JSON.stringify(settings))
  const spend = [['Borough Catering Ltd', 100], ['Quill Stationers Ltd', 200], ['Peak Asphalt Ltd', 400], ['Harrow Lane Nursery', 800]] as const // prettier-ignore
  const files = {
    'wexcombe-spend.csv': `Payment Date,Supplier Name,Net Amount\n${spend.map((row) => `2026-05-01,${row.join(',')}`).join('\n')}\n`,
    'wexcombe-contracts-register.csv': `Reference,Title,Supplier,Company number,SME,Start date,End date,Value\n1,Food,Borough Catering Ltd,01234567,SME,01/04/2024,31/03/2027,1\n2,Paper,Quill Stationers Ltd,07654321,No,01/04/2024,31/03/2027,1\n3,Roads,Peak Asphalt Ltd,02222222,SME,01/04/2024,31/03/2027,1\n4,More roads,Peak Asphalt Ltd,02222222,Large,01/04/2024,31/03/2027,1\n`,
    'companies.csv': `CompanyName, CompanyNumber,RegAddress.PostCode,CompanyCategory,CompanyStatus\nBOROUGH CATERING LTD,01234567,QX1 2AB,Community Interest Company,Active\nQUILL STATIONERS LTD,07654321,QX11 2AB,Private Limited Company,Active\nPEAK ASPHALT LTD,02222222,QZ1 2AB,Private Limited Company,Active\n`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  await loadPaths(workspace, Object.keys(files).map((name) => join(folder, name)), { body: BODY }, quietContext()) // prettier-ignore
})

test('shares count what is known beside what is not: a supplier nobody describes, or two registers that disagree, are neither', async () => {
  const lake = lakeOf(workspace, {})
  const rows = await lake.query<Record<'measure' | 'amount_yes' | 'amount_no' | 'amount_all' | 'year', string>>("SELECT * FROM finding_share WHERE scope = 'all'") // prettier-ignore
  lake.close()
  const told = Object.fromEntries(rows.map((row) => [row.measure, [row.amount_yes, row.amount_no]]))
  expect(told).toEqual({
    // Peak Asphalt is an SME in one line and large in another.
    sme: ['100.00', '200.00'],
    vcse: ['100.00', '600.00'],
    // QX11 is not QX1, but both are of the area QX.
    'local-own': ['100.00', '600.00'],
    'local-bordering': ['300.00', '400.00'],
    'local-region': ['300.00', '400.00'],
  })
  expect(new Set(rows.map((row) => `${row.year} ${row.amount_all}`))).toEqual(new Set(['2026-27 1500.00']))
})
