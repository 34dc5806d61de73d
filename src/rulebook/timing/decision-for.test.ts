import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type CalendarDay } from '../../procurement/calendar-day.ts'
import { money, pounds } from '../../procurement/money.ts'
import { readSettings } from '../read-settings.ts'
import type { BodySettings } from '../settings.ts'
import { decisionFor } from './decision-path.ts'

// Each date is worked by hand beside it. £240,000 is key here (line £200,000) and under the sealing line of common practice.
const KEY = pounds('240000')!
const meetings = (name: string, ...days: readonly string[]) => days.map((meeting) => ({ name, meeting }))
const cabinet = (...days: readonly string[]): BodySettings =>
  readSettings({ keyDecisionLine: '200000.00', committees: meetings('Cabinet', ...days) })

const asked = (settings: BodySettings, needBy: string | undefined, on: string, more: object = {}) =>
  decisionFor(
    settings,
    { estimateGross: KEY, ...(needBy !== undefined && { needBy: day(needBy) }), ...more },
    day(on),
  )

describe('a key decision of 9 February 2027', () => {
  const FEBRUARY = cabinet('2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09')

  test('backward from a contract to be signed by Wednesday 17 February', () => {
    const found = asked(FEBRUARY, '2027-02-17', '2026-11-25')
    expect(found).toMatchObject({ decides: 'cabinet', key: 'yes', status: 'in-time', urgency: [] })
    expect(found.days).toMatchObject({
      meetingName: 'Cabinet',
      decision: '2027-02-09',
      // 5 clear working days 2, 3, 4, 5 and 8 February; the day before them is Monday the 1st.
      agendaOn: '2027-02-01',
      reportBy: '2027-02-01',
      // Three weeks before.
      draftBy: '2027-01-11',
      // Two weeks before that is 28 December, the substitute for Boxing Day; then Sunday, Saturday, Christmas Day.
      gatewayBy: '2026-12-24',
      // 28 clear days, 12 January to 8 February.
      forwardPlanBy: '2027-01-11',
      publishedOn: '2027-02-09',
      // 10, 11, 12, 15, 16 February.
      callInEnds: '2027-02-16',
      signFrom: '2027-02-17',
    })
  })

  test('a day less and it is the meeting before; a month more and it is still the last that fits', () => {
    expect(asked(FEBRUARY, '2027-02-16', '2026-11-25').days!.decision).toBe('2027-01-12')
    expect(asked(FEBRUARY, '2027-03-16', '2026-11-25').days!.decision).toBe('2027-02-09')
    expect(asked(FEBRUARY, '2027-03-17', '2026-11-25').days!.decision).toBe('2027-03-09')
  })

  test('on the last day of its notice it is in time; a day later the next meeting works, four weeks late', () => {
    expect(asked(FEBRUARY, '2027-02-17', '2027-01-11').status).toBe('in-time')
    const late = asked(FEBRUARY, '2027-02-17', '2027-01-12')
    // 9 March: call-in 10, 11, 12, 15, 16 March; signed on the 17th, 28 days after 17 February.
    expect(late).toMatchObject({ status: 'late', lateDays: 28, lastDecision: '2027-02-09' })
    expect(late.days).toMatchObject({
      decision: '2027-03-09',
      forwardPlanBy: '2027-02-08',
      signFrom: '2027-03-17',
    })
  })

  test('what an emergency leaves: five clear days after the chair is told, or the chair’s agreement; each with its record', () => {
    const urgent = (on: string) => asked(FEBRUARY, '2027-02-17', on).urgency
    const [exception, special] = urgent('2027-02-03')
    // 4, 5, 6, 7 and 8 February are clear.
    expect(exception).toMatchObject({
      id: 'general-exception',
      by: '2027-02-03',
      decision: '2027-02-09',
      open: true,
      rule: { id: 'key-decision-general-exception' },
    })
    expect(exception!.records.length).toBeGreaterThan(2)
    expect(special).toMatchObject({ id: 'special-urgency', by: '2027-02-09', open: true })
    expect(special!.records.join(' ')).toContain('who agreed')
    expect(urgent('2027-02-04').map((each) => each.open)).toEqual([false, true])
    expect(urgent('2027-02-09').map((each) => each.open)).toEqual([false, true])
  })

  test('forward from today: the first meeting that can still be announced', () => {
    // 8 December would have been announced by 9 November; 12 January by 14 December.
    expect(asked(FEBRUARY, undefined, '2026-11-25')).toMatchObject({
      status: 'earliest',
      days: { decision: '2027-01-12', forwardPlanBy: '2026-12-14' },
    })
    expect(asked(FEBRUARY, undefined, '2026-12-14').days!.decision).toBe('2027-01-12')
    expect(asked(FEBRUARY, undefined, '2026-12-15').days!.decision).toBe('2027-02-09')
  })

  test('a private part needs its own notices, unless it is known to be all in public', () => {
    // The second notice leaves 4 to 8 February clear.
    expect(asked(FEBRUARY, '2027-02-17', '2026-11-25').days).toMatchObject({
      privateNoticeBy: '2027-01-11',
      secondPrivateNoticeBy: '2027-02-03',
    })
    const open = asked(FEBRUARY, '2027-02-17', '2026-11-25', { inPrivate: false }).days!
    expect(open.privateNoticeBy).toBeUndefined()
    expect(open.forwardPlanBy).toBe('2027-01-11')
  })

  test('from the sealing line a week is added: £250,000 is sealed, a penny less is not', () => {
    const at = (estimate: bigint) =>
      asked(FEBRUARY, '2027-02-24', '2026-11-25', { estimateGross: money(estimate) }).days!.signFrom
    expect(at(24_999_999n)).toBe('2027-02-17')
    // 18, 19, 22, 23, 24 February.
    expect(at(25_000_000n)).toBe('2027-02-24')
  })

  test('the line itself is key, a penny under is an officer’s', () => {
    const at = (estimate: bigint) =>
      asked(FEBRUARY, '2027-02-17', '2026-11-25', { estimateGross: money(estimate) })
    expect(at(20_000_000n)).toMatchObject({ decides: 'cabinet', key: 'yes' })
    const under = at(19_999_999n)
    expect(under).toMatchObject({ decides: 'officer', key: 'no', status: 'in-time' })
    expect(under.days).toMatchObject({ decision: '2027-02-17', signFrom: '2027-02-17' })
    expect(under.days!.forwardPlanBy).toBeUndefined()
  })
})

describe('days that are awkward', () => {
  test('call-in over Christmas: a meeting of 22 December 2026', () => {
    // 23, 24, 29, 30, 31 December; 1 January is a holiday, then a weekend.
    expect(asked(cabinet('2026-12-22'), '2027-01-04', '2026-11-20').days).toMatchObject({
      callInEnds: '2026-12-31',
      signFrom: '2027-01-04',
    })
    expect(asked(cabinet('2026-12-22'), '2027-01-03', '2026-11-20').status).toBe('late')
  })

  test('agenda and call-in over Easter 2027 (Good Friday 26 March, Easter Monday 29 March)', () => {
    // 24, 25, 30, 31 March, 1 April.
    expect(asked(cabinet('2027-03-23'), '2027-04-02', '2026-11-25').days).toMatchObject({
      callInEnds: '2027-04-01',
      signFrom: '2027-04-02',
    })
    // Clear before 6 April: 30, 31 March, 1, 2 and 5 April; the working day before them is Maundy Thursday.
    expect(asked(cabinet('2027-04-06'), '2027-06-01', '2026-11-25').days!.agendaOn).toBe('2027-03-25')
  })

  test('call-in over the early May bank holiday (3 May 2027)', () => {
    // 28, 29, 30 April, 4, 5 May.
    expect(asked(cabinet('2027-04-27'), '2027-05-06', '2026-11-25').days).toMatchObject({
      callInEnds: '2027-05-05',
      signFrom: '2027-05-06',
    })
  })

  test('no meeting in August: in time with July’s while it can be announced, else September’s, 33 days late', () => {
    const summer = cabinet('2027-07-13', '2027-09-14')
    // 13 July is announced by 14 June.
    expect(asked(summer, '2027-08-20', '2027-06-14')).toMatchObject({
      status: 'in-time',
      days: { decision: '2027-07-13' },
    })
    // 14 September: call-in to the 21st, signed on the 22nd; from 20 August that is 33 days.
    expect(asked(summer, '2027-08-20', '2027-06-15')).toMatchObject({
      status: 'late',
      lateDays: 33,
      days: { decision: '2027-09-14', signFrom: '2027-09-22' },
    })
  })

  test('a notice whose last day is a Sunday goes out on the Friday before', () => {
    // Monday 8 February less 29 days is Sunday 10 January.
    expect(asked(cabinet('2027-02-08'), '2027-03-01', '2026-11-25').days!.forwardPlanBy).toBe('2027-01-08')
    expect(asked(cabinet('2027-02-08'), '2027-03-01', '2027-01-08').status).toBe('in-time')
    expect(asked(cabinet('2027-02-08'), '2027-03-01', '2027-01-09').status).toBe('no-meeting')
  })

  test('working days for publication come before call-in', () => {
    const slow = { ...cabinet('2027-02-09'), councilRules: { decisions: { publicationWorkingDays: 2 } } }
    // Published on the 11th; call-in 12, 15, 16, 17, 18.
    expect(asked(slow, '2027-02-19', '2026-11-25').days).toMatchObject({
      publishedOn: '2027-02-11',
      callInEnds: '2027-02-18',
      signFrom: '2027-02-19',
    })
  })

  test('the council’s own report deadline and agenda day are used, and a passed one closes the meeting', () => {
    const own = readSettings({
      keyDecisionLine: '200000.00',
      committees: [
        { name: 'Cabinet', meeting: '2027-02-09', reportBy: '2027-01-08', agendaOn: '2027-01-29' },
      ],
    })
    expect(asked(own, '2027-02-17', '2027-01-08').days).toMatchObject({
      reportBy: '2027-01-08',
      agendaOn: '2027-01-29',
    })
    expect(asked(own, '2027-02-17', '2027-01-09').status).toBe('no-meeting')
  })
})

describe('who decides, and what is not known', () => {
  test('no calendar: the last day to decide is told, and the one question, never a meeting', () => {
    const found = asked(cabinet(), '2027-02-17', '2026-11-25')
    // Call-in 10 to 16 February ends before the 17th.
    expect(found).toMatchObject({ status: 'no-meeting', lastDecision: '2027-02-09' })
    expect(found.days).toBeUndefined()
    expect(found.question).toContain('On which days does cabinet meet')
  })

  test('no key-decision line, or no estimate: unknown with the question that settles it', () => {
    expect(asked(readSettings({}), '2027-02-17', '2026-11-25')).toMatchObject({
      decides: 'unknown',
      status: 'unknown',
      question: expect.stringContaining('key-decision line'),
    })
    expect(
      asked(cabinet('2027-02-09'), '2027-02-17', '2026-11-25', { estimateGross: undefined }).question,
    ).toContain('What is the most the contract may cost')
  })

  const WELSH = [
    { id: 'o', says: 'O.', source: 'Constitution', matter: 'contract', atLeast: '0.00', under: 'key-line', decides: 'officer' },
    { id: 'c', says: 'C.', source: 'Constitution', matter: 'contract', atLeast: 'key-line', decides: 'cabinet' },
  ] // prettier-ignore
  const scheme = (governance: string, kind: string, nation: string, name: string) =>
    readSettings({
      kind,
      nation,
      governance,
      keyDecisionLine: '200000.00',
      committees: meetings(name, '2027-02-09'),
      ...(nation === 'wales' && { councilRules: { decisions: { lines: WELSH } } }),
    })

  test('the committee system: no notice of key decisions, no call-in, five clear days for papers', () => {
    const found = asked(
      scheme('england-committees', 'unitary', 'england', 'Policy'),
      '2027-02-09',
      '2027-01-30',
    )
    expect(found).toMatchObject({ decides: 'committee', key: 'no', status: 'in-time' })
    expect(found.days).toMatchObject({ decision: '2027-02-09', signFrom: '2027-02-09' })
    expect(found.days!.forwardPlanBy).toBeUndefined()
    expect(found.days!.callInEnds).toBeUndefined()
    const closed = asked(
      scheme('england-committees', 'unitary', 'england', 'Policy'),
      '2027-02-09',
      '2027-02-02',
    )
    expect(closed.status).toBe('no-meeting')
    expect(closed.urgency).toMatchObject([{ id: 'urgent-item', open: true }])
    expect(closed.urgency[0]!.rule).toBeUndefined()
  })

  test('Wales: its own executive by its own lines, with call-in and without the English 28 days', () => {
    const found = asked(scheme('wales-executive', 'unitary', 'wales', 'Cabinet'), '2027-02-17', '2027-01-20')
    expect(found).toMatchObject({ decides: 'cabinet', key: 'no', status: 'in-time' })
    expect(found.days).toMatchObject({ callInEnds: '2027-02-16', signFrom: '2027-02-17' })
    expect(found.days!.forwardPlanBy).toBeUndefined()
    expect(found.days!.privateNoticeBy).toBeUndefined()
  })

  test('a fire authority’s board and a town’s council', () => {
    expect(asked(scheme('board', 'fire', 'england', 'Authority'), '2027-02-09', '2026-11-25')).toMatchObject({
      decides: 'board',
      days: { decision: '2027-02-09', signFrom: '2027-02-09' },
    })
    expect(asked(scheme('town', 'town', 'england', 'Council'), '2027-02-09', '2026-11-25')).toMatchObject({
      decides: 'full-council',
      days: { decision: '2027-02-09' },
    })
  })

  test('own lines name their decider and their place in the constitution; a portfolio holder decides on any working day', () => {
    const line = (id: string, decides: string, atLeast: string, under?: string) => ({
      id,
      says: `${id}.`,
      source: 'Constitution part 3, table 2',
      matter: 'contract',
      atLeast,
      ...(under !== undefined && { under }),
      decides,
    })
    const own = readSettings({
      keyDecisionLine: '200000.00',
      councilRules: {
        decisions: {
          lines: [
            line('officers', 's151', '0.00', '100000.00'),
            line('holder', 'portfolio-holder', '100000.00', '500000.00'),
            line('cabinet', 'cabinet', '500000.00'),
          ],
        },
      },
    })
    const found = asked(own, '2027-02-17', '2026-11-25')
    expect(found).toMatchObject({ decides: 'portfolio-holder', key: 'yes', weeks: 6, status: 'in-time' })
    expect(found.because).toBe('£240,000 including VAT: holder. (Constitution part 3, table 2)')
    expect(found.days).toMatchObject({
      decision: '2027-02-09',
      forwardPlanBy: '2027-01-11',
      callInEnds: '2027-02-16',
    })
    // From 13 January the notice can no longer be given for the 9th: the first day that can is 28 clear days on.
    const late = asked(own, '2027-02-17', '2027-01-13')
    expect(late).toMatchObject({
      status: 'late',
      days: { decision: '2027-02-11', forwardPlanBy: '2027-01-13' },
    })
    expect(late.lateDays).toBe(2)
  })

  test('other matters go where the scheme sends them', () => {
    const with_ = (matter: string) =>
      asked(cabinet('2027-02-09'), undefined, '2026-11-25', { matter }).decides
    expect(with_('waiver')).toBe('s151')
    expect(with_('outside-budget')).toBe('full-council')
    expect(with_('with-partners')).toBe('joint-committee')
    expect(with_('owned-company')).toBe('shareholder')
  })
})

describe('what always holds of a decision', () => {
  const days = (from: string, count: number) =>
    fc.integer({ min: 0, max: count }).map((n) => addDays(day(from), n))
  const calendars = fc
    .uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 14 })
    .map((offsets) => cabinet(...offsets.map((n) => addDays(day('2026-11-25'), n))))

  test('a later need never gives an earlier notice, meeting or signature', () => {
    fc.assert(
      fc.property(calendars, days('2026-12-01', 500), fc.nat(200), (settings, needBy, more) => {
        const at = (by: CalendarDay) => asked(settings, by, '2026-11-25').days
        const [first, second] = [at(needBy), at(addDays(needBy, more))]
        if (!first || !second) return
        expect(second.forwardPlanBy! >= first.forwardPlanBy!).toBe(true)
        expect(second.decision >= first.decision).toBe(true)
        expect(second.signFrom >= first.signFrom).toBe(true)
      }),
    )
  })

  test('signature is after call-in, call-in after publication, and no deadline of an open path lies in the past', () => {
    fc.assert(
      fc.property(calendars, days('2026-12-01', 500), days('2026-11-25', 300), (settings, needBy, on) => {
        const found = decisionFor(settings, { estimateGross: KEY, needBy }, on)
        if (!found.days) return
        const { decision, publishedOn, callInEnds, signFrom, forwardPlanBy, reportBy, agendaOn } = found.days
        expect(decision <= publishedOn && publishedOn < callInEnds! && callInEnds! < signFrom).toBe(true)
        expect(forwardPlanBy! >= on && reportBy! >= on && agendaOn! >= on).toBe(true)
        expect(found.status === 'in-time').toBe(signFrom <= needBy)
      }),
    )
  })

  test('waiting a day never brings the decision forward', () => {
    fc.assert(
      fc.property(calendars, days('2026-11-25', 300), fc.nat(60), (settings, on, more) => {
        const at = (today: CalendarDay) => decisionFor(settings, { estimateGross: KEY }, today).days?.decision
        const [first, second] = [at(on), at(addDays(on, more))]
        if (first && second) expect(second >= first).toBe(true)
      }),
    )
  })
})
