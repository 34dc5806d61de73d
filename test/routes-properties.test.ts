import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casesAt } from '../src/features/rules/case-files.ts'
import { day, type CalendarDay } from '../src/procurement/calendar-day.ts'
import { heldLaw, lawOf, type OptionKind, routeOptions, type Situation } from '../src/rulebook/index.ts'
import { ROOT } from './sources-of-the-project.ts'

const ON = day('2026-11-23')
const asked = (await casesAt(join(ROOT, 'casebook')))
  .flatMap(([, all]) => all)
  .flatMap((each) => each.asks.map(({ facts, on }, at) => ({ name: `${each.id}, question ${at + 1}`, facts, on })))
  .filter(({ on }) => on >= day('2025-02-24')) // prettier-ignore

const words = (facts: Situation, on: CalendarDay) =>
  new Map(routeOptions(facts, on).map(({ kind, lawful }) => [kind, lawful]))

/** The facts without one of them. */
const without = (facts: Situation, name: string): Situation =>
  Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name))

describe('every situation of the casebook', () => {
  test('there are enough of them', () => {
    expect(asked.length).toBeGreaterThan(150)
  })

  test('a fact taken away turns an answer only to unknown or open if', () => {
    const wrong: string[] = []
    for (const { name, facts, on } of asked) {
      const before = words(facts, on)
      // Without a day of its own a procurement begins on the day asked: no answer is guessed.
      for (const fact of Object.keys(facts).filter((each) => each !== 'begunOn')) {
        for (const [kind, after] of words(without(facts, fact), on)) {
          if (after === 'unknown' || after === 'yes-if' || after === before.get(kind)) continue
          wrong.push(`${name}: ${kind} was ${before.get(kind)} and is ${after} without ${fact}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('every no names its rule, and nothing that rests on a rule not read is a plain yes', () => {
    const wrong: string[] = []
    for (const { name, facts, on } of asked) {
      for (const { kind, lawful, rule, conditions } of routeOptions(facts, on)) {
        if (lawful === 'no' && rule === undefined) wrong.push(`${name}: ${kind} is closed by no rule`)
        if (lawful === 'yes' && rule?.verified === false) wrong.push(`${name}: ${kind} rests on ${rule.id}`)
        if (lawful === 'yes' && conditions.length > 0)
          wrong.push(`${name}: ${kind} is open, and has conditions`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('the same facts on the same day give the same answer, whatever was asked between', () => {
    const some = asked.filter((_, at) => at % 7 === 0)
    const first = some.map(({ facts, on }) => JSON.stringify(routeOptions(facts, on)))
    const again = some.toReversed().map(({ facts, on }) => JSON.stringify(routeOptions({ ...facts }, on)))
    expect(again.toReversed()).toEqual(first)
  })
})

describe('value', () => {
  const regulated: readonly OptionKind[] = ['quotation', 'reserved-quotation']
  const rank = { yes: 0, 'yes-if': 1, unknown: 2, no: 3 } as const
  const buyers = fc.record({
    nation: fc.constantFrom('england', 'wales', 'northern-ireland'),
    buyer: fc.constantFrom('council', 'parish', 'nhs', 'school', 'other-sub-central'),
    subject: fc.constantFrom('goods', 'services', 'works', 'light-touch', 'concession'),
    payer: fc.constantFrom('council', 'public', 'shared', 'income-to-us'),
    operatingRisk: fc.boolean(),
    goodReasonsApart: fc.boolean(),
  })
  const pence = fc.integer({ min: 0, max: 900_000_000 })

  test('raising it never makes a regulated route unregulated', () => {
    fc.assert(
      fc.property(buyers, pence, pence, pence, (facts, one, more, like) => {
        const at = (sum: number): Situation => {
          const text = (sum / 100).toFixed(2)
          return { arrangement: 'contract', ...facts, estimate: text, supplierTakings: text, likeNeeds: (like / 100).toFixed(2) } // prettier-ignore
        }
        const [low, high] = [words(at(one), ON), words(at(one + more), ON)]
        for (const kind of regulated) {
          expect(rank[high.get(kind)!]).toBeGreaterThanOrEqual(rank[low.get(kind)!])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a like need, a floor raised, or a value nobody can tell never opens what was closed', () => {
    fc.assert(
      fc.property(buyers, pence, pence, (facts, one, like) => {
        const sum = (one / 100).toFixed(2)
        const base: Situation = { arrangement: 'contract', ...facts, subject: 'services', payer: 'council', estimate: sum } // prettier-ignore
        const alone = words({ ...base, likeNeeds: '0.00' }, ON)
        const gathered = words({ ...base, likeNeeds: (like / 100).toFixed(2), goodReasonsApart: false }, ON)
        const untold = words({ ...base, canEstimate: false, estimate: { low: sum } }, ON)
        for (const kind of regulated) {
          expect(rank[gathered.get(kind)!]).toBeGreaterThanOrEqual(rank[alone.get(kind)!])
          expect(untold.get(kind)).toBe('no')
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('another law in its place', () => {
  test('the law handed in is the one asked: its figure, its version, a rule it says was not read', () => {
    const facts: Situation = { state: 'none', arrangement: 'contract', nation: 'england', buyer: 'council', subject: 'services', payer: 'council', likeNeeds: '0', estimate: '207000' } // prettier-ignore
    const changed = (id: string, change: object) =>
      lawOf(heldLaw.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)), '2027-01-01') // prettier-ignore
    const quotation = (law = heldLaw) =>
      routeOptions(facts, ON, { law }).find(({ kind }) => kind === 'quotation')!
    expect(quotation().lawful).toBe('yes')
    const lower = changed('threshold-goods-services-sub-central-from-2026', { value: 207_000 })
    expect(quotation(lower).lawful).toBe('no')
    const unread = changed('regulated-below-threshold', { confidence: 'B', verified: false })
    expect(quotation(unread)).toMatchObject({ lawful: 'yes-if', rule: { verified: false } })
  })
})
