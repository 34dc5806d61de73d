import { createHash } from 'node:crypto'
import { nameKey } from './body-index.ts'

/** How a field is recognised: whole headings in their plain form, and a pattern for longer ones. */
export interface FieldSpelling {
  readonly field: string
  /** Headings as {@link headingKey} gives them; the earlier one is the surer. */
  readonly words: readonly string[]
  readonly like?: RegExp
  readonly unlike?: RegExp
}

/** Field → position of its column. */
export type ColumnMap = ReadonlyMap<string, number>

/**
 * A heading in the form in which headings are compared: lower case, words apart, no marks.
 *
 * @example
 * headingKey('SMESupplier') // 'sme supplier'
 * headingKey('Contractor/ Provider:') // 'contractor provider'
 */
export function headingKey(heading: string): string {
  const apart = heading
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return nameKey(apart)
}

function likeness(key: string, spelling: FieldSpelling): number {
  const at = spelling.words.indexOf(key)
  if (at >= 0) return 200 - at
  if (!spelling.like?.test(key) || spelling.unlike?.test(key)) return 0
  return 50
}

/**
 * Which column holds which field. Each field gets at most one column and each column at most one field; the surest
 * likeness goes first, then the order of `spellings`, then the order of the columns. Remembered headings win over all.
 *
 * @example
 * mapHeadings(['Ref', 'Supplier'], [{ field: 'supplier', words: ['supplier'] }]).get('supplier') // 1
 */
export function mapHeadings(
  headings: readonly string[],
  spellings: readonly FieldSpelling[],
  remembered: Readonly<Record<string, string>> = {},
): ColumnMap {
  const map = new Map<string, number>()
  const taken = new Set<number>()
  const take = (field: string, column: number): void => {
    if (column < 0 || map.has(field) || taken.has(column)) return
    map.set(field, column)
    taken.add(column)
  }
  const keys = headings.map(headingKey)
  for (const [field, heading] of Object.entries(remembered)) take(field, keys.indexOf(headingKey(heading)))
  const pairs = spellings.flatMap((spelling, order) =>
    keys.flatMap((key, column) => {
      const score = key === '' ? 0 : likeness(key, spelling)
      return score > 0 ? [{ field: spelling.field, column, score, order }] : []
    }),
  )
  pairs.sort((a, b) => b.score - a.score || a.order - b.order || a.column - b.column)
  for (const pair of pairs) take(pair.field, pair.column)
  return map
}

/**
 * The key under which a mapping of a table's headings is remembered: 16 hex digits. Unnamed columns do not count.
 *
 * @example
 * shapeOf('applications', ['System', '']) === shapeOf('applications', ['system ']) // true
 */
export function shapeOf(kind: string, headings: readonly string[]): string {
  const keys = headings.map(headingKey).filter((key) => key !== '')
  return createHash('sha256')
    .update([kind, ...keys].join('\n'))
    .digest('hex')
    .slice(0, 16)
}
