import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { recordDecisions } from '../../workbench/record.ts'
import { addLogCommand } from './command.ts'
import { quietContext } from '../../../test/quiet-context.ts'

const workspace = mkdtempSync(join(tmpdir(), 'portreeve-log-'))
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

/** Runs the command as a shell would, and gives what it printed and its exit code. */
async function portreeve(...argv: string[]): Promise<{ out: string; code: number }> {
  let out = ''
  let code = 0
  const program = new Command().exitOverride()
  addLogCommand(
    program,
    quietContext({
      out: (text) => void (out += text),
      width: 200,
      env: { PORTREEVE_WORKSPACE: workspace, PORTREEVE_WHO: 'Contract manager' },
      setExitCode: (given) => void (code = given),
    }),
  )
  await program.parseAsync(argv, { from: 'user' })
  return { out, code }
}

describe('portreeve log', () => {
  test('before anyone has decided it prints its headings and makes no database', async () => {
    expect((await portreeve('log')).out).toBe('No\tWhen\tWho\tKind\tAbout\tDecision\tReason\tUndone by\tId\n')
    expect((await portreeve('log', '--verify')).out).toContain('The log is whole: 0 decisions')
    expect(JSON.parse((await portreeve('log', '--json')).out)).toEqual({ decisions: [] })
  })

  test('it lists what was recorded, undoes one, and says so', async () => {
    const anchors = ['register|1']
    const period = { field: 'noticePeriod', value: { count: 3, unit: 'months' } } as const
    const end = { field: 'currentEnd', value: '2027-03-31' } as const
    const [first] = await recordDecisions(workspace, [
      { kind: 'fact', who: 'A', subject: 'C-a', anchors, choice: period, reason: '=cmd()' },
      { kind: 'date', who: 'A', subject: 'C-b', choice: end },
    ])
    const table = (await portreeve('log')).out.split('\n').map((line) => line.split('\t'))
    expect(table[1]).toMatchObject({ 2: 'A', 3: 'fact', 4: 'C-a', 5: 'noticePeriod = 3 months', 7: '' })
    expect(table[2]).toMatchObject({ 3: 'date', 4: 'C-b', 5: 'currentEnd = 2027-03-31' })

    const undone = await portreeve('log', 'undo', first!.id, '--reason', 'Wrong contract')
    expect(undone.out).toMatch(/^Undone: D-\w+, by decision 3/)
    const ofA = JSON.parse((await portreeve('log', '--json', '--contract', 'C-a')).out) as {
      decisions: { seq: number; who: string; undoneBy?: string }[]
    }
    expect(ofA.decisions.map((each) => each.seq)).toEqual([1, 3])
    expect(ofA.decisions[0]!.undoneBy).toBeDefined()
    expect(ofA.decisions[1]!.who).toBe('Contract manager')
    const csv = (await portreeve('log', '--csv', '--limit', '3')).out
    expect(csv.split('\r\n')).toHaveLength(5)
    expect(csv).toContain("'=cmd()")
    expect(await portreeve('log', '--verify')).toMatchObject({ code: 0 })
  })

  test('what cannot be undone is refused in words', async () => {
    await expect(portreeve('log', 'undo', 'D-none', '--reason', 'x')).rejects.toThrow(
      'There is no decision D-none.',
    )
    await expect(portreeve('log', 'undo', 'D-none', '--reason', ' ')).rejects.toThrow('The reason is empty.')
    await expect(portreeve('log', 'undo', 'D-none')).rejects.toThrow(/--reason/)
  })
})
