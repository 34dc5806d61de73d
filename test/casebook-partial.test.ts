import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { casesAt } from '../src/features/rules/case-files.ts'
import type { Ask, Expected } from '../src/rulebook/cases/case.ts'
import { answerOf, heldLaw, type FactName, type Situation } from '../src/rulebook/index.ts'
import { ROOT } from './sources-of-the-project.ts'

const files = await casesAt(join(ROOT, 'casebook'))

/** The rules a question speaks of. */
const rulesOf = ({
  rules = {},
  applies = [],
  appliesNot = [],
  unknown = [],
}: Expected): readonly string[] => [
  ...new Set([...Object.keys(rules), ...applies, ...appliesNot, ...unknown]),
]

const without = (facts: Situation, name: FactName): Situation =>
  Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name))

/** What is said with one fact taken away that was not said with it, and is not “unknown, for want of that fact”. */
function guesses({ facts, on, expect: expected }: Ask): string[] {
  return rulesOf(expected).flatMap((id) => {
    const whole = answerOf(id, facts, on, heldLaw)
    return (Object.keys(facts) as FactName[]).flatMap((name) => {
      const partial = answerOf(id, without(facts, name), on, heldLaw)
      if (partial.applies === whole.applies) return []
      const honest = partial.applies === 'unknown' && partial.missing.includes(name)
      return honest ? [] : [`${id} without ${name}: ${whole.applies} became ${partial.applies}`]
    })
  })
}

describe.each(files)('a fact taken away from a case never brings a confident answer: %s', (_file, cases) => {
  test.each(cases.map((each) => [each.id, each] as const))('%s', (_, { asks }) => {
    expect(asks.flatMap(guesses)).toEqual([])
  })
})
