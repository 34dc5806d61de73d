import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Command } from 'commander'
import { addMatchCommand } from './match-command.ts'
import { quietContext } from '../../../test/quiet-context.ts'

const folder = mkdtempSync(join(tmpdir(), 'portreeve-match-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function match(csv: string, ...more: string[]): Promise<string> {
  const said: string[] = []
  const context = quietContext({ err: (text) => void said.push(text) })
  const program = new Command().exitOverride()
  addMatchCommand(program, context)
  writeFileSync(join(folder, 'names.csv'), csv)
  const out = join(folder, 'clusters.csv')
  await program.parseAsync(['match', join(folder, 'names.csv'), '--id', 'id', '--name', 'name', '--out', out, ...more], { from: 'user' }) // prettier-ignore
  return said.join('')
}
const written = () => readFileSync(join(folder, 'clusters.csv'), 'utf8').trim().split('\n')

test('each row comes back with the first row of its supplier; nothing else is left', async () => {
  const said = await match('id,name\n1,Acme Systems Ltd\n2,Borough Catering\n3,"ACME SYSTEMS, LIMITED"\n')
  expect(written()).toEqual(['id,entity', '1,1', '2,2', '3,1'])
  expect(said).toContain('3 names, 2 suppliers')
  expect(readdirSync(folder).toSorted()).toEqual(['clusters.csv', 'names.csv'])
})

test('two company numbers stay apart, one number joins', async () => {
  await match('id,name,coh\n1,Acme,1234567\n2,Acme,07654321\n3,Zebra Renamed,01234567\n', '--number', 'coh')
  expect(written()).toEqual(['id,entity', '1,1', '2,2', '3,1'])
})

test('a column that is not there, and a file that is not, are told in a sentence', async () => {
  await expect(match('id,title\n1,Acme\n')).rejects.toThrow('has no column "name"')
  const program = new Command()
  addMatchCommand(program, quietContext())
  await expect(program.parseAsync(['match', join(folder, 'none.csv'), '--id', 'id', '--name', 'name', '--out', 'o'], { from: 'user' })).rejects.toThrow('could not be read') // prettier-ignore
})
