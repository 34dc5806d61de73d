import { describe, expect, test } from 'vitest'
import type { OptionKind, Arrangement } from '../procurement/contract.ts'
import type { NoticeClause, TermShape } from '../procurement/term.ts'
import { type DecisionInput, decisionInput, type FactValue } from './kinds.ts'

const accepts = (given: unknown): boolean => decisionInput.safeParse(given).success
const base = { who: 'A', subject: 'C-a' }

// The lists here must be those of procurement/: the compiler says so when one changes.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const sameShapes: Same<Exclude<FactValue<'shape'>, null>, TermShape> = true
const sameArrangements: Same<Exclude<FactValue<'arrangement'>, null>, Arrangement> = true
type Chosen = Extract<DecisionInput, { kind: 'option-chosen' }>['choice']['value']['option']
const sameOptions: Same<Chosen, OptionKind> = true

describe('the forms of decisions', () => {
  test('the words are those of the plan', () => {
    expect([sameShapes, sameArrangements, sameOptions]).toEqual([true, true, true])
    const clause: NoticeClause = {
      kind: 'end-non-renewal',
      period: { count: 3, unit: 'months' },
      anchor: 'end',
      clear: true,
      quoted: 'not less than three months',
    }
    expect(accepts({ ...base, kind: 'fact', choice: { field: 'notices', value: [clause] } })).toBe(true)
  })

  test.each([
    ['a day', 'date', { field: 'currentEnd', value: '2027-03-31' }, true],
    ['a day that is not', 'date', { field: 'currentEnd', value: '2027-02-30' }, false],
    ['known to have none', 'date', { field: 'hardStop', value: null }, true],
    ['an unknown field', 'date', { field: 'endish', value: '2027-03-31' }, false],
    ['nothing', 'date', { field: 'currentEnd' }, false],
    ['a ring', 'ring', { field: 'ring', value: 'edge' }, true],
    ['another ring', 'ring', { field: 'ring', value: 'outer' }, false],
    ['a length', 'fact', { field: 'noticePeriod', value: { count: 3, unit: 'months' } }, true],
    ['a negative length', 'fact', { field: 'noticePeriod', value: { count: -3, unit: 'months' } }, false],
    ['a fact with the form of another', 'fact', { field: 'optionsUsed', value: '1' }, false],
    ['a fact nobody knows', 'fact', { field: 'mood', value: 'good' }, false],
    [
      'a float of pounds',
      'fact',
      { field: 'value', value: { word: 'awarded', amount: '1.005', basis: 'net', scope: 'term' } },
      false,
    ],
    ['a vesting day', 'fact', { field: 'vestingDay', value: '2028-04-01' }, true],
    ['a heading', 'mapping', { field: 'amount', value: 'Net Amount' }, true],
    ['no such column', 'mapping', { field: 'vat', value: null }, true],
    [
      'a match',
      'supplier-match',
      { field: 'supplier', value: { supplierId: 'GB-COH-01234567', same: true } },
      true,
    ],
    [
      'a match with more',
      'supplier-match',
      { field: 'supplier', value: { supplierId: 'S', same: true, x: 1 } },
      false,
    ],
    [
      'an option',
      'option-chosen',
      { field: 'option', value: { option: 'use-extension', by: '2027-01-04' } },
      true,
    ],
    ['a setting', 'setting', { field: 'rings', value: ['core', { deep: null }] }, true],
    ['a setting JSON cannot hold', 'setting', { field: 'x', value: '\ud800' }, false],
    ['an undoing', 'undo', { field: 'x', value: null }, false],
  ])('%s', (_, kind, choice, is) => {
    expect(accepts({ ...base, kind, choice })).toBe(is)
  })

  test('what a database cannot keep is refused', () => {
    const choice = { field: 'ring', value: 'core' }
    expect(accepts({ ...base, kind: 'ring', choice })).toBe(true)
    expect(accepts({ ...base, kind: 'ring', choice, who: '' })).toBe(false)
    expect(accepts({ ...base, kind: 'ring', choice, subject: 'a\u0000b' })).toBe(false)
    expect(accepts({ ...base, kind: 'ring', choice, facts: { a: Number.NaN } })).toBe(false)
    expect(accepts({ ...base, kind: 'ring', choice, seq: 9 })).toBe(false)
  })
})
