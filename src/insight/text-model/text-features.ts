import { findNames, joinHash, type MarketName, wordHash } from '../classification/names.ts'
import { ruleHits } from '../classification/rule-words.ts'
import { priorOf } from './supplier-priors.ts'

/** What is known of a thing as text: who was paid, the short texts (title, account, service), and a long description. */
export interface TextFields {
  readonly supplier?: string | undefined
  readonly texts: readonly string[]
  readonly description?: string | undefined
}

/** A first text longer than this, or a later one longer than a title is, is a description: it names things in passing. */
const LONGEST_FIRST = 250
const LONGEST_LATER = 100

/**
 * Texts as fields: long ones are the description; of a description alone the start stands for a title.
 *
 * @example
 * fieldsOf(['Licences', ''], 'Idox') // { supplier: 'Idox', texts: ['Licences'], description: undefined }
 */
export function fieldsOf(texts: readonly string[], supplier?: string): TextFields {
  const told = texts.filter((text) => text !== '')
  const isShort = (text: string, at: number) => text.length <= (at === 0 ? LONGEST_FIRST : LONGEST_LATER)
  const short = told.filter(isShort)
  const description = told.filter((text, at) => !isShort(text, at)).join(' ') || undefined
  if (short.length === 0 && description !== undefined) short.push(description.slice(0, LONGEST_LATER))
  return { supplier: supplier === '' ? undefined : supplier, texts: short, description }
}

/** Features of one thing: bucket numbers, and beside each how much it counts. */
export interface Features {
  readonly buckets: Uint32Array
  readonly values: Float32Array
  count: number
}

/** How many buckets features are hashed into, a power of two: the number of weights shipped. */
export const BUCKETS = 1 << 18

/** A text is read this far: what is bought is said at its start. */
const LONGEST = 1500
const MOST = 16384
/** A text of fewer features than this does not count each of them for more. */
const FEWEST = 20
/** How much a name of the market, or what other bodies buy of a supplier, counts beside a whole text. */
const ROLE_VALUE = 1
const NAME_VALUE = 0.25
const PRIOR_VALUE = 1
const DESCRIPTION_WEIGHT = 0.7
/** How much the words of categories in a title count; the title of a notice says what is bought, a payment's account rarely does. */
const RULE_VALUE = 1.5
/** A description says first what is bought, then what buyers always write. */
const DESCRIPTION_LENGTH = 400

/** Spaces of hashes: a word of a supplier's name is another feature than the same word of an account. */
const SUPPLIER = 0x51ed270b
const TEXT = 0x02f6e2b1
const RUNS = 0x77777777
const ROLES = 1000
const PRIORS = 2000
const CAPITALS = 3000
const RULES = 4000
/** The two letters in capitals, which lower case would make a pronoun; of a text all in capitals they tell nothing. */
const CAPITAL_IT = /\b(?:IT|ICT)\b/

/** Letters in lower case and digits as they are; all else is nought, a blank. */
const CODES = new Uint8Array(128)
for (let code = 48; code < 58; code++) CODES[code] = code
for (let code = 97; code < 123; code++) {
  CODES[code] = code
  CODES[code - 32] = code
}

/** Words that say what kind of body a supplier is, not which. */
const FORMS = new Set('ltd limited plc llp cic cio inc uk gb the co company group holdings holding and'.split(' ').map(wordHash)) // prettier-ignore

// One thing is read at a time: these are used again for each.
const letters = new Uint8Array(LONGEST + 2)
const words = new Int32Array(LONGEST)
let wordCount = 0
/** When a bucket was last given: a feature counts once in a thing, however often it occurs. */
const stamps = new Uint32Array(BUCKETS)
let stamp = 0

/**
 * A place for the features of one thing after another.
 *
 * @example
 * featureSpace().count // 0
 */
export const featureSpace = (): Features => ({
  buckets: new Uint32Array(MOST),
  values: new Float32Array(MOST),
  count: 0,
})

/**
 * Reads the features of a thing into a space that is used again: words, pairs of words and runs of three to five letters of
 * each text, names of the market in them, what other bodies buy of the supplier, and where there is none the words of categories in
 * the short texts. Cost grows with the letters.
 *
 * @example
 * const space = featureSpace()
 * readFeatures({ supplier: 'Idox Software Ltd', texts: ['Licences'] }, space)
 * space.count > 50 // true
 */
export function readFeatures(fields: TextFields, into: Features): void {
  into.count = 0
  stamp++
  if (fields.supplier) {
    readField(into, fields.supplier, SUPPLIER, 1)
    givePrior(into)
  }
  const short = fields.texts.length === 1 ? fields.texts[0]! : fields.texts.join(' | ')
  if (short !== '') readField(into, short, TEXT, 1)
  if (fields.description) readField(into, fields.description.slice(0, DESCRIPTION_LENGTH), TEXT, DESCRIPTION_WEIGHT) // prettier-ignore
  if (!fields.supplier)
    for (const hit of ruleHits(short)) giveOne(into, hashIn(TEXT, RULES + hit), RULE_VALUE)
}

/**
 * The key of a supplier's name for what other bodies buy of it: its words without those of its legal form.
 *
 * @example
 * supplierKey('Idox Software Ltd') === supplierKey('IDOX SOFTWARE LIMITED') // true
 */
export function supplierKey(name: string): number {
  readWords(readLetters(name))
  return keyOfWords()
}

function readField(into: Features, text: string, space: number, weight: number): void {
  const length = readLetters(text)
  readWords(length)
  let from = into.count
  giveWords(into, space)
  weigh(into, from, weight)
  giveNames(into, space, weight)
  if (CAPITAL_IT.test(text) && /[a-z]/.test(text)) giveOne(into, hashIn(space, CAPITALS), ROLE_VALUE * weight)
  from = into.count
  giveRuns(into, length, space ^ RUNS)
  weigh(into, from, weight)
}

/** Names of the market: what any seller, trade or product says counts most, its category a little, for few lines teach each category. */
function giveNames(into: Features, space: number, weight: number): void {
  findNames(words, wordCount, (name) => {
    giveOne(into, hashIn(space, ROLES + (name.feature % 3) + (name.edge ? 3 : 0)), ROLE_VALUE * weight)
    giveOne(into, hashIn(space, name.feature + 1), NAME_VALUE * weight)
  })
}

function giveOne(into: Features, hash: number, value: number): void {
  const from = into.count
  give(into, hash)
  into.values.fill(value, from, into.count)
}

function readLetters(text: string): number {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
  const length = Math.min(plain.length, LONGEST)
  letters[0] = 0
  for (let at = 0; at < length; at++) {
    const code = plain.charCodeAt(at)
    letters[at + 1] = code < 128 ? CODES[code]! : 0
  }
  letters[length + 1] = 0
  return length + 2
}

/** The hashes of the words read last, the same as `wordHash` gives. */
function readWords(length: number): void {
  wordCount = 0
  let hash = 0
  for (let at = 1; at < length; at++) {
    const code = letters[at]!
    const inside = letters[at - 1] !== 0
    if (code !== 0) hash = Math.imul((inside ? hash : 0x811c9dc5) ^ code, 16777619)
    else if (inside) words[wordCount++] = hash
  }
}

const hashIn = (space: number, hash: number): number => Math.imul(space + hash, 0x5bd1e995)

function give(into: Features, hash: number): void {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  const bucket = ((once ^ (once >>> 13)) >>> 0) & (BUCKETS - 1)
  if (stamps[bucket] === stamp || into.count >= MOST) return
  stamps[bucket] = stamp
  into.buckets[into.count++] = bucket
}

/** Words, each in the space all texts share and in its field's own, and pairs of words in the field's own. */
function giveWords(into: Features, space: number): void {
  for (let at = 0; at < wordCount; at++) {
    const word = words[at]!
    give(into, word)
    give(into, hashIn(space, word))
    if (at > 0) give(into, joinHash(words[at - 1]!, word) ^ space)
  }
}

/** Runs of three to five letters within words; the blank before a word and the one after count as letters. */
function giveRuns(into: Features, length: number, space: number): void {
  for (let from = 0; from < length - 2; from++) {
    if (letters[from + 1] === 0) continue
    let hash = space
    for (let at = from; at < from + 5 && at < length; at++) {
      hash = Math.imul(hash ^ (letters[at]! + 1), 0x01000193)
      if (at >= from + 2) give(into, hash ^ ((at - from) << 24))
      if (at > from && letters[at] === 0) break
    }
  }
}

/** Features since `from` count one over the root of their number, so that a long text counts no more than a short one. */
function weigh(into: Features, from: number, weight: number): void {
  into.values.fill(weight / Math.sqrt(Math.max(FEWEST, into.count - from)), from, into.count)
}

function keyOfWords(): number {
  let key = 0
  for (let at = 0; at < wordCount; at++) if (!FORMS.has(words[at]!)) key = joinHash(key, words[at]!)
  return key
}

function givePrior(into: Features): void {
  const band = priorOf(keyOfWords())
  if (band === 0) return
  giveOne(into, hashIn(SUPPLIER, PRIORS + band), PRIOR_VALUE)
}

/**
 * The names of the market in a text, in their order.
 *
 * @example
 * namesIn('Renewal of iTrent licences')[0].phrase // 'itrent'
 */
export function namesIn(text: string): MarketName[] {
  const found: MarketName[] = []
  readWords(readLetters(text))
  findNames(words, wordCount, (name) => void found.push(name))
  return found
}
