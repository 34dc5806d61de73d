import type { Rule } from '../rule-record.ts'
import { all, any, holds, is, not, type When, within } from '../situation/when.ts'
import {
  COMPETITION,
  days,
  definition,
  duty,
  LIGHT_TOUCH,
  PUBLIC_CONTRACT,
  test,
  UTILITIES,
} from './act-entry.ts'

const COMPETED = all(PUBLIC_CONTRACT, COMPETITION)
const ELECTRONIC = holds('electronicTenders')
const AT_ONCE = holds('documentsAtOnce')
/** Two rows are not for central government, unless a utility buys. */
const FREER = any(UTILITIES, not(is('buyer', 'central')))

// The days begin with the day after the invitation, and the deadline is the last of them.
const FROM_INVITATION = { from: 'invitedOn', how: 'day-after', gives: 'not-before' } as const

/** A row of the table for requests to take part, which only the competitive flexible procedure has. */
const toTakePart = (id: string, least: number, when: When, says: string): Rule =>
  days(`participation-period-${id}`, least, says, 's.54(3)', {
    when: all(PUBLIC_CONTRACT, is('procedure', 'competitive-flexible'), when),
    counts: FROM_INVITATION,
    among: 'participation-period',
  })

/** A row of the table for tenders. */
const toTender = (id: string, least: number, when: When, says: string): Rule =>
  days(`tender-period-${id}`, least, says, 's.54(4)', {
    when: all(COMPETED, when),
    counts: FROM_INVITATION,
    among: 'tender-period',
  })

/** The two tables of section 54. */
const TABLES: readonly Rule[] = [
  toTakePart('normal', 25, all(not(LIGHT_TOUCH), not(holds('shorterForUrgency'))), 'Suppliers get at least 25 days to ask to take part.'),
  toTakePart('urgent', 10, holds('shorterForUrgency'), 'Suppliers get at least 10 days to ask to take part when urgency makes 25 impractical.'),
  toTakePart('light-touch', 0, LIGHT_TOUCH, 'Light touch contracts have no least time for asking to take part.'),

  toTender('light-touch', 0, LIGHT_TOUCH, 'Light touch contracts have no least time for tenders.'),
  toTender('negotiated', 0, all(FREER, holds('onlyPreselected'), holds('periodAgreed')), 'A council or a utility may agree any tendering time with suppliers it has already selected; central government may not.'),
  toTender('preselected', 10, all(FREER, holds('onlyPreselected')), 'When only suppliers already selected may tender, a council or a utility gives at least 10 days.'),
  toTender('planned-notice', 10, all(holds('plannedNotice'), within('plannedNoticeOn', 'qualifying-planned-procurement-notice-min'), within('plannedNoticeOn', 'qualifying-planned-procurement-notice-max')), 'After a qualifying planned procurement notice (UK3) tenders need at least 10 days.'),
  toTender('urgent', 10, holds('shorterForUrgency'), 'Ten days are the least for tenders in a case of urgency that leaves no room for the longer times.'),
  toTender('dynamic-market', 10, is('procedure', 'dynamic-market'), 'Tenders under a dynamic market need at least 10 days, whoever buys.'),
  toTender('electronic-all-documents', 25, all(ELECTRONIC, AT_ONCE), 'Tenders sent electronically, with every document given at the start, need at least 25 days.'),
  toTender('electronic-documents-later', 30, all(ELECTRONIC, not(AT_ONCE)), 'Tenders sent electronically, with documents that follow later, need at least 30 days.'),
  toTender('paper-all-documents', 30, all(not(ELECTRONIC), AT_ONCE), 'Tenders not sent electronically, with every document given at the start, need at least 30 days.'),
  toTender('paper-documents-later', 35, all(not(ELECTRONIC), not(AT_ONCE)), 'Tenders not sent electronically, with documents that follow later, need at least 35 days.'),
] // prettier-ignore

/** Least periods of a competition: section 54, and the planned procurement notice that shortens them. */
export const periodRules: readonly Rule[] = [
  ...TABLES,
  test('time-limits-shortest-row', 'When several least periods fit, the shortest counts.', 's.54(3)-(4)', {
    when: COMPETED,
  }),
  duty('time-limits-same-for-all', 'Every supplier is given the same time.', 's.54(2)', { when: COMPETED }),
  duty(
    'time-limits-factors',
    'How long suppliers get is weighed by complexity, site visits, sub-contracting, changes of documents and the wish to avoid delay.',
    's.54(1)',
    { when: COMPETED },
  ),
  definition(
    'state-of-urgency',
    'Urgency that shortens a time limit is what the authority judges to make the longer one impractical; it need not be extreme.',
    's.54(3)-(4)',
    {
      when: all(COMPETED, holds('shorterForUrgency')),
      note: 'The Act does not define it. A lower bar than the urgency that allows a direct award.',
    },
  ),
  definition(
    'pre-selected-supplier',
    'A supplier counts as already selected once its fitness was judged ahead of the invitation, or when the market it tenders through has admitted it.',
    's.54(5)',
    { when: any(holds('conditionsMetBefore'), holds('memberOfMarket')) },
  ),
  days(
    'call-off-no-minimum-period',
    0,
    'The Act gives no least time for a competition among a framework’s suppliers.',
    's.54(3)-(5)',
    {
      when: all(PUBLIC_CONTRACT, is('procedure', 'call-off-competition')),
      counts: FROM_INVITATION,
      confidence: 'B',
      note: 'Inferred: the tables speak of competitive tendering procedures only. The framework may set a time of its own.',
    },
  ),
  days(
    'qualifying-planned-procurement-notice-min',
    40,
    'To shorten tendering a planned procurement notice (UK3) stands for 40 days or more before the tender notice.',
    's.15(3)',
    { counts: { from: 'tenderNoticeOn', how: 'back', gives: 'by' } },
  ),
  days(
    'qualifying-planned-procurement-notice-max',
    12,
    'A planned procurement notice (UK3) older than 12 months when the tender notice appears shortens nothing.',
    's.15(3)',
    { unit: 'months', counts: { from: 'tenderNoticeOn', how: 'back', gives: 'since' } },
  ),
  duty(
    'procedure-proportionate',
    'A competition may be open to all in one stage, or of the authority’s own design, in proportion to what is bought.',
    's.20(3)',
    { when: COMPETED },
  ),
]
