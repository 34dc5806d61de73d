import type { CalendarDay } from '../src/procurement/calendar-day.ts'
import type {
  Arrangement,
  ContractState,
  Reorganisation,
  Ring,
  SourceLine,
} from '../src/procurement/contract.ts'
import type { VatBasis } from '../src/procurement/money.ts'
import type { DeadlineKind, TermShape } from '../src/procurement/term.ts'
import type { NoticeTruth, OptionsTruth } from './contracts/phrasing.ts'

/** A true day, and whether the county's files hold the facts it follows from. A day that does not exist is absent. */
export interface TruthDate {
  readonly day?: CalendarDay
  /** True when a reader of the files can tell the day; a scorer may demand only these. */
  readonly known: boolean
}

/** A true deadline; `known` as for dates. `passed` when its last legal day is before the day asked. */
export interface TruthDeadline {
  readonly kind: DeadlineKind
  readonly before: CalendarDay
  readonly lastLegalDay: CalendarDay
  readonly otherReading?: CalendarDay
  readonly sendBy: CalendarDay
  readonly opensOn?: CalendarDay
  readonly passed: boolean
  readonly known: boolean
}

/** A contract of the county as it truly is. Amounts are decimal strings of pounds. */
export interface TruthContract {
  readonly id: string
  readonly body: string
  /** The body's reference as its register prints it. */
  readonly references: readonly string[]
  readonly title: string
  /** Who is paid, and whose product it is when that is another. */
  readonly supplier: string
  readonly publisher?: string
  readonly product?: string
  readonly ring: Ring
  readonly isIt: boolean
  readonly category: string
  readonly arrangement: Arrangement
  readonly shape: TermShape
  /** False when no file holds words on the term. */
  readonly shapeKnown: boolean
  readonly phrasing?: string
  readonly initialMonths?: number
  readonly options?: OptionsTruth
  readonly optionsUsed?: number
  readonly renewsMonths?: number
  readonly minimumMonths?: number
  readonly notices: readonly NoticeTruth[]
  /** The words on the term, as its register prints them (in one cell or in several). */
  readonly quoted: readonly string[]
  readonly start: TruthDate
  readonly initialEnd: TruthDate
  readonly currentEnd: TruthDate
  readonly hardStop: TruthDate
  readonly deadlines: readonly TruthDeadline[]
  readonly state: ContractState
  readonly stateKnown: boolean
  readonly missingFromRegister: boolean
  /** True when the register withholds the supplier's name. */
  readonly supplierWithheld: boolean
  readonly dependsOn?: string
  readonly predecessor?: string
  readonly successor?: string
  /** What the yearly charge is, net, today. */
  readonly yearlyNet?: string
  readonly rhythm: string
  /** Payments in the published files, each once, and their sum as published. */
  readonly payments: { readonly count: number; readonly amount: string; readonly basis: VatBasis }
  /** True when the body pays the payee for nothing else, under one name in law: its payments are then all this contract's. */
  readonly payeeToItself: boolean
  /** Where notice and register print different days. */
  readonly disagreements: readonly string[]
  /** Faults of the register's line: `end tbc`, `start impossible`, … */
  readonly flaws: readonly string[]
  /** Register lines and notices that speak of it; for notices the line is the position of the release. */
  readonly sources: readonly SourceLine[]
}

/** A supplier: one legal person, with every name each body's files print for it. */
export interface TruthSupplier {
  readonly id: string
  readonly name: string
  readonly companyNumber?: string
  readonly kind: string
  readonly ring: Ring
  readonly category: string
  readonly formerName?: string
  readonly takenOverBy?: string
  readonly names: Readonly<Record<string, readonly string[]>>
}

/** A file the county publishes. Amounts are decimal strings of pounds on the face of the file. */
export interface TruthFile {
  readonly file: string
  readonly kind: 'spend' | 'contracts-register' | 'notices' | 'applications'
  readonly body?: string
  readonly encoding: string
  /** Line of the header (the first of two), from 1. */
  readonly headerLine: number
  /** Data rows: without headers, blanks, report commands, footers. */
  readonly rows: number
  readonly amount?: string
  readonly vatBasis?: VatBasis
  /** True when the file's words say whether VAT is in the amounts. */
  readonly vatBasisTold?: boolean
  readonly from?: CalendarDay
  readonly to?: CalendarDay
  readonly statedTotal?: string
  readonly quirks: readonly string[]
  /** The file whose bytes, or only whose cells, are the same; or that it corrects. */
  readonly sameBytesAs?: string
  readonly sameCellsAs?: string
  readonly corrects?: string
}

/** Facts of the bodies, for the `bodies` part of a workspace's `portreeve.json`. */
export interface CountySettings {
  readonly bodies: readonly {
    readonly name: string
    /** Folder of its spend files and file of its register, under `published/`: several files do not name their body. */
    readonly folder: string
    readonly register: string
    readonly kind: string
    readonly nation: 'England'
    readonly reorganisation?: Reorganisation
  }[]
  readonly ownedCompanies: readonly {
    readonly name: string
    readonly companyNumber: string
    readonly owners: readonly string[]
  }[]
}

/** What is true of a generated county. The larger tables lie beside it in `truth/`. */
export interface CountyTruth {
  readonly seed: number
  readonly scale: number
  readonly on: CalendarDay
  readonly settings: CountySettings
  readonly files: readonly TruthFile[]
  readonly suppliers: readonly TruthSupplier[]
  readonly contracts: readonly TruthContract[]
  /** Ids of ten contracts that between them show every term shape, deadline kind and state. */
  readonly showcase: readonly string[]
  readonly spend: { readonly rows: number; readonly itRows: number; readonly months: readonly string[] }
}
