import { day, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { ContractId, SourceLine, SupplierId } from '../../src/procurement/contract.ts'
import type { Plan, PlanBand, PlanContract, PlanOption, PlanQuestion } from '../../src/procurement/plan.ts'
import type { Term } from '../../src/procurement/term.ts'

/** A plan written by hand for the tests of the pages: an invented council, a dozen contracts, much of it unknown. */
export function wexcombePlan(on: CalendarDay = day('2026-11-23')): Plan {
  const contracts = CONTRACTS.map(contractOf)
  const bands = { 'do-now': 0, 'decide-this-quarter': 0, ask: 0, 'nothing-before': 0 }
  for (const each of contracts) bands[each.band]++
  return {
    on,
    body: 'Wexcombe Borough Council',
    rings: ['core', 'edge'],
    version: '0.1.0',
    law: '2026-11-25',
    reorganisation: { vestingDay: day('2028-04-01') },
    horizon: {
      age: 'The newest evidence is of Sun 1 November 2026, 22 days before the day asked: what happened since is not known.',
      registers: [{ file: 'wexcombe/contracts-register.csv', asAt: '2026-09', lines: 214 }],
      payments: {
        from: day('2023-10-01'),
        to: day('2026-10-30'),
        missingMonths: ['2024-08', '2025-02'],
        basis: 'net',
        floor: '500.00',
      },
      noticesTo: day('2026-11-01'),
    },
    summary: {
      contracts: contracts.length,
      bands,
      nothingBefore: day('2027-04-12'),
      sentence: `Two contracts need action before Christmas; ${bands.ask} cannot be dated until somebody answers.`,
    },
    cannotSee: [
      {
        what: 'Paid to Three Rivers IT Ltd, which the council part-owns',
        amount: '1284300.00',
        basis: 'net',
        payments: 36,
        question: 'What do the owned company’s own contracts cover?',
        sources: [],
      },
      { what: 'Two months of spend are missing', sources: [] },
      { what: 'Purchase cards', amount: '41877.12', basis: 'unknown', payments: 312, sources: [] },
    ],
    arrangements: [
      {
        payee: 'Three Rivers IT Ltd',
        arrangement: 'owned-company',
        amount: '1284300.00',
        basis: 'net',
        payments: 36,
        question: 'When was the service agreement last agreed?',
        to: 'Head of IT',
      },
    ],
    contracts,
    questions: contracts.flatMap((each) => each.questions).concat(WHOLE_QUESTION),
    assumptions: [
      'VAT of 20 % is added to net values.',
      'A change of system takes as long as the settings say.',
    ],
  }
}

const WHOLE_QUESTION: PlanQuestion = {
  id: 'Q-register-age',
  to: 'Head of Procurement',
  ask: 'Is there a newer contracts register than September 2026?',
  settles: 'Whether ends already extended are missing from the plan.',
  rank: 3,
}

interface Given {
  readonly id: string
  readonly title: string
  readonly supplier: string
  readonly directorate?: string
  readonly owner?: string
  readonly end?: string
  readonly hardStop?: string
  readonly start?: string
  readonly sendBy?: string
  readonly startBy?: string
  readonly band: PlanBand
  readonly step: string
  readonly by: string
  readonly paid?: string
  readonly shape?: Term['shape']
  readonly state?: PlanContract['state']
  readonly ask?: string
  readonly quoted?: string
}

const CONTRACTS: readonly Given[] = [
  {
    id: 'C-AAAAAAAAAA',
    title: 'Revenues and benefits system',
    supplier: 'Northgate Example Systems Ltd',
    directorate: 'Resources',
    owner: 'Head of Revenues',
    start: '2021-04-01',
    end: '2027-03-31',
    hardStop: '2029-03-31',
    sendBy: '2026-12-18',
    startBy: '2026-11-30',
    band: 'do-now',
    step: 'Send notice to take the first extension',
    by: '2026-12-18',
    paid: '311958.00',
    shape: 'fixed-with-options',
    state: 'live',
    quoted: 'The Council may extend by up to 2 x 12 months on not less than 90 days’ notice',
  },
  {
    id: 'C-BBBBBBBBBB',
    title: 'Telephone lines (analogue)',
    supplier: 'Copperline plc',
    directorate: 'Resources',
    start: '2019-06-01',
    band: 'do-now',
    step: 'List every analogue line still in use',
    by: '2026-12-04',
    paid: '48220.55',
    shape: 'rolling',
    state: 'rolled',
    ask: 'Which lifts and alarms still use analogue lines?',
  },
  {
    id: 'C-CCCCCCCCCC',
    title: 'Planning and building control software, including the public access website and mobile working',
    supplier: 'Idoxia & Sons <Software>',
    directorate: 'Place',
    start: '2022-09-01',
    end: '2027-08-31',
    startBy: '2026-12-14',
    band: 'decide-this-quarter',
    step: 'Decide whether to stay or compete',
    by: '2026-12-14',
    paid: '96000.00',
    shape: 'fixed',
    state: 'live',
  },
  {
    id: 'C-DDDDDDDDDD',
    title: 'Libraries self-service kiosks',
    supplier: 'Bookwell Ltd',
    directorate: 'Communities',
    end: '2027-06-30',
    startBy: '2027-01-11',
    band: 'decide-this-quarter',
    step: 'Ask for quotations',
    by: '2027-01-11',
    shape: 'fixed',
    state: 'live',
  },
  {
    id: 'C-EEEEEEEEEE',
    title: 'Microsoft licences through a reseller',
    supplier: 'Quantum Resale Group',
    end: '2027-05-31',
    start: '2024-06-01',
    startBy: '2027-02-01',
    band: 'decide-this-quarter',
    step: 'Count users before the true-up',
    by: '2027-01-29',
    paid: '1204466.10',
    shape: 'anniversary',
    state: 'live',
  },
  {
    id: 'C-FFFFFFFFFF',
    title: 'Geographic information system',
    supplier: 'Mapwright',
    band: 'ask',
    step: 'Find the contract and its end',
    by: '2027-01-08',
    paid: '23400.00',
    shape: 'unknown',
    state: 'unknown',
    ask: 'When does the contract for the mapping system end, and what notice does it ask for?',
  },
  {
    id: 'C-GGGGGGGGGG',
    title: 'Payments to Cloudhaven',
    supplier: 'Cloudhaven Hosting Ltd',
    band: 'ask',
    step: 'Find who ordered it',
    by: '2027-01-15',
    paid: '18250.00',
    shape: 'unknown',
    state: 'unknown',
    ask: 'Who ordered hosting from Cloudhaven, and under what contract?',
  },
  {
    id: 'C-HHHHHHHHHH',
    title: 'Housing management system',
    supplier: 'Hearth Systems Ltd',
    directorate: 'Housing',
    end: '2026-03-31',
    band: 'ask',
    step: 'Ask whether it is still in use',
    by: '2026-12-11',
    paid: '204000.00',
    shape: 'fixed',
    state: 'past-end-not-known',
    ask: 'Is the housing system still used, and was the contract extended?',
  },
  {
    id: 'C-IIIIIIIIII',
    title: 'Telecare monitoring platform',
    supplier: 'Safehome Monitoring',
    directorate: 'Adults',
    start: '2025-01-01',
    end: '2028-12-31',
    band: 'nothing-before',
    step: 'Look again in April 2027',
    by: '2027-04-12',
    shape: 'fixed',
    state: 'live',
  },
  {
    id: 'C-JJJJJJJJJJ',
    title: 'Finance system',
    supplier: 'Ledgerwise Ltd',
    directorate: 'Resources',
    start: '2023-04-01',
    end: '2029-03-31',
    hardStop: '2033-03-31',
    band: 'nothing-before',
    step: 'Look again in October 2027',
    by: '2027-10-01',
    paid: '402118.40',
    shape: 'fixed-with-options',
    state: 'live',
  },
  {
    id: 'C-KKKKKKKKKK',
    title: 'CCTV maintenance',
    supplier: 'Watchful Eye Services',
    directorate: 'Communities',
    start: '2024-07-01',
    end: '2028-06-30',
    band: 'nothing-before',
    step: 'Look again in July 2027',
    by: '2027-07-01',
    shape: 'fixed',
    state: 'live',
  },
  {
    id: 'C-LLLLLLLLLL',
    title: 'Website hosting',
    supplier: 'Cloudhaven Hosting Ltd',
    directorate: 'Resources',
    start: '2026-02-01',
    end: '2029-01-31',
    band: 'nothing-before',
    step: 'Look again in January 2028',
    by: '2028-01-10',
    paid: '9000.00',
    shape: 'fixed',
    state: 'live',
  },
]

const at = (text: string | undefined): CalendarDay | undefined => (text === undefined ? undefined : day(text))
const when = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }

/** The numbers that identify suppliers, as the sample lake of the tests has them. */
export const supplierIdOf = (name: string): SupplierId =>
  `S-${name
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .padEnd(10, 'X')
    .slice(0, 10)}` as SupplierId

const SOURCE: SourceLine = { file: 'wexcombe/contracts-register.csv', line: 17 }

function contractOf(given: Given): PlanContract {
  const id = given.id as ContractId
  const questions: PlanQuestion[] =
    given.ask === undefined
      ? []
      : [
          {
            id: `Q-${given.id}`,
            contract: id,
            to: given.owner ?? 'Head of IT',
            ask: given.ask,
            settles: 'Its end, and so every date of it.',
            rank: given.band === 'do-now' ? 1 : 2,
          },
        ]
  return {
    id,
    ...when('reference', given.end === undefined ? undefined : `WBC/${given.id.slice(2, 5)}`),
    title: given.title,
    body: 'Wexcombe Borough Council',
    holder: 'Wexcombe Borough Council',
    users: ['Wexcombe Borough Council'],
    arrangement: 'contract',
    inferred: given.title.startsWith('Payments to'),
    supplier: { name: given.supplier, id: supplierIdOf(given.supplier) },
    ring: 'core',
    isIt: true,
    ringBecause: 'The words “system” and “software” say so.',
    category: 'rev-ben',
    categoryBecause: 'By its title.',
    ...when('directorate', given.directorate),
    ...when('owner', given.owner),
    term: {
      shape: given.shape ?? 'unknown',
      options: [],
      notices: [],
      quoted: given.quoted === undefined ? [] : [given.quoted],
    },
    state: given.state ?? 'unknown',
    stateBecause:
      given.end === undefined ? 'No end is recorded.' : `The register gives ${given.end} as its end.`,
    regime: { value: 'unknown', ground: 'The day of award is not known.' },
    dates: {
      ...when('start', at(given.start)),
      ...when('initialEnd', at(given.end)),
      ...when('currentEnd', at(given.end)),
      ...when('hardStop', at(given.hardStop)),
    },
    deadlines:
      given.sendBy === undefined
        ? []
        : [
            {
              kind: 'take-option',
              lastLegalDay: day('2026-12-30'),
              otherReading: day('2026-12-31'),
              sendBy: day(given.sendBy),
              before: day(given.end!),
              quoted: given.quoted!,
              working: [
                'The term ends on 31 March 2027.',
                '90 clear days before it is 30 December 2026.',
                'Back to a working day, and two days for the post: 18 December 2026.',
              ],
            },
          ],
    ...when('noticeBy', at(given.sendBy)),
    startBy: { ...when('change', at(given.startBy)) },
    ...when('decideBy', at(given.startBy)),
    decisionPath: {
      authority: 'unknown',
      keyDecision: 'unknown',
      weeks: 8,
      because: 'The council’s scheme of delegation is not recorded.',
    },
    money: {
      values:
        given.end === undefined
          ? []
          : [{ word: 'ceiling', amount: '155985.00', basis: 'net', scope: 'term', sources: [SOURCE] }],
      ...when(
        'paid',
        given.paid === undefined
          ? undefined
          : {
              amount: given.paid,
              basis: 'net' as const,
              payments: 12,
              first: day('2025-11-03'),
              last: day('2026-10-12'),
            },
      ),
    },
    estimate: {
      basis: 'gross',
      low: '124788.00',
      position: 'unknown',
      working: ['£155,985 over six years.', 'Plus VAT of 20 %.'],
    },
    options: given.end === undefined ? [FIND_OUT] : [EXTEND, FIND_OUT, ROLL, OPEN],
    recommended: given.hardStop === undefined ? 'find-out' : 'use-extension',
    nextStep: {
      what: given.step,
      by: day(given.by),
      overturnedBy: 'The contract, if it says something else about notice.',
    },
    band: given.band,
    because: [
      given.end === undefined
        ? 'Its end is not known, and it was paid this year.'
        : `It ends on ${given.end}.`,
    ],
    disagreements:
      given.id === 'C-AAAAAAAAAA' ? ['The register gives 31 March 2027; a notice gives 31 March 2028.'] : [],
    partners:
      given.id === 'C-AAAAAAAAAA'
        ? [
            {
              body: 'Marlcombe District Council',
              shares: 'supplier',
              ends: day('2028-03-31'),
              sameSuccessor: true,
              meetOn: day('2028-03-31'),
              ourExtension: '12 months',
              reason: 'Both pay the same supplier for the same product.',
            },
          ]
        : [],
    questions,
    chain: { before: [], after: [] },
    dependsOn: [],
    aggregation: { with: [], because: '' },
    clocks:
      given.id === 'C-BBBBBBBBBB'
        ? [
            {
              name: 'Analogue lines are switched off',
              day: day('2027-01-31'),
              because: 'The network operator’s published day.',
              verified: true,
            },
          ]
        : [],
    rules: [],
    sources: [SOURCE],
  }
}

const FIND_OUT: PlanOption = {
  kind: 'find-out',
  lawful: 'yes',
  conditions: [],
  working: [],
  notices: [],
  reason: 'Reading the contract costs nothing.',
}
const ROLL: PlanOption = {
  kind: 'let-roll',
  lawful: 'no',
  conditions: [],
  working: [],
  notices: [],
  reason: 'Its term is fixed: it does not roll over.',
}
const OPEN: PlanOption = {
  kind: 'open-procedure',
  lawful: 'unknown',
  conditions: [],
  working: [],
  notices: ['UK4'],
  reason: 'The value is on both sides of the threshold.',
}
const EXTEND: PlanOption = {
  kind: 'use-extension',
  lawful: 'yes-if',
  rule: {
    id: 'modification-provided-for',
    says: 'A change the contract clearly provides for may be made.',
    source: 'Procurement Act 2023, section 74 and Schedule 8',
    verified: false,
  },
  conditions: [
    {
      what: 'The contract holds the option as the register says.',
      howToCheck: 'Read the clause on extension.',
      whoKnows: 'Contract owner',
    },
  ],
  startBy: day('2026-11-30'),
  working: [
    {
      name: 'Service needed',
      calendar: 'calendar',
      day: day('2027-04-01'),
      because: 'The day after the current end.',
    },
    {
      name: 'Decision path',
      weeks: 8,
      calendar: 'england-wales',
      day: day('2026-11-30'),
      because: 'The council’s setting.',
    },
  ],
  notices: ['UK10'],
  reason: 'The contract provides for two extensions of twelve months.',
}
