import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFor } from '../src/features/renewals/plan-for.ts'
import { touchedBy } from '../src/features/rules/touched.ts'
import { type CalendarDay, day } from '../src/procurement/calendar-day.ts'
import { heldLaw, lawOf } from '../src/rulebook/index.ts'
import type { Said } from '../src/ui/visit.ts'
import { openWorkspaceSite } from '../src/web/workspace-site.ts'
import { installPack } from '../src/workbench/rule-packs/installed.ts'
import { newKeyPair, readPublicKey, trustKey } from '../src/workbench/rule-packs/keys.ts'
import { packText } from '../src/workbench/rule-packs/pack-file.ts'
import type { ContractCase } from './casebook/case.ts'
import { councilOf, workspaceOfCases } from './casebook/council-files.ts'

const ASKED: ContractCase = {
  id: 'LAW',
  situation: 'One contract between the thresholds of two years, one far below both',
  verified: true,
  register: [
    // £175,000 over four years, the next four years at the same: £210,000 with VAT
    { title: 'Planning system', supplier: 'Plotwise Systems Ltd', start: '01/04/2025', end: '31/03/2029', term: '4 years, no option to extend', valueNet: '175000.00', signed: '10/03/2025', route: 'Open procedure' }, // prettier-ignore
    { title: 'Parking permits software', supplier: 'Kerbside Software Ltd', start: '01/04/2025', end: '31/03/2029', term: '4 years, no option to extend', valueNet: '40000.00', signed: '10/03/2025', route: 'Open procedure' }, // prettier-ignore
  ],
  expect: {},
  trap: { wrong: '', comesOut: () => false },
}

let workspace: string

beforeAll(async () => {
  workspace = await workspaceOfCases([ASKED])
})

afterAll(() => rmSync(dirname(workspace), { recursive: true, force: true }))

const plan = (on: CalendarDay, law = heldLaw) => planFor(workspace, { body: councilOf(ASKED), on, law })

async function planning(on: CalendarDay) {
  const { contracts } = await plan(on)
  const { estimate, options } = contracts.find(({ title }) => title === 'Planning system')!
  const lawful = Object.fromEntries(options.map((option) => [option.kind, option.lawful]))
  return { estimate, lawful, options }
}

/** A route chosen on the plan's own figures. */
const CHOSEN: Said = {
  kind: 'route',
  subject: 'Need: Planning system',
  choice: {
    field: 'route',
    value: {
      option: 'open-procedure',
      title: 'Planning system',
      need: 'The planning system’s next term',
      body: councilOf(ASKED),
      on: '2026-11-23',
      law: heldLaw.version,
      facts: { estimate: '210000.00' },
      skipped: [],
      value: '£210,000 including VAT, at or over £207,720',
      position: 'above',
      alternatives: 'quotations: closed at this value',
      conflicts: 'none declared',
      conditions: [],
      notices: ['UK4 tender notice'],
      options: [{ kind: 'quotation', lawful: 'no', reason: 'It reaches £207,720.', rule: 'Procurement Act 2023 s.3', says: 'At £207,720 a contract is regulated.', verified: true }], // prettier-ignore
    },
  },
  reason: 'Regulated at this value.',
  facts: { estimate: '£210,000' },
  rules: { 'threshold-goods-services-sub-central-from-2026': `law of ${heldLaw.version}` },
}

describe('the law of the day asked', () => {
  test('the last day of 2025 has the threshold of 2025, the first of 2026 that of 2026', async () => {
    const then = await planning(day('2025-12-31'))
    expect(then.estimate).toMatchObject({ high: '210000.00', threshold: '214904.00', position: 'below' })
    expect(then.lawful).toMatchObject({ quotation: 'yes-if', 'open-procedure': 'yes-if' })
    const now = await planning(day('2026-01-01'))
    expect(now.estimate).toMatchObject({ high: '210000.00', threshold: '207720.00', position: 'above' })
    expect(now.lawful).toMatchObject({ quotation: 'no', 'open-procedure': 'yes-if' })
  })

  test('a quotation kept for local suppliers is closed on 3 February 2026 and may be open the day after', async () => {
    const permits = async (on: CalendarDay) => {
      const { contracts } = await plan(on)
      const found = contracts.find(({ title }) => title === 'Parking permits software')!
      return found.options.find(({ kind }) => kind === 'reserved-quotation')!.lawful
    }
    expect(await permits(day('2026-02-03'))).toBe('no')
    expect(await permits(day('2026-02-04'))).toBe('yes-if')
  })

  test('another law touches the contract between the figures, says how, and leaves the other alone', async () => {
    const rules = heldLaw.rules.map((rule) =>
      rule.id === 'threshold-goods-services-sub-central-from-2026' ? { ...rule, value: 215_000 } : rule,
    )
    const on = day('2026-11-23')
    const touched = touchedBy(await plan(on), await plan(on, lawOf(rules, '2026-12-01')))
    const threshold = 'threshold: 207720.00 → 215000.00'
    const planningSystem = touched.find(({ title }) => title === 'Planning system')!
    expect(planningSystem.differences).toEqual(expect.arrayContaining([threshold, 'estimate: above → below', 'quotation: no → yes-if'])) // prettier-ignore
    const permits = touched.find(({ title }) => title === 'Parking permits software')
    expect(permits?.differences ?? []).not.toContain('estimate: above → below')
  })

  test('a rule pack installed today changes today’s plan and leaves yesterday’s decision as it was', async () => {
    const { site, close } = await openWorkspaceSite(workspace, {}, day('2026-11-23'))
    try {
      const id = await site.record(CHOSEN)
      const chosenOf = async () => (await site.routesChosen()).find((each) => each.id === id)
      const before = await chosenOf()
      expect(before?.route).toMatchObject({ law: heldLaw.version, position: 'above' })
      const pair = newKeyPair()
      trustKey(workspace, readPublicKey(pair.publicKey), 'A publisher', 'Head of legal')
      const rules = heldLaw.rules.map((rule) =>
        rule.id === 'threshold-goods-services-sub-central-from-2026' ? { ...rule, value: 215_000 } : rule,
      )
      installPack(workspace, packText(lawOf(rules, '2031-01-01'), 'A publisher', pair.privateKey))
      const { contracts, law } = await site.plan(councilOf(ASKED), day('2026-11-23'))
      expect(law).toBe('2031-01-01')
      expect(contracts.find(({ title }) => title === 'Planning system')!.estimate).toMatchObject({ threshold: '215000.00', position: 'below' }) // prettier-ignore
      expect(await chosenOf()).toEqual(before)
    } finally {
      await close()
    }
  })
})
