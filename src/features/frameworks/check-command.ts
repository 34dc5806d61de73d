import type { Command } from 'commander'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { subjectOfCheck } from '../../workbench/frameworks/workspace-catalogue.ts'
import type { DecisionInput } from '../../workbench/kinds.ts'
import { recordDecisions, whoIs, workbenchAt } from '../../workbench/record.ts'
import { readCheck } from './check-facts.ts'
import { catalogueOfCommand, frameworkNamedBy } from './of-command.ts'

interface CheckOptions {
  readonly workspace?: string
  readonly lot?: string
  readonly status?: string
  readonly starts?: string
  readonly ends?: string
  readonly latestEnd?: string
  readonly longest?: string
  readonly awards?: string
  readonly law?: string
  readonly body?: string
  readonly mayUse?: string
  readonly serves?: true
  readonly who?: string
  readonly because?: string
}

/** Adds `portreeve frameworks check`: what a person read on the owner's page today. */
export function addCheckCommand(frameworks: Command, context: CommandContext): void {
  frameworks
    .command('check')
    .argument('<reference>', 'the owner’s number, such as RM6259, or words of its name')
    .description(
      'Record what you read on the owner’s page today. It counts as read at its owner for 90 days, and can be undone.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve frameworks check RM6259 --status live --ends 2027-03-06 --longest "60 months" --because "its page"\n  portreeve frameworks check RM1557.15 --lot 2b --awards both --body "Exeter City Council" --may-use yes\n',
    )
    .option('--lot <number>', 'the lot it is about (default: the whole agreement)')
    .option('--status <state>', 'live, planned or ended')
    .option('--starts <day>', 'first day for call-offs')
    .option('--ends <day>', 'last day to award, extensions not counted')
    .option('--latest-end <day>', 'last day if every extension is used')
    .option('--longest <length>', 'longest call-off, its options included, such as "36 + 12 months"')
    .option('--awards <way>', 'direct, competed or both')
    .option('--law <law>', 'new (Procurement Act 2023) or legacy (2015 Regulations)')
    .option('--body <name>', 'with --may-use: the body that would call off')
    .option('--may-use <yes|no>', 'whether that body may call off')
    .option('--serves', 'what it serves is as held here')
    .option('--who <name>', 'who read it (default PORTREEVE_WHO, else you)')
    .option('--because <text>', 'where you read it')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .action(async (reference: string, _own: CheckOptions, command: Command) =>
      check(reference, command.optsWithGlobals<CheckOptions>(), context),
    )
}

async function check(reference: string, options: CheckOptions, context: CommandContext): Promise<void> {
  const { lot, status, starts, ends, latestEnd, longest: maxTermMonths, awards, mayUse: openTo, law: regime, serves } = options // prettier-ignore
  if (openTo !== undefined && (!options.body || !['yes', 'no'].includes(openTo)))
    throw wrong('--may-use needs --body and yes or no.')
  if (regime !== undefined && regime !== 'new' && regime !== 'legacy') throw wrong('--law is new or legacy.')
  const framework = frameworkNamedBy(reference, await catalogueOfCommand(options, context))
  const typed = { lot, status, starts, ends, latestEnd, maxTermMonths, awards, openTo, regime, ...(serves && { capabilities: 'as-held' }) } // prettier-ignore
  const { facts, errors } = readCheck(framework, typed, options.body ?? '')
  if (errors.length > 0) throw wrong(`${errors.map((each) => each.text).join('; ')}.`)
  const workspace = workspaceFolder(options, context.env)
  const who = options.who?.trim() || whoIs(context.env)
  const reason = options.because?.trim()
  const inputs = facts.map(
    ({ lot: of, ...choice }) =>
      ({ kind: 'framework', subject: subjectOfCheck(framework.reference, of), choice, who, facts: { name: framework.name }, ...(reason && { reason }) }) as unknown as DecisionInput,
  ) // prettier-ignore
  const decisions = await recordDecisions(workspace, inputs, workbenchAt(context.env))
  for (const decision of decisions) context.out(`Recorded as ${decision.id}: ${framework.name}, ${decision.choice.field}.\n`) // prettier-ignore
}

const wrong = (problem: string): PortreeveError =>
  new PortreeveError(problem, { next: 'portreeve frameworks check --help shows how.', exitCode: EXIT.usage })
