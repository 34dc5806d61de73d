import { readNumberCell } from '../contract-register/company-numbers.ts'
import type { NoticeLine } from '../source.ts'
import { dayAt, listAt, objectAt, textAt, textsAt, type JsonObject } from './json-values.ts'
import { readNoticeValue, valueWordOf } from './notice-values.ts'
import { releaseFacts, type ReleaseFacts } from './release-facts.ts'

/** Something to say of a line of a notice. */
export interface NoticeFault {
  readonly column: string
  readonly value: string
  readonly problem: string
}

/** A line and the JSON of the award and contract it was read from. */
export interface NoticeLineRead {
  readonly line: NoticeLine
  readonly source: string
  readonly faults: readonly NoticeFault[]
}

/** Frameworks name some thousand suppliers; contracts times suppliers can be made to be any number. */
const MOST_LINES = 20_000

/** Whether the awards, contracts and suppliers of a release multiply to more lines than any real one has. */
export function hasTooManyLines(release: JsonObject): boolean {
  const [awards, contracts] = [listAt(release, 'awards').length, listAt(release, 'contracts').length]
  if (awards + contracts > MOST_LINES) return true
  const lines = (pair: Pair): number => Math.max(1, listAt(pair.award, 'suppliers').length)
  return pairsOf(release).reduce((sum, pair) => sum + lines(pair), 0) > MOST_LINES
}

/** One award (perhaps none), one contract (perhaps none): what a line is read from. */
interface Pair {
  readonly award: JsonObject
  readonly contract: JsonObject
  /** Set when an earlier award of the release has the same id: 2 for the second. */
  readonly copy?: number
}

type Draft = { -readonly [Key in keyof NoticeLine]?: NoticeLine[Key] }

/** Awards with their contracts; awards sharing an id take theirs in order; contracts of other releases' awards last. */
function pairsOf(release: JsonObject): Pair[] {
  const awards = listAt(release, 'awards')
  const left = new Set(listAt(release, 'contracts'))
  const idOf = (award: JsonObject): string => textAt(award, 'id') ?? ''
  const awardsById = Map.groupBy(awards, idOf)
  const contractsById = Map.groupBy(left, (contract) => textAt(contract, 'awardID') ?? '')
  const seen = new Map<string, number>()
  const pairs: Pair[] = []
  for (const award of awards) {
    const id = idOf(award)
    const copy = (seen.get(id) ?? 0) + 1
    seen.set(id, copy)
    const mine = id === '' ? [] : (contractsById.get(id) ?? [])
    const taken = awardsById.get(id)!.length > 1 ? mine.slice(copy - 1, copy) : mine
    for (const contract of taken) left.delete(contract)
    const told = copy > 1 ? { copy } : {}
    for (const contract of taken.length > 0 ? taken : [{}]) pairs.push({ award, contract, ...told })
  }
  for (const contract of left) pairs.push({ award: {}, contract })
  return pairs
}

function lotsOf(facts: ReleaseFacts, award: JsonObject): readonly JsonObject[] {
  const ids = new Set(textsAt(award, 'relatedLots'))
  const lots = listAt(facts.tender, 'lots')
  return ids.size === 0
    ? lots.length === 1
      ? lots
      : []
    : lots.filter((lot) => ids.has(textAt(lot, 'id') ?? ''))
}

function cpvOf(facts: ReleaseFacts, award: JsonObject): string[] {
  const lots = new Set(textsAt(award, 'relatedLots'))
  const items = [...listAt(award, 'items'), ...listAt(facts.tender, 'items')].filter((item) => {
    const lot = textAt(item, 'relatedLot')
    return lot === undefined || lots.size === 0 || lots.has(lot)
  })
  const classes = [facts.tender, ...items].flatMap((from) => [
    objectAt(from, 'classification'),
    ...listAt(from, 'additionalClassifications'),
  ])
  const codes = classes
    .filter((each) => textAt(each, 'scheme') === 'CPV')
    .flatMap((each) => /^\d{8}/.exec(textAt(each, 'id') ?? '')?.[0] ?? [])
  return [...new Set(codes)]
}

/** The first text or day that one of several parts tells under a path of two keys. */
function first<Value>(
  parts: readonly JsonObject[],
  read: (part: JsonObject) => Value | undefined,
): Value | undefined {
  for (const part of parts) {
    const value = read(part)
    if (value !== undefined) return value
  }
  return undefined
}

function readTerm(line: Draft, facts: ReleaseFacts, pair: Pair, lots: readonly JsonObject[]): void {
  const oneLot = lots.length === 1 ? lots : []
  const periods = [
    objectAt(pair.contract, 'period'),
    ...[pair.award, ...oneLot, facts.tender].map((part) => objectAt(part, 'contractPeriod')),
  ]
  // All days come from one period: a start of the contract and an end of the tender would make a term nobody agreed.
  const period = periods.find((each) => dayAt(each, 'startDate') ?? dayAt(each, 'endDate')) ?? {}
  line.startOn = dayAt(period, 'startDate')!
  line.endOn = dayAt(period, 'endDate')!
  line.maxExtentOn = first([period, ...periods], (each) => dayAt(each, 'maxExtentDate'))!
  line.signedOn = (dayAt(pair.contract, 'dateSigned') ?? dayAt(pair.award, 'date'))!
  const parts = [pair.contract, pair.award, ...oneLot, facts.tender]
  line.renewalText = first(parts, (part) => textAt(objectAt(part, 'renewal'), 'description'))!
  line.optionsText = first(parts, (part) => textAt(objectAt(part, 'options'), 'description'))!
}

function readValue(line: Draft, facts: ReleaseFacts, pair: Pair, faults: NoticeFault[]): void {
  const isAwarded = Object.keys(pair.award).length + Object.keys(pair.contract).length > 0
  const parts = isAwarded ? [pair.contract, pair.award] : [facts.tender]
  for (const part of parts) {
    const read = readNoticeValue(objectAt(part, 'value'), facts.netByLaw)
    if (read.problem) {
      faults.push({
        column: 'value',
        value: JSON.stringify(part['value']).slice(0, 200),
        problem: read.problem,
      })
    }
    if (read.pence === undefined) continue
    line.valuePence = read.pence
    line.valueBasis = read.basis!
    line.valueWord = valueWordOf({ isAwarded, isFramework: facts.base.isFramework === true })
    return
  }
}

function readSupplier(line: Draft, facts: ReleaseFacts, supplier: JsonObject, faults: NoticeFault[]): void {
  const id = textAt(supplier, 'id')
  const party = facts.parties.get(id ?? '') ?? supplier
  line.supplierName = (textAt(supplier, 'name') ?? textAt(party, 'name'))!
  line.supplierId = id!
  const identifiers = [objectAt(party, 'identifier'), ...listAt(party, 'additionalIdentifiers')]
  const printed = identifiers
    .filter((each) => textAt(each, 'scheme') === 'GB-COH')
    .map((each) => textAt(each, 'id') ?? '')
    .concat(id?.startsWith('GB-COH-') ? [id.slice(7)] : [])[0]
  if (!printed) return
  const number = readNumberCell(printed).companyNumber
  if (number) line.companyNumber = number
  else
    faults.push({
      column: 'identifier',
      value: printed.slice(0, 200),
      problem: 'not a Companies House number',
    })
}

function describe(facts: ReleaseFacts, pair: Pair, lots: readonly JsonObject[]): string | undefined {
  const own = textAt(pair.contract, 'description') ?? textAt(pair.award, 'description')
  const parts = [own, textAt(facts.tender, 'description'), ...lots.map((lot) => textAt(lot, 'description'))]
  return [...new Set(parts.filter((part) => part !== undefined))].join(' — ').slice(0, 20_000) || undefined
}

function lineOf(facts: ReleaseFacts, pair: Pair, supplier: JsonObject): NoticeLineRead {
  const faults: NoticeFault[] = []
  const lots = lotsOf(facts, pair.award)
  const parts = [pair.contract, pair.award, facts.tender]
  const awardId = textAt(pair.award, 'id') ?? textAt(pair.contract, 'awardID')
  const line: Draft = {
    ...facts.base,
    title: first(parts, (part) => textAt(part, 'title'))!,
    description: describe(facts, pair, lots)!,
    lotId: textsAt(pair.award, 'relatedLots').join(', ') || undefined!,
    awardId: (pair.copy && awardId ? `${awardId} (${pair.copy})` : awardId)!,
    contractId: textAt(pair.contract, 'id')!,
    status: first(parts, (part) => textAt(part, 'status'))!,
    cpv: cpvOf(facts, pair.award),
  }
  if (line.cpv?.length === 0) delete line.cpv
  readTerm(line, facts, pair, lots)
  readValue(line, facts, pair, faults)
  readSupplier(line, facts, supplier, faults)
  if (pair.copy) {
    faults.push({
      column: 'awards.id',
      value: awardId ?? '',
      problem: 'two awards of one release have the same id',
    })
  }
  const told = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined))
  const source = JSON.stringify({ award: pair.award, contract: pair.contract }).slice(0, 8000)
  return { line: told as unknown as NoticeLine, source, faults }
}

/**
 * The lines of one release: one for each award, each of its contracts and each of its suppliers; a contract whose
 * award is in another release has a line of its own. A release that tells neither has one line, without award and
 * contract, of what its tender says. The value is the award's or contract's whole value on each line: never add up
 * the lines of one award. `signedOn` is the day of signature, else the day of award.
 */
export function noticeLines(release: JsonObject, position: number): NoticeLineRead[] {
  const facts = releaseFacts(release, position)
  const pairs = pairsOf(release)
  const told = pairs.length > 0 ? pairs : [{ award: {}, contract: {} }]
  return told.flatMap((pair) => {
    const suppliers = listAt(pair.award, 'suppliers')
    return (suppliers.length > 0 ? suppliers : [{}]).map((supplier) => lineOf(facts, pair, supplier))
  })
}
