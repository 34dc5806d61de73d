import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import {
  type AgreementStatus,
  type AgreementType,
  type AwardMethod,
  type BodyKind,
  type Buyers,
  type Nation,
  type Sureness,
} from '../../rulebook/index.ts'

// How the words of files from outside are read. Each gives undefined for what it cannot read; nothing is guessed.

type Spelled<T> = readonly (readonly [RegExp, T])[]
const first = <T>(text: string, spelled: Spelled<T>): T | undefined =>
  spelled.find(([pattern]) => pattern.test(text))?.[1]

const TYPES: Spelled<AgreementType> = [
  [/dynamic purchasing|\bdps\b/i, 'dps'],
  [/dynamic market/i, 'dynamic-market'],
  [/joint venture/i, 'joint-venture'],
  [/open.framework/i, 'open-framework'],
  [/framework|closed/i, 'closed-framework'],
]

/**
 * The kind of agreement.
 *
 * @example
 * readType('Dynamic Purchasing System (DPS)') // 'dps'
 * readType('Open Framework') // 'open-framework'
 */
export const readType = (text: string): AgreementType | undefined => first(text, TYPES)

const REGIMES: Spelled<'legacy' | 'new'> = [
  [/pcr|2015|legacy/i, 'legacy'],
  [/pa ?(20)?23|procurement act|act 2023|^new$/i, 'new'],
]

/**
 * The law an agreement is under.
 *
 * @example
 * readRegime('PCR15') // 'legacy'
 * readRegime('PA2023') // 'new'
 */
export const readRegime = (text: string): 'legacy' | 'new' | undefined => first(text, REGIMES)

const STATUSES: Spelled<AgreementStatus> = [
  [/expired|ended|closed|withdrawn|archived/i, 'ended'],
  [/pipeline|planned|upcoming|future|underway|tendering|awarded|coming/i, 'planned'],
  [/live|active|current|^open$/i, 'live'],
]

/**
 * The state an owner gives.
 *
 * @example
 * readStatus('Expired - Data Still Received') // 'ended'
 * readStatus('Awarded (Pipeline)') // 'planned'
 */
export const readStatus = (text: string): AgreementStatus | undefined => first(text, STATUSES)

/**
 * How call-offs are placed.
 *
 * @example
 * readAwards('Direct award or further competition') // ['direct', 'competed']
 * readAwards('both') // ['direct', 'competed']
 * readAwards('no direct award') // undefined
 */
export function readAwards(text: string): AwardMethod[] | undefined {
  if (/^both$/i.test(text.trim())) return ['direct', 'competed']
  if (/\bno\b|\bnot\b|without/i.test(text)) return undefined
  const found: AwardMethod[] = [
    ...(/direct/i.test(text) ? (['direct'] as const) : []),
    ...(/compet/i.test(text) ? (['competed'] as const) : []),
  ]
  return found.length > 0 ? found : undefined
}

/**
 * How sure a list says it is.
 *
 * @example
 * readSureness('medium') // 'M'
 */
export function readSureness(text: string): Sureness | undefined {
  const match = /^(h|m|l)(igh|edium|ow)?$/i.exec(text.trim())
  return match ? (match[1]!.toUpperCase() as Sureness) : undefined
}

/**
 * The capabilities of the taxonomy that words name, by id or label, and the words that name none.
 *
 * @example
 * readCapabilities('hous; Finance and ERP; catering') // { known: ['hous', 'erp'], unknown: ['catering'] }
 */
export function readCapabilities(text: string): { known: string[]; unknown: string[] } {
  const words = text.split(/[;,|\n]/).map((each) => each.trim()).filter(Boolean) // prettier-ignore
  const idOf = (word: string) =>
    CATEGORIES.find(({ id, label }) => [id, label.toLowerCase()].includes(word.toLowerCase()))?.id
  return {
    known: [...new Set(words.flatMap((each) => idOf(each) ?? []))],
    unknown: words.filter((each) => idOf(each) === undefined),
  }
}

const KINDS: Spelled<readonly BodyKind[]> = [
  [/local authorit|councils?\b|local government/i, ['district', 'county', 'unitary']],
  [/\bnhs\b|health/i, ['nhs']],
  [/police/i, ['police']],
  [/\bfire\b/i, ['fire']],
  [/parish|town council/i, ['town']],
]
const NATIONS: Spelled<Nation> = [
  [/england/i, 'england'],
  [/wales/i, 'wales'],
  [/scotland/i, 'scotland'],
  [/northern ireland/i, 'northern-ireland'],
]

/**
 * Who may call off, where the words are plain; words with "except" or "only" are left to a person.
 *
 * @example
 * readBuyers('All public sector bodies in England and Wales') // { everyPublicBody: true, nations: ['england', 'wales'] }
 * readBuyers('Local authorities') // { kinds: ['district', 'county', 'unitary'] }
 * readBuyers('see notice') // undefined
 */
export function readBuyers(text: string): Buyers | undefined {
  if (/except|exclud|other than|\bonly\b|\bnot\b/i.test(text)) return undefined
  const nations = NATIONS.filter(([pattern]) => pattern.test(text)).map(([, nation]) => nation)
  const where = nations.length > 0 && { nations }
  if (/(all|any|every|wider|uk|whole).{0,20}public (sector|bod)|^public (sector|bodies)/i.test(text))
    return { everyPublicBody: true, ...where }
  const kinds = KINDS.filter(([pattern]) => pattern.test(text)).flatMap(([, of]) => of)
  return kinds.length > 0 ? { kinds, ...where } : undefined
}

/**
 * Text without markup, for titles and summaries of web pages.
 *
 * @example
 * plainText('<p>Software &amp; services</p>') // 'Software & services'
 */
export function plainText(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", '#8217': '’', '#8211': '–' } // prettier-ignore
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&([a-z]+|#\d+);/gi, (whole, name: string) => named[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}
