import type { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { openWorkspaceLake } from '../../insight/workspace-lake.ts'
import { hasRelease, noticeRelease, releaseRemarks } from '../../publish/ocds/release.ts'
import { routeChosenFor } from '../../workbench/route-chosen.ts'
import { lawOfWorkspace } from '../../workbench/rule-packs/installed.ts'
import { type CommandContext, tableOf } from '../../ui/terminal.ts'
import { jsonOf } from '../../ui/visit.ts'
import { OPTION_WORDS } from '../../ui/words.ts'
import { dayAsked, findContract, workspaceFolder } from '../../ui/workspace.ts'
import { draftFor, type DraftFound, noticesFor, type NoticesFound } from './notices-for.ts'
import { asData, COLUMNS, FIELD_COLUMNS, fieldData } from './page.ts'

interface NoticesOptions {
  readonly workspace?: string
  readonly body?: string
  readonly on?: string
  readonly route?: string
  readonly draft?: string
  readonly out?: string
  readonly json?: boolean
  readonly csv?: boolean
}

/** Adds `portreeve notices`: the notices of a contract's route, and the draft of one. */
export function addNoticesCommand(program: Command, context: CommandContext): void {
  program
    .command('notices')
    .argument('<contract>', 'its id (C-…), its reference, or words of its title')
    .description(
      'The notices a contract’s route brings, UK1 to UK17 and those of the older law: which are due and when, and drafts of them as open contracting releases.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve notices C-ABCDEFGHIJ --route open-procedure\n  portreeve notices C-ABCDEFGHIJ --route open-procedure --draft UK4 --out uk4.json\n',
    ) // prettier-ignore
    .option(
      '--route <route>',
      'the route, such as open-procedure (default: the one recorded, else the one the plan recommends)',
    )
    .option(
      '--draft <notice>',
      'the fields of one notice, such as UK4: filled, or missing and who would know',
    )
    .option('--out <file>', 'write the draft as an open contracting release (JSON)')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'the public body')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (contract: string, options: NoticesOptions) => run(contract, options, context))
}

async function run(wanted: string, options: NoticesOptions, context: CommandContext): Promise<void> {
  const workspace = workspaceFolder(options, context.env)
  const on = dayAsked(options.on)
  const { plan, settings } = await context.plan!(workspace, { on, ...(options.body !== undefined && { body: options.body }) }) // prettier-ignore
  const contract = findContract(plan, wanted)
  const lake = openWorkspaceLake(workspace)
  try {
    const { query } = await lake.generation()
    const route = options.route ?? (await routeChosenFor(workspace, context.env, [contract.id, ...(contract.formerIds ?? [])])) // prettier-ignore
    const found = await noticesFor(query, contract, route, { settings, law: lawOfWorkspace(workspace), on }) // prettier-ignore
    if (options.draft === undefined) return list(found, options, context)
    await draft(await draftFor(query, found, options.draft), options, context)
  } finally {
    await lake.close()
  }
}

function list(
  { rows, basis, instead }: NoticesFound,
  options: NoticesOptions,
  context: CommandContext,
): void {
  if (instead !== '') context.err(`${instead}\n`)
  if (options.json) return context.out(jsonOf({ contract: basis.contract.id, route: basis.route, notices: rows.map(asData) })) // prettier-ignore
  if (options.csv) return context.out(tableOf(rows, COLUMNS, { form: 'csv', width: context.width }))
  const shown = rows.filter(({ standing }) => standing.need !== 'no')
  const form = context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(shown, COLUMNS, { form, width: context.width }))
  context.err(`${OPTION_WORDS[basis.route]}: ${rows.length - shown.length} other notices are not due on these facts; --json says why.\n`) // prettier-ignore
}

async function draft(
  { standing, facts, fields }: DraftFound,
  options: NoticesOptions,
  context: CommandContext,
): Promise<void> {
  if (options.out !== undefined) {
    await writeFile(options.out, jsonOf(noticeRelease(facts)))
    context.err(`Wrote ${options.out}. ${releaseRemarks(standing.notice.id).join(' ')}\n`)
  }
  if (options.json && options.out === undefined) {
    const release = hasRelease(standing.notice.id) ? noticeRelease(facts) : undefined
    return context.out(jsonOf({ notice: standing.notice.id, need: standing.need, because: standing.because, fields: fields.map(fieldData), release })) // prettier-ignore
  }
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  if (options.out === undefined) context.out(tableOf(fields, FIELD_COLUMNS, { form, width: context.width }))
  const missing = fields.filter((each) => each.state === 'missing')
  for (const { field } of missing) {
    if (options.out !== undefined) context.err(`Missing: ${field.what} (ask: ${field.who})\n`)
  }
}
