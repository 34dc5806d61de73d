import type { Command } from 'commander'
import { categoryLabel } from '../../insight/classification/category-label.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { arrangementRows, type PhantomRow, phantomRows, poundsOver } from './phantom-rows.ts'
import { renewsWords, rhythmWords } from './words.ts'

const COLUMNS: readonly TableColumn<PhantomRow>[] = [
  { heading: 'Supplier', value: (row) => row.supplier_name },
  { heading: 'Contract', value: (row) => row.contract_id ?? undefined, spare: true },
  { heading: 'Body', value: (row) => row.body, spare: true },
  { heading: 'Category', value: (row) => categoryLabel(row.category), spare: true },
  { heading: 'Account', value: (row) => row.account ?? undefined, spare: true },
  { heading: 'Apart by', value: (row) => row.what ?? undefined, spare: true },
  { heading: 'Rhythm', value: rhythmWords },
  { heading: 'A year', value: (row) => row.yearly ?? undefined, pounds: true },
  { heading: 'Last year', value: (row) => row.last_year, pounds: true },
  { heading: 'VAT', value: (row) => row.basis },
  { heading: 'Payments', value: (row) => String(row.payments), right: true, spare: true },
  { heading: 'First', value: (row) => row.first_paid, spare: true },
  { heading: 'Last', value: (row) => row.last_paid, spare: true },
  { heading: 'Renews', value: renewsWords },
  { heading: 'Because', value: (row) => row.renews_because ?? undefined, spare: true },
  { heading: 'Confidence', value: (row) => row.confidence ?? undefined },
  { heading: 'Why', value: (row) => row.confidence_because ?? undefined, spare: true },
  { heading: 'Working', value: (row) => row.working ?? undefined, spare: true },
  { heading: 'Beside', value: (row) => row.beside ?? undefined, spare: true },
  { heading: 'Ask', value: (row) => `${row.ask_to}: ${row.ask}`, spare: true },
]

interface PhantomsOptions {
  readonly workspace?: string
  readonly body?: string
  readonly over: string
  readonly json?: boolean
  readonly csv?: boolean
}

/** Adds `portreeve phantoms`: IT spend that no register line or notice covers, and the contracts its rhythm tells of. */
export function addPhantomsCommand(program: Command, context: CommandContext): void {
  program
    .command('phantoms')
    .description(
      'IT spend that no register line or notice covers: with its rhythm, what it comes to in a year, the month it likely renews in, and whom to ask.\n' +
        'Payments to public bodies, owned companies and for statutory charges are no contracts: they are counted at the end, and listed by --json.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve phantoms\n  portreeve phantoms --over 5000 --body Exeter\n  portreeve phantoms --csv\n',
    ) // prettier-ignore
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'only this body')
    .option(
      '--over <pounds>',
      'only what was paid in the last year known, or comes to a year, over this',
      '0',
    )
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: PhantomsOptions) => listPhantoms(options, context))
}

async function listPhantoms(options: PhantomsOptions, context: CommandContext): Promise<void> {
  const over = poundsOver(options.over)
  const { openWorkspaceLake } = await import('../../insight/workspace-lake.ts')
  const lake = openWorkspaceLake(workspaceFolder(options, context.env))
  try {
    const rows = await phantomRows(lake.query, { body: options.body ?? '', over })
    const arrangements = await arrangementRows(lake.query, options.body ?? '')
    if (options.json) {
      const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)
      return context.out(`${JSON.stringify({ phantoms: rows, arrangements }, plain)}\n`)
    }
    if (rows.length > 0) {
      const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
      context.out(tableOf(rows, COLUMNS, { form, width: context.width }))
    } else context.err('No IT spend without a known contract is over that.\n')
    if (arrangements.length > 0)
      context.err(`${arrangements.length} sums to public bodies, owned companies or for statutory charges are left out: --json lists them, with the question to the monitoring officer.\n`) // prettier-ignore
  } finally {
    await lake.close()
  }
}
