import type { Ring } from '../../procurement/contract.ts'
import { categoryOfCpv, categoryOfProclass } from './capabilities.data.ts'

/** What a code of a scheme says: the ring, a category where it tells one, and the code in words. */
export interface ToldByCode {
  readonly ring: Ring
  readonly category: string | undefined
  readonly because: string
  /** True for a code that buyers put on other things as well: words must bear it out. */
  readonly weak: boolean
}

/**
 * CPV divisions that are IT, with the ring: 48 software, 72 IT services, 302 computers, 324 and 325 networks and
 * telephones, 642 telecommunications, 503 their upkeep; 3232 and 3512 are operational technology.
 *
 * Source: Regulation (EC) 213/2008, main vocabulary.
 */
const CPV_RINGS: readonly (readonly [prefix: string, ring: Ring, label: string])[] = [
  ['48', 'core', 'software package and information systems'],
  ['72', 'core', 'IT services'],
  ['302', 'core', 'computer equipment and supplies'],
  ['324', 'core', 'networks'],
  ['325', 'core', 'telecommunications equipment'],
  ['642', 'core', 'telecommunications services'],
  ['5031', 'core', 'maintenance of office machinery with computers'],
  ['5032', 'core', 'maintenance of personal computers'],
  ['5033', 'core', 'maintenance of telecommunications equipment'],
  ['516', 'core', 'installation of computers and office equipment'],
  ['3223', 'edge', 'video surveillance and radio transmission'],
  ['3232', 'edge', 'audio-visual equipment'],
  ['35125', 'edge', 'surveillance systems'],
  ['34926', 'edge', 'car park control equipment'],
  ['5124', 'edge', 'installation of measuring and control equipment'],
]

/**
 * What the first code that says IT tells; undefined when none does. Eight digits are CPV, six beginning 27 are ProClass
 * (information communication technology). CPV 72224, project management, is put on any project and is weak.
 *
 * @example
 * toldByCodes(['48445000-8'])?.category // 'crm'
 * toldByCodes(['271515'])?.because // 'ProClass 271515 (information communication technology)'
 * toldByCodes(['45000000']) // undefined
 */
export function toldByCodes(codes: readonly string[]): ToldByCode | undefined {
  for (const code of codes) {
    const digits = code.replace(/\D/g, '')
    if (digits.length === 6 && digits.startsWith('27')) {
      const because = `ProClass ${code} (information communication technology)`
      return { ring: 'core', category: categoryOfProclass(digits), because, weak: false }
    }
    const match = digits.length >= 8 ? CPV_RINGS.find(([prefix]) => digits.startsWith(prefix)) : undefined
    if (!match) continue
    const [, ring, label] = match
    return { ring, category: categoryOfCpv(digits), because: `CPV ${code} (${label})`, weak: digits.startsWith('72224') } // prettier-ignore
  }
  return undefined
}
