import type { CalendarDay } from './calendar-day.ts'
import type {
  Arrangement,
  ContractId,
  ContractState,
  Lawful,
  OptionKind,
  Regime,
  Reorganisation,
  Ring,
  SourceLine,
  SupplierId,
} from './contract.ts'
import type { MoneyScope, MoneyWord, VatBasis } from './money.ts'
import type { Deadline, Term, TermDates } from './term.ts'

/** A decimal string of pounds with two places, such as `155985.00`: money in every output of the plan. */
export type DecimalPounds = string

/** A rule relied on: its identifier, what it says in a sentence, where it stands, and whether its source was read. */
export interface RuleCited {
  readonly id: string
  readonly says: string
  readonly source: string
  readonly verified: boolean
}

/** One value of a contract, always with its word, VAT basis and scope. */
export interface ContractValue {
  readonly word: MoneyWord
  readonly amount: DecimalPounds
  readonly basis: VatBasis
  readonly scope: MoneyScope
  readonly sources: readonly SourceLine[]
}

/** What is known of a contract's money. Absent means unknown, never nought. */
export interface PlanMoney {
  readonly values: readonly ContractValue[]
  /** Sum of the payments joined to it, with the months they rest on. */
  readonly paid?: {
    readonly amount: DecimalPounds
    readonly basis: VatBasis
    readonly payments: number
    /** The first and last payment known, on whatever VAT basis. */
    readonly first: CalendarDay
    readonly last: CalendarDay
    /** Payments whose files are on another VAT basis: never added to the sum. */
    readonly otherBases?: readonly {
      readonly amount: DecimalPounds
      readonly basis: VatBasis
      readonly payments: number
    }[]
  }
  /** Yearly payments, only from a rhythm that was seen. */
  readonly runRate?: {
    readonly yearly: DecimalPounds
    readonly basis: VatBasis
    readonly rhythm: 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly'
    readonly working: string
  }
}

/** The estimate of the next contract, including VAT, as an interval in pounds with its arithmetic. */
export interface Estimate {
  readonly low?: DecimalPounds
  readonly high?: DecimalPounds
  readonly basis: 'gross'
  readonly threshold?: DecimalPounds
  readonly position: 'above' | 'below' | 'straddles' | 'unknown'
  readonly working: readonly string[]
}

/** One term of a count back from the day the service is needed. */
export interface CountBackStep {
  readonly name: string
  readonly weeks?: number
  readonly days?: number
  readonly calendar: 'calendar' | 'england-wales' | 'uk-any-part'
  readonly day: CalendarDay
  readonly because: string
}

/** An option, whether it is open, and what it asks. */
export interface PlanOption {
  readonly kind: OptionKind
  readonly lawful: Lawful
  readonly rule?: RuleCited
  readonly conditions: readonly {
    readonly what: string
    readonly howToCheck: string
    readonly whoKnows: string
  }[]
  readonly startBy?: CalendarDay
  readonly working: readonly CountBackStep[]
  readonly notices: readonly string[]
  readonly reason: string
}

/** A question that would settle a fact, addressed to a role. */
export interface PlanQuestion {
  readonly id: string
  readonly contract?: ContractId
  readonly to: string
  readonly ask: string
  readonly settles: string
  readonly rank: number
}

/** Another body that could act together with ours, and what each would need. */
export interface Partner {
  readonly body: string
  readonly contract?: ContractId
  readonly shares: 'supplier' | 'product' | 'category'
  readonly ends?: CalendarDay
  readonly sameSuccessor: boolean
  readonly meetOn?: CalendarDay
  readonly ourExtension?: string
  readonly theirExtension?: string
  readonly reason: string
}

/** Who takes a decision: one person or a meeting. */
export type DecidedBy =
  | 'budget-holder'
  | 'head-of-service'
  | 'officer'
  | 's151'
  | 'monitoring-officer'
  | 'board'
  | 'portfolio-holder'
  | 'cabinet'
  | 'committee'
  | 'full-council'
  | 'joint-committee'
  | 'shareholder'

/** The council's own decision path to a route: who decides and on which days. Unknown parts are absent. */
export interface DecisionPath {
  readonly authority: DecidedBy | 'unknown'
  readonly keyDecision: 'yes' | 'no' | 'unknown'
  readonly gatewayBy?: CalendarDay
  readonly forwardPlanBy?: CalendarDay
  readonly reportBy?: CalendarDay
  readonly agendaOn?: CalendarDay
  readonly meeting?: CalendarDay
  readonly publishedOn?: CalendarDay
  readonly callInEnds?: CalendarDay
  /** The first day the contract may be signed. */
  readonly signFrom?: CalendarDay
  readonly weeks: number
  readonly because: string
}

/** The four places on the plan's first page. */
export type PlanBand = 'do-now' | 'decide-this-quarter' | 'ask' | 'nothing-before'

/** One contract in the plan. */
export interface PlanContract {
  readonly id: ContractId
  /** Ids of contracts that are now this one: they still answer. */
  readonly formerIds?: readonly ContractId[]
  readonly reference?: string
  readonly title: string
  readonly body: string
  readonly holder: string
  readonly users: readonly string[]
  readonly payer?: string
  readonly arrangement: Arrangement
  readonly inferred: boolean
  readonly supplier: {
    readonly name: string
    readonly id?: SupplierId
    readonly companyNumber?: string
    readonly publisher?: string
  }
  readonly ring: Ring
  readonly isIt: boolean
  readonly ringBecause: string
  readonly category: string
  readonly categoryBecause: string
  readonly directorate?: string
  readonly owner?: string
  readonly term: Term
  readonly state: ContractState
  readonly stateBecause: string
  readonly regime: { readonly value: Regime; readonly ground: string }
  readonly dates: TermDates & { readonly needBy?: CalendarDay }
  readonly deadlines: readonly Deadline[]
  readonly noticeBy?: CalendarDay
  readonly startBy: { readonly stay?: CalendarDay; readonly change?: CalendarDay }
  readonly decideBy?: CalendarDay
  readonly decisionPath: DecisionPath
  readonly money: PlanMoney
  readonly estimate: Estimate
  readonly options: readonly PlanOption[]
  readonly recommended: OptionKind
  readonly nextStep: { readonly what: string; readonly by: CalendarDay; readonly overturnedBy: string }
  readonly band: PlanBand
  readonly because: readonly string[]
  readonly disagreements: readonly string[]
  readonly partners: readonly Partner[]
  readonly questions: readonly PlanQuestion[]
  readonly chain: { readonly before: readonly ContractId[]; readonly after: readonly ContractId[] }
  readonly dependsOn: readonly ContractId[]
  /** Needs gathered with this one when the law asks for the value of the whole. */
  readonly aggregation: {
    readonly with: readonly ContractId[]
    readonly because: string
    readonly gross?: DecimalPounds
  }
  readonly clocks: readonly {
    readonly name: string
    readonly day: CalendarDay
    readonly because: string
    readonly verified: boolean
  }[]
  readonly rules: readonly RuleCited[]
  readonly sources: readonly SourceLine[]
}

/** What the files can speak of, and what they cannot. */
export interface EvidenceHorizon {
  /** How old the newest evidence is on the day asked, in a sentence. */
  readonly age: string
  /** `asAt` is the month (`yyyy-mm`) that the file's name gives. */
  readonly registers: readonly { readonly file: string; readonly asAt?: string; readonly lines: number }[]
  readonly payments?: {
    readonly from: CalendarDay
    readonly to: CalendarDay
    readonly missingMonths: readonly string[]
    readonly basis: VatBasis
    readonly floor?: DecimalPounds
  }
  readonly noticesTo?: CalendarDay
}

/** Something the plan cannot see, with its pounds where they are known. */
export interface BlindSpot {
  readonly what: string
  readonly amount?: DecimalPounds
  readonly basis?: VatBasis
  readonly payments?: number
  readonly question?: string
  readonly sources: readonly SourceLine[]
}

/** An arrangement that is not bought: an owned company, a shared service, a statutory charge. */
export interface PlanArrangement {
  readonly payee: string
  readonly arrangement: Arrangement
  readonly amount: DecimalPounds
  readonly basis: VatBasis
  readonly payments: number
  readonly question: string
  readonly to: string
}

/** A body's dated plan for its IT contracts: the document the product exists to make. */
export interface Plan {
  readonly on: CalendarDay
  readonly body: string
  readonly rings: readonly Ring[]
  readonly version: string
  /** The version of the law it was made by. */
  readonly law: string
  readonly reorganisation: Reorganisation
  readonly horizon: EvidenceHorizon
  readonly summary: {
    readonly contracts: number
    readonly bands: Readonly<Record<PlanBand, number>>
    readonly nothingBefore?: CalendarDay
    readonly sentence: string
  }
  readonly cannotSee: readonly BlindSpot[]
  readonly arrangements: readonly PlanArrangement[]
  readonly contracts: readonly PlanContract[]
  readonly questions: readonly PlanQuestion[]
  readonly assumptions: readonly string[]
}
