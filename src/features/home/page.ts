import { addMonths } from '../../procurement/calendar-day.ts'
import type { Plan, PlanBand, PlanContract } from '../../procurement/plan.ts'
import { timelineRowOf, timelineSvg, timelineTitle, type TimelineSpan } from '../../ui/chart.ts'
import {
  capital,
  BASIS_WORDS,
  countOf,
  NOT_RECORDED,
  shortDay,
  showDay,
  wholePounds,
} from '../../ui/format.ts'
import { button, details, input, select, table, taskList, type Task } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { figure, heading, paragraph } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { ARRANGEMENT_WORDS, BAND_WORDS, horizonSentences, supplierWords } from '../../ui/words.ts'

const SHOWN = 8
const PICTURED = 25

/** The first page: what to do and by when, what to ask, what can wait, and what the plan cannot see. */
export function homeView(plan: Plan, visit: Visit, bodies: readonly string[]): View<PlanContract> {
  const bands = plan.contracts.toSorted(byNextStep)
  return {
    parts: {
      title: `What to do about ${plan.body}’s IT contracts`,
      caption: `The plan on ${showDay(plan.on)}`,
      asOf: html`${horizonSentences(plan.horizon).map((sentence) => html`${sentence}<br />`)}`,
      body: html`<p class="govuk-body-l">${plan.summary.sentence}</p>
        ${paragraph(html`<a class="govuk-link" href="${visit.shell.href('/review')}">Answer the questions worth the most pounds</a>: which names are one supplier, and what is IT. Each takes one key.`)}
        ${band('do-now', bands, visit)}${band('decide-this-quarter', bands, visit)}${asking(plan, bands, visit)}${waiting(plan, visit)}
        ${picture(plan)}${unseen(plan)}${notBought(plan)}${assumptions(plan)}${otherBodies(plan, bodies)}`,
    },
    json: homeData(plan, bands),
    rows: bands,
    columns: HOME_COLUMNS,
  }
}

/** Nothing loaded yet: the page says what to do first. */
export function emptyHome(): View<PlanContract> {
  return {
    parts: {
      title: 'No files are loaded yet',
      body: html`${paragraph('Portreeve makes a plan from files the council already has: spend over £500, the contracts register, notices.')}
        ${paragraph('In the window where Portreeve runs, stop it with Ctrl+C and type:')}
        <pre class="govuk-body"><code>portreeve load FOLDER-WITH-THE-FILES</code></pre>
        ${paragraph('Then start it again with portreeve serve. To look around first, portreeve demo loads an invented county.')}`,
    },
    json: { contracts: [] },
    rows: [],
    columns: HOME_COLUMNS,
  }
}

const byNextStep = (a: PlanContract, b: PlanContract): number =>
  a.nextStep.by < b.nextStep.by ? -1 : a.nextStep.by > b.nextStep.by ? 1 : a.id < b.id ? -1 : 1

const inBand = (contracts: readonly PlanContract[], name: PlanBand) =>
  contracts.filter((each) => each.band === name)

function band(
  name: 'do-now' | 'decide-this-quarter',
  contracts: readonly PlanContract[],
  visit: Visit,
): Html {
  const here = inBand(contracts, name)
  const none = name === 'do-now' ? 'Nothing has to be done now.' : 'Nothing has to be decided this quarter.'
  return html`${heading(`${BAND_WORDS[name]} (${here.length})`, name)}
  ${
    here.length === 0
      ? paragraph(none)
      : taskList(
          here.slice(0, SHOWN).map((each) => task(each, visit)),
          name,
        )
  }
  ${more(here.length, name, visit)}`
}

const task = (contract: PlanContract, visit: Visit): Task => ({
  title: contract.title,
  href: visit.shell.href(`/contracts/${contract.id}`),
  hint: html`<strong>${contract.nextStep.what}</strong
    ><br />${supplierWords(contract.supplier.name)}${contract.because[0] !== undefined && html`. ${contract.because[0]}`}`,
  status: html`<span class="pr-nowrap">by ${shortDay(contract.nextStep.by)}</span>`,
})

const more = (count: number, name: PlanBand, visit: Visit): Html | undefined =>
  count > SHOWN
    ? paragraph(
        html`<a class="govuk-link" href="${visit.shell.href('/plan', { band: name })}">See all ${count}</a>`,
      )
    : undefined

/** Asking: one line a person, with the question that would change most. */
function asking(plan: Plan, contracts: readonly PlanContract[], visit: Visit): Html {
  const waitingFor = inBand(contracts, 'ask').length
  const people = Map.groupBy(
    plan.questions.toSorted((a, b) => a.rank - b.rank),
    (question) => question.to,
  )
  const tasks = [...people].map(([to, questions]) => ({
    title: `${capital(to)}: ${countOf(questions.length, 'question')}`,
    href: visit.shell.href('/questions', { to }),
    hint: questions[0]!.ask,
    status: questions.length > 1 ? html`<span class="pr-quiet">this first</span>` : '',
  }))
  return html`${heading(`Ask (${waitingFor})`, 'ask')}
  ${paragraph(waitingFor === 0 ? 'No contract waits for an answer.' : `${countOf(waitingFor, 'contract')} cannot be dated until somebody answers. Each person gets one list; the answer that would change most stands first.`)}
  ${tasks.length > 0 && taskList(tasks, 'question')}
  ${plan.questions.length > 0 && paragraph(html`<a class="govuk-link" href="${visit.shell.href('/questions')}">See ${plan.questions.length === 1 ? 'the question' : `all ${plan.questions.length} questions`}</a>`)}`
}

function waiting(plan: Plan, visit: Visit): Html {
  const { nothingBefore } = plan.summary
  const count = plan.summary.bands['nothing-before']
  const title =
    nothingBefore === undefined ? 'Nothing to start yet' : `Nothing to start before ${showDay(nothingBefore)}`
  return html`${heading(`${title} (${count})`, 'nothing-before')}
  ${paragraph(html`${countOf(count, 'contract')} can be left alone for now. <a class="govuk-link" href="${visit.shell.href('/plan', { band: 'nothing-before' })}">See them in the plan</a>`)}
  ${button('See the whole plan', { href: visit.shell.href('/plan'), secondary: true })}`
}

function picture(plan: Plan): Html | undefined {
  if (plan.contracts.length === 0) return undefined
  const shown = plan.contracts.toSorted(byNextStep).slice(0, PICTURED)
  const span: TimelineSpan = { from: addMonths(plan.on, -3), to: addMonths(plan.on, 24), on: plan.on }
  const rows = shown.map(timelineRowOf)
  const part = plan.contracts.length > PICTURED ? `The ${PICTURED} with the earliest next steps. ` : ''
  return html`${heading('Ends, notices and starts over the next two years', 'timeline')}
  ${figure(timelineSvg(rows, span), `${part}${timelineTitle(rows, span)}`)}
  ${details(
    'The same dates as a table',
    table({
      caption: 'Dates of the contracts in the picture',
      head: ['Contract', 'Start', 'Current end', 'With every option', 'Send notice by', 'Start work by'].map(
        (text) => ({ text }),
      ),
      rows: rows.map((row) => [
        { content: row.label },
        ...[row.start, row.currentEnd, row.hardStop, row.sendBy, row.startBy].map((each) => ({
          content: shortDay(each),
        })),
      ]),
    }),
  )}`
}

function unseen(plan: Plan): Html {
  const rows = plan.cannotSee.map((spot) => [
    {
      content:
        spot.question === undefined
          ? spot.what
          : html`${spot.what}<span class="pr-under">Ask: ${spot.question}</span>`,
    },
    {
      content:
        spot.amount === undefined
          ? NOT_RECORDED
          : `${wholePounds(spot.amount)} ${BASIS_WORDS[spot.basis ?? 'unknown']}`,
      numeric: true,
    },
  ])
  return html`${heading('What this plan cannot see', 'cannot-see')}
  ${rows.length === 0 ? paragraph('Nothing is known to be out of its sight. That is rare: check that the files cover every part of the council.') : table({ caption: 'What this plan cannot see', captionHidden: true, head: [{ text: 'What' }, { text: 'Pounds', numeric: true }], rows })}`
}

function notBought(plan: Plan): Html | undefined {
  if (plan.arrangements.length === 0) return undefined
  return html`${heading('Paid for, but not bought', 'arrangements')}
  ${table({
    caption: 'Paid for, but not bought',
    captionHidden: true,
    head: [{ text: 'Payee' }, { text: 'What it is' }, { text: 'Paid', numeric: true }, { text: 'Ask' }],
    rows: plan.arrangements.map((each) => [
      { content: each.payee },
      { content: ARRANGEMENT_WORDS[each.arrangement] },
      { content: `${wholePounds(each.amount)} ${BASIS_WORDS[each.basis]}`, numeric: true },
      { content: `${capital(each.to)}: ${each.question}` },
    ]),
  })}`
}

const assumptions = (plan: Plan): Html | undefined =>
  plan.assumptions.length === 0
    ? undefined
    : details(
        'What the plan takes for granted',
        html`<ul class="govuk-list govuk-list--bullet">
          ${plan.assumptions.map((each) => html`<li>${each}</li>`)}
        </ul>`,
      )

/** The plan of another body whose files are loaded, or of another day. */
const otherBodies = (plan: Plan, bodies: readonly string[]): Html =>
  details(
    'Show another body or another day',
    html`<form method="get" action="/" class="pr-filter">
      ${select({ name: 'body', label: 'Body', value: plan.body, choices: bodies.map((value) => ({ value, text: value })) })}
      ${input({ name: 'on', label: 'Day', value: plan.on })}
      <div>${button('Show')}</div>
    </form>`,
  )

const homeData = (plan: Plan, contracts: readonly PlanContract[]) => ({
  on: plan.on,
  body: plan.body,
  horizon: plan.horizon,
  summary: plan.summary,
  contracts: contracts.map(({ id, title, supplier, band: name, nextStep, because }) => ({
    id,
    title,
    supplier: supplier.name,
    band: name,
    nextStep,
    because: because[0],
  })),
  questions: plan.questions,
  cannotSee: plan.cannotSee,
  arrangements: plan.arrangements,
  assumptions: plan.assumptions,
})

const HOME_COLUMNS: readonly TableColumn<PlanContract>[] = [
  { heading: 'Band', value: (row) => row.band },
  { heading: 'Contract', value: (row) => row.id },
  { heading: 'Title', value: (row) => row.title },
  { heading: 'Supplier', value: (row) => row.supplier.name },
  { heading: 'Next step', value: (row) => row.nextStep.what },
  { heading: 'By', value: (row) => row.nextStep.by },
  { heading: 'Because', value: (row) => row.because[0] },
  { heading: 'Overturned by', value: (row) => row.nextStep.overturnedBy },
]
