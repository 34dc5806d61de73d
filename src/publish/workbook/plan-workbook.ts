import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node'
import { formatDay } from '../../procurement/calendar-day.ts'
import type { Plan } from '../../procurement/plan.ts'
import { membersOf, steadyZip } from '../steady-zip.ts'
import {
  CONTRACT_COLUMNS,
  DEADLINE_COLUMNS,
  entries,
  FIRST_PAGE_COLUMNS,
  OPTION_COLUMNS,
  PARTNER_COLUMNS,
  type Published,
  type PublishedColumn,
  QUESTION_COLUMNS,
  SOURCE_COLUMNS,
} from '../plan-columns.ts'
import { blindSpotWords, headingWords, horizonWords } from '../plan-words.ts'

type PlanSheet = Sheet<never> & { readonly sheet: string }

/** The longest text Excel keeps in a cell. */
const LONGEST_CELL = 32_000

/**
 * The plan as an Excel workbook: first page, plan, deadlines, options, partners, questions, sources, and what it cannot see.
 *
 * Each sheet but the last is one table with a frozen header and a filter; days are real dates, amounts real numbers, unknown
 * is an empty cell. The bytes depend on the plan alone.
 */
export async function planWorkbook(plan: Plan): Promise<Buffer> {
  const now = plan.contracts.filter((each) => each.band !== 'nothing-before')
  const sheets: PlanSheet[] = [
    table('First page', FIRST_PAGE_COLUMNS, now.length > 0 ? now : plan.contracts.slice(0, 20)),
    table('Plan', CONTRACT_COLUMNS, plan.contracts),
    table(
      'Deadlines',
      DEADLINE_COLUMNS,
      entries(plan, (each) => each.deadlines),
    ),
    table(
      'Options',
      OPTION_COLUMNS,
      entries(plan, (each) => each.options),
    ),
    table(
      'Partners',
      PARTNER_COLUMNS,
      entries(plan, (each) => each.partners),
    ),
    table('Questions', QUESTION_COLUMNS, plan.questions),
    table(
      'Sources',
      SOURCE_COLUMNS,
      entries(plan, (each) => each.sources),
    ),
    notes(plan),
  ]
  const bytes = await writeExcelFile(sheets as Sheet<never>[] as never, {
    fontFamily: 'Arial',
    fontSize: 11,
  }).toBuffer()
  return steady(bytes, sheets)
}

const HEADER = { fontWeight: 'bold', backgroundColor: '#12436d', textColor: '#ffffff', wrap: true, alignVertical: 'top' } as const // prettier-ignore

function table<Item>(
  sheet: string,
  columns: readonly PublishedColumn<Item>[],
  rows: readonly Item[],
): PlanSheet {
  const header: Row = columns.map((column) => ({ value: column.heading, ...HEADER }))
  const body = rows.map((row) => columns.map((column) => cellOf(column.of(row))))
  return {
    sheet,
    data: [header, ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'dd/mm/yyyy',
  }
}

function cellOf(published: Published): Cell {
  if (published.value === undefined || published.value === '') return null
  const look = { alignVertical: 'top', wrap: true } as const
  switch (published.kind) {
    case 'day':
      return { value: new Date(`${published.value}T00:00:00Z`), type: Date, format: 'ddd dd/mm/yyyy', alignVertical: 'top' } // prettier-ignore
    case 'pounds':
      return { value: Number(published.value), type: Number, format: '#,##0.00', alignVertical: 'top' }
    case 'count':
      return { value: published.value, type: Number, alignVertical: 'top' }
    default:
      return { value: published.value.slice(0, LONGEST_CELL), type: String, ...look }
  }
}

/** What the plan rests on and cannot see, in sentences. */
function notes(plan: Plan): PlanSheet {
  const lines: [string, string][] = [
    ['Plan', headingWords(plan)],
    ['Summary', plan.summary.sentence],
    ...horizonWords(plan.horizon).map((line): [string, string] => ['Evidence', line]),
    ...plan.cannotSee.map((spot): [string, string] => ['Cannot see', blindSpotWords(spot)]),
    ...plan.arrangements.map((each): [string, string] => ['Not bought', `${each.payee}: ${each.arrangement}, ${each.amount} ${each.basis} in ${each.payments} payments. ${each.question}`]), // prettier-ignore
    ...plan.assumptions.map((line): [string, string] => ['Assumption', line]),
    ['Made', `Portreeve ${plan.version}, for ${formatDay(plan.on)}`],
  ]
  const data = [['About', 'Sentence'], ...lines].map((row, index) =>
    row.map(
      (value) =>
        ({ value, type: String, wrap: true, alignVertical: 'top', ...(index === 0 ? HEADER : {}) }) as const,
    ),
  )
  return { sheet: 'About this plan', data, columns: [{ width: 14 }, { width: 110 }], stickyRowsCount: 1 }
}

/** Adds the filters, and takes out what varies from run to run. */
async function steady(bytes: Buffer, sheets: readonly PlanSheet[]): Promise<Buffer> {
  const members = (await membersOf(bytes)).map(({ name, content }) => {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)
    if (!sheet) return { name, content }
    const { data } = sheets[Number(sheet[1]) - 1]!
    const filter = `<autoFilter ref="A1:${columnName(data[0]!.length)}${data.length}"/>`
    return {
      name,
      content: Buffer.from(content.toString('utf8').replace('</sheetData>', `</sheetData>${filter}`)),
    }
  })
  return steadyZip(members, ['[Content_Types].xml', '_rels/.rels'])
}

/**
 * The letters of a spreadsheet column, counted from 1.
 *
 * @example
 * columnName(28) // 'AB'
 */
export function columnName(index: number): string {
  const rest = Math.floor((index - 1) / 26)
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((index - 1) % 26))}`
}
