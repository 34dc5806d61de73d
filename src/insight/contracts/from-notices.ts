import { daysBetween } from '../../procurement/calendar-day.ts'
import { classify } from '../classification/classify.ts'
import { normaliseName } from '../suppliers/normalise-name.ts'
import { arrangementOf } from './arrangement.ts'
import { type Draft, NOT_JOINED } from './contract-picture.ts'
import type { NoticeRow } from './evidence-rows.ts'
import { dedupeValues, type Lookup, NOT_RECORDED, present } from './from-registers.ts'
import { contractIdOf, noticeAnchor } from './identity.ts'
import { isPart, needLikeness } from './likeness.ts'
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
  const withheld = Map.groupBy(drafts.filter(isUnnamed), (draft) => draft.body) // prettier-ignore
  const fresh = new Map<string, Draft>()
  for (const row of rows) {
    const notice = draftOf(row, lookup)
    if (!notice) continue
    const ofSupplier = byBodyAndSupplier.get(`${notice.body}|${supplierKey(notice)}`) ?? []
    const unnamed = (withheld.get(notice.body) ?? []).filter((draft) => isTwin(draft, notice))
    const best = [...ofSupplier, ...(unnamed.length === 1 ? unnamed : [])]
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

/** How far two sources may print one start apart; a term let again begins a year or more later. */
const SAME_START_DAYS = 31
const OTHER_START_DAYS = 184

/** Days between the nearest two stated days; undefined where a side states none. */
function apart(a: Draft['starts'], b: Draft['starts']): number | undefined {
  const gaps = a.flatMap((x) =>
    b.flatMap((y) => (x.day && y.day ? [Math.abs(daysBetween(x.day, y.day))] : [])),
  )
  return gaps.length === 0 ? undefined : Math.min(...gaps)
}

const near = (a: Draft['starts'], b: Draft['starts']): boolean => (apart(a, b) ?? Infinity) <= SAME_START_DAYS

/** True where a register withholds or leaves out the supplier. */
const isUnnamed = ({ supplier }: Draft): boolean => supplier.name === NOT_RECORDED

/** One title, and one start or end: the same contract, whoever the register does not name. */
const isTwin = (draft: Draft, notice: Draft): boolean =>
  normaliseName(draft.title) === normaliseName(notice.title) &&
  (near(draft.starts, notice.starts) || near(draft.ends, notice.ends))

/**
 * Points for being one contract: one title counts three, a like one two or one, equal days and values one each. A start half a
 * year or more away is another contract of the same need, the one before or the one after; a part of a system is not the system.
 */
function sameness(draft: Draft, notice: Draft): number {
  if ((apart(draft.starts, notice.starts) ?? 0) > OTHER_START_DAYS) return 0
  if (isPart(draft.title) !== isPart(notice.title)) return 0
  const value = draft.values.some((x) => notice.values.some((y) => x.amount === y.amount))
  return titlePoints(draft, notice) + (near(draft.starts, notice.starts) ? 1 : 0) + (near(draft.ends, notice.ends) ? 1 : 0) + (value ? 1 : 0) // prettier-ignore
}

function titlePoints(draft: Draft, notice: Draft): number {
  if (normaliseName(draft.title) === normaliseName(notice.title)) return 3
  const title = needLikeness(draft, notice)
  return title >= 0.5 ? 2 : title >= 0.25 ? 1 : 0
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
  if (isUnnamed(draft)) draft.supplier = { ...notice.supplier, rule: 'named in the notice, not in the register' } // prettier-ignore
  if (draft.ring === 'not' && notice.ring !== 'not') {
    draft.ring = notice.ring
    draft.ringBecause = `${notice.ringBecause} (from the notice)`
    draft.category = notice.category
    draft.categoryLabel = notice.categoryLabel
    draft.sure = notice.sure
  }
}

function draftOf(row: NoticeRow, lookup: Lookup): Draft | undefined {
  const key = row.contract_id ?? row.award_id
  if (key === null || row.supplier_name === null) return undefined
  // An award is told before its contract: a decision made on the award comes to the contract.
  const keys = new Set([key, row.award_id ?? key])
  const anchors = [...keys].map((each) => noticeAnchor(row.ocid, each))
  const source = { file: row.path, line: Number(row.line) }
  const title = row.title ?? 'Untitled notice'
  const matched = lookup.suppliers.get(row.supplier_name)
  const cpv = (row.cpv ?? '').split(/,\s*/).filter(Boolean)
  const known = matched && lookup.known.get(matched.supplierId)
  const told = classify({ title, description: some(row.description), supplier: row.supplier_name, cpv, known }) // prettier-ignore
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
    sure: { it: told.probability, category: told.categoryProbability },
    cpv,
    term: termOfTexts(texts.flatMap(({ field, text }) => (text ? [{ field, text }] : []))),
    starts: row.start_on === null ? [] : [{ day: row.start_on, source, from: 'notice' }],
    ends: row.end_on === null ? [] : [{ day: row.end_on, source, from: 'notice' }],
    values: isValue ? [{ word: row.value_word ?? 'awarded', amount: row.value!, basis: row.value_basis ?? 'unknown', scope: 'term', sources: [source] }] : [], // prettier-ignore
    money: {},
    ...NOT_JOINED,
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
