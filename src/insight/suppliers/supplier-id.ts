import { createHash } from 'node:crypto'
import type { SupplierId } from '../../procurement/contract.ts'

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
 * The identifier a supplier has when only its name is known: letters from the name's key.
 *
 * @example
 * ownSupplierId('CIVICA').startsWith('S-') // true
 */
export function ownSupplierId(key: string): SupplierId {
  return `S-${tenLetters(key)}` as SupplierId
}

/**
 * The identifier of a company.
 *
 * @example
 * companySupplierId('01628868') // 'GB-COH-01628868'
 */
export function companySupplierId(companyNumber: string): SupplierId {
  return `GB-COH-${companyNumber}` as SupplierId
}
