import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { diffLaws, type RuleChange } from '../../rulebook/pack/diff-laws.ts'
import { heldLaw, type Law } from '../../rulebook/index.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { dayAsked, workspaceFolder } from '../../ui/workspace.ts'
import { trustedKeys } from '../../workbench/rule-packs/keys.ts'
import { openPack } from '../../workbench/rule-packs/pack-file.ts'
import { type Touched, touchedBy } from './touched.ts'
import { lawOf, readPackFile, type RulesOptions } from './law-of-command.ts'

interface DiffOptions extends RulesOptions {
  readonly body?: string
  readonly rulesOnly?: true
}

const TOUCHED: readonly TableColumn<Touched>[] = [
  { heading: 'Contract', value: (each) => each.id },
  { heading: 'Title', value: (each) => each.title },
  { heading: 'What differs', value: (each) => each.differences.join('; ') },
]

const COLUMNS: readonly TableColumn<RuleChange>[] = [
  { heading: 'Rule', value: (each) => each.id },
  { heading: 'Change', value: (each) => each.change },
  { heading: 'What', value: fieldsWords },
  { heading: 'Says', value: (each) => each.says },
  { heading: 'Source', value: (each) => each.source, spare: true },
]

/** Adds `portreeve rules diff`: what a pack changes, and which contracts of the plan it touches. */
export function addDiffCommand(rules: Command, context: CommandContext): void {
  rules
    .command('diff')
    .argument(
      '[pack]',
      'a rule pack to compare with the law in use; without it, the law in use with the program’s own',
    )
    .option('--workspace <dir>', 'the workspace')
    .option('--body <name>', 'whose contracts are looked at (needed when several bodies are loaded)')
    .option('--on <yyyy-mm-dd>', 'the day of the plans compared (default today in London)')
    .option('--rules-only', 'only the rules, not the contracts they touch')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .description('What changed between two versions of the law, rule by rule, and which contracts it touches')
    .action(async (file: string | undefined, options: DiffOptions) => {
      const { before, after } = lawsCompared(file, options, context)
      const changes = diffLaws(before, after)
      const touched =
        changes.length === 0 || options.rulesOnly
          ? []
          : await contractsTouched(before, after, options, context)
      if (options.json) {
        context.out(`${JSON.stringify({ before: before.version, after: after.version, changes, touched })}\n`)
        return
      }
      const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
      context.out(tableOf(changes, COLUMNS, { form, width: context.width }))
      context.err(`${changes.length} rules differ between ${before.version} and ${after.version}.\n`)
      if (touched === undefined)
        return context.err('No files are loaded, so the contracts it touches cannot be told.\n')
      if (touched.length > 0) context.out(`\n${tableOf(touched, TOUCHED, { form, width: context.width })}`)
      context.err(`${touched.length} contracts of the plan are touched.\n`)
    })
}

/** The contracts whose plan the second law changes; undefined where nothing is loaded to make a plan of. */
async function contractsTouched(
  before: Law,
  after: Law,
  options: DiffOptions,
  context: CommandContext,
): Promise<readonly Touched[] | undefined> {
  const workspace = workspaceFolder(options, context.env)
  if (!context.plan || !existsSync(join(workspace, 'lake'))) return undefined
  const wanted = { on: dayAsked(options.on), ...(options.body && { body: options.body }) }
  const old = await context.plan(workspace, { ...wanted, law: before })
  const now = await context.plan(workspace, { ...wanted, law: after })
  return touchedBy(old.plan, now.plan)
}

/** The laws a comparison is of: the one in use and a pack’s, or the program’s own and the one in use. */
function lawsCompared(
  file: string | undefined,
  options: RulesOptions,
  context: CommandContext,
): { before: Law; after: Law } {
  const inUse = lawOf(options, context)
  if (file === undefined) return { before: heldLaw, after: inUse }
  const trusted = trustedKeys(workspaceFolder(options, context.env))
  return { before: inUse, after: openPack(readPackFile(file), trusted).law }
}

function fieldsWords({ fields }: RuleChange): string {
  return fields.map(({ key, before, after }) => `${key}: ${before ?? 'none'} → ${after ?? 'none'}`).join('; ')
}
