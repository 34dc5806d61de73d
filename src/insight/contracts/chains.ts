import { type CalendarDay, daysBetween } from '../../procurement/calendar-day.ts'
import type { ContractId } from '../../procurement/contract.ts'
import type { Draft } from './contract-picture.ts'
import { tellingWords, titleLikeness } from './likeness.ts'

/** The first stated day among sources, if any. */
export function firstDay(days: Draft['starts']): CalendarDay | undefined {
  return days.find((each) => each.day !== undefined)?.day
}

const last = (days: Draft['ends']): CalendarDay | undefined => firstDay(days)

/**
 * Links each body's contracts: predecessor → successor (same need, the later one beginning around the earlier one's end),
 * modules that depend on a system, and needs whose value the law may gather (same supplier and purpose, ends within a year).
 */
export function linkContracts(drafts: readonly Draft[]): void {
  for (const [, ofBody] of Map.groupBy(drafts, (draft) => draft.body)) {
    const it = ofBody.filter((draft) => draft.ring !== 'not')
    for (const [, group] of Map.groupBy(it, (draft) => draft.category)) linkSuccessors(group)
    for (const [, group] of Map.groupBy(it, (draft) => draft.supplier.id ?? draft.supplier.name)) {
      linkModules(group)
      gather(group)
    }
  }
}

const add = (list: readonly ContractId[], id: ContractId): ContractId[] => [...new Set([...list, id])].sort()

/** A successor begins within half a year of the earlier one's end, a season after it began, and serves the same need. */
function linkSuccessors(group: readonly Draft[]): void {
  for (const earlier of group) {
    const end = last(earlier.ends)
    const start = firstDay(earlier.starts)
    if (!end) continue
    for (const later of group) {
      const begins = firstDay(later.starts)
      if (later === earlier || !begins || (start && daysBetween(start, begins) < 90)) continue
      const gap = daysBetween(end, begins)
      if (gap < -184 || gap > 184 || !servesSameNeed(earlier, later)) continue
      earlier.after = add(earlier.after, later.id)
      later.before = add(later.before, earlier.id)
    }
  }
}

function servesSameNeed(a: Draft, b: Draft): boolean {
  const likeness = titleLikeness(a.title, b.title)
  const fewWords = Math.min(tellingWords(a.title).length, tellingWords(b.title).length)
  const sameSupplier = (a.supplier.id ?? a.supplier.name) === (b.supplier.id ?? b.supplier.name)
  return sameSupplier ? likeness >= 0.5 : likeness >= 0.6 && fewWords >= 2
}

/** "Additional modules for X", "hosting of X", "support for X" hang on X when the same supplier sells X here. */
function linkModules(group: readonly Draft[]): void {
  const isPart = (draft: Draft) => /\b(additional|extra|add-?on) (modules?|users?|licen[cs]es?)|\bmodules? for\b|payment services|\bhosting of\b|\bsupport for\b/i.test(draft.title) // prettier-ignore
  for (const part of group.filter(isPart)) {
    const whole = group.filter(
      (each) => each !== part && !isPart(each) && titleLikeness(part.title, each.title) >= 0.5,
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
