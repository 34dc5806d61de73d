import type { SupplierId } from '../../procurement/contract.ts'
import { categoryLabel } from './category-label.ts'
import type { Classified, KnownFor } from './classify.ts'

/** A contract of a register or notice, classed by its own words, with its supplier. */
export interface ClassedContract {
  readonly supplier: SupplierId
  readonly told: Classified
}

/** A supplier counts as one of IT when at least so much of its contracts, by number, say IT. */
const SHARE = 2 / 3

/**
 * What each supplier is known for by its contracts at every body: IT when at least two thirds of them say so, and of the
 * category that all which say one agree on. Suppliers of little or no IT are left out.
 *
 * @example
 * const told = { ring: 'core', category: 'plan', label: 'Planning', because: '', rule: 'words' }
 * knownSuppliers([{ supplier: 'S-1', told }, { supplier: 'S-1', told }]).get('S-1').category // 'plan'
 * knownSuppliers([{ supplier: 'S-1', told }, { supplier: 'S-1', told: { ...told, ring: 'not' } }]).size // 0
 */
export function knownSuppliers(contracts: readonly ClassedContract[]): Map<SupplierId, KnownFor> {
  const known = new Map<SupplierId, KnownFor>()
  for (const [supplier, all] of Map.groupBy(contracts, (each) => each.supplier)) {
    const it = all.map((each) => each.told).filter((told) => told.ring !== 'not')
    if (it.length === 0 || it.length < all.length * SHARE) continue
    const categories = [...new Set(it.map((told) => told.category))].filter((id) => id !== 'software')
    const only = categories.length === 1 ? categories[0]! : undefined
    const ring = it.every((told) => told.ring === 'edge') ? 'edge' : 'core'
    const what = only ? `“${categoryLabel(only)}”` : 'of more than one kind of IT'
    known.set(supplier, { ring, ...(only ? { category: only } : {}), because: `its contracts are ${what}` })
  }
  return known
}
