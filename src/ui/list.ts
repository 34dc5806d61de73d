import type { HeadCell, Paging } from './govuk.ts'

/** The query string of an address, as names and values; an empty value counts as absent. */
export type Query = Readonly<Record<string, string | undefined>>

/**
 * A path with a query string; absent and empty values are left out.
 *
 * @example
 * address('/plan', { band: 'do-now', text: '' }) // '/plan?band=do-now'
 */
export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(pairs as [string, string][]).toString()
  return search === '' ? path : `${path}?${search}`
}

/** A column a list can be sorted by: the name in the address, and the text or number it sorts on. */
export interface SortKey<Row> {
  readonly name: string
  /** Rows where this is undefined come last, whichever way the list is sorted. */
  readonly by: (row: Row) => string | number | undefined
}

/**
 * Rows in the order the address asks for: `sort=end`, or `sort=-end` the other way round. Equal rows keep their
 * order, so the order is total when the rows came in one.
 *
 * @example
 * sorted([{ a: 2 }, { a: 1 }], [{ name: 'a', by: (row) => row.a }], 'a').map((row) => row.a) // [1, 2]
 */
export function sorted<Row>(
  rows: readonly Row[],
  keys: readonly SortKey<Row>[],
  sort: string | undefined,
): readonly Row[] {
  const down = sort?.startsWith('-') ?? false
  const key = keys.find(({ name }) => name === sort?.replace(/^-/, ''))
  if (key === undefined) return rows
  return rows.toSorted((a, b) => {
    const [first, second] = [key.by(a), key.by(b)]
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined)
    if (typeof first === 'number' && typeof second === 'number') return down ? second - first : first - second
    const order = String(first).localeCompare(String(second), 'en-GB')
    return down ? -order : order
  })
}

/**
 * A heading that sorts its table: a link, and how the table is sorted by it now.
 *
 * @example
 * sortable('Ends', 'end', { path: '/plan', query: { sort: 'end' } }).sort?.href // '/plan?sort=-end'
 */
export function sortable(
  text: string,
  name: string,
  at: { readonly path: string; readonly query: Query; readonly numeric?: boolean },
): HeadCell {
  const now =
    at.query['sort'] === name ? 'ascending' : at.query['sort'] === `-${name}` ? 'descending' : 'none'
  const next = now === 'ascending' ? `-${name}` : name
  return {
    text,
    sort: { href: address(at.path, { ...at.query, page: undefined, sort: next }), now },
    ...(at.numeric === true && { numeric: true }),
  }
}

/** One page of a long list. */
export interface ListPage<Row> extends Paging {
  readonly rows: readonly Row[]
  readonly total: number
}

/** The page of the rows that the address asks for (`page=2`), fifty rows a page unless told. */
export function pageOf<Row>(
  rows: readonly Row[],
  at: { readonly path: string; readonly query: Query; readonly size?: number },
): ListPage<Row> {
  const place = paging(rows.length, at)
  return {
    ...place,
    rows: rows.slice((place.page - 1) * (at.size ?? 50), place.page * (at.size ?? 50)),
    total: rows.length,
  }
}

/** Where a list of so many rows stands on the page asked for: used where the rows are fetched a page at a time. */
export function paging(
  total: number,
  at: { readonly path: string; readonly query: Query; readonly size?: number },
): Paging {
  const pages = Math.max(1, Math.ceil(total / (at.size ?? 50)))
  const asked = Number(at.query['page'] ?? '1')
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, pages) : 1
  return {
    page,
    pages,
    href: (number) => address(at.path, { ...at.query, page: number === 1 ? undefined : String(number) }),
  }
}
