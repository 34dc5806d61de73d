import type { ContractCase } from './case.ts'

const MONTH_HELD_OVER = ['2026-08-14', '2026-09-14', '2026-10-14']

/** Situations of a contract's end, told as the council's own files. The day asked is 23 November 2026 where none is given. */
export const ENDINGS: readonly ContractCase[] = [
  {
    id: 'C01',
    situation: 'A large system of the trade, without options, ending in two years and four months',
    verified: true,
    register: [
      {
        title: 'Housing management system',
        supplier: 'Hearthline Software Ltd',
        start: '01/04/2022',
        end: '31/03/2029',
        term: '7 years, no option to extend',
        valueNet: '1050000.00',
      },
    ],
    payments: [
      {
        supplier: 'Hearthline Software Ltd',
        days: ['2023-04-14', '2024-04-12', '2025-04-14', '2026-04-14'],
        eachNet: '150000.00',
      },
    ],
    expect: {
      state: 'live',
      regime: 'legacy',
      yearly: '150000.00',
      // £150,000 × 7 years × 1.2
      estimate: { high: '1260000.00', position: 'above' },
      // 14 March 2029, before the freeze of the new rent year; less 52 weeks of change-over, 40 of the route and 8 of cabinet
      dates: { currentEnd: '2029-03-31', needBy: '2029-03-14' },
      // 1 April 2029 less 2 weeks of change-over, 9 of a direct call-off and 8 of cabinet
      startBy: { change: '2027-04-14', stay: '2028-11-19' },
      recommended: 'competitive-flexible',
      by: '2027-04-14',
    },
    says: [/× 4 to 7 years × 1\.2/, /before indexation/],
    trap: {
      wrong: 'counting back the 25 days of tendering alone',
      comesOut: (card) => (card.startBy.change ?? '9') > '2028',
    },
  },
  {
    id: 'C02',
    situation: 'An option not yet used, with three months’ notice, of a contract older than the Act',
    verified: true,
    register: [
      {
        title: 'Planning system',
        supplier: 'Plotwise Systems Ltd',
        start: '01/04/2024',
        end: '31/03/2027',
        term: '3+1+1',
        extension: 'Two options of 12 months each, on three months’ written notice',
        valueNet: '180000.00',
      },
    ],
    expect: {
      dates: { currentEnd: '2027-03-31', hardStop: '2029-03-31' },
      regime: 'legacy',
      recommended: 'use-extension',
      deadlines: ['take-option 2026-12-31 2026-12-29'],
      // Six weeks before the notice day: 19 November 2026, four days ago, so today
      optionStart: { 'use-extension': '2026-11-19' },
      by: '2026-11-23',
      band: 'do-now',
      notices: { 'use-extension': 'none under the Act; record the option used (reg 72(1)(a))' },
    },
    // 1 April 2029 less 30 weeks of change-over, 28 of an open procedure and 8 of cabinet
    says: [/the last day, Sat 31 March 2029/, /begins by Sun 26 December 2027/],
    trap: {
      wrong: 'UK10 before extending a legacy contract',
      comesOut: (card) => /UK10/.test(card.notices['use-extension'] ?? ''),
    },
  },
  {
    id: 'C03',
    situation: 'The same option, where the words ask for clear time',
    verified: true,
    register: [
      {
        title: 'Planning system',
        supplier: 'Clearmonth Systems Ltd',
        start: '01/04/2024',
        end: '31/03/2027',
        term: '3+1+1',
        extension:
          'Two options of 12 months each, on not less than three months’ notice before the Expiry Date',
        valueNet: '180000.00',
      },
    ],
    expect: {
      recommended: 'use-extension',
      deadlines: ['take-option 2026-12-30 2026-12-24 2026-12-31'],
    },
    says: [/not less than three months/i, /Another reading allows Thu 31 December 2026/],
    trap: {
      wrong: '31 December 2026 as the safe day',
      comesOut: (card) => card.deadlines.some((each) => each.startsWith('take-option 2026-12-31')),
    },
  },
  {
    id: 'C05',
    situation: 'A small tool that renews every year unless ninety days’ notice is given',
    verified: true,
    register: [
      {
        title: 'FOI case management software',
        supplier: 'Askwell Software Ltd',
        start: '01/04/2022',
        end: '31/03/2027',
        term: 'Rolling 12 months, renews unless 90 days’ notice before the renewal date',
        valueNet: '48000.00',
      },
    ],
    expect: {
      deadlines: ['end-non-renewal 2026-12-31 2026-12-29 2027-01-01'],
      recommended: 'quotation',
      by: '2026-12-29',
      estimate: { low: '46080.00', high: '57600.00', position: 'below' },
      // 1 April 2027 less 10 weeks of quotations at that sum and 1 of an officer's decision
      optionStart: { quotation: '2027-01-14' },
    },
    says: [/protective notice/, /roll once with a fixed end agreed in writing/],
    trap: {
      wrong: '1 or 2 January 2027 as the last day',
      comesOut: (card) => card.deadlines.some((each) => each.startsWith('end-non-renewal 2027-01')),
    },
    note: 'First written as 18 February 2027: six weeks for one year at £11,520, no decision counted (see C05-time). The estimate is of the whole term proposed, and the table of lead times adds a week for an officer’s decision.',
  },
  {
    id: 'C06',
    situation: 'The same, whose notice day has passed before the renewal',
    verified: true,
    register: [
      {
        title: 'FOI case management software',
        supplier: 'Lateask Software Ltd',
        start: '01/12/2025',
        end: '30/11/2026',
        term: 'Rolling 12 months, renews unless 90 days’ notice before the renewal date',
        valueNet: '9600.00',
      },
    ],
    expect: {
      state: 'live',
      deadlines: [
        'end-non-renewal 2026-09-01 2026-08-27 2026-09-02',
        'end-non-renewal 2027-09-01 2027-08-27 2027-09-02',
      ],
      band: 'do-now',
      by: '2026-12-04',
    },
    says: [
      /passed on Tue 1 September 2026/,
      /Tue 30 November 2027/,
      /another 12 months, about £11,520 with VAT a year, is committed/,
    ],
    trap: {
      wrong: '“overdue” without anything to do, or nothing to do until next autumn',
      comesOut: (card) => card.band === 'nothing-before' || !/write now/i.test(card.words),
    },
  },
  {
    id: 'C08',
    situation: 'Three months’ notice to the end of February',
    verified: true,
    register: [
      {
        title: 'Room booking software',
        supplier: 'Roomly Software Ltd',
        start: '01/03/2022',
        end: '28/02/2027',
        term: 'Rolling annual, three months’ notice',
        valueNet: '40000.00',
      },
    ],
    expect: { deadlines: ['end-non-renewal 2026-11-28 2026-11-25 2026-11-30'] },
    says: [/Another reading allows Mon 30 November 2026/],
    trap: {
      wrong: 'only one of the two days shown',
      comesOut: (card) => !/28 November 2026/.test(card.words) || !/30 November 2026/.test(card.words),
    },
    note: 'The case names 30 November as the last day; the words of the plan call the earlier reading the last legal day and print the later one beside it.',
  },
  {
    id: 'C16',
    situation: 'A call-off signed in 2026 from a framework of the 2015 Regulations',
    verified: true,
    register: [
      {
        title: 'Housing options and lettings system',
        supplier: 'Keyturn Software Ltd',
        start: '01/04/2026',
        end: '31/03/2029',
        valueNet: '155985.00',
        route: 'Call-off from framework',
        framework: 'G-Cloud 14',
        signed: '01/04/2026',
      },
    ],
    expect: { arrangement: 'call-off', regime: 'legacy', state: 'live', dates: { currentEnd: '2029-03-31' } },
    says: [/G-Cloud 14 \(RM1557\.14\) is a framework of the 2015 Regulations/],
    trap: {
      wrong: 'new, because it was signed in 2026',
      comesOut: (card) => card.regime !== 'legacy' || card.notices['modify']?.startsWith('UK') === true,
    },
  },
  {
    id: 'C20',
    situation: 'A large system ending in five weeks for which nothing was done',
    verified: true,
    register: [
      {
        title: 'Revenues and benefits system',
        supplier: 'Levyworks Ltd',
        start: '01/01/2022',
        end: '31/12/2026',
        term: '5 years',
        valueNet: '750000.00',
      },
    ],
    expect: {
      estimate: { high: '900000.00', position: 'above' },
      options: { 'direct-award': 'no', quotation: 'no' },
      band: 'do-now',
    },
    says: [
      /Every usual start day has passed/,
      /section 151 officer and the monitoring officer/,
      /Running out of time is not a ground/,
    ],
    trap: {
      wrong: 'an urgent direct award to keep the service running',
      comesOut: (card) => card.recommended === 'direct-award' || card.options['direct-award'] !== 'no',
    },
  },
  {
    id: 'C28',
    situation: 'Paid month by month after its end',
    verified: true,
    register: [
      {
        title: 'Asset inspection software',
        supplier: 'Kerbside Apps Ltd',
        start: '01/08/2025',
        end: '31/07/2026',
      },
    ],
    payments: [{ supplier: 'Kerbside Apps Ltd', days: MONTH_HELD_OVER, eachNet: '2050.00' }],
    expect: {
      state: 'holding-over',
      yearly: '24600.00',
      estimate: { low: '29520.00', position: 'below' },
      recommended: 'quotation',
      band: 'do-now',
    },
    says: [/ended Fri 31 July 2026/, /month to month in writing/, /for service before the end/],
    trap: {
      wrong: '“ended”, or an urgent direct award',
      comesOut: (card) => card.state === 'ended' || card.recommended === 'direct-award',
    },
  },
  {
    id: 'C10-plan',
    situation: 'Seven years at the threshold to the penny',
    verified: true,
    register: [
      {
        title: 'Licensing system',
        supplier: 'Sevenfold Software Ltd',
        start: '01/04/2021',
        end: '31/03/2028',
        term: '7 years',
        valueNet: '173100.00',
      },
    ],
    // £173,100.00 ÷ 7 is no whole number of pence; × 7 × 1.2 it is £207,720.00, which is not below
    expect: { estimate: { high: '207720.00', position: 'straddles' } },
    trap: {
      wrong: 'a penny lost to rounding, and so below',
      comesOut: (card) => card.estimate.position === 'below',
    },
  },
]
