import type { BodyKind } from '../words.ts'

/** Low, usual and high, in calendar weeks. */
export interface Weeks {
  readonly low: number
  readonly usual: number
  readonly high: number
}

/** Ways to a new agreement that have their own lead time. Quotations are split by value including VAT. */
export type LeadTimeRoute =
  | 'let-lapse'
  | 'use-extension'
  | 'let-roll'
  | 'modify'
  | 'quotation-under-10k'
  | 'quotation-10k-to-30k'
  | 'quotation-30k-to-100k'
  | 'quotation-over-100k'
  | 'call-off-direct'
  | 'call-off-competition'
  | 'open-procedure'
  | 'competitive-flexible'
  | 'direct-award'
  | 'join-named'
  | 'join-anew'
  | 'agreement-between-authorities'
  | 'own-framework'
  | 'bring-in-house'
  | 'replace-open-source'

/** A stage of a route, in the order the stages happen. */
export interface Stage {
  readonly name: string
  readonly weeks: Weeks
  /** The rule that gives the stage its shortest length, when law sets one. */
  readonly rule?: string
  readonly because: string
}

/** A stretch of the year in which nothing new goes live, as month and day; it may run over New Year. */
export interface FreezeWindow {
  readonly from: string
  readonly to: string
  readonly because: string
}

/** Groups of systems that change over alike. */
export type ChangeOverGroup =
  | 'commodity'
  | 'planning'
  | 'revenues-benefits'
  | 'housing'
  | 'social-care'
  | 'finance'
  | 'hr-payroll'
  | 'leisure'
  | 'parking'
  | 'elections'
  | 'telephony'
  | 'network'
  | 'website'
  | 'devices'
  | 'schools-mis'

/** How long a system takes to change over after signature, and when it may not. */
export interface ChangeOver {
  readonly same: Weeks
  readonly new: Weeks
  readonly freeze: readonly FreezeWindow[]
  readonly remark?: string
}

/** Who decides, for the weeks a decision takes. */
export type DecisionKind =
  | 'officer'
  | 'board'
  | 'portfolio-holder'
  | 'portfolio-holder-key'
  | 'cabinet'
  | 'full-council'
  | 'waiver'
  | 'joint-committee'
  | 'section-24-consent'

/** Weeks a decision takes in a small body (a district) and in a large one (a county). */
export interface DecisionWeeks {
  readonly district: number
  readonly county: number
  readonly because: string
}

/** Every lead time of a body, in calendar weeks. Council practice, not law: each may be changed in the settings. */
export interface LeadTimes {
  readonly routes: Readonly<Record<LeadTimeRoute, readonly Stage[]>>
  readonly changeOver: Readonly<Record<ChangeOverGroup, ChangeOver>>
  readonly decisions: Readonly<Record<DecisionKind, DecisionWeeks>>
  /** Always false: no source was read for these figures. */
  readonly verified: false
}

const weeks = (low: number, usual: number, high: number): Weeks => ({ low, usual, high })
const stage = (name: string, length: Weeks, because: string, rule?: string): Stage =>
  rule === undefined ? { name, weeks: length, because } : { name, weeks: length, because, rule }

const PREPARATION =
  'settle the need, look at the market, write the documents, assess data protection and security'
const SLACK = 'clarifications, holidays and the meeting that is moved'
const STANDSTILL = stage(
  'standstill',
  weeks(2, 2, 2),
  'eight working days, kept as two weeks',
  'mandatory-standstill',
)
const signature = (length: Weeks): Stage =>
  stage('signature', length, 'terms agreed, sealed or signed, order raised')

const openStages: readonly Stage[] = [
  stage('preparation', weeks(8, 10, 14), `${PREPARATION}; market notice and conflicts assessment`),
  stage('tendering', weeks(4, 5, 6), 'the law asks for 25 days; 35 bring better tenders', 'tender-period-electronic-all-documents'),
  stage('evaluation', weeks(3, 5, 6), 'scoring, moderation, references'),
  stage('allowance', weeks(0, 3, 4), SLACK),
    stage('award decision', weeks(1, 2, 4), 'decision, assessment summaries, award notice (UK6)'),
  STANDSTILL,
  signature(weeks(1, 1, 2)),
] // prettier-ignore

const directCallOff: readonly Stage[] = [
  stage('preparation', weeks(3, 4, 6), 'need, filters on the catalogue, a record of the choice'),
  stage('call-off', weeks(1, 2, 4), 'clarify with the supplier chosen by the framework’s own rule'),
  signature(weeks(2, 3, 6)),
]

/** Stages of each route. The usual column adds up to the usual total of the route. */
export const routeStages: Readonly<Record<LeadTimeRoute, readonly Stage[]>> = {
  'let-lapse': [
    stage('preparation', weeks(4, 8, 16), 'tell users, take the data out, settle the archive'),
    stage(
      'close-out',
      weeks(2, 4, 10),
      'last invoice, accounts closed, proof that data was returned or destroyed',
    ),
  ],
  'use-extension': [
    stage('preparation', weeks(2, 4, 8), 'check performance, price and budget'),
    stage('decision and letter', weeks(1, 2, 4), 'decision recorded, letter written and sent'),
  ],
  'let-roll': [stage('preparation', weeks(1, 2, 4), 'check use, price and budget before silence renews it')],
  modify: [
    stage('preparation', weeks(3, 5, 8), 'legal test of the change and its figures'),
    stage('change notice', weeks(0, 0, 2), 'UK10 where due, and a standstill if one is offered'),
    stage('decision and signature', weeks(1, 3, 4), 'variation agreed and signed'),
  ],
  'quotation-under-10k': [
    stage('preparation', weeks(1, 1, 2), 'a short specification'),
    stage('quotations', weeks(1, 2, 3), 'ask, receive, compare'),
    signature(weeks(1, 1, 1)),
  ],
  'quotation-10k-to-30k': [
    stage('preparation', weeks(1, 2, 4), 'a short specification and data protection check'),
    stage('quotations', weeks(2, 3, 4), 'ask, receive, compare'),
    signature(weeks(1, 1, 1)),
  ],
  'quotation-30k-to-100k': [
    stage('preparation', weeks(3, 4, 6), PREPARATION),
    stage('quotations', weeks(3, 4, 6), 'UK4 first if it is advertised; ask, receive, score', 'below-threshold-time-limits'),
    signature(weeks(1, 2, 3)),
  ], // prettier-ignore
  'quotation-over-100k': [
    stage('preparation', weeks(4, 6, 8), PREPARATION),
    stage('tendering', weeks(4, 5, 8), 'below-threshold notice, then time that is fair to all', 'below-threshold-time-limits'),
    stage('evaluation', weeks(2, 2, 3), 'scoring, moderation'),
    signature(weeks(2, 3, 4)),
  ], // prettier-ignore
  'call-off-direct': directCallOff,
  'call-off-competition': [
    stage('preparation', weeks(5, 7, 10), PREPARATION),
    stage(
      'competition',
      weeks(4, 5, 6),
      'proposals from the framework’s suppliers',
      'call-off-no-minimum-period',
    ),
    stage('evaluation', weeks(3, 4, 4), 'scoring, moderation'),
    signature(weeks(2, 4, 6)),
  ],
  'open-procedure': openStages,
  'competitive-flexible': [
    stage('preparation', weeks(10, 14, 20), `${PREPARATION}; market notice and conflicts assessment`),
    stage('participation', weeks(4, 4, 5), 'the law asks for 25 days to ask to take part', 'participation-period-normal'),
    stage('selection and dialogue', weeks(4, 9, 15), 'those let through are told; demonstrations or talks'),
    stage('tendering', weeks(4, 5, 6), 'final tenders; the law asks for 25 days, or ten where only those let through may tender', 'tender-period-electronic-all-documents'),
    stage('allowance', weeks(0, 2, 4), SLACK),
    stage('award decision', weeks(1, 3, 4), 'decision, assessment summaries, award notice (UK6)'),
    STANDSTILL,
    signature(weeks(1, 1, 2)),
  ], // prettier-ignore
  'direct-award': [
    stage('preparation', weeks(3, 5, 8), 'evidence for the ground, and legal advice on it'),
    stage(
      'transparency notice',
      weeks(2, 2, 3),
      'UK5, then time for anyone to object',
      'transparency-notice',
    ),
    stage('allowance', weeks(0, 1, 2), SLACK),
    stage('award decision', weeks(1, 1, 2), 'decision and award notice (UK6)'),
    STANDSTILL,
    signature(weeks(1, 1, 1)),
  ],
  'join-named': directCallOff,
  'join-anew': [
    stage('agreement with partners', weeks(8, 10, 13), 'who leads, who pays, whose terms'),
    ...openStages,
  ],
  'agreement-between-authorities': [
    stage('agreement', weeks(8, 13, 16), 'terms agreed and taken to both bodies’ quarterly meetings'),
  ],
  'own-framework': [
    stage('preparation', weeks(14, 16, 18), `${PREPARATION}; rules for its users`),
    stage('competition', weeks(18, 20, 24), 'as for a competition, with several winners'),
    signature(weeks(5, 6, 8)),
    stage('allowance', weeks(2, 3, 4), SLACK),
  ],
  'bring-in-house': [
    stage('preparation', weeks(12, 16, 20), 'business case, design of the team'),
    stage('recruitment', weeks(16, 20, 26), 'posts approved, advertised, filled'),
    stage(
      'transfer of staff',
      weeks(4, 4, 8),
      '28 days for particulars, and consultation',
      'tupe-information',
    ),
  ],
  'replace-open-source': [
    stage('preparation', weeks(6, 10, 16), 'trial, costs over the whole life, who will support it'),
    stage('support bought', weeks(6, 10, 16), 'quotations or a call-off for hosting and support'),
    stage('decision', weeks(2, 4, 6), 'a plan for moving and leaving'),
  ],
}

const freeze = (from: string, to: string, because: string): FreezeWindow => ({ from, to, because })
const only = (usual: number): Weeks => weeks(usual, usual, usual)
const changeOver = (
  same: Weeks,
  fresh: Weeks,
  windows: readonly FreezeWindow[],
  remark?: string,
): ChangeOver => ({
  same,
  new: fresh,
  freeze: windows,
  ...(remark === undefined ? {} : { remark }),
})

/** Change-over after signature and the times of year with no go-live, by group of systems. */
export const changeOvers: Readonly<Record<ChangeOverGroup, ChangeOver>> = {
  commodity: changeOver(weeks(0, 0, 2), weeks(4, 8, 12), [
    freeze('12-10', '01-08', 'the council’s own change freeze over Christmas'),
  ]),
  planning: changeOver(
    only(2),
    weeks(20, 30, 45),
    [freeze('03-01', '03-31', 'a month heavy with committees')],
    'Nor around polling day.',
  ),
  'revenues-benefits': changeOver(only(2), weeks(39, 52, 78), [
    freeze('01-01', '04-30', 'annual billing and the year end'),
  ]),
  housing: changeOver(only(2), weeks(39, 52, 78), [freeze('03-15', '04-30', 'the new rent year')]),
  'social-care': changeOver(only(2), weeks(45, 60, 90), [
    freeze('04-01', '07-31', 'statutory returns'),
    freeze('09-01', '09-30', 'the new school year'),
  ]),
  finance: changeOver(only(4), weeks(45, 60, 90), [
    freeze('03-01', '06-30', 'the year end and the accounts'),
  ]),
  'hr-payroll': changeOver(
    only(4),
    weeks(30, 45, 60),
    [],
    'Two pay runs side by side first; best at the start of the tax year.',
  ),
  leisure: changeOver(only(1), weeks(12, 20, 30), [
    freeze('01-01', '01-31', 'the busiest month for joining'),
  ]),
  parking: changeOver(only(1), weeks(12, 20, 30), [
    freeze('12-01', '12-31', 'the busiest month for parking'),
  ]),
  elections: changeOver(only(1), weeks(26, 26, 26), [
    freeze('02-01', '05-15', 'the elections of May'),
    freeze('07-01', '11-30', 'the yearly canvass'),
  ]),
  telephony: changeOver(only(2), weeks(13, 20, 30), []),
  network: changeOver(only(4), weeks(26, 35, 52), [], 'Wayleaves may take longer than the rest together.'),
  website: changeOver(only(1), weeks(16, 26, 40), [], 'Nor in budget or election weeks.'),
  devices: changeOver(only(0), weeks(6, 10, 16), []),
  'schools-mis': changeOver(
    only(1),
    only(20),
    [freeze('09-01', '07-20', 'school terms')],
    'Only in holidays; August is best.',
  ),
}

/** Weeks that each kind of decision adds. */
export const decisionWeeks: Readonly<Record<DecisionKind, DecisionWeeks>> = {
  officer: { district: 1, county: 1, because: 'an officer decides under the scheme; record and publish where due' },
  board: { district: 2, county: 3, because: 'a procurement board or gateway, each time' },
  'portfolio-holder': { district: 3, county: 4, because: 'five clear days and call-in' },
  'portfolio-holder-key': { district: 6, county: 6, because: '28 clear days’ notice and call-in' },
  cabinet: { district: 8, county: 10, because: '28 clear days’ notice, reports cleared weeks ahead, call-in after' },
  'full-council': { district: 12, county: 14, because: 'outside the budget agreed' },
  waiver: { district: 2, county: 3, because: 'finance director and monitoring officer waive the council’s own rules' },
  'joint-committee': { district: 10, county: 10, because: 'joint committees and shareholders meet quarterly: eight to thirteen weeks' },
  'section-24-consent': { district: 5, county: 5, because: 'consent of the shadow authority’s executive, four to six weeks; one under a general consent' },
} // prettier-ignore

/** Bodies whose decisions take as long as a county's; all others are counted like a district. */
export const LARGE_BODIES: readonly BodyKind[] = ['county', 'unitary', 'nhs', 'police']
