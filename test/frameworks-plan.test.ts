import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importList } from '../src/features/framework-lists/import-list.ts'
import { planFor } from '../src/features/renewals/plan-for.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { day } from '../src/procurement/calendar-day.ts'
import { recordDecisions } from '../src/workbench/record.ts'
import { withWorkbench } from '../src/workbench/owner/owner.ts'
import { quietContext } from './quiet-context.ts'

const BODY = 'Wexcombe Borough Council'
const ON = day('2026-11-25')
let workspace: string

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'portreeve-frameworks-plan-'))
  mkdirSync(join(workspace, 'files'))
  const register = join(workspace, 'files', 'contracts-register.csv')
  writeFileSync(
    register,
    'Organisation,Contract reference,Contract title,Supplier name,Start date,End date,Total contract value (excluding VAT),Procurement route,Framework name\n' +
      `${BODY},1,Housing management system,Keyturn Software Ltd,01/01/2023,31/12/2027,400000.00,Open tender,\n` +
      `${BODY},2,Planning system,Plotline Software Ltd,01/01/2026,31/12/2028,300000.00,Call-off from framework,Shire Software 9\n`,
  )
  await loadPaths(workspace, [register], { body: BODY }, quietContext())
})
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

/** The call-off of the contract with this reference, as the plan has it. */
async function callOff(reference = '1') {
  const { contracts, questions } = await planFor(workspace, { body: BODY, on: ON })
  // A check is about an agreement: no contract is looked for that it belongs to.
  expect(questions.map((each) => each.ask).join()).not.toContain('RM6259')
  const contract = contracts.find((each) => each.reference === reference)!
  const option = contract.options.find((each) => each.kind === 'call-off-direct')!
  return { contract, option, words: JSON.stringify(option) }
}

test('a plan judges call-offs by the lists taken in and the checks recorded, on the planned day of award', async () => {
  // Housing software changes over in a year: a new product is signed a year before the end, while VAS is live.
  const before = await callOff()
  expect(before.option.lawful).toBe('yes-if')
  expect(before.option.reason).toContain('Vertical Application Solutions (RM6259)')
  expect(before.option.reason).toContain('Last working day to sign: Fri 5 March 2027')

  const subject = 'RM6259'
  const [ended] = await recordDecisions(workspace, [{ kind: 'framework', who: 'A', subject, choice: { field: 'ends', value: '2026-12-01' } }]) // prettier-ignore
  expect((await callOff()).words).not.toContain('RM6259')
  await withWorkbench(workspace, 'undo', { undoes: ended!.id, who: 'A', reason: 'misread' }, {})
  expect((await callOff()).words).toBe(before.words)

  const list = join(workspace, 'files', 'shire.csv')
  writeFileSync(list, 'Reference,Name,Also called,Type,Law,Starts,Ends,Longest call-off,Award,Capabilities,Who may use it\nSS9,Shire Software 9,Shire Software 9,Framework,PCR 2015,2024-06-01,2029-05-31,60 months,direct,hous;plan,All public bodies in England\n') // prettier-ignore
  await importList(workspace, list, { checkedOn: ON, confidence: 'H' })
  const after = await callOff()
  expect(after.option.reason).toMatch(/^A call-off from Shire Software 9 \(SS9\)/)
  expect(after.option.reason).toContain('Also worth a look: Vertical Application Solutions (RM6259)')
})

test('the law of a contract is that of the framework it was called off from, known from a list taken in', async () => {
  const { contract } = await callOff('2')
  expect(contract.regime).toEqual({ value: 'legacy', ground: 'Shire Software 9 (SS9) is a framework of the 2015 Regulations, and so is every call-off from it, whatever its day.' }) // prettier-ignore
})
