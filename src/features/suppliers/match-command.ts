import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { Command } from 'commander'
import { parse } from 'csv-parse'
import { companyNumberOf } from '../../procurement/company-number.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { NameEvidence } from '../../insight/name-pairs/ledger.ts'
import { type CommandContext, csvCell } from '../../ui/terminal.ts'

interface MatchOptions {
  readonly id: string
  readonly name: string
  readonly number?: string
  readonly context?: string
  readonly out: string
  readonly sure?: boolean
}

/** Adds `portreeve suppliers match`: for anyone who wants to try the engine on a file of names; no workspace is needed. */
export function addMatchCommand(suppliers: Command, context: CommandContext): void {
  suppliers
    .command('match')
    .argument('<file>', 'a CSV of names, UTF-8')
    .description('Say which names of a CSV are one supplier. Needs no workspace.')
    .addHelpText(
      'before',
      'Example:\n  portreeve suppliers match names.csv --id record_id --name name --context expense_type --out clusters.csv\n',
    )
    .requiredOption('--id <column>', 'the column of the identifier of each row')
    .requiredOption('--name <column>', 'the column of the name')
    .option('--number <column>', 'the column of the company number: two numbers are never joined')
    .option('--context <column>', 'the column of what the name is paid for; several parted by ;')
    .requiredOption('--out <file>', 'the CSV to write: id,entity')
    .option('--sure', 'only what the engine would join by itself (98.5 % sure)')
    .action(async (file: string, options: MatchOptions) => matchFile(file, options, context))
}

async function matchFile(file: string, options: MatchOptions, context: CommandContext): Promise<void> {
  const { ids, names } = await readNames(file, options)
  const { resolveNames, SURE } = await import('../../insight/suppliers/resolve-names.ts')
  const groups = resolveNames(names, options.sure ? SURE.alone : SURE.likelier)
  // Written beside and renamed, so that an interrupted run leaves no half a file under the name asked for.
  const part = `${options.out}.part`
  await pipeline(Readable.from(clusterLines(ids, groups)), createWriteStream(part))
  await rename(part, options.out)
  context.err(`${ids.length} names, ${new Set(groups).size} suppliers: ${options.out}\n`)
}

function* clusterLines(ids: readonly string[], groups: readonly number[]): Generator<string> {
  yield 'id,entity\n'
  for (const [at, id] of ids.entries()) yield `${csvCell(id)},${csvCell(ids[groups[at]!]!)}\n`
}

async function readNames(
  file: string,
  options: MatchOptions,
): Promise<{ ids: string[]; names: NameEvidence[] }> {
  const ids: string[] = []
  const names: NameEvidence[] = []
  const parser = parse({ columns: true, bom: true, max_record_size: 1_048_576, relax_column_count: true })
  await pipeline(createReadStream(file), parser, async (records: AsyncIterable<Record<string, string>>) => {
    for await (const record of records) {
      if (ids.length === 0) assertColumns(Object.keys(record), file, options)
      ids.push(record[options.id] ?? '')
      const companyNumber =
        options.number === undefined ? undefined : companyNumberOf(record[options.number] ?? '')
      const paidFor = options.context === undefined ? [] : (record[options.context] ?? '').split(';').map((each) => each.trim()).filter((each) => each !== '') // prettier-ignore
      names.push({
        name: record[options.name] ?? '',
        paidFor,
        payments: 1,
        ...(companyNumber === undefined ? {} : { companyNumber }),
      })
    }
  }).catch((error: Error) => {
    if (error instanceof PortreeveError) throw error
    throw new PortreeveError(`${file} could not be read as CSV: ${error.message}`, {
      where: file,
      next: 'Give a CSV in UTF-8 with a line of headings.',
    })
  })
  return { ids, names }
}

function assertColumns(found: readonly string[], file: string, options: MatchOptions): void {
  const wanted = [options.id, options.name, options.number, options.context]
  const missing = wanted.find((each) => each !== undefined && !found.includes(each))
  if (missing === undefined) return
  throw new PortreeveError(`${file} has no column "${missing}".`, {
    where: file,
    next: `Its columns are: ${found.join(', ')}.`,
    exitCode: EXIT.usage,
  })
}
