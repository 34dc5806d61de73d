import type { Command } from 'commander'
import { parse } from 'csv-parse/sync'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { NAME_KEY_VERSION } from '../../insight/name-pairs/name-parts.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { type CommandContext, csvOf, type TableColumn } from '../../ui/terminal.ts'
import type { AskLake } from '../../ui/visit.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { DecisionInput } from '../../workbench/kinds.ts'
import { currentStanding, recordDecisions, whoIs, workbenchAt } from '../../workbench/record.ts'
import type { Decision } from '../../workbench/schema.ts'
import { withLake } from './lake-of-command.ts'
import { matchDecision } from './decide.ts'

/** A line of the file that carries decisions on names from one body to another: names, never keys, so that each normalises anew. */
export interface DecisionLine {
  readonly name: string
  readonly other: string
  readonly verdict: string
  readonly who: string
  readonly when: string
  readonly because: string
  readonly normaliser: string
}

const FIELDS = ['name', 'other', 'verdict', 'who', 'when', 'because', 'normaliser'] as const
const COLUMNS: readonly TableColumn<DecisionLine>[] = FIELDS.map((field) => ({
  heading: field,
  value: (row) => row[field],
}))

interface DecisionsOptions {
  readonly workspace?: string
  readonly out?: string
  readonly from?: string
  readonly who?: string
}

/** Adds `portreeve suppliers decisions`: what people said of names, as a file that another body can take over. */
export function addDecisionsCommand(suppliers: Command, context: CommandContext): void {
  suppliers
    .command('decisions')
    .description('Write what people decided on names as a CSV, or record what such a file says.')
    .addHelpText(
      'before',
      'Examples:\n  portreeve suppliers decisions --out ours.csv\n  portreeve suppliers decisions --from theirs.csv --who "Category manager"\n',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--out <file>', 'the CSV to write (default: printed)')
    .option('--from <file>', 'a CSV of another body to record as decisions of yours, its source named')
    .option('--who <name>', 'who takes them over (default PORTREEVE_WHO, else you)')
    .action(async (_own: DecisionsOptions, command: Command) => {
      const options = command.optsWithGlobals<DecisionsOptions>()
      if (options.from === undefined) await writeOut(options, context)
      else await takeOver(options.from, options, context)
    })
}

/**
 * The decisions on names that stand, as lines of the file.
 *
 * @example
 * decisionLines([]) // []
 */
export function decisionLines(decisions: readonly Decision[]): DecisionLine[] {
  return decisions
    .filter((each) => each.kind === 'supplier-match' && each.choice.field !== 'supplier')
    .map((each) => {
      const { same, name } = each.choice.value as { same: boolean; name?: string }
      const printed = (field: string, key: string) => (typeof each.facts[field] === 'string' ? each.facts[field] : key) // prettier-ignore
      return {
        name: printed('one', each.subject),
        other: printed('other', name ?? each.choice.field),
        verdict: same ? 'same' : 'apart',
        who: each.who,
        when: each.at,
        because: each.reason ?? '',
        normaliser: NAME_KEY_VERSION,
      }
    })
}

async function writeOut(options: DecisionsOptions, context: CommandContext): Promise<void> {
  const workspace = workspaceFolder(options, context.env)
  const lines = decisionLines((await currentStanding(workspace, workbenchAt(context.env))).decisions)
  const text = csvOf(lines, COLUMNS)
  if (options.out === undefined) return context.out(text)
  await writeFile(`${options.out}.part`, text)
  await rename(`${options.out}.part`, options.out)
  context.err(`${lines.length} decisions: ${options.out}\n`)
}

/**
 * The lines of such a file; a `'` that keeps a spreadsheet from running a formula is taken off again.
 *
 * @throws PortreeveError when it is no CSV, lacks a column, or a verdict is neither `same` nor `apart`.
 * @example
 * readDecisionLines("name,other,verdict\r\n'=A Ltd,B Ltd,same\r\n", 'x.csv').map((line) => [line.name, line.verdict]) // [['=A Ltd', 'same']]
 */
export function readDecisionLines(text: string, file: string): DecisionLine[] {
  const wrong = (problem: string, line?: number): PortreeveError =>
    new PortreeveError(problem, {
      where: line === undefined ? file : `${file}:${line}`,
      next: 'Give a file that portreeve suppliers decisions --out wrote: name, other, verdict, who, when, because, normaliser.',
    })
  let rows: Record<string, string>[]
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true })
  } catch (error) {
    throw wrong(`The file cannot be read as CSV: ${(error as Error).message}`)
  }
  return rows.map((row, at) => {
    const cell = (field: (typeof FIELDS)[number]) => (row[field] ?? '').replace(/^'(?=[=+\-@\t\r])/, '').trim() // prettier-ignore
    const line = Object.fromEntries(FIELDS.map((field) => [field, cell(field)])) as Record<(typeof FIELDS)[number], string> // prettier-ignore
    if (line.name === '' || line.other === '') throw wrong('A line lacks a name.', at + 2)
    if (!['same', 'apart'].includes(line.verdict)) throw wrong(`"${line.verdict}" is neither same nor apart.`, at + 2) // prettier-ignore
    return line
  })
}

async function takeOver(file: string, options: DecisionsOptions, context: CommandContext): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new PortreeveError(`${file} could not be read.`, { next: 'Give the path of the CSV.', exitCode: EXIT.usage }) // prettier-ignore
  })
  const lines = readDecisionLines(text, file)
  const workspace = workspaceFolder(options, context.env)
  const standing = await currentStanding(workspace, workbenchAt(context.env))
  const who = options.who?.trim() || whoIs(context.env)
  const { inputs, known, refused } = await withLake(options, context, (ask) =>
    inputsOf(ask, lines, { standing: standing.decisions, who, file: basename(file) }),
  )
  for (let from = 0; from < inputs.length; from += 1000)
    await recordDecisions(workspace, inputs.slice(from, from + 1000), workbenchAt(context.env))
  if (inputs.length > 0) await context.refresh?.(workspace)
  for (const each of refused) context.err(`Not taken: ${each}\n`)
  context.out(`${inputs.length} decisions recorded, ${known} stood already, ${refused.length} refused.\n`)
}

interface Taken {
  readonly inputs: DecisionInput[]
  readonly known: number
  readonly refused: readonly string[]
}

/** The decisions a file asks for: those that stand already are left out, those the lake forbids are told. */
async function inputsOf(
  ask: AskLake,
  lines: readonly DecisionLine[],
  about: { readonly standing: readonly Decision[]; readonly who: string; readonly file: string },
): Promise<Taken> {
  const verdictOf = (subject: string, field: string, same: boolean) => `${subject}\n${field}\n${same}`
  const stands = new Set(
    about.standing
      .filter((each) => each.kind === 'supplier-match')
      .map((each) => verdictOf(each.subject, each.choice.field, (each.choice.value as { same: boolean }).same)), // prettier-ignore
  )
  const [inputs, refused]: [DecisionInput[], string[]] = [[], []]
  let known = 0
  for (const line of lines) {
    try {
      const same = line.verdict === 'same'
      const said = await matchDecision(ask, { one: line.name, other: line.other, same })
      const verdict = verdictOf(said.subject, said.choice.field, same)
      if (stands.has(verdict)) known += 1
      else {
        stands.add(verdict)
        inputs.push({ ...said, who: about.who, reason: reasonOf(line, about.file), facts: { ...said.facts, normaliser: line.normaliser } } as unknown as DecisionInput) // prettier-ignore
      }
    } catch (error) {
      if (!(error instanceof PortreeveError)) throw error
      refused.push(error.message)
    }
  }
  return { inputs, known, refused }
}

const reasonOf = ({ who, when, because }: DecisionLine, file: string): string =>
  `Taken over from ${file}: ${who || 'not said who'}${when && `, ${when.slice(0, 10)}`}${because && `: ${because}`}`.slice(0, 4000) // prettier-ignore
