import type { Command } from 'commander'
import { parseDay, todayInLondon } from '../../procurement/calendar-day.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { type Rule, rulesInForce } from '../../rulebook/index.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'

const COLUMNS: readonly TableColumn<Rule>[] = [
  { heading: 'Rule', value: (rule) => rule.id },
  { heading: 'Says', value: (rule) => rule.says },
  {
    heading: 'Value',
    value: (rule) => (rule.value === undefined ? undefined : String(rule.value)),
    right: true,
  },
  { heading: 'From', value: (rule) => rule.from, spare: true },
  { heading: 'To', value: (rule) => rule.to, spare: true },
  { heading: 'Source', value: (rule) => rule.source },
  { heading: 'Verified', value: (rule) => (rule.verified ? 'yes' : 'to be verified') },
]

/** Adds `portreeve rules`: the law held as dated data, for a day. */
export function addRulesCommand(program: Command, context: CommandContext): void {
  program
    .command('rules')
    .argument('[words]', 'only rules whose name or sentence holds these words')
    .description(
      'The law held as dated data on a day, each rule with its source and whether the source was read.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve rules threshold\n  portreeve rules standstill --on 2026-11-23 --json\n',
    )
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action((words: string | undefined, options: { on?: string; json?: boolean; csv?: boolean }) => {
      const on = options.on === undefined ? todayInLondon() : parseDay(options.on)
      if (!on)
        throw new PortreeveError(`"${options.on}" is not a day.`, {
          next: 'Write it as 2026-11-23.',
          exitCode: 2,
        })
      const plain = (words ?? '').toLowerCase()
      const rules = rulesInForce(on).filter((rule) => `${rule.id} ${rule.says}`.toLowerCase().includes(plain))
      if (options.json) return context.out(`${JSON.stringify(rules)}\n`)
      const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
      context.out(tableOf(rules, COLUMNS, { form, width: context.width }))
      if (rules.length === 0) context.err('No rule matches.\n')
    })
}
