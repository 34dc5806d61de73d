import type { Command } from 'commander'
import { diffLaws, type RuleChange } from '../../rulebook/pack/diff-laws.ts'
import { heldLaw, type Law } from '../../rulebook/index.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { trustedKeys } from '../../workbench/rule-packs/keys.ts'
import { openPack } from '../../workbench/rule-packs/pack-file.ts'
import { lawOf, readPackFile, type RulesOptions } from './law-of-command.ts'

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
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .description('What changed between two versions of the law, rule by rule')
    .action((file: string | undefined, options: RulesOptions) => {
      const { before, after } = lawsCompared(file, options, context)
      const changes = diffLaws(before, after)
      if (options.json)
        return context.out(`${JSON.stringify({ before: before.version, after: after.version, changes })}\n`)
      const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
      context.out(tableOf(changes, COLUMNS, { form, width: context.width }))
      context.err(`${changes.length} rules differ between ${before.version} and ${after.version}.\n`)
    })
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
