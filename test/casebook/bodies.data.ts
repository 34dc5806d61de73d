import { expect } from 'vitest'
import { day } from '../../src/procurement/calendar-day.ts'
import {
  decisionPath,
  defaultSettings,
  mixedPosition,
  notifiable,
  noticeBy,
  noticesDue,
  reorganisationTest,
  threshold,
  thresholdIfHeld,
} from '../../src/rulebook/index.ts'
import type { RuleCase } from './rule-case.ts'
import { gbp, optionOn } from './rules.data.ts'

const ON = day('2026-11-23')
const JANUARY = day('2027-01-11')

const DISSOLVING = {
  direction: 'in-force',
  specifiedDate: day('2028-04-01'),
  initialEnd: day('2028-02-29'),
  latestEnd: day('2029-02-28'),
  value: gbp('90000'),
  sameSupplierTotal: gbp('60000'),
} as const
const TELECARE = [
  { subject: 'light-touch', gross: gbp('300000') },
  { subject: 'goods-services', gross: gbp('120000') },
] as const
const FEBRUARY = {
  ...defaultSettings,
  keyDecisionLine: gbp('250000'),
  committees: [{ name: 'Cabinet', meeting: day('2027-02-09') }],
}
const inWales = { ...defaultSettings, nation: 'wales', kind: 'unitary' } as const
const owned = (kind: Parameters<typeof optionOn>[0]) => optionOn(kind, { arrangement: 'owned-company', estimate: '1841373' }) // prettier-ignore

/** What a body is, who decides in it, and what nation and reorganisation make of it. */
export const BODIES: readonly RuleCase[] = [
  {
    id: 'C31-rules',
    situation: 'An IT company owned by three councils',
    verified: true,
    questions: [
      { asks: 'an open procedure, every test met', answer: () => optionOn('open-procedure', { arrangement: 'owned-company', estimate: '1841373', parentUndertaking: true, nobodyElseDecides: true, noPrivateShares: true, controlledAlone: false, allOwnersOnBoard: true, nothingAgainstOwners: true, activityForOwners: 81 }).lawful, expect: 'no', trap: 'yes' },
      { asks: 'an open procedure, nobody having looked at the tests', answer: () => owned('open-procedure').lawful, expect: 'unknown', trap: 'yes' },
      { asks: 'no route, while three tests hold', answer: () => owned('no-route').conditions.map((each) => each.what), expect: expect.arrayContaining([expect.stringContaining('parent undertaking'), expect.stringContaining('80 %'), expect.stringContaining('nobody but public authorities holds shares')]) },
      { asks: 'that the company itself buys under the Act', answer: () => owned('no-route').reason, expect: expect.stringContaining('the company itself buys under the Act') },
    ],
  },
  {
    id: 'C35',
    situation: 'A contract of a council to be dissolved that looks too small and too short to need consent',
    verified: true,
    questions: [
      { asks: 'consent', answer: () => reorganisationTest(DISSOLVING).consent, expect: 'required', trap: 'not-required' },
      { asks: 'its reasons', answer: () => reorganisationTest(DISSOLVING).because, expect: [expect.stringContaining('may be extended to Wed 28 February 2029'), '£150,000 with the supplier’s earlier contracts is over £100,000.', expect.stringContaining('cannot be enforced against the successor')] },
      { asks: 'the weeks it adds', answer: () => optionOn('quotation', { estimate: '90000', s24Direction: 'in-force', s24Day: '2028-04-01', initialEnd: '2028-02-29', latestEnd: '2029-02-28', s24Value: '90000', sameSupplierEarlier: '60000' }).conditions.map((each) => each.what).join(), expect: expect.stringContaining('allow 4 to 6 weeks') },
      { asks: 'consent when the earlier contracts are not known', answer: () => { const { sameSupplierTotal: _, ...facts } = DISSOLVING; return reorganisationTest(facts).consent }, expect: 'unknown', trap: 'not-required' },
      { asks: 'whether its sum is held as read', answer: () => reorganisationTest(DISSOLVING).rules.find((each) => each.id === 's24-noncapital')?.verified, expect: false },
    ],
  },
  {
    id: 'C37',
    situation: 'A Welsh county borough buys a library system',
    verified: false,
    questions: [
      { asks: 'the threshold', answer: () => threshold({ nation: 'wales' }, JANUARY).amount, expect: gbp('207720') },
      { asks: 'UK8', answer: () => noticesDue({ route: 'open-procedure', regime: 'new', gross: gbp('250000'), nation: 'wales', on: JANUARY }).some((each) => /UK8/.test(each)), expect: false, trap: true },
      { asks: 'keeping it for local suppliers', answer: () => optionOn('reserved-quotation', { nation: 'wales', estimate: '60000' }, JANUARY).lawful, expect: 'no', trap: 'yes-if' },
      { asks: 'the English rule of 28 days', answer: () => decisionPath('unitary', gbp('250000'), inWales, JANUARY).because, expect: expect.stringContaining('do not reach wales') },
      { asks: 'a day for an English forward plan', answer: () => decisionPath('unitary', gbp('250000'), { ...inWales, committees: FEBRUARY.committees }, JANUARY).forwardPlanBy, expect: undefined },
      { asks: 'the figure before 2026, which is not held', answer: () => thresholdIfHeld({ nation: 'wales' }, day('2025-06-01')), expect: undefined },
    ],
    note: 'Where Wales publishes, the Welsh statement, UK17, language and partnership duties are not held yet: nothing is said of them.',
  },
  {
    id: 'C38',
    situation: 'A maintained school buys its own information system for £42,000 with VAT',
    verified: true,
    questions: [
      { asks: 'UK7', answer: () => notifiable(gbp('42000'), { isSchool: true }), expect: false, trap: true },
      { asks: 'any notice', answer: () => noticesDue({ route: 'quotation', regime: 'new', gross: gbp('42000'), isSchool: true, on: ON }), expect: [] },
      { asks: 'whose rules', answer: () => optionOn('quotation', { buyer: 'school', estimate: '42000' }).conditions.map((each) => each.what), expect: expect.arrayContaining(['the school’s own financial regulations are followed']) },
      { asks: 'keeping it for local suppliers', answer: () => optionOn('reserved-quotation', { buyer: 'school', estimate: '42000' }).lawful, expect: 'no', trap: 'yes-if' },
    ],
  },
  {
    id: 'C39',
    situation: 'Telecare monitoring with its equipment: light touch and goods in one',
    verified: false,
    questions: [
      { asks: 'together, by its main part', answer: () => mixedPosition(TELECARE, undefined, ON), expect: { position: 'below', because: [expect.stringMatching(/£420,000, mainly light-touch, against £663,540/)] }, trap: { position: 'above' } },
      { asks: 'equipment alone against its own threshold', answer: () => mixedPosition([TELECARE[1]], true, ON).position, expect: 'below' },
      { asks: 'dearer equipment that could be bought apart', answer: () => mixedPosition([TELECARE[0], { subject: 'goods-services', gross: gbp('220000') }], true, ON).position, expect: 'above' },
      { asks: 'the same when nobody knows whether it could', answer: () => mixedPosition([TELECARE[0], { subject: 'goods-services', gross: gbp('220000') }], undefined, ON).position, expect: 'unknown' },
    ],
  },
  {
    id: 'W1-local',
    situation: 'An English district keeps a contract of £60,000 with VAT for suppliers of its area',
    verified: true,
    questions: [
      { asks: 'whether it may', answer: () => optionOn('reserved-quotation', { estimate: '60000' }).lawful, expect: 'yes-if', trap: 'yes' },
      { asks: 'its first condition', answer: () => optionOn('reserved-quotation', { estimate: '60000' }).conditions.map((each) => each.what), expect: expect.arrayContaining(['the reservation and the area are decided before anyone is invited']) },
      { asks: 'its notices', answer: () => optionOn('reserved-quotation', { estimate: '60000' }).notices, expect: [expect.stringContaining('UK4 below-threshold tender notice first'), expect.stringContaining('the reservation and its area stated in UK4'), expect.stringContaining('UK7 contract details')] },
      { asks: 'the day before the Order began', answer: () => optionOn('reserved-quotation', { estimate: '60000' }, day('2026-02-03')).lawful, expect: 'no' },
      { asks: 'the same at the threshold', answer: () => optionOn('reserved-quotation', { estimate: '207720' }).lawful, expect: 'no' },
    ],
  },
  {
    id: 'W2-erp',
    situation: 'A finance system of more than £5m',
    verified: true,
    questions: [
      { asks: 'three indicators above £5m', answer: () => noticesDue({ route: 'competitive-flexible', regime: 'new', gross: gbp('5000000.01'), on: ON }), expect: expect.arrayContaining([expect.stringContaining('at least three performance indicators'), 'copy of the contract within 90 days of signing']) },
      { asks: 'none at £5m exactly', answer: () => noticesDue({ route: 'competitive-flexible', regime: 'new', gross: gbp('5000000'), on: ON }).some((each) => /indicators/.test(each)), expect: false, trap: true },
    ],
  },
  {
    id: 'W3-key',
    situation: 'A key decision for the cabinet of 9 February 2027',
    verified: true,
    questions: [
      { asks: 'the last day for its notice: 28 clear days', answer: () => noticeBy(day('2027-02-09')), expect: '2027-01-11', trap: '2027-01-12' },
      // Five clear working days before 9 February; call-in of five working days after it
      { asks: 'its path', answer: () => decisionPath('district', gbp('300000'), FEBRUARY, ON), expect: expect.objectContaining({ authority: 'cabinet', keyDecision: 'yes', forwardPlanBy: '2027-01-11', reportBy: '2027-02-01', meeting: '2027-02-09', callInEnds: '2027-02-16', weeks: 8 }) },
      { asks: 'a day too late for it', answer: () => decisionPath('district', gbp('300000'), FEBRUARY, day('2027-01-12')).meeting, expect: undefined, trap: '2027-02-09' },
    ],
  },
  {
    id: 'W4-staff',
    situation: 'Taking a service back whose staff may transfer',
    verified: true,
    questions: [
      { asks: 'what is to be checked', answer: () => optionOn('bring-in-house', {}).conditions.map((each) => each.what).join(), expect: expect.stringContaining('28 days for their particulars') },
    ],
  },
] // prettier-ignore
