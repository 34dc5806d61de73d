import type { Plan, PlanContract, PlanQuestion } from '../../procurement/plan.ts'
import { capital, countOf, showDay } from '../../ui/format.ts'
import { button, select, summaryList, table, textarea } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { csrfField, heading, paragraph } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit } from '../../ui/visit.ts'

const byRank = (a: PlanQuestion, b: PlanQuestion): number => b.rank - a.rank || (a.id < b.id ? -1 : 1)

/** The questions whose answers would change the plan, gathered by whom to ask: one message a person. */
export function questionsView(plan: Plan, to: string | undefined, visit: Visit): View<PlanQuestion> {
  const all = plan.questions.toSorted(byRank)
  const shown = to ? all.filter((each) => each.to === to) : all
  const people = [...new Set(all.map((each) => each.to))]
  const titles = new Map(plan.contracts.map((each) => [each.id, each.title]))
  return {
    parts: {
      title: 'Questions',
      caption: `${plan.body} on ${showDay(plan.on)}`,
      body: html`${paragraph('What the files do not say. Each person gets one list; the answers that would change most come first.')}
      ${all.length > 0 && filterForm(people, to, visit)}
      ${all.length === 0 && paragraph('No question is open.')}
      ${all.length > 0 && shown.length === 0 && paragraph(html`Nobody of that name has a question. <a class="govuk-link" href="${visit.shell.href('/questions')}">Show all</a>.`)}
      ${people.map((person, index) =>
        ofPerson(
          person,
          shown.filter((each) => each.to === person),
          { titles, visit, index },
        ),
      )}`,
    },
    json: { on: plan.on, body: plan.body, questions: shown },
    rows: shown,
    columns: QUESTION_COLUMNS,
  }
}

const filterForm = (people: readonly string[], to: string | undefined, visit: Visit): Html =>
  html`<form
    method="get"
    action="${visit.shell.href('/questions')}"
    class="pr-filter"
    aria-label="Filter the questions"
  >
    ${select({ name: 'to', label: 'Whom to ask', value: to ?? '', all: 'Everyone', choices: people.map((value) => ({ value, text: value })) })}
    <div>${button('Apply filter')}</div>
  </form>`

interface Around {
  readonly titles: ReadonlyMap<string, string>
  readonly visit: Visit
  readonly index: number
}

function ofPerson(
  person: string,
  questions: readonly PlanQuestion[],
  { titles, visit, index }: Around,
): Html | undefined {
  if (questions.length === 0) return undefined
  const settling = [...Map.groupBy(questions, (each) => each.settles)]
  return html`${heading(`${capital(person)} (${countOf(questions.length, 'question')})`, `person-${index + 1}`)}
  ${settling.map(([settles, theirs]) =>
    table({
      caption: `Settles: ${settles}`,
      captionSize: 's',
      firstCellIsHeader: false,
      head: [{ text: 'Question' }, { text: 'Contract' }],
      rows: theirs.map((each) => [
        {
          content: html`<a
            class="govuk-link"
            href="${visit.shell.href(`/questions/${encodeURIComponent(each.id)}`)}"
            >${each.ask}</a
          >`,
        },
        {
          content:
            each.contract === undefined
              ? 'The whole plan'
              : html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${each.contract}`)}"
                  >${titles.get(each.contract) ?? each.contract}</a
                >`,
        },
      ]),
    }),
  )}`
}

const QUESTION_COLUMNS: readonly TableColumn<PlanQuestion>[] = [
  { heading: 'Question', value: (row) => row.id },
  { heading: 'To', value: (row) => row.to },
  { heading: 'Ask', value: (row) => row.ask },
  { heading: 'Settles', value: (row) => row.settles },
  { heading: 'Contract', value: (row) => row.contract },
  { heading: 'Rank', value: (row) => String(row.rank) },
]

/** One question with the form that answers it. `fault` shows it again with what was typed. */
export function questionView(
  question: PlanQuestion,
  contract: PlanContract | undefined,
  visit: Visit,
  fault?: { readonly typed: string; readonly error: string },
): View<PlanQuestion> {
  const facts =
    contract &&
    html`${paragraph('If the answer is one of these, record it there: the dates are worked out anew from it.')}
      <ul class="govuk-list govuk-list--bullet">
        ${FACT_LINKS.map(([name, text]) => html`<li><a class="govuk-link" href="${visit.shell.href(`/contracts/${contract.id}/record/${name}`)}">${text}</a></li>`)}
      </ul>`
  const own =
    question.id.endsWith('-key-decision') &&
    html`${paragraph('If the answer is one of these, record it there: who decides and when is worked out anew from it.')}
      <ul class="govuk-list govuk-list--bullet">
        ${OWN_RULES.map(([name, text]) => html`<li><a class="govuk-link" href="${visit.shell.href(`/council-rules/change/${name}`)}">${text}</a></li>`)}
      </ul>`
  return {
    status: fault === undefined ? 200 : 400,
    parts: {
      title: question.ask,
      caption: `A question for ${question.to}`,
      breadcrumbs: [{ text: 'Questions', href: visit.shell.href('/questions') }],
      errors: fault === undefined ? [] : [{ text: fault.error, href: '#answer' }],
      body: html`${summaryList([
          { key: 'Ask', value: capital(question.to) },
          { key: 'What it settles', value: capital(question.settles) },
          {
            key: 'Contract',
            value:
              contract === undefined
                ? 'The whole plan'
                : html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${contract.id}`)}"
                    >${contract.title}</a
                  >`,
          },
        ])}
        ${facts}${own}
        <form method="post" action="${visit.shell.href(visit.shell.path)}" class="pr-form">
          ${csrfField(visit.shell)}
          ${textarea({ name: 'answer', label: 'Any other answer', hint: 'In a sentence, with who said so. The question is closed and the answer stays in the log.', ...(fault && { value: fault.typed, error: fault.error }) })}
          ${button('Record this answer')}
        </form>`,
    },
    json: { question, contract: contract?.id },
    rows: [question],
    columns: QUESTION_COLUMNS,
  }
}

const OWN_RULES = [
  ['key-decision-line', 'The key-decision line'],
  ['meeting', 'A meeting of the calendar'],
] as const

const FACT_LINKS = [
  ['notice-period', 'The notice period'],
  ['current-end', 'The current end'],
  ['owner', 'The owner'],
  ['shape', 'How the term runs'],
] as const
