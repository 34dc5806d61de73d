import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkspaceLake } from '../src/insight/workspace-lake.ts'
import { day } from '../src/procurement/calendar-day.ts'
import { heldLaw } from '../src/rulebook/index.ts'
import { quietContext } from './quiet-context.ts'
import { planMade } from '../src/features/renewals/plan-for.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { dutiesOf, type DutiesFound } from '../src/features/duties/duty-facts.ts'

const BODY = 'Wexcombe Borough Council'
const BUYER = { id: 'GB-PPON-PAAA-1111-BBBB', name: BODY, roles: ['buyer'] }
const SUPPLIER = { id: 'GB-COH-01234567', name: 'Acme Systems Ltd', roles: ['supplier'], identifier: { scheme: 'GB-COH', id: '01234567' } } // prettier-ignore
const base = { ocid: 'ocds-h6vhtk-0aaaaa', initiationType: 'tender', language: 'en', parties: [BUYER, SUPPLIER], buyer: { id: BUYER.id, name: BODY } } // prettier-ignore
const tender = {
  id: 'WX-17',
  title: 'Planning software system',
  legalBasis: { scheme: 'UKPGA', id: '2023/54' },
}

const RELEASES = [
  { ...base, id: '000001-2026', date: '2026-05-04T09:00:00+01:00', tag: ['tender'], tender: { ...tender, status: 'active', documents: [{ id: '000001-2026', documentType: 'tenderNotice', noticeType: 'UK4' }] } },
  {
    ...base,
    id: '000002-2026',
    date: '2026-10-15T09:00:00+01:00',
    tag: ['award', 'contract'],
    tender: { ...tender, status: 'complete' },
    awards: [{ id: '1', status: 'active', suppliers: [{ id: SUPPLIER.id, name: SUPPLIER.name }], items: [{ id: '1', additionalClassifications: [{ scheme: 'CPV', id: '48000000' }] }] }],
    contracts: [{ id: '1', awardID: '1', title: 'Planning software system', status: 'active', dateSigned: '2026-09-01T00:00:00+01:00', period: { startDate: '2026-09-01T00:00:00+01:00', endDate: '2028-02-29T23:59:59Z' }, value: { amount: 300000, amountGross: 360000, currency: 'GBP' }, documents: [{ id: '000002-2026', documentType: 'contractNotice', noticeType: 'UK7' }] }],
  },
] // prettier-ignore

let folder: string
let found: DutiesFound

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portreeve-duties-'))
  const workspace = join(folder, 'workspace')
  mkdirSync(workspace)
  writeFileSync(join(workspace, 'portreeve.json'), JSON.stringify({ ourBody: BODY }))
  const notices = join(folder, 'notices.json')
  writeFileSync(notices, JSON.stringify({ uri: 'urn:x', version: '1.1', publishedDate: '2026-11-20T00:00:00Z', publisher: { name: 'x' }, releases: RELEASES })) // prettier-ignore
  const spend = join(folder, 'wexcombe-spend-2026-10.csv')
  writeFileSync(spend, 'Payment Date,Supplier Name,Expense Type,Net Amount\n2026-10-05,Acme Systems Ltd,Software licences,40000.00\n2026-10-19,Acme Systems Ltd,Software licences,25000.00\n2026-10-26,Acme Systems Ltd,Software licences,25000.01\n') // prettier-ignore
  await loadPaths(workspace, [notices, spend], { body: BODY }, quietContext())
  const { plan, settings } = await planMade(workspace, { on: day('2026-11-25'), body: BODY })
  const lake = openWorkspaceLake(workspace)
  const { query } = await lake.generation()
  found = await dutiesOf(query, plan, { settings, law: heldLaw })
  await lake.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const of = (notice: string) => found.duties.filter(({ duty, contract }) => duty.notice === notice && contract?.title === 'Planning software system') // prettier-ignore

test('a notice that is held is done, and late where it was', () => {
  const [uk7] = of('UK7')
  expect(uk7?.duty).toMatchObject({ state: 'done', due: '2026-09-30' })
  expect(uk7?.duty.because).toContain('after its last day')
})

test('a contract begun since 1 April 2026 publishes its large payments: 40,000 without VAT, and 25,000.01 with it', () => {
  const [uk8] = of('UK8')
  expect(uk8?.duty).toMatchObject({ due: '2027-01-29', because: '2 payments above £30,000 with VAT.' })
  const watch = found.watches.find(({ watch: each }) => each.kind === 'payments')
  expect(watch?.payments.map((each) => [each.amount, each.byAssumption, each.line])).toEqual([['40000.00', false, 2], ['25000.01', true, 4]]) // prettier-ignore
})

test('its end brings a termination notice, thirty days from 29 February 2028', () => {
  expect(of('UK11')[0]?.duty).toMatchObject({ due: '2028-03-29', state: 'ahead', questions: [] })
})

test('the body that pays under a regulated contract publishes its payment record', () => {
  const own = found.duties.filter(({ contract }) => contract === undefined)
  expect(own.map(({ duty }) => `${duty.notice} ${duty.due}`)).toEqual(['UK1 2026-05-26', 'UK17 2026-10-29', 'UK17 2027-04-29', 'UK1 2027-05-26']) // prettier-ignore
  expect(own.find(({ duty }) => duty.due === '2027-04-29')?.duty.state).toBe('ahead')
})
