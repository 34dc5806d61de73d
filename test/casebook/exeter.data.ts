import type { ContractCase } from './case.ts'

/** A contract of a real register, by its reference. */
export type RealCase = Pick<ContractCase, 'situation' | 'expect' | 'says' | 'trap' | 'note'> & {
  readonly reference: string
}

/**
 * Contracts of Exeter City Council as its register of April 2026 and its payments of October to December 2025 show them.
 * No line gives a notice period, an owner or a day of procurement.
 */
export const EXETER: readonly RealCase[] = [
  {
    reference: '2183',
    situation: 'Leisure management: three months left, one need with another contract of the supplier',
    expect: {
      state: 'live',
      arrangement: 'call-off',
      dates: { currentEnd: '2027-03-01', needBy: '2027-03-02' },
      // £142,544.18 and £114,878.40 gathered, × 1.2
      estimate: { low: '308907.10', position: 'above' },
      recommended: 'call-off-direct',
      options: { quotation: 'no', 'direct-award': 'no' },
      // 2 March 2027 less 1 week of change-over, 9 of the call-off and 8 of cabinet
      startBy: { stay: '2026-10-27' },
      by: '2026-11-26',
      band: 'do-now',
    },
    says: [
      /ends Mon 1 March 2027, in 98 days/,
      /last day is Tue 1 December 2026; send by Thu 26 November 2026/,
      // The same with an officer's week in place of cabinet
      /begun by Tue 15 December 2026/,
      /Ask today whether it is a key decision: if it is, the day to begin was Tue 27 October 2026/,
      /One card with “Leisure Management System . Payment Services”/,
      /no file loaded tells of a day after Thu 30 April 2026/,
    ],
    trap: {
      wrong: 'quotations by its own value, or an urgent direct award',
      comesOut: (card) => ['quotation', 'direct-award'].includes(card.recommended),
    },
    note: 'First written as 29 December 2026, and 3 November if key: that left out the week of change-over that leisure systems take even for the same product, which other cases count, and the week an officer’s decision adds. Both stand in the table of lead times, so the days are 15 December and 27 October.',
  },
  {
    reference: '2118',
    situation: 'Its payment services, ending a day before',
    expect: {
      state: 'live',
      dates: { currentEnd: '2027-02-28' },
      estimate: { low: '308907.10', position: 'above' },
      by: '2026-11-25',
      band: 'do-now',
      options: { quotation: 'no' },
    },
    says: [
      /last day is Sat 28 November 2026; send by Wed 25 November 2026/,
      /One card with “Leisure Management System”/,
      /fees, or money it collects and passes on/,
      /was made before it began/,
    ],
    trap: {
      wrong: 'below the threshold, so waived again',
      comesOut: (card) => card.estimate.position === 'below' || card.recommended === 'quotation',
    },
  },
  {
    reference: '1924',
    situation: 'Cashless parking past its end, of which no payment after the end is in the files',
    expect: {
      state: 'past-end-not-known',
      regime: 'legacy',
      // 3 monthly payments of £72,947.19 together × 4, for 4 years, × 1.2
      yearly: '291788.76',
      estimate: { low: '1400586.05', position: 'above' },
      recommended: 'find-out',
      by: '2026-12-04',
    },
    says: [
      /Mon 7 September 2026, 77 days ago/,
      /known to Wed 24 December 2025 only/,
      /Who pays the user’s fee/,
    ],
    trap: {
      wrong: 'no value, so no threshold; or holding over',
      comesOut: (card) => card.state === 'holding-over' || card.estimate.position !== 'above',
    },
  },
  {
    reference: '1639',
    situation: 'A housing register whose successor has begun',
    expect: {
      state: 'superseded',
      recommended: 'close-out',
      options: { 'open-procedure': 'no', quotation: 'no' },
    },
    says: [/its successor began Wed 1 April 2026/, /data returned and its destruction certified/],
    trap: {
      wrong: 'buying it again',
      comesOut: (card) =>
        card.options['open-procedure'] !== 'no' || /UK1[01]/.test(card.notices['close-out'] ?? ''),
    },
  },
  {
    reference: '2194',
    situation: 'That successor, called off from G-Cloud 14',
    expect: {
      state: 'live',
      regime: 'legacy',
      dates: { currentEnd: '2029-03-31' },
      estimate: { low: '187182.00' },
      // 1 April 2029 less 2 + 9 + 8 weeks to stay; less 30 + 28 + 8 to change
      startBy: { stay: '2028-11-19', change: '2027-12-26' },
      band: 'nothing-before',
    },
    says: [/G-Cloud 14/, /Which bodies use it, who holds it, and who recharges whom/],
    trap: {
      wrong: 'UK10 for a change of it',
      comesOut: (card) => card.regime === 'new' || card.notices['modify']?.startsWith('UK10') === true,
    },
    note: 'The day to begin is given as a working day: Friday 24 December 2027 for Sunday 26 December.',
  },
  {
    reference: '1984',
    situation: 'Care alarms past their first twelve months',
    expect: {
      state: 'past-end-not-known',
      estimate: { low: '18836.16', position: 'below' },
      recommended: 'find-out',
      by: '2026-11-24',
      band: 'do-now',
    },
    says: [
      /Wed 17 June 2026, 159 days ago/,
      /Safety first/,
      /end of January 2027/,
      /analogue lines or units/,
    ],
    trap: { wrong: 'ranked low for its few pounds', comesOut: (card) => card.band !== 'do-now' },
  },
]
