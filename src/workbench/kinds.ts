import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { parseDay } from '../procurement/calendar-day.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { TERM_FORMS } from './frameworks/account-form.ts'

const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'has a character that cannot be kept')
const json = z
  .json()
  .refine(isCanonical, 'has a character or number that JSON cannot hold') as z.ZodType<Json>
function isCanonical(value: unknown): boolean {
  try {
    canonicalJson(value as Json)
    return true
  } catch {
    return false
  }
}

const aDay = z.string().refine((text) => parseDay(text) !== undefined, 'is not a day written yyyy-mm-dd')
/** A day, or as much of it as is known: the month, or the year. */
const dayOrPart = z.string().refine((text) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || parseDay(text) !== undefined, 'is not a day, a month or a year written yyyy-mm-dd') // prettier-ignore
const count = z.int().min(0).max(10_000)
const pounds = z.string().regex(/^-?\d{1,15}(\.\d{1,2})?$/, 'is not pounds written like 1200.00')

const duration = z.strictObject({
  count,
  unit: z.enum(['days', 'working-days', 'weeks', 'months', 'years']),
})
const shape = z.enum([
  'fixed',
  'fixed-with-options',
  'rolling',
  'annual-order',
  'open-ended',
  'perpetual-with-support',
  'anniversary',
  'consumption',
  'project',
  'unknown',
])
const arrangement = z.enum([
  'contract',
  'call-off',
  'framework',
  'concession',
  'owned-company',
  'between-authorities',
  'used-through-another',
  'grant',
  'statutory-charge',
  'membership-or-data-licence',
  'unknown',
])
const optionKind = z.enum([
  'no-route',
  'find-out',
  'let-lapse',
  'close-out',
  'use-extension',
  'let-roll',
  'end-for-convenience',
  'modify',
  'direct-award',
  'call-off-direct',
  'call-off-competition',
  'quotation',
  'reserved-quotation',
  'open-procedure',
  'competitive-flexible',
  'join-named',
  'join-anew',
  'served-by-another',
  'bring-in-house',
  'replace-open-source',
])
const text = (most: number) => z.string().max(most)
const routeRecord = z.strictObject({
  option: optionKind,
  title: words(500),
  need: text(4000),
  body: words(500),
  on: aDay,
  law: words(40),
  facts: z.record(z.string(), json),
  skipped: z.array(words(100)).max(200),
  value: text(4000),
  position: z.enum(['above', 'below', 'straddles', 'unknown']),
  alternatives: text(4000),
  conflicts: text(4000),
  conditions: z.array(text(4000)).max(200),
  notices: z.array(text(4000)).max(50),
  options: z
    .array(
      z.strictObject({
        kind: optionKind,
        lawful: z.enum(['yes', 'yes-if', 'no', 'unknown']),
        reason: text(8000),
        rule: text(1000).optional(),
        says: text(4000).optional(),
        verified: z.boolean().optional(),
      }),
    )
    .max(40),
})
const notice = z.strictObject({
  kind: z.enum([
    'end-non-renewal',
    'take-option',
    'end-for-convenience',
    'price-challenge',
    'true-up',
    'exit-data-request',
  ]),
  period: duration,
  anchor: z.enum(['end', 'renewal', 'anniversary', 'any-time']),
  clear: z.boolean(),
  expiringAt: z.enum(['month-end', 'quarter-end', 'anniversary']).optional(),
  notBefore: duration.optional(),
  quoted: z.string().max(4000),
})

/** The facts a person may confirm, each with the form of its value: the first part of a contract, the last of a body. */
const FACTS = {
  title: words(500),
  shape,
  initial: duration,
  options: z.array(z.strictObject({ count, each: duration, upTo: z.boolean() })).max(20),
  optionsUsed: count,
  renewsFor: duration,
  minimum: duration,
  notices: z.array(notice).max(20),
  noticePeriod: duration,
  noticeAddress: words(1000),
  cappedBy: aDay,
  owner: words(200),
  holder: words(200),
  users: z.array(words(200)).max(200),
  payer: words(200),
  publisher: words(200),
  arrangement,
  regime: z.enum(['legacy', 'new', 'unknown']),
  regimeGround: words(1000),
  value: z.strictObject({
    word: z.enum(['ceiling', 'estimate', 'awarded', 'paid']),
    amount: pounds,
    basis: z.enum(['net', 'gross']),
    scope: z.enum(['year', 'term', 'term-with-options', 'unknown']),
  }),
  predecessor: words(40),
  successorContract: words(40),
  dependsOn: z.array(words(40)).max(200),
  critical: z.boolean(),
  vestingDay: aDay,
  direction: z.enum(['in-force', 'none']),
  specifiedDate: aDay,
  successor: words(200),
} as const

/** A fact a person may confirm of a contract, or (the last four) of a body in a reorganisation. */
export type FactField = keyof typeof FACTS

/** The value of a confirmed fact, in the form the field asks. Null means: known to have none. */
export type FactValue<Field extends FactField> = z.infer<(typeof FACTS)[Field]> | null

const fieldAndValue = <F extends z.ZodType, V extends z.ZodType>(field: F, value: V) =>
  z.strictObject({ field, value })

const factChoices = Object.entries(FACTS).map(([field, value]) =>
  fieldAndValue(z.literal(field), value.nullable()),
)

const checkedTerms = Object.entries({ ...TERM_FORMS, regime: z.enum(['legacy', 'new']) }).map(
  ([field, value]) => fieldAndValue(z.literal(field), value),
)

/**
 * What may be chosen in each kind of decision: always a field and its value, so that the last decision on a
 * subject and field stands. A null value says that there is none; unknown is not a decision.
 */
const CHOICES = {
  mapping: fieldAndValue(words(100), words(500).nullable()),
  'supplier-match': fieldAndValue(
    words(200),
    z.strictObject({ supplierId: words(100), name: words(500).optional(), same: z.boolean() }),
  ),
  family: fieldAndValue(
    words(200),
    z.strictObject({
      name: words(500),
      group: words(500),
      kind: z.enum(['renamed', 'bought', 'part-of']).optional(),
      from: dayOrPart.optional(),
      until: dayOrPart.optional(),
      member: z.boolean(),
    }),
  ),
  category: fieldAndValue(z.literal('category'), words(100)),
  ring: fieldAndValue(z.literal('ring'), z.enum(['core', 'edge', 'not'])),
  date: fieldAndValue(
    z.enum(['start', 'initialEnd', 'currentEnd', 'hardStop', 'signedOn', 'needBy']),
    aDay.nullable(),
  ),
  fact: z.discriminatedUnion('field', factChoices as [(typeof factChoices)[number]]),
  'option-chosen': fieldAndValue(
    z.literal('option'),
    z.strictObject({ option: optionKind, by: aDay.optional(), note: words(4000).optional() }),
  ),
  /** A route chosen: with the need, the facts, every option as it stood, and the version of the law. */
  route: fieldAndValue(z.literal('route'), routeRecord),
  'dismissed-question': fieldAndValue(words(200), z.strictObject({ because: words(4000) })),
  setting: fieldAndValue(words(200), json),
  /** What a person read at the owner of an agreement on the day of the decision; `openTo` and a body: whether it may call off. */
  framework: z.union([
    z.discriminatedUnion('field', checkedTerms as [(typeof checkedTerms)[number]]),
    fieldAndValue(
      z
        .string()
        .regex(/^openTo \S/)
        .max(220),
      z.boolean(),
    ),
  ]),
} as const satisfies Record<string, z.ZodType>

/** A kind of decision a person can make. */
export type ChosenKind = keyof typeof CHOICES
/** A kind of row in the log: a decision, or the undoing of one. */
export type DecisionKind = ChosenKind | 'undo'

/** Every kind of decision a person can make. */
export const CHOSEN_KINDS = Object.keys(CHOICES) as ChosenKind[]

/**
 * A new identifier of a decision: `D-` and thirteen base-32 letters at random. It is made where the decision is
 * made, so that sending the same one twice records it once.
 *
 * @example
 * /^D-[a-z2-7]{13}$/.test(newDecisionId()) // true
 */
export function newDecisionId(): string {
  const letters = [...randomBytes(13)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31])
  return `D-${letters.join('')}`
}

const decisionId = z
  .string()
  .regex(/^D-[a-z2-7]{13}$/)
  .default(newDecisionId)

const common = {
  id: decisionId,
  who: words(200),
  /** What it is about: a contract's id, a supplier's name, a file shape, a body. */
  subject: words(500),
  /** Every anchor of the contract, the strongest first; empty when the subject is not a contract. */
  anchors: z.array(words(1000)).max(500).default([]),
  /** The facts on the page when it was decided. */
  facts: z.record(z.string(), json).default({}),
  /** The rules relied on, each with its version. */
  rules: z.record(z.string(), z.string()).default({}),
  reason: words(4000).optional(),
}

const inputs = CHOSEN_KINDS.map((kind) =>
  z.strictObject({ kind: z.literal(kind), choice: CHOICES[kind], ...common }),
)

/** The form of a decision to record; it is checked where it is made and again where it is kept. */
export const decisionInput = z.discriminatedUnion('kind', inputs as [(typeof inputs)[number]])

/** The form of the undoing of a decision. */
export const undoInput = z.strictObject({
  id: decisionId,
  undoes: z.string().min(1),
  who: words(200),
  reason: words(4000),
})

interface CommonInput {
  readonly id?: string
  readonly who: string
  readonly subject: string
  readonly anchors?: readonly string[]
  readonly facts?: Readonly<Record<string, Json>>
  readonly rules?: Readonly<Record<string, string>>
  readonly reason?: string
}

type FactChoice = { [F in FactField]: { readonly field: F; readonly value: FactValue<F> } }[FactField]
type ChoiceOf<Kind extends ChosenKind> = Kind extends 'fact' ? FactChoice : z.infer<(typeof CHOICES)[Kind]>

/** A decision to record, as a caller writes it: its kind, its choice, who, on what facts and rules. */
export type DecisionInput = {
  [Kind in ChosenKind]: CommonInput & { readonly kind: Kind; readonly choice: ChoiceOf<Kind> }
}[ChosenKind]

/** The undoing of a decision, as a caller writes it. */
export interface UndoInput {
  readonly id?: string
  readonly undoes: string
  readonly who: string
  readonly reason: string
}
