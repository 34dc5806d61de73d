import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumberCell } from './company-numbers.ts'
import { readValueCell, valueMeaning } from './value-cells.ts'

describe('readNumberCell', () => {
  test.each([
    ['05912608', '05912608'],
    ['5912608', '05912608'],
    ['182037', '00182037'],
    ['SC115530', 'SC115530'],
    ['NI 012345', 'NI012345'],
    ['OC304688', 'OC304688'],
    ['RC000653', 'RC000653'],
    ['RC653', 'RC000653'],
    ['IP20558R', 'IP20558R'],
    ['18497R', 'IP18497R'],
    ['19059R/28232R', 'IP19059R'],
    ['PLC - 09113787', '09113787'],
    ['Company No. 9113787', '09113787'],
    ['05512051 T/A Anything', '05512051'],
  ])('%s', (printed, number) => expect(readNumberCell(printed).companyNumber).toBe(number))

  test('a charity', () => {
    expect(readNumberCell('Charity - 1132824')).toEqual({ charityNumber: '1132824', kind: 'Charity' })
    expect(readNumberCell('276865', true)).toEqual({ charityNumber: '276865' })
    expect(readNumberCell('276865')).toMatchObject({ companyNumber: '00276865' })
    expect(readNumberCell('06053326', true).companyNumber).toBe('06053326')
    expect(readNumberCell('Charity - 3506460').problem).toContain('so high')
  })

  test('nothing where nothing is said', () => {
    for (const cell of ['', ' ', 'N/A', 'None', 'n/a', '-', 'TBC'])
      expect(readNumberCell(cell), cell).toEqual({})
    expect(readNumberCell('Local Authority')).toEqual({ kind: 'Local Authority' })
  })

  test.each(['12', 'RJR', 'AB123456', '123456789012', 'GB 123 4567 89'])('invalid: %s', (cell) => {
    expect(readNumberCell(cell).companyNumber).toBeUndefined()
  })

  test('what comes back is always eight characters, whatever the cell', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[A-Z0-9 /-]{0,14}$/)),
        fc.boolean(),
        (cell, charitable) => {
          expect(readNumberCell(cell, charitable).companyNumber ?? '00000000').toMatch(/^[A-Z0-9]{8}$/)
        },
      ),
    )
  })
})

describe('readValueCell', () => {
  test.each([
    [' \uFFFD880,000.00 ', 88_000_000n],
    ['£32,400', 3_240_000n],
    ['£ 1,234.5', 123_450n],
    ['25123', 2_512_300n],
    ['10725.12', 1_072_512n],
    ['£50k', 5_000_000n],
    ['£1.25m', 125_000_000n],
    ['1.5 million', 150_000_000n],
    ['œ12,000', 1_200_000n],
    ['1234.5600000001', 123_456n],
  ])('%s', (cell, pence) => expect(readValueCell(cell).pence).toBe(pence))

  test.each(['', ' ', '£-', ' \uFFFD-   ', '0', '£0.00', 'TBC', ' rolling ', 'N/A', '-'])(
    'unknown, never nought: "%s"',
    (cell) => {
      expect(readValueCell(cell)).toEqual({})
    },
  )

  test.each(['5,000 - 10,000', '-500', '(500)', 'up to £5,000', '1,23'])(
    'unknown with a problem: %s',
    (cell) => {
      const read = readValueCell(cell)
      expect(read.pence).toBeUndefined()
      expect(read.problem).toBeDefined()
    },
  )

  test('a year said in the cell', () => {
    expect(readValueCell('£9,600 per annum')).toEqual({ pence: 960_000n, yearly: true })
    expect(readValueCell('£9,600 p.a.').yearly).toBe(true)
  })

  test('every amount of pence comes back as written with pounds, groups and pence', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 13n }), (pence) => {
        const whole = String(pence / 100n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
        expect(readValueCell(`£${whole}.${String(pence % 100n).padStart(2, '0')}`).pence).toBe(pence)
      }),
    )
  })

  test('no cell breaks it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (cell) => void readValueCell(cell)))
  })
})

describe('valueMeaning', () => {
  test.each([
    [
      "Est Total Awarded Contract value \uFFFD's (exc VAT) including allowed extensions and inflation",
      'ceiling',
      'net',
      'term-with-options',
    ],
    ['Estimated Annual Value 2017/18', 'estimate', 'unknown', 'year'],
    ['Contract value', 'awarded', 'unknown', 'unknown'],
    ['ContractValue', 'awarded', 'unknown', 'unknown'],
    ['Total Contract Value (excl. VAT)', 'awarded', 'net', 'term'],
    ['Total value inc VAT', 'awarded', 'gross', 'term'],
    ['Annual Value (ex VAT)', 'awarded', 'net', 'year'],
    ['Total value excluding extensions', 'awarded', 'unknown', 'term'],
    ['Maximum value including VAT and options', 'ceiling', 'gross', 'term-with-options'],
    ['Actual spend to date', 'paid', 'unknown', 'unknown'],
  ])('%s', (heading, word, basis, scope) => expect(valueMeaning(heading)).toEqual({ word, basis, scope }))
})
