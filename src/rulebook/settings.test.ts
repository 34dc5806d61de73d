import { describe, expect, test } from 'vitest'
import { PortreeveError } from '../procurement/errors.ts'
import { readSettings } from './read-settings.ts'
import { defaultSettings } from './settings.ts'
import { weeksToSignature } from './timing/lead-times.ts'

const faultOf = (json: unknown): PortreeveError => {
  try {
    readSettings(json)
  } catch (fault) {
    expect(fault).toBeInstanceOf(PortreeveError)
    return fault as PortreeveError
  }
  throw new Error('it was accepted')
}

describe('settings of a body', () => {
  test('nothing given is the default, and the key-decision line stays unknown', () => {
    expect(readSettings({})).toEqual(defaultSettings)
    expect('keyDecisionLine' in readSettings({})).toBe(false)
  })

  test('everything can be given', () => {
    const read = readSettings({
      nation: 'wales',
      kind: 'unitary',
      vatPercent: 17.5,
      deemedServiceWorkingDays: 3,
      keyDecisionLine: '250000.00',
      committees: [{ name: 'Cabinet', meeting: '2027-02-09', reportBy: '2027-01-20' }],
      rings: ['core'],
      leadTimes: {
        routes: { 'open-procedure': { preparation: 12 } },
        changeOver: { housing: { new: { usual: 60 } } },
        decisions: { cabinet: { county: 9 } },
      },
      reorganisation: {
        vestingDay: '2028-04-01',
        direction: 'in-force',
        specifiedDate: '2028-04-01',
        successor: 'A new council',
      },
    })
    expect(read).toMatchObject({
      nation: 'wales',
      kind: 'unitary',
      vatPercent: 17.5,
      rings: ['core'],
      keyDecisionLine: { pence: 25_000_000n },
    })
    expect(read.committees[0]!.reportBy).toBe('2027-01-20')
    expect(weeksToSignature('open-procedure', read.leadTimes)).toBe(30)
    expect(read.leadTimes.changeOver.housing.new).toEqual({ low: 39, usual: 60, high: 78 })
    expect(read.leadTimes.changeOver.housing.freeze).toHaveLength(1)
    expect(read.leadTimes.decisions.cabinet).toMatchObject({ district: 8, county: 9 })
    expect(read.reorganisation.direction).toBe('in-force')
  })

  test.each<[string, unknown]>([
    ['settings', []],
    ['settings', null],
    ['nation', { nation: 'england-and-wales' }],
    ['kind', { kind: 1 }],
    ['vatPercent', { vatPercent: '20' }],
    ['vatPercent', { vatPercent: -1 }],
    ['vatPercent', { vatPercent: Number.NaN }],
    ['keyDecisionLine', { keyDecisionLine: 250000 }],
    ['keyDecisionLine', { keyDecisionLine: '-1.00' }],
    ['keyDecisionline', { keyDecisionline: '250000.00' }],
    ['toString', { toString: 1 }],
    ['committees', { committees: {} }],
    [
      'committees[1].meeting',
      {
        committees: [
          { name: 'C', meeting: '2027-02-09' },
          { name: 'C', meeting: '2027-02-30' },
        ],
      },
    ],
    ['committees[0].name', { committees: [{ meeting: '2027-02-09' }] }],
    ['rings[0]', { rings: ['inner'] }],
    ['leadTimes.route', { leadTimes: { route: {} } }],
    ['leadTimes.routes.tender', { leadTimes: { routes: { tender: {} } } }],
    [
      'leadTimes.routes.open-procedure.preparation',
      { leadTimes: { routes: { 'open-procedure': { preparation: 'long' } } } },
    ],
    [
      'leadTimes.routes.open-procedure.preparations',
      { leadTimes: { routes: { 'open-procedure': { preparations: 3 } } } },
    ],
    [
      'leadTimes.changeOver.housing.new.usual',
      { leadTimes: { changeOver: { housing: { new: { usual: 999 } } } } },
    ],
    ['leadTimes.decisions.cabinet', { leadTimes: { decisions: { cabinet: -1 } } }],
    ['reorganisation.vestingDay', { reorganisation: { vestingDay: '1 April 2028' } }],
    ['reorganisation.direction', { reorganisation: { direction: 'perhaps' } }],
  ])('a wrong %s is named, with what to do', (path, json) => {
    const fault = faultOf(json)
    expect(fault.where).toBe(path)
    expect(fault.message).toContain(path)
    expect(fault.next).toBeDefined()
  })
})
