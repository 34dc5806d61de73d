import type { ContractId } from '../../procurement/contract.ts'
import { normaliseName } from '../suppliers/normalise-name.ts'
import { tenLetters } from '../suppliers/match-suppliers.ts'

/** What of a source line makes it the same line in a later edition. */
export interface RegisterAnchorParts {
  readonly body: string
  readonly reference?: string | undefined
  /** True when no other line of the same file and sheet has this reference. */
  readonly referenceIsUnique: boolean
  readonly title?: string | undefined
  readonly supplier?: string | undefined
  /** Start as printed. */
  readonly start?: string | undefined
}

const plain = (text: string | undefined): string =>
  (text ?? '').toUpperCase().replace(/[^A-Z0-9]+/g, ' ').trim() // prettier-ignore

/**
 * The anchors of a register line, the strongest first: the publisher's own reference when it is unique in the file,
 * then title, supplier and start as printed. A decision keeps both, so that it survives the loss of one.
 *
 * @example
 * registerAnchors({ body: 'A', reference: '0021', referenceIsUnique: true, title: 'T', supplier: 'S Ltd', start: '1/1/2020' })
 * // gives register|A|ref|0021 and register|A|line|T|S|1/1/2020
 */
export function registerAnchors(parts: RegisterAnchorParts): string[] {
  const body = plain(parts.body)
  const line = `register|${body}|line|${plain(parts.title)}|${normaliseName(parts.supplier ?? '')}|${(parts.start ?? '').trim()}`
  const reference = plain(parts.reference)
  return parts.referenceIsUnique && reference !== '' ? [`register|${body}|ref|${reference}`, line] : [line]
}

/**
 * The anchor of a contract or award told by a notice.
 *
 * @example
 * noticeAnchor('ocds-b5fd17-1', 'award-1') // 'notice|ocds-b5fd17-1|award-1'
 */
export function noticeAnchor(ocid: string, contractOrAward: string): string {
  return `notice|${ocid}|${contractOrAward}`
}

/**
 * The anchor of a contract inferred from payments.
 *
 * @example
 * paymentsAnchor('Exeter City Council', 'S-AAAAAAAAAA', 'hous', 'monthly') // 'payments|EXETER CITY COUNCIL|S-AAAAAAAAAA|hous|monthly'
 */
export function paymentsAnchor(body: string, supplierId: string, category: string, rhythm: string): string {
  return `payments|${plain(body)}|${supplierId}|${category}|${rhythm}`
}

/**
 * A contract's identifier: `C-` and ten base-32 letters of the hash of its strongest anchor.
 *
 * @example
 * contractIdOf(['register|A|ref|0021']).length // 12
 */
export function contractIdOf(anchors: readonly string[]): ContractId {
  return `C-${tenLetters(anchors[0]!)}` as ContractId
}
