import type { Rule } from '../rule-record.ts'
import { all, any, holds, is } from '../situation/when.ts'
import { duty, NEW_AWARD, PUBLIC_CONTRACT } from '../act/act-entry.ts'

/** Conflicts of interest: sections 81 to 83. */
export const conflictRules: readonly Rule[] = [
  duty(
    'conflicts-identify',
    'Everything reasonable is done to find conflicts of interest, possible ones too, and to keep watching for them.',
    's.81',
    { when: PUBLIC_CONTRACT },
  ),
  duty(
    'conflicts-mitigate',
    'Everything reasonable is done so that a conflict helps or harms nobody; where it cannot be helped the supplier is left out.',
    's.82',
    { when: all(PUBLIC_CONTRACT, holds('conflictFound')) },
  ),
  duty(
    'conflicts-assessment-before-notice',
    'Conflicts of interest are assessed before the tender notice, the transparency notice, or the notices that set up a dynamic market.',
    's.83(1)-(4)',
    { when: any(is('form', 'dynamic-market'), all(PUBLIC_CONTRACT, NEW_AWARD)) },
  ),
  duty(
    'conflicts-assessment-confirm',
    'That conflicts were assessed is confirmed in the tender or transparency notice, the notices that set up a dynamic market, the details of a public contract (UK7) and the change notice (UK10); not in UK2, UK3 or UK6.',
    's.83(5),(8)',
    {
      when: any(
        is('noticeAbout', 'UK13', 'UK14'),
        all(PUBLIC_CONTRACT, is('noticeAbout', 'UK4', 'UK5', 'UK7', 'UK10')),
      ),
    },
  ),
]
