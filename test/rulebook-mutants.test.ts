import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCases } from '../src/rulebook/cases/read-case.ts'
import { mutationRun } from '../src/rulebook/cases/survivors.ts'
import { heldLaw } from '../src/rulebook/index.ts'
import { ROOT } from './sources-of-the-project.ts'

const folder = join(ROOT, 'casebook')
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => readCases(parse(readFileSync(join(folder, name), 'utf8'))))

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
