import type { CalendarDay } from '../../procurement/calendar-day.ts'
import {
  FRAMEWORK_FIELDS,
  type Buyers,
  type Catalogue,
  type Framework,
  type FrameworkAccount,
  type FrameworkField,
  type FrameworkLot,
  type Held,
  type HeldFields,
  type LotAccount,
  type Sureness,
  type Told,
} from './framework.ts'

const SURE: Readonly<Record<Sureness, number>> = { H: 2, M: 1, L: 0 }
const FIELDS = FRAMEWORK_FIELDS.filter((field) => field !== 'openTo')

/**
 * Agreements from what sources tell of them: accounts of one reference become one agreement, each fact as the surest
 * source has it, of equally sure ones the last checked; sources that tell otherwise are kept beside it.
 *
 * @example
 * catalogueOf([{ reference: 'A1', name: 'One', source: 'x', checkedOn: day('2026-11-23'), confidence: 'M' }]).frameworks[0].name // 'One'
 */
export function catalogueOf(accounts: readonly FrameworkAccount[]): Catalogue {
  const groups = Map.groupBy(accounts, (each) => plainReference(each.reference))
  return { frameworks: [...groups.values()].map(framework) }
}

/**
 * A reference as it is compared: capitals, no spaces.
 *
 * @example
 * plainReference('rm 6259') // 'RM6259'
 */
export function plainReference(reference: string): string {
  return reference.toUpperCase().replace(/\s+/g, '')
}

/**
 * The agreement of a reference, however it is spaced; undefined when it is not held.
 *
 * @example
 * frameworkOf('rm 6259', catalogueOf([{ reference: 'RM6259', source: 'x', checkedOn: day('2026-11-23'), confidence: 'M' }])).reference // 'RM6259'
 */
export function frameworkOf(reference: string, catalogue: Catalogue): Framework | undefined {
  let index = byReference.get(catalogue)
  if (!index) {
    index = new Map(catalogue.frameworks.map((each) => [plainReference(each.reference), each]))
    byReference.set(catalogue, index)
  }
  return index.get(plainReference(reference))
}

const byReference = new WeakMap<Catalogue, ReadonlyMap<string, Framework>>()

function framework(accounts: readonly FrameworkAccount[]): Framework {
  // Of equally sure sources checked on one day, the one that came last is used.
  const latestFirst = accounts.toReversed()
  const fields = heldFields(latestFirst.map((account) => ({ account, terms: account })))
  return {
    reference: accounts[0]!.reference,
    name: fields.name?.value ?? accounts[0]!.reference,
    formerOwners: union(accounts, (each) => each.formerOwners),
    alsoCalled: union(accounts, (each) => each.alsoCalled),
    fields,
    openTo: buyersTold(latestFirst),
    lots: lotsOf(latestFirst, fields),
  }
}

const union = (
  accounts: readonly FrameworkAccount[],
  of: (account: FrameworkAccount) => readonly string[] | undefined,
): string[] => [...new Set(accounts.flatMap((each) => of(each) ?? []))]

/** Every lot that a source names, its own facts over the agreement's; one lot without a name when none is named. */
function lotsOf(accounts: readonly FrameworkAccount[], whole: HeldFields): readonly FrameworkLot[] {
  const named = accounts.flatMap((account) => (account.lots ?? []).map((lot) => ({ account, terms: lot })))
  if (named.length === 0) return [{ id: '', fields: whole }]
  const byId = Map.groupBy(named, ({ terms }) => plainReference(terms.id))
  return [...byId.values()]
    .map((tellings) => {
      const { id } = tellings[0]!.terms
      const what = tellings.find(({ terms }) => terms.what !== undefined)?.terms.what
      return { id, ...(what !== undefined && { what }), fields: { ...whole, ...heldFields(tellings) } }
    })
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en-GB', { numeric: true }))
}

type Telling = { readonly account: FrameworkAccount; readonly terms: FrameworkAccount | LotAccount }

function heldFields(tellings: readonly Telling[]): HeldFields {
  const held: Record<string, Held<unknown>> = {}
  for (const field of FIELDS) {
    const told = tellings.flatMap(({ account, terms }) => {
      const value = (terms as FrameworkAccount)[field]
      return value === undefined ? [] : [{ value, ...toldBy(account, field) }]
    })
    const best = heldOf(told)
    if (best) held[field] = best
  }
  return held as HeldFields
}

/** The telling to use, with those that differ. */
function heldOf<T>(told: readonly Told<T>[]): Held<T> | undefined {
  const [best, ...rest] = told.toSorted(moreTrusted)
  if (best === undefined) return undefined
  const same = JSON.stringify(best.value)
  return { ...best, others: rest.filter((each) => JSON.stringify(each.value) !== same) }
}

function buyersTold(accounts: readonly FrameworkAccount[]): Told<Buyers>[] {
  return accounts
    .flatMap((each) => (each.openTo ? [{ value: each.openTo, ...toldBy(each, 'openTo') }] : []))
    .toSorted(moreTrusted)
}

/** Where a fact of an account comes from and how sure it is. */
function toldBy(account: FrameworkAccount, field: FrameworkField): Omit<Told<unknown>, 'value'> {
  const { confidence, confidenceOf, checkedOn, source, checkedBy, decision } = account
  return {
    confidence: confidenceOf?.[field] ?? confidence,
    checkedOn,
    source,
    ...(checkedBy !== undefined && { checkedBy }),
    ...(decision !== undefined && { decision }),
  }
}

type Trusted = { readonly confidence: Sureness; readonly checkedOn: CalendarDay }

/** The surer first, of equally sure ones the later checked. */
function moreTrusted(a: Trusted, b: Trusted): number {
  const later = a.checkedOn < b.checkedOn ? 1 : a.checkedOn > b.checkedOn ? -1 : 0
  return SURE[b.confidence] - SURE[a.confidence] || later
}
