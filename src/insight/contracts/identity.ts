import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { ContractId } from '../../procurement/contract.ts'
import { normaliseName } from '../suppliers/normalise-name.ts'
import { tenLetters } from '../suppliers/supplier-id.ts'

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
  /** Start as read, where it could be. */
  readonly startOn?: CalendarDay | undefined
}

const plain = (text: string | undefined): string =>
  (text ?? '').toUpperCase().replace(/[^A-Z0-9]+/g, ' ').trim() // prettier-ignore

/** A reference is taken as printed, but for case and spaces: its marks may be all that tells two apart. */
const printed = (text: string | undefined): string => (text ?? '').toUpperCase().replace(/\s+/g, ' ').trim()

/**
 * The anchors of a register line, the strongest first: the publisher's own reference when it is unique in the file, then title,
 * supplier and start as printed, then the same with the start as read, which survives another way of writing days. A decision
 * keeps all, so that it survives the loss of one.
 *
 * @example
 * registerAnchors({ body: 'A', reference: '0021', referenceIsUnique: true, title: 'T', supplier: 'S Ltd', start: '1/1/2020' })
 * // gives register|A|ref|0021 and register|A|line|T|S|1/1/2020
 */
export function registerAnchors(parts: RegisterAnchorParts): string[] {
  const what = `register|${plain(parts.body)}`
  const line = `${plain(parts.title)}|${normaliseName(parts.supplier ?? '')}`
  const reference = printed(parts.reference)
  return [
    ...(parts.referenceIsUnique && reference !== '' ? [`${what}|ref|${reference}`] : []),
    `${what}|line|${line}|${(parts.start ?? '').trim()}`,
    ...(parts.startOn ? [`${what}|day|${line}|${parts.startOn}`] : []),
  ]
}

/**
 * Whether an anchor of a register line is the publisher's own reference.
 *
 * @example
 * isReference('register|A|ref|0021') // true
 */
export function isReference(anchor: string): boolean {
  return anchor.split('|')[2] === 'ref'
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

/** What of a body's payments makes them the same contract when more payments are known. */
export interface PaymentsAnchorParts {
  readonly body: string
  /** Every name the body paid the supplier under. */
  readonly names: readonly string[]
  readonly category: string
  readonly rhythm: string
}

/**
 * The anchors of a contract inferred from payments, the strongest first: body, supplier, category and rhythm; then body and
 * supplier alone under each of its names, since a body has one inferred contract with a supplier, and category and rhythm
 * may change with the next file. The supplier goes by its name, which does not change when its company number is learned.
 *
 * @example
 * paymentsAnchors({ body: 'Exeter City Council', names: ['Acme Ltd'], category: 'hous', rhythm: 'monthly' })
 * // gives payments|EXETER CITY COUNCIL|ACME|hous|monthly and payments|EXETER CITY COUNCIL|ACME
 */
export function paymentsAnchors({ body, names, category, rhythm }: PaymentsAnchorParts): string[] {
  const keys = [...new Set(names.map(normaliseName))].sort()
  const each = keys.map((key) => `payments|${plain(body)}|${key}`)
  return [`${each[0]}|${category}|${rhythm}`, ...each]
}

/**
 * Whether an anchor can be of a contract of this body. A notice's anchor does not name one.
 *
 * @example
 * anchorIsOf('register|EXETER CITY COUNCIL|ref|0021', 'Exeter City Council') // true
 * anchorIsOf('register|EXETER CITY COUNCIL|ref|0021', 'Devon County Council') // false
 */
export function anchorIsOf(anchor: string, body: string): boolean {
  const [kind, of] = anchor.split('|')
  return kind === 'notice' || of === plain(body)
}

/**
 * Takes away the anchors that several contracts share: they tell none apart, and a decision kept by one could come to another.
 * The strongest stays: no two contracts have the same.
 */
export function settleAnchors(drafts: readonly { anchors: readonly string[] }[]): void {
  const uses = new Map<string, number>()
  for (const anchor of drafts.flatMap((each) => each.anchors)) uses.set(anchor, (uses.get(anchor) ?? 0) + 1)
  for (const draft of drafts) {
    draft.anchors = draft.anchors.filter((anchor, rank) => rank === 0 || uses.get(anchor) === 1)
  }
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
