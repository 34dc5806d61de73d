import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFor } from '../../src/features/renewals/plan-for.ts'
import { loadPaths } from '../../src/features/setup/load-paths.ts'
import { day } from '../../src/procurement/calendar-day.ts'
import type { Plan } from '../../src/procurement/plan.ts'
import { realFiles } from '../real-files.ts'
import { type Card, cardOf } from './case.ts'
import { EXETER } from './exeter.data.ts'
import { quietContext } from '../quiet-context.ts'

const real = realFiles()
const silent = quietContext()

describe.runIf(real)('real contracts of Exeter on 23 November 2026', () => {
  let workspace: string
  let plan: Plan

  beforeAll(async () => {
    workspace = join(mkdtempSync(join(tmpdir(), 'portreeve-exeter-')), 'workspace')
    mkdirSync(workspace)
    const files = ['contracts/exeter-city-council-2026-04.csv', 'spend/exeter-city-council-2025-10-to-12.csv']
    await loadPaths(
      workspace,
      files.map((file) => join(real!, 'data', file)),
      {},
      silent,
    )
    plan = await planFor(workspace, { body: 'Exeter City Council', on: day('2026-11-23') })
  })

  afterAll(() => rmSync(join(workspace, '..'), { recursive: true, force: true }))

  test('what the files can tell of', () => {
    expect(plan.horizon.payments).toMatchObject({ from: '2025-10-01', to: '2025-12-24', basis: 'net' })
    expect(plan.horizon.registers).toMatchObject([{ asAt: '2026-04' }])
    expect(plan.horizon.age).toContain('Thu 30 April 2026, 207 days before the day asked')
  })

  test('the company three councils own is no contract, and is asked about with its pounds', () => {
    expect(plan.arrangements[0]).toMatchObject({
      arrangement: 'owned-company',
      amount: '383619.44',
      basis: 'net',
      payments: 11,
      question: expect.stringMatching(/controlled jointly, with more than 80 % .* no private capital.* end/),
    })
    const payee = plan.arrangements[0]!.payee
    expect(plan.contracts.filter((each) => each.supplier.name === payee)).toEqual([])
  })

  describe.each(EXETER)('$reference: $situation', ({ reference, expect: expected, says, trap }) => {
    let card: Card
    beforeAll(() => {
      card = cardOf(plan.contracts.find((each) => each.reference === reference)!)
    })

    test('every day, figure and option expected', () => {
      expect(card).toMatchObject(expected)
    })

    test.each(says ?? [])('it says %s', (words) => {
      expect(words.test(card.words), card.words.slice(0, 1500)).toBe(true)
    })

    test(`not: ${trap.wrong}`, () => {
      expect(trap.comesOut(card)).toBe(false)
    })
  })
})
