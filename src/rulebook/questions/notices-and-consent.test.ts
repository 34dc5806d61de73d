import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { pounds, type Money } from '../../procurement/money.ts'
import { noticesOnce } from '../options/notices-once.ts'
import { noticesDue, noticesFor } from './notices.ts'
import { reorganisationTest } from './reorganisation.ts'

const at = (text: string): Money => pounds(text)!

describe('notices of a route', () => {
  const on = day('2026-11-23')

  test('C01: a regulated competition', () => {
    const notices = noticesFor('competitive-flexible', 'new', at('1260000'), day('2027-04-14'))
    expect(notices.map((notice) => notice.split(' ')[0])).toEqual([
      'UK2',
      'UK4',
      'assessment',
      'UK6',
      'standstill',
      'UK7',
      'UK8',
      'UK11',
    ])
    expect(notices.find((notice) => notice.startsWith('UK7'))).toContain('within 30 days')
  })

  test('C16: a legacy call-off brings the old award notice and Contracts Finder, and no UK notice', () => {
    const notices = noticesFor('call-off-direct', 'legacy', at('187182'), on)
    expect(notices.join()).toContain('Contracts Finder')
    expect(notices.join()).not.toMatch(/UK\d/)
    expect(noticesFor('call-off-direct', 'legacy', at('187182'), day('2027-05-01'))[0]).toBe(
      'award published on the central digital platform within a reasonable time',
    )
  })

  test('C21: a direct award brings UK5, UK6, eight working days and UK7', () => {
    const notices = noticesFor('direct-award', 'new', at('400000'), on).join()
    expect(notices).toMatch(/UK5.*UK6.*8 working days.*UK7 contract details within 30 days/)
  })

  test('C12: UK7 below the threshold from £30,000', () => {
    expect(noticesFor('quotation', 'new', at('29999.99'), on)).toEqual([])
    expect(noticesFor('quotation', 'new', at('30000'), on).join()).toMatch(
      /UK7 contract details as soon as reasonably practicable/,
    )
    expect(noticesFor('quotation', 'new', at('207719.99'), on).join()).not.toContain('UK6')
    expect(noticesFor('quotation', 'new', at('207720'), on).join()).toContain('UK6')
  })

  test('a call-off of the Act: UK6 without standstill above, only UK7 below', () => {
    expect(noticesFor('call-off-competition', 'new', at('207720'), on)[0]).toContain('no standstill')
    expect(noticesFor('call-off-competition', 'new', at('50000'), on)).toHaveLength(1)
  })

  test('over £5m: three indicators and a copy; at £5m neither', () => {
    expect(noticesFor('open-procedure', 'new', at('5000000.01'), on).join()).toMatch(
      /three performance indicators.*copy of the contract/,
    )
    expect(noticesFor('open-procedure', 'new', at('5000000'), on).join()).not.toMatch(/indicators|copy of/)
  })

  test('payment notices belong to procurements begun from 1 April 2026', () => {
    expect(noticesFor('open-procedure', 'new', at('300000'), day('2026-03-31')).join()).not.toContain('UK8')
    expect(noticesFor('open-procedure', 'new', at('300000'), day('2026-04-01')).join()).toContain('UK8')
  })

  test('C37: no UK8 and no copy in Wales', () => {
    const notices = noticesDue({
      route: 'open-procedure',
      regime: 'new',
      gross: at('6000000'),
      on,
      nation: 'wales',
    })
    expect(notices.join()).not.toMatch(/UK8|copy/)
  })

  test('worked out once for sums that stand alike to every figure, they are what they are for each', () => {
    const sums = ['0', '29999.99', '30000', '30000.01', '207719.99', '207720', '500000', '663540', '5000000', '5000000.01', '90000000'] // prettier-ignore
    for (const route of [
      'quotation',
      'open-procedure',
      'direct-award',
      'call-off-direct',
      'let-lapse',
    ] as const) {
      for (const gross of sums.map(at)) {
        const question = { route, regime: 'new', on, gross, nation: 'england' } as const
        expect(noticesOnce(question)).toEqual(noticesDue(question))
      }
    }
  })

  test('an unknown value is listed as regulated and says so; a day not held too', () => {
    expect(noticesFor('open-procedure', 'new', undefined, on)[0]).toContain('not known')
    expect(noticesFor('open-procedure', 'new', at('1'), day('2028-06-01')).join()).toContain('UK4')
  })
})

describe('consent of a dissolving council', () => {
  const facts = {
    direction: 'in-force',
    specifiedDate: day('2028-04-01'),
    initialEnd: day('2028-02-29'),
    latestEnd: day('2029-02-28'),
    value: at('90000'),
    sameSupplierTotal: at('60000'),
  } as const

  test('C35: an option past the date and the supplier’s earlier contract make consent due', () => {
    const { consent, because, rules } = reorganisationTest(facts)
    expect(consent).toBe('required')
    expect(because[0]).toContain('may be extended to Wed 28 February 2029, past the day named')
    expect(because[1]).toContain('£150,000')
    expect(rules.some(({ verified }) => !verified)).toBe(true)
  })

  test.each([
    ['40000', 'required'],
    ['10000', 'not-required'],
    ['10000.01', 'required'],
  ])('with £%s of the same supplier: %s (over £100,000 only)', (other, consent) => {
    expect(reorganisationTest({ ...facts, sameSupplierTotal: at(other) }).consent).toBe(consent)
  })

  test('what is not known is not answered; what cannot matter is', () => {
    const { sameSupplierTotal: _total, ...alone } = facts
    expect(reorganisationTest(alone).consent).toBe('unknown')
    expect(reorganisationTest({ ...alone, value: at('100000.01') }).consent).toBe('required')
    expect(reorganisationTest({ ...facts, latestEnd: day('2028-03-31') }).consent).toBe('not-required')
    expect(reorganisationTest({ ...facts, direction: 'none' }).consent).toBe('not-required')
    const { direction: _direction, ...undirected } = facts
    expect(reorganisationTest(undirected).consent).toBe('unknown')
  })

  test('a capital contract is never cleared by its sum: its price may vary', () => {
    expect(reorganisationTest({ ...facts, capital: true }).consent).toBe('unknown')
    expect(reorganisationTest({ ...facts, capital: true, value: at('1000000.01') }).consent).toBe('required')
  })
})
