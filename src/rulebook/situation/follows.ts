import type { FactName, Situation } from '../facts/facts.ts'

/** Facts that need no asking because another fact holds them. A fact that is given is never changed. */
const FOLLOWING: readonly {
  readonly fact: FactName
  readonly from: FactName
  readonly answer: (value: unknown) => boolean | string | undefined
}[] = [
  { fact: 'canEstimate', from: 'estimate', answer: (value) => (isWhole(value) ? true : undefined) },
  {
    fact: 'form',
    from: 'procedure',
    answer: (value) => (String(value).startsWith('call-off-') ? 'call-off' : undefined),
  },
]

/** A sum, or an interval with both its ends. */
const isWhole = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || ('low' in value && 'high' in value)

/**
 * The facts held with those that follow from them: what has an estimate can be estimated, what is bought by calling off is
 * a call-off.
 *
 * @example
 * withWhatFollows({ procedure: 'call-off-direct' }).form // 'call-off'
 * withWhatFollows({ form: 'contract' }).form // 'contract'
 */
export function withWhatFollows(situation: Situation): Situation {
  const more: { [Name in FactName]?: boolean | string } = {}
  for (const { fact, from, answer } of FOLLOWING) {
    if (situation[fact] !== undefined || situation[from] === undefined) continue
    const found = answer(situation[from])
    if (found !== undefined) more[fact] = found
  }
  return Object.keys(more).length === 0 ? situation : { ...situation, ...more }
}
