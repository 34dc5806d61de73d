import type { Money } from '../../procurement/money.ts'
import { decisionFor, type BodySettings, type Law } from '../../rulebook/index.ts'
import { showDay, typedDay } from '../../ui/format.ts'
import { button, input, select, summaryList } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { heading, paragraph } from '../../ui/page.ts'
import type { Visit } from '../../ui/visit.ts'
import { decisionStanding, layeredFor, stepsOf, typedPounds } from './asked-sum.ts'

const KINDS = [
  { value: 'services', text: 'Services' },
  { value: 'goods', text: 'Goods' },
  { value: 'works', text: 'Works' },
  { value: 'light-touch', text: 'Light touch services' },
  { value: 'concession', text: 'Concession' },
]

/** What a part of the page that answers a question rests on. */
export interface AskFacts {
  readonly settings: BodySettings
  readonly law: Law
  readonly query: Readonly<Record<string, string | undefined>>
}

/** Ask of a sum: the law and the council's rule side by side, and the path of its decision to a day. */
export function askPart(facts: AskFacts, visit: Visit): Html {
  const { query } = facts
  const typed = (query['value'] ?? '').trim()
  const value = typedPounds(typed)
  const kept = ['body', 'on'].filter((name) => query[name])
  return html`${heading('What is asked of a sum', 'ask')}
    <form
      method="get"
      action="/council-rules#ask"
      class="pr-filter"
      aria-label="Ask what the rules say of a sum"
    >
      ${kept.map((name) => html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
      ${input({ name: 'value', label: 'Estimate including VAT, in pounds', value: typed, classes: 'govuk-input--width-10', ...(typed !== '' && !value && { error: 'Enter a sum, such as 45,000' }) })}
      ${select({ name: 'kind', label: 'What is bought', value: query['kind'] ?? 'services', choices: KINDS })}
      ${input({ name: 'need', label: 'Signed by (if there is a day)', hint: 'For example, 17/2/2027', value: query['need'] ?? '', classes: 'govuk-input--width-10' })}
      <div>${button('Ask', { secondary: true })}</div>
    </form>
    ${value && answerPart(facts, value, visit)}`
}

function answerPart({ settings, law, query }: AskFacts, value: Money, visit: Visit): Html {
  const kind = KINDS.find((each) => each.value === query['kind'])?.value ?? 'services'
  const found = layeredFor({ settings, law, on: visit.on }, value, kind)
  const needBy = typedDay(query['need'] ?? '')
  const decision = decisionFor(settings, { estimateGross: value, ...(needBy && { needBy }) }, visit.on, law)
  const follows = {
    national: 'The law',
    council: 'The council’s rule',
    unknown: 'Not known: both are shown',
  }
  const { rule } = found.national
  const source = rule && ` (${rule.source}${rule.verified ? '' : '; not yet checked against its source'})`
  return html`${summaryList([
    { key: 'Stricter, so followed', value: follows[found.stricter] },
    { key: 'National law', value: `${found.national.says}${source ?? ''}` },
    { key: 'Council’s rule', value: `${found.council.says}${found.council.source ? ` (${found.council.source})` : ''}` },
    { key: 'Decision', value: `${decision.because} ${decisionStanding(decision)}` },
    ...(decision.days ? stepsOf(decision.days).map(({ name, day }) => ({ key: name, value: day })) : []),
  ])}
  ${decision.urgency.length > 0 && html`<h3 class="govuk-heading-s">What is left to be in time</h3>
    ${decision.urgency.map((each) => html`${paragraph(`${each.open ? 'Open' : 'Closed'} (until ${showDay(each.by)}): ${each.says}${each.rule ? ` (${each.rule.source})` : ' (practice)'}`)}
      <ul class="govuk-list govuk-list--bullet">${each.records.map((record) => html`<li>To be recorded: ${record}</li>`)}</ul>`)}`}`
} // prettier-ignore
