import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../src/cli/commands.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { lakeOf, refreshWorkspace } from '../src/features/setup/workspace-lake.ts'
import type { CommandContext } from '../src/ui/terminal.ts'
import { withWorkbench } from '../src/workbench/owner/owner.ts'
import { quietContext } from './quiet-context.ts'

/** Firms with nothing in common, so that names are rare or common as in a ledger. */
const OTHERS = ['Borough Catering Ltd', 'Quill Stationers', 'Harrow Lane Nursery', 'Peak Asphalt Ltd', 'Dunmere Fencing', 'Lantern Legal LLP', 'Oxbow Timber', 'Ridge Signs Ltd'] // prettier-ignore

/** A month of payments of one body, with the names asked for. */
function spend(folder: string, month: string, names: readonly string[]): string {
  const lines = [...names, ...OTHERS].map((name, at) => `${month}-1${at % 9},"${name}",Supplies,${1000 + at}.00`) // prettier-ignore
  const path = join(folder, `wexcombe-spend-${month}.csv`)
  writeFileSync(path, `Payment Date,Supplier Name,Expense Type,Net Amount\n${lines.join('\n')}\n`)
  return path
}

const folder = mkdtempSync(join(tmpdir(), 'portreeve-decisions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const contextFor = (workspace: string, said: string[] = []): CommandContext =>
  quietContext({
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    width: 200,
    env: { PORTREEVE_WORKSPACE: workspace, PORTREEVE_WHO: 'Category manager' },
    refresh: async (at) => void (await refreshWorkspace(at, {})),
  })

/** Runs `portreeve suppliers …` as a shell would, and gives what it printed. */
async function suppliers(workspace: string, ...argv: string[]): Promise<string> {
  const said: string[] = []
  const program = new Command().exitOverride()
  const add = await COMMANDS.find((each) => each.name === 'suppliers')!.load()
  add(program, contextFor(workspace, said))
  await program.parseAsync(['suppliers', ...argv], { from: 'user' })
  return said.join('')
}

const load = (workspace: string, ...paths: string[]) =>
  loadPaths(workspace, paths, { body: 'Wexcombe Borough Council' }, contextFor(workspace))

/** The supplier of each name. */
async function idsOf(workspace: string): Promise<Map<string, string>> {
  const lake = lakeOf(workspace, {})
  try {
    const rows = await lake.query<{ name: string; supplier_id: string }>('SELECT name, supplier_id FROM finding_supplier_name') // prettier-ignore
    return new Map(rows.map((row) => [row.name, row.supplier_id]))
  } finally {
    lake.close()
  }
}

const NAMES = ['Zephyr Data Ltd', 'Marlin Analytics', 'Civic Forms Ltd', 'Civic Forms (North) Ltd']

describe('what people decide on names', () => {
  const workspace = join(folder, 'one')
  let april: string
  beforeAll(async () => {
    mkdirSync(workspace)
    april = spend(folder, '2026-04', NAMES)
    await load(workspace, april)
  })
  const areOne = async (one: string, other: string) => {
    const ids = await idsOf(workspace)
    return ids.get(one) === ids.get(other)
  }

  test('a join made once holds after a reload, another run and the next month’s spelling; undone, all is as before', async () => {
    expect(await areOne('Zephyr Data Ltd', 'Marlin Analytics')).toBe(false)
    const said = await suppliers(workspace, 'review', '--same', 'Zephyr Data Ltd', 'Marlin Analytics', '--because', 'one VAT number') // prettier-ignore
    const decision = /D-[a-z2-7]{13}/.exec(said)![0]
    expect(await areOne('Zephyr Data Ltd', 'Marlin Analytics')).toBe(true)

    await loadPaths(workspace, [april], { again: true, body: 'Wexcombe Borough Council' }, contextFor(workspace)) // prettier-ignore
    expect(await areOne('Zephyr Data Ltd', 'Marlin Analytics')).toBe(true)
    await load(workspace, spend(folder, '2026-05', ['ZEPHYR DATA LIMITED', 'MARLIN ANALYTICS LTD.']))
    const ids = await idsOf(workspace)
    expect(new Set(['Zephyr Data Ltd', 'ZEPHYR DATA LIMITED', 'Marlin Analytics', 'MARLIN ANALYTICS LTD.'].map((name) => ids.get(name))).size).toBe(1) // prettier-ignore

    await suppliers(workspace, 'review', '--undo', decision, '--because', 'two firms after all')
    expect(await areOne('Zephyr Data Ltd', 'Marlin Analytics')).toBe(false)
    expect(await areOne('Zephyr Data Ltd', 'ZEPHYR DATA LIMITED')).toBe(true)
    const log = await withWorkbench(workspace, 'list', {}, {})
    expect(log.map((each) => [each.kind, each.who, each.reason])).toEqual([
      ['supplier-match', 'Category manager', 'one VAT number'],
      ['undo', 'Category manager', 'two firms after all'],
    ])
  })

  test('a pair decided the other way round is the same decision taken again', async () => {
    await suppliers(workspace, 'review', '--same', 'Zephyr Data Ltd', 'Marlin Analytics')
    await suppliers(workspace, 'review', '--apart', 'Marlin Analytics', 'Zephyr Data Ltd')
    expect(await areOne('Zephyr Data Ltd', 'Marlin Analytics')).toBe(false)
    expect((await suppliers(workspace, 'decisions')).trim().split('\r\n')).toHaveLength(2)
  })

  test('two companies stay two: the decision is refused and not recorded', async () => {
    const register = join(folder, 'wexcombe-contracts-register.csv')
    writeFileSync(
      register,
      'Reference,Title,Supplier,Company number,Start date,End date,Value\n1,Forms,Civic Forms Ltd,01234567,01/04/2024,31/03/2027,5000\n2,Forms north,Civic Forms (North) Ltd,07654321,01/04/2024,31/03/2027,5000\n',
    )
    await load(workspace, register)
    const before = (await withWorkbench(workspace, 'list', {}, {})).length
    await expect(
      suppliers(workspace, 'review', '--same', 'Civic Forms Ltd', 'Civic Forms (North) Ltd'),
    ).rejects.toThrow('are two companies')
    expect((await withWorkbench(workspace, 'list', {}, {})).length).toBe(before)
  })

  test('decisions travel as a file: another body that takes them over has the same joins, once', async () => {
    await suppliers(workspace, 'review', '--same', 'Zephyr Data Ltd', 'Oxbow Timber', '--because', '=HYPERLINK("x")') // prettier-ignore
    const file = join(folder, 'theirs.csv')
    await suppliers(workspace, 'decisions', '--out', file)
    // A cell may open as a formula nowhere.
    expect(readFileSync(file, 'utf8')).toContain(`"'=HYPERLINK(""x"")"`)

    const other = join(folder, 'other')
    mkdirSync(other)
    await load(other, april)
    expect(await suppliers(other, 'decisions', '--from', file, '--who', 'Their buyer')).toContain('2 decisions recorded, 0 stood already, 0 refused') // prettier-ignore
    expect(await suppliers(other, 'decisions', '--from', file)).toContain('0 decisions recorded, 2 stood already') // prettier-ignore
    const [ours, theirs] = [await idsOf(workspace), await idsOf(other)]
    for (const name of ['Zephyr Data Ltd', 'Oxbow Timber', 'Marlin Analytics']) {
      expect(theirs.get(name) === theirs.get('Zephyr Data Ltd'), name).toBe(ours.get(name) === ours.get('Zephyr Data Ltd')) // prettier-ignore
    }
    const log = await withWorkbench(other, 'list', {}, {})
    expect(log).toHaveLength(2)
    expect(log.every((each) => each.who === 'Their buyer' && each.reason!.includes('theirs.csv'))).toBe(true)
    expect(log.some((each) => each.reason!.includes('=HYPERLINK("x")'))).toBe(true)
  })
})
