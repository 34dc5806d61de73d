import { buyingFacts } from './buying.data.ts'
import { councilFacts, dissolvingFacts } from './council.data.ts'
import { dutyFacts } from './duties.data.ts'
import { legacyFacts } from './legacy.data.ts'
import { competitionFacts } from './competition.data.ts'
import { conductFacts } from './conduct.data.ts'
import { contractFacts } from './contract.data.ts'
import { eventFacts } from './events.data.ts'
import { frameworkFacts } from './frameworks.data.ts'
import { groundFacts } from './grounds.data.ts'
import { gateFacts, keepingFacts, successionFacts, wayFacts } from './options.data.ts'
import { runningFacts } from './running.data.ts'
import { valueFacts } from './value.data.ts'

/** How a fact is answered. Money is pounds including VAT with two decimals, as text; a day is written yyyy-mm-dd. */
export type FactType = 'yes-no' | 'choice' | 'money' | 'day' | 'count' | 'percent' | 'months'

/** One fact that an answer may turn on. */
export interface Fact {
  readonly name: string
  readonly type: FactType
  /** The answers of a `choice`. */
  readonly choices?: readonly string[]
  /** The statement it makes when it holds, as a condition of an option is read: “the option stands in the contract”. */
  readonly says: string
  /** The one question that settles it, as a person is asked. */
  readonly ask: string
  readonly howToCheck: string
  readonly whoKnows: string
}

/** Every fact of the vocabulary, by subject. */
export const allFacts = [
  ...gateFacts,
  ...buyingFacts,
  ...valueFacts,
  ...competitionFacts,
  ...contractFacts,
  ...legacyFacts,
  ...keepingFacts,
  ...wayFacts,
  ...runningFacts,
  ...groundFacts,
  ...frameworkFacts,
  ...conductFacts,
  ...eventFacts,
  ...councilFacts,
  ...dissolvingFacts,
  ...successionFacts,
  ...dutyFacts,
] as const

/** The name of a fact: the one word that rules, options, question pages, cards and cases share. */
export type FactName = (typeof allFacts)[number]['name']

/** The kinds of public buyer that rules tell apart. */
export type Buyer = Extract<(typeof buyingFacts)[number], { name: 'buyer' }>['choices'][number]

/** A money fact that is not known exactly; an absent end is unknown. Pounds including VAT. */
export interface Between {
  readonly low?: string
  readonly high?: string
}

/** The answer to a fact: plain data, as it stands in a case, a form or a file. */
export type FactValue = boolean | string | number | Between

/** What is known of a thing to be bought or changed. What is absent is unknown, never “no”. */
export type Situation = { readonly [Name in FactName]?: FactValue }

const byName: ReadonlyMap<string, Fact> = new Map(allFacts.map((fact) => [fact.name, fact]))

/**
 * What is held of a fact by its name.
 *
 * @throws RangeError when the vocabulary has no such fact.
 * @example
 * factNamed('estimate').type // 'money'
 */
export function factNamed(name: string): Fact {
  const fact = byName.get(name)
  if (fact) return fact
  throw new RangeError(`The vocabulary has no fact called "${name}".`)
}

/**
 * Whether a word is the name of a fact.
 *
 * @example
 * isFactName('estimate') // true
 * isFactName('price') // false
 */
export const isFactName = (name: string): name is FactName => byName.has(name)
