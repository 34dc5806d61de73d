import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import { type BuyingBody, buyingBodies, CHECK_DAYS } from '../../rulebook/index.ts'
import { capital, countOf, shortDay, showPounds } from '../../ui/format.ts'
import { button, type Cell, details, input, pagination, select, table, tag } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import type { ListPage, Query } from '../../ui/list.ts'
import { heading, paragraph, under } from '../../ui/page.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { LAWFUL_WORDS } from '../../ui/words.ts'
import type { Asked } from './asked.ts'
import { FIT_COLUMNS } from './columns.ts'
import { endingSoon, type FitRow } from './fit-rows.ts'
import { beginWords, lastDayWords, lotWords, stateWords, sureWords } from './words.ts'

/** What the page of frameworks is made of. */
export interface FrameworksFacts {
  readonly asked: Asked
  readonly query: Query
  readonly list: ListPage<FitRow>
  /** Every row, of all pages. */
  readonly all: readonly FitRow[]
  readonly scopeNotKnown: readonly string[]
}

const SOON = 6
const LAWFUL_COLOURS = { yes: 'green', 'yes-if': 'yellow', no: 'grey' } as const
const ERROR_IDS = { for: 'for', value: 'value', term: 'term', award: 'award' } as const

/** The frameworks held: which fit a need, until when they can be awarded, who may use them, and how well that is known. */
export function frameworksView(facts: FrameworksFacts, visit: Visit): View<FitRow> {
  const { asked, all, list, scopeNotKnown } = facts
  const link = linksOf(facts, visit)
  const errors = asked.errors.map(({ field, text }) => ({ text, href: `#${ERROR_IDS[field]}` }))
  return {
    ...(errors.length > 0 && { status: 400 }),
    parts: {
      title: 'Frameworks and dynamic markets',
      caption: visit.body,
      ...(errors.length > 0 && { errors }),
      body: html`${paragraph('Agreements of buying organisations that councils may be able to call off from. A call-off must be awarded while its framework is live, whenever it starts; it may outlast it. Open the owner’s page before relying on a date: most were extended at least once.')}
      ${filterForm(facts, visit)}${warnings(all, link, visit)}
      ${
        all.length === 0
          ? paragraph('No framework held serves this.')
          : html`<p class="govuk-body" role="status">${summary(facts)}</p>
              ${fitTable(list, link, visit)}${pagination(list)}`
      }
      ${beforeAward(all, asked, link)}
      ${
        scopeNotKnown.length > 0 &&
        details(
          `${countOf(scopeNotKnown.length, 'agreement')} not judged`,
          paragraph(
            html`Nobody has said what these serve:
            ${scopeNotKnown.map((each, at) => html`${at > 0 && ', '}${link(each, each)}`)}.`,
          ),
        )
      }
      ${whomElse()}`,
    },
    json: { frameworks: list.rows, page: list.page, pages: list.pages, total: list.total, scopeNotKnown },
    rows: list.rows,
    columns: FIT_COLUMNS,
  }
}

type Link = (reference: string, text: string) => Html

/** Links to agreements, each with what was asked of the list, so that its page answers the same. */
function linksOf({ query }: FrameworksFacts, visit: Visit): Link {
  const asked = Object.fromEntries(['for', 'value', 'term', 'award'].map((name) => [name, query[name]]))
  return (reference, text) =>
    html`<a class="govuk-link" href="${visit.shell.href(`/frameworks/${encodeURIComponent(reference)}`, asked)}">${text}</a>` // prettier-ignore
}

function filterForm({ query, asked }: FrameworksFacts, visit: Visit): Html {
  const kept = ['body', 'on'].filter((name) => query[name])
  const error = (field: keyof typeof ERROR_IDS): object => {
    const found = asked.errors.find((each) => each.field === field)
    return found === undefined ? {} : { error: found.text }
  }
  return html`<form method="get" action="/frameworks" class="pr-filter" aria-label="Filter the frameworks">
    ${kept.map((name) => html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
    ${input({ name: 'text', label: 'Name, reference or owner', type: 'search', value: query['text'] ?? '' })}
    ${select({ name: 'for', label: 'For what', all: 'Any', value: query['for'] ?? '', choices: CATEGORIES.map(({ id, label }) => ({ value: id, text: label })), ...error('for') })}
    ${input({ name: 'value', label: 'Estimate including VAT, £', value: query['value'] ?? '', ...error('value') })}
    ${input({ name: 'term', label: 'Length, such as 3+1+1', value: query['term'] ?? '', ...error('term') })}
    ${input({ name: 'award', label: 'Planned day of award', value: query['award'] ?? '', ...error('award') })}
    <div>
      ${button('Apply filters')} <a class="govuk-link" href="${visit.shell.href('/frameworks')}">Clear</a>
    </div>
  </form>`
}

/** What to look at first: facts not checked for long, and what ends soon. */
function warnings(rows: readonly FitRow[], link: Link, visit: Visit): Html | undefined {
  const stale = new Set(rows.filter((row) => !row.isFresh && row.over === undefined).map((each) => each.reference)) // prettier-ignore
  const soon = endingSoon(rows, visit.on, SOON)
  if (stale.size === 0 && soon.length === 0) return undefined
  return html`<div class="pr-panel">
    <h2 class="govuk-heading-s">Look at these first</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${stale.size > 0 && html`<li>${countOf(stale.size, 'agreement')} not checked for ${CHECK_DAYS} days: none of them is open to you without conditions.</li>`}
      ${soon.map((row) => html`<li>${link(row.reference, row.name)}${row.lot && `, lot ${row.lot}`}: last day to award ${lastDayWords(row)}.</li>`)}
    </ul>
  </div>`
}

function summary({ all, asked }: FrameworksFacts): string {
  const open = all.filter((row) => row.lawful !== 'no').length
  const yes = all.filter((row) => row.lawful === 'yes').length
  const lots = countOf(all.length, 'lot or agreement', 'lots and agreements')
  if (!asked.isAsked) return `${lots}. Say what for, how long and when to see which are open.`
  return `${lots}: ${yes} open on these facts, ${open - yes} open if what is to be checked holds, ${all.length - open} closed.`
}

function fitTable(list: ListPage<FitRow>, link: Link, visit: Visit): Html {
  return html`<div class="pr-table">
    ${table({
      caption: 'Frameworks and lots',
      captionHidden: true,
      head: [
        { text: 'Framework' },
        { text: 'Direct' },
        { text: 'Competed' },
        { text: 'Last day to award' },
        { text: 'Longest call-off' },
        { text: 'How sure' },
      ],
      rows: list.rows.map((row) => rowCells(row, link, visit)),
    })}
  </div>`
}

function rowCells(row: FitRow, link: Link, visit: Visit): readonly Cell[] {
  const { ways, maxTermMonths, smePercent, headroom, suppliers } = row
  const begin = beginWords(ways, visit.on)
  const market = [
    suppliers !== undefined && countOf(suppliers, 'supplier'),
    smePercent !== undefined && `${smePercent} % small or medium-sized`,
    headroom !== undefined && `${showPounds(headroom)} left`,
  ].filter(Boolean)
  return [
    { content: under(link(row.reference, row.name), [row.reference, row.owner, lotWords(row)].filter(Boolean).join(' · ')) }, // prettier-ignore
    ...ways.map((way): Cell => ({ content: under(tag(LAWFUL_WORDS[way.lawful], LAWFUL_COLOURS[way.lawful]), way.lawful === 'yes-if' ? `${countOf(way.conditions.length, 'thing')} to check` : undefined) })), // prettier-ignore
    { content: under(`${stateWords(row)}. ${capital(lastDayWords(row))}`, begin.length > 0 ? `Begin by: ${begin.join(', ')}` : undefined) }, // prettier-ignore
    { content: under(maxTermMonths === undefined ? 'Not seen' : `${maxTermMonths} months`, market.join(', ') || undefined) }, // prettier-ignore
    { content: under(sureWords(row), row.conflicts > 0 ? `Sources disagree on ${countOf(row.conflicts, 'fact')}` : undefined) }, // prettier-ignore
  ]
}

/** Frameworks that are live today and over on the planned day of award. */
function beforeAward(rows: readonly FitRow[], { question }: Asked, link: Link): Html | undefined {
  const ended = rows.filter((row) => row.over === 'before-award')
  if (question.awardOn === undefined || ended.length === 0) return undefined
  return html`${heading('Live today, over before the award', 'before-award')}
    <ul class="govuk-list govuk-list--bullet">
      ${ended.map((row) => html`<li>${link(row.reference, row.name)}${row.lot && `, lot ${row.lot}`}: award it by ${lastDayWords(row)}, not on ${shortDay(question.awardOn)}.</li>`)}
    </ul>`
}

const IT_WORDS = { yes: 'Worth asking', 'a little': 'A little IT', no: 'Not for IT' } as const
const whomElse = (): Html =>
  details(
    'Whom else to ask',
    html`${paragraph('Of these no agreement is held. Ask which are live, who may call off, and for how long.')}
    ${table({
      caption: 'Other buying organisations',
      captionHidden: true,
      hasLongCells: true,
      head: [{ text: 'Organisation' }, { text: 'For what' }, { text: 'For IT' }],
      rows: buyingBodies.map((each: BuyingBody) => [
        { content: each.name },
        { content: each.what },
        { content: `${IT_WORDS[each.forIt]} (confidence ${each.confidence})` },
      ]),
    })}`,
  )
