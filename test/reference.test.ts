import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { planFor } from '../src/features/renewals/plan-for.ts'
import { planSchema } from '../src/ui/plan-schema.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { day } from '../src/procurement/calendar-day.ts'
import { realFiles } from './real-files.ts'
import { wexcombeLake } from './web/wexcombe-lake.ts'
import { wexcombePlan } from './web/wexcombe-plan.data.ts'
import { quietContext } from './quiet-context.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ON = day('2026-11-23')

test('docs/reference is what the code makes', () => {
  const checked = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(checked.stderr).toBe('')
  expect(checked.status).toBe(0)
})

describe('the published schema of the plan', () => {
  // Read back from the file, so that what is tested is what is published.
  const published = z.fromJSONSchema(
    JSON.parse(readFileSync(join(ROOT, 'docs', 'reference', 'plan.schema.json'), 'utf8')),
  )
  const faults = (plan: unknown) =>
    [published, planSchema].flatMap((schema) => schema.safeParse(plan).error?.issues ?? [])
  const asJson = (plan: unknown) => JSON.parse(JSON.stringify(plan))

  test('a plan made from a lake fits it', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'portreeve-schema-'))
    await (await wexcombeLake(join(workspace, 'lake'))).close()
    const plan = await planFor(workspace, { on: ON })
    expect(plan.contracts.length).toBeGreaterThan(0)
    expect(faults(asJson(plan))).toEqual([])
  })

  test('a field that is not the plan’s, a day that is none and a float for money do not', () => {
    const plan = asJson(wexcombePlan(ON))
    expect(faults(plan)).toEqual([])
    const [first] = plan.contracts
    expect(faults({ ...plan, contracts: [{ ...first, notOurs: 1 }] })).not.toEqual([])
    expect(faults({ ...plan, on: '23/11/2026' })).not.toEqual([])
    const paid = { ...first.money.paid, amount: 311958 }
    expect(faults({ ...plan, contracts: [{ ...first, money: { ...first.money, paid } }] })).not.toEqual([])
  })

  test.runIf(realFiles() !== undefined)('the plan of Exeter’s own files fits it', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'portreeve-schema-'))
    const data = join(realFiles()!, 'data')
    const files = [
      join(data, 'spend', 'exeter-city-council-2025-10-to-12.csv'),
      join(data, 'contracts', 'exeter-city-council-2026-04.csv'),
    ]
    await loadPaths(workspace, files, {}, quietContext())
    const plan = await planFor(workspace, { on: ON, body: 'Exeter City Council' })
    expect(plan.contracts.length).toBeGreaterThan(10)
    expect(faults(asJson(plan))).toEqual([])
  })
})
