import type { Rule } from '../rule-record.ts'
import { whenWords } from '../situation/in-words.ts'
import type { When } from '../situation/when.ts'

/**
 * Each condition of a rule left out in turn, and each answer that a condition allows, in words with the changed rule. Some
 * are the same law in other words (an answer listed twice), so what no case notices is to be read, not counted.
 *
 * @example
 * conditionChanges({ when: { fact: 'subject', is: ['goods', 'services'] } }).map(([change]) => change)
 * // ['without: subject is goods or services', 'subject without goods', 'subject without services']
 */
export function conditionChanges<Changed extends Pick<Rule, 'when'>>(
  rule: Changed,
): readonly (readonly [string, Changed])[] {
  const { when, ...whole } = rule
  if (when === undefined) return []
  const lone = [`without: ${whenWords(when)}`, whole as unknown as Changed] as const
  const found = new Map(
    changesIn(when).map(([change, other]) => [JSON.stringify(other), [change, { ...rule, when: other }] as const]),
  ) // prettier-ignore
  return ['all' in when ? [] : [lone], [...found.values()]].flat()
}

function changesIn(when: When): readonly (readonly [string, When])[] {
  if ('all' in when) return partsOf(when.all, (all) => ({ all }))
  if ('any' in when) return partsOf(when.any, (any) => ({ any }))
  if ('not' in when) return changesIn(when.not).map(([change, not]) => [change, { not }] as const)
  if ('taking' in when)
    return changesIn(when.where).map(([change, where]) => [change, { ...when, where }] as const)
  if (!('is' in when) || when.is.length < 2) return []
  return when.is.map(
    (answer) =>
      [`${when.fact} without ${answer}`, { ...when, is: when.is.filter((each) => each !== answer) }] as const,
  )
}

function partsOf(
  parts: readonly When[],
  whole: (parts: readonly When[]) => When,
): readonly (readonly [string, When])[] {
  return parts.flatMap((part, at) => [
    [`without: ${whenWords(part)}`, whole(parts.toSpliced(at, 1))] as const,
    ...changesIn(part).map(([change, other]) => [change, whole(parts.with(at, other))] as const),
  ])
}
