import type { Command } from 'commander'
import { nameKey } from '../../insight/name-pairs/name-parts.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { DecisionInput } from '../../workbench/kinds.ts'
import { recordDecisions, whoIs, workbenchAt } from '../../workbench/record.ts'
import { withLake } from './lake-of-command.ts'

interface FamilyOptions {
  readonly workspace?: string
  readonly kind?: string
  readonly from?: string
  readonly not?: true
  readonly who?: string
  readonly because?: string
  readonly json?: true
  readonly csv?: true
}

/** Adds `portreeve suppliers family`: who belongs to which group since when, suggested and confirmed. */
export function addFamilyCommand(suppliers: Command, context: CommandContext): void {
  suppliers
    .command('family')
    .argument('[member]', 'a name')
    .argument('[group]', 'the name of the group it belongs to, or was renamed to')
    .description(
      'Families of the suppliers paid: suggestions to confirm, and what people said. With two names: confirm one, or say it is not so.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve suppliers family\n  portreeve suppliers family "Northgate Public Services" "NEC Software Solutions" --kind renamed --from 2021-07\n',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--kind <kind>', 'renamed, bought or part-of')
    .option('--from <day>', 'since when: 2021-07-05, 2021-07 or 2021 (default: the day suggested, if any)')
    .option('--not', 'it is no member, whatever is suggested')
    .option('--who <name>', 'who says so (default PORTREEVE_WHO, else you)')
    .option('--because <text>', 'why, for whoever reads the log later')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(
      async (member: string | undefined, group: string | undefined, _own: unknown, command: Command) => {
        const options = command.optsWithGlobals<FamilyOptions>()
        if (member === undefined) return list(options, context)
        if (group === undefined)
        throw new PortreeveError('A family needs two names.', { next: 'Name the member and its group.', exitCode: EXIT.usage }) // prettier-ignore
        return record({ member, group }, options, context)
      },
    )
}

async function record(
  { member, group }: { readonly member: string; readonly group: string },
  options: FamilyOptions,
  context: CommandContext,
): Promise<void> {
  const isMember = options.not !== true
  const value = { name: member, group, ...(options.kind && { kind: options.kind }), ...(options.from && { from: options.from }), member: isMember } // prettier-ignore
  const who = options.who?.trim() || whoIs(context.env)
  const reason = options.because?.trim()
  const input = {
    kind: 'family',
    subject: nameKey(member),
    choice: { field: nameKey(group), value },
    who,
    ...(reason && { reason }),
  } as unknown as DecisionInput
  const workspace = workspaceFolder(options, context.env)
  const [decision] = await recordDecisions(workspace, [input], workbenchAt(context.env))
  await context.refresh?.(workspace)
  context.out(`Recorded as ${decision!.id}: ${member} ${isMember ? 'belongs to' : 'does not belong to'} ${group}.\n`) // prettier-ignore
}

interface FamilyRow {
  readonly group_name: string
  readonly name: string
  readonly supplier_id: string
  readonly since: string | null
  readonly state: string
  readonly why: string
}

const COLUMNS: readonly TableColumn<FamilyRow>[] = [
  { heading: 'Group', value: (row) => row.group_name },
  { heading: 'Supplier', value: (row) => row.name },
  { heading: 'Id', value: (row) => row.supplier_id, spare: true },
  { heading: 'Since', value: (row) => row.since ?? undefined },
  { heading: 'State', value: (row) => row.state },
  { heading: 'Why', value: (row) => row.why, spare: true },
]

async function list(options: FamilyOptions, context: CommandContext): Promise<void> {
  const rows = await withLake(options, context, (ask) =>
    ask<FamilyRow>(
      `SELECT n.group_name, s.name, n.supplier_id, t.since, if(n.is_suggested, 'suggestion to confirm', 'confirmed') AS state, n.why
       FROM finding_family n JOIN finding_supplier s USING (supplier_id)
       LEFT JOIN finding_family t ON t.supplier_id = n.supplier_id AND t.reading = n.reading AND t.view = 'then' AND t.group_key = n.group_key
       WHERE n.reading = 'suggested' AND n.view = 'now' AND n.why <> '' ORDER BY n.group_name, s.name, n.supplier_id`,
    ),
  )
  if (options.json) return context.out(`${JSON.stringify(rows, undefined, 2)}\n`)
  if (rows.length === 0)
    return context.err('No supplier paid is in a family that is suggested or confirmed.\n')
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(rows, COLUMNS, { form, width: context.width }))
}
