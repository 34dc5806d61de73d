import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import { FACTS } from './fact-form.ts'
import { filtered } from './page.ts'

const contract = (over: Partial<PlanContract>): PlanContract =>
  ({
    title: 'Finance system',
    supplier: { name: 'Ledgerwise' },
    band: 'ask',
    state: 'live',
    category: 'Finance',
    id: 'C-A',
    dates: {},
    ...over,
  }) as PlanContract

describe('the filters of the plan', () => {
  const ends = contract({ dates: { currentEnd: day('2027-03-31') } })
  const unknown = contract({})

  test('a contract without a known end is never said to end before a day', () => {
    expect(filtered([ends, unknown], { 'ends-before': '1/4/2027' })).toEqual([ends])
    expect(filtered([ends, unknown], { 'ends-before': '2027-03-31' })).toEqual([])
  })

  test('a day that cannot be read leaves nothing out', () => {
    expect(filtered([ends, unknown], { 'ends-before': 'soon' })).toEqual([ends, unknown])
  })

  test('words are looked for in title, reference, supplier, category and owner', () => {
    const owned = contract({ owner: 'Head of Revenues' })
    expect(filtered([ends, owned], { text: ' HEAD of rev' })).toEqual([owned])
    expect(filtered([ends, owned], { text: 'ledger' })).toHaveLength(2)
    expect(filtered([ends, owned], { text: 'nothing' })).toEqual([])
  })

  test('an empty filter leaves nothing out', () => {
    expect(filtered([ends, unknown], { band: '', supplier: '', text: '' })).toHaveLength(2)
  })
})

describe('facts typed on a card', () => {
  test.each([
    ['notice-period', { count: '0', unit: 'months' }, 'count'],
    ['notice-period', { count: '3.5', unit: 'months' }, 'count'],
    ['notice-period', { count: '', unit: 'months' }, 'count'],
    ['notice-period', { count: '3', unit: 'fortnights' }, 'unit'],
    ['current-end', { end: '31/2/2027' }, 'end'],
    ['owner', { owner: '   ' }, 'owner'],
    ['owner', { owner: 'x'.repeat(201) }, 'owner'],
    ['shape', { shape: 'unknown' }, 'shape'],
    ['shape', {}, 'shape'],
  ])('%s %j is refused at its field', (name, form, field) => {
    expect(FACTS[name]!.read(form)).toMatchObject({ field, error: expect.any(String) })
  })
})
