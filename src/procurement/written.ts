import { type CalendarDay, parseDay, todayInLondon } from './calendar-day.ts'
import { decimal, money } from './money.ts'

// What people and files write for days, lengths and sums. What cannot be read is undefined; nothing is guessed.

/**
 * The day a person typed: `2027-04-01`, `1/4/2027` or `1 April 2027`, day before month. Undefined when it is none.
 *
 * @example
 * typedDay('1/4/2027') // '2027-04-01'
 * typedDay('1 apr 2027') // '2027-04-01'
 * typedDay('soon') // undefined
 */
export function typedDay(text: string): CalendarDay | undefined {
  const iso = parseDay(text.trim())
  if (iso !== undefined) return iso
  const match = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4})$/i.exec(text.trim())
  if (match === null) return undefined
  const word = match[2]!.toLowerCase()
  const month = /^\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3)) + 1
  return parseDay(`${match[3]}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const isPart = (text: string): boolean =>
  /^\d{4}(-\d{2})?$/.test(text) && parseDay(`${text}${text.length === 4 ? '-01' : ''}-01`) !== undefined

/**
 * A day, month or year as files write them. A moment given in world time is read on the careful side: a first day as the
 * day it is in London, a last day as the day that is written.
 *
 * @example
 * readDay('28/10/2026') // '2026-10-28'
 * readDay('Sept 2026') // '2026-09'
 * readDay('2026-06-30T23:00:00Z', 'starts') // '2026-07-01'
 * readDay('2026-06-30T23:00:00Z', 'ends') // '2026-06-30'
 * readDay('TBC') // undefined
 */
export function readDay(text: string, field?: string): string | undefined {
  const plain = text.trim()
  if (isPart(plain)) return plain
  const moment = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(plain)
  if (moment) {
    const written = parseDay(moment[1]!)
    const world = field === 'starts' && plain.endsWith('Z') ? new Date(plain) : undefined
    return world && !Number.isNaN(world.getTime()) ? todayInLondon(world) : written
  }
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (digits) return parseDay(digits.slice(1).join('-'))
  return typedDay(plain.replace(/(\d)(?:st|nd|rd|th)\b/i, '$1').replace(/^[a-z]{3,9},? (?=\d)/i, '')) ?? readMonth(plain) // prettier-ignore
}

function readMonth(text: string): string | undefined {
  const match = /^(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4})$/i.exec(text)
  if (!match) return undefined
  const [, word, year] = match as unknown as [string, string, string]
  const month = /\d/.test(word) ? Number(word) : MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1
  const part = `${year}-${String(month).padStart(2, '0')}`
  return isPart(part) ? part : undefined
}

/**
 * Months of a longest call-off, options added. A bare number of ten or less may mean years and is not read.
 *
 * @example
 * readMonths('36 + 12 months') // 48
 * readMonths('2+1+1 years') // 48
 * readMonths('4 years') // 48
 * readMonths('4') // undefined
 */
export function readMonths(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim()
  const match = /^(\d+(?:(?: ?\+ ?| plus )\d+)*) ?(m|mths?|months?|y|yrs?|years?)?$/.exec(plain)
  if (!match) return undefined
  const sum = match[1]!.split(/\+|plus/).reduce((total, each) => total + Number(each), 0)
  if (match[2]?.startsWith('y')) return sum * 12
  return match[2] !== undefined || sum > 10 ? sum : undefined
}

const SIZES: Readonly<Record<string, bigint>> = { k: 1_000n, m: 1_000_000n, bn: 1_000_000_000n }

/**
 * Pounds as files write them, as a decimal text.
 *
 * @example
 * readPounds('£1.2bn') // '1200000000.00'
 * readPounds('£600,000') // '600000.00'
 * readPounds('up to lots') // undefined
 */
export function readPounds(text: string): string | undefined {
  const match = /^£? ?(\d{1,15})(?:\.(\d{1,4}))? ?(k|m|bn|million|billion)?$/.exec(text.toLowerCase().replaceAll(',', '').trim()) // prettier-ignore
  if (!match) return undefined
  const [, whole, part = '', size] = match
  const unit = SIZES[(size ?? '').replace('illion', '').replace(/^b$/, 'bn')] ?? 1n
  const hundredths = BigInt(`${whole}${part.padEnd(4, '0')}`) * unit
  return hundredths % 100n === 0n ? decimal(money(hundredths / 100n)) : undefined
}
