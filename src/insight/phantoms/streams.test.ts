import { describe, expect, test } from 'vitest'
import { addDays, addMonths, day } from '../../procurement/calendar-day.ts'
import type { StreamRow } from './stream-rows.ts'
import { streamsOf } from './streams.ts'

const COVERAGE = { from: day('2023-01-01'), to: day('2025-12-31'), missing: [] }

interface Charge {
  readonly step: number
  readonly count: number
  readonly pounds: number
  readonly account?: string
  readonly words?: string
  readonly from?: string
  readonly directorate?: string
}

let line = 1
const charge = ({ step, count, pounds, account = 'Computer software', words = '', from = '2023-02-03', directorate }: Charge): StreamRow[] =>
  Array.from({ length: count }, (_, at) => ({
    supplier_id: 'S',
    paid_on: addDays(addMonths(day(from), at * step), at % 3),
    amount: `${pounds}.00`,
    amount_basis: 'net',
    payments: 1n,
    account,
    account_words: account.toUpperCase(),
    words,
    directorate: directorate ?? null,
    path: 'spend.csv',
    sheet: null,
    line: BigInt(line++),
  })) // prettier-ignore

const told = (rows: readonly StreamRow[]) =>
  streamsOf(
    rows.toSorted((a, b) => (a.paid_on < b.paid_on ? -1 : 1)),
    COVERAGE,
  ).streams.map((each) => [each.what, each.runRate.rhythm, each.runRate.yearly])

describe('one supplier’s payments', () => {
  test('are one stream where nothing sets them apart', () => {
    expect(told(charge({ step: 1, count: 24, pounds: 100 }))).toEqual([['', 'monthly', '1200.00']])
  })

  test('are two where a yearly charge runs beside a monthly one under another account', () => {
    const rows = [
      ...charge({ step: 1, count: 30, pounds: 100, account: 'Telephones' }),
      ...charge({ step: 12, count: 3, pounds: 4000, account: 'Software licences', from: '2023-05-15' }),
    ]
    expect(told(rows)).toEqual([
      ['SOFTWARE LICENCES', 'yearly', '4000.00'],
      ['TELEPHONES', 'monthly', '1200.00'],
    ])
  })

  test('are two by amount alone only where both run on through most of what is paid', () => {
    const rows = [...charge({ step: 1, count: 30, pounds: 100 }), ...charge({ step: 3, count: 10, pounds: 2500, from: '2023-02-20' })] // prettier-ignore
    expect(told(rows).map(([, rhythm]) => rhythm)).toEqual(['quarterly', 'monthly'])
  })

  test('are one contract where an invoice is charged to several accounts on the same days', () => {
    const rows = [
      ...charge({ step: 1, count: 24, pounds: 100, account: 'Adults' }),
      ...charge({ step: 1, count: 24, pounds: 300, account: 'Children' }),
    ]
    expect(told(rows)).toEqual([['', 'monthly', '4800.00']])
  })

  test('are one contract where the account is called otherwise from a year on', () => {
    const rows = [
      ...charge({ step: 3, count: 4, pounds: 100, account: 'IT' }),
      ...charge({ step: 3, count: 6, pounds: 100, account: 'Digital', from: '2024-02-03' }),
    ]
    expect(told(rows)).toEqual([['', 'quarterly', '400.00']])
  })

  test('are no stream where orders come as they come', () => {
    const days = ['2023-01-20', '2023-06-02', '2023-07-19', '2024-03-30', '2024-11-11', '2025-01-08']
    const rows = days.flatMap((from, at) => charge({ step: 1, count: 1, pounds: 700 * (at + 1), from }))
    expect(told(rows)).toEqual([])
    expect(streamsOf(rows, COVERAGE).all).toMatchObject({ lastYear: '4200.00', paid: { amount: '14700.00', payments: 6 } }) // prettier-ignore
  })

  test('a few of one amount among hundreds are chance', () => {
    const many = Array.from({ length: 120 }, (_, at) => charge({ step: 1, count: 1, pounds: 50 + ((at * 7919) % 9001), from: addDays(day("2023-01-05"), at * 8 + ((at * 31) % 23)) })).flat() // prettier-ignore
    const named = told([...many, ...charge({ step: 3, count: 4, pounds: 22 })]).map(([what]) => what)
    expect(named.filter((what) => what !== '')).toEqual([])
  })

  test('tell who pays most, and that they stopped', () => {
    const [stream] = streamsOf(charge({ step: 1, count: 12, pounds: 100, directorate: 'Housing' }), COVERAGE).streams // prettier-ignore
    expect(stream).toMatchObject({ directorate: 'Housing', stopped: true, confidence: { level: 'low' } })
    expect(stream!.confidence.because).toContain('it may have ended')
  })
})
