import { daysBetween, formatDay, type CalendarDay } from '../procurement/calendar-day.ts'
import type { PlanContract } from '../procurement/plan.ts'
import { drawn, INK, PALETTE, plotOn, RULE, utc } from './draw.ts'
import { countOf, showMonth } from './format.ts'

/** One contract's line in the timeline. An absent day is not known, and is drawn as fog, never as an end. */
export interface TimelineRow {
  readonly label: string
  readonly start?: CalendarDay
  readonly currentEnd?: CalendarDay
  /** True when it is known to be over: nothing follows its end. Otherwise what follows an end gone by is fog. */
  readonly over?: boolean
  /** Last day with every option used. */
  readonly hardStop?: CalendarDay
  /** The safe day to post a notice. */
  readonly sendBy?: CalendarDay
  /** The day to start work on what comes next. */
  readonly startBy?: CalendarDay
}

/** The span a timeline shows, and the day it was asked for. */
export interface TimelineSpan {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly on: CalendarDay
  /** Told apart where a page has two pictures. Default `timeline`. */
  readonly id?: string
}

/** A contract of the plan as a line of the timeline. Its start-by is the day to change, the earlier of the two; where that is not known, the day to stay. */
export function timelineRowOf(contract: PlanContract): TimelineRow {
  const { start, currentEnd, hardStop } = contract.dates
  const startBy = contract.startBy.change ?? contract.startBy.stay
  return {
    label: contract.title,
    over: contract.state === 'ended' || contract.state === 'superseded',
    ...(start && { start }),
    ...(currentEnd && { currentEnd }),
    ...(hardStop && { hardStop }),
    ...(contract.noticeBy && { sendBy: contract.noticeBy }),
    ...(startBy && { startBy }),
  }
}

const WIDTH = 960
const LABELS = 310
const ROW = 30

/** A label that fits beside its line; the whole title stands in the table. */
const cut = (label: string): string => (label.length > 44 ? `${label.slice(0, 43).trimEnd()}…` : label)

interface Bar {
  readonly row: number
  readonly from: Date
  readonly to: Date
}

/** The part of a stretch of days that the span shows. Undefined when none of it does. */
function within(row: number, from: CalendarDay, to: CalendarDay, span: TimelineSpan): Bar | undefined {
  const first = from < span.from ? span.from : from
  const last = to > span.to ? span.to : to
  return first < last ? { row, from: utc(first), to: utc(last) } : undefined
}

const isBar = (bar: Bar | undefined): bar is Bar => bar !== undefined

/**
 * The timeline of contracts as one self-contained SVG: a bar to the current end, a paler one for options, fog where
 * the end is not known, a diamond for send-by, a triangle for start-by, a line for the day asked. No style sheet,
 * no script; the same rows give the same text. Beside it a page shows the same days as a table.
 */
export function timelineSvg(rows: readonly TimelineRow[], span: TimelineSpan): string {
  const shapes = shapesOf(rows, span)
  const height = 66 + ROW * Math.max(rows.length, 1)
  const picture = plotOn((Plot, document) =>
    Plot.plot({
      document,
      width: WIDTH,
      height,
      marginLeft: LABELS,
      marginRight: 20,
      marginTop: 58,
      marginBottom: 8,
      x: { type: 'utc', domain: [utc(span.from), utc(span.to)], label: null },
      y: { type: 'band', domain: rows.map((_, index) => index), padding: 0.35, label: null },
      marks: [
        Plot.gridX({ stroke: RULE, strokeOpacity: 1 }),
        Plot.axisX({ anchor: 'top', label: null, tickSize: 0 }),
        Plot.axisY({ label: null, tickSize: 0, tickFormat: (index: number) => cut(rows[index]!.label) }),
        Plot.barX(shapes.known, { x1: 'from', x2: 'to', y: 'row', fill: PALETTE.darkBlue }),
        Plot.barX(shapes.options, {
          x1: 'from',
          x2: 'to',
          y: 'row',
          fill: '#ffffff',
          stroke: PALETTE.darkBlue,
          strokeWidth: 2,
          insetLeft: 1,
        }),
        Plot.barX(shapes.fog, { x1: 'from', x2: 'to', y: 'row', fill: `url(#${idOf(span)}-fog)` }),
        Plot.ruleX([utc(span.on)], { stroke: INK, strokeWidth: 2, strokeDasharray: '4 3' }),
        Plot.dot(shapes.startGone, {
          x: 'at',
          y: 'row',
          symbol: 'triangle',
          rotate: -90,
          dx: 6,
          r: 6,
          fill: PALETTE.orange,
          stroke: INK,
        }),
        Plot.dot(shapes.startBy, {
          x: 'at',
          y: 'row',
          symbol: 'triangle',
          r: 6,
          fill: PALETTE.orange,
          stroke: INK,
        }),
        Plot.dot(shapes.sendBy, {
          x: 'at',
          y: 'row',
          symbol: 'diamond',
          r: 6,
          fill: PALETTE.darkPink,
          stroke: '#ffffff',
        }),
      ],
    }),
  )
  return drawn(picture, { ...timelineWords(rows, span), id: idOf(span), extra: legend(idOf(span)) })
}

const idOf = (span: TimelineSpan): string => span.id ?? 'timeline'

function shapesOf(rows: readonly TimelineRow[], span: TimelineSpan) {
  const known = rows.map((row, index) =>
    row.currentEnd === undefined ? undefined : within(index, row.start ?? span.from, row.currentEnd, span),
  )
  const options = rows.map((row, index) =>
    row.currentEnd === undefined || row.hardStop === undefined
      ? undefined
      : within(index, row.currentEnd, row.hardStop, span),
  )
  const fog = rows.map((row, index) => {
    if (row.currentEnd === undefined) return within(index, row.start ?? span.from, span.to, span)
    const isPast = row.currentEnd < span.on && row.over !== true
    return isPast ? within(index, row.currentEnd, span.to, span) : undefined
  })
  const marks = (dayOf: (row: TimelineRow) => CalendarDay | undefined) =>
    rows.flatMap((row, index) => {
      const at = dayOf(row)
      return at === undefined || at < span.from || at > span.to ? [] : [{ row: index, at: utc(at) }]
    })
  return {
    known: known.filter(isBar),
    options: options.filter(isBar),
    fog: fog.filter(isBar),
    sendBy: marks((row) => row.sendBy),
    startBy: marks((row) => row.startBy),
    // A start gone by before the span begins stands at its edge, pointing back: it must not be missed.
    startGone: rows.flatMap((row, index) =>
      row.startBy !== undefined && row.startBy < span.from && row.over !== true
        ? [{ row: index, at: utc(span.from) }]
        : [],
    ),
  }
}

/**
 * The finding of a timeline in one sentence, made from its rows: what the page prints above the picture.
 *
 * @example
 * timelineTitle([], { from: day('2026-01-01'), to: day('2026-01-02'), on: day('2026-01-01') }).startsWith('0 of 0') // true
 */
export function timelineTitle(rows: readonly TimelineRow[], span: TimelineSpan): string {
  return timelineWords(rows, span).title
}

/** The finding and a description, both made from the rows. */
function timelineWords(rows: readonly TimelineRow[], span: TimelineSpan): { title: string; desc: string } {
  const ends = rows.filter(
    (row) => row.currentEnd !== undefined && row.currentEnd <= span.to && row.currentEnd >= span.on,
  )
  const unknown = rows.filter((row) => row.currentEnd === undefined).length
  const send = rows.filter(
    (row) => row.sendBy !== undefined && row.sendBy >= span.on && row.sendBy <= span.to,
  ).length
  const verb = ends.length === 1 ? 'ends' : 'end'
  const title = `${ends.length} of ${countOf(rows.length, 'contract')} ${verb} between ${formatDay(span.on)} and ${formatDay(span.to)}; the end of ${unknown} is not known`
  const only = rows.length === 1 ? rows[0]! : undefined
  const alone = only?.currentEnd === undefined ? 'is not known' : `is ${formatDay(only.currentEnd)}`
  const first = ends.toSorted((a, b) => daysBetween(b.currentEnd!, a.currentEnd!))[0]
  const desc = [
    first === undefined
      ? 'No end falls in this time.'
      : `The first to end is ${first.label}, on ${formatDay(first.currentEnd!)}.`,
    `${countOf(send, 'notice')} can still be sent in it.`,
    'A bar runs to the current end, an outlined bar over options, and fog where the end is not known.',
  ].join(' ')
  return { title: only === undefined ? title : `The current end of ${only.label} ${alone}`, desc }
}

const keyWord = (x: number, words: string): string =>
  `<text x="${x}" y="19" text-anchor="start" font-size="13">${words}</text>`

/** The key, above the picture: each mark beside its word. */
function legend(id: string): string {
  const [y, h] = [8, 14]
  return [
    `<defs><linearGradient id="${id}-fog"><stop offset="0" stop-color="${PALETTE.darkGrey}" stop-opacity="0.55"/><stop offset="1" stop-color="${PALETTE.darkGrey}" stop-opacity="0.06"/></linearGradient></defs>`,
    `<rect x="8" y="${y}" width="30" height="${h}" fill="${PALETTE.darkBlue}"/>${keyWord(44, 'To the current end')}`,
    `<rect x="166" y="${y}" width="30" height="${h}" fill="#ffffff" stroke="${PALETTE.darkBlue}" stroke-width="2"/>${keyWord(202, 'Options to extend')}`,
    `<rect x="318" y="${y}" width="30" height="${h}" fill="url(#${id}-fog)"/>${keyWord(354, 'End not known')}`,
    `<path d="M464,8L472,22L456,22Z" fill="${PALETTE.orange}" stroke="${INK}"/>${keyWord(477, 'Start work by')}`,
    `<path d="M574,15L588,7L588,23Z" fill="${PALETTE.orange}" stroke="${INK}"/>${keyWord(593, 'earlier than shown')}`,
    `<path d="M724,6L732,15L724,24L716,15Z" fill="${PALETTE.darkPink}"/>${keyWord(737, 'Send notice by')}`,
    `<path d="M842,6V24" stroke="${INK}" stroke-width="2" stroke-dasharray="4 3"/>${keyWord(849, 'Day of this plan')}`,
  ].join('')
}

/** One bar: its label, its length, and the words printed at its end. */
export interface BarRow {
  readonly label: string
  /** Used for the length only; what is read is `text`. */
  readonly value: number
  readonly text: string
}

/** A picture's id, its finding as a title, and a sentence or two made from the data. */
export interface ChartWords {
  readonly id: string
  readonly title: string
  readonly desc: string
}

/** Bars lying down, longest first as given, each with its amount beside it: suppliers, categories. */
export function barsSvg(rows: readonly BarRow[], words: ChartWords): string {
  const data = rows.map((row, index) => ({ ...row, index }))
  const picture = plotOn((Plot, document) =>
    Plot.plot({
      document,
      width: WIDTH,
      height: 16 + ROW * Math.max(rows.length, 1),
      marginLeft: LABELS,
      marginRight: 130,
      marginTop: 8,
      marginBottom: 8,
      x: {
        axis: null,
        domain: [Math.min(0, ...rows.map((row) => row.value)), Math.max(1, ...rows.map((row) => row.value))],
      },
      y: { type: 'band', domain: data.map((row) => row.index), padding: 0.25, label: null },
      marks: [
        Plot.axisY({ label: null, tickSize: 0, tickFormat: (index: number) => cut(rows[index]!.label) }),
        Plot.barX(data, { x: 'value', y: 'index', fill: PALETTE.darkBlue }),
        Plot.text(data, {
          x: (row: BarRow) => Math.max(0, row.value),
          y: 'index',
          text: 'text',
          textAnchor: 'start',
          dx: 6,
        }),
      ],
    }),
  )
  return drawn(picture, words)
}

/** One month's bar. An absent value is a month without evidence: fog, never nought. */
export interface MonthRow {
  /** `2026-11`. */
  readonly month: string
  readonly value?: number
}

/** A month under its bar: `Nov 2026`. */
const monthWords = (month: string): string => showMonth(month).replace(/^(...)\S*/, '$1')

/** Bars standing up, one a month, with the highest printed; months without evidence are fog. */
export function monthsSvg(
  rows: readonly MonthRow[],
  words: ChartWords & { readonly highest: string },
): string {
  const highest = Math.max(1, ...rows.map((row) => row.value ?? 0))
  const lowest = Math.min(0, ...rows.map((row) => row.value ?? 0))
  const known = rows.filter((row) => row.value !== undefined)
  const fog = rows.filter((row) => row.value === undefined)
  const every = Math.max(1, Math.ceil(rows.length / 12))
  const picture = plotOn((Plot, document) =>
    Plot.plot({
      document,
      width: WIDTH,
      height: 260,
      marginLeft: 20,
      marginRight: 20,
      marginTop: 28,
      marginBottom: 28,
      x: { type: 'band', domain: rows.map((row) => row.month), padding: 0.1, label: null },
      y: { axis: null, domain: [lowest, highest] },
      marks: [
        Plot.axisX({
          label: null,
          tickSize: 0,
          tickFormat: (month: string, index: number) => (index % every === 0 ? monthWords(month) : ''),
        }),
        Plot.barY(known, { x: 'month', y: 'value', fill: PALETTE.darkBlue }),
        Plot.barY(fog, { x: 'month', y1: lowest, y2: highest, fill: PALETTE.darkGrey, fillOpacity: 0.15 }),
        Plot.text(known.filter((row) => row.value === highest).slice(0, 1), {
          x: 'month',
          y: 'value',
          text: () => words.highest,
          dy: -9,
        }),
        Plot.ruleY([0], { stroke: INK }),
      ],
    }),
  )
  return drawn(picture, words)
}
