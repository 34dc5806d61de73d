import { day, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { Regime } from '../words.ts'

/** A framework, dynamic market or purchasing system open to councils, as far as public pages tell. */
export interface Framework {
  readonly reference: string
  readonly name: string
  readonly owner: string
  readonly kind: 'framework' | 'open-framework' | 'dynamic'
  readonly regime: Regime
  /** First day for call-offs; absent when not known, for instance because going live was not confirmed. */
  readonly opens?: CalendarDay
  /** Last day on which a call-off may be signed; absent when not known. */
  readonly lastCallOffDay?: CalendarDay
  /** Longest call-off with its options, in months; absent when not known. */
  readonly maxTermMonths?: number
  /** Whether a call-off without competition is foreseen; absent when not known. */
  readonly directAward?: boolean
  /** What it is good for, in the groups and words of the change-over table. */
  readonly covers: readonly string[]
  /** Spellings by which registers and notices call it. */
  readonly alsoCalled: readonly string[]
  readonly source: string
  /** True only when the owner's page or the notice itself was read. */
  readonly verified: boolean
  readonly checkedOn: CalendarDay
}

const CHECKED = day('2026-11-23')
const GCA = 'Government Commercial Agency (Crown Commercial Service until April 2026)'
const LINE_OF_BUSINESS = [
  'planning',
  'revenues-benefits',
  'housing',
  'social-care',
  'leisure',
  'parking',
  'elections',
]

type Entry = Omit<Framework, 'owner' | 'checkedOn' | 'opens' | 'lastCallOffDay' | 'alsoCalled'> & {
  readonly owner?: string
  readonly opens?: string
  readonly lastCallOffDay?: string
  readonly alsoCalled?: readonly string[]
}

const framework = ({ opens, lastCallOffDay, ...entry }: Entry): Framework => ({
  owner: GCA,
  checkedOn: CHECKED,
  alsoCalled: [],
  ...entry,
  ...(opens && { opens: day(opens) }),
  ...(lastCallOffDay && { lastCallOffDay: day(lastCallOffDay) }),
})

/** Frameworks useful for a council's information technology. Dates move: check the owner's page before relying on one. */
export const frameworks: readonly Framework[] = [
  framework({
    reference: 'RM1557.13',
    name: 'G-Cloud 13',
    kind: 'framework',
    regime: 'legacy',
    opens: '2022-11-09',
    lastCallOffDay: '2024-11-08',
    maxTermMonths: 48,
    directAward: true,
    covers: ['commodity', 'website'],
    alsoCalled: ['gcloud 13', 'g cloud 13'],
    source: 'Contracts Finder notice text, second-hand',
    verified: false,
  }),
  framework({
    reference: 'RM1557.14',
    name: 'G-Cloud 14',
    kind: 'framework',
    regime: 'legacy',
    opens: '2024-10-29',
    lastCallOffDay: '2026-10-28',
    maxTermMonths: 48,
    directAward: true,
    covers: ['commodity', 'website'],
    alsoCalled: ['gcloud 14', 'g cloud 14'],
    source: 'Contracts Finder extension notice of 25 July 2025',
    verified: true,
  }),
  framework({
    reference: 'RM1557.15',
    name: 'G-Cloud 15',
    kind: 'open-framework',
    regime: 'new',
    maxTermMonths: 72,
    directAward: true,
    covers: ['commodity', 'website', ...LINE_OF_BUSINESS, 'finance', 'hr-payroll', 'telephony'],
    alsoCalled: ['gcloud 15', 'g cloud 15'],
    source: 'Find a Tender 049176-2025 and trade press; going live was not confirmed',
    verified: false,
  }),
  framework({
    reference: 'RM6259',
    name: 'Vertical Application Solutions',
    kind: 'framework',
    regime: 'legacy',
    opens: '2023-03-07',
    lastCallOffDay: '2027-03-06',
    directAward: true,
    covers: [...LINE_OF_BUSINESS, 'schools-mis', 'hr-payroll'],
    alsoCalled: ['VAS'],
    source: 'public code for the dates; the lot’s longest term was not seen',
    verified: false,
  }),
  framework({
    reference: 'RM6285',
    name: 'Back Office Software 2',
    kind: 'framework',
    regime: 'legacy',
    opens: '2025-02-18',
    lastCallOffDay: '2029-01-20',
    directAward: true,
    covers: ['finance', 'hr-payroll'],
    source:
      'notices ocds-h6vhtk-042889 and ocds-b5fd17-38fcffec; the last day holds only if its option is used',
    verified: false,
  }),
  framework({
    reference: 'RM6098',
    name: 'Technology Products and Associated Services 2',
    kind: 'framework',
    regime: 'legacy',
    directAward: true,
    covers: ['devices', 'commodity'],
    alsoCalled: ['TePAS 2', 'TPAS 2'],
    source: 'public code for reference and scope; dates not seen',
    verified: false,
  }),
  framework({
    reference: 'RM6116',
    name: 'Network Services 3',
    kind: 'framework',
    regime: 'legacy',
    directAward: true,
    covers: ['network', 'telephony'],
    alsoCalled: ['NS3'],
    source: 'stored page of August 2026: into 2027',
    verified: false,
  }),
  framework({
    reference: 'RM6377',
    name: 'Network Services 4',
    kind: 'framework',
    regime: 'new',
    covers: ['network', 'telephony'],
    alsoCalled: ['NS4'],
    source: 'stored page of August 2026: listed to open on 21 August 2026, not confirmed',
    verified: false,
  }),
  framework({
    reference: 'RM6190',
    name: 'Technology Services 4',
    kind: 'open-framework',
    regime: 'new',
    opens: '2025-12-12',
    lastCallOffDay: '2028-06-11',
    directAward: true,
    covers: ['commodity', 'network', 'devices'],
    source: 'Find a Tender ocds-h6vhtk-04eac3',
    verified: true,
  }),
  framework({
    reference: 'RM6100',
    name: 'Technology Services 3',
    kind: 'framework',
    regime: 'legacy',
    opens: '2021-06-16',
    lastCallOffDay: '2026-06-14',
    directAward: false,
    covers: ['commodity', 'network'],
    source: 'notice text; a later notice extends some lots',
    verified: false,
  }),
  framework({
    reference: 'RM1043.9',
    name: 'Digital Outcomes and Specialists 7',
    kind: 'open-framework',
    regime: 'new',
    opens: '2026-01-30',
    lastCallOffDay: '2027-07-29',
    directAward: false,
    covers: ['website'],
    alsoCalled: ['DOS7', 'DOS 7'],
    source: 'public pages of 2026',
    verified: false,
  }),
  framework({
    reference: 'RM1043.8',
    name: 'Digital Outcomes 6',
    kind: 'framework',
    regime: 'legacy',
    lastCallOffDay: '2026-06-27',
    maxTermMonths: 36,
    directAward: false,
    covers: ['website'],
    alsoCalled: ['DOS6', 'DOS 6'],
    source: 'public audit',
    verified: false,
  }),
  framework({
    reference: 'RM3764.3',
    name: 'Cyber Security Services 3',
    kind: 'dynamic',
    regime: 'legacy',
    directAward: false,
    covers: ['commodity', 'network'],
    source: 'public audit; last day not seen, none can pass 23 February 2029',
    verified: false,
  }),
  framework({
    reference: 'SAS2',
    name: 'YPO Software Application Solutions 2',
    owner: 'YPO',
    kind: 'framework',
    regime: 'new',
    directAward: true,
    covers: [...LINE_OF_BUSINESS, 'finance', 'hr-payroll', 'commodity'],
    source: 'Find a Tender ocds-h6vhtk-05695b: award expected 4 December 2026',
    verified: false,
  }),
]
