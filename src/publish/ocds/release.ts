import { type CalendarDay, partsOf, weekdayOf, dayOf, addDays } from '../../procurement/calendar-day.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import type { NoticeId } from '../../rulebook/index.ts'
import type { NoticeFacts, NoticePayment, StatedSum } from './notice-facts.ts'

/** A value of JSON; an absent one is left out. */
type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined }
type Part = { readonly [name: string]: Json | undefined }

/** The release of a notice in a package of its own, as files of the Open Contracting Data Standard are exchanged. */
export interface ReleasePackage {
  readonly uri: string
  readonly version: '1.1'
  readonly extensions: readonly string[]
  readonly publishedDate: string
  readonly publisher: { readonly name: string }
  readonly releases: readonly [Part]
}

const EXTENSIONS = [
  'https://standard.open-contracting.org/profiles/eu/latest/en/extension.json',
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_contract_completion_extension/master/extension.json',
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_suitability_extension/master/extension.json',
  'https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json',
]

/** Where the number of each notice stands, under which kind of document, and the tags its release has. */
const FORMS: Partial<Record<NoticeId, { readonly at: 'planning' | 'tender' | 'awards' | 'contracts' | 'implementation'; readonly document: string; readonly tag: readonly string[] }>> = {
  UK1: { at: 'planning', document: 'plannedProcurementNotice', tag: ['planning'] },
  UK2: { at: 'planning', document: 'marketEngagementNotice', tag: ['planning'] },
  UK3: { at: 'planning', document: 'plannedProcurementNotice', tag: ['planning'] },
  UK4: { at: 'tender', document: 'tenderNotice', tag: ['tender'] },
  UK5: { at: 'awards', document: 'awardNotice', tag: ['award', 'contract'] },
  UK6: { at: 'awards', document: 'awardNotice', tag: ['award', 'contract'] },
  UK7: { at: 'contracts', document: 'contractNotice', tag: ['award', 'contract'] },
  UK8: { at: 'implementation', document: 'implementationNotice', tag: ['implementation'] },
  UK9: { at: 'implementation', document: 'implementationNotice', tag: ['implementation'] },
  UK10: { at: 'contracts', document: 'contractNotice', tag: ['contractAmendment'] },
  UK11: { at: 'contracts', document: 'contractTerminationNotice', tag: ['contractTermination'] },
  UK12: { at: 'tender', document: 'tenderCancellationNotice', tag: ['tenderCancellation'] },
  'contracts-finder': { at: 'awards', document: 'awardNotice', tag: ['award'] },
} // prettier-ignore

/** Notices of which no release was ever seen: their form follows the standard, and may be another on the platform. */
const NOT_SEEN: readonly NoticeId[] = ['UK8', 'UK9', 'UK11']

/**
 * Whether a release can be made of a notice.
 *
 * @example
 * hasRelease('UK4') // true
 * hasRelease('UK17') // false
 */
export const hasRelease = (notice: NoticeId): boolean => FORMS[notice] !== undefined

/**
 * What to know before a draft is taken over: its identifiers, and whether a real release of its kind was seen.
 *
 * @example
 * releaseRemarks('UK4').length // 1
 * releaseRemarks('UK8').length // 2
 */
export function releaseRemarks(notice: NoticeId): readonly string[] {
  const ids =
    'The draft’s ocid and id are its own: the platform gives the registered prefix and the number when the notice is published.'
  const form =
    'No published release of this notice was seen, so the form follows the standard and the platform’s may differ.'
  return NOT_SEEN.includes(notice) ? [ids, form] : [ids]
}

/**
 * The draft of a notice as a release of the Open Contracting Data Standard 1.1 with the fields Find a Tender uses. It holds
 * only what is known; the registered prefix of the ocid and the notice's number are the platform's to give.
 *
 * @throws PortreeveError for a notice that is about no process, such as UK17.
 */
export function noticeRelease(facts: NoticeFacts): ReleasePackage {
  const form = FORMS[facts.notice]
  if (form === undefined) {
    throw new PortreeveError(`${facts.notice} is not about one procurement, so it has no release.`, {
      next: 'The list of its fields shows what to enter on the platform.',
      status: 404,
    })
  }
  const at = startOf(facts.on)
  const ocid = facts.ocid ?? `${facts.contractId}-${facts.route}`
  const id = `${facts.contractId}-${facts.notice}-draft`
  const document: Part = { id, documentType: form.document, noticeType: facts.notice }
  const parties = [buyerOf(facts), ...(facts.supplier ? [supplierOf(facts.supplier)] : [])]
  const release: Part = clean({
    ocid,
    id,
    tag: form.tag,
    date: at,
    initiationType: 'tender',
    parties,
    buyer: { id: String(parties[0]!['id']), name: facts.body },
    ...sections(facts, form.at, document),
    language: 'en',
  }) as Part
  return {
    uri: `urn:portreeve:draft:${id}`,
    version: '1.1',
    extensions: EXTENSIONS,
    publishedDate: at,
    publisher: { name: facts.body },
    releases: [release],
  }
}

function buyerOf({ body, buyerId }: NoticeFacts): Part {
  const own = buyerId?.match(/^GB-([A-Z]+)-(.+)$/)
  return {
    name: body,
    id: buyerId ?? 'buyer',
    identifier: own ? { scheme: `GB-${own[1]}`, id: own[2]! } : undefined,
    roles: ['buyer'],
  }
}

function supplierOf({ name, companyNumber }: NonNullable<NoticeFacts['supplier']>): Part {
  return {
    name,
    id: supplierId(companyNumber),
    identifier: companyNumber === undefined ? undefined : { scheme: 'GB-COH', id: companyNumber },
    roles: ['supplier'],
  }
}

const supplierId = (companyNumber: string | undefined): string =>
  companyNumber === undefined ? 'supplier' : `GB-COH-${companyNumber}`

type Section = 'planning' | 'tender' | 'awards' | 'contracts' | 'implementation'

/** The sections of the release, with the notice's document in the one it is about. */
function sections(facts: NoticeFacts, at: Section, document: Part): Part {
  const engagement = facts.notice === 'UK2' ? [{ id: 'engagement', type: 'engagement', status: 'scheduled' }] : undefined // prettier-ignore
  const parts: Record<string, Json | undefined> = { tender: tenderOf(facts, at === 'tender' ? document : undefined) } // prettier-ignore
  if (at === 'planning') parts['planning'] = { milestones: engagement, documents: [document] }
  if (at === 'awards' || facts.notice === 'UK7') parts['awards'] = [awardOf(facts, at === 'awards' ? document : undefined)] // prettier-ignore
  if (at === 'contracts' || at === 'implementation') parts['contracts'] = [contractOf(facts, at, document)]
  return parts
}

const STATUS: Partial<Record<NoticeId, string>> = {
  UK1: 'planned',
  UK2: 'planning',
  UK3: 'planned',
  UK4: 'active',
  UK12: 'withdrawn',
}

function tenderOf(facts: NoticeFacts, document: Part | undefined): Part {
  const { notice, reference, contractId, title, description, category, subject } = facts
  const before = ['UK1', 'UK2', 'UK3', 'UK4'].includes(notice)
  const act = notice === 'contracts-finder' ? undefined : { id: '2023/54', scheme: 'UKPGA', uri: 'https://www.legislation.gov.uk/ukpga/2023/54/contents' } // prettier-ignore
  const method = methodOf(facts)
  return {
    id: reference ?? contractId,
    legalBasis: act,
    title,
    description: before || notice === 'UK5' ? description : undefined,
    status: STATUS[notice] ?? 'complete',
    ...(before && {
      items: itemsOf(facts),
      value: valueOf(facts.value),
      mainProcurementCategory: category,
      aboveThreshold: facts.isAboveThreshold,
      lots: [lotOf(facts)],
    }),
    ...(method && !['UK1', 'UK2'].includes(notice) && method),
    specialRegime: subject?.startsWith('light-touch') ? ['lightTouch'] : undefined,
    communication: facts.expectedNotice && ['UK1', 'UK3'].includes(notice) ? { futureNoticeDate: endOf(facts.expectedNotice) } : undefined, // prettier-ignore
    tenderPeriod: notice === 'UK4' && facts.tenderDeadline ? { endDate: endOf(facts.tenderDeadline) } : undefined, // prettier-ignore
    documents: document && [document],
  }
}

/** How it is bought, in the standard's word and the platform's; nothing where neither is sure. */
function methodOf({ route, isBelowThreshold }: NoticeFacts): Part | undefined {
  const below = isBelowThreshold ? 'Below threshold - ' : ''
  switch (route) {
    case 'open-procedure':
      return { procurementMethod: 'open', procurementMethodDetails: below ? `${below}open competition` : 'Open procedure' } // prettier-ignore
    case 'competitive-flexible':
      return { procurementMethod: 'selective', procurementMethodDetails: 'Competitive flexible procedure' }
    case 'direct-award':
      return { procurementMethod: 'direct', procurementMethodDetails: below ? `${below}without competition` : 'Direct award' } // prettier-ignore
    case 'quotation':
    case 'reserved-quotation':
      return below ? { procurementMethod: 'limited', procurementMethodDetails: `${below}limited competition` } : undefined // prettier-ignore
    case 'call-off-direct':
    case 'call-off-competition':
    case 'join-named':
      return { procurementMethod: 'selective', procurementMethodDetails: 'Award under framework' }
    default:
      return undefined
  }
}

const itemsOf = ({ cpv = [] }: NoticeFacts): Json | undefined =>
  cpv.length === 0
    ? undefined
    : [{ id: '1', additionalClassifications: cpv.map((id) => ({ scheme: 'CPV', id: id.slice(0, 8) })), relatedLot: '1' }] // prettier-ignore

const periodOf = ({ start, end, lastEnd }: NoticeFacts): Part | undefined =>
  start === undefined && end === undefined
    ? undefined
    : { startDate: start && startOf(start), endDate: end && endOf(end), maxExtentDate: lastEnd && endOf(lastEnd) } // prettier-ignore

const lotOf = (facts: NoticeFacts): Part => ({
  id: '1',
  status: STATUS[facts.notice],
  value: facts.notice === 'UK4' ? valueOf(facts.value) : undefined,
  contractPeriod: periodOf(facts),
  ...optionsOf(facts),
})

const optionsOf = ({ options }: NoticeFacts): Part =>
  options === undefined ? {} : { hasOptions: true, options: { description: options } }

/** A sum as the platform's notices state it: `amount` without VAT, `amountGross` with it; neither is worked out of the other. */
function valueOf(sum: StatedSum | undefined): Part | undefined {
  if (sum === undefined || sum.basis === 'unknown') return undefined
  const figure = Number(sum.amount)
  return sum.basis === 'gross'
    ? { amountGross: figure, currency: 'GBP' }
    : { amount: figure, currency: 'GBP' }
}

function awardOf(facts: NoticeFacts, document: Part | undefined): Part {
  const { notice, supplier, standstillEnds, summariesOn, expectedSignature, category } = facts
  const awaiting = notice === 'UK5' || notice === 'UK6'
  const signature = { id: '1', type: 'futureSignatureDate', dueDate: expectedSignature && endOf(expectedSignature), status: 'scheduled' } // prettier-ignore
  return {
    id: '1',
    status: awaiting ? 'pending' : 'active',
    value: valueOf(facts.value),
    mainProcurementCategory: category,
    aboveThreshold: notice === 'contracts-finder' ? undefined : facts.isAboveThreshold,
    suppliers: supplier && [{ id: supplierId(supplier.companyNumber), name: supplier.name }],
    items: itemsOf(facts),
    contractPeriod: periodOf(facts),
    ...(awaiting && optionsOf(facts)),
    standstillPeriod: standstillEnds && notice === 'UK6' ? { endDate: endOf(standstillEnds) } : undefined,
    assessmentSummariesDateSent: summariesOn && notice === 'UK6' ? startOf(summariesOn) : undefined,
    documents: document && [document],
    milestones: awaiting && expectedSignature ? [signature] : undefined,
  }
}

function contractOf(facts: NoticeFacts, at: Section, document: Part): Part {
  const { notice, title, signedOn, endedOn, payments } = facts
  const ended = notice === 'UK11'
  return {
    id: '1',
    awardID: '1',
    title,
    status: ended ? 'terminated' : 'active',
    period: periodOf(facts),
    value: ended || at === 'implementation' ? undefined : valueOf(facts.value),
    aboveThreshold: facts.isAboveThreshold,
    dateSigned: signedOn && startOf(signedOn),
    amendments: notice === 'UK10' ? [{ id: String(document['id']) }] : undefined,
    documents: at === 'contracts' ? [document] : undefined,
    implementation: ended
      ? {
          endDate: endedOn && endOf(endedOn),
          endDateDetails: facts.endedWhy,
          finalValue: valueOf(facts.value),
        }
      : at === 'implementation'
        ? { transactions: payments?.map((each, index) => transactionOf(each, index, facts)), documents: [document] } // prettier-ignore
        : undefined,
  }
}

const transactionOf = (
  payment: NoticePayment,
  index: number,
  { supplier, body, buyerId }: NoticeFacts,
): Part => ({
  // prettier-ignore
  id: String(index + 1),
  date: startOf(payment.day),
  value: valueOf(payment),
  payer: { id: buyerId ?? 'buyer', name: body },
  payee: supplier && { id: supplierId(supplier.companyNumber), name: supplier.name },
})

/** Leaves out what is absent, and objects and lists with nothing left in them. */
function clean(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) {
    const kept = value.map((each) => clean(each as Json)).filter((each) => each !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([name, each]) => {
    const found = clean(each)
    return found === undefined ? [] : [[name, found] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** Whether clocks in the United Kingdom stand an hour ahead at the start of a day: after the last Sunday of March, up to that of October. */
function isSummer(day: CalendarDay): boolean {
  const { year } = partsOf(day)
  return day > lastSunday(year, 3) && day <= lastSunday(year, 10)
}

function lastSunday(year: number, month: number): CalendarDay {
  let at = dayOf(year, month, 31)!
  while (weekdayOf(at) !== 'Sun') at = addDays(at, -1)
  return at
}

/**
 * The start of a day in the United Kingdom, as a time of the standard.
 *
 * @example
 * startOf(day('2027-01-04')) // '2027-01-04T00:00:00Z'
 * startOf(day('2027-07-01')) // '2027-07-01T00:00:00+01:00'
 */
export function startOf(day: CalendarDay): string {
  return `${day}T00:00:00${isSummer(day) ? '+01:00' : 'Z'}`
}

/**
 * The last second of a day in the United Kingdom. On the Sundays the clocks change, the evening has the new time.
 *
 * @example
 * endOf(day('2027-03-28')) // '2027-03-28T23:59:59+01:00'
 * endOf(day('2026-10-25')) // '2026-10-25T23:59:59Z'
 */
export function endOf(day: CalendarDay): string {
  return `${day}T23:59:59${isSummer(addDays(day, 1)) ? '+01:00' : 'Z'}`
}
