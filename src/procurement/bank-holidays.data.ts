/** A part of the United Kingdom with its own list of bank holidays. */
export type Nation = 'england-wales' | 'scotland' | 'northern-ireland'

/** How a bank holiday that comes every year is placed: a date, a Monday of a month, or days from Easter Sunday. */
export type HolidayPlacing =
  | { readonly month: number; readonly dayOfMonth: number }
  | { readonly month: number; readonly monday: 'first' | 'last' }
  | { readonly daysAfterEaster: number }

/** A bank holiday that comes every year. */
export interface YearlyHoliday {
  readonly name: string
  readonly nations: readonly Nation[]
  readonly placing: HolidayPlacing
}

/** A change to one year's list: a day added, and the yearly holiday it stands for when one is moved. */
export interface HolidayChange {
  readonly day: string
  readonly name: string
  readonly nations: readonly Nation[]
  /** The yearly holiday that is left out that year, when this day replaces it. */
  readonly insteadOf?: string
  readonly source: string
}

const ALL: readonly Nation[] = ['england-wales', 'scotland', 'northern-ireland']
const NOT_SCOTLAND: readonly Nation[] = ['england-wales', 'northern-ireland']

/** First and last year held. A day outside them is "not held". */
export const HELD_YEARS = { first: 2015, last: 2045 } as const

/** The last year whose days GOV.UK had published when this table was checked (July 2026); later ones are expected by rule. */
export const ANNOUNCED_TO = 2028

/** Where the yearly rules come from. */
export const YEARLY_SOURCE =
  'Banking and Financial Dealings Act 1971, Schedule 1, and the yearly proclamations; GOV.UK bank holidays'

/**
 * The holidays of every year. A dated one that falls on a Saturday or Sunday moves to the next weekday that is not
 * itself a holiday. Good Friday and Christmas Day are by common law in England, Wales and Northern Ireland: nobody
 * works on them either, so they are held alike.
 */
export const YEARLY_HOLIDAYS: readonly YearlyHoliday[] = [
  { name: 'New Year’s Day', nations: ALL, placing: { month: 1, dayOfMonth: 1 } },
  { name: '2nd January', nations: ['scotland'], placing: { month: 1, dayOfMonth: 2 } },
  { name: 'St Patrick’s Day', nations: ['northern-ireland'], placing: { month: 3, dayOfMonth: 17 } },
  { name: 'Good Friday', nations: ALL, placing: { daysAfterEaster: -2 } },
  { name: 'Easter Monday', nations: NOT_SCOTLAND, placing: { daysAfterEaster: 1 } },
  { name: 'Early May bank holiday', nations: ALL, placing: { month: 5, monday: 'first' } },
  { name: 'Spring bank holiday', nations: ALL, placing: { month: 5, monday: 'last' } },
  { name: 'Battle of the Boyne', nations: ['northern-ireland'], placing: { month: 7, dayOfMonth: 12 } },
  { name: 'Summer bank holiday', nations: ['scotland'], placing: { month: 8, monday: 'first' } },
  { name: 'Summer bank holiday', nations: NOT_SCOTLAND, placing: { month: 8, monday: 'last' } },
  { name: 'St Andrew’s Day', nations: ['scotland'], placing: { month: 11, dayOfMonth: 30 } },
  { name: 'Christmas Day', nations: ALL, placing: { month: 12, dayOfMonth: 25 } },
  { name: 'Boxing Day', nations: ALL, placing: { month: 12, dayOfMonth: 26 } },
]

/** Days proclaimed for one year only, and yearly ones moved for one year. */
export const HOLIDAY_CHANGES: readonly HolidayChange[] = [
  {
    day: '2020-05-08',
    name: 'Early May bank holiday (VE Day)',
    nations: ALL,
    insteadOf: 'Early May bank holiday',
    source: 'Proclamation of 2019 moving the early May holiday to the 75th anniversary of VE Day',
  },
  {
    day: '2022-06-02',
    name: 'Spring bank holiday',
    nations: ALL,
    insteadOf: 'Spring bank holiday',
    source: 'Proclamation of 2021 moving the spring holiday for the Platinum Jubilee',
  },
  {
    day: '2022-06-03',
    name: 'Platinum Jubilee bank holiday',
    nations: ALL,
    source: 'Proclamation of 2021 for the Platinum Jubilee',
  },
  {
    day: '2022-09-19',
    name: 'State Funeral of Queen Elizabeth II',
    nations: ALL,
    source: 'Proclamation of 10 September 2022',
  },
  {
    day: '2023-05-08',
    name: 'Coronation of King Charles III',
    nations: ALL,
    source: 'Proclamation of 2022 for the Coronation',
  },
  {
    day: '2026-06-15',
    name: 'World Cup bank holiday',
    nations: ['scotland'],
    source: 'Proclamation of 3 February 2026 under section 1(3) of the 1971 Act, Scotland only',
  },
]
