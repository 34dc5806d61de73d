import { money, type Money } from '../../procurement/money.ts'
import {
  COMMON_PRACTICE,
  type BudgetRules,
  type DecisionLine,
  type DecisionRules,
  type Governance,
  type PolicyRule,
  type QuotationBand,
  type UrgencyRoute,
  type WaiverRule,
} from './council-rules.ts'

// Modelled on what contract procedure rules of English councils commonly say. No constitution was copied, and nothing
// here is law: every entry names common practice as its source until a council puts its own in its place.

const source = COMMON_PRACTICE
const whole = (pounds: number): Money => money(BigInt(pounds) * 100n)

/** Quotation bands as councils commonly have them, VAT included, up to the threshold of the Act. */
export const defaultBands: readonly QuotationBand[] = [
  {
    id: 'band-one-quotation',
    says: 'Under £10,000 one written quotation is enough; value for money is noted.',
    source,
    vat: 'including',
    atLeast: whole(0),
    under: whole(10_000),
    asks: 'quotations',
    quotations: 1,
    advertised: 'no',
    approves: 'budget-holder',
  },
  {
    id: 'band-two-quotations',
    says: 'From £10,000 two written quotations are asked for, one of them from a local supplier.',
    source,
    vat: 'including',
    atLeast: whole(10_000),
    under: whole(30_000),
    asks: 'quotations',
    quotations: 2,
    localAtLeast: 1,
    advertised: 'no',
    approves: 'budget-holder',
  },
  {
    id: 'band-three-quotations',
    says: 'From £30,000 three written quotations are asked for, one of them from a local supplier.',
    source,
    vat: 'including',
    atLeast: whole(30_000),
    under: whole(100_000),
    asks: 'quotations',
    quotations: 3,
    localAtLeast: 1,
    advertised: 'no',
    approves: 'head-of-service',
  },
  {
    id: 'band-open-tender',
    says: 'From £100,000 tenders are invited openly on the central digital platform.',
    source,
    vat: 'including',
    atLeast: whole(100_000),
    under: 'threshold',
    asks: 'tenders',
    quotations: 1,
    advertised: 'central-platform',
    approves: 'head-of-service',
  },
] // prettier-ignore

/** When own rules are commonly waived. It stops at the threshold: nobody in a council can waive the Act. */
export const defaultWaivers: readonly WaiverRule[] = [
  {
    id: 'waiver-own-rules',
    says: 'The council’s own rules may be waived under the threshold of the Act, on a ground written down beforehand.',
    source,
    vat: 'including',
    under: 'threshold',
    grounds: [
      'only one supplier can meet the need, and why is shown',
      'a danger to people or property that nobody could have foreseen',
      'a better price or term that ends before quotations could be had',
      'quotations were asked for and none was fit',
    ],
    decides: ['s151', 'monitoring-officer'],
    records: [
      'the ground and its evidence',
      'the value with VAT and every option',
      'how value for money was judged',
      'interests declared',
      'who agreed and when',
      'the entry in the register of waivers',
    ],
  },
]

/** What contract procedure rules commonly say besides: who is asked, what is weighed, whose terms, the seal, the papers. */
export const defaultPolicies: readonly PolicyRule[] = [
  {
    id: 'policy-local-suppliers',
    kind: 'local-suppliers',
    says: 'Where suppliers of the area can meet the need, at least one is among those asked; price and quality still decide.',
    source,
  },
  {
    id: 'policy-social-value',
    kind: 'social-value',
    says: 'From £100,000 a tenth of the marks is for social value, where it fits what is bought.',
    source,
    atLeast: whole(100_000),
    vat: 'including',
    percent: 10,
  },
  {
    id: 'policy-standard-terms',
    kind: 'standard-terms',
    says: 'The council’s own terms, or those of the framework; a supplier’s terms only after legal advice.',
    source,
  },
  {
    id: 'policy-sealing',
    kind: 'sealing',
    says: 'From £250,000 a contract is sealed as a deed, which takes a week.',
    source,
    atLeast: whole(250_000),
    vat: 'including',
    workingDays: 5,
  },
  {
    id: 'policy-retention',
    kind: 'retention',
    says: 'Papers are kept for six years after a contract ends, twelve after one under seal.',
    source,
    years: 6,
  },
]

/** By when bids for the next year’s budget are commonly due. */
export const defaultBudget: BudgetRules = { revenueBidsBy: '09-30', capitalBidsBy: '08-31', source }

const KEY_LINE = 'key-line'

const line = (
  id: string,
  says: string,
  decides: DecisionLine['decides'],
  ends: Partial<DecisionLine> = {},
): DecisionLine => ({ id, says, source, matter: 'contract', atLeast: whole(0), decides, ...ends })

const otherMatters = (outsideBudget: DecisionLine['decides']): readonly DecisionLine[] => [
  line('decides-waiver', 'A waiver is agreed by the finance director with the monitoring officer.', 's151', { matter: 'waiver' }),
  line('decides-outside-budget', 'Spending outside the budget agreed goes to those who set it.', outsideBudget, { matter: 'outside-budget' }),
  line('decides-with-partners', 'What several councils decide together goes to their joint committee.', 'joint-committee', { matter: 'with-partners' }),
  line('decides-owned-company', 'What an owned company may not decide alone goes to its shareholder.', 'shareholder', { matter: 'owned-company' }),
] // prettier-ignore

const byLine = (
  above: DecisionLine['decides'],
  under: string,
  over: string,
  outsideBudget: DecisionLine['decides'] = 'full-council',
): readonly DecisionLine[] => [
  line('decides-under-line', under, 'officer', { under: KEY_LINE }),
  line('decides-over-line', over, above, { atLeast: KEY_LINE }),
  ...otherMatters(outsideBudget),
]

// Decisions are taken to be published on the day: a council whose clerk takes longer gives its own working days.
const timing = { clearanceWeeks: 3, gatewayWeeks: 2, agendaClearDays: 5, publicationWorkingDays: 0 } as const

/** How decisions are commonly taken, by how a body is governed. */
export const decisionSets: Readonly<Record<Governance, DecisionRules>> = {
  'england-executive': {
    governance: 'england-executive',
    lines: byLine(
      'cabinet',
      'Under the key-decision line an officer decides under the scheme of delegation.',
      'From the key-decision line the decision is key and cabinet takes it.',
    ),
    ...timing,
  },
  'england-committees': {
    governance: 'england-committees',
    lines: byLine(
      'committee',
      'Under the line for members an officer decides under the scheme of delegation.',
      'From the line for members the committee decides.',
    ),
    ...timing,
  },
  'wales-executive': {
    governance: 'wales-executive',
    lines: byLine(
      'cabinet',
      'Under the line for the executive an officer decides under the scheme of delegation.',
      'From the line for the executive cabinet decides.',
    ),
    ...timing,
  },
  board: {
    governance: 'board',
    lines: byLine(
      'board',
      'Under the line for members an officer decides under the scheme of delegation.',
      'From the line for members the board or authority decides.',
      'board',
    ),
    ...timing,
  },
  town: {
    governance: 'town',
    lines: byLine(
      'full-council',
      'Under the line for members the clerk decides under the scheme of delegation.',
      'From the line for members the council decides.',
    ),
    ...timing,
    gatewayWeeks: 0,
    clearanceWeeks: 1,
  },
}

/** What is left when the 28 clear days of a key decision can no longer be given. */
export const keyUrgency: readonly UrgencyRoute[] = [
  {
    id: 'general-exception',
    says: 'Tell the chair of scrutiny in writing, publish that you did, and let five clear days pass.',
    records: [
      'why 28 clear days could not be given',
      'the day the chair of scrutiny (or each of its members) was told, and of what matter',
      'the notice as published, and the day',
      'the reason, published with the decision',
    ],
    rule: 'key-decision-general-exception',
  },
  {
    id: 'special-urgency',
    says: 'Get the agreement of the chair of scrutiny (else the council’s chair, else its vice-chair) that it cannot wait.',
    records: [
      'why not even five clear days could be given',
      'who agreed that the decision is urgent and cannot reasonably wait, and the day',
      'the notice of that agreement and its reasons, as published',
    ],
    rule: 'key-decision-special-urgency',
  },
]

/** What is left to a meeting whose agenda has gone out: practice, to be confirmed by the monitoring officer. */
export const urgentItem: UrgencyRoute = {
  id: 'urgent-item',
  says: 'The person in the chair may take it as an urgent item; ask the monitoring officer.',
  records: ['why it could not be on the agenda', 'the chair’s reason for taking it, in the minutes'],
}
