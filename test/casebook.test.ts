import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { casesAt } from '../src/features/rules/case-files.ts'
import type { Ask } from '../src/rulebook/cases/case.ts'
import { runCase } from '../src/rulebook/cases/run-case.ts'
import { answerOf } from '../src/rulebook/situation/answer.ts'
import type { FactName } from '../src/rulebook/facts/facts.ts'
import { ROOT } from './sources-of-the-project.ts'

const files = await casesAt(join(ROOT, 'casebook'))

describe.each(files)('casebook/%s', (_file, cases) => {
  test.each(cases.map((each) => [`${each.id}: ${each.situation}`, each] as const))('%s', (_, each) => {
    expect(runCase(each)).toEqual([])
  })

  test('a fact taken away never turns yes into no or no into yes: what it leaves open is unknown, and it is named', () => {
    expect(cases.flatMap(({ id, asks }) => asks.flatMap((ask) => turnedBy(ask).map((what) => `${id}: ${what}`)))).toEqual([])
  }) // prettier-ignore
})

/** The rules a question asks about whose answer another than “unknown, for want of that fact” takes the place of. */
function turnedBy({ facts, on, expect: { rules, applies, appliesNot, unknown } }: Ask): string[] {
  const ids = [...Object.keys(rules ?? {}), ...(applies ?? []), ...(appliesNot ?? []), ...(unknown ?? [])]
  return ids.flatMap((id) => {
    const whole = answerOf(id, facts, on).applies
    return Object.keys(facts).flatMap((name) => {
      const { [name as FactName]: _, ...rest } = facts
      const { applies: now, missing } = answerOf(id, rest, on)
      const same = now === whole || (now === 'unknown' && missing.includes(name as FactName))
      return same ? [] : [`${id} without ${name} is ${now}, not ${whole}`]
    })
  })
}
