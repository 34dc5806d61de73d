import type { Command } from 'commander'
import { parseDay, todayInLondon } from '../../procurement/calendar-day.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { type CommandContext, csvOf, type TableColumn } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { CSV_HEADINGS } from './csv-headings.data.ts'
import { importList, type ListSaid } from './import-list.ts'
import type { ListComplaint } from './list-read.ts'
import { readSureness } from './read-values.ts'

interface ImportOptions {
  readonly workspace?: string
  readonly as?: string
  readonly owner?: string
  readonly checked?: string
  readonly confidence?: string
}

const COMPLAINT_COLUMNS: readonly TableColumn<ListComplaint>[] = [
  { heading: 'file', value: (row) => row.file },
  { heading: 'line', value: (row) => String(row.line) },
  { heading: 'field', value: (row) => row.field },
  { heading: 'value', value: (row) => row.value },
  { heading: 'problem', value: (row) => row.problem },
  { heading: 'what to do', value: (row) => row.next },
]

/** Adds `portreeve frameworks import`: a list of agreements as CSV, or an owner's open JSON. */
export function addImportCommand(frameworks: Command, context: CommandContext): void {
  frameworks
    .command('import')
    .argument('<file>', 'a CSV, or the owner’s open JSON as downloaded')
    .description(
      'Take in a list of agreements; a list of the same name is replaced. What cannot be read is told and the rest kept.\n' +
        `Headings of a CSV, or like them: ${CSV_HEADINGS.map((each) => each.heading).join(', ')}. A row is about an agreement, or with “Lot” about one of its lots.`,
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve frameworks import rm6259.json\n  portreeve frameworks import ypo.csv --as YPO --owner YPO --checked 2026-11-25\n',
    )
    .option('--as <name>', 'what the list is called here (default: the file’s name)')
    .option('--owner <name>', 'whose agreements they are, where the file does not say')
    .option(
      '--checked <yyyy-mm-dd>',
      'the day its source was read, where it does not say (default: the file’s day)',
    )
    .option(
      '--confidence <H|M|L>',
      'how sure it is, where it does not say (default: M for a CSV, H for an owner’s JSON)',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .action(async (file: string, _own: ImportOptions, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>()
      const read = await importList(workspaceFolder(options, context.env), file, said(options))
      if (read.complaints.length > 0) {
        context.err(csvOf(read.complaints, COMPLAINT_COLUMNS))
        context.setExitCode(EXIT.complaints)
      }
      const lots = read.accounts.reduce((sum, each) => sum + (each.lots?.length ?? 0), 0)
      context.out(`Taken in as "${read.name}": ${read.accounts.length} agreements, ${lots} lots; ${read.complaints.length} things not taken.\n`) // prettier-ignore
    })
}

function said({ as, owner, checked, confidence }: ImportOptions): ListSaid {
  const checkedOn = checked === undefined ? undefined : parseDay(checked)
  const sure = confidence === undefined ? undefined : readSureness(confidence)
  const wrong =
    checked !== undefined && (checkedOn === undefined || checkedOn > todayInLondon())
      ? ['--checked', checked, 'Write a day that has come, as 2026-11-25.']
      : confidence !== undefined && sure === undefined
        ? ['--confidence', confidence, 'Use H, M or L.']
        : undefined
  if (wrong) throw new PortreeveError(`${wrong[0]} cannot be read: "${wrong[1]}".`, { next: wrong[2]!, exitCode: EXIT.usage }) // prettier-ignore
  return {
    ...(as !== undefined && { name: as }),
    ...(owner !== undefined && { owner }),
    ...(checkedOn && { checkedOn }),
    ...(sure && { confidence: sure }),
  }
}
