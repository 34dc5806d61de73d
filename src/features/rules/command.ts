import type { Command } from 'commander'
import { type CalendarDay } from '../../procurement/calendar-day.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { type Covered, coverage, type Rule, rulesInForce } from '../../rulebook/index.ts'
import {
  bindsWords,
  countsWords,
  inForceWords,
  valueWords,
  whenWords,
} from '../../rulebook/situation/in-words.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { dayAsked } from '../../ui/workspace.ts'
import { addDiffCommand } from './diff-command.ts'
import { lawOf, type RulesOptions } from './law-of-command.ts'
import { addPackCommands } from './pack-commands.ts'
import { addTestCommand } from './test-command.ts'

const COLUMNS: readonly TableColumn<Rule>[] = [
  { heading: 'Rule', value: (rule) => rule.id },
  { heading: 'Says', value: (rule) => rule.says },
  { heading: 'Value', value: valueWords, right: true },
  { heading: 'From', value: (rule) => rule.from, spare: true },
  { heading: 'To', value: (rule) => rule.to, spare: true },
  { heading: 'Source', value: (rule) => rule.source },
  { heading: 'Verified', value: (rule) => (rule.verified ? 'yes' : 'to be verified') },
]

/** Adds `portreeve rules` and its parts: the law held as dated data, its packs and its cases. */
export function addRulesCommand(program: Command, context: CommandContext): void {
  const rules = program
    .command('rules')
    .description('The law held as dated data, each rule with its source and whether the source was read.')
    .addHelpText(
      'before',
      'Examples:\n  portreeve rules threshold\n  portreeve rules show mandatory-standstill\n  portreeve rules on 2025-12-31\n  portreeve rules days\n  portreeve rules test casebook\n',
    )
  addListCommand(rules, context)
  addDaysCommand(rules, context)
  addShowCommand(rules, context)
  addDiffCommand(rules, context)
  addTestCommand(rules, context)
  addPackCommands(rules, context)
}

function addListCommand(rules: Command, context: CommandContext): void {
  const list = (words: string | undefined, on: CalendarDay, options: RulesOptions): void => {
    const plain = (words ?? '').toLowerCase()
    const found = rulesInForce(on, lawOf(options, context)).filter((rule) =>
      `${rule.id} ${rule.says}`.toLowerCase().includes(plain),
    )
    if (options.json) return context.out(`${JSON.stringify(found)}\n`)
    const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
    context.out(tableOf(found, COLUMNS, { form, width: context.width }))
    if (found.length === 0) context.err('No rule matches.\n')
  }
  withForms(rules.command('list', { isDefault: true }))
    .argument('[words]', 'only rules whose name or sentence holds these words')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .description('The rules in force on a day (default today)')
    .action((words: string | undefined, options: RulesOptions) => list(words, dayAsked(options.on), options))
  withForms(rules.command('on'))
    .argument('<yyyy-mm-dd>', 'the day asked')
    .argument('[words]', 'only rules whose name or sentence holds these words')
    .description('The rules in force on that day')
    .action((day: string, words: string | undefined, options: RulesOptions) =>
      list(words, dayAsked(day), options),
    )
}

const withForms = (command: Command): Command =>
  command
    .option('--workspace <dir>', 'the workspace whose installed rule pack is asked')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')

const DAYS_COLUMNS: readonly TableColumn<Covered>[] = [
  { heading: 'Subject', value: ({ subject }) => subject },
  { heading: 'From', value: ({ from }) => from ?? 'older than all held' },
  { heading: 'To', value: ({ to }) => to ?? 'no end known' },
  { heading: 'Rules', value: ({ rules }) => String(rules), right: true },
  { heading: 'Text read', value: ({ verified }) => String(verified), right: true },
]

function addDaysCommand(rules: Command, context: CommandContext): void {
  withForms(rules.command('days'))
    .description('The days the law is held for, by subject: outside them the answer is “not held”')
    .action((options: RulesOptions) => {
      const rows = coverage(lawOf(options, context))
      if (options.json) return context.out(`${JSON.stringify(rows)}\n`)
      const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
      context.out(tableOf(rows, DAYS_COLUMNS, { form, width: context.width }))
    })
}

function addShowCommand(rules: Command, context: CommandContext): void {
  rules
    .command('show')
    .argument('<rule>', 'the rule’s identifier')
    .option('--workspace <dir>', 'the workspace whose installed rule pack is asked')
    .option('--json', 'as JSON')
    .description('One rule whole: whom it binds, when it applies, its figure, its days and its source')
    .action((id: string, options: RulesOptions) => {
      const law = lawOf(options, context)
      const rule = law.byId(id)
      if (!rule) {
        const near = law.rules.filter((each) => each.id.includes(id)).map((each) => each.id)
        throw new PortreeveError(`The rulebook holds no rule called "${id}".`, {
          next:
            near.length > 0
              ? `Did you mean: ${near.slice(0, 5).join(', ')}?`
              : 'portreeve rules list names them all.',
          exitCode: 2,
        })
      }
      context.out(options.json ? `${JSON.stringify(rule)}\n` : ruleWords(rule))
    })
}

function ruleWords(rule: Rule): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Says', rule.says],
    ['Binds', bindsWords(rule)],
    ['Applies when', rule.when && whenWords(rule.when)],
    ['Figure', valueWords(rule)],
    ['Counted', countsWords(rule.counts)],
    ['In force', inForceWords(rule)],
    ['Source', rule.source],
    [
      'Verified',
      rule.verified
        ? 'yes: the text was read'
        : `no (confidence ${rule.confidence}): confirm before relying on it`,
    ],
    ['Effect', rule.effect === 'guidance' ? 'guides a person; no answer turns on it' : undefined],
    ['Note', rule.note],
  ]
  const known = lines.filter(([, value]) => value !== undefined)
  return `${rule.id}\n${known.map(([name, value]) => `  ${name.padEnd(13)} ${value}`).join('\n')}\n`
}
