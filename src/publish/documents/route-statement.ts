import { AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx' // prettier-ignore
import { type CalendarDay, formatDay, parseDay } from '../../procurement/calendar-day.ts'
import type { Lawful, OptionKind } from '../../procurement/contract.ts'
import type { RouteRecord } from '../../procurement/route-record.ts'
import { steadyWord } from './steady-word.ts'

/** What a route statement is written from: the decision as recorded, and the days of its timetable where there are some. */
export interface RouteStatement {
  readonly decision: string
  readonly who: string
  /** When it was recorded, as an instant. */
  readonly at: string
  readonly reason?: string
  readonly route: RouteRecord
  /** Each fact as a question with its answer. */
  readonly facts: readonly { readonly ask: string; readonly answer: string }[]
  readonly optionWords: Readonly<Record<OptionKind, string>>
  readonly lawfulWords: Readonly<Record<Lawful, string>>
  readonly timetable?: readonly { readonly day: CalendarDay; readonly what: string }[]
}

/**
 * The route statement as a Word file: the need, whether it is bought at all, the estimate with its working, every option with
 * its rule and answer, the choice with its reason, notices, dates, rules not read, and lines to sign. It is written from what
 * was recorded, so that a later law does not change it; its bytes depend on that alone.
 */
export async function routeStatement(statement: RouteStatement): Promise<Buffer> {
  const { route } = statement
  const document = new Document({
    creator: 'Portreeve',
    title: `Route statement: ${route.title}`,
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } }, heading1: { run: { font: 'Arial', size: 32, bold: true, color: '000000' }, paragraph: { spacing: { after: 160 } } }, heading2: { run: { font: 'Arial', size: 26, bold: true, color: '000000' }, paragraph: { spacing: { before: 280, after: 120 } } } } }, // prettier-ignore
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        headers: { default: header(statement) },
        footers: { default: footer() },
        children: [...opening(statement), ...value(statement), ...options(statement), ...choice(statement), ...after(statement), ...signatures()],
      },
    ],
  }) // prettier-ignore
  return steadyWord(await Packer.toBuffer(document), route.on)
}

const text = (words: string, bold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: words, bold })], spacing: { after: 120 } })
const title = (words: string): Paragraph => new Paragraph({ text: words, heading: HeadingLevel.HEADING_2 })
const point = (words: string): Paragraph =>
  new Paragraph({ children: [new TextRun(words)], bullet: { level: 0 }, spacing: { after: 60 } })
const grey = (words: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: words, size: 18, color: '505a5f' })] }) // prettier-ignore

const header = ({ decision, route }: RouteStatement): Header =>
  new Header({
    children: [grey(`${route.body}. Decision ${decision}. Law as held on ${longDay(route.law)}.`)],
  })
const footer = (): Footer =>
  new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18, color: '505a5f' })] })] }) // prettier-ignore

const longDay = (day: string): string => {
  const found = parseDay(day)
  return found ? formatDay(found) : day
}

function opening({ route, who, at, facts }: RouteStatement): (Paragraph | Table)[] {
  const gate = route.options.find(({ kind }) => kind === 'no-route')
  const bought =
    gate?.lawful === 'no' ? 'It is bought, so a route is needed.' : (gate?.reason ?? 'Not known.')
  return [
    new Paragraph({ text: `Route statement: ${route.title}`, heading: HeadingLevel.HEADING_1 }),
    text(`For ${route.body}, asked of the law on ${formatDay(route.on)}; recorded by ${who} on ${longDay(at.slice(0, 10))}.`),
    title('The need'),
    text(route.need || 'Not said.'),
    title('Is it a procurement?'),
    text(bought + (gate?.rule ? ` (${gate.rule})` : '')),
    title('The facts it rests on'),
    grid(['Question', 'Answer'], facts.map(({ ask, answer }) => [ask, answer]), [60, 40]),
  ] // prettier-ignore
}

const POSITIONS: Readonly<Record<string, string>> = {
  above: 'It reaches the threshold: the contract is regulated.',
  below: 'It is under the threshold.',
  straddles: 'It may lie on either side of the threshold; the regulated route is planned until it is shown to be under.',
  unknown: 'Where it stands against the threshold is not known; a value that cannot be estimated counts as regulated.',
} // prettier-ignore

const value = ({ route }: RouteStatement): (Paragraph | Table)[] => [
  title('The value, with like needs gathered'),
  text(route.value),
  text(POSITIONS[route.position] ?? ''),
]

function options({ route, optionWords, lawfulWords }: RouteStatement): (Paragraph | Table)[] {
  const rows = route.options.map(({ kind, lawful, rule, reason }) => [optionWords[kind], lawfulWords[lawful], rule ?? '–', reason]) // prettier-ignore
  return [
    title('Every option considered'),
    grid(['Option', 'Answer', 'Rule', 'Reason'], rows, [20, 14, 22, 44]),
  ]
}

function choice({ route, reason, optionWords, lawfulWords }: RouteStatement): (Paragraph | Table)[] {
  const chosen = route.options.find(({ kind }) => kind === route.option)
  return [
    title('The choice'),
    text(`${optionWords[route.option]} – ${chosen ? lawfulWords[chosen.lawful].toLowerCase() : 'not known'}.`, true),
    ...(chosen?.says ? [text(`Rule: ${chosen.says} (${chosen.rule})`)] : []),
    text(`Reason: ${reason || 'Not said.'}`),
    text(`Other routes considered: ${route.alternatives || 'Not said.'}`),
    text(`Conflicts of interest: ${route.conflicts || 'Not said.'}`),
    ...(route.conditions.length > 0 ? [text('Still to be checked before it is relied on:'), ...route.conditions.map(point)] : []),
  ] // prettier-ignore
}

function after({ route, timetable = [] }: RouteStatement): (Paragraph | Table)[] {
  const unread = route.options.filter(({ verified }) => verified === false)
  return [
    title('Notices'),
    ...(route.notices.length > 0 ? route.notices.map(point) : [text('None is due on these facts.')]),
    ...(timetable.length > 0 ? [title('Dates'), grid(['Day', 'What'], timetable.map(({ day, what }) => [formatDay(day), what]), [30, 70])] : []),
    title('Rules whose text was not read'),
    ...(unread.length > 0 ? unread.map(({ rule, says }) => point(`${says} (${rule})`)) : [text('None of those relied on here.')]),
    text('This is a record for the file and not legal advice.'),
  ] // prettier-ignore
}

const signatures = (): (Paragraph | Table)[] => [
  title('Signed'),
  grid(['Role', 'Name', 'Signature', 'Day'], [['Officer', '', '', ''], ['Procurement', '', '', ''], ['Approved by', '', '', '']], [25, 30, 30, 15]), // prettier-ignore
]

const line = { style: BorderStyle.SINGLE, size: 4, color: 'b1b4b6' } as const
const WIDTH = 9638

/** A table with a heading row repeated on each page; widths in percent. */
function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const columns = widths.map((percent) => Math.round((WIDTH * percent) / 100))
  const cell = (words: string, at: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: columns[at]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [new Paragraph({ children: [new TextRun({ text: words, bold, size: 20 })] })],
    })
  const row = (cells: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((words, at) => cell(words, at, bold)),
    })
  return new Table({
    columnWidths: columns,
    width: { size: WIDTH, type: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [row(head, true), ...rows.map((each) => row(each, false))],
  })
}
