import type { SqlValue } from '../../lake/draft.ts'
import { askSql } from '../../lake/user-sql.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { type CommandContext, csvOf, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { ListOptions } from './command.ts'
import { lakeOf } from './workspace-lake.ts'

/** Rows a terminal is shown at most: a table must be laid out as a whole. */
const MOST_SHOWN = 1000

/** Prints the answer to one SELECT over the newest generation. */
export async function runSql(
  select: string,
  options: ListOptions & { readonly seconds: number },
  context: CommandContext,
): Promise<void> {
  const lake = lakeOf(workspaceFolder(options, context.env), context.env)
  try {
    const answer = askSql(await lake.generation(), select, {
      seconds: options.seconds,
      signal: context.signal,
    })
    if (options.json) await printJson(answer, context)
    else await printTable(answer, options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv', context)
  } finally {
    lake.close()
  }
}

type Answer = ReturnType<typeof askSql>

async function printTable(
  answer: Answer,
  form: 'table' | 'tsv' | 'csv',
  context: CommandContext,
): Promise<void> {
  const shown: SqlValue[][] = []
  let columns: TableColumn<SqlValue[]>[] = []
  let isFirst = true
  for await (const batch of answer) {
    columns = batch.columns.map(({ name, type }, index) => ({
      heading: name,
      value: (row: SqlValue[]) => textOf(row[index]!),
      right: /INT|DECIMAL|DOUBLE|FLOAT/.test(type),
    }))
    if (form === 'table') {
      shown.push(...batch.rows)
      if (shown.length > MOST_SHOWN) throw tooMany()
      continue
    }
    const text =
      form === 'csv' ? csvOf(batch.rows, columns) : tableOf(batch.rows, columns, { form, width: 0 })
    context.out(isFirst ? text : text.slice(text.indexOf('\n') + 1))
    isFirst = false
  }
  if (form === 'table') context.out(tableOf(shown, columns, { form, width: context.width }))
}

const tooMany = (): PortreeveError =>
  new PortreeveError(`The answer has more than ${MOST_SHOWN} rows.`, {
    next: 'Add LIMIT, or print all with --csv.',
  })

async function printJson(answer: Answer, context: CommandContext): Promise<void> {
  let isFirst = true
  context.out('{"rows":[')
  for await (const { columns, rows } of answer) {
    for (const row of rows) {
      const entries = columns.map(({ name }, index) => [name, row[index]])
      context.out(`${isFirst ? '' : ','}\n${JSON.stringify(Object.fromEntries(entries), plain)}`)
      isFirst = false
    }
  }
  context.out('\n]}\n')
}

/** Whole numbers stay numbers while JSON holds them exactly; larger ones become text. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}

function textOf(value: SqlValue): string | undefined {
  if (value === null) return undefined
  return typeof value === 'object' ? JSON.stringify(value, plain) : String(value)
}
