import fc from 'fast-check'
import { existsSync, mkdtempSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { frameworkOf, frameworksFor } from '../../rulebook/index.ts'
import { keptLists } from '../../workbench/frameworks/kept-lists.ts'
import { workspaceCatalogue } from '../../workbench/frameworks/workspace-catalogue.ts'
import { importList } from './import-list.ts'
import type { ListDefaults } from './list-read.ts'
import { readCsvList } from './read-csv-list.ts'
import { readOwnerJson } from './read-owner-json.ts'

const DEFAULTS: ListDefaults = {
  file: 'list.csv',
  checkedOn: day('2026-11-25'),
  today: day('2026-11-25'),
  confidence: 'M',
}
const csv = (text: string) => readCsvList(text, DEFAULTS)
const json = (value: unknown) => readOwnerJson(JSON.stringify(value), { ...DEFAULTS, confidence: 'H' })
const folder = () => mkdtempSync(join(tmpdir(), 'portreeve-lists-'))
const written = (name: string, text: string | Buffer): string => {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return path
}

describe('a CSV', () => {
  test('with headings of ours: every one is read', () => {
    const { accounts, complaints } = csv(
      'Reference,Name,Owner,Former owners,Also called,Type,Law,Status,Starts,Ends,Latest end,Extended from,Reopens,Longest call-off,Award,Capabilities,Who may use it,Levy,Ceiling,Called off,Suppliers,SMEs,Page,Source,Checked on,Confidence,Note\n' +
        '900,One,An owner,Old owner,ONE;Une,Open framework,Procurement Act 2023,Live,1/2/2026,31 January 2027,2031,2026-12-31,2027-02;2028-08,36 + 12 months,direct and competed,hous;Finance and ERP,All public bodies in England,1 %,£1.2bn,£300000,12,7,https://owner.example/900,its page,24/11/2026,H,Good\n',
    )
    expect(complaints).toEqual([])
    expect(accounts).toEqual([
      {
        reference: '900',
        name: 'One',
        owner: 'An owner',
        formerOwners: ['Old owner'],
        alsoCalled: ['ONE', 'Une'],
        type: 'open-framework',
        regime: 'new',
        status: 'live',
        starts: '2026-02-01',
        ends: '2027-01-31',
        latestEnd: '2031',
        extendedFrom: '2026-12-31',
        reopens: ['2027-02', '2028-08'],
        maxTermMonths: 48,
        awards: ['direct', 'competed'],
        capabilities: ['hous', 'erp'],
        openTo: { everyPublicBody: true, nations: ['england'] },
        levy: '1 %',
        ceiling: { amount: '1200000000.00', basis: 'unknown' },
        calledOff: { amount: '300000.00', basis: 'unknown' },
        suppliers: 12,
        smes: 7,
        page: 'https://owner.example/900',
        source: 'its page',
        checkedOn: '2026-11-24',
        confidence: 'H',
        note: 'Good',
      },
    ])
  })

  test('with other headings, separators and line ends; rows of lots go to their agreement', () => {
    const { accounts, complaints } = csv(
      '\ufeffFramework Title;RM Number;End date;Lot No;Max call-off (months);Unheard of\r\n"A; b";RM9;28/10/2026;;;x\r\n;rm 9;;2;48;\r\n;RM9;1 May 2027;10;12 months;\r\n',
    )
    expect(complaints).toEqual([])
    expect(accounts).toHaveLength(1)
    expect(accounts[0]).toMatchObject({
      reference: 'RM9',
      name: 'A; b',
      ends: '2026-10-28',
      lots: [
        { id: '2', maxTermMonths: 48 },
        { id: '10', maxTermMonths: 12, ends: '2027-05-01' },
      ],
    })
  })

  test('what cannot be read is told with its line, and the rest of the row kept', () => {
    const { accounts, complaints } = csv(
      'Ref,Name,Starts,Ends,Longest call-off,Award,Categories,URL,Confidence\n' +
        'A1,One,TBC,31/02/2027,4,no direct award,catering; hous,javascript:alert(1),certain\n' +
        ',Without,,,,,,,\n' +
        'A2,Two,1/1/2028,1/1/2027,,,,,\n' +
        'A3,Three,,,,,,,\nA3,Three again,,,,,,,\n',
    )
    expect(accounts).toMatchObject([
      { reference: 'A1', name: 'One', capabilities: ['hous'], confidence: 'M' },
      { reference: 'A2', name: 'Two' },
      { reference: 'A3', name: 'Three again' },
    ])
    expect(Object.keys(accounts[0]!)).not.toContain('page')
    expect(accounts[1]).not.toHaveProperty('ends')
    expect(complaints.map(({ line, field, value }) => [line, field, value])).toEqual([
      [2, 'ends', '31/02/2027'],
      [2, 'maxTermMonths', '4'],
      [2, 'awards', 'no direct award'],
      [2, 'capabilities', 'catering'],
      [2, 'confidence', 'certain'],
      [3, 'reference', ''],
      [6, 'reference', 'A3'],
      [2, 'page', '"javascript:alert(1)"'],
      [4, 'ends', '2028-01-01 to 2027-01-01'],
    ])
    for (const each of complaints) expect([each.file, each.problem, each.next].every(Boolean)).toBe(true)
  })

  test('a check on a day to come is no check', () => {
    const { accounts, complaints } = csv('Reference,Checked on\nA1,2026-11-26\nA2,2026-11-25\n')
    expect(accounts.map((each) => each.checkedOn)).toEqual(['2026-11-25', '2026-11-25'])
    expect(complaints.map(({ line, field, value }) => [line, field, value])).toEqual([[2, 'checkedOn', '2026-11-26']]) // prettier-ignore
  })

  test('without a column of references it is refused with the headings it might have', () => {
    expect(() => csv('A,B\n1,2\n')).toThrow('No column of the file holds references.')
    expect(() => csv('')).toThrow('No column of the file holds references.')
  })
})

describe('an owner’s open JSON', () => {
  const record = { rm_number: 'RM6259', title: 'Vertical <b>Application</b> &amp; more', status: 'Live', start_date: '2023-03-07', end_date: '2027-03-06T00:00:00Z', summary: '<p>Software</p>', regulation: 'PCR2015', lots: [{ lot_number: '1', title: 'Applications', expiry_date: '20270306', status: 'Live' }, { title: 'No number' }] } // prettier-ignore

  test('a list, an object with results, and one record alone are read alike', () => {
    for (const form of [[record], { results: [record], meta: { total: 1 } }, record]) {
      const { accounts, complaints } = json(form)
      expect(accounts).toMatchObject([
        {
          reference: 'RM6259',
          name: 'Vertical Application & more',
          owner: 'Government Commercial Agency',
          regime: 'legacy',
          status: 'live',
          starts: '2023-03-07',
          ends: '2027-03-06',
          note: 'Software',
          lots: [{ id: '1', what: 'Applications', ends: '2027-03-06', status: 'live' }],
          confidence: 'H',
        },
      ])
      expect(complaints).toMatchObject([{ line: 1, field: 'lots', value: 'No number' }])
    }
  })

  test('records that are none, of wrong kinds and of unknown states are told; the good ones kept', () => {
    const odd = [null, 7, 'RM1', [], {}, { rm_number: {} }, { rm_number: 'RM2', title: 5, end_date: 'soon', status: 'Odd', lots: 'many' }] // prettier-ignore
    const { accounts, complaints } = json(odd)
    expect(accounts).toEqual([{ reference: 'RM2', name: '5', owner: 'Government Commercial Agency', source: 'list list.csv', checkedOn: '2026-11-25', confidence: 'H' }]) // prettier-ignore
    expect(complaints.map(({ line, field }) => [line, field])).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((line) => [line, 'rm_number']),
      [7, 'status'],
      [7, 'end_date'],
    ])
  })

  test('what is no JSON, or no list, is refused', () => {
    expect(() => readOwnerJson('<!doctype html>', DEFAULTS)).toThrow('The file is not JSON')
    expect(() => json({ message: 'sign in' })).toThrow('The file holds no list of agreements.')
  })

  test('property: whatever the JSON, it is refused in words or every account has its form', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: 'small' }, fc.constant(null), fc.string(), fc.integer(), fc.boolean(), fc.array(tie('any')), tie('record')), // prettier-ignore
      record: fc.dictionary(fc.constantFrom('rm_number', 'title', 'status', 'start_date', 'end_date', 'lots', 'lot_number', 'results', '__proto__', 'constructor', 'summary'), tie('any')), // prettier-ignore
    })).any
    fc.assert(
      fc.property(value, (given) => {
        try {
          for (const account of json(given).accounts) {
            expect(account.reference.length).toBeGreaterThan(0)
            expect(account.checkedOn).toBe('2026-11-25')
          }
        } catch (error) {
          expect((error as Error).name).toBe('PortreeveError')
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('taking a list in', () => {
  test('it is kept, replaced by its name, and merged with what is held: the surer is used, the other shown', async () => {
    const workspace = join(folder(), 'workspace')
    const path = written('ours.csv', 'Reference,Ends\nRM6259,6 March 2028\nNEW1,1/1/2030\n')
    utimesSync(path, new Date('2026-11-20T12:00:00Z'), new Date('2026-11-20T12:00:00Z'))
    await importList(workspace, path)
    const ends = async () => frameworkOf('RM6259', await workspaceCatalogue(workspace, []))!.fields.ends!
    // Both second-hand: the product's own list was checked three days later.
    expect(await ends()).toMatchObject({ value: '2027-03-06', others: [{ value: '2028-03-06', checkedOn: '2026-11-20' }] }) // prettier-ignore
    await importList(workspace, path, { confidence: 'H' })
    expect(await ends()).toMatchObject({ value: '2028-03-06', others: [{ value: '2027-03-06' }] })
    await importList(workspace, written('theirs.csv', 'Reference\nNEW2\n'), { name: 'Community', checkedOn: day('2026-11-25') }) // prettier-ignore
    expect((await keptLists(workspace)).map((each) => [each.name, each.accounts.length])).toEqual([
      ['ours.csv', 2],
      ['Community', 1],
    ])
    // Nobody has said what the new ones serve: they are not judged, and that is told.
    const catalogue = await workspaceCatalogue(workspace, [])
    const { fits, scopeNotKnown } = frameworksFor({ capability: 'hous' }, day('2026-11-25'), catalogue)
    expect(scopeNotKnown).toEqual(['NEW1', 'NEW2'])
    expect(fits.some((each) => each.reference === 'NEW1')).toBe(false)
  })

  test('a list of another name in other encodings is read', async () => {
    const text = 'Reference,Name\nA1,Café\n'
    const name = async (bytes: Buffer) => (await importList(join(folder(), 'w'), written('a.csv', bytes))).accounts[0]!.name // prettier-ignore
    expect(await name(Buffer.from(text))).toBe('Café')
    expect(await name(Buffer.from(text, 'latin1'))).toBe('Café')
    expect(await name(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).toBe('Café')
  })

  test('a file too large, empty, missing or without an agreement changes nothing', async () => {
    const workspace = join(folder(), 'workspace')
    const large = written('large.json', '[]')
    truncateSync(large, 21 * 1024 * 1024)
    const refused = [
      [large, 'The file is too large for a list of agreements: 20 MB at most.'],
      [written('none.json', '[]'), 'The file gives no agreement, so nothing was changed.'],
      [written('rows.csv', 'Reference,Name\n,One\n'), 'The file gives no agreement, so nothing was changed.'],
      [join(workspace, 'nothing.csv'), 'could not be read.'],
      [folder(), 'could not be read.'],
    ] as const
    for (const [path, words] of refused) await expect(importList(workspace, path)).rejects.toThrow(words)
    expect(existsSync(join(workspace, 'frameworks.json'))).toBe(false)
  })

  test('a kept file somebody spoilt is told, with what to do', async () => {
    const workspace = folder()
    writeFileSync(join(workspace, 'frameworks.json'), '{"format":1,"lists":[{"name":"x","accounts":[{"reference":7}]}]}') // prettier-ignore
    await expect(workspaceCatalogue(workspace, [])).rejects.toThrow('cannot be read')
    expect(readFileSync(join(workspace, 'frameworks.json'), 'utf8')).toContain('"reference":7')
  })
})
