import { z } from 'zod'
import type { Reorganisation, SourceLine } from '../procurement/contract.ts'
import type {
  BlindSpot,
  ContractValue,
  CountBackStep,
  DecisionPath,
  Estimate,
  EvidenceHorizon,
  Partner,
  Plan,
  PlanArrangement,
  PlanContract,
  PlanMoney,
  PlanOption,
  PlanQuestion,
  RuleCited,
} from '../procurement/plan.ts'
import type { Deadline, Duration, ExtensionOptions, NoticeClause, Term } from '../procurement/term.ts'
import {
  ARRANGEMENT_WORDS,
  BAND_WORDS,
  DEADLINE_WORDS,
  LAWFUL_WORDS,
  OPTION_WORDS,
  RING_WORDS,
  SHAPE_WORDS,
  STATE_WORDS,
} from './words.ts'

/** A schema for every field of a type and no other: a field added to the plan does not compile until it is here. */
type Fields<T> = { readonly [Key in keyof Required<T>]: z.ZodType }

const codes = (words: object): z.ZodType => z.enum(Object.keys(words) as [string, ...string[]])
const list = (each: z.ZodType): z.ZodType => z.array(each)
const text = z.string()
const count = z.int().nonnegative()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).meta({ id: 'Day', description: 'A day of the calendar, yyyy-mm-dd.' }) // prettier-ignore
const pounds = z.string().regex(/^-?\d+\.\d{2}$/).meta({ id: 'Pounds', description: 'A decimal string of pounds with two places. Never a float.' }) // prettier-ignore
const basis = z.enum(['net', 'gross', 'unknown']).meta({ id: 'VatBasis', description: 'Net of VAT, with VAT, or not known. Amounts of different bases are never added.' }) // prettier-ignore
const contractId = z.string().meta({ id: 'ContractId', description: '`C-` and ten base-32 letters, steady while the anchor of the contract stands.' }) // prettier-ignore
const ring = codes(RING_WORDS).describe('core: IT; edge: technology in services; not: neither.')
const arrangement = codes(ARRANGEMENT_WORDS)
const optionKind = codes(OPTION_WORDS)

const source = z
  .strictObject({
    file: text,
    sheet: text.optional(),
    line: z.int().positive().describe('The line of the file, or the row of the sheet, counted from 1.'),
  } satisfies Fields<SourceLine>)
  .meta({ id: 'SourceLine' })
const rule = z
  .strictObject({
    id: text,
    says: text,
    source: text,
    verified: z.boolean().describe('False where the source itself was not read: such a rule never gives a plain yes.'), // prettier-ignore
  } satisfies Fields<RuleCited>)
  .meta({ id: 'Rule' })
const question = z
  .strictObject({
    id: text,
    contract: contractId.optional(),
    to: text.describe('The role to ask.'),
    ask: text,
    settles: text,
    rank: z.int().describe('1 would change most.'),
  } satisfies Fields<PlanQuestion>)
  .meta({ id: 'Question' })

const duration = z
  .strictObject({
    count: z.int(),
    unit: z.enum(['days', 'working-days', 'weeks', 'months', 'years']),
  } satisfies Fields<Duration>)
  .meta({ id: 'Duration' })
const notice = z.strictObject({
  kind: codes(DEADLINE_WORDS),
  period: duration,
  anchor: z.enum(['end', 'renewal', 'anniversary', 'any-time']),
  clear: z.boolean(),
  expiringAt: z.enum(['month-end', 'quarter-end', 'anniversary']).optional(),
  notBefore: duration.optional(),
  quoted: text,
} satisfies Fields<NoticeClause>)
const term = z.strictObject({
  shape: codes(SHAPE_WORDS),
  initial: duration.optional(),
  options: list(
    z.strictObject({
      count: z.int(),
      each: duration,
      upTo: z.boolean(),
    } satisfies Fields<ExtensionOptions>),
  ),
  optionsUsed: count.optional(),
  renewsFor: duration.optional(),
  minimum: duration.optional(),
  notices: list(notice),
  cappedBy: day.optional(),
  quoted: list(text).describe('The words the term was read from, as printed.'),
  unread: text.optional().describe('Words about the term that could not be read.'),
} satisfies Fields<Term>)
const deadline = z.strictObject({
  kind: codes(DEADLINE_WORDS),
  lastLegalDay: day,
  otherReading: day.optional(),
  sendBy: day.describe('The safe day to post.'),
  before: day,
  opensOn: day.optional(),
  quoted: text,
  working: list(text),
} satisfies Fields<Deadline>)

const value = z.strictObject({
  word: z.enum(['ceiling', 'estimate', 'awarded', 'paid']),
  amount: pounds,
  basis,
  scope: z.enum(['year', 'term', 'term-with-options', 'unknown']),
  sources: list(source),
} satisfies Fields<ContractValue>)
const money = z.strictObject({
  values: list(value),
  paid: z
    .strictObject({
      amount: pounds,
      basis,
      payments: count,
      first: day,
      last: day,
      otherBases: list(z.strictObject({ amount: pounds, basis, payments: count })).optional(),
    } satisfies Fields<NonNullable<PlanMoney['paid']>>)
    .optional(),
  runRate: z
    .strictObject({
      yearly: pounds,
      basis,
      rhythm: z.enum(['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']),
      working: text,
    } satisfies Fields<NonNullable<PlanMoney['runRate']>>)
    .optional(),
} satisfies Fields<PlanMoney>)
const estimate = z.strictObject({
  low: pounds.optional(),
  high: pounds.optional(),
  basis: z.literal('gross'),
  threshold: pounds.optional(),
  position: z.enum(['above', 'below', 'straddles', 'unknown']),
  working: list(text),
} satisfies Fields<Estimate>)

const step = z.strictObject({
  name: text,
  weeks: z.number().optional(),
  days: z.number().optional(),
  calendar: z.enum(['calendar', 'england-wales', 'uk-any-part']),
  day,
  because: text,
} satisfies Fields<CountBackStep>)
const option = z.strictObject({
  kind: optionKind,
  lawful: codes(LAWFUL_WORDS),
  rule: rule.optional(),
  conditions: list(z.strictObject({ what: text, howToCheck: text, whoKnows: text })),
  startBy: day.optional(),
  working: list(step),
  notices: list(text),
  reason: text,
} satisfies Fields<PlanOption>)
const partner = z.strictObject({
  body: text,
  contract: contractId.optional(),
  shares: z.enum(['supplier', 'product', 'category']),
  ends: day.optional(),
  sameSuccessor: z.boolean(),
  meetOn: day.optional(),
  ourExtension: text.optional(),
  theirExtension: text.optional(),
  reason: text,
} satisfies Fields<Partner>)
const decisionPath = z.strictObject({
  authority: z.enum([
    'budget-holder',
    'head-of-service',
    'officer',
    's151',
    'monitoring-officer',
    'board',
    'portfolio-holder',
    'cabinet',
    'committee',
    'full-council',
    'joint-committee',
    'shareholder',
    'unknown',
  ]),
  keyDecision: z.enum(['yes', 'no', 'unknown']),
  gatewayBy: day.optional(),
  forwardPlanBy: day.optional(),
  reportBy: day.optional(),
  agendaOn: day.optional(),
  meeting: day.optional(),
  publishedOn: day.optional(),
  callInEnds: day.optional(),
  signFrom: day.optional(),
  weeks: z.number(),
  because: text,
} satisfies Fields<DecisionPath>)

const contract = z
  .strictObject({
    id: contractId,
    formerIds: list(text).optional().describe('Identifiers it was known by before; they still answer.'),
    reference: text.optional(),
    title: text,
    body: text,
    holder: text,
    users: list(text),
    payer: text.optional(),
    arrangement,
    inferred: z.boolean().describe('Found in payments only: no register or notice names it.'),
    supplier: z.strictObject({
      name: text,
      id: text.optional(),
      companyNumber: text.optional(),
      publisher: text.optional().describe('Whose product it is, where the supplier resells it.'),
    } satisfies Fields<PlanContract['supplier']>),
    ring,
    isIt: z.boolean(),
    ringBecause: text,
    category: text.describe('A code of docs/reference/categories.md.'),
    categoryBecause: text,
    directorate: text.optional(),
    owner: text.optional(),
    term,
    state: codes(STATE_WORDS),
    stateBecause: text,
    regime: z.strictObject({ value: z.enum(['legacy', 'new', 'unknown']), ground: text }),
    dates: z.strictObject({
      start: day.optional(),
      initialEnd: day.optional(),
      currentEnd: day.optional(),
      hardStop: day.optional().describe('The last day with every option used.'),
      needBy: day.optional(),
    } satisfies Fields<PlanContract['dates']>),
    deadlines: list(deadline),
    noticeBy: day.optional().describe('The earliest day to post that still matters.'),
    startBy: z.strictObject({ stay: day.optional(), change: day.optional() }),
    decideBy: day.optional(),
    decisionPath,
    money,
    estimate,
    options: list(option),
    recommended: optionKind,
    nextStep: z.strictObject({
      what: text,
      by: day,
      overturnedBy: text.describe('The one answer that would overturn it.'),
    } satisfies Fields<PlanContract['nextStep']>),
    band: codes(BAND_WORDS),
    because: list(text),
    disagreements: list(text),
    partners: list(partner),
    questions: list(question),
    chain: z.strictObject({ before: list(contractId), after: list(contractId) }),
    dependsOn: list(contractId),
    aggregation: z.strictObject({
      with: list(contractId),
      because: text,
      gross: pounds.optional(),
    } satisfies Fields<PlanContract['aggregation']>),
    clocks: list(z.strictObject({ name: text, day, because: text, verified: z.boolean() })),
    rules: list(rule),
    sources: list(source),
  } satisfies Fields<PlanContract>)
  .meta({ id: 'Contract' })

const horizon = z.strictObject({
  age: text,
  registers: list(z.strictObject({ file: text, asAt: text.optional(), lines: count })),
  payments: z
    .strictObject({
      from: day,
      to: day,
      missingMonths: list(z.string().regex(/^\d{4}-\d{2}$/)),
      basis,
      floor: pounds.optional(),
    } satisfies Fields<NonNullable<EvidenceHorizon['payments']>>)
    .optional(),
  noticesTo: day.optional(),
} satisfies Fields<EvidenceHorizon>)
const blindSpot = z.strictObject({
  what: text,
  amount: pounds.optional(),
  basis: basis.optional(),
  payments: count.optional(),
  question: text.optional(),
  sources: list(source),
} satisfies Fields<BlindSpot>)
const paidNotBought = z.strictObject({
  payee: text,
  arrangement,
  amount: pounds,
  basis,
  payments: count,
  question: text,
  to: text,
} satisfies Fields<PlanArrangement>)

/** The form of `portreeve plan --json`, `/plan.json` and `plan.json`: every field, and no other. An absent field is not known. */
export const planSchema = z
  .strictObject({
    on: day.describe('The day asked.'),
    body: text,
    rings: list(ring),
    version: text,
    law: text,
    reorganisation: z.strictObject({
      vestingDay: day.optional(),
      direction: z.enum(['in-force', 'none']).optional(),
      specifiedDate: day.optional(),
      successor: text.optional(),
    } satisfies Fields<Reorganisation>),
    horizon,
    summary: z.strictObject({
      contracts: count,
      bands: z.strictObject({ 'do-now': count, 'decide-this-quarter': count, ask: count, 'nothing-before': count } satisfies Fields<Plan['summary']['bands']>), // prettier-ignore
      nothingBefore: day.optional(),
      sentence: text,
    } satisfies Fields<Plan['summary']>),
    cannotSee: list(blindSpot),
    arrangements: list(paidNotBought),
    contracts: list(contract),
    questions: list(question),
    assumptions: list(text),
  } satisfies Fields<Plan>)
  .meta({
    title: 'Plan',
    description: 'A body’s dated plan for its IT contracts. An absent field is not known: never nought, never none.', // prettier-ignore
  })

/** The same as JSON Schema (draft 2020-12): what `docs/reference/plan.schema.json` holds. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planSchema)
}
