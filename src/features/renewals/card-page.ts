import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { SourceLine } from '../../procurement/contract.ts'
import type { Plan, PlanContract, PlanOption, RuleCited } from '../../procurement/plan.ts'
import { lettersNeeded } from '../../publish/documents/letters-needed.ts'
import type { Deadline } from '../../procurement/term.ts'
import {
  actBy,
  capital,
  countOf,
  fileName,
  NOT_RECORDED,
  shortDay,
  showDay,
  showSource,
} from '../../ui/format.ts'
import { details, summaryList, table, tag } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { heading, paragraph, steps, under } from '../../ui/page.ts'
import type { RouteChosen, View, Visit } from '../../ui/visit.ts'
import { DEADLINE_WORDS, horizonSentences, LAWFUL_WORDS, OPTION_WORDS } from '../../ui/words.ts'
import { dates, facts, moneyPart, relations } from './card-facts.ts'
import { FACTS } from './fact-form.ts'

/** A fact of the card as data: its part of the card, its name, its value, the lines it rests on. */
export interface CardRow {
  readonly part: string
  readonly name: string
  readonly value: string
  readonly sources?: string
}

/** One contract's decision card: what to do, by when, why, what would overturn it, and the rows it all rests on. */
export function cardView(
  plan: Plan,
  contract: PlanContract,
  visit: Visit,
  chosen?: RouteChosen,
): View<CardRow> {
  const body: Html = html`${nextStep(contract)}${onThisPage}
  ${heading('Facts', 'facts')}${facts(contract, visit)}
  ${dates(plan, contract)}${deadlines(contract, plan.on)}${letters(contract, plan.on, visit)}${startBy(contract, plan.on)}${onTheCalendar(contract, visit)}${options(contract, plan.on, visit, chosen)}${frameworksLink(contract, visit)}${decision(contract, visit)}
  ${moneyPart(contract)}${relations(plan, contract, visit)}${partners(contract)}${questions(contract, visit)}
  ${record(contract, visit)}${sources(contract, visit)}`
  return {
    parts: {
      title: contract.title,
      caption: `${contract.supplier.name}${contract.reference === undefined ? '' : ` · ${contract.reference}`}`,
      breadcrumbs: [{ text: 'Plan', href: visit.shell.href('/plan') }],
      asOf: html`On ${showDay(plan.on)}. ${horizonSentences(plan.horizon).join(' ')}`,
      body,
    },
    json: contract,
    rows: cardRows(contract),
    columns: [
      { heading: 'Part', value: (row) => row.part },
      { heading: 'Name', value: (row) => row.name },
      { heading: 'Value', value: (row) => row.value },
      { heading: 'Sources', value: (row) => row.sources },
    ],
  }
}

const nextStep = (contract: PlanContract): Html =>
  html`<div class="pr-next">
      <h2 class="govuk-heading-m">${contract.nextStep.what}</h2>
      <p class="govuk-body">
        <strong>By ${showDay(contract.nextStep.by)}.</strong> Provisional: safe on the facts held.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        ${contract.because.map((each) => html`<li>${each}</li>`)}
      </ul>
      <p class="govuk-body">
        <strong>One answer would overturn this:</strong> ${contract.nextStep.overturnedBy}
      </p>
    </div>
    ${
      contract.disagreements.length > 0 &&
      html`<div class="pr-panel">
        <h2 class="govuk-heading-s">The sources disagree</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${contract.disagreements.map((each) => html`<li>${each}</li>`)}
        </ul>
      </div>`
    }`

const PARTS = [
  ['facts', 'Facts'],
  ['dates', 'Dates'],
  ['deadlines', 'Deadlines'],
  ['start-by', 'When to start'],
  ['options', 'Options'],
  ['money', 'Money'],
  ['partners', 'Partners'],
  ['questions', 'Questions'],
  ['record', 'Record a fact'],
  ['sources', 'Sources'],
] as const

const onThisPage: Html = html`<nav aria-label="On this page">
  <ul class="pr-links govuk-body-s">
    ${PARTS.map(([id, text]) => html`<li><a class="govuk-link" href="#${id}">${text}</a></li>`)}
  </ul>
</nav>`

/** Drafts of letters, where the contract may need one. */
function letters(contract: PlanContract, on: CalendarDay, visit: Visit): Html | undefined {
  const kinds = lettersNeeded(contract, on)
  if (kinds.length === 0) return undefined
  const words = { notice: 'Letter of notice', extension: 'Letter to take the extension' }
  return html`<p class="govuk-body">
    Drafts to check and sign:
    ${kinds.map((kind, index) => html`${index > 0 && ', '}<a class="govuk-link" href="${visit.shell.href(`/contracts/${contract.id}/letter/${kind}`)}">${words[kind]} (Word)</a>`)}.
  </p>`
}

function deadlines(contract: PlanContract, on: CalendarDay): Html {
  const none = 'No notice clause is known. That is not the same as having none: read the contract.'
  return html`${heading('Deadlines', 'deadlines')}${contract.deadlines.length === 0 ? paragraph(none) : contract.deadlines.map((each) => deadline(each, on))}`
}

const deadline = (each: Deadline, on: CalendarDay): Html =>
  html`<div class="pr-panel">
    <h3 class="govuk-heading-s">${DEADLINE_WORDS[each.kind]}: post by ${actBy(each.sendBy, on)}</h3>
    <blockquote class="pr-quote">“${each.quoted}”</blockquote>
    <p class="govuk-body">
      Last day that counts in law:
      ${showDay(each.lastLegalDay)}${each.otherReading !== undefined && `; the words could also be read as ${showDay(each.otherReading)}`}.
      Counted back from
      ${showDay(each.before)}.${each.opensOn !== undefined && ` Not before ${showDay(each.opensOn)}.`}
    </p>
    ${details('How this was worked out', steps(each.working))}
  </div>`

function startBy(contract: PlanContract, on: CalendarDay): Html {
  const recommended = contract.options.find((each) => each.kind === contract.recommended)
  const working = recommended?.working ?? []
  return html`${heading('When to start', 'start-by')}
  ${summaryList([
    { key: 'To stay with this product', value: actBy(contract.startBy.stay, on) },
    { key: 'To change', value: actBy(contract.startBy.change, on) },
    { key: 'Decide by', value: actBy(contract.decideBy, on) },
  ])}
  ${working.length > 0 ? countBack(recommended!) : paragraph('No count back can be made until the end is known.')}`
}

/** The recommended route on the calendar, and the notices it brings. */
const onTheCalendar = ({ id }: PlanContract, visit: Visit): Html =>
  html`<p class="govuk-body">
    <a class="govuk-link" href="${visit.shell.href(`/contracts/${id}/timetable`)}">Timetable</a>,
    <a class="govuk-link" href="${visit.shell.href(`/contracts/${id}/notices`)}">notices and their drafts</a>
  </p>`

const countBack = (option: PlanOption): Html =>
  table({
    caption: `Counted back for “${OPTION_WORDS[option.kind]}”`,
    head: [{ text: 'Step' }, { text: 'Takes' }, { text: 'Begins' }, { text: 'Why' }],
    rows: option.working.map((step) => [
      { content: capital(step.name) },
      { content: takes(step) },
      { content: shortDay(step.day) },
      { content: capital(step.because) },
    ]),
  })

const takes = (step: PlanOption['working'][number]): string =>
  step.weeks !== undefined
    ? countOf(step.weeks, 'week')
    : step.days !== undefined
      ? countOf(step.days, 'day')
      : ''

const LAWFUL_COLOURS = { yes: 'green', 'yes-if': 'yellow', no: 'grey', unknown: 'purple' } as const

function options(contract: PlanContract, on: CalendarDay, visit: Visit, chosen?: RouteChosen): Html {
  const order = ['yes', 'yes-if', 'unknown', 'no']
  const place = (each: PlanOption): number =>
    each.kind === contract.recommended ? -1 : order.indexOf(each.lawful)
  const shown = contract.options.toSorted((a, b) => place(a) - place(b))
  const [open, closed] = [
    shown.filter((each) => each.lawful !== 'no'),
    shown.filter((each) => each.lawful === 'no'),
  ]
  return html`${heading('Options', 'options')}
  ${open.map((each) =>
    each.kind === contract.recommended
      ? html`<div class="pr-panel">
          <h3 class="govuk-heading-s">${optionName(each, true)}</h3>
          ${option(each, on, visit)}
        </div>`
      : details(optionName(each, false), option(each, on, visit)),
  )}
  ${
    closed.length > 0 &&
    details(
      `Closed: ${closed.length}`,
      html`${closed.map(
        (each) =>
          html`<div class="pr-panel">
            <h3 class="govuk-heading-s">${optionName(each, false)}</h3>
            ${option(each, on, visit)}
          </div>`,
      )}`,
    )
  }
  ${shown.length === 0 && paragraph('No route is worked out for this kind of arrangement.')}
  ${chosen && routeChosen(chosen, visit)}
  ${paragraph(html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${contract.id}/route`)}">${chosen ? 'Choose another route' : 'Choose a route for this contract, one question at a time'}</a>`)}`
}

/** The route a person chose, with the record of why. */
const routeChosen = ({ id, who, route }: RouteChosen, visit: Visit): Html =>
  paragraph(
    html`<strong>Route chosen: ${OPTION_WORDS[route.option].toLowerCase()}</strong>, recorded by ${who} for
      ${showDay(route.on)}.
      <a class="govuk-link" href="${visit.shell.href(`/routes/${id}`)}">Why, and its statement</a>`,
  )

/** Where a call-off may be open: the frameworks for this need on the day it would be signed. */
function frameworksLink(contract: PlanContract, visit: Visit): Html | undefined {
  const callOff = contract.options.find((each) => each.kind.startsWith('call-off'))
  const category = CATEGORIES.find((each) => each.id === contract.category)
  if (!callOff || !category) return undefined
  const award = callOff.working.find((step) => step.name === 'change-over')?.day
  const asked = { for: category.id, value: contract.estimate.high, award: award && award > visit.on ? award : visit.on } // prettier-ignore
  return paragraph(
    html`<a class="govuk-link" href="${visit.shell.href('/frameworks', asked)}"
      >Which frameworks fit ${category.label.toLowerCase()}, and until when</a
    >`,
  )
}

/** The name of an option with its tags: the heading of a panel, or what is shown of one that is folded. */
const optionName = (each: PlanOption, recommended: boolean): Html =>
  html`<span class="pr-option"
    >${OPTION_WORDS[each.kind]}
    ${tag(LAWFUL_WORDS[each.lawful], LAWFUL_COLOURS[each.lawful])}${recommended && html` ${tag('Recommended', 'blue')}`}</span
  >`

const option = (each: PlanOption, on: CalendarDay, visit: Visit): Html =>
  html`<p class="govuk-body">
      ${each.reason}${each.startBy !== undefined && html` <strong>Start by ${actBy(each.startBy, on)}.</strong>`}
    </p>
    ${
      each.conditions.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${each.conditions.map((condition) => html`<li>${condition.what} <span class="pr-quiet">Check: ${condition.howToCheck.replace(/\.$/, '')}. Ask: ${condition.whoKnows}.</span></li>`)}
      </ul>`
    }
    ${each.notices.length > 0 && paragraph(`Notices to publish: ${each.notices.join(', ')}.`)}
    ${each.rule && rule(each.rule, visit)}`

const rule = (cited: RuleCited, visit: Visit): Html =>
  html`<p class="govuk-body-s govuk-!-margin-bottom-0">
    <span class="pr-quiet">Rule:</span>
    <a class="govuk-link" href="${visit.shell.href(`/rules/${cited.id}`)}">${cited.says}</a>
    <span class="pr-source"
      >(${cited.source}${!cited.verified && '; not yet checked against its source'})</span
    >
  </p>`

function decision(contract: PlanContract, visit: Visit): Html {
  const path = contract.decisionPath
  const who = {
    'budget-holder': 'The budget holder',
    'head-of-service': 'The head of service',
    officer: 'An officer',
    s151: 'The finance director (section 151)',
    'monitoring-officer': 'The monitoring officer',
    board: 'A board',
    'portfolio-holder': 'The portfolio holder',
    cabinet: 'Cabinet',
    committee: 'A committee',
    'full-council': 'Full council',
    'joint-committee': 'The joint committee',
    shareholder: 'The shareholder',
    unknown: NOT_RECORDED,
  }
  return html`<h3 class="govuk-heading-s">Who decides</h3>
    ${summaryList([
      { key: 'Decided by', value: under(who[path.authority], path.because) },
      { key: 'Key decision', value: { yes: 'Yes', no: 'No', unknown: NOT_RECORDED }[path.keyDecision] },
      { key: 'In the forward plan by', value: showDay(path.forwardPlanBy) },
      { key: 'Report by', value: showDay(path.reportBy) },
      { key: 'Meeting', value: showDay(path.meeting) },
      { key: 'Call-in ends', value: showDay(path.callInEnds) },
      ...(path.signFrom === undefined ? [] : [{ key: 'Can be signed from', value: showDay(path.signFrom) }]),
    ])}
    ${paragraph(html`<a class="govuk-link" href="${visit.shell.href('/council-rules')}">The council’s own rules, its calendar and its lead times</a>`)}`
}

function partners(contract: PlanContract): Html {
  if (contract.partners.length === 0) {
    return html`${heading('Partners', 'partners')}${paragraph('No other body in the files loaded buys the same.')}`
  }
  return html`${heading('Partners', 'partners')}${table({
    caption: 'Bodies that could act together with ours',
    captionHidden: true,
    head: [
      { text: 'Body' },
      { text: 'Shares' },
      { text: 'Ends' },
      { text: 'Could meet on' },
      { text: 'What each would need' },
    ],
    rows: contract.partners.map((each) => [
      { content: under(each.body, each.sameSuccessor ? 'Same successor council' : undefined) },
      { content: each.shares },
      { content: shortDay(each.ends) },
      { content: shortDay(each.meetOn) },
      {
        content: under(
          each.reason,
          [
            each.ourExtension && `Ours: ${each.ourExtension}`,
            each.theirExtension && `Theirs: ${each.theirExtension}`,
          ]
            .filter(Boolean)
            .join('. ') || undefined,
        ),
      },
    ]),
  })}`
}

function questions(contract: PlanContract, visit: Visit): Html {
  return html`${heading('Questions', 'questions')}${
    contract.questions.length === 0
      ? paragraph('No question is open.')
      : html`<ul class="govuk-list govuk-list--spaced">
          ${contract.questions.map((each) => html`<li><strong>${capital(each.to)}:</strong> <a class="govuk-link" href="${visit.shell.href(`/questions/${encodeURIComponent(each.id)}`)}">${each.ask}</a><span class="pr-under">${capital(each.settles)}</span></li>`)}
        </ul>`
  }`
}

const record = (contract: PlanContract, visit: Visit): Html =>
  html`${heading('Record a fact', 'record')}
    ${paragraph('If you know better than the files, say so. The plan takes it up at once, and it can be undone.')}
    <ul class="govuk-list">
      ${Object.entries(FACTS).map(([name, fact]) => html`<li><a class="govuk-link" href="${visit.shell.href(`/contracts/${contract.id}/record/${name}`)}">${fact.ask}</a></li>`)}
    </ul>`

function sources(contract: PlanContract, visit: Visit): Html {
  return html`${heading('Sources', 'sources')}
    <ul class="govuk-list pr-source">
      ${contract.sources.map((each) => html`<li><a class="govuk-link" href="${rowsAddress(each, visit)}">${showSource({ ...each, file: fileName(each.file) })}</a></li>`)}
    </ul>`
}

const rowsAddress = (source: SourceLine, visit: Visit): string =>
  visit.shell.href('/evidence/row', { file: source.file, sheet: source.sheet, line: String(source.line) })

const fact = (part: string, name: string, value: string | undefined): CardRow => ({
  part,
  name,
  value: value ?? '',
})

/** The card as rows: every fact, date, deadline, option and question with what it rests on. */
function cardRows(contract: PlanContract): CardRow[] {
  const { dates: days } = contract
  return [
    fact('fact', 'title', contract.title),
    fact('fact', 'supplier', contract.supplier.name),
    fact('fact', 'state', contract.state),
    fact('fact', 'owner', contract.owner),
    fact('fact', 'term', contract.term.shape),
    ...(['start', 'initialEnd', 'currentEnd', 'hardStop', 'needBy'] as const).map((name) =>
      fact('date', name, days[name]),
    ),
    ...contract.deadlines.map((each) => fact('deadline', each.kind, each.sendBy)),
    ...contract.money.values.map((each) => ({
      part: 'money',
      name: each.word,
      value: each.amount,
      sources: each.sources.map(showSource).join('; '),
    })),
    fact('money', 'paid', contract.money.paid?.amount),
    ...contract.options.map((each) => fact('option', each.kind, each.lawful)),
    fact('next step', contract.nextStep.what, contract.nextStep.by),
    ...contract.questions.map((each) => fact('question', each.to, each.ask)),
    ...contract.sources.map((each) => fact('source', 'line', showSource(each))),
  ]
}
