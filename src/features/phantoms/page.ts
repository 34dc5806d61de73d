import { categoryLabel } from '../../insight/classification/category-label.ts'
import { decimal, money, pounds } from '../../procurement/money.ts'
import type { Arrangement } from '../../procurement/contract.ts'
import { BASIS_WORDS, capital, countOf, shortDay, showCount, wholePounds } from '../../ui/format.ts'
import { button, input, pagination, select, table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import type { ListPage, Query } from '../../ui/list.ts'
import { heading, paragraph, under } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { ARRANGEMENT_WORDS } from '../../ui/words.ts'
import type { ArrangementRow, PhantomRow } from './phantom-rows.ts'
import { renewsWords, rhythmWords } from './words.ts'

/** What the page of spend off contract is made of. */
export interface PhantomFacts {
  readonly list: ListPage<PhantomRow>
  readonly all: readonly PhantomRow[]
  readonly arrangements: readonly ArrangementRow[]
  readonly query: Query
  /** False where the sum asked for cannot be read. */
  readonly isSum: boolean
}

/** IT spend that no register line or notice covers, what its rhythm tells of a contract, and whom to ask. */
export function phantomsView(facts: PhantomFacts, visit: Visit): View<PhantomRow> {
  const { list, all, arrangements, query, isSum } = facts
  const wrong = { text: 'Enter a sum of whole pounds, such as 5000', href: '#over' }
  return {
    parts: {
      title: 'Paid, with no contract known',
      caption: visit.body,
      ...(!isSum && { errors: [wrong] }),
      body: html`${paragraph('IT suppliers that are paid though no register line and no notice loaded covers it. A rhythm tells of a contract; the month it renews in is a guess with its reason.')}
      ${filterForm(query, isSum ? undefined : wrong.text, visit)}
      ${
        all.length === 0
          ? paragraph('Nothing is paid off contract under this filter. Load spend files if none are loaded.')
          : html`<p class="govuk-body" role="status">${finding(all)}</p>
              ${phantomTable(list, visit)}${pagination(list)}`
      }
      ${notBought(arrangements, visit)}`,
    },
    json: { phantoms: list.rows, page: list.page, pages: list.pages, total: list.total, arrangements },
    rows: list.rows,
    columns: COLUMNS,
    ...(!isSum && { status: 400 }),
  }
}

function filterForm(query: Query, error: string | undefined, visit: Visit): Html {
  const kept = ['body', 'on'].filter((name) => query[name])
  return html`<form
    method="get"
    action="/phantoms"
    class="pr-filter"
    aria-label="Filter the spend off contract"
  >
    ${kept.map((name) => html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
    ${input({ name: 'over', label: 'Over how many pounds a year', value: query['over'] ?? '', ...(error !== undefined && { error }) })}
    ${select({
      name: 'rhythm',
      label: 'Which payments',
      value: query['rhythm'] ?? '',
      choices: [
        { value: '', text: 'All' },
        { value: 'seen', text: 'Those with a rhythm' },
        { value: 'none', text: 'Those without' },
      ],
    })}
    <div>
      ${button('Apply filters')} <a class="govuk-link" href="${visit.shell.href('/phantoms')}">Clear</a>
    </div>
  </form>`
}

/** What it comes to, one sum for each VAT basis. */
function finding(rows: readonly PhantomRow[]): string {
  const inferred = rows.filter((row) => row.rhythm !== null)
  const sums = [...Map.groupBy(rows, (row) => row.basis)].map(([basis, of]) => {
    const pence = of.reduce((sum, row) => sum + pounds(row.last_year)!.pence, 0n)
    return `${wholePounds(decimal(money(pence)))} ${BASIS_WORDS[basis]}`
  })
  return `${countOf(rows.length, 'stream')} of payments, ${showCount(inferred.length)} with a rhythm: ${sums.join(' and ')} in the last year of payments known.`
}

const phantomTable = (list: ListPage<PhantomRow>, visit: Visit): Html =>
  html`<div class="pr-table">
    ${table({
      caption: 'Payments that no known contract covers',
      captionHidden: true,
      head: [
        { text: 'Supplier' },
        { text: 'Paid' },
        { text: 'A year', numeric: true },
        { text: 'Last year', numeric: true },
        { text: 'Likely renews' },
        { text: 'Ask' },
      ],
      rows: list.rows.map((row) => [
        { content: supplierCell(row, visit) },
        { content: under(`${rhythmWords(row)}, ${countOf(row.payments, 'payment')}`, [...new Set([shortDay(row.first_paid), shortDay(row.last_paid)])].join(' to ')) },
        { content: row.yearly === null ? '–' : under(wholePounds(row.yearly), row.working ?? undefined), numeric: true },
        { content: under(wholePounds(row.last_year), BASIS_WORDS[row.basis]), numeric: true },
        { content: under(renewsWords(row), row.renews_because ?? undefined) },
        { content: under(`${capital(row.ask_to)}: ${row.ask}`, row.confidence === null ? undefined : `Confidence ${row.confidence}: ${row.confidence_because}`) },
      ]),
    })}
  </div>` // prettier-ignore

function supplierCell(row: PhantomRow, visit: Visit): Html {
  const link = html`<a class="govuk-link" href="${visit.shell.href(`/suppliers/${row.supplier_id}`)}">${row.supplier_name}</a>` // prettier-ignore
  const card = row.contract_id === null ? undefined : html`<span class="pr-under"><a class="govuk-link" href="${visit.shell.href(`/contracts/${row.contract_id}`)}">Its card (${row.supplier_name}${row.what === null ? '' : `, ${row.what.toLowerCase()}`})</a></span>` // prettier-ignore
  const beside = row.beside === null ? '' : ' · beside contracts that are known'
  return html`${link}<span class="pr-under"
      >${categoryLabel(row.category)}${row.account === null ? '' : ` · ${row.account}`}${beside}</span
    >${card}`
}

function notBought(rows: readonly ArrangementRow[], visit: Visit): Html | undefined {
  if (rows.length === 0) return undefined
  return html`${heading('Paid for, but not bought', 'arrangements')}
  ${paragraph('Public bodies, companies that public bodies own or may own, and charges under statute are no contracts by themselves. What an owned company buys is not seen here.')}
  <div class="pr-table">
    ${table({
      caption: 'Paid for, but not bought',
      captionHidden: true,
      hasLongCells: true,
      head: [{ text: 'Payee' }, { text: 'What it is' }, { text: 'Paid', numeric: true }, { text: 'Ask' }],
      rows: rows.map((row) => [
        { content: html`<a class="govuk-link" href="${visit.shell.href(`/suppliers/${row.supplier_id}`)}">${row.payee}</a>` },
        { content: ARRANGEMENT_WORDS[row.arrangement as Arrangement] },
        { content: under(wholePounds(row.amount), `${BASIS_WORDS[row.basis]}, ${countOf(row.payments, 'payment')}`), numeric: true },
        { content: `${capital(row.ask_to)}: ${row.question}` },
      ]),
    })}
  </div>` // prettier-ignore
}

const COLUMNS: readonly TableColumn<PhantomRow>[] = [
  { heading: 'Contract', value: (row) => row.contract_id ?? undefined },
  { heading: 'Body', value: (row) => row.body },
  { heading: 'Supplier', value: (row) => row.supplier_id },
  { heading: 'Name', value: (row) => row.supplier_name },
  { heading: 'Category', value: (row) => row.category },
  { heading: 'Account', value: (row) => row.account ?? undefined },
  { heading: 'Apart by', value: (row) => row.what ?? undefined },
  { heading: 'Directorate', value: (row) => row.directorate ?? undefined },
  { heading: 'Payments', value: (row) => String(row.payments) },
  { heading: 'Amount', value: (row) => row.amount },
  { heading: 'Last year', value: (row) => row.last_year },
  { heading: 'VAT basis', value: (row) => row.basis },
  { heading: 'First', value: (row) => row.first_paid },
  { heading: 'Last', value: (row) => row.last_paid },
  { heading: 'Rhythm', value: (row) => row.rhythm ?? undefined },
  { heading: 'A year', value: (row) => row.yearly ?? undefined },
  { heading: 'Working', value: (row) => row.working ?? undefined },
  { heading: 'Likely renews', value: renewsWords },
  { heading: 'Because', value: (row) => row.renews_because ?? undefined },
  { heading: 'Confidence', value: (row) => row.confidence ?? undefined },
  { heading: 'Beside', value: (row) => row.beside ?? undefined },
  { heading: 'Ask', value: (row) => row.ask },
  { heading: 'Whom', value: (row) => row.ask_to },
]
