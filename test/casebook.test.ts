import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCases } from '../src/rulebook/cases/read-case.ts'
import { runCase } from '../src/rulebook/cases/run-case.ts'
import { ROOT } from './sources-of-the-project.ts'

const folder = join(ROOT, 'casebook')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()

describe.each(files)('casebook/%s', (file) => {
  const cases = readCases(parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core' }))
  test.each(cases.map((each) => [`${each.id}: ${each.situation}`, each] as const))('%s', (_, each) => {
    expect(runCase(each)).toEqual([])
  })
})
