import { Command } from 'commander'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { heldLaw, readSettings, type BodySettings } from '../../rulebook/index.ts'
import { currentStanding } from '../../workbench/record.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { addCouncilRulesCommand } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'portreeve-council-rules-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command run in one process with the settings of a body; gives what it printed and its exit code. */
async function run(args: readonly string[], settings: BodySettings = readSettings({}), body?: string) {
  const printed = { out: '', err: '', code: 0 }
  const context: CommandContext = {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    isTerminal: false,
    width: 200,
    env: { PORTREEVE_WHO: 'Head of procurement', PORTREEVE_WORKSPACE: join(folder, 'workspace') },
    signal: new AbortController().signal,
    setExitCode: (code) => void (printed.code = code),
    settings: async () => ({ settings, law: heldLaw, ...(body !== undefined && { body }) }),
  }
  const program = new Command().exitOverride()
  addCouncilRulesCommand(program, context)
  await program.parseAsync(['council-rules', '--on', '2026-11-25', ...args], { from: 'user' })
  return printed
}

describe('portreeve council-rules', () => {
  test('what it exports it checks without a complaint, and reads back to the same rules', async () => {
    const file = join(folder, 'rules.json')
    const { out } = await run(['--export'])
    writeFileSync(file, out)
    const checked = await run(['--check', file])
    expect(checked).toMatchObject({ out: '', code: 0 })
    const again = await run(['--export'], readSettings({ councilRules: JSON.parse(readFileSync(file, 'utf8')) })) // prettier-ignore
    expect(again.out).toBe(out)
  })

  test('a band a penny above the threshold is refused with the rule and exit code 1', async () => {
    const file = join(folder, 'above.json')
    const { out } = await run(['--export'])
    writeFileSync(file, out.replace('"under": "threshold"', '"under": "207720.01"'))
    const { problems, refused } = JSON.parse((await run(['--check', file, '--json'])).out) as {
      problems: { id: string; field: string; rule?: { id: string } }[]
      refused: number
    }
    expect(refused).toBe(problems.length)
    expect(problems[0]).toMatchObject({
      id: 'band-open-tender',
      field: 'under',
      rule: { id: 'threshold-goods-services-sub-central-from-2026' },
    })
    expect((await run(['--check', file])).code).toBe(1)
  })

  test('every row says whose it is, and common practice that it binds nobody', async () => {
    const { out, err } = await run(['--csv'])
    const lines = out.trim().split('\n').slice(1)
    expect(lines).toHaveLength(17)
    expect(lines.every((line) => line.trim().endsWith('common practice'))).toBe(true)
    expect(err).toContain('not law and not your council’s own')
  })

  test('a sum: the law and the rule side by side, and the path of its decision', async () => {
    const settings = readSettings({
      keyDecisionLine: '40000.00',
      committees: [{ name: 'Cabinet', meeting: '2027-02-09' }],
    })
    const { out } = await run(['--value', '£45,000', '--need-by', '2027-02-17'], settings)
    expect(out).toContain('3 quotations, 1 of them local')
    expect(out).toContain('the Act asks no number of quotations')
    expect(out).toContain('Notice of the key decision by: Mon 11 January 2027')
    expect(out).toContain('Can be signed from: Wed 17 February 2027')
  })

  test('rules kept from a file are decisions of the log, part by part; what was not changed stays common practice', async () => {
    const file = join(folder, 'own.json')
    const { out } = await run(['--export'])
    writeFileSync(file, out.replace('"revenueBidsBy": "09-30"', '"revenueBidsBy": "10-15"'))
    await expect(run(['--keep', file], readSettings({}), 'Wexcombe')).rejects.toThrow('Say why')
    await expect(run(['--keep', file, '--because', 'x'])).rejects.toThrow('Whose rules are these?')
    const kept = await run(['--keep', file, '--because', 'Budget timetable'], readSettings({}), 'Wexcombe')
    expect(kept.err).toContain('Kept for Wexcombe: budget.')
    const { decisions } = await currentStanding(join(folder, 'workspace'))
    expect(decisions).toMatchObject([
      {
        kind: 'setting',
        subject: 'Wexcombe',
        who: 'Head of procurement',
        reason: 'Budget timetable',
        choice: { field: 'councilRules.budget', value: { revenueBidsBy: '10-15' } },
      },
    ])
    writeFileSync(file, out.replace('"under": "threshold"', '"under": "207720.01"'))
    expect((await run(['--keep', file, '--because', 'x'], readSettings({}), 'Wexcombe')).code).toBe(1)
    expect((await currentStanding(join(folder, 'workspace'))).decisions).toHaveLength(1)
  })

  test('what is not a sum, a file or JSON is told with what to do', async () => {
    await expect(run(['--value', 'lots'])).rejects.toThrow('"lots" is not a sum of pounds.')
    await expect(run(['--need-by', '2027-02-17'])).rejects.toThrow('together with a sum')
    await expect(run(['--check', join(folder, 'none.json')])).rejects.toThrow('cannot be read')
    const file = join(folder, 'half.json')
    writeFileSync(file, '{')
    await expect(run(['--check', file])).rejects.toThrow('is not JSON')
  })
})
