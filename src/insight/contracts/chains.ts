import { type CalendarDay, daysBetween } from '../../procurement/calendar-day.ts'
import type { ContractId } from '../../procurement/contract.ts'
import type { Draft } from './contract-picture.ts'
import { NOT_RECORDED } from './from-registers.ts'
import { isPart, needLikeness, tellingWords, titleLikeness } from './likeness.ts'

/** The first stated day among sources, if any. */
export function firstDay(days: Draft['starts']): CalendarDay | undefined {
  return days.find((each) => each.day !== undefined)?.day
}

const last = (days: Draft['ends']): CalendarDay | undefined => firstDay(days)

/**
 * Links each body's contracts: predecessor → successor (same need, the later one beginning around the earlier one's end; with
 * another supplier only where both are IT),
 * modules that depend on a system, and needs whose value the law may gather (same supplier and purpose, ends within a year).
 */
export function linkContracts(drafts: readonly Draft[]): void {
  for (const [, ofBody] of Map.groupBy(drafts, (draft) => draft.body)) {
    const it = ofBody.filter((draft) => draft.ring !== 'not')
    linkSuccessors(it)
    for (const [, group] of Map.groupBy(ofBody, supplierOf)) linkSuccessors(group)
    for (const [, group] of Map.groupBy(it, supplierOf)) {
      linkModules(group)
      gather(group)
    }
  }
}

const add = (list: readonly ContractId[], id: ContractId): ContractId[] => [...new Set([...list, id])].sort()

/**
 * How long before the earlier one's end a successor may begin, and how long after. A change of supplier overlaps for half a
 * year while data is moved; a long overlap with one supplier is a second contract.
 */
const OVERLAP_DAYS = { sameSupplier: 62, newSupplier: 184 } as const
const GAP_DAYS = 184

/** A contract that begins in the week after another's end follows on it. */
const FOLLOW_ON_DAYS = 7

/** A successor begins around the earlier one's end, a season after it began, and serves the same need. */
function linkSuccessors(drafts: readonly Draft[]): void {
  for (const earlier of drafts) {
    const end = last(earlier.ends)
    const start = firstDay(earlier.starts)
    if (!end) continue
    for (const later of drafts) {
      const begins = firstDay(later.starts)
      if (
        later === earlier ||
        isPart(later.title) !== isPart(earlier.title) ||
        !begins ||
        (start && daysBetween(start, begins) < 90)
      )
        continue
      const gap = daysBetween(end, begins)
      const overlap = supplierOf(earlier) === supplierOf(later) ? 'sameSupplier' : 'newSupplier'
      if (gap < -OVERLAP_DAYS[overlap] || gap > GAP_DAYS || !(servesSameNeed(earlier, later, gap) || followsOn(earlier, later, drafts))) continue // prettier-ignore
      earlier.after = add(earlier.after, later.id)
      later.before = add(later.before, earlier.id)
    }
  }
}

/** A supplier that no file names is not another's. */
const supplierOf = ({ id, supplier }: Draft): string =>
  supplier.id ?? (supplier.name === NOT_RECORDED ? id : supplier.name)

const isNext = (gap: number): boolean => gap >= 0 && gap <= FOLLOW_ON_DAYS

/** With another supplier a single telling word is enough only where one begins as the other ends. */
function servesSameNeed(a: Draft, b: Draft, gap: number): boolean {
  if (supplierOf(a) === supplierOf(b)) return needLikeness(a, b) >= 0.5
  const likeness = titleLikeness(a.title, b.title)
  const fewWords = Math.min(tellingWords(a.title).length, tellingWords(b.title).length)
  return a.category === b.category && likeness >= 0.6 && fewWords >= (isNext(gap) ? 1 : 2)
}

/** Plain software is of no known category; what is not IT has none. */
const mayBeOneCategory = (a: Draft, b: Draft): boolean =>
  a.category !== 'other' && (a.category === b.category || [a.category, b.category].includes('software'))

/** One supplier's only contract to end in a week, and its only one of that category to begin in the next: titles may differ. */
function followsOn(earlier: Draft, later: Draft, drafts: readonly Draft[]): boolean {
  const isPair = (a: Draft, b: Draft) => {
    const [end, begins] = [last(a.ends), firstDay(b.starts)]
    if (a === b || !end || !begins || !mayBeOneCategory(a, b) || supplierOf(a) !== supplierOf(b)) return false
    return isNext(daysBetween(end, begins))
  }
  if (!isPair(earlier, later)) return false
  return drafts.every((each) => (each === later || !isPair(earlier, each)) && (each === earlier || !isPair(each, later))) // prettier-ignore
}

/** "Additional modules for X", "hosting of X", "support for X" hang on X when the same supplier sells X here. */
function linkModules(group: readonly Draft[]): void {
  for (const part of group.filter((each) => isPart(each.title))) {
    const whole = group.filter(
      (each) => each !== part && !isPart(each.title) && titleLikeness(part.title, each.title) >= 0.5,
    )
    for (const each of whole) part.dependsOn = add(part.dependsOn, each.id)
  }
}

/** Needs bought of one supplier for one purpose whose ends lie within twelve months are gathered, when they overlap in time. */
function gather(group: readonly Draft[]): void {
  for (const one of group) {
    for (const other of group) {
      if (one === other || one.category !== other.category) continue
      const [a, b] = [last(one.ends), last(other.ends)]
      if (!a || !b || Math.abs(daysBetween(a, b)) > 366) continue
      if (one.after.includes(other.id) || one.before.includes(other.id)) continue
      one.gatheredWith = add(one.gatheredWith, other.id)
      one.gatheredBecause = 'same supplier and purpose, ending within twelve months of each other'
    }
  }
}
