import { EVIDENCE_TABLES, type LakeColumn } from './tables.ts'

const WHAT: Readonly<Record<string, string>> = {
  file: 'One row for each loaded file, with what was counted in it.',
  payment: 'One row for each payment, or line of one, in a spend file.',
  register_line: 'One row for each line of a contracts register.',
  notice_line: 'One row for each award and supplier of a published notice.',
  application_line: 'One row for each system a body says, or shows, that it uses.',
  company: 'One row for each company of the register of companies (Companies House, Basic Company Data).',
  company_name: 'One row for each name a company has or had.',
  complaint: 'One row for each cell repaired, row set aside and fault of a whole file.',
  overlap: 'One row for each pair of files that may count the same payments twice.',
  correction: 'One row for each fact that a person decided.',
}

/**
 * The text of `docs/reference/lake.md`: where the tables lie, how to open them with other tools, and every column.
 *
 * @param findings the tables of findings, by name, with their columns.
 * @example
 * lakeReference().startsWith('# The lake') // true
 * lakeReference().includes('| `amount` | DECIMAL(18,2) |') // true
 */
export function lakeReference(findings: Readonly<Record<string, readonly LakeColumn[]>> = {}): string {
  return [
    INTRODUCTION,
    '## Evidence',
    ...Object.entries(EVIDENCE_TABLES).map(([name, columns]) => tableText(name, columns, WHAT[name])),
    ...(Object.keys(findings).length > 0
      ? [
          '## Findings',
          'Worked out from the evidence at the end of every load. They can be deleted and made again.',
        ]
      : []),
    ...Object.entries(findings).map(([name, columns]) => tableText(name, columns)),
  ]
    .join('\n\n')
    .concat('\n')
}

function tableText(name: string, columns: readonly LakeColumn[], what?: string): string {
  const rows = columns.map(
    (column) => `| \`${column.name}\` | ${column.type} | ${column.doc.replaceAll('|', '\\|')} |`,
  )
  const head = ['| Column | Type | |', '| --- | --- | --- |', ...rows].join('\n')
  return [`### ${name}`, ...(what === undefined ? [] : [what]), head].join('\n\n')
}

const INTRODUCTION = `# The lake

Every loaded row, with the file, sheet and line it was read from, as Parquet files in the workspace:

| Path | What |
| --- | --- |
| \`lake/current\` | One line: the number of the newest generation |
| \`lake/generations/N/TABLE/*.parquet\` | A table of evidence, one file for each loaded file |
| \`lake/generations/N/findings/TABLE/*.parquet\` | A finding |
| \`lake/generations/N/replaced/\` | Files whose newer edition took their place |
| \`lake/raw/\` | Cells as printed, for the owner alone: they may name private persons |

A generation never changes. A load makes the next one and then renames \`current\` over the old: whoever reads goes on with
what they have. Generations go after a day, but never the last two. Nothing but Portreeve may write here.

\`portreeve lake path\` prints the folder of the newest generation, \`portreeve lake path payment\` the pattern of one table's
files, for tools that read Parquet:

    duckdb -c "SELECT count(*) FROM '$(portreeve lake path payment)'"
    pandas.read_parquet(folder_of_the_table)
    Trino: CREATE TABLE … WITH (external_location = 'file:///…/payment', format = 'PARQUET')

\`portreeve sql "SELECT …"\` asks with nothing else installed. It can read these tables and change nothing.

Amounts are pounds with two decimals. \`amount_basis\` and \`vat_basis\` say whether VAT is in them: \`net\`, \`gross\` or \`unknown\`.
Unknown is NULL, never nought and never an empty text. Days have no time and no zone.`
