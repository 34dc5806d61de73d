import type { OptionKind } from '../../procurement/contract.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'
import type { DraftField } from '../../publish/ocds/draft-fields.ts'
import type { NoticeFacts } from '../../publish/ocds/notice-facts.ts'
import { hasRelease, releaseRemarks } from '../../publish/ocds/release.ts'
import type { NoticeNeed, NoticeStanding, TimetableLine } from '../../rulebook/index.ts'
import { capital, countOf, shortDay, showDay } from '../../ui/format.ts'
import { details, button, select, table, tag } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { heading, paragraph, under } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { horizonSentences, OPTION_WORDS } from '../../ui/words.ts'

/** A notice as it stands for a route, with its day. */
export interface NoticeRow {
  readonly standing: NoticeStanding
  readonly line?: TimetableLine
}

/** What the checklist of notices is made of. */
export interface ChecklistFacts {
  readonly plan: Plan
  readonly contract: PlanContract
  readonly route: OptionKind
  readonly rows: readonly NoticeRow[]
  /** Why it is this route, where nobody asked for one. */
  readonly instead: string
}

const GROUPS: readonly { readonly need: NoticeNeed; readonly title: string; readonly none: string }[] = [
  { need: 'due', title: 'Due', none: 'No notice is due for certain on the facts held.' },
  { need: 'if', title: 'Due if', none: 'None depends on a fact that is open.' },
  { need: 'choice', title: 'Your choice', none: 'None.' },
]

const crumbs = (contract: PlanContract, visit: Visit) => [
  { text: 'Plan', href: visit.shell.href('/plan') },
  { text: contract.title, href: visit.shell.href(`/contracts/${contract.id}`) },
]

/** The notices of a contract's route: which are due and when, which under a condition, which not and why. */
export function checklistView(facts: ChecklistFacts, visit: Visit): View<NoticeRow> {
  const { plan, contract, route, rows, instead } = facts
  return {
    parts: {
      title: `Notices: ${OPTION_WORDS[route]}`,
      caption: contract.title,
      breadcrumbs: crumbs(contract, visit),
      asOf: html`On ${showDay(plan.on)}. ${horizonSentences(plan.horizon).join(' ')}`,
      body: html`${instead !== '' && paragraph(instead)}
      ${GROUPS.map((group) => section(group, facts, visit))}
      ${details('Not due on these facts, and why', notDue(rows))} ${otherRoute(facts, visit)}
      ${paragraph('Days follow the timetable of the route. A notice is published when the central digital platform has it. Not legal advice.')}`,
    },
    json: { contract: contract.id, route, notices: rows.map(asData) },
    rows,
    columns: COLUMNS,
  }
}

/** A notice as data. */
export const asData = ({ standing, line }: NoticeRow): object => ({
  notice: standing.notice.id,
  name: standing.notice.name,
  need: standing.need,
  because: standing.because,
  when: standing.notice.when,
  day: line?.last,
  belowThreshold: standing.isBelowThreshold,
  rules: standing.rules,
})

function section(group: (typeof GROUPS)[number], facts: ChecklistFacts, visit: Visit): Html {
  const rows = facts.rows.filter((each) => each.standing.need === group.need)
  if (rows.length === 0) return html`${heading(group.title, group.need)}${paragraph(group.none)}`
  return html`${heading(`${group.title}: ${countOf(rows.length, 'notice')}`, group.need)}
    <div class="pr-table">
      ${table({
        caption: `Notices: ${group.title.toLowerCase()}`,
        captionHidden: true,
        hasLongCells: true,
        head: [
          { text: 'Notice' },
          { text: group.need === 'if' ? 'If' : 'Why' },
          { text: 'When' },
          { text: 'Rule' },
          { text: 'Draft' },
        ],
        rows: rows.map(({ standing, line }) => [
          { content: nameOf(standing) },
          { content: capital(standing.because) },
          { content: under(line === undefined ? 'No day yet' : shortDay(line.last), standing.notice.when) },
          { content: rules(standing) },
          { content: draftLink(standing, facts, visit) },
        ]),
      })}
    </div>`
}

/** A notice's number and name, with its form below the threshold. */
export function nameOf({ notice, isBelowThreshold }: NoticeStanding): string {
  const name = notice.id.startsWith('UK') ? `${notice.id} ${notice.name}` : notice.name
  return isBelowThreshold ? `${name} (below the threshold)` : name
}

const rules = ({ rules: cited }: NoticeStanding): Html =>
  html`${cited.map((rule) => html`<span class="pr-under">${rule.source}${!rule.verified && ' (to be verified)'}</span>`)}`

const draftLink = ({ notice }: NoticeStanding, { contract, route }: ChecklistFacts, visit: Visit): Html =>
  html`<a
    class="govuk-link"
    href="${visit.shell.href(`/contracts/${contract.id}/notices/${notice.id}`, { route })}"
    >Draft<span class="govuk-visually-hidden"> of ${notice.id}</span></a
  >`

const notDue = (rows: readonly NoticeRow[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${rows
      .filter(({ standing }) => standing.need === 'no')
      .map(({ standing }) => html`<li>${nameOf(standing)}: ${standing.because}</li>`)}
  </ul>`

function otherRoute({ contract, route }: ChecklistFacts, visit: Visit): Html {
  const choices = contract.options.map((each) => each.kind)
  const kinds = choices.includes(route) ? choices : [route, ...choices]
  const timetable = visit.shell.href(`/contracts/${contract.id}/timetable`, { route })
  return html`<form
      method="get"
      action="${visit.shell.href(`/contracts/${contract.id}/notices`)}"
      class="pr-filter"
      aria-label="Another route"
    >
      ${select({ name: 'route', label: 'Route', value: route, choices: kinds.map((value) => ({ value, text: OPTION_WORDS[value] })) })}
      <div>${button('Show its notices')}</div>
    </form>
    ${paragraph(html`<a class="govuk-link" href="${timetable}">Timetable of this route</a>`)}`
}

/** The columns of a checklist, for CSV and the command line. */
export const COLUMNS: readonly TableColumn<NoticeRow>[] = [
  { heading: 'Notice', value: ({ standing }) => standing.notice.id },
  { heading: 'Name', value: ({ standing }) => standing.notice.name, spare: true },
  { heading: 'Need', value: ({ standing }) => standing.need },
  { heading: 'Day', value: ({ line }) => line?.last },
  { heading: 'Because', value: ({ standing }) => standing.because },
  { heading: 'When', value: ({ standing }) => standing.notice.when, spare: true },
  {
    heading: 'Below threshold',
    value: ({ standing }) => (standing.isBelowThreshold ? 'yes' : 'no'),
    spare: true,
  },
  { heading: 'Rules', value: ({ standing }) => standing.rules.map((rule) => rule.id).join(' '), spare: true },
]

/** What the page of a draft is made of. */
export interface DraftFacts {
  readonly plan: Plan
  readonly contract: PlanContract
  readonly standing: NoticeStanding
  readonly facts: NoticeFacts
  readonly fields: readonly DraftField[]
}

const STATE_WORDS = { filled: 'Filled', missing: 'Missing', 'only-if': 'Only if', 'by-platform': 'Platform gives it' } as const // prettier-ignore
const STATE_COLOURS = { filled: 'green', missing: 'red', 'only-if': 'grey', 'by-platform': 'grey' } as const

/** The draft of one notice: every field it must have, filled or missing with who would know, and the release to take away. */
export function draftView(given: DraftFacts, visit: Visit): View<DraftField> {
  const { plan, contract, standing, facts, fields } = given
  const { notice } = standing
  const missing = fields.filter((each) => each.state === 'missing')
  const at = `/contracts/${contract.id}/notices`
  return {
    parts: {
      title: `Draft: ${nameOf(standing)}`,
      caption: `${contract.title} · ${OPTION_WORDS[facts.route]}`,
      breadcrumbs: [
        ...crumbs(contract, visit),
        { text: 'Notices', href: visit.shell.href(at, { route: facts.route }) },
      ],
      asOf: html`On ${showDay(plan.on)}. ${horizonSentences(plan.horizon).join(' ')}`,
      body: html`${paragraph(`${capital(standing.because)} ${notice.when}. What it must say: ${notice.content}.`)}
        <p class="govuk-body" role="status">
          ${countOf(fields.filter((each) => each.state === 'filled').length, 'field')} filled from what is
          held, ${showMissing(missing.length)}. What is not known is left out of the draft.
        </p>
        <div class="pr-table">${fieldTable(fields)}</div>
        ${taking(given, visit)}`,
    },
    json: { notice: notice.id, route: facts.route, contract: contract.id, fields: fields.map(fieldData) },
    rows: fields,
    columns: FIELD_COLUMNS,
  }
}

const showMissing = (count: number): string => (count === 0 ? 'none missing' : `${count} missing`)

const fieldTable = (fields: readonly DraftField[]): Html =>
  table({
    caption: 'Fields of the notice',
    captionHidden: true,
    hasLongCells: true,
    head: [{ text: 'Field' }, { text: 'State' }, { text: 'Value, or who would know' }],
    rows: fields.map((each) => [
      { content: each.field.what },
      { content: tag(STATE_WORDS[each.state], STATE_COLOURS[each.state]) },
      { content: valueCell(each) },
    ]),
  })

function valueCell({ field, state, value }: DraftField): Html | string {
  if (value !== undefined) return value
  if (state === 'by-platform') return 'Given by the central digital platform'
  return state === 'only-if' ? `Only if ${field.only}. Ask: ${field.who}` : `Ask: ${field.who}`
}

function taking({ contract, facts, standing }: DraftFacts, visit: Visit): Html {
  const { id } = standing.notice
  if (!hasRelease(id)) return paragraph('This notice is not about one procurement: enter its fields on the platform.') // prettier-ignore
  const href = visit.shell.href(`/contracts/${contract.id}/notices/${id}/release`, { route: facts.route })
  return html`${heading('Take it away', 'release')}
    ${paragraph(html`<a class="govuk-link" href="${href}">The draft as an open contracting release (JSON)</a>`)}
    <ul class="govuk-list govuk-list--bullet">
      ${releaseRemarks(id).map((each) => html`<li>${each}</li>`)}
    </ul>`
}

/** A field as data. */
export const fieldData = ({ field, state, value }: DraftField): object => ({
  field: field.id,
  what: field.what,
  state,
  value,
  who: field.who,
  only: field.only,
})

/** The columns of a draft, for CSV and the command line. */
export const FIELD_COLUMNS: readonly TableColumn<DraftField>[] = [
  { heading: 'Field', value: ({ field }) => field.what },
  { heading: 'State', value: ({ state }) => state },
  { heading: 'Value', value: ({ value }) => value },
  { heading: 'Who would know', value: ({ field, state }) => (state === 'filled' ? undefined : field.who) },
  { heading: 'Only if', value: ({ field }) => field.only, spare: true },
]
