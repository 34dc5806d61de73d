import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReadOptions } from '../source.ts'
import { noticeLines } from './notice-lines.ts'
import { looksLikeNotices, readNotices } from './read-notices.ts'
import { splitJson } from './split-json.ts'

const options: ReadOptions = { workFolder: '.' }
const facts = { file: 'notices.json', encoding: 'json', bytesHash: 'h' }
let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'notices-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(text: string) {
  const path = join(folder, 'notices.json')
  await writeFile(path, text)
  return readNotices(path, facts, options)
}

const release = (id: string, more: object = {}) => ({
  ocid: `ocds-b5fd17-${id}`,
  id,
  date: '2026-04-01T10:00:00+01:00',
  tag: ['award'],
  buyer: { id: 'GB-1', name: 'EXETER CITY COUNCIL' },
  tender: { title: 'Parking system', legalBasis: { scheme: 'UKPGA', id: '2023/54' } },
  ...more,
})
const award = (id: string, ...suppliers: string[]) => ({
  id,
  suppliers: suppliers.map((name) => ({ id: name, name })),
})

async function allOf(texts: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const text of texts) all.push(text)
  return all
}

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe('forms of file', () => {
  const one = release('1', { awards: [award('a', 'Example Ltd')] })
  const two = release('2', { awards: [award('a', 'Other Ltd', 'Third Ltd')] })
  const record = (embedded: object) => ({ ocid: 'ocds-b5fd17-1', releases: embedded, compiledRelease: one })

  test.each([
    [
      'a release package',
      JSON.stringify({ version: '1.1', publisher: { name: '"releases": [{' }, releases: [one, two] }),
    ],
    ['a package written over many lines', JSON.stringify({ releases: [one, two] }, null, 2)],
    ['a list of releases', JSON.stringify([one, two])],
    ['a list of packages', JSON.stringify([{ releases: [one] }, { releases: [two] }])],
    ['JSON Lines', `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`],
    [
      'JSON Lines of packages, with a BOM',
      `\uFEFF${JSON.stringify({ releases: [one] })}\r\n${JSON.stringify({ releases: [two] })}`,
    ],
    ['a record package with embedded releases', JSON.stringify({ records: [record([one, two])] })],
  ])('%s', async (_name, text) => {
    const result = await read(text)
    expect(result.lines.map((line) => [line.line, line.releaseId, line.supplierName])).toEqual([
      [1, '1', 'Example Ltd'],
      [2, '2', 'Other Ltd'],
      [2, '2', 'Third Ltd'],
    ])
    expect(result).toMatchObject({ rows: 3, body: 'Exeter City Council', bodyFrom: 'column', complaints: [] })
    expect(looksLikeNotices(text)).toBe(true)
  })

  test('a record whose releases are links gives its compiled release', async () => {
    const result = await read(
      JSON.stringify({ records: [record([{ id: '9', date: '2026-01-01', tag: ['award'] }])] }),
    )
    expect(result.lines).toMatchObject([{ releaseId: '1', supplierName: 'Example Ltd' }])
  })

  test('one bad line among good ones is set aside', async () => {
    const result = await read(
      `${JSON.stringify(one)}\n{"ocid": "x", "value": 1e9999x}\n${JSON.stringify(two)}`,
    )
    expect(result.lines).toHaveLength(3)
    expect(result.rows).toBe(4)
    expect(result.complaints).toMatchObject([{ line: 2, repair: 'set aside' }])
  })

  test.each([
    ['deep nesting', `{"releases": ${'['.repeat(100_000)}`, /nests deeper/],
    ['a file cut short', '{"releases": [{"ocid": "a"', /ends in the middle/],
    ['text that is no JSON', 'hello', /not JSON/],
    ['too many closing brackets', '{}}', /closes more/],
  ])('%s is refused, naming the file', async (_name, text, reason) => {
    await expect(read(text)).rejects.toMatchObject({
      message: expect.stringMatching(reason),
      where: 'notices.json',
    })
  })

  test('splitting does not depend on where chunks end', async () => {
    const text = JSON.stringify({
      note: 'a "b" [c] \\',
      releases: [one, { ...two, x: '}\\"{' }],
      tail: [1, { y: [2] }],
    })
    for (const size of [1, 2, 3, 7, 64, 10_000]) {
      const parts = await allOf(splitJson(inPieces(text, size)))
      expect(parts.map((part) => JSON.parse(part) as unknown)).toEqual([one, { ...two, x: '}\\"{' }])
    }
  })

  test('any releases of any content come back whole', async () => {
    const anything = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(anything, fc.integer({ min: 1, max: 50 }), async (releases, size) => {
        const parts = await allOf(splitJson(inPieces(JSON.stringify({ releases }), size)))
        expect(parts.map((part) => JSON.stringify(JSON.parse(part)))).toEqual(
          releases.map((each) => JSON.stringify(each)),
        )
      }),
      { numRuns: 60 },
    )
  })
})

const linesOf = (more: object) => noticeLines(release('1', more), 1).map((each) => each.line)
const lot = (id: string, end: string) => ({
  id,
  contractPeriod: { startDate: '2026-01-01', endDate: end },
  options: { description: `options of ${id}` },
})

describe('noticeLines', () => {
  test('awards sharing an id are kept apart, each with its own contract', () => {
    const lines = linesOf({
      awards: [award('1', 'A Ltd'), award('1', 'B Ltd')],
      contracts: [
        { id: 'c1', awardID: '1', value: { amount: 100, currency: 'GBP' } },
        { id: 'c2', awardID: '1', value: { amount: 200, currency: 'GBP' } },
      ],
    })
    expect(lines.map((line) => [line.awardId, line.contractId, line.supplierName, line.valuePence])).toEqual([
      ['1', 'c1', 'A Ltd', 10_000n],
      ['1 (2)', 'c2', 'B Ltd', 20_000n],
    ])
  })

  test('a change to a contract whose award is elsewhere', () => {
    const lines = linesOf({
      contracts: [
        { id: '7', awardID: '3', period: { endDate: '2027-03-31T23:59:59Z', maxExtentDate: '2028-03-31' } },
      ],
    })
    expect(lines).toMatchObject([
      { awardId: '3', contractId: '7', endOn: '2027-03-31', maxExtentOn: '2028-03-31' },
    ])
  })

  test('a tender alone is one line without award: an estimate', () => {
    const lines = linesOf({
      tender: { title: 'T', value: { amount: 5000, amountGross: 6000, currency: 'GBP' } },
    })
    expect(lines).toMatchObject([
      { title: 'T', valuePence: 500_000n, valueBasis: 'net', valueWord: 'estimate' },
    ])
    expect(lines[0]).not.toHaveProperty('awardId')
  })

  test('lots give the term, the options and the codes of their own award only', () => {
    const lines = linesOf({
      tender: {
        lots: [lot('1', '2027-12-31'), lot('2', '2028-12-31')],
        items: [
          { relatedLot: '1', additionalClassifications: [{ scheme: 'CPV', id: '48000000-8' }] },
          { relatedLot: '2', additionalClassifications: [{ scheme: 'CPV', id: '72000000' }] },
        ],
      },
      awards: [{ ...award('a', 'A Ltd'), relatedLots: ['2'] }],
    })
    expect(lines).toMatchObject([
      { lotId: '2', endOn: '2028-12-31', optionsText: 'options of 2', cpv: ['72000000'] },
    ])
  })

  test('a framework, its parent, and a call-off', () => {
    expect(
      linesOf({
        tender: { techniques: { hasFrameworkAgreement: true } },
        awards: [{ ...award('a', 'A'), value: { amount: 1000, currency: 'GBP' } }],
      })[0],
    ).toMatchObject({ isFramework: true, valueWord: 'ceiling' })
    const parent = {
      relationship: ['framework'],
      identifier: 'ocds-h6vhtk-1',
      title: 'Vehicle framework',
      scheme: 'ocid',
    }
    expect(linesOf({ relatedProcesses: [parent] })[0]).toMatchObject({
      isFramework: false,
      parentOcid: 'ocds-h6vhtk-1',
      frameworkText: 'Vehicle framework',
    })
    expect(
      linesOf({ tender: { procurementMethodDetails: 'Call-off from a framework agreement' } })[0],
    ).toMatchObject({ isFramework: false })
    expect(linesOf({})[0]).not.toHaveProperty('isFramework')
  })

  test.each([
    [{ amount: 0, currency: 'GBP' }, undefined, 0],
    [{ amount: 0.01, currency: 'GBP' }, undefined, 1],
    [{ amount: 100, currency: 'EUR' }, undefined, 1],
    [{ amount: -5, currency: 'GBP' }, undefined, 1],
    [{ amountGross: 120, currency: 'GBP' }, { pence: 12_000n, basis: 'gross' }, 0],
    [{ amountGross: 0, currency: 'GBP' }, undefined, 0],
    [{ amount: '54393.60', currency: 'GBP' }, { pence: 5_439_360n, basis: 'net' }, 0],
  ])('value %j', (value, expected, faults) => {
    const [told] = noticeLines(release('1', { awards: [{ ...award('a', 'A'), value }] }), 1)
    expect(told?.faults).toHaveLength(faults)
    expect([told?.line.valuePence, told?.line.valueBasis]).toEqual([expected?.pence, expected?.basis])
  })

  test("a supplier's company number comes from its party", () => {
    const [told] = noticeLines(
      release('1', {
        parties: [
          {
            id: 'GB-PPON-X',
            name: 'A Ltd',
            identifier: { scheme: 'GB-PPON', id: 'X' },
            additionalIdentifiers: [{ scheme: 'GB-COH', id: '5912608' }],
          },
        ],
        awards: [{ id: 'a', suppliers: [{ id: 'GB-PPON-X', name: 'A Ltd' }] }],
      }),
      1,
    )
    expect(told?.line).toMatchObject({ companyNumber: '05912608', supplierId: 'GB-PPON-X' })
    const [bad] = noticeLines(
      release('1', { awards: [{ id: 'a', suppliers: [{ id: 'GB-COH-RJR', name: 'Trust' }] }] }),
      1,
    )
    expect(bad?.faults).toMatchObject([{ problem: 'not a Companies House number' }])
  })

  test('no release breaks it', () => {
    const keys = [
      'awards',
      'contracts',
      'tender',
      'parties',
      'buyer',
      'value',
      'suppliers',
      'period',
      'id',
      'awardID',
      'lots',
      'tag',
      'date',
      'documents',
      'relatedLots',
      'amount',
      '__proto__',
      '0',
    ]
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.boolean()),
      tree: fc.oneof(
        { depthSize: 'small' },
        tie('leaf'),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...keys), tie('tree')),
      ),
    }))
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), tree), (any) => void noticeLines(any, 1)))
  })
})
