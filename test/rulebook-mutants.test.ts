import { join } from 'node:path'
import { expect, test } from 'vitest'
import { casesAt } from '../src/features/rules/case-files.ts'
import { mutationRun } from '../src/rulebook/cases/survivors.ts'
import { heldLaw } from '../src/rulebook/index.ts'
import { ROOT } from './sources-of-the-project.ts'

const cases = (await casesAt(join(ROOT, 'casebook'))).flatMap(([, all]) => all)

test(
  'the casebook notices every small change of every rule that an answer turns on',
  { timeout: 300_000 },
  () => {
    const { survivors, guidance } = mutationRun(cases)
    expect(survivors.map(({ rule, change }) => `${rule}: ${change}`)).toEqual([])
    // Rules of guidance are few: a rule is not made one to spare it a case.
    expect(guidance.length / heldLaw.rules.length).toBeLessThan(0.2)
  },
)

test('there are at least 150 situations', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150)
})
