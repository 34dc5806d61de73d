import type { Command } from 'commander'
import { categoryLabel } from '../../insight/classification/category-label.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'

interface UseRow {
  readonly body: string
  readonly category: string
  readonly product: string | null
  readonly publisher: string | null
  readonly supplier_name: string | null
  readonly evidence: string
  readonly as_at: string | null
  readonly end_on: string | null
  readonly confidence: number
  readonly because: string
  readonly contract_id: string | null
  readonly path: string | null
  readonly line: bigint | null
}

const COLUMNS: readonly TableColumn<UseRow>[] = [
  { heading: 'Body', value: (row) => row.body },
  { heading: 'For', value: (row) => categoryLabel(row.category) },
  { heading: 'Product', value: (row) => row.product ?? undefined },
  { heading: 'Publisher', value: (row) => row.publisher ?? undefined, spare: true },
  { heading: 'Supplier', value: (row) => row.supplier_name ?? undefined },
  { heading: 'Evidence', value: (row) => row.evidence },
  { heading: 'As at', value: (row) => row.as_at ?? undefined, spare: true },
  { heading: 'Ends', value: (row) => row.end_on ?? undefined, spare: true },
  { heading: 'Sure', value: (row) => row.confidence.toFixed(2), right: true },
  { heading: 'Because', value: (row) => row.because, spare: true },
  { heading: 'Contract', value: (row) => row.contract_id ?? undefined, spare: true },
  { heading: 'File', value: (row) => row.path ?? undefined, path: true, spare: true },
  { heading: 'Line', value: (row) => row.line?.toString(), right: true, spare: true },
]

interface UsesOptions {
  readonly workspace?: string
  readonly body?: string
  readonly json?: boolean
  readonly csv?: boolean
}

/** Adds `portreeve categories uses`: who uses what, for every loaded body, with what says so. */
export function addUsesCommand(categories: Command, context: CommandContext): void {
  categories
    .command('uses')
    .argument('[words]', 'only a category, product, publisher or supplier that holds these words')
    .description(
      'Who uses what: from application lists, contracts and payments of every loaded body, the surest first. A publisher that no list\n' +
        'names is as commonly known, to be confirmed; who is paid may be a reseller.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve categories uses iTrent\n  portreeve categories uses hr --body Exeter --csv\n',
    ) // prettier-ignore
    .action(async (words: string | undefined, _: unknown, command: Command) =>
      listUses(words ?? '', command.optsWithGlobals<UsesOptions>(), context),
    )
}

async function listUses(words: string, options: UsesOptions, context: CommandContext): Promise<void> {
  const { openWorkspaceLake } = await import('../../insight/workspace-lake.ts')
  const { CATEGORIES } = await import('../../insight/classification/categories.data.ts')
  const lake = openWorkspaceLake(workspaceFolder(options, context.env))
  const plain = words.trim().toLowerCase()
  const categories = CATEGORIES.filter(({ id, label }) => id === plain || (plain.length > 3 && label.toLowerCase().includes(plain))) // prettier-ignore
  try {
    const rows = await lake.query<UseRow>(
      `SELECT body, category, product, publisher, supplier_name, evidence, as_at, end_on, confidence, because, contract_id, path, line
       FROM finding_use WHERE body ILIKE ? AND (list_contains(string_split(?, ' '), category)
         OR concat_ws(' · ', product, publisher, supplier_name) ILIKE ?)
       ORDER BY body, category, confidence DESC, product, supplier_name, evidence, contract_id, path, line`,
      [`%${options.body ?? ''}%`, categories.map((each) => each.id).join(' '), `%${words.trim()}%`],
    )
    if (options.json) {
      const plainRows = rows.map((row) => ({ ...row, line: row.line === null ? null : Number(row.line) }))
      return context.out(`${JSON.stringify(plainRows)}\n`)
    }
    if (rows.length === 0) return context.err(`Nothing that is loaded says who uses ${words === '' ? 'what' : `“${words}”`}.\n`) // prettier-ignore
    const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
    context.out(tableOf(rows, COLUMNS, { form, width: context.width }))
  } finally {
    await lake.close()
  }
}
