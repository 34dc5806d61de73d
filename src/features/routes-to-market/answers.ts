import { formatDay, parseDay } from '../../procurement/calendar-day.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import { factNamed, isFactName, type FactName, type FactValue, type Situation } from '../../rulebook/index.ts'
import { typedDay } from '../../ui/format.ts'

/** What came of reading an answer: its value, or what is wrong. */
export type AnswerRead = { readonly value: FactValue } | { readonly error: string }

/**
 * Reads what a person typed or chose for a fact. A sum alone is exact; with `least` it is an interval, and `least` alone is a
 * floor: it can prove that a threshold is reached, never that it is not.
 *
 * @example
 * readAnswer('estimate', '180,000') // { value: '180000.00' }
 * readAnswer('estimate', '', '180000') // { value: { low: '180000.00' } }
 */
export function readAnswer(name: FactName, typed: string, least = ''): AnswerRead {
  const { type, choices = [] } = factNamed(name)
  const text = typed.trim()
  switch (type) {
    case 'yes-no':
      return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { error: 'Choose yes, no, or that you do not know' } // prettier-ignore
    case 'choice':
      return choices.includes(text) ? { value: text } : { error: 'Choose one of the answers, or that you do not know' } // prettier-ignore
    case 'day': {
      const day = typedDay(text)
      return day ? { value: day } : { error: 'Enter a day, such as 31/3/2027' }
    }
    case 'money':
      return readSum(text, least.trim())
    default: {
      const count = Number(text)
      return text !== '' && Number.isInteger(count) && count >= 0 && count <= 10_000 ? { value: count } : { error: 'Enter a whole number, such as 36' } // prettier-ignore
    }
  }
}

function readSum(most: string, least: string): AnswerRead {
  const [to, from] = [plainSum(most), plainSum(least)]
  const wrong = { error: 'Enter pounds, such as 180000 or 180,000.50' }
  if (most !== '' && to === undefined) return wrong
  if (least !== '' && from === undefined) return wrong
  if (to === undefined) return from === undefined ? wrong : { value: { low: from } }
  if (from === undefined || from === to) return { value: to }
  if (pounds(from)!.pence > pounds(to)!.pence) return { error: 'The most cannot be less than the least' }
  return { value: { low: from, high: to } }
}

/** Pounds as they are typed, as plain decimal text. */
function plainSum(typed: string): string | undefined {
  const text = typed.replace(/^£/, '').replaceAll(/[,\s]/g, '')
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(text)) return undefined
  const [whole, pence = ''] = text.split('.')
  return `${whole}.${pence.padEnd(2, '0')}`
}

/**
 * An answer as a page shows it.
 *
 * @example
 * answerWords('estimate', '180000.00') // '£180,000'
 * answerWords('shape', 'open-ended') // 'Open ended'
 * answerWords('operatingRisk', false) // 'No'
 */
export function answerWords(name: FactName, value: FactValue): string {
  const { type } = factNamed(name)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'object') {
    const { low, high } = value
    if (low !== undefined && high !== undefined) return `${sum(low)} to ${sum(high)}`
    return low !== undefined
      ? `at least ${sum(low)}`
      : high !== undefined
        ? `at most ${sum(high)}`
        : 'Not known'
  }
  if (type === 'money') return sum(String(value))
  if (type === 'day') return formatDay(parseDay(String(value))!)
  if (type === 'months') return `${value} months`
  if (type === 'percent') return `${value} %`
  return choiceWords(String(value))
}

const sum = (text: string): string => {
  const found = pounds(text)
  return found ? formatMoney(found) : text
}

const WORDS: Readonly<Record<string, string>> = {
  council: 'The council',
  public: 'The public who use it',
  shared: 'Both',
  'income-to-us': 'The supplier pays the council',
  none: 'None',
  nhs: 'NHS body',
  new: 'The Procurement Act 2023',
  legacy: 'The 2015 Regulations',
}

/** A choice as its radio says it. */
export function choiceWords(choice: string): string {
  const known = WORDS[choice]
  if (known !== undefined) return known
  const plain = choice.replaceAll('-', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** The facts an address carries, as `fact.name=value`, a sum’s ends as `fact.name.low` and `.high`. */
export function factsOf(query: Readonly<Record<string, string>>): Situation {
  const found: { [Name in FactName]?: FactValue } = {}
  for (const key of Object.keys(query)) {
    const [, name, end] = /^fact\.([A-Za-z0-9]+)(?:\.(low|high))?$/.exec(key) ?? []
    if (name === undefined || !isFactName(name) || found[name] !== undefined) continue
    const value = end ? betweenIn(query, name) : readAnswer(name, query[key]!)
    if (value && 'value' in value) found[name] = value.value
  }
  return found
}

/** A sum an address holds as its ends; one end alone stays one end. */
function betweenIn(query: Readonly<Record<string, string>>, name: FactName): AnswerRead | undefined {
  const [low, high] = ['low', 'high'].map((end) => plainSum(query[`fact.${name}.${end}`] ?? ''))
  if (factNamed(name).type !== 'money' || (low === undefined && high === undefined)) return undefined
  return { value: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) } }
}

/** The same facts as an address carries them. */
export function queryOf(facts: Situation): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'boolean') return [[`fact.${name}`, value ? 'yes' : 'no']]
      if (typeof value !== 'object') return [[`fact.${name}`, String(value)]]
      const { low, high } = value as { low?: string; high?: string }
      return [
        ...(low === undefined ? [] : [[`fact.${name}.low`, low] as [string, string]]),
        ...(high === undefined ? [] : [[`fact.${name}.high`, high] as [string, string]]),
      ]
    }),
  )
}
