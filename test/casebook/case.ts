import type { PlanContract } from '../../src/procurement/plan.ts'

/** What a council's register says of one contract; the first line of a case is the one it asks about. */
export interface RegisterEntry {
  readonly title: string
  readonly supplier: string
  readonly start?: string
  readonly end?: string
  readonly term?: string
  readonly extension?: string
  readonly notice?: string
  /** Net of VAT, over the whole term. */
  readonly valueNet?: string
  readonly route?: string
  readonly framework?: string
  readonly signed?: string
}

/** A published contract notice about the same need. */
export interface PublishedNotice {
  readonly title: string
  readonly supplier: string
  readonly start: string
  readonly end: string
  readonly published: string
}

/** Payments for software, net of VAT. */
export interface Paid {
  readonly supplier: string
  readonly days: readonly string[]
  readonly eachNet: string
}

/** A contract's entry in the plan, cut to what a case speaks of. */
export interface Card {
  readonly state: string
  readonly arrangement: string
  readonly recommended: string
  readonly regime: string
  readonly band: string
  readonly by: string
  readonly dates: Readonly<Record<string, string | undefined>>
  readonly startBy: { readonly stay?: string; readonly change?: string }
  /** `kind last-legal-day send-by other-reading`, in order of the send day. */
  readonly deadlines: readonly string[]
  readonly estimate: { readonly low?: string; readonly high?: string; readonly position: string }
  readonly yearly?: string
  readonly options: Readonly<Record<string, string>>
  readonly optionStart: Readonly<Record<string, string | undefined>>
  readonly notices: Readonly<Record<string, string>>
  /** Every sentence of the card. */
  readonly words: string
}

/** What a case expects of a card; whatever is left out is not asked. */
export type ExpectedCard = {
  readonly [Key in Exclude<keyof Card, 'words' | 'deadlines'>]?: Card[Key] extends string
    ? Card[Key]
    : Partial<Card[Key]>
} & { readonly deadlines?: readonly string[] }

/** A situation told as a council's own files, and what the plan must say of it. */
export interface ContractCase {
  readonly id: string
  readonly situation: string
  /** False where a lawyer has yet to agree with what is expected. */
  readonly verified: boolean
  readonly on?: string
  readonly settings?: Readonly<Record<string, unknown>>
  readonly register?: readonly RegisterEntry[]
  readonly payments?: readonly Paid[]
  readonly notices?: readonly PublishedNotice[]
  /** Another council's register. */
  readonly neighbour?: readonly RegisterEntry[]
  readonly expect: ExpectedCard
  readonly says?: readonly RegExp[]
  /** The wrong answer the case is here to catch. */
  readonly trap: { readonly wrong: string; readonly comesOut: (card: Card) => boolean }
  /** Where the case was corrected, and why. */
  readonly note?: string
}

/** The card of a contract of the plan. */
export function cardOf(contract: PlanContract): Card {
  const { dates, startBy, estimate, options } = contract
  const of = <Value>(value: (option: (typeof options)[number]) => Value) =>
    Object.fromEntries(options.map((option) => [option.kind, value(option)]))
  return {
    state: contract.state,
    arrangement: contract.arrangement,
    recommended: contract.recommended,
    regime: contract.regime.value,
    band: contract.band,
    by: contract.nextStep.by,
    dates: { ...dates },
    startBy,
    deadlines: contract.deadlines.map((each) =>
      [each.kind, each.lastLegalDay, each.sendBy, each.otherReading].filter(Boolean).join(' '),
    ),
    estimate,
    ...(contract.money.runRate ? { yearly: contract.money.runRate.yearly } : {}),
    options: of((option) => option.lawful),
    optionStart: of((option) => option.startBy),
    notices: of((option) => option.notices.join('; ')),
    words: [
      contract.title,
      contract.stateBecause,
      contract.regime.ground,
      contract.nextStep.what,
      contract.nextStep.overturnedBy,
      ...contract.because,
      ...contract.disagreements,
      ...contract.questions.map((each) => `${each.to}: ${each.ask}`),
      ...contract.estimate.working,
      ...contract.partners.map((each) => `${each.body}: ${each.reason}; ${each.ourExtension}; ${each.theirExtension}; ${each.meetOn}`), // prettier-ignore
      ...contract.deadlines.flatMap((each) => [each.quoted, ...each.working]),
      ...options.flatMap((each) => [each.reason, ...each.conditions.flatMap((one) => [one.what, one.whoKnows])]), // prettier-ignore
      contract.decisionPath.because,
    ].join('\n'),
  }
}
