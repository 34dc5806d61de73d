import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../procurement/calendar-day.ts'
import type { PlanOption } from '../../procurement/plan.ts'
import { pounds, type Money } from '../../procurement/money.ts'
import { heldLaw } from '../law.ts'
import { RuleNotInForce } from '../rule.ts'
import { OPTION_KINDS, type OptionKind, type RouteOption } from '../words.ts'
import { directAwardGround } from './direct-award.ts'
import { heldCatalogue } from '../frameworks/held.ts'
import { earliest } from '../frameworks/day-or-part.ts'
import { lastDays, lastSigningDay, livenessOn } from '../frameworks/live.ts'
import { frameworkNamed } from '../frameworks/named.ts'
import { bridgeLadder } from './ladder.ts'
import type { OptionFacts } from './option-facts.ts'
import { lawfulOptions } from './options.ts'

const on = day('2026-11-23')
const at = (text: string): Money => pounds(text)!
const both = (text: string) => ({ low: at(text), high: at(text) })
const contract: OptionFacts = {
  arrangement: 'contract',
  state: 'live',
  shape: 'fixed',
  regime: 'legacy',
  nation: 'england',
  bodyKind: 'district',
}
const answerOf = (kind: OptionKind, facts: Partial<OptionFacts> = {}, asked = on): RouteOption =>
  lawfulOptions({ ...contract, ...facts }, asked).find((option) => option.kind === kind)!

describe('every option', () => {
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const anyFacts = fc.record({
    arrangement: fc.constantFrom('contract', 'call-off', 'framework', 'concession', 'owned-company', 'between-authorities', 'used-through-another', 'grant', 'statutory-charge', 'membership-or-data-licence', 'unknown'),
    state: fc.constantFrom('future', 'live', 'in-option', 'rolled', 'holding-over', 'past-end-not-known', 'superseded', 'ended', 'unknown'),
    shape: fc.constantFrom('fixed', 'fixed-with-options', 'rolling', 'unknown'),
    regime: fc.constantFrom('legacy', 'new', 'unknown'),
    nation: maybe(['england', 'wales', 'scotland', 'northern-ireland']),
    position: maybe(['above', 'below', 'straddles', 'unknown']),
    hasOptionLeft: maybe([true, false]),
    optionNoticeOpen: maybe([true, false]),
    rolling: maybe([true, false]),
    isSchool: maybe([true, false]),
    lightTouch: maybe([true, false]),
    category: maybe(['housing', 'network', 'nothing known']),
    confirmed: maybe([['estimate', 'option', 'need']]),
  }) // prettier-ignore
  const without = (facts: object): OptionFacts =>
    Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined),
    ) as unknown as OptionFacts

  test('has an answer, once, in order, with a reason, and nothing unverified is a plain yes', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const options: readonly Omit<PlanOption, 'working'>[] = lawfulOptions(without(facts), on)
        expect(options.map(({ kind }) => kind)).toEqual([...OPTION_KINDS])
        for (const { lawful, rule, conditions, reason } of options) {
          expect(reason).toMatch(/^\S.*[.]$/)
          if (lawful === 'yes') expect([conditions.length, rule?.verified ?? true]).toEqual([0, true])
          if (lawful === 'yes-if') expect(conditions.length).toBeGreaterThan(0)
          for (const each of conditions)
            expect(Object.values(each).every((words) => words.length > 3)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('cites only rules in force on the day asked', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2025-02-24'), n))
    fc.assert(
      fc.property(anyFacts, days, (facts, asked) => {
        for (const { rule } of lawfulOptions(without(facts), asked)) {
          const held = heldLaw.rules.find(({ id }) => id === rule?.id)
          if (rule) expect((held?.from ?? asked) <= asked && asked <= (held?.to ?? asked)).toBe(true)
        }
      }),
    )
  })

  test('days before the Act are not held', () => {
    expect(() => lawfulOptions(contract, day('2025-02-23'))).toThrow(RuleNotInForce)
  })

  test('asking is always open', () => {
    expect(answerOf('find-out', { arrangement: 'unknown', state: 'unknown' }).lawful).toBe('yes')
  })
})

describe('what is not bought', () => {
  test('C31: an owned company has no route, and three tests to check', () => {
    const facts = { arrangement: 'owned-company' } as const
    const { lawful, conditions, rule } = answerOf('no-route', facts)
    expect([lawful, rule?.id, conditions.length]).toEqual(['yes-if', 'exempt-vertical-activities', 3])
    for (const kind of ['open-procedure', 'direct-award', 'quotation', 'call-off-direct'] as const) {
      expect(answerOf(kind, facts).lawful).toBe('no')
    }
  })

  test('C32: nor has an arrangement between authorities', () => {
    expect(answerOf('no-route', { arrangement: 'between-authorities' }).rule?.id).toBe('exempt-horizontal')
    expect(answerOf('open-procedure', { arrangement: 'between-authorities' }).lawful).toBe('no')
  })

  test('an arrangement of unknown kind has routes only if it is bought', () => {
    const { lawful, conditions } = answerOf('open-procedure', { arrangement: 'unknown' })
    expect(lawful).toBe('yes-if')
    expect(conditions[0]!.what).toContain('it is bought')
    expect(answerOf('no-route', { arrangement: 'unknown' }).lawful).toBe('unknown')
  })
})

describe('keeping what there is', () => {
  const option = { hasOptionLeft: true, optionNoticeOpen: true, optionInNotice: true } as const

  test('C02: an option told of and confirmed is open, without any UK notice; unconfirmed it is open if', () => {
    const sure = answerOf('use-extension', { ...option, confirmed: ['option'] })
    expect(sure).toMatchObject({ lawful: 'yes', conditions: [], rule: { id: 'pcr-mod-review-clause' } })
    expect(sure.notices.join()).not.toContain('UK10')
    expect(answerOf('use-extension', option)).toMatchObject({ lawful: 'yes-if' })
  })

  test('an option gone, used up, or never heard of', () => {
    expect(answerOf('use-extension', { ...option, hasOptionLeft: false }).lawful).toBe('no')
    expect(answerOf('use-extension', { ...option, optionNoticeOpen: false }).lawful).toBe('no')
    expect(answerOf('use-extension').lawful).toBe('unknown')
    expect(answerOf('use-extension', { ...option, state: 'holding-over' }).lawful).toBe('no')
  })

  test('C05: what rolls may roll once, and lapsing then needs notice', () => {
    expect(answerOf('let-roll', { rolling: true, shape: 'rolling' }).lawful).toBe('yes-if')
    expect(
      answerOf('let-lapse', { shape: 'rolling' })
        .conditions.map(({ what }) => what)
        .join(),
    ).toContain('notice is given in time')
    expect(answerOf('let-roll', { rolling: false }).lawful).toBe('no')
  })

  test('C16: a legacy change rests on regulation 72, a new one on section 74, an unknown one is unknown', () => {
    expect(answerOf('modify').rule?.id).toBe('pcr-mod-review-clause')
    expect(answerOf('modify').notices.join()).toContain('no UK10')
    expect(answerOf('modify', { regime: 'new' }).notices[0]).toContain('UK10')
    expect(answerOf('modify', { regime: 'unknown' }).lawful).toBe('unknown')
  })

  test('C23, C27: the figures of the change decide', () => {
    const change = (months: number) =>
      answerOf('modify', {
        regime: 'new',
        modification: { providedFor: false, maximumTermMonths: 60, changeInTermMonths: months },
      })
    expect(change(6)).toMatchObject({ lawful: 'yes-if', rule: { id: 'modify-not-substantial-term' } })
    expect(change(7).lawful).not.toBe('yes-if')
    const legacy = (extra: string) =>
      answerOf('modify', {
        modification: { providedFor: false, scopeSame: false, value: at('400000'), changeInValue: at(extra) },
      }).lawful
    expect([legacy('200000'), legacy('200000.01')]).toEqual(['yes-if', 'no'])
  })

  test('what is over is closed out and no longer changed or let lapse', () => {
    const over = { state: 'superseded' } as const
    expect(answerOf('close-out', over).lawful).toBe('yes')
    expect(
      ['modify', 'let-lapse', 'open-procedure', 'quotation'].map(
        (kind) => answerOf(kind as OptionKind, over).lawful,
      ),
    ).toEqual(['no', 'no', 'no', 'no'])
    expect(answerOf('close-out').lawful).toBe('no')
  })
})

describe('quotations and competitions', () => {
  test('C10: a penny decides', () => {
    expect(answerOf('quotation', { estimateGross: both('207719.99') }).lawful).toBe('yes-if')
    expect(answerOf('quotation', { estimateGross: both('207719.99'), confirmed: ['estimate'] }).lawful).toBe(
      'yes',
    )
    expect(answerOf('quotation', { estimateGross: both('207720') }).lawful).toBe('no')
  })

  test('gathered needs count, an interval that straddles is open if, no value is unknown', () => {
    const small = { estimateGross: both('138000'), confirmed: ['estimate'] } as const
    expect(answerOf('quotation', { ...small, aggregateGross: at('308907.10') }).lawful).toBe('no')
    expect(answerOf('quotation', { estimateGross: { low: at('1'), high: at('300000') } }).lawful).toBe(
      'yes-if',
    )
    expect(answerOf('quotation').lawful).toBe('unknown')
  })

  test('C13: exempt supply asks for its standard-rated parts', () => {
    const { conditions } = answerOf('quotation', { estimateGross: both('180000'), vat: 'exempt' })
    expect(conditions.some(({ what }) => what.includes('standard-rated'))).toBe(true)
  })

  test('reserving by place: England, from 4 February 2026, under the threshold, before inviting', () => {
    const facts = { estimateGross: both('60000') }
    const open = answerOf('reserved-quotation', facts)
    expect(open).toMatchObject({ lawful: 'yes-if', rule: { id: 'local-reserve-area', verified: true } })
    expect(open.notices.join()).toContain('the reservation and its area')
    expect(answerOf('reserved-quotation', facts, day('2026-02-03')).lawful).toBe('no')
    expect(answerOf('reserved-quotation', facts, day('2026-02-04')).lawful).toBe('yes-if')
    expect(answerOf('reserved-quotation', { estimateGross: both('207720') }).lawful).toBe('no')
  })

  test('C37: Wales has no reservation by place and no UK8; its figure was not read', () => {
    const wales = { nation: 'wales', bodyKind: 'unitary', estimateGross: both('250000') } as const
    const begun = day('2027-01-11')
    expect(answerOf('reserved-quotation', wales, begun).lawful).toBe('no')
    expect(answerOf('quotation', wales, begun).lawful).toBe('no')
    expect(answerOf('open-procedure', wales, begun).notices.join()).not.toContain('UK8')
    const small = { ...wales, estimateGross: both('50000'), confirmed: ['estimate'] } as const
    expect(answerOf('quotation', small, begun)).toMatchObject({ lawful: 'yes-if', rule: { verified: false } })
  })

  test('C38: a school follows its own financial rules and notifies nothing', () => {
    const { lawful, rule, notices } = answerOf('quotation', { isSchool: true, estimateGross: both('42000') })
    expect([lawful, rule?.id, notices]).toEqual(['yes-if', 'school-definition', []])
  })

  test('C01: a competition is open at any value', () => {
    expect(answerOf('competitive-flexible', { estimateGross: both('1260000') })).toMatchObject({
      lawful: 'yes',
    })
    expect(answerOf('open-procedure', { estimateGross: both('1260000') }).notices[0]).toContain('UK2')
  })
})

describe('call-offs', () => {
  test('C15: VAS until 6 March 2027, a Saturday, so signed by the Friday; legacy for life', () => {
    const facts = { frameworks: [{ name: 'RM6259' }], wantedTermMonths: 60, category: 'housing' }
    const { lawful, conditions, notices, rule } = answerOf('call-off-direct', facts)
    expect(lawful).toBe('yes-if')
    expect(conditions[0]!.what).toContain('on or before Fri 5 March 2027')
    expect(conditions.some(({ what }) => what.includes('allowed by the lot'))).toBe(true)
    expect(notices.join()).not.toMatch(/UK[67]/)
    expect(rule?.id).toBe('pcr-framework-direct-calloff')
    expect(answerOf('call-off-direct', facts, day('2027-03-06')).lawful).toBe('yes-if')
    expect(answerOf('call-off-direct', facts, day('2027-03-07')).lawful).toBe('no')
  })

  test('length, buyers and method close a framework', () => {
    const given = {
      name: 'A framework',
      lastCallOffDay: day('2027-12-31'),
      maxTermMonths: 48,
      regime: 'new',
    } as const
    expect(answerOf('call-off-direct', { frameworks: [given], wantedTermMonths: 49 }).lawful).toBe('no')
    expect(answerOf('call-off-direct', { frameworks: [given], wantedTermMonths: 48 }).lawful).toBe('yes-if')
    expect(answerOf('call-off-direct', { frameworks: [{ ...given, directAllowed: false }] }).lawful).toBe(
      'no',
    )
    expect(
      answerOf('call-off-competition', { frameworks: [{ ...given, directAllowed: false }] }).lawful,
    ).toBe('yes-if')
    expect(answerOf('call-off-competition', { frameworks: [{ ...given, weAreNamed: false }] }).lawful).toBe(
      'no',
    )
    expect(answerOf('call-off-competition', { frameworks: [] }).lawful).toBe('unknown')
  })

  test('never for a concession or a framework', () => {
    expect(answerOf('call-off-direct', { arrangement: 'concession' }).lawful).toBe('no')
    expect(answerOf('call-off-competition', { arrangement: 'framework' }).lawful).toBe('no')
  })

  test('frameworks held: spellings lead to one of them, days are in order, dynamic ones are never direct', () => {
    for (const { reference, alsoCalled, fields, lots } of heldCatalogue.frameworks) {
      for (const spelling of [...alsoCalled, reference].filter((each) => /[a-z]/i.test(each))) {
        expect(frameworkNamed(`via ${spelling}`)?.reference, spelling).toBe(reference)
      }
      const { atMost } = lastDays(fields)
      if (fields.starts && atMost) expect(earliest(fields.starts.value) < atMost, reference).toBe(true)
      if (fields.type?.value !== 'dps') continue
      expect(
        lots.flatMap((lot) => lot.fields.awards?.value ?? []),
        reference,
      ).not.toContain('direct')
    }
    expect(frameworkNamed('G-Cloud 140')).toBeUndefined()
    const gcloud = frameworkNamed('G-Cloud 14')!.lots[0]!.fields
    const states = ['2026-10-28', '2026-10-29'].map((on) => livenessOn(gcloud, day(on)).state)
    expect(states).toEqual(['live', 'over'])
    expect(lastSigningDay(day('2027-03-05'))).toBe('2027-03-05')
  })
})

describe('direct award', () => {
  const large = { estimateGross: both('400000') }

  test('C20: late is not urgent', () => {
    const { lawful, reason } = answerOf('direct-award', { ...large, claims: [{ ground: 'urgency' }] })
    expect(lawful).toBe('no')
    expect(reason).toContain('Running out of time is not a ground')
    const ours = {
      ground: 'urgency',
      shown: { 'strictly-necessary': true, 'no-time': true, 'not-foreseeable': true, 'not-ours': false },
    } as const
    expect(directAwardGround(ours).lawful).toBe('no')
    expect(directAwardGround({ ...ours, shown: { ...ours.shown, 'not-ours': true } }).lawful).toBe('yes-if')
  })

  test('C21: a letter is not exclusivity; incompatibility has its own test', () => {
    const lockIn = {
      ground: 'exclusive-rights',
      shown: { 'no-alternative': false },
      evidence: ['supplier’s letter'],
    } as const
    expect(answerOf('direct-award', { ...large, claims: [lockIn] })).toMatchObject({
      lawful: 'no',
      rule: { id: 'direct-award-exclusive-rights' },
    })
    const both7 = answerOf('direct-award', {
      ...large,
      claims: [lockIn, { ground: 'extension-replacement' }],
    })
    expect(both7).toMatchObject({ lawful: 'yes-if', rule: { id: 'direct-award-extension-replacement' } })
    expect(both7.conditions.map(({ what }) => what).join()).toContain('cost alone does not count')
    expect(both7.notices.join()).toMatch(/UK5.*UK6.*8 working days.*UK7/)
  })

  test('no ground claimed: closed above, unknown when the value is, the body’s own rules below', () => {
    expect(answerOf('direct-award', large).lawful).toBe('no')
    expect(answerOf('direct-award').lawful).toBe('unknown')
    expect(answerOf('direct-award', { estimateGross: both('50000') })).toMatchObject({ lawful: 'yes-if' })
  })

  test('no answers to the tests ever make a plain yes', () => {
    const grounds = fc.constantFrom(
      'exclusive-rights',
      'technical-reasons',
      'extension-replacement',
      'repeat',
      'insolvency',
      'urgency',
      'user-choice',
      'switch',
    )
    fc.assert(
      fc.property(grounds, fc.dictionary(fc.string(), fc.boolean()), (ground, shown) => {
        expect(answerOf('direct-award', { ...large, claims: [{ ground, shown } as never] }).lawful).not.toBe(
          'yes',
        )
      }),
    )
  })
})

describe('reorganisation', () => {
  const reorganisation = {
    direction: 'in-force',
    specifiedDate: day('2028-04-01'),
    latestEnd: day('2029-02-28'),
    value: at('90000'),
    sameSupplierTotal: at('60000'),
  } as const

  test('C35: an option that would be a plain yes waits for consent', () => {
    const option = {
      hasOptionLeft: true,
      optionNoticeOpen: true,
      optionInNotice: true,
      confirmed: ['option'],
      reorganisation,
    } as const
    const { lawful, conditions } = answerOf('use-extension', option)
    expect(lawful).toBe('yes-if')
    expect(conditions[0]).toMatchObject({ whoKnows: 'monitoring officer' })
    expect(conditions[0]!.what).toContain('section 24')
    expect(
      answerOf('let-lapse', option)
        .conditions.map(({ what }) => what)
        .join(),
    ).not.toContain('section 24')
  })

  test('no direction, no condition', () => {
    const none = answerOf('open-procedure', { reorganisation: { direction: 'none' } })
    expect(none.conditions).toEqual([])
  })
})

describe('the ladder when it is late', () => {
  test('C20: in order, urgency closed, holding over last and never lawful', () => {
    const late = {
      ...contract,
      estimateGross: both('900000'),
      category: 'revenues-benefits',
      claims: [{ ground: 'urgency' }],
    } as const
    const steps = bridgeLadder(late, on)
    expect(steps.map(({ rung }) => rung)).toEqual([
      'unused-option',
      'modification',
      'short-call-off',
      'short-contract-below-threshold',
      'direct-award',
      'holding-over',
    ])
    const lawfulOf = Object.fromEntries(steps.map(({ rung, lawful }) => [rung, lawful]))
    expect(lawfulOf).toMatchObject({
      'short-call-off': 'yes-if',
      'short-contract-below-threshold': 'no',
      'direct-award': 'no',
      'holding-over': 'no',
    })
    const short = steps.find(({ rung }) => rung === 'short-call-off')!
    expect(short.conditions.some(({ what }) => what.includes('24 months at most'))).toBe(true)
    expect(steps.at(-1)!.conditions[0]!.whoKnows).toContain('monitoring officer')
  })

  test('without a claim the rung of direct award names the grounds, and lateness is not one', () => {
    const step = bridgeLadder({ ...contract, estimateGross: both('900000') }, on).find(
      ({ rung }) => rung === 'direct-award',
    )!
    expect(step.reason).toMatch(/paras 5, 6 and 7.*not one/)
  })

  test('a short contract is a rung only while the gathered value stays under', () => {
    const rung = (facts: Partial<OptionFacts>) =>
      bridgeLadder({ ...contract, ...facts }, on).find(
        (step) => step.rung === 'short-contract-below-threshold',
      )!
    expect(rung({ estimateGross: both('30000') }).lawful).toBe('yes-if')
    const cut = rung({ estimateGross: both('30000'), aggregateGross: at('308907.10') })
    expect(cut).toMatchObject({ lawful: 'no', rule: { id: 'value-no-avoidance' } })
  })
})
