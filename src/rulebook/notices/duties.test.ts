import { describe, expect, test } from 'vitest'
import { day, type CalendarDay } from '../../procurement/calendar-day.ts'
import { pounds } from '../../procurement/money.ts'
import { bodyDuties } from './body-duties.ts'
import { contractDuties, type Duty, type DutyFacts } from './duties.ts'
import { watchOf, type WatchFacts } from './watch.ts'

const on = day('2026-11-25')
const sum = (text: string) => pounds(text)!
const known: DutyFacts = {
  regime: 'new',
  nation: 'england',
  low: sum('300000'),
  high: sum('300000'),
  begunOn: day('2026-05-04'),
  signedOn: day('2026-09-01'),
  startsOn: day('2026-09-01'),
  endsOn: day('2028-02-29'),
  isOver: 'no',
  isChanged: false,
  payments: [],
  held: [],
  noticesTo: day('2026-11-24'),
}
const of = (notice: string, given: Partial<DutyFacts> = {}, at: CalendarDay = on): Duty[] =>
  contractDuties({ ...known, ...given }, at).filter((each) => each.notice === notice)
const asks = (duty: Duty | undefined) => duty!.questions.map((each) => each.ask).join(' ')
const paid = (text: string, given: Partial<DutyFacts['payments'][number]> = {}) => ({ day: day(text), byAssumption: false, maybeOther: false, ...given }) // prettier-ignore

describe('contract details (UK7)', () => {
  test('thirty days, the day of signing being the first', () => {
    expect(of('UK7')[0]).toMatchObject({ due: '2026-09-30', state: 'overdue', questions: [] })
    expect(of('UK7', {}, day('2026-09-30'))[0]?.state).toBe('ahead')
  })

  test('over February of a leap year', () => {
    expect(of('UK7', { signedOn: day('2028-02-15') }, day('2028-02-20'))[0]?.due).toBe('2028-03-15')
    expect(of('UK7', { signedOn: day('2027-02-15') }, day('2027-02-20'))[0]?.due).toBe('2027-03-16')
  })

  test('light touch has 120 days', () => {
    expect(of('UK7', { subject: 'light-touch', low: sum('700000'), high: sum('700000') })[0]?.due).toBe('2026-12-29') // prettier-ignore
  })

  test('published is done, and late if it was', () => {
    const held = (on: string) => of('UK7', { held: [{ type: 'UK7', publishedOn: day(on) }] })[0]!
    expect(held('2026-09-30')).toMatchObject({ state: 'done', because: expect.not.stringContaining('after its last day') as string }) // prettier-ignore
    expect(held('2026-10-01').because).toContain('after its last day')
  })

  test('without notices of that time it is asked whether it was published', () => {
    const { noticesTo: _held, ...rest } = known
    const duty = contractDuties(rest, on).find((each) => each.notice === 'UK7')
    expect(duty?.state).toBe('may-be-due')
    expect(asks(duty)).toContain('published')
    expect(of('UK7', { noticesTo: day('2026-09-29') })[0]?.state).toBe('may-be-due')
  })

  test('a missing fact makes it may be due, with the question', () => {
    const { signedOn: _signed, ...unsigned } = known
    expect(asks(contractDuties(unsigned, on)[0])).toContain('signed')
    const { low: _low, high: _high, ...unvalued } = known
    expect(asks(contractDuties(unvalued, on)[0])).toContain('worth')
    expect(asks(of('UK7', { regime: 'unknown' })[0])).toContain('Procurement Act')
  })

  test('below the threshold from £30,000 with no fixed day, under it nothing', () => {
    const worth = (text: string) => of('UK7', { low: sum(text), high: sum(text) })
    expect(worth('30000.00')[0]).toMatchObject({ state: 'now' })
    expect(worth('30000.00')[0]?.due).toBeUndefined()
    expect(worth('29999.99')).toEqual([])
    expect(of('UK7', { low: sum('42000'), high: sum('42000'), isSchool: true })).toEqual([])
  })

  test('between the thresholds of 2025 and 2026 it turns on the day it was begun', () => {
    const between = { low: sum('210000'), high: sum('210000') }
    expect(of('UK7', { ...between, begunOn: day('2025-12-31') })[0]?.what).toContain('below the threshold')
    expect(of('UK7', { ...between, begunOn: day('2026-01-01') })[0]?.due).toBe('2026-09-30')
    const { begunOn: _begun, ...rest } = known
    expect(asks(contractDuties({ ...rest, ...between }, on)[0])).toContain('worth')
  })
})

describe('payments (UK8)', () => {
  test('quarters end in notices by 29 April, 29 July, 29 October and 29 January', () => {
    const days = ['2026-04-01', '2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01', '2026-12-31', '2027-03-31'] // prettier-ignore
    const dues = of('UK8', { payments: days.map((each) => paid(each)) }).map((each) => each.due)
    expect(dues).toEqual(['2026-07-29', '2026-10-29', '2027-01-29', '2027-04-29'])
  })

  test('nothing for payments before April 2026, in Wales, or under concessions', () => {
    expect(of('UK8', { payments: [paid('2026-03-31')] })).toEqual([])
    expect(of('UK8', { payments: [paid('2026-05-01')], nation: 'wales' })).toEqual([])
    expect(of('UK8', { payments: [paid('2026-05-01')], subject: 'concession', low: sum('9000000'), high: sum('9000000') })).toEqual([]) // prettier-ignore
  })

  test('a procurement begun before 1 April 2026 has none in use; the wider reading is a warning', () => {
    const begun = (text: string) => of('UK8', { begunOn: day(text), payments: [paid('2026-05-01')] })[0]
    expect(begun('2026-03-31')?.state).toBe('warning')
    expect(begun('2026-04-01')?.state).toBe('overdue')
  })

  test('what was signed before then began before; of what was signed later the day is asked', () => {
    const { begunOn: _begun, ...rest } = known
    const signed = (text: string) => contractDuties({ ...rest, signedOn: day(text), payments: [paid('2026-11-02')] }, on).find((each) => each.notice === 'UK8') // prettier-ignore
    expect(signed('2026-03-31')?.state).toBe('warning')
    expect(asks(signed('2026-09-01'))).toContain('begin')
  })

  test('a payment above the sum only by assumed VAT, or that may be another contract’s, is asked about', () => {
    expect(asks(of('UK8', { payments: [paid('2026-11-02', { byAssumption: true })] })[0])).toContain('VAT')
    expect(asks(of('UK8', { payments: [paid('2026-11-02', { maybeOther: true })] })[0])).toContain('Under which') // prettier-ignore
  })
})

describe('performance, change and termination', () => {
  const big = { low: sum('6000000'), high: sum('6000000') }

  test('UK9 within twelve months of the signature above £5m, not at £5m', () => {
    expect(of('UK9', big)[0]?.due).toBe('2027-08-31')
    expect(of('UK9', { low: sum('5000000'), high: sum('5000000') })).toEqual([])
    expect(of('UK9', { ...big, subject: 'light-touch' })).toEqual([])
  })

  test('UK9 of a contract signed in 2025 is counted from 1 January 2026, when the duty began', () => {
    expect(of('UK9', { ...big, signedOn: day('2025-06-01'), begunOn: day('2025-03-01') })[0]?.due).toBe('2026-12-31') // prettier-ignore
  })

  test('UK10 where the plan would change it, with the question', () => {
    expect(of('UK10')).toEqual([])
    expect(asks(of('UK10', { isChanged: true })[0])).toContain('term')
    expect(of('UK10', { isChanged: true, nation: 'northern-ireland' })).toEqual([])
  })

  test('UK11 thirty days from the end, 29 February being the first', () => {
    expect(of('UK11')[0]).toMatchObject({ due: '2028-03-29', state: 'ahead' })
    const ended = { endsOn: day('2026-10-20') }
    expect(of('UK11', { ...ended, isOver: 'yes' })[0]).toMatchObject({ due: '2026-11-18', state: 'overdue' })
    expect(asks(of('UK11', { ...ended, isOver: 'unknown' })[0])).toContain('run on')
    expect(of('UK11', { ...ended, isOver: 'no' })).toEqual([])
  })

  test('a legacy contract has none of them, whatever else is so', () => {
    const legacy = contractDuties({ ...known, ...big, regime: 'legacy', isChanged: true, isCallOff: true, payments: [paid('2026-05-01')] }, on) // prettier-ignore
    expect(legacy.map((each) => each.notice)).toEqual(['contracts-finder', 'legacy-change'])
    expect(contractDuties({ ...known, nation: 'scotland' }, on)).toEqual([])
  })
})

describe('the body’s own', () => {
  test('UK17 by 29 April and 29 October, from the first period on', () => {
    const dues = (at: string, nation: 'england' | 'wales' = 'england') => bodyDuties({ nation, hasRegulated: 'yes' }, day(at)).filter((each) => each.notice === 'UK17').map((each) => each.due) // prettier-ignore
    expect(dues('2026-04-29')).toEqual(['2026-04-29'])
    expect(dues('2026-04-30')).toEqual(['2026-04-29', '2026-10-29'])
    expect(dues('2026-10-01', 'wales')).toEqual(['2026-10-29'])
  })

  test('UK1 by 26 May; both hang on what is asked', () => {
    const [uk17, , uk1] = bodyDuties({ nation: 'england', hasRegulated: 'unknown' }, on)
    expect(uk1).toMatchObject({ notice: 'UK1', due: '2026-05-26', state: 'may-be-due' })
    expect(uk17?.state).toBe('may-be-due')
  })
})

describe('limits', () => {
  const watched: WatchFacts = { regime: 'new', nation: 'england', begun: day('2026-05-04'), value: sum('180000'), largePayments: 0 } // prettier-ignore
  const kinds = (given: Partial<WatchFacts>) => watchOf({ ...watched, ...given }).map((each) => `${each.kind} ${each.level}`) // prettier-ignore

  test('a contract below the threshold whose payments reach it, and the penny before', () => {
    expect(kinds({ paid: sum('100000'), ahead: sum('107720.00') })).toEqual(['convertible crossed'])
    expect(kinds({ paid: sum('100000'), ahead: sum('107719.99') })).toEqual(['convertible near'])
    expect(kinds({ paid: sum('66175.99'), ahead: sum('100000') })).toEqual([])
    expect(kinds({ paid: sum('100000'), ahead: sum('107720.00'), regime: 'legacy' })).toEqual([])
  })

  test('its threshold is that of the day it was begun', () => {
    const at = { paid: sum('100000'), ahead: sum('110000') }
    expect(kinds({ ...at, begun: day('2025-12-31') })).toEqual(['convertible near'])
    expect(kinds({ ...at, begun: day('2026-01-01') })).toEqual(['convertible crossed'])
  })

  test('paid beyond its value: near, a tenth, a half; a tenth exactly is small under the Act and not under the Regulations', () => {
    const value = sum('10000')
    const beyond = (paid: string, regime: WatchFacts['regime'] = 'new') => watchOf({ ...watched, regime, value, paid: sum(paid) }).find((each) => each.kind === 'beyond-value') // prettier-ignore
    expect(beyond('10000.00')).toBeUndefined()
    expect(beyond('10000.01')?.level).toBe('near')
    expect(beyond('11000.00')?.level).toBe('near')
    expect(beyond('11000.01')?.level).toBe('crossed')
    expect(beyond('11000.00', 'legacy')?.level).toBe('crossed')
    expect(beyond('15000.01')?.limit?.pence).toBe(1_500_000n)
    expect(beyond('15000.00')?.limit?.pence).toBe(1_100_000n)
  })

  test('indicators above £5m, by value or by what it comes to', () => {
    expect(kinds({ value: sum('5000000.01') })).toEqual(['indicators crossed'])
    expect(kinds({ value: sum('5000000.00') })).toEqual(['indicators near'])
    expect(kinds({ value: sum('4000000'), paid: sum('3000000'), ahead: sum('2000000.01') })).toContain('indicators crossed') // prettier-ignore
    expect(kinds({ value: sum('9000000'), subject: 'light-touch' })).toEqual([])
  })

  test('like purchases that reach a sum only together', () => {
    expect(kinds({ value: sum('29000'), gathered: sum('30000.00') })).toEqual(['gathered crossed'])
    expect(kinds({ value: sum('29000'), gathered: sum('29999.99') })).toEqual([])
    expect(kinds({ value: sum('150000'), gathered: sum('207720.00') })).toEqual(['gathered crossed'])
    expect(kinds({ value: sum('150000'), gathered: sum('207719.99') })).toEqual([])
  })

  test('large payments are counted in England alone', () => {
    expect(kinds({ largePayments: 2 })).toEqual(['payments crossed'])
    expect(kinds({ largePayments: 2, nation: 'wales' })).toEqual([])
  })
})
