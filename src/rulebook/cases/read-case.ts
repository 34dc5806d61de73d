import { type CalendarDay, parseDay } from '../../procurement/calendar-day.ts'
import { type FactName, type FactValue, isFactName, factNamed, type Situation } from '../facts/facts.ts'
import type { Ask, Case, Expected } from './case.ts'
import { readAccounts, readWanted } from './framework-case.ts'

/** The day a case is asked on when it names none. */
const USUAL_DAY = '2026-11-23' as CalendarDay

type Plain = Readonly<Record<string, unknown>>

const CASE_KEYS = [
  'id',
  'situation',
  'on',
  'facts',
  'accounts',
  'wanted',
  'expect',
  'asks',
  'why',
  'trap',
  'verified',
  'note',
]
const ASK_KEYS = ['asks', 'on', 'facts', 'accounts', 'wanted', 'expect']

/**
 * The cases of a file's content (a list), each checked: known keys, known facts, facts of their type, days that are days.
 * A question takes the case's facts with its own over them; `null` takes a fact away.
 *
 * @throws RangeError with the case and the key that is wrong.
 * @example
 * readCases([{ id: 'T1', situation: 'S', facts: { nation: 'wales' }, expect: { threshold: 207720 }, why: 'W' }])[0].asks[0].facts.nation // 'wales'
 */
export function readCases(content: unknown): readonly Case[] {
  if (!Array.isArray(content)) throw new RangeError('A file of cases is a list of them.')
  const cases = content.map((each, index) => readCase(each as Plain, index))
  const ids = new Set<string>()
  for (const { id } of cases) {
    if (ids.has(id)) throw new RangeError(`Two cases are called "${id}".`)
    ids.add(id)
  }
  return cases
}

function readCase(plain: Plain, index: number): Case {
  const id = String(plain['id'] ?? `number ${index + 1}`)
  known(plain, CASE_KEYS, `case ${id}`)
  for (const key of ['id', 'situation', 'why']) {
    if (typeof plain[key] !== 'string') throw new RangeError(`case ${id}: "${key}" is missing.`)
  }
  const asks = (plain['asks'] as readonly Plain[] | undefined) ?? [{ expect: plain['expect'] }]
  return {
    id,
    situation: plain['situation'] as string,
    why: plain['why'] as string,
    ...(plain['trap'] !== undefined && { trap: String(plain['trap']) }),
    ...(plain['note'] !== undefined && { note: String(plain['note']) }),
    verified: plain['verified'] !== false,
    asks: asks.map((ask, at) => readAsk(plain, ask, `case ${id}, question ${at + 1}`)),
  }
}

function readAsk(whole: Plain, ask: Plain, where: string): Ask {
  known(ask, ASK_KEYS, where)
  const on = dayOf(ask['on'] ?? whole['on'] ?? USUAL_DAY, where)
  const given = { ...(whole['facts'] as Plain), ...(ask['facts'] as Plain) }
  const accounts = ask['accounts'] ?? whole['accounts']
  const isWanted = whole['wanted'] !== undefined || ask['wanted'] !== undefined
  const wanted = isWanted ? { ...(whole['wanted'] as Plain), ...(ask['wanted'] as Plain) } : undefined
  const expect = ask['expect']
  if (typeof expect !== 'object' || expect === null) throw new RangeError(`${where}: "expect" is missing.`)
  return {
    ...(ask['asks'] !== undefined && { asks: String(ask['asks']) }),
    on,
    facts: readFacts(given, where),
    ...(accounts !== undefined && { accounts: readAccounts(accounts, where) }),
    ...(wanted && { wanted: readWanted(wanted, where) }),
    expect: expect as Expected,
  }
}

/** Facts as a situation: names known, values of their type, nulls taken out. */
export function readFacts(given: Plain, where: string): Situation {
  const facts: [FactName, FactValue][] = []
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue
    if (!isFactName(name)) throw new RangeError(`${where}: there is no fact called "${name}".`)
    facts.push([name, readFact(name, value, where)])
  }
  return Object.fromEntries(facts)
}

function readFact(name: FactName, value: unknown, where: string): FactValue {
  const { type, choices } = factNamed(name)
  const wrong = new RangeError(`${where}: ${name} cannot be ${JSON.stringify(value)}.`)
  switch (type) {
    case 'yes-no':
      if (typeof value !== 'boolean') throw wrong
      return value
    case 'choice':
      if (!choices?.includes(String(value))) throw wrong
      return String(value)
    case 'day':
      return dayOf(value, where)
    case 'money':
      return readMoney(value, wrong)
    default:
      if (typeof value !== 'number') throw wrong
      return value
  }
}

/** A sum as text with two decimals, or an interval of them. */
function readMoney(value: unknown, wrong: RangeError): FactValue {
  if (typeof value === 'object' && value !== null) {
    const { low, high } = value as Plain
    return {
      ...(low !== undefined && { low: sum(low, wrong) }),
      ...(high !== undefined && { high: sum(high, wrong) }),
    }
  }
  return sum(value, wrong)
}

function sum(value: unknown, wrong: RangeError): string {
  // A number of a case is written by hand with two decimals at most, which a double holds exactly enough to print.
  const text = typeof value === 'number' ? value.toFixed(2) : String(value)
  if (!/^-?\d{1,16}(\.\d{1,2})?$/.test(text)) throw wrong
  return text
}

function dayOf(value: unknown, where: string): CalendarDay {
  const found = parseDay(String(value))
  if (!found) throw new RangeError(`${where}: "${String(value)}" is not a day.`)
  return found
}

function known(plain: Plain, keys: readonly string[], where: string): void {
  const odd = Object.keys(plain).find((key) => !keys.includes(key))
  if (odd !== undefined) throw new RangeError(`${where}: "${odd}" is not a key of a case.`)
}
