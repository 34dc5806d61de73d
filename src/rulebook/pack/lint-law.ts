import { addDays } from '../../procurement/calendar-day.ts'
import type { Law } from '../law.ts'
import type { Rule } from '../rule-record.ts'
import { readRule } from './read-rule.ts'

/** Something wrong with a law, in a sentence that names the rule. */
export type LawFault = string

/**
 * Everything wrong with a law: an entry that is not whole or not sourced, a figure without its unit or calendar, a future
 * rule that does not say it is expected, a series of dated figures with a gap or an overlap between two of its days.
 * Empty when all is well.
 *
 * @example
 * lintLaw({ version: '2026-11-25', rules: [], thresholds: [], byId: () => undefined }) // []
 */
export function lintLaw(law: Law): readonly LawFault[] {
  const known = (id: string): boolean => law.byId(id) !== undefined
  return [
    ...law.rules.flatMap((rule) => [...formFaults(rule, known), ...entryFaults(rule)]),
    ...seriesFaults(law.rules),
    ...circles(law),
  ]
}

function formFaults(rule: Rule, known: (id: string) => boolean): LawFault[] {
  try {
    readRule(rule as unknown as Readonly<Record<string, unknown>>, known)
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}

function entryFaults(rule: Rule): LawFault[] {
  const { id, says, unit, value, includingVat, calendar, edge, measures, from } = rule
  const faults: string[] = []
  if (!/[.]$/.test(says)) faults.push('what it says is not a sentence')
  if (unit === 'GBP' && includingVat === undefined && rule.regime !== 'other')
    faults.push('its sum does not say whether it holds VAT')
  if ((unit === 'days' || unit === 'working-days') && value !== 0 && rule.counts && calendar === undefined) {
    faults.push('its days name no calendar')
  }
  if (measures !== undefined && edge === undefined)
    faults.push('it is measured, and does not say how its figure itself is treated')
  if (measures !== undefined && value === undefined) faults.push('it is measured, and has no figure')
  if (rule.regime === 'act' && from === undefined && rule.note === undefined)
    faults.push('a rule of the Act has no first day, and no note says why')
  return faults.map((what) => `Rule ${id}: ${what}.`)
}

/** Dated figures of one thing follow each other day by day, nation by nation. */
function seriesFaults(rules: readonly Rule[]): LawFault[] {
  const series = Map.groupBy(
    rules.filter((rule) => rule.series !== undefined),
    (rule) => rule.series!,
  )
  return [...series].flatMap(([name, all]) =>
    [...new Set(all.flatMap((rule) => rule.jurisdictions))].flatMap((nation) =>
      followFaults(
        name,
        all.filter((rule) => rule.jurisdictions.includes(nation)),
      ),
    ),
  )
}

function followFaults(name: string, rules: readonly Rule[]): LawFault[] {
  const dated = rules.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return dated.slice(1).flatMap((next, at) => {
    const before = dated[at]!
    if (before.to === undefined)
      return [`Series ${name}: ${before.id} has no last day, and ${next.id} follows it.`]
    const due = addDays(before.to, 1)
    if (next.from === due) return []
    const what = next.from !== undefined && next.from > due ? 'a gap' : 'an overlap'
    return [`Series ${name}: ${what} between ${before.id} and ${next.id}.`]
  })
}

/** A rule whose condition leads back to itself would never be answered. */
function circles(law: Law): LawFault[] {
  const done = new Set<string>()
  const faults: string[] = []
  const walk = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      faults.push(`Rule ${id}: its condition leads back to itself through ${path.join(', ')}.`)
      return
    }
    if (done.has(id)) return
    namedIn(law.byId(id)?.when).forEach((next) => walk(next, [...path, id]))
    done.add(id)
  }
  law.rules.forEach(({ id }) => walk(id, []))
  return faults
}

/** The rules a condition names. */
function namedIn(when: Rule['when']): readonly string[] {
  if (when === undefined) return []
  if ('all' in when) return when.all.flatMap(namedIn)
  if ('any' in when) return when.any.flatMap(namedIn)
  if ('not' in when) return namedIn(when.not)
  if ('taking' in when) return namedIn(when.where)
  if ('rule' in when) return [when.rule]
  return 'of' in when ? [when.of] : []
}
