import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import type { ReadOptions, SpendReading } from '../source.ts'
import { readSpend } from './read-spend.ts'

type Row = Record<string, unknown>

let db: DuckDBConnection
let folder: string
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portreeve-read-spend-'))
  db = await (await DuckDBInstance.create()).connect()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\n')

/** Reads a file as the lake does, and gives the reading and its typed rows in order. */
async function read(
  text: string,
  options: Partial<ReadOptions> = {},
  name = `spend-${++count}.csv`,
): Promise<{ reading: SpendReading; rows: Row[] }> {
  const path = join(folder, name)
  await writeFile(path, text)
  const reading = await readSpend(path, { workFolder: join(folder, 'work'), ...options }, { file: name })
  const rows: Row[] = []
  for (const part of reading.parts) {
    const cells = Array.from({ length: part.width }, (_, at) => `c${at + 1}: 'VARCHAR'`)
    const normalised = part.form === 'normalised'
    const from = `read_csv('${part.path}', auto_detect=false, header=false, skip=${part.skip}, delim='${part.delimiter}', quote='"', escape='"', columns={${(normalised ? ["line: 'BIGINT'", ...cells] : cells).join(', ')}})`
    await db.run(
      `CREATE OR REPLACE TABLE raw AS SELECT ${normalised ? '*' : `row_number() OVER () - 1 + ${part.firstLine} AS line, *`} FROM ${from}`,
    )
    rows.push(
      ...((
        await db.runAndReadAll(`SELECT * FROM (${reading.typedSelect('raw', part)}) ORDER BY line`)
      ).getRowObjectsJson() as Row[]),
    )
  }
  await reading.dispose()
  return { reading, rows }
}

const only = (rows: readonly Row[], column: string): unknown[] => rows.map((row) => row[column])

describe('amounts', () => {
  const amounts: readonly (readonly [string, string | null])[] = [
    ['5', '5.00'], ['1,234.50', '1234.50'], ['£1,234.50', '1234.50'], ['\ufffd1,234.50', '1234.50'], ['\u009c12.00', '12.00'], ['œ12', '12.00'],
    ['Â£7.10', '7.10'], ['?7.10', '7.10'], ['-£7.10', '-7.10'], ['£-7.10', '-7.10'], ['(1,234.50)', '-1234.50'], ['£(10.00)', '-10.00'], ['165,546.00-', '-165546.00'],
    [' 519.89 ', '519.89'], ['1428.6399999999999', '1428.64'], ['-0.005', '-0.01'], ['12.50 CR', '-12.50'], ['12.50DR', '12.50'], ['- 1,000', '-1000.00'],
    ['.5', '0.50'], ['0', '0.00'], ['1,234,567', '1234567.00'], ['GBP 12.00', '12.00'],
    ['1.234,56', null], ['12,34', null], ['TBC', null], ['-', null], ['£-', null], ['5 apples', null],
  ] // prettier-ignore

  test('every way of writing one is read, and what is unsure is not guessed', async () => {
    for (const extra of [[], Array.from({ length: 40 }, () => ['£1,000.00', 'x'])]) {
      const table = [
        ['Amount', 'Supplier Name'],
        ...amounts.map(([written]) => [written, 'Acme Ltd']),
        ...extra,
      ]
      const { rows } = await read(csv(table))
      expect(rows.slice(0, amounts.length).map((row, at) => [amounts[at]![0], row['amount']])).toEqual(
        amounts,
      )
    }
  })

  test('rows are kept or set aside with a reason; what was repaired is named', async () => {
    const { rows } = await read(
      'Amount,Supplier Name\n10.019,A Co\n(5.00),A Co\n6.00-,A Co\nTBC,A Co\n,A Co\n7,A Co\n',
    )
    expect(only(rows, 'repairs')).toEqual([
      'amount rounded to pence',
      'brackets read as minus',
      'minus behind the amount',
      null,
      null,
      null,
    ])
    expect(only(rows, 'set_aside')).toEqual([null, null, null, 'the amount cannot be read', null, null])
    expect(rows[3]).toMatchObject({
      problem_column: 'Amount',
      problem_value: 'TBC',
      not_data: false,
      amount_read: null,
    })
    expect(rows[4]).toMatchObject({ not_data: true })
  })

  test('any amount in any style comes back to the penny', async () => {
    const style = fc.constantFrom(
      (text: string, minus: boolean) => `${minus ? '-' : ''}${text}`,
      (text: string, minus: boolean) => `${minus ? '-' : ''}£${group(text)}`,
      (text: string, minus: boolean) => (minus ? `(${group(text)})` : ` ${group(text)} `),
      (text: string, minus: boolean) => `${group(text)}${minus ? '-' : ''}`,
    )
    const group = (text: string): string => text.replace(/\B(?=(\d{3})+(?=\.))/g, ',')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.boolean(), style), {
          minLength: 1,
          maxLength: 50,
        }),
        async (cells) => {
          const text = (pence: bigint): string => `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`
          const { rows } = await read(
            csv([
              ['Supplier', 'Net Amount'],
              ...cells.map(([pence, minus, write]) => ['Acme Ltd', write(text(pence), minus)]),
            ]),
          )
          expect(only(rows, 'amount')).toEqual(
            cells.map(([pence, minus]) => `${minus ? '-' : ''}${text(pence)}`),
          )
        },
      ),
      { numRuns: 15 },
    )
  })

  test('net, gross and VAT are told apart by their headings', async () => {
    const basis = async (headings: string): Promise<unknown> => {
      const { reading, rows } = await read(`Supplier Name,${headings}\nAcme Ltd,100.00,20.00,120.00\n`)
      return [reading.vatBasis, rows[0]!['amount'], rows[0]!['vat']]
    }
    expect(await basis('Net,VAT,Gross')).toEqual(['net', '100.00', '20.00'])
    expect(await basis('Amount,VAT,Gross Amount')).toEqual(['net', '100.00', '20.00'])
    expect(await basis('Amount excluding VAT,VAT Amount,Reference')).toEqual(['net', '100.00', '20.00'])
    expect(await basis('Gross Value,VAT,Reference')).toEqual(['gross', '100.00', '20.00'])
    expect(await basis('Amount,Tax code,Reference')).toEqual(['unknown', '100.00', null])
    const told = await read('Supplier,Amount\nAcme Ltd,5\n', { vatBasis: 'gross' })
    expect([told.reading.vatBasis, told.rows[0]!['amount_basis']]).toEqual(['gross', 'gross'])
    const title = await read('Payments over £500 excluding VAT,\nSupplier,Amount\nAcme Ltd,5\n')
    expect(title.reading.vatBasis).toBe('net')
  })
})

describe('days and periods', () => {
  const daysOf = async (cells: readonly string[], options: Partial<ReadOptions> = {}): Promise<unknown[]> => {
    const { rows } = await read(
      csv([['Payment Date', 'Supplier', 'Amount'], ...cells.map((cell) => [cell, 'Acme Ltd', '5'])]),
      options,
    )
    return only(rows, 'paid_on')
  }

  test('every style, one after another in one file', async () => {
    const cells = ['01/04/2017', '1/4/17', '01.04.2017', '01-04-2017', '2017-04-01', '2017-04-01 00:00:00', '01-Apr-17', '1 Apr 2017', '1 April 2017', '1st April 2017',
      '42826', '20170401', '01/04/2017 10:30', '01-APR-2017', '1 Apr, 2017', 'Saturday 1 April 2017', '13/04/2017'] // prettier-ignore
    expect(await daysOf(cells)).toEqual([...Array<string>(16).fill('2017-04-01'), '2017-04-13'])
  })

  test('the order of day and month is one for the file, by evidence', async () => {
    expect(await daysOf(['04/05/2020', '04/30/2020'])).toEqual(['2020-04-05', '2020-04-30'])
    expect(await daysOf(['04/05/2020', '30/04/2020'])).toEqual(['2020-05-04', '2020-04-30'])
    expect(await daysOf(['04/05/2020', '05/05/2020'])).toEqual(['2020-05-04', '2020-05-05'])
  })

  test('evidence in the middle of a large file is found', async () => {
    const cells = Array.from({ length: 3000 }, () => '04/05/2020')
    cells[1500] = '04/30/2020'
    expect(new Set(await daysOf(cells))).toEqual(new Set(['2020-04-05', '2020-04-30']))
  })

  test('a day that cannot be read keeps the row and names the cell', async () => {
    const { rows } = await read(
      'Payment Date,Supplier,Amount\n01/04/2017,Acme Ltd,5\nVARIOUS,Acme Ltd,6\n30/02/2017,Acme Ltd,7\n01/04/0207,Acme Ltd,8\n',
    )
    expect(only(rows, 'paid_on')).toEqual(['2017-04-01', null, null, null])
    expect(only(rows, 'problem_value')).toEqual([null, 'VARIOUS', '30/02/2017', '01/04/0207'])
    expect(only(rows, 'set_aside')).toEqual([null, null, null, null])
  })

  test('months, periods of a financial year, and a period for the whole file', async () => {
    const period = (rows: readonly Row[]): unknown[] =>
      rows.map((row) => [row['paid_on'], row['period_from'], row['period_to']])
    const months = await read('Month,Supplier,Amount\nJun-20,Acme Ltd,5\nFebruary 2024,Acme Ltd,5\n')
    expect(period(months.rows)).toEqual([
      [null, '2020-06-01', '2020-06-30'],
      [null, '2024-02-01', '2024-02-29'],
    ])
    const periods = await read(
      'Accounting Year,Period,Supplier,Amount\n2020,1,Acme Ltd,5\n2020/21,12,Acme Ltd,5\n',
    )
    expect(period(periods.rows)).toEqual([
      [null, '2020-04-01', '2020-04-30'],
      [null, '2021-03-01', '2021-03-31'],
    ])
    const file = await read('Supplier,Amount\nAcme Ltd,5\n', {
      period: { from: day('2026-04-01'), to: day('2026-06-30') },
    })
    expect(period(file.rows)).toEqual([[null, '2026-04-01', '2026-06-30']])
  })
})

describe('structure', () => {
  test('blank rows, headers printed again, titles and totals are no payments', async () => {
    const { reading, rows } = await read(
      'Spend of the month,,\nSupplier,Date,Amount\nAcme Ltd,01/04/2026,5.00\n,,\nSupplier,Date,Amount\nAdults,,\nTotal Energies Ltd,02/04/2026,6.00\nSub total,,11.00\nBolt plc,13/04/2026,7.00\n,,18.00\n',
    )
    expect(
      rows.filter((row) => row['not_data'] === false).map((row) => [row['line'], row['amount']]),
    ).toEqual([
      ['3', '5.00'],
      ['7', '6.00'],
      ['9', '7.00'],
    ])
    expect(reading.statedTotals).toEqual([{ line: 10, amount: '18.00' }])
    expect(reading.headerLine).toBe(2)
  })

  test('an amount without payee or day is kept when it is not a total', async () => {
    const { reading, rows } = await read(
      'Supplier,Date,Amount,Service\nAcme Ltd,01/04/2026,5.00,ICT\n,,9.00,Libraries\nBolt plc,02/04/2026,6.00,ICT\n',
    )
    expect(only(rows, 'set_aside')).toEqual([null, null, null])
    expect(only(rows, 'not_data')).toEqual([false, false, false])
    expect(reading.statedTotals).toEqual([])
  })

  test('a second header further down with other columns begins a second table', async () => {
    const { reading, rows } = await read(
      'Supplier,Payment Date,Net Amount\nAcme Ltd,01/04/2026,5.00\n\nNet Amount,Beneficiary,Transaction Number,Service Area\n7.50,Bolt plc,T1,ICT\n',
    )
    expect(reading.parts.map((part) => part.headerLine)).toEqual([1, 4])
    expect(rows.map((row) => [row['line'], row['supplier_name'], row['amount'], row['service']])).toEqual([
      ['2', 'Acme Ltd', '5.00', null],
      ['5', 'Bolt plc', '7.50', 'ICT'],
    ])
  })

  test('a clean file stands as it is, an uneven one is written anew, with the same rows', async () => {
    const clean = 'Supplier,Payment Date,Amount\nAcme Ltd,01/04/2026,5.00\n"Bolt, Nut plc",14/04/2026,6.00\n'
    const uneven = {
      'quoted break': clean.replace('Acme Ltd', '"Acme\nLtd"'),
      'empty line': clean.replace('\nAcme', '\n\nAcme'),
      'short row': clean.replace('5.00', '5.00,'),
      CR: clean.replaceAll('\n', '\r'),
    }
    const plain = await read(clean)
    expect(plain.reading.parts[0]!.form).toBe('as-it-stands')
    for (const text of Object.values(uneven)) {
      const { reading, rows } = await read(text)
      expect(reading.parts[0]!.form).toBe('normalised')
      expect(only(rows, 'amount')).toEqual(only(plain.rows, 'amount'))
      expect(rows[1]!['supplier_name']).toBe('Bolt, Nut plc')
    }
  })

  test('sums for each supplier are loaded as what they are', async () => {
    const { rows } = await read('Supplier Name,Total Spend\nAcme Ltd,500.00\nBolt plc,700.00\n')
    expect(only(rows, 'grain')).toEqual(['supplier-total', 'supplier-total'])
    const lines = await read('Supplier,Payment Date,Invoice Line Amount\nAcme Ltd,01/04/2026,5\n')
    expect(only(lines.rows, 'grain')).toEqual(['line'])
  })

  test('purchase cards: by a merchant column, by the name of the file, by a mark in a row', async () => {
    expect(only((await read('Date,Merchant Name,Amount\n01/04/2026,Shop,5\n')).rows, 'card')).toEqual([true])
    expect(
      only((await read('Date,Supplier,Amount\n01/04/2026,Shop,5\n', {}, 'p-card-april.csv')).rows, 'card'),
    ).toEqual([true])
    expect(
      only(
        (await read('Date,Supplier,Amount,Ref\n01/04/2026,Shop,5,P-CARD NOV 22\n01/04/2026,Acme Ltd,5,123\n'))
          .rows,
        'card',
      ),
    ).toEqual([true, false])
  })

  test('an edited mapping is used for the shape it was made for', async () => {
    const text = 'Who,When,How much\nAcme Ltd,01/04/2026,5\n'
    await expect(read(text)).rejects.toThrow(/No table of payments/)
    const { shapeOf } = await import('../reference/heading-map.ts')
    const shape = shapeOf('spend', ['Who', 'When', 'How much'])
    const columns = { supplier_name: 'Who', paid_on: 'When', amount: 'How much' }
    const { rows } = await read(text, {
      mappings: new Map([[shape, { shape, kind: 'spend', body: 'Wexcombe', vatBasis: 'net', columns }]]),
    })
    expect(rows[0]).toMatchObject({
      supplier_name: 'Acme Ltd',
      paid_on: '2026-04-01',
      amount: '5.00',
      amount_basis: 'net',
    })
  })
})

describe('payees', () => {
  const payees = async (names: readonly string[], more: readonly string[] = []): Promise<Row[]> =>
    (
      await read(
        csv([
          ['Supplier', 'Amount', 'Date', ...more.slice(0, 1)],
          ...names.map((name) => [name, '5', '01/04/2026', ...more.slice(1)]),
        ]),
      )
    ).rows

  test('keys glued to names are split off', async () => {
    const rows = await payees([
      'ACME LTD:03529700',
      'UK0479435601 : Acme Ltd',
      'ACME (200398)',
      'Acme: the shop',
      'SC123456 Ltd',
    ])
    expect(
      rows.map((row) => [
        row['supplier_name'],
        row['supplier_key'],
        row['company_number'],
        row['vat_number'],
      ]),
    ).toEqual([
      ['ACME LTD', null, '03529700', null],
      ['Acme Ltd', 'UK0479435601', null, '479435601'],
      ['ACME', '200398', null, null],
      ['Acme: the shop', null, null, null],
      ['SC123456 Ltd', null, null, null],
    ])
  })

  test('likely private persons are marked and their names left out', async () => {
    const persons = await payees([
      'Mr A Example',
      'MISS B EXAMPLE',
      'Dr Example',
      'J Example',
      'J. K. Example',
      'John Example',
      'EXAMPLE JOHN Q',
      'Example, J',
      'EXAMPLE J K MRS',
    ])
    expect(only(persons, 'private_person')).toEqual(Array(9).fill(true))
    expect(only(persons, 'supplier_name')).toEqual(Array(9).fill(null))
    const firms = await payees([
      'Dr Example & Partners',
      'Mr Clean Services Ltd',
      'B & Q plc',
      'A Example Motors',
      'Example Council',
      'E ON',
      'John Lewis',
      'Example N V',
      'Victoria Example Hotel',
      'Example Ltd',
    ])
    expect(only(firms, 'private_person')).toEqual(Array(10).fill(false))
    expect(
      only(
        await payees(['Ann Example', 'Example Fostering Ltd'], ['Expense Type', 'Foster Payments']),
        'private_person',
      ),
    ).toEqual([true, false])
    expect(
      only(await payees(['Ann Example', 'Example Ltd'], ['Creditor Type', 'SOLE']), 'private_person'),
    ).toEqual([true, false])
  })

  test('withheld names are marked', async () => {
    const rows = await payees([
      'REDACTED',
      'Redacted personal data',
      'NAME WITHHELD',
      'THIRD PARTY SUPPLIER',
      'Third Party Logistics Ltd',
    ])
    expect(only(rows, 'redacted')).toEqual([true, true, true, true, false])
    expect(only(rows, 'supplier_name')).toEqual([null, null, null, null, 'Third Party Logistics Ltd'])
  })
})
