import type { Fact } from './facts.ts'

/** What a ground for awarding, changing or exempting needs shown. */
export const groundFacts = [
  { name: 'onlySupplierByRight', type: 'yes-no', says: 'only this supplier can supply, because of rights it alone holds', ask: 'Can only this supplier supply, because of rights it alone holds?', howToCheck: 'licence terms; advice on who may support it', whoKnows: 'head of legal' },
  { name: 'noReasonableAlternative', type: 'yes-no', says: 'there is no reasonable alternative', ask: 'Is there no reasonable alternative?', howToCheck: 'market check; what like bodies use', whoKnows: 'IT architect' },
] as const satisfies readonly Fact[] // prettier-ignore
