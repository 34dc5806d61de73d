import { rule, type Rule, type RuleEntry } from '../rules/rule-record.ts'

const period = (entry: Omit<RuleEntry, 'kind' | 'unit' | 'calendar'>): Rule =>
  rule({ kind: 'period', unit: 'days', calendar: 'calendar', appliesTo: ['competition'], ...entry })

const S54_3 = 'Procurement Act 2023 s.54(3)'
const S54_4 = 'Procurement Act 2023 s.54(4)'

/** Minimum periods of a competition, and the standstill. A tender period begins the day after the invitation. */
export const periodRules: readonly Rule[] = [
  period({
    id: 'participation-period-normal',
    says: 'Suppliers get at least 25 days to ask to take part.',
    value: 25,
    source: S54_3,
  }),
  period({
    id: 'participation-period-urgent',
    says: 'Suppliers get at least 10 days to ask to take part when urgency makes 25 impractical.',
    value: 10,
    source: S54_3,
  }),
  period({
    id: 'participation-period-light-touch',
    says: 'Light touch contracts have no least time for asking to take part.',
    value: 0,
    appliesTo: ['light-touch'],
    source: S54_3,
  }),
  period({
    id: 'tender-period-light-touch',
    says: 'Light touch contracts have no least time for tenders.',
    value: 0,
    appliesTo: ['light-touch'],
    source: S54_4,
  }),
  period({
    id: 'tender-period-negotiated',
    says: 'A council may agree any tendering time with suppliers it has already selected.',
    value: 0,
    source: S54_4,
  }),
  period({
    id: 'tender-period-preselected',
    says: 'When only suppliers already selected may tender, a council gives at least 10 days.',
    value: 10,
    source: S54_4,
  }),
  period({
    id: 'tender-period-planned-notice',
    says: 'After a qualifying planned procurement notice (UK3) tenders need at least 10 days.',
    value: 10,
    source: S54_4,
  }),
  period({
    id: 'tender-period-urgent',
    says: 'Tenders need at least 10 days when urgency makes the longer time impractical.',
    value: 10,
    source: S54_4,
  }),
  period({
    id: 'tender-period-dynamic-market',
    says: 'Tenders under a dynamic market need at least 10 days.',
    value: 10,
    source: S54_4,
  }),
  period({
    id: 'tender-period-electronic-all-documents',
    says: 'Tenders sent electronically, with every document given at the start, need at least 25 days.',
    value: 25,
    source: S54_4,
  }),
  period({
    id: 'tender-period-electronic-documents-later',
    says: 'Tenders sent electronically, with documents that follow later, need at least 30 days.',
    value: 30,
    source: S54_4,
  }),
  period({
    id: 'tender-period-paper-all-documents',
    says: 'Tenders not sent electronically, with every document given at the start, need at least 30 days.',
    value: 30,
    source: S54_4,
  }),
  period({
    id: 'tender-period-paper-documents-later',
    says: 'Tenders not sent electronically, with documents that follow later, need at least 35 days.',
    value: 35,
    source: S54_4,
  }),
  rule({
    id: 'time-limits-shortest-row',
    says: 'When several least periods fit, the shortest counts.',
    kind: 'test',
    source: 'Procurement Act 2023 s.54(3)-(4)',
  }),
  period({
    id: 'call-off-no-minimum-period',
    says: 'The Act gives no least time for a competition among a framework’s suppliers.',
    value: 0,
    appliesTo: ['call-off'],
    source: 'Procurement Act 2023 s.54(3)-(5)',
    confidence: 'B',
  }),
  period({
    id: 'qualifying-planned-procurement-notice-min',
    says: 'A planned procurement notice shortens tendering only if published at least 40 days before the tender notice.',
    value: 40,
    source: 'Procurement Act 2023 s.15(3)',
  }),
  rule({
    id: 'qualifying-planned-procurement-notice-max',
    says: 'A planned procurement notice shortens tendering only within 12 months before the tender notice.',
    kind: 'period',
    value: 12,
    unit: 'months',
    calendar: 'calendar',
    source: 'Procurement Act 2023 s.15(3)',
  }),
  rule({
    id: 'mandatory-standstill',
    says: 'A contract may not be signed until eight working days have passed, the day the award notice appears being the first.',
    kind: 'period',
    value: 8,
    unit: 'working-days',
    calendar: 'uk-any-part',
    appliesTo: ['competition', 'direct-award'],
    source: 'Procurement Act 2023 s.51(1)-(2)',
  }),
  rule({
    id: 'standstill-sign-next-day',
    says: 'The first day for signing is the day after the last day of the standstill.',
    kind: 'test',
    source: 'Procurement Act 2023 s.51(1)-(2)',
  }),
  rule({
    id: 'standstill-longer-in-notice',
    says: 'A longer standstill given in the award notice binds.',
    kind: 'test',
    source: 'Procurement Act 2023 s.51(1)(b)',
  }),
  rule({
    id: 'voluntary-standstill-award',
    says: 'Where no standstill is required one may be given in the notice; it then lasts at least eight working days.',
    kind: 'period',
    value: 8,
    unit: 'working-days',
    calendar: 'uk-any-part',
    source: 'Procurement Act 2023 s.51(4)-(5)',
  }),
  rule({
    id: 'procedure-proportionate',
    says: 'A competition may be open to all in one stage, or of the authority’s own proportionate design.',
    kind: 'test',
    appliesTo: ['competition'],
    source: 'Procurement Act 2023 s.20(3)',
  }),
]
