import { ACT_BEGAN, ENGLAND, type Rule } from '../rule-record.ts'
import { all, any, applies, atThreshold, earlier, holds, is, not } from '../situation/when.ts'
import { SUB_CENTRAL } from '../act/act-entry.ts'
import { makerOf } from './entry.ts'

const SAVING = 'SI 2024/716'
/** Whether a thing stays under the 2015 Regulations: asked of facts, whatever regime is thought to govern. */
const saving = makerOf({ in: SAVING, regime: 'other', appliesTo: ['regime'] })
/** What follows for legacy contracts. */
const saved = makerOf({ in: SAVING, regime: 'pcr-2015', appliesTo: ['legacy'] })
/** What a direct award under the Act that repeats a legacy contract needs. */
const repeat = makerOf({ in: SAVING, appliesTo: ['direct-award-similar'] })

const REPEATS_LEGACY = is('firstAwardedBy', 'legacy-competition', 'legacy-framework')
const A_SYSTEM = is('form', 'dynamic-market')

/** Which contracts the 2015 Regulations still govern, and until when. */
export const legacyRegimeRules: readonly Rule[] = [
  saving('test', 'regime-legacy-awarded', 'The 2015 Regulations keep every contract awarded up to 23 February 2025.', 'reg 5(3)(a)', {
    when: earlier('awardedOn', ACT_BEGAN),
  }),
  saving('test', 'regime-legacy-framework', 'The 2015 Regulations keep every framework concluded up to 23 February 2025, and each call-off from it, however late.', 'reg 5(1), (3)(a)', {
    when: earlier('frameworkBeganOn', ACT_BEGAN),
  }),
  saving('test', 'regime-legacy-dps', 'The 2015 Regulations keep every dynamic purchasing system that stood on 23 February 2025, with all that is bought through it.', 'reg 5(1), (3)(a)', {
    when: earlier('systemSetUpOn', ACT_BEGAN),
  }),
  saving('test', 'regime-legacy-negotiated-contact', 'An award without notice stays under the 2015 Regulations when its supplier was first approached before 24 February 2025.', 'reg 5(3)(b)', {
    when: all(is('legacyProcedure', 'without-notice'), earlier('firstContactOn', ACT_BEGAN)),
  }),
  saving('test', 'regime-legacy-contract-notice', 'A procurement whose contract notice was sent off before 24 February 2025 stays under the 2015 Regulations.', 'reg 5(3)(c)', {
    when: earlier('contractNoticeSentOn', ACT_BEGAN),
    note: 'A light touch prior information notice under reg 75(1)(b) is not such a notice.',
  }),
  saving('test', 'regime-legacy-voluntary-transparency', 'A direct award announced by a voluntary transparency notice before 24 February 2025 stays under the 2015 Regulations.', 'reg 5(3)(d)', {
    when: earlier('voluntaryNoticeOn', ACT_BEGAN),
  }),
  saving('test', 'regime-legacy-contracts-finder-advert', 'A procurement advertised on Contracts Finder before 24 February 2025 stays under the 2015 Regulations.', 'reg 5(3)(e)', {
    when: earlier('contractsFinderOn', ACT_BEGAN),
  }),
  saving('test', 'regime-legacy-pin-call', 'A prior information notice that called for competition keeps a procurement under the 2015 Regulations only if it was sent off before 26 May 2023.', 'reg 5(2)', {
    when: earlier('priorNoticeCallOn', '2023-05-26'),
  }),
  saving('test', 'regime-unadvertised-quotes-not-saved', 'Quotations asked for before 24 February 2025, neither advertised nor awarded by then, fall under the Act.', 'reg 5 (by absence)', {
    appliesTo: ['regime', 'below-threshold'],
    when: all(
      is('procedure', 'quotation'),
      earlier('firstContactOn', ACT_BEGAN),
      not(holds('advertised')),
      not(earlier('awardedOn', ACT_BEGAN)),
    ),
    confidence: 'B',
  }),
  saving('test', 'legacy-contract-saved', 'What was awarded, concluded or set up before the Act began stays under the 2015 Regulations, with all that is done under it.', 'reg 5(1),(3)(a),(4)(a)', {
    when: any(applies('regime-legacy-awarded'), applies('regime-legacy-framework'), applies('regime-legacy-dps')),
  }),
  saving('test', 'legacy-procedure-saved', 'What was begun in one of four ways before the Act began is finished under the 2015 Regulations.', 'reg 5(3)(b)-(e)', {
    when: any(
      applies('regime-legacy-negotiated-contact'),
      applies('regime-legacy-contract-notice'),
      applies('regime-legacy-voluntary-transparency'),
      applies('regime-legacy-contracts-finder-advert'),
    ),
  }),
  saving('test', 'legacy-prior-information-notice-call', 'A procedure that a council opened by a prior information notice before 26 May 2023 is legacy.', 'reg 5(2)', {
    when: all(is('buyer', ...SUB_CENTRAL), applies('regime-legacy-pin-call')),
  }),
  saving('test', 'legacy-framework-call-offs-stay-legacy', 'The law of a call-off is its framework’s: from one of the 2015 Regulations it is legacy in any year.', 'reg 5', {
    when: all(is('form', 'call-off'), is('parentRegime', 'legacy')),
  }),
  saved('duty', 'regime-legacy-excludes-act', 'Where the 2015 Regulations are saved nothing of the Act applies.', 'reg 5(4)(a)'),
  saved('date', 'legacy-dps-end', 'No legacy dynamic purchasing system outlives 23 February 2029.', 'reg 5(4)(b)(ii)', {
    value: '2029-02-23',
    unit: 'date',
    when: A_SYSTEM,
  }),
  saved('date', 'legacy-dps-no-change', 'The last day on which how long a legacy dynamic purchasing system runs could be changed was 23 February 2026.', 'reg 5(4)(b)(i)', {
    value: '2026-02-23',
    unit: 'date',
    when: A_SYSTEM,
  }),
  saved('limit', 'legacy-dps-no-extension', 'The last day of a legacy dynamic purchasing system could be moved until 23 February 2026 and not since.', 'reg 5(4)(b)(i)', {
    value: '2026-02-23',
    unit: 'date',
    edge: 'more-than',
    measures: 'changedOn',
    when: A_SYSTEM,
  }),
  saved('duty', 'legacy-payment-statistics', 'How fast legacy invoices are paid is published every six months, for the halves of a year that end in March and September.', 'reg 5(4)(c) modifying PCR reg 113(7)', {
    value: 6,
    unit: 'months',
    jurisdictions: ENGLAND,
    note: 'The first period ran from 24 February to 30 September 2025.',
  }),
  repeat('test', 'legacy-repeat-direct-award-no-goods', 'Buying again what a legacy contract bought, without competition, is open for services and works and closed for goods.', 'reg 6', {
    when: all(REPEATS_LEGACY, is('subject', 'services', 'works', 'light-touch')),
  }),
  repeat('test', 'legacy-repeat-direct-award-disclosed', 'Buying again what a legacy contract bought, without competition, needs the first tender to have told that this might happen.', 'reg 6(2)(c)', {
    when: all(REPEATS_LEGACY, holds('repeatAnnounced')),
  }),
  makerOf({ regime: 'pcr-2015', appliesTo: ['publishing-legacy'], jurisdictions: ENGLAND })(
    'date',
    'legacy-cdp-switch',
    'From 1 May 2027 the awards of legacy call-offs and of legacy contracts below the threshold go on the central digital platform instead of Contracts Finder.',
    'SI 2026/360 regs 1(4), 5 as changed by SI 2026/746',
    {
      value: '2027-05-01',
      unit: 'date',
      from: '2027-05-01',
      when: any(is('form', 'call-off'), not(atThreshold('estimate'))),
      note: 'SI 2026/746, which put the day back from 1 October 2026, was not seen itself.',
    },
  ),
  makerOf({ regime: 'pcr-2015', appliesTo: ['publishing-legacy'], jurisdictions: ENGLAND })(
    'date',
    'legacy-reg106-ends',
    'From 1 May 2027 legacy contract notices need no copy on Contracts Finder.',
    'SI 2026/360 regs 1(4), 5',
    { value: '2027-05-01', unit: 'date', from: '2027-05-01', when: atThreshold('estimate') },
  ),
  makerOf({ regime: 'pcr-2015', appliesTo: ['modification-legacy'], from: null, confidence: 'C' })(
    'limit',
    'legacy-modification-small',
    'A first note of the small changes of legacy contracts: under 10 % together, works 15 %.',
    'PCR 2015 reg 72(1)(f), (5)',
    {
      value: 10,
      unit: 'percent',
      edge: 'less-than',
      measures: { share: 'changesTogether', of: 'contractValue' },
      when: not(is('subject', 'works')),
      note: 'From general knowledge; the rules of regulation 72 as read are held beside it, and they count.',
    },
  ),
] // prettier-ignore
