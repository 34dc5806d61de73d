import { rule, type Rule, type RuleEntry } from '../rule-record.ts'
import { CALL_OFF, CONCESSION, DEFENCE, FRAMEWORK, UTILITIES } from './act-entry.ts'
import { all, any, applies, holds, is, not } from '../situation/when.ts'

const S49 = 'Procurement Act 2023 s.49'

const OPEN_FRAMEWORK = is('form', 'open-framework')
const MARKET = is('form', 'dynamic-market')
const THROUGH_MARKET = is('procedure', 'dynamic-market')
const LONGER_KIND = any(DEFENCE, UTILITIES)
const ORDINARY = not(holds('frameworkLightTouch'))

const callOff = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'test', appliesTo: ['call-off'], ...entry })
const framework = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'duty', appliesTo: ['framework'], ...entry })
const market = (entry: Omit<RuleEntry, 'kind'>): Rule =>
  rule({ kind: 'duty', appliesTo: ['dynamic-market'], ...entry })

/** A time in years whose first day is that of an award. */
const years = (entry: Omit<RuleEntry, 'kind' | 'unit' | 'calendar'>): Rule =>
  rule({ kind: 'limit', unit: 'years', calendar: 'calendar', appliesTo: ['framework'], ...entry })

/** Frameworks (sections 45 to 49) and dynamic markets (34 to 40), and buying under them. */
export const frameworkRules: readonly Rule[] = [
  callOff({
    id: 'framework-award-by-competition',
    says: 'Among a framework’s suppliers there is a competition, save where one of two exceptions fits.',
    when: all(
      CALL_OFF,
      ORDINARY,
      not(applies('framework-direct-single-supplier')),
      not(applies('framework-direct-core-terms')),
    ),
    source: 'Procurement Act 2023 s.45(3)',
  }),
  rule({
    id: 'framework-direct-single-supplier',
    says: 'A framework with one supplier allows direct call-off where it provides for it.',
    kind: 'exemption',
    appliesTo: ['call-off'],
    when: all(CALL_OFF, holds('frameworkAllowsDirect'), holds('frameworkSingleSupplier')),
    source: 'Procurement Act 2023 s.45(4)(a)',
  }),
  rule({
    id: 'framework-direct-core-terms',
    says: 'A framework allows direct call-off when it provides for it and holds the core terms and an objective way of choosing the supplier.',
    kind: 'exemption',
    appliesTo: ['call-off'],
    when: all(
      CALL_OFF,
      holds('frameworkAllowsDirect'),
      holds('frameworkSetsCoreTerms'),
      holds('frameworkObjectiveMechanism'),
    ),
    source: 'Procurement Act 2023 s.45(4)(b)',
  }),
  callOff({
    id: 'framework-entitled-buyers',
    says: 'Only authorities the framework names or describes may call off from it.',
    when: all(CALL_OFF, any(holds('entitledByFramework'), holds('frameworkLightTouch'))),
    note: 'It applies while this authority may call off. A framework for light touch services need not list its users.',
    source: 'Procurement Act 2023 s.45(5)(f)',
  }),
  callOff({
    id: 'framework-not-for-concession-or-framework',
    says: 'A framework gives contracts only, never a concession or a framework of its own.',
    when: any(all(CALL_OFF, CONCESSION), all(FRAMEWORK, holds('underFramework'))),
    source: 'Procurement Act 2023 s.45(8)',
  }),
  callOff({
    id: 'framework-no-excluded-supplier',
    says: 'No framework may let an excluded supplier be awarded a contract under it.',
    when: all(CALL_OFF, not(is('supplierStanding', 'not-excluded'))),
    source: 'Procurement Act 2023 s.45(6)(a)',
  }),
  callOff({
    id: 'framework-proposals-criteria',
    says: 'In a competition among a framework’s suppliers only the criteria that won the framework count; they may be made finer.',
    when: all(is('procedure', 'call-off-competition'), ORDINARY),
    source: 'Procurement Act 2023 s.46(8)-(9)',
  }),
  framework({
    id: 'framework-contents',
    says: 'A framework must hold what may be bought, its price or how it is found, its estimated value, how suppliers are chosen, how long it lasts and who may use it.',
    when: all(FRAMEWORK, ORDINARY),
    source: 'Procurement Act 2023 s.45(5)',
  }),
  framework({
    id: 'framework-fee',
    says: 'What a framework charges its suppliers is a fixed percentage of the estimated value they are awarded, nothing else.',
    when: all(FRAMEWORK, holds('chargesSuppliers')),
    source: 'Procurement Act 2023 s.45(7)',
  }),
  framework({
    id: 'framework-implied-exclusion',
    says: 'Whatever a framework says, a supplier that is excluded, or has become one to exclude, may be kept out of a selection.',
    when: FRAMEWORK,
    source: 'Procurement Act 2023 s.48',
  }),
  years({
    id: 'framework-max-term',
    says: 'A framework runs for four years at most unless the supply needs longer.',
    value: 4,
    counts: { from: 'frameworkBeganOn', how: 'day-one', gives: 'until' },
    when: all(
      is('form', 'framework'),
      ORDINARY,
      not(LONGER_KIND),
      not(is('buyer', 'private-utility')),
      not(applies('framework-longer-term-reasons')),
    ),
    source: 'Procurement Act 2023 s.47(1)(b)',
  }),
  years({
    id: 'framework-max-term-defence-utilities',
    says: 'A framework only for defence or only for a utility’s needs runs for eight years at most unless the supply needs longer.',
    value: 8,
    counts: { from: 'frameworkBeganOn', how: 'day-one', gives: 'until' },
    when: all(
      is('form', 'framework'),
      ORDINARY,
      LONGER_KIND,
      not(is('buyer', 'private-utility')),
      not(applies('framework-longer-term-reasons')),
    ),
    source: 'Procurement Act 2023 s.47(1)(a)',
  }),
  framework({
    id: 'framework-longer-term-reasons',
    says: 'More than four years needs a supply whose nature calls for it, and the reasons in the framework’s own notice.',
    when: all(is('form', 'framework'), holds('natureNeedsLonger'), holds('longerReasonsInNotice')),
    source: 'Procurement Act 2023 s.47(2)-(3)',
  }),
  years({
    id: 'open-framework-first-reopening',
    says: 'An open framework is opened to new suppliers at least once in its first three years.',
    value: 3,
    counts: { from: 'firstFrameworkOn', how: 'day-one', gives: 'by' },
    when: OPEN_FRAMEWORK,
    source: `${S49}(2)(a)(i)`,
  }),
  years({
    id: 'open-framework-later-reopening',
    says: 'From its second award on, an open framework is opened again at least once in every five years.',
    value: 5,
    counts: { from: 'secondFrameworkOn', how: 'day-one', gives: 'by' },
    when: OPEN_FRAMEWORK,
    source: `${S49}(2)(a)(ii)`,
  }),
  years({
    id: 'open-framework-end',
    says: 'Eight years from the first award everything under an open framework is over.',
    value: 8,
    counts: { from: 'firstFrameworkOn', how: 'day-one', gives: 'until' },
    when: OPEN_FRAMEWORK,
    source: `${S49}(2)(c)`,
  }),
  framework({
    id: 'open-framework-successive-expiry',
    says: 'A framework of the scheme ends when the next one is awarded; selections under way may be finished where it says so.',
    when: all(OPEN_FRAMEWORK, holds('nextFrameworkAwarded')),
    source: `${S49}(2)(b),(3)`,
  }),
  years({
    id: 'open-framework-single-supplier',
    says: 'With a single supplier, that framework and the whole scheme are over before four years from its award.',
    value: 4,
    counts: { from: 'frameworkBeganOn', how: 'day-one', gives: 'until' },
    when: all(OPEN_FRAMEWORK, holds('frameworkSingleSupplier')),
    source: `${S49}(6)`,
  }),
  framework({
    id: 'open-framework-no-direct-award',
    says: 'Direct award is closed to an open framework and to each framework in it.',
    when: all(OPEN_FRAMEWORK, is('procedure', 'direct-award')),
    source: `${S49}(10)`,
  }),
  market({
    id: 'dynamic-market-open-entry',
    says: 'Suppliers may ask to join a dynamic market at any time, and get an answer with reasons in reasonable time.',
    when: MARKET,
    source: 'Procurement Act 2023 s.36(6)',
  }),
  market({
    id: 'dynamic-market-no-cap',
    says: 'A dynamic market takes every supplier that meets its conditions, and these stay while it runs.',
    when: MARKET,
    source: 'Procurement Act 2023 s.36(7)',
  }),
  market({
    id: 'dynamic-market-consider-applicants',
    says: 'Before non-members are shut out, those who asked to join so as to take part are considered, save where exceptional complexity forbids it.',
    when: all(THROUGH_MARKET, holds('applicationsPending'), not(holds('tooComplexToConsider'))),
    source: 'Procurement Act 2023 s.34(4)-(5)',
  }),
  market({
    id: 'dynamic-market-not-concessions',
    says: 'No concession is awarded through a dynamic market, save those of utilities.',
    when: all(any(MARKET, THROUGH_MARKET), CONCESSION),
    source: 'Procurement Act 2023 s.34(7)',
  }),
  market({
    id: 'dynamic-market-removal',
    says: 'A member on the debarment list for a mandatory ground is taken off the market, after it is told.',
    when: all(MARKET, is('debarredFor', 'mandatory')),
    note: 'One that is excluded, may be excluded or no longer meets the conditions may be taken off.',
    source: 'Procurement Act 2023 s.37',
  }),
  market({
    id: 'dynamic-market-fee',
    says: 'What a dynamic market charges its members is a fixed percentage of the estimated value they win, nothing else.',
    when: all(MARKET, holds('chargesSuppliers')),
    source: 'Procurement Act 2023 s.38(1)-(2)',
  }),
  market({
    id: 'dynamic-market-notices',
    says: 'A dynamic market is announced before it is set up (UK13), and its start, changes and end soon after (UK14, UK15, UK16).',
    when: MARKET,
    note: 'Private utilities owe no notice of its end.',
    source: 'Procurement Act 2023 s.39',
  }),
]
