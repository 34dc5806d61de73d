import { formatDay } from '../../procurement/calendar-day.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import { type NoticeEntry, type NoticeField, NOTICES } from '../../rulebook/index.ts'
import type { NoticeFacts, StatedSum } from './notice-facts.ts'

/** A field of a draft: filled from what is held, missing with who would know, or left to the platform. */
export interface DraftField {
  readonly field: NoticeField
  readonly value?: string
  readonly state: 'filled' | 'missing' | 'only-if' | 'by-platform'
}

const CATEGORIES = { goods: 'Goods', services: 'Services', works: 'Works' } as const
const basisWords = { net: 'without VAT', gross: 'with VAT', unknown: 'VAT basis not known' } as const

const sumWords = ({ amount, basis }: StatedSum): string => {
  const read = pounds(amount)
  return `${read === undefined ? amount : formatMoney(read)} ${basisWords[basis]}`
}

/** The field asks for the sum without VAT and with it; one is never worked out of the other. */
const bothSums = (sum: StatedSum): string =>
  sum.basis === 'unknown'
    ? sumWords(sum)
    : `${sumWords(sum)}; ${basisWords[sum.basis === 'gross' ? 'net' : 'gross']}: not known`

const dayWords = (day: NoticeFacts['start']): string | undefined => day && formatDay(day)

const ROUTE_WORDS: Partial<Record<NoticeFacts['route'], string>> = {
  'open-procedure': 'Open procedure',
  'competitive-flexible': 'Competitive flexible procedure',
}

const REGIMES: Readonly<Record<string, string>> = {
  'light-touch': 'Light touch',
  concession: 'Concession',
  'light-touch-concession': 'Light touch concession',
}

/** What each field is filled with, where it is known. A field that is not here is never filled: somebody has to say it. */
const FILLED: Readonly<Record<string, (facts: NoticeFacts) => string | undefined>> = {
  'buyer-name': (facts) => facts.body,
  'buyer-identifier': (facts) => facts.buyerId,
  title: (facts) => facts.title,
  description: (facts) => facts.description,
  kind: (facts) => facts.category && CATEGORIES[facts.category],
  cpv: (facts) => (facts.cpv?.length ? facts.cpv.join(', ') : undefined),
  value: (facts) => facts.value && bothSums(facts.value),
  'final-value': (facts) => facts.value && sumWords(facts.value),
  start: (facts) => dayWords(facts.start),
  end: (facts) => dayWords(facts.end),
  options: (facts) => facts.options,
  'special-regime': (facts) => REGIMES[facts.subject ?? ''],
  'expected-notice': (facts) => dayWords(facts.expectedNotice),
  procedure: (facts) => ROUTE_WORDS[facts.route],
  'tender-deadline': (facts) => dayWords(facts.tenderDeadline),
  'expected-award': (facts) => dayWords(facts.expectedSignature),
  'summaries-date': (facts) => dayWords(facts.summariesOn),
  'standstill-end': (facts) => dayWords(facts.standstillEnds),
  supplier: (facts) => facts.supplier?.name,
  'supplier-identifier': (facts) => facts.supplier?.companyNumber && `GB-COH ${facts.supplier.companyNumber}`,
  'signed-on': (facts) => dayWords(facts.signedOn),
  'ended-on': (facts) => dayWords(facts.endedOn),
  'ended-why': (facts) => facts.endedWhy,
  'payment-value': (facts) => facts.payments?.map(sumWords).join('; ') || undefined,
  'payment-date': (facts) => facts.payments?.map(({ day }) => formatDay(day)).join('; ') || undefined,
}

/**
 * Every field a notice must have, filled where the facts are held. What is not held is named with who would know; a field
 * that depends on something says on what.
 *
 * @throws RangeError when there is no such notice.
 */
export function draftFields(facts: NoticeFacts): readonly DraftField[] {
  return noticeEntry(facts.notice).fields.flatMap((field): DraftField[] => {
    if (field.aboveOnly && facts.isBelowThreshold) return []
    if (field.byPlatform) return [{ field, state: 'by-platform', ...(facts.ocid && { value: facts.ocid }) }]
    const asked = field.only === undefined ? true : ASKED[field.id]?.(facts)
    if (asked === false) return []
    const value = FILLED[field.id]?.(facts)
    if (value !== undefined && value !== '') return [{ field, value, state: 'filled' }]
    return [{ field, state: asked === true ? 'missing' : 'only-if' }]
  })
}

const isCallOff = ({ route }: NoticeFacts): boolean => ['call-off-direct', 'call-off-competition', 'join-named'].includes(route) // prettier-ignore

/** Fields asked only in some cases, where the case can be told from the facts; undefined where it cannot. */
const ASKED: Readonly<Record<string, (facts: NoticeFacts) => boolean | undefined>> = {
  process: ({ route }) => route === 'competitive-flexible',
  reservation: ({ route }) => route === 'reserved-quotation',
  'framework-identifier': isCallOff,
  'framework-route': isCallOff,
  'summaries-date': (facts) => !isCallOff(facts) && facts.route !== 'direct-award',
  'standstill-end': (facts) =>
    facts.notice === 'UK6' && facts.standstillEnds !== undefined ? true : undefined,
  'special-regime': ({ subject }) => (subject === undefined ? undefined : REGIMES[subject] !== undefined),
}

/**
 * What is held of a notice by its name.
 *
 * @throws RangeError when there is no such notice.
 */
export function noticeEntry(id: string): NoticeEntry {
  const entry = NOTICES.find((each) => each.id === id)
  if (entry) return entry
  throw new RangeError(`There is no notice called "${id}".`)
}
