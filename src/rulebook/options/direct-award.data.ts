/** One thing a ground for direct award needs shown. */
export interface GroundTest {
  readonly name: string
  readonly says: string
  readonly howToCheck: string
  readonly whoKnows: string
}

/** A named ground for awarding without competition, its rule, and everything it needs shown. */
export interface DirectAwardGround {
  readonly ground: string
  readonly title: string
  readonly rule: string
  readonly tests: readonly GroundTest[]
  /** True when a test that is not answered closes the ground: urgency must be shown, not supposed. */
  readonly strict: boolean
}

const test = (name: string, says: string, howToCheck: string, whoKnows = 'head of legal'): GroundTest => ({
  name,
  says,
  howToCheck,
  whoKnows,
})

/** The grounds that can matter for a council's information technology, in the order of Schedule 5, then section 43. */
export const directAwardGrounds = [
  {
    ground: 'exclusive-rights',
    title: 'exclusive rights (para 5)',
    rule: 'direct-award-exclusive-rights',
    strict: false,
    tests: [
      test('only-supplier', 'because of exclusive rights only this supplier can supply', 'licence papers, not the supplier’s letter alone'),
      test('no-alternative', 'there is no reasonable alternative', 'look at what other councils use and ask rival suppliers', 'IT architect'),
    ],
  },
  {
    ground: 'technical-reasons',
    title: 'technical reasons (para 6)',
    rule: 'direct-award-technical-reasons',
    strict: false,
    tests: [
      test('only-supplier', 'for technical reasons only this supplier can supply', 'a technical statement of the council’s own', 'IT architect'),
      test('no-alternative', 'there is no reasonable alternative', 'look at what other councils use and ask rival suppliers', 'IT architect'),
    ],
  },
  {
    ground: 'extension-replacement',
    title: 'extension or partial replacement (para 7)',
    rule: 'direct-award-extension-replacement',
    strict: false,
    tests: [
      test('existing-supplier', 'the present supplier extends or partly replaces its own supply', 'compare with the present contract', 'contract manager'),
      test('incompatible', 'another supplier’s supply would differ or not fit', 'a technical statement of interfaces and data', 'IT architect'),
      test('disproportionate', 'that would bring disproportionate technical difficulty in operation or upkeep; cost alone does not count', 'work out what running both would take', 'IT architect'),
    ],
  },
  {
    ground: 'repeat',
    title: 'similar supply repeated (para 8)',
    rule: 'direct-award-repeat',
    strict: false,
    tests: [
      test('competed', 'the first contract was won in a competitive tendering procedure, not by call-off', 'award file of the first contract', 'procurement'),
      test('announced', 'its tender notice or documents announced this', 'read the tender notice and documents', 'procurement'),
      test('within-five-years', 'it was awarded within the five years ending on the day of UK5', 'award date', 'procurement'),
    ],
  },
  {
    ground: 'insolvency',
    title: 'terms of an insolvency (paras 11-12)',
    rule: 'direct-award-insolvency',
    strict: false,
    tests: [test('insolvent', 'a supplier’s insolvency makes the terms specially good', 'insolvency notice and offer', 'accountant')],
  },
  {
    ground: 'urgency',
    title: 'extreme and unavoidable urgency (paras 13-14)',
    rule: 'direct-award-urgency',
    strict: true,
    tests: [
      test('strictly-necessary', 'the supply is strictly necessary, and no more of it', 'the least that keeps people safe, with its end', 'monitoring officer'),
      test('no-time', 'no competition is possible in the time', 'count the shortest lawful periods', 'procurement'),
      test('not-foreseeable', 'the event could not have been foreseen', 'date and nature of the event', 'monitoring officer'),
      test('not-ours', 'the authority did not bring it about by act or omission; a renewal left late is an omission', 'when the end was known, and what was done', 'monitoring officer'),
    ],
  },
  {
    ground: 'user-choice',
    title: 'a person’s choice (paras 15-17)',
    rule: 'direct-award-user-choice',
    strict: false,
    tests: [test('person-chose', 'a listed service for one person, who chose the supplier', 'the person’s care record', 'service head')],
  },
  {
    ground: 'switch',
    title: 'switch after a failed competition (s.43)',
    rule: 'direct-award-switch',
    strict: false,
    tests: [
      test('competition-failed', 'tenders were invited and none was suitable', 'the competition’s record', 'procurement'),
      test('no-other-way', 'an award in a competition is not possible', 'why a second competition cannot be held', 'procurement'),
    ],
  },
] as const satisfies readonly DirectAwardGround[] // prettier-ignore

/** The name of a ground for direct award. Lateness is not one of them. */
export type DirectAwardGroundName = (typeof directAwardGrounds)[number]['ground']

/** A ground somebody claims, what is shown for each of its tests (absent is not known), and the papers held. */
export interface DirectAwardClaim {
  readonly ground: DirectAwardGroundName
  readonly shown?: Readonly<Record<string, boolean>>
  readonly evidence?: readonly string[]
}
