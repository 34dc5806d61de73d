import type { ContractCase } from './case.ts'

/** What is paid without a line, shared, renewed together or held under special rules. */
export const ARRANGEMENTS: readonly ContractCase[] = [
  {
    id: 'C30',
    situation: 'A software house paid every quarter, without any line on the register',
    verified: true,
    payments: [
      {
        supplier: 'Greyfield Software Ltd',
        days: ['2026-01-08', '2026-04-09', '2026-07-08', '2026-10-08'],
        eachNet: '4120.00',
      },
    ],
    expect: { yearly: '16480.00', estimate: { low: '19776.00' }, recommended: 'find-out', band: 'ask' },
    says: [/quarterly payments to Greyfield Software Ltd/, /order form/],
    trap: { wrong: 'an end or a renewal day made out of the payments', comesOut: (card) => card.deadlines.length > 0 || card.dates['currentEnd'] !== undefined },
    note: 'The days of the next payment first written (2 to 15 January 2027) follow from no stated rule; the plan gives the rhythm and the days seen.',
  },
  {
    id: 'C32',
    situation: 'A service of the neighbouring county, with no value on the register',
    verified: true,
    register: [
      {
        title: 'Penalty charge notice processing system and service',
        supplier: 'Farshire County Council',
        start: '01/04/2024',
        end: '31/03/2027',
      },
    ],
    expect: {
      arrangement: 'between-authorities',
      recommended: 'no-route',
      dates: { currentEnd: '2027-03-31' },
      options: { 'open-procedure': 'no', quotation: 'no', 'no-route': 'yes-if' },
      estimate: { position: 'unknown' },
      // 1 April 2027 less 13 weeks of a joint decision
      by: '2026-12-31',
    },
    says: [/agreement with Farshire County Council/],
    trap: { wrong: 'nothing to pay, so no threshold and quotations', comesOut: (card) => card.estimate.position === 'below' || card.recommended === 'quotation' },
  },
  {
    id: 'C34',
    situation: 'Two councils with the same supplier, a year apart, ours with an option that reaches theirs',
    verified: true,
    register: [
      {
        title: 'Planning and building control system',
        supplier: 'Meridian Plans Ltd',
        start: '01/04/2024',
        end: '31/03/2027',
        term: '3+1',
        extension: 'One option of 12 months, on three months’ notice',
        valueNet: '150000.00',
      },
    ],
    neighbour: [
      {
        title: 'Planning software',
        supplier: 'Meridian Plans Ltd',
        start: '01/04/2023',
        end: '31/03/2028',
        term: '5 years',
        valueNet: '250000.00',
      },
    ],
    expect: { recommended: 'use-extension', deadlines: ['take-option 2026-12-31 2026-12-29'], dates: { hardStop: '2028-03-31' } },
    says: [/Beside C34 District Council: .*buys from Meridian Plans Ltd too; theirs ends Fri 31 March 2028; 12 months, within its own options; none; 2028-04-01/],
    trap: { wrong: 'a new competition in 2027 that the other council cannot join', comesOut: (card) => card.recommended === 'open-procedure' },
  },
  {
    id: 'C35-plan',
    situation: 'A council to be dissolved whose contract can be extended past the day named',
    verified: true,
    settings: { reorganisation: { direction: 'in-force', specifiedDate: '2028-04-01', vestingDay: '2028-04-01' } },
    register: [
      {
        title: 'Customer relationship management software',
        supplier: 'Onward Contact Ltd',
        start: '01/03/2026',
        end: '28/02/2027',
        term: '1+1+1',
        extension: 'Two options of 12 months each, on one month’s notice',
        valueNet: '120000.00',
      },
    ],
    expect: { dates: { hardStop: '2029-02-28' }, options: { 'use-extension': 'yes-if' }, deadlines: ['take-option 2027-01-28 2027-01-26 2027-01-31'] },
    says: [/consent under section 24 is given first \(allow 4 to 6 weeks\)/, /may be extended to Wed 28 February 2029, past the day named, Sat 1 April 2028/],
    trap: { wrong: 'that it ends before the day named, and so needs no consent', comesOut: (card) => /before the day named/.test(card.words) },
  },
  {
    id: 'C37-plan',
    situation: 'A Welsh county borough’s library system',
    verified: false,
    settings: { nation: 'wales', kind: 'unitary' },
    register: [
      {
        title: 'Library management system',
        supplier: 'Shelfmark Cymru Ltd',
        start: '01/04/2022',
        end: '31/03/2028',
        term: '6 years',
        valueNet: '208334.00',
      },
    ],
    expect: { estimate: { high: '250000.80' }, options: { 'reserved-quotation': 'no' } },
    says: [/do not reach wales/, /Reserving by place is for English authorities only/],
    trap: { wrong: 'UK8, or 28 days on an English forward plan', comesOut: (card) => /UK8/.test(JSON.stringify(card.notices)) || /28 clear days/.test(card.words) },
  },
  {
    id: 'W5-perpetual',
    situation: 'A licence bought outright whose yearly support is running out',
    verified: true,
    register: [
      {
        title: 'Mapping software licences',
        supplier: 'Contourline Ltd',
        start: '01/02/2020',
        end: '31/01/2027',
        term: 'Perpetual licence with annual support, one month’s notice to end support before the renewal date',
        valueNet: '42000.00',
      },
    ],
    // The month before 1 February is 1 January; over before that day begins, 31 December; less two working days
    expect: { dates: { currentEnd: '2027-01-31' }, deadlines: ['end-non-renewal 2026-12-31 2026-12-29 2027-01-01'], options: { 'let-lapse': 'yes-if' } },
    says: [/support/i],
    trap: { wrong: 'that the licence itself ends', comesOut: (card) => card.dates['hardStop'] !== undefined },
  },
  {
    id: 'W6-true-up',
    situation: 'Users are counted in a window before each anniversary',
    verified: true,
    register: [
      {
        title: 'Office software enterprise agreement',
        supplier: 'Licencia Resellers Ltd',
        start: '01/02/2025',
        end: '31/01/2028',
        term: '3 year enterprise agreement',
        notice: 'True-up order between 60 and 30 days before each anniversary',
        valueNet: '300000.00',
      },
    ],
    // 30 days before 1 February 2027 are 2 January; over before the day begins, 1 January, a holiday: 31 December less two working days
    expect: { deadlines: ['true-up 2027-01-01 2026-12-29 2027-01-02'] },
    says: [/between 60 and 30 days/],
    trap: { wrong: 'the count of users taken for the end', comesOut: (card) => card.deadlines.some((each) => !each.startsWith('true-up')) },
  },
  {
    id: 'W7-differ',
    situation: 'The register and the published notice give another end',
    verified: true,
    register: [
      {
        title: 'Electronic document management system',
        supplier: 'Paperless Works Ltd',
        start: '01/04/2025',
        end: '31/03/2027',
        valueNet: '90000.00',
      },
    ],
    notices: [{ title: 'Electronic document management system', supplier: 'Paperless Works Ltd', start: '2025-04-01', end: '2027-09-30', published: '2025-03-20' }],
    expect: { dates: { currentEnd: '2027-03-31' } },
    says: [/31 March 2027|2027-03-31/, /30 September 2027|2027-09-30/, /procurement: The sources of .* differ/],
    trap: { wrong: 'the later day, or either without the other', comesOut: (card) => card.dates['currentEnd'] === '2027-09-30' || !/2027-09-30|30 September 2027/.test(card.words) },
  },
  {
    id: 'W8-grant',
    situation: 'A grant given for a digital project',
    verified: true,
    register: [{ title: 'Grant for digital inclusion software', supplier: 'Connected Neighbours CIC', start: '01/04/2026', end: '31/03/2027', valueNet: '30000.00' }],
    expect: { arrangement: 'grant', recommended: 'no-route', options: { quotation: 'no', 'open-procedure': 'no' } },
    trap: { wrong: 'a competition for a grant', comesOut: (card) => card.recommended !== 'no-route' },
  },
] // prettier-ignore
