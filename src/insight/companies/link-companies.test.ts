import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type InventedCompany, inventRegister, writeRegister } from '../../../bench/companies/register.ts'
import { sqlText } from '../../lake/engine.ts'
import { type Lake, openLake } from '../../lake/lake.ts'
import { loadFiles } from '../../lake/load.ts'
import { readFile } from '../../sources/read-file.ts'
import { FINDINGS } from '../findings.ts'
import { type CompanyLink, linkCompanies } from './link-companies.ts'

let folder: string
let lake: Lake

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portreeve-link-'))
  lake = openLake(join(folder, 'lake'), { findings: FINDINGS })
})
afterEach(() => {
  lake.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Asked {
  readonly name: string
  readonly number?: string
  readonly paid?: readonly [from: string, to: string]
}

const company = (
  number: string,
  name: string,
  more: Partial<InventedCompany> & { former?: [string, string] } = {},
): InventedCompany => ({
  number,
  names: [{ name }, ...(more.former ? [{ name: more.former[0], until: more.former[1] }] : [])],
  status: 'Active',
  incorporated: '01/02/1999',
  ...more,
})

/** A register of these companies among a thousand invented ones, loaded; then these names linked. */
async function link(
  companies: readonly InventedCompany[],
  names: readonly Asked[],
): Promise<Map<string, CompanyLink>> {
  const path = join(folder, 'register.csv')
  await writeRegister(path, [...inventRegister('link', 1000), ...companies])
  const readings = await readFile(path, { workFolder: join(folder, 'work') }, 'register.csv')
  await loadFiles(lake, (async function* () { yield* readings })()) // prettier-ignore
  return ask(names)
}

async function ask(names: readonly Asked[]): Promise<Map<string, CompanyLink>> {
  const text = (value: string | undefined): string => (value === undefined ? 'NULL' : sqlText(value))
  const rows = names.map(
    ({ name, number, paid }) => `(${[name, number, paid?.[0], paid?.[1]].map(text).join(', ')})`,
  )
  let links: CompanyLink[] = []
  await lake.change(async (draft) => {
    links = await linkCompanies(
      draft,
      `SELECT name, company_number, first_on, last_on FROM (VALUES ${rows.join(', ')}) v(name, company_number, first_on, last_on)`,
    )
  })
  return new Map(links.map((each) => [each.name, each]))
}

const HARBOUR = company('01234567', 'HARBOUR LEDGER SYSTEMS LIMITED', {
  former: ['QUAYSIDE BOOKKEEPERS LTD', '31/03/2019'],
})

describe('linking names to the register of companies', () => {
  test('by the name a company has or had, legal form aside, with the day it gave that up', async () => {
    const links = await link([HARBOUR], [{ name: 'Harbour Ledger Systems' }, { name: '**USE 123456** QUAYSIDE BOOKKEEPERS LIMITED T/A Books' }, { name: 'Nothing Known Ltd' }])
    expect(links.get('Harbour Ledger Systems')).toEqual({ name: 'Harbour Ledger Systems', company_number: '01234567', verdict: 'linked', rule: 'name is equal, legal form aside, to the company’s name', matched_name: 'HARBOUR LEDGER SYSTEMS LIMITED', until: null, status: 'Active' })
    expect(links.get('**USE 123456** QUAYSIDE BOOKKEEPERS LIMITED T/A Books')).toMatchObject({ company_number: '01234567', verdict: 'linked', rule: 'name is equal, legal form aside, to the company’s name until 2019-03-31', until: '2019-03-31' })
    expect(links.has('Nothing Known Ltd')).toBe(false)
  }) // prettier-ignore

  test('a partnership is not the company of its name, and a company is not one that took the name after the last payment', async () => {
    const taken = company('09999999', 'QUAYSIDE BOOKKEEPERS LIMITED', { incorporated: '01/06/2021' })
    const names = [{ name: 'HARBOUR LEDGER SYSTEMS LLP' }, { name: 'Quayside Bookkeepers', paid: ['2016-04-01', '2018-03-31'] as const }, { name: 'QUAYSIDE BOOKKEEPERS LTD', paid: ['2022-04-01', '2023-03-31'] as const }]
    const links = await link([HARBOUR, taken], names)
    expect(links.has('HARBOUR LEDGER SYSTEMS LLP')).toBe(false)
    expect(links.get('Quayside Bookkeepers')).toMatchObject({ verdict: 'linked', company_number: '01234567' })
    expect(links.get('QUAYSIDE BOOKKEEPERS LTD')).toMatchObject({ verdict: 'linked', company_number: '09999999' })
  }) // prettier-ignore

  test('of companies that differ in UK each is the one that says so; a school is not the company of its name', async () => {
    const more = [company('06000001', 'OAKHAM TELECOM LIMITED'), company('06000002', 'OAKHAM TELECOM (UK) LTD'), company('06000003', 'GREYFRIARS SCHOOL LIMITED')]
    const links = await link(more, ['Oakham Telecom UK Ltd', 'OAKHAM TELECOM LTD', 'Oakham Telecom', 'Greyfriars School', 'Greyfriars School Ltd'].map((name) => ({ name })))
    expect(links.get('Oakham Telecom UK Ltd')).toMatchObject({ verdict: 'linked', company_number: '06000002' })
    expect(links.get('OAKHAM TELECOM LTD')).toMatchObject({ verdict: 'linked', company_number: '06000001' })
    expect(links.get('Oakham Telecom')).toMatchObject({ verdict: 'question', rule: '2 companies have or had this name' })
    expect(links.get('Greyfriars School')).toMatchObject({ verdict: 'question', company_number: '06000003', rule: 'name is equal, legal form aside, to the company’s name; it reads like that of a school or public body' })
    expect(links.get('Greyfriars School Ltd')).toMatchObject({ verdict: 'linked' })
  }) // prettier-ignore

  test('a slip, a cut and shortened words are taken when they can mean no other company, else asked about', async () => {
    const sisters = [company('02000001', 'MERIDIAN COURT SISTERS 8 LIMITED'), company('02000002', 'MERIDIAN COURT SISTERS 9 LIMITED')]
    const twins = [company('03000001', 'ABERLINE TRADEWORKS LIMITED'), company('03000002', 'ABERLANE TRADEWORKS LIMITED')]
    const names = ['Harbour Ledgre Systems Ltd', 'HARBOUR LEDGER SYST', 'HARBOUR LEDGER SYSTEMS LI', 'HARBOUR LEDG SYSTMS', 'MERIDIAN COURT SISTERS 7', 'Aberlone Tradeworks Ltd']
    const links = await link([HARBOUR, ...sisters, ...twins], names.map((name) => ({ name })))
    expect(links.get('Harbour Ledgre Systems Ltd')).toMatchObject({ verdict: 'linked', company_number: '01234567', rule: 'a slip in the company’s name, and of no other' })
    expect(links.get('HARBOUR LEDGER SYSTEMS LI')).toMatchObject({ verdict: 'linked', company_number: '01234567' })
    expect(links.has('MERIDIAN COURT SISTERS 7')).toBe(false)
    expect(links.get('Aberlone Tradeworks Ltd')).toMatchObject({ verdict: 'question', rule: 'a slip in the company’s name; 2 companies come as near' })
  }) // prettier-ignore

  test('a number printed beside an unlike name is a question, never trusted; one beside a like name is', async () => {
    const other = company('04444444', 'ZEPHYR CATERING PLC')
    const names = [{ name: 'Harbour Ledger Systems', number: '04444444' }, { name: 'Harbour Ledgers', number: '01234567' }, { name: 'Quayside Bookkeepers', number: '07777777' }]
    const links = await link([HARBOUR, other], names)
    expect(links.get('Harbour Ledger Systems')).toMatchObject({ verdict: 'question', rule: 'the number printed beside the name, 04444444, is of ZEPHYR CATERING PLC, whose name is nothing like it; the name is of 01234567' })
    expect(links.get('Harbour Ledgers')).toMatchObject({ verdict: 'linked', company_number: '01234567', rule: 'number printed beside the name, and the names agree' })
  }) // prettier-ignore

  test('a name whose printed number the register has no more is not given the number of the company that has the name now', async () => {
    const links = await link([HARBOUR], [{ name: 'Harbour Ledger Systems Ltd', number: '00999999' }])
    expect(links.size).toBe(0)
    expect(await lake.query('SELECT company_number, verdict, rule FROM finding_company_link')).toEqual([{ company_number: null, verdict: 'none', rule: 'the number printed beside the name is not in the register, which has companies as they are now' }])
  }) // prettier-ignore

  test('a company dissolved before it was paid is told, not taken', async () => {
    const gone = company('05555555', 'LANTERN STREET PRINTERS LIMITED')
    const path = join(folder, 'gone.csv')
    await writeRegister(path, [gone])
    const { readFileSync, writeFileSync } = await import('node:fs')
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('"United Kingdom",""', '"United Kingdom","30/06/2018"'),
    )
    const readings = await readFile(path, { workFolder: join(folder, 'work') }, 'gone.csv')
    await loadFiles(lake, (async function* () { yield* readings })()) // prettier-ignore
    const links = await ask([{ name: 'Lantern Street Printers', paid: ['2020-01-01', '2021-01-01'] }])
    expect(links.get('Lantern Street Printers')).toMatchObject({
      verdict: 'question',
      rule: 'name is equal to that of a company dissolved on 2018-06-30, before it was paid',
    })
  })

  test('names linked before are kept while nothing of them changed, new ones are added, and a new edition is asked again', async () => {
    const before = await link([HARBOUR], [{ name: 'Harbour Ledger Systems' }, { name: 'Nothing Known Ltd' }])
    const again = await ask([{ name: 'Harbour Ledger Systems' }, { name: 'Quayside Bookkeepers Ltd' }])
    expect(again.get('Harbour Ledger Systems')).toEqual(before.get('Harbour Ledger Systems'))
    expect(again.get('Quayside Bookkeepers Ltd')).toMatchObject({ company_number: '01234567' })
    const held = await lake.query('SELECT name, verdict FROM finding_company_link ORDER BY name')
    expect(held.map((row) => row['name'])).toEqual(['Harbour Ledger Systems', 'Quayside Bookkeepers Ltd'])
    const renamed = company('01234567', 'NOTHING KNOWN LIMITED', { former: ['HARBOUR LEDGER SYSTEMS LIMITED', '30/04/2026'] })
    const later = await link([renamed], [{ name: 'Harbour Ledger Systems' }, { name: 'Nothing Known Ltd' }])
    expect(later.get('Harbour Ledger Systems')).toMatchObject({ until: '2026-04-30' })
    expect(later.get('Nothing Known Ltd')).toMatchObject({ company_number: '01234567', until: null })
  }) // prettier-ignore

  test('without a register there are no links and no findings of it', async () => {
    expect(await ask([{ name: 'Harbour Ledger Systems' }])).toEqual(new Map())
  })
})
