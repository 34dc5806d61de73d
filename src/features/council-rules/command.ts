import type { Command } from 'commander'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { decimal, type Money } from '../../procurement/money.ts'
import {
  checkCouncilRules,
  councilRulesJson,
  councilRulesOf,
  decisionFor,
  defaultSettings,
  heldLaw,
} from '../../rulebook/index.ts'
import { type CommandContext, type SettingsHeld, tableOf } from '../../ui/terminal.ts'
import { dayAsked, workspaceFolder } from '../../ui/workspace.ts'
import { checkRules, keepRules } from './rules-file.ts'
import { RULE_COLUMNS, ruleRows } from './rule-rows.ts'
import { decisionLines, layeredFor, typedPounds } from './asked-sum.ts'

interface CouncilRulesOptions {
  readonly workspace?: string
  readonly body?: string
  readonly on?: string
  readonly check?: string
  readonly keep?: string
  readonly because?: string
  readonly export?: true
  readonly value?: string
  readonly kind?: string
  readonly needBy?: string
  readonly json?: true
  readonly csv?: true
}

/** Adds `portreeve council-rules`: a council's own rules, their check, and what they and the law ask of a sum. */
export function addCouncilRulesCommand(program: Command, context: CommandContext): void {
  program
    .command('council-rules')
    .description(
      'The council’s own rules (quotation bands, waivers, who decides, budget), each with its source: its own where it gave them, else common practice.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve council-rules\n  portreeve council-rules --export > rules.json\n  portreeve council-rules --check rules.json\n  portreeve council-rules --value 45000 --kind services --need-by 2027-02-17\n',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'the body whose rules are asked')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--check <file>', 'check rules in a JSON file against the law; exit code 1 when they are refused')
    .option('--export', 'the rules as JSON to edit; “bodies” of portreeve.json takes them as “councilRules”')
    .option('--keep <file>', 'check the rules in a JSON file and keep them as the body’s own, with --because')
    .option('--because <text>', 'why, for whoever reads the log later')
    .option('--value <pounds>', 'what is asked of a sum including VAT: the law and the council’s rule side by side')
    .option('--kind <kind>', 'goods, services, works, light-touch or concession', 'services')
    .option('--need-by <yyyy-mm-dd>', 'with --value: the path of the decision to a signature on that day')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action((options: CouncilRulesOptions) => run(options, context))
} // prettier-ignore

async function run(options: CouncilRulesOptions, context: CommandContext): Promise<void> {
  const on = dayAsked(options.on)
  const held = await settingsOf(options, context)
  if (options.check !== undefined) return checkRules(options.check, held, on, { options, context })
  if (options.keep !== undefined) return keepRules(options.keep, held, on, { options, context })
  if (options.export)
    return context.out(`${JSON.stringify(councilRulesJson(councilRulesOf(held.settings)), undefined, 2)}\n`)
  if (options.value !== undefined) return ask(options, held, on, context)
  if (options.needBy !== undefined)
    throw new PortreeveError('A need-by day is asked together with a sum.', { next: 'Add --value, such as --value 45000.', exitCode: EXIT.usage }) // prettier-ignore
  const rows = ruleRows(held.settings)
  const problems = checkCouncilRules(held.settings, on, held.law)
  if (options.json) return context.out(`${JSON.stringify({ on, body: held.body, rules: rows, problems })}\n`)
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(rows, RULE_COLUMNS, { form, width: context.width }))
  if (!rows.some((row) => row.own))
    context.err('These are common practice, not law and not your council’s own: export them, put your own in their place.\n') // prettier-ignore
  for (const { says } of problems) context.err(`${says}\n`)
}

async function settingsOf(
  { workspace, body }: CouncilRulesOptions,
  context: CommandContext,
): Promise<SettingsHeld> {
  const folder = workspaceFolder({ workspace }, context.env)
  return (await context.settings?.(folder, body)) ?? { settings: defaultSettings, law: heldLaw }
}

/** What the law and the council's rules ask of a sum, and with a need-by day the path of its decision. */
function ask(
  options: CouncilRulesOptions,
  { settings, law }: SettingsHeld,
  on: CalendarDay,
  context: CommandContext,
): void {
  const value = sumAsked(options.value!)
  const found = layeredFor({ settings, law, on }, value, options.kind ?? 'services')
  const needBy = options.needBy === undefined ? undefined : dayAsked(options.needBy)
  const decision = decisionFor(settings, { estimateGross: value, ...(needBy && { needBy }) }, on, law)
  if (options.json) {
    const { band, ...council } = found.council
    return context.out(`${JSON.stringify({ on, value: decimal(value), ...found, council: { ...council, band: band?.id }, decision: { ...decision, line: decision.line?.id } })}\n`) // prettier-ignore
  }
  const lead = { national: 'The law is stricter.', council: 'The council’s rule is followed.', unknown: 'Which is stricter is not known.' } // prettier-ignore
  context.out(`${[lead[found.stricter], ...found.says, '', ...decisionLines(decision)].join('\n')}\n`)
}

function sumAsked(text: string): Money {
  const value = typedPounds(text)
  if (value) return value
  throw new PortreeveError(`"${text}" is not a sum of pounds.`, {
    next: 'Write it as 45000 or 45000.00, VAT included.',
    exitCode: EXIT.usage,
  })
}
