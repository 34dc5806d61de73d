import type { Command } from 'commander'
import { categoryLabel } from '../../insight/classification/category-label.ts'
import type { Lake } from '../../lake/lake.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { addClassifyCommand } from './classify-command.ts'
import { addCorrectCommand } from './correct-command.ts'
import { addUsesCommand } from './uses-command.ts'

interface CategoryRow {
  readonly body: string
  readonly ring: string
  readonly category: string
  readonly amount_basis: string
  readonly suppliers: bigint
  readonly payments: bigint
  readonly amount: string
  readonly months: bigint
}

const COLUMNS: readonly TableColumn<CategoryRow>[] = [
  { heading: 'Body', value: (row) => row.body },
  { heading: 'Ring', value: (row) => row.ring },
  { heading: 'Category', value: (row) => categoryLabel(row.category) },
  { heading: 'Suppliers', value: (row) => String(row.suppliers), right: true, spare: true },
  { heading: 'Payments', value: (row) => String(row.payments), right: true },
  { heading: 'Amount', value: (row) => row.amount, pounds: true },
  { heading: 'VAT', value: (row) => row.amount_basis },
  { heading: 'Months', value: (row) => String(row.months), right: true, spare: true },
]

interface CategoriesOptions {
  readonly workspace?: string
  readonly body?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly all?: boolean
  readonly schools?: boolean
}

/** Adds `portreeve categories`: what was spent, by ring and category, with the months each sum rests on. */
export function addCategoriesCommand(program: Command, context: CommandContext): void {
  const categories = program.command('categories')
  addClassifyCommand(categories, context)
  addUsesCommand(categories, context)
  addCorrectCommand(categories, context)
  categories
    .description(
      'What the money was spent on, by ring (core, edge) and category, with the months each sum rests on.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve categories --body Exeter\n  portreeve categories --csv\n  portreeve categories uses planning\n  portreeve categories classify spend.csv --text Description --supplier Supplier --out classes.csv\n',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'only this body')
    .option('--all', 'also what is not information technology')
    .option('--schools', 'what schools bought instead: each is its own buyer, in none of the other sums')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: CategoriesOptions) => listCategories(options, context))
}

async function listCategories(options: CategoriesOptions, context: CommandContext): Promise<void> {
  const { openWorkspaceLake } = await import('../../insight/workspace-lake.ts')
  const lake = openWorkspaceLake(workspaceFolder(options, context.env))
  try {
    const rows = await lake.query<CategoryRow>(
      `SELECT body, ring, category, amount_basis, count(DISTINCT supplier_id) AS suppliers, sum(payments)::BIGINT AS payments,
         sum(amount)::DECIMAL(18,2) AS amount, count(DISTINCT month) AS months
       FROM finding_spend_month WHERE body ILIKE ? AND (ring <> 'not' OR ?) AND buyer = ? GROUP BY ALL
       ORDER BY body, ring, amount DESC, category, amount_basis`,
      [`%${options.body ?? ''}%`, options.all === true, options.schools ? 'school' : 'body'],
    )
    if (!options.schools) await tellSchools(lake, options, context)
    if (options.json) {
      const plain = rows.map((row) => ({ ...row, suppliers: Number(row.suppliers), payments: Number(row.payments), months: Number(row.months) })) // prettier-ignore
      return context.out(`${JSON.stringify(plain)}\n`)
    }
    if (rows.length === 0) return context.err('No payment is loaded. portreeve load brings in spend files.\n')
    const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
    context.out(tableOf(rows, COLUMNS, { form, width: context.width }))
  } finally {
    await lake.close()
  }
}

/** What the sums above leave out, to standard error: schools buy for themselves. */
async function tellSchools(lake: Lake, options: CategoriesOptions, context: CommandContext): Promise<void> {
  const rows = await lake.query<{ amount_basis: string; payments: bigint; amount: string | null }>(
    `SELECT amount_basis, sum(payments)::BIGINT AS payments, sum(amount)::DECIMAL(18,2) AS amount FROM finding_spend_month
     WHERE body ILIKE ? AND ring <> 'not' AND buyer = 'school' GROUP BY ALL ORDER BY ALL`,
    [`%${options.body ?? ''}%`],
  )
  for (const row of rows)
    context.err(`Of schools, kept apart: £${row.amount ?? '0'} (VAT ${row.amount_basis}) in ${row.payments} payments of IT; --schools lists them.\n`) // prettier-ignore
}
