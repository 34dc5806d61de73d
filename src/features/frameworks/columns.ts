import type { TableColumn } from '../../ui/terminal.ts'
import type { FitRow } from './fit-rows.ts'
import { stateWords } from './words.ts'

const way = (row: FitRow, kind: FitRow['ways'][number]['kind']) =>
  row.ways.find((each) => each.kind === kind)!

/** The list of lots as data: the same columns in the CSV of the page and of the command. */
export const FIT_COLUMNS: readonly TableColumn<FitRow>[] = [
  { heading: 'Reference', value: (row) => row.reference },
  { heading: 'Lot', value: (row) => row.lot || undefined },
  { heading: 'Name', value: (row) => row.name },
  { heading: 'Lot title', value: (row) => row.lotWhat, spare: true },
  { heading: 'Owner', value: (row) => row.owner, spare: true },
  { heading: 'State', value: stateWords },
  { heading: 'Direct', value: (row) => way(row, 'call-off-direct').lawful },
  { heading: 'Competed', value: (row) => way(row, 'call-off-competition').lawful },
  { heading: 'Last day to award', value: (row) => row.lastDay },
  { heading: 'Last working day', value: (row) => row.lastWorkingDay, spare: true },
  { heading: 'At most', value: (row) => row.atMost, spare: true },
  { heading: 'Begin direct by', value: (row) => way(row, 'call-off-direct').startBy, spare: true },
  { heading: 'Begin competed by', value: (row) => way(row, 'call-off-competition').startBy, spare: true },
  { heading: 'Longest, months', value: (row) => row.maxTermMonths?.toString(), right: true },
  { heading: 'Law of call-offs', value: (row) => row.regime, spare: true },
  { heading: 'SME %', value: (row) => row.smePercent?.toString(), right: true, spare: true },
  { heading: 'Suppliers', value: (row) => row.suppliers?.toString(), right: true, spare: true },
  { heading: 'Headroom', value: (row) => row.headroom, pounds: true, spare: true },
  { heading: 'Sure', value: (row) => row.confidence },
  { heading: 'Checked', value: (row) => row.checkedOn },
  { heading: 'Disagreements', value: (row) => String(row.conflicts), right: true, spare: true },
  { heading: 'To check', value: (row) => toCheck(row), spare: true },
  { heading: 'Page', value: (row) => row.page, spare: true },
]

/** What is to be checked of the ways that are open if, or why both are closed. */
function toCheck(row: FitRow): string {
  const conditions = row.ways.flatMap((each) => each.conditions.map((condition) => condition.what))
  return conditions.length > 0 ? [...new Set(conditions)].join('; ') : row.ways.map((each) => each.reason)[0]!
}
