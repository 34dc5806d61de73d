import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  inventRegister,
  REGISTER_HEADINGS,
  registerLine,
  writeRegister,
} from '../bench/companies/register.ts'
import { openEngine } from '../src/lake/duckdb-engine.ts'
import { type Lake, openLake } from '../src/lake/lake.ts'
import { loadFiles } from '../src/lake/load.ts'
import { companyNumberOf, companyNumberSql } from '../src/procurement/company-number.ts'
import { readFile } from '../src/sources/read-file.ts'
import { zip } from './hostile-makers.ts'

let folder: string
let lake: Lake

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portreeve-companies-'))
  lake = openLake(join(folder, 'lake'))
})
afterEach(() => {
  lake.close()
  rmSync(folder, { recursive: true, force: true })
})

async function load(name: string, lines?: readonly string[]) {
  const path = join(folder, name)
  if (lines) writeFileSync(path, `${[REGISTER_HEADINGS, ...lines].join('\n')}\n`)
  const readings = await readFile(path, { workFolder: join(folder, 'work') }, name)
  return loadFiles(
    lake,
    (async function* () {
      yield* readings
    })(),
  )
}

const SEVERAL = [
  { number: '01234567', names: [{ name: 'HARBOUR LEDGERS LIMITED' }, { name: 'QUAY BOOKS LTD', until: '31/03/2019' }, { name: '"OLD" QUAY, LTD', until: '01/02/2003' }], status: 'Active', incorporated: '05/06/1999' },
  { number: 'SC012345', names: [{ name: 'GLEN SURVEYS LTD' }], status: 'Liquidation', incorporated: '31/02/2001' },
  { number: '12AB', names: [{ name: 'NUMBERLESS LTD' }], status: 'Active', incorporated: '05/06/1999' },
  { number: 'OC300001', names: [{ name: '' }], status: 'Active', incorporated: '05/06/1999' },
].map((company) => registerLine(company).replaceAll('""OLD"" QUAY', '"""OLD"" QUAY').replaceAll('""OLD" QUAY', '"""OLD"" QUAY')) // prettier-ignore

describe('the register of companies', () => {
  test('keeps companies and every name they had; sets aside what has no number or no name, with the reason', async () => {
    const { files } = await load('BasicCompanyDataAsOneFile-2026-11-01.csv', SEVERAL)
    expect(files[0]).toMatchObject({ kind: 'companies', body: null, rows: 4, kept: 2, setAside: 2, complaints: 3, amountIn: null }) // prettier-ignore
    expect(
      await lake.query(`SELECT line, company_number, name, status, category, incorporated_on, post_town, postcode, sic FROM company ORDER BY line`),
    ).toEqual([
      { line: 2n, company_number: '01234567', name: 'HARBOUR LEDGERS LIMITED', status: 'Active', category: 'Private Limited Company', incorporated_on: '1999-06-05', post_town: 'WEXCOMBE', postcode: 'WX1 1AA', sic: '62020' },
      { line: 3n, company_number: 'SC012345', name: 'GLEN SURVEYS LTD', status: 'Liquidation', category: 'Private Limited Company', incorporated_on: null, post_town: 'WEXCOMBE', postcode: 'WX1 1AA', sic: '62020' },
    ]) // prettier-ignore
    expect(await lake.query(`SELECT company_number, name, until, place FROM company_name ORDER BY ALL`)).toEqual([
      { company_number: '01234567', name: '"OLD" QUAY, LTD', until: '2003-02-01', place: 2n },
      { company_number: '01234567', name: 'HARBOUR LEDGERS LIMITED', until: null, place: 0n },
      { company_number: '01234567', name: 'QUAY BOOKS LTD', until: '2019-03-31', place: 1n },
      { company_number: 'SC012345', name: 'GLEN SURVEYS LTD', until: null, place: 0n },
    ]) // prettier-ignore
    expect(await lake.query('SELECT line, value, problem, repair FROM complaint ORDER BY line')).toEqual([
      { line: 3n, value: '31/02/2001', problem: 'the day cannot be read', repair: 'kept without it' },
      { line: 4n, value: '12AB', problem: 'the company number cannot be read', repair: 'set aside' },
      { line: 5n, value: null, problem: 'the row names no company', repair: 'set aside' },
    ])
  })

  test('a ZIP is read without a body; next month’s edition takes its place; another part stands beside it', async () => {
    await writeRegister(join(folder, 'october.csv'), inventRegister('test', 400))
    await zip(folder, 'october.zip', { 'BasicCompanyData.csv': readFileSync(join(folder, 'october.csv')) })
    expect((await load('october.zip')).files[0]).toMatchObject({ kind: 'companies', rows: 400, kept: 400 })
    expect((await load('october.csv')).files[0]).toMatchObject({ outcome: 'already-loaded' })
    const companies = [...inventRegister('test', 420)]
    await writeRegister(join(folder, 'november.csv'), companies.slice(10).map((each) => ({ ...each, status: 'Dormant' }))) // prettier-ignore
    expect((await load('november.csv')).files[0]).toMatchObject({ outcome: 'loaded', kept: 410, replaces: 'october.zip!/BasicCompanyData.csv' }) // prettier-ignore
    await writeRegister(join(folder, 'part.csv'), companies.slice(10, 60).map((each) => ({ ...each, status: 'Active' }))) // prettier-ignore
    expect((await load('part.csv')).files[0]).toMatchObject({ outcome: 'loaded', kept: 50, replaces: null })
    expect(await lake.query('SELECT count(*) AS n, count(DISTINCT company_number) AS companies FROM company')).toEqual([{ n: 460n, companies: 410n }]) // prettier-ignore
  })

  test('a company number is read alike by the program and by SQL', async () => {
    const engine = await openEngine({ folders: [folder] })
    const texts = fc.oneof(
      fc.stringMatching(/^ ?(SC|NI|OC|IP|RC|XX|R0|sc|SP)? ?\d{1,9}R?$/),
      fc.string({ maxLength: 9 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 50 }), async (list) => {
        const rows = await engine.query<{ number: string | null }>(
          `SELECT ${companyNumberSql('t')} AS number FROM (VALUES ${list.map((_, at) => `(${at}, CAST(? AS VARCHAR))`).join(', ')}) v(place, t) ORDER BY place`,
          list,
        )
        expect(rows.map((row) => row.number ?? undefined)).toEqual(list.map(companyNumberOf))
      }),
      { numRuns: 60 },
    )
    engine.close()
  })
})
