import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { addCategoriesCommand } from './command.ts'
import { quietContext } from '../../../test/quiet-context.ts'

const folder = mkdtempSync(join(tmpdir(), 'portreeve-classify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Classifies a file as a shell would, and gives the lines written. */
async function classify(text: string | Buffer, ...options: string[]): Promise<Record<string, string>[]> {
  const [file, out] = [join(folder, 'in.csv'), join(folder, 'out.csv')]
  writeFileSync(file, text)
  const program = new Command().exitOverride()
  addCategoriesCommand(program, quietContext())
  await program.parseAsync(['categories', 'classify', file, '--out', out, ...options], { from: 'user' })
  return parse(readFileSync(out), { columns: true }) as Record<string, string>[]
}

const LINES = `Supplier,Account,Code
Softcat plc,Computer software licences,
Oak Tree Nursing Home,Residential care,
,,
"Heywood Ltd","Pension software, yearly",
Acme Ltd,Support,72267000-4
,-,
`

test('each row is judged in its order, with how likely, the category and why', async () => {
  const rows = await classify(LINES, '--text', 'Account', '--supplier', 'supplier', '--code', 'Code')
  expect(rows.map((row) => row['row'])).toEqual(['1', '2', '3', '4', '5'])
  expect(rows.map((row) => row['is_it'])).toEqual(['1', '0', '1', '1', ''])
  expect(rows[2]!['category']).toBe('pens')
  expect(rows[0]!['why']).toContain('softcat')
  expect(rows[3]!['why']).toContain('CPV 72267000-4')
  expect(rows[1]).toMatchObject({ category: 'other', why: 'nothing in it speaks for information technology' })
  for (const row of rows) expect(Number(row['p_it'])).toBeGreaterThan(0)
})

test('Windows code pages and other delimiters are read; the order of rows changes no answer', async () => {
  const text = 'Supplier;Account\r\nCaf\xe9 Ltd;Catering\r\nIdox Software Ltd;Software support\r\n'
  const rows = await classify(Buffer.from(text, 'latin1'), '--text', 'Account', '--supplier', 'Supplier')
  const turned = await classify(
    Buffer.from(text.split('\r\n').toSpliced(1, 2, 'Idox Software Ltd;Software support', 'Café Ltd;Catering').join('\n')), // prettier-ignore
    '--text', 'Account', '--supplier', 'Supplier',
  ) // prettier-ignore
  expect(rows.map((row) => row['p_it'])).toEqual(turned.map((row) => row['p_it']).toReversed())
  expect(rows[1]!['is_it']).toBe('1')
})

test('a column that is not there is named, with those that are', async () => {
  await expect(classify(LINES, '--text', 'Acount')).rejects.toMatchObject({
    message: 'There is no column “Acount”.',
    next: 'Its columns are: Supplier, Account, Code.',
    exitCode: 2,
  })
})

test('a school’s line is told apart', async () => {
  const [row] = await classify('S,A\nSoftcat plc,Primary Schools computer hardware\n', '--text', 'A', '--supplier', 'S') // prettier-ignore
  expect(row!['why']).toContain('a school’s line')
})

test('an account decides by itself where nothing is known of the supplier, and is not surer than ledgers bear out', async () => {
  const lines = 'S,A\nAcme Ltd,Computer software\nAcme Ltd,ICT hardware\nAcme Ltd,Grounds maintenance\n'
  const rows = await classify(lines, '--text', 'A', '--supplier', 'S')
  expect(Object.keys(rows[0]!)).toEqual(['row', 'is_it', 'p_it', 'category', 'p_category', 'why'])
  expect(rows.map((row) => row['is_it'])).toEqual(['1', '1', '0'])
  for (const row of rows.slice(0, 2)) {
    expect(Number(row['p_it'])).toBeGreaterThan(0.4)
    expect(Number(row['p_it'])).toBeLessThan(0.8)
  }
  expect(rows[1]!['category']).toBe('eud')
})
