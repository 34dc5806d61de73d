import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableOf, type TableColumn } from '../src/ui/terminal.ts'

interface Paid {
  readonly name: string
  readonly bodies: string
  readonly file: string
  readonly amount: string
}

const COLUMNS: readonly TableColumn<Paid>[] = [
  { heading: 'Supplier', value: (row) => row.name },
  { heading: 'File', value: (row) => row.file, path: true },
  { heading: 'Net', value: (row) => row.amount, pounds: true },
  { heading: 'Bodies', value: (row) => row.bodies, spare: true },
]
const ROW: Paid = {
  name: 'Sedgstrand Diagnostics Limited',
  bodies: 'Port Halden City Council · Wexcombe Fire and Rescue Authority',
  file: 'published/spend/port-halden-2026-05.csv',
  amount: '-11442277.18',
}
const at = (width: number): string => tableOf([ROW], COLUMNS, { form: 'table', width })

test('a wide terminal has every column in one line a row', () => {
  expect(at(200).split('\n')).toHaveLength(3)
  expect(at(200)).toContain('-11,442,277.18')
})

test('a narrow one wraps words, shows the end of a path and says which columns it left out', () => {
  const text = at(60)
  expect(text).toContain('-11,442,277.18')
  expect(text).toContain('2026-05.csv')
  expect(text).toContain('not shown for want of room: Bodies')
  for (const word of ROW.name.split(' ')) expect(text).toContain(word)
})

test('where not even that fits, each row is a list of all its values', () => {
  expect(at(30)).toBe(
    [
      `Supplier  ${ROW.name}`,
      `File      ${ROW.file}`,
      'Net       -11,442,277.18',
      `Bodies    ${ROW.bodies}`,
      '',
    ].join('\n'),
  )
})

test('at any width no number is cut, and no line of a table is longer than the window', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 250 }), fc.bigInt(0n, 10n ** 15n), (width, pence) => {
      const amount = `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`
      const text = tableOf([{ ...ROW, amount }], COLUMNS, { form: 'table', width })
      expect(text.replaceAll(',', '')).toContain(amount)
      const lines = text.split('\n').filter((line) => !line.startsWith('(not shown'))
      const isTable = lines[0]!.trimEnd().endsWith('Net') || lines[0]!.includes('Bodies')
      if (isTable) for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
    }),
  )
})

test('CSV and a pipe have the figures as they are held, and every column', () => {
  expect(tableOf([ROW], COLUMNS, { form: 'csv', width: 20 })).toContain('-11442277.18')
  expect(tableOf([ROW], COLUMNS, { form: 'tsv', width: 20 }).split('\n')[1]!.split('\t')).toHaveLength(4)
})
