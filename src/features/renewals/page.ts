import { categoryLabel } from '../../insight/classification/category-label.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'
import {
  BASIS_WORDS,
  countOf,
  NOT_RECORDED,
  shortDay,
  showDay,
  typedDay,
  wholePounds,
} from '../../ui/format.ts'
import { button, input, pagination, select, table, type Cell, type Choice } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { pageOf, sortable, sorted, type Query, type SortKey } from '../../ui/list.ts'
import { paragraph, under } from '../../ui/page.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { BAND_WORDS, horizonSentences, STATE_WORDS, supplierWords } from '../../ui/words.ts'
import { PLAN_TABLE } from './print-plan.ts'

/** What the address of the plan may ask for. */
export const PLAN_FILTERS = ['band', 'directorate', 'supplier', 'state', 'ends-before', 'text'] as const

/**
 * The contracts of a plan that an address asks for. `ends-before` leaves out contracts whose end is not known; a day
 * that cannot be read leaves nothing out, and the page says so.
 */
export function filtered(contracts: readonly PlanContract[], query: Query): readonly PlanContract[] {
  const before = typedDay(query['ends-before'] ?? '')
  const text = (query['text'] ?? '').trim().toLowerCase()
  const is = (name: string, value: string | undefined): boolean => !query[name] || query[name] === value
  return contracts.filter(
    (each) =>
      is('band', each.band) &&
      is('directorate', each.directorate ?? NOT_RECORDED) &&
      is('supplier', each.supplier.name) &&
      is('state', each.state) &&
      (before === undefined || (each.dates.currentEnd !== undefined && each.dates.currentEnd < before)) &&
      (text === '' || wordsOf(each).includes(text)),
  )
}

const wordsOf = (each: PlanContract): string =>
  [each.title, each.reference, each.supplier.name, categoryLabel(each.category), each.owner, each.id]
    .join(' ')
    .toLowerCase()

const SORTS: readonly SortKey<PlanContract>[] = [
  { name: 'title', by: (each) => each.title.toLowerCase() },
  { name: 'end', by: (each) => each.dates.currentEnd },
  { name: 'notice', by: (each) => each.noticeBy },
  { name: 'start', by: (each) => each.startBy.change ?? each.startBy.stay },
  { name: 'by', by: (each) => each.nextStep.by },
  {
    name: 'paid',
    by: (each) => (each.money.paid === undefined ? undefined : Number(each.money.paid.amount)),
  },
]

/** The whole plan as a table, filtered and sorted by its address. */
export function planView(plan: Plan, query: Query, visit: Visit): View<PlanContract> {
  const contracts = sorted(filtered(plan.contracts, query), SORTS, query['sort'] ?? 'by')
  const badDay = query['ends-before'] && typedDay(query['ends-before']) === undefined
  const error = badDay ? 'Enter a day such as 2027-04-01 or 1/4/2027' : undefined
  return {
    status: error === undefined ? 200 : 400,
    parts: {
      title: 'The plan',
      caption: `${plan.body} on ${showDay(plan.on)}`,
      asOf: html`${horizonSentences(plan.horizon).join(' ')}`,
      errors: error === undefined ? [] : [{ text: error, href: '#ends-before' }],
      body: html`${downloads(visit)}${filterForm(plan, query, error)}${contractTable(plan, contracts, { query, visit })}`,
    },
    json: { ...plan, contracts },
    rows: contracts,
    columns: PLAN_TABLE,
  }
}

const downloads = (visit: Visit): Html =>
  html`<p class="pr-twins">
      The whole plan to keep or pass on:
      <a class="govuk-link" href="${visit.shell.href('/plan.xlsx')}">workbook (XLSX)</a>,
      <a class="govuk-link" href="${visit.shell.href('/plan.ics')}">calendar (ICS)</a>,
      <a class="govuk-link" href="${visit.shell.href('/plan.html')}">page (HTML)</a>
    </p>
    <p class="govuk-body">
      Something new is needed?
      <a class="govuk-link" href="${visit.shell.href('/routes/new')}">Choose a route for a new need</a>
    </p>`

const choicesOf = (values: readonly string[], words: Readonly<Record<string, string>> = {}): Choice[] =>
  [...new Set(values)]
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'))
    .map((value) => ({ value, text: words[value] ?? value }))

function filterForm(plan: Plan, query: Query, error: string | undefined): Html {
  const all = plan.contracts
  const field = (name: string, label: string) => ({ name, label, value: query[name] ?? '' })
  const kept = ['body', 'on', 'sort'].filter((name) => query[name])
  return html`<form method="get" action="/plan" class="pr-filter" aria-label="Filter the plan">
    ${kept.map((name) => html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
    ${input({ ...field('text', 'Words'), type: 'search' })}
    ${select({ ...field('band', 'When'), all: 'All', choices: Object.entries(BAND_WORDS).map(([value, text]) => ({ value, text })) })}
    ${select({ ...field('directorate', 'Directorate'), all: 'All', choices: choicesOf(all.map((each) => each.directorate ?? NOT_RECORDED)) })}
    ${select({ ...field('supplier', 'Supplier'), all: 'All', choices: choicesOf(all.map((each) => each.supplier.name)) })}
    ${select({
      ...field('state', 'State'),
      all: 'All',
      choices: choicesOf(
        all.map((each) => each.state),
        STATE_WORDS,
      ),
    })}
    ${input({ ...field('ends-before', 'Ends before'), ...(error !== undefined && { error }) })}
    <div>${button('Apply filters')} <a class="govuk-link" href="/plan">Clear</a></div>
  </form>`
}

function contractTable(
  plan: Plan,
  contracts: readonly PlanContract[],
  { query, visit }: { readonly query: Query; readonly visit: Visit },
): Html {
  if (plan.contracts.length === 0)
    return paragraph(
      html`No IT contract was found in the files of ${plan.body}.
        <a class="govuk-link" href="${visit.shell.href('/evidence')}">See what was loaded</a>.`,
    )
  if (contracts.length === 0)
    return paragraph(
      html`No contract fits these filters.
        <a class="govuk-link" href="${visit.shell.href('/plan')}">Show all ${plan.contracts.length}</a>.`,
    )
  const at = { path: '/plan', query: { ...query, sort: query['sort'] ?? 'by' } }
  const list = pageOf(contracts, at)
  return html`<p class="govuk-body" role="status">
      ${contracts.length === plan.contracts.length ? countOf(contracts.length, 'contract') : `${contracts.length} of ${countOf(plan.contracts.length, 'contract')}`}
    </p>
    <div class="pr-table">
      ${table({
        caption: 'Contracts of the plan',
        captionHidden: true,
        head: [
          sortable('Contract', 'title', at),
          sortable('By', 'by', at),
          { text: 'Next step' },
          sortable('Ends', 'end', at),
          sortable('Send notice by', 'notice', at),
          sortable('Start work by', 'start', at),
          sortable('Paid', 'paid', { ...at, numeric: true }),
          { text: 'State' },
        ],
        rows: list.rows.map((each) => rowOf(each, plan.on, visit)),
      })}
    </div>
    ${pagination(list)}`
}

/** Unknown days are greyed, so that the known ones stand out; they are still said. A day to act by that has gone by says so. */
const dayWords = (value: CalendarDay | undefined, actBefore?: CalendarDay): Html | string =>
  value === undefined
    ? html`<span class="pr-quiet">${NOT_RECORDED}</span>`
    : html`<span class="pr-nowrap">${shortDay(value)}</span
        >${actBefore !== undefined && value < actBefore && html`<span class="pr-under">gone by</span>`}`

const rowOf = (each: PlanContract, on: CalendarDay, visit: Visit): Cell[] => [
  {
    content: html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${each.id}`)}">${each.title}</a
      ><span class="pr-under"
        >${supplierWords(each.supplier.name)}${each.inferred && html` · found in payments only`}</span
      >`,
  },
  { content: html`<span class="pr-nowrap">${shortDay(each.nextStep.by)}</span>` },
  { content: html`${each.nextStep.what}<span class="pr-under">${BAND_WORDS[each.band]}</span>` },
  { content: dayWords(each.dates.currentEnd) },
  { content: dayWords(each.noticeBy, on) },
  { content: dayWords(each.startBy.change ?? each.startBy.stay, on) },
  {
    content:
      each.money.paid === undefined
        ? html`<span class="pr-quiet">${NOT_RECORDED}</span>`
        : under(wholePounds(each.money.paid.amount), BASIS_WORDS[each.money.paid.basis]),
    numeric: true,
  },
  { content: STATE_WORDS[each.state] },
]
