import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { CsvRecords, MOST_CELLS, MOST_RECORD_BYTES, cellsOf } from './csv-records.ts'
import { readCsvRows } from './read-cell-tables.ts'

/** Cells with all that makes CSV hard; no lone CR at the edges, since CR alone ends a line. */
const cell = fc
  .array(fc.constantFrom('a', 'B', '7', ',', '"', ' ', '£', 'é', '\n', '\r\n', '-', '.', ';'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

const quote = (text: string, always: boolean): string =>
  always || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** Splits text in pieces of a few bytes, so that every boundary is met. */
function readInPieces(text: string, size: number): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  const records = new CsvRecords(',', (bytes, record) =>
    rows.push({ line: record.line, cells: cellsOf(bytes, record, ',') }),
  )
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; at += size) records.write(bytes.subarray(at, at + size))
  records.end()
  return rows
}

describe('records of a CSV file', () => {
  test('any table comes back cell for cell with its lines, however it is cut in pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (table, end, always, last, size) => {
          const lines = table.map((row) => row.map((text) => quote(text, always)).join(','))
          const text = lines.join(end) + (last ? end : '')
          let line = 1
          const expected = table.map((cells, at) => {
            const row = { line, cells }
            line += 1 + (lines[at]!.match(/\r\n|\n|\r/g)?.length ?? 0)
            return row
          })
          expect(readInPieces(text, size)).toEqual(expected)
        },
      ),
    )
  })

  test('in any encoding that has its characters', () => {
    const words = fc.constantFrom('Café', '£5', 'né £ 1', 'Über', 'plain', '£1,200.00')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, words), { minLength: 3, maxLength: 9 }),
        fc.constantFrom('utf8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh'),
        (pairs, encoding) => {
          const text = `Supplier Name,Net Amount £\n${pairs.map((pair) => pair.map((word) => quote(word, false)).join(',')).join('\n')}\n`
          const { rows } = readCsvRows(iconv.encode(text, encoding), 'x.csv')
          expect(rows.slice(1).map((row) => row.cells)).toEqual(pairs)
        },
      ),
    )
  })

  test('quotes out of place are text', () => {
    expect(
      readInPieces('a,5" pipe,b\n"Smith "The Builder" Ltd",1\n"x" ,2\n', 7).map((row) => row.cells),
    ).toEqual([
      ['a', '5" pipe', 'b'],
      ['Smith "The Builder" Ltd', '1'],
      ['x', '2'],
    ])
  })

  test('a quote that is never closed does not swallow the rest', () => {
    const text = `a,"open\n${'b,c\n'.repeat(5)}`
    expect(readInPieces(text, 100).map((row) => row.cells)).toEqual([
      ['a', '"open'],
      ...Array<string[]>(5).fill(['b', 'c']),
    ])
  })

  test('thousands of quotes that are never closed are read in a moment', () => {
    const rows = readInPieces('a,"b\n'.repeat(200_000), 1_000_000)
    expect(rows.length).toBeGreaterThan(100_000)
  }, 10_000)

  test('says how far a record is filled and whether its bytes can be copied', () => {
    const seen: { filled: number; cells: number; plain: boolean }[] = []
    const records = new CsvRecords(',', (_, { filled, cells, plain }) => seen.push({ filled, cells, plain }))
    records.write(Buffer.from('a,,b,,\n,,,\n"x",y"z\n'))
    records.end()
    expect(seen).toEqual([
      { filled: 3, cells: 5, plain: true },
      { filled: 0, cells: 4, plain: true },
      { filled: 2, cells: 2, plain: false },
    ])
  })

  test('refuses a line that is no row of a table, without gathering it', () => {
    const long = new CsvRecords(',', () => {})
    const piece = Buffer.alloc(1024 * 1024, 'x')
    expect(() => {
      for (let megabytes = 0; megabytes * piece.length <= MOST_RECORD_BYTES * 2; megabytes++)
        long.write(piece)
    }).toThrow(/longer than 1 MiB/)
    const wide = new CsvRecords(',', () => {})
    expect(() => wide.write(Buffer.from(`${','.repeat(MOST_CELLS + 1)}\n`))).toThrow(/more than 16,384 cells/)
  })

  test('text of any kind never crashes the splitter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '\u0000', '£'), maxLength: 60 }),
        (text) => {
          const whole = readInPieces(text, 1000)
          expect(readInPieces(text, 3)).toEqual(whole)
        },
      ),
    )
  })
})
