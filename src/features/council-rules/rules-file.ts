import { readFile } from 'node:fs/promises'
import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import {
  checkCouncilRules,
  COUNCIL_PARTS,
  councilRulesJson,
  councilRulesOf,
  readSettings,
  type BodySettings,
  type RuleProblem,
} from '../../rulebook/index.ts'
import { type CommandContext, type SettingsHeld, type TableColumn, tableOf } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { DecisionInput } from '../../workbench/kinds.ts'
import { recordDecisions, whoIs, workbenchAt } from '../../workbench/record.ts'

/** How a command was called: what is printed depends on it. */
export interface Around {
  readonly options: {
    readonly workspace?: string
    readonly because?: string
    readonly json?: true
    readonly csv?: true
  }
  readonly context: CommandContext
}

/** A file of rules (or of a body's whole settings) held against the law of the day; nothing is kept. */
export async function checkRules(
  file: string,
  { settings, law }: SettingsHeld,
  on: CalendarDay,
  { options, context }: Around,
): Promise<void> {
  const found = await settingsInFile(file, settings)
  printProblems(checkCouncilRules(found, on, law), on, { options, context })
}

/** Prints what is wrong; exit code 1 where anything is refused. Gives how many are. */
function printProblems(
  problems: readonly RuleProblem[],
  on: CalendarDay,
  { options, context }: Around,
): number {
  const refused = problems.filter((each) => each.refused).length
  if (options.json) context.out(`${JSON.stringify({ on, refused, problems })}\n`)
  else {
    const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
    if (problems.length > 0) context.out(tableOf(problems, PROBLEM_COLUMNS, { form, width: context.width }))
    context.err(
      refused === 0
        ? `Nothing stands against the law of ${formatDay(on)}.\n`
        : `${refused} refused: these rules would not be used.\n`,
    )
  }
  if (refused > 0) context.setExitCode(EXIT.failed)
  return refused
}

/**
 * Keeps the rules of a file as the body's own: each part that is another than what stands is a decision of the log. Refused
 * rules are printed and nothing is kept; what is still common practice in the file stays common practice.
 *
 * @throws PortreeveError when no reason is given, or no body is known.
 */
export async function keepRules(
  file: string,
  { body, settings, law }: SettingsHeld,
  on: CalendarDay,
  { options, context }: Around,
): Promise<void> {
  const reason = options.because?.trim()
  if (!reason) throw new PortreeveError('Say why, for whoever reads the log later.', { next: 'Add --because "Agreed by council on 3 March".', exitCode: EXIT.usage }) // prettier-ignore
  if (body === undefined) throw new PortreeveError('Whose rules are these?', { next: 'Add --body with the name of the council.', exitCode: EXIT.usage }) // prettier-ignore
  const found = await settingsInFile(file, settings)
  if (printProblems(checkCouncilRules(found, on, law), on, { options, context }) > 0) return
  const [now, then] = [settings, found].map((each) => councilRulesJson(councilRulesOf(each)))
  const changed = COUNCIL_PARTS.filter((part) => JSON.stringify(now![part]) !== JSON.stringify(then![part]))
  const who = whoIs(context.env)
  const decisions = changed.map((part) => ({ kind: 'setting', subject: body, who, reason, choice: { field: `councilRules.${part}`, value: then![part] }, facts: { on, law: law.version, file } })) // prettier-ignore
  const workspace = workspaceFolder({ workspace: options.workspace }, context.env)
  await recordDecisions(workspace, decisions as unknown as DecisionInput[], workbenchAt(context.env))
  context.err(changed.length === 0 ? 'Nothing is other than it stands.\n' : `Kept for ${body}: ${changed.join(', ')}.\n`) // prettier-ignore
}

const PROBLEM_COLUMNS: readonly TableColumn<RuleProblem>[] = [
  { heading: 'Refused', value: (row) => (row.refused ? 'refused' : 'to look at') },
  { heading: 'Part', value: (row) => row.part },
  { heading: 'Rule', value: (row) => row.id },
  { heading: 'Field', value: (row) => row.field },
  { heading: 'Why', value: (row) => row.says },
  {
    heading: 'Law',
    value: (row) =>
      row.rule && `${row.rule.source}${row.rule.verified ? '' : ' (not yet checked against its source)'}`,
  },
]

async function settingsInFile(file: string, base: BodySettings): Promise<BodySettings> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new PortreeveError('The file of rules cannot be read.', { where: `${file}: ${error.code ?? ''}`, next: 'Give the path of a JSON file, as --export writes it.' }) // prettier-ignore
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new PortreeveError('The file of rules is not JSON.', { where: `${file}: ${String(error)}`, next: 'Begin with what --export writes.' }) // prettier-ignore
  }
  const isWhole = typeof json === 'object' && json !== null && ('councilRules' in json || 'kind' in json)
  return readSettings(isWhole ? json : { councilRules: json }, base)
}
