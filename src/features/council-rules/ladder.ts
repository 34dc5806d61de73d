import type { ChartWords } from '../../ui/chart.ts'
import { drawn, INK, PALETTE, plotOn, RULE } from '../../ui/draw.ts'

/** One rung: from a sum to another, in pounds for its place only; what is read are the words. */
export interface LadderRow {
  readonly label: string
  readonly low: number
  /** Absent when it has no upper end. */
  readonly high?: number
  readonly text: string
}

/** A sum marked across all rungs, with its words. */
export interface LadderMark {
  readonly at: number
  readonly text: string
}

const WIDTH = 960
const LABELS = 250
const ROW = 34
/** Sums below this are drawn at the edge: on a scale of powers of ten nought has no place. */
const LOWEST = 1000

/**
 * Bands of value as rungs of a ladder on a scale of powers of ten, the lowest first, with what is asked beside each and one
 * sum (the threshold of the Act) marked across them.
 */
export function ladderSvg(
  rows: readonly LadderRow[],
  mark: LadderMark | undefined,
  words: ChartWords,
): string {
  const most = Math.max(LOWEST * 10, mark?.at ?? 0, ...rows.map((row) => row.high ?? row.low))
  const data = rows.map((row, index) => ({
    index,
    from: Math.max(row.low, LOWEST),
    to: Math.max(row.high ?? most * 1.5, LOWEST * 1.05),
    text: row.text,
  }))
  const picture = plotOn((Plot, document) =>
    Plot.plot({
      document,
      width: WIDTH,
      height: 40 + ROW * Math.max(rows.length, 1),
      marginLeft: LABELS,
      marginRight: 20,
      marginTop: 34,
      marginBottom: 6,
      x: { type: 'log', axis: null, domain: [LOWEST, most * 400] },
      y: { type: 'band', domain: data.map((row) => row.index), padding: 0.3, label: null },
      marks: [
        Plot.axisY({ label: null, tickSize: 0, tickFormat: (index: number) => rows[index]!.label }),
        Plot.ruleX([LOWEST], { stroke: RULE }),
        Plot.barX(data, { x1: 'from', x2: 'to', y: 'index', fill: PALETTE.darkBlue, insetRight: 1, insetLeft: 1 }),
        ...(mark === undefined
          ? []
          : [
              Plot.ruleX([mark.at], { stroke: INK, strokeWidth: 2, strokeDasharray: '4 3' }),
              Plot.text([mark], { x: 'at', frameAnchor: 'top', dy: -22, dx: 4, text: 'text', textAnchor: 'start' }),
            ]),
        Plot.text(data, { x: (row: (typeof data)[number]) => Math.max(row.to, mark?.at ?? 0), y: 'index', text: 'text', textAnchor: 'start', dx: 10 }),
      ],
    }),
  ) // prettier-ignore
  return drawn(picture, words)
}
