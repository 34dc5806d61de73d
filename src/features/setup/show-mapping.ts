import { type CommandContext, csvOf, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { ListOptions } from './command.ts'
import { type MappingRow, mappingRows, recordMapping } from './mapping.ts'
import { lakeOf } from './workspace-lake.ts'

const COLUMNS: readonly TableColumn<MappingRow>[] = [
  { heading: 'shape', value: (row) => row.shape },
  { heading: 'kind', value: (row) => row.kind, spare: true },
  { heading: 'file', value: (row) => row.example, path: true },
  { heading: 'body', value: (row) => row.body ?? undefined, spare: true },
  { heading: 'heading', value: (row) => row.heading },
  { heading: 'field', value: (row) => (row.field === '' ? 'not read' : row.field) },
  { heading: 'from', value: (row) => (row.field === '' ? undefined : row.decided ? 'decision' : 'heading') },
  { heading: 'sample', value: (row) => row.sample, spare: true },
]

/** Prints how the headings of each loaded shape are read. */
export async function runMapping(
  options: ListOptions & { readonly shape?: string },
  context: CommandContext,
): Promise<void> {
  const workspace = workspaceFolder(options, context.env)
  const lake = lakeOf(workspace, context.env)
  try {
    const all = await mappingRows(await lake.generation(), workspace, context.env)
    const rows = all.filter((row) => row.shape.startsWith(options.shape ?? ''))
    if (options.json) context.out(`${JSON.stringify({ mappings: rows }, undefined, 2)}\n`)
    else if (options.csv) context.out(csvOf(rows, COLUMNS))
    else
      context.out(
        tableOf(rows, COLUMNS, { form: context.isTerminal ? 'table' : 'tsv', width: context.width }),
      )
  } finally {
    lake.close()
  }
}

/** Records which heading fields are read from, and says what to do for it to show. */
export async function runMappingSet(
  options: ListOptions & { readonly shape: string; readonly fields: readonly string[] },
  context: CommandContext,
): Promise<void> {
  const workspace = workspaceFolder(options, context.env)
  const lake = lakeOf(workspace, context.env)
  try {
    await recordMapping(await lake.generation(), { workspace, env: context.env }, options)
    context.out('Recorded. Load the files of that shape again for it to show: portreeve load PATH…\n')
  } finally {
    lake.close()
  }
}
