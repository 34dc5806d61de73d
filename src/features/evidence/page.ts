import type { CalendarDay } from '../../procurement/calendar-day.ts'
import {
  BASIS_WORDS,
  countOf,
  NOT_RECORDED,
  shortDay,
  showCount,
  showPounds,
  showSource,
  wholePounds,
} from '../../ui/format.ts'
import { button, pagination, select, summaryList, table, type SummaryRow } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { pageOf, type ListPage, type Query } from '../../ui/list.ts'
import { heading, paragraph } from '../../ui/page.ts'
import type { View, Visit } from '../../ui/visit.ts'
import type { ComplaintRow, EvidenceCell, FileRow } from './evidence-rows.ts'

const KIND_WORDS: Readonly<Record<FileRow['kind'], string>> = {
  spend: 'Spend',
  'contracts-register': 'Contracts register',
  notices: 'Notices',
  applications: 'Applications list',
}
const FROM_WORDS: Readonly<Record<string, string>> = {
  column: 'from a column of the file',
  option: 'as you said when loading',
  learned: 'as learned from an earlier file of this shape',
  title: 'from the file’s title lines',
  path: 'from the file’s path',
}

const count = (value: bigint | null): string => (value === null ? NOT_RECORDED : showCount(value))
const dayOfRow = (value: string | null): string => shortDay((value ?? undefined) as CalendarDay | undefined)

/** The load report: every file, what it was taken for, and whether its rows and pounds add up. */
export function evidenceView(files: readonly FileRow[], query: Query, visit: Visit): View<FileRow> {
  const list = pageOf(files, { path: '/evidence', query })
  const complaints = files.reduce((sum, file) => sum + file.complaints, 0n)
  const body =
    files.length === 0
      ? paragraph(
          'No files are loaded yet. In the window where Portreeve runs, stop it with Ctrl+C and type: portreeve load FOLDER-WITH-THE-FILES',
        )
      : html`${paragraph(html`${countOf(files.length, 'file')} loaded. Rows in are rows kept and rows set aside, to the row; pounds too. <a class="govuk-link" href="${visit.shell.href('/complaints')}">${countOf(complaints, 'complaint')}</a>.`)}
          <div class="pr-table">${fileTable(list.rows, visit)}</div>
          ${pagination(list)}`
  return {
    parts: { title: 'Evidence', body },
    json: { files: files.map(fileData) },
    rows: files,
    columns: FILE_COLUMNS,
  }
}

/** The file's own name, without its folders. */
const nameOf = (path: string): string => path.split('/').at(-1)!

const fileTable = (files: readonly FileRow[], visit: Visit): Html =>
  table({
    caption: 'Files loaded',
    captionHidden: true,
    head: [
      { text: 'File' },
      { text: 'Kind' },
      { text: 'Body' },
      { text: 'Rows', numeric: true },
      { text: 'Kept', numeric: true },
      { text: 'Set aside', numeric: true },
      { text: 'Pounds kept', numeric: true },
      { text: 'Complaints', numeric: true },
    ],
    rows: files.map((file) => [
      {
        content: html`<a
            class="govuk-link pr-source"
            href="${visit.shell.href(`/evidence/files/${file.file_id}`)}"
            >${nameOf(file.path)}</a
          ><span class="pr-under pr-source">${file.path.split('/').slice(0, -1).join('/')}</span>`,
      },
      { content: KIND_WORDS[file.kind] },
      { content: file.body ?? 'Several, or not recorded' },
      { content: count(file.data_rows), numeric: true },
      { content: count(file.kept), numeric: true },
      { content: count(file.set_aside), numeric: true },
      { content: file.amount_kept === null ? '–' : wholePounds(file.amount_kept), numeric: true },
      {
        content:
          file.complaints === 0n
            ? '0'
            : html`<a class="govuk-link" href="${visit.shell.href('/complaints', { file: file.file_id })}"
                >${showCount(file.complaints)}<span class="govuk-visually-hidden"> of ${file.path}</span></a
              >`,
        numeric: true,
      },
    ]),
  })

const parsed = (text: string | null): unknown => (text === null || text === '' ? undefined : JSON.parse(text))
const fileData = (file: FileRow) => ({
  ...file,
  columns: parsed(file.columns),
  other_paths: parsed(file.other_paths),
})

const FILE_COLUMNS: View<FileRow>['columns'] = [
  { heading: 'File', value: (row) => row.path },
  { heading: 'Kind', value: (row) => row.kind },
  { heading: 'Body', value: (row) => row.body ?? undefined },
  { heading: 'Encoding', value: (row) => row.encoding ?? undefined },
  { heading: 'Header line', value: (row) => row.header_line?.toString() },
  { heading: 'Rows', value: (row) => row.data_rows?.toString() },
  { heading: 'Kept', value: (row) => row.kept?.toString() },
  { heading: 'Set aside', value: (row) => row.set_aside?.toString() },
  { heading: 'Rows without amount', value: (row) => row.rows_without_amount?.toString() },
  { heading: 'Repaired', value: (row) => row.repaired?.toString() },
  { heading: 'Amount in', value: (row) => row.amount_in ?? undefined },
  { heading: 'Amount kept', value: (row) => row.amount_kept ?? undefined },
  { heading: 'Amount set aside', value: (row) => row.amount_set_aside ?? undefined },
  { heading: 'VAT basis', value: (row) => row.vat_basis ?? undefined },
  { heading: 'Complaints', value: (row) => row.complaints.toString() },
]

/** One file: how it was read, how its headings were understood, and its reconciliation. */
export function fileView(file: FileRow, visit: Visit): View<FileRow> {
  const columns = Object.entries((parsed(file.columns) ?? {}) as Record<string, string>)
  const others = ((parsed(file.other_paths) ?? []) as string[]).join(', ')
  return {
    parts: {
      title: nameOf(file.path),
      caption: KIND_WORDS[file.kind],
      breadcrumbs: [{ text: 'Evidence', href: visit.shell.href('/evidence') }],
      body: html`${summaryList(readAs(file, others))}${reconciliation(file)}${mapping(columns)}
      ${paragraph(html`<a class="govuk-link" href="${visit.shell.href('/complaints', { file: file.file_id })}">${countOf(file.complaints, 'complaint')} about this file</a>`)}`,
    },
    json: fileData(file),
    rows: [file],
    columns: FILE_COLUMNS,
  }
}

const readAs = (file: FileRow, others: string): SummaryRow[] => [
  { key: 'Path', value: file.path },
  {
    key: 'Body',
    value:
      file.body === null
        ? 'Several, or not recorded'
        : `${file.body}${file.body_from === null ? '' : `, ${FROM_WORDS[file.body_from] ?? file.body_from}`}`,
  },
  {
    key: 'Read as',
    value: `${file.encoding ?? NOT_RECORDED}; header on line ${file.header_line ?? NOT_RECORDED}`,
  },
  { key: 'VAT', value: BASIS_WORDS[file.vat_basis ?? 'unknown'] },
  ...(file.kind === 'spend'
    ? [{ key: 'Payments', value: `${dayOfRow(file.first_day)} to ${dayOfRow(file.last_day)}` }]
    : []),
  ...(others === '' ? [] : [{ key: 'Same content also loaded as', value: others }]),
  ...(file.replaces === null || file.replaces === ''
    ? []
    : [{ key: 'Replaces an earlier edition', value: file.replaces }]),
]

const reconciliation = (file: FileRow): Html =>
  html`${heading('Rows and pounds', 'reconciliation')}${table({
    caption: 'Rows and pounds: in, kept, set aside',
    captionHidden: true,
    head: [{ text: 'Which' }, { text: 'Rows', numeric: true }, { text: 'Pounds', numeric: true }],
    rows: (
      [
        ['In the file', file.data_rows, file.amount_in],
        ['Kept', file.kept, file.amount_kept],
        ['Set aside', file.set_aside, file.amount_set_aside],
      ] as const
    ).map(([name, rows, amount]) => [
      { content: name },
      { content: count(rows), numeric: true },
      { content: showPounds(amount ?? undefined), numeric: true },
    ]),
  })}${paragraph(`${count(file.repaired)} rows had a cell repaired; ${count(file.rows_without_amount)} had no amount that could be read.`)}`

const mapping = (columns: readonly (readonly [string, string])[]): Html =>
  html`${heading('How its headings were understood', 'mapping')}${
    columns.length === 0
      ? paragraph('This kind of file has no headings.')
      : table({
          caption: 'Field and heading',
          captionHidden: true,
          head: [{ text: 'Field' }, { text: 'Heading in the file' }],
          rows: columns.map(([field, printed]) => [{ content: field }, { content: printed }]),
        })
  }${paragraph('If a heading was misunderstood, correct it with portreeve mapping; the correction is remembered for every file of this shape.')}`

/** What a complaints page is asked for, and what could be chosen. */
export interface ComplaintFacts {
  readonly list: ListPage<ComplaintRow>
  readonly query: Query
  readonly files: readonly FileRow[]
  readonly problems: readonly { readonly problem: string; readonly times: bigint }[]
}

/** Every cell repaired and every row set aside, with file, line, value and reason. */
export function complaintsView(
  { list, query, files, problems }: ComplaintFacts,
  visit: Visit,
): View<ComplaintRow> {
  const none =
    query['file'] || query['problem']
      ? 'No complaint fits these filters.'
      : 'No complaints: every cell was read as it stands.'
  const form = html`<form
    method="get"
    action="${visit.shell.href('/complaints')}"
    class="pr-filter"
    aria-label="Filter the complaints"
  >
    ${select({ name: 'file', label: 'File', value: query['file'] ?? '', all: 'All files', choices: files.filter((file) => file.complaints > 0n).map((file) => ({ value: file.file_id, text: file.path })) })}
    ${select({ name: 'problem', label: 'Problem', value: query['problem'] ?? '', all: 'All problems', choices: problems.map((each) => ({ value: each.problem, text: `${each.problem} (${showCount(each.times)})` })) })}
    <div>
      ${button('Apply filters')} <a class="govuk-link" href="${visit.shell.href('/complaints')}">Clear</a>
    </div>
  </form>`
  return {
    parts: {
      title: 'Complaints about the files',
      breadcrumbs: [{ text: 'Evidence', href: visit.shell.href('/evidence') }],
      body: html`${paragraph('A repaired cell keeps its old value here. A row set aside is not in any sum; its reason stands beside it.')}${problems.length > 0 && form}
        <p class="govuk-body" role="status">${list.total === 0 ? none : countOf(list.total, 'complaint')}</p>
        ${
          list.total > 0 &&
          html`<div class="pr-table">${complaintTable(list.rows, visit)}</div>
            ${pagination(list)}`
        }`,
    },
    json: { total: list.total, page: list.page, pages: list.pages, complaints: list.rows },
    rows: list.rows,
    columns: [
      { heading: 'File', value: (row) => row.path },
      { heading: 'Sheet', value: (row) => row.sheet ?? undefined },
      { heading: 'Line', value: (row) => String(row.line) },
      { heading: 'Column', value: (row) => row.column_name ?? undefined },
      { heading: 'Value', value: (row) => row.value ?? undefined },
      { heading: 'Problem', value: (row) => row.problem },
      { heading: 'Repair', value: (row) => row.repair },
    ],
  }
}

const complaintTable = (rows: readonly ComplaintRow[], visit: Visit): Html =>
  table({
    caption: 'Complaints',
    captionHidden: true,
    head: ['Where', 'Column', 'Value', 'Problem', 'What was done'].map((text) => ({ text })),
    rows: rows.map((row) => [
      {
        content: html`<a
            class="govuk-link pr-source"
            href="${visit.shell.href(`/evidence/files/${row.file_id}`)}"
            >${row.path}</a
          ><span class="pr-under"
            >${row.line === 0n ? 'the whole file' : `${row.sheet ? `sheet ${row.sheet}, row` : 'line'} ${row.line}`}</span
          >`,
      },
      { content: row.column_name || '–' },
      { content: html`<span class="pr-source">${row.value || '–'}</span>` },
      { content: row.problem },
      { content: row.repair },
    ]),
  })

/** One line of a file as it was read, cell by cell. */
export function rowView(
  file: FileRow,
  place: { readonly sheet: string | undefined; readonly line: number },
  cells: readonly EvidenceCell[],
  visit: Visit,
): View<EvidenceCell> {
  const source = {
    file: file.path,
    line: place.line,
    ...(place.sheet !== undefined && { sheet: place.sheet }),
  }
  return {
    parts: {
      title: showSource(source),
      caption: KIND_WORDS[file.kind],
      breadcrumbs: [
        { text: 'Evidence', href: visit.shell.href('/evidence') },
        { text: nameOf(file.path), href: visit.shell.href(`/evidence/files/${file.file_id}`) },
      ],
      body: html`${paragraph('The line as it was read. Cells that were empty are left out.')}${table({
        caption: 'Cells of the line',
        captionHidden: true,
        head: [{ text: 'Field' }, { text: 'Value' }, { text: 'What it is' }],
        rows: cells.map((cell) => [
          { content: cell.name },
          { content: html`<span class="pr-source">${cell.value}</span>` },
          { content: cell.doc.replaceAll('`', '') },
        ]),
      })}`,
    },
    json: { file: file.path, ...place, cells },
    rows: cells,
    columns: [
      { heading: 'Field', value: (row) => row.name },
      { heading: 'Value', value: (row) => row.value },
    ],
  }
}
