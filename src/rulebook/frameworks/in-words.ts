import { formatMoney, pounds } from '../../procurement/money.ts'
import { partInWords } from './day-or-part.ts'
import type { Ceiling, FrameworkField, Sureness } from './framework.ts'

/** What each fact of an agreement is called. */
export const FIELD_WORDS: Readonly<Record<FrameworkField, string>> = {
  name: 'name',
  owner: 'owner',
  type: 'kind of agreement',
  regime: 'law of its call-offs',
  status: 'state',
  starts: 'first day',
  ends: 'last day to award',
  latestEnd: 'last day if every option is used',
  extendedFrom: 'last day before it was extended',
  reopens: 'takes suppliers again',
  maxTermMonths: 'longest call-off',
  awards: 'how call-offs are placed',
  capabilities: 'what it serves',
  openTo: 'who may call off',
  levy: 'levy',
  ceiling: 'ceiling',
  calledOff: 'called off so far',
  suppliers: 'suppliers',
  smes: 'small and medium-sized suppliers',
  page: 'owner’s page',
  note: 'note',
}

/** What each degree of sureness is called. */
export const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
  H: 'read at its owner',
  M: 'second-hand',
  L: 'general knowledge, to be verified',
}

const VALUE_WORDS: Readonly<Record<string, string>> = {
  'closed-framework': 'framework',
  'open-framework': 'open framework',
  dps: 'dynamic purchasing system',
  'dynamic-market': 'dynamic market',
  'joint-venture': 'joint venture',
  legacy: 'Public Contracts Regulations 2015',
  new: 'Procurement Act 2023',
  direct: 'directly',
  competed: 'by competition',
}

const DAYS: readonly FrameworkField[] = ['starts', 'ends', 'latestEnd', 'extendedFrom', 'reopens']

/**
 * A fact's value in words.
 *
 * @example
 * valueInWords('ends', '2027-03-06') // 'Sat 6 March 2027'
 * valueInWords('awards', ['direct', 'competed']) // 'directly, by competition'
 * valueInWords('maxTermMonths', 48) // '48 months'
 */
export function valueInWords(field: FrameworkField, value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'nothing of ours' : value.map((each) => valueInWords(field, each)).join(', ')
  if (DAYS.includes(field)) return partInWords(String(value))
  if (field === 'maxTermMonths') return `${String(value)} months`
  if (field === 'ceiling' || field === 'calledOff') return ceilingInWords(value as Ceiling)
  if (field === 'openTo') return buyersInWords(value as Readonly<Record<string, unknown>>)
  return VALUE_WORDS[String(value)] ?? String(value)
}

const BASES = { net: 'net of VAT', gross: 'including VAT', unknown: 'VAT basis not recorded' } as const

const ceilingInWords = ({ amount, basis }: Ceiling): string =>
  `${formatMoney(pounds(amount)!)} ${BASES[basis]}`

function buyersInWords(buyers: Readonly<Record<string, unknown>>): string {
  const list = (name: string): string => ((buyers[name] ?? []) as readonly string[]).join(', ')
  const who = [
    ...(buyers['everyPublicBody'] ? ['every public body'] : []),
    ...(buyers['kinds'] ? [`bodies of the kinds ${list('kinds')}`] : []),
    ...(buyers['bodies'] ? [list('bodies')] : []),
  ].join('; ')
  const where = buyers['nations'] ? ` in ${list('nations')}` : ''
  const not = buyers['notBodies'] ? `not ${list('notBodies')}` : ''
  return [`${who}${where}`, not].filter(Boolean).join('; ')
}
