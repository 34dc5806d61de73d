import type { Rule } from '../rule-record.ts'
import { all, any, holds, is, not, type When } from '../situation/when.ts'
import { CALL_OFF, COMPETITION, duty, LIGHT_TOUCH, limit, PUBLIC_CONTRACT, test } from './act-entry.ts'

/** A regulated contract put to competition. */
const COMPETED = all(PUBLIC_CONTRACT, COMPETITION)
const FLEXIBLE = is('procedure', 'competitive-flexible')

const inFlexible = (when?: When) => ({
  appliesTo: ['competition'],
  when: all(PUBLIC_CONTRACT, FLEXIBLE, ...(when ? [when] : [])),
})
const inCompetition = (when: When) => ({ appliesTo: ['competition'], when: all(COMPETED, when) })
const anyCompetition = { appliesTo: ['competition'], when: COMPETED }

/** What buying serves (section 12), talks with the market, and the competition itself (sections 16 to 33, 56 and 96). */
export const procedureRules: readonly Rule[] = [
  duty(
    'objectives',
    'What is regulated is bought with regard to value for money, the good of the public, openness about decisions, and integrity that can be seen.',
    's.12(1)',
    { when: PUBLIC_CONTRACT },
  ),
  duty(
    'equal-treatment',
    'Suppliers are treated alike unless they differ in a way that justifies otherwise, and then so that none is helped or harmed unfairly.',
    's.12(2)-(3)',
    { when: PUBLIC_CONTRACT },
  ),
  duty(
    'sme-barriers-above-threshold',
    'Regard what keeps small and medium-sized firms out, and whether it can be lowered.',
    's.12(4)',
    { when: PUBLIC_CONTRACT, note: 'No court enforces it.' },
  ),
  test(
    'market-engagement-allowed',
    'Until the tender notice is out suppliers may be talked to about the need, the procedure, the papers, the terms and who could do it.',
    's.16(1)',
    { when: not(holds('tenderNoticeOut')) },
  ),
  duty(
    'market-engagement-no-advantage',
    'Whoever talks with the market sees to it that nobody gains unfairly by it.',
    's.16(3)',
    { when: all(PUBLIC_CONTRACT, holds('marketEngaged')) },
  ),
  duty(
    'market-engagement-exclude',
    'A supplier is left out when the talks gave it an unfair advantage that nothing else takes away.',
    's.16(4)-(5)',
    {
      when: all(
        PUBLIC_CONTRACT,
        holds('marketEngaged'),
        holds('engagementAdvantage'),
        holds('advantageUnavoidable'),
      ),
    },
  ),
  duty(
    'consider-lots',
    'Before the tender notice ask whether lots make sense; where they do, use them or say why not.',
    's.18',
    anyCompetition,
  ),
  test(
    'procedure-no-late-entrants',
    'Who missed the first round of a competitive flexible procedure, or was excluded in it, is not let in later.',
    's.20(4)(c)',
    inFlexible(any(holds('missedFirstRound'), holds('excludedFromProcedure'))),
  ),
  test(
    'conditions-of-participation-limits',
    'A condition of taking part is allowed when it tests legal or financial capacity or technical ability, and asks no more than the contract calls for.',
    's.22(1),(5)',
    inCompetition(
      all(
        is('conditionAsked', 'legal-capacity', 'financial-capacity', 'technical-ability'),
        holds('conditionProportionate'),
      ),
    ),
  ),
  test(
    'conditions-forbidden',
    'No condition may ask everyone for audited accounts, for insurance before award, for an earlier contract with one authority, or for a qualification without its equivalents.',
    's.22(3)-(4)',
    inCompetition(
      is(
        'conditionAsked',
        'audited-accounts-of-all',
        'insurance-before-award',
        'earlier-award-by-named-authority',
        'qualification-without-equivalent',
      ),
    ),
  ),
  test(
    'award-criteria-tests',
    'Award criteria stand when they are about what is bought, can be understood and measured, and are proportionate.',
    's.23(2)',
    inCompetition(all(holds('criteriaOfSubject'), holds('criteriaClear'), holds('criteriaProportionate'))),
  ),
  duty(
    'award-criteria-importance',
    'The papers say how tenders are assessed, what is pass or fail, and how much each criterion counts.',
    's.23(3)',
    anyCompetition,
  ),
  test(
    'award-criteria-refine',
    'Criteria may be made finer only in a competitive flexible procedure that announced it, before final tenders are invited, and never so that somebody dropped would have stayed.',
    's.24',
    inFlexible(
      all(holds('refiningAnnounced'), holds('beforeFinalTenders'), holds('refiningChangesNoOutcome')),
    ),
  ),
  duty(
    'disregard-failed-conditions',
    'A tender that misses a condition of taking part is set aside.',
    's.19(3)(a)',
    inCompetition(is('tenderFault', 'conditions')),
  ),
  duty(
    'abnormally-low-tender',
    'Before a price is turned down as abnormally low its supplier is told and may show that it can perform.',
    's.19(4)-(5)',
    inCompetition(is('tenderFault', 'abnormally-low')),
  ),
  duty(
    'subcontractor-enquiry',
    'Tenderers are asked whom they mean to sub-contract to, and those names are looked up on the debarment list.',
    's.28(1)',
    anyCompetition,
  ),
  duty(
    'improper-behaviour-exclude',
    'A supplier that behaved improperly is excluded, once heard, when nothing else takes its advantage away.',
    's.30(1)-(3)',
    inCompetition(all(holds('improperBehaviour'), holds('advantageUnavoidable'), holds('supplierHeard'))),
  ),
  test(
    'change-procurement-terms',
    'The terms of a competition may be changed until its first deadline, published anew and with time to answer; later only in what is not substantial, or for light touch services.',
    's.31',
    inCompetition(any(holds('beforeFirstDeadline'), LIGHT_TOUCH, holds('termsChangeMinor'))),
  ),
  test(
    'reserve-supported-employment',
    'A contract may be kept for bodies at least 30 % of whose workers are disabled or disadvantaged.',
    's.32',
    {
      value: 30,
      unit: 'percent',
      edge: 'at-least',
      measures: 'supportedWorkforce',
      ...inFlexible(),
    },
  ),
  limit(
    'reserve-mutual-term',
    'A contract kept for public service mutuals lasts five years at most.',
    's.33(1)(b)',
    {
      value: 5,
      unit: 'years',
      calendar: 'calendar',
      counts: { from: 'enteredOn', how: 'day-one', gives: 'until' },
      ...inCompetition(all(LIGHT_TOUCH, holds('reservedToMutual'))),
      note: 'Only for services listed as reservable.',
    },
  ),
  limit(
    'reserve-mutual-gap',
    'It is not kept for mutuals when one of them held a comparable contract with the same authority in the three years before.',
    's.33',
    {
      value: 3,
      unit: 'years',
      calendar: 'calendar',
      counts: { from: 'awardedOn', how: 'ending', gives: 'since' },
      ...inCompetition(all(LIGHT_TOUCH, holds('reservedToMutual'))),
    },
  ),
  duty(
    'brand-name-only-with-equivalent',
    'A brand, an origin or a supplier is named only where the need cannot be understood without it, and then “or equivalent”.',
    's.56(7)-(8)',
    { when: all(PUBLIC_CONTRACT, any(COMPETITION, CALL_OFF), holds('namesBrand')) },
  ),
  duty(
    'electronic-communication',
    'Talk electronically as far as can be, over systems that cost nothing before award, are common and can be used by everyone.',
    's.96',
    { when: all(PUBLIC_CONTRACT, not(holds('onlineIsSecurityRisk'))) },
  ),
]
