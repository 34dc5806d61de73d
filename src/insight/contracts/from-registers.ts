import { pounds } from '../../procurement/money.ts'
import type { SourceLine, SupplierId } from '../../procurement/contract.ts'
import type { ContractValue } from '../../procurement/plan.ts'
import { classify, type KnownFor } from '../classification/classify.ts'
import { normaliseName } from '../suppliers/normalise-name.ts'
import type { DecidedClasses } from '../spend-classes/decided-classes.ts'
import type { NameMatched } from '../suppliers/match-suppliers.ts'
import { arrangementOf } from './arrangement.ts'
import { type Draft, NOT_JOINED, type StatedDay } from './contract-picture.ts'
import type { RegisterRow } from './evidence-rows.ts'
import { contractIdOf, isReference, registerAnchors } from './identity.ts'
import { leftoverTexts, statedStatus, termOfTexts } from './term-texts.ts'
import { daysInTitle, pieceOfWork, withLostMarks } from './title-facts.ts'

/** What the building of pictures may look up. */
export interface Lookup {
  /** Supplier of a printed name. */
  readonly suppliers: ReadonlyMap<string, NameMatched>
  /** What suppliers are known for by all their contracts. */
  readonly known: ReadonlyMap<SupplierId, KnownFor>
  /** Normalised name → why it is taken for a company owned by public bodies. */
  readonly ownedCompanies: ReadonlyMap<string, string>
  /** What people said of categories and rings. */
  readonly decided?: DecidedClasses
}

/** Stands for a supplier that a register does not print. */
export const NOT_RECORDED = 'Not recorded'

/**
 * One picture for each contract of the registers. Lines with the same strongest anchor (two sheets, two editions) are one
 * contract with several sources; the later line's facts win where they speak, disagreements are kept.
 */
export function fromRegisters(rows: readonly RegisterRow[], lookup: Lookup): Draft[] {
  const referenceKey = (row: RegisterRow) => `${row.path}|${(row.reference ?? '').trim().toUpperCase()}`
  const byReference = Map.groupBy(rows, referenceKey)
  const drafts = new Map<string, Draft>()
  for (const row of rows) {
    if (row.title === null && row.supplier_name === null && row.description === null) continue
    const others = byReference.get(referenceKey(row))!.filter((each) => each !== row)
    const draft = draftOf(row, others.every((each) => isSameElsewhere(row, each)), lookup) // prettier-ignore
    const known = drafts.get(draft.anchors[0]!)
    drafts.set(draft.anchors[0]!, known ? mergeLines(known, draft) : draft)
  }
  return joinEditions([...drafts.values()])
}

/**
 * Makes one contract of lines of different files that have an anchor in common: editions whose lines changed too much to be known
 * as one, such as by another way of writing days. Not where both have a reference and those differ, nor by an anchor that a
 * file prints twice.
 */
function joinEditions(drafts: readonly Draft[]): Draft[] {
  const filesOf = (draft: Draft) => draft.sources.map((source) => source.file)
  const printed = Map.groupBy(drafts.flatMap((draft) => draft.anchors.flatMap((anchor) => filesOf(draft).map((file) => `${anchor}\n${file}`))), (key) => key) // prettier-ignore
  const tells = (draft: Draft, anchor: string) => filesOf(draft).every((file) => printed.get(`${anchor}\n${file}`)?.length === 1) // prettier-ignore
  const kept: Draft[] = []
  const placeOf = new Map<string, number>()
  for (const draft of drafts) {
    const anchors = draft.anchors.filter((anchor) => tells(draft, anchor))
    const place = anchors
      .map((anchor) => placeOf.get(anchor))
      .find((each) => each !== undefined && !haveOtherReferences(kept[each]!, draft))
    const at = place ?? kept.length
    kept[at] = place === undefined ? draft : mergeLines(kept[place]!, draft)
    for (const anchor of anchors) if (!placeOf.has(anchor)) placeOf.set(anchor, at)
  }
  return kept
}

function haveOtherReferences(a: Draft, b: Draft): boolean {
  const references = (draft: Draft) => draft.anchors.filter(isReference)
  const [ours, theirs] = [references(a), references(b)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((each) => theirs.includes(each))
}

/** A second sheet may print a line again; councils also give one reference to several contracts. */
function isSameElsewhere(row: RegisterRow, other: RegisterRow): boolean {
  const names = (each: RegisterRow) =>
    [each.title, each.supplier_name].map((text) => normaliseName(text ?? ''))
  const [title, supplier] = names(row)
  const [otherTitle, otherSupplier] = names(other)
  return row.sheet !== other.sheet && ((title !== '' && title === otherTitle) || (supplier !== '' && supplier === otherSupplier)) // prettier-ignore
}

const some = <Value>(value: Value | null): Value | undefined => value ?? undefined

/** Leaves out the keys whose value is undefined, so that absent stays absent. */
export function present<Shape extends object>(
  shape: Shape,
): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never
}

function draftOf(row: RegisterRow, referenceIsUnique: boolean, lookup: Lookup): Draft {
  const source = sourceOf(row)
  const title = withLostMarks(row.title ?? row.description ?? `${row.supplier_name} (untitled)`)
  const supplier = row.supplier_name ?? ''
  const matched = lookup.suppliers.get(supplier)
  const anchors = registerAnchors({
    body: row.body ?? '',
    reference: some(row.reference),
    referenceIsUnique,
    title: row.title ?? some(row.description),
    supplier,
    start: row.start_text ?? row.start_on ?? '',
    startOn: some(row.start_on),
  })
  const cpv = (row.cpv ?? '').split(/,\s*/).filter(Boolean)
  const known = matched && lookup.known.get(matched.supplierId)
  const told = classify({ title, description: some(row.description), supplier, cpv, known })
  const arrangement = arrangementOf({
    supplier,
    title,
    description: some(row.description),
    routeText: some(row.route_text),
    councilRule: some(row.council_rule),
    frameworkText: row.framework_text ?? some(row.notice_text),
    ownedCompanies: lookup.ownedCompanies,
    supplierKey: normaliseName(supplier),
  })
  const printed = daysInTitle(title)
  const inTitle = (on: StatedDay['day']) => (on ? statedDay(on, title, source) : [])
  const company = row.company_number ?? matched?.companyNumber
  return {
    id: contractIdOf(anchors),
    anchors,
    origin: 'register',
    body: row.body ?? '',
    title,
    supplier: { name: supplier === '' ? NOT_RECORDED : supplier, ...present({ id: matched?.supplierId, companyNumber: company, rule: matched?.rule }) }, // prettier-ignore
    arrangement: arrangement.arrangement,
    arrangementBecause: arrangement.because,
    ring: told.ring,
    ringBecause: told.because,
    category: told.category,
    categoryLabel: told.label,
    sure: { it: told.probability, category: told.categoryProbability },
    cpv,
    term: pieceOfWork(termOf(row), { title, description: some(row.description), start: some(row.start_on), end: some(row.end_on) }), // prettier-ignore
    starts: [...statedDay(row.start_on, row.start_text, source), ...inTitle(printed.start)],
    ends: [...statedDay(row.end_on, row.end_text, source), ...inTitle(printed.end)],
    values: valueOf(row, source),
    money: {},
    ...NOT_JOINED,
    sources: [source],
    ...present({
      reference: some(row.reference),
      description: some(row.description),
      directorate: some(row.directorate),
      owner: some(row.owner),
      reviewOn: some(row.review_on),
      signedOn: some(row.signed_on),
      statedStatus: statedStatus(row.other),
      routeText: some(row.route_text),
      councilRule: some(row.council_rule),
      legalGround: some(row.legal_ground),
      frameworkText: some(row.framework_text),
      noticeText: some(row.notice_text),
    }),
  }
}

function sourceOf(row: RegisterRow): SourceLine {
  return { file: row.path, ...(row.sheet ? { sheet: row.sheet } : {}), line: Number(row.line) }
}

function statedDay(on: StatedDay['day'] | null, text: string | null, source: SourceLine): StatedDay[] {
  if (on === null && text === null) return []
  return [{ ...present({ day: some(on), text: some(text) }), source, from: 'register' }]
}

function valueOf(row: RegisterRow, source: SourceLine): ContractValue[] {
  const amount = row.value === null ? undefined : pounds(row.value)
  if (!amount || amount.pence === 0n) return []
  return [
    {
      word: row.value_word ?? 'awarded',
      amount: row.value!,
      basis: row.value_basis ?? 'unknown',
      scope: row.value_scope ?? 'unknown',
      sources: [source],
    },
  ]
}

/** What is only a day in figures, such as 2027-03-31T00:00:00, says nothing more of the term. */
const WORDS = /[a-z]{2}/i

/** The term as the line's prose allows. The description counts only for words about the term. */
function termOf(row: RegisterRow): Draft['term'] {
  const texts = [
    { field: 'term', text: row.term_text },
    { field: 'extension', text: row.extension_text },
    { field: 'notice', text: row.notice_period_text },
    { field: 'end', text: row.end_on && !WORDS.test(row.end_text ?? '') ? null : row.end_text },
    { field: 'title', text: row.title },
    { field: 'description', text: row.description },
  ] as const
  return termOfTexts([
    ...texts.flatMap(({ field, text }) => (text ? [{ field, text }] : [])),
    ...leftoverTexts(row.other),
  ])
}

/** Two lines of one contract: both kept as sources, the later line's facts first. */
function mergeLines(known: Draft, later: Draft): Draft {
  const anchors = [...new Set([...known.anchors, ...later.anchors])]
  const merged: Draft = {
    ...known,
    ...later,
    id: known.id,
    anchors,
    starts: [...later.starts, ...known.starts],
    ends: [...later.ends, ...known.ends],
    values: dedupeValues([...later.values, ...known.values]),
    term: later.term.shape === 'unknown' ? known.term : later.term,
    sources: [...known.sources, ...later.sources],
  }
  return merged
}

/** Values that say the same thing are one value with several sources. */
export function dedupeValues(values: readonly ContractValue[]): ContractValue[] {
  const kept = new Map<string, ContractValue>()
  for (const value of values) {
    const key = `${value.word}|${value.amount}|${value.basis}|${value.scope}`
    const known = kept.get(key)
    kept.set(key, known ? { ...known, sources: [...known.sources, ...value.sources] } : value)
  }
  return [...kept.values()]
}
