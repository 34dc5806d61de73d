import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type CalendarDay } from '../../procurement/calendar-day.ts'
import { money, pounds } from '../../procurement/money.ts'
import { lastSigningDay } from '../frameworks/live.ts'
import { standstillEnds } from '../questions/standstill.ts'
import { defaultSettings } from '../settings.ts'
import { needBy, startBy } from './count-back.ts'
import { noticeBy } from './decision-days.ts'
import { decisionPath } from './decision-path.ts'
import {
  beforeFreeze,
  changeOverGroup,
  defaultLeadTimes,
  freezeStart,
  freezeWindows,
  leadTimeRoute,
  weeksToSignature,
  type LeadTimeRoute,
} from './lead-times.ts'

const KEY = 8

describe('count back of the casebook', () => {
  const housing = needBy(day('2029-03-31'), 'housing')

  test('C01: need-by before the rent year, change in April 2027, stay in November 2028', () => {
    expect(housing).toMatchObject({ day: '2029-03-14', dayAfterEnd: '2029-04-01' })
    const change = startBy({
      route: 'competitive-flexible',
      mode: 'change',
      needBy: housing,
      category: 'housing',
      decisionWeeks: KEY,
    })
    expect(change.day).toBe('2027-04-14')
    expect(change.steps.reduce((sum, step) => sum + (step.weeks ?? 0), 0)).toBe(100)
    const stay = startBy({
      route: 'call-off-direct',
      mode: 'stay',
      needBy: housing,
      category: 'housing',
      decisionWeeks: KEY,
    })
    expect(stay.day).toBe('2028-11-19')
  })

  test('C01: each step begins where the next one ends, and standstill names its rule', () => {
    const { steps, day: first } = startBy({
      route: 'open-procedure',
      mode: 'change',
      needBy: housing,
      category: 'housing',
      decisionWeeks: KEY,
    })
    let at: CalendarDay = housing.day
    for (const step of steps) {
      expect(addDays(at, -(step.weeks === undefined ? step.days! : step.weeks * 7))).toBe(step.day)
      expect(step.because).toMatch(/^setting: /)
      at = step.day
    }
    expect(at).toBe(first)
    expect(steps.find(({ name }) => name === 'standstill')!.because).toContain('mandatory-standstill')
  })

  test('C02: six weeks before the last day for the option’s notice', () => {
    expect(
      startBy({
        route: 'use-extension',
        mode: 'sign',
        needBy: day('2026-12-31'),
        category: 'planning',
        decisionWeeks: 0,
      }).day,
    ).toBe('2026-11-19')
  })

  test('C05: two quotations for a small tool', () => {
    const route = leadTimeRoute('quotation', pounds('11520'))!
    expect(
      startBy({
        route,
        mode: 'stay',
        needBy: needBy(day('2027-03-31'), 'commodity'),
        category: 'commodity',
        decisionWeeks: 0,
      }).day,
    ).toBe('2027-02-18')
  })

  test('C15: back from the last day on which the framework can be signed', () => {
    const last = lastSigningDay(day('2027-03-06'))
    expect(last).toBe('2027-03-05')
    const from = (route: LeadTimeRoute, decisionWeeks: number) =>
      startBy({ route, mode: 'sign', needBy: last, category: 'commodity', decisionWeeks }).day
    expect(from('call-off-direct', 0)).toBe('2027-01-01')
    expect(from('call-off-direct', KEY)).toBe('2026-11-06')
    expect(from('call-off-competition', 0)).toBe('2026-10-16')
  })

  test('C32: an agreement between authorities is renewed thirteen weeks ahead', () => {
    expect(
      startBy({
        route: leadTimeRoute('no-route', undefined)!,
        mode: 'sign',
        needBy: day('2027-04-01'),
        category: 'parking',
        decisionWeeks: 0,
      }).day,
    ).toBe('2026-12-31')
  })

  test('C34: together, openly, with a key decision and a planning change-over', () => {
    expect(
      startBy({
        route: 'join-anew',
        mode: 'change',
        needBy: { day: day('2028-04-01'), dayAfterEnd: day('2028-04-01'), working: [] },
        category: 'planning',
        decisionWeeks: KEY,
      }).day,
    ).toBe('2026-10-17')
  })

  test('Exeter 2183: a new product would have begun in October; a direct call-off by 29 December, or 3 November if key', () => {
    const need = needBy(day('2027-03-01'), 'leisure')
    expect(need.day).toBe('2027-03-02')
    const order = { route: 'call-off-direct', mode: 'sign', needBy: need, category: 'leisure' } as const
    expect(startBy({ ...order, decisionWeeks: 0 }).day).toBe('2026-12-29')
    expect(startBy({ ...order, decisionWeeks: KEY }).day).toBe('2026-11-03')
    const change = startBy({ ...order, mode: 'change', decisionWeeks: 0 })
    expect(change.steps[0]).toMatchObject({ name: 'change-over', weeks: 20, day: '2026-10-13' })
  })

  test('Exeter 2194: nothing to start before December 2027', () => {
    const need = needBy(day('2029-03-31'), 'planning')
    const change = startBy({
      route: 'open-procedure',
      mode: 'change',
      needBy: need,
      category: 'planning',
      decisionWeeks: KEY,
    })
    expect(change.day).toBe('2027-12-26')
    expect(
      startBy({
        route: 'call-off-direct',
        mode: 'stay',
        needBy: need,
        category: 'planning',
        decisionWeeks: KEY,
      }).day,
    ).toBe('2028-11-19')
  })
})

describe('lead times', () => {
  test.each<[LeadTimeRoute, number]>([
    ['let-lapse', 12],
    ['use-extension', 6],
    ['modify', 8],
    ['quotation-under-10k', 4],
    ['quotation-10k-to-30k', 6],
    ['quotation-30k-to-100k', 10],
    ['quotation-over-100k', 16],
    ['call-off-direct', 9],
    ['call-off-competition', 20],
    ['open-procedure', 28],
    ['competitive-flexible', 40],
    ['direct-award', 12],
  ])('%s takes %s weeks to signature', (route, weeks) => {
    expect(weeksToSignature(route)).toBe(weeks)
  })

  // The table of council practice these were taken from, row by row: weeks in use, then the least, usual and most for another product.
  test.each<[string, number, number, number, number, string]>([
    ['commodity', 0, 4, 8, 12, '12-10 01-08'],
    ['planning', 2, 20, 30, 45, '03-01 03-31'],
    ['revenues-benefits', 2, 39, 52, 78, '01-01 04-30'],
    ['housing', 2, 39, 52, 78, '03-15 04-30'],
    ['social-care', 2, 45, 60, 90, '04-01 07-31, 09-01 09-30'],
    ['finance', 4, 45, 60, 90, '03-01 06-30'],
    ['hr-payroll', 4, 30, 45, 60, ''],
    ['leisure', 1, 12, 20, 30, '01-01 01-31'],
    ['parking', 1, 12, 20, 30, '12-01 12-31'],
    ['elections', 1, 26, 26, 26, '02-01 05-15, 07-01 11-30'],
    ['telephony', 2, 13, 20, 30, ''],
    ['network', 4, 26, 35, 52, ''],
    ['website', 1, 16, 26, 40, ''],
    ['devices', 0, 6, 10, 16, ''],
    ['schools-mis', 1, 20, 20, 20, '09-01 07-20'],
  ])('%s changes over as councils commonly plan it', (group, same, low, usual, high, windows) => {
    const row = defaultLeadTimes.changeOver[group as keyof typeof defaultLeadTimes.changeOver]
    expect([row.same.usual, row.new]).toEqual([same, { low, usual, high }])
    expect(row.freeze.map(({ from, to }) => `${from} ${to}`).join(', ')).toBe(windows)
  })

  test.each<[string, number, number]>([
    ['officer', 1, 1],
    ['board', 2, 3],
    ['portfolio-holder', 3, 4],
    ['portfolio-holder-key', 6, 6],
    ['cabinet', 8, 10],
    ['full-council', 12, 14],
    ['waiver', 2, 3],
    ['joint-committee', 10, 10],
    ['section-24-consent', 5, 5],
  ])('a decision by %s takes %i weeks in a small body and %i in a large one', (kind, district, county) => {
    const row = defaultLeadTimes.decisions[kind as keyof typeof defaultLeadTimes.decisions]
    expect([row.district, row.county]).toEqual([district, county])
  })

  test('every stage grows from low to high, and is told to be no law', () => {
    expect(defaultLeadTimes.verified).toBe(false)
    for (const stages of Object.values(defaultLeadTimes.routes)) {
      for (const { weeks } of stages) expect(weeks.low <= weeks.usual && weeks.usual <= weeks.high).toBe(true)
    }
  })

  test('quotations are split by value, the bands beginning at their figure', () => {
    expect(leadTimeRoute('quotation', money(9_999_99n))).toBe('quotation-under-10k')
    expect(leadTimeRoute('quotation', money(10_000_00n))).toBe('quotation-10k-to-30k')
    expect(leadTimeRoute('reserved-quotation', money(30_000_00n))).toBe('quotation-30k-to-100k')
    expect(leadTimeRoute('quotation', money(100_000_00n))).toBe('quotation-over-100k')
  })

  test.each([
    ['Housing management', 'housing'],
    ['council tax', 'revenues-benefits'],
    ['adult social care', 'social-care'],
    ['car parking', 'parking'],
    ['premises licensing', 'planning'],
    ['Microsoft software licences', 'commodity'],
    ['Electoral management', 'elections'],
    ['wide area network', 'network'],
    ['something else', 'commodity'],
  ])('"%s" changes over like %s', (category, group) => {
    expect(changeOverGroup(category)).toBe(group)
  })

  test('the day before the housing freeze stays, its first and last day move, the day after stays', () => {
    const windows = freezeWindows('housing')
    const moved = (text: string) => beforeFreeze(day(text), windows)
    expect(moved('2029-03-14')).toBe('2029-03-14')
    expect(moved('2029-03-15')).toBe('2029-03-14')
    expect(moved('2029-04-30')).toBe('2029-03-14')
    expect(moved('2029-05-01')).toBe('2029-05-01')
  })

  test('a freeze over New Year begins in the year before', () => {
    expect(beforeFreeze(day('2027-01-08'), freezeWindows('commodity'))).toBe('2026-12-09')
    expect(beforeFreeze(day('2026-12-31'), freezeWindows('commodity'))).toBe('2026-12-09')
    expect(beforeFreeze(day('2027-01-09'), freezeWindows('commodity'))).toBe('2027-01-09')
  })

  test('a moved day is free, never later, and at most a year earlier', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2025-01-01'), n))
    const groups = fc.constantFrom(...Object.keys(defaultLeadTimes.changeOver))
    fc.assert(
      fc.property(days, groups, (end, group) => {
        const need = needBy(end, group)
        expect(freezeStart(need.day, freezeWindows(group))).toBeUndefined()
        expect(need.day <= need.dayAfterEnd).toBe(true)
        expect(need.day > addDays(need.dayAfterEnd, -366)).toBe(true)
      }),
    )
  })
})

describe('law inside a count back', () => {
  test('a tender period set shorter than the law is kept at the law’s days', () => {
    const [first, tendering, ...rest] = defaultLeadTimes.routes['open-procedure']
    const hurried = { ...tendering!, weeks: { low: 1, usual: 1, high: 1 } }
    const leadTimes = {
      ...defaultLeadTimes,
      routes: { ...defaultLeadTimes.routes, 'open-procedure': [first!, hurried, ...rest] },
    }
    const { steps } = startBy({
      route: 'open-procedure',
      mode: 'sign',
      needBy: day('2027-06-30'),
      category: 'commodity',
      decisionWeeks: 0,
      leadTimes,
    })
    expect(steps.find(({ name }) => name === 'tendering')).toMatchObject({ days: 25 })
  })

  test('standstill is never shorter than eight working days, at any time of the year', () => {
    const days = fc.integer({ min: 0, max: 1400 }).map((n) => addDays(day('2026-01-10'), n))
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('open-procedure', 'competitive-flexible', 'direct-award'),
        (signed, route) => {
          const { steps } = startBy({
            route,
            mode: 'sign',
            needBy: signed,
            category: 'commodity',
            decisionWeeks: 0,
          })
          const index = steps.findIndex(({ name }) => name === 'standstill')
          const over = steps[index - 1]?.day ?? signed
          expect(standstillEnds(steps[index]!.day).signFrom <= over).toBe(true)
        },
      ),
    )
  })

  test('more decision weeks never give a later start', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (a, b) => {
        const from = (decisionWeeks: number) =>
          startBy({
            route: 'open-procedure',
            mode: 'sign',
            needBy: day('2028-09-01'),
            category: 'commodity',
            decisionWeeks,
          }).day
        expect(from(a + b) <= from(a)).toBe(true)
      }),
    )
  })
})

describe('decision path', () => {
  const on = day('2026-11-23')
  const line = { ...defaultSettings, keyDecisionLine: pounds('250000')! }

  test('the key-decision line is unknown until the council gives it, and then the longer path is allowed for', () => {
    const path = decisionPath('district', pounds('1260000'), defaultSettings, on)
    expect(path).toMatchObject({ authority: 'unknown', keyDecision: 'unknown', weeks: 8 })
    expect(path.meeting).toBeUndefined()
    expect(decisionPath('county', undefined, defaultSettings, on).weeks).toBe(10)
    expect(decisionPath('district', pounds('11520'), defaultSettings, on).weeks).toBe(1)
  })

  test('the line itself is key, a penny under is not', () => {
    expect(decisionPath('district', pounds('250000'), line, on).keyDecision).toBe('yes')
    expect(decisionPath('district', pounds('249999.99'), line, on)).toMatchObject({
      authority: 'officer',
      keyDecision: 'no',
      weeks: 1,
    })
  })

  test('a key decision of 9 February 2027 is announced by 11 January', () => {
    expect(noticeBy(day('2027-02-09'))).toBe('2027-01-11')
    const settings = {
      ...line,
      committees: [
        { name: 'Cabinet', meeting: day('2026-12-08') },
        { name: 'Cabinet', meeting: day('2027-02-09') },
      ],
    }
    expect(decisionPath('district', pounds('300000'), settings, on)).toMatchObject({
      authority: 'cabinet',
      forwardPlanBy: '2027-01-11',
      reportBy: '2027-02-01',
      meeting: '2027-02-09',
      callInEnds: '2027-02-16',
    })
  })

  test('a meeting whose notice day is today can still be used, one day later it cannot', () => {
    const settings = {
      ...line,
      committees: [{ name: 'Cabinet', meeting: day('2027-02-09'), reportBy: day('2027-01-20') }],
    }
    const meetingOn = (text: string) => decisionPath('district', pounds('300000'), settings, day(text))
    expect(meetingOn('2027-01-11')).toMatchObject({ meeting: '2027-02-09', reportBy: '2027-01-20' })
    expect(meetingOn('2027-01-12').meeting).toBeUndefined()
  })

  test('C37: no English 28-day rule in Wales; none for bodies without a cabinet', () => {
    expect(decisionPath('unitary', pounds('250000'), { ...line, nation: 'wales' }, on)).toMatchObject({
      keyDecision: 'no',
      authority: 'unknown',
    })
    expect(decisionPath('fire', pounds('300000'), line, on)).toMatchObject({
      keyDecision: 'no',
      authority: 'board',
    })
    expect(decisionPath('town', pounds('300000'), line, on).authority).toBe('full-council')
  })
})
