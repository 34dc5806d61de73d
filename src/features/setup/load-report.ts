import type { FileReport, LoadReport } from '../../lake/intake/report.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import { type CommandContext, type TableColumn, tableOf } from '../../ui/terminal.ts'

const OUTCOME: Readonly<Record<FileReport['outcome'], string>> = {
  loaded: 'loaded',
  'already-loaded': 'already loaded',
  'read-anew': 'read anew',
  'replaced-by-newer': 'older edition',
  'unknown-kind': 'not loaded',
  refused: 'not loaded',
}

const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

const amount = (decimal: string | null): string | undefined => {
  const known = decimal === null ? undefined : pounds(decimal)
  return known && formatMoney(known)
}

const COLUMNS: readonly TableColumn<FileReport>[] = [
  { heading: 'File', value: (file) => file.file, path: true },
  { heading: 'Outcome', value: (file) => OUTCOME[file.outcome] },
  { heading: 'Kind', value: (file) => file.kind, spare: true },
  { heading: 'Body', value: (file) => file.body ?? undefined, spare: true },
  { heading: 'Rows', value: (file) => count(file.rows), right: true },
  { heading: 'Kept', value: (file) => count(file.kept), right: true, spare: true },
  { heading: 'Set aside', value: (file) => count(file.setAside), right: true },
  { heading: 'Pounds in', value: (file) => amount(file.amountIn), right: true, spare: true },
  { heading: 'Kept £', value: (file) => amount(file.amountKept), right: true },
  { heading: 'VAT', value: (file) => file.vatBasis },
  { heading: 'Complaints', value: (file) => count(file.complaints), right: true },
]

/** Prints what a load did: a line for each file, what is to be known of some, and what to do next. */
export function printReport(
  report: LoadReport,
  how: { readonly dryRun: boolean },
  context: CommandContext,
): void {
  const form = context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(report.files, COLUMNS, { form, width: context.width }))
  for (const file of report.files) {
    for (const sentence of sentencesOf(file)) context.err(`${file.file}: ${sentence}\n`)
  }
  context.err(`${summary(report, how.dryRun)}\n`)
}

function sentencesOf(file: FileReport): string[] {
  const told: string[] = [...file.notes]
  if (file.outcome === 'already-loaded' && file.duplicateOf !== file.file) {
    told.push(`The same content was loaded as ${file.duplicateOf}: counted once.`)
  }
  if (file.replaces !== null) {
    const { rowsOnlyInNew = 0, rowsOnlyInOld = 0 } = file.difference ?? {}
    told.push(
      `A newer edition of ${file.replaces}, whose place it takes: ${count(rowsOnlyInNew)} rows are new, ` +
        `${count(rowsOnlyInOld)} are no longer there. portreeve lake restore "${file.replaces}" undoes that.`,
    )
  }
  return told
}

function summary(report: LoadReport, isDryRun: boolean): string {
  const of = (outcome: FileReport['outcome'][]) =>
    report.files.filter((file) => outcome.includes(file.outcome)).length
  const complaints = report.files.reduce((sum, file) => sum + file.complaints, 0)
  const parts = [
    `${count(of(['loaded', 'read-anew']))} ${isDryRun ? 'would be loaded' : 'loaded'}`,
    `${count(of(['already-loaded', 'replaced-by-newer']))} already there`,
    `${count(of(['unknown-kind', 'refused']))} left out`,
    `${count(complaints)} complaints`,
  ]
  const next = complaints > 0 && !isDryRun ? ' portreeve complaints lists them.' : ''
  return `${count(report.files.length)} files: ${parts.join(', ')}.${next}`
}
