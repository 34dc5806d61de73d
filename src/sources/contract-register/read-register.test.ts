import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellTable, ReadOptions } from '../source.ts'
import { readRegister, registerScore } from './read-register.ts'

const facts = { file: 'register.csv', encoding: 'utf-8', bytesHash: 'h' }
const options: ReadOptions = { workFolder: '.' }

function tableOf(headings: readonly string[], ...rows: readonly (readonly string[])[]): CellTable {
  return { headerLine: 1, headings, preamble: [], rows: rows.map((cells, at) => ({ line: at + 2, cells })) }
}

const LGA = [
  'OrganisationLabel', 'ContractReference', 'ContractTitle', 'OrganisationalUnit', 'Description', 'CPVCode', 'StartDate',
  'EndDate', 'ReviewDate', 'LastExtensionDate', 'ContractValue', 'IrrecoverableVAT', 'SupplierName',
  'CompaniesHouseRegistrationNumber', 'CharityCommissionNumber', 'SMESupplier', 'VCSESupplier', 'ContactName', 'ProcessType',
] // prettier-ignore

describe('readRegister', () => {
  test('the fields of the LGA schema, whatever their order', () => {
    const row = [
      'London Borough of Barnet', 'R1', 'Housing\nsystem', 'Housing', 'Licences', '48000000-8', '2026-04-01', '31/03/2029',
      '31/03/2028', '31/03/2031', '150000', '1200.50', 'Example Ltd', '5912608', '', 'Yes', 'No', 'A Manager',
      'Published invitation to tender',
    ] // prettier-ignore
    const read = readRegister([tableOf(LGA, row)], facts, options)
    expect(read.lines).toEqual([
      {
        line: 2,
        body: 'London Borough of Barnet',
        reference: 'R1',
        title: 'Housing system',
        description: 'Licences',
        supplierName: 'Example Ltd',
        companyNumber: '05912608',
        supplierSize: 'SME',
        directorate: 'Housing',
        owner: 'A Manager',
        cpv: ['48000000'],
        startOn: '2026-04-01',
        startText: '2026-04-01',
        endOn: '2029-03-31',
        endText: '31/03/2029',
        reviewOn: '2028-03-31',
        reviewText: '31/03/2028',
        extensionText: 'LastExtensionDate: 31/03/2031',
        valuePence: 15_000_000n,
        valueText: '150000',
        valueWord: 'awarded',
        valueBasis: 'unknown',
        valueScope: 'unknown',
        irrecoverableVatPence: 120_050n,
        routeText: 'Published invitation to tender',
        councilRule: 'tender',
        other: { VCSESupplier: 'No' },
      },
    ])
    expect(read).toMatchObject({
      body: 'London Borough of Barnet',
      bodyFrom: 'column',
      rows: 1,
      headerLine: 1,
    })
    expect(read.columns).toMatchObject({ supplier: 'SupplierName', route: 'ProcessType' })
    const turned = readRegister([tableOf(LGA.toReversed(), row.toReversed())], facts, options)
    expect({ ...turned.lines[0], other: undefined }).toEqual({ ...read.lines[0], other: undefined })
  })

  test('prose about the term stays as printed', () => {
    const table = tableOf(
      ['Contract title', 'Supplier', 'End date', 'Extension options', 'Notice period', 'Contract term'],
      ['A', 'B', 'Ongoing', '2 x 12 months', '3', '3+1+1'],
    )
    expect(readRegister([table], facts, options).lines[0]).toMatchObject({
      endText: 'Ongoing',
      extensionText: '2 x 12 months',
      noticePeriodText: 'Notice period: 3',
      termText: 'Contract term: 3+1+1',
    })
  })

  test('repeated headers, blanks and totals are not rows; a row that names nothing is set aside', () => {
    const headings = ['Title', 'Supplier', 'Start date', 'End date', 'Contract value']
    const table = tableOf(
      headings,
      ['A', 'B', '01/04/2026', '31/03/2027', '£5'],
      headings,
      ['', '', '', '', ''],
      ['', '', '', '31/03/2027', ''],
      ['Total', '', '', '', '£5'],
    )
    const read = readRegister([table], facts, options)
    expect(read.lines.map((line) => line.line)).toEqual([2])
    expect(read.rows).toBe(2)
    expect(read.complaints).toMatchObject([{ line: 5, repair: 'set aside' }])
  })

  test('a remembered mapping and the options win', () => {
    const table = tableOf(
      ['Thing', 'Who', 'Finish', 'Worth'],
      ['Parking', 'Example Ltd', '31/03/2027', '£500'],
    )
    const first = readRegister([table], facts, options)
    const mapping = {
      shape: first.shape,
      kind: 'contracts-register' as const,
      body: 'Exeter City Council',
      vatBasis: 'gross' as const,
      columns: { title: 'thing', supplier: 'Who', value: 'Worth' },
    }
    const read = readRegister([table], facts, { ...options, mappings: new Map([[first.shape, mapping]]) })
    expect(read).toMatchObject({ body: 'Exeter City Council', bodyFrom: 'learned', vatBasis: 'gross' })
    expect(read.lines[0]).toMatchObject({
      title: 'Parking',
      supplierName: 'Example Ltd',
      valuePence: 50_000n,
      valueBasis: 'gross',
    })
    expect(readRegister([table], facts, { ...options, body: 'Leeds City Council' })).toMatchObject({
      bodyFrom: 'option',
    })
  })

  test('dates of a whole register written month first are read so, and it is said', () => {
    const headings = ['Contract title', 'Supplier', 'Start date', 'End date']
    const read = readRegister(
      [tableOf(headings, ['A', 'B', '4/1/2026', '3/31/2027'], ['C', 'D', '5/2/2026', '4/1/2027'])],
      facts,
      options,
    )
    expect(read.lines[1]).toMatchObject({ startOn: '2026-05-02', endOn: '2027-04-01' })
    expect(read.complaints.every((complaint) => complaint.repair === 'read month first')).toBe(true)
  })

  test('a withheld supplier is flagged and gives no name', () => {
    const table = tableOf(['Contract title', 'Supplier', 'End date'], ['A', 'REDACTED PERSONAL DATA', 'TBC'])
    const line = readRegister([table], facts, options).lines[0]
    expect(line).toMatchObject({ redacted: true, other: { Supplier: 'REDACTED PERSONAL DATA' } })
    expect(line?.supplierName).toBeUndefined()
  })

  test('an end before its start is kept and complained of', () => {
    const table = tableOf(['Contract title', 'Start date', 'End date'], ['A', '01/04/2027', '31/03/2026'])
    expect(readRegister([table], facts, options).complaints).toMatchObject([
      { problem: 'the end comes before the start' },
    ])
  })

  test('a stop signal is obeyed', () => {
    const table = tableOf(['Contract title', 'End date'], ['A', 'TBC'])
    const signal = AbortSignal.abort(new Error('stopped'))
    expect(() => readRegister([table], facts, { ...options, signal })).toThrow('stopped')
  })

  test('arbitrary cells never crash, and every data row is kept or set aside', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        '£-',
        'TBC',
        '31/02/2026',
        '__proto__',
        '\u0000',
        '=cmd()',
        '"',
        '9'.repeat(300),
        'Mar-16',
      ),
    )
    const heading = fc.oneof(fc.constantFrom(...LGA), fc.string({ maxLength: 20 }))
    fc.assert(
      fc.property(
        fc.array(heading, { maxLength: 12 }),
        fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 8 }),
        (headings, rows) => {
          const read = readRegister([tableOf(headings, ...rows)], facts, options)
          const setAside = read.complaints.filter((complaint) => complaint.repair === 'set aside').length
          expect(read.rows).toBe(read.lines.length + setAside)
          expect(read.raw).toHaveLength(read.rows)
          for (const line of read.lines) expect(line.valuePence).not.toBe(0n)
        },
      ),
    )
  })
})

describe('headings of councils', () => {
  test.each([
    [
      [
        'Reference number',
        'Title of agreement',
        'Local authority department responsible',
        'Supplier name and details',
        'Sum to be paid over the length of the contract or the estimated annual spending or budget for the contract',
        'Value Added Tax that cannot be recovered',
        'Start date',
        'End date',
        'Whether or not the contract was the result of an invitation to quote or a published invitation to tender',
      ],
      ['reference', 'title', 'directorate', 'supplier', 'value', 'irrecoverableVat', 'start', 'end', 'route'],
    ],
    [
      [
        'Contract ID',
        'Title',
        'Organisation',
        'Supplier(s)',
        'Start date',
        'End date',
        'Extension(s) available',
        'Annual value',
        'Total value',
        'Review date',
        'Contact officer',
        'Contact email',
      ],
      [
        'reference',
        'title',
        'body',
        'supplier',
        'start',
        'end',
        'extension',
        '',
        'value',
        'review',
        'owner',
        '',
      ],
    ],
    [
      [
        'Contract Number',
        'Contract Name',
        'Supplier',
        'Supplier Address',
        'Commencement',
        'Expiry',
        'Max Expiry Date inc Extensions',
        'Contract Value (Total, ex VAT)',
        'Annual Value',
        'SME (Y/N)',
        'VCSE (Y/N)',
        'Company Registration Number',
        'Notice Period',
        'CPV Code',
        'CPV Description',
      ],
      [
        'reference',
        'title',
        'supplier',
        '',
        'start',
        'end',
        'extension',
        'value',
        '',
        'supplierSize',
        'vcse',
        'companyNumber',
        'noticePeriod',
        'cpv',
        '',
      ],
    ],
    [
      [
        'Ref',
        'Contract Title',
        'Contractor',
        'Award Date',
        'Contract Start Date',
        'Contract End Date (excluding extension)',
        'Extension Period',
        'Estimated Annual Value',
        'Tender Process Used',
        'Responsible Officer',
        'Service Area',
      ],
      [
        'reference',
        'title',
        'supplier',
        'signed',
        'start',
        'end',
        'extension',
        'value',
        'route',
        'owner',
        'directorate',
      ],
    ],
  ])('%j', (headings, fields) => {
    const table = tableOf(
      headings,
      headings.map(() => 'x'),
    )
    const told = Object.entries(readRegister([table], facts, options).columns)
    const expected = fields.flatMap((field, at) => (field ? [[field, headings[at]]] : []))
    expect(new Map(told)).toEqual(new Map(expected as [string, string][]))
    expect(registerScore(headings)).toBeGreaterThan(0.8)
  })
})

describe('registerScore', () => {
  test('registers above half, other kinds below', () => {
    expect(registerScore(LGA)).toBe(1)
    expect(registerScore(['Title', 'Supplier', 'Start Date', 'End Date'])).toBeGreaterThan(0.5)
    expect(
      registerScore(['Supplier Name', 'Payment Date', 'Net Amount', 'Contract Ref', 'Purpose']),
    ).toBeLessThan(0.3)
    expect(
      registerScore(['authority', 'product', 'supplier', 'contract_start', 'contract_end']),
    ).toBeLessThan(0.5)
    expect(registerScore([])).toBe(0)
  })
})
