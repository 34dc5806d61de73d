import { type Rule, rule, type RuleEntry, type RuleKind } from '../rule-record.ts'
import type { Buyer } from '../facts/facts.ts'
import type { Nation } from '../words.ts'

type Shared = Partial<Omit<RuleEntry, 'id' | 'kind' | 'says' | 'source'>> & {
  /** The instrument, when every entry of a subject stands in one. */
  readonly in?: string
}

/** Makes one entry of a subject: kind, identifier, sentence, where it stands, and what else the rule holds. */
export type Maker = (
  kind: RuleKind,
  id: string,
  says: string,
  source: string,
  more?: Partial<Omit<RuleEntry, 'id' | 'kind' | 'says' | 'source'>>,
) => Rule

/** The maker of a subject's entries: what they share is said once. */
export const makerOf =
  ({ in: instrument, ...shared }: Shared): Maker =>
  (kind, id, says, source, more = {}) =>
    rule({ ...shared, kind, id, says, source: instrument ? `${instrument} ${source}` : source, ...more })

/** The 2015 Regulations, for legacy contracts. */
export const PCR = 'Public Contracts Regulations 2015 (SI 2015/102)'
/** What the 2015 Regulations' entries share. */
export const OF_PCR = { in: PCR, regime: 'pcr-2015', from: '2015-02-26' } as const

/** Three nations of the United Kingdom and a fourth, where the law is the same. */
export const ALL_NATIONS: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland']
/** England and Wales. */
export const ENGLAND_WALES: readonly Nation[] = ['england', 'wales']
/** Where the Act’s own regulations reach: Wales has its own. */
export const ENGLAND_NI: readonly Nation[] = ['england', 'northern-ireland']
/** Councils alone. */
export const COUNCILS: readonly Buyer[] = ['council']
/** Every public body. */
export const PUBLIC_BODIES: readonly Buyer[] = ['council', 'parish', 'police-fire', 'nhs', 'other-sub-central', 'school', 'central'] // prettier-ignore
