import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { bodyNamed } from '../reference/bodies.ts'
import { dayAt, listAt, objectAt, textAt, textsAt, type JsonObject } from './json-values.ts'

/** What every line of a release shares. */
export interface ReleaseFacts {
  readonly release: JsonObject
  readonly tender: JsonObject
  readonly parties: ReadonlyMap<string, JsonObject>
  readonly base: {
    readonly line: number
    readonly ocid: string
    readonly releaseId: string
    readonly publishedOn?: CalendarDay
    readonly tags: readonly string[]
    readonly noticeType?: string
    readonly buyerName?: string
    readonly buyerId?: string
    readonly procedure?: string
    readonly legalBasis?: string
    readonly isFramework?: boolean
    readonly parentOcid?: string
    readonly frameworkText?: string
    readonly url?: string
  }
  /** True where the law of the notice asks for values without VAT. */
  readonly netByLaw: boolean
}

type Draft = { -readonly [Key in keyof ReleaseFacts['base']]?: ReleaseFacts['base'][Key] }

/** Documents of every part of a release, the notice's own first. */
function noticeDocuments(release: JsonObject): JsonObject[] {
  const parts = [
    release,
    objectAt(release, 'planning'),
    objectAt(release, 'tender'),
    ...listAt(release, 'awards'),
    ...listAt(release, 'contracts'),
    ...listAt(release, 'contracts').map((contract) => objectAt(contract, 'implementation')),
  ]
  const documents = parts.flatMap((part) => listAt(part, 'documents'))
  const id = textAt(release, 'id')
  const own = documents.filter((document) => textAt(document, 'id') === id)
  const notices = documents.filter((document) => /notice/i.test(textAt(document, 'documentType') ?? ''))
  return [...own, ...notices.filter((document) => !own.includes(document))]
}

function partiesOf(release: JsonObject): Map<string, JsonObject> {
  const parties = new Map<string, JsonObject>()
  for (const party of listAt(release, 'parties')) {
    const id = textAt(party, 'id')
    if (id && !parties.has(id)) parties.set(id, party)
  }
  return parties
}

function buyerOf(
  release: JsonObject,
  parties: ReadonlyMap<string, JsonObject>,
): { name?: string; id?: string } {
  const procuring = objectAt(objectAt(release, 'tender'), 'procuringEntity')
  const byRole = [...parties.values()].find((party) => textsAt(party, 'roles').includes('buyer'))
  for (const one of [objectAt(release, 'buyer'), byRole ?? {}, procuring]) {
    const id = textAt(one, 'id')
    const printed = textAt(one, 'name') ?? textAt(parties.get(id ?? '') ?? {}, 'name')
    if (!printed) continue
    return { name: bodyNamed(printed)?.name ?? printed, ...(id ? { id } : {}) }
  }
  return {}
}

const FRAMEWORK = /\bframework\b|\bcall[- ]?off\b/i

function frameworkFacts(release: JsonObject, tender: JsonObject, base: Draft): void {
  const techniques = [
    objectAt(tender, 'techniques'),
    ...listAt(tender, 'lots').map((lot) => objectAt(lot, 'techniques')),
  ]
  const isEstablished = techniques.some(
    (each) =>
      each['hasFrameworkAgreement'] === true || Object.keys(objectAt(each, 'frameworkAgreement')).length > 0,
  )
  const related = [...listAt(release, 'relatedProcesses'), ...listAt(tender, 'relatedProcesses')]
  const parent = related.find((process) =>
    textsAt(process, 'relationship').some((kind) => /framework/i.test(kind)),
  )
  const words = [textAt(tender, 'procurementMethodDetails'), textAt(tender, 'procurementMethodRationale')]
  const told = parent
    ? textAt(parent, 'title')
    : words.find((text) => text !== undefined && FRAMEWORK.test(text))
  if (parent) {
    const ocid = textAt(parent, 'identifier')
    if (ocid) base.parentOcid = ocid
    base.isFramework = false
  } else if (isEstablished) base.isFramework = true
  else if (told && /\bcall[- ]?off\b|\bunder a framework\b|\bfrom a framework\b/i.test(told))
    base.isFramework = false
  else if (techniques.some((each) => each['hasFrameworkAgreement'] === false)) base.isFramework = false
  if (told) base.frameworkText = told
}

/**
 * What every line of a release shares: buyer, notice type, procedure, law, framework. A buyer of the list of public
 * bodies comes back under its full name. `line` is the release's place in the file.
 */
export function releaseFacts(release: JsonObject, line: number): ReleaseFacts {
  const tender = objectAt(release, 'tender')
  const parties = partiesOf(release)
  const documents = noticeDocuments(release)
  const buyer = buyerOf(release, parties)
  const basis = objectAt(tender, 'legalBasis')
  const scheme = textAt(basis, 'scheme')
  const legalBasis = [scheme, textAt(basis, 'id')].filter((part) => part !== undefined).join(' ')
  const noticeType = documents
    .map((document) => textAt(document, 'noticeType'))
    .find((type) => type !== undefined)
  const url = documents.map((document) => textAt(document, 'url')).find((address) => address !== undefined)
  const procedure = textAt(tender, 'procurementMethodDetails') ?? textAt(tender, 'procurementMethod')
  const publishedOn = dayAt(release, 'date')
  const base: Draft = {
    line,
    ocid: textAt(release, 'ocid') ?? '',
    releaseId: textAt(release, 'id') ?? '',
    tags: textsAt(release, 'tag'),
    ...(publishedOn ? { publishedOn } : {}),
    ...(noticeType ? { noticeType } : {}),
    ...(buyer.name ? { buyerName: buyer.name } : {}),
    ...(buyer.id ? { buyerId: buyer.id } : {}),
    ...(procedure ? { procedure } : {}),
    ...(legalBasis ? { legalBasis } : {}),
    ...(url ? { url } : {}),
  }
  frameworkFacts(release, tender, base)
  // The Act's notices and the older standard forms of the same service both ask for values without VAT.
  const netByLaw = scheme === 'UKPGA' || scheme === 'CELEX'
  return { release, tender, parties, base: base as ReleaseFacts['base'], netByLaw }
}
