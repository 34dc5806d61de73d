import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../src/procurement/calendar-day.ts'
import type { CommandContext } from '../../src/ui/terminal.ts'
import { serveWorkspace } from '../../src/web/serve.ts'
import { openWorkspaceSite, type WorkspaceSite } from '../../src/web/workspace-site.ts'
import { wexcombeLake } from './wexcombe-lake.ts'

const BODY = 'Wexcombe Borough Council'
const ON = day('2026-11-23')

let workspace: string
let opened: WorkspaceSite

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'portreeve-served-'))
  writeFileSync(
    join(workspace, 'portreeve.json'),
    JSON.stringify({ council: 'Wexcombe', help: 'ask Procurement.' }),
  )
  const lake = await wexcombeLake(join(workspace, 'lake'))
  await lake.close()
  opened = await openWorkspaceSite(workspace, { PORTREEVE_WHO: 'Category manager' })
})
afterAll(() => opened.close())

const revenues = async () =>
  (await opened.site.plan(BODY, ON)).contracts.find((each) => each.title === 'Revenues and benefits system')!

test('the site of a workspace has its plan, its names and its settings', async () => {
  expect(opened.site.council).toBe('Wexcombe')
  expect(opened.site.help).toBe('ask Procurement.')
  expect(await opened.site.bodies()).toEqual([BODY])
  expect((await revenues()).dates.currentEnd).toBe('2027-03-31')
})

test('a plan is made once until something changes', async () => {
  expect(await opened.site.plan(BODY, ON)).toBe(await opened.site.plan(BODY, ON))
  expect(await opened.site.plan(BODY, day('2027-11-23'))).not.toBe(await opened.site.plan(BODY, ON))
})

test('a date recorded on a page is in the plan at once, and undoing it takes it out', async () => {
  const { id } = await revenues()
  const choice = { field: 'currentEnd', value: '2028-03-31' }
  const decision = await opened.site.record({
    kind: 'date',
    subject: id,
    choice,
    facts: { currentEnd: '2027-03-31' },
  })
  const from = Date.now()
  expect((await revenues()).dates.currentEnd).toBe('2028-03-31')
  expect(Date.now() - from).toBeLessThan(2000)
  await opened.site.undo(decision)
  expect((await revenues()).dates.currentEnd).toBe('2027-03-31')
})

test('each fact of the form is taken by the workbench and by the plan', async () => {
  const { id } = await revenues()
  const facts = { title: 'Revenues and benefits system' }
  await opened.site.record({
    kind: 'fact',
    subject: id,
    choice: { field: 'owner', value: 'Head of Revenues' },
    facts,
  })
  await opened.site.record({ kind: 'fact', subject: id, choice: { field: 'shape', value: 'fixed' }, facts })
  await opened.site.record({
    kind: 'fact',
    subject: id,
    choice: { field: 'noticePeriod', value: { count: 3, unit: 'months' } },
    facts,
  })
  const contract = await revenues()
  expect(contract.owner).toBe('Head of Revenues')
  expect(contract.term.shape).toBe('fixed')
  expect(contract.deadlines.map((each) => each.before)).toContain('2027-03-31')
})

test('an answer to a question is kept, and a fact that has not the form of its kind is refused', async () => {
  const { id, questions } = await revenues()
  const choice = { field: questions[0]?.id ?? 'Q-1', value: { because: 'Asked and answered' } }
  expect(await opened.site.record({ kind: 'dismissed-question', subject: id, choice, facts: {} })).toMatch(
    /^D-/,
  )
  const wrong = opened.site.record({
    kind: 'date',
    subject: id,
    choice: { field: 'currentEnd', value: 'soon' },
    facts: {},
  })
  await expect(wrong).rejects.toThrow()
})

test('serve prints a link that works, and Ctrl+C closes everything it opened', async () => {
  const other = mkdtempSync(join(tmpdir(), 'portreeve-served-'))
  const stop = new AbortController()
  let printed = ''
  const context = {
    out: (text: string) => void (printed += text),
    err: () => {},
    isTerminal: false,
    width: 80,
    env: {},
    signal: stop.signal,
    setExitCode: () => {},
  } satisfies CommandContext
  const served = serveWorkspace({ workspace: other, port: 0, open: false }, context)
  await expect.poll(() => printed, { timeout: 10_000 }).toContain('Ctrl+C')
  const link = /http:\S+/.exec(printed)![0]
  expect((await fetch(link)).status).toBe(200)
  expect(printed).toContain('To open it in another browser')
  stop.abort()
  await served
  await expect(fetch(link)).rejects.toThrow()
  expect(readdirSync(other)).not.toContain('open-site.html')
})
