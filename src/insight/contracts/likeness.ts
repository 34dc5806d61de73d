const COMMON = new Set(
  'the of and for to a an in on with by at from system systems software service services contract contracts provision via reseller supply support management maintenance council city county district borough licence licences annual new renewal agreement solution solutions hosted hosting it ict lot call off pr'.split(
    ' ',
  ),
)

/**
 * The telling words of a title: no common words of procurement, no numbers or years.
 *
 * @example
 * tellingWords('Devon Home Choice System 2024') // ['devon', 'home', 'choice']
 */
export function tellingWords(title: string): string[] {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().split(' ') // prettier-ignore
  return [...new Set(words.filter((word) => word.length > 1 && !COMMON.has(word) && !/^\d+$/.test(word)))]
}

/**
 * How alike two titles are, 0 to 1: telling words shared over those of the shorter title. Two titles without telling
 * words are alike only when equal.
 *
 * @example
 * titleLikeness('Devon Home Choice System', 'Housing Register IT system for the Devon Home Choice partnership') // 1
 * titleLikeness('Lifts', 'Parking') // 0
 */
export function titleLikeness(a: string, b: string): number {
  const [left, right] = [tellingWords(a), tellingWords(b)]
  const smaller = Math.min(left.length, right.length)
  if (smaller === 0) return a.trim().toLowerCase() === b.trim().toLowerCase() ? 1 : 0
  return left.filter((word) => right.includes(word)).length / smaller
}

/** Words of a title by which a contract is for a part of a system: modules, users, hosting, links to another. */
const PART =
  /\b(additional|extra|add-?on) (modules?|users?|licen[cs]es?)|\bmodules?( for\b|$)|payment services|\bhosting( of\b|$)|\bsupport for\b|\binterface to\b/i

/**
 * True for the title of a part of a system.
 *
 * @example
 * isPart('Additional modules for Acme Housing') // true
 * isPart('Acme Housing') // false
 */
export function isPart(title: string): boolean {
  return PART.test(title)
}

/** What likeness of two contracts' needs is judged by. */
interface Named {
  readonly title: string
  readonly supplier: { readonly name: string }
}

/**
 * How alike the needs of two contracts of one supplier are, by their titles: its own name, which all its titles may bear,
 * says nothing, unless there is nothing else.
 *
 * @example
 * const supplier = { name: 'Acme Ltd' }
 * needLikeness({ title: 'Acme Payroll', supplier }, { title: 'Acme Parking', supplier }) // 0
 * needLikeness({ title: 'Acme', supplier }, { title: 'Acme support', supplier }) // 1
 */
export function needLikeness(a: Named, b: Named): number {
  const [left, right] = [withoutSupplier(a), withoutSupplier(b)]
  const isBare = tellingWords(left).length === 0 || tellingWords(right).length === 0
  return isBare ? titleLikeness(a.title, b.title) : titleLikeness(left, right)
}

function withoutSupplier({ title, supplier }: Named): string {
  const own = new Set(supplier.name.toLowerCase().split(/[^a-z0-9]+/))
  return title.split(/\s+/).filter((word) => !own.has(word.toLowerCase().replace(/[^a-z0-9]+/g, ''))).join(' ') // prettier-ignore
}
