import type { Command } from 'commander'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { defaultSettings, type Framework, fitsOf } from '../../rulebook/index.ts'
import { type CommandContext, csvOf, tableOf } from '../../ui/terminal.ts'
import { dayAsked, workspaceFolder } from '../../ui/workspace.ts'
import { type Asked, readAsked } from './asked.ts'
import { addCheckCommand } from './check-command.ts'
import { FIT_COLUMNS } from './columns.ts'
import { endingSoon, fitRows } from './fit-rows.ts'
import { catalogueOfCommand, frameworkNamedBy, type FrameworkOptions, lawOfCommand } from './of-command.ts'
import { frameworkText } from './show-text.ts'
import { lastDayWords } from './words.ts'

interface ListOptions extends FrameworkOptions {
  readonly for?: string
  readonly value?: string
  readonly term?: string
  readonly award?: string
  readonly body?: string
  readonly on?: string
  readonly open?: true
  readonly json?: true
  readonly csv?: true
}

/** Adds `portreeve frameworks`: agreements to call off from, which fit a need, and what people know of them. */
export function addFrameworksCommand(program: Command, context: CommandContext): Command {
  const frameworks = program
    .command('frameworks')
    .argument('[words]', 'only agreements whose name, reference, owner or lot holds these words')
    .description(
      'Frameworks and dynamic markets: which fit a need, who may call off, until when, and how well that is known.\n' +
        'A call-off must be awarded while its framework is live, whenever it starts.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve frameworks --for hous --value 180000 --term 3+1+1 --award 2027-03-05\n  portreeve frameworks g-cloud --csv\n  portreeve frameworks check RM6259 --ends 2027-03-06 --because "its page, 25 November"\n',
    )
    .option('--for <capability>', 'a capability of docs/reference/categories.md, by id or name')
    .option('--value <pounds>', 'the estimate including VAT')
    .option('--term <length>', 'the length of the call-off with its options: 3+1+1 (years) or 48 (months)')
    .option('--award <day>', 'the planned day of award: not the day it starts')
    .option('--body <name>', 'the body that would call off (default: our own)')
    .option('--open', 'leave out what is closed')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (words: string | undefined, options: ListOptions) => list(words, options, context))
  addShowCommand(frameworks, context)
  addCheckCommand(frameworks, context)
  return frameworks
}

/** What was asked, for the body named or our own; a word that cannot be read is wrong usage. */
async function askedBy(options: ListOptions, context: CommandContext): Promise<Asked> {
  const held = await context.settings?.(workspaceFolder(options, context.env), options.body)
  const { body = options.body ?? '', settings = defaultSettings } = held ?? {}
  const asked = readAsked(options, { body, settings, on: dayAsked(options.on) })
  const [wrong] = asked.errors
  if (!wrong) return asked
  throw new PortreeveError(`--${wrong.field} cannot be read: "${options[wrong.field]}".`, { next: `${wrong.text}.`, exitCode: EXIT.usage }) // prettier-ignore
}

async function list(words: string | undefined, options: ListOptions, context: CommandContext): Promise<void> {
  const on = dayAsked(options.on)
  const { question } = await askedBy(options, context)
  const catalogue = await catalogueOfCommand(options, context)
  const found = fitRows(catalogue, question, { on, text: words ?? '', law: lawOfCommand(options, context) })
  const rows = options.open ? found.rows.filter((row) => row.lawful !== 'no') : found.rows
  if (options.json) {
    context.out(`${JSON.stringify({ on, frameworks: rows, scopeNotKnown: found.scopeNotKnown })}\n`)
    return
  }
  if (options.csv) return context.out(csvOf(rows, FIT_COLUMNS))
  if (rows.length === 0) return context.err('No framework held fits these words.\n')
  context.out(tableOf(rows, FIT_COLUMNS, { form: context.isTerminal ? 'table' : 'tsv', width: context.width })) // prettier-ignore
  const stale = new Set(rows.filter((row) => !row.isFresh && row.over === undefined).map((each) => each.reference)) // prettier-ignore
  if (stale.size > 0) context.err(`${stale.size} not checked for 90 days: ${[...stale].slice(0, 8).join(', ')}${stale.size > 8 ? '…' : ''}.\n`) // prettier-ignore
  for (const row of endingSoon(rows, on, 6)) context.err(`Ends soon: ${row.name} (${row.reference})${row.lot && `, lot ${row.lot}`}: last day to award ${lastDayWords(row)}.\n`) // prettier-ignore
  for (const row of rows.filter((each) => each.over === 'before-award')) context.err(`Over before the award: ${row.name} (${row.reference}).\n`) // prettier-ignore
}

function addShowCommand(frameworks: Command, context: CommandContext): void {
  frameworks
    .command('show')
    .argument('<reference>', 'the owner’s number, such as RM6259, or words of its name')
    .description('One agreement: every fact with its source, what sources disagree on, and its lots.')
    .addHelpText('before', 'Examples:\n  portreeve frameworks show RM6259\n')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--json', 'as JSON')
    .action(async (reference: string, _own: ListOptions, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>()
      const framework: Framework = frameworkNamedBy(reference, await catalogueOfCommand(options, context))
      const { question } = await askedBy(options, context)
      const fits = fitsOf(framework, question, dayAsked(options.on), lawOfCommand(options, context)) // prettier-ignore
      context.out(
        options.json
          ? `${JSON.stringify(framework)}\n`
          : frameworkText(framework, fits, dayAsked(options.on)),
      )
    })
}
