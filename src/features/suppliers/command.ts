import type { Command } from 'commander'
import { PortreeveError } from '../../procurement/errors.ts'
import type { AskLake } from '../../ui/visit.ts'
import { type GroupRow, groupRows } from './group-rows.ts'
import { addShowCommand } from './show-command.ts'
import { addMatchCommand } from './match-command.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'

interface SupplierRow {
  readonly supplier_id: string
  readonly name: string
  readonly company_number: string | null
  readonly names: string
  readonly payments: bigint
  readonly amount_net: string | null
  readonly amount_gross: string | null
  readonly amount_unknown: string | null
  readonly bodies: string | null
}

const COLUMNS: readonly TableColumn<SupplierRow>[] = [
  { heading: 'Supplier', value: (row) => row.name },
  { heading: 'Id', value: (row) => row.supplier_id, spare: true },
  { heading: 'Payments', value: (row) => String(row.payments), right: true },
  { heading: 'Net', value: (row) => row.amount_net ?? undefined, pounds: true },
  { heading: 'Gross', value: (row) => row.amount_gross ?? undefined, pounds: true },
  { heading: 'VAT not said', value: (row) => row.amount_unknown ?? undefined, pounds: true },
  { heading: 'Bodies', value: (row) => row.bodies ?? undefined, spare: true },
  { heading: 'Spellings', value: (row) => row.names, spare: true },
]

interface SuppliersOptions {
  readonly workspace?: string
  readonly body?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly limit: string
  readonly by?: string
  readonly asItWas?: boolean
  readonly suggested?: boolean
}

/** Adds `portreeve suppliers`: who was paid, under which spellings; `portreeve suppliers WORDS` narrows it. */
export function addSuppliersCommand(program: Command, context: CommandContext): Command {
  const suppliers = program
    .command('suppliers')
    .argument('[words]', 'only suppliers whose name, spelling or number holds these words')
    .description(
      'Suppliers, their spellings and what they were paid. Net, gross and unsaid VAT are never added together.',
    )
    .addHelpText('before', 'Examples:\n  portreeve suppliers\n  portreeve suppliers civica --csv\n')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'only suppliers this body pays')
    .option(
      '--by <what>',
      'entity (each supplier by itself) or group (families: portreeve suppliers family)',
      'entity',
    )
    .option('--as-it-was', 'with --by group: each payment with the group of its own day')
    .option('--suggested', 'with --by group: also families that nobody confirmed')
    .option('--limit <n>', 'how many to print', '50')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (words: string | undefined, options: SuppliersOptions) =>
      listSuppliers(words, options, context),
    )
  addShowCommand(suppliers, context)
  addMatchCommand(suppliers, context)
  return suppliers
}

async function listSuppliers(
  words: string | undefined,
  options: SuppliersOptions,
  context: CommandContext,
): Promise<void> {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1) {
    throw new PortreeveError(`"${options.limit}" is not a number of suppliers.`, {
      next: 'Use --limit 50.',
      exitCode: 2,
    })
  }
  if (!['entity', 'group'].includes(options.by ?? 'entity'))
    throw new PortreeveError(`Suppliers are not listed by "${options.by}".`, { next: 'Use --by entity or --by group.', exitCode: 2 }) // prettier-ignore
  const { openWorkspaceLake } = await import('../../insight/workspace-lake.ts')
  const lake = openWorkspaceLake(workspaceFolder(options, context.env))
  try {
    if (options.by === 'group') return await listGroups(lake.query, options, context)
    const like = `%${words ?? ''}%`
    const rows = await lake.query<SupplierRow>(
      `SELECT * FROM finding_supplier
       WHERE (names ILIKE ? OR coalesce(company_number, '') ILIKE ?) AND coalesce(bodies, '') ILIKE ?
       ORDER BY greatest(coalesce(amount_net, 0), coalesce(amount_gross, 0), coalesce(amount_unknown, 0)) DESC, supplier_id`,
      [like, like, `%${options.body ?? ''}%`],
    )
    print(rows, limit, options, context)
  } finally {
    await lake.close()
  }
}

const GROUP_COLUMNS: readonly TableColumn<GroupRow>[] = [
  { heading: 'Group', value: (row) => row.name },
  { heading: 'Payments', value: (row) => String(row.payments), right: true },
  { heading: 'Net', value: (row) => row.amount_net ?? undefined, pounds: true },
  { heading: 'Gross', value: (row) => row.amount_gross ?? undefined, pounds: true },
  { heading: 'VAT not said', value: (row) => row.amount_unknown ?? undefined, pounds: true },
  { heading: 'Rests on', value: (row) => (row.is_suggested ? 'a suggestion to confirm' : undefined) },
  { heading: 'Suppliers', value: (row) => row.suppliers, spare: true },
]

async function listGroups(ask: AskLake, options: SuppliersOptions, context: CommandContext): Promise<void> {
  const view = {
    asItWas: options.asItWas ?? false,
    suggested: options.suggested ?? false,
    body: options.body,
  }
  const rows = await groupRows(ask, view)
  if (options.json)
    return context.out(`${JSON.stringify(rows.map((row) => ({ ...row, payments: Number(row.payments) })))}\n`)
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  const shown = form === 'table' ? rows.slice(0, Number(options.limit)) : rows
  context.out(tableOf(shown, GROUP_COLUMNS, { form, width: context.width }))
  if (!view.suggested) context.err('Only families that people confirmed; --suggested adds the suggestions.\n')
}

function print(
  rows: readonly SupplierRow[],
  limit: number,
  options: SuppliersOptions,
  context: CommandContext,
): void {
  if (options.json) {
    const plain = rows.map((row) => ({
      ...row,
      payments: Number(row.payments),
      names: row.names.split(' · '),
    }))
    return context.out(`${JSON.stringify(plain)}\n`)
  }
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  const shown = context.isTerminal && !options.csv ? rows.slice(0, limit) : rows
  if (rows.length === 0)
    return context.err('No supplier matches. portreeve load brings in spend files and registers.\n')
  context.out(tableOf(shown, COLUMNS, { form, width: context.width }))
  if (shown.length < rows.length)
    context.err(`${shown.length} of ${rows.length} suppliers; --limit for more\n`)
}
