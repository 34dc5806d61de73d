import type { Command } from 'commander'
import { PortreeveError } from '../../procurement/errors.ts'
import type { CommandContext } from '../../ui/terminal.ts'

interface ClassifyOptions {
  readonly text: string
  readonly supplier?: string
  readonly code?: string
  readonly out?: string
}

/** Adds `portreeve categories classify`: judges the rows of any CSV file; no workspace is read or made. */
export function addClassifyCommand(categories: Command, context: CommandContext): void {
  categories
    .command('classify')
    .argument('<file>', 'a CSV file with headings')
    .description(
      'Whether each row of a CSV file is IT, how likely, of which category and why. Needs no workspace; reads the file a piece at a time.\n' +
        'Writes row (1 is the first under the headings), is_it (1, 0, or empty where the row says nothing), p_it, category, p_category, why.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve categories classify spend.csv --text "Expense type,Service" --supplier Supplier --out classes.csv\n' +
        '  portreeve categories classify notices.csv --text title,description --code cpv --out classes.csv\n',
    )
    .requiredOption('--text <columns>', 'columns that say what was bought, commas between them')
    .option('--supplier <column>', 'the column of the supplier’s name')
    .option('--code <column>', 'the column of a CPV or ProClass code')
    .option('--out <file>', 'where to write (default: standard output)')
    .action(async (file: string, options: ClassifyOptions) => classify(file, options, context))
}

async function classify(file: string, options: ClassifyOptions, context: CommandContext): Promise<void> {
  const text = options.text
    .split(',')
    .map((column) => column.trim())
    .filter((column) => column !== '')
  if (text.length === 0)
    throw new PortreeveError('No text column is named.', { next: 'Use --text "Expense type".', exitCode: 2 })
  const { classifyFile } = await import('./classify-file.ts')
  const columns = { text, supplier: options.supplier, code: options.code }
  const { rows, it } = await classifyFile(file, columns, options.out ?? process.stdout, context.signal)
  context.err(`${rows.toLocaleString('en-GB')} rows, ${it.toLocaleString('en-GB')} of them IT.\n`)
}
