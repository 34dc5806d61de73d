import type { VatBasis } from '../src/procurement/money.ts'
import type { LedgerStyle } from './suppliers/variants.ts'

/** What kind of public body, as far as what it buys goes. */
export type BodyKind = 'county' | 'district' | 'unitary' | 'fire' | 'police' | 'nhs'

/** The four shapes of register the county's bodies publish. */
export type RegisterShape = 'suite' | 'transparency' | 'lga' | 'workbook'

/** An invented public body: what it buys, what it publishes and how. */
export interface BodySeed {
  readonly id: string
  readonly name: string
  readonly kind: BodyKind
  /** Spend rows a month at scale 1. */
  readonly rows: number
  /** Lines below this many pounds, on the face of the file, are not published. */
  readonly floor: number
  readonly basis: Exclude<VatBasis, 'unknown'>
  readonly ledger: LedgerStyle
  readonly register: RegisterShape
  /** IT contracts it holds, on its register or not; and other contracts on its register. */
  readonly itContracts: number
  readonly otherContracts: number
  /** Purchase-card lines a month, in files of their own. */
  readonly cardRows?: number
  /** How many times larger its contracts are than a district's. */
  readonly size: number
  readonly successor?: string
  /** Share of lines whose supplier is withheld, and of lines paid to people. */
  readonly redacted: number
  readonly persons: number
}

/** Vesting day and the successors of the county's reorganisation. */
export const REORGANISATION = {
  vestingDay: '2028-04-01',
  specifiedDate: '2028-04-01',
  direction: 'in-force',
  north: 'North Wexcombe Council',
  south: 'South Wexcombe Council',
} as const

const upper = (like: 'devon' | 'sheffield', width?: number): LedgerStyle =>
  width === undefined ? { letters: 'upper', like } : { letters: 'upper', width, like }

/** The bodies of Wexcombe whose files are made. None exists. */
export const BODIES: readonly BodySeed[] = [
  { id: 'wexcombe', name: 'Wexcombe County Council', kind: 'county', rows: 610, floor: 500, basis: 'net', ledger: upper('devon', 32), register: 'lga', itContracts: 58, otherContracts: 130, cardRows: 60, size: 2.6, redacted: 0.02, persons: 0.006 },
  { id: 'ashmere', name: 'Ashmere District Council', kind: 'district', rows: 105, floor: 500, basis: 'net', ledger: { letters: 'title', like: 'devon' }, register: 'suite', itContracts: 38, otherContracts: 60, size: 1, successor: REORGANISATION.north, redacted: 0.01, persons: 0.008 },
  { id: 'brackwater', name: 'Brackwater Borough Council', kind: 'district', rows: 110, floor: 250, basis: 'net', ledger: { letters: 'as-registered', like: 'sheffield' }, register: 'transparency', itContracts: 34, otherContracts: 55, size: 0.9, successor: REORGANISATION.north, redacted: 0.012, persons: 0.01 },
  { id: 'corrivale', name: 'Corrivale District Council', kind: 'district', rows: 100, floor: 500, basis: 'net', ledger: { letters: 'as-registered', like: 'devon' }, register: 'workbook', itContracts: 32, otherContracts: 50, cardRows: 25, size: 0.9, successor: REORGANISATION.north, redacted: 0.015, persons: 0.008 },
  { id: 'denholt', name: 'Denholt District Council', kind: 'district', rows: 105, floor: 500, basis: 'gross', ledger: upper('sheffield', 40), register: 'suite', itContracts: 35, otherContracts: 55, size: 1.1, successor: REORGANISATION.south, redacted: 0.055, persons: 0.01 },
  { id: 'eastmarch', name: 'Eastmarch Borough Council', kind: 'district', rows: 110, floor: 500, basis: 'net', ledger: { letters: 'as-registered', like: 'sheffield' }, register: 'transparency', itContracts: 36, otherContracts: 50, size: 1, successor: REORGANISATION.south, redacted: 0.017, persons: 0.009 },
  { id: 'port-halden', name: 'Port Halden City Council', kind: 'unitary', rows: 420, floor: 500, basis: 'net', ledger: upper('sheffield', 40), register: 'lga', itContracts: 52, otherContracts: 110, size: 2.1, successor: REORGANISATION.south, redacted: 0.03, persons: 0.006 },
  { id: 'fire', name: 'Wexcombe Fire and Rescue Authority', kind: 'fire', rows: 90, floor: 500, basis: 'net', ledger: upper('devon'), register: 'transparency', itContracts: 27, otherContracts: 30, size: 0.9, redacted: 0.005, persons: 0.002 },
  { id: 'police', name: 'Police and Crime Commissioner for Wexcombe', kind: 'police', rows: 150, floor: 500, basis: 'net', ledger: upper('devon', 32), register: 'lga', itContracts: 40, otherContracts: 45, size: 2.2, redacted: 0.02, persons: 0.003 },
  { id: 'hospitals', name: 'Wexcombe Hospitals NHS Foundation Trust', kind: 'nhs', rows: 170, floor: 5000, basis: 'gross', ledger: upper('sheffield', 40), register: 'workbook', itContracts: 44, otherContracts: 60, size: 2.4, redacted: 0.002, persons: 0.001 },
  { id: 'community', name: 'Wexcombe Community Health NHS Trust', kind: 'nhs', rows: 110, floor: 500, basis: 'gross', ledger: { letters: 'title', like: 'sheffield' }, register: 'suite', itContracts: 30, otherContracts: 35, size: 1.2, redacted: 0.002, persons: 0.002 },
] // prettier-ignore

/** The districts that own the IT company, and what each pays it a quarter, in pounds net. */
export const OWNERS: Readonly<Record<string, number>> = {
  ashmere: 118_240,
  brackwater: 104_875,
  corrivale: 97_310,
}

/** Capabilities each kind of body buys, the surest first. */
export const BUYS: Readonly<Record<BodyKind, readonly string[]>> = {
  district: ['rev-ben', 'plan', 'hous', 'erp', 'hr', 'crm', 'elec', 'eud', 'net', 'cc', 'waste', 'eh', 'inc', 'llc', 'homel', 'gis', 'demo', 'telecare', 'park', 'cctv', 'mobile', 'cloud', 'cyber', 'cms', 'leis', 'print', 'reg', 'desk', 'repair', 'proc', 'edrm', 'audit', 'comms', 'bms', 'av', 'prof', 'bi'],
  county: ['asc', 'csc', 'edu', 'erp', 'hr', 'high', 'pens', 'lib', 'eud', 'net', 'cc', 'crm', 'mobile', 'cloud', 'cyber', 'waste', 'gis', 'edrm', 'cms', 'demo', 'inc', 'telecare', 'iot', 'print', 'desk', 'proc', 'bi', 'audit', 'comms', 'reg', 'prof', 'bms', 'radio', 'av', 'roster', 'cctv'],
  unitary: ['rev-ben', 'asc', 'csc', 'hous', 'plan', 'erp', 'hr', 'edu', 'high', 'elec', 'eud', 'net', 'cc', 'crm', 'waste', 'eh', 'inc', 'lib', 'telecare', 'park', 'cctv', 'mobile', 'cloud', 'cyber', 'gis', 'edrm', 'cms', 'demo', 'leis', 'print', 'reg', 'desk', 'repair', 'proc', 'bi', 'audit', 'comms', 'homel', 'llc', 'iot', 'bms', 'av', 'prof'],
  fire: ['command', 'erp', 'hr', 'roster', 'radio', 'eud', 'net', 'mobile', 'cloud', 'cyber', 'gis', 'edrm', 'cc', 'desk', 'av', 'cms', 'bms', 'bi', 'audit', 'print', 'proc', 'comms', 'prof'],
  police: ['records', 'command', 'erp', 'hr', 'roster', 'radio', 'eud', 'net', 'mobile', 'cloud', 'cyber', 'cctv', 'gis', 'edrm', 'cc', 'desk', 'av', 'cms', 'bi', 'audit', 'print', 'proc', 'comms', 'prof', 'bms'],
  nhs: ['clinical', 'path', 'roster', 'erp', 'hr', 'eud', 'net', 'cc', 'mobile', 'cloud', 'cyber', 'edrm', 'print', 'desk', 'bi', 'cms', 'telecare', 'bms', 'av', 'proc', 'audit', 'comms', 'prof'],
} // prettier-ignore
