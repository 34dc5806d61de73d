import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { pounds } from '../../procurement/money.ts'
import { heldLaw, lawOf } from '../law.ts'
import { noticesDue } from '../questions/notices.ts'
import { noticeChecklist, type NoticeNeed, type RouteNotices } from './checklist.ts'
import { NOTICES } from './notices.data.ts'

const on = day('2026-11-25')
const asked = (given: Partial<RouteNotices> & { readonly sum?: string } = {}): RouteNotices => {
  const { sum = '300000', ...rest } = given
  return { route: 'open-procedure', regime: 'new', on, gross: pounds(sum)!, ...rest }
}
const those = (need: NoticeNeed, given?: Parameters<typeof asked>[0]): string[] =>
  noticeChecklist(asked(given))
    .filter((each) => each.need === need)
    .map((each) => each.notice.id)
const one = (id: string, given?: Parameters<typeof asked>[0]) =>
  noticeChecklist(asked(given)).find((each) => each.notice.id === id)!

describe('a regulated competition', () => {
  test('its notices, those that hang on something, and the free one', () => {
    expect(those('due')).toEqual(['UK4', 'UK6', 'UK7', 'UK11'])
    expect(those('if')).toEqual(['UK2', 'UK8', 'UK9', 'UK12', 'UK17'])
    expect(those('choice')).toEqual(['UK3'])
  })

  test('every notice is spoken of, and no other', () => {
    expect(noticeChecklist(asked()).map((each) => each.notice.id)).toEqual(NOTICES.map((each) => each.id))
    expect(new Set(NOTICES.map((each) => each.id)).size).toBe(20)
  })

  test('an unknown value counts as regulated', () => {
    const { gross: _gross, ...unknown } = asked()
    const due = noticeChecklist(unknown).filter((each) => each.need === 'due')
    expect(due.map((each) => each.notice.id)).toEqual(['UK4', 'UK6', 'UK7', 'UK11'])
  })

  test('the threshold and the penny under it', () => {
    expect(those('due', { sum: '207720.00' })).toEqual(['UK4', 'UK6', 'UK7', 'UK11'])
    expect(those('due', { sum: '207719.99' })).toEqual(['UK4', 'UK7'])
    expect(one('UK4', { sum: '207719.99' }).isBelowThreshold).toBe(true)
  })

  test('above £5m performance is published yearly; at £5m only a breach is', () => {
    expect(one('UK9', { sum: '5000000.01' }).need).toBe('due')
    expect(one('UK9', { sum: '5000000.00' }).need).toBe('if')
  })

  test('a pipeline holds contracts above £2m', () => {
    expect(one('UK1', { sum: '2000000.01' }).need).toBe('if')
    expect(one('UK1', { sum: '2000000.00' }).need).toBe('no')
    expect(one('UK1', { sum: '3000000', route: 'call-off-direct' }).need).toBe('no')
  })

  test('payment notices began on 1 April 2026, and are for England', () => {
    expect(one('UK8', { on: day('2026-04-01') }).need).toBe('if')
    expect(one('UK8', { on: day('2026-03-31') }).need).toBe('no')
    expect(one('UK8', { nation: 'wales' }).need).toBe('no')
    expect(one('UK8', { isSchool: true }).need).toBe('no')
  })
})

describe('light touch', () => {
  const light = { subject: 'light-touch', sum: '663540' } as const

  test('no standstill, 120 days for the details, no indicators, no change notice', () => {
    expect(one('UK6', light).because).toContain('no standstill')
    expect(one('UK7', light).because).toContain('120')
    expect(one('UK9', { ...light, sum: '9000000' }).need).toBe('no')
    expect(one('UK10', { ...light, route: 'modify' }).need).toBe('no')
  })

  test('its threshold is its own', () => {
    expect(those('due', { ...light, sum: '663539.99' })).toEqual(['UK4', 'UK7'])
  })
})

describe('below the threshold', () => {
  const quoted = { route: 'quotation' } as const

  test('£30,000 is notified, the penny under is not', () => {
    expect(those('due', { ...quoted, sum: '30000.00' })).toEqual(['UK7'])
    expect(those('if', { ...quoted, sum: '30000.00' })).toEqual(['UK4'])
    expect(those('due', { ...quoted, sum: '29999.99' })).toEqual([])
    expect(those('if', { ...quoted, sum: '29999.99' })).toEqual([])
  })

  test('schools and Northern Ireland are outside', () => {
    expect(those('due', { ...quoted, sum: '42000', isSchool: true })).toEqual([])
    expect(those('due', { ...quoted, sum: '42000', nation: 'northern-ireland' })).toEqual([])
  })
})

describe('other routes', () => {
  test('a direct award has a transparency notice and no tender notice', () => {
    expect(those('due', { route: 'direct-award' })).toEqual(['UK5', 'UK6', 'UK7', 'UK11'])
    expect(one('UK6', { route: 'direct-award' }).because).not.toContain('summaries')
  })

  test('a call-off hangs on the law of its framework', () => {
    const calledOff = { route: 'call-off-direct' } as const
    expect(those('due', { ...calledOff, regime: 'unknown' })).toEqual([])
    expect(one('UK6', { ...calledOff, regime: 'unknown' }).need).toBe('if')
    expect(one('contracts-finder', { ...calledOff, regime: 'unknown' }).need).toBe('if')
    expect(those('due', { ...calledOff, regime: 'legacy' })).toEqual(['contracts-finder'])
    expect(those('due', { ...calledOff, regime: 'new' })).toEqual(['UK6', 'UK7', 'UK11'])
    expect(one('UK6', { ...calledOff, regime: 'new' }).because).toContain('no standstill')
  })

  test('a change: UK10 under the Act, the old notice for a legacy contract, either where the law is unknown', () => {
    expect(one('UK10', { route: 'modify' }).need).toBe('if')
    expect(one('UK10', { route: 'modify', nation: 'northern-ireland' }).need).toBe('no')
    expect(one('UK10', { route: 'modify', regime: 'legacy' }).need).toBe('no')
    expect(one('legacy-change', { route: 'modify', regime: 'legacy' }).need).toBe('if')
    expect(one('legacy-change', { route: 'modify', regime: 'unknown' }).need).toBe('if')
    expect(one('legacy-change', { route: 'modify' }).need).toBe('no')
  })

  test('an ending: UK11 for a regulated contract of the Act alone', () => {
    expect(those('due', { route: 'let-lapse' })).toEqual(['UK11'])
    expect(those('due', { route: 'let-lapse', sum: '50000' })).toEqual([])
    expect(those('due', { route: 'let-lapse', regime: 'legacy' })).toEqual([])
    expect(one('UK11', { route: 'let-lapse', regime: 'unknown' }).need).toBe('if')
  })

  test('nothing to buy brings nothing; Scotland’s notices are not held', () => {
    expect(those('due', { route: 'no-route' })).toEqual([])
    expect(noticeChecklist(asked({ nation: 'scotland' })).every((each) => each.need === 'no')).toBe(true)
  })
})

describe('the plan and the checklist', () => {
  const ROUTES = ['open-procedure', 'competitive-flexible', 'direct-award', 'call-off-direct', 'quotation', 'reserved-quotation', 'modify', 'let-lapse', 'no-route'] as const // prettier-ignore
  const sums = ['9000', '30000', '207719.99', '207720', '663540', '5000000.01']
  const subjects = ['goods-services', 'works', 'light-touch', 'concession'] as const

  test.each(ROUTES)('name the same notices for %s, whatever the sum, subject and nation', (route) => {
    for (const nation of ['england', 'wales', 'northern-ireland'] as const) {
      for (const subject of subjects) {
        for (const sum of sums) {
          const question = asked({ route, nation, subject, sum })
          const said = noticesDue(question).join(' ')
          const listed = noticeChecklist(question).filter((each) => each.need === 'due' || each.need === 'if')
          // What a route brings at once; a contract that is changed has its other notices already, and breach, failure and the body's own notices are not in the plan's lines.
          const ids =
            route === 'modify' ? ['UK10'] : ['UK2', 'UK4', 'UK5', 'UK6', 'UK7', 'UK8', 'UK10', 'UK11']
          for (const id of ids) {
            const inPlan = new RegExp(`\\b${id}\\b`).test(said.replaceAll('or reasons in UK4', ''))
            expect(listed.some((each) => each.notice.id === id), `${id} ${nation} ${subject} ${sum}: ${said}`).toBe(inPlan) // prettier-ignore
          }
        }
      }
    }
  })
})

test('figures come from the law asked: another standstill is another sentence', () => {
  const rules = heldLaw.rules.map((rule) => (rule.id === 'mandatory-standstill' ? { ...rule, value: 10 } : rule)) // prettier-ignore
  const other = noticeChecklist(asked(), lawOf(rules, '2027-01-01'))
  expect(other.find((each) => each.notice.id === 'UK6')!.because).toContain('10 working days')
})

test('every notice says what it must hold, and every rule it names is held or told as missing', () => {
  for (const notice of NOTICES) {
    expect(notice.fields.length, notice.id).toBeGreaterThan(2)
    expect(notice.content, notice.id).toMatch(/^SI \d{4}\//)
  }
  const missing = NOTICES.flatMap((notice) => notice.rules).filter((id) => heldLaw.byId(id) === undefined)
  expect([...new Set(missing)]).toEqual([])
})
