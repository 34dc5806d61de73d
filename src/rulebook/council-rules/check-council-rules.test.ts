import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { readSettings } from '../read-settings.ts'
import { defaultSettings } from '../settings.ts'
import { checkCouncilRules } from './check-council-rules.ts'

const ON = day('2026-11-25')
const band = (id: string, atLeast: string, under: string | undefined, more: object = {}) => ({
  id,
  says: `${id}.`,
  source: 'Constitution part 4, section 3',
  vat: 'including',
  atLeast,
  ...(under !== undefined && { under }),
  asks: 'quotations',
  quotations: 2,
  advertised: 'no',
  approves: 'head-of-service',
  ...more,
})

const problems = (councilRules: object, on = ON, settings: object = {}) =>
  checkCouncilRules(readSettings({ ...settings, councilRules }), on)
const ofBands = (bands: readonly object[], on = ON, settings: object = {}) =>
  problems({ bands }, on, settings)
const fieldsOf = (found: ReturnType<typeof problems>) => found.map(({ id, field }) => `${id} ${field}`)

describe('a check of a council’s bands', () => {
  test('common practice itself stands, in every nation and kind of body, in 2025 and after the last threshold held', () => {
    for (const nation of ['england', 'wales', 'scotland', 'northern-ireland'] as const) {
      for (const kind of ['district', 'county', 'unitary', 'fire', 'police', 'nhs', 'town'] as const) {
        for (const on of ['2025-06-01', '2026-11-25', '2028-02-01'])
          expect(checkCouncilRules({ ...defaultSettings, nation, kind }, day(on))).toEqual([])
      }
    }
  })

  test('a band may end at the threshold, £207,720 with VAT; a penny more is refused with the rule', () => {
    const toTop = (under: string) => [
      band('a', '0.00', under),
      band('b', under, undefined, { asks: 'procedure', quotations: 0, advertised: 'central-platform' }),
    ]
    expect(ofBands(toTop('207720.00'))).toEqual([])
    const [found, ...others] = ofBands(toTop('207720.01'))
    expect(others).toEqual([])
    expect(found).toMatchObject({ id: 'a', field: 'under', refused: true })
    expect(found!.says).toContain('the Act asks a regulated procedure from £207,720 including VAT')
    expect(found!.rule!.id).toBe('threshold-goods-services-sub-central-from-2026')
  })

  test('the figure of the day counts: £214,904 stood until the last day of 2025, and a check then sees the fall to come', () => {
    const to = (under: string, until?: string) => [
      band('a', '0.00', under, until ? { to: until } : {}),
      band('b', under, undefined, { asks: 'procedure', quotations: 0, ...(until && { to: until }) }),
    ]
    expect(ofBands(to('214904.00', '2025-12-31'), day('2025-12-31'))).toEqual([])
    expect(fieldsOf(ofBands(to('214904.01', '2025-12-31'), day('2025-12-31')))).toEqual(['a under'])
    const [fallen] = ofBands(to('214904.00'), day('2025-12-31'))
    expect(fallen).toMatchObject({ id: 'a', field: 'under' })
    expect(fallen!.says).toContain('1 January 2026')
  })

  test('two quotations for works may go on to the threshold for works, £5,193,000, but not for goods', () => {
    const tender = { asks: 'procedure', quotations: 0 }
    const works = [
      band('works', '0.00', '5193000.00', { subjects: ['works'] }),
      band('works-over', '5193000.00', undefined, { subjects: ['works'], ...tender }),
      band('rest', '0.00', 'threshold', {
        subjects: ['goods', 'services', 'light-touch', 'concession', 'light-touch-concession'],
      }),
    ]
    expect(ofBands(works)).toEqual([])
    const everything = works.map((each) => ({ ...each, subjects: undefined })).slice(0, 2)
    expect(ofBands(JSON.parse(JSON.stringify(everything)) as object[])[0]!.says).toContain('for goods')
  })

  test('a band without an upper end is refused', () => {
    expect(ofBands([band('a', '0.00', undefined)])[0]!.says).toContain('without an upper end')
  })

  test('a penny missing between two bands is a gap, a penny in both an overlap', () => {
    const ladder = (second: string) => [band('a', '0.00', '10000.00'), band('b', second, 'threshold')]
    expect(ofBands(ladder('10000.00'))).toEqual([])
    const [gap] = ofBands(ladder('10000.01'))
    expect(gap).toMatchObject({ id: 'b', field: 'atLeast' })
    expect(gap!.says).toContain('Nothing says what is asked from £10,000 to £10,000.01')
    const [overlap] = ofBands(ladder('9999.99'))
    expect(overlap!.says).toContain('two rules for one sum')
  })

  test('the first band begins at nought and the last reaches the threshold', () => {
    expect(fieldsOf(ofBands([band('a', '0.01', 'threshold')]))).toEqual(['a atLeast'])
    const [short] = ofBands([band('a', '0.00', '207719.99')])
    expect(short).toMatchObject({ id: 'a', field: 'under' })
    expect(short!.says).toContain('from £207,719.99 to the threshold of £207,720')
  })

  test('sums without VAT are held against the threshold with it: £173,100 net is £207,720', () => {
    const net = (under: string) => [
      band('a', '0.00', under, { vat: 'excluding' }),
      band('b', under, undefined, { vat: 'excluding', asks: 'procedure', quotations: 0 }),
    ]
    expect(ofBands(net('173100.00'))).toEqual([])
    expect(fieldsOf(ofBands(net('173100.01')))).toEqual(['a under'])
  })

  test('a sum that does not say whether it holds VAT is refused before anything else', () => {
    const { vat: _vat, ...silent } = band('a', '0.00', 'threshold')
    expect(() => ofBands([silent])).toThrow('councilRules.bands[0].vat')
    expect(() => ofBands([silent])).toThrow('says whether it holds VAT')
  })

  test('an entry without a source is refused', () => {
    const { source: _source, ...bare } = band('a', '0.00', 'threshold')
    expect(() => ofBands([bare])).toThrow('councilRules.bands[0].source')
  })

  test('two bands side by side in time do not overlap; with a day in both they do', () => {
    const ladder = (from: string) => [
      band('old', '0.00', 'threshold', { to: '2027-03-31' }),
      band('new', '0.00', 'threshold', { from, quotations: 3 }),
    ]
    expect(ofBands(ladder('2027-04-01'))).toEqual([])
    expect(fieldsOf(ofBands(ladder('2027-03-31')))).toEqual(['new atLeast'])
  })

  test('keeping a band for local suppliers: England, from 4 February 2026, not for the NHS', () => {
    const kept = (more: object = {}) => [band('a', '0.00', 'threshold', { onlyFrom: 'local', ...more })]
    expect(ofBands(kept())).toEqual([])
    expect(ofBands(kept({ from: '2026-02-04' }), day('2026-02-04')).map((each) => each.field)).toEqual([])
    expect(fieldsOf(ofBands(kept({ from: '2026-02-03' }), day('2026-02-03')))).toContain('a onlyFrom')
    expect(ofBands(kept(), day('2026-02-03'))[0]!.rule!.id).toBe('local-reserve-area')
    expect(fieldsOf(ofBands(kept(), ON, { nation: 'wales', kind: 'unitary' }))).toEqual(['a onlyFrom'])
    expect(fieldsOf(ofBands(kept(), ON, { kind: 'nhs' }))).toEqual(['a onlyFrom'])
    expect(ofBands(kept({ onlyFrom: 'uk' }), day('2026-02-03'))[0]!.rule!.id).toBe('local-reserve-uk')
  })

  test('advertised on the own portal alone: up to £30,000, not a penny further', () => {
    const ladder = (under: string) => [
      band('a', '0.00', under, { advertised: 'own-portal' }),
      band('b', under, 'threshold'),
    ]
    expect(ofBands(ladder('30000.00'))).toEqual([])
    const [found] = ofBands(ladder('30000.01'))
    expect(found).toMatchObject({ id: 'a', field: 'advertised' })
    expect(found!.rule!.id).toBe('below-threshold-tender-notice')
  })

  test('a first stage on suitability is not for England under the threshold, save for large works', () => {
    const sifted = (more: object = {}) => band('a', '0.00', 'threshold', { shortlists: true, ...more })
    expect(fieldsOf(ofBands([sifted()]))).toEqual(['a shortlists'])
    expect(ofBands([sifted()], ON, { nation: 'wales', kind: 'unitary' })).toEqual([])
    const works = (atLeast: string) => [
      band('small', '0.00', atLeast),
      { ...sifted({ subjects: ['works'] }), atLeast },
      band('rest', atLeast, 'threshold', {
        subjects: ['goods', 'services', 'light-touch', 'concession', 'light-touch-concession'],
      }),
    ]
    expect(fieldsOf(ofBands(works('207720.00')))).not.toContain('a shortlists')
    expect(fieldsOf(ofBands(works('207719.99')))).toContain('a shortlists')
  })

  test('more local suppliers than suppliers, and none at all', () => {
    expect(fieldsOf(ofBands([band('a', '0.00', 'threshold', { localAtLeast: 3 })]))).toEqual([
      'a localAtLeast',
    ])
    expect(fieldsOf(ofBands([band('a', '0.00', 'threshold', { quotations: 0 })]))).toEqual(['a quotations'])
  })
})

describe('a check of waivers, decisions and meetings', () => {
  const waiver = (more: object) => ({
    waivers: [
      {
        id: 'w',
        says: 'W.',
        source: 'Constitution',
        vat: 'including',
        grounds: ['only one supplier'],
        decides: ['s151'],
        records: ['why'],
        ...more,
      },
    ],
  })

  test('a waiver stops at the threshold; a penny over it, or without an end, would dispense with the Act', () => {
    expect(problems(waiver({ under: 'threshold' }))).toEqual([])
    expect(problems(waiver({ under: '207720.00' }))).toEqual([])
    const [over] = problems(waiver({ under: '207720.01' }))
    expect(over).toMatchObject({ id: 'w', field: 'under', refused: true })
    expect(over!.says).toContain('a council cannot waive the Act')
    expect(over!.rule!.id).toBe('awarding-routes-closed-list')
    expect(problems(waiver({}))[0]!.says).toContain('would set aside the Act')
  })

  test('a waiver says its grounds, who gives it and what is recorded; lateness is told, not refused', () => {
    expect(fieldsOf(problems(waiver({ under: 'threshold', grounds: [], decides: [], records: [] })))).toEqual(
      ['w grounds', 'w decides', 'w records'],
    )
    const [late] = problems(waiver({ under: 'threshold', grounds: ['the renewal is late'] }))
    expect(late).toMatchObject({ field: 'grounds', refused: false })
  })

  const line = (id: string, decides: string, atLeast: string, under?: string, more: object = {}) => ({
    id,
    says: `${id}.`,
    source: 'Constitution part 3',
    matter: 'contract',
    atLeast,
    ...(under !== undefined && { under }),
    decides,
    ...more,
  })
  const lines = (...all: object[]) => ({ decisions: { lines: all } })

  test('every sum has one decider: a penny missing or twice is refused, and so is an end with nobody after it', () => {
    const two = (from: string) =>
      problems(lines(line('a', 'officer', '0.00', '50000.00'), line('b', 'cabinet', from)))
    expect(two('50000.00')).toEqual([])
    expect(fieldsOf(two('50000.01'))).toEqual(['b atLeast'])
    expect(fieldsOf(two('49999.99'))).toEqual(['b atLeast'])
    expect(fieldsOf(problems(lines(line('a', 'officer', '0.00', '50000.00'))))).toEqual(['a under'])
  })

  test('a decider this way of being governed has not, and a meeting the calendar has not', () => {
    const all = lines(line('a', 'portfolio-holder', '0.00'))
    expect(problems(all)).toEqual([])
    expect(fieldsOf(problems(all, ON, { governance: 'england-committees' }))).toEqual(['a decides'])
    const named = lines(line('a', 'cabinet', '0.00', undefined, { meeting: 'Cabinet' }))
    expect(problems(named)[0]!.says).toContain('No meeting is called "Cabinet"')
    const committees = [{ name: 'Cabinet', meeting: '2027-02-09' }]
    expect(problems(named, ON, { committees })).toEqual([])
  })

  test('agenda open for four clear days is less than the law asks of an English executive, five is not', () => {
    expect(problems({ decisions: { agendaClearDays: 5 } })).toEqual([])
    expect(problems({ decisions: { agendaClearDays: 4 } })[0]).toMatchObject({
      field: 'agendaClearDays',
      rule: { id: 'public-meeting-papers' },
    })
  })

  test('reports due after their meeting are refused', () => {
    const committees = [{ name: 'Cabinet', meeting: '2027-02-09', reportBy: '2027-02-10' }]
    expect(fieldsOf(problems({}, ON, { committees }))).toEqual(['Cabinet of Tue 9 February 2027 reportBy'])
  })
})
