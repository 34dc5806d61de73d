import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Plan } from '../../procurement/plan.ts'
import type { DutyState } from '../../rulebook/index.ts'
import { actBy, capital, countOf, showDay } from '../../ui/format.ts'
import { button, pagination, select, table, tag, type TagColour } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { pageOf, type ListPage, type Query } from '../../ui/list.ts'
import { paragraph, under } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import { sizeOf, type View, type Visit } from '../../ui/visit.ts'
import { horizonSentences } from '../../ui/words.ts'
import type { DutyRow } from './duty-facts.ts'

/** Where a duty stands on the list: by its state, and for those that hang on a fact by whether the last day has gone by. */
export type Standing = 'overdue' | 'may-be-overdue' | 'now' | 'ahead' | 'may-be-due' | 'done' | 'warning'

/** What each standing is called, in the order of the list. */
export const STANDINGS: Readonly<Record<Standing, { readonly words: string; readonly colour: TagColour }>> = {
  overdue: { words: 'Overdue', colour: 'red' },
  'may-be-overdue': { words: 'May be overdue', colour: 'orange' },
  now: { words: 'Due now', colour: 'orange' },
  ahead: { words: 'Due', colour: 'blue' },
  'may-be-due': { words: 'May be due', colour: 'grey' },
  done: { words: 'Published', colour: 'green' },
  warning: { words: 'Wider reading', colour: 'grey' },
}

/**
 * Where a duty stands on a day.
 *
 * @example
 * standingOf('may-be-due', day('2026-10-29'), day('2026-11-25')) // 'may-be-overdue'
 * standingOf('may-be-due', undefined, day('2026-11-25')) // 'may-be-due'
 */
export function standingOf(state: DutyState, due: CalendarDay | undefined, on: CalendarDay): Standing {
  return state === 'may-be-due' && due !== undefined && due < on ? 'may-be-overdue' : state
}

/** What the page of duties is made of. */
export interface DutyFactsShown {
  readonly plan: Plan
  readonly duties: readonly DutyRow[]
  readonly query: Query
}

/** The duties an address asks for: of a standing, of a notice; left out, all that is still to be done or asked. */
export function dutiesAsked(duties: readonly DutyRow[], query: Query, on: CalendarDay): DutyRow[] {
  const order = Object.keys(STANDINGS)
  const at = ({ duty }: DutyRow): Standing => standingOf(duty.state, duty.due, on)
  const wanted = query['state'] || undefined
  return duties
    .filter((row) =>
      wanted === undefined ? !['done', 'warning'].includes(at(row)) : wanted === 'all' || at(row) === wanted,
    ) // prettier-ignore
    .filter((row) => !query['notice'] || row.duty.notice === query['notice'])
    .toSorted((a, b) => order.indexOf(at(a)) - order.indexOf(at(b)))
}

/** The calendar of notices due through the life of the plan's contracts, what is overdue first. */
export function dutiesView({ plan, duties, query }: DutyFactsShown, visit: Visit): View<DutyRow> {
  const shown = dutiesAsked(duties, query, plan.on)
  const list = pageOf(shown, { path: '/duties', query, size: sizeOf(visit) })
  return {
    parts: {
      title: 'Notices due',
      caption: plan.body,
      asOf: html`On ${showDay(plan.on)}. ${horizonSentences(plan.horizon).join(' ')}`,
      body: html`${paragraph('What the contracts of this plan, and the body itself, must publish through their lives under the Procurement Act. Legacy contracts have none of UK7 to UK11. Whether a notice was published is known only from the notices loaded.')}
        ${counts(duties, plan, visit)} ${filter(query, visit)}
        <p class="govuk-body" role="status">
          ${list.total === 0 ? 'No duty fits. Where nothing is loaded that is no proof that none is due.' : finding(list.total, duties, plan)}
        </p>
        ${list.total > 0 && html`${dutyTable(list, plan, visit)}${pagination(list)}`}
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="${visit.shell.href('/duties.ics')}"
              >Calendar of what is ahead (ICS)</a
            >
          </li>
          <li><a class="govuk-link" href="${visit.shell.href('/watch')}">Limits crossed or near</a></li>
        </ul>
        ${paragraph('Not legal advice.')}`,
    },
    json: { on: plan.on, total: list.total, page: list.page, pages: list.pages, duties: list.rows.map((row) => asData(row, plan.on)) }, // prettier-ignore
    rows: list.rows,
    columns: columnsOn(plan.on),
  }
}

const finding = (shown: number, duties: readonly DutyRow[], { on }: Plan): string => {
  const overdue = duties.filter(({ duty }) => standingOf(duty.state, duty.due, on) === 'overdue').length
  return `${countOf(shown, 'duty', 'duties')} shown; ${overdue === 0 ? 'none is overdue for certain' : `${countOf(overdue, 'is', 'are')} overdue`}.` // prettier-ignore
}

/** How many there are of each standing, each with its list. */
function counts(duties: readonly DutyRow[], { on }: Plan, visit: Visit): Html {
  const of = Map.groupBy(duties, ({ duty }) => standingOf(duty.state, duty.due, on))
  const present = (Object.keys(STANDINGS) as Standing[]).filter((each) => of.has(each))
  return html`<ul class="pr-links govuk-body">
    ${present.map((each) => html`<li><a class="govuk-link" href="${visit.shell.href('/duties', { state: each })}">${STANDINGS[each].words}: ${of.get(each)!.length}</a></li>`)}
  </ul>`
}

const NOTICE_CHOICES = [
  'UK1',
  'UK7',
  'UK8',
  'UK9',
  'UK10',
  'UK11',
  'UK17',
  'contracts-finder',
  'legacy-change',
]

function filter(query: Query, visit: Visit): Html {
  const states = Object.entries(STANDINGS).map(([value, { words }]) => ({ value, text: words }))
  return html`<form
    method="get"
    action="${visit.shell.href('/duties')}"
    class="pr-filter"
    aria-label="Filter the duties"
  >
    ${['body', 'on'].map((name) => query[name] && html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
    ${select({ name: 'state', label: 'Standing', value: query['state'] ?? '', all: 'All still to be done or asked', choices: [...states, { value: 'all', text: 'All, done too' }] })}
    ${select({ name: 'notice', label: 'Notice', value: query['notice'] ?? '', all: 'All notices', choices: NOTICE_CHOICES.map((value) => ({ value, text: value })) })}
    <div>
      ${button('Apply filters')} <a class="govuk-link" href="${visit.shell.href('/duties')}">Clear</a>
    </div>
  </form>`
}

const dutyTable = (list: ListPage<DutyRow>, plan: Plan, visit: Visit): Html =>
  html`<div class="pr-table">
    ${table({
      caption: 'Notices due',
      captionHidden: true,
      firstCellIsHeader: false,
      hasLongCells: true,
      head: [
        { text: 'Last day' },
        { text: 'Notice' },
        { text: 'About' },
        { text: 'Standing' },
        { text: 'Why, and what to ask' },
      ],
      rows: list.rows.map((row) => [
        { content: row.duty.due === undefined ? 'No fixed day' : actBy(row.duty.due, plan.on) },
        { content: under(row.duty.notice, row.duty.what) },
        { content: about(row, visit) },
        { content: standingTag(row, plan.on) },
        { content: reasons(row) },
      ]),
    })}
  </div>`

function about({ contract, duty }: DutyRow, visit: Visit): Html | string {
  if (contract === undefined) return 'The body itself'
  const draft = visit.shell.href(`/contracts/${contract.id}/notices/${duty.notice}`)
  return html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${contract.id}`)}"
      >${contract.title}</a
    ><span class="pr-under"
      >${contract.supplier.name} ·
      <a class="govuk-link" href="${draft}"
        >Draft<span class="govuk-visually-hidden"> of ${duty.notice} for ${contract.title}</span></a
      ></span
    >`
}

function standingTag({ duty }: DutyRow, on: CalendarDay): Html {
  const { words, colour } = STANDINGS[standingOf(duty.state, duty.due, on)]
  return tag(words, colour)
}

const reasons = ({ duty }: DutyRow): Html =>
  html`${duty.because}${duty.questions.map(({ to, ask }) => html`<span class="pr-under">${capital(to)}: ${ask}</span>`)}<span
      class="pr-under"
      >${duty.rules.map((rule) => `${rule.source}${rule.verified ? '' : ' (to be verified)'}`).join('; ')}</span
    >`

/** A duty as data. */
export const asData = ({ duty, contract }: DutyRow, on: CalendarDay): object => ({
  ...duty,
  standing: standingOf(duty.state, duty.due, on),
  contract: contract?.id,
  title: contract?.title,
  supplier: contract?.supplier.name,
})

/** The columns of the list, for CSV and the command line, with each duty's standing on a day. */
export const columnsOn = (on: CalendarDay): readonly TableColumn<DutyRow>[] => [
  { heading: 'Last day', value: ({ duty }) => duty.due },
  { heading: 'Notice', value: ({ duty }) => duty.notice },
  { heading: 'Standing', value: ({ duty }) => standingOf(duty.state, duty.due, on) },
  { heading: 'About', value: ({ contract }) => contract?.title ?? 'the body itself' },
  { heading: 'What', value: ({ duty }) => duty.what, spare: true },
  { heading: 'Contract', value: ({ contract }) => contract?.id, spare: true },
  { heading: 'Supplier', value: ({ contract }) => contract?.supplier.name, spare: true },
  { heading: 'Because', value: ({ duty }) => duty.because, spare: true },
  { heading: 'Ask', value: ({ duty }) => duty.questions.map(({ to, ask }) => `${to}: ${ask}`).join(' ') || undefined },
  { heading: 'Rules', value: ({ duty }) => duty.rules.map((rule) => rule.id).join(' '), spare: true },
] // prettier-ignore
