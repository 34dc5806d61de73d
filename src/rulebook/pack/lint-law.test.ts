import { describe, expect, test } from 'vitest'
import { heldLaw, lawOf } from '../law.ts'
import { day } from '../../procurement/calendar-day.ts'
import type { Rule } from '../rule-record.ts'
import { holds } from '../situation/when.ts'
import { lintLaw } from './lint-law.ts'

/** The held law with one rule otherwise. */
const with_ = (id: string, change: Partial<Rule>) =>
  lawOf(
    heldLaw.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
    heldLaw.version,
  )

describe('the linter of a law', () => {
  test('finds nothing wrong with the law held', () => {
    expect(lintLaw(heldLaw)).toEqual([])
  })

  test.each<[string, string, Partial<Rule>, string]>([
    ['no source', 'direct-award-art', { source: ' ' }, '"source" is missing'],
    ['half a sentence', 'direct-award-art', { says: 'No sentence' }, 'what it says is not a sentence'],
    ['a fact there is not', 'direct-award-art', { when: holds('nothing' as never) }, 'no fact called "nothing"'],
    ['a figure measured by no edge', 'exempt-vertical-activities', { edge: undefined as never }, 'does not say how its figure itself is treated'],
    ['verified though not read', 'direct-award-repeat-not-after-call-off', { verified: true }, 'only what was read'],
    ['an end before its beginning', 'direct-award-art', { to: day('2025-02-23') }, 'it ends before it begins'],
    ['a condition that leads back to itself', 'direct-award-excluded-supplier', { when: { rule: 'direct-award-art' } }, 'direct-award-art'],
    ['days one apart in a series', 'threshold-goods-services-sub-central-2025', { to: day('2025-12-30') }, 'a gap between'],
    ['days that lie over each other', 'threshold-goods-services-sub-central-2025', { to: day('2026-01-01') }, 'an overlap between'],
  ])('finds %s', (_, id, change, fault) => {
    expect(lintLaw(with_(id, change)).join(' ')).toContain(fault)
  }) // prettier-ignore
})
