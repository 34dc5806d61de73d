import type { Command } from 'commander'
import { PortreeveError } from '../../procurement/errors.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { presentId, type SupplierAbout, supplierAbout } from './supplier-about.ts'
import { supplierNames, supplierOf, type SupplierRow } from './supplier-rows.ts'

interface ShowOptions {
  readonly workspace?: string
  readonly json?: boolean
}

/** Adds `portreeve suppliers show`: one supplier, its names with what says they are one, its family and who pays it. */
export function addShowCommand(suppliers: Command, context: CommandContext): void {
  suppliers
    .command('show')
    .argument('<supplier>', 'its identifier (an old one leads on), company number, or a name as printed')
    .description('One supplier: its names and why they are one, what it is, its family, who pays it.')
    .addHelpText('before', 'Example:\n  portreeve suppliers show "Civica UK Ltd"\n')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--json', 'as JSON')
    .action(async (wanted: string, _own: unknown, command: Command) =>
      show(wanted, command.optsWithGlobals<ShowOptions>(), context),
    )
}

async function show(wanted: string, options: ShowOptions, context: CommandContext): Promise<void> {
  const { openWorkspaceLake } = await import('../../insight/workspace-lake.ts')
  const lake = openWorkspaceLake(workspaceFolder(options, context.env))
  try {
    const [found] = await lake.query<{ supplier_id: string }>(
      'SELECT supplier_id FROM finding_supplier_name WHERE supplier_id = $1 OR company_number = $1 OR name = $1 ORDER BY supplier_id LIMIT 1',
      [wanted],
    )
    const id = found?.supplier_id ?? (await presentId(lake.query, wanted)) ?? ''
    const supplier = await supplierOf(lake.query, id)
    if (supplier === undefined)
      throw new PortreeveError(`There is no supplier "${wanted}".`, { next: `Look for it: portreeve suppliers "${wanted.split(' ')[0]}"` }) // prettier-ignore
    const [names, about] = await Promise.all([supplierNames(lake.query, id), supplierAbout(lake.query, id)])
    if (options.json) return context.out(`${JSON.stringify({ supplier, names, ...about }, plain, 2)}\n`)
    context.out(inLines(supplier, names, about))
  } finally {
    lake.close()
  }
}

const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

const known = (value: boolean | null | undefined): string =>
  value === null || value === undefined ? 'not known' : value ? 'yes' : 'no'

function inLines(
  supplier: SupplierRow,
  names: readonly { readonly name: string; readonly rule: string }[],
  { trait, families, products, bodies }: SupplierAbout,
): string {
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]) // prettier-ignore
  const money = (amount: string | null, basis: string) => `£${amount ?? 'not known'} ${basis === 'unknown' ? 'VAT not said' : basis}` // prettier-ignore
  return `${[
    supplier.name,
    `  ${supplier.supplier_id}; company number ${supplier.company_number ?? 'not known'}`,
    `  small or medium: ${known(trait?.is_sme)}; charity or social enterprise: ${known(trait?.is_vcse)}; postcode: ${trait?.postcode ?? 'not known'}${trait?.role ? `; ${trait.role} (to be confirmed)` : ''}`,
    ...part('Names', names.map(({ name, rule }) => `${name} — ${rule}`)),
    ...part('Family', families.map((each) => `${each.group_name} — ${each.why}`)),
    ...part('Paid to it, product of', products.map((each) => `${each.product ?? 'not named'} (${each.publisher ?? 'publisher not known'}) at ${each.body}`)),
    ...part('Paid by', bodies.map((each) => `${each.body ?? 'not recorded'}: ${money(each.amount, each.amount_basis)} in ${each.payments} payments, ${each.first_month ?? '?'} to ${each.last_month ?? '?'}`)),
  ].join('\n')}\n` // prettier-ignore
}
