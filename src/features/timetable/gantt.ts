import { addDays, type CalendarDay, formatDay } from '../../procurement/calendar-day.ts'
import type { Timetable, TimetableLine } from '../../rulebook/index.ts'
import { timetableSentence } from '../../publish/timetable-columns.ts'
import { drawn, INK, PALETTE, plotOn, RULE, utc } from '../../ui/draw.ts'
import { capital, countOf } from '../../ui/format.ts'

const WIDTH = 960
const LABELS = 330
const ROW = 28

const cut = (label: string): string => (label.length > 46 ? `${label.slice(0, 45).trimEnd()}…` : label)

/**
 * A timetable as one self-contained SVG: a bar for each stage, a diamond for each notice, step or duty, a line for the day
 * asked and one for the need-by day. Beside it a page shows the same days as a table.
 */
export function ganttSvg(table: Timetable): string {
  const { lines, question } = table
  const { on, needBy } = question
  const days = lines.flatMap((line) => [line.first, line.last])
  const all = [...days, ...(needBy ? [needBy] : []), ...(on >= addDays(table.begins, -60) && on <= days.toSorted().at(-1)! ? [on] : [])].toSorted() // prettier-ignore
  const [from, to] = [addDays(all[0]!, -7), addDays(all.at(-1)!, 14)]
  const at = (kind: 'stage' | 'mark') =>
    lines.flatMap((line, row) => ((line.kind === 'stage') === (kind === 'stage') ? [{ ...line, row }] : []))
  const bars = at('stage').map((line) => ({ row: line.row, from: utc(line.first), to: utc(addDays(line.last, 1)) })) // prettier-ignore
  const marks = at('mark').map((line) => ({ row: line.row, at: utc(line.last) }))
  const within = (day: CalendarDay | undefined): Date[] => (day !== undefined && day >= from && day <= to ? [utc(day)] : []) // prettier-ignore
  const picture = plotOn((Plot, document) =>
    Plot.plot({
      document,
      width: WIDTH,
      height: 66 + ROW * lines.length,
      marginLeft: LABELS,
      marginRight: 20,
      marginTop: 58,
      marginBottom: 8,
      x: { type: 'utc', domain: [utc(from), utc(to)], label: null },
      y: { type: 'band', domain: lines.map((_, row) => row), padding: 0.35, label: null },
      marks: [
        Plot.gridX({ stroke: RULE, strokeOpacity: 1 }),
        Plot.axisX({ anchor: 'top', label: null, tickSize: 0 }),
        Plot.axisY({ label: null, tickSize: 0, tickFormat: (row: number) => cut(capital(lines[row]!.name)) }),
        Plot.barX(bars, { x1: 'from', x2: 'to', y: 'row', fill: PALETTE.darkBlue }),
        Plot.ruleX(within(on), { stroke: INK, strokeWidth: 2, strokeDasharray: '4 3' }),
        Plot.ruleX(within(needBy), { stroke: PALETTE.darkPink, strokeWidth: 3 }),
        Plot.dot(marks, { x: 'at', y: 'row', symbol: 'diamond', r: 6, fill: PALETTE.orange, stroke: INK }),
      ],
    }),
  )
  return drawn(picture, { id: 'gantt', ...ganttWords(table), extra: LEGEND })
}

/** The finding of the picture, made from the timetable, and what is drawn. */
export function ganttWords(table: Timetable): { readonly title: string; readonly desc: string } {
  const stages = table.lines.filter((line: TimetableLine) => line.kind === 'stage')
  const longest = stages.toSorted((a, b) => b.days - a.days)[0]!
  const desc = `${countOf(stages.length, 'stage')} from ${formatDay(table.begins)} to ${formatDay(table.ready)}; the longest is ${longest.name}, ${countOf(longest.days, 'day')}. The table beneath has every day.`
  return { title: timetableSentence(table), desc }
}

const word = (x: number, words: string): string => `<text x="${x}" y="19" text-anchor="start" font-size="13">${words}</text>` // prettier-ignore

/** The key, above the picture: each mark beside its word. */
const LEGEND = [
  `<rect x="8" y="8" width="30" height="14" fill="${PALETTE.darkBlue}"/>${word(44, 'Stage')}`,
  `<path d="M104,6L112,15L104,24L96,15Z" fill="${PALETTE.orange}" stroke="${INK}"/>${word(118, 'Notice, step or last day of a duty')}`,
  `<path d="M354,6V24" stroke="${INK}" stroke-width="2" stroke-dasharray="4 3"/>${word(361, 'Day asked')}`,
  `<path d="M444,6V24" stroke="${PALETTE.darkPink}" stroke-width="3"/>${word(452, 'Needed by')}`,
].join('')
