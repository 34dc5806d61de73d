import type { Plan, PlanBand, PlanContract } from '../../procurement/plan.ts'
import { CONTRACT_COLUMNS } from '../../publish/plan-columns.ts'
import { BAND_WORDS, blindSpotWords, headingWords, horizonWords } from '../../publish/plan-words.ts'
import { csvOf, type TableColumn, tableOf } from '../../ui/terminal.ts'

/** The plan's columns for CSV and TSV: days as `yyyy-mm-dd`, amounts as decimals, unknown as empty cells. */
export const PLAN_TABLE: readonly TableColumn<PlanContract>[] = CONTRACT_COLUMNS.map((column) => ({
  heading: column.heading,
  value: (row) => {
    const { value } = column.of(row)
    return value === undefined ? undefined : String(value)
  },
  right: column.of.length === 0,
}))

const SHORT: readonly TableColumn<PlanContract>[] = [
  { heading: 'By', value: (row) => row.nextStep.by },
  { heading: 'Id', value: (row) => row.id },
  { heading: 'Contract', value: (row) => row.title },
  { heading: 'Supplier', value: (row) => row.supplier.name },
  { heading: 'Ends', value: (row) => row.dates.currentEnd ?? 'not held' },
  { heading: 'Next step', value: (row) => row.nextStep.what },
]

/** How many contracts of the last band the first page shows. */
const LATER_SHOWN = 5

/** The plan as CSV, one row a contract. */
export function planCsv(plan: Plan): string {
  return csvOf(plan.contracts, PLAN_TABLE)
}

/**
 * The plan as text: on a terminal the first page (Do now, Decide this quarter, Ask, Nothing to start before …), what it rests on and
 * what it cannot see; on a pipe one tab-separated row a contract.
 */
export function planText(plan: Plan, how: { isTerminal: boolean; width: number; all: boolean }): string {
  if (!how.isTerminal) return tableOf(plan.contracts, PLAN_TABLE, { form: 'tsv', width: how.width })
  const parts = [`${headingWords(plan)}\n${plan.summary.sentence}\n`]
  for (const band of Object.keys(BAND_WORDS) as PlanBand[]) parts.push(bandText(plan, band, how))
  parts.push(list('What this plan rests on', horizonWords(plan.horizon)))
  parts.push(list('What this plan cannot see', plan.cannotSee.map(blindSpotWords)))
  const asked = plan.questions.slice(0, 5).map((each) => `${each.to}: ${each.ask}`)
  parts.push(list(`First questions (${plan.questions.length} in all)`, asked))
  parts.push(
    'portreeve explain ID shows one contract; --out DIR writes the workbook, calendar, page and letters.\n',
  )
  return parts.filter((part) => part !== '').join('\n')
}

function bandText(plan: Plan, band: PlanBand, how: { width: number; all: boolean }): string {
  const rows = plan.contracts.filter((each) => each.band === band)
  if (rows.length === 0) return ''
  const shown = band === 'nothing-before' && !how.all ? rows.slice(0, LATER_SHOWN) : rows
  const heading = band === 'nothing-before' ? 'Nothing to start before the day given' : BAND_WORDS[band]
  const more = shown.length < rows.length ? `${shown.length} of ${rows.length}; --all for the rest\n` : ''
  return `${heading}\n${tableOf(shown, SHORT, { form: 'table', width: how.width })}${more}`
}

function list(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${heading}\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}
