import type { Command } from 'commander'
import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import { classSubject } from '../../insight/spend-classes/decided-classes.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { LakeReader } from '../../lake/draft.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { DecisionInput } from '../../workbench/kinds.ts'

interface CorrectOptions {
  readonly workspace?: string
  readonly account?: string
  readonly category?: string
  readonly ring?: string
  readonly reason?: string
}

const RINGS = ['core', 'edge', 'not'] as const

/** Adds `portreeve categories correct`: says what a supplier, one account of it, or a contract is for; it holds for ever, until undone. */
export function addCorrectCommand(categories: Command, context: CommandContext): void {
  categories
    .command('correct')
    .argument('<subject>', 'a supplier’s name or id, or a contract’s id')
    .description(
      'Say what a supplier is paid for, or what a contract is: it outranks every rule, in these files and in next month’s, until\n' +
        'portreeve log undo. A supplier’s category is taken for its contracts as well; a contract’s own goes before it.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve categories correct "Acme Ltd" --category hr\n' +
        '  portreeve categories correct "Acme Ltd" --account "Computer software" --ring not --reason "Music licences"\n',
    )
    .option('--account <text>', 'only what is booked to this expense type')
    .option('--category <id>', `one of ${CATEGORIES.map((each) => each.id).join(', ')}, or other (not IT)`)
    .option('--ring <ring>', 'core, edge or not')
    .option('--reason <text>', 'why, for whoever reads the log later')
    .action(async (subject: string, _: unknown, command: Command) =>
      correct(subject, command.optsWithGlobals<CorrectOptions>(), context),
    )
}

async function correct(subject: string, options: CorrectOptions, context: CommandContext): Promise<void> {
  const choices = choicesOf(options)
  const workspace = workspaceFolder(options, context.env)
  const [{ openWorkspaceLake }, { recordDecisions, whoIs, workbenchAt }] = await Promise.all([
    import('../../insight/workspace-lake.ts'),
    import('../../workbench/record.ts'),
  ])
  const lake = openWorkspaceLake(workspace)
  const about = await aboutOf(lake, subject, options.account).finally(() => lake.close())
  const common = { ...about, who: whoIs(context.env), ...(options.reason && { reason: options.reason }) }
  const recorded = await recordDecisions(
    workspace,
    choices.map((choice) => ({ ...common, ...choice }) as DecisionInput),
    workbenchAt(context.env),
  )
  await context.refresh?.(workspace)
  for (const decision of recorded)
    context.out(`Recorded: ${decision.subject} is ${decision.choice.value as string}. Undo it with portreeve log undo ${decision.id}.\n`) // prettier-ignore
}

type Choice = Pick<DecisionInput, 'kind' | 'choice'>

function choicesOf({ category, ring }: CorrectOptions): Choice[] {
  if (category === undefined && ring === undefined) throw usage('Nothing is said of it.', 'Add --category or --ring.') // prettier-ignore
  if (category !== undefined && category !== 'other' && !CATEGORIES.some((each) => each.id === category))
    throw usage(`There is no category “${category}”.`, `Categories are ${CATEGORIES.map((each) => each.id).join(', ')} and other.`) // prettier-ignore
  const said = RINGS.find((each) => each === ring)
  if (ring !== undefined && said === undefined) throw usage(`There is no ring “${ring}”.`, 'Rings are core, edge and not.') // prettier-ignore
  return [
    ...(category === undefined ? [] : [{ kind: 'category', choice: { field: 'category', value: category } } as const]), // prettier-ignore
    ...(said === undefined ? [] : [{ kind: 'ring', choice: { field: 'ring', value: said } } as const]),
  ]
}

/** The subject as decisions name it, with what the findings say of it now: a decision keeps the facts it rested on. */
async function aboutOf(
  lake: Pick<LakeReader, 'query'>,
  subject: string,
  account: string | undefined,
): Promise<Pick<DecisionInput, 'subject' | 'facts' | 'anchors'>> {
  const [contract] = await lake.query<{ contract_id: string; title: string; category: string }>(
    'SELECT contract_id, title, category FROM finding_contract WHERE contract_id = ?',
    [subject],
  )
  if (contract) {
    const rows = await lake.query<{ anchor: string }>('SELECT anchor FROM finding_anchor WHERE contract_id = ? ORDER BY rank', [subject]) // prettier-ignore
    return { subject, anchors: rows.map((row) => row.anchor), facts: { title: contract.title, category: contract.category } } // prettier-ignore
  }
  const [found] = await lake.query<{ supplier: string; categories: string; payments: bigint | null }>(
    `SELECT min(n.supplier_id) AS supplier, string_agg(DISTINCT c.category, ', ' ORDER BY c.category) AS categories, count(*) AS payments
     FROM finding_supplier_name n JOIN finding_spend_class c ON c.supplier_name = n.name
     WHERE (n.supplier_id = $1 OR lower(n.name) = lower($1)) AND ($2 = '' OR lower(c.expense_type) = lower($2) OR lower(c.publisher_category) = lower($2))
     HAVING count(*) > 0`,
    [subject, account ?? ''],
  ) // prettier-ignore
  if (!found)
    throw usage(`No supplier is called “${subject}”${account === undefined ? '' : ` with the account “${account}”`}, and no contract has that id.`, 'portreeve suppliers WORDS finds names as they are printed.') // prettier-ignore
  return { subject: classSubject(subject, account), facts: { categories: found.categories, supplier: found.supplier } } // prettier-ignore
}

const usage = (sentence: string, next: string): PortreeveError =>
  new PortreeveError(sentence, { next, exitCode: EXIT.usage })
