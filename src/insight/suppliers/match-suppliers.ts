import { createHash } from 'node:crypto'
import type { SupplierId } from '../../procurement/contract.ts'
import { normaliseName } from './normalise-name.ts'

/** A name as some file prints it, with the company number beside it when there was one. */
export interface NameSeen {
  readonly name: string
  readonly companyNumber?: string | undefined
}

/** Which supplier a printed name belongs to, and the rule that says so. */
export interface NameMatched {
  readonly name: string
  readonly key: string
  readonly supplierId: SupplierId
  readonly companyNumber?: string
  readonly rule: string
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Ten base-32 letters of the SHA-256 of a text: the tail of the project's computed identifiers.
 *
 * @example
 * tenLetters('a').length // 10
 */
export function tenLetters(text: string): string {
  const digest = createHash('sha256').update(text).digest()
  let bits = 0n
  for (const byte of digest.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte)
  let letters = ''
  for (let index = 0; index < 10; index++) letters += ALPHABET[Number((bits >> BigInt(59 - index * 5)) & 31n)]
  return letters
}

/**
 * The identifier of a supplier: its company number where one is known, else letters from its normalised name.
 *
 * @example
 * supplierIdOf('CIVICA', '01628868') // 'GB-COH-01628868'
 * supplierIdOf('CIVICA', undefined).startsWith('S-') // true
 */
export function supplierIdOf(key: string, companyNumber: string | undefined): SupplierId {
  return (companyNumber ? `GB-COH-${companyNumber}` : `S-${tenLetters(key)}`) as SupplierId
}

/**
 * The supplier of every name. Names with one normalised form are one supplier, and so is a name that a ledger cut short with
 * the only longer one it begins; a company number seen beside any of them names it. Two different company numbers are never joined: each keeps its own names, and a name seen
 * without a number stays apart when its form has several numbers.
 *
 * `decided` holds what people said: normalised form → supplier identifier; it wins over every rule.
 *
 * @example
 * const found = matchSuppliers([{ name: 'Acme Ltd' }, { name: 'ACME LIMITED', companyNumber: '01234567' }], new Map())
 * found[0].supplierId // 'GB-COH-01234567'
 */
export function matchSuppliers(
  seen: readonly NameSeen[],
  decided: ReadonlyMap<string, SupplierId>,
): NameMatched[] {
  const keys = keysOf(seen.map((each) => each.name))
  const numbers = new Map<string, Set<string>>()
  for (const { name, companyNumber } of seen) {
    const { key } = keys.get(name)!
    if (!numbers.has(key)) numbers.set(key, new Set())
    if (companyNumber) numbers.get(key)!.add(companyNumber)
  }
  return seen.map((each) => {
    const told = keys.get(each.name)!
    return matchOne(each, told, numbers.get(told.key)!, decided)
  })
}

/** The key of a name, and whether a longer name gave it. */
interface Key {
  readonly key: string
  readonly isCut: boolean
}

/** Ledgers cut names at a width; shorter beginnings than this are common to too many firms. */
const CUT_FROM = 20

/** What a cut leaves of a legal form. */
const PART_OF_FORM = / (?:L|LI|LIM|LIMI|LIMIT|LIMITE|LT|LL|PL)$/

/**
 * The key of each name: its normalised form, or where a ledger has cut it short, that of the only longer name it begins.
 * Cost grows with n log n: the names a cut one begins stand right behind it in order.
 */
function keysOf(names: readonly string[]): Map<string, Key> {
  const spelt = (name: string) => name.toUpperCase().replace(/\s+/g, ' ').trim() // prettier-ignore
  const sorted = [...new Set(names)].map((name) => ({ name, text: spelt(name), key: normaliseName(name) }))
  sorted.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.name < b.name ? -1 : 1))
  const own = new Set(sorted.map((each) => each.key))
  return new Map(
    sorted.map(({ name, text, key }, at) => {
      const whole = text.length < CUT_FROM ? undefined : wholeKey(text, key, { sorted, from: at + 1, own })
      return [name, { key: whole ?? key, isCut: whole !== undefined }]
    }),
  )
}

interface Names {
  readonly sorted: readonly { readonly text: string; readonly key: string }[]
  readonly from: number
  readonly own: ReadonlySet<string>
}

function wholeKey(text: string, key: string, { sorted, from, own }: Names): string | undefined {
  if (PART_OF_FORM.test(text)) {
    const bare = normaliseName(text.replace(PART_OF_FORM, ''))
    if (own.has(bare)) return bare
  }
  const longer = new Set<string>()
  for (let next = from; next < sorted.length && sorted[next]!.text.startsWith(text); next += 1) {
    // A name is cut where it stops inside a word, not where the longer one only has another word.
    const isCut = /[A-Z0-9]/.test(sorted[next]!.text[text.length] ?? ' ')
    if (isCut && sorted[next]!.key !== key) longer.add(sorted[next]!.key)
    if (longer.size > 1) return undefined
  }
  return [...longer][0]
}

function matchOne(
  seen: NameSeen,
  { key, isCut }: Key,
  numbers: ReadonlySet<string>,
  decided: ReadonlyMap<string, SupplierId>,
): NameMatched {
  const said = decided.get(key)
  const only = numbers.size === 1 ? [...numbers][0] : undefined
  const companyNumber = seen.companyNumber ?? only
  const of = (supplierId: SupplierId, rule: string): NameMatched => ({ name: seen.name, key, supplierId, ...(companyNumber === undefined ? {} : { companyNumber }), rule }) // prettier-ignore
  if (said) return of(said, 'a person said so')
  if (seen.companyNumber)
    return of(supplierIdOf(key, companyNumber), 'company number printed beside the name')
  if (isCut) return of(supplierIdOf(key, only), 'the beginning of one longer name only: a ledger cut it')
  if (only) return of(supplierIdOf(key, only), 'same name, legal form aside, as one with a company number')
  return of(supplierIdOf(key, undefined), numbers.size > 1 ? 'name alone: several companies share it' : 'same name, legal form aside') // prettier-ignore
}
