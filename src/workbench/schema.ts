import type { Generated, Kysely, Transaction } from 'kysely'
import type { Json } from './canonical-json.ts'
import type { DecisionKind } from './kinds.ts'

/** A row of table `decision`, as stored: the JSON columns are canonical JSON text (RFC 8785). */
export interface DecisionTable {
  readonly seq: bigint
  readonly id: string
  readonly at: string
  readonly who: string
  readonly kind: DecisionKind
  readonly subject: string
  readonly anchors: string
  readonly choice: string
  readonly facts: string
  readonly rules: string
  readonly reason: string | null
  readonly undoes: string | null
  readonly previous_hash: string
  readonly hash: string
}

/** A row of table `anchor`: a decision held this anchor of a contract against this identifier. */
export interface AnchorTable {
  readonly decision_id: string
  /** Place in the decision's list: 0 is the strongest. */
  readonly rank: number
  readonly anchor: string
  readonly contract_id: string
}

/** The tables of the workbench, as Kysely sees them. */
export interface WorkbenchTables {
  readonly decision: DecisionTable
  readonly anchor: AnchorTable
  readonly migration: { readonly name: string; readonly at: Generated<string> }
}

/** The workbench's database, PGlite or PostgreSQL. */
export type WorkbenchDb = Kysely<WorkbenchTables>
/** A transaction on the workbench's database. */
export type WorkbenchTransaction = Transaction<WorkbenchTables>

/** A recorded decision. `at` is ISO 8601 UTC with milliseconds; `seq` counts from 1 without gaps. */
export interface Decision {
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly who: string
  readonly kind: DecisionKind
  /** What it is about: a contract's id, a supplier's name, a file shape, a body. */
  readonly subject: string
  readonly anchors: readonly string[]
  readonly choice: { readonly field: string; readonly value: Json }
  /** The facts on the page when it was decided. */
  readonly facts: Readonly<Record<string, Json>>
  readonly rules: Readonly<Record<string, string>>
  readonly reason?: string
  /** The decision this one undoes. */
  readonly undoes?: string
  readonly previousHash: string
  readonly hash: string
}

/** The last decision of the chain: its number and hash. Number 0 is an empty log. */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
}
