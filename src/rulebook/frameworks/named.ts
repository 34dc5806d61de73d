import { heldCatalogue } from './held.ts'
import type { Catalogue, Framework } from './framework.ts'

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim()} `

/** Spellings that mean one agreement and nothing else, the longest first: a reference of figures alone may be any number. */
const spellingsOf = (catalogue: Catalogue): readonly (readonly [string, Framework])[] =>
  catalogue.frameworks
    .flatMap((each) =>
      [each.reference, ...each.alsoCalled]
        .filter((spelling) => /[a-z]/i.test(spelling) && spelling.length > 2)
        .map((spelling) => [plain(spelling), each] as const),
    )
    .toSorted(([a], [b]) => b.length - a.length)

const spellings = new WeakMap<Catalogue, readonly (readonly [string, Framework])[]>()

/**
 * The framework that a text names, by reference or a known spelling; undefined when it names none we hold.
 *
 * @example
 * frameworkNamed('Call-off from RM6259 (VAS)').name // 'Vertical Application Solutions'
 * frameworkNamed('GCloud 14').reference // 'RM1557.14'
 * frameworkNamed('G-Cloud') // undefined
 * frameworkNamed('1223') // undefined
 */
export function frameworkNamed(text: string, catalogue: Catalogue = heldCatalogue): Framework | undefined {
  if (!spellings.has(catalogue)) spellings.set(catalogue, spellingsOf(catalogue))
  const words = plain(text)
  return spellings.get(catalogue)!.find(([spelling]) => words.includes(spelling))?.[1]
}
