import { rule, type Rule } from '../rule-record.ts'
import { all, any, applies, atThreshold, holds, is, not, taking } from '../situation/when.ts'
import {
  CALL_OFF,
  CONCESSION,
  DEFENCE,
  definition,
  duty,
  LIGHT_TOUCH,
  OWN_COMPETITION,
  PUBLIC_BODIES,
  PUBLIC_CONTRACT,
  SUB_CENTRAL,
  test,
  UTILITIES,
  WALES,
  WORKS,
} from './act-entry.ts'

/** The part that could be bought by itself is measured by the threshold of what it is. */
const PART_AT_THRESHOLD = taking(
  { estimate: 'partEstimate', subject: 'partSubject' },
  atThreshold('estimate'),
)

/** Whom and what the Act binds, since when, and the words it defines. */
export const scopeRules: readonly Rule[] = [
  definition('act-main-commencement', 'The Act governs buying begun from 24 February 2025 on.', '', {
    source: 'SI 2024/716 reg 2(2)',
  }),
  definition(
    'public-contract',
    'A contract at or above its threshold, a framework and a concession included, that no exemption takes out, is a public contract; so is a mixed one lifted by one of its parts, and one whose value cannot be told.',
    's.3',
    {
      when: all(
        not(holds('exempt')),
        any(
          atThreshold('estimate'),
          applies('value-cannot-estimate'),
          applies('mixed-below-threshold-separable-part'),
        ),
      ),
      note: 'A contract for which nothing of value is given in return is none; that is settled before a route is asked for.',
    },
  ),
  definition(
    'below-threshold-contract',
    'A contract, framework or concession estimated under its threshold is a below-threshold contract.',
    's.5(5)',
    { when: not(any(atThreshold('estimate'), applies('value-cannot-estimate'))) },
  ),
  test(
    'mixed-below-threshold-separable-part',
    'When a part could reasonably be bought alone and would reach its own threshold, the whole mixed contract is regulated; call-offs are not split so.',
    's.5(1)-(4)',
    {
      when: all(not(CALL_OFF), holds('mixed'), holds('partSeparable'), PART_AT_THRESHOLD),
    },
  ),
  test(
    'mixed-special-regime-separable-part',
    'The lighter or special rules of light touch, concessions, utilities and defence are lost when something of another kind in the contract, large enough to be regulated by itself, could have been bought alone.',
    's.10',
    {
      when: all(
        any(LIGHT_TOUCH, CONCESSION, UTILITIES, all(DEFENCE, not(holds('goodReasonNotToSplit')))),
        PUBLIC_CONTRACT,
        not(CALL_OFF),
        holds('mixed'),
        holds('partSeparable'),
        any(
          is('partSubject', 'goods', 'services', 'works'),
          all(is('subject', 'light-touch'), is('partSubject', 'concession')),
          all(is('subject', 'concession'), is('partSubject', 'light-touch')),
        ),
        PART_AT_THRESHOLD,
      ),
      note: 'A defence contract keeps its rules where there are good reasons not to split it. The test does not decide whether a contract is a public one.',
    },
  ),
  definition(
    'contracting-authority',
    'A body paid for mainly by the public purse, or under public oversight, is bound by the Act unless it works commercially.',
    's.2(1)-(3)',
    {
      when: all(
        any(holds('publiclyFunded'), holds('publicControl'), applies('public-oversight-board')),
        not(holds('commercial')),
      ),
    },
  ),
  test(
    'public-oversight-board',
    'Public authorities that appoint more than half of a board have oversight of the body.',
    's.2(3)',
    { value: 50, unit: 'percent', edge: 'more-than', measures: 'boardAppointedPercent' },
  ),
  definition(
    'sub-central-authority',
    'Councils, parishes, police and fire bodies, schools and all who are neither central government nor a private utility are sub-central.',
    'Sch 1 para 5(1)',
    { buyers: SUB_CENTRAL },
  ),
  definition(
    'light-touch-contract',
    'A contract mainly for services on the regulations’ list, or a framework for them, has the light touch.',
    's.9(1),(5)',
    { when: LIGHT_TOUCH, note: 'The list is Schedule 1 of the Procurement Regulations 2024 (CPV codes).' },
  ),
  definition(
    'concession-contract',
    'A contract is a concession when the supplier is paid at least partly by exploiting what it provides and may really lose by it.',
    's.8',
    { when: all(holds('rightToExploit'), holds('operatingRisk')) },
  ),
  definition(
    'works-contract',
    'Building and engineering, and what brings about a complete work to the buyer’s specification, are works.',
    'Sch 1 para 4',
    { when: WORKS },
  ),
  definition(
    'small-medium-enterprise-staff',
    'With fewer than 250 people a firm is small or medium-sized, if it keeps to one of two money limits, turnover or balance sheet.',
    's.123(1)',
    {
      value: 250,
      unit: 'count',
      edge: 'less-than',
      measures: 'supplierStaff',
      when: any(
        applies('small-medium-enterprise-turnover'),
        applies('small-medium-enterprise-balance-sheet'),
      ),
    },
  ),
  definition(
    'small-medium-enterprise-turnover',
    'A turnover of £44m or less keeps a firm of fewer than 250 people a small or medium-sized one.',
    's.123(1)',
    {
      value: 44_000_000,
      unit: 'GBP',
      edge: 'at-most',
      includingVat: false,
      measures: 'supplierTurnover',
    },
  ),
  definition(
    'small-medium-enterprise-balance-sheet',
    'A balance sheet total of £38m or less keeps a firm of fewer than 250 people a small or medium-sized one, whatever its turnover.',
    's.123(1)',
    {
      value: 38_000_000,
      unit: 'GBP',
      edge: 'at-most',
      includingVat: false,
      measures: 'supplierBalanceSheet',
    },
  ),
  definition(
    'school-definition',
    'Maintained and approved special schools, academies, further education colleges and Northern Ireland’s grant-aided schools are schools, and so is a purchase wholly for a pupil referral unit: Part 6 and its notices are not for them.',
    's.123(1),(3)',
    { buyers: ['school'] },
  ),
  definition(
    'working-day',
    'A working day of the Act is no Saturday, no Sunday and no bank holiday anywhere in the United Kingdom.',
    's.123(1)',
    { calendar: 'uk-any-part' },
  ),
  test(
    'working-day-bank-holidays-all-nations',
    'Bank holidays of England and Wales, of Scotland and of Northern Ireland are put together: one nation’s is enough.',
    's.123(1)',
    { calendar: 'uk-any-part' },
  ),
  duty(
    'awarding-routes-closed-list',
    'A regulated contract is signed only after a competition, a direct award on a ground of the Act, a switch to one, or an award under a framework.',
    's.11(2)',
    { when: PUBLIC_CONTRACT },
  ),
  duty(
    'national-policy-statement',
    'English bodies have regard to the national procurement policy statement, but not for call-offs or awards through a dynamic market.',
    's.13(9)-(10)',
    {
      jurisdictions: ['england'],
      buyers: PUBLIC_BODIES,
      when: OWN_COMPETITION,
      note: 'A Welsh or Northern Ireland body that buys under an English arrangement has regard to it too.',
    },
  ),
  duty(
    'wales-policy-statement',
    'Welsh bodies have regard to the Wales procurement policy statement, but not for call-offs or awards through a dynamic market.',
    's.14(8)-(9)',
    { jurisdictions: WALES, buyers: PUBLIC_BODIES, when: OWN_COMPETITION },
  ),
  rule({
    id: 'scottish-authorities-outside',
    says: 'Scottish bodies buy under Scotland’s own law; the Act reaches them only in some joint or central buying.',
    kind: 'exemption',
    regime: 'other',
    jurisdictions: ['scotland'],
    source: 'Procurement Act 2023 ss.2(5), 115A',
    note: 'Scotland’s figures and procedures are not held here.',
  }),
]
