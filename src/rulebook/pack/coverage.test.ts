import { expect, test } from 'vitest'
import { addDays, day } from '../../procurement/calendar-day.ts'
import { coverage } from './coverage.ts'
import { heldLaw, lawOf } from '../law.ts'
import { thresholdIn } from '../situation/answer.ts'

const daysOf = (subject: string) => coverage().find((each) => each.subject === subject)

test('thresholds are held from the day estimates held VAT, those of the Act until the next revision', () => {
  const legacy = daysOf('Thresholds of the 2015 Regulations')
  expect(legacy).toMatchObject({ from: '2022-01-01' })
  expect(legacy).not.toHaveProperty('to')
  expect(daysOf('Thresholds of the Procurement Act 2023')).toMatchObject({
    from: '2025-02-24',
    to: '2027-12-31',
  })
})

test('outside those days no threshold is given, and on their first and last day one is', () => {
  const contract = {
    nation: 'england',
    buyer: 'council',
    subject: 'services',
    estimate: '300000.00',
  } as const
  const on = (when: string, regime: 'new' | 'legacy') =>
    thresholdIn({ ...contract, regime }, day(when), heldLaw, regime).rule?.id
  expect(on('2021-12-31', 'legacy')).toBeUndefined()
  expect(on('2022-01-01', 'legacy')).toBe('pcr-threshold-subcentral-goods-services-2022')
  expect(on('2025-02-23', 'new')).toBeUndefined()
  expect(on('2025-02-24', 'new')).toBe('threshold-goods-services-sub-central-2025')
  expect(on('2027-12-31', 'new')).toBe('threshold-goods-services-sub-central-from-2026')
  expect(on(addDays(day('2027-12-31'), 1), 'new')).toBeUndefined()
})

test('every rule stands in one subject, and none is left for “Other”', () => {
  const rows = coverage()
  expect(rows.reduce((sum, { rules }) => sum + rules, 0)).toBe(heldLaw.rules.length)
  expect(rows.map(({ subject }) => subject)).not.toContain('Other')
})

test('a subject whose only rules end has a last day', () => {
  const ended = heldLaw.rules.filter(({ id }) => id === 'pcr-cf-calloff-award')
  expect(coverage(lawOf(ended, '2026-11-25'))).toEqual([
    { subject: 'Publishing and paying under the 2015 Regulations', from: '2015-04-01', to: '2027-04-30', rules: 1, verified: 1 },
  ]) // prettier-ignore
})
