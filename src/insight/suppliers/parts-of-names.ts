import { nameKey, withoutMarks } from '../name-pairs/name-parts.ts'
import { PART_OF_FORM } from '../name-pairs/name-words.data.ts'

/** Ledgers cut names at a width; shorter beginnings than this are common to too many firms. */
const CUT_FROM = 20

const CUT_FORM = new RegExp(PART_OF_FORM)

interface Spelt {
  readonly at: number
  readonly text: string
  readonly isLong: boolean
  readonly key: string
}

/**
 * Names that a ledger cut at a width, each with the only longer name it begins: pairs of places. Cost grows with n log n: the
 * names a cut one begins stand right behind it in order.
 *
 * @param keys the key of each name, where they are known already.
 * @example
 * cutNames(['HARBOUR NORTHERN CATERIN', 'Harbour Northern Catering Ltd', 'Harbour']) // [[0, 1]]
 * cutNames(['HARBOUR NORTHERN LT', 'HARBOUR NORTHERN']) // []
 */
export function cutNames(
  names: readonly string[],
  keys: readonly string[] = names.map(nameKey),
): (readonly [number, number])[] {
  const sorted = names
    .map((name, at): Spelt => ({ at, text: withoutMarks(name), isLong: name.trim().length >= CUT_FROM, key: keys[at]! }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.at - b.at)) // prettier-ignore
  const placeOf = new Map(sorted.toReversed().map(({ key, at }) => [key, at]))
  return sorted.flatMap(({ at, isLong, key }, place) => {
    if (!isLong) return []
    const whole = wholeOf(sorted, place, placeOf)
    return whole === undefined || placeOf.get(key) === whole ? [] : [[at, whole] as const]
  })
}

function wholeOf(
  sorted: readonly Spelt[],
  place: number,
  placeOf: ReadonlyMap<string, number>,
): number | undefined {
  const { text, key } = sorted[place]!
  if (CUT_FORM.test(text)) {
    const bare = placeOf.get(nameKey(text.replace(CUT_FORM, '')))
    if (bare !== undefined) return bare
  }
  const longer = new Map<string, number>()
  for (let next = place + 1; next < sorted.length && sorted[next]!.text.startsWith(text); next++) {
    // A name is cut where it stops inside a word, not where the longer one only has another word.
    const isCut = /[A-Z0-9]/.test(sorted[next]!.text[text.length] ?? ' ')
    if (isCut && sorted[next]!.key !== key && !longer.has(sorted[next]!.key)) longer.set(sorted[next]!.key, sorted[next]!.at) // prettier-ignore
    if (longer.size > 1) return undefined
  }
  return [...longer.values()][0]
}

/** A branch or a remark after the legal form: `X AND Y LTD SOUTH`, `X LTD (LEASES)`. What stands before it names the company. */
const AFTER_FORM =
  /^((\S+) .*?\b(?:LIMITED|LTD|PLC|LLP|CIC)\b)\.?[ -]+(\(?)(?!T\/?A|TRADING|FORMERLY|PREVIOUSLY|NOW\b).+$/

/**
 * Names that have a branch or a remark after their legal form, each with the name that has none: pairs of places. One word before
 * the form and no brackets may be a name turned round, such as `JOHNS LTD R D`, and is left.
 *
 * @param keys the key of each name, where they are known already.
 * @example
 * branchNames(['Kerb and Verge Ltd South', 'KERB AND VERGE LIMITED', 'Acme Ltd (Leases)', 'Acme']) // [[0, 1], [2, 3]]
 * branchNames(['JOHNS LTD R D', 'JOHNS LTD']) // []
 */
export function branchNames(
  names: readonly string[],
  keys: readonly string[] = names.map(nameKey),
): (readonly [number, number])[] {
  const placeOf = new Map([...keys.entries()].map(([at, key]) => [key, at] as const).toReversed())
  return names.flatMap((name, at) => {
    const found = AFTER_FORM.exec(withoutMarks(name))
    if (found === null) return []
    const [, company, , bracket] = found
    if (bracket === '' && company!.split(' ').length < 3) return []
    const whole = placeOf.get(nameKey(company!))
    return whole === undefined || whole === at ? [] : [[at, whole] as const]
  })
}
