import { Command } from 'commander'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quietContext } from '../../../test/quiet-context.ts'
import { todayInLondon } from '../../procurement/calendar-day.ts'
import { currentStanding } from '../../workbench/record.ts'
import { withWorkbench } from '../../workbench/owner/owner.ts'
import { addImportCommand } from '../framework-lists/import-command.ts'
import { addFrameworksCommand } from './command.ts'
import type { FitRow } from './fit-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'portreeve-frameworks-'))
const workspace = join(folder, 'workspace')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as a shell would, and gives what it printed and its exit code. */
async function portreeve(...argv: string[]): Promise<{ out: string; err: string; code: number }> {
  let [out, err, code] = ['', '', 0]
  const program = new Command().exitOverride()
  const context = quietContext({
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: { PORTREEVE_WORKSPACE: workspace, PORTREEVE_WHO: 'Category manager' },
    setExitCode: (given) => void (code = given),
  })
  addImportCommand(addFrameworksCommand(program, context), context)
  await program.parseAsync(['frameworks', ...argv], { from: 'user' })
  return { out, err, code }
}

const NEED = ['--for', 'housing management', '--value', '£180,000', '--term', '3+1+1', '--award', '5/3/2027', '--body', 'Exeter City Council', '--json'] // prettier-ignore
async function rowOf(reference: string, ...argv: string[]): Promise<FitRow | undefined> {
  const { out } = await portreeve(...argv)
  return (JSON.parse(out) as { frameworks: FitRow[] }).frameworks.find((each) => each.reference === reference)
}

describe('portreeve frameworks', () => {
  test('without a workspace it lists the product’s own, each row of the table with its doubt', async () => {
    const { out, err } = await portreeve('--for', 'hous', '--on', '2026-11-25')
    expect(out.split('\n')[1]).toMatch(/^RM6259\t\tVertical Application Solutions\t/)
    expect(err).toContain('Ends soon: Vertical Application Solutions (RM6259)')
    const later = await portreeve('--for', 'hous', '--on', '2027-02-22')
    expect(later.err).toMatch(/not checked for 90 days: RM6259/)
    expect((await portreeve('nothing is called this')).err).toContain('No framework held fits')
    const open = await portreeve('--for', 'hous', '--open', '--csv', '--on', '2026-11-25')
    expect(open.out).not.toContain('RM1557.14')
  })

  test('words narrow it by reference however spaced, owner, former owner and other spellings', async () => {
    for (const words of ['rm6259', 'VAS', 'vertical app']) expect((await portreeve(words, '--csv')).out.split('\r\n')).toHaveLength(3) // prettier-ignore
    expect((await portreeve('crown commercial', '--csv')).out).toContain('RM6259')
  })

  test.each([
    [['--for', 'horses'], '--for cannot be read'],
    [['--term', 'long'], '--term cannot be read'],
    [['--award', 'soon'], '--award cannot be read'],
    [['--value', 'much'], '--value cannot be read'],
    [['show', 'network'], 'Several agreements match'],
    [['show', 'nothing'], 'No agreement matches'],
    [['check', 'RM6259'], 'Enter at least one fact'],
    [['check', 'RM6259', '--ends', 'soon'], 'Enter a day'],
    [['check', 'RM6259', '--lot', '9', '--ends', '2027-01-01'], 'Choose one of its lots'],
    [['check', 'RM6259', '--may-use', 'yes'], '--may-use needs --body'],
    [['import', 'nothing.csv'], 'could not be read'],
    [['import', 'nothing.csv', '--checked', 'soon'], '--checked cannot be read'],
  ])('%j is refused in words', async (argv, words) => {
    await expect(portreeve(...argv)).rejects.toThrow(words)
  })

  test('what it cannot take of a list it tells as CSV with its place, and ends with 3', async () => {
    const path = join(folder, 'list.csv')
    writeFileSync(path, 'Reference,Ends\nX1,soon\nX2,2027-01-01\n')
    const { out, err, code } = await portreeve('import', path, '--as', 'Ours')
    expect(code).toBe(3)
    expect(out).toBe('Taken in as "Ours": 2 agreements, 0 lots; 1 things not taken.\n')
    expect(err.split('\r\n').slice(0, 2)).toEqual([
      'file,line,field,value,problem,what to do',
      'list.csv,2,ends,soon,"It could not be read, and is left out.","Write it as the guide to headings says, or leave it empty."',
    ])
  })
})

describe('a check at the owner', () => {
  const checked: string[] = []
  beforeAll(async () => {
    const { out } = await portreeve('check', 'vas', '--status', 'live', '--starts', '7/3/2023', '--ends', '6/3/2027', '--longest', '60 months', '--awards', 'both', '--serves', '--body', 'Exeter City Council', '--may-use', 'yes', '--because', 'its page') // prettier-ignore
    checked.push(...(out.match(/D-\w+/g) ?? []))
  })

  test('records each fact with who and why, and opens the lot to that body alone', async () => {
    expect(checked).toHaveLength(7)
    const { decisions } = await currentStanding(workspace)
    const ends = decisions.find((each) => each.choice.field === 'ends')
    expect(ends).toMatchObject({ kind: 'framework', subject: 'RM6259', who: 'Category manager', reason: 'its page', choice: { value: '2027-03-06' } }) // prettier-ignore
    const row = await rowOf('RM6259', ...NEED)
    expect(row?.ways.map((way) => way.lawful)).toEqual(['yes', 'yes'])
    expect(row).toMatchObject({ confidence: 'H', checkedOn: todayInLondon(), isFresh: true })
    const other = NEED.map((each) => (each === 'Exeter City Council' ? 'Torbay Council' : each))
    expect((await rowOf('RM6259', ...other))?.lawful).toBe('yes-if')
  })

  test('shows who said so and what was held before', async () => {
    const { out } = await portreeve('show', 'RM6259')
    expect(out).toContain('longest call-off: 60 months')
    expect(out).toMatch(/last day to award: Sat 6 March 2027\n {4}H, checked within 90 days \(\d{4}-\d\d-\d\d\), checked by Category manager: its page/) // prettier-ignore
  })

  test('is taken back by undoing it: the facts held before are used again', async () => {
    const { decisions } = await currentStanding(workspace)
    const undoes = decisions.find((each) => each.choice.field === 'maxTermMonths')!.id
    await withWorkbench(workspace, 'undo', { undoes, who: 'A', reason: 'another lot' }, {})
    expect((await rowOf('RM6259', ...NEED))?.lawful).toBe('yes-if')
  })

  test('of one lot leaves the others as they were', async () => {
    await portreeve('check', 'RM1557.15', '--lot', '2b', '--longest', '36 months')
    const rows = async (reference: string, lot: string) => {
      const { out } = await portreeve('--json')
      const { frameworks } = JSON.parse(out) as { frameworks: FitRow[] }
      return frameworks.find((each) => each.reference === reference && each.lot === lot)?.maxTermMonths
    }
    expect([await rows('RM1557.15', '2b'), await rows('RM1557.15', '2a')]).toEqual([36, 72])
  })
})
