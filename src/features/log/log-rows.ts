import type { TableColumn } from '../../ui/terminal.ts'
import type { Json } from '../../workbench/canonical-json.ts'
import type { Decision } from '../../workbench/schema.ts'

/** A decision as the log prints it: with the decision that undid it, when one did and still stands. */
export interface LogRow extends Decision {
  readonly undoneBy?: string
}

/**
 * The log with each undone decision marked. An undoing that was itself undone marks nothing.
 *
 * @param log every decision, in order of `seq`; or those of one subject.
 * @example
 * logRows([]) // []
 */
export function logRows(log: readonly Decision[]): LogRow[] {
  const undoneBy = new Map<string, string>()
  for (const decision of log.toReversed()) {
    if (decision.undoes !== undefined && !undoneBy.has(decision.id))
      undoneBy.set(decision.undoes, decision.id)
  }
  return log.map((decision) => {
    const by = undoneBy.get(decision.id)
    return by === undefined ? decision : { ...decision, undoneBy: by }
  })
}

/**
 * A chosen value in a few words for a table: text as it is, a length as "3 months", the rest as JSON.
 *
 * @example
 * valueInWords({ count: 3, unit: 'months' }) // '3 months'
 * valueInWords(null) // 'none'
 * valueInWords('2027-03-31') // '2027-03-31'
 */
export function valueInWords(value: Json): string {
  if (value === null) return 'none'
  if (typeof value === 'string') return value
  if (typeof value === 'object' && 'count' in value && 'unit' in value && Object.keys(value).length === 2) {
    return `${String(value['count'])} ${String(value['unit'])}`
  }
  return JSON.stringify(value)
}

const decided = (row: LogRow): string =>
  row.kind === 'undo' ? `undoes ${row.undoes}` : `${row.choice.field} = ${valueInWords(row.choice.value)}`

/** The columns of the log as a table or CSV. */
export const LOG_COLUMNS: readonly TableColumn<LogRow>[] = [
  { heading: 'No', value: (row) => String(row.seq), right: true },
  { heading: 'When', value: (row) => `${row.at.slice(0, 16).replace('T', ' ')}Z` },
  { heading: 'Who', value: (row) => row.who },
  { heading: 'Kind', value: (row) => row.kind, spare: true },
  { heading: 'About', value: (row) => row.subject },
  { heading: 'Decision', value: decided },
  { heading: 'Reason', value: (row) => row.reason },
  { heading: 'Undone by', value: (row) => row.undoneBy, spare: true },
  { heading: 'Id', value: (row) => row.id },
]
