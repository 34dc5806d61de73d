import type { DecisionInput } from '../src/workbench/kinds.ts'

/** A decision for a test: a fact of a contract. */
export function aFact(subject: string, value: number, over: Partial<DecisionInput> = {}): DecisionInput {
  return {
    kind: 'fact',
    who: 'A tester',
    subject,
    anchors: [`register|${subject}`],
    choice: { field: 'optionsUsed', value },
    ...over,
  } as DecisionInput
}
