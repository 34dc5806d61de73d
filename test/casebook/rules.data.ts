import { expect } from 'vitest'
import { day } from '../../src/procurement/calendar-day.ts'
import { pounds, type Money } from '../../src/procurement/money.ts'
import { anniversariesAfter, endOfTerm } from '../../src/procurement/term-dates.ts'
import {
  bridgeLadder,
  grossOf,
  heldLaw,
  lastSigningDay,
  changeGrounds,
  needBy,
  notifiable,
  noticesDue,
  type OptionKind,
  positionAgainstThreshold,
  regimeOf,
  type RouteContext,
  routeOptions,
  routeQuestion,
  type Situation,
  startBy,
  type StartByQuestion,
  standstillEnds,
  threshold,
} from '../../src/rulebook/index.ts'
import type { RuleCase } from './rule-case.ts'

const ON = day('2026-11-23')

/** Pounds from text, as they are written in the cases. */
export const gbp = (text: string): Money => pounds(text)!

const position = (gross: Money) =>
  positionAgainstThreshold({ low: gross, high: gross }, threshold({}, ON).amount)

const COUNCIL: Situation = { arrangement: 'contract', state: 'live', shape: 'fixed', regime: 'new', nation: 'england', buyer: 'council', subject: 'services' } // prettier-ignore

/** The answer to one option on bare facts. */
export function optionOn(kind: OptionKind, facts: Situation, on = ON, context: RouteContext = {}) {
  return routeOptions({ ...COUNCIL, ...facts }, on, context).find((each) => each.kind === kind)!
}

/** A claim of direct award above the threshold. */
const claim = (directAwardGround: string, shown: Situation = {}) =>
  optionOn('direct-award', { estimate: '400000', directAwardGround, ...shown })

/** The day to begin so that a route ends by a day; `decisionWeeks` is the council's own decision. */
const begin = (
  asked: Pick<StartByQuestion, 'route' | 'mode' | 'needBy' | 'decisionWeeks'> & { category?: string },
) => startBy({ category: 'commodity', ...asked }).day

/** Every ground for a change, and its notice. */
const changed = (facts: Situation) => changeGrounds(routeQuestion({ ...COUNCIL, ...facts }, ON, heldLaw, {}))
const ground = (facts: Situation, id: string) =>
  changed(facts).grounds.find(({ rule }) => rule.id === id)!.truth

const WAS_FORESEEN = { directAwardGround: 'urgency', strictlyNecessary: true, noTimeToCompete: true, notForeseeable: false, notOurDoing: false } as const // prettier-ignore
const LATE = { arrangement: 'contract', state: 'live', shape: 'fixed', regime: 'legacy', nation: 'england', buyer: 'council', subject: 'services', estimate: '900000' } as const // prettier-ignore
const VAS_WANTED = { wantedTermMonths: 60, category: 'housing' } as const
const VAS = { frameworks: [{ name: 'VAS RM6259' }] }
const NEW_TERM = { regime: 'new', scopeSame: true, balanceSame: true, supplierReplaced: false, standsAlone: true, maximumTermMonths: 60 } as const // prettier-ignore
const HALF = { regime: 'legacy', contractValue: '400000' } as const

/** Days and money, thresholds and notices, changes and direct awards. */
export const LAW: readonly RuleCase[] = [
  {
    id: 'C09',
    situation: 'Four years from a leap day',
    verified: true,
    questions: [
      { asks: 'the last day', answer: () => endOfTerm(day('2024-02-29'), { count: 48, unit: 'months' }), expect: '2028-02-28', trap: '2028-02-29' },
      { asks: 'the next anniversary, with both readings', answer: () => anniversariesAfter(day('2024-02-29'), ON, 1), expect: [{ day: '2027-02-28', otherReading: '2027-03-01' }] },
    ],
  },
  {
    id: 'C10',
    situation: 'A penny on either side of the threshold',
    verified: true,
    questions: [
      { asks: '£207,719.99 with VAT', answer: () => position(gbp('207719.99')), expect: 'below' },
      { asks: '£207,720.00 with VAT', answer: () => position(gbp('207720.00')), expect: 'above' },
      { asks: '£173,100.00 net', answer: () => position(grossOf(gbp('173100.00'), 20)), expect: 'above', trap: 'below' },
      { asks: '£173,099.99 net', answer: () => position(grossOf(gbp('173099.99'), 20)), expect: 'below' },
    ],
  },
  {
    id: 'C12',
    situation: 'A penny on either side of the notifiable value',
    verified: true,
    questions: [
      { asks: '£24,999.99 net', answer: () => notifiable(grossOf(gbp('24999.99'), 20)), expect: false },
      { asks: '£25,000.00 net', answer: () => notifiable(grossOf(gbp('25000.00'), 20)), expect: true, trap: false },
      { asks: 'what it brings', answer: () => noticesDue({ route: 'quotation', regime: 'new', gross: gbp('30000'), on: ON }).at(-1), expect: expect.stringContaining('UK7 contract details as soon as reasonably practicable after signing') },
      { asks: '£29,999.99 brings nothing', answer: () => noticesDue({ route: 'quotation', regime: 'new', gross: gbp('29999.99'), on: ON }), expect: [] },
    ],
  },
  {
    id: 'C13',
    situation: 'Supply exempt from VAT, with parts that may not be',
    verified: true,
    questions: [
      { asks: 'the sum held against the threshold', answer: () => position(grossOf(gbp('180000'), 0)), expect: 'below', trap: 'above' },
      { asks: 'what is to be checked', answer: () => optionOn('quotation', { estimate: '180000', vat: 'exempt' }).conditions.map((each) => each.what), expect: expect.arrayContaining(['no part of the supply is standard-rated, or its VAT is counted']) },
    ],
  },
  {
    id: 'C15',
    situation: 'A call-off wanted from a framework that ends on a Saturday',
    verified: true,
    questions: [
      { asks: 'whether it is open', answer: () => optionOn('call-off-direct', VAS_WANTED, ON, VAS).lawful, expect: 'yes-if' },
      { asks: 'the last working day to sign', answer: () => lastSigningDay(day('2027-03-06')), expect: '2027-03-05' },
      { asks: 'what is to be checked', answer: () => optionOn('call-off-direct', VAS_WANTED, ON, VAS).conditions.map((each) => each.what).join(), expect: expect.stringContaining('signed on or before Fri 5 March 2027') },
      { asks: 'the length, which the lot must allow', answer: () => optionOn('call-off-direct', VAS_WANTED, ON, VAS).conditions.map((each) => each.what), expect: expect.arrayContaining(['the length wanted is allowed by the lot']) },
      { asks: 'UK6 and UK7', answer: () => /UK[67]/.test(optionOn('call-off-direct', VAS_WANTED, ON, VAS).notices.join()), expect: false, trap: true },
      { asks: 'that it outlasts the framework is no bar, that it is signed after it is', answer: () => optionOn('call-off-direct', VAS_WANTED, day('2027-03-08'), VAS).lawful, expect: 'no' },
      { asks: 'its law for life', answer: () => regimeOf({ awardedOn: day('2027-03-05'), routeWords: 'call-off from RM6259' }).value, expect: 'legacy' },
      { asks: 'a direct call-off begun', answer: () => begin({ route: 'call-off-direct', mode: 'sign', needBy: day('2027-03-05'), decisionWeeks: 0 }), expect: '2027-01-01' },
      { asks: 'the same with an officer’s week', answer: () => begin({ route: 'call-off-direct', mode: 'sign', needBy: day('2027-03-05'), decisionWeeks: 1 }), expect: '2026-12-25' },
      { asks: 'the same with a key decision of cabinet', answer: () => begin({ route: 'call-off-direct', mode: 'sign', needBy: day('2027-03-05'), decisionWeeks: 8 }), expect: '2026-11-06' },
      { asks: 'a competed call-off begun', answer: () => begin({ route: 'call-off-competition', mode: 'sign', needBy: day('2027-03-05'), decisionWeeks: 0 }), expect: '2026-10-16' },
    ],
    note: 'The days first written are those of the routes alone; the plan adds the week of an officer’s decision, as the table of lead times does.',
  },
  {
    id: 'C16',
    situation: 'Changing or extending a call-off of the old law signed in 2026',
    verified: true,
    questions: [
      { asks: 'its law', answer: () => regimeOf({ awardedOn: day('2026-04-01'), startedOn: day('2026-04-01'), parentFramework: { regime: 'legacy' } }).value, expect: 'legacy', trap: 'new' },
      { asks: 'the law of a change', answer: () => changed({ regime: 'legacy' }).grounds.every((each) => each.rule.source.includes('reg 72')), expect: true },
      { asks: 'UK10', answer: () => changed({ regime: 'legacy' }).notice.due, expect: 'no', trap: 'yes' },
      { asks: 'the notices of such a call-off', answer: () => noticesDue({ route: 'call-off-direct', regime: 'legacy', gross: gbp('187182'), on: day('2026-04-01') }), expect: ['award published on Contracts Finder (the central digital platform from 1 May 2027) within a reasonable time'] },
      { asks: 'UK7, UK8, UK9, UK11', answer: () => ['call-off-direct', 'modify', 'let-lapse'].flatMap((route) => noticesDue({ route: route as OptionKind, regime: 'legacy', gross: gbp('187182'), on: ON })).filter((each) => /UK(7|8|9|11)\b/.test(each)), expect: [] },
    ],
  },
  {
    id: 'C18',
    situation: 'Standstill over Christmas',
    verified: true,
    questions: [
      { asks: 'UK6 of 17 December 2026', answer: () => standstillEnds(day('2026-12-17')), expect: { ends: '2026-12-30', signFrom: '2026-12-31' }, trap: { ends: '2026-12-28', signFrom: '2026-12-29' } },
    ],
  },
  {
    id: 'C19',
    situation: 'Standstill over St Andrew’s Day, a bank holiday in Scotland',
    verified: true,
    questions: [
      { asks: 'signing after UK6 of 23 November 2026', answer: () => standstillEnds(ON).signFrom, expect: '2026-12-04', trap: '2026-12-03' },
    ],
  },
  {
    id: 'C20',
    situation: 'Urgency claimed by a council that left a renewal late',
    verified: true,
    questions: [
      { asks: 'urgency, the renewal left late', answer: () => claim('urgency', { notOurDoing: false }).lawful, expect: 'no', trap: 'yes-if' },
      { asks: 'urgency, nothing shown', answer: () => claim('urgency').lawful, expect: 'unknown', trap: 'yes-if' },
      { asks: 'urgency, the end known for years', answer: () => optionOn('direct-award', { estimate: '400000', ...WAS_FORESEEN }).lawful, expect: 'no', trap: 'yes-if' },
      { asks: 'what is left, in order', answer: () => bridgeLadder({ ...LATE, category: 'revenues-benefits', ...WAS_FORESEEN }, ON).map((each) => each.rung), expect: ['unused-option', 'modification', 'short-call-off', 'short-contract-below-threshold', 'direct-award', 'holding-over'] },
      { asks: 'running on, which is no lawful bridge', answer: () => bridgeLadder({ ...LATE, directAwardGround: 'none' }, ON).filter((each) => ['short-contract-below-threshold', 'direct-award', 'holding-over'].includes(each.rung)).map((each) => each.lawful), expect: ['no', 'no', 'no'] },
    ],
  },
  {
    id: 'C21',
    situation: 'Only this supplier can support it, says the supplier; sixty councils use rivals',
    verified: true,
    questions: [
      { asks: 'exclusive rights', answer: () => claim('exclusive-rights', { noReasonableAlternative: false }).lawful, expect: 'no', trap: 'yes-if' },
      { asks: 'extension or replacement, each test to be evidenced', answer: () => claim('extension-replacement').lawful, expect: 'yes-if' },
      { asks: 'that cost alone is not enough', answer: () => claim('extension-replacement').conditions.map((each) => each.what).join(), expect: expect.stringContaining('cost alone does not count') },
      { asks: 'its notices', answer: () => claim('extension-replacement').notices.slice(0, 4), expect: ['UK5 transparency notice before the award', 'UK6 contract award notice before signing', 'standstill of 8 working days from UK6', 'UK7 contract details within 30 days of signing'] },
    ],
  },
  {
    id: 'C23',
    situation: 'Six or seven months more on a longest term of sixty',
    verified: true,
    questions: [
      { asks: 'six months: exactly a tenth is not more than a tenth', answer: () => ground({ ...NEW_TERM, changeInTermMonths: 6 }, 'modify-not-substantial-term'), expect: 'yes', trap: 'no' },
      { asks: 'UK10 for six months', answer: () => changed({ ...NEW_TERM, changeInTermMonths: 6 }).notice.due, expect: 'no' },
      { asks: 'seven months on this ground', answer: () => ground({ ...NEW_TERM, changeInTermMonths: 7 }, 'modify-not-substantial-term'), expect: 'no', trap: 'yes' },
    ],
  },
  {
    id: 'C25',
    situation: 'Value up by eight per cent, term by twenty-five',
    verified: false,
    questions: [
      { asks: 'UK10: either limb frees', answer: () => changed({ ...NEW_TERM, contractValue: '100', changeInValue: '8', maximumTermMonths: 48, changeInTermMonths: 12 }).notice.due, expect: 'no', trap: 'yes' },
      { asks: 'the advice all the same', answer: () => changed({ ...NEW_TERM, contractValue: '100', changeInValue: '8', maximumTermMonths: 48, changeInTermMonths: 12 }).notice.because, expect: expect.stringContaining('Publishing it all the same is cheap') },
    ],
  },
  {
    id: 'C27',
    situation: 'Half of the original value exactly, and a penny more, on regulation 72(1)(b)',
    verified: true,
    questions: [
      { asks: '£200,000.00 on £400,000', answer: () => ground({ ...HALF, changeInValue: '200000' }, 'pcr-mod-additional'), expect: 'unknown', trap: 'no' },
      { asks: 'its limit, worked', answer: () => changed({ ...HALF, changeInValue: '200000' }).limits.filter((each) => each.rule.startsWith('pcr-mod-additional')).map((each) => each.within), expect: [true] },
      { asks: '£200,000.01', answer: () => ground({ ...HALF, changeInValue: '200000.01' }, 'pcr-mod-additional'), expect: 'no', trap: 'unknown' },
    ],
  },
  {
    id: 'C05-time',
    situation: 'Two quotations for one year of a small tool',
    verified: true,
    questions: [
      { asks: 'six weeks back', answer: () => begin({ route: 'quotation-10k-to-30k', mode: 'stay', needBy: needBy(day('2027-03-31'), 'commodity'), decisionWeeks: 0 }), expect: '2027-02-18' },
      { asks: 'and a week for an officer’s decision', answer: () => begin({ route: 'quotation-10k-to-30k', mode: 'stay', needBy: needBy(day('2027-03-31'), 'commodity'), decisionWeeks: 1 }), expect: '2027-02-11' },
    ],
  },
  {
    id: 'C28-time',
    situation: 'How soon quotations can replace a month-to-month service',
    verified: true,
    questions: [
      { asks: 'six weeks of quotations from today', answer: () => begin({ route: 'quotation-10k-to-30k', mode: 'sign', needBy: day('2027-01-04'), decisionWeeks: 0 }), expect: ON },
      { asks: 'and a week for an officer’s decision', answer: () => begin({ route: 'quotation-10k-to-30k', mode: 'sign', needBy: day('2027-01-11'), decisionWeeks: 1 }), expect: ON },
      { asks: 'needs gathered of £30,000 with VAT', answer: () => notifiable(gbp('30000')), expect: true },
      { asks: 'a year of it alone', answer: () => notifiable(grossOf(gbp('24600'), 20)), expect: false },
    ],
  },
  {
    id: 'C34-joint',
    situation: 'Two planning systems bought together, live on the day their terms meet',
    verified: true,
    questions: [
      // 1 April 2028 less 30 weeks of change-over, 28 of an open procedure, 8 of cabinet and 10 of agreeing with the partner
      { asks: 'the day to begin', answer: () => begin({ route: 'join-anew', mode: 'change', needBy: needBy(day('2028-03-31'), 'planning'), category: 'planning', decisionWeeks: 8 }), expect: '2026-10-17' },
    ],
  },
] // prettier-ignore
