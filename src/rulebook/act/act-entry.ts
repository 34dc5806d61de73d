import { type Rule, rule, type RuleEntry, type RuleKind } from '../rule-record.ts'
import type { Buyer } from '../facts/facts.ts'
import { all, any, applies, is, not } from '../situation/when.ts'
import type { Nation } from '../words.ts'

type More = Omit<Partial<RuleEntry>, 'id' | 'kind' | 'says'>

type Maker = (id: string, says: string, section: string, more?: More) => Rule

const makerOf =
  (kind: RuleKind): Maker =>
  (id, says, section, more = {}) =>
    rule({ id, kind, says, source: `Procurement Act 2023 ${section}`, ...more })

/** Something the Act asks to be done. Every maker takes identifier, sentence, section, and what else the rule holds. */
export const duty: Maker = makerOf('duty')
/** A question the Act asks of a situation. */
export const test: Maker = makerOf('test')
/** What a word of the Act means. */
export const definition: Maker = makerOf('definition')
/** Something a duty of the Act does not reach. */
export const exemption: Maker = makerOf('exemption')
/** A figure that may not be passed, or must be reached. */
export const limit: Maker = makerOf('limit')

/** A period of calendar days; `more` may give another unit. */
export const days = (id: string, value: number, says: string, section: string, more: More = {}): Rule =>
  makerOf('period')(id, says, section, { value, unit: 'days', calendar: 'calendar', ...more })

/** A sum that holds VAT, from which something is due. */
export const sum = (id: string, value: number, says: string, section: string, more: More = {}): Rule =>
  makerOf('threshold')(id, says, section, {
    value,
    unit: 'GBP',
    edge: 'at-least',
    includingVat: true,
    ...more,
  })

/** Where Part 6, UK1 and UK10 reach. */
export const ENGLAND_WALES: readonly Nation[] = ['england', 'wales']
/** Those whose figures are not set by the Welsh Ministers. */
export const ENGLAND_NI: readonly Nation[] = ['england', 'northern-ireland']
/** Wales alone. */
export const WALES: readonly Nation[] = ['wales']

/** Councils and the bodies that share their figures: every buyer but central government and private utilities. */
export const SUB_CENTRAL: readonly Buyer[] = ['council', 'parish', 'police-fire', 'nhs', 'school', 'other-sub-central'] // prettier-ignore
/** Every buyer but private utilities. */
export const PUBLIC_BODIES: readonly Buyer[] = [...SUB_CENTRAL, 'central']
/** Every public body but schools. */
export const NOT_SCHOOLS: readonly Buyer[] = PUBLIC_BODIES.filter((buyer) => buyer !== 'school')

/** A contract at or above its threshold that the Act does not exempt: what most of the Act is about. */
export const PUBLIC_CONTRACT = applies('public-contract')
/** A contract below its threshold that Part 6 reaches. */
export const BELOW_THRESHOLD = applies('regulated-below-threshold')
/** A contract below its threshold that is large enough to be told. */
export const NOTIFIABLE = any(
  applies('notifiable-threshold-other'),
  applies('notifiable-threshold-central'),
  applies('notifiable-threshold-central-wales'),
)
/** Light touch services, bought as they are, as a concession or by a utility. */
export const LIGHT_TOUCH = is('subject', 'light-touch', 'light-touch-concession', 'utilities-light-touch')
/** Concessions of every kind. */
export const CONCESSION = is('subject', 'concession', 'light-touch-concession', 'defence-concession')
/** Contracts of utilities. */
export const UTILITIES = is('subject', 'utilities', 'utilities-works', 'utilities-light-touch')
/** Defence and security contracts. */
export const DEFENCE = is('subject', 'defence', 'defence-works', 'defence-concession')
/** Works of every kind. */
export const WORKS = is('subject', 'works', 'utilities-works', 'defence-works')
/** Awarded under a framework. */
export const CALL_OFF = is('form', 'call-off')
/** A framework itself. */
export const FRAMEWORK = is('form', 'framework', 'open-framework')
/** A competitive tendering procedure. */
export const COMPETITION = is('procedure', 'open', 'competitive-flexible', 'dynamic-market')
/** A competition or a direct award: what a tender or a transparency notice is published for. */
export const NEW_AWARD = any(COMPETITION, is('procedure', 'direct-award'))
/** An award to whom the person served has chosen. */
export const USER_CHOICE = is('procedure', 'user-choice')
/** Regulated, and not awarded by calling off or through a dynamic market. */
export const OWN_COMPETITION = all(PUBLIC_CONTRACT, not(CALL_OFF), not(is('procedure', 'dynamic-market')))
