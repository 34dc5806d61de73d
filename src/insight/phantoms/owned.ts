import { normaliseName } from '../suppliers/normalise-name.ts'

/** Words of a body's name that say what it is, not where. */
const KIND_WORDS = new Set('CITY COUNTY DISTRICT BOROUGH TOWN PARISH METROPOLITAN ROYAL LONDON COUNCIL OF THE AND POLICE CRIME COMMISSIONER FOR FIRE RESCUE AUTHORITY COMBINED NHS FOUNDATION TRUST HOSPITALS COMMUNITY HEALTH UNIVERSITY'.split(' ')) // prettier-ignore

/** Words that make of a place's name the name of a company such as councils set up. */
const COMPANY_WORDS = new Set('SERVICE SERVICES SOLUTIONS TRADING COMMERCIAL VENTURES ENTERPRISES HOLDINGS GROUP SHARED BUSINESS SUPPORT ICT IT DIGITAL TECHNOLOGY TRADED PARTNERSHIP NORSE AND'.split(' ')) // prettier-ignore

/**
 * Why a company may be owned by the body that pays it: it has the body's own name, and besides only words such as "Services" or
 * "Trading". Undefined where nothing says so. A suspicion to be asked about, never asserted.
 *
 * @example
 * suspectedOwned('Ashmere Trading Services Ltd', 'Ashmere District Council') // 'its name is the body’s own with “TRADING SERVICES”: may it be owned by it? (confirm)'
 * suspectedOwned('Ashmere Locksmiths Ltd', 'Ashmere District Council') // undefined
 */
export function suspectedOwned(supplier: string, body: string): string | undefined {
  const place = body.toUpperCase().split(/[^A-Z]+/).filter((word) => word !== '' && !KIND_WORDS.has(word)) // prettier-ignore
  if (place.length === 0) return undefined
  const words = normaliseName(supplier).split(' ')
  if (!place.every((word) => words.includes(word))) return undefined
  const rest = words.filter((word) => !place.includes(word))
  if (rest.length === 0 || !rest.every((word) => COMPANY_WORDS.has(word))) return undefined
  return `its name is the body’s own with “${rest.join(' ')}”: may it be owned by it? (confirm)`
}
