import { categoryLabel } from '../../insight/classification/category-label.ts'
import { decimal, money, pounds, type VatBasis } from '../../procurement/money.ts'
import { barsSvg, monthsSvg, type MonthRow } from '../../ui/chart.ts'
import {
  BASIS_WORDS,
  countOf,
  fileName,
  NOT_RECORDED,
  shortDay,
  showCount,
  showMonth,
  showPounds,
  showSource,
  wholePounds,
} from '../../ui/format.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { button, pagination, select, table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { address, pageOf, type ListPage, type Query } from '../../ui/list.ts'
import { figure, paragraph } from '../../ui/page.ts'
import type { View, Visit } from '../../ui/visit.ts'
import type { PaymentRow, SpendBy, SpendFilter, SpendSum } from './spend-rows.ts'

const BY_WORDS: Readonly<Record<SpendBy, string>> = {
  supplier: 'Supplier',
  category: 'Category',
  month: 'Month',
}
const RING_CHOICES = [
  { value: 'it', text: 'All IT' },
  { value: 'core', text: 'Core IT only' },
  { value: 'edge', text: 'Technology in services only' },
  { value: 'schools', text: 'IT of schools, kept apart' },
  { value: 'not', text: 'Not IT' },
  { value: 'all', text: 'Everything' },
] as const

/** What the spend page is made of: the sums, the filter with its one VAT basis, and what could be chosen instead. */
export interface SpendFacts {
  readonly sums: readonly SpendSum[]
  readonly filter: SpendFilter
  readonly bases: readonly VatBasis[]
  readonly bodies: readonly string[]
  readonly query: Query
  /** What schools spent on IT, in none of these sums. */
  readonly schools: Pick<SpendSum, 'payments' | 'amount'> | undefined
}

/** The spend cube from one side: by supplier, category or month, with the finding in words first. */
export function spendView(facts: SpendFacts, visit: Visit): View<SpendSum> {
  const { sums, filter, bases } = facts
  return {
    parts: {
      title: `Spend by ${filter.by}`,
      caption: filter.payer ?? 'All bodies',
      body: html`${sides(filter, facts.query)}${filterForm(facts, visit)}
      ${sums.length === 0 ? nothing(facts, visit) : html`${paragraph(finding(sums, filter))}${picture(sums, filter)}${sumTable(facts, visit)}`}
      ${schoolsNote(facts)}
      ${
        bases.length > 1 &&
        paragraph(
          `Other rows under this filter are ${bases
            .filter((basis) => basis !== filter.basis)
            .map((basis) => BASIS_WORDS[basis])
            .join(' and ')}; they are never added to these. Choose them under “VAT”.`,
        )
      }`,
    },
    json: { filter, sums, ...(facts.schools && { schools: facts.schools }) },
    rows: sums,
    columns: [
      { heading: BY_WORDS[filter.by], value: (row) => row.key ?? undefined },
      { heading: 'Name', value: (row) => nameOf(row, filter.by) },
      { heading: 'Payments', value: (row) => String(row.payments) },
      { heading: 'Amount', value: (row) => row.amount ?? undefined },
      { heading: 'VAT basis', value: () => filter.basis },
    ],
  }
}

const nameOf = (row: SpendSum, by: SpendBy): string => {
  if (by === 'category') return row.key === null ? NOT_RECORDED : categoryLabel(row.key)
  if (by === 'month') return row.name === null ? 'No day recorded' : showMonth(row.name)
  return row.name ?? 'Withheld, or an individual'
}

const sides = (filter: SpendFilter, query: Query): Html =>
  html`<nav aria-label="Ways to sum">
    <ul class="pr-links">
      ${(Object.keys(BY_WORDS) as SpendBy[]).map((by) =>
        by === filter.by
          ? html`<li><strong aria-current="page">By ${by}</strong></li>`
          : html`<li>
              <a class="govuk-link" href="${address('/spend', { ...query, by, page: undefined })}"
                >By ${by}</a
              >
            </li>`,
      )}
      <li><a class="govuk-link" href="${address('/categories', { body: query['body'] })}">Kinds of IT</a></li>
    </ul>
  </nav>`

function filterForm({ filter, bases, bodies, query }: SpendFacts, visit: Visit): Html {
  const kept = ['by', 'supplier', 'category', 'month', 'body', 'on'].filter((name) => query[name])
  const chosen = [
    ['supplier', filter.supplier],
    ['category', filter.category && categoryLabel(filter.category)],
    ['month', filter.month && showMonth(filter.month)],
  ].filter(([, value]) => value)
  return html`<form method="get" action="/spend" class="pr-filter" aria-label="Filter the spend">
      ${kept.map((name) => html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
      ${select({ name: 'payer', label: 'Paid by', value: filter.payer ?? 'all', choices: [{ value: 'all', text: 'All bodies' }, ...bodies.map((value) => ({ value, text: value }))] })}
      ${select({ name: 'ring', label: 'Which spend', value: filter.ring, choices: RING_CHOICES })}
      ${bases.length > 0 && select({ name: 'basis', label: 'VAT', value: filter.basis ?? '', choices: bases.map((value) => ({ value, text: BASIS_WORDS[value] })) })}
      <div>
        ${button('Apply filters')} <a class="govuk-link" href="${visit.shell.href('/spend')}">Clear</a>
      </div>
    </form>
    ${
      chosen.length > 0 &&
      html`<ul class="pr-links">
        ${chosen.map(([name, value]) => html`<li>Only ${name} ${value}: <a class="govuk-link" href="${address('/spend', { ...query, [name!]: undefined })}">remove</a></li>`)}
      </ul>`
    }`
}

/** What the body’s sums leave out: schools buy for themselves. */
function schoolsNote({ schools, filter, query }: SpendFacts): Html | false {
  return (
    schools !== undefined &&
    paragraph(
      html`Of schools, kept apart (each is its own buyer):
        <a class="govuk-link" href="${address('/spend', { ...query, ring: 'schools', page: undefined })}"
          >${wholePounds(schools.amount ?? undefined)} ${BASIS_WORDS[filter.basis!]} in
          ${countOf(schools.payments, 'payment')}</a
        >.`,
    )
  )
}

const nothing = (facts: SpendFacts, visit: Visit): Html =>
  facts.bases.length === 0
    ? paragraph(
        html`No payments fit this. If you expected some,
          <a class="govuk-link" href="${visit.shell.href('/evidence')}">see which files were loaded</a>, or
          <a class="govuk-link" href="/spend?ring=all&amp;payer=all">show everything</a>.`,
      )
    : paragraph('No payments of this VAT basis fit. Choose another under “VAT”.')

const pence = (row: SpendSum): bigint => (row.amount === null ? 0n : pounds(row.amount)!.pence)

/** The finding in a sentence that holds its numbers. */
function finding(sums: readonly SpendSum[], filter: SpendFilter): string {
  const total = sums.reduce((sum, row) => sum + pence(row), 0n)
  const payments = sums.reduce((sum, row) => sum + row.payments, 0n)
  const whole = `${wholePounds(decimal(money(total)))} ${BASIS_WORDS[filter.basis!]} in ${showCount(payments)} payments`
  if (filter.by === 'month') {
    const months = sums.filter((row) => row.name !== null)
    return `${whole}, in ${countOf(months.length, 'month')}${months.length > 0 ? ` from ${showMonth(months[0]!.name!)} to ${showMonth(months.at(-1)!.name!)}` : ''}.`
  }
  const top = sums.slice(0, 5).reduce((sum, row) => sum + pence(row), 0n)
  const share = total > 0n ? ` ${(top * 100n) / total} % of it went to the first five.` : ''
  return `${whole}, over ${countOf(sums.length, filter.by, filter.by === 'category' ? 'categories' : 'suppliers')}.${sums.length > 5 ? share : ''}`
}

function picture(sums: readonly SpendSum[], filter: SpendFilter): Html {
  if (filter.by === 'month') return monthPicture(sums)
  const top = sums.slice(0, 10)
  const title = `${nameOf(top[0]!, filter.by)} comes first, with ${wholePounds(top[0]!.amount ?? undefined)}`
  const rows = top.map((row) => ({
    label: nameOf(row, filter.by),
    value: Number(row.amount ?? 0),
    text: wholePounds(row.amount ?? undefined),
  }))
  return figure(
    barsSvg(rows, {
      id: 'spend',
      title,
      desc: `The ${top.length} largest of ${sums.length}, ${BASIS_WORDS[filter.basis!]}. The table below has all of them.`,
    }),
    title,
  )
}

function monthPicture(sums: readonly SpendSum[]): Html {
  const known = new Map(sums.filter((row) => row.name !== null).map((row) => [row.name!, row]))
  const names = [...known.keys()].toSorted()
  const highest = [...known.values()].toSorted((a, b) => Number(b.amount) - Number(a.amount))[0]
  if (highest === undefined) return paragraph('No payment here has a day.')
  const rows: MonthRow[] = monthsBetween(names[0]!, names.at(-1)!).map((month) => {
    const amount = known.get(month)?.amount
    return { month, ...(amount != null && { value: Number(amount) }) }
  })
  const title = `Most was paid in ${showMonth(highest.name!)}: ${wholePounds(highest.amount ?? undefined)}`
  const missing = rows.filter((row) => row.value === undefined).length
  const desc = `${countOf(rows.length, 'month')} in order. ${missing === 0 ? 'None is missing.' : `${countOf(missing, 'month')} without payments here, drawn as fog.`}`
  return figure(
    monthsSvg(rows, { id: 'spend', title, desc, highest: wholePounds(highest.amount ?? undefined) }),
    title,
  )
}

const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

/**
 * Every month from one to another, both included.
 *
 * @example
 * monthsBetween('2025-11', '2026-01') // ['2025-11', '2025-12', '2026-01']
 */
export function monthsBetween(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, monthIndex(last) - monthIndex(first) + 1) }, (_, step) => {
    const at = monthIndex(first) + step
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

function sumTable({ sums, filter, query }: SpendFacts, visit: Visit): Html {
  const list = pageOf(sums, { path: '/spend', query })
  const narrowed = (row: SpendSum): Query => ({
    ...query,
    ring: filter.ring,
    payer: filter.payer ?? 'all',
    basis: filter.basis,
    [filter.by]: row.key ?? 'none',
    by: undefined,
    page: undefined,
  })
  const name = (row: SpendSum): Html | string =>
    filter.by === 'supplier'
      ? row.name === null
        ? nameOf(row, 'supplier')
        : html`<a class="govuk-link" href="${visit.shell.href(`/suppliers/${row.key}`)}">${row.name}</a>`
      : html`<a class="govuk-link" href="${address('/spend', { ...narrowed(row), by: 'supplier' })}"
          >${nameOf(row, filter.by)}</a
        >`
  return html`<div class="pr-table">
      ${table({
        caption: `Spend by ${filter.by}, ${BASIS_WORDS[filter.basis!]}`,
        head: [
          { text: BY_WORDS[filter.by] },
          { text: 'Payments', numeric: true },
          { text: 'Amount', numeric: true },
        ],
        rows: list.rows.map((row) => [
          { content: name(row) },
          {
            content: html`<a class="govuk-link" href="${address('/spend/rows', narrowed(row))}"
              >${showCount(row.payments)}<span class="govuk-visually-hidden">
                payments, ${nameOf(row, filter.by)}</span
              ></a
            >`,
            numeric: true,
          },
          { content: wholePounds(row.amount ?? undefined), numeric: true },
        ]),
      })}
    </div>
    ${pagination(list)}`
}

/** The payments beneath a figure, each with the line of the file it was read from. */
export function paymentsView(
  list: ListPage<PaymentRow>,
  filter: SpendFilter,
  visit: Visit,
): View<PaymentRow> {
  const parts = [
    filter.payer ?? 'All bodies',
    filter.month && showMonth(filter.month),
    filter.category && categoryLabel(filter.category),
  ]
  return {
    parts: {
      title: list.total === 0 ? 'No payments' : countOf(list.total, 'payment'),
      caption: parts.filter(Boolean).join(' · '),
      breadcrumbs: [{ text: 'Spend', href: visit.shell.href('/spend') }],
      body:
        list.total === 0
          ? paragraph(
              html`No payments fit.
                <a class="govuk-link" href="${visit.shell.href('/spend')}">Go back to the sums</a>.`,
            )
          : html`<div class="pr-table">${paymentTable(list.rows, visit)}</div>
              ${pagination(list)}`,
    },
    json: { filter, total: list.total, page: list.page, pages: list.pages, payments: list.rows },
    rows: list.rows,
    columns: PAYMENT_COLUMNS,
  }
}

const payee = (row: PaymentRow): string =>
  row.private_person === true
    ? 'Individual (not named)'
    : row.redacted === true
      ? 'Withheld by the publisher'
      : (row.supplier_name ?? NOT_RECORDED)

const sourceOf = (row: PaymentRow) => ({
  file: row.path,
  line: Number(row.line),
  ...(row.sheet !== null && { sheet: row.sheet }),
})

const paymentTable = (rows: readonly PaymentRow[], visit: Visit): Html =>
  table({
    caption: 'Payments',
    captionHidden: true,
    head: [
      { text: 'Paid on' },
      { text: 'Supplier' },
      { text: 'For' },
      { text: 'Amount', numeric: true },
      { text: 'Read as' },
      { text: 'Source' },
    ],
    rows: rows.map((row) => [
      {
        content: html`<span class="pr-nowrap"
          >${shortDay((row.paid_on ?? undefined) as CalendarDay | undefined)}</span
        >`,
      },
      { content: html`${payee(row)}<span class="pr-under">${row.body ?? NOT_RECORDED}</span>` },
      {
        content: html`${row.description ?? row.expense_type ?? NOT_RECORDED}${row.directorate !== null && html`<span class="pr-under">${row.directorate}</span>`}`,
      },
      {
        content: html`${showPounds(row.amount ?? undefined)}<span class="pr-under"
            >${BASIS_WORDS[row.amount_basis]}</span
          >`,
        numeric: true,
      },
      { content: categoryLabel(row.category) },
      {
        content: html`<a
          class="govuk-link pr-source"
          href="${visit.shell.href('/evidence/row', { file: row.path, sheet: row.sheet ?? undefined, line: String(row.line) })}"
          >${showSource({ ...sourceOf(row), file: fileName(row.path) })}</a
        >`,
      },
    ]),
  })

const PAYMENT_COLUMNS: View<PaymentRow>['columns'] = [
  { heading: 'Paid on', value: (row) => row.paid_on ?? undefined },
  { heading: 'Body', value: (row) => row.body ?? undefined },
  { heading: 'Supplier', value: payee },
  { heading: 'Description', value: (row) => row.description ?? undefined },
  { heading: 'Expense type', value: (row) => row.expense_type ?? undefined },
  { heading: 'Directorate', value: (row) => row.directorate ?? undefined },
  { heading: 'Amount', value: (row) => row.amount ?? undefined },
  { heading: 'VAT basis', value: (row) => row.amount_basis },
  { heading: 'Ring', value: (row) => row.ring },
  { heading: 'Category', value: (row) => row.category },
  { heading: 'File', value: (row) => row.path },
  { heading: 'Sheet', value: (row) => row.sheet ?? undefined },
  { heading: 'Line', value: (row) => String(row.line) },
]
