import type { Ring } from '../../procurement/contract.ts'
import { isUnknownSupplier, lineProbability } from '../text-model/account-evidence.ts'
import { capabilityOf } from './capability.ts'
import { CATEGORIES, type Category } from './categories.data.ts'
import { type ToldByCode, toldByCodes } from './codes.ts'
import { NOT_IT } from './rule-words.ts'
import type { TextFields } from '../text-model/text-features.ts'
import { agreementOf, type Rule, surenessOf } from './sureness.ts'
import { modelFor, tellingWords } from '../text-model/text-model.ts'

/** Whether a thing is IT, of which category, and the rule and words that say so. */
export interface Classified {
  readonly ring: Ring
  readonly category: string
  readonly label: string
  readonly because: string
  /** What the finding rests on, strongest first. */
  readonly rule: Rule
  /** How likely it is IT: see `sureness.ts`. */
  readonly probability: number
  /** How likely it is IT and of this category; how likely it is not IT, where it is called that. */
  readonly categoryProbability: number
}

/** What is known of the thing: any part may be absent. */
export interface ToClassify {
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly supplier?: string | undefined
  /** Expense type or account of a payment. */
  readonly account?: string | undefined
  /** The service or cost centre that pays. */
  readonly service?: string | undefined
  readonly cpv?: readonly string[] | undefined
  /** What the supplier's contracts are for, when they agree. */
  readonly known?: KnownFor | undefined
}

/** What a supplier's contracts, at whatever body, say that it sells. */
export interface KnownFor {
  readonly ring: Ring
  /** The one category they agree on; absent when they are of several. */
  readonly category?: string
  readonly because: string
}

interface Compiled {
  readonly category: Category
  readonly words: RegExp | undefined
  readonly names: RegExp | undefined
  readonly topics: RegExp | undefined
}

const COMPILED: readonly Compiled[] = CATEGORIES.map((category) => ({
  category,
  words: category.words ? new RegExp(category.words, 'i') : undefined,
  names: category.names ? new RegExp(`\\b(?:${category.names})`, 'i') : undefined,
  topics: category.topics ? new RegExp(category.topics, 'i') : undefined,
}))

/** A title must be this likely IT by its text alone: a contract wrongly in the plan costs an officer's time. */
const SURE = 0.9

/**
 * The ring and category of a contract, an order or a payment.
 *
 * Layers, the first that speaks wins the ring: CPV code, words of title and description, supplier or product name, words of the
 * account, the supplier's contracts, the text model. The category is the first whose words or names are found. Where these say no more than
 * "software", what the supplier's contracts agree on tells it, else the service it is for; `software` or `other` when nothing does.
 * When nothing speaks the ring is `not` and the reason says so: a person may correct it.
 *
 * @example
 * classify({ title: 'Choice based letting system' }).category // 'homel'
 * classify({ title: 'Lift Maintenance - Housing' }).ring // 'not'
 * classify({ title: 'Support', cpv: ['72267000'] }).ring // 'core'
 * classify({ account: 'Computer software', service: 'Planning' }).category // 'plan'
 */
export function classify(thing: ToClassify): Classified {
  const fields = fieldsOfThing(thing)
  const asText = lineProbability(modelFor(fields), fields)
  const told = toldBy(thing, { fields, probability: asText })
  // Of an unknown supplier the account has spoken already.
  const isSaid = told.rule === 'account' && isUnknownSupplier(thing.supplier ?? '')
  const probability = isSaid && told.ring === 'core' ? asText : surenessOf(told.rule, asText, told.ring)
  if (told.ring === 'not') return { ...told, probability, categoryProbability: 1 - probability }
  return { ...told, probability, categoryProbability: probability * agreementOf(told.rule, told.category) }
}

type Told = Omit<Classified, 'probability' | 'categoryProbability'>

/** A thing as the text model reads it, and how likely it says that it is IT. */
interface AsText {
  readonly fields: TextFields
  readonly probability: number
}

function toldBy(thing: ToClassify, text: AsText): Told {
  const told = NOT_IT.exec(thing.title ?? thing.account ?? '')
  if (told) return notIt(`“${told[0]}” is not information technology`, 'not-words')
  const code = toldByCodes(thing.cpv ?? [])
  const byWords = wordsOf(thing, code !== undefined)
  const byName = thing.supplier ? findBy('names', thing.supplier) : undefined
  const byAccount = accountOf(thing)
  const best = isTelling(byWords) ? byWords : (byName ?? byWords ?? byAccount)
  if (code && (best || !code.weak)) return refined(withCode(code, best), thing)
  if (best) return refined(found(best, best.by === 'names' ? 'name' : best === byAccount ? 'account' : 'words'), thing) // prettier-ignore
  if (thing.known) return fromKnown(thing.known)
  if (code) return notIt(`${code.because} is put on any project, and no word bears it out`)
  return byText(text, thing.title === undefined)
}

/** A payment as the model reads it: its supplier and account; a contract: its title. */
function fieldsOfThing({ title, description, supplier, account, service }: ToClassify): TextFields {
  const texts = [title ?? account, title === undefined ? service : undefined].filter((text) => text !== undefined) // prettier-ignore
  return title === undefined ? { supplier, texts } : { texts, description }
}

/** What the text model says of a thing that no rule knows. */
function byText({ fields, probability }: AsText, isPayment: boolean): Told {
  const model = modelFor(fields)
  if (probability < (isPayment ? model.cut : SURE)) return notIt('nothing in it says information technology')
  const { id, label, ring } = capabilityOf(fields).category
  const words = tellingWords(model, fields).map((word) => `“${word}”`)
  const because = `${words.join(', ') || 'the text as a whole'}: ${Math.round(probability * 100)} % likely by lines that councils have classed`
  return { ring, category: id, label, because, rule: 'text' }
}

const isTelling = (hit: Hit | undefined): hit is Hit => hit !== undefined && hit.category.id !== 'software'

/** The hit in the account, else in the service: a cost centre named "ICT Services" says that it is IT, not that it is a service. */
function accountOf(thing: ToClassify): Hit | undefined {
  const inAccount = thing.account ? findBy('words', thing.account) : undefined
  if (isTelling(inAccount)) return inAccount
  const inService = thing.service ? findBy('words', thing.service) : undefined
  if (isTelling(inService) && inService.category.id !== 'prof') return inService
  return inAccount ?? (inService && { ...inService, category: categoryOf('software') })
}

/** Services with one main system of their own: software charged to them is most likely that. Not so a whole directorate's. */
const ONE_SYSTEM = new Set([
  'rev-ben',
  'plan',
  'llc',
  'eh',
  'homel',
  'lib',
  'elec',
  'gis',
  'demo',
  'reg',
  'pens',
])

/** What is known only to be software, told more closely by the supplier's contracts or by the service that it is for. */
function refined(told: Told, thing: ToClassify): Told {
  if (told.category !== 'software') return told
  const { known } = thing
  if (known?.category) {
    const { id, label, ring } = categoryOf(known.category)
    return { ...told, ring: ring === 'edge' ? ring : told.ring, category: id, label, because: `${told.because}; ${known.because}` } // prettier-ignore
  }
  const [inTitle, inDescription, inService] = [thing.title, thing.description, thing.service].map((text) => text ? findBy('topics', text) : undefined) // prettier-ignore
  const topic = inTitle ?? inDescription ?? (ONE_SYSTEM.has(inService?.category.id ?? '') ? inService : undefined) // prettier-ignore
  if (!topic) return told
  const { id, label } = topic.category
  return { ...told, category: id, label, because: `${told.because}; “${topic.text}” says what it is for` }
}

function fromKnown({ ring, category = 'software', because }: KnownFor): Told {
  const { id, label } = categoryOf(category)
  return { ring, category: id, label, because, rule: 'contracts' }
}

const categoryOf = (id: string): Category => CATEGORIES.find((each) => each.id === id)!

interface Hit {
  readonly category: Category
  readonly text: string
  readonly by: 'words' | 'names' | 'topics'
}

/** The hit that begins earliest in a text, the first category of the list where two begin together; plain `software` only when alone. */
function findBy(by: Hit['by'], text: string): Hit | undefined {
  let best: (Hit & { readonly at: number }) | undefined
  for (const compiled of COMPILED) {
    const match = compiled[by]?.exec(text)
    if (!match || (best && (compiled.category.id === 'software' || match.index >= best.at))) continue
    best = { category: compiled.category, text: match[0], by, at: match.index }
  }
  return best
}

/**
 * The hit in a title, else in its description. A description often names equipment in passing, so operational
 * technology found only there does not count unless a code says IT too.
 */
function wordsOf(thing: ToClassify, hasCode: boolean): Hit | undefined {
  const inTitle = thing.title ? findBy('words', thing.title) : undefined
  if (inTitle && inTitle.category.id !== 'software') return inTitle
  const inDescription = thing.description ? findBy('words', thing.description) : undefined
  if (!inDescription || (inDescription.category.ring === 'edge' && !hasCode)) return inTitle
  return inTitle && inDescription.category.id === 'software' ? inTitle : inDescription
}

function found(hit: Hit, rule: Rule): Told {
  const what = hit.by === 'names' ? 'the supplier or product is known for it' : 'the words say so'
  const { id, label, ring } = hit.category
  return { ring, category: id, label, because: `“${hit.text}”: ${what}`, rule }
}

function withCode(code: ToldByCode, hit: Hit | undefined): Told {
  const category = hit?.category ?? categoryOf(code.category ?? 'software')
  const because = hit ? `${code.because}; “${hit.text}”` : code.because
  const ring = hit && hit.category.ring === 'edge' ? 'edge' : code.ring
  return { ring, category: category.id, label: category.label, because, rule: 'code' }
}

const notIt = (because: string, rule: Rule = 'none'): Told => ({
  ring: 'not',
  category: 'other',
  label: 'Not information technology',
  because,
  rule,
})
