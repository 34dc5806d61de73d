import type { Plan, PlanContract } from '../../procurement/plan.ts'
import { monthsSvg } from '../../ui/chart.ts'
import {
  BASIS_WORDS,
  countOf,
  NOT_RECORDED,
  shortDay,
  showCount,
  showMonth,
  wholePounds,
} from '../../ui/format.ts'
import { button, input, pagination, summaryList, table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { sortable, type ListPage, type Query } from '../../ui/list.ts'
import { figure, heading, paragraph } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { aboutParts, traitRows } from './about-parts.ts'
import type { SupplierAbout } from './supplier-about.ts'
import type { SupplierMonth, SupplierRow } from './supplier-rows.ts'

/** The suppliers found in all files, with what each was paid. Sums of different VAT bases stand apart. */
export function suppliersView(list: ListPage<SupplierRow>, query: Query, visit: Visit): View<SupplierRow> {
  const at = { path: '/suppliers', query: { ...query, sort: query['sort'] ?? '-paid' } }
  return {
    parts: {
      title: 'Suppliers',
      body: html`${paragraph(html`<a class="govuk-link" href="${visit.shell.href('/review')}">Review the ten questions worth the most pounds</a>. <a class="govuk-link" href="${visit.shell.href('/shares')}">Small, social and local suppliers</a>.`)}${filterForm(query, visit)}${list.total === 0 ? nothing(query, visit) : supplierTable(list, at, visit)}`,
    },
    json: { suppliers: list.rows, page: list.page, pages: list.pages, total: list.total },
    rows: list.rows,
    columns: SUPPLIER_COLUMNS,
  }
}

const filterForm = (query: Query, visit: Visit): Html =>
  html`<form
    method="get"
    action="${visit.shell.href('/suppliers')}"
    class="pr-filter"
    aria-label="Filter the suppliers"
  >
    ${input({ name: 'text', label: 'Name or company number', type: 'search', value: query['text'] ?? '' })}
    <div>${button('Apply filter')}</div>
  </form>`

const nothing = (query: Query, visit: Visit): Html =>
  query['text']
    ? paragraph(
        html`No supplier’s name holds “${query['text']}”.
          <a class="govuk-link" href="${visit.shell.href('/suppliers')}">Show all</a>.`,
      )
    : paragraph('No suppliers yet. Load spend files or a contracts register with portreeve load.')

const supplierTable = (list: ListPage<SupplierRow>, at: { path: string; query: Query }, visit: Visit): Html =>
  html`<p class="govuk-body" role="status">${countOf(list.total, 'supplier')}</p>
    <div class="pr-table">
      ${table({
        caption: 'Suppliers and what they were paid',
        captionHidden: true,
        head: [
          sortable('Supplier', 'name', at),
          { text: 'Company number' },
          sortable('Payments', 'payments', { ...at, numeric: true }),
          sortable('Paid, net', 'paid', { ...at, numeric: true }),
          sortable('Paid, including VAT', 'gross', { ...at, numeric: true }),
          sortable('Paid, VAT not told', 'unknown', { ...at, numeric: true }),
        ],
        rows: list.rows.map((row) => [
          {
            content: html`<a class="govuk-link" href="${visit.shell.href(`/suppliers/${row.supplier_id}`)}"
              >${row.name}</a
            >`,
          },
          { content: row.company_number ?? NOT_RECORDED },
          { content: showCount(row.payments), numeric: true },
          ...[row.amount_net, row.amount_gross, row.amount_unknown].map((amount) => ({
            content: amount === null ? '–' : wholePounds(amount),
            numeric: true,
          })),
        ]),
      })}
    </div>
    ${pagination(list)}`

const SUPPLIER_COLUMNS: readonly TableColumn<SupplierRow>[] = [
  { heading: 'Supplier', value: (row) => row.supplier_id },
  { heading: 'Name', value: (row) => row.name },
  { heading: 'Company number', value: (row) => row.company_number ?? undefined },
  { heading: 'Payments', value: (row) => String(row.payments) },
  { heading: 'Paid, net of VAT', value: (row) => row.amount_net ?? undefined },
  { heading: 'Paid, including VAT', value: (row) => row.amount_gross ?? undefined },
  { heading: 'Paid, VAT basis unknown', value: (row) => row.amount_unknown ?? undefined },
  { heading: 'Names', value: (row) => row.names },
  { heading: 'Bodies', value: (row) => row.bodies ?? undefined },
]

/** What a supplier's page shows: itself, its months, and its contracts in the plan of our body. */
export interface SupplierFacts {
  readonly supplier: SupplierRow
  readonly months: readonly SupplierMonth[]
  readonly rules: readonly { readonly name: string; readonly rule: string }[]
  readonly plan: Plan | undefined
  readonly about: SupplierAbout
}

/** One supplier: its names and why they are one, what each body paid it and when, and its contracts. */
export function supplierView(
  { supplier, months, rules, plan, about }: SupplierFacts,
  visit: Visit,
): View<SupplierMonth> {
  const contracts = plan?.contracts.filter((each) => each.supplier.id === supplier.supplier_id) ?? []
  return {
    parts: {
      title: supplier.name,
      caption: 'Supplier',
      breadcrumbs: [{ text: 'Suppliers', href: visit.shell.href('/suppliers') }],
      body: html`${identity(supplier, about, visit)}${names(rules)}${contractsPart(contracts, plan, visit)}${aboutParts(about, visit)}${paidPart(months, supplier, visit)}`,
    },
    json: { supplier, names: rules, about, months, contracts: contracts.map((each) => each.id) },
    rows: months,
    columns: [
      { heading: 'Body', value: (row) => row.body ?? undefined },
      { heading: 'Month', value: (row) => row.month ?? undefined },
      { heading: 'VAT basis', value: (row) => row.amount_basis },
      { heading: 'Payments', value: (row) => String(row.payments) },
      { heading: 'Amount', value: (row) => row.amount ?? undefined },
    ],
  }
}

const identity = (supplier: SupplierRow, about: SupplierAbout, visit: Visit): Html =>
  summaryList([
    { key: 'Company number', value: supplier.company_number ?? NOT_RECORDED },
    { key: 'Paid by', value: supplier.bodies ?? NOT_RECORDED },
    ...traitRows(about.trait),
    {
      key: 'Payments',
      value: html`<a
        class="govuk-link"
        href="${visit.shell.href('/spend/rows', { supplier: supplier.supplier_id })}"
        >${countOf(Number(supplier.payments), 'payment')}</a
      >`,
    },
  ])

const names = (rules: SupplierFacts['rules']): Html =>
  html`${heading('Names that are taken for this supplier', 'names')}${table({
    caption: 'Names that are taken for this supplier',
    captionHidden: true,
    head: [{ text: 'Name as printed' }, { text: 'Why' }],
    rows: rules.map((each) => [{ content: each.name }, { content: each.rule }]),
  })}`

function contractsPart(contracts: readonly PlanContract[], plan: Plan | undefined, visit: Visit): Html {
  const whose = plan === undefined ? '' : ` of ${plan.body}`
  if (contracts.length === 0)
    return html`${heading('Contracts', 'contracts')}${paragraph(`No contract with it is in the plan${whose}.`)}`
  return html`${heading(`Contracts in the plan${whose}`, 'contracts')}${table({
    caption: `Contracts in the plan${whose}`,
    captionHidden: true,
    head: [{ text: 'Contract' }, { text: 'Ends' }, { text: 'Next step' }, { text: 'By' }],
    rows: contracts.map((each) => [
      {
        content: html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${each.id}`)}"
          >${each.title}</a
        >`,
      },
      { content: shortDay(each.dates.currentEnd) },
      { content: each.nextStep.what },
      { content: shortDay(each.nextStep.by) },
    ]),
  })}`
}

function paidPart(months: readonly SupplierMonth[], supplier: SupplierRow, visit: Visit): Html {
  if (months.length === 0)
    return html`${heading('Paid', 'paid')}${paragraph('No loaded file shows a payment to it.')}`
  const paying = months.filter(
    (each) => each.body === visit.body && each.month !== null && each.amount !== null,
  )
  const basis = paying[0]?.amount_basis
  const pictured = paying.filter((each) => each.amount_basis === basis)
  const highest = pictured.toSorted((a, b) => Number(b.amount) - Number(a.amount))[0]
  const title =
    highest &&
    `${visit.body} paid it in ${countOf(pictured.length, 'month')}; most in ${showMonth(highest.month!)}, ${wholePounds(highest.amount!)}`
  const picture =
    highest &&
    figure(
      monthsSvg(
        // Months run from left to right.
        pictured.toReversed().map((each) => ({ month: each.month!, value: Number(each.amount) })),
        {
          id: 'paid',
          title: title!,
          desc: `Months in which it was paid, ${BASIS_WORDS[basis!]}. Months without a payment are left out.`,
          highest: wholePounds(highest.amount!),
        },
      ),
      title!,
    )
  return html`${heading('Paid, by body and month', 'paid')}${picture}${table({
    caption: 'Paid, by body and month',
    captionHidden: true,
    head: [
      { text: 'Month' },
      { text: 'Body' },
      { text: 'Payments', numeric: true },
      { text: 'Amount', numeric: true },
      { text: 'VAT' },
    ],
    rows: months.map((each) => [
      {
        content: html`<a
          class="govuk-link"
          href="${visit.shell.href('/spend/rows', { supplier: supplier.supplier_id, month: each.month ?? 'none', payer: each.body ?? undefined })}"
          >${each.month === null ? NOT_RECORDED : showMonth(each.month)}</a
        >`,
      },
      { content: each.body ?? NOT_RECORDED },
      { content: showCount(each.payments), numeric: true },
      { content: wholePounds(each.amount ?? undefined), numeric: true },
      { content: BASIS_WORDS[each.amount_basis] },
    ]),
  })}`
}
