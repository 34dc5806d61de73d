import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '../src/cli/commands.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import type { GroupRow } from '../src/features/suppliers/group-rows.ts'
import { refreshWorkspace } from '../src/features/setup/workspace-lake.ts'
import { quietContext } from './quiet-context.ts'

const folder = mkdtempSync(join(tmpdir(), 'portreeve-families-'))
const workspace = join(folder, 'workspace')
const said: string[] = []
const context = quietContext({
  out: (text) => void said.push(text),
  width: 200,
  env: { PORTREEVE_WORKSPACE: workspace, PORTREEVE_WHO: 'Category manager' },
  refresh: async (at) => void (await refreshWorkspace(at, {})),
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function suppliers(...argv: string[]): Promise<string> {
  said.length = 0
  const program = new Command().exitOverride()
  const add = await COMMANDS.find((each) => each.name === 'suppliers')!.load()
  add(program, context)
  await program.parseAsync(['suppliers', ...argv], { from: 'user' })
  return said.join('')
}

/** Pounds net of each group or supplier. */
async function netOf(...argv: string[]): Promise<Record<string, number>> {
  const rows = JSON.parse(await suppliers('--by', 'group', '--json', ...argv)) as GroupRow[]
  return Object.fromEntries(rows.map((row) => [row.name, Number(row.amount_net)]))
}

const NORTHGATE = 'Northgate Public Services (UK) Ltd'
const NEC = 'NEC Software Solutions UK Ltd'

beforeAll(async () => {
  mkdirSync(workspace)
  const file = join(folder, 'wexcombe-spend.csv')
  const rows = [['2019-03-01', NORTHGATE, 100], ['2020-03-01', NORTHGATE, 200], ['2022-03-01', NORTHGATE, 400], ['2022-04-01', NEC, 800], ['2022-04-01', 'Quill Stationers', 1600]] // prettier-ignore
  writeFileSync(file, `Payment Date,Supplier Name,Net Amount\n${rows.map((row) => row.join(',')).join('\n')}\n`) // prettier-ignore
  await loadPaths(workspace, [file], { body: 'Wexcombe Borough Council' }, context)
})

test('a suggestion moves no pound until a person confirms it', async () => {
  expect(await netOf()).toEqual({ [NORTHGATE]: 700, [NEC]: 800, 'Quill Stationers': 1600 })
  expect(await suppliers('family')).toContain('suggestion to confirm')
  expect((await netOf('--suggested'))['NEC Software Solutions']).toBe(1500)
})

test('confirmed, all is with the group of today; as it was then, what was paid before the day stays', async () => {
  await suppliers('family', NORTHGATE, 'NEC Software Solutions', '--because', 'filed at Companies House')
  expect(await netOf()).toEqual({ 'NEC Software Solutions': 1500, 'Quill Stationers': 1600 })
  expect(await netOf('--as-it-was')).toEqual({ [NORTHGATE]: 300, 'NEC Software Solutions': 1200, 'Quill Stationers': 1600 }) // prettier-ignore
})

test('a person’s own day goes before the one suggested, and a refusal before both', async () => {
  await suppliers('family', NORTHGATE, 'NEC Software Solutions', '--from', '2020-01-01')
  expect(await netOf('--as-it-was')).toMatchObject({ [NORTHGATE]: 100, 'NEC Software Solutions': 1400 })
  await suppliers('family', NORTHGATE, 'NEC Software Solutions', '--not')
  expect(await netOf('--suggested')).toMatchObject({ 'Northgate Public Services': 700, 'NEC Software Solutions': 800 }) // prettier-ignore
})

test('the workspace’s own file adds a family, and a line of it that cannot be read is named', async () => {
  writeFileSync(
    join(workspace, 'families.csv'),
    'member,group,kind,from\nQuill Stationers,Paper Group,bought,2021\n',
  )
  const other = join(folder, 'wexcombe-spend-later.csv')
  writeFileSync(other, 'Payment Date,Supplier Name,Expense Type,Net Amount\n2022-05-01,Harrow Lane Nursery,Care,5\n') // prettier-ignore
  const load = () => loadPaths(workspace, [other], { body: 'Wexcombe Borough Council', again: true }, context)
  await load()
  expect(await netOf()).toMatchObject({ 'Paper Group': 1600 })
  writeFileSync(join(workspace, 'families.csv'), 'member,group,from\nQuill Stationers,Paper Group,soon\n')
  await expect(load()).rejects.toThrow('2021-07')
})
