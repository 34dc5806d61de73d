import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadOptions } from '../source.ts'
import { applicationScore, readApplications, readApplicationsText } from './read-applications.ts'
import { markdownTables, parseJson } from './text-tables.ts'

const options: ReadOptions = { workFolder: '.' }
const facts = { file: 'systems.csv', encoding: 'utf-8', bytesHash: 'h' }

function read(headings: readonly string[], ...rows: readonly (readonly string[])[]) {
  const table = {
    headerLine: 1,
    headings,
    preamble: [],
    rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  }
  return readApplications([table], facts, options)
}

describe('readApplications', () => {
  test('body, system, supplier and capability under several headings', () => {
    const rows = [
      read(['Authority', 'Function', 'Product', 'Supplier'], ['Exeter', 'Planning', 'Uniform', 'Idox']),
      read(
        ['Vendor', 'Council', 'Software name', 'Used for'],
        ['Idox', 'Exeter City Council', 'Uniform', 'Planning'],
      ),
      read(
        ['gss-code', 'Application', 'Publisher', 'Business capability'],
        ['E07000041', 'Uniform', 'Idox', 'Planning'],
      ),
    ].map((each) => each.lines[0])
    for (const line of rows) {
      expect(line).toMatchObject({
        body: 'Exeter City Council',
        system: 'Uniform',
        supplierName: 'Idox',
        capability: 'Planning',
      })
    }
  })

  test('dates of the contract; a month alone is complained of and kept', () => {
    const result = read(
      ['authority', 'product', 'contract start', 'contract end'],
      ['Exeter', 'Uniform', '2024-08', '31/03/2027'],
    )
    expect(result.lines[0]).toMatchObject({
      endOn: '2027-03-31',
      endText: '31/03/2027',
      note: 'contract start: 2024-08',
    })
    expect(result.complaints).toMatchObject([
      { column: 'contract start', problem: 'only a month is given: the day is not known' },
    ])
  })

  test('the address of a decision tells where a fact was read, not what runs there', () => {
    const result = read(
      ['authority', 'function', 'source address'],
      ['Exeter', 'Housing', 'https://x.gov.uk/mgAi.aspx?ID=1'],
    )
    expect(result.lines[0]).not.toHaveProperty('system')
    const shown = read(['authority', 'url'], ['Exeter', 'https://x.moderngov.co.uk/'])
    expect(shown.lines[0]).toMatchObject({
      system: 'ModernGov',
      capability: 'Committee management',
      rule: 'product from address: ModernGov; capability from address',
    })
  })

  test('"Custom" is no product; a row that names nothing is set aside', () => {
    const result = read(
      ['authority', 'system', 'url'],
      ['Exeter', 'Custom', 'https://exeter.gov.uk'],
      ['Leeds', '', '-'],
    )
    expect(result.lines).toMatchObject([{ note: 'system: Custom' }])
    expect(result.lines[0]).not.toHaveProperty('system')
    expect(result).toMatchObject({ rows: 2, complaints: [{ line: 3, repair: 'set aside' }] })
  })
})

describe('readApplicationsText', () => {
  test('JSON at the top, or under a key', () => {
    const list = [{ Council: 'Exeter', System: 'Uniform', Since: null }]
    for (const value of [list, { Services: list }, { data: { items: list } }]) {
      const result = readApplicationsText(JSON.stringify(value), facts, options)
      expect(result.lines).toEqual([{ line: 1, body: 'Exeter City Council', system: 'Uniform' }])
    }
  })

  test('a Markdown table, its links and its physical lines', () => {
    const text =
      '# Coverage of planning\r\n\r\n| LPA | System | URL |\r\n|:--|:-:|---|\r\n| Exeter | - | [Link](https://p.uk/online-applications) |\r\n\r\nEnd.'
    const result = readApplicationsText(text, facts, options)
    expect(result.headerLine).toBe(3)
    expect(result.lines).toMatchObject([
      {
        line: 5,
        body: 'Exeter City Council',
        system: 'Idox Public Access',
        capability: 'Planning',
        address: 'https://p.uk/online-applications',
      },
    ])
    expect(markdownTables('a | b\nno ruler')).toEqual([])
  })

  test('deep JSON is refused before it is parsed', () => {
    expect(() => readApplicationsText('['.repeat(500_000), facts, options)).toThrow('nests deeper')
    expect(() => parseJson('{"a": }', 'a.json')).toThrow('cannot be read')
  })

  test('no text breaks it but by a clear refusal', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.stringMatching(/^[|\-: \nab]{0,60}$/)), (text) => {
        try {
          const result = readApplicationsText(text, facts, options)
          expect(result.rows).toBe(result.raw.length)
        } catch (error) {
          expect(error).toMatchObject({ name: 'PortreeveError' })
        }
      }),
    )
  })
})

describe('applicationScore', () => {
  test('lists of systems above half, other kinds below', () => {
    expect(applicationScore(['authority_name', 'url', 'tags'])).toBeGreaterThan(0.5)
    expect(applicationScore(['LPA', 'Scraper', 'URL', 'Progress'])).toBeGreaterThan(0.5)
    expect(applicationScore(['Contract Title', 'Supplier', 'Start Date', 'End Date'])).toBeLessThan(0.5)
    expect(applicationScore(['Supplier Name', 'Payment Date', 'Amount'])).toBeLessThan(0.2)
  })
})
