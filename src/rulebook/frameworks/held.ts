import { catalogueOf, frameworkOf } from './catalogue.ts'
import { centralAccounts } from './central.data.ts'
import type { Catalogue, Framework, FrameworkAccount } from './framework.ts'
import { otherAccounts } from './others.data.ts'

/** What the product's own list tells. */
export const heldAccounts: readonly FrameworkAccount[] = [...centralAccounts, ...otherAccounts]

/** The agreements held with the product. Dates move: check the owner's page before relying on one. */
export const heldCatalogue: Catalogue = catalogueOf(heldAccounts)

/**
 * The agreement of a reference in the product's own list.
 *
 * @throws RangeError when it is not there.
 * @example
 * heldFramework('RM6259').name // 'Vertical Application Solutions'
 */
export function heldFramework(reference: string): Framework {
  const found = frameworkOf(reference, heldCatalogue)
  if (found) return found
  throw new RangeError(`No framework "${reference}" is held.`)
}
