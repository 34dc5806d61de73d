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
 * The supplier of every name. Names with one normalised form are one supplier; a company number seen beside any
 * of them names it. Two different company numbers are never joined: each keeps its own names, and a name seen
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
  const numbers = new Map<string, Set<string>>()
  for (const { name, companyNumber } of seen) {
    const key = normaliseName(name)
    if (!numbers.has(key)) numbers.set(key, new Set())
    if (companyNumber) numbers.get(key)!.add(companyNumber)
  }
  return seen.map((each) => matchOne(each, numbers.get(normaliseName(each.name))!, decided))
}

function matchOne(
  seen: NameSeen,
  numbers: ReadonlySet<string>,
  decided: ReadonlyMap<string, SupplierId>,
): NameMatched {
  const key = normaliseName(seen.name)
  const said = decided.get(key)
  const only = numbers.size === 1 ? [...numbers][0] : undefined
  const companyNumber = seen.companyNumber ?? only
  const withNumber = companyNumber === undefined ? {} : { companyNumber }
  if (said) return { name: seen.name, key, supplierId: said, ...withNumber, rule: 'a person said so' }
  if (seen.companyNumber) {
    const rule = 'company number printed beside the name'
    return { name: seen.name, key, supplierId: supplierIdOf(key, companyNumber), ...withNumber, rule }
  }
  if (only) {
    const rule = 'same name, legal form aside, as one with a company number'
    return { name: seen.name, key, supplierId: supplierIdOf(key, only), ...withNumber, rule }
  }
  const rule = numbers.size > 1 ? 'name alone: several companies share it' : 'same name, legal form aside'
  return { name: seen.name, key, supplierId: supplierIdOf(key, undefined), rule }
}
