import { daysBetween } from '../../procurement/calendar-day.ts'
import { classify } from '../classification/classify.ts'
import { normaliseName } from '../suppliers/normalise-name.ts'
import { arrangementOf } from './arrangement.ts'
import type { Draft } from './contract-picture.ts'
import type { NoticeRow } from './evidence-rows.ts'
import { dedupeValues, type Lookup, present } from './from-registers.ts'
import { contractIdOf, noticeAnchor } from './identity.ts'
import { titleLikeness } from './likeness.ts'
import { termOfTexts } from './term-texts.ts'

const some = <Value>(value: Value | null): Value | undefined => value ?? undefined

/**
 * Adds what notices tell: a notice that is the same contract as a register line becomes one more source of it
 * (same body and supplier, and a like title, equal start, equal end or equal value); the rest are contracts of their own.
 * Neither overwrites the other: where they differ both are kept, and the difference is said.
 */
export function joinNotices(
  registered: readonly Draft[],
  rows: readonly NoticeRow[],
  lookup: Lookup,
): Draft[] {
  const drafts = registered.map((draft) => ({ ...draft }))
  const byBodyAndSupplier = Map.groupBy(drafts, (draft) => `${draft.body}|${supplierKey(draft)}`)
  const fresh = new Map<string, Draft>()
  for (const row of rows) {
    const notice = draftOf(row, lookup)
    if (!notice) continue
    const candidates = byBodyAndSupplier.get(`${notice.body}|${supplierKey(notice)}`) ?? []
    const best = candidates
      .map((draft) => ({ draft, score: sameness(draft, notice) }))
      .filter(({ score }) => score >= 2)
      .sort((a, b) => b.score - a.score || (a.draft.id < b.draft.id ? -1 : 1))[0]
    if (best) absorb(best.draft, notice)
    else {
      const known = fresh.get(notice.anchors[0]!)
      if (known) absorb(known, notice)
      else fresh.set(notice.anchors[0]!, notice)
    }
  }
  return [...drafts, ...fresh.values()]
}

const supplierKey = (draft: Draft): string => draft.supplier.id ?? normaliseName(draft.supplier.name)

/** Points for being one contract: a like title counts two, equal days and values one each. */
function sameness(draft: Draft, notice: Draft): number {
  const near = (a: Draft['starts'], b: Draft['starts']) =>
    a.some((x) => b.some((y) => x.day && y.day && Math.abs(daysBetween(x.day, y.day)) <= 31))
  const title = titleLikeness(draft.title, notice.title)
  const value = draft.values.some((x) => notice.values.some((y) => x.amount === y.amount))
  return (title >= 0.5 ? 2 : title >= 0.25 ? 1 : 0) + (near(draft.starts, notice.starts) ? 1 : 0) + (near(draft.ends, notice.ends) ? 1 : 0) + (value ? 1 : 0) // prettier-ignore
}

function absorb(draft: Draft, notice: Draft): void {
  draft.anchors = [...new Set([...draft.anchors, ...notice.anchors])]
  draft.starts = [...draft.starts, ...notice.starts]
  draft.ends = [...draft.ends, ...notice.ends]
  draft.values = dedupeValues([...draft.values, ...notice.values])
  draft.sources = [...draft.sources, ...notice.sources]
  draft.cpv = [...new Set([...draft.cpv, ...notice.cpv])]
  if (draft.term.shape === 'unknown') draft.term = notice.term
  if (draft.maxExtent === undefined && notice.maxExtent !== undefined) draft.maxExtent = notice.maxExtent
  if (draft.signedOn === undefined && notice.signedOn !== undefined) draft.signedOn = notice.signedOn
  if (draft.noticeType === undefined && notice.noticeType !== undefined) draft.noticeType = notice.noticeType
  if (draft.ring === 'not' && notice.ring !== 'not') {
    draft.ring = notice.ring
    draft.ringBecause = `${notice.ringBecause} (from the notice)`
    draft.category = notice.category
    draft.categoryLabel = notice.categoryLabel
  }
}

function draftOf(row: NoticeRow, lookup: Lookup): Draft | undefined {
  const key = row.contract_id ?? row.award_id
  if (key === null || row.supplier_name === null) return undefined
  const anchors = [noticeAnchor(row.ocid, key)]
  const source = { file: row.path, line: Number(row.line) }
  const title = row.title ?? 'Untitled notice'
  const matched = lookup.suppliers.get(row.supplier_name)
  const cpv = (row.cpv ?? '').split(/,\s*/).filter(Boolean)
  const told = classify({ title, description: some(row.description), supplier: row.supplier_name, cpv })
  const arrangement = arrangementOf({
    supplier: row.supplier_name,
    title,
    description: some(row.description),
    routeText: some(row.procedure),
    frameworkText: some(row.framework_text),
    isFrameworkNotice: row.is_framework === true,
    ownedCompanies: lookup.ownedCompanies,
    supplierKey: normaliseName(row.supplier_name),
  })
  const texts = [
    { field: 'extension' as const, text: row.renewal_text },
    { field: 'extension' as const, text: row.options_text },
    { field: 'description' as const, text: row.description },
  ]
  const company = row.company_number ?? matched?.companyNumber
  const isValue = row.value !== null && row.value !== '0.00'
  return {
    id: contractIdOf(anchors),
    anchors,
    origin: 'notice',
    body: row.body ?? '',
    title,
    supplier: { name: row.supplier_name, ...present({ id: matched?.supplierId, companyNumber: company, rule: matched?.rule }) }, // prettier-ignore
    arrangement: arrangement.arrangement,
    arrangementBecause: arrangement.because,
    ring: told.ring,
    ringBecause: told.because,
    category: told.category,
    categoryLabel: told.label,
    cpv,
    term: termOfTexts(texts.flatMap(({ field, text }) => (text ? [{ field, text }] : []))),
    starts: row.start_on === null ? [] : [{ day: row.start_on, source, from: 'notice' }],
    ends: row.end_on === null ? [] : [{ day: row.end_on, source, from: 'notice' }],
    values: isValue ? [{ word: row.value_word ?? 'awarded', amount: row.value!, basis: row.value_basis ?? 'unknown', scope: 'term', sources: [source] }] : [], // prettier-ignore
    money: {},
    paymentsShared: false,
    disagreements: [],
    before: [],
    after: [],
    dependsOn: [],
    gatheredWith: [],
    gatheredBecause: '',
    sources: [source],
    ...present({
      description: some(row.description),
      maxExtent: some(row.max_extent_on),
      signedOn: some(row.signed_on),
      noticeType: some(row.notice_type),
      routeText: some(row.procedure),
      frameworkText: some(row.framework_text),
    }),
  }
}
