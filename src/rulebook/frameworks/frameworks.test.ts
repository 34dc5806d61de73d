import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type CalendarDay } from '../../procurement/calendar-day.ts'
import { pounds } from '../../procurement/money.ts'
import { catalogueOf } from './catalogue.ts'
import { frameworksFor, type FrameworkFit } from './fits.ts'
import { FRAMEWORK_FIELDS, type FrameworkAccount } from './framework.ts'
import { heldAccounts, heldCatalogue, heldFramework } from './held.ts'
import { isFresh, livenessOn } from './live.ts'
import type { FrameworkQuestion } from './question.ts'

const ON = day('2026-11-25')

/** An agreement of which everything was read at its owner on the day asked. */
const KNOWN: FrameworkAccount = {
  reference: 'X1',
  name: 'A framework',
  owner: 'A buying organisation',
  type: 'closed-framework',
  regime: 'new',
  starts: '2026-01-01',
  ends: '2027-12-31',
  maxTermMonths: 48,
  awards: ['direct', 'competed'],
  capabilities: ['hous'],
  openTo: { everyPublicBody: true, nations: ['england'] },
  ceiling: { amount: '1000000.00', basis: 'gross' },
  calledOff: { amount: '400000.00', basis: 'gross' },
  page: 'https://owner.example/X1',
  source: 'the owner’s page',
  checkedOn: ON,
  confidence: 'H',
}

const gbp = (text: string) => pounds(text)!
const WANTED: FrameworkQuestion = {
  capability: 'hous',
  estimateGross: { low: gbp('300000'), high: gbp('600000') },
  termMonths: 48,
  awardOn: day('2027-03-05'),
  body: { name: 'Exeter City Council', kind: 'district', nation: 'england' },
}

type Change<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** Its first lot's answer, with some facts changed, or left out when `undefined`. */
function answerTo(account: Change<FrameworkAccount> = {}, wanted: Change<FrameworkQuestion> = {}, on = ON) {
  const catalogue = catalogueOf([{ ...KNOWN, ...account } as FrameworkAccount])
  const { fits } = frameworksFor({ ...WANTED, ...wanted } as FrameworkQuestion, on, catalogue)
  return fits[0]
}
const words = (fit: FrameworkFit | undefined) => fit?.ways.map((way) => way.lawful)

describe('a plain yes', () => {
  test('stands only on facts read, fresh, and enough', () => {
    expect(words(answerTo())).toEqual(['yes', 'yes'])
  })

  test.each<[string, Change<FrameworkAccount>, Change<FrameworkQuestion>, readonly string[]]>([
    ['who may call off is not told', { openTo: undefined }, {}, ['yes-if', 'yes-if']],
    ['the nation of our body is not known', {}, { body: { name: 'Exeter City Council', kind: 'district' } }, ['yes-if', 'yes-if']],
    ['our body is not known', {}, { body: undefined }, ['yes-if', 'yes-if']],
    ['our body is in another nation', {}, { body: { nation: 'wales' } }, ['no', 'no']],
    ['our kind of body is not among its buyers', { openTo: { kinds: ['nhs'] } }, {}, ['no', 'no']],
    ['its longest call-off is not known', { maxTermMonths: undefined }, {}, ['yes-if', 'yes-if']],
    ['the length wanted is not known', {}, { termMonths: undefined }, ['yes-if', 'yes-if']],
    ['a month too long is wanted', {}, { termMonths: 49 }, ['no', 'no']],
    ['its first day is not known', { starts: undefined }, {}, ['yes-if', 'yes-if']],
    ['its last day is not known', { ends: undefined }, {}, ['yes-if', 'yes-if']],
    ['only the year of its end is known', { ends: '2027' }, {}, ['yes-if', 'yes-if']],
    ['it ends the day before the award', { ends: '2027-03-04' }, {}, ['no', 'no']],
    ['it ends before the award unless extended', { ends: '2027-03-04', latestEnd: '2028-03-04' }, {}, ['yes-if', 'yes-if']],
    ['it opens the day after the award', { starts: '2027-03-06' }, {}, ['no', 'no']],
    ['it is only planned', { status: 'planned' }, {}, ['yes-if', 'yes-if']],
    ['it is said to have ended', { status: 'ended' }, {}, ['no', 'no']],
    ['its law is not known', { regime: undefined }, {}, ['yes-if', 'yes-if']],
    ['its law alone is second-hand', { confidenceOf: { regime: 'M' } }, {}, ['yes-if', 'yes-if']],
    ['no day of award is planned', {}, { awardOn: undefined }, ['yes-if', 'yes-if']],
    ['how call-offs are placed is not known', { awards: undefined }, {}, ['yes-if', 'yes-if']],
    ['it is only competed', { awards: ['competed'] }, {}, ['no', 'yes']],
    ['it is only placed directly', { awards: ['direct'] }, {}, ['yes', 'no']],
    ['it is a dynamic market', { type: 'dynamic-market' }, {}, ['no', 'yes']],
    ['it is a purchasing system of the old law', { type: 'dps' }, {}, ['no', 'yes']],
    ['the estimate may pass what is left', {}, { estimateGross: { low: gbp('300000'), high: gbp('600000.01') } }, ['yes-if', 'yes-if']],
    ['the estimate passes what is left', {}, { estimateGross: { low: gbp('600000.01'), high: gbp('600000.01') } }, ['no', 'no']],
    ['the capability wanted is not said', {}, { capability: undefined }, ['yes-if', 'yes-if']],
    ['a second-hand source tells it', { confidence: 'M' }, {}, ['yes-if', 'yes-if']],
    ['general knowledge tells it', { confidence: 'L' }, {}, ['yes-if', 'yes-if']],
    ['its end alone is second-hand', { confidenceOf: { ends: 'M' } }, {}, ['yes-if', 'yes-if']],
    ['its start alone is second-hand', { confidenceOf: { starts: 'M' } }, {}, ['yes-if', 'yes-if']],
    ['its length alone is second-hand', { confidenceOf: { maxTermMonths: 'M' } }, {}, ['yes-if', 'yes-if']],
    ['its buyers alone are second-hand', { confidenceOf: { openTo: 'M' } }, {}, ['yes-if', 'yes-if']],
    ['its scope alone is second-hand', { confidenceOf: { capabilities: 'M' } }, {}, ['yes-if', 'yes-if']],
    ['its way of award alone is second-hand', { confidenceOf: { awards: 'M' } }, {}, ['yes-if', 'yes-if']],
    ['its ceiling alone is second-hand', { confidenceOf: { ceiling: 'M' } }, {}, ['yes-if', 'yes-if']],
    ['it was checked 91 days ago', { checkedOn: addDays(ON, -91) }, {}, ['yes-if', 'yes-if']],
    ['it was checked 90 days ago', { checkedOn: addDays(ON, -90) }, {}, ['yes', 'yes']],
  ])('when %s it is what it should be', (_, account, wanted, expected) => {
    expect(words(answerTo(account, wanted))).toEqual(expected)
  }) // prettier-ignore

  test('a condition names the page to open and what it must say', () => {
    const [way] = answerTo({ confidenceOf: { ends: 'M' } })!.ways
    expect(way!.conditions).toEqual([
      {
        what: 'the owner’s page still says: last day to award: Fri 31 December 2027 (second-hand)',
        howToCheck: 'open https://owner.example/X1',
        whoKnows: 'procurement',
      },
    ])
  })

  test('a source as sure that tells otherwise makes it a condition', () => {
    const other = { ...KNOWN, source: 'a notice', checkedOn: addDays(ON, -1), ends: '2028-12-31' }
    const { fits } = frameworksFor(WANTED, ON, catalogueOf([KNOWN, other]))
    expect(fits[0]!.ways[0]!.conditions[0]!.what).toContain('a notice tells otherwise')
    const weaker = catalogueOf([KNOWN, { ...other, confidence: 'M' }])
    expect(words(frameworksFor(WANTED, ON, weaker).fits[0])).toEqual(['yes', 'yes'])
  })

  test('a no that is second-hand says so, one that was read does not', () => {
    const reason = (confidence: 'H' | 'M') => answerTo({ confidence, ends: '2026-12-31' })!.ways[0]!.reason
    expect(reason('M')).toContain('open it before giving this up')
    expect(reason('H')).not.toContain('giving this up')
  })

  test('nothing on the product’s own list is a plain yes', () => {
    const capabilities = new Set(heldAccounts.flatMap((each) => each.capabilities ?? []))
    for (const capability of capabilities) {
      const { fits } = frameworksFor({ ...WANTED, capability, termMonths: 12 }, ON)
      expect(fits.filter((each) => each.lawful === 'yes').map((each) => each.reference)).toEqual([])
    }
  })
})

describe('the day of award', () => {
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2024-01-01'), days))
  const closed = heldCatalogue.frameworks.filter(({ fields }) => fields.type?.value !== 'open-framework')

  test('property: once closed, a later day of award never opens it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...closed), anyDay, anyDay, (framework, one, other) => {
        const [first, later] = [one, other].sort() as [CalendarDay, CalendarDay]
        for (const { fields } of framework.lots) {
          if (livenessOn(fields, first).state === 'over') expect(livenessOn(fields, later).state).toBe('over')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('property: a longer call-off never opens what a shorter one leaves closed', () => {
    const months = fc.integer({ min: 1, max: 120 })
    fc.assert(
      fc.property(months, months, anyDay, (one, other, awardOn) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)]
        const rank = { yes: 0, 'yes-if': 1, no: 2 }
        const of = (termMonths: number) => answerTo({}, { termMonths, awardOn })!
        expect(rank[of(long).lawful]).toBeGreaterThanOrEqual(rank[of(short).lawful])
      }),
    )
  })

  test('the working day before a Saturday, and the days to begin by', () => {
    const { fits } = frameworksFor({ capability: 'hous' }, ON)
    const vas = fits.find((each) => each.reference === 'RM6259')!
    expect([vas.lastDay, vas.lastWorkingDay]).toEqual(['2027-03-06', '2027-03-05'])
    expect(vas.ways.map((way) => way.startBy)).toEqual(['2027-01-01', '2026-10-16'])
    expect(vas.regime).toBe('legacy')
  })

  test('what ends before it can be awarded is told apart from what has ended', () => {
    const over = (awardOn: string) => {
      const { fits } = frameworksFor({ capability: 'hous', awardOn: day(awardOn) }, ON)
      return fits.filter((each) => each.over).map((each) => [each.reference, each.over])
    }
    expect(over('2027-03-06')).not.toContainEqual(['RM6259', 'before-award'])
    expect(over('2027-03-07')).toContainEqual(['RM6259', 'before-award'])
    expect(over('2027-03-07')).toContainEqual(['RM1557.14', 'already'])
  })

  test('every purchasing system of the old law ends by 23 February 2029', () => {
    for (const { fields, reference } of heldCatalogue.frameworks) {
      if (fields.type?.value !== 'dps') continue
      expect(livenessOn(fields, day('2029-02-23')).state, reference).not.toBe('over')
      expect(livenessOn(fields, day('2029-02-24')).state, reference).toBe('over')
    }
  })

  test('a day 90 days off is fresh, one of 91 is not, whichever way', () => {
    const days = [-91, -90, 0, 90, 91].map((off) => isFresh({ checkedOn: addDays(ON, off) }, ON))
    expect(days).toEqual([false, true, true, true, false])
  })
})

describe('sources together', () => {
  const said = (value: Change<FrameworkAccount>) => ({ ...KNOWN, ...value }) as FrameworkAccount

  test('the surer is used, of equals the later checked, of those the one that came last; others stay beside it', () => {
    const ends = (...accounts: FrameworkAccount[]) => catalogueOf(accounts).frameworks[0]!.fields.ends!
    const second = said({ confidence: 'M', ends: '2028-01-01', source: 'list' })
    expect(ends(said({}), second)).toMatchObject({ value: '2027-12-31', others: [{ value: '2028-01-01' }] })
    const earlier = said({ checkedOn: addDays(ON, -1), ends: '2028-01-01' })
    expect(ends(earlier, said({})).value).toBe('2027-12-31')
    expect(ends(said({}), said({ ends: '2028-01-01' })).value).toBe('2028-01-01')
    expect(ends(said({}), said({})).others).toEqual([])
  })

  test('references are one however they are spaced; a fact only one source has is kept', () => {
    const { frameworks } = catalogueOf([said({}), said({ reference: 'x 1', levy: '1 %', ends: undefined })])
    expect(frameworks).toHaveLength(1)
    expect(frameworks[0]!.fields.levy?.value).toBe('1 %')
    expect(frameworks[0]!.fields.ends?.value).toBe('2027-12-31')
  })

  test('a lot’s own facts stand over the agreement’s', () => {
    const lots = [{ id: '2', ends: '2026-12-31' }, { id: '10' }]
    const [framework] = catalogueOf([said({ lots })]).frameworks
    expect(framework!.lots.map((lot) => [lot.id, lot.fields.ends?.value])).toEqual([
      ['2', '2026-12-31'],
      ['10', '2027-12-31'],
    ])
  })

  test('one source may name us where another is silent of us', () => {
    const catalogue = catalogueOf([
      said({ openTo: { bodies: ['Another Council'] } }),
      said({ openTo: { bodies: ['Exeter City Council'] }, source: 'our check' }),
    ])
    expect(words(frameworksFor(WANTED, ON, catalogue).fits[0])).toEqual(['yes', 'yes'])
  })
})

describe('the product’s own list', () => {
  test('every account has a source, and every field of an account is one that pages show', () => {
    const shown = new Set<string>([...FRAMEWORK_FIELDS, 'reference', 'formerOwners', 'alsoCalled', 'lots', 'source', 'checkedOn', 'confidence', 'confidenceOf']) // prettier-ignore
    for (const account of heldAccounts) {
      expect(account.source.length, account.reference).toBeGreaterThan(5)
      expect(Object.keys(account).filter((field) => !shown.has(field))).toEqual([])
    }
    expect(new Set(heldAccounts.map((each) => each.reference)).size).toBe(heldAccounts.length)
    expect(heldFramework('RM1557.14').fields.extendedFrom?.value).toBe('2026-04-28')
  })
})
