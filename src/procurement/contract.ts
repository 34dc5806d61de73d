import type { CalendarDay } from './calendar-day.ts'

/** A contract's identifier: `C-` and ten base-32 letters of the hash of its strongest anchor. */
export type ContractId = string & { readonly __brand: 'ContractId' }
/** A supplier's identifier: `GB-COH-…` when a company number is known, else `S-` and ten base-32 letters. */
export type SupplierId = string & { readonly __brand: 'SupplierId' }

/** What legal kind of thing an agreement is. Routes are computed only for the first four. */
export type Arrangement =
  | 'contract'
  | 'call-off'
  | 'framework'
  | 'concession'
  | 'owned-company'
  | 'between-authorities'
  | 'used-through-another'
  | 'grant'
  | 'statutory-charge'
  | 'membership-or-data-licence'
  | 'unknown'

/** How near to information technology a thing is: software, networks, devices and services; operational technology; neither. */
export type Ring = 'core' | 'edge' | 'not'

/** Where a contract stands on the day asked. */
export type ContractState =
  | 'future'
  | 'live'
  | 'in-option'
  | 'rolled'
  | 'holding-over'
  | 'past-end-not-known'
  | 'superseded'
  | 'ended'
  | 'unknown'

/** Which law governs a contract: the 2015 Regulations (saved), the Procurement Act 2023, or not known. */
export type Regime = 'legacy' | 'new' | 'unknown'

/** What can be done at a contract's end (or instead of it). */
export type OptionKind =
  | 'no-route'
  | 'find-out'
  | 'let-lapse'
  | 'close-out'
  | 'use-extension'
  | 'let-roll'
  | 'end-for-convenience'
  | 'modify'
  | 'direct-award'
  | 'call-off-direct'
  | 'call-off-competition'
  | 'quotation'
  | 'reserved-quotation'
  | 'open-procedure'
  | 'competitive-flexible'
  | 'join-named'
  | 'join-anew'
  | 'served-by-another'
  | 'bring-in-house'
  | 'replace-open-source'

/** Whether an option is open on the facts held. Nothing resting on an unverified rule or an unconfirmed fact is a plain `yes`. */
export type Lawful = 'yes' | 'yes-if' | 'no' | 'unknown'

/** A line of a file that a figure rests on. `line` is the physical line (or spreadsheet row), counted from 1. */
export interface SourceLine {
  readonly file: string
  readonly sheet?: string
  readonly line: number
}

/** Facts of a body's local government reorganisation. Absent facts are unknown, not "no". */
export interface Reorganisation {
  readonly vestingDay?: CalendarDay
  readonly direction?: 'in-force' | 'none'
  readonly specifiedDate?: CalendarDay
  readonly successor?: string
}
