/** The form in which most cells of a date column are written. */
export interface DateStyle {
  /** A format of strptime, or `iso`. */
  readonly format: string
  /** True where day and month could be the other way round. */
  readonly ambiguous: boolean
}

/** Which of two numbers is the day: told by evidence over the file, `unsure` when no cell says. */
export type DateOrder = 'day-first' | 'month-first' | 'unsure'

const STYLES: readonly { readonly test: RegExp; readonly style: DateStyle }[] = [
  { test: /^\d{1,2}\/\d{1,2}\/\d{4}$/, style: { format: '%d/%m/%Y', ambiguous: true } },
  { test: /^\d{1,2}\/\d{1,2}\/\d{2}$/, style: { format: '%d/%m/%y', ambiguous: true } },
  { test: /^\d{4}-\d{2}-\d{2}([ T]\d.*)?$/, style: { format: 'iso', ambiguous: false } },
  { test: /^\d{1,2}\.\d{1,2}\.\d{4}$/, style: { format: '%d.%m.%Y', ambiguous: true } },
  { test: /^\d{1,2}-\d{1,2}-\d{4}$/, style: { format: '%d-%m-%Y', ambiguous: true } },
  { test: /^\d{1,2}-[A-Za-z]{3}-\d{2}$/, style: { format: '%d-%b-%y', ambiguous: false } },
  { test: /^\d{1,2}-[A-Za-z]{3}-\d{4}$/, style: { format: '%d-%b-%Y', ambiguous: false } },
  { test: /^\d{1,2} [A-Za-z]{3} \d{4}$/, style: { format: '%d %b %Y', ambiguous: false } },
]

/**
 * The form most cells have; undefined when none of the usual ones is met.
 *
 * @example
 * dateStyle(['01/04/2017', '2/4/2017', 'x'])?.format // '%d/%m/%Y'
 */
export function dateStyle(cells: readonly string[]): DateStyle | undefined {
  const counts = STYLES.map(({ test }) => cells.filter((cell) => test.test(cell.trim())).length)
  const most = Math.max(...counts)
  return most > 0 ? STYLES[counts.indexOf(most)]!.style : undefined
}

/**
 * Which number is the day, from cells of the whole file: 31/1 can only be day first, 1/31 only month first.
 *
 * @example
 * dateOrder(['4/30/2020', '4/5/2020']) // 'month-first'
 * dateOrder(['05/04/2020']) // 'unsure'
 */
export function dateOrder(cells: Iterable<string>): DateOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const cell of cells) {
    const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(cell)
    if (!match) continue
    if (Number(match[1]) > 12) dayFirst++
    else if (Number(match[2]) > 12) monthFirst++
  }
  if (dayFirst === 0 && monthFirst === 0) return 'unsure'
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}
