import { categoryLabel } from '../../insight/classification/category-label.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { VatBasis } from '../../procurement/money.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import { BASIS_WORDS, countOf, NOT_RECORDED, shortDay, showCount, showMonth, wholePounds } from '../../ui/format.ts' // prettier-ignore
import { table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { heading, paragraph } from '../../ui/page.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { RING_WORDS } from '../../ui/words.ts'
import type { CategorySum, CategorySupplier, CategoryUse } from './category-rows.ts'

const percent = (share: number | null): string => (share === null ? NOT_RECORDED : `${Math.round(share * 100)}\u00a0%`) // prettier-ignore

const CONCENTRATION =
  'Concentration is the share of a category’s spend, over all months loaded, that goes to the supplier paid most, and to the three paid most. Suppliers withheld by the publisher count as one.'

/** The kinds of IT a body spends on, the most first, with how few suppliers get it and how many bodies are known to use something of the kind. */
export function categoriesView(
  sums: readonly CategorySum[],
  bases: readonly VatBasis[],
  visit: Visit,
): View<CategorySum> {
  const basis = bases[0]
  return {
    parts: {
      title: 'Kinds of IT',
      caption: visit.body,
      breadcrumbs: [{ text: 'Spend', href: visit.shell.href('/spend') }],
      body:
        basis === undefined
          ? paragraph('No payment for IT is loaded.')
          : html`${paragraph(CONCENTRATION)}${otherBases(bases)}
              <div class="pr-table">${sumsTable(sums, basis, visit)}</div>`,
    },
    json: { basis, concentration: CONCENTRATION, categories: sums },
    rows: sums,
    columns: [
      { heading: 'Category', value: (row) => row.category },
      { heading: 'Ring', value: (row) => row.ring },
      { heading: 'Suppliers', value: (row) => String(row.suppliers) },
      { heading: 'Payments', value: (row) => String(row.payments) },
      { heading: 'Amount', value: (row) => row.amount ?? undefined },
      { heading: 'VAT basis', value: () => basis },
      { heading: 'Share of the first supplier', value: (row) => row.top_one?.toFixed(3) },
      { heading: 'Share of the first three', value: (row) => row.top_three?.toFixed(3) },
      { heading: 'Bodies that use it', value: (row) => String(row.users) },
    ],
  }
}

const otherBases = (bases: readonly VatBasis[]): Html | false =>
  bases.length > 1 &&
  paragraph(
    `Only payments ${BASIS_WORDS[bases[0]!]} are summed here; there are others ${bases.slice(1).map((each) => BASIS_WORDS[each]).join(' and ')}, which are never added to them.`, // prettier-ignore
  )

const sumsTable = (sums: readonly CategorySum[], basis: VatBasis, visit: Visit): Html =>
  table({
    caption: `Spend on IT by kind, ${BASIS_WORDS[basis]}`,
    head: [
      { text: 'Kind' },
      { text: 'Suppliers', numeric: true },
      { text: 'Amount', numeric: true },
      { text: 'To the first', numeric: true },
      { text: 'To the first three', numeric: true },
      { text: 'Bodies that use it', numeric: true },
    ],
    rows: sums.map((row) => [
      {
        content: html`<a class="govuk-link" href="${visit.shell.href(`/categories/${row.category}`)}"
            >${categoryLabel(row.category)}</a
          ><span class="pr-under">${RING_WORDS[row.ring as keyof typeof RING_WORDS]}</span>`,
      },
      { content: showCount(row.suppliers), numeric: true },
      { content: wholePounds(row.amount ?? undefined), numeric: true },
      { content: percent(row.top_one), numeric: true },
      { content: percent(row.top_three), numeric: true },
      { content: showCount(row.users), numeric: true },
    ]),
  })

/** What a category's page shows. */
export interface CategoryFacts {
  readonly category: string
  readonly bases: readonly VatBasis[]
  readonly suppliers: readonly CategorySupplier[]
  readonly uses: readonly CategoryUse[]
  readonly contracts: readonly PlanContract[]
}

/** One kind of IT: who is paid for it and how much, the contracts, and who uses what. */
export function categoryView(facts: CategoryFacts, visit: Visit): View<CategorySupplier> {
  const { category, suppliers, uses, bases } = facts
  const top = suppliers.slice(0, 3).reduce((sum, each) => sum + (each.share ?? 0), 0)
  return {
    parts: {
      title: categoryLabel(category),
      caption: visit.body,
      breadcrumbs: [
        { text: 'Spend', href: visit.shell.href('/spend') },
        { text: 'Kinds of IT', href: visit.shell.href('/categories') },
      ],
      body: html`${
        suppliers.length === 0
          ? paragraph(`${visit.body || 'No body'} has no payment read as this.`)
          : html`${paragraph(`${countOf(suppliers.length, 'supplier')} paid; the ${suppliers.length > 2 ? 'three' : 'ones'} paid most have ${percent(Math.min(top, 1))} of it.`)}${paragraph(CONCENTRATION)}${otherBases(bases)}${supplierTable(facts, visit)}`
      }${contractTable(facts.contracts, visit)}${useTable(uses, visit)}`,
    },
    json: { category, basis: bases[0], concentration: CONCENTRATION, suppliers, uses, contracts: facts.contracts.map((each) => each.id) }, // prettier-ignore
    rows: suppliers,
    columns: [
      { heading: 'Supplier', value: (row) => row.supplier_id ?? undefined },
      { heading: 'Name', value: (row) => row.name ?? undefined },
      { heading: 'Payments', value: (row) => String(row.payments) },
      { heading: 'Amount', value: (row) => row.amount ?? undefined },
      { heading: 'VAT basis', value: () => bases[0] },
      { heading: 'Share', value: (row) => row.share?.toFixed(3) },
      { heading: 'Last month', value: (row) => row.last_month ?? undefined },
    ],
  }
}

const supplierTable = ({ category, suppliers, bases }: CategoryFacts, visit: Visit): Html =>
  html`${heading('Who is paid', 'suppliers')}${table({
    caption: `Suppliers, ${BASIS_WORDS[bases[0]!]}`,
    captionSize: 's',
    head: [
      { text: 'Supplier' },
      { text: 'Payments', numeric: true },
      { text: 'Amount', numeric: true },
      { text: 'Share', numeric: true },
    ],
    rows: suppliers.map((row) => [
      {
        content:
          row.supplier_id === null
            ? 'Withheld by the publisher'
            : html`<a class="govuk-link" href="${visit.shell.href(`/suppliers/${row.supplier_id}`)}">${row.name ?? row.supplier_id}</a><span class="pr-under">last paid ${row.last_month === null ? 'in a month not recorded' : showMonth(row.last_month)}</span>`, // prettier-ignore
      },
      {
        content: html`<a class="govuk-link" href="${visit.shell.href('/spend/rows', { supplier: row.supplier_id ?? 'none', category, basis: bases[0] })}">${showCount(row.payments)}<span class="govuk-visually-hidden"> payments, ${row.name ?? 'withheld'}</span></a>`, // prettier-ignore
        numeric: true,
      },
      { content: wholePounds(row.amount ?? undefined), numeric: true },
      { content: percent(row.share), numeric: true },
    ]),
  })}`

const contractTable = (contracts: readonly PlanContract[], visit: Visit): Html =>
  html`${heading('Contracts in the plan', 'contracts')}${
    contracts.length === 0
      ? paragraph('None of this kind.')
      : table({
          caption: 'Contracts in the plan',
          captionHidden: true,
          head: [{ text: 'Contract' }, { text: 'Supplier' }, { text: 'Ends' }],
          rows: contracts.map((each) => [
            {
              content: html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${each.id}`)}">${each.title}</a>`, // prettier-ignore
            },
            { content: each.supplier.name },
            { content: shortDay(each.dates.currentEnd) },
          ]),
        })
  }`

const useTable = (uses: readonly CategoryUse[], visit: Visit): Html =>
  html`${heading('Who uses what', 'uses')}${
    uses.length === 0
      ? paragraph('No loaded file says who uses what of this kind.')
      : html`${paragraph('By lists of applications, contracts and payments of every body loaded. Publishers are as commonly known, to be confirmed.')}${table(
          {
            caption: 'Who uses what',
            captionHidden: true,
            head: [
              { text: 'Body' },
              { text: 'Product' },
              { text: 'Product of' },
              { text: 'Paid to' },
              { text: 'Ends' },
              { text: 'Sure', numeric: true },
            ],
            rows: uses.map((each) => [
              { content: each.body },
              { content: each.product ?? 'Not named' },
              { content: each.publisher ?? NOT_RECORDED },
              {
                content:
                  each.supplier_id === null
                    ? (each.supplier_name ?? NOT_RECORDED)
                    : html`<a class="govuk-link" href="${visit.shell.href(`/suppliers/${each.supplier_id}`)}">${each.supplier_name ?? each.supplier_id}</a>`, // prettier-ignore
              },
              { content: shortDay((each.end_on ?? undefined) as CalendarDay | undefined) },
              { content: percent(each.confidence), numeric: true },
            ]),
          },
        )}`
  }`
