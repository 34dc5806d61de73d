import type { Plan, PlanContract, PlanOption } from '../../procurement/plan.ts'

/** A contract for which another law gives another answer, and what differs in words. */
export interface Touched {
  readonly id: string
  readonly title: string
  readonly differences: readonly string[]
}

/**
 * The contracts of a plan for which a second plan, made by another law of the same files and day, says something else:
 * how an option stands, its notices or days, where the estimate stands, or the next step.
 */
export function touchedBy(before: Plan, after: Plan): readonly Touched[] {
  const then = new Map(before.contracts.map((each) => [each.id, each]))
  return after.contracts.flatMap((now) => {
    const old = then.get(now.id)
    const differences = old ? differencesOf(old, now) : ['in the plan only by the second law']
    return differences.length > 0 ? [{ id: now.id, title: now.title, differences }] : []
  })
}

function differencesOf(old: PlanContract, now: PlanContract): string[] {
  const options = new Map(old.options.map((each) => [each.kind, each]))
  return [
    ...changed('threshold', old.estimate.threshold, now.estimate.threshold),
    ...changed('estimate', old.estimate.position, now.estimate.position),
    ...changed('law of the contract', old.regime.value, now.regime.value),
    ...now.options.flatMap((option) => optionDifferences(options.get(option.kind), option)),
    ...changed('recommended', old.recommended, now.recommended),
    ...changed('next step', old.nextStep.what, now.nextStep.what),
    ...changed('by', old.nextStep.by, now.nextStep.by),
  ]
}

function optionDifferences(old: PlanOption | undefined, now: PlanOption): string[] {
  if (!old) return [`${now.kind}: ${now.lawful}`]
  return [
    ...changed(now.kind, old.lawful, now.lawful),
    ...changed(`${now.kind}, rule`, old.rule?.id, now.rule?.id),
    ...changed(`${now.kind}, start by`, old.startBy, now.startBy),
    ...changed(`${now.kind}, notices`, old.notices.join('; '), now.notices.join('; ')),
  ]
}

const changed = (what: string, old: string | undefined, now: string | undefined): string[] =>
  old === now ? [] : [`${what}: ${old ?? 'none'} → ${now ?? 'none'}`]
