import type { BodyKind, Nation } from '../words.ts'
import { changeOverGroup } from '../timing/lead-times.ts'
import type { Buyers, Framework, Told } from './framework.ts'

/**
 * Whether capabilities hold the one wanted. A change-over group may stand for one: it is served by any capability that
 * changes over like it.
 *
 * @example
 * serves(['hous', 'plan'], 'hous') // true
 * serves(['hous', 'plan'], 'housing') // true
 * serves(['net'], 'hous') // false
 */
export function serves(capabilities: readonly string[], wanted: string): boolean {
  if (capabilities.includes(wanted)) return true
  return changeOverGroup(wanted) === wanted && capabilities.some((each) => changeOverGroup(each) === wanted)
}

/** The body that would call off, as far as it is known. */
export interface CallingBody {
  readonly name?: string
  readonly kind?: BodyKind
  readonly nation?: Nation
}

/** Whether our body may call off, with the telling that says so. */
export interface MayUse {
  readonly may: 'yes' | 'no' | 'unknown'
  readonly told?: Told<Buyers>
}

/**
 * Whether a body is among the buyers of an agreement: as the surest source that tells says; else not known.
 *
 * @example
 * mayUse({ openTo: [] }, { kind: 'district' }).may // 'unknown'
 */
export function mayUse({ openTo }: Pick<Framework, 'openTo'>, body: CallingBody): MayUse {
  for (const told of openTo) {
    const may = among(told.value, body)
    if (may !== 'unknown') return { may, told }
  }
  return { may: 'unknown' }
}

/**
 * Whether buyers as told hold a body. A body named is in or out by its name; then nation and kind decide, each only when
 * both sides know it.
 *
 * @example
 * among({ everyPublicBody: true, nations: ['england'] }, { nation: 'wales' }) // 'no'
 * among({ everyPublicBody: true, nations: ['england'] }, {}) // 'unknown'
 * among({ kinds: ['nhs'] }, { kind: 'district' }) // 'no'
 * among({ bodies: ['Exeter City Council'] }, { name: 'exeter city council' }) // 'yes'
 */
export function among(buyers: Buyers, { name, kind, nation }: CallingBody): MayUse['may'] {
  const isNamed = (names: readonly string[] | undefined): boolean =>
    name !== undefined && (names ?? []).some((each) => each.toLowerCase() === name.toLowerCase())
  if (isNamed(buyers.notBodies)) return 'no'
  if (isNamed(buyers.bodies)) return 'yes'
  const { everyPublicBody, kinds, nations } = buyers
  if (nations && nation && !nations.includes(nation)) return 'no'
  const nationKnown = nations === undefined || nation !== undefined
  if (everyPublicBody) return nationKnown ? 'yes' : 'unknown'
  if (kinds === undefined || kind === undefined) return 'unknown'
  if (kinds.includes(kind)) return nationKnown ? 'yes' : 'unknown'
  return 'no'
}
