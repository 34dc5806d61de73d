import { heldLaw, type Law } from '../law.ts'
import type { Case } from './case.ts'
import { type Changes, changesOf, type Mutant, mutantsOf } from './mutants.ts'
import { runCase } from './run-case.ts'

/** A change of the law that no case noticed. */
export type Survivor = Pick<Mutant, 'rule' | 'change'>

/** What a run over every small change of the law found. */
export interface MutationRun {
  /** Changes tried. */
  readonly tried: number
  readonly survivors: readonly Survivor[]
  /** Rules that only guide a person: no answer turns on them, and they are not tried. */
  readonly guidance: readonly string[]
  /** Rules that no case asks about, so that every change of them survives. */
  readonly unasked: readonly string[]
}

/**
 * Every small change of the law, with those that no case notices. Only the cases that asked about a rule are run again
 * for a change of it, so the cost grows with the rules times the cases that touch each.
 *
 * @throws RangeError when a case does not hold on the law as it is: nothing can be told then.
 */
export function mutationRun(
  cases: readonly Case[],
  law: Law = heldLaw,
  wanted: (rule: string) => boolean = () => true,
  changes: Changes = changesOf,
): MutationRun {
  const askedBy = casesByRule(cases, law)
  const survivors: Survivor[] = []
  let tried = 0
  for (const mutant of mutantsOf(law, changes)) {
    if (!wanted(mutant.rule)) continue
    tried += 1
    const asking = askedBy.get(mutant.rule) ?? []
    if (!asking.some((each) => runCase(each, mutant.law).length > 0)) {
      survivors.push({ rule: mutant.rule, change: mutant.change })
    }
  }
  const mine = law.rules.filter(({ id }) => wanted(id))
  const ofGuidance = mine.filter(({ effect }) => effect === 'guidance').map(({ id }) => id)
  const unasked = mine
    .filter(({ id, effect }) => effect !== 'guidance' && !askedBy.has(id))
    .map(({ id }) => id)
  return { tried, survivors, guidance: ofGuidance, unasked }
}

/** Which cases looked at which rule, found by running each once on a law that remembers what it was asked for. */
function casesByRule(cases: readonly Case[], law: Law): ReadonlyMap<string, readonly Case[]> {
  const found = new Map<string, Case[]>()
  for (const each of cases) {
    const seen = new Set<string>()
    const listening: Law = {
      version: law.version,
      get thresholds() {
        law.thresholds.forEach(({ id }) => seen.add(id))
        return law.thresholds
      },
      get rules() {
        // Whoever walks all rules may turn on any of them.
        law.rules.forEach(({ id }) => seen.add(id))
        return law.rules
      },
      byId: (id) => {
        seen.add(id)
        return law.byId(id)
      },
    }
    const differences = runCase(each, listening)
    if (differences.length > 0) throw new RangeError(`Case ${each.id} does not hold on the law as it is.`)
    for (const id of seen) found.set(id, [...(found.get(id) ?? []), each])
  }
  return found
}
