import { formatDay } from '../../procurement/calendar-day.ts'
import type { Plan, PlanBand, PlanContract, PlanQuestion } from '../../procurement/plan.ts'
import { CONTRACT_COLUMNS } from '../../publish/plan-columns.ts'
import {
  BAND_WORDS,
  blindSpotWords,
  headingWords,
  horizonWords,
  notBoughtWords,
} from '../../publish/plan-words.ts'
import { labelled, wrapLines } from '../../publish/wrapped-text.ts'
import { countOf, shortDay } from '../../ui/format.ts'
import { csvOf, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { supplierWords } from '../../ui/words.ts'

/** The plan's columns for CSV and TSV: days as `yyyy-mm-dd`, amounts as decimals, unknown as empty cells. */
export const PLAN_TABLE: readonly TableColumn<PlanContract>[] = CONTRACT_COLUMNS.map((column) => ({
  heading: column.heading,
  value: (row) => {
    const { value } = column.of(row)
    return value === undefined ? undefined : String(value)
  },
}))

/** How many contracts of each place the first page shows; all of those to act on now. */
const SHOWN: Readonly<Record<PlanBand, number>> = {
  'do-now': Infinity,
  'decide-this-quarter': 8,
  ask: 5,
  'nothing-before': 5,
}
/** How many people, and how many questions to each, the first page shows. */
const PEOPLE_SHOWN = 4
const QUESTIONS_SHOWN = 2

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 120
/** Room for a day, such as `23 Nov 2026`, and two spaces on either side. */
const DAY_ROOM = 15

interface PrintedHow {
  readonly isTerminal: boolean
  readonly width: number
  readonly all: boolean
}

/** The plan as CSV, one row a contract. */
export function planCsv(plan: Plan): string {
  return csvOf(plan.contracts, PLAN_TABLE)
}

/**
 * The plan as text: on a terminal the first page (Do now, Decide this quarter, Ask, Nothing to start before …), what it rests on,
 * what it cannot see and whom to ask; on a pipe one tab-separated row a contract. Whatever is not shown is counted.
 */
export function planText(plan: Plan, how: PrintedHow): string {
  if (!how.isTerminal) return tableOf(plan.contracts, PLAN_TABLE, { form: 'tsv', width: how.width })
  const width = Math.min(how.width, WIDEST)
  const parts = [
    [...wrapLines(headingWords(plan), width), ...wrapLines(plan.summary.sentence, width)],
    ...(Object.keys(BAND_WORDS) as PlanBand[]).map((band) => bandLines(plan, band, { ...how, width })),
    list('What this plan rests on', horizonWords(plan.horizon), width),
    list('What this plan cannot see', [...plan.arrangements.map(notBoughtWords), ...plan.cannotSee.map(blindSpotWords)], width), // prettier-ignore
    questionLines(plan.questions, { ...how, width }),
    wrapLines(
      'Next: portreeve explain ID shows one contract with its arithmetic; portreeve plan --out DIR writes the workbook, calendar, page and letters.',
      width,
    ),
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function bandLines(plan: Plan, band: PlanBand, how: PrintedHow): string[] {
  const rows = plan.contracts.filter((each) => each.band === band)
  if (rows.length === 0) return []
  const shown = how.all ? rows : rows.slice(0, SHOWN[band])
  const lines = shown.flatMap((row) =>
    band === 'nothing-before' ? laterLines(row, how.width) : cardLines(row, how.width),
  )
  const more =
    shown.length < rows.length
      ? [`  ${shown.length} of ${countOf(rows.length, 'contract')} shown; --all for the rest`]
      : []
  return [`${bandHeading(plan, band)} (${rows.length})`, ...lines, ...more]
}

function bandHeading({ summary }: Plan, band: PlanBand): string {
  if (band !== 'nothing-before' || summary.nothingBefore === undefined) return BAND_WORDS[band]
  return `${BAND_WORDS[band]} ${formatDay(summary.nothingBefore)}`
}

const endWords = ({ dates }: PlanContract): string =>
  dates.currentEnd ? `ends ${shortDay(dates.currentEnd)}` : 'end not recorded'
const nameOf = ({ title, supplier }: PlanContract): string => `${title} (${supplierWords(supplier.name)})`

/** A contract to do something about: the day, what it is, the step, and what would change it. */
function cardLines(row: PlanContract, width: number): string[] {
  const room = { width, label: DAY_ROOM }
  return [
    ...labelled(`  ${shortDay(row.nextStep.by)}`, nameOf(row), room),
    ...labelled('', `${row.nextStep.what}.`.replace('..', '.'), room),
    ...labelled('', `${row.id}, ${endWords(row)}. Overturned by: ${row.nextStep.overturnedBy}`, room),
  ]
}

/** A contract that can wait, in as few lines as it takes. */
const laterLines = (row: PlanContract, width: number): string[] =>
  labelled(`  ${shortDay(row.nextStep.by)}`, `${nameOf(row)}, ${endWords(row)}, ${row.id}`, {
    width,
    label: DAY_ROOM,
  })

/** The first questions, one message a person: those whose answers weigh most come first. */
function questionLines(questions: readonly PlanQuestion[], how: PrintedHow): string[] {
  if (questions.length === 0) return []
  const people = [...Map.groupBy(questions, (each) => each.to)]
  const shown = how.all ? people : people.slice(0, PEOPLE_SHOWN)
  const lines = shown.flatMap(([person, asked]) => {
    const first = how.all ? asked : asked.slice(0, QUESTIONS_SHOWN)
    const more = asked.length - first.length
    return [
      `  To: ${person} (${countOf(asked.length, 'question')})`,
      ...first.flatMap((each) => wrapLines(`- ${each.ask}`, how.width - 4, 2).map((line) => `    ${line}`)),
      ...(more > 0 ? [`    and ${more} more`] : []),
    ]
  })
  const rest = people.length - shown.length
  return [
    `Questions, one message a person (${questions.length} in all)`,
    ...lines,
    ...(rest > 0 ? [`  and ${countOf(rest, 'more person', 'more people')}; --all for the rest`] : []),
  ]
}

function list(heading: string, lines: readonly string[], width: number): string[] {
  if (lines.length === 0) return []
  return [heading, ...lines.flatMap((line) => wrapLines(line, width - 2, 2).map((each) => `  ${each}`))]
}
