import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../procurement/calendar-day.ts'
import type { PlanOption } from '../../procurement/plan.ts'
import { heldLaw } from '../law.ts'
import { RuleNotInForce } from '../rule.ts'
import { OPTION_KINDS, type OptionKind, type RouteOption } from '../words.ts'
import { heldCatalogue } from '../frameworks/held.ts'
import { earliest } from '../frameworks/day-or-part.ts'
import { lastDays, lastSigningDay, livenessOn } from '../frameworks/live.ts'
import { frameworkNamed } from '../frameworks/named.ts'
import { bridgeLadder } from './ladder.ts'
import type { Situation } from '../facts/facts.ts'
import { factsOf } from '../grounds/grounds.ts'
import { routeOptions, type RouteContext } from './options.ts'

const on = day('2026-11-23')
/** A contract of an English council whose like needs are gathered and which the council pays. */
const contract: Situation = {
  arrangement: 'contract',
  state: 'live',
  shape: 'fixed',
  regime: 'legacy',
  nation: 'england',
  buyer: 'council',
  subject: 'services',
  payer: 'council',
  likeNeeds: '0',
}
const answerOf = (
  kind: OptionKind,
  facts: Situation = {},
  asked = on,
  context: RouteContext = {},
): RouteOption => {
  const given = { ...contract, ...facts }
  return routeOptions(without(given), asked, context).find((option) => option.kind === kind)!
}

/** The facts without those that are not known. */
const without = (facts: object): Situation =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== 'unknown'))

describe('every option', () => {
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const anyFacts = fc.record({
    arrangement: maybe(['contract', 'call-off', 'framework', 'concession', 'owned-company', 'between-authorities', 'used-through-another', 'grant', 'statutory-charge', 'membership-or-data-licence']),
    state: maybe(['none', 'future', 'live', 'in-option', 'rolled', 'holding-over', 'past-end-not-known', 'superseded', 'ended']),
    shape: maybe(['fixed', 'fixed-with-options', 'rolling', 'annual-order', 'open-ended']),
    regime: maybe(['legacy', 'new']),
    nation: maybe(['england', 'wales', 'scotland', 'northern-ireland']),
    buyer: maybe(['council', 'parish', 'nhs', 'school']),
    subject: maybe(['services', 'light-touch', 'works']),
    payer: maybe(['council', 'public']),
    operatingRisk: maybe([true, false]),
    estimate: maybe(['1000', '207719.99', '207720', '9000000']),
    supplierTakings: maybe(['1000', '6000000']),
    likeNeeds: maybe(['0', '100000']),
    goodReasonsApart: maybe([true, false]),
    optionLeft: maybe([true, false]),
    optionNoticeOpen: maybe([true, false]),
    optionInContract: maybe([true, false]),
    optionInNotice: maybe([true, false]),
    category: maybe(['housing', 'network', 'commodity']),
    directAwardGround: maybe(['none', 'urgency', 'exclusive-rights']),
    noReasonableAlternative: maybe([true, false]),
    namedInAnothers: maybe([true, false]),
    ownPeopleCan: maybe([true, false]),
  }) // prettier-ignore
  test('has an answer, once, in order, with a reason, and nothing unverified is a plain yes', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const options: readonly Omit<PlanOption, 'working'>[] = routeOptions(without(facts), on)
        expect(options.map(({ kind }) => kind)).toEqual([...OPTION_KINDS])
        for (const { lawful, rule, conditions, reason } of options) {
          expect(reason).toMatch(/^\S.*[.]$/)
          if (lawful === 'yes') expect([conditions.length, rule?.verified ?? true]).toEqual([0, true])
          if (lawful === 'yes-if') expect(conditions.length).toBeGreaterThan(0)
          if (lawful === 'no') expect(rule, reason).toBeDefined()
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
        for (const { rule } of routeOptions(without(facts), asked)) {
          const held = heldLaw.rules.find(({ id }) => id === rule?.id)
          if (rule) expect((held?.from ?? asked) <= asked && asked <= (held?.to ?? asked)).toBe(true)
        }
      }),
    )
  })

  test('days before the Act are not held', () => {
    expect(() => routeOptions(contract, day('2025-02-23'))).toThrow(RuleNotInForce)
  })

  test('asking is always open', () => {
    expect(answerOf('find-out', { arrangement: 'unknown', state: 'unknown' }).lawful).toBe('yes')
  })
})

describe('what is not bought', () => {
  test('C31: an owned company has no route, and its tests to check', () => {
    const facts = { arrangement: 'owned-company' } as const
    const { lawful, conditions, rule } = answerOf('no-route', facts)
    expect([lawful, rule?.id]).toEqual(['yes-if', 'exempt-vertical-activities'])
    const asked = conditions.map(({ what }) => what).join()
    for (const test of ['parent undertaking', 'decisive influence', 'holds shares', 'more than 80 %']) {
      expect(asked).toContain(test)
    }
    const met = { ...facts, parentUndertaking: true, nobodyElseDecides: true, noPrivateShares: true, controlledAlone: true, activityForOwners: 81 } // prettier-ignore
    expect(answerOf('no-route', met).lawful).toBe('yes')
    for (const kind of ['open-procedure', 'direct-award', 'quotation', 'call-off-direct'] as const) {
      expect(answerOf(kind, met).lawful).toBe('no')
      // Tests nobody has looked at close nothing: one that fails makes it a purchase.
      expect(answerOf(kind, facts).lawful).toBe('unknown')
    }
  })

  test('C32: nor has an arrangement between authorities', () => {
    expect(answerOf('no-route', { arrangement: 'between-authorities' }).rule?.id).toBe('exempt-horizontal')
    const met = { arrangement: 'between-authorities', onlyAuthoritiesParty: true, commonObjectives: true, solelyPublicInterest: true, otherActivity: 20 } as const // prettier-ignore
    expect(answerOf('open-procedure', met).lawful).toBe('no')
  })

  test('an arrangement of unknown kind has routes only if it is bought', () => {
    const { lawful, conditions } = answerOf('open-procedure', { arrangement: 'unknown' })
    expect(lawful).toBe('yes-if')
    expect(conditions[0]!.what).toContain('it is bought')
    expect(answerOf('no-route', { arrangement: 'unknown' }).lawful).toBe('unknown')
  })
})

describe('keeping what there is', () => {
  const option = { optionLeft: true, optionNoticeOpen: true, optionInNotice: true } as const

  test('C02: an option told of and confirmed is open, without any UK notice; unconfirmed it is open if', () => {
    const sure = answerOf('use-extension', { ...option, optionInContract: true })
    expect(sure).toMatchObject({ lawful: 'yes', conditions: [], rule: { id: 'pcr-mod-review-clause' } })
    expect(sure.notices.join()).not.toContain('UK10')
    expect(answerOf('use-extension', option)).toMatchObject({ lawful: 'yes-if' })
  })

  test('an option gone, used up, or never heard of', () => {
    expect(answerOf('use-extension', { ...option, optionLeft: false }).lawful).toBe('no')
    expect(answerOf('use-extension', { ...option, optionNoticeOpen: false }).lawful).toBe('no')
    expect(answerOf('use-extension').lawful).toBe('unknown')
    expect(answerOf('use-extension', { ...option, state: 'holding-over' }).lawful).toBe('no')
  })

  test('C05: what rolls may roll once, and lapsing then needs notice', () => {
    expect(answerOf('let-roll', { shape: 'rolling' }).lawful).toBe('yes-if')
    expect(
      answerOf('let-lapse', { shape: 'rolling' })
        .conditions.map(({ what }) => what)
        .join(),
    ).toContain('notice is given in time')
    expect(answerOf('let-roll', { shape: 'fixed' }).lawful).toBe('no')
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
        providedForInContract: false,
        maximumTermMonths: 60,
        changeInTermMonths: months,
      })
    expect(change(6)).toMatchObject({ lawful: 'yes-if', rule: { id: 'modify-not-substantial-term' } })
    expect(change(7).lawful).not.toBe('yes-if')
    const legacy = (extra: string) =>
      answerOf('modify', {
        providedForInContract: false,
        scopeSame: false,
        supplierReplaced: false,
        contractValue: '400000',
        changeInValue: extra,
        changesTogether: extra,
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
    const justUnder = { estimate: '207719.99' }
    expect(answerOf('quotation', justUnder, on, { confirmed: [] }).lawful).toBe('yes-if')
    expect(answerOf('quotation', justUnder, on, { confirmed: ['estimate'] }).lawful).toBe('yes')
    expect(answerOf('quotation', { estimate: '207720' }).lawful).toBe('no')
  })

  test('gathered needs count, an interval that straddles is open if, no value is unknown', () => {
    // 138,000.00 + 170,907.10 = 308,907.10
    const together = { estimate: '138000', likeNeeds: '170907.10' } as const
    expect(answerOf('quotation', { ...together, goodReasonsApart: false }).lawful).toBe('no')
    expect(answerOf('quotation', { ...together, goodReasonsApart: true }).lawful).toBe('yes')
    expect(answerOf('quotation', together)).toMatchObject({
      lawful: 'unknown',
      missing: ['goodReasonsApart'],
    })
    expect(answerOf('quotation', { estimate: { low: '1', high: '300000' } }).lawful).toBe('yes-if')
    expect(answerOf('quotation').lawful).toBe('unknown')
  })

  test('C13: exempt supply asks for its standard-rated parts', () => {
    const { conditions } = answerOf('quotation', { estimate: '180000', vat: 'exempt' })
    expect(conditions.some(({ what }) => what.includes('standard-rated'))).toBe(true)
  })

  test('reserving by place: England, from 4 February 2026, under the threshold, before inviting', () => {
    const facts = { estimate: '60000' }
    const open = answerOf('reserved-quotation', facts)
    expect(open).toMatchObject({ lawful: 'yes-if', rule: { id: 'local-reserve-area', verified: true } })
    expect(open.notices.join()).toContain('the reservation and its area')
    expect(answerOf('reserved-quotation', facts, day('2026-02-03')).lawful).toBe('no')
    expect(answerOf('reserved-quotation', facts, day('2026-02-04')).lawful).toBe('yes-if')
    expect(answerOf('reserved-quotation', { estimate: '207720' }).lawful).toBe('no')
  })

  test('C37: Wales has no reservation by place and no UK8; its figure was not read', () => {
    const wales = { nation: 'wales', estimate: '250000' } as const
    const begun = day('2027-01-11')
    expect(answerOf('reserved-quotation', wales, begun).lawful).toBe('no')
    expect(answerOf('quotation', wales, begun).lawful).toBe('no')
    expect(answerOf('open-procedure', wales, begun).notices.join()).not.toContain('UK8')
    const small = { ...wales, estimate: '50000' } as const
    expect(answerOf('quotation', small, begun)).toMatchObject({ lawful: 'yes-if', rule: { verified: false } })
  })

  test('C38: a school follows its own financial rules and notifies nothing', () => {
    const { lawful, rule, notices } = answerOf('quotation', { buyer: 'school', estimate: '42000' })
    expect([lawful, rule?.id, notices]).toEqual(['yes-if', 'school-definition', []])
  })

  test('C01: a competition is open at any value', () => {
    expect(answerOf('competitive-flexible', { estimate: '1260000' })).toMatchObject({
      lawful: 'yes',
    })
    expect(answerOf('open-procedure', { estimate: '1260000' }).notices[0]).toContain('UK2')
  })
})

describe('call-offs', () => {
  test('C15: VAS until 6 March 2027, a Saturday, so signed by the Friday; legacy for life', () => {
    const facts = { wantedTermMonths: 60, category: 'housing' }
    const vas = { frameworks: [{ name: 'RM6259' }] }
    const { lawful, conditions, notices, rule } = answerOf('call-off-direct', facts, on, vas)
    expect(lawful).toBe('yes-if')
    expect(conditions[0]!.what).toContain('on or before Fri 5 March 2027')
    expect(conditions.some(({ what }) => what.includes('allowed by the lot'))).toBe(true)
    expect(notices.join()).not.toMatch(/UK[67]/)
    expect(rule?.id).toBe('pcr-framework-direct-calloff')
    expect(answerOf('call-off-direct', facts, day('2027-03-06'), vas).lawful).toBe('yes-if')
    expect(answerOf('call-off-direct', facts, day('2027-03-07'), vas).lawful).toBe('no')
  })

  test('length, buyers and method close a framework', () => {
    const given = {
      name: 'A framework',
      lastCallOffDay: day('2027-12-31'),
      maxTermMonths: 48,
      regime: 'new',
    } as const
    const from = (kind: OptionKind, more: object, wantedTermMonths?: number) => {
      const context = { frameworks: [{ ...given, ...more }] }
      return answerOf(kind, wantedTermMonths ? { wantedTermMonths } : {}, on, context).lawful
    }
    expect(from('call-off-direct', {}, 49)).toBe('no')
    expect(from('call-off-direct', {}, 48)).toBe('yes-if')
    expect(from('call-off-direct', { directAllowed: false })).toBe('no')
    expect(from('call-off-competition', { directAllowed: false })).toBe('yes-if')
    expect(from('call-off-competition', { weAreNamed: false })).toBe('no')
    expect(answerOf('call-off-competition', {}, on, { frameworks: [] }).lawful).toBe('unknown')
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
  const large = { estimate: '400000' }

  test('C20: late is not urgent', () => {
    const urgent = { ...large, directAwardGround: 'urgency' } as const
    // Claimed and not shown, it is never open, even if.
    expect(answerOf('direct-award', urgent).lawful).toBe('unknown')
    const late = answerOf('direct-award', { ...urgent, notOurDoing: false })
    expect(late.lawful).toBe('no')
    expect(late.reason).toContain('Running out of time is not a ground')
    const shown = {
      ...urgent,
      strictlyNecessary: true,
      noTimeToCompete: true,
      notForeseeable: true,
      supplierStanding: 'not-excluded',
    } as const
    expect(answerOf('direct-award', { ...shown, notOurDoing: false }).lawful).toBe('no')
    expect(answerOf('direct-award', { ...shown, notOurDoing: true }).lawful).toBe('yes-if')
  })

  test('C21: a letter is not exclusivity; incompatibility has its own test', () => {
    const lockIn = {
      ...large,
      directAwardGround: 'exclusive-rights',
      noReasonableAlternative: false,
    } as const
    expect(answerOf('direct-award', lockIn)).toMatchObject({
      lawful: 'no',
      rule: { id: 'direct-award-exclusive-rights' },
    })
    const para7 = answerOf('direct-award', { ...lockIn, directAwardGround: 'extension-replacement' })
    expect(para7).toMatchObject({ lawful: 'yes-if', rule: { id: 'direct-award-extension-replacement' } })
    expect(para7.conditions.map(({ what }) => what).join()).toContain('cost alone does not count')
    expect(para7.notices.join()).toMatch(/UK5.*UK6.*8 working days.*UK7/)
  })

  test('no ground claimed: closed above, unknown when the value is, the body’s own rules below', () => {
    const none = { directAwardGround: 'none' } as const
    expect(answerOf('direct-award', { ...large, ...none }).lawful).toBe('no')
    expect(answerOf('direct-award', none).lawful).toBe('unknown')
    // Nobody has said whether one is claimed: that is asked, and not answered with no.
    expect(answerOf('direct-award', large)).toMatchObject({
      lawful: 'unknown',
      missing: ['directAwardGround'],
    })
    expect(answerOf('direct-award', { estimate: '50000' })).toMatchObject({ lawful: 'yes-if' })
  })

  test('no answers to the tests ever make a plain yes', () => {
    const grounds = heldLaw.rules.filter(({ kind, appliesTo }) => kind === 'ground' && appliesTo.includes('direct-award')) // prettier-ignore
    expect(grounds.length).toBeGreaterThan(10)
    const names = [...new Set(grounds.flatMap((rule) => factsOf(rule, heldLaw)))]
    const answers = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.option(fc.boolean(), { nil: undefined })])),
    )
    const claims = fc.option(fc.constantFrom(...grounds.map(({ id }) => id.replace('direct-award-', ''))), { nil: undefined }) // prettier-ignore
    fc.assert(
      fc.property(claims, answers, (directAwardGround, shown) => {
        const facts = { ...shown, ...large, directAwardGround, subject: 'services' } as Situation
        expect(answerOf('direct-award', facts).lawful).not.toBe('yes')
      }),
    )
  })
})

describe('reorganisation', () => {
  const dissolving = {
    s24Direction: 'in-force',
    s24Day: '2028-04-01',
    latestEnd: '2029-02-28',
    s24Value: '90000',
    sameSupplierEarlier: '60000',
  } as const

  test('C35: an option that would be a plain yes waits for consent', () => {
    const option = {
      optionLeft: true,
      optionNoticeOpen: true,
      optionInNotice: true,
      optionInContract: true,
    } as const
    expect(answerOf('use-extension', option).lawful).toBe('yes')
    const { lawful, conditions } = answerOf('use-extension', { ...option, ...dissolving })
    expect(lawful).toBe('yes-if')
    expect(conditions[0]).toMatchObject({ whoKnows: 'monitoring officer' })
    expect(conditions[0]!.what).toContain('section 24')
    expect(
      answerOf('let-lapse', { ...option, ...dissolving })
        .conditions.map(({ what }) => what)
        .join(),
    ).not.toContain('section 24')
    const given = answerOf('use-extension', { ...option, ...dissolving, s24Consent: true })
    expect(given.lawful).toBe('yes')
  })

  test('no direction, no condition', () => {
    const none = answerOf('open-procedure', { s24Direction: 'none' })
    expect(none.conditions).toEqual([])
  })
})

describe('the ladder when it is late', () => {
  test('C20: in order, urgency closed, holding over last and never lawful', () => {
    const late = {
      ...contract,
      estimate: '900000',
      category: 'revenues-benefits',
      directAwardGround: 'urgency',
      notOurDoing: false,
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
    const step = bridgeLadder({ ...contract, estimate: '900000', directAwardGround: 'none' }, on).find(
      ({ rung }) => rung === 'direct-award',
    )!
    expect(step.reason).toMatch(/paras 5, 6 and 7.*not one/)
  })

  test('a short contract is a rung only while the gathered value stays under', () => {
    const rung = (facts: Situation) =>
      bridgeLadder({ ...contract, ...facts }, on).find(
        (step) => step.rung === 'short-contract-below-threshold',
      )!
    expect(rung({ estimate: '30000' }).lawful).toBe('yes-if')
    // 30,000.00 + 278,907.10 = 308,907.10
    const cut = rung({ estimate: '30000', likeNeeds: '278907.10', goodReasonsApart: false })
    expect(cut).toMatchObject({ lawful: 'no', rule: { id: 'value-no-avoidance' } })
  })
})
