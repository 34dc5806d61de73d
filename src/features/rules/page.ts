import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { isHeldOn, type Law, type Rule, rulesInForce } from '../../rulebook/index.ts'
import {
  bindsWords,
  countsWords,
  inForceWords,
  factWords,
  valueWords,
  whenWords,
} from '../../rulebook/situation/in-words.ts'
import { factsIn } from '../../rulebook/situation/facts-in.ts'
import { factNamed } from '../../rulebook/index.ts'
import { countOf } from '../../ui/format.ts'
import { button, input, pagination, select, summaryList, table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { pageOf, type ListPage, type Query } from '../../ui/list.ts'
import { heading, paragraph, under } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import { sizeOf, type View, type Visit } from '../../ui/visit.ts'
import { conditionPart } from './condition.ts'

const RULE_COLUMNS: readonly TableColumn<Rule>[] = [
  { heading: 'Rule', value: (rule) => rule.id },
  { heading: 'Says', value: (rule) => rule.says },
  { heading: 'Binds', value: bindsWords },
  { heading: 'Applies when', value: (rule) => rule.when && whenWords(rule.when) },
  { heading: 'Figure', value: valueWords },
  { heading: 'Counted', value: (rule) => countsWords(rule.counts) },
  { heading: 'From', value: (rule) => rule.from },
  { heading: 'To', value: (rule) => rule.to },
  { heading: 'Source', value: (rule) => rule.source },
  { heading: 'Verified', value: (rule) => (rule.verified ? 'yes' : 'to be verified') },
]

const LAWS = {
  act: 'Procurement Act 2023',
  'pcr-2015': '2015 Regulations (legacy contracts)',
  other: 'Other law',
}

/** `/rules`: the law in force on the day asked, to search. */
export function rulesView(law: Law, query: Query, visit: Visit): View<Rule> {
  const words = (query['words'] ?? '').trim().toLowerCase()
  const of = query['law'] ?? ''
  const inForce = rulesInForce(visit.on, law)
  const found = inForce.filter(
    (rule) =>
      `${rule.id} ${rule.says} ${rule.source}`.toLowerCase().includes(words) &&
      (of === '' || rule.regime === of) &&
      (query['unread'] !== 'yes' || !rule.verified),
  )
  const list = pageOf(found, { path: '/rules', query, size: sizeOf(visit) })
  const unread = inForce.filter((rule) => !rule.verified).length
  return {
    parts: {
      title: 'The law held',
      caption: formatDay(visit.on),
      body: html`${paragraph(`${countOf(inForce.length, 'rule')} in force on ${formatDay(visit.on)}, by the rulebook of ${law.version}. Of these the text of ${countOf(unread, 'source')} was not read: such a rule never gives a plain yes. Not legal advice.`)}
      ${elsewhere(visit)}${filterForm(query, visit)}
      ${
        found.length === 0
          ? paragraph('No rule in force on this day matches. Clear the filters, or ask for another day.')
          : html`<p class="govuk-body" role="status">${countOf(found.length, 'rule')} found.</p>
              ${rulesTable(list, visit)}${pagination(list)}`
      }`,
    },
    json: {
      on: visit.on,
      law: law.version,
      rules: list.rows,
      page: list.page,
      pages: list.pages,
      total: list.total,
    },
    rows: list.rows,
    columns: RULE_COLUMNS,
  }
}

/** The other rules a buyer goes by, and where they lead. */
const elsewhere = (visit: Visit): Html =>
  html`<ul class="govuk-list">
    <li>
      <a class="govuk-link" href="${visit.shell.href('/council-rules')}">The council’s own rules</a>:
      quotation bands, who decides, meetings, lead times
    </li>
    <li>
      <a class="govuk-link" href="${visit.shell.href('/frameworks')}">Frameworks and dynamic markets</a>:
      which fit a need, and the last day to award
    </li>
  </ul>`

function filterForm(query: Query, visit: Visit): Html {
  const kept = ['body', 'on'].filter((name) => query[name])
  return html`<form method="get" action="/rules" class="pr-filter" aria-label="Search the law held">
    ${kept.map((name) => html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
    ${input({ name: 'words', label: 'Words of the rule or its source', value: query['words'] ?? '' })}
    ${select({
      name: 'law',
      label: 'Which law',
      value: query['law'] ?? '',
      choices: [
        { value: '', text: 'All' },
        ...Object.entries(LAWS).map(([value, text]) => ({ value, text })),
      ],
    })}
    ${select({
      name: 'unread',
      label: 'Which sources',
      value: query['unread'] ?? '',
      choices: [
        { value: '', text: 'All' },
        { value: 'yes', text: 'Only those to be verified' },
      ],
    })}
    <div>${button('Search')} <a class="govuk-link" href="${visit.shell.href('/rules')}">Clear</a></div>
  </form>`
}

const rulesTable = (list: ListPage<Rule>, visit: Visit): Html =>
  html`<div class="pr-table">
    ${table({
      caption: 'Rules in force',
      captionHidden: true,
      hasLongCells: true,
      head: [{ text: 'Rule' }, { text: 'Figure' }, { text: 'In force' }, { text: 'Source' }],
      rows: list.rows.map((rule) => [
        { content: html`<a class="govuk-link" href="${visit.shell.href(`/rules/${rule.id}`)}">${rule.says}</a>` },
        { content: valueWords(rule) ?? '–' },
        { content: inForceWords(rule) },
        { content: under(rule.source, rule.verified ? undefined : 'To be verified') },
      ]),
    })}
  </div>` // prettier-ignore

/** `/rules/:id`: one rule whole, and what came before and after it. */
export function ruleView(law: Law, rule: Rule, visit: Visit): View<Rule> {
  const others = law.rules.filter(
    (each) => each !== rule && each.series !== undefined && each.series === rule.series,
  )
  const turnsOn = factsIn(rule)
  return {
    parts: {
      title: rule.says,
      caption: `${LAWS[rule.regime]} · ${rule.id}`,
      breadcrumbs: [{ text: 'Rules', href: visit.shell.href('/rules') }],
      body: html`${statusOf(rule, visit.on)}
      ${summaryList([
        { key: 'Binds', value: bindsWords(rule) },
        { key: 'Applies when', value: rule.when ? conditionPart(rule.when, law, visit) : 'Nothing more than whom it binds and its figure' },
        { key: 'Figure', value: valueWords(rule) ?? 'None' },
        ...(rule.counts ? [{ key: 'How it is counted', value: countsWords(rule.counts)! }] : []),
        { key: 'In force', value: inForceWords(rule) },
        { key: 'Source', value: rule.source },
        { key: 'Verified', value: rule.verified ? 'Yes: the text of the source was read' : 'No: confirm it before relying on it. No answer is a plain yes by this rule' },
        ...(rule.note === undefined ? [] : [{ key: 'Note', value: rule.note }]),
      ])}
      ${turnsOn.length > 0 && html`${heading('What it turns on', 'facts')}
        <ul class="govuk-list govuk-list--bullet">
          ${turnsOn.map((name) => html`<li>${factNamed(name).ask} <span class="pr-under">${factWords(name)}; ${factNamed(name).whoKnows} would know: ${factNamed(name).howToCheck}</span></li>`)}
        </ul>`}
      ${others.length > 0 && html`${heading('Before and after it', 'series')}
        <ul class="govuk-list">
          ${others.map((each) => html`<li><a class="govuk-link" href="${visit.shell.href(`/rules/${each.id}`)}">${valueWords(each) ?? each.says}</a>, ${inForceWords(each)}</li>`)}
        </ul>`}`,
    },
    json: { rule, law: law.version, inForce: isHeldOn(rule, visit.on) },
    rows: [rule],
    columns: RULE_COLUMNS,
  } // prettier-ignore
}

function statusOf(rule: Rule, on: CalendarDay): Html | undefined {
  if (isHeldOn(rule, on)) return undefined
  return paragraph(`It is not held for ${formatDay(on)}.`)
}
