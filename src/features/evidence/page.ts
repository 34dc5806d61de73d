import type { CalendarDay } from '../../procurement/calendar-day.ts'
import {
  BASIS_WORDS,
  countOf,
  fileName,
  NOT_RECORDED,
  shortDay,
  showCount,
  showPounds,
  showSource,
  wholePounds,
} from '../../ui/format.ts'
import { button, pagination, select, summaryList, table, type SummaryRow } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { pageOf, sortable, sorted, type ListPage, type Query, type SortKey } from '../../ui/list.ts'
import { heading, paragraph, under } from '../../ui/page.ts'
import type { View, Visit } from '../../ui/visit.ts'
import type { ComplaintRow, EvidenceCell, FileRow } from './evidence-rows.ts'

const KIND_WORDS: Readonly<Record<FileRow['kind'], string>> = {
  spend: 'Spend',
  'contracts-register': 'Contracts register',
  notices: 'Notices',
  applications: 'Applications list',
  companies: 'Register of companies',
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

const SORTS: readonly SortKey<FileRow>[] = [
  { name: 'file', by: (file) => fileName(file.path).toLowerCase() },
  { name: 'body', by: (file) => file.body ?? undefined },
  { name: 'rows', by: (file) => numberOf(file.data_rows) },
  { name: 'aside', by: (file) => numberOf(file.set_aside) },
  { name: 'complaints', by: (file) => Number(file.complaints) },
]

const numberOf = (value: bigint | null): number | undefined => (value === null ? undefined : Number(value))

/** The load report: every file, what it was taken for, and whether its rows and pounds add up. */
export function evidenceView(all: readonly FileRow[], query: Query, visit: Visit): View<FileRow> {
  const asked = all.filter(
    (file) => isAsked(query['kind'], file.kind) && isAsked(query['of'], file.body ?? NO_BODY),
  )
  const files = sorted(asked, SORTS, query['sort'])
  return {
    parts: {
      title: 'Evidence',
      body: all.length === 0 ? nothingLoaded : filesPart({ all, files, query }, visit),
    },
    json: { files: files.map(fileData) },
    rows: files,
    columns: FILE_COLUMNS,
  }
}

const NO_BODY = 'Several, or not recorded'
const isAsked = (wanted: string | undefined, is: string): boolean => !wanted || wanted === is
const nothingLoaded = paragraph(
  'No files are loaded yet. In the window where Portreeve runs, stop it with Ctrl+C and type: portreeve load FOLDER-WITH-THE-FILES',
)

interface ShownFiles {
  readonly all: readonly FileRow[]
  readonly files: readonly FileRow[]
  readonly query: Query
}

function filesPart({ all, files, query }: ShownFiles, visit: Visit): Html {
  const list = pageOf(files, { path: '/evidence', query })
  const complaints = all.reduce((sum, file) => sum + file.complaints, 0n)
  return html`${paragraph(html`Every row of a file is kept, or set aside with its reason; rows and pounds add up. <a class="govuk-link" href="${visit.shell.href('/complaints')}">See all ${countOf(complaints, 'complaint')}</a>.`)}
    ${filterForm(all, query, visit)}
    <p class="govuk-body" role="status">
      ${files.length === all.length ? countOf(all.length, 'file') : `${files.length} of ${countOf(all.length, 'file')}`}
    </p>
    ${files.length > 0 && html`<div class="pr-table">${fileTable(list.rows, query, visit)}</div>`}
    ${pagination(list)}`
}

const filterForm = (files: readonly FileRow[], query: Query, visit: Visit): Html =>
  html`<form method="get" action="/evidence" class="pr-filter" aria-label="Filter the files">
    ${['body', 'on', 'sort'].filter((name) => query[name]).map((name) => html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
    ${select({ name: 'kind', label: 'Kind', value: query['kind'] ?? '', all: 'All', choices: Object.entries(KIND_WORDS).map(([value, text]) => ({ value, text })) })}
    ${select({ name: 'of', label: 'Body', value: query['of'] ?? '', all: 'All', choices: [...new Set(files.map((file) => file.body ?? NO_BODY))].toSorted().map((value) => ({ value, text: value })) })}
    <div>
      ${button('Apply filters')} <a class="govuk-link" href="${visit.shell.href('/evidence')}">Clear</a>
    </div>
  </form>`

/** What a file's pounds are, and whether they hold VAT. */
const poundsWords = (file: FileRow): string =>
  `${file.kind === 'spend' ? 'paid' : 'contract values'}, ${BASIS_WORDS[file.vat_basis ?? 'unknown']}`

function fileTable(files: readonly FileRow[], query: Query, visit: Visit): Html {
  const at = { path: '/evidence', query }
  const many = { ...at, numeric: true }
  return table({
    caption: 'Files loaded',
    captionHidden: true,
    head: [
      sortable('File', 'file', at),
      { text: 'Kind' },
      sortable('Body', 'body', at),
      sortable('Rows', 'rows', many),
      { text: 'Kept', numeric: true },
      sortable('Set aside', 'aside', many),
      { text: 'Pounds kept', numeric: true },
      sortable('Complaints', 'complaints', many),
    ],
    rows: files.map((file) => [
      {
        content: html`<a
          class="govuk-link pr-source"
          href="${visit.shell.href(`/evidence/files/${file.file_id}`)}"
          >${fileName(file.path)}</a
        >`,
      },
      { content: KIND_WORDS[file.kind] },
      { content: file.body ?? NO_BODY },
      { content: count(file.data_rows), numeric: true },
      { content: count(file.kept), numeric: true },
      { content: count(file.set_aside), numeric: true },
      {
        content: file.amount_kept === null ? '–' : under(wholePounds(file.amount_kept), poundsWords(file)),
        numeric: true,
      },
      { content: complaintsLink(file, visit), numeric: true },
    ]),
  })
}

const complaintsLink = (file: FileRow, visit: Visit): Html | string =>
  file.complaints === 0n
    ? '0'
    : html`<a class="govuk-link" href="${visit.shell.href('/complaints', { file: file.file_id })}"
        >${showCount(file.complaints)}<span class="govuk-visually-hidden"> of ${file.path}</span></a
      >`

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
      title: fileName(file.path),
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
      : files.length === 0
        ? 'No files are loaded yet, so there is nothing to say of them.'
        : 'No complaints: every cell was read as it stands.'
  const form = html`<form
    method="get"
    action="${visit.shell.href('/complaints')}"
    class="pr-filter"
    aria-label="Filter the complaints"
  >
    ${select({ name: 'file', label: 'File', value: query['file'] ?? '', all: 'All files', choices: files.filter((file) => file.complaints > 0n).map((file) => ({ value: file.file_id, text: fileName(file.path) })) })}
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

/** Where a complaint can be looked at: the row it is about, or the file. */
const placeOf = (row: ComplaintRow, visit: Visit): string =>
  row.line === 0n
    ? visit.shell.href(`/evidence/files/${row.file_id}`)
    : visit.shell.href('/evidence/row', {
        file: row.path,
        sheet: row.sheet ?? undefined,
        line: String(row.line),
      })

const complaintTable = (rows: readonly ComplaintRow[], visit: Visit): Html =>
  table({
    caption: 'Complaints',
    captionHidden: true,
    head: ['Where', 'Column', 'Value', 'Problem', 'What was done'].map((text) => ({ text })),
    rows: rows.map((row) => [
      {
        content: html`<span class="pr-source">${fileName(row.path)}</span
          ><span class="pr-under"
            ><a class="govuk-link" href="${placeOf(row, visit)}"
              >${row.line === 0n ? 'the whole file' : `${row.sheet ? `sheet ${row.sheet}, row` : 'line'} ${row.line}`}</a
            ></span
          >`,
      },
      { content: row.column_name || '–' },
      { content: html`<span class="pr-value">${row.value || '–'}</span>` },
      { content: row.problem },
      { content: row.repair },
    ]),
  })

/** What is known of one line: its cells as they were read, none where it was not loaded, and what was said of it. */
export interface LineFacts {
  readonly cells: readonly EvidenceCell[]
  readonly said: readonly ComplaintRow[]
}

/** One line of a file as it was read, cell by cell, with what was repaired in it or why it was not loaded. */
export function rowView(
  file: FileRow,
  place: { readonly sheet: string | undefined; readonly line: number },
  { cells, said }: LineFacts,
  visit: Visit,
): View<EvidenceCell> {
  const source = {
    file: fileName(file.path),
    line: place.line,
    ...(place.sheet !== undefined && { sheet: place.sheet }),
  }
  return {
    parts: {
      title: showSource(source),
      caption: KIND_WORDS[file.kind],
      breadcrumbs: [
        { text: 'Evidence', href: visit.shell.href('/evidence') },
        { text: fileName(file.path), href: visit.shell.href(`/evidence/files/${file.file_id}`) },
      ],
      body: html`${cells.length === 0 ? paragraph('This line is not loaded: it is in no sum.') : cellTable(cells)}
      ${said.length > 0 && saidTable(said)}`,
    },
    json: { file: file.path, ...place, cells, complaints: said },
    rows: cells,
    columns: [
      { heading: 'Field', value: (row) => row.name },
      { heading: 'Value', value: (row) => row.value },
    ],
  }
}

const cellTable = (cells: readonly EvidenceCell[]): Html =>
  html`${paragraph('The line as it was read. Cells that were empty are left out.')}${table({
    caption: 'Cells of the line',
    captionHidden: true,
    head: [{ text: 'Field' }, { text: 'Value' }, { text: 'What it is' }],
    rows: cells.map((cell) => [
      { content: cell.name },
      { content: html`<span class="pr-source">${cell.value}</span>` },
      { content: cell.doc.replaceAll('`', '') },
    ]),
  })}`

const saidTable = (said: readonly ComplaintRow[]): Html =>
  html`${heading('What was found in it', 'complaints')}${table({
    caption: 'What was found in the line',
    captionHidden: true,
    head: [{ text: 'Column' }, { text: 'Value' }, { text: 'Problem' }, { text: 'What was done' }],
    rows: said.map((row) => [
      { content: row.column_name || '–' },
      { content: html`<span class="pr-source">${row.value || '–'}</span>` },
      { content: row.problem },
      { content: row.repair },
    ]),
  })}`
