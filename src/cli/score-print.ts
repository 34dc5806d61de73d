import { type TableColumn, tableOf } from '../ui/terminal.ts'
import { type Found, type Miss, scoresOf, type Tally } from './score-measure.ts'

/** The scores of a workspace's findings against a county's truth. */
export interface Score {
  /** Dates, deadlines, shapes and states: to be exact. */
  readonly exact: readonly Tally[]
  /** Sets found: precision, recall, F1. */
  readonly sets: readonly Found[]
  /** Other shares that are right. */
  readonly shares: readonly Tally[]
  readonly medianMonthError: number | undefined
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** Every miss of a score, in the order of its measures. */
export function missesOf(score: Score): Miss[] {
  return [...score.exact, ...score.sets, ...score.shares].flatMap((each) => each.misses)
}

/** The score for a reader: two tables, and the misses when they are wanted. */
export function scoreText(score: Score, how: { readonly width: number; readonly misses: boolean }): string {
  const table = { form: 'table', width: Math.max(how.width, 100) } as const
  const tallies = [...score.exact, ...score.shares]
  const missing = how.misses ? missesOf(score) : []
  const months =
    score.medianMonthError === undefined
      ? ''
      : `Renewal month of yearly contracts found from payments: ${score.medianMonthError} months off, in the middle.\n`
  return [
    tableOf(tallies, TALLIES, table),
    '\n',
    tableOf(score.sets, SETS, table),
    months,
    ...missing.map(missText),
  ].join('')
}

const missText = (miss: Miss): string =>
  `\n${miss.measure}: ${miss.about} ${miss.title}\n  expected ${miss.expected}\n  got      ${miss.got}\n${miss.words ? `  words    ${miss.words}\n` : ''}`

const TALLIES: readonly TableColumn<Tally>[] = [
  { heading: 'Measure', value: (row) => row.measure },
  { heading: 'Right', value: (row) => String(row.right), right: true },
  { heading: 'Of', value: (row) => String(row.of), right: true },
  { heading: 'Share', value: (row) => percent(row.of === 0 ? 1 : row.right / row.of), right: true },
]

const SETS: readonly TableColumn<Found>[] = [
  { heading: 'Found', value: (row) => row.measure },
  { heading: 'Precision', value: (row) => percent(scoresOf(row).precision), right: true },
  { heading: 'Recall', value: (row) => percent(scoresOf(row).recall), right: true },
  { heading: 'F1', value: (row) => percent(scoresOf(row).f1), right: true },
  { heading: 'True', value: (row) => String(Math.round(row.true)), right: true },
]

/** The score as JSON: the figures, and the misses when they are wanted. Shares are 0 to 1. */
export function scoreJson(score: Score, misses: boolean): object {
  const tally = ({ measure, right, of }: Tally) => ({ measure, right, of, share: of === 0 ? 1 : right / of })
  return {
    exact: score.exact.map(tally),
    shares: score.shares.map(tally),
    sets: score.sets.map((set) => ({ measure: set.measure, both: set.both, found: set.found, true: set.true, ...scoresOf(set) })), // prettier-ignore
    medianMonthError: score.medianMonthError ?? null,
    ...(misses && { misses: missesOf(score) }),
  }
}
