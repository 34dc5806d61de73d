import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { pounds, type Money } from '../../procurement/money.ts'
import { changeNotice, modificationLimits } from './modification.ts'
import type { ModificationFacts } from './modification-facts.ts'
import { noticesDue, noticesFor } from './notices.ts'
import { reorganisationTest } from './reorganisation.ts'

const at = (text: string): Money => pounds(text)!
const groundOf = (facts: ModificationFacts, name: string) =>
  modificationLimits(facts).grounds.find(({ ground }) => ground.startsWith(name))!

describe('changing a contract of the Act', () => {
  test.each([
    [6, 'yes-if'],
    [7, 'no'],
    [-6, 'yes-if'],
    [-7, 'no'],
  ])('C23: %s months on a longest term of 60 is %s', (change, lawful) => {
    const facts = {
      regime: 'new',
      maximumTermMonths: 60,
      changeInTermMonths: change,
      scopeSame: true,
      balanceSame: true,
    } as const
    const ground = groundOf(facts, 'not substantial')
    expect(ground.lawful).toBe(lawful)
    expect(ground.working[0]).toContain('10 % of the longest term at award, 60 months, is 6 months')
  })

  test('C23: six months need no change notice by the term limb; seven need the value limb', () => {
    const facts = { regime: 'new', maximumTermMonths: 60 } as const
    expect(changeNotice({ ...facts, changeInTermMonths: 6 }).due).toBe('no')
    expect(changeNotice({ ...facts, changeInTermMonths: 7 }).due).toBe('unknown')
    expect(
      changeNotice({ ...facts, changeInTermMonths: 7, value: at('100'), changeInValue: at('11') }).due,
    ).toBe('yes')
  })

  test('C25: value +8 % with term +25 % needs no change notice by the words, and publishing is advised', () => {
    const notice = changeNotice({ regime: 'new', value: at('100000'), changeInValue: at('8000'), maximumTermMonths: 48, changeInTermMonths: 12, providedFor: true }) // prettier-ignore
    expect(notice.due).toBe('no')
    expect(notice.because).toContain('cheap')
    expect(notice.because).toContain('s.75(4)')
  })

  test.each([
    ['10000.00', 'yes-if'],
    ['10000.01', 'no'],
  ])('a small change of £%s to £100,000 is %s', (change, lawful) => {
    expect(
      groundOf({ regime: 'new', value: at('100000'), changeInValue: at(change) }, 'small change').lawful,
    ).toBe(lawful)
  })

  test('works may move by 15 %, and small changes together stay under the threshold', () => {
    const works = {
      regime: 'new',
      subject: 'works',
      value: at('100000'),
      changeInValue: at('15000'),
    } as const
    expect(groundOf(works, 'small change').lawful).toBe('yes-if')
    const gathered = { ...works, threshold: at('207720'), earlierChanges: at('192720') }
    expect(groundOf(gathered, 'small change').lawful).toBe('no')
    expect(groundOf({ ...gathered, earlierChanges: at('192719.99') }, 'small change').lawful).toBe('yes-if')
  })

  test('a light touch contract is free to change, and a replaced supplier always needs the notice', () => {
    expect(modificationLimits({ regime: 'new', subject: 'light-touch' }).grounds).toHaveLength(1)
    expect(
      changeNotice({ regime: 'new', supplierReplaced: true, value: at('100'), changeInValue: at('0') }).due,
    ).toBe('yes')
  })

  test('no ground is ever a plain yes, and figures not known are not guessed', () => {
    for (const { lawful, working } of modificationLimits({ regime: 'unknown' }).grounds) {
      expect(lawful).not.toBe('yes')
      if (lawful === 'unknown') expect(working.join()).toContain('not known')
    }
  })
})

describe('changing a legacy contract', () => {
  const original = { regime: 'legacy', value: at('400000') } as const

  test('C27: half of the original value exactly is open on evidence, a penny more is not', () => {
    const half = groundOf({ ...original, changeInValue: at('200000') }, 'additional supply')
    expect([half.lawful, half.notice]).toEqual(['yes-if', 'modification notice'])
    expect(half.working[0]).toBe('50 % of £400,000 is £200,000; the change is £200,000: within.')
    expect(groundOf({ ...original, changeInValue: at('200000.01') }, 'additional supply').lawful).toBe('no')
  })

  test('small changes are counted together and stay strictly under 10 %', () => {
    const small = (change: string, earlier: string) =>
      groundOf({ ...original, changeInValue: at(change), earlierChanges: at(earlier) }, 'small changes')
        .lawful
    expect(small('39999.99', '0')).toBe('yes-if')
    expect(small('40000', '0')).toBe('no')
    expect(small('20000', '20000')).toBe('no')
  })

  test('C02, C16: no UK10 for a legacy contract', () => {
    expect(modificationLimits({ ...original, changeInValue: at('1') }).changeNotice.due).toBe('no')
  })
})

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
