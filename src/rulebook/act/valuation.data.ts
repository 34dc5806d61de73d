import type { Rule } from '../rule-record.ts'
import { all, holds, is, not } from '../situation/when.ts'
import { CONCESSION, definition, duty, FRAMEWORK, test } from './act-entry.ts'

const includingVat = true

/** How the value of a contract is estimated: section 4 and Schedule 3. Concessions and frameworks have sums of their own. */
export const valuationRules: readonly Rule[] = [
  test(
    'value-maximum-payable',
    'A contract is worth the largest sum the buyer could come to pay under it from first day to last, money already paid included.',
    'Sch 3 para 1(1)',
    { includingVat, when: all(not(CONCESSION), not(FRAMEWORK)) },
  ),
  test(
    'value-include-supply-options',
    'Options to order more count in the estimate as if they were used.',
    'Sch 3 para 1(2)(b)',
    { includingVat, when: all(not(CONCESSION), holds('supplyOptions')) },
  ),
  test(
    'value-include-extension-options',
    'Options to extend or renew count in the estimate as if they were used.',
    'Sch 3 para 1(2)(c)',
    { includingVat, when: all(not(CONCESSION), holds('extensionOptions')) },
  ),
  test(
    'value-include-fees',
    'Premiums, fees, commissions and interest that may fall due belong in the estimate.',
    'Sch 3 para 1(2)(d)',
    { includingVat, when: all(not(CONCESSION), holds('feesPayable')) },
  ),
  test(
    'value-include-free-supplies',
    'What the authority itself gives under the contract free of charge is added at its worth.',
    'Sch 3 para 1(2)(a)',
    { includingVat, when: all(not(CONCESSION), holds('suppliesGivenFree')) },
  ),
  test(
    'value-framework-sum',
    'The value of a framework is all that may be called off under it, added up.',
    'Sch 3 para 2(1)',
    { includingVat, when: FRAMEWORK },
  ),
  test(
    'value-open-framework-sum',
    'Each framework of an open framework counts with all the others of its scheme.',
    'Sch 3 para 2(2)',
    { includingVat, when: is('form', 'open-framework') },
  ),
  test(
    'value-concession-supplier-receipts',
    'A concession is valued by the most its supplier could take in from anyone, users included.',
    'Sch 3 para 3',
    { includingVat, when: CONCESSION },
  ),
  test(
    'value-aggregate-single-contract',
    'Needs that could reasonably be one contract are each valued at the total of all, unless there are good reasons.',
    'Sch 3 para 4',
    { includingVat, when: all(holds('couldBeOneContract'), not(holds('goodReasonsApart'))) },
  ),
  test(
    'value-cannot-estimate',
    'A contract whose value cannot be estimated, such as one of unknown length, is treated as regulated.',
    'Sch 3 para 5',
    { when: not(holds('canEstimate')) },
  ),
  duty('value-no-avoidance', 'A way of valuing may not be chosen in order to escape the Act.', 's.4(3)'),
  definition(
    'value-for-the-time-being',
    'The estimate is the one held now: it moves as the facts do.',
    's.4(1)',
  ),
]
