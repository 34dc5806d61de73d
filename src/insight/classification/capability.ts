import { CATEGORIES, type Category } from './categories.data.ts'
import type { MarketName } from './names.ts'
import { CATEGORY_WORDS } from './rule-words.ts'
import { namesIn, type TextFields } from '../text-model/text-features.ts'

/** Which capability a thing of IT serves, how sure that is, and the words that say so. */
export interface Capability {
  readonly category: Category
  /** How often a finding by this rule agreed with the publishers' own classes, on lines not learned from. */
  readonly probability: number
  readonly rule: 'product' | 'words' | 'seller' | 'trade' | 'none'
  readonly words: string
}

/** How often each rule's category agreed with the publisher's own class, of those that tell one: see `npm run score:classes`. */
const AGREES = { product: 0.62, words: 0.7, seller: 0.75, trade: 0.74, none: 0.3 } as const

const BY_ID = new Map(CATEGORIES.map((category) => [category.id, category]))
/** Categories that say only that it is IT of many kinds, the vaguest last. */
const VAGUE = ['eud', 'prof', 'software']
const vagueness = (each: Capability): number => VAGUE.indexOf(each.category.id)

/**
 * The capability that a thing known to be IT serves: a product named, else words of its title or account, else its seller,
 * else the seller's trade, or what its name says it deals in; the general category when nothing tells.
 *
 * @example
 * capabilityOf({ supplier: 'Heywood Ltd', texts: ['Support'] }).category.id // 'pens'
 * capabilityOf({ supplier: 'Softcat plc', texts: ['iTrent licences'] }).category.id // 'hr'
 * capabilityOf({ supplier: 'Fox Audio Hire', texts: [] }).category.id // 'av'
 * capabilityOf({ texts: ['Annual charge'] }).rule // 'none'
 */
export function capabilityOf(fields: TextFields): Capability {
  const text = fields.texts.join(' · ')
  const inText = namesIn(text)
  const seller = fields.supplier ? namesIn(fields.supplier) : []
  const found = [
    byName(inText.filter((name) => name.role !== 'trade')),
    byWords(text),
    byName(seller.filter((name) => name.role !== 'trade')),
    byName(inText.filter((name) => name.role === 'trade')),
    byName(seller.filter((name) => name.role === 'trade')),
    fields.description ? byWords(fields.description.slice(0, 300)) : undefined,
  ].filter((each) => each !== undefined)
  return found.sort((a, b) => vagueness(a) - vagueness(b))[0] ?? byDealsIn(fields.supplier ?? '') ?? NOTHING
}

/** What a seller's name says that it deals in: asked last, of what is known to be IT. */
const DEALS_IN: readonly (readonly [category: string, words: RegExp])[] = [
  ['av', /\baudio|microphone|\bphoto(?!cop)|\bcameras?\b|\bvideo\b|\bsound\b|\bvision\b/i],
  ['print', /reprographic|\bcopy|\bprint|\btoner|\bimaging|office machines|business machines/i],
  ['cms', /\bweb|\binternet|\bmedia\b|\bcreative\b|\bdesign\b/i],
  ['cc', /communicat|\bmobiles?\b|\bphones?\b|\btele|\bcall\b|top.?up|\bvoice|\bvoip/i],
  ['edrm', /document|\brecords\b|archiv|scanning|microfilm/i],
  ['net', /\bnetworks?\b|\bcabl(?:e|ing)\b|\bfibre\b|\bwireless\b|\bconnect/i],
]

function byDealsIn(supplier: string): Capability | undefined {
  const told = DEALS_IN.map(([id, words]) => ({ id, match: words.exec(supplier) })).find((each) => each.match)
  return (
    told && { category: BY_ID.get(told.id)!, probability: AGREES.trade, rule: 'trade', words: told.match![0] }
  )
}

const NOTHING: Capability = {
  category: BY_ID.get('software')!,
  probability: AGREES.none,
  rule: 'none',
  words: '',
}

function byName(names: readonly MarketName[]): Capability | undefined {
  const name = names.find((each) => !VAGUE.includes(each.category)) ?? names[0]
  if (!name) return undefined
  const category = BY_ID.get(name.category)!
  return { category, probability: AGREES[name.role], rule: name.role, words: name.phrase }
}

/** The words found earliest; the first category of the list where two begin together. */
function byWords(text: string): Capability | undefined {
  let best: (Capability & { readonly at: number }) | undefined
  for (const { category, words } of CATEGORY_WORDS) {
    const match = words.exec(text)
    if (!match || (best && (match.index >= best.at || VAGUE.includes(category.id)))) continue
    best = { category, probability: AGREES.words, rule: 'words', words: match[0], at: match.index }
  }
  return best
}
