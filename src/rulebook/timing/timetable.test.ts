import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween, type CalendarDay } from '../../procurement/calendar-day.ts'
import { money, pounds } from '../../procurement/money.ts'
import { defaultSettings, type BodySettings } from '../settings.ts'
import type { OptionKind } from '../words.ts'
import { moved, timetable, type Timetable, type TimetableQuestion } from './timetable.ts'

const settings: BodySettings = { ...defaultSettings, closures: [] }
const openly: TimetableQuestion = {
  route: 'open-procedure',
  mode: 'sign',
  category: 'commodity',
  regime: 'new',
  gross: money(50_000_000n),
  settings,
  on: day('2026-11-25'),
}
const stage = (table: Timetable, name: string) => table.stages.find((each) => each.name === name)!
const line = (table: Timetable, start: string) => table.lines.find((each) => each.name.startsWith(start))!
/** The timetable in which the award notice appears on a day. */
const awardedOn = (on: string, given: Partial<TimetableQuestion> = {}) =>
  moved(timetable({ ...openly, needBy: day('2029-06-01'), ...given }), 'standstill', day(on)).after

describe('days of law, worked by hand', () => {
  test('C18: UK6 on 17 December 2026; 25 and 28 December do not count; day 8 is Wednesday 30', () => {
    const table = awardedOn('2026-12-17', { needBy: day('2026-11-30') })
    expect(stage(table, 'standstill')).toEqual({
      name: 'standstill',
      first: '2026-12-17',
      last: '2026-12-30',
    })
    expect(stage(table, 'signature').first).toBe('2026-12-31')
    expect(line(table, 'UK6').first).toBe('2026-12-17')
  })

  test('C18 in offices that close from 25 December to 1 January: the standstill runs on, signing waits for 4 January', () => {
    const table = awardedOn('2026-12-17', { needBy: day('2026-11-30'), settings: defaultSettings })
    expect(stage(table, 'standstill').last).toBe('2026-12-30')
    expect(stage(table, 'signature').first).toBe('2027-01-04')
  })

  test('C19: UK6 on 23 November 2026; St Andrew’s Day in Scotland does not count', () => {
    const table = awardedOn('2026-11-23', { needBy: day('2026-11-20') })
    expect(stage(table, 'standstill').last).toBe('2026-12-03')
    expect(stage(table, 'signature').first).toBe('2026-12-04')
    expect(line(table, 'standstill').calendar).toBe('uk-any-part')
    expect(line(table, 'standstill').workingDays).toBe(8)
  })

  test('Easter 2027: UK6 on Monday 22 March; Good Friday and Easter Monday do not count; day 8 is Friday 2 April', () => {
    const table = awardedOn('2027-03-22', { needBy: day('2027-03-01') })
    expect(stage(table, 'standstill').last).toBe('2027-04-02')
    expect(stage(table, 'signature').first).toBe('2027-04-05') // 3 April is a Saturday
    expect(line(table, 'assessment summaries').first).toBe('2027-03-19')
  })

  test('a leap year: thirty days from Tuesday 1 February 2028 end on Thursday 2 March', () => {
    const short = { routes: { ...settings.leadTimes.routes } }
    short.routes['open-procedure'] = short.routes['open-procedure'].map((each) =>
      each.name === 'tendering' ? { ...each, weeks: { low: 1, usual: 1, high: 1 } } : each,
    )
    const asked = {
      ...openly,
      settings: { ...settings, leadTimes: { ...settings.leadTimes, ...short } },
      needBy: day('2028-01-01'),
      circumstances: { allDocumentsAtStart: false },
    }
    const table = moved(timetable(asked), 'tendering', day('2028-02-01')).after
    expect(stage(table, 'tendering').last).toBe('2028-03-02')
    expect(line(table, 'tendering').rule?.id).toBe('tender-period-electronic-documents-later')
    // Twenty-five days would end on Saturday 26 February: the deadline is set on Monday 28.
    const all = moved(timetable({ ...asked, circumstances: {} }), 'tendering', day('2028-02-01')).after
    expect(stage(all, 'tendering').last).toBe('2028-02-28')
  })

  test('thirty days from a signature on 15 February 2028 end on 15 March; light touch has 120', () => {
    const signed = (given: Partial<TimetableQuestion> = {}) => timetable({ ...openly, needBy: day('2028-02-15'), ...given }) // prettier-ignore
    expect(signed().signed).toBe('2028-02-15')
    expect(line(signed(), 'UK7').last).toBe('2028-03-15')
    const light = signed({ gross: money(80_000_000n), circumstances: { subject: 'light-touch' } })
    expect(line(light, 'UK7').last).toBe('2028-06-13')
  })

  test('above £5m: a copy within 90 days, indicators before signing, UK9 within a year; at £5m none of them', () => {
    const over = timetable({ ...openly, gross: money(500_000_001n), needBy: day('2028-02-15') })
    expect(line(over, 'copy of the contract').last).toBe('2028-05-14')
    expect(line(over, 'at least three').first).toBe('2028-02-15')
    expect(line(over, 'UK9').last).toBe('2029-02-14')
    const at = timetable({ ...openly, gross: money(500_000_000n), needBy: day('2028-02-15') })
    for (const name of ['copy of the contract', 'at least three', 'UK9'])
      expect(line(at, name)).toBeUndefined()
  })

  test('a planned notice comes forty days before the tender notice and shortens the least time to ten days', () => {
    const table = timetable({ ...openly, needBy: day('2027-09-01'), circumstances: { isPlannedNoticeQualifying: true } }) // prettier-ignore
    const [uk3, uk4] = [line(table, 'UK3').first, line(table, 'UK4').first]
    expect(daysBetween(uk3, uk4)).toBeGreaterThanOrEqual(40)
    expect(line(table, 'tendering').rule?.id).toBe('tender-period-planned-notice')
    expect(line(table, 'UK4').after).toContain('UK3 planned procurement notice')
  })
})

describe('the council’s own days', () => {
  const cabinet: BodySettings = {
    ...settings,
    keyDecisionLine: pounds('250000')!,
    committees: [
      { name: 'Cabinet', meeting: day('2027-02-09') },
      { name: 'Cabinet', meeting: day('2027-03-09') },
    ],
  }

  test('a decision waits for a meeting that can still be announced 28 clear days ahead', () => {
    const table = timetable({ ...openly, settings: cabinet, from: day('2026-11-25') })
    // Preparation ends in February, too late for notice of 9 February (11 January) and of 9 March (8 February).
    expect(stage(table, 'preparation').last).toBe('2027-02-02')
    expect(line(table, 'notice of the key decision').first).toBe('2027-02-08')
    expect(line(table, 'meeting').first).toBe('2027-03-09')
    expect(line(table, 'call-in ends').first).toBe('2027-03-16')
    expect(stage(table, 'tendering').first).toBe('2027-03-17')
  })

  test('closures lengthen the council’s own work, never a period of law', () => {
    const open = timetable({ ...openly, from: day('2026-11-02') })
    const closed = timetable({ ...openly, settings: defaultSettings, from: day('2026-11-02') })
    expect(stage(open, 'preparation').last).toBe('2027-01-08')
    expect(stage(closed, 'preparation').last).toBe('2027-01-18') // eight days of closure, and a weekend
  })

  test('a new product waits until the freeze is over; counted back it is live before the freeze', () => {
    const housing = { ...openly, mode: 'change', category: 'housing', needBy: day('2029-04-01') } as const
    expect(timetable(housing).ready).toBe('2029-03-14')
    const late = timetable({ ...housing, from: addDays(timetable(housing).begins, 7) })
    expect(late.ready).toBe('2029-05-01')
    expect(late.daysLate).toBe(30)
  })

  test('below the threshold there is no standstill; UK7 follows only from £30,000', () => {
    const quoted = { ...openly, route: 'quotation', mode: 'stay', needBy: day('2027-09-01') } as const
    const small = timetable({ ...quoted, gross: money(2_999_999n) })
    expect(small.lines.filter((each) => /UK\d/.test(each.name))).toEqual([])
    const notified = timetable({ ...quoted, gross: money(3_000_000n) })
    expect(notified.lines.filter((each) => /UK\d/.test(each.name)).map((each) => each.name)).toEqual([
      'UK4 below threshold tender notice',
      'UK7 below threshold contract details notice',
    ])
    expect(notified.stages.some((each) => each.name === 'standstill')).toBe(false)
  })

  test('an open procedure below the threshold has neither least days of the Act nor a standstill', () => {
    const small = timetable({ ...openly, gross: money(20_771_999n), needBy: day('2027-09-01') })
    expect(small.stages.some((each) => each.name === 'standstill')).toBe(false)
    expect(line(small, 'tendering').rule?.id).toBe('below-threshold-time-limits')
    const at = timetable({ ...openly, gross: money(20_772_000n), needBy: day('2027-09-01') })
    expect(at.stages.some((each) => each.name === 'standstill')).toBe(true)
    const direct = { ...openly, route: 'direct-award', needBy: day('2027-09-01') } as const
    expect(timetable({ ...direct, gross: money(4_200_000n) }).lines.some((each) => /UK[56]/.test(each.name))).toBe(false) // prettier-ignore
    expect(timetable(direct).stages.some((each) => each.name === 'transparency notice')).toBe(true)
  })

  test('a procurement planned past the thresholds published is judged by those of the day asked', () => {
    const later = { ...openly, route: 'quotation', mode: 'stay', needBy: day('2029-06-01') } as const
    const notices = timetable({ ...later, gross: money(4_200_000n) }).lines.filter((each) => /UK\d/.test(each.name)) // prettier-ignore
    expect(notices.map((each) => each.name.slice(0, 19))).toEqual([
      'UK4 below threshold',
      'UK7 below threshold',
    ])
  })

  test('an option that leads to no agreement has no timetable', () => {
    expect(() => timetable({ ...openly, route: 'find-out', needBy: day('2027-09-01') })).toThrow('no stages')
    expect(() => timetable(openly)).toThrow('needs a day')
  })
})

describe('what slips', () => {
  const table = timetable({ ...openly, needBy: day('2027-09-01') })

  test('a stage that begins a week later takes what follows with it, and the need-by day is missed', () => {
    const { first } = stage(table, 'evaluation')
    const slip = moved(table, 'evaluation', addDays(first, 7))
    expect(slip.moved.find((each) => each.name === 'evaluation')?.days).toBe(7)
    expect(slip.moved.map((each) => each.name)).not.toContain('tendering')
    // A week, and a day more: Monday 30 August, a bank holiday, now falls into the standstill.
    expect(stage(slip.after, 'standstill').last).toBe('2027-09-02')
    expect(slip.after.daysLate).toBe(8)
    expect(slip.needByHolds).toBe(false)
  })

  test('a stage that begins earlier takes with it what must be finished before, and the end stays', () => {
    const { first } = stage(table, 'evaluation')
    const slip = moved(table, 'evaluation', addDays(first, -7))
    expect(slip.moved.map((each) => each.name)).toContain('tendering')
    expect(slip.after.ready).toBe(table.ready)
    expect(slip.needByHolds).toBe(true)
  })

  test('a day on which it may not begin is the next on which it may', () => {
    expect(moved(table, 'tendering', day('2027-03-28')).to).toBe('2027-03-30') // Easter Sunday
  })

  test('a stage that is not there is named with those that are', () => {
    expect(() => moved(table, 'haggling', day('2027-03-28'))).toThrow('haggling')
  })
})

const ROUTES: readonly OptionKind[] = ['open-procedure', 'competitive-flexible', 'direct-award', 'call-off-direct', 'call-off-competition', 'quotation', 'modify', 'join-anew', 'bring-in-house'] // prettier-ignore
const anyQuestion = fc.record({
  route: fc.constantFrom(...ROUTES),
  mode: fc.constantFrom('sign', 'stay', 'change'),
  category: fc.constantFrom('commodity', 'housing', 'elections', 'schools-mis'),
  gross: fc.integer({ min: 100, max: 900_000_000 }).map((pence) => money(BigInt(pence))),
  pace: fc.constantFrom('low', 'usual', 'high'),
  committees: fc.uniqueArray(fc.integer({ min: 20, max: 700 }), { maxLength: 8 }),
  urgent: fc.boolean(),
})
type AnyQuestion = typeof anyQuestion extends fc.Arbitrary<infer Of> ? Of : never
const start = day('2026-11-25')
const questionOf = ({ committees, urgent, ...rest }: AnyQuestion): TimetableQuestion =>
  ({
    ...openly,
    ...rest,
    circumstances: { isUrgent: urgent },
    settings: {
      ...defaultSettings,
      keyDecisionLine: pounds('250000')!,
      committees: committees.map((days) => ({ name: 'Cabinet', meeting: addDays(start, days) })),
    },
  }) as TimetableQuestion
const anyDay = fc.integer({ min: 300, max: 1200 }).map((days): CalendarDay => addDays(start, days))

describe('whatever the route and the settings', () => {
  test('a later need-by day never makes a stage earlier, and the service is never late', () => {
    fc.assert(
      fc.property(anyQuestion, anyDay, fc.integer({ min: 1, max: 60 }), (given, needBy, more) => {
        const question = questionOf(given)
        const one = timetable({ ...question, needBy })
        const other = timetable({ ...question, needBy: addDays(needBy, more) })
        expect(one.daysLate).toBe(0)
        one.stages.forEach((each, index) => {
          expect(other.stages[index]!.first >= each.first).toBe(true)
          expect(other.stages[index]!.last >= each.last).toBe(true)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('no stage is shorter than its period of law, and none begins before what must be finished', () => {
    fc.assert(
      fc.property(anyQuestion, anyDay, (given, needBy) => {
        const { stages, lines } = timetable({ ...questionOf(given), needBy })
        stages.forEach((each, index) => {
          const before = stages[index - 1]
          if (before === undefined) return
          const least = each.name === 'standstill' ? before.last : addDays(before.last, 1)
          expect(each.first >= least).toBe(true)
        })
        for (const each of lines.filter(({ kind }) => kind === 'stage')) {
          const days = each.name === 'standstill' ? each.workingDays! : each.days - 1
          const least = { standstill: 8, tendering: given.urgent ? 10 : 25, participation: given.urgent ? 10 : 25 }[each.name] // prettier-ignore
          if (least !== undefined && each.rule?.id.includes('period') !== false)
            expect(days).toBeGreaterThanOrEqual(least)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('to begin on the day found is in time; to move a stage to the day it has changes nothing', () => {
    fc.assert(
      fc.property(anyQuestion, anyDay, fc.nat(), (given, needBy, which) => {
        const question = questionOf(given)
        const table = timetable({ ...question, needBy })
        const [first] = table.stages
        expect(timetable({ ...question, needBy, from: first!.first }).daysLate).toBe(0)
        const any = table.stages[which % table.stages.length]!
        const slip = moved(table, any.name, any.first)
        expect(slip.moved).toEqual([])
        expect(slip.after.stages).toEqual(table.stages)
      }),
      { numRuns: 40 },
    )
  })
})
