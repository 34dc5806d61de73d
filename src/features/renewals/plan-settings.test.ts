import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { settingsOf, workspaceSettings, type SettingDecided } from './plan-settings.ts'

const workspace = mkdtempSync(join(tmpdir(), 'portreeve-settings-'))
afterAll(() => rmSync(workspace, { recursive: true, force: true }))
const file = (bodies: object) => writeFileSync(join(workspace, 'portreeve.json'), JSON.stringify({ bodies }))
const setting = (subject: string, field: string, value: unknown, id = 'D-aaaaaaaaaaaaa'): SettingDecided => ({ id, kind: 'setting', subject, choice: { field, value } }) // prettier-ignore
const held = async (body: string, ...decided: readonly SettingDecided[]) =>
  settingsOf(await workspaceSettings(workspace, decided), body)

describe('settings of a workspace', () => {
  test('what people changed lies over the file, field by field; null takes it away', async () => {
    file({ 'Wexcombe Borough Council': { keyDecisionLine: '100000.00', callInWorkingDays: 3 } })
    const found = await held(
      'Wexcombe Borough Council',
      setting('Wexcombe Borough Council', 'keyDecisionLine', '250000.00'),
      setting('Wexcombe Borough Council', 'leadTimes.decisions.cabinet', 6),
    )
    expect(found).toMatchObject({ keyDecisionLine: { pence: 25_000_000n }, callInWorkingDays: 3 })
    expect(found.leadTimes.decisions.cabinet.district).toBe(6)
    const without = await held('Wexcombe Borough Council', setting('Wexcombe Borough Council', 'keyDecisionLine', null)) // prettier-ignore
    expect(without.keyDecisionLine).toBeUndefined()
  })

  test('a body keeps the defaults of its kind under what it gives, in the file or on a page', async () => {
    file({ 'Devon County Council': { vatPercent: 17.5 } })
    expect(await held('Devon County Council')).toMatchObject({ kind: 'county', vatPercent: 17.5 })
    expect(await held('Cardiff Council', setting('Cardiff Council', 'callInWorkingDays', 2))).toMatchObject({
      nation: 'wales',
      callInWorkingDays: 2,
    })
  })

  test('decisions on other bodies and of other kinds change nothing', async () => {
    file({})
    const other = setting('Another Council', 'callInWorkingDays', 1)
    const fact = { ...setting('Exeter City Council', 'callInWorkingDays', 1), kind: 'fact' }
    expect((await held('Exeter City Council', other, fact)).callInWorkingDays).toBe(5)
  })

  test('a change that no longer fits is named with how to undo it', async () => {
    file({})
    const good = setting('Exeter City Council', 'callInWorkingDays', 1)
    const bad = setting('Exeter City Council', 'rings', ['inner'], 'D-bbbbbbbbbbbbb')
    await expect(held('Exeter City Council', good, bad)).rejects.toMatchObject({
      message: 'A change of the setting "rings" no longer fits.',
      next: expect.stringContaining('portreeve log undo D-bbbbbbbbbbbbb'),
    })
  })
})
