const COMMON = new Set(
  'the of and for to a an in on with by at from system systems software service services contract contracts provision supply support management maintenance council city county district borough licence licences annual new renewal agreement solution solutions hosted hosting it ict lot call off pr'.split(
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
